"""gather and shield: futures made of other futures."""

from collections.abc import Awaitable, Callable
from typing import Literal, overload

from asyncio import events
from asyncio._results import Results1, Results2, Results3, Results4, Results5, Results6
from asyncio.futures import Future, _AnyFuture, _Call
from asyncio.tasks import ensure_future
from einkorn.task.runnable import Runnable


class _Children:
    """The futures that are gathered, and what their ends mean to the outer one."""

    def __init__(
        self,
        outer: _AnyFuture,
        children: list[_AnyFuture],
        keeps_errors: bool,
        finish: Callable[[], None],
    ) -> None:
        self._outer = outer
        self._children = children
        self._keeps_errors = keeps_errors
        self._finish = finish
        self._missing = len(children)
        self._is_cancel_requested = False

    def watch(self) -> None:
        for child in self._children:
            child._add_callback(_ChildEnd(self, child))

    def cancel(self, message: object | None) -> bool:
        """Cancel every child; the outer future ends when they have ended."""
        is_any = False
        for child in self._children:
            if child.cancel(message):
                is_any = True
        if is_any:
            self._is_cancel_requested = True
        return is_any

    def child_ended(self, child: _AnyFuture) -> None:
        self._missing -= 1
        if self._outer.done():
            child._unseen_error()  # the first exception has been told; the others count as seen
            return
        if not self._keeps_errors:
            if child.cancelled():
                self._outer._fail(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                self._outer._fail(error)
                return
        if self._missing == 0:
            if self._is_cancel_requested:
                self._outer._fail(child._make_cancelled_error())
            else:
                self._finish()


class _ChildEnd(Runnable):
    def __init__(self, children: _Children, child: _AnyFuture) -> None:
        self._group = children
        self._child = child

    def run(self) -> None:
        self._group.child_ended(self._child)


class _GatheringFuture[R](Future[R]):
    """What gather returns: cancelling it cancels the children."""

    def __init__(self, loop: events.AbstractEventLoop) -> None:
        super().__init__(loop=loop)
        self._children: _Children | None = None

    def cancel(self, msg: object | None = None) -> bool:
        children = self._children
        if self.done() or children is None:
            return False
        return children.cancel(msg)


def _gather[R](
    children: list[_AnyFuture], keeps_errors: bool, collect: Callable[[], R]
) -> Future[R]:
    loop = events.get_running_loop() if len(children) == 0 else children[0]._loop
    outer = _GatheringFuture[R](loop)
    if len(children) == 0:
        outer._finish(collect())
        return outer
    group = _Children(outer, children, keeps_errors, lambda: outer._finish(collect()))
    outer._children = group
    group.watch()
    return outer


@overload
def gather[T1](
    a1: Awaitable[T1],
    /,
    *,
    return_exceptions: Literal[False] = False,
) -> Future[Results1[T1]]:
    f1 = ensure_future(a1)
    return _gather([f1], False, lambda: Results1(f1.result()))


@overload
def gather[T1, T2](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    /,
    *,
    return_exceptions: Literal[False] = False,
) -> Future[Results2[T1, T2]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    return _gather([f1, f2], False, lambda: Results2(f1.result(), f2.result()))


@overload
def gather[T1, T2, T3](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    /,
    *,
    return_exceptions: Literal[False] = False,
) -> Future[Results3[T1, T2, T3]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    return _gather([f1, f2, f3], False, lambda: Results3(f1.result(), f2.result(), f3.result()))


@overload
def gather[T1, T2, T3, T4](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    a4: Awaitable[T4],
    /,
    *,
    return_exceptions: Literal[False] = False,
) -> Future[Results4[T1, T2, T3, T4]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    f4 = ensure_future(a4)
    return _gather(
        [f1, f2, f3, f4],
        False,
        lambda: Results4(f1.result(), f2.result(), f3.result(), f4.result()),
    )


@overload
def gather[T1, T2, T3, T4, T5](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    a4: Awaitable[T4],
    a5: Awaitable[T5],
    /,
    *,
    return_exceptions: Literal[False] = False,
) -> Future[Results5[T1, T2, T3, T4, T5]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    f4 = ensure_future(a4)
    f5 = ensure_future(a5)
    return _gather(
        [f1, f2, f3, f4, f5],
        False,
        lambda: Results5(f1.result(), f2.result(), f3.result(), f4.result(), f5.result()),
    )


@overload
def gather[T1, T2, T3, T4, T5, T6](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    a4: Awaitable[T4],
    a5: Awaitable[T5],
    a6: Awaitable[T6],
    /,
    *,
    return_exceptions: Literal[False] = False,
) -> Future[Results6[T1, T2, T3, T4, T5, T6]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    f4 = ensure_future(a4)
    f5 = ensure_future(a5)
    f6 = ensure_future(a6)
    return _gather(
        [f1, f2, f3, f4, f5, f6],
        False,
        lambda: Results6(
            f1.result(), f2.result(), f3.result(), f4.result(), f5.result(), f6.result()
        ),
    )


@overload
def gather[T](
    *coros_or_futures: Awaitable[T], return_exceptions: Literal[False] = False
) -> Future[list[T]]:
    futures = [ensure_future(item) for item in coros_or_futures]
    return _gather(_untyped(futures), False, lambda: [future.result() for future in futures])


@overload
def gather[T1](
    a1: Awaitable[T1],
    /,
    *,
    return_exceptions: bool,
) -> Future[Results1[T1 | BaseException]]:
    f1 = ensure_future(a1)
    return _gather([f1], return_exceptions, lambda: Results1(f1._outcome()))


@overload
def gather[T1, T2](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    /,
    *,
    return_exceptions: bool,
) -> Future[Results2[T1 | BaseException, T2 | BaseException]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    return _gather([f1, f2], return_exceptions, lambda: Results2(f1._outcome(), f2._outcome()))


@overload
def gather[T1, T2, T3](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    /,
    *,
    return_exceptions: bool,
) -> Future[Results3[T1 | BaseException, T2 | BaseException, T3 | BaseException]]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    return _gather(
        [f1, f2, f3],
        return_exceptions,
        lambda: Results3(f1._outcome(), f2._outcome(), f3._outcome()),
    )


@overload
def gather[T1, T2, T3, T4](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    a4: Awaitable[T4],
    /,
    *,
    return_exceptions: bool,
) -> Future[
    Results4[T1 | BaseException, T2 | BaseException, T3 | BaseException, T4 | BaseException]
]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    f4 = ensure_future(a4)
    return _gather(
        [f1, f2, f3, f4],
        return_exceptions,
        lambda: Results4(f1._outcome(), f2._outcome(), f3._outcome(), f4._outcome()),
    )


@overload
def gather[T1, T2, T3, T4, T5](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    a4: Awaitable[T4],
    a5: Awaitable[T5],
    /,
    *,
    return_exceptions: bool,
) -> Future[
    Results5[
        T1 | BaseException,
        T2 | BaseException,
        T3 | BaseException,
        T4 | BaseException,
        T5 | BaseException,
    ]
]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    f4 = ensure_future(a4)
    f5 = ensure_future(a5)
    return _gather(
        [f1, f2, f3, f4, f5],
        return_exceptions,
        lambda: Results5(f1._outcome(), f2._outcome(), f3._outcome(), f4._outcome(), f5._outcome()),
    )


@overload
def gather[T1, T2, T3, T4, T5, T6](
    a1: Awaitable[T1],
    a2: Awaitable[T2],
    a3: Awaitable[T3],
    a4: Awaitable[T4],
    a5: Awaitable[T5],
    a6: Awaitable[T6],
    /,
    *,
    return_exceptions: bool,
) -> Future[
    Results6[
        T1 | BaseException,
        T2 | BaseException,
        T3 | BaseException,
        T4 | BaseException,
        T5 | BaseException,
        T6 | BaseException,
    ]
]:
    f1 = ensure_future(a1)
    f2 = ensure_future(a2)
    f3 = ensure_future(a3)
    f4 = ensure_future(a4)
    f5 = ensure_future(a5)
    f6 = ensure_future(a6)
    return _gather(
        [f1, f2, f3, f4, f5, f6],
        return_exceptions,
        lambda: Results6(
            f1._outcome(),
            f2._outcome(),
            f3._outcome(),
            f4._outcome(),
            f5._outcome(),
            f6._outcome(),
        ),
    )


@overload
def gather[T](
    *coros_or_futures: Awaitable[T], return_exceptions: bool
) -> Future[list[T | BaseException]]:
    futures = [ensure_future(item) for item in coros_or_futures]
    children = _untyped(futures)
    return _gather(children, return_exceptions, lambda: [future._outcome() for future in futures])


def gather(*coros_or_futures: object, return_exceptions: bool = False) -> object:
    """Run awaitables at the same time; a future of all their results, in order.

    The first exception ends it, unless `return_exceptions`: then exceptions stand among the results.
    """
    raise TypeError("gather() takes awaitables")


def _untyped[T](futures: list[Future[T]]) -> list[_AnyFuture]:
    children: list[_AnyFuture] = []
    for future in futures:
        children.append(future)
    return children


def shield[T](arg: Awaitable[T]) -> Future[T]:
    """A future that ends as `arg` does; cancelling it leaves `arg` running."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future[T](loop=inner._loop)

    def inner_ended() -> None:
        if outer.done():
            inner._unseen_error()
        elif inner.cancelled():
            outer.cancel()
        else:
            error = inner.exception()
            if error is None:
                outer._finish(inner.result())
            else:
                outer._fail(error)

    ended = _Call(inner_ended)

    def outer_ended() -> None:
        if not inner.done():
            inner._remove_callback(ended)

    inner._add_callback(ended)
    outer._add_callback(_Call(outer_ended))
    return outer
