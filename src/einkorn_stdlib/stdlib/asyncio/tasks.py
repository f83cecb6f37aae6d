"""Tasks: coroutines that the event loop drives.

    created --first step--> waiting for a future --future done--> ready --step--> waiting | finished | cancelled

A step resumes the innermost frame of the chain of awaits, whatever its depth. `_Step` is all that does not depend
on the result's type.
"""

from _context import branch, enter
from _einkorn_frames import _Frame, _innermost, _resume_chain
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Protocol, TypeIs, overload

from asyncio import events, futures
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _AnyFuture, _resolve
from einkorn.task.runnable import Runnable
from einkorn.task.timer_queue import Timer

_FINISHED = 4  # the last state of a frame


class _AnyTask(Protocol):
    """A task of whatever result type, as current_task() and all_tasks() give it."""

    def get_name(self) -> str: ...
    def set_name(self, value: object, /) -> None: ...
    def done(self) -> bool: ...
    def cancelled(self) -> bool: ...
    def cancel(self, msg: object | None = None) -> bool: ...
    def cancelling(self) -> int: ...
    def uncancel(self) -> int: ...
    def exception(self) -> BaseException | None: ...


class _Step(Runnable):
    """The machinery of one task: its frames, what it waits for, who wants it cancelled."""

    def __init__(self, loop: "events.AbstractEventLoop", name: str | None) -> None:
        loop._created_tasks += 1
        self._loop = loop
        self._number = loop._created_tasks
        self._context = branch()
        self._name = name
        self.owner: _AnyFuture | None = None
        self.public: _AnyTask | None = None
        self.root: _Frame | None = None
        self.innermost: _Frame | None = None
        self.coroutine: _Frame | None = None  # the program's own, inside root
        self.waiting_for: _AnyFuture | None = None
        self.must_cancel = False
        self.cancel_message: object | None = None
        self.cancel_requests = 0
        self.is_started = False
        self.older: _Step | None = None
        self.newer: _Step | None = None

    def name(self) -> str:
        name = self._name
        if name is None:
            name = "Task-" + str(self._number)
            self._name = name
        return name

    def set_name(self, name: str) -> None:
        self._name = name

    def begin(self, owner: _AnyFuture, public: _AnyTask, root: _Frame, coroutine: _Frame) -> None:
        """Join the loop's unfinished tasks; the first step comes with its next round."""
        self.owner = owner
        self.public = public
        self.root = root
        self.innermost = root
        self.coroutine = coroutine
        older = self._loop._newest
        self.older = older
        if older is not None:
            older.newer = self
        self._loop._newest = self
        self._loop._ready.add(self)

    def cancel(self, message: object | None) -> bool:
        """Ask for a CancelledError in the task; False when it is done already."""
        owner = self.owner
        if owner is None or owner.done():
            return False
        self.cancel_requests += 1
        waited = self.waiting_for
        if waited is not None and waited.cancel(message):
            return True
        self.must_cancel = True
        self.cancel_message = message
        return True

    def uncancel(self) -> int:
        if self.cancel_requests > 0:
            self.cancel_requests -= 1
        return self.cancel_requests

    def run(self) -> None:
        """One step: up to the next wait for a future, or the end."""
        owner = self.owner
        frame = self.innermost
        if owner is None or frame is None or owner.done():
            return
        self.waiting_for = None
        if not self.is_started:
            self.is_started = True
            if self.must_cancel:
                self._end_before_start(owner)
                return
        if self.must_cancel:
            self.must_cancel = False
            frame._thrown = _cancelled_error(self.cancel_message)
        self._loop._current = self
        outside = enter(self._context)
        _resume_chain(frame)
        enter(outside)
        self._loop._current = None
        root = self.root
        if root is None or root._state == _FINISHED:
            self._leave()
        else:
            self._wait(owner)

    def _wait(self, owner: _AnyFuture) -> None:
        """Register with what the innermost frame handed out."""
        innermost = _innermost()
        if innermost is None:
            raise RuntimeError("a task was suspended without an innermost frame")
        self.innermost = innermost
        signal = innermost._signal
        if signal is None:  # asyncio.sleep(0): everything else that is ready goes first
            self._loop._ready.add(self)
        elif not isinstance(signal, _AnyFuture):
            innermost._thrown = RuntimeError("Task got bad yield: " + repr(signal))
            self._loop._ready.add(self)
        elif signal is owner:
            innermost._thrown = RuntimeError("Task cannot await on itself: " + repr(owner))
            self._loop._ready.add(self)
        else:
            self.waiting_for = signal
            signal._add_callback(self)
            if self.must_cancel and signal.cancel(self.cancel_message):
                self.must_cancel = False

    def _end_before_start(self, owner: _AnyFuture) -> None:
        """Cancelled before its first step: the coroutine never begins."""
        self.must_cancel = False
        coroutine = self.coroutine
        if coroutine is not None:
            coroutine._state = _FINISHED
        owner._cancel_now(self.cancel_message)
        self._leave()

    def _leave(self) -> None:
        """Leave the loop's unfinished tasks, and let the frames go."""
        older = self.older
        newer = self.newer
        if older is not None:
            older.newer = newer
        if newer is not None:
            newer.older = older
        else:
            self._loop._newest = older
        self.older = None
        self.newer = None
        self.root = None
        self.innermost = None
        self.coroutine = None


