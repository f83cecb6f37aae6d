"""type[A] | type[B]: which class it is decides what is made, found and tested."""

import re


class Left:
    number = 1

    def __init__(self, x: int) -> None:
        self.x = x

    @classmethod
    def make(cls) -> str:
        return cls.__name__


class Right:
    number = 2

    def __init__(self, x: int) -> None:
        self.x = -x

    @classmethod
    def make(cls) -> str:
        return "made " + cls.__name__


class Below(Right): ...


def look(t: type[Left] | type[Right]) -> None:
    print(t(3).x, t, t.number, t.make(), t.__name__, t == Left, t is Right)


def test(t: type[Left] | type[Right] | None, value: object) -> None:
    if t is not None:
        print(isinstance(value, t), t(1).x, issubclass(t, Right))


def number(t: type[float] | type[int]) -> None:
    print(t(0), t("2"), t)


def convert(text: str, t: type[float]) -> float:
    return t(text)


for each in (Left, Right, Below):
    look(each)
    test(each, Below(1))
test(None, 1)
number(int)
number(float)
print(convert("3", float), convert("3", int))
kinds: list[type[float]] = [int, float]
print([kind(2) for kind in kinds], [kind.__name__ for kind in kinds])


def parsed(text: str) -> int | float | str | None:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


# Flags of the library are ints too, and none of these.
print([parsed(text) for text in ("7", "2.5", "x")], re.compile("a").flags)

# expect: 3 <class '__main__.Left'> 1 Left Left True False
# expect: False 1 False
# expect: -3 <class '__main__.Right'> 2 made Right Right False True
# expect: True -1 True
# expect: -3 <class '__main__.Below'> 2 made Below Below False False
# expect: True -1 True
# expect: 0 2 <class 'int'>
# expect: 0.0 2.0 <class 'float'>
# expect: 3.0 3
# expect: [2, 2.0] ['int', 'float']
# expect: [7, 2.5, 'x'] 32
