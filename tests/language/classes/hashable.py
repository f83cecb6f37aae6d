"""What has a hash: a class with `__eq__` and no `__hash__` has none, `Hashable` says so."""

from collections import Counter, UserList, deque
from collections.abc import Hashable
from dataclasses import dataclass


class Point:
    def __init__(self, x: int) -> None:
        self.x = x

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Point) and other.x == self.x


class Child(Point):
    pass


class Hashed(Point):
    def __hash__(self) -> int:
        return 3


class Refused:
    __hash__ = None  # type: ignore[assignment]


@dataclass
class Record:
    x: int


@dataclass(frozen=True)
class Frozen:
    x: int


def told(value: object) -> None:
    print(isinstance(value, Hashable), end=" ")
    try:
        hash(value)
        print("has a hash")
    except TypeError as error:
        print(error)


def main() -> None:
    own: list[object] = [Point(1), Child(1), Hashed(1), Refused(), Record(1), Frozen(1)]
    plain: list[object] = [[1], {1: 2}, {3}, frozenset([1]), (1,), ([1],), None, Point, 3, range(2)]
    others: list[object] = [deque([1]), Counter("a"), UserList([1]), bytearray(b"a"), {1: 2}.keys()]
    for value in own + plain + others:
        told(value)
    try:
        print({Child(1)})
    except TypeError as error:
        print(error)
    print(len({Hashed(1), Hashed(1)}), Point(1) in [Point(1)])
    print(issubclass(Point, Hashable), issubclass(Hashed, Hashable), issubclass(list, Hashable))


main()

# expect: False unhashable type: 'Point'
# expect: False unhashable type: 'Child'
# expect: True has a hash
# expect: False unhashable type: 'Refused'
# expect: False unhashable type: 'Record'
# expect: True has a hash
# expect: False unhashable type: 'list'
# expect: False unhashable type: 'dict'
# expect: False unhashable type: 'set'
# expect: True has a hash
# expect: True has a hash
# expect: True unhashable type: 'list'
# expect: True has a hash
# expect: True has a hash
# expect: True has a hash
# expect: True has a hash
# expect: False unhashable type: 'collections.deque'
# expect: False unhashable type: 'Counter'
# expect: False unhashable type: 'UserList'
# expect: False unhashable type: 'bytearray'
# expect: False unhashable type: 'dict_keys'
# expect: unhashable type: 'Child'
# expect: 1 True
# expect: False True False
