"""Streams: connections as programs await them."""

from collections.abc import Callable, Iterable
from typing import Literal, overload

from asyncio import events
from asyncio._receive_buffer import ReceiveBuffer
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.futures import Future, _resolve
from asyncio.tasks import sleep
from asyncio.transports import WriteTransport
from einkorn.platform.boundary import Connection

_DEFAULT_LIMIT = 65536  # octets


class StreamReader:
    """What a peer sends. Above twice `limit` unread octets the peer is made to wait."""

    def __init__(
        self, limit: int = _DEFAULT_LIMIT, loop: events.AbstractEventLoop | None = None
    ) -> None:
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events._loop_or_running(loop)
        self._buffer = ReceiveBuffer()
        self._is_at_end = False
        self._waiter: Future[None] | None = None
        self._error: Exception | None = None
        self._transport: WriteTransport | None = None
        self._is_paused = False

    def exception(self) -> Exception | None:
        return self._error

    def set_exception(self, exc: Exception) -> None:
        self._error = exc
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            if not waiter.done():
                waiter._fail(exc)

    def set_transport(self, transport: WriteTransport) -> None:
        self._transport = transport

    def feed_eof(self) -> None:
        self._is_at_end = True
        self._wake()

    def at_eof(self) -> bool:
        """Whether the stream has ended and all of it was read."""
        return self._is_at_end and len(self._buffer) == 0

    def feed_data(self, data: bytes) -> None:
        if len(data) == 0:
            return
        self._buffer.append(data)
        self._wake()
        transport = self._transport
        if transport is not None and not self._is_paused and len(self._buffer) > 2 * self._limit:
            transport.pause_reading()
            self._is_paused = True

    async def readline(self) -> bytes:
        """A line with its end, or what is left at the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.find(b"\n", error.consumed) == error.consumed:
                self._buffer.take(error.consumed + 1)
            else:
                self._buffer.clear()
            self._resume()
            raise ValueError(str(error)) from error

    async def readuntil(self, separator: bytes = b"\n") -> bytes:
        """Up to and with `separator`. Raises IncompleteReadError, LimitOverrunError."""
        if len(separator) == 0:
            raise ValueError("Separator should be at least one-byte string")
        self._raise_error()
        searched = 0  # before here no separator begins
        while True:
            found = self._buffer.find(separator, searched)
            if found >= 0:
                break
            searched = max(len(self._buffer) + 1 - len(separator), 0)
            if searched > self._limit:
                raise LimitOverrunError(
                    "Separator is not found, and chunk exceed the limit", searched
                )
            if self._is_at_end:
                partial = self._buffer.take(len(self._buffer))
                raise IncompleteReadError(partial, None)
            await self._wait_for_data("readuntil")
        if found > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", found)
        return self._take(found + len(separator))

    async def read(self, n: int = -1) -> bytes:
        """Up to `n` octets as soon as there are any, all up to the end for -1; b"" at the end."""
        self._raise_error()
        if n == 0:
            return b""
        if n < 0:
            return await self._read_all()
        if len(self._buffer) == 0 and not self._is_at_end:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n: int) -> bytes:
        """`n` octets. Raises IncompleteReadError when the stream ends before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._raise_error()
        while len(self._buffer) < n:
            if self._is_at_end:
                raise IncompleteReadError(self._buffer.take(n), n)
            await self._wait_for_data("readexactly")
        return self._take(n)

    def __aiter__(self) -> "StreamReader":
        return self

    async def __anext__(self) -> bytes:
        line = await self.readline()
        if len(line) == 0:
            raise StopAsyncIteration
        return line

    async def _read_all(self) -> bytes:
        whole = bytearray()
        while True:
            piece = await self.read(self._limit)
            if len(piece) == 0:
                return bytes(whole)
            whole.extend(piece)

    async def _wait_for_data(self, caller: str) -> None:
        """Until octets or the end have come."""
        if self._waiter is not None:
            raise RuntimeError(
                caller + "() called while another coroutine is already waiting for incoming data"
            )
        if self._is_paused:  # the limit is too small for what is looked for: let more come
            self._is_paused = False
            transport = self._transport
            if transport is not None:
                transport.resume_reading()
        waiter = Future[None](loop=self._loop)
        self._waiter = waiter
        try:
            await waiter
        finally:
            self._waiter = None

    def _take(self, count: int) -> bytes:
        taken = self._buffer.take(count)
        self._resume()
        return taken

    def _resume(self) -> None:
        transport = self._transport
        if self._is_paused and transport is not None and len(self._buffer) <= self._limit:
            self._is_paused = False
            transport.resume_reading()

    def _wake(self) -> None:
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            _resolve(waiter)

    def _raise_error(self) -> None:
        error = self._error
        if error is not None:
            raise error


