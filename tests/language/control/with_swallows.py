"""Statements behind a `with` whose context manager swallows what its body always raises."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager


@contextmanager
def swallow() -> Iterator[None]:
    try:
        yield
    except ValueError as e:
        print("swallowed", e)


@asynccontextmanager
async def aswallow() -> AsyncIterator[None]:
    try:
        yield
    except ValueError as e:
        print("swallowed", e)


class Cm:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *a: object) -> int | None:
        return 1


def f(c: bool) -> str:
    x: int | None = None
    if c:
        with swallow():
            x = 3
            raise ValueError("x")
    else:
        return "a"
    y = x
    print(y)
    return "after"


async def g() -> int:
    async with aswallow():
        raise ValueError("async")
    print("here")
    return 3


def h() -> int:
    with Cm():
        raise ValueError("h")
    while True:
        with Cm():
            raise ValueError("again")
        break
    for i in range(3):
        with swallow():
            raise ValueError(i)
        print("next", i)
    return 5


print(f(True), f(False))
print(asyncio.run(g()))
print(h())
with swallow():
    raise ValueError("module")
print("rest of the module")

# expect: swallowed x
# expect: 3
# expect: after a
# expect: swallowed async
# expect: here
# expect: 3
# expect: swallowed 0
# expect: next 0
# expect: swallowed 1
# expect: next 1
# expect: swallowed 2
# expect: next 2
# expect: 5
# expect: swallowed module
# expect: rest of the module
