"""A scheduler of events, with a clock and a way to wait that are given."""

import time
from collections.abc import Callable
from heapq import heappop, heappush

__all__ = ["Event", "scheduler"]


class Event:
    """What is to be done, when, and before what else of that time."""

    def __init__(
        self, time: float, priority: int, sequence: int, action: Callable[[], object]
    ) -> None:
        self.time = time
        self.priority = priority
        self.sequence = sequence
        self._action = action

    def __lt__(self, other: "Event") -> bool:
        mine = (self.time, self.priority, self.sequence)
        return mine < (other.time, other.priority, other.sequence)


class scheduler:
    """Runs actions in the order of their times."""

    def __init__(
        self,
        timefunc: Callable[[], float] = time.monotonic,
        delayfunc: Callable[[float], object] = time.sleep,
    ) -> None:
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._events: list[Event] = []
        self._made = 0

    def enterabs(self, time: float, priority: int, action: Callable[[], object]) -> Event:
        """An action at a time of the clock."""
        self._made += 1
        event = Event(time, priority, self._made, action)
        heappush(self._events, event)
        return event

    def enter(self, delay: float, priority: int, action: Callable[[], object]) -> Event:
        """An action after a delay."""
        return self.enterabs(self.timefunc() + delay, priority, action)

    def cancel(self, event: Event) -> None:
        """Take an event out; ValueError where it is not there."""
        for place in range(len(self._events)):
            if self._events[place] is event:
                del self._events[place]
                self._events.sort()
                return
        raise ValueError("list.remove(x): x not in list")

    def empty(self) -> bool:
        return not self._events

    @property
    def queue(self) -> list[Event]:
        return sorted(self._events)

    def run(self, blocking: bool = True) -> float | None:
        """Run what is due and wait for the rest; without `blocking` the time to the next event."""
        while self._events:
            delay = self._events[0].time - self.timefunc()
            if delay > 0.0:
                if not blocking:
                    return delay
                self.delayfunc(delay)
                continue
            event = heappop(self._events)
            event._action()
            self.delayfunc(0.0)
        return None