class StreamWriter:
    """What a peer is sent."""

    def __init__(
        self, transport: WriteTransport, connection: Connection, reader: StreamReader
    ) -> None:
        self._transport = transport
        self._connection = connection
        self._reader = reader

    @property
    def transport(self) -> WriteTransport:
        return self._transport

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if isinstance(data, bytes):
            self._transport.write(data)
        else:
            self._transport.write(bytes(data))

    def writelines(self, data: Iterable[bytes]) -> None:
        self._transport.write(b"".join(data))

    def write_eof(self) -> None:
        """Nothing more will be sent; what was written still is."""
        self._transport.write_eof()

    def can_write_eof(self) -> bool:
        return self._transport.can_write_eof()

    def close(self) -> None:
        self._transport.close()

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    async def wait_closed(self) -> None:
        await self._transport._wait_closed()

    @overload
    def get_extra_info(self, name: Literal["peername"]) -> tuple[str, int]:
        return self._connection.peer_endpoint()

    @overload
    def get_extra_info(self, name: Literal["sockname"]) -> tuple[str, int]:
        return self._connection.local_endpoint()

    @overload
    def get_extra_info(self, name: str, default: object = None) -> object:
        if name == "peername":
            return self._connection.peer_endpoint()
        if name == "sockname":
            return self._connection.local_endpoint()
        return default

    def get_extra_info(self, name: str, default: object = None) -> object:
        return default

    async def drain(self) -> None:
        """Wait while the peer takes less than is written. Raises ConnectionResetError when it is gone."""
        self._reader._raise_error()
        if self._transport.is_closing():
            await sleep(0.0)  # so that the loss of the connection is told to who only writes
        await self._transport._drain()


class StreamHandler:
    """Joins a connection with its reader and writer; implements boundary.ConnectionHandler."""

    def __init__(
        self,
        connection: Connection,
        limit: int,
        loop: events.AbstractEventLoop,
        opened: "Callable[[StreamReader, StreamWriter], None]",
        ended: "Callable[[], None]",
    ) -> None:
        self._opened = opened
        self._ended = ended
        self._reader = StreamReader(limit, loop)
        self._transport = WriteTransport(connection, loop)
        self._writer = StreamWriter(self._transport, connection, self._reader)
        self._reader.set_transport(self._transport)

    def connected(self) -> None:
        self._opened(self._reader, self._writer)

    def received(self, octets: bytes) -> None:
        if not self._transport.is_closing():  # a program that closed does not read any more
            self._reader.feed_data(octets)

    def finished(self) -> None:
        self._reader.feed_eof()

    def writable(self) -> None:
        self._transport._make_room()

    def closed(self, reason: str) -> None:
        error = connection_error(reason)
        if error is None:
            self._reader.feed_eof()
        else:
            self._reader.set_exception(error)
        self._transport._lose(error)
        self._ended()


def connection_error(reason: str) -> OSError | None:
    """The exception for what boundary.ConnectionHandler.closed tells; None for an orderly end or our abort."""
    match reason:
        case "" | "aborted":
            return None
        case "reset by peer":
            return ConnectionResetError(104, "Connection reset by peer")
        case "broken pipe":
            return BrokenPipeError(32, "Broken pipe")
        case "timed out":
            return TimeoutError(110, "Connection timed out")
        case _:
            return ConnectionAbortedError(103, reason)
