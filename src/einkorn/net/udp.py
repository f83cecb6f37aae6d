"""UDP endpoints: bounded queues of datagrams in and out (RFC 768, RFC 1122 section 4.1)."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from einkorn.net.budget import Budget
from einkorn.wire.ipv4 import Ipv4Address

DATAGRAM_LIMIT = 64  # that wait at one endpoint
OUTGOING_LIMIT = 64  # that wait to be sent, of all endpoints
ENDPOINT_LIMIT = 256
EPHEMERAL_FIRST = 49152
EPHEMERAL_COUNT = 16384
OVERHEAD = 64  # what an empty datagram costs the budget


@dataclass(frozen=True, slots=True)
class Datagram:
    """Octets with the peer they came from."""

    address: Ipv4Address
    port: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    source_port: int
    destination: Ipv4Address
    destination_port: int
    payload: bytes


class Endpoint:
    def __init__(self, udp: "Udp", port: int) -> None:
        self.udp: Udp = udp
        self.local_port: int = port
        self.incoming: deque[Datagram] = deque()
        self.is_closed: bool = False
        self.is_queued_to_tell: bool = False
        self.dropped: int = 0

    def send(self, address: Ipv4Address, port: int, payload: bytes) -> bool:
        """Queue a datagram; False when too many wait already, or it is too large for the link."""
        udp = self.udp
        if (
            self.is_closed
            or len(udp.outgoing) >= OUTGOING_LIMIT
            or len(payload) > udp.payload_limit
        ):
            udp.refused += 1
            return False
        udp.outgoing.append(Outgoing(self.local_port, address, port, payload))
        return True

    def receive(self) -> Datagram | None:
        """The datagram that waits longest."""
        if len(self.incoming) == 0:
            return None
        datagram = self.incoming.popleft()
        self.udp.budget.release(len(datagram.payload) + OVERHEAD)
        return datagram

    def close(self) -> None:
        while self.receive() is not None:
            pass
        self.is_closed = True
        self.udp.endpoints.pop(self.local_port, self)


class Udp:
    def __init__(self, budget: Budget, mtu: int, random_bits: Callable[[], int]) -> None:
        self.budget: Budget = budget
        self.payload_limit: int = mtu - 28
        self.random_bits: Callable[[], int] = random_bits
        self.endpoints: dict[int, Endpoint] = {}
        self.notices: deque[Endpoint] = deque()
        self.outgoing: deque[Outgoing] = deque()
        self.refused: int = 0

    def is_full(self) -> bool:
        return len(self.endpoints) >= ENDPOINT_LIMIT

    def open(self, port: int) -> Endpoint | None:
        """An endpoint on a port; port 0 draws one (RFC 6056). None when it is taken."""
        if port == 0:
            port = self.draw_port()
        if port == 0 or port in self.endpoints:
            return None
        endpoint = Endpoint(self, port)
        self.endpoints[port] = endpoint
        return endpoint

    def draw_port(self) -> int:
        """An unpredictable ephemeral port that no endpoint has; 0 when there is none."""
        start = self.random_bits()
        for step in range(EPHEMERAL_COUNT):
            port = EPHEMERAL_FIRST + (start + step) % EPHEMERAL_COUNT
            if port not in self.endpoints:
                return port
        return 0

    def receive(self, port: int, datagram: Datagram) -> bool:
        """Give a datagram to its endpoint; False when there is none. One over the limits is
        dropped."""
        endpoint = self.endpoints.get(port)
        if endpoint is None:
            return False
        size = len(datagram.payload) + OVERHEAD
        if len(endpoint.incoming) >= DATAGRAM_LIMIT or not self.budget.reserve(size):
            endpoint.dropped += 1
            return True
        endpoint.incoming.append(datagram)
        if not endpoint.is_queued_to_tell:
            endpoint.is_queued_to_tell = True
            self.notices.append(endpoint)
        return True

    def next_endpoint(self) -> Endpoint | None:
        """An endpoint with datagrams that wait."""
        if len(self.notices) == 0:
            return None
        endpoint = self.notices.popleft()
        endpoint.is_queued_to_tell = False
        return endpoint
