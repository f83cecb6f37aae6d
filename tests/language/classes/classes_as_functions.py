"""Classes where a function is expected: what their construction does, whatever kind of class it is."""

from collections.abc import Callable
from enum import Enum
from itertools import starmap
from typing import NamedTuple, NewType

UserId = NewType("UserId", int)
Rows = NewType("Rows", list[int])


class Color(Enum):
    RED = 1
    BLUE = 2


class Point(NamedTuple):
    x: int
    y: int = 0


class Labelled[T](NamedTuple):
    item: T
    label: str = "-"


class Base:
    def __init__(self, n: int) -> None:
        self.n = n

    def show(self, mark: str = "*") -> str:
        return f"{mark}{self.n}"


class Derived(Base):
    def show(self, mark: str = "#") -> str:
        return f"derived {mark}{self.n}"


print(list(map(Point, [1, 2])), list(starmap(Point, [(1, 2)])), list(map(Labelled, ["q"])))
print(list(map(Color, (2, 1))), list(map(type, [1, "a", 2])), type(Color.RED) is Color)
of_value: dict[str, Callable[[int], Color]] = {"color": Color}
try:
    of_value["color"](3)
except ValueError as e:
    print(e)

rows = [1]
as_rows = Rows
print(list(map(UserId, [1, 2])), as_rows(rows) is rows, [r is rows for r in map(Rows, [rows])])

print("a function of a class is that class's")
either: list[Base] = [Base(1), Derived(2)]
print(list(map(Base.show, either)), Base.show(either[1], mark="+"), either[1].show())

print("empty ones")
factories: dict[str, Callable[[], object]] = {"list": list, "dict": dict, "set": set, "int": int}
print({name: make() for name, make in factories.items()})

print("which exceptions")
type Kinds = type[Exception] | tuple[type[Exception], ...]


def run(action: Callable[[], int], caught: Kinds = Exception) -> str:
    try:
        return str(action())
    except caught as e:
        return repr(e)


def fail() -> int:
    raise KeyError("k")


print(run(fail), run(fail, KeyError), run(fail, (ValueError, KeyError)))
for kinds in (ValueError, (ValueError, OSError)):
    try:
        print(run(fail, kinds))
    except KeyError:
        print("passed on")

# expect: [Point(x=1, y=0), Point(x=2, y=0)] [Point(x=1, y=2)] [Labelled(item='q', label='-')]
# expect: [<Color.BLUE: 2>, <Color.RED: 1>] [<class 'int'>, <class 'str'>, <class 'int'>] True
# expect: 3 is not a valid Color
# expect: [1, 2] True [True]
# expect: a function of a class is that class's
# expect: ['*1', '*2'] +2 derived #2
# expect: empty ones
# expect: {'list': [], 'dict': {}, 'set': set(), 'int': 0}
# expect: which exceptions
# expect: KeyError('k') KeyError('k') KeyError('k')
# expect: passed on
# expect: passed on
