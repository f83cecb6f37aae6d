"""isinstance on a value of a type variable: in each use of the function, the class tested where it may be there."""

from collections.abc import Sequence
from typing import Protocol


class Shape:
    def __init__(self, name: str) -> None:
        self.name = name


class Circle(Shape):
    def __init__(self, radius: int) -> None:
        super().__init__("circle")
        self.radius = radius


class Rock:
    weight = 5


class Named(Protocol):
    name: str


def bounded[T: Shape](value: T) -> T:
    if isinstance(value, Circle):
        print("circle", value.radius, value.name)
        return value
    print("shape", value.name)
    return value


def any_value[T](value: T) -> T:
    if isinstance(value, Circle):
        copy = value
        print("circle", copy.radius, double(value))
    elif isinstance(value, int):
        print("int", value + 1)
    elif isinstance(value, str) and value.upper() == "A":
        print("letter", value.lower())
    elif isinstance(value, (Rock, Shape)):
        print("rock or shape")
    elif isinstance(value, list):
        print("list", len(value))
    elif not isinstance(value, float):
        print("other")
    else:
        print("float", value * 2)
    return value


def double[S: Circle](value: S) -> int:
    return value.radius * 2


def by_protocol[T: Named](value: T) -> str:
    if isinstance(value, Shape):
        if isinstance(value, Circle):
            return f"{value.name} of {value.radius}"
        return f"shape {value.name}"
    return value.name


class Person:
    def __init__(self, name: str) -> None:
        self.name = name


class Holder[T]:
    def __init__(self, value: T) -> None:
        self.value = value

    def size(self) -> int:
        if isinstance(self.value, Circle):
            return self.value.radius
        if isinstance(self.value, str):
            return len(self.value)
        return -1


def total[T](values: Sequence[T]) -> int:
    return sum(v.radius if isinstance(v, Circle) else 1 for v in values)


def reassigned[T: Shape](value: T, other: T) -> str:
    if isinstance(value, Circle):
        kept = value
        value = other
        return f"{kept.radius} {value.name}"
    return value.name


def optional[T](value: T | None) -> str:
    if isinstance(value, Circle):
        return str(value.radius)
    return "none" if value is None else "some"


bounded(Shape("square"))
print(bounded(Circle(2)).radius)
any_value(Shape("square"))
print(any_value(Circle(3)).radius)
any_value(Rock())
any_value(1)
any_value(True)
any_value("a")
any_value("b")
any_value(1.5)
any_value([1, 2])
any_value(None)
anything: list[object] = [Circle(4), Shape("s"), 5, "a", None, 2.5, [3], (1,), Rock()]
for one in anything:
    any_value(one)
either: list[Shape | int] = [Circle(6), 7, Shape("s")]
for each in either:
    any_value(each)
print(by_protocol(Shape("s")), by_protocol(Circle(8)), by_protocol(Person("p")))
print(Holder(Circle(9)).size(), Holder("abc").size(), Holder(1).size(), Holder(Shape("s")).size())
print(Holder[object]("ab").size(), Holder[Circle | str]("abcd").size())
print(total([Circle(1), Circle(2)]), total(["a"]), total(either), total(anything))
print(reassigned(Circle(1), Circle(2)), reassigned(Shape("a"), Shape("b")))
print(reassigned(either[0], Shape("b")) if isinstance(either[0], Shape) else "")
print(optional(Circle(3)), optional(Shape("s")), optional(1))

# expect: shape square
# expect: circle 2 circle
# expect: 2
# expect: rock or shape
# expect: circle 3 6
# expect: 3
# expect: rock or shape
# expect: int 2
# expect: int 2
# expect: letter a
# expect: other
# expect: float 3.0
# expect: list 2
# expect: other
# expect: circle 4 8
# expect: rock or shape
# expect: int 6
# expect: letter a
# expect: other
# expect: float 5.0
# expect: list 1
# expect: other
# expect: rock or shape
# expect: circle 6 12
# expect: int 8
# expect: rock or shape
# expect: shape s circle of 8 p
# expect: 9 3 -1 -1
# expect: 2 4
# expect: 3 1 8 12
# expect: 1 circle a
# expect: 6 b
# expect: 3 some some
