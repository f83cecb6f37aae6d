"""No octets whatever make a parser raise, and what it finds lies inside them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn.wire import arp, dhcp, dns, ethernet, icmp, ipv4, tcp, udp
from einkorn.wire.checksum import add_mutable_octets, add_octets, checksum, fold

FEW = settings(max_examples=150, deadline=None)
OCTETS = st.binary(max_size=120)


@FEW
@given(OCTETS)
def test_frames_and_packets(octets: bytes) -> None:
    ethernet.parse(octets)
    arp.parse(octets, 0)
    ipv4.parse_options(octets, 0, len(octets))
    icmp.parse_quoted(octets)
    icmp.parse(octets, 0, len(octets))
    packet = ipv4.parse(b"\x45" + octets, 0, True)
    if isinstance(packet, ipv4.Packet):
        assert 20 <= packet.payload_start <= packet.payload_end <= len(octets) + 1


@FEW
@given(OCTETS)
def test_datagrams(octets: bytes) -> None:
    datagram = udp.parse(octets, 0, len(octets), 1, 2)
    if isinstance(datagram, udp.Datagram):
        assert 8 == datagram.payload_start <= datagram.payload_end <= len(octets)


@FEW
@given(st.binary(min_size=20, max_size=90), st.integers(5, 15))
def test_segments(octets: bytes, words: int) -> None:
    octets = octets[:12] + bytes([words << 4]) + octets[13:]
    segment = tcp.parse(octets, 0, len(octets), 1, 2, True)
    if isinstance(segment, tcp.Segment):
        assert 20 <= segment.text_start <= segment.text_end == len(octets)


@FEW
@given(st.binary(max_size=40))
def test_segment_options(octets: bytes) -> None:
    options = tcp.parse_options(octets, 0, len(octets))
    if isinstance(options, tcp.Options):
        assert len(options.sack_blocks) <= 4


@FEW
@given(OCTETS, st.integers(0, 3))
def test_names(octets: bytes, records: int) -> None:
    header = bytes([0, 0, 0x80, 0, 0, 1, 0, records, 0, 0, 0, 0])
    dns.parse(header + octets)
    dns.parse(octets)


@FEW
@given(OCTETS)
def test_leases(octets: bytes) -> None:
    dhcp.parse(octets)
    dhcp.parse(b"\2\1\6" + bytes(233) + b"\x63\x82\x53\x63" + octets)


@FEW
@given(OCTETS)
def test_checksum_agrees_with_its_definition(octets: bytes) -> None:
    padded = octets + bytes(len(octets) % 2)
    total = sum(int.from_bytes(padded[i : i + 2], "big") for i in range(0, len(padded), 2))
    while total > 0xFFFF:
        total = (total >> 16) + (total & 0xFFFF)
    assert fold(add_octets(octets, 0, len(octets), 0)) == total
    assert fold(add_mutable_octets(bytearray(octets), 0, len(octets), 0)) == total
    assert checksum(octets) == 0xFFFF - total
