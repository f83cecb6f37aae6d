"""Queue, Event, Lock and Semaphore between tasks."""

import asyncio


async def produce(queue: asyncio.Queue[int | None], log: list[str]) -> None:
    for number in range(4):
        await queue.put(number)
        log.append(f"put {number}")
    await queue.put(None)


async def consume(queue: asyncio.Queue[int | None], log: list[str]) -> int:
    total = 0
    while (number := await queue.get()) is not None:
        log.append(f"got {number}")
        total += number
        await asyncio.sleep(0)
    return total


async def guarded(lock: asyncio.Lock, name: str, log: list[str]) -> None:
    async with lock:
        log.append(name + " in")
        await asyncio.sleep(0)
        log.append(name + " out")


async def waiter(event: asyncio.Event, log: list[str]) -> None:
    await event.wait()
    log.append("woken")


async def main() -> None:
    log: list[str] = []
    queue: asyncio.Queue[int | None] = asyncio.Queue(2)
    _, total = await asyncio.gather(produce(queue, log), consume(queue, log))
    print(total, sorted(log), queue.empty(), queue.qsize())
    log.clear()
    lock = asyncio.Lock()
    await asyncio.gather(guarded(lock, "a", log), guarded(lock, "b", log))
    print(log, lock.locked())
    log.clear()
    event = asyncio.Event()
    waiting = asyncio.create_task(waiter(event, log))
    await asyncio.sleep(0)
    print(event.is_set(), log)
    event.set()
    await waiting
    print(event.is_set(), log)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    semaphore = asyncio.Semaphore(1)
    async with semaphore:
        print(semaphore.locked())


asyncio.run(main())

# expect: 6 ['got 0', 'got 1', 'got 2', 'got 3', 'put 0', 'put 1', 'put 2', 'put 3'] True 0
# expect: ['a in', 'a out', 'b in', 'b out'] False
# expect: False []
# expect: True ['woken']
# expect: empty
# expect: True
