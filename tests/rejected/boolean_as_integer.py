"""A bool where an int is stored: CPython would keep and print a bool."""


def show(number: int) -> None:
    print(number)


show(True)

# error: 8: int
