"""What is due later: a binary heap by deadline, then by age. Cancelling marks; marked timers go when met.

t = Timer(deadline)   queue.add(t)   ->  waits      (1) pop_due at or after its deadline
                                     ->  cancelled  (2) cancel; dropped when it reaches the top, or
                                                        when more than half of the heap is such
"""

from einkorn.task.runnable import Runnable

MANY_CANCELLED = 64  # below so many the heap is not worth rebuilding


class Timer(Runnable):
    """What stands in a queue; a base class, so that the queue reads its fields directly."""

    def __init__(self, deadline: int) -> None:
        self.deadline = deadline  # nanoseconds, monotonic
        self.order = 0  # among equal deadlines the older goes first
        self.is_cancelled = False
        self.is_queued = False


class TimerQueue:
    def __init__(self) -> None:
        self._heap: list[Timer] = []
        self._added = 0
        self._cancelled = 0

    def __len__(self) -> int:
        """How many wait, cancelled ones not counted."""
        return len(self._heap) - self._cancelled

    def add(self, timer: Timer) -> None:
        self._added += 1
        timer.order = self._added
        timer.is_queued = True
        self._heap.append(timer)
        self._rise(len(self._heap) - 1)

    def cancel(self, timer: Timer) -> None:
        """Never run this timer; it need not be in the queue."""
        if timer.is_cancelled:
            return
        timer.is_cancelled = True
        if not timer.is_queued:
            return
        self._cancelled += 1
        if self._cancelled > MANY_CANCELLED and 2 * self._cancelled > len(self._heap):
            self._rebuild()

    def next_deadline(self) -> int:
        """The earliest deadline, -1 when nothing waits."""
        self._drop_cancelled()
        return self._heap[0].deadline if len(self._heap) > 0 else -1

    def pop_due(self, now: int) -> Timer | None:
        """Take out the earliest timer if its deadline has come."""
        self._drop_cancelled()
        if len(self._heap) == 0 or self._heap[0].deadline > now:
            return None
        return self._pop()

    def _drop_cancelled(self) -> None:
        while len(self._heap) > 0 and self._heap[0].is_cancelled:
            self._pop()
            self._cancelled -= 1

    def _rebuild(self) -> None:
        waiting: list[Timer] = []
        for timer in self._heap:
            if timer.is_cancelled:
                timer.is_queued = False
            else:
                waiting.append(timer)
        self._heap = waiting
        self._cancelled = 0
        for position in range(len(waiting) // 2 - 1, -1, -1):
            self._sink(position)

    def _pop(self) -> Timer:
        first = self._heap[0]
        last = self._heap.pop()
        if len(self._heap) > 0:
            self._heap[0] = last
            self._sink(0)
        first.is_queued = False
        return first

    def _rise(self, position: int) -> None:
        heap = self._heap
        timer = heap[position]
        while position > 0:
            parent = (position - 1) >> 1
            if not _is_before(timer, heap[parent]):
                break
            heap[position] = heap[parent]
            position = parent
        heap[position] = timer

    def _sink(self, position: int) -> None:
        heap = self._heap
        timer = heap[position]
        while True:
            child = 2 * position + 1
            if child >= len(heap):
                break
            if child + 1 < len(heap) and _is_before(heap[child + 1], heap[child]):
                child += 1
            if not _is_before(heap[child], timer):
                break
            heap[position] = heap[child]
            position = child
        heap[position] = timer


def _is_before(left: Timer, right: Timer) -> bool:
    if left.deadline != right.deadline:
        return left.deadline < right.deadline
    return left.order < right.order
