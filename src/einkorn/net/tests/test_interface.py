"""Interfaces on a link: neighbors, echo, datagrams, fragments, loopback, and frames that are not
for us."""

from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn.net.instant import MILLISECOND, SECOND
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.listener import Listener
from einkorn.net.tcp.machine import Unavailable
from einkorn.net.tcp.settings import Settings
from einkorn.net.tcp.state import CloseReason, Event
from einkorn.net.tests.link import (
    FIRST_ADDRESS,
    SECOND_ADDRESS,
    Link,
    Weather,
    make_interface,
    make_link,
)
from einkorn.net.udp import Endpoint
from einkorn.wire import arp, ethernet, icmp, ipv4
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

FIRST = Ipv4Address(FIRST_ADDRESS)
SECOND_HOST = Ipv4Address(SECOND_ADDRESS)
LOOPBACK = Ipv4Address(0x7F00_0001)


def link() -> Link:
    return make_link(Weather(), 1, Settings())


def endpoint(place: Link, is_first: bool, port: int) -> Endpoint:
    opened = (place.first if is_first else place.second).open_udp(port)
    assert isinstance(opened, Endpoint)
    return opened


def test_datagrams_wait_for_the_neighbor() -> None:
    place = link()
    place.run(SECOND)
    client = endpoint(place, True, 0)
    server = endpoint(place, False, 7)
    assert client.send(SECOND_HOST, 7, b"one") and client.send(SECOND_HOST, 7, b"two")
    place.run(100 * MILLISECOND)
    assert place.second.next_endpoint() is server
    received = [server.receive(), server.receive()]
    assert [datagram.payload for datagram in received if datagram is not None] == [b"one", b"two"]
    assert place.first.open_udp(client.local_port) is Unavailable.PORT_IN_USE


def test_closed_port_is_unreachable() -> None:
    place = link()
    endpoint(place, True, 1000).send(SECOND_HOST, 9, b"anybody?")
    place.run(100 * MILLISECOND)
    assert place.second.icmp.errors_sent == 1


def test_datagram_queue_is_bounded() -> None:
    place = link()
    server = endpoint(place, False, 7)
    client = endpoint(place, True, 0)
    for _ in range(100):
        client.send(SECOND_HOST, 7, b"flood")
        place.run(20 * MILLISECOND)
    assert len(server.incoming) == 64 and server.dropped == 36
    server.close()
    assert place.second.budget.used == 0


def packet_frame(
    payload: bytes, protocol: int, options: bytes = b"", fragment: int = 0, more: bool = False
) -> bytes:
    packet = ipv4.Packet(FIRST, SECOND_HOST, protocol, 64, 0, 9, False, more, fragment, 0, 0)
    header = ethernet.Frame(
        MacAddress(0x0200_0000_0000 | SECOND_ADDRESS),
        MacAddress(0x0200_0000_0000 | FIRST_ADDRESS),
        ethernet.IPV4,
        0,
    )
    return ethernet.emit(header, ipv4.emit(packet, payload, options))


def sent(place: Link) -> list[bytes]:
    frames: list[bytes] = []
    while True:
        frame = place.second.transmit(place.now)
        if frame is None:
            return frames
        frames.append(frame)


def meet(place: Link) -> None:
    """Let the second learn the first's hardware address."""
    request = arp.Packet(
        arp.Operation.REQUEST,
        MacAddress(0x0200_0000_0000 | FIRST_ADDRESS),
        FIRST,
        MacAddress(0),
        SECOND_HOST,
    )
    header = ethernet.Frame(
        MacAddress(ethernet.BROADCAST),
        MacAddress(0x0200_0000_0000 | FIRST_ADDRESS),
        ethernet.ARP,
        0,
    )
    place.second.receive(ethernet.emit(header, arp.emit(request)), place.now)
    sent(place)


ECHO = icmp.emit(icmp.Echo(False, 1, 2, bytes(range(40))))


def test_echo_is_answered_within_a_rate() -> None:
    place = link()
    meet(place)
    for _ in range(1100):
        place.second.receive(packet_frame(ECHO, ipv4.ICMP), place.now)
        frames = sent(place)
    assert place.second.icmp.echoes_answered == 1000
    place.now += SECOND
    place.second.receive(packet_frame(ECHO, ipv4.ICMP), place.now)
    frames = sent(place)
    assert icmp.parse(frames[0], 34, len(frames[0])) == icmp.Echo(True, 1, 2, bytes(range(40)))


def test_fragments_in_any_order() -> None:
    place = link()
    meet(place)
    for start, end in ((24, 48), (8, 24), (8, 24), (0, 8)):
        place.second.receive(
            packet_frame(ECHO[start:end], ipv4.ICMP, fragment=start, more=end < 48), place.now
        )
    assert len(sent(place)) == 1
    assert place.second.budget.used == 0


def test_overlapping_fragments_are_refused() -> None:
    place = link()
    meet(place)
    for start, end in ((0, 16), (8, 24), (24, 48)):
        place.second.receive(
            packet_frame(ECHO[start:end], ipv4.ICMP, fragment=start, more=end < 48), place.now
        )
    assert sent(place) == []
    assert place.second.fragments.overlapping == 1


def test_fragments_time_out_and_say_so() -> None:
    place = link()
    meet(place)
    place.second.receive(packet_frame(ECHO[:16], ipv4.ICMP, more=True), place.now)
    assert place.second.budget.used == 16
    place.now += 31 * SECOND
    frames = sent(place)
    message = icmp.parse(frames[0], 34, len(frames[0]))
    assert isinstance(message, icmp.TimeExceeded) and message.code == icmp.REASSEMBLY_TIME_EXCEEDED
    assert place.second.budget.used == 0


