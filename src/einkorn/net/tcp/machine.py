"""All TCP of one interface: which connection or listener a segment belongs to, and whose turn it is
to send."""

from collections import deque
from collections.abc import Callable
from enum import Enum

from einkorn.net.budget import Budget
from einkorn.net.instant import NEVER
from einkorn.net.route import Routes
from einkorn.net.tcp import timers
from einkorn.net.tcp.connection import HEADERS, Connection, Host
from einkorn.net.tcp.frame import build_bare
from einkorn.net.tcp.identity import Identity
from einkorn.net.tcp.listener import Listener
from einkorn.net.tcp.receive import receive
from einkorn.net.tcp.sequence import FIRST_TURN, MASK, extend, is_older
from einkorn.net.tcp.settings import Settings
from einkorn.net.tcp.state import CloseReason, State
from einkorn.net.tcp.transitions import MINIMUM_MSS, expire_after
from einkorn.net.tcp.transmit import next_segment
from einkorn.wire import icmp, ipv4
from einkorn.wire import tcp as wire

LEAST_MTU = 552  # a router that claims less is not believed (RFC 1191 section 3 with today's links)
OLD_ROUTER_MTU = 576


class Unavailable(Enum):
    """Why a listener, connection or endpoint cannot be had now."""

    PORT_IN_USE = "address already in use"
    NO_FREE_PORT = "no free ephemeral port"
    TOO_MANY = "too many connections"
    NO_ADDRESS = "the interface has no address yet"
    NO_ROUTE = "no route to host"
    BAD_ADDRESS = "not an address to connect to or listen on"


def connection_key(remote_address: int, remote_port: int, local_port: int) -> int:
    """The 64 bits that tell connections apart, as one int for the table; centred, to fit a signed
    word."""
    return (remote_address - 0x8000_0000) * 0x1_0000_0000 + ((local_port << 16) | remote_port)


