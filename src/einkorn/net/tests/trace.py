"""A TCP machine put into a named state, and segments written as a trace: "ACK 1:11 1" is text [1,
11) acknowledging 1.

All numbers are relative: the peer's sequence and our acknowledgment count from its ISN, the others
from ours.
"""

from einkorn.net.budget import Budget
from einkorn.net.instant import SECOND
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.listener import Listener
from einkorn.net.tcp.machine import Tcp, Unavailable
from einkorn.net.tcp.settings import Settings
from einkorn.net.tcp.state import Event, State
from einkorn.net.tests.link import Generator, keyed_hash
from einkorn.wire import ipv4
from einkorn.wire import tcp as wire

OURS = 0x0A00_0001
THEIRS = 0x0A00_0002
PORT = 80
PEER_PORT = 5000
PEER_ISN = 1000
FLAG_NAMES = (
    (wire.SYN, "SYN"),
    (wire.FIN, "FIN"),
    (wire.RST, "RST"),
    (wire.PSH, "PSH"),
    (wire.ACK, "ACK"),
)


def plain() -> Settings:
    """TCP without options, so that traces are short."""
    return Settings(uses_timestamps=False, uses_sack=False, uses_window_scale=False)


class Bench:
    """One connection of a machine under test and the peer that we play."""

    def __init__(self, settings: Settings | None = None) -> None:
        chance = Generator(7)
        chosen = settings if settings is not None else plain()
        self.tcp: Tcp = Tcp(chosen, 1500, Budget(1 << 20), chance.bits, keyed_hash, False, False)
        self.now: int = 10 * SECOND
        self.port: int = PORT
        self.isn: int = 0
        self.connection: Connection | None = None
        self.listener: Listener | None = None
        self.sent: list[wire.Segment] = []

    def the_connection(self) -> Connection:
        connection = self.connection
        assert connection is not None
        return connection

    def listen(self, backlog: int = 8) -> None:
        listener = self.tcp.listen(0, PORT, backlog)
        assert isinstance(listener, Listener)
        self.listener = listener

    def connect(self) -> None:
        connection = self.tcp.connect(OURS, THEIRS, PEER_PORT, self.now)
        assert not isinstance(connection, Unavailable)
        self.connection = connection
        self.port = connection.local_port
        self.isn = connection.iss

    def feed(
        self,
        flags: int,
        sequence: int,
        acknowledgment: int = 0,
        text: bytes = b"",
        window: int = 65535,
        options: wire.Options | None = None,
        peer_port: int = PEER_PORT,
    ) -> None:
        """A segment of the peer arrives."""
        segment = wire.Segment(
            source_port=peer_port,
            destination_port=self.port,
            sequence=(PEER_ISN + sequence) & 0xFFFF_FFFF,
            acknowledgment=(self.isn + acknowledgment) & 0xFFFF_FFFF if flags & wire.ACK else 0,
            flags=flags,
            window=window,
            urgent_pointer=0,
            octets=text,
            text_start=0,
            text_end=len(text),
            has_timestamps=options is not None and options.has_timestamps,
            timestamp_value=0,
            timestamp_echo=0,
            options=options,
        )
        octets = wire.emit(segment, THEIRS, OURS)
        packet = ipv4.Packet(
            ipv4.Ipv4Address(THEIRS),
            ipv4.Ipv4Address(OURS),
            ipv4.TCP,
            64,
            0,
            0,
            True,
            False,
            0,
            0,
            len(octets),
        )
        self.tcp.receive(octets, packet, self.now)
        if self.connection is None and len(self.tcp.connections) == 1:
            self.connection = list(self.tcp.connections.values())[0]
            self.isn = self.connection.iss

    def drain(self) -> list[wire.Segment]:
        """All segments that are due now."""
        segments: list[wire.Segment] = []
        while True:
            frame = self.tcp.transmit(self.now)
            if frame is None:
                return segments
            octets = bytes(frame)
            packet = ipv4.parse(octets, 14)
            assert isinstance(packet, ipv4.Packet)
            segment = wire.parse(
                octets,
                packet.payload_start,
                packet.payload_end,
                packet.source.value,
                packet.destination.value,
            )
            assert isinstance(segment, wire.Segment)
            segments.append(segment)

    def out(self) -> list[str]:
        """The same, written as a trace."""
        return [self.show(segment) for segment in self.drain()]

    def show(self, segment: wire.Segment) -> str:
        names = [name for bit, name in FLAG_NAMES if segment.flags & bit != 0]
        start = (segment.sequence - self.isn) & 0xFFFF_FFFF
        place = f"{start}:{start + segment.text_size()}" if segment.text_size() > 0 else f"{start}"
        line = f"{','.join(names)} {place}"
        if segment.flags & wire.ACK != 0:
            line += f" {(segment.acknowledgment - PEER_ISN) & 0xFFFF_FFFF}"
        return line

    def advance(self, duration: int) -> list[str]:
        """Let time pass, from deadline to deadline."""
        limit = self.now + duration
        lines: list[str] = []
        while self.tcp.next_deadline() <= limit:
            self.now = max(self.now, self.tcp.next_deadline())
            lines += self.out()
        self.now = limit
        return lines

    def events(self) -> list[Event]:
        found: list[Event] = []
        connection = self.the_connection()
        while True:
            event = connection.take_event()
            if event is None:
                return found
            found.append(event)

    def state(self) -> State:
        return self.the_connection().state


def bench_in(state: State, settings: Settings | None = None) -> Bench:
    """A bench whose connection came to `state` by the shortest honest road; nothing is left to
    send."""
    bench = Bench(settings)
    if state is State.SYN_SENT:
        bench.connect()
        bench.out()
        return bench
    bench.listen()
    bench.feed(wire.SYN, 0)
    bench.out()
    if state is State.SYN_RECEIVED:
        return bench
    bench.feed(wire.ACK, 1, 1)
    bench.out()
    listener = bench.listener
    assert listener is not None
    bench.connection = listener.accept()
    connection = bench.the_connection()
    if state in (State.CLOSE_WAIT, State.LAST_ACK):
        bench.feed(wire.FIN | wire.ACK, 1, 1)
    if state not in (State.ESTABLISHED, State.CLOSE_WAIT):
        connection.close()
    bench.out()
    if state in (State.FIN_WAIT_2, State.TIME_WAIT):
        bench.feed(wire.ACK, 1, 2)
    if state in (State.CLOSING, State.TIME_WAIT):
        bench.feed(wire.FIN | wire.ACK, 1, 1 if state is State.CLOSING else 2)
    bench.out()
    assert bench.state() is state, bench.state()
    return bench
