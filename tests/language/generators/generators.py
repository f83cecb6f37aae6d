"""Generators: laziness, state, return value, delegation, early close."""

from collections.abc import Generator, Iterator


def countdown(start: int) -> Iterator[int]:
    print("start")
    while start > 0:
        yield start
        start -= 1
    print("done")


def naturals() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def take(count: int, source: Iterator[int]) -> Iterator[int]:
    for _ in range(count):
        yield next(source)


def tree(depth: int) -> Iterator[str]:
    if depth > 0:
        yield from tree(depth - 1)
        yield f"n{depth}"
        yield from tree(depth - 1)


def with_result() -> Generator[int, None, str]:
    yield 1
    yield 2
    return "result"


def delegate() -> Iterator[int]:
    result = yield from with_result()
    print("got", result)


def guarded() -> Iterator[int]:
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for number in countdown(2):
    print(number)
print(list(take(3, naturals())), list(tree(2)), list(delegate()))
source = guarded()
print(next(source))
for number in source:
    print("rest", number)
empty = countdown(0)
print(next(empty, -1), next(empty, -2))
print(
    sum(number * number for number in take(4, naturals())), max(naturals_ for naturals_ in [1, 3])
)
first = naturals()
second = naturals()
print(next(first), next(first), next(second), list(zip(first, second, range(2))))

# expect: start
# expect: 2
# expect: 1
# expect: done
# expect: got result
# expect: [0, 1, 2] ['n1', 'n2', 'n1'] [1, 2]
# expect: 1
# expect: rest 2
# expect: closed
# expect: start
# expect: done
# expect: -1 -2
# expect: 14 3
# expect: 0 1 0 [(2, 1, 0), (3, 2, 1)]