class Tcp:
    def __init__(
        self,
        settings: Settings,
        mtu: int,
        budget: Budget,
        random_bits: Callable[[], int],
        keyed_hash: Callable[[bytes], int],
        does_device_complete_checksums: bool,
        does_device_verify_checksums: bool,
    ) -> None:
        self.host: Host = Host(settings, mtu, budget, random_bits, does_device_complete_checksums)
        self.does_device_verify_checksums: bool = does_device_verify_checksums
        self.identity: Identity = Identity(
            keyed_hash, settings.ephemeral_first, settings.ephemeral_last
        )
        self.connections: dict[int, Connection] = {}
        self.listeners: dict[int, Listener] = {}
        self.listener_notices: deque[Listener] = deque()

    # For the owner.

    def listen(self, local_address: int, port: int, backlog: int) -> Listener | Unavailable:
        """Listen on a port of one address (0: any of ours); port 0 draws an ephemeral one."""
        if port == 0:
            port = self._free_port(local_address, 0, 0)
            if port == 0:
                return Unavailable.NO_FREE_PORT
        existing = self.listeners.get(port)
        if existing is not None and not existing.is_closed:
            return Unavailable.PORT_IN_USE
        listener = Listener(self.host, self.listener_notices, local_address, port, backlog)
        self.listeners[port] = listener
        return listener

    def connect(
        self, local_address: int, remote_address: int, remote_port: int, now: int
    ) -> Connection | Unavailable:
        """Active OPEN (RFC 9293 section 3.10.1): CONNECTED or CLOSED will follow."""
        if len(self.connections) >= self.host.settings.connection_limit:
            self.host.counters.connections_refused += 1
            return Unavailable.TOO_MANY
        local_port = self._free_port(local_address, remote_address, remote_port)
        if local_port == 0:
            return Unavailable.NO_FREE_PORT
        connection = self._open(local_address, local_port, remote_address, remote_port, False, now)
        self.host.counters.connections_opened += 1
        connection.queue_to_send()
        return connection

    def next_connection(self) -> Connection | None:
        """A connection with events to take."""
        notices = self.host.notices
        if len(notices) == 0:
            return None
        connection = notices.popleft()
        connection.is_queued_to_tell = False
        return connection

    def next_listener(self) -> Listener | None:
        """A listener with connections to accept."""
        if len(self.listener_notices) == 0:
            return None
        listener = self.listener_notices.popleft()
        listener.is_queued_to_tell = False
        return listener

    def abort_all(self) -> None:
        """The address is lost: no connection over it can go on."""
        for connection in list(self.connections.values()):
            connection.end(CloseReason.UNREACHABLE)
        self._forget_ended()

    # For the interface.

    def receive(self, octets: bytes, packet: ipv4.Packet, now: int) -> None:
        """The segment in an IPv4 packet for one of our addresses."""
        counters = self.host.counters
        counters.segments_received += 1
        source = packet.source.value
        destination = packet.destination.value
        segment = wire.parse(
            octets,
            packet.payload_start,
            packet.payload_end,
            source,
            destination,
            self.does_device_verify_checksums,
        )
        if isinstance(segment, wire.Malformed):
            counters.malformed += 1
            return
        key = connection_key(source, segment.source_port, segment.destination_port)
        connection = self.connections.get(key)
        if connection is not None and connection.local_address == destination:
            if connection.state is not State.TIME_WAIT or not self._reuse(connection, segment):
                receive(connection, segment, now)
                if len(self.host.ended) > 0:
                    self._forget_ended()
                return
        self._receive_stranger(segment, source, destination, now)

    def transmit(self, now: int) -> bytearray | None:
        """The next frame, its Ethernet header empty; None when there is nothing to send now."""
        host = self.host
        while host.alarms.next_deadline() <= now:
            due = host.alarms.pop(now)
            if due is not None:
                timers.expire(due, now)
        senders = host.senders
        frame: bytearray | None = None
        while len(senders) > 0 and frame is None:
            connection = senders.popleft()
            frame = next_segment(connection, now)
            if frame is None:
                connection.is_queued_to_send = False
                if connection.is_released and connection.expire_at == NEVER:
                    if connection.state is State.FIN_WAIT_2:
                        expire_after(connection, host.settings.fin_wait_2, now)
            else:
                senders.append(connection)  # others first, then more of this one
        if len(host.ended) > 0:
            self._forget_ended()
        return frame if frame is not None else self._next_reset(now)

    def next_deadline(self) -> int:
        """When `transmit` has something to do; 0 when it has already."""
        if len(self.host.senders) > 0 or len(self.host.resets) > 0:
            return 0
        return self.host.alarms.next_deadline()

    def take_unreachable(self, message: icmp.Unreachable, quoted: icmp.Quoted) -> None:
        """An ICMP error about a segment of ours. It counts only when it quotes a sequence number in
        flight (RFC 5927 section 4.1), and ends only a connection that is being opened."""
        key = connection_key(quoted.destination, quoted.destination_port, quoted.source_port)
        connection = self.connections.get(key)
        if connection is None:
            return
        sequence = extend(quoted.sequence, connection.snd_una)
        if not connection.snd_una <= sequence < max(connection.snd_max, connection.snd_una + 1):
            return
        if message.code == icmp.FRAGMENTATION_NEEDED:
            self._lower_mtu(connection, message.next_hop_mtu)
        elif connection.state is State.SYN_SENT:
            is_refused = message.code in (icmp.PROTOCOL_UNREACHABLE, icmp.PORT_UNREACHABLE)
            connection.end(CloseReason.REFUSED if is_refused else CloseReason.UNREACHABLE)
            self._forget_ended()

    def take_unreachable_hop(self, next_hop: int, routes: Routes) -> None:
        """A neighbor does not answer: what is being opened through it ends, the rest may outlast
        the outage."""
        for connection in list(self.connections.values()):
            if connection.state is State.SYN_SENT:
                if routes.next_hop(connection.remote_address) == next_hop:
                    connection.end(CloseReason.UNREACHABLE)
        self._forget_ended()

    # Inside.

    def _open(
        self, local: int, local_port: int, remote: int, remote_port: int, is_passive: bool, now: int
    ) -> Connection:
        initial = self.identity.initial_sequence(local, local_port, remote, remote_port, now)
        connection = Connection(
            self.host,
            local,
            local_port,
            remote,
            remote_port,
            initial + FIRST_TURN,
            self.identity.timestamp_offset(local, remote),
            is_passive,
            now,
        )
        self.connections[connection_key(remote, remote_port, local_port)] = connection
        return connection

    def _receive_stranger(
        self, segment: wire.Segment, source: int, destination: int, now: int
    ) -> None:
        """No connection: LISTEN (RFC 9293 section 3.10.7.2), else CLOSED (section 3.10.7.1)."""
        if segment.flags & wire.RST != 0:
            return
        listener = self.listeners.get(segment.destination_port)
        if listener is not None and (
            listener.is_closed or listener.local_address not in (0, destination)
        ):
            listener = None
        if listener is None or segment.flags & wire.ACK != 0:
            self.host.reply_with_reset(destination, source, segment)
            return
        if segment.flags & wire.SYN == 0:
            return
        host = self.host
        established = len(self.connections) - len(host.half_open) - len(host.waiting)
        if (
            established >= host.settings.connection_limit
            or len(listener.established) >= listener.backlog
        ):
            host.counters.connections_refused += 1
            return  # silence: the peer asks again, and then there may be room
        connection = self._open(
            destination, segment.destination_port, source, segment.source_port, True, now
        )
        listener.accept_syn(connection, segment, now)
        self._forget_ended()

    def _reuse(self, connection: Connection, segment: wire.Segment) -> bool:
        """Whether a SYN may begin a new connection while the old one is in TIME-WAIT: its sequence
        number or timestamp is past all that the old one used (RFC 9293 section 3.6.1, RFC 6191)."""
        if segment.flags & (wire.SYN | wire.RST | wire.ACK) != wire.SYN:
            return False
        if connection.has_timestamps and segment.has_timestamps:
            is_newer = is_older(connection.ts_recent, segment.timestamp_value)
        else:
            is_newer = False
        if not is_newer and extend(segment.sequence, connection.rcv_nxt) < connection.rcv_nxt:
            return False
        connection.end(CloseReason.ORDERLY)
        self._forget_ended()
        return True

    def _forget_ended(self) -> None:
        host = self.host
        while len(host.ended) > 0:
            connection = host.ended.pop()
            host.forget_half_open(connection)
            key = connection_key(
                connection.remote_address, connection.remote_port, connection.local_port
            )
            if self.connections.get(key) is connection:
                self.connections.pop(key)
        host.limit_waiting()

    def _next_reset(self, now: int) -> bytearray | None:
        host = self.host
        while len(host.resets) > 0:
            reset = host.resets.popleft()
            if not host.reset_rate.permit(now):
                host.counters.resets_suppressed += 1
                continue
            host.counters.resets_sent += 1
            return build_bare(
                reset.local_address,
                reset.local_port,
                reset.remote_address,
                reset.remote_port,
                reset.sequence,
                reset.acknowledgment & MASK,
                wire.RST | wire.ACK if reset.has_ack else wire.RST,
                host.does_device_complete_checksums,
            )
        return None

    def _free_port(self, local: int, remote: int, remote_port: int) -> int:
        """An ephemeral port that no listener and no connection to that peer uses; 0 when there is
        none."""
        for attempt in range(self.identity.port_count):
            port = self.identity.ephemeral_port(attempt, local, remote, remote_port)
            if port in self.listeners and not self.listeners[port].is_closed:
                continue
            if connection_key(remote, remote_port, port) not in self.connections:
                return port
        return 0

    def _lower_mtu(self, connection: Connection, mtu: int) -> None:
        """Path MTU discovery (RFC 1191): smaller segments from now on, beginning with what did not
        fit."""
        mtu = mtu if mtu > 0 else OLD_ROUTER_MTU
        options = 12 if connection.has_timestamps else 0
        mss = max(mtu - HEADERS - options, MINIMUM_MSS)
        if mtu < LEAST_MTU or mss >= connection.send_mss or connection.state is State.SYN_SENT:
            return
        connection.send_mss = mss
        connection.congestion.mss = mss
        connection.snd_nxt = connection.snd_una
        connection.queue_to_send()
