"""sleep orders tasks by time; wait_for and timeout cut off what takes too long."""

import asyncio


async def after(seconds: float, name: str, order: list[str]) -> str:
    await asyncio.sleep(seconds)
    order.append(name)
    return name


async def main() -> None:
    order: list[str] = []
    results = await asyncio.gather(
        after(0.09, "slow", order), after(0.01, "quick", order), after(0.05, "middle", order)
    )
    print(results, order)
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.03)
    print(0.029 <= loop.time() - start < 2.0)
    try:
        await asyncio.wait_for(after(30.0, "never", order), 0.02)
    except TimeoutError:
        print("timed out")
    print(await asyncio.wait_for(after(0.0, "in time", order), 5.0))
    try:
        async with asyncio.timeout(0.02):
            await asyncio.sleep(30.0)
    except TimeoutError:
        print("scope timed out")
    async with asyncio.timeout(5.0):
        print("inside")
    print(order)


asyncio.run(main())

# expect: ['slow', 'quick', 'middle'] ['quick', 'middle', 'slow']
# expect: True
# expect: timed out
# expect: in time
# expect: scope timed out
# expect: inside
# expect: ['quick', 'middle', 'slow', 'in time']
