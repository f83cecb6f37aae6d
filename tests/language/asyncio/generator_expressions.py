"""Asynchronous generator expressions: what they go through first is there at once, the rest is awaited."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator


async def ticks(n: int) -> AsyncIterator[int]:
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("ticks end", n)


async def double(n: int) -> int:
    await asyncio.sleep(0)
    return 2 * n


class Letters:
    """An async iterable that says when it is asked for its iterator."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def __aiter__(self) -> Letters:
        print("aiter", self.text)
        return self

    async def __anext__(self) -> str:
        if self.at == len(self.text):
            raise StopAsyncIteration
        self.at += 1
        return self.text[self.at - 1]


async def total(items: AsyncIterator[int]) -> int:
    result = 0
    async for item in items:
        result += item
    return result


async def main() -> None:
    print([i async for i in (j * j async for j in ticks(4) if j % 2)])
    print(await total(await double(k) for k in range(4)))
    letters = (letter + str(n) async for letter in Letters("ab") for n in range(2))
    print("made")
    print([x async for x in letters])
    awaited = (k for k in (1, 2, 3) if await double(k) > 2)
    print(await anext(awaited), await awaited.__anext__())
    try:
        await awaited.__anext__()
    except StopAsyncIteration:
        print("over")
    pairs = {a: b async for a, b in ((i, str(i)) async for i in ticks(2))}
    print(pairs, type(letters).__name__)
    nested = (x for row in [ticks(n) for n in (1, 2)] async for x in row)
    print([x async for x in nested])
    # What is awaited for the first iterable alone makes no asynchronous generator.
    failing = (10 // i for i in (0, await double(1)))
    try:
        print(next(failing))
    except ZeroDivisionError as error:
        print(error)


asyncio.run(main())

# expect: ticks end 4
# expect: [1, 9]
# expect: 12
# expect: aiter ab
# expect: made
# expect: ['a0', 'a1', 'b0', 'b1']
# expect: 2 3
# expect: over
# expect: ticks end 2
# expect: {0: '0', 1: '1'} async_generator
# expect: ticks end 1
# expect: ticks end 2
# expect: [0, 0, 1]
# expect: integer division or modulo by zero
