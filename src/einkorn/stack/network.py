"""Sockets over one interface: implements boundary.Network, and pumps frames, events and timers.

The owner calls `serve` whenever it is awake, and sleeps no longer than `next_deadline` says.
"""

from collections.abc import Callable
from typing import Final

from einkorn.device.network_device import NetworkDevice
from einkorn.net.configuration import AddressState, Configuration
from einkorn.net.interface import Interface
from einkorn.net.tcp.listener import Listener
from einkorn.net.tcp.machine import Unavailable
from einkorn.platform import boundary
from einkorn.stack.connection import StackConnection, Work
from einkorn.wire.ipv4 import Ipv4Address, parse_ipv4_address

FRAMES_AT_ONCE: Final = 64  # received before their events are told


class NetworkStack:
    def __init__(
        self,
        device: NetworkDevice,
        configuration: Configuration,
        clock: Callable[[], int],
        random_bits: Callable[[], int],
        keyed_hash: Callable[[bytes], int],
    ) -> None:
        self._device = device
        self._clock = clock
        self._work = Work()
        self._interface = Interface(configuration, random_bits, keyed_hash, clock())
        self._listeners: dict[Listener, StackListener] = {}
        self._questions: dict[int, Callable[[list[str], str], None]] = {}
        self._known: list[_Known] = []
        self._unopened: list[_Unopened] = []
        self._told = 0

    # ---- For programs: boundary.Network

    def listen(
        self,
        address: str,
        port: int,
        backlog: int,
        accept: Callable[[boundary.Connection], boundary.ConnectionHandler],
    ) -> boundary.Listener:
        made = self._interface.listen(Ipv4Address(_numeric(address)), port, backlog)
        if isinstance(made, Unavailable):
            tried = f"error while attempting to bind on address ({address!r}, {port})"
            raise OSError(_error_number(made), f"{tried}: {made.value}")
        listener = StackListener(made, self._listeners, accept)
        self._listeners[made] = listener
        return listener

    def connect(
        self, address: str, port: int, handler: boundary.ConnectionHandler
    ) -> boundary.Connection:
        remote = _numeric(address)
        connection = StackConnection(self._work, remote, port)
        connection.start(handler)
        if self._is_waiting_for_address(remote):
            self._unopened.append(_Unopened(connection, remote, port))
        else:
            refusal = self._open(connection, remote, port)
            if refusal is not None:
                place = f"Connect call failed ({address!r}, {port})"
                raise OSError(_error_number(refusal), f"{place}: {refusal.value}")
        return connection

    def resolve(self, name: str, answer: Callable[[list[str], str], None]) -> None:
        if name == "localhost":
            self._known.append(_Known("127.0.0.1", answer))
        elif parse_ipv4_address(name) is not None:
            self._known.append(_Known(name, answer))
        else:
            self._questions[self._interface.resolve(name, self._clock())] = answer

    # ---- For the platform

    def serve(self) -> bool:
        """Move frames and tell handlers; whether anything was told."""
        told_before = self._told
        device = self._device
        now = self._clock()
        for _ in range(FRAMES_AT_ONCE):
            octets = device.receive()
            if octets is None:
                break
            self._interface.receive(octets, now)
        self._tell_all()
        self._transmit(now)
        self._tell_all()  # timers that were due, and what we sent to ourselves
        return self._told != told_before

    def next_deadline(self) -> int:
        """When `serve` must run even if the device is silent; 0 at once; instant.NEVER."""
        work = self._work
        if len(work.ended) > 0 or len(work.resumed) > 0 or len(self._known) > 0:
            return 0
        if not self._device.is_ready():
            return self._interface_deadline_when_blocked()
        return self._interface.next_deadline()

    def address(self) -> str:
        """The interface's own address, "0.0.0.0" while it has none."""
        return str(Ipv4Address(self._interface.address))

    def address_state(self) -> AddressState:
        """How the interface came by its address, or why it has none."""
        return self._interface.state

    def _interface_deadline_when_blocked(self) -> int:
        """The device takes nothing: what waits to be sent is no reason to stay awake."""
        deadline = self._interface.next_deadline()
        now = self._clock()
        return deadline if deadline > now else now + 1_000_000

    def _transmit(self, now: int) -> None:
        device = self._device
        while device.is_ready():
            octets = self._interface.transmit(now)
            if octets is None:
                break
            device.transmit(octets)
        device.flush()

    def _tell_all(self) -> None:
        self._tell_known()
        if len(self._unopened) > 0:
            self._open_waiting()
        while True:
            listener = self._interface.next_listener()
            if listener is None:
                break
            self._accept(listener)
        while True:
            connection = self._interface.next_connection()
            if connection is None:
                break
            found = self._work.connections.get(connection)
            if found is not None:
                self._told += 1
                found.deliver()
        self._tell_owners()
        while True:
            answer = self._interface.next_answer()
            if answer is None:
                break
            question = self._questions.pop(answer.request, None)
            if question is not None:
                self._told += 1
                question([str(address) for address in answer.addresses], answer.error)

    def _tell_owners(self) -> None:
        """Of pauses that ended, and of ends."""
        work = self._work
        while len(work.resumed) > 0:
            self._told += 1
            work.resumed.pop().deliver()
        while len(work.ended) > 0:
            self._told += 1
            ended = work.ended
            work.ended = []
            for connection in ended:
                connection.settle()

    def _tell_known(self) -> None:
        known = self._known
        if len(known) > 0:
            self._known = []
            for item in known:
                self._told += 1
                item.answer([item.address], "")

    def _accept(self, listener: Listener) -> None:
        owner = self._listeners.get(listener)
        while owner is not None and not owner.is_closed():
            connection = listener.accept()
            if connection is None:
                return
            self._told += 1
            accepted = StackConnection(
                self._work, connection.remote_address, connection.remote_port
            )
            accepted.start(owner.accept(accepted))
            accepted.attach(connection)
            accepted.open()

    def _is_waiting_for_address(self, remote: int) -> bool:
        interface = self._interface
        is_loopback = remote >> 24 == 127
        return interface.address == 0 and not is_loopback and interface.dhcp is not None

    def _open_waiting(self) -> None:
        """DHCP has answered, or will not: begin the connections that wait for an address."""
        interface = self._interface
        if interface.address == 0 and interface.state is AddressState.SEARCHING:
            return
        waiting = self._unopened
        self._unopened = []
        for item in waiting:
            if not item.connection.is_over():
                self._told += 1
                refusal = self._open(item.connection, item.address, item.port)
                if refusal is not None:
                    item.connection.fail(refusal.value)

    def _open(self, connection: StackConnection, remote: int, port: int) -> Unavailable | None:
        made = self._interface.connect(Ipv4Address(remote), port, self._clock())
        if isinstance(made, Unavailable):
            return made
        connection.attach(made)
        return None


