"""Where a cancellation arrives, who can stop it, and in which order finally clauses run."""

import asyncio

log: list[str] = []


async def inner(name: str) -> None:
    try:
        await asyncio.sleep(100)
    finally:
        log.append("inner " + name)


async def outer(name: str) -> None:
    try:
        await inner(name)
    except asyncio.CancelledError:
        log.append("outer " + name)
        raise


async def cleans_slowly() -> None:
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(0)
        log.append("cleaned")


async def refuses(times: int) -> str:
    while True:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            times -= 1
            if times == 0:
                return "gave in"


async def awaits(task: asyncio.Task[None]) -> None:
    await task


async def cancels_itself() -> None:
    task = asyncio.current_task()
    assert task is not None
    task.cancel()
    log.append("still here")
    await asyncio.sleep(0)
    log.append("never")


async def ends(task: asyncio.Task[None]) -> None:
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


async def main() -> None:
    task = asyncio.create_task(outer("a"))
    await asyncio.sleep(0)
    task.cancel()
    await ends(task)
    slow = asyncio.create_task(cleans_slowly())
    await asyncio.sleep(0)
    slow.cancel()
    await ends(slow)
    stubborn = asyncio.create_task(refuses(3))
    await asyncio.sleep(0)
    for _ in range(3):
        stubborn.cancel()
        await asyncio.sleep(0)
    print(await stubborn, stubborn.cancelling())
    child = asyncio.create_task(inner("b"))
    parent = asyncio.create_task(awaits(child))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    parent.cancel()
    await ends(parent)
    print(child.cancelled())
    await ends(asyncio.create_task(cancels_itself()))
    never = asyncio.create_task(outer("never"))
    never.cancel()
    await ends(never)
    twice = asyncio.create_task(outer("c"))
    await asyncio.sleep(0)
    print(twice.cancel(), twice.cancel(), twice.uncancel())
    await ends(twice)
    print(log)


asyncio.run(main())

# expect: cancelled True
# expect: cancelled True
# expect: gave in 3
# expect: cancelled True
# expect: True
# expect: cancelled True
# expect: cancelled True
# expect: True True 1
# expect: cancelled True
# expect: ['inner a', 'outer a', 'cleaned', 'inner b', 'still here', 'inner c', 'outer c']
