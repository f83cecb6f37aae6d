"""Waiting for futures with limits: wait_for, wait, as_completed."""

from collections.abc import Awaitable, Iterable, Iterator

from asyncio import events
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _AnyFuture, _Call, _resolve
from asyncio.tasks import ensure_future
from asyncio.timeouts import timeout as limit
from einkorn.task.runnable import Runnable

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


async def wait_for[T](fut: Awaitable[T], timeout: int | float | None) -> T:
    """The result of `fut`; after `timeout` seconds it is cancelled and TimeoutError raised."""
    if timeout is not None and events._seconds(timeout) <= 0.0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with limit(timeout):
        return await fut


async def _cancel_and_wait(future: _AnyFuture) -> None:
    """Cancel it, and wait until it has ended in whatever way."""
    waiter = Future[None](loop=future._loop)
    wake = _Call(lambda: _resolve(waiter))
    future._add_callback(wake)
    try:
        future.cancel()
        await waiter
    finally:
        future._remove_callback(wake)


class _Watch(Runnable):
    """Counts the ends of the futures that are waited for; one object serves them all."""

    def __init__(self, futures: list[_AnyFuture], return_when: str, waiter: Future[None]) -> None:
        self._futures = futures
        self._return_when = return_when
        self._waiter = waiter

    def run(self) -> None:
        """Some of them ended."""
        if self.is_satisfied():
            _resolve(self._waiter)

    def is_satisfied(self) -> bool:
        done = 0
        for future in self._futures:
            if future.done():
                done += 1
                if self._return_when == FIRST_COMPLETED:
                    return True
                if self._return_when == FIRST_EXCEPTION and _has_failed(future):
                    return True
        return done == len(self._futures)


def _has_failed(future: _AnyFuture) -> bool:
    """Ended with an exception; being cancelled does not count."""
    return future._error is not None


async def wait[F: _AnyFuture](
    fs: Iterable[F], *, timeout: int | float | None = None, return_when: str = ALL_COMPLETED
) -> tuple[set[F], set[F]]:
    """Wait until some or all futures have ended: the done ones and the others. Raises nothing of theirs."""
    futures = set(fs)
    if len(futures) == 0:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return_when value: " + return_when)
    loop = events.get_running_loop()
    waiter = Future[None](loop=loop)
    watched: list[_AnyFuture] = []
    for item in futures:
        watched.append(item)
    watch = _Watch(watched, return_when, waiter)
    if not watch.is_satisfied():
        handle: events.TimerHandle | None = None
        if timeout is not None:
            handle = loop.call_later(timeout, lambda: _resolve(waiter))
        for future in watched:
            if not future.done():
                future._add_callback(watch)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for future in watched:
                future._remove_callback(watch)
    done: set[F] = set()
    pending: set[F] = set()
    for item in futures:
        if item.done():
            done.add(item)
        else:
            pending.add(item)
    return (done, pending)


class _Slots[T]:
    """Futures to hand out in advance: the first to end fills the first."""

    def __init__(self, count: int, loop: events.AbstractEventLoop) -> None:
        self.futures: list[Future[T]] = []
        for _ in range(count):
            self.futures.append(Future[T](loop=loop))
        self._filled = 0

    def fill(self, ended: Future[T]) -> None:
        if self._filled == len(self.futures):
            return
        slot = self.futures[self._filled]
        self._filled += 1
        if slot.done():
            return
        if ended.cancelled():
            slot._fail(ended._make_cancelled_error())
        else:
            error = ended.exception()
            if error is None:
                slot._finish(ended.result())
            else:
                slot._fail(error)

    def expire(self) -> None:
        while self._filled < len(self.futures):
            slot = self.futures[self._filled]
            self._filled += 1
            if not slot.done():
                slot._fail(TimeoutError())


def as_completed[T](
    fs: Iterable[Awaitable[T]], *, timeout: int | float | None = None
) -> Iterator[Future[T]]:
    """Futures to await one after the other: each gives the next result that comes."""
    loop = events.get_running_loop()
    started = [ensure_future(item) for item in fs]
    slots = _Slots[T](len(started), loop)
    for future in started:
        _fill_when_done(slots, future)
    if timeout is not None:
        loop.call_later(timeout, slots.expire)
    return iter(slots.futures)


def _fill_when_done[T](slots: _Slots[T], future: Future[T]) -> None:
    future._add_callback(_Call(lambda: slots.fill(future)))
