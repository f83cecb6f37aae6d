"""`yield from` a generator that has ended already: it returned its value once, now None."""

from collections.abc import Generator, Iterator


def counting(last: int) -> Generator[int, None, int | None]:
    yield 1
    return last


def exact(last: int) -> Generator[int, None, int]:
    yield 2
    return last


def twice(inner: Generator[int, None, int | None]) -> Iterator[int]:
    print((yield from inner))
    print((yield from inner))


def unread(inner: Generator[int, None, int]) -> Iterator[int]:
    print((yield from inner))
    yield from inner


print(list(twice(counting(5))))
print(list(unread(exact(6))))

# expect: 5
# expect: None
# expect: [1]
# expect: 6
# expect: [2]
