"""Own awaitables, asynchronous iterators, context managers and generators in tasks."""

import asyncio
from collections.abc import AsyncGenerator, Generator


class Countdown:
    """Awaitable: lets others run a few times first."""

    def __init__(self, turns: int) -> None:
        self.turns = turns

    def __await__(self) -> Generator[object, object, str]:
        for _ in range(self.turns):
            yield None
        return f"after {self.turns}"


async def ticks(count: int, delay: float) -> AsyncGenerator[int, None]:
    try:
        for number in range(count):
            await asyncio.sleep(delay)
            yield number
    finally:
        print("ticks end")


async def deep(depth: int) -> int:
    if depth == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await deep(depth - 1)


async def shout(log: list[str]) -> None:
    for number in range(3):
        log.append(f"turn {number}")
        await asyncio.sleep(0)


async def main() -> None:
    log: list[str] = []
    task = asyncio.create_task(shout(log))
    print(await Countdown(2), log)
    await task
    async for number in ticks(3, 0.0):
        print(number)
    total = 0
    many = ticks(10, 0.0)
    async for number in many:
        total += number
        if number == 4:
            break
    await many.aclose()
    print(total)
    print([number async for number in ticks(3, 0.001)])
    print(await deep(200), await asyncio.wait_for(Countdown(1), 1.0))
    results = await asyncio.gather(deep(50), deep(60), Countdown(0))
    print(results)


asyncio.run(main())

# expect: after 2 ['turn 0', 'turn 1']
# expect: 0
# expect: 1
# expect: 2
# expect: ticks end
# expect: ticks end
# expect: 10
# expect: ticks end
# expect: [0, 1, 2]
# expect: 200 after 1
# expect: [50, 60, 'after 0']
