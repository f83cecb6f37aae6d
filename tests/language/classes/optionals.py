"""Optional and union values: narrowing by None, isinstance, truth and tag."""

from dataclasses import dataclass


@dataclass
class Circle:
    radius: int


@dataclass(frozen=True)
class Square:
    side: int


type Shape = Circle | Square | None


def area(shape: Shape) -> int:
    if shape is None:
        return 0
    if isinstance(shape, Circle):
        return 3 * shape.radius * shape.radius
    return shape.side * shape.side


type Value = int | str | float | bytes | list[int] | None


def describe(value: Value) -> str:
    if isinstance(value, str):
        return "text " + value
    if isinstance(value, bytes):
        return f"octets {len(value)}"
    if isinstance(value, int):
        return f"number {value + 1}"
    if isinstance(value, (float, list)):
        return "float" if isinstance(value, float) else f"list {sum(value)}"
    return "nothing"


def find(words: list[str], start: str) -> str | None:
    return next((word for word in words if word.startswith(start)), None)


shapes: list[Shape] = [Circle(2), None, Square(3)]
print([area(shape) for shape in shapes], shapes)
values: list[Value] = [1, "one", 1.5, b"one", [1, 2], None]
for value in values:
    print(describe(value))
found = find(["pear", "fig"], "f")
if found:
    print(found.upper())
print(find([], "x"), find(["x"], "x") or "none", find(["y"], "x") or "none")
number: int | None = None
print(number is None, number)
number = 5
print(number + 1)
numbers: dict[str, int | None] = {"a": 1, "b": None}
print([key for key, value in numbers.items() if value is not None], numbers.get("b"), numbers)

# expect: [12, 0, 9] [Circle(radius=2), None, Square(side=3)]
# expect: number 2
# expect: text one
# expect: float
# expect: octets 3
# expect: list 3
# expect: nothing
# expect: FIG
# expect: None x none
# expect: True None
# expect: 6
# expect: ['a'] None {'a': 1, 'b': None}
