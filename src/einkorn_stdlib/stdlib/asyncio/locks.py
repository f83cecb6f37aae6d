"""Locks, events, conditions, semaphores, barriers between tasks: waiters are served in order of arrival."""

from collections import deque
from collections.abc import Callable
from enum import Enum
from types import TracebackType
from typing import Literal

from asyncio import events
from asyncio.exceptions import BrokenBarrierError, CancelledError
from asyncio.futures import Future


def _new_waiter() -> Future[None]:
    return Future[None](loop=events.get_running_loop())


def _wake(waiter: Future[None]) -> bool:
    """Wake a waiter; False when it had been woken or cancelled."""
    if waiter.done():
        return False
    waiter._finish(None)
    return True


def _all_cancelled(waiters: deque[Future[None]]) -> bool:
    for waiter in waiters:
        if not waiter.cancelled():
            return False
    return True


def _shown(thing: object, state: str, waiters: int) -> str:
    """The repr of something to wait for: `<asyncio.locks.Lock object at 0x… [locked, waiters:1]>`."""
    told = f"{state}, waiters:{waiters}" if waiters > 0 else state
    return f"<{object.__repr__(thing)[1:-1]} [{told}]>"


class _ContextManagerMixin:
    """`async with` for what can be acquired and released."""

    async def acquire(self) -> Literal[True]:
        raise RuntimeError("nothing to acquire")

    def release(self) -> None:
        raise RuntimeError("nothing to release")

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.release()


class Lock(_ContextManagerMixin):
    """Held by at most one task at a time."""

    def __init__(self) -> None:
        self._is_locked = False
        self._waiters: deque[Future[None]] = deque()

    def __repr__(self) -> str:
        return _shown(self, "locked" if self._is_locked else "unlocked", len(self._waiters))

    def locked(self) -> bool:
        return self._is_locked

    async def acquire(self) -> Literal[True]:
        if not self._is_locked and _all_cancelled(self._waiters):
            self._is_locked = True
            return True
        waiter = _new_waiter()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._is_locked:
                self._wake_first()  # the turn that was ours goes to the next
            raise
        self._is_locked = True
        return True

    def release(self) -> None:
        if not self._is_locked:
            raise RuntimeError("Lock is not acquired.")
        self._is_locked = False
        self._wake_first()

    def _wake_first(self) -> None:
        if len(self._waiters) > 0:
            _wake(self._waiters[0])


class Event:
    """A flag that tasks wait for."""

    def __init__(self) -> None:
        self._is_set = False
        self._waiters: deque[Future[None]] = deque()

    def __repr__(self) -> str:
        return _shown(self, "set" if self._is_set else "unset", len(self._waiters))

    def is_set(self) -> bool:
        return self._is_set

    def set(self) -> None:
        if not self._is_set:
            self._is_set = True
            for waiter in self._waiters:
                _wake(waiter)

    def clear(self) -> None:
        self._is_set = False

    async def wait(self) -> Literal[True]:
        if self._is_set:
            return True
        waiter = _new_waiter()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_ContextManagerMixin):
    """Tasks that hold a lock wait here, without it, until another notifies them."""

    def __init__(self, lock: Lock | None = None) -> None:
        self._lock = Lock() if lock is None else lock
        self._waiters: deque[Future[None]] = deque()

    def __repr__(self) -> str:
        return _shown(self, "locked" if self.locked() else "unlocked", len(self._waiters))

    def locked(self) -> bool:
        return self._lock.locked()

    async def acquire(self) -> Literal[True]:
        return await self._lock.acquire()

    def release(self) -> None:
        self._lock.release()

    async def wait(self) -> Literal[True]:
        if not self._lock.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _new_waiter()
        self._lock.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._acquire_again()
        except BaseException:
            # A notification that reached a cancelled waiter belongs to another one.
            self._notify(1)
            raise

    async def _acquire_again(self) -> None:
        """Take the lock back even when cancelled meanwhile; the cancellation is raised after that."""
        cancelled: CancelledError | None = None
        while True:
            try:
                await self._lock.acquire()
                break
            except CancelledError as error:
                cancelled = error
        if cancelled is not None:
            raise cancelled

    async def wait_for[T](self, predicate: Callable[[], T]) -> T:
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n: int = 1) -> None:
        if not self._lock.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def notify_all(self) -> None:
        self.notify(len(self._waiters))

    def _notify(self, count: int) -> None:
        woken = 0
        for waiter in self._waiters:
            if woken >= count:
                break
            if _wake(waiter):
                woken += 1


