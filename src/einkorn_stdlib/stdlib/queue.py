"""Queues: Queue, LifoQueue, PriorityQueue, SimpleQueue.

An image has one thread, so a call that would have to wait for another one would wait for ever: it raises
Empty or Full at once, also where no timeout was given.
"""

from collections import deque
from heapq import heappop, heappush

__all__ = ["Empty", "Full", "LifoQueue", "PriorityQueue", "Queue", "SimpleQueue"]


class Empty(Exception):
    """Nothing to get."""


class Full(Exception):
    """No place to put."""


class Queue[T]:
    """First in, first out; holds `maxsize` items, or any number where that is not positive."""

    def __init__(self, maxsize: int = 0) -> None:
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.queue: deque[T] = deque()

    def _size(self) -> int:
        return len(self.queue)

    def _add(self, item: T) -> None:
        self.queue.append(item)

    def _take(self) -> T:
        return self.queue.popleft()

    def qsize(self) -> int:
        return self._size()

    def empty(self) -> bool:
        return self._size() == 0

    def full(self) -> bool:
        return 0 < self.maxsize <= self._size()

    def put(self, item: T, block: bool = True, timeout: float | None = None) -> None:
        """Add an item; Full where there is no place, ValueError for a negative timeout."""
        if self.full():
            if block and timeout is not None and timeout < 0.0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Full
        self._add(item)
        self.unfinished_tasks += 1

    def get(self, block: bool = True, timeout: float | None = None) -> T:
        """Remove and return the next item; Empty where there is none."""
        if self._size() == 0:
            if block and timeout is not None and timeout < 0.0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Empty
        return self._take()

    def put_nowait(self, item: T) -> None:
        self.put(item, False)

    def get_nowait(self) -> T:
        return self.get(False)

    def task_done(self) -> None:
        """One item that was got is dealt with."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self) -> None:
        """Nothing waits here: RuntimeError while items are not dealt with."""
        if self.unfinished_tasks:
            raise RuntimeError("join() would wait for ever: an image has one thread")


class LifoQueue[T](Queue[T]):
    """Last in, first out."""

    def _take(self) -> T:
        return self.queue.pop()


class PriorityQueue[T](Queue[T]):
    """The smallest item first."""

    def __init__(self, maxsize: int = 0) -> None:
        super().__init__(maxsize)
        self._heap: list[T] = []

    def _size(self) -> int:
        return len(self._heap)

    def _add(self, item: T) -> None:
        heappush(self._heap, item)

    def _take(self) -> T:
        return heappop(self._heap)


class SimpleQueue[T]:
    """First in, first out, without a limit."""

    def __init__(self) -> None:
        self._items: deque[T] = deque()

    def put(self, item: T, block: bool = True, timeout: float | None = None) -> None:
        self._items.append(item)

    def get(self, block: bool = True, timeout: float | None = None) -> T:
        """Remove and return the next item; Empty where there is none."""
        if not self._items:
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item: T) -> None:
        self._items.append(item)

    def get_nowait(self) -> T:
        return self.get(False)

    def empty(self) -> bool:
        return not self._items

    def qsize(self) -> int:
        return len(self._items)
