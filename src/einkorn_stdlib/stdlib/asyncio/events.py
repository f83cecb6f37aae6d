"""The event loop: ready callbacks, timers, and sleep in the platform until something happens.

One round: serve devices when nothing is ready (or now and then when busy), make due timers ready, run what is ready.
"""

from _context import branch, enter
from collections.abc import Awaitable, Callable, Coroutine
from typing import overload

from asyncio import futures, tasks
from asyncio._report import report
from asyncio._unretrieved import UnretrievedErrors
from einkorn.memory import heap
from einkorn.platform.boundary import Platform, current
from einkorn.task.run_queue import RunQueue
from einkorn.task.runnable import Runnable
from einkorn.task.timer_queue import Timer, TimerQueue

_SECOND = 1_000_000_000
_LONGEST = 4_000_000_000.0  # seconds; so that a deadline never overflows
_ROUNDS_BETWEEN_POLLS = 8  # how often devices are served while tasks keep the loop busy


class Handle(Timer):
    """A callback that waits for its turn."""

    def __init__(
        self, callback: Callable[[], object], loop: "AbstractEventLoop", deadline: int
    ) -> None:
        super().__init__(deadline)
        self._callback: Callable[[], object] | None = callback
        self._loop = loop
        self._context = branch()

    def cancel(self) -> None:
        self._callback = None
        self._loop._timers.cancel(self)

    def cancelled(self) -> bool:
        return self.is_cancelled

    def run(self) -> None:
        callback = self._callback
        if callback is None:
            return
        outside = enter(self._context)
        try:
            callback()
        except SystemExit:
            raise
        except BaseException as error:
            report("Exception in callback", error)
        finally:
            enter(outside)


class TimerHandle(Handle):
    """A callback that waits for its time."""

    def __init__(
        self,
        callback: Callable[[], object],
        loop: "AbstractEventLoop",
        deadline: int,
        when: float,
    ) -> None:
        super().__init__(callback, loop, deadline)
        self._when = when

    def when(self) -> float:
        return self._when


class _StopWhenDone(Runnable):
    def __init__(self, loop: "AbstractEventLoop") -> None:
        self._loop = loop

    def run(self) -> None:
        self._loop.stop()


