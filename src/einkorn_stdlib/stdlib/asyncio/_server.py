"""Accepting connections: start_server and the Server it gives."""

from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType

from asyncio import events
from asyncio._report import report
from asyncio._resolve import addresses_of
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _resolve
from asyncio.streams import _DEFAULT_LIMIT, StreamHandler, StreamReader, StreamWriter
from einkorn.platform.boundary import Connection, ConnectionHandler, Listener, current


class TransportSocket:
    """What a program can ask a listening socket."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def getsockname(self) -> tuple[str, int]:
        return self._listener.local_endpoint()


class Server:
    """Listens until closed; an asynchronous context manager that closes."""

    def __init__(
        self,
        loop: events.AbstractEventLoop,
        callback: Callable[[StreamReader, StreamWriter], Awaitable[None] | None],
        places: list[tuple[str, int]],
        limit: int,
        backlog: int,
    ) -> None:
        self._loop = loop
        self._callback = callback
        self._places = places
        self._limit = limit
        self._backlog = backlog
        self._listeners: list[Listener] = []
        self._is_closed = False
        self._is_serving = False
        self._active = 0  # connections that have not ended
        self._forever: Future[None] | None = None
        self._close_waiters: list[Future[None]] = []

    @property
    def sockets(self) -> tuple[TransportSocket, ...]:
        return tuple([TransportSocket(listener) for listener in self._listeners])

    def get_loop(self) -> events.AbstractEventLoop:
        return self._loop

    def is_serving(self) -> bool:
        return self._is_serving

    def close(self) -> None:
        """Accept no more; connections that are open go on."""
        if self._is_closed:
            return
        self._is_closed = True
        self._is_serving = False
        for listener in self._listeners:
            listener.close()
        self._listeners.clear()
        forever = self._forever
        if forever is not None and not forever.done():
            forever.cancel()
            self._forever = None
        self._wake_if_over()

    async def start_serving(self) -> None:
        self._start()

    async def serve_forever(self) -> None:
        """Serve until cancelled; then close."""
        if self._forever is not None:
            raise RuntimeError("server is already being awaited on serve_forever()")
        if self._is_closed:
            raise RuntimeError("server is closed")
        self._start()
        forever = Future[None](loop=self._loop)
        self._forever = forever
        try:
            await forever
        except CancelledError:
            self.close()
            await self.wait_closed()
            raise
        finally:
            self._forever = None

    async def wait_closed(self) -> None:
        """Wait until the server is closed and its connections have ended."""
        if self._is_over():
            return
        waiter = Future[None](loop=self._loop)
        self._close_waiters.append(waiter)
        await waiter

    async def __aenter__(self) -> "Server":
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()
        await self.wait_closed()

    def _start(self) -> None:
        if self._is_serving:
            return
        self._is_serving = True
        network = current().network()
        for address, port in self._places:
            self._listeners.append(network.listen(address, port, self._backlog, self._accept))

    def _accept(self, connection: Connection) -> ConnectionHandler:
        self._active += 1
        return StreamHandler(connection, self._limit, self._loop, self._opened, self._ended)

    def _opened(self, reader: StreamReader, writer: StreamWriter) -> None:
        answer = self._callback(reader, writer)
        if answer is not None:
            self._loop.create_task(_serve(answer, writer))

    def _ended(self) -> None:
        self._active -= 1
        self._wake_if_over()

    def _is_over(self) -> bool:
        return self._is_closed and self._active == 0

    def _wake_if_over(self) -> None:
        if self._is_over():
            for waiter in self._close_waiters:
                _resolve(waiter)
            self._close_waiters.clear()


async def _serve(answer: Awaitable[None], writer: StreamWriter) -> None:
    """Await what the program's callback gave; what escapes it ends the connection, not the server."""
    try:
        await answer
    except CancelledError:
        writer.close()
        raise
    except Exception as error:
        report("Unhandled exception in client_connected_cb", error)
        writer.close()


async def start_server(
    client_connected_cb: Callable[[StreamReader, StreamWriter], Awaitable[None] | None],
    host: str | Sequence[str] | None = None,
    port: int | None = None,
    *,
    limit: int = _DEFAULT_LIMIT,
    backlog: int = 100,
    reuse_address: bool | None = None,
    reuse_port: bool | None = None,
    start_serving: bool = True,
) -> Server:
    """Call `client_connected_cb(reader, writer)` for every connection to host and port.

    host None: every address; port None or 0: a free one. Raises OSError when it cannot listen there.
    """
    hosts: list[str] = []
    if host is None:
        hosts.append("0.0.0.0")
    elif isinstance(host, str):
        hosts.append(host)
    else:
        for name in host:
            hosts.append(name)
    places: list[tuple[str, int]] = []
    for name in hosts:
        addresses = ["0.0.0.0"] if name == "" else await addresses_of(name)
        for address in addresses:
            places.append((address, 0 if port is None else port))
    server = Server(events.get_running_loop(), client_connected_cb, places, limit, backlog)
    if start_serving:
        server._start()
    return server
