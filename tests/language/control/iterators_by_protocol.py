"""Loops over what is known as an Iterator or Iterable only: of each kind of iterator, of values and of objects."""

from collections.abc import Callable, Generator, Iterable, Iterator
from enum import IntEnum


class Colour(IntEnum):
    RED = 1
    BLUE = 2


class Countdown:
    """An iterator of the program's own, with `__next__` alone."""

    def __init__(self, start: int) -> None:
        self.left = start

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


class Loud(Countdown):
    def __next__(self) -> int:
        return super().__next__() * 100


class Broken:
    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        raise ValueError("broken")


def up_to(limit: int) -> Generator[int, None, str]:
    for number in range(limit):
        yield number
    return "done"


def total(numbers: Iterable[int]) -> int:
    found = 0
    for number in numbers:
        found += number
    return found


def texts(items: Iterable[object]) -> list[str]:
    return [str(item) for item in items]


def maybe(items: Iterator[int | None]) -> list[str]:
    found: list[str] = []
    for item in items:
        found.append("nothing" if item is None else str(item + 1))
    else:
        found.append("end")
    return found


def mixed(items: Iterable[int | str | float]) -> list[str]:
    return [f"{type(item).__name__} {item}" for item in items]


def pairs(items: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {name: number for name, number in items}


def run(actions: Iterable[Callable[[], int]]) -> list[int]:
    return [action() for action in actions]


def through(items: Iterator[int]) -> Iterator[int]:
    yield -1
    yield from items
    yield -2


def main() -> None:
    print(
        [total(n) for n in ([1, 2], (3, 4), {5}, range(4), {6: 0}, Countdown(4), Loud(3), up_to(4))]
    )
    print(total(map(len, ["a", "bc"])), total(filter(None, [0, 1, 2])), total(n for n in (7, 8)))
    print(
        texts([1, 2]),
        texts("añ"),
        texts([("x", 1), ("y", 2)]),
        texts({"k": 1}.items()),
        texts(b"ab"),
    )
    print(texts([Colour.RED]), texts([None, None]), texts([[1], [2, 3]]), texts([1.5]), texts([]))
    print(total([Colour.RED, Colour.BLUE]), total([True, False, True]), total([]))
    print(maybe(iter([1, None, 3])), maybe(iter([4])), maybe(iter([None])))
    print(mixed([1, 2]), mixed(["a"]), mixed([1.5]), mixed([1, "b", 2.5]), mixed(iter("xy")))
    print(pairs([("a", 1)]), pairs({"b": 2}.items()), pairs(zip("cd", [3, 4])), pairs(iter([])))
    print(run([lambda: 1, lambda: 2]), run([]))
    print(list(through(iter([1, 2]))), list(through(Countdown(3))), list(through(up_to(2))))
    print(",".join(iter(["a", "b"])), ",".join(str(n) for n in range(3)), sorted(iter([3, 1, 2])))
    iterator: Iterator[int] = iter([1, 2, 3])
    for number in iterator:
        print(number, next(iterator, -1))
    print(next(iterator, -9), list(iterator))
    try:
        total(Broken())
    except ValueError as error:
        print(error)
    nested: Iterator[Iterator[int]] = iter([iter([1, 2]), Countdown(2), up_to(1)])
    print([[n for n in inner] for inner in nested])
    try:
        next(iter(Countdown(0)))
    except StopIteration:
        print("stopped")


main()
# expect: [3, 7, 5, 6, 6, 6, 300, 6]
# expect: 3 3 15
# expect: ['1', '2'] ['a', 'ñ'] ["('x', 1)", "('y', 2)"] ["('k', 1)"] ['97', '98']
# expect: ['1'] ['None', 'None'] ['[1]', '[2, 3]'] ['1.5'] []
# expect: 3 2 0
# expect: ['2', 'nothing', '4', 'end'] ['5', 'end'] ['nothing', 'end']
# expect: ['int 1', 'int 2'] ['str a'] ['float 1.5'] ['int 1', 'str b', 'float 2.5'] ['str x', 'str y']
# expect: {'a': 1} {'b': 2} {'c': 3, 'd': 4} {}
# expect: [1, 2] []
# expect: [-1, 1, 2, -2] [-1, 2, 1, 0, -2] [-1, 0, 1, -2]
# expect: a,b 0,1,2 [1, 2, 3]
# expect: 1 2
# expect: 3 -1
# expect: -9 []
# expect: broken
# expect: [[1, 2], [1, 0], [0]]
# expect: stopped
