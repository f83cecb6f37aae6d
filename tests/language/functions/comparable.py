"""Bounds that say only what can be compared: `other: Any` in a protocol's method, as such protocols are written."""

from collections.abc import Iterable
from typing import Any, Protocol, TypeVar


class SupportsLessThan(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


class Ordered(SupportsLessThan, Protocol):
    def __gt__(self, other: Any, /) -> bool: ...


T = TypeVar("T", bound=SupportsLessThan)


def bubble_sort(items: list[T]) -> list[T]:
    for end in range(len(items), 1, -1):
        for i in range(1, end):
            if items[i] < items[i - 1]:
                items[i - 1], items[i] = items[i], items[i - 1]
    return items


def biggest[C: Ordered](items: Iterable[C], default: C | None = None) -> C | None:
    best = default
    for item in items:
        if best is None or item > best:
            best = item
    return best


class Heap[C: SupportsLessThan]:
    def __init__(self) -> None:
        self.items: list[C] = []

    def push(self, item: C) -> None:
        items = self.items
        items.append(item)
        at = len(items) - 1
        while at > 0 and items[at] < items[(at - 1) // 2]:
            items[at], items[(at - 1) // 2] = items[(at - 1) // 2], items[at]
            at = (at - 1) // 2


class Price:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __lt__(self, other: "Price") -> bool:
        return self.cents < other.cents

    def __gt__(self, other: "Price") -> bool:
        return self.cents > other.cents

    def __repr__(self) -> str:
        return f"{self.cents / 100:.2f}"


print(bubble_sort([3, 1, 2]), bubble_sort(["b", "a"]), bubble_sort([(2, "x"), (1, "y")]))
print(bubble_sort([Price(300), Price(100)]), bubble_sort([2.5, -1.0]))
print(biggest([3, 1, 4]), biggest("hallo"), biggest([], 7), biggest([Price(1), Price(5)]))
heap = Heap[Price]()
for cents in (500, 300, 900, 100):
    heap.push(Price(cents))
print(heap.items)


class Loud:
    """Says which method an order asks for."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __lt__(self, other: "Loud") -> bool:
        print(self.size, "<", other.size)
        return self.size < other.size

    def __gt__(self, other: "Loud") -> bool:
        print(self.size, ">", other.size)
        return self.size > other.size


class Small:
    """Only below is defined."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __lt__(self, other: "Small") -> bool:
        print(self.size, "<", other.size)
        return self.size < other.size


print(max([Loud(1), Loud(3), Loud(2)]).size, min([Loud(1), Loud(3), Loud(2)]).size)
print(max(Loud(1), Loud(3)).size, max(Loud(1), Loud(3), Loud(2), Loud(5)).size)
print(max([Small(1), Small(3), Small(2)]).size, max(Small(2), Small(5)).size)
print(max([1, 5, 2], key=Loud), max([float("nan"), 1.0]), max([1.0, float("nan"), 2.0]))

# expect: [1, 2, 3] ['a', 'b'] [(1, 'y'), (2, 'x')]
# expect: [1.00, 3.00] [-1.0, 2.5]
# expect: 4 o 7 0.05
# expect: [1.00, 3.00, 9.00, 5.00]
# expect: 3 > 1
# expect: 2 > 3
# expect: 3 < 1
# expect: 2 < 1
# expect: 3 1
# expect: 3 > 1
# expect: 3 > 1
# expect: 2 > 3
# expect: 5 > 3
# expect: 3 5
# expect: 1 < 3
# expect: 3 < 2
# expect: 2 < 5
# expect: 3 5
# expect: 5 > 1
# expect: 2 > 5
# expect: 5 nan 2.0
