"""Generators, coroutines and asynchronous generators where wider ones are declared: what they hold is converted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator

type Answer = Callable[[int], Awaitable[bool | None]]


async def positive(n: int) -> bool:
    await asyncio.sleep(0)
    return n > 0


async def nothing(n: int) -> None:
    print("nothing", n)


async def ask(answer: Answer) -> None:
    print(await answer(1))


class Source:
    async def one(self) -> bool | None:
        return None

    def items(self) -> Generator[int | str, int | None, int | None]:
        got = yield "first"
        print("got", got)
        return None

    async def stream(self) -> AsyncGenerator[int | str, None]:
        yield "streamed"


class Sure(Source):
    async def one(self) -> bool:
        await asyncio.sleep(0)
        return True

    def items(self) -> Generator[int, int | None, int]:
        try:
            got = yield 1
            print("got", got)
            try:
                yield 2
            except KeyError as error:
                print("thrown", error)
                yield 3
        finally:
            print("items done")
        return 5

    async def stream(self) -> AsyncGenerator[int, None]:
        try:
            yield 7
            yield 8
        except ValueError as error:
            print("thrown", error)
            yield 9
        finally:
            print("stream done")


class Void(Source):
    async def one(self) -> None:
        print("void")
        await asyncio.sleep(10)


def drive(source: Source) -> None:
    items = source.items()
    print(next(items))
    try:
        print(items.send(4))
        print(items.throw(KeyError("k")))
        print(next(items))
    except StopIteration as stop:
        print("returned", stop.value)
    unfinished = source.items()
    next(unfinished)
    unfinished.close()


async def drain(source: Source) -> None:
    print([item async for item in source.stream()])
    stream = source.stream()
    print(await anext(stream))
    try:
        print(await stream.athrow(ValueError("v")))
    except ValueError as error:
        print("came back", error)
    await stream.aclose()


def boxed(items: Generator[object, None, object]) -> list[object]:
    return [*items, items]


def counted() -> Generator[int]:
    yield from range(3)


async def main() -> None:
    await ask(positive)
    await ask(nothing)
    for source in (Source(), Sure()):
        print(await source.one())
        drive(source)
        await drain(source)
    made: Callable[[int], Coroutine[object, object, bool | None]] = positive
    print(await made(3))
    slow: Source = Void()
    try:
        await asyncio.wait_for(slow.one(), 0.01)
    except TimeoutError:
        print("too slow")
    print(boxed(counted())[:3])


asyncio.run(main())

# expect: True
# expect: nothing 1
# expect: None
# expect: None
# expect: first
# expect: got 4
# expect: returned None
# expect: ['streamed']
# expect: streamed
# expect: came back v
# expect: True
# expect: 1
# expect: got 4
# expect: 2
# expect: thrown 'k'
# expect: 3
# expect: items done
# expect: returned 5
# expect: items done
# expect: stream done
# expect: [7, 8]
# expect: 7
# expect: thrown v
# expect: 9
# expect: stream done
# expect: True
# expect: void
# expect: too slow
# expect: [0, 1, 2]