class Semaphore(_ContextManagerMixin):
    """At most `value` holders at a time."""

    def __init__(self, value: int = 1) -> None:
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters: deque[Future[None]] = deque()

    def __repr__(self) -> str:
        state = "locked" if self.locked() else f"unlocked, value:{self._value}"
        return _shown(self, state, len(self._waiters))

    def locked(self) -> bool:
        return self._value == 0 or not _all_cancelled(self._waiters)

    async def acquire(self) -> Literal[True]:
        if not self.locked():
            self._value -= 1
            return True
        waiter = _new_waiter()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1  # woken and cancelled in the same round: the turn goes on
            self._wake_waiters()
            raise
        self._wake_waiters()
        return True

    def release(self) -> None:
        self._value += 1
        self._wake_waiters()

    def _wake_waiters(self) -> None:
        """Hand free places to waiters in order; a place is taken for them here."""
        for waiter in self._waiters:
            if self._value == 0:
                return
            if _wake(waiter):
                self._value -= 1


class BoundedSemaphore(Semaphore):
    """Refuses more releases than acquisitions."""

    def __init__(self, value: int = 1) -> None:
        super().__init__(value)
        self._bound = value

    def release(self) -> None:
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class _BarrierState(Enum):
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


class Barrier:
    """Tasks wait until `parties` of them do; then all go on."""

    def __init__(self, parties: int) -> None:
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._condition = Condition()
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0

    def __repr__(self) -> str:
        told = f"{self._state.value}, waiters:{self.n_waiting}/{self._parties}"
        return _shown(self, told if not self.broken else "broken", 0)

    @property
    def parties(self) -> int:
        return self._parties

    @property
    def n_waiting(self) -> int:
        return self._count if self._state is _BarrierState.FILLING else 0

    @property
    def broken(self) -> bool:
        return self._state is _BarrierState.BROKEN

    async def __aenter__(self) -> int:
        return await self.wait()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Nothing to give back."""

    async def wait(self) -> int:
        """Wait for the others; each waiter gets another number of 0..parties-1."""
        async with self._condition:
            await self._wait_until_open()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = _BarrierState.DRAINING
                    self._condition.notify_all()
                else:
                    await self._wait_until_full()
                return index
            finally:
                self._count -= 1
                self._reopen()

    async def reset(self) -> None:
        async with self._condition:
            if self._count > 0:
                self._state = _BarrierState.RESETTING
            else:
                self._state = _BarrierState.FILLING
            self._condition.notify_all()

    async def abort(self) -> None:
        async with self._condition:
            self._state = _BarrierState.BROKEN
            self._condition.notify_all()

    async def _wait_until_open(self) -> None:
        """Not while earlier waiters still leave."""
        while self._is_leaving():
            await self._condition.wait()
        if self.broken:
            raise BrokenBarrierError("Barrier aborted")

    async def _wait_until_full(self) -> None:
        while self._is_filling():
            await self._condition.wait()
        if self._state is _BarrierState.BROKEN or self._state is _BarrierState.RESETTING:
            raise BrokenBarrierError("Abort or reset of barrier")

    def _reopen(self) -> None:
        """The last to leave opens the barrier for the next ones."""
        if self._count == 0:
            if self._is_leaving():
                self._state = _BarrierState.FILLING
            self._condition.notify_all()

    def _is_leaving(self) -> bool:
        return self._state is _BarrierState.DRAINING or self._state is _BarrierState.RESETTING

    def _is_filling(self) -> bool:
        return self._state is _BarrierState.FILLING