class StackListener:
    """Implements boundary.Listener."""

    def __init__(
        self,
        listener: Listener,
        table: "dict[Listener, StackListener]",
        accept: Callable[[boundary.Connection], boundary.ConnectionHandler],
    ) -> None:
        self._listener = listener
        self._table = table
        self._accept = accept

    def close(self) -> None:
        self._table.pop(self._listener, None)
        self._listener.close()

    def local_endpoint(self) -> tuple[str, int]:
        listener = self._listener
        return (str(Ipv4Address(listener.local_address)), listener.local_port)

    def is_closed(self) -> bool:
        return self._listener.is_closed

    def accept(self, connection: boundary.Connection) -> boundary.ConnectionHandler:
        return self._accept(connection)


class _Unopened:
    """A connection that waits for the interface's address."""

    def __init__(self, connection: StackConnection, address: int, port: int) -> None:
        self.connection = connection
        self.address = address
        self.port = port


class _Known:
    """A name whose address needs no question."""

    def __init__(self, address: str, answer: Callable[[list[str], str], None]) -> None:
        self.address = address
        self.answer = answer


def _numeric(text: str) -> int:
    if text == "":
        return 0
    parsed = parse_ipv4_address(text)
    if parsed is None:
        raise OSError(22, f"not a numeric IPv4 address: {text!r}")
    return parsed.value


def _error_number(refusal: Unavailable) -> int:
    """The errno that a socket call would give."""
    match refusal:
        case Unavailable.PORT_IN_USE:
            return 98
        case Unavailable.NO_FREE_PORT | Unavailable.BAD_ADDRESS:
            return 99
        case Unavailable.TOO_MANY:
            return 24
        case Unavailable.NO_ADDRESS:
            return 101
        case Unavailable.NO_ROUTE:
            return 113
