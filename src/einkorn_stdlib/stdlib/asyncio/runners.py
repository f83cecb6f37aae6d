"""Running a program's main coroutine: loop, main task, and at the end the tasks that are left."""

from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import final

from asyncio import events
from asyncio._report import report
from asyncio.futures import Future, _AnyFuture, _Call, _resolve
from asyncio.tasks import Task


@final
class Runner:
    """Runs coroutines one after the other in the same loop."""

    def __init__(
        self,
        *,
        debug: bool | None = None,
        loop_factory: Callable[[], events.AbstractEventLoop] | None = None,
    ) -> None:
        self._loop_factory = loop_factory
        self._loop: events.AbstractEventLoop | None = None
        self._is_closed = False

    def __enter__(self) -> "Runner":
        self.get_loop()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()

    def get_loop(self) -> events.AbstractEventLoop:
        if self._is_closed:
            raise RuntimeError("Runner is closed")
        loop = self._loop
        if loop is None:
            factory = self._loop_factory
            loop = events.new_event_loop() if factory is None else factory()
            events.set_event_loop(loop)
            self._loop = loop
        return loop

    def run[T](self, coro: Coroutine[object, object, T]) -> T:
        if events._running.loop is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(Task[T](coro, loop=loop))

    def close(self) -> None:
        """Cancel what still runs, let it end, close the loop."""
        loop = self._loop
        if loop is not None and not self._is_closed:
            try:
                _cancel_all_tasks(loop)
            finally:
                events.set_event_loop(None)
                loop.close()
        self._is_closed = True


def _cancel_all_tasks(loop: events.AbstractEventLoop) -> None:
    left: list[_AnyFuture] = []
    step = loop._newest
    while step is not None:
        owner = step.owner
        if owner is not None and not owner.done():
            left.append(owner)
        step = step.older
    if len(left) == 0:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(Task[None](_wait_for_all(left), loop=loop))
    for task in left:
        error = None if task.cancelled() else task._unseen_error()
        if error is not None:
            report("unhandled exception during asyncio.run() shutdown", error)


async def _wait_for_all(tasks: list[_AnyFuture]) -> None:
    for task in tasks:
        if not task.done():
            waiter = Future[None](loop=task._loop)
            task._add_callback(_resolver(waiter))
            await waiter


def _resolver(waiter: Future[None]) -> _Call:
    return _Call(lambda: _resolve(waiter))


def run[T](
    main: Coroutine[object, object, T],
    *,
    debug: bool | None = None,
    loop_factory: Callable[[], events.AbstractEventLoop] | None = None,
) -> T:
    """Run the program: its main coroutine, then what it left behind."""
    if events._running.loop is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
