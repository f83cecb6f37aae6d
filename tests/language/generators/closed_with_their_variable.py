"""Generators held by variables and parameters that only go through them are closed when the function returns."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice


def numbers(name: str, n: int = 5) -> Iterator[int]:
    try:
        for i in range(n):
            yield i
    finally:
        print("close", name)


def local() -> int:
    g = numbers("local")
    next(g)
    print("two")
    return next(g)


def annotated(n: int) -> list[int]:
    g: Iterator[int] = numbers("annotated")
    h = numbers("second")
    found = []
    for x in g:
        found.append(x + next(h))
        if x == n:
            break
    return found


def rebound() -> None:
    for i in range(3):
        g = numbers(f"round {i}")
        print(next(g))
    print("left")


def early(flag: bool) -> str:
    if flag:
        return "early"
    g = numbers("late")
    for x in g:
        if x == 1:
            try:
                return "in try"
            finally:
                print("finally")
    return "end"


def escapes() -> Iterator[int]:
    g = numbers("escapes", 3)
    next(g)
    return g


def kept(into: list[Iterator[int]]) -> None:
    g = numbers("kept", 2)
    next(g)
    into.append(g)


def captured() -> Callable[[], int]:
    g = numbers("captured", 2)

    def step() -> int:
        return next(g, -1)

    return step


def take(n: int, it: Iterable[int]) -> list[int]:
    out: list[int] = []
    for x in it:
        if len(out) == n:
            break
        out.append(x)
    print("leaving take")
    return out


def lazily(n: int, it: Iterator[int]) -> Iterator[int]:
    for x in it:
        if n == 0:
            return
        n -= 1
        yield x
    print("leaving lazily")


def passing_on(it: Iterator[int]) -> int:
    return sum(take(2, it)) + next(it)


def forever(it: Iterator[int]) -> Iterator[int]:
    while True:
        for x in it:
            yield x
        return


class Source:
    def items(self) -> Iterator[int]:
        yield from numbers("items")

    def first(self, it: Iterator[int]) -> int:
        return next(it)

    @staticmethod
    def second(it: Iterator[int]) -> int:
        next(it)
        return next(it)


print(local(), annotated(2))
rebound()
print(early(True), early(False))
e = escapes()
print(next(e))
held: list[Iterator[int]] = []
kept(held)
print(list(held[0]))
step = captured()
print(step(), step(), step())
print(take(2, numbers("take")))
print(list(lazily(2, numbers("lazily"))))
for x in lazily(2, numbers("broken")):
    break
print(passing_on(numbers("passed on")))
for x in lazily(9, forever(numbers("deep"))):
    if x == 2:
        break
source = Source()
print(source.first(source.items()), Source.second(source.items()), source.second(source.items()))
print(take(1, islice(source.items(), 3)), take(1, (x * 2 for x in numbers("doubled"))))


def between() -> Iterator[int]:
    g = numbers("between")
    yield next(g)
    yield next(g)


print(list(between()))


def errors() -> None:
    g = numbers("errors")
    try:
        for x in g:
            if x == 1:
                raise ValueError("inside")
    except ValueError as error:
        print("caught", error)
    print("still open", next(g))


errors()
step2 = iter([1])
for z in e:
    print(z)
print("before the end")
print(next(step2, 7))

# expect: two
# expect: close local
# expect: close annotated
# expect: close second
# expect: 1 [0, 2, 4]
# expect: 0
# expect: close round 0
# expect: 0
# expect: close round 1
# expect: 0
# expect: left
# expect: close round 2
# expect: finally
# expect: close late
# expect: early in try
# expect: 1
# expect: close kept
# expect: [1]
# expect: close captured
# expect: 0 1 -1
# expect: leaving take
# expect: close take
# expect: [0, 1]
# expect: close lazily
# expect: [0, 1]
# expect: close broken
# expect: leaving take
# expect: close passed on
# expect: 4
# expect: close deep
# expect: close items
# expect: close items
# expect: close items
# expect: 0 1 1
# expect: leaving take
# expect: close items
# expect: leaving take
# expect: close doubled
# expect: [0] [0]
# expect: close between
# expect: [0, 1]
# expect: caught inside
# expect: still open 2
# expect: close errors
# expect: 2
# expect: close escapes
# expect: before the end
# expect: 1
