"""Exceptions of futures and tasks that nobody looks at.

CPython tells when such a future is collected. Here they are told when nobody has looked for a while, when they
become many, and when the loop closes.
"""

from asyncio import events, futures
from asyncio._report import report
from einkorn.task.timer_queue import Timer

_PATIENCE = 10_000_000_000  # nanoseconds
_MANY = 256
_FEW = 16  # seen ones among so many are let go at once: each may hold a connection


class UnretrievedErrors(Timer):
    """Two generations of failed futures; what is still unseen in the older one after a while is reported."""

    def __init__(self, loop: "events.AbstractEventLoop") -> None:
        super().__init__(0)
        self._loop = loop
        self._older: list[futures._AnyFuture] = []
        self._newer: list[futures._AnyFuture] = []
        self._full = _FEW  # length of _newer at which it is looked through

    def add(self, future: "futures._AnyFuture") -> None:
        if len(self._newer) >= self._full:
            self._older = _unseen(self._older)
            self._newer = _unseen(self._newer)
            if len(self._newer) >= _MANY:
                self._report_all(self._newer)
                self._newer = []
            self._full = min(max(_FEW, 2 * len(self._newer)), _MANY)
        self._newer.append(future)
        if not self.is_queued:
            self._arm()

    def run(self) -> None:
        self._report_all(self._older)
        self._older = _unseen(self._newer)
        self._newer = []
        if len(self._older) > 0:
            self._arm()

    def close(self) -> None:
        """The loop ends: nobody will look any more."""
        self._report_all(self._older)
        self._report_all(self._newer)
        self._older = []
        self._newer = []

    def _arm(self) -> None:
        self.deadline = self._loop._platform.monotonic() + _PATIENCE
        self._loop._timers.add(self)

    def _report_all(self, failed: "list[futures._AnyFuture]") -> None:
        for future in failed:
            error = future._unseen_error()
            if error is not None:
                title = future._kind() + " exception was never retrieved\nfuture: "
                report(title + future.__repr__(), error)


def _unseen(failed: "list[futures._AnyFuture]") -> "list[futures._AnyFuture]":
    return [future for future in failed if not future._is_retrieved]
