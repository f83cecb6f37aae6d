"""timeout, timeout_at, wait_for: what is cancelled, what is raised, what goes on."""

import asyncio


async def work(delay: float) -> str:
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("work cancelled")
        raise
    return "worked"


async def main() -> None:
    limit = asyncio.timeout(0.01)
    try:
        async with limit:
            await work(10.0)
    except TimeoutError as error:
        print("TimeoutError", error.args, limit.expired())
    async with asyncio.timeout(10) as limit:
        print(await work(0.0), limit.expired())
    async with asyncio.timeout(None) as unlimited:
        print(unlimited.when(), await work(0.0))
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1.0):
            print("the body begins")
            await work(10.0)
    except TimeoutError:
        print("was over before")
    async with asyncio.timeout(0.01) as limit:
        limit.reschedule(loop.time() + 10.0)
        print(await work(0.02))
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.timeout(10.0):
                await work(10.0)
    except TimeoutError:
        print("outer limit")
    try:
        async with asyncio.timeout(10.0):
            async with asyncio.timeout(0.01):
                await work(10.0)
    except TimeoutError:
        print("inner limit")
    try:
        async with asyncio.timeout(0.01):
            raise ValueError("own")
    except ValueError as error:
        print(error)
    print(await asyncio.wait_for(work(0.0), 1))
    print(await asyncio.wait_for(work(0.0), timeout=None))
    try:
        await asyncio.wait_for(work(10.0), 0.01)
    except asyncio.TimeoutError:
        print("wait_for is over")
    task = asyncio.create_task(work(10.0))
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(task, 0)
    except TimeoutError:
        print(task.cancelled())
    outside = asyncio.create_task(asyncio.wait_for(work(10.0), 10.0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outside.cancel()
    try:
        await outside
    except asyncio.CancelledError:
        print("not a timeout")


asyncio.run(main())

# expect: work cancelled
# expect: TimeoutError () True
# expect: worked False
# expect: None worked
# expect: the body begins
# expect: work cancelled
# expect: was over before
# expect: worked
# expect: work cancelled
# expect: outer limit
# expect: work cancelled
# expect: inner limit
# expect: own
# expect: worked
# expect: worked
# expect: work cancelled
# expect: wait_for is over
# expect: work cancelled
# expect: True
# expect: work cancelled
# expect: not a timeout
