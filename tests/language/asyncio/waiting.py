"""wait, as_completed, shield."""

import asyncio


async def after(delay: float, text: str) -> str:
    await asyncio.sleep(delay)
    if text.startswith("!"):
        raise ValueError(text)
    return text


def names(tasks: set[asyncio.Task[str]]) -> list[str]:
    return sorted(task.get_name() for task in tasks)


async def main() -> None:
    quick = asyncio.create_task(after(0.0, "quick"), name="quick")
    slow = asyncio.create_task(after(0.05, "slow"), name="slow")
    done, pending = await asyncio.wait([quick, slow], return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait([quick, slow], timeout=0.0)
    print(names(done), names(pending))
    bad = asyncio.create_task(after(0.0, "!bad"), name="bad")
    done, pending = await asyncio.wait([bad, slow], return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), repr(bad.exception()))
    done, pending = await asyncio.wait([slow])
    print(names(done), names(pending))
    nothing: list[asyncio.Task[str]] = []
    try:
        await asyncio.wait(nothing)
    except ValueError as error:
        print(error)
    for item in asyncio.as_completed([after(0.03, "c"), after(0.01, "a"), after(0.02, "b")]):
        print(await item)
    inner = asyncio.create_task(after(0.02, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.005)
    except TimeoutError:
        print(inner.done())
    print(await inner, await asyncio.shield(after(0.0, "shielded")))
    outer = asyncio.shield(asyncio.create_task(after(0.0, "!inside")))
    try:
        await outer
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: ['quick'] ['slow']
# expect: ['quick'] ['slow']
# expect: ['bad'] ['slow'] ValueError('!bad')
# expect: ['slow'] []
# expect: Set of Tasks/Futures is empty.
# expect: a
# expect: b
# expect: c
# expect: False
# expect: kept shielded
# expect: !inside
