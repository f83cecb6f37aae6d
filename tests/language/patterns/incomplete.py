"""A match that takes no case goes on after it."""

from dataclasses import dataclass
from enum import Enum


class Light(Enum):
    RED = 1
    GREEN = 2


@dataclass
class Point:
    x: int
    y: int


type Shape = Point | Light | str


def numbers(n: int) -> None:
    match n:
        case 0:
            print("zero")
        case 1 | 2:
            print("few")


def lights(light: Light) -> None:
    match light:
        case Light.RED:
            print("stop")


def shapes(shape: Shape) -> str:
    found = "nothing"
    match shape:
        case Point(x=0):
            found = "on the axis"
        case str() as text if text:
            found = text
    return found


def sequences(items: list[int]) -> int:
    match items:
        case [first]:
            return first
        case [first, *rest]:
            return first + len(rest)
    return -1


def maybe(value: int | None) -> None:
    match value:
        case None:
            print("none")


for n in range(4):
    numbers(n)
for light in Light:
    lights(light)
for shape in (Point(0, 1), Point(1, 0), Light.RED, "", "text"):
    print(shapes(shape))
print(sequences([]), sequences([4]), sequences([4, 5, 6]))
maybe(None)
maybe(3)
match "a", 1:
    case "b", _:
        print("b")

# expect: zero
# expect: few
# expect: few
# expect: stop
# expect: on the axis
# expect: nothing
# expect: nothing
# expect: nothing
# expect: text
# expect: -1 4 6
# expect: none
