"""Timeouts: cancel what runs inside, and turn that cancellation into TimeoutError."""

from enum import Enum
from types import TracebackType
from typing import final

from asyncio import events, tasks
from asyncio.exceptions import CancelledError


class _State(Enum):
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"


@final
class Timeout:
    """Use `async with asyncio.timeout(…)`; `when` is in the loop's time, None for never."""

    def __init__(self, when: int | float | None) -> None:
        self._state = _State.CREATED
        self._when: float | None = None if when is None else events._seconds(when)
        self._handle: events.Handle | None = None
        self._step: tasks._Step | None = None
        self._cancelling = 0

    def when(self) -> float | None:
        return self._when

    def reschedule(self, when: int | float | None) -> None:
        name = self._state.value
        if self._state is _State.CREATED:
            raise RuntimeError("Timeout has not been entered")
        if self._state is not _State.ENTERED:
            raise RuntimeError("Cannot change state of " + name + " Timeout")
        handle = self._handle
        if handle is not None:
            handle.cancel()
            self._handle = None
        if when is None:
            self._when = None
        else:
            seconds = events._seconds(when)
            self._when = seconds
            self._handle = self._schedule(seconds)

    def expired(self) -> bool:
        return self._state is _State.EXPIRING or self._state is _State.EXPIRED

    async def __aenter__(self) -> "Timeout":
        if self._state is not _State.CREATED:
            raise RuntimeError("Timeout has already been entered")
        step = tasks._current_step(events.get_running_loop())
        if step is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _State.ENTERED
        self._step = step
        self._cancelling = step.cancel_requests
        when = self._when
        if when is not None:
            self._handle = self._schedule(when)
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        handle = self._handle
        if handle is not None:
            handle.cancel()
            self._handle = None
        step = self._step
        if self._state is _State.EXPIRING and step is not None:
            self._state = _State.EXPIRED
            # Somebody else's cancellation at the same time must go on as such.
            if step.uncancel() <= self._cancelling and isinstance(exc_val, CancelledError):
                raise TimeoutError from exc_val
        else:
            self._state = _State.EXITED

    def __repr__(self) -> str:
        text = "<Timeout [" + self._state.value + "]"
        if self._state is _State.ENTERED:
            text += " when=" + str(self._when)
        return text + ">"

    def _schedule(self, when: float) -> events.Handle:
        loop = events.get_running_loop()
        if when <= loop.time():
            return loop.call_soon(self._expire)
        return loop.call_at(when, self._expire)

    def _expire(self) -> None:
        step = self._step
        if step is not None:
            step.cancel(None)
        self._state = _State.EXPIRING
        self._handle = None


def timeout(delay: int | float | None) -> Timeout:
    """A limit of `delay` seconds from now, None for no limit."""
    if delay is None:
        return Timeout(None)
    return Timeout(events.get_running_loop().time() + events._seconds(delay))


def timeout_at(when: int | float | None) -> Timeout:
    """A limit at an instant of the loop's clock, None for no limit."""
    return Timeout(when)
