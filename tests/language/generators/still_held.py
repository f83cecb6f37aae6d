"""Generators that something else still holds are not closed."""

from collections.abc import Iterator
from functools import reduce
from itertools import islice


def numbers(name: str, n: int = 3) -> Iterator[int]:
    try:
        yield from range(n)
    finally:
        print("close", name)


def later() -> Iterator[int]:
    g = numbers("later")
    print(next(g))
    return (next(g, -1) for _ in range(3))


def deeper() -> Iterator[int]:
    g = numbers("deeper")
    print(next(g))
    return (y for x in [1] for y in g)


def by_lambda() -> Iterator[int]:
    g = numbers("lambda")
    print(next(g))
    return map(lambda _: next(g, -1), range(3))


def as_value() -> dict[str, Iterator[int]]:
    g = numbers("value")
    print(next(g))
    return dict(a=g)


def as_default() -> Iterator[int]:
    g = numbers("default")
    print(next(g))
    empty: list[Iterator[int]] = []
    return next(iter(empty), g)


def as_first() -> Iterator[int]:
    g = numbers("first")
    print(next(g))
    none: list[Iterator[int]] = []
    return reduce(lambda a, b: b, none, g)


def sliced() -> Iterator[int]:
    g = numbers("sliced")
    print(next(g))
    return islice(g, 5)


class Keeper:
    def __init__(self) -> None:
        self.held: Iterator[int] | None = None

    def keep(self, it: Iterator[int]) -> int:
        self.held = it
        return next(it)

    def give(self) -> Iterator[int]:
        g = numbers("kept")
        self.keep(g)
        return numbers("given")


class Shared:
    def __init__(self) -> None:
        self._it = numbers("shared", 4)

    def __iter__(self) -> Iterator[int]:
        return self._it


class Fresh:
    def __iter__(self) -> Iterator[int]:
        yield from numbers("fresh", 2)


def looks(it: Iterator[int]) -> Iterator[int]:
    next(it)
    return it


def run(parts: list[Iterator[int]]) -> None:
    for part in parts:
        for x in part:
            print(x)
            break
        print(list(part))


run([later(), deeper(), by_lambda(), as_value()["a"], as_default(), as_first(), sliced()])
keeper = Keeper()
for x in keeper.give():
    print("given", x)
    break
assert keeper.held is not None
print(list(keeper.held))
shared = Shared()
for x in shared:
    break
for x in shared:
    if x == 2:
        break
print(2 in shared, next(shared.__iter__(), None))
for x in Fresh():
    break
print(list(looks(numbers("looked"))))
g = numbers("global")
for x in g:
    break
print(next(g), list(zip(g, range(5))))

# expect: 0
# expect: 0
# expect: 0
# expect: 0
# expect: 0
# expect: 0
# expect: 0
# expect: 1
# expect: close later
# expect: [2, -1]
# expect: 1
# expect: close deeper
# expect: [2]
# expect: 1
# expect: close lambda
# expect: [2, -1]
# expect: 1
# expect: close value
# expect: [2]
# expect: 1
# expect: close default
# expect: [2]
# expect: 1
# expect: close first
# expect: [2]
# expect: 1
# expect: close sliced
# expect: [2]
# expect: given 0
# expect: close given
# expect: close kept
# expect: [1, 2]
# expect: close shared
# expect: False None
# expect: close fresh
# expect: close looked
# expect: [1, 2]
# expect: close global
# expect: 1 [(2, 0)]
