"""The sending half of a connection: what the peer does not take yet waits here, and writers wait for it."""

from collections import deque

from asyncio import events
from asyncio.futures import Future, _resolve
from einkorn.platform.boundary import Connection

_HIGH_WATER = 65536  # octets from which writers wait
_PIECE = 65536  # what waits is kept in pieces, so that taking a part does not copy all of the rest


class WriteTransport:
    """What StreamWriter.transport gives; made by this library only.

    open --write_eof--> finishing --all taken--> half-closed
    open --close--> closing --all taken--> closed            any --abort, error--> closed
    """

    def __init__(self, connection: Connection, loop: events.AbstractEventLoop) -> None:
        self._connection = connection
        self._loop = loop
        self._pending: deque[bytes] = deque()
        self._pending_size = 0
        self._high = _HIGH_WATER
        self._low = _HIGH_WATER // 4
        self._is_paused = False  # above high water and not yet back below low water
        self._is_closing = False
        self._is_closed = False
        self._is_eof_written = False
        self._error: OSError | None = None
        self._drain_waiters: deque[Future[None]] = deque()
        self._close_waiters: list[Future[None]] = []

    # ---- For programs

    def write(self, data: bytes) -> None:
        if self._is_eof_written:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._is_closing or len(data) == 0:
            return
        if self._pending_size == 0:
            taken = self._connection.send(data)
            if taken == len(data):
                return
            self._keep(data, taken)
        else:
            self._keep(data, 0)
        if self._pending_size > self._high:
            self._is_paused = True

    def write_eof(self) -> None:
        if self._is_eof_written or self._is_closing:
            return
        self._is_eof_written = True
        if self._pending_size == 0:
            self._connection.finish()

    def can_write_eof(self) -> bool:
        return True

    def close(self) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        if self._pending_size == 0:
            self._connection.close()

    def abort(self) -> None:
        self._is_closing = True
        self._drop_pending()
        self._connection.abort()

    def is_closing(self) -> bool:
        return self._is_closing

    def get_write_buffer_size(self) -> int:
        return self._pending_size

    def get_write_buffer_limits(self) -> tuple[int, int]:
        return (self._low, self._high)

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        if high is None:
            high = _HIGH_WATER if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high = high
        self._low = low
        if self._pending_size > high:
            self._is_paused = True

    def pause_reading(self) -> None:
        self._connection.pause_receiving()

    def resume_reading(self) -> None:
        self._connection.resume_receiving()

    # ---- For streams

    async def _drain(self) -> None:
        """Wait while too much is pending. Raises when the connection is lost."""
        if self._is_closed:
            raise ConnectionResetError("Connection lost")
        if not self._is_paused:
            return
        waiter = Future[None](loop=self._loop)
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    async def _wait_closed(self) -> None:
        if not self._is_closed:
            waiter = Future[None](loop=self._loop)
            self._close_waiters.append(waiter)
            await waiter
        error = self._error
        if error is not None:
            raise error

    def _make_room(self) -> None:
        """The connection takes octets again."""
        while len(self._pending) > 0:
            octets = self._pending[0]
            taken = self._connection.send(octets)
            self._pending_size -= taken
            if taken < len(octets):
                if taken > 0:
                    self._pending[0] = octets[taken:]
                break
            self._pending.popleft()
        if self._is_paused and self._pending_size <= self._low:
            self._is_paused = False
            self._wake_drainers()
        if self._pending_size == 0:
            if self._is_closing:
                self._connection.close()
            elif self._is_eof_written:
                self._connection.finish()

    def _lose(self, error: OSError | None) -> None:
        """The connection is over."""
        self._is_closing = True
        self._is_closed = True
        self._error = error
        self._drop_pending()
        if error is None:
            self._wake_drainers()
        else:
            for waiter in self._drain_waiters:
                if not waiter.done():
                    waiter._fail(error)
        for waiter in self._close_waiters:
            _resolve(waiter)

    def _keep(self, data: bytes, start: int) -> None:
        self._pending_size += len(data) - start
        if start == 0 and len(data) <= _PIECE:
            self._pending.append(data)
            return
        while start < len(data):
            self._pending.append(data[start : start + _PIECE])
            start += _PIECE

    def _drop_pending(self) -> None:
        self._pending.clear()
        self._pending_size = 0

    def _wake_drainers(self) -> None:
        for waiter in self._drain_waiters:
            _resolve(waiter)
