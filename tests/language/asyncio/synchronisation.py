"""Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier."""

import asyncio
import re

log: list[str] = []


async def critical(lock: asyncio.Lock, name: str) -> None:
    async with lock:
        log.append(name + "+")
        await asyncio.sleep(0)
        log.append(name + "-")


async def limited(semaphore: asyncio.Semaphore, name: str) -> None:
    async with semaphore:
        log.append(name + "+")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log.append(name + "-")


async def consumer(condition: asyncio.Condition, items: list[int], name: str) -> None:
    async with condition:
        await condition.wait_for(lambda: len(items) > 0)
        log.append(f"{name} {items.pop(0)}")


async def meet(barrier: asyncio.Barrier, name: str) -> None:
    log.append(name + " waits")
    await barrier.wait()
    log.append(name + " passes")


async def wait_event(event: asyncio.Event, name: str) -> None:
    log.append(f"{name} {await event.wait()}")


def show(title: str) -> None:
    print(title, log)
    log.clear()


async def main() -> None:
    lock = asyncio.Lock()
    await asyncio.gather(critical(lock, "a"), critical(lock, "b"), critical(lock, "c"))
    show("lock")
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await lock.acquire()
    first = asyncio.create_task(critical(lock, "first"))
    second = asyncio.create_task(critical(lock, "second"))
    await asyncio.sleep(0)
    first.cancel()
    lock.release()
    await second
    print(first.cancelled(), lock.locked())
    show("cancelled waiter")
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[limited(semaphore, name) for name in "abc"])
    show("semaphore")
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(bounded.locked())
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    condition = asyncio.Condition()
    items: list[int] = []
    waiting = [asyncio.create_task(consumer(condition, items, name)) for name in "xy"]
    await asyncio.sleep(0)
    async with condition:
        items.extend([1, 2])
        condition.notify_all()
    await asyncio.gather(*waiting)
    show("condition")
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    barrier = asyncio.Barrier(2)
    await asyncio.gather(*[meet(barrier, name) for name in "abcd"])
    print(sorted(log), barrier.n_waiting, barrier.parties, barrier.broken)
    log.clear()
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait_event(event, name)) for name in "pq"]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    print(event.is_set(), log)


asyncio.run(main())


def without_address(x: object) -> str:
    return re.sub("0x[0-9a-f]+", "0x", repr(x))


async def shown() -> None:
    for x in (
        asyncio.Lock(),
        asyncio.Event(),
        asyncio.Semaphore(2),
        asyncio.Semaphore(0),
        asyncio.Condition(),
        asyncio.Barrier(3),
        asyncio.BoundedSemaphore(1),
    ):
        print(without_address(x))
    lock = asyncio.Lock()
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(without_address(lock))
    lock.release()
    await t


asyncio.run(shown())

# expect: lock ['a+', 'a-', 'b+', 'b-', 'c+', 'c-']
# expect: Lock is not acquired.
# expect: True False
# expect: cancelled waiter ['second+', 'second-']
# expect: semaphore ['a+', 'b+', 'a-', 'b-', 'c+', 'c-']
# expect: True
# expect: BoundedSemaphore released too many times
# expect: condition ['x 1', 'y 2']
# expect: cannot notify on un-acquired lock
# expect: ['a passes', 'a waits', 'b passes', 'b waits', 'c passes', 'c waits', 'd passes', 'd waits'] 0 2 False
# expect: False ['p True', 'q True']
# expect: <asyncio.locks.Lock object at 0x [unlocked]>
# expect: <asyncio.locks.Event object at 0x [unset]>
# expect: <asyncio.locks.Semaphore object at 0x [unlocked, value:2]>
# expect: <asyncio.locks.Semaphore object at 0x [locked]>
# expect: <asyncio.locks.Condition object at 0x [unlocked]>
# expect: <asyncio.locks.Barrier object at 0x [filling, waiters:0/3]>
# expect: <asyncio.locks.BoundedSemaphore object at 0x [unlocked, value:1]>
# expect: <asyncio.locks.Lock object at 0x [locked, waiters:1]>
