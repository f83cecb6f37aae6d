"""An attribute of an object of which nothing is known."""


def show(value: object, name: str) -> None:
    print(getattr(value, name))


show([1], input())

# error: 5: getattr