def test_fragment_memory_is_bounded() -> None:
    place = link()
    for number in range(100):
        packet = ipv4.Packet(FIRST, SECOND_HOST, ipv4.UDP, 64, 0, number, False, True, 0, 0, 0)
        header = ethernet.Frame(
            MacAddress(0x0200_0000_0000 | SECOND_ADDRESS), MacAddress(2), ethernet.IPV4, 0
        )
        place.second.receive(ethernet.emit(header, ipv4.emit(packet, bytes(800))), place.now)
    assert len(place.second.fragments.partials) == 16


def test_large_packets_are_fragmented() -> None:
    place = link()
    meet(place)
    large = icmp.emit(icmp.Echo(False, 1, 2, bytes(4000)))
    for start in range(0, len(large), 1480):
        part = large[start : start + 1480]
        place.second.receive(
            packet_frame(part, ipv4.ICMP, fragment=start, more=start + 1480 < len(large)), place.now
        )
    frames = sent(place)
    assert [len(frame) for frame in frames] == [1514, 1514, 14 + 20 + 4008 - 2960]
    for frame in frames:
        assert isinstance(ipv4.parse(frame, 14), ipv4.Packet)


REFUSED = {
    "source route": packet_frame(ECHO, ipv4.ICMP, b"\x83\x07\x04\1\2\3\4"),
    "bad option": packet_frame(ECHO, ipv4.ICMP, b"\x94\x01"),
    "cut": packet_frame(ECHO, ipv4.ICMP)[:40],
    "empty": b"",
    "another protocol": packet_frame(ECHO, ipv4.ICMP)[:12] + b"\x86\xdd" + bytes(40),
    "another host": b"\2" * 6 + packet_frame(ECHO, ipv4.ICMP)[6:],
}


def test_refused_frames() -> None:
    for name, frame in REFUSED.items():
        place = link()
        meet(place)
        place.second.receive(frame, place.now)
        assert sent(place) == [], name


def test_unknown_protocol_is_told() -> None:
    place = link()
    meet(place)
    place.second.receive(packet_frame(b"12345678", 99), place.now)
    frames = sent(place)
    message = icmp.parse(frames[0], 34, len(frames[0]))
    assert isinstance(message, icmp.Unreachable) and message.code == icmp.PROTOCOL_UNREACHABLE


def test_silent_neighbor_makes_connections_unreachable() -> None:
    place = link()
    connection = place.first.connect(Ipv4Address(0x0A00_0063), 80, place.now)
    assert isinstance(connection, Connection)
    place.run(10 * SECOND)
    assert connection.close_reason is CloseReason.UNREACHABLE
    assert connection.take_event() is Event.CLOSED
    assert place.first.neighbors.pending_count == 0


def test_unavailable() -> None:
    place = link()
    first = place.first
    assert first.connect(Ipv4Address(0x0101_0101), 80, 0) is Unavailable.NO_ROUTE
    assert first.connect(Ipv4Address(0x0A00_00FF), 80, 0) is Unavailable.BAD_ADDRESS
    assert first.connect(SECOND_HOST, 0, 0) is Unavailable.BAD_ADDRESS
    assert first.listen(SECOND_HOST, 80, 1) is Unavailable.BAD_ADDRESS
    listener = first.listen(FIRST, 80, 1)
    assert isinstance(listener, Listener)
    assert first.listen(Ipv4Address(0), 80, 1) is Unavailable.PORT_IN_USE
    listener.close()
    assert isinstance(first.listen(Ipv4Address(0), 80, 1), Listener)


def test_loopback() -> None:
    place = link()
    first = place.first
    listener = first.listen(Ipv4Address(0), 80, 4)
    connection = first.connect(LOOPBACK, 80, place.now)
    assert isinstance(listener, Listener) and isinstance(connection, Connection)
    place.run(SECOND)
    accepted = listener.accept()
    assert accepted is not None
    connection.write(b"to myself")
    place.run(SECOND)
    assert accepted.read(100) == b"to myself"


def test_address_conflict_is_defended() -> None:
    place = link()
    packet = arp.Packet(
        arp.Operation.REQUEST, MacAddress(0x0200_0000_9999), SECOND_HOST, MacAddress(0), FIRST
    )
    header = ethernet.Frame(
        MacAddress(ethernet.BROADCAST), MacAddress(0x0200_0000_9999), ethernet.ARP, 0
    )
    sent(place)
    place.second.receive(ethernet.emit(header, arp.emit(packet)), place.now)
    announced = arp.parse(sent(place)[0], 14)
    assert isinstance(announced, arp.Packet) and announced.sender == SECOND_HOST


def test_neighbor_cache_is_bounded() -> None:
    place = link()
    for index in range(1000):
        sender = Ipv4Address(0x0A00_0100 + index)
        packet = arp.Packet(
            arp.Operation.REQUEST, MacAddress(0x0200_0000_9999), sender, MacAddress(0), SECOND_HOST
        )
        header = ethernet.Frame(
            MacAddress(ethernet.BROADCAST), MacAddress(0x0200_0000_9999), ethernet.ARP, 0
        )
        place.second.receive(ethernet.emit(header, arp.emit(packet)), index)
    assert len(place.second.neighbors.neighbors) == 256
    assert place.second.neighbors.reply_rate.refused == 900


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=80), st.integers(0, 2))
def test_any_frame_is_survived(octets: bytes, kind: int) -> None:
    interface = make_interface(SECOND_ADDRESS, 1, Settings())
    assert isinstance(interface.listen(Ipv4Address(0), 80, 2), Listener)
    start = packet_frame(ECHO, ipv4.ICMP)
    prefix = (b"", start[:14], start[:34])[kind]
    interface.receive(prefix + octets, 0)
    while interface.transmit(SECOND) is not None:
        pass
