"""Futures: a result that comes later.

    pending --set_result, set_exception--> finished
    pending --cancel-->                    cancelled         then the callbacks are scheduled, once

`_AnyFuture` is all that does not depend on the result's type, so that groups of different futures can be held together.
"""

from collections.abc import Awaitable, Callable, Generator
from enum import Enum

from asyncio import events
from asyncio._report import report
from asyncio.exceptions import CancelledError, InvalidStateError
from einkorn.lowlevel.image import Absent
from einkorn.task.runnable import Runnable


class _State(Enum):
    PENDING = "pending"
    CANCELLED = "cancelled"
    FINISHED = "finished"


class _AnyFuture:
    """A future of whatever result type."""

    def __init__(self, loop: "events.AbstractEventLoop") -> None:
        self._loop = loop
        self._state = _State.PENDING
        self._error: BaseException | None = None
        self._is_retrieved = True  # False while there is an exception nobody has seen
        self._cancel_message: object | None = None
        self._cancelled_error: CancelledError | None = None
        # Nearly every future has one waiter: the list is made for the second.
        self._callback: Runnable | None = None
        self._callbacks: list[Runnable] | None = None

    def get_loop(self) -> "events.AbstractEventLoop":
        return self._loop

    def done(self) -> bool:
        return self._state is not _State.PENDING

    def cancelled(self) -> bool:
        return self._state is _State.CANCELLED

    def cancel(self, msg: object | None = None) -> bool:
        """Cancel and schedule the callbacks; False when it is done already."""
        return self._cancel_now(msg)

    def _cancel_now(self, message: object | None) -> bool:
        """Become cancelled, whatever `cancel` means in a subclass."""
        if self._state is not _State.PENDING:
            return False
        self._state = _State.CANCELLED
        self._cancel_message = message
        self._schedule_callbacks()
        return True

    def exception(self) -> BaseException | None:
        if self._state is _State.CANCELLED:
            raise self._make_cancelled_error()
        if self._state is _State.PENDING:
            raise InvalidStateError("Exception is not set.")
        self._is_retrieved = True
        return self._error

    def set_exception(self, exception: BaseException, /) -> None:
        self._fail(exception)

    def __repr__(self) -> str:
        text = "<" + self._kind() + " " + self._state.value
        error = self._error
        if error is not None:
            text += " exception=" + repr(error)
        return text + ">"

    def _kind(self) -> str:
        return "Future"

    def _fail(self, error: BaseException) -> None:
        if self._state is not _State.PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(error, StopIteration):
            replacement = RuntimeError(
                "StopIteration interacts badly with generators and cannot be raised into a Future"
            )
            replacement.__cause__ = error
            error = replacement
        self._error = error
        self._state = _State.FINISHED
        self._is_retrieved = False
        self._loop._unretrieved.add(self)
        self._schedule_callbacks()

    def _unseen_error(self) -> BaseException | None:
        """The exception if nobody has looked at it; from now on it counts as seen."""
        if self._is_retrieved:
            return None
        self._is_retrieved = True
        return self._error

    def _make_cancelled_error(self) -> CancelledError:
        """What waiters get: the very error that ended a task, else one with cancel()'s message."""
        error = self._cancelled_error
        if error is not None:
            self._cancelled_error = None
            return error
        message = self._cancel_message
        return CancelledError() if message is None else CancelledError(message)

    def _check_result(self) -> None:
        """Raise what `result()` has to raise."""
        if self._state is _State.CANCELLED:
            raise self._make_cancelled_error()
        if self._state is _State.PENDING:
            raise InvalidStateError("Result is not set.")
        self._is_retrieved = True
        error = self._error
        if error is not None:
            raise error

    def _add_callback(self, runnable: Runnable) -> None:
        """Make `runnable` ready when this is done, or now."""
        if self._state is not _State.PENDING:
            self._loop._ready.add(runnable)
        elif self._callback is None:
            self._callback = runnable
        else:
            callbacks = self._callbacks
            if callbacks is None:
                callbacks = []
                self._callbacks = callbacks
            callbacks.append(runnable)

    def _remove_callback(self, runnable: Runnable) -> None:
        if self._callback is runnable:
            self._callback = None
            self._promote_callback()
            return
        callbacks = self._callbacks
        if callbacks is not None:
            self._callbacks = [other for other in callbacks if other is not runnable]

    def _remove_done_callbacks(self, given: object) -> int:
        removed = 0
        for runnable in self._registered_callbacks():
            if isinstance(runnable, _DoneCallback) and runnable.given is given:
                self._remove_callback(runnable)
                removed += 1
        return removed

    def _promote_callback(self) -> None:
        """Keep the order of registration: the first of the list becomes the one beside it."""
        callbacks = self._callbacks
        if callbacks is not None and len(callbacks) > 0:
            self._callback = callbacks.pop(0)

    def _registered_callbacks(self) -> list[Runnable]:
        found: list[Runnable] = []
        first = self._callback
        if first is not None:
            found.append(first)
        callbacks = self._callbacks
        if callbacks is not None:
            found.extend(callbacks)
        return found

    def _schedule_callbacks(self) -> None:
        ready = self._loop._ready
        first = self._callback
        if first is not None:
            self._callback = None
            ready.add(first)
        callbacks = self._callbacks
        if callbacks is not None:
            self._callbacks = None
            for runnable in callbacks:
                ready.add(runnable)


class _DoneCallback(Runnable):
    """A program's function to call with the future; `given` is the function as it was given."""

    def __init__(self, call: Callable[[], object], given: object) -> None:
        self._call = call
        self.given = given

    def run(self) -> None:
        try:
            self._call()
        except SystemExit:
            raise
        except BaseException as error:
            report("Exception in callback", error)


class _Call(Runnable):
    """A function of the library's own to call."""

    def __init__(self, function: Callable[[], None]) -> None:
        self._function = function

    def run(self) -> None:
        self._function()


class Future[T](_AnyFuture, Awaitable[T]):
    """A result of type T that comes later."""

    def __init__(self, *, loop: "events.AbstractEventLoop | None" = None) -> None:
        super().__init__(events._loop_or_running(loop))
        self._value: T = Absent[T]().value

    def result(self) -> T:
        self._check_result()
        return self._value

    def set_result(self, result: T, /) -> None:
        self._finish(result)

    def add_done_callback(self, fn: "Callable[[Future[T]], object]", /) -> None:
        self._add_callback(_DoneCallback(lambda: fn(self), fn))

    def remove_done_callback(self, fn: "Callable[[Future[T]], object]", /) -> int:
        return self._remove_done_callbacks(fn)

    def __await__(self) -> Generator[object, object, T]:
        if not self.done():
            yield self  # the task's step waits for what is handed out here
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    def _finish(self, result: T) -> None:
        if self._state is not _State.PENDING:
            raise InvalidStateError("invalid state")
        self._value = result
        self._state = _State.FINISHED
        self._schedule_callbacks()

    def _outcome(self) -> T | BaseException:
        """The result or the exception, as a value."""
        if self._state is _State.CANCELLED:
            return self._make_cancelled_error()
        self._is_retrieved = True
        error = self._error
        return self._value if error is None else error


def isfuture(obj: object) -> bool:
    return isinstance(obj, _AnyFuture)


def _resolve(future: Future[None]) -> None:
    """Wake who waits for it, if anybody still does."""
    if not future.done():
        future._finish(None)
