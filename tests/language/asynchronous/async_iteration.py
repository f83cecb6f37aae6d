"""async for, async with, async generators and async comprehensions."""

import asyncio
from collections.abc import AsyncIterator
from types import TracebackType


class Ticker:
    def __init__(self, count: int) -> None:
        self.count = count

    def __aiter__(self) -> "Ticker":
        return self

    async def __anext__(self) -> int:
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(0)
        return self.count


class Session:
    def __init__(self, name: str) -> None:
        self.name = name

    async def __aenter__(self) -> "Session":
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        await asyncio.sleep(0)
        print("close", self.name, error)
        return isinstance(error, KeyError)


async def squares(limit: int) -> AsyncIterator[int]:
    try:
        for number in range(limit):
            await asyncio.sleep(0)
            yield number * number
    finally:
        print("generator ended")


async def main() -> None:
    async for tick in Ticker(2):
        print("tick", tick)
    else:
        print("no more ticks")
    async for square in squares(3):
        print(square)
    print([square async for square in squares(4) if square % 2 == 0])
    print({number: number + 1 async for number in Ticker(2)})
    async with Session("a") as session, Session("b"):
        print("inside", session.name)
    async with Session("swallows"):
        raise KeyError("lost")
    print([await asyncio.sleep(0, result) for result in "xy"])


asyncio.run(main())

# expect: tick 1
# expect: tick 0
# expect: no more ticks
# expect: 0
# expect: 1
# expect: 4
# expect: generator ended
# expect: generator ended
# expect: [0, 4]
# expect: {1: 2, 0: 1}
# expect: open a
# expect: open b
# expect: inside a
# expect: close b None
# expect: close a None
# expect: open swallows
# expect: close swallows 'lost'
# expect: ['x', 'y']
