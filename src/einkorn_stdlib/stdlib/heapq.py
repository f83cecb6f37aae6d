"""A list as a heap: heap[k] <= heap[2k + 1] and heap[2k + 2], so the least is heap[0]."""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import overload

from _einkorn_order import less
from _typeshed import SupportsRichComparison

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest",
           "nsmallest"]  # fmt: skip


def heappush[T](heap: list[T], item: T, /) -> None:
    """Add an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop[T](heap: list[T], /) -> T:
    """Remove and return the least item; IndexError when there is none."""
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    least = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return least


def heapreplace[T](heap: list[T], item: T, /) -> T:
    """heappop(), then heappush(), in one go."""
    if not heap:
        raise IndexError("index out of range")
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop[T](heap: list[T], item: T, /) -> T:
    """heappush(), then heappop(), in one go."""
    if heap and less(heap[0], item):
        least = heap[0]
        heap[0] = item
        _sink(heap, 0)
        return least
    return item


def heapify[T](heap: list[T], /) -> None:
    """Put a list in heap order."""
    place = len(heap) // 2 - 1
    while place >= 0:
        _sink(heap, place)
        place -= 1


def _rise[T](heap: list[T], start: int, place: int) -> None:
    """Move the item at `place` up to where its parent is not greater."""
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not less(item, above):
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _sink[T](heap: list[T], place: int) -> None:
    """Move the item at `place` down to a leaf, then up again to where it belongs.

    An item taken from the end mostly belongs near the leaves: this compares about half as often.
    """
    size = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < size:
        right = child + 1
        if right < size and not less(heap[child], heap[right]):
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


@overload
def nsmallest[T: SupportsRichComparison](
    n: int, iterable: Iterable[T], key: None = None
) -> list[T]:
    return sorted(iterable)[: max(n, 0)]


@overload
def nsmallest[T, R: SupportsRichComparison](
    n: int, iterable: Iterable[T], key: Callable[[T], R]
) -> list[T]:
    return sorted(iterable, key=key)[: max(n, 0)]


def nsmallest(n: int, iterable: Iterable[object], key: object = None) -> object:
    """The n least items in order."""
    raise TypeError("nsmallest() is compiled from its overloads")


@overload
def nlargest[T: SupportsRichComparison](n: int, iterable: Iterable[T], key: None = None) -> list[T]:
    return sorted(iterable, reverse=True)[: max(n, 0)]


@overload
def nlargest[T, R: SupportsRichComparison](
    n: int, iterable: Iterable[T], key: Callable[[T], R]
) -> list[T]:
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def nlargest(n: int, iterable: Iterable[object], key: object = None) -> object:
    """The n greatest items, greatest first."""
    raise TypeError("nlargest() is compiled from its overloads")


@overload
def merge[T](
    *iterables: Iterable[T], key: None = None, reverse: bool = False
) -> Generator[T, None, None]:
    return _merged([iter(iterable) for iterable in iterables], _itself, reverse)


@overload
def merge[T, K](
    *iterables: Iterable[T], key: Callable[[T], K], reverse: bool = False
) -> Generator[T, None, None]:
    return _merged([iter(iterable) for iterable in iterables], key, reverse)


def merge(
    *iterables: Iterable[object], key: object = None, reverse: bool = False
) -> Generator[object, None, None]:
    """The items of sorted iterables in order, equal ones in the order of the iterables."""
    raise TypeError("merge() is compiled from its overloads")


def _itself[T](item: T) -> T:
    return item


def _merged[T, K](
    sources: list[Iterator[T]], key: Callable[[T], K], reverse: bool
) -> Generator[T, None, None]:
    # The next item of source k and its key, in a list that is empty once the source has ended.
    waiting: list[list[tuple[K, T]]] = []
    for source in sources:
        head: list[tuple[K, T]] = []
        for item in source:
            head.append((key(item), item))
            break
        waiting.append(head)
    while True:
        best = -1
        for place in range(len(sources)):
            if not waiting[place]:
                continue
            if best < 0:
                best = place
            elif reverse:
                if less(waiting[best][0][0], waiting[place][0][0]):
                    best = place
            elif less(waiting[place][0][0], waiting[best][0][0]):
                best = place
        if best < 0:
            return
        yield waiting[best].pop()[1]
        for item in sources[best]:
            waiting[best].append((key(item), item))
            break
