"""Listens, counts connections, watches their deadlines, and stops without cutting anyone off."""

import asyncio
import time

from einkorn.http.connection import Connection, Responder
from einkorn.http.date import DateClock
from einkorn.http.limits import Limits
from einkorn.http.protocol import ServerProtocol


class SystemClock:
    """The clocks of the machine."""

    def __init__(self) -> None:
        self._date = DateClock()

    def monotonic(self) -> int:
        """Return nanoseconds that never go back."""
        return time.monotonic_ns()

    def date(self) -> str:
        """Return the Date field's value of now."""
        return self._date.text(time.time_ns() // 1_000_000_000)


class Server:
    """Serves one application on one port, between `start` and `stop`."""

    def __init__(self, responder: Responder, limits: Limits) -> None:
        self._responder = responder
        self._limits = limits
        self._clock = SystemClock()
        self._connections: dict[int, Connection] = {}  # by the order of their arrival
        self._arrived = 0
        self._occupied = asyncio.Event()  # set while there are connections
        self._empty = asyncio.Event()  # set while there are none
        self._empty.set()
        self._is_stopping = False
        self._listener: asyncio.Server | None = None
        self._watcher: asyncio.Task[None] | None = None

    @property
    def count(self) -> int:
        """How many connections are open."""
        return len(self._connections)

    async def start(self, host: str, port: int) -> None:
        """Listen. Raises OSError when the port is taken."""
        self._listener = await asyncio.start_server(self._serve, host, port, backlog=128)
        self._watcher = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Take no more connections, let open requests finish for `Limits.stop_time`, then end them."""
        self._is_stopping = True
        if self._listener is not None:
            self._listener.close()
        for connection in list(self._connections.values()):
            connection.stop()
        try:
            async with asyncio.timeout(self._limits.stop_time):
                await self._empty.wait()
        except TimeoutError:
            for connection in list(self._connections.values()):
                connection.abort()
        if self._watcher is not None:
            self._watcher.cancel()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection that was accepted."""
        if self._is_stopping or len(self._connections) >= self._limits.connections:
            self._turn_away(writer)
            return
        self._arrived += 1
        number = self._arrived
        connection = Connection(self._responder, self._clock, self._limits, reader, writer)
        self._connections[number] = connection
        self._occupied.set()
        self._empty.clear()
        try:
            await connection.serve()
        finally:
            self._connections.pop(number)
            if len(self._connections) == 0:
                self._occupied.clear()
                self._empty.set()

    def _turn_away(self, writer: asyncio.StreamWriter) -> None:
        """Refuse a connection past the limit, without keeping anything of it."""
        protocol = ServerProtocol(self._limits)
        writer.write(protocol.refuse(503, "too many connections", self._clock.date()))
        writer.close()

    async def _watch(self) -> None:
        """End connections whose deadline has passed. Sleeps, without a timer, while there are none.

        A deadline is met up to one period late: exactness would cost every request a timer.
        """
        limits = self._limits
        shortest = min(limits.head_time, limits.idle_time, limits.body_time, limits.write_time)
        period = min(max(shortest / 4.0, 0.01), 1.0)
        while True:
            await self._occupied.wait()
            await asyncio.sleep(period)
            now = self._clock.monotonic()
            for connection in list(self._connections.values()):
                if connection.deadline <= now:
                    connection.expire()


async def serve(
    responder: Responder,
    host: str = "0.0.0.0",
    port: int = 8080,
    limits: Limits | None = None,
) -> None:
    """Serve an application until this task is cancelled; open requests are finished first.

    Raises OSError when the port is taken.
    """
    server = Server(responder, limits if limits is not None else Limits())
    await server.start(host, port)
    try:
        await asyncio.Event().wait()
    finally:
        await server.stop()


def run(
    responder: Responder,
    host: str = "0.0.0.0",
    port: int = 8080,
    limits: Limits | None = None,
) -> None:
    """Serve an application until Ctrl-C."""
    try:
        asyncio.run(serve(responder, host, port, limits))
    except KeyboardInterrupt:
        pass
