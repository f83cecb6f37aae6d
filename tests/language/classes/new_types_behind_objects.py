"""A NewType of int beside objects that patterns find to be ints."""

from enum import IntEnum
from typing import NewType

UserId = NewType("UserId", int)
Name = NewType("Name", str)


class Level(IntEnum):
    LOW = 1
    HIGH = 5


things: list[object] = [UserId(5), 3, True, Level.HIGH, "a", Name("b")]
for t in things:
    match t:
        case bool():
            print("bool", t)
        case int(n) if n > 2:
            print("int", n, n + 1, n * 2, n < 5)
        case int():
            print("small", t)
        case str():
            print(t.upper() + "!")
        case _:
            pass
print(UserId(3) + 1, Name("x") + "y", isinstance(things[0], int))

# expect: int 5 6 10 False
# expect: int 3 4 6 True
# expect: bool True
# expect: int 5 6 10 False
# expect: A!
# expect: B!
# expect: 4 xy True
