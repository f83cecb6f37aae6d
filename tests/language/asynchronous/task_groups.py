"""TaskGroup: children end before their parent; one failure cancels the rest."""

import asyncio


async def child(name: str, log: list[str]) -> str:
    await asyncio.sleep(0)
    log.append(name)
    return name


async def slow(log: list[str]) -> None:
    try:
        await asyncio.sleep(60.0)
    except asyncio.CancelledError:
        log.append("slow cancelled")
        raise


async def broken() -> None:
    await asyncio.sleep(0)
    raise ValueError("broken child")


async def main() -> None:
    log: list[str] = []
    async with asyncio.TaskGroup() as group:
        first = group.create_task(child("a", log))
        second = group.create_task(child("b", log))
    print(log, first.result(), second.result())
    log.clear()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow(log))
            group.create_task(broken())
            await asyncio.sleep(60.0)
    except* ValueError as problem:
        print([str(error) for error in problem.exceptions])
    print(log)


asyncio.run(main())

# expect: ['a', 'b'] a b
# expect: ['broken child']
# expect: ['slow cancelled']
