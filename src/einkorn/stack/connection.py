"""A connection of net.tcp as boundary.Connection: its events become calls of the handler.

waiting for an address --> opening --CONNECTED--> open --CLOSED--> over
any --close--> over at once for the handler; what was taken is still sent, by net.tcp alone
"""

from typing import Final

from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.state import Event
from einkorn.platform.boundary import ConnectionHandler
from einkorn.wire.ipv4 import Ipv4Address

READ_SIZE: Final = 65536


class Work:
    """What the sockets of one stack share: who belongs to which connection, and what is to be told."""

    def __init__(self) -> None:
        self.connections: dict[Connection, StackConnection] = {}
        self.resumed: list[StackConnection] = []  # octets may wait that nobody was told of
        self.ended: list[StackConnection] = []  # their handlers must hear of it


class StackConnection:
    def __init__(self, work: Work, remote_address: int, remote_port: int) -> None:
        self._work = work
        self._remote = (str(Ipv4Address(remote_address)), remote_port)
        self._connection: Connection | None = None
        self._handler: ConnectionHandler | None = None
        self._is_paused = False
        self._is_over = False
        self._is_finishing = False
        self._reason = ""

    # ---- For the owner: boundary.Connection

    def send(self, octets: bytes) -> int:
        connection = self._connection
        if self._is_over or connection is None:
            return 0
        return connection.write(octets)

    def finish(self) -> None:
        connection = self._connection
        self._is_finishing = True
        if connection is not None and not self._is_over:
            connection.close()

    def close(self) -> None:
        connection = self._connection
        if connection is not None and not self._is_over:
            connection.release()
        self._end("")

    def abort(self) -> None:
        connection = self._connection
        if connection is not None and not self._is_over:
            connection.abort()
        self._end("aborted")

    def pause_receiving(self) -> None:
        self._is_paused = True

    def resume_receiving(self) -> None:
        if self._is_paused:
            self._is_paused = False
            self._work.resumed.append(self)

    def local_endpoint(self) -> tuple[str, int]:
        connection = self._connection
        if connection is None:
            return ("0.0.0.0", 0)
        return (str(Ipv4Address(connection.local_address)), connection.local_port)

    def peer_endpoint(self) -> tuple[str, int]:
        return self._remote

    # ---- For the stack

    def start(self, handler: ConnectionHandler) -> None:
        self._handler = handler

    def attach(self, connection: Connection) -> None:
        """The state machine that does the work from now on."""
        self._connection = connection
        connection.set_no_delay(True)
        self._work.connections[connection] = self
        if self._is_finishing:
            connection.close()

    def is_over(self) -> bool:
        return self._is_over

    def open(self) -> None:
        """It was accepted: tell the handler; events that came before it had one follow."""
        handler = self._handler
        if handler is not None:
            handler.connected()
        self.deliver()

    def deliver(self) -> None:
        """Tell the handler what happened, in order."""
        connection = self._connection
        if connection is None:
            return
        self._read(connection)
        while not self._is_over:
            event = connection.take_event()
            handler = self._handler
            if event is None or handler is None:
                return
            match event:
                case Event.CONNECTED:
                    handler.connected()
                case Event.RECEIVED:
                    self._read(connection)
                case Event.FINISHED:
                    handler.finished()
                case Event.WRITABLE:
                    handler.writable()
                case Event.CLOSED:
                    self._end(connection.close_reason.value)

    def settle(self) -> None:
        """Tell the handler that it is over."""
        handler = self._handler
        self._handler = None
        if handler is not None:
            handler.closed(self._reason)

    def fail(self, reason: str) -> None:
        """It never came to be."""
        self._end(reason)

    def _read(self, connection: Connection) -> None:
        """Hand over what was received, unless the owner wants a pause: then the window closes."""
        while not self._is_paused and not self._is_over and connection.readable() > 0:
            handler = self._handler
            if handler is None:
                return
            handler.received(connection.read(READ_SIZE))

    def _end(self, reason: str) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._reason = reason
        connection = self._connection
        if connection is not None:
            self._work.connections.pop(connection, None)
        self._work.ended.append(self)
