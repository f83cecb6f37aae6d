"""`anext` with a default."""

import asyncio
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    yield 1
    yield 2


async def main() -> None:
    it = numbers()
    print(await anext(it), await anext(it, -1), await anext(it, -1), await anext(it, None))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("end")


asyncio.run(main())

# expect: 1 2 -1 None
# expect: end
