"""match on classes: positional and keyword attributes, nesting, unions with assert_never."""

from dataclasses import KW_ONLY, field
from dataclasses import dataclass
from enum import Enum
from typing import assert_never


class Unit(Enum):
    METRE = "m"
    FOOT = "ft"


@dataclass(frozen=True)
class Circle:
    radius: int


@dataclass(frozen=True)
class Rectangle:
    width: int
    height: int
    unit: Unit = Unit.METRE


@dataclass
class Group:
    name: str
    members: "list[Shape]"


type Shape = Circle | Rectangle | Group


def describe(shape: Shape) -> str:
    match shape:
        case Circle(0):
            return "point"
        case Circle(radius=radius):
            return f"circle {radius}"
        case Rectangle(width, height) if width == height:
            return f"square {width}"
        case Rectangle(unit=Unit.FOOT, width=width):
            return f"{width} feet wide"
        case Rectangle() as rectangle:
            return f"{rectangle.width}x{rectangle.height}"
        case Group(name, [Circle(radius), *rest]):
            return f"{name}: circle {radius} and {len(rest)}"
        case Group(name="empty") | Group(members=[]):
            return "empty group"
        case Group(members=members):
            return ", ".join(describe(member) for member in members)
        case _:
            assert_never(shape)


plain: list[Shape] = [Circle(0), Circle(2), Rectangle(3, 3), Rectangle(3, 4)]
for shape in [*plain, Rectangle(3, 4, Unit.FOOT)]:
    print(describe(shape))
print(describe(Group("g", [Circle(1), Circle(2)])), describe(Group("g", [])))
print(describe(Group("g", [Rectangle(1, 2), Group("empty", [Rectangle(1, 1)])])))


@dataclass(kw_only=True)
class Node:
    line: int = field(default=0, repr=False)


@dataclass
class Assign(Node):
    cache: int = field(default=7, init=False)
    target: str
    value: int
    _: KW_ONLY
    kind: str = "="


def shown(node: Node) -> str:
    match node:
        case Assign(target, value, line=0):
            return f"{target} gets {value}"
        case Assign(target, value):
            return f"{target} gets {value} at {node.line}"
    return "node"


print(shown(Assign("x", 3)), shown(Assign("y", 4, line=5)), shown(Node()))

# expect: point
# expect: circle 2
# expect: square 3
# expect: 3x4
# expect: 3 feet wide
# expect: g: circle 1 and 1 empty group
# expect: 1x2, empty group
# expect: x gets 3 y gets 4 at 5 node
