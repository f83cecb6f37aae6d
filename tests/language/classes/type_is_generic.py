"""type(x) is list: comparisons with classes that have type parameters."""


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item


class Special(Box[int]): ...


def kind(x: object) -> str:
    if type(x) is list:
        return "list"
    if type(x) == dict:
        return "dict"
    if type(x) is tuple:
        return "tuple"
    if type(x) is Box:
        return "Box"
    if set == type(x):
        return "set"
    return "not " + ("list" if type(x) is not list else "?")


for each in ([1], ["a"], {1: 2}, (1, 2), ("x",), Box(1), Box("s"), Special(2), {3}, 4, "t", None):
    print(kind(each))
xs = [1, 2]
print(type(xs) is list, type((1, "a")) is tuple, type({1: 2}) is dict)

# expect: list
# expect: list
# expect: dict
# expect: tuple
# expect: tuple
# expect: Box
# expect: Box
# expect: not list
# expect: set
# expect: not list
# expect: not list
# expect: not list
# expect: True True True
