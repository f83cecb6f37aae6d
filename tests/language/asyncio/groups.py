"""TaskGroup: failures of children and of the body, nesting, cancellation from outside."""

import asyncio

log: list[str] = []


async def child(name: str, delay: float) -> str:
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log.append(name + " cancelled")
        raise
    log.append(name)
    return name


async def broken(text: str) -> None:
    await asyncio.sleep(0)
    raise ValueError(text)


def show(title: str) -> None:
    print(title, sorted(log))
    log.clear()


async def grow(group: asyncio.TaskGroup) -> None:
    group.create_task(child("grandchild", 0.0))


async def outside() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(child("first", 10.0))
        group.create_task(child("second", 10.0))


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child("a", 0.01))
        b = group.create_task(child("b", 0.0), name="named")
        print(b.get_name())
    print(a.result(), b.result())
    show("all well")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("c", 10.0))
            group.create_task(broken("one"))
            group.create_task(broken("two"))
    except ExceptionGroup as problem:
        print(problem.message, [str(error) for error in problem.exceptions])
    show("two broken")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("d", 10.0))
            await asyncio.sleep(0)
            raise KeyError("body")
    except ExceptionGroup as problem:
        print([repr(error) for error in problem.exceptions])
    show("broken body")
    async with asyncio.TaskGroup() as group:
        group.create_task(grow(group))
    show("grown")
    task = asyncio.create_task(outside())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled from outside")
    show("outside")
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(child("e", 10.0))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(broken("deep"))
    except ExceptionGroup as problem:
        print([type(error).__name__ for error in problem.exceptions])
    show("nested")
    await asyncio.sleep(0)


asyncio.run(main())

# expect: named
# expect: a b
# expect: all well ['a', 'b']
# expect: unhandled errors in a TaskGroup ['one', 'two']
# expect: two broken ['c cancelled']
# expect: ["KeyError('body')"]
# expect: broken body ['d cancelled']
# expect: grown ['grandchild']
# expect: cancelled from outside
# expect: outside ['first cancelled', 'second cancelled']
# expect: ['ExceptionGroup']
# expect: nested ['e cancelled']
