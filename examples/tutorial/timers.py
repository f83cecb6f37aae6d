"""Tasks that sleep: the order of the lines comes from the clock, not from the source."""

import asyncio
import time


async def ring(name: str, delay: float) -> str:
    """Sleep for `delay` seconds, say so, and return the name."""
    await asyncio.sleep(delay)
    print(name, "rings")
    return name


async def tick(count: int, period: float) -> None:
    """Print a line every `period` seconds, `count` times."""
    for number in range(count):
        print("tick", number)
        await asyncio.sleep(period)


async def main() -> None:
    started = time.monotonic()

    # Three sleeps at the same time last as long as the longest of them.
    names = await asyncio.gather(ring("slow", 0.15), ring("quick", 0.05), ring("middle", 0.1))
    print("all rang:", ", ".join(names))

    # A task runs beside the code that made it.
    ticker = asyncio.create_task(tick(3, 0.05))
    await asyncio.sleep(0.125)
    print("main woke between two ticks")
    await ticker

    # A timeout cancels what takes too long.
    try:
        async with asyncio.timeout(0.05):
            await ring("never", 10.0)
    except TimeoutError:
        print("too slow, given up")

    elapsed = time.monotonic() - started
    print("took at least 0.35 s:", elapsed >= 0.35)
    print("took less than 5 s:", elapsed < 5.0)


asyncio.run(main())

# expect: quick rings
# expect: middle rings
# expect: slow rings
# expect: all rang: slow, quick, middle
# expect: tick 0
# expect: tick 1
# expect: tick 2
# expect: main woke between two ticks
# expect: too slow, given up
# expect: took at least 0.35 s: True
# expect: took less than 5 s: True
