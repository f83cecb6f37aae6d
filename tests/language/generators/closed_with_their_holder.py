"""A generator that only a loop or an argument of a built-in function holds is closed when that ends."""

import asyncio
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import reduce
from itertools import chain, islice, zip_longest, starmap, accumulate


class Log:
    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> "Log":
        print("open", self.name)
        return self

    def __exit__(self, *rest: object) -> None:
        print("exit", self.name)


def numbers(name: str, n: int = 4) -> Generator[int, None, str]:
    with Log(name):
        yield from range(n)
    return name


class Base:
    def items(self) -> Iterator[int]:
        try:
            yield 1
            yield 2
        finally:
            print("base items")

    def through(self) -> Iterator[int]:
        for x in self.items():
            yield x * 10

    def both(self) -> Iterator[int]:
        return self.through()


class Derived(Base):
    def items(self) -> Iterator[int]:
        try:
            yield 3
            yield from super().items()
        finally:
            print("derived items")


def pick(b: Base) -> int:
    for x in b.items():
        return x
    return 0


print(pick(Base()), pick(Derived()))
for v in Derived().through():
    if v == 10:
        break
for v in Derived().both():
    break
print("pairs", dict(zip("ab", numbers("dict"))))
print("set", {x for x, _ in zip(numbers("x"), numbers("y", 2))})
print(sum(i * x for i, x in enumerate(numbers("sum"))))
print(next((i * x for i, x in enumerate(numbers("gen next")) if x > 1), None))
print([*islice(numbers("star"), 2)])
print(*islice(numbers("print"), 2))
print(max(islice(numbers("max"), 3)))
print(all(x < 2 for x in numbers("all")))


def nested_try() -> str:
    for i in range(3):
        try:
            for x in numbers(f"n{i}"):
                try:
                    if x == 1 and i == 0:
                        continue
                    if x == 2 and i == 0:
                        break
                    if x == 1 and i == 1:
                        raise ValueError(i)
                    if x == 1 and i == 2:
                        return "done"
                finally:
                    print("inner finally", i, x)
            else:
                print("never")
        except ValueError as error:
            print("caught", error)
        finally:
            print("outer finally", i)
    return "end"


print(nested_try())


def stubborn() -> Iterator[int]:
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("exit asked")
            raise


for x in stubborn():
    break


def chained() -> Generator[int, None, None]:
    yield from map(lambda v: v + 1, numbers("mapped"))


for x in chained():
    break
it = chained()
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print(e)


async def run() -> int:
    for x in numbers("async"):
        await asyncio.sleep(0)
        if x == 1:
            return x
    return 0


print(asyncio.run(run()))


@contextmanager
def managed() -> Iterator[int]:
    for x in numbers("managed"):
        yield x
        break


with managed() as m:
    print(m)


def flag(b: bool) -> int:
    for x in numbers("yes") if b else numbers("no"):
        return x
    return -1


print(flag(True), flag(False))
for a, b in zip_longest(numbers("za", 1), numbers("zb", 3), fillvalue=-1):
    if a == -1:
        break
try:
    print(reduce(lambda p, q: p // q, numbers("reduce")))
except ZeroDivisionError:
    print("zero")
print("".join(islice((str(x) for x in numbers("join")), 2)))
print(3 not in numbers("not in", 9))


class Bag:
    def __init__(self, *items: int) -> None:
        self._items = list(items)

    def __iter__(self) -> Iterator[int]:
        with Log("bag"):
            yield from self._items


def head(b: Iterable[int]) -> int:
    for x in b:
        return x
    return -1


def first_of(*bs: Iterable[int]) -> list[int]:
    return [head(b) for b in bs]


print(first_of(Bag(1, 2), [3], (4,), {5}, range(6, 9)))
for p, q in zip(Bag(1, 2), Bag(3)):
    print(p, q)
print(3 in Bag(1, 3, 5), any(Bag(0, 1, 2)), list(islice(Bag(1, 2, 3), 1)))
for x in Bag(1):
    print(x)
w: list[int] = []
w.extend(islice(Bag(7, 8, 9), 2))
first, *rest = Bag(1, 2, 3)
print(w, first, rest)
for c in chain(Bag(1), Bag(2, 3)):
    if c == 2:
        break
for acc in accumulate(Bag(1, 2, 3)):
    if acc == 3:
        break
print(list(starmap(lambda p, q: p * q, zip(Bag(1, 2), Bag(3)))))


def holder() -> Iterator[int]:
    bag = Bag(5, 6)
    it = iter(bag)
    for x in it:
        break
    for x in it:
        yield x


print(list(holder()))

# expect: base items
# expect: derived items
# expect: 1 3
# expect: base items
# expect: derived items
# expect: derived items
# expect: open dict
# expect: exit dict
# expect: pairs {'a': 0, 'b': 1}
# expect: open x
# expect: open y
# expect: exit y
# expect: exit x
# expect: set {0, 1}
# expect: open sum
# expect: exit sum
# expect: 14
# expect: open gen next
# expect: exit gen next
# expect: 4
# expect: open star
# expect: exit star
# expect: [0, 1]
# expect: open print
# expect: exit print
# expect: 0 1
# expect: open max
# expect: exit max
# expect: 2
# expect: open all
# expect: exit all
# expect: False
# expect: open n0
# expect: inner finally 0 0
# expect: inner finally 0 1
# expect: inner finally 0 2
# expect: exit n0
# expect: outer finally 0
# expect: open n1
# expect: inner finally 1 0
# expect: inner finally 1 1
# expect: exit n1
# expect: caught 1
# expect: outer finally 1
# expect: open n2
# expect: inner finally 2 0
# expect: inner finally 2 1
# expect: exit n2
# expect: outer finally 2
# expect: done
# expect: exit asked
# expect: open mapped
# expect: exit mapped
# expect: open mapped
# expect: exit mapped
# expect: 'k'
# expect: open async
# expect: exit async
# expect: 1
# expect: open managed
# expect: 0
# expect: exit managed
# expect: open yes
# expect: exit yes
# expect: open no
# expect: exit no
# expect: 0 0
# expect: open za
# expect: open zb
# expect: exit za
# expect: exit zb
# expect: open reduce
# expect: exit reduce
# expect: 0
# expect: open join
# expect: exit join
# expect: 01
# expect: open not in
# expect: exit not in
# expect: False
# expect: open bag
# expect: exit bag
# expect: [1, 3, 4, 5, 6]
# expect: open bag
# expect: open bag
# expect: 1 3
# expect: exit bag
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: True True [1]
# expect: open bag
# expect: 1
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: [7, 8] 1 [2, 3]
# expect: open bag
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: open bag
# expect: exit bag
# expect: open bag
# expect: open bag
# expect: exit bag
# expect: exit bag
# expect: [3]
# expect: open bag
# expect: exit bag
# expect: [6]
