"""What a task tells of itself, and what its callbacks see."""

import asyncio


async def give(value: int) -> int:
    await asyncio.sleep(0)
    return value


async def fail() -> int:
    await asyncio.sleep(0)
    raise LookupError("gone")


def report(task: asyncio.Task[int]) -> None:
    error = None if task.cancelled() else task.exception()
    print("done callback", task.get_name(), task.cancelled(), repr(error))


async def main() -> None:
    good = asyncio.create_task(give(7), name="good")
    bad = asyncio.create_task(fail(), name="bad")
    stopped = asyncio.create_task(give(9), name="stopped")
    for task in (good, bad, stopped):
        task.add_done_callback(report)
    unnamed = asyncio.create_task(give(1))
    print(unnamed.get_name().startswith("Task-"), good.done())
    try:
        good.result()
    except asyncio.InvalidStateError as error:
        print("InvalidStateError", error)
    await asyncio.sleep(0)
    print(stopped.cancel("enough"), stopped.cancelling())
    await asyncio.wait([good, bad, stopped, unnamed])
    print(good.result(), repr(bad.exception()), stopped.cancelled())
    try:
        await stopped
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    try:
        await bad
    except LookupError as error:
        print("LookupError", error)
    good.add_done_callback(report)
    removed = asyncio.create_task(give(3), name="removed")
    removed.add_done_callback(report)
    print(removed.remove_done_callback(report), good.cancel())
    await removed
    current = asyncio.current_task()
    assert current is not None
    current.set_name("renamed")
    print(current.get_name(), len(asyncio.all_tasks()))


asyncio.run(main())

# expect: True False
# expect: InvalidStateError Result is not set.
# expect: True 1
# expect: done callback good False None
# expect: done callback bad False LookupError('gone')
# expect: done callback stopped True None
# expect: 7 LookupError('gone') True
# expect: cancelled ('enough',)
# expect: LookupError gone
# expect: 1 False
# expect: done callback good False None
# expect: renamed 1
