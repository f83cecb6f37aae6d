"""Queues: order, limits, waiting in line, join."""

import asyncio


async def put_all(queue: asyncio.Queue[int], items: list[int], log: list[str]) -> None:
    for item in items:
        await queue.put(item)
        log.append(f"put {item}")


async def get_some(queue: asyncio.Queue[int], count: int, log: list[str]) -> None:
    for _ in range(count):
        log.append(f"got {await queue.get()}")


async def worker(name: str, queue: asyncio.Queue[int], done: list[str]) -> None:
    while True:
        item = await queue.get()
        await asyncio.sleep(0)
        done.append(f"{name}{item}")
        queue.task_done()


async def main() -> None:
    log: list[str] = []
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=1)
    await asyncio.gather(put_all(queue, [1, 2, 3], log), get_some(queue, 3, log))
    print(log)
    queue.put_nowait(4)
    print(queue.full(), queue.empty(), queue.qsize(), queue.maxsize)
    try:
        queue.put_nowait(5)
    except asyncio.QueueFull:
        print("full")
    print(queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    last: asyncio.LifoQueue[str] = asyncio.LifoQueue()
    for text in ("a", "b", "c"):
        last.put_nowait(text)
    print([last.get_nowait() for _ in range(3)])
    smallest: asyncio.PriorityQueue[tuple[int, str]] = asyncio.PriorityQueue()
    for number, name in ((3, "c"), (1, "b"), (2, "z"), (1, "a")):
        await smallest.put((number, name))
    print([await smallest.get() for _ in range(4)], smallest.empty())
    jobs: asyncio.Queue[int] = asyncio.Queue()
    done: list[str] = []
    workers = [asyncio.create_task(worker(name, jobs, done)) for name in "xy"]
    for job in range(4):
        jobs.put_nowait(job)
    await jobs.join()
    print(done)
    for task in workers:
        task.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    print([type(item).__name__ for item in ended])
    try:
        jobs.task_done()
    except ValueError as error:
        print(error)
    waiting = asyncio.create_task(jobs.get())
    other = asyncio.create_task(jobs.get())
    await asyncio.sleep(0)
    waiting.cancel()
    jobs.put_nowait(9)
    print(await other, jobs.qsize())


asyncio.run(main())

# expect: ['put 1', 'got 1', 'put 2', 'got 2', 'put 3', 'got 3']
# expect: True False 1 1
# expect: full
# expect: 4
# expect: empty
# expect: ['c', 'b', 'a']
# expect: [(1, 'a'), (1, 'b'), (2, 'z'), (3, 'c')] True
# expect: ['x0', 'y1', 'x2', 'y3']
# expect: ['CancelledError', 'CancelledError']
# expect: task_done() called too many times
# expect: 9 0
