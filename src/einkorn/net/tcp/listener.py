"""A listening port (RFC 9293 section 3.10.7.2): its half-open connections and its bounded accept
queue."""

from collections import deque

from einkorn.net.tcp import receive_syn_sent
from einkorn.net.tcp.connection import Connection, Host
from einkorn.net.tcp.state import CloseReason, State
from einkorn.net.tcp.transitions import expire_after
from einkorn.wire.tcp import Segment


class Listener:
    def __init__(
        self,
        host: Host,
        notices: "deque[Listener]",
        local_address: int,
        local_port: int,
        backlog: int,
    ) -> None:
        self.host: Host = host
        self.notices: deque[Listener] = notices
        self.local_address: int = local_address  # 0: any of ours
        self.local_port: int = local_port
        self.backlog: int = max(1, backlog)
        self.is_closed: bool = False
        self.is_queued_to_tell: bool = False
        self.established: deque[Connection] = deque()

    def accept(self) -> Connection | None:
        """The connection that waits longest; None when none does. Those that ended meanwhile are
        passed over."""
        while len(self.established) > 0:
            connection = self.established.popleft()
            if connection.state is not State.CLOSED:
                connection.is_owned = True
                if connection.events != 0:
                    connection.queue_to_tell()
                return connection
        return None

    def close(self) -> None:
        """Stop listening; what nobody accepted is reset."""
        self.is_closed = True
        while len(self.established) > 0:
            self.established.popleft().abort()
        for connection in list(self.host.half_open):
            if connection.listener is self:
                connection.abort()

    def admit(self, connection: Connection) -> bool:
        """The handshake of `connection` is complete; False when the backlog has no place for it."""
        if self.is_closed:
            return False
        if len(self.established) >= self.backlog:
            self.host.counters.backlog_overflows += 1
            return False
        self.host.forget_half_open(connection)
        self.host.counters.connections_accepted += 1
        connection.listener = None
        self.established.append(connection)
        if not self.is_queued_to_tell:
            self.is_queued_to_tell = True
            self.notices.append(self)
        return True

    def accept_syn(self, connection: Connection, segment: Segment, now: int) -> None:
        """LISTEN becomes SYN-RECEIVED. When the half-open queue is full, a random one gives way:
        under a flood of SYNs, a true peer's then survives a round trip with good odds, and a
        repeated one tries again."""
        host = self.host
        if len(host.half_open) >= host.settings.half_open_limit:
            host.counters.half_open_dropped += 1
            host.half_open[host.random_bits() % len(host.half_open)].end(CloseReason.TIMED_OUT)
        connection.listener = self
        connection.half_open_position = len(host.half_open)
        host.half_open.append(connection)
        receive_syn_sent.take_syn(connection, segment, now)
        connection.is_syn_due = True
        connection.progress_at = now
        expire_after(connection, host.settings.half_open_give_up_after, now)
        connection.queue_to_send()
