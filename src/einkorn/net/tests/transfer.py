"""A transfer over the simulated link: one side writes a pattern, the other reads it back and checks
every octet."""

from einkorn.net.instant import NEVER, SECOND
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.machine import Unavailable
from einkorn.net.tcp.state import CloseReason, Event, State
from einkorn.net.tests.link import SECOND_ADDRESS, Link
from einkorn.wire.ipv4 import Ipv4Address

PORT = 80


def pattern(offset: int, size: int) -> bytes:
    """Octets that tell their place."""
    octets = bytearray(size)
    for index in range(size):
        place = offset + index
        octets[index] = (place * 31 + (place >> 8)) & 0xFF
    return bytes(octets)


class Party:
    """One end: writes `size` octets, reads what comes, closes when both are done."""

    def __init__(
        self, connection: Connection, size: int, expected: int, write_size: int, read_size: int
    ) -> None:
        self.connection: Connection = connection
        self.size: int = size
        self.expected: int = expected
        self.write_size: int = write_size
        self.read_size: int = read_size
        self.written: int = 0
        self.read: int = 0
        self.is_intact: bool = True
        self.is_finished: bool = False
        self.is_closed: bool = False
        self.has_called_close: bool = False
        self.is_connected: bool = connection.state is not State.SYN_SENT

    def work(self) -> None:
        connection = self.connection
        while True:
            event = connection.take_event()
            if event is None:
                break
            if event is Event.CONNECTED:
                self.is_connected = True
            elif event is Event.FINISHED:
                self.is_finished = True
            elif event is Event.CLOSED:
                self.is_closed = True
        octets = connection.read(self.read_size)
        while len(octets) > 0:
            if octets != pattern(self.read, len(octets)):
                self.is_intact = False
            self.read += len(octets)
            octets = connection.read(self.read_size)
        while self.written < self.size:
            count = min(self.write_size, self.size - self.written)
            taken = connection.write(pattern(self.written, count))
            self.written += taken
            if taken < count:
                break
        if self.is_connected and self.written == self.size and not self.has_called_close:
            self.has_called_close = True
            connection.close()


class Transfer:
    """`forth` octets from the first interface to the second and `back` the other way, at the same
    time."""

    def __init__(self, link: Link, forth: int, back: int, write_size: int, read_size: int) -> None:
        self.link: Link = link
        self.back: int = back
        self.forth: int = forth
        self.write_size: int = write_size
        self.read_size: int = read_size
        self.client: Party | None = None
        self.server: Party | None = None

    def start(self) -> bool:
        listener = self.link.second.listen(Ipv4Address(0), PORT, 8)
        if isinstance(listener, Unavailable):
            return False
        connection = self.link.first.connect(Ipv4Address(SECOND_ADDRESS), PORT, self.link.now)
        if isinstance(connection, Unavailable):
            return False
        self.client = Party(connection, self.forth, self.back, self.write_size, self.read_size)
        return True

    def run(self, limit: int) -> bool:
        """Until both ends are closed; False when that takes longer than `limit`."""
        link = self.link
        while link.now < limit:
            listener = link.second.next_listener()
            if listener is not None:
                accepted = listener.accept()
                if accepted is not None:
                    self.server = Party(
                        accepted, self.back, self.forth, self.write_size, self.read_size
                    )
            client = self.client
            server = self.server
            if client is not None:
                client.work()
            if server is not None:
                server.work()
            if client is not None and server is not None and client.is_closed and server.is_closed:
                return True
            if not link.step(limit):
                return False
        return False

    def summary(self) -> str:
        """One line that a broken transfer could not print."""
        client = self.client
        server = self.server
        if client is None or server is None:
            return "not connected"
        is_whole = server.read == self.forth and client.read == self.back
        is_intact = client.is_intact and server.is_intact
        reasons = (
            f"{client.connection.close_reason.value!r} {server.connection.close_reason.value!r}"
        )
        return f"whole {is_whole} intact {is_intact} reasons {reasons}"


def drain(link: Link) -> bool:
    """After 2 MSL nothing is left: no connection, no octet of the budget."""
    link.run(200 * SECOND)
    for interface in (link.first, link.second):
        if len(interface.tcp.connections) > 0 or interface.budget.used != 0:
            return False
        if interface.tcp.next_deadline() != NEVER:
            return False
    return True


def is_orderly(party: Party | None) -> bool:
    if party is None:
        return False
    is_over = party.connection.state in (State.CLOSED, State.TIME_WAIT)
    return is_over and party.connection.close_reason is CloseReason.ORDERLY
