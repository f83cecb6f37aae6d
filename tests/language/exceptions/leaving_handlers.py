"""Ways out of handlers and swallowing managers, in generators and coroutines too."""

import asyncio
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress


def gen() -> Generator[str, str, str]:
    try:
        got = yield "a"
        raise ValueError(got)
    except ValueError as e:

        def later() -> str:
            return str(e)

        got = yield "in " + str(e)
        yield later() + got
        return str(e)
    finally:
        yield "finally"


g = gen()
print(next(g), g.send("x"), g.send("y"))
try:
    print(next(g))
    next(g)
except StopIteration as stop:
    print("value", stop.value)


async def co() -> str:
    for i in range(3):
        try:
            await asyncio.sleep(0)
            raise KeyError(i)
        except KeyError as e:
            await asyncio.sleep(0)
            if i < 1:
                continue
            return f"got {e}"
        finally:
            print("fin", i)
    return "never"


print(asyncio.run(co()))


@contextmanager
def sw(*kinds: type[Exception]) -> Iterator[str]:
    try:
        yield "v"
    except kinds as e:
        print("sw", type(e).__name__)


@asynccontextmanager
async def asw() -> AsyncIterator[int]:
    try:
        yield 1
    except ValueError as e:
        print("asw", e)


async def ag() -> AsyncIterator[int]:
    async with asw() as n:
        yield n
        raise ValueError("in ag")
    yield 2


async def main() -> None:
    async for x in ag():
        print(x)
    with sw(ValueError, KeyError) as v:
        async with asw():
            raise KeyError(v)
    print("after both")


asyncio.run(main())


def nested() -> int:
    n = 0
    with sw(ValueError):
        n += 1
        with sw(KeyError):
            n += 1
            raise ValueError("inner")
        n += 10
    n += 100
    return n


print(nested())


class C:
    def method(self) -> Iterator[int]:
        with suppress(IndexError):
            yield 1
            [].pop()
        yield 2

    def other(self) -> str:
        for i in range(3):
            with sw(ZeroDivisionError):
                print(1 // (1 - i))
                if i == 2:
                    return "returned"
                raise ZeroDivisionError
            print("loop", i)
        return "end"


print(list(C().method()), C().other())
fs: list[Callable[[], str]] = []
for i in range(2):
    try:
        raise RuntimeError(i)
    except RuntimeError as e:
        err = e
        fs.append(lambda: str(err))
print([f() for f in fs])


def rethrow() -> None:
    try:
        try:
            raise ValueError("one")
        except ValueError as e:
            raise KeyError("two") from e
    except KeyError as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__))
        try:
            raise
        except KeyError as f:
            print(f is e)
    try:
        with sw(KeyError):
            raise OSError(13, "p")
    except PermissionError as e:
        print(e, e.errno)


rethrow()


def both() -> str:
    try:
        raise ValueError("a")
    except (ValueError, TypeError) as e:
        try:
            raise TypeError("b")
        except TypeError as e:
            print("inner", e)
        return "done"


print(both())

# expect: a in x xy
# expect: finally
# expect: value x
# expect: fin 0
# expect: fin 1
# expect: got 1
# expect: 1
# expect: asw in ag
# expect: 2
# expect: sw KeyError
# expect: after both
# expect: sw ValueError
# expect: 102
# expect: 1
# expect: sw ZeroDivisionError
# expect: loop 0
# expect: sw ZeroDivisionError
# expect: loop 1
# expect: -1
# expect: [1, 2] returned
# expect: ['1', '1']
# expect: KeyError('two') ValueError('one') ValueError('one')
# expect: True
# expect: [Errno 13] p 13
# expect: inner b
# expect: done
