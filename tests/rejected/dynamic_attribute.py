"""An attribute added after the class was written."""


class Point:
    def __init__(self) -> None:
        self.x = 1


point = Point()
point.y = 2

# error: 10: "y"
