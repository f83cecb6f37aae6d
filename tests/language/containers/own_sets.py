"""Operators that a program's own Set and MutableSet get for nothing, and those of any set behind AbstractSet."""

from collections.abc import Iterable, Iterator, Mapping, MutableSet, Set


class OrderedSet[T](MutableSet[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: dict[T, None] = dict.fromkeys(items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def add(self, value: T) -> None:
        self._items[value] = None

    def discard(self, value: T) -> None:
        self._items.pop(value, None)

    def __repr__(self) -> str:
        return f"OrderedSet({list(self)})"


class Evens(Set[int]):
    """The listed numbers that are even."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = [n for n in numbers if n % 2 == 0]

    def __contains__(self, item: object) -> bool:
        return item in self._numbers

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __repr__(self) -> str:
        return f"Evens({sorted(self._numbers)})"


def operators(a: Set[int], b: Set[int]) -> None:
    print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b))
    print(a <= b, a < b, a >= b, a.isdisjoint(b), a == b)


left, right = OrderedSet([3, 1, 2]), OrderedSet([5, 3, 2])
print(left & right, left | right, left - right, left ^ right)
print(left & {2, 9}, left - {2}, left == OrderedSet([1, 2, 3]), left | frozenset([7]))
print(Evens([1, 2, 4]) | {6, 7}, Evens([2, 4]) - {2}, Evens([2, 4]) ^ {4, 8}, Evens([2]) & left)
pairs: list[tuple[Set[int], Set[int]]] = [
    (left, right),
    ({1, 2}, {2, 3}),
    (frozenset([1]), {2: 3, 1: 4}.keys()),
    (Evens([2]), {2}),
]
for first, second in pairs:
    operators(first, second)
operators({1: "a"}.keys(), {1, 4})

left |= right
print(left)
left &= OrderedSet([5, 2, 1])
print(left)
left ^= OrderedSet([1, 8])
print(left)
left -= {8}
print(left, left.pop(), left)
left.remove(5)
try:
    left.remove(5)
except KeyError as error:
    print("no", error)
left.clear()
print(left, len(left), bool(left))
try:
    left.pop()
except KeyError as error:
    print("nothing", error.args)


class Settings(Mapping[str, int]):
    def __getitem__(self, key: str) -> int:
        return {"a": 1, "b": 2}[key]

    def __iter__(self) -> Iterator[str]:
        return iter("ab")

    def __len__(self) -> int:
        return 2


keys = Settings().keys()
print(
    sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"b", "c"})
)
print(sorted(Settings().items() & {("a", 1)}), sorted(Settings().items() - {("a", 1)}))


def change(values: MutableSet[str]) -> None:
    values |= {"x"}
    values -= {"y"}
    print(sorted(values))


change({"y", "z"})
change(OrderedSet(["y", "z"]))


def take_in(known: set[int], found: Set[int]) -> set[int]:
    known |= found
    return known


seen = {1}
print(sorted(take_in(seen, {2: "b"}.keys())), seen, sorted(take_in(seen, {3})), sorted(seen))

# expect: OrderedSet([3, 2]) OrderedSet([3, 1, 2, 5]) OrderedSet([1]) OrderedSet([1, 5])
# expect: OrderedSet([2]) OrderedSet([3, 1]) True OrderedSet([3, 1, 2, 7])
# expect: Evens([2, 4, 6]) Evens([4]) Evens([2, 8]) Evens([2])
# expect: [2, 3] [1, 2, 3, 5] [1] [1, 5]
# expect: False False False False False
# expect: [2] [1, 2, 3] [1] [1, 3]
# expect: False False False False False
# expect: [1] [1, 2] [] [2]
# expect: True True False False False
# expect: [2] [2, 2] [] []
# expect: True False True False True
# expect: [1] [1, 4] [] [4]
# expect: True True False False False
# expect: OrderedSet([3, 1, 2, 5])
# expect: OrderedSet([1, 2, 5])
# expect: OrderedSet([2, 5, 8])
# expect: OrderedSet([5]) 2 OrderedSet([5])
# expect: no 5
# expect: OrderedSet([]) 0 False
# expect: nothing ()
# expect: ['a'] ['a', 'b', 'z'] ['b'] ['a', 'c']
# expect: [('a', 1)] [('b', 2)]
# expect: ['x', 'z']
# expect: ['x', 'z']
# expect: [1, 2] {1, 3} [1, 3] [1, 3]
