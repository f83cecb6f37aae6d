"""Tasks: order of steps, results, gather, create_task, exceptions."""

import asyncio

events: list[str] = []


async def work(name: str, steps: int) -> int:
    for step in range(steps):
        events.append(f"{name}{step}")
        await asyncio.sleep(0)
    return steps


async def fail(message: str) -> int:
    await asyncio.sleep(0)
    raise ValueError(message)


async def nested(depth: int) -> int:
    if depth == 0:
        await asyncio.sleep(0)
        return 0
    return await nested(depth - 1) + 1


async def main() -> str:
    print(await asyncio.gather(work("a", 2), work("b", 3)))
    print(events)
    task = asyncio.create_task(work("c", 1))
    print(task.done(), await task, task.done(), task.result())
    try:
        await asyncio.gather(work("d", 1), fail("broken"))
    except ValueError as error:
        print("caught", error)
    failed = asyncio.create_task(fail("stored"))
    while not failed.done():
        await asyncio.sleep(0)
    print(repr(failed.exception()))
    results = await asyncio.gather(work("e", 1), fail("kept"), return_exceptions=True)
    print([str(result) for result in results])
    print(await nested(40))
    return "finished"


print(asyncio.run(main()))

# expect: [2, 3]
# expect: ['a0', 'b0', 'a1', 'b1', 'b2']
# expect: False 1 True 1
# expect: caught broken
# expect: ValueError('stored')
# expect: ['1', 'kept']
# expect: 40
# expect: finished
