"""A private attribute asked for by its text: CPython keeps it under the name of its class."""


class Box:
    def __init__(self) -> None:
        self.__inside = 1


print(hasattr(Box(), "__inside"))

# error: 9: hasattr() of __inside, a name that classes change
