"""Task groups: children end before their parent; one failure cancels the rest."""

from collections.abc import Coroutine
from types import TracebackType

from asyncio import events, tasks
from asyncio._report import report
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _AnyFuture, _resolve
from asyncio.tasks import Task
from einkorn.task.runnable import Runnable


class _ChildEnd(Runnable):
    def __init__(self, group: "TaskGroup", child: _AnyFuture) -> None:
        self._group = group
        self._child = child

    def run(self) -> None:
        self._group._child_ended(self._child)


class TaskGroup:
    """Use `async with asyncio.TaskGroup() as group: group.create_task(…)`.

    When the body or a child fails, the others are cancelled, and the failures are raised as one group.
    """

    def __init__(self) -> None:
        self._is_entered = False
        self._is_exiting = False
        self._is_aborting = False
        self._loop: events.AbstractEventLoop | None = None
        self._parent: tasks._Step | None = None
        self._is_parent_cancel_requested = False
        self._children: set[_AnyFuture] = set()
        self._errors: list[BaseException] = []
        self._base_error: BaseException | None = None
        self._all_ended: Future[None] | None = None

    async def __aenter__(self) -> "TaskGroup":
        if self._is_entered:
            raise RuntimeError("TaskGroup has already been entered")
        loop = events.get_running_loop()
        parent = tasks._current_step(loop)
        if parent is None:
            raise RuntimeError("TaskGroup cannot determine the parent task")
        self._is_entered = True
        self._loop = loop
        self._parent = parent
        return self

    async def __aexit__(
        self, et: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._is_exiting = True
        if isinstance(exc, SystemExit) and self._base_error is None:
            self._base_error = exc
        cancellation = exc if isinstance(exc, CancelledError) else None
        parent = self._parent
        was_requested = self._is_parent_cancel_requested
        if was_requested and parent is not None and parent.uncancel() == 0:
            cancellation = None  # it was ours, to wake the body
        if exc is not None and not self._is_aborting:
            self._abort()
        late = await self._wait_for_children()
        if not was_requested and self._is_parent_cancel_requested and parent is not None:
            parent.uncancel()  # it was ours, to wake us here
        if late is not None:
            cancellation = late
        base_error = self._base_error
        if base_error is not None:
            raise base_error
        if cancellation is not None and len(self._errors) == 0:
            raise cancellation
        if exc is not None and not isinstance(exc, CancelledError):
            self._errors.append(exc)
        if len(self._errors) > 0:
            self._raise_errors()

    def create_task[T](
        self, coro: Coroutine[object, object, T], *, name: str | None = None
    ) -> Task[T]:
        loop = self._loop
        if loop is None:
            raise RuntimeError("TaskGroup has not been entered")
        if self._is_exiting and len(self._children) == 0:
            raise RuntimeError("TaskGroup is finished")
        if self._is_aborting:
            raise RuntimeError("TaskGroup is shutting down")
        task = loop.create_task(coro, name=name)
        self._children.add(task)
        task._add_callback(_ChildEnd(self, task))
        return task

    async def _wait_for_children(self) -> CancelledError | None:
        """Until none is left; the cancellation of the parent that came meanwhile, if one did."""
        late: CancelledError | None = None
        while len(self._children) > 0:
            waiter = Future[None](loop=self._loop)
            self._all_ended = waiter
            try:
                await waiter
            except CancelledError as error:
                if not self._is_aborting:
                    late = error
                    self._abort()
            self._all_ended = None
        return late

    def _raise_errors(self) -> None:
        plain: list[Exception] = []
        for error in self._errors:
            if isinstance(error, Exception):
                plain.append(error)
        message = "unhandled errors in a TaskGroup"
        if len(plain) == len(self._errors):
            raise ExceptionGroup(message, plain) from None
        raise BaseExceptionGroup(message, self._errors) from None

    def _abort(self) -> None:
        self._is_aborting = True
        for child in list(self._children):
            if not child.done():
                child.cancel()

    def _child_ended(self, child: _AnyFuture) -> None:
        self._children.discard(child)
        waiter = self._all_ended
        if waiter is not None and len(self._children) == 0:
            _resolve(waiter)
        if child.cancelled():
            return
        error = child.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, SystemExit) and self._base_error is None:
            self._base_error = error
        parent = self._parent
        if parent is None or parent.owner is None or parent.owner.done():
            report("Task has errored out but its parent task is already completed", error)
            return
        if not self._is_aborting and not self._is_parent_cancel_requested:
            # The parent may be anywhere in its body: cancelling it brings it to __aexit__.
            self._abort()
            self._is_parent_cancel_requested = True
            parent.cancel(None)
