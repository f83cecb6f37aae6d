"""Queues between tasks."""

from collections import deque
from heapq import heappop, heappush

from asyncio import events
from asyncio.exceptions import CancelledError
from asyncio.futures import Future
from asyncio.locks import Event, _wake


class QueueEmpty(Exception):
    """get_nowait() found nothing."""


class QueueFull(Exception):
    """put_nowait() found no room."""


class Queue[T]:
    """First in, first out; `maxsize` 0 is no limit. Waiting getters and putters are served in order."""

    def __init__(self, maxsize: int = 0) -> None:
        self._maxsize = maxsize
        self._items: deque[T] = deque()
        self._getters: deque[Future[None]] = deque()
        self._putters: deque[Future[None]] = deque()
        self._unfinished = 0
        self._all_done = Event()
        self._all_done.set()

    def _get(self) -> T:
        return self._items.popleft()

    def _put(self, item: T) -> None:
        self._items.append(item)

    def qsize(self) -> int:
        return len(self._items)

    @property
    def maxsize(self) -> int:
        return self._maxsize

    def empty(self) -> bool:
        return self.qsize() == 0

    def full(self) -> bool:
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item: T) -> None:
        while self.full():
            putter = Future[None](loop=events.get_running_loop())
            self._putters.append(putter)
            try:
                await putter
            except CancelledError:
                _remove(self._putters, putter)
                if not self.full() and not putter.cancelled():
                    _wake_next(self._putters)  # the room that was ours
                raise
        self.put_nowait(item)

    def put_nowait(self, item: T) -> None:
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._all_done.clear()
        _wake_next(self._getters)

    async def get(self) -> T:
        while self.empty():
            getter = Future[None](loop=events.get_running_loop())
            self._getters.append(getter)
            try:
                await getter
            except CancelledError:
                _remove(self._getters, getter)
                if not self.empty() and not getter.cancelled():
                    _wake_next(self._getters)  # the item that was ours
                raise
        return self.get_nowait()

    def get_nowait(self) -> T:
        if self.empty():
            raise QueueEmpty
        item = self._get()
        _wake_next(self._putters)
        return item

    def task_done(self) -> None:
        """One item that was got has been dealt with."""
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._all_done.set()

    async def join(self) -> None:
        """Wait until task_done() was called for every item."""
        if self._unfinished > 0:
            await self._all_done.wait()


class LifoQueue[T](Queue[T]):
    """Last in, first out."""

    def _get(self) -> T:
        return self._items.pop()


class PriorityQueue[T](Queue[T]):
    """The smallest item first."""

    def __init__(self, maxsize: int = 0) -> None:
        super().__init__(maxsize)
        self._heap: list[T] = []

    def _get(self) -> T:
        return heappop(self._heap)

    def _put(self, item: T) -> None:
        heappush(self._heap, item)

    def qsize(self) -> int:
        return len(self._heap)


def _wake_next(waiters: deque[Future[None]]) -> None:
    """Wake the first that still waits."""
    while len(waiters) > 0:
        if _wake(waiters.popleft()):
            return


def _remove(waiters: deque[Future[None]], waiter: Future[None]) -> None:
    """Take a cancelled waiter out; a woken one is out already."""
    waiter.cancel()
    try:
        waiters.remove(waiter)
    except ValueError:
        return
