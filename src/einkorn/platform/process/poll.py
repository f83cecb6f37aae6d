"""Epoll, level-triggered: which descriptors have something to do, and whom to tell."""

from typing import Final

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u8
from einkorn.lowlevel.memory import load32, store32, store64
from einkorn.platform.process import system
from einkorn.platform.process.failure import system_error

READABLE: Final = 0x1  # EPOLLIN
WRITABLE: Final = 0x4  # EPOLLOUT
FAILED: Final = 0x8  # EPOLLERR, always reported
HUNG_UP: Final = 0x10  # EPOLLHUP, always reported: both directions have ended

MILLISECOND: Final = 1_000_000
LONGEST_SLEEP: Final = 0x7FFF_FFFF  # milliseconds

_ADD: Final = 1
_REMOVE: Final = 2
_MODIFY: Final = 3

_EVENT_SIZE: Final = 12  # struct epoll_event is packed: u32 events, u64 data
_EVENTS: Final = 256  # at most so many of them at once


class Source:
    """What owns a descriptor: a base class, so that the table is of one type."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.interest = -1  # event bits asked for; -1: not registered

    def ready(self, events: int) -> None:
        """Do what the event bits say. Called from the event loop only."""
        raise RuntimeError("a source must say what it does")

    def settle(self) -> None:
        """Tell what happened since the last round outside the event loop (see Poll.later)."""
        raise RuntimeError("a source must say what it does")


class Poll:
    def __init__(self) -> None:
        self._poll = system.epoll_create()
        if self._poll < 0:
            raise system_error(-self._poll, "")
        self._events: Array[u8] = Array[u8](_EVENT_SIZE * _EVENTS)
        self._sources: list[Source | None] = []  # by descriptor
        self._later: list[Source] = []

    def watch(self, source: Source, interest: int) -> None:
        """Ask for `interest` of the source's descriptor from now on; nothing happens when it already is so."""
        if source.interest == interest:
            return
        while len(self._sources) <= source.descriptor:
            self._sources.append(None)
        self._sources[source.descriptor] = source
        self._control(_ADD if source.interest < 0 else _MODIFY, source, interest)
        source.interest = interest

    def forget(self, source: Source) -> None:
        """Report nothing of this source any more."""
        if source.interest < 0:
            return
        self._control(_REMOVE, source, 0)
        source.interest = -1
        self._sources[source.descriptor] = None

    def later(self, source: Source) -> None:
        """Call `source.settle()` from the next `wait`, which will not sleep."""
        self._later.append(source)

    def wait(self, deadline: int, now: int) -> None:
        """Sleep until `deadline` (negative: none) or an event; then tell the sources."""
        limit = -1
        if len(self._later) > 0:
            limit = 0
            settling = self._later
            self._later = []
            for source in settling:
                source.settle()
        elif deadline >= 0:
            # Rounded up: a sleep that ends early would find nothing to do and spin.
            remaining = max(deadline - now, 0)
            limit = min((remaining + MILLISECOND - 1) // MILLISECOND, LONGEST_SLEEP)
        address = self._events.address()
        count = system.epoll_wait(self._poll, address, _EVENTS, limit)
        for _ in range(max(count, 0)):
            # A source earlier in this batch may have closed this one; a descriptor that was reused
            # meanwhile gets an event that is not its own, which non-blocking calls find out.
            found = self._sources[load32(address + 4)]
            if found is not None:
                found.ready(load32(address))
            address += _EVENT_SIZE

    def _control(self, operation: int, source: Source, interest: int) -> None:
        event: Array[u8] = Array[u8](_EVENT_SIZE)
        store32(event.address(), interest)
        store64(event.address() + 4, source.descriptor)
        outcome = system.epoll_control(self._poll, operation, source.descriptor, event.address())
        if outcome < 0:
            raise system_error(-outcome, "")
