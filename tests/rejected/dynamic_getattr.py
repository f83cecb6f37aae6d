"""An attribute whose name is known only at run time."""


class Point:
    def __init__(self) -> None:
        self.x = 1


name = input()
print(getattr(Point(), name))

# error: 10: getattr
