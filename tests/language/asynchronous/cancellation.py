"""Cancelling tasks: CancelledError runs cleanup, can be seen, and shows in the task."""

import asyncio

log: list[str] = []


async def worker(name: str) -> None:
    try:
        await asyncio.sleep(60.0)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise
    finally:
        log.append(f"{name} cleaned")


async def stubborn() -> str:
    try:
        await asyncio.sleep(60.0)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
    return "finished anyway"


async def main() -> None:
    task = asyncio.create_task(worker("a"))
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("seen", task.cancelled(), task.done())
    print(log)
    kept = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    kept.cancel()
    print(await kept, kept.cancelled())
    early = asyncio.create_task(worker("never started"))
    early.cancel()
    results = await asyncio.gather(early, return_exceptions=True)
    print([type(result).__name__ for result in results], len(log))
    done = asyncio.create_task(asyncio.sleep(0))
    await done
    print(done.cancel())


asyncio.run(main())

# expect: True False
# expect: seen True True
# expect: ['a cancelled', 'a cleaned']
# expect: finished anyway False
# expect: ['CancelledError'] 2
# expect: False
