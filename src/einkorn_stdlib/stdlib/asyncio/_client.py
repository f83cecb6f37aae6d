"""Opening connections."""

from asyncio import events
from asyncio._resolve import addresses_of
from asyncio.futures import Future
from asyncio.streams import (
    _DEFAULT_LIMIT,
    StreamHandler,
    StreamReader,
    StreamWriter,
    connection_error,
)
from einkorn.platform.boundary import Connection, current


class _Opening:
    """A connection on its way; implements boundary.ConnectionHandler and hands over once it is open."""

    def __init__(self, address: str, port: int, limit: int, loop: events.AbstractEventLoop) -> None:
        self._address = address
        self._port = port
        self._limit = limit
        self._loop = loop
        self._connection: Connection | None = None
        self._handler: StreamHandler | None = None
        self.streams = Future[tuple[StreamReader, StreamWriter]](loop=loop)

    def start(self) -> None:
        """Raises OSError when it fails at once."""
        self._connection = current().network().connect(self._address, self._port, self)

    def abandon(self) -> None:
        connection = self._connection
        if connection is not None:
            connection.abort()

    def connected(self) -> None:
        connection = self._connection
        if connection is None:
            return
        if self.streams.done():  # cancelled meanwhile
            connection.abort()
            return
        handler = StreamHandler(connection, self._limit, self._loop, self._open, _nothing)
        self._handler = handler
        handler.connected()

    def received(self, octets: bytes) -> None:
        handler = self._handler
        if handler is not None:
            handler.received(octets)

    def finished(self) -> None:
        handler = self._handler
        if handler is not None:
            handler.finished()

    def writable(self) -> None:
        handler = self._handler
        if handler is not None:
            handler.writable()

    def closed(self, reason: str) -> None:
        handler = self._handler
        if handler is not None:
            handler.closed(reason)
        elif not self.streams.done():
            self.streams._fail(self._failure(reason))

    def _open(self, reader: StreamReader, writer: StreamWriter) -> None:
        self.streams._finish((reader, writer))

    def _failure(self, reason: str) -> OSError:
        place = "('" + self._address + "', " + str(self._port) + ")"
        if reason == "refused":
            return ConnectionRefusedError(111, "Connect call failed " + place)
        error = connection_error(reason)
        return OSError("Connect call failed " + place + ": " + reason) if error is None else error


def _nothing() -> None:
    """A client has no server to tell that its connection ended."""


async def open_connection(
    host: str | None = None, port: int | None = None, *, limit: int = _DEFAULT_LIMIT
) -> tuple[StreamReader, StreamWriter]:
    """Connect; every address of the host is tried. Raises OSError: ConnectionRefusedError and others."""
    if host is None or port is None:
        raise ValueError("host and port was not specified and no sock specified")
    last: OSError | None = None
    for address in await addresses_of(host):
        opening = _Opening(address, port, limit, events.get_running_loop())
        try:
            opening.start()
            return await opening.streams
        except OSError as error:
            last = error
        except BaseException:
            opening.abandon()
            raise
    if last is None:
        raise OSError("getaddrinfo() returned empty list")
    raise last
