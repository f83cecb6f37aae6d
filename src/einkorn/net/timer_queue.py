"""Deadlines in order: a binary heap in which each owner stands once and knows its place.

Owners mostly move their deadline later (a retransmission timer restarts with every acknowledgment).
That costs nothing here: the owner keeps standing at its earlier time, is looked at then, and is put
back.
"""

from einkorn.net.instant import NEVER


class Timed:
    """What stands in a queue; a base class, so that the queue reads its fields directly."""

    def __init__(self) -> None:
        self.queued_at: int = NEVER  # the instant under which it stands
        self.position: int = -1  # index in the heap, -1: not in it


class TimerQueue[T: Timed]:
    def __init__(self) -> None:
        self.heap: list[T] = []

    def next_deadline(self) -> int:
        """No later than the earliest deadline; NEVER when there is none."""
        return self.heap[0].queued_at if len(self.heap) > 0 else NEVER

    def arm(self, owner: T, deadline: int) -> None:
        """Look at `owner` no later than `deadline`."""
        if deadline >= owner.queued_at:
            return
        owner.queued_at = deadline
        if owner.position < 0:
            owner.position = len(self.heap)
            self.heap.append(owner)
        self._rise(owner.position)

    def pop(self, now: int) -> T | None:
        """Take out an owner whose instant has come; None when it is early for all."""
        if len(self.heap) == 0 or self.heap[0].queued_at > now:
            return None
        first = self.heap[0]
        self.remove(first)
        return first

    def remove(self, owner: T) -> None:
        position = owner.position
        if position < 0:
            return
        last = self.heap.pop()
        owner.position = -1
        owner.queued_at = NEVER
        if position < len(self.heap):
            self.heap[position] = last
            last.position = position
            self._rise(position)
            self._sink(last.position)

    def _rise(self, position: int) -> None:
        heap = self.heap
        owner = heap[position]
        while position > 0:
            parent = (position - 1) >> 1
            above = heap[parent]
            if above.queued_at <= owner.queued_at:
                break
            heap[position] = above
            above.position = position
            position = parent
        heap[position] = owner
        owner.position = position

    def _sink(self, position: int) -> None:
        heap = self.heap
        owner = heap[position]
        count = len(heap)
        while True:
            child = 2 * position + 1
            if child >= count:
                break
            if child + 1 < count and heap[child + 1].queued_at < heap[child].queued_at:
                child += 1
            below = heap[child]
            if owner.queued_at <= below.queued_at:
                break
            heap[position] = below
            below.position = position
            position = child
        heap[position] = owner
        owner.position = position