class AbstractEventLoop:
    """The event loop. CPython has many classes of them; an image needs one."""

    def __init__(self) -> None:
        self._platform: Platform = current()
        self._ready = RunQueue()
        self._timers = TimerQueue()
        self._current: tasks._Step | None = None
        self._newest: tasks._Step | None = None  # unfinished tasks, a list linked through them
        self._created_tasks = 0
        self._busy_rounds = 0
        self._is_running = False
        self._is_stopping = False
        self._is_closed = False
        self._escaped: BaseException | None = None
        self._unretrieved = UnretrievedErrors(self)

    # ---- Callbacks

    @overload
    def call_soon(self, callback: Callable[[], object], /) -> Handle:
        self._check_closed()
        handle = Handle(callback, self, 0)
        self._ready.add(handle)
        return handle

    @overload
    def call_soon[A](self, callback: Callable[[A], object], first: A, /) -> Handle:
        return self.call_soon(lambda: callback(first))

    @overload
    def call_soon[A, B](self, callback: Callable[[A, B], object], first: A, second: B, /) -> Handle:
        return self.call_soon(lambda: callback(first, second))

    def call_soon(self, callback: object, first: object = None, second: object = None, /) -> Handle:
        raise TypeError("call_soon() takes a callback and at most two arguments")

    @overload
    def call_later(self, delay: int | float, callback: Callable[[], object], /) -> TimerHandle:
        seconds = _seconds(delay)
        when = self.time() + seconds
        return self._call_at_instant(self._deadline_after(seconds), when, callback)

    @overload
    def call_later[A](
        self, delay: int | float, callback: Callable[[A], object], first: A, /
    ) -> TimerHandle:
        return self.call_later(delay, lambda: callback(first))

    @overload
    def call_later[A, B](
        self, delay: int | float, callback: Callable[[A, B], object], first: A, second: B, /
    ) -> TimerHandle:
        return self.call_later(delay, lambda: callback(first, second))

    def call_later(
        self, delay: int | float, callback: object, first: object = None, second: object = None, /
    ) -> TimerHandle:
        raise TypeError("call_later() takes a delay, a callback and at most two arguments")

    @overload
    def call_at(self, when: int | float, callback: Callable[[], object], /) -> TimerHandle:
        seconds = _seconds(when)
        return self._call_at_instant(_nanoseconds(seconds), seconds, callback)

    @overload
    def call_at[A](
        self, when: int | float, callback: Callable[[A], object], first: A, /
    ) -> TimerHandle:
        return self.call_at(when, lambda: callback(first))

    @overload
    def call_at[A, B](
        self, when: int | float, callback: Callable[[A, B], object], first: A, second: B, /
    ) -> TimerHandle:
        return self.call_at(when, lambda: callback(first, second))

    def call_at(
        self, when: int | float, callback: object, first: object = None, second: object = None, /
    ) -> TimerHandle:
        raise TypeError("call_at() takes a time, a callback and at most two arguments")

    def _call_at_instant(
        self, deadline: int, when: float, callback: Callable[[], object]
    ) -> TimerHandle:
        self._check_closed()
        handle = TimerHandle(callback, self, deadline, when)
        self._timers.add(handle)
        return handle

    def _deadline_after(self, delay: float) -> int:
        """The instant `delay` seconds from now."""
        return self._platform.monotonic() + _nanoseconds(delay)

    def time(self) -> float:
        """Seconds of the clock that timers follow; its start is arbitrary."""
        return self._platform.monotonic() / _SECOND

    # ---- Futures and tasks

    def create_future[T](self) -> "futures.Future[T]":
        return futures.Future[T](loop=self)

    def create_task[T](
        self, coro: Coroutine[object, object, T], *, name: str | None = None
    ) -> "tasks.Task[T]":
        return tasks.Task[T](coro, loop=self, name=name)

    def get_debug(self) -> bool:
        return False

    # ---- Running

    def run_until_complete[T](self, future: Awaitable[T]) -> T:
        """Run until the future is done; its result, or its exception raised."""
        self._check_can_run()
        waited = tasks.ensure_future(future, loop=self)
        stop = _StopWhenDone(self)
        waited._add_callback(stop)
        try:
            self.run_forever()
        finally:
            waited._remove_callback(stop)
        if not waited.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return waited.result()

    def run_forever(self) -> None:
        self._check_can_run()
        self._is_running = True
        _running.loop = self
        try:
            while True:
                self._run_once()
                if self._is_stopping:
                    break
        finally:
            self._is_stopping = False
            self._is_running = False
            _running.loop = None

    def stop(self) -> None:
        """End run_forever after this round."""
        self._is_stopping = True

    def is_running(self) -> bool:
        return self._is_running

    def is_closed(self) -> bool:
        return self._is_closed

    def close(self) -> None:
        if self._is_running:
            raise RuntimeError("Cannot close a running event loop")
        if self._is_closed:
            return
        self._is_closed = True
        self._unretrieved.close()

    async def shutdown_asyncgens(self) -> None:
        """Asynchronous generators end with the program; there is nothing to wait for."""

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """There are no threads."""

    def _run_once(self) -> None:
        if len(self._ready) > 0 or self._is_stopping:
            self._busy_rounds += 1
            if self._busy_rounds >= _ROUNDS_BETWEEN_POLLS:
                self._busy_rounds = 0
                self._platform.wait(0)
        else:
            self._busy_rounds = 0
            heap.collect_if_due()  # nobody waits for us: the best moment to collect
            self._platform.wait(self._timers.next_deadline())
        self._ready_due_timers()
        self._ready.run_round()
        escaped = self._escaped
        if escaped is not None:
            self._escaped = None
            raise escaped

    def _ready_due_timers(self) -> None:
        if len(self._timers) == 0:
            return
        now = self._platform.monotonic()
        while True:
            timer = self._timers.pop_due(now)
            if timer is None:
                return
            self._ready.add(timer)

    def _check_closed(self) -> None:
        if self._is_closed:
            raise RuntimeError("Event loop is closed")

    def _check_can_run(self) -> None:
        self._check_closed()
        if self._is_running:
            raise RuntimeError("This event loop is already running")
        if _running.loop is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")


class _Running:
    """Which loop runs, and which one is set for when none runs."""

    def __init__(self) -> None:
        self.loop: AbstractEventLoop | None = None
        self.set_loop: AbstractEventLoop | None = None


_running = _Running()


def get_running_loop() -> AbstractEventLoop:
    """The running loop. Raises RuntimeError when none runs."""
    loop = _running.loop
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop() -> AbstractEventLoop:
    """The running loop, else the one that was set."""
    loop = _running.loop
    if loop is None:
        loop = _running.set_loop
    if loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return loop


def set_event_loop(loop: AbstractEventLoop | None) -> None:
    _running.set_loop = loop


def new_event_loop() -> AbstractEventLoop:
    return AbstractEventLoop()


def _loop_or_running(loop: AbstractEventLoop | None) -> AbstractEventLoop:
    return get_event_loop() if loop is None else loop


def _seconds(value: int | float) -> float:
    """Delays may be ints, as programs write them; inside the library they are floats."""
    return float(value) if isinstance(value, int) else value


def _nanoseconds(seconds: float) -> int:
    if seconds > _LONGEST:
        seconds = _LONGEST
    elif seconds < -_LONGEST:
        seconds = -_LONGEST
    return int(seconds * 1_000_000_000.0)