def _cancelled_error(message: object | None) -> CancelledError:
    return CancelledError() if message is None else CancelledError(message)


def _frame_of(coro: object) -> _Frame:
    if isinstance(coro, _Frame):
        return coro
    raise TypeError("a coroutine was expected, got " + repr(coro))


class Task[T](Future[T]):
    """A coroutine in the care of the event loop."""

    def __init__(
        self,
        coro: Coroutine[object, object, T],
        *,
        loop: "events.AbstractEventLoop | None" = None,
        name: str | None = None,
    ) -> None:
        super().__init__(loop=loop)
        step = _Step(self._loop, name)
        self._step = step
        step.begin(self, self, _frame_of(self._drive(coro)), _frame_of(coro))

    async def _drive(self, coro: Coroutine[object, object, T]) -> None:
        """The task's outermost frame: runs the coroutine and keeps how it ended."""
        try:
            result = await coro
        except CancelledError as error:
            self._cancelled_error = error
            self._cancel_now(None)
        except SystemExit as error:
            self._fail(error)
            self._is_retrieved = True  # it leaves the event loop itself
            self._loop._escaped = error
        except BaseException as error:
            self._fail(error)
        else:
            if self._step.must_cancel:  # asked for after the last await
                self._step.must_cancel = False
                self._cancel_now(self._step.cancel_message)
            else:
                self._finish(result)

    def cancel(self, msg: object | None = None) -> bool:
        """Ask for a CancelledError to be raised in the coroutine at its next step."""
        return self._step.cancel(msg)

    def cancelling(self) -> int:
        """How many cancel() calls have not been taken back by uncancel()."""
        return self._step.cancel_requests

    def uncancel(self) -> int:
        return self._step.uncancel()

    def get_name(self) -> str:
        return self._step.name()

    def set_name(self, value: object, /) -> None:
        self._step.set_name(str(value))

    def set_result(self, result: T, /) -> None:
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception: BaseException, /) -> None:
        raise RuntimeError("Task does not support set_exception operation")

    def add_done_callback(self, fn: "Callable[[Task[T]], object]", /) -> None:
        self._add_callback(futures._DoneCallback(lambda: fn(self), fn))

    def remove_done_callback(self, fn: "Callable[[Task[T]], object]", /) -> int:
        return self._remove_done_callbacks(fn)

    def __repr__(self) -> str:
        text = "<Task " + self._state.value + " name=" + repr(self.get_name())
        error = self._error
        if error is not None:
            text += " exception=" + repr(error)
        return text + ">"

    def _kind(self) -> str:
        return "Task"


def create_task[T](coro: Coroutine[object, object, T], *, name: str | None = None) -> Task[T]:
    return Task[T](coro, loop=events.get_running_loop(), name=name)


def ensure_future[T](
    coro_or_future: Awaitable[T], *, loop: "events.AbstractEventLoop | None" = None
) -> Future[T]:
    """The future itself, or a new task for anything else that can be awaited."""
    if _is_future(coro_or_future):
        return coro_or_future
    return Task[T](_await(coro_or_future), loop=loop)


def _is_future[T](awaitable: Awaitable[T]) -> TypeIs[Future[T]]:
    """isinstance() alone would lose T."""
    return isinstance(awaitable, _AnyFuture)


async def _await[T](awaitable: Awaitable[T]) -> T:
    return await awaitable


def iscoroutine(obj: object) -> bool:
    return isinstance(obj, _Frame)


def current_task(loop: "events.AbstractEventLoop | None" = None) -> _AnyTask | None:
    running = events.get_running_loop() if loop is None else loop
    step = running._current
    return None if step is None else step.public


def _current_step(loop: "events.AbstractEventLoop") -> _Step | None:
    return loop._current


def all_tasks(loop: "events.AbstractEventLoop | None" = None) -> set[_AnyTask]:
    """The tasks that have not finished."""
    running = events.get_running_loop() if loop is None else loop
    found: set[_AnyTask] = set()
    step = running._newest
    while step is not None:
        public = step.public
        if public is not None and not public.done():
            found.add(public)
        step = step.older
    return found


class _Yield:
    """Awaiting it lets everything else that is ready go first."""

    def __await__(self) -> Generator[object, object, None]:
        yield None


class _Alarm(Timer):
    """Ends a sleep."""

    def __init__(self, deadline: int, sleeper: Future[None]) -> None:
        super().__init__(deadline)
        self._sleeper = sleeper

    def run(self) -> None:
        _resolve(self._sleeper)


@overload
async def sleep(delay: int | float) -> None:
    await _sleep(events._seconds(delay))


@overload
async def sleep[T](delay: int | float, result: T) -> T:
    await _sleep(events._seconds(delay))
    return result


async def sleep(delay: int | float, result: object = None) -> object:
    raise TypeError("sleep() takes a delay and a result")


async def _sleep(delay: float) -> None:
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0.0:
        await _Yield()
        return
    loop = events.get_running_loop()
    sleeper = Future[None](loop=loop)
    alarm = _Alarm(loop._deadline_after(delay), sleeper)
    loop._timers.add(alarm)
    try:
        await sleeper
    finally:
        loop._timers.cancel(alarm)
