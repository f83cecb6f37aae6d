"""Tables of what each parser makes of octets, well formed and not."""

import pytest

from einkorn.wire import arp, dhcp, dns, ethernet, icmp, ipv4, tcp, udp
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

A = Ipv4Address(0x0A00_0001)
B = Ipv4Address(0x0A00_0002)
PACKET = ipv4.Packet(A, B, ipv4.UDP, 64, 0, 7, False, False, 0, 20, 24)
PACKET_OCTETS = ipv4.emit(PACKET, b"abcd")


def changed(octets: bytes, at: int, value: int) -> bytes:
    copy = bytearray(octets)
    copy[at] = value
    return bytes(copy)


def with_header_checksum(octets: bytes) -> bytes:
    """The packet with its header checksum made right again."""
    copy = bytearray(octets)
    copy[10] = copy[11] = 0
    size = (copy[0] & 15) * 4
    words = sum((copy[i] << 8) + copy[i + 1] for i in range(0, size, 2))
    while words > 0xFFFF:
        words = (words >> 16) + (words & 0xFFFF)
    copy[10] = (0xFFFF - words) >> 8
    copy[11] = (0xFFFF - words) & 0xFF
    return bytes(copy)


IPV4_CASES = {
    "whole": (PACKET_OCTETS, PACKET),
    "padding is not payload": (PACKET_OCTETS + bytes(20), PACKET),
    "empty": (b"", ipv4.Malformed.TOO_SHORT),
    "version 6": (changed(PACKET_OCTETS, 0, 0x65), ipv4.Malformed.NOT_VERSION_4),
    "header too short": (changed(PACKET_OCTETS, 0, 0x44), ipv4.Malformed.BAD_HEADER_LENGTH),
    "header past the end": (changed(PACKET_OCTETS, 0, 0x4F), ipv4.Malformed.BAD_HEADER_LENGTH),
    "total under header": (changed(PACKET_OCTETS, 3, 19), ipv4.Malformed.BAD_TOTAL_LENGTH),
    "total past the end": (changed(PACKET_OCTETS, 3, 25), ipv4.Malformed.BAD_TOTAL_LENGTH),
    "checksum": (changed(PACKET_OCTETS, 8, 63), ipv4.Malformed.BAD_CHECKSUM),
    "odd fragment": (
        with_header_checksum(changed(PACKET_OCTETS, 6, 0x20)),
        ipv4.Malformed.BAD_FRAGMENT,
    ),
    "fragment past 65535": (
        with_header_checksum(changed(changed(PACKET_OCTETS, 6, 0x1F), 7, 0xFF)),
        ipv4.Malformed.BAD_FRAGMENT,
    ),
}


@pytest.mark.parametrize("name", IPV4_CASES)
def test_ipv4(name: str) -> None:
    octets, expected = IPV4_CASES[name]
    assert ipv4.parse(octets, 0) == expected


IPV4_OPTION_CASES = {
    "none": (b"", []),
    "padding": (b"\1\1\0\x44", []),
    "router alert": (b"\x94\x04\0\0", [ipv4.Option(0x94, b"\0\0")]),
    "length one": (b"\x94\x01\0\0", ipv4.Malformed.BAD_OPTION),
    "past the end": (b"\x94\x05\0\0", ipv4.Malformed.BAD_OPTION),
    "no length": (b"\1\1\1\x94", ipv4.Malformed.BAD_OPTION),
}


@pytest.mark.parametrize("name", IPV4_OPTION_CASES)
def test_ipv4_options(name: str) -> None:
    octets, expected = IPV4_OPTION_CASES[name]
    assert ipv4.parse_options(octets, 0, len(octets)) == expected


def test_ipv4_emits_options() -> None:
    octets = ipv4.emit(PACKET, b"abcd", b"\x94\x04\0")
    packet = ipv4.parse(octets, 0)
    assert isinstance(packet, ipv4.Packet)
    assert packet.payload_start == 24
    assert octets[packet.payload_start : packet.payload_end] == b"abcd"
    with pytest.raises(ValueError):
        ipv4.emit(PACKET, b"", bytes(41))


def test_udp_cases() -> None:
    octets = udp.emit(A.value, 1000, B.value, 53, b"hello")
    size = len(octets)
    cases = {
        b"": udp.Malformed.TOO_SHORT,
        octets: udp.Datagram(1000, 53, 8, size),
        octets + b"padding": udp.Datagram(1000, 53, 8, size),
        changed(octets, 5, 7): udp.Malformed.BAD_LENGTH,
        changed(octets, 5, size + 1): udp.Malformed.BAD_LENGTH,
        changed(octets, 9, 0): udp.Malformed.BAD_CHECKSUM,
        changed(changed(octets, 6, 0), 7, 0): udp.Datagram(1000, 53, 8, size),
        changed(changed(changed(octets, 6, 0), 7, 0), 3, 0): udp.Malformed.BAD_PORT,
    }
    for given, expected in cases.items():
        assert udp.parse(given, 0, len(given), A.value, B.value) == expected


TCP_OPTION_CASES = {
    "none": (b"", tcp.Options()),
    "mss": (b"\2\4\5\xb4", tcp.Options(maximum_segment_size=1460)),
    "mss of a wrong length": (b"\2\3\5\0", tcp.Options()),
    "scale over 14": (b"\3\3\xff\0", tcp.Options(window_scale=14)),
    "sack permitted": (b"\4\2\0\0", tcp.Options(is_sack_permitted=True)),
    "sack": (b"\1\1\5\x0a\0\0\0\1\0\0\0\2", tcp.Options(sack_blocks=((1, 2),))),
    "timestamps": (
        b"\1\1\x08\x0a\0\0\0\1\0\0\0\2",
        tcp.Options(has_timestamps=True, timestamp_value=1, timestamp_echo=2),
    ),
    "unknown is stepped over": (b"\xfe\4\0\0\4\2\0\0", tcp.Options(is_sack_permitted=True)),
    "length zero": (b"\2\0\0\0", tcp.Malformed.BAD_OPTION),
    "past the end": (b"\2\5\0\0", tcp.Malformed.BAD_OPTION),
    "end hides the rest": (b"\0\2\0\0", tcp.Options()),
}


@pytest.mark.parametrize("name", TCP_OPTION_CASES)
def test_tcp_options(name: str) -> None:
    octets, expected = TCP_OPTION_CASES[name]
    assert tcp.parse_options(octets, 0, len(octets)) == expected


@pytest.mark.parametrize(
    "options",
    [
        tcp.Options(maximum_segment_size=1460, window_scale=7, is_sack_permitted=True),
        tcp.Options(
            has_timestamps=True, timestamp_value=5, timestamp_echo=6, sack_blocks=((1, 2), (7, 9))
        ),
    ],
)
def test_tcp_options_go_round(options: tcp.Options) -> None:
    octets = tcp.emit_options(options)
    assert len(octets) % 4 == 0
    assert tcp.parse_options(octets, 0, len(octets)) == options


def test_tcp_malformed() -> None:
    segment = tcp.Segment(80, 81, 1, 2, tcp.ACK, 3, 0, b"text", 0, 4, False, 0, 0, None)
    octets = tcp.emit(segment, A.value, B.value)
    cases = {
        b"": tcp.Malformed.TOO_SHORT,
        changed(octets, 12, 0x40): tcp.Malformed.BAD_DATA_OFFSET,
        changed(octets, 12, 0xF0): tcp.Malformed.BAD_DATA_OFFSET,
        changed(octets, 23, 0): tcp.Malformed.BAD_CHECKSUM,
    }
    for given, expected in cases.items():
        assert tcp.parse(given, 0, len(given), A.value, B.value) == expected
    zero = tcp.emit(
        tcp.Segment(0, 81, 1, 2, tcp.ACK, 3, 0, b"", 0, 0, False, 0, 0, None), A.value, B.value
    )
    assert tcp.parse(zero, 0, len(zero), A.value, B.value) is tcp.Malformed.BAD_PORT


def test_arp_goes_round_and_refuses() -> None:
    packet = arp.Packet(arp.Operation.REPLY, MacAddress(2), A, MacAddress(4), B)
    octets = arp.emit(packet)
    assert arp.parse(octets + bytes(18), 0) == packet
    assert arp.parse(octets[:27], 0) is arp.Malformed.TOO_SHORT
    assert arp.parse(changed(octets, 1, 6), 0) is arp.Malformed.NOT_ETHERNET
    assert arp.parse(changed(octets, 5, 6), 0) is arp.Malformed.NOT_IPV4
    assert arp.parse(changed(octets, 7, 3), 0) is arp.Malformed.BAD_OPERATION
    assert arp.parse(changed(octets, 8, 1), 0) is arp.Malformed.BAD_SENDER


ICMP_CASES: dict[str, icmp.Echo | icmp.Unreachable | icmp.TimeExceeded] = {
    "echo": icmp.Echo(False, 1, 2, b"ping"),
    "reply": icmp.Echo(True, 1, 2, b""),
    "unreachable": icmp.Unreachable(icmp.PORT_UNREACHABLE, 0, PACKET_OCTETS),
    "too big": icmp.Unreachable(icmp.FRAGMENTATION_NEEDED, 1280, PACKET_OCTETS),
    "time exceeded": icmp.TimeExceeded(1, PACKET_OCTETS),
}


@pytest.mark.parametrize("name", ICMP_CASES)
def test_icmp_goes_round(name: str) -> None:
    message = ICMP_CASES[name]
    octets = icmp.emit(message)
    assert icmp.parse(octets, 0, len(octets)) == message
    assert (
        icmp.parse(changed(octets, 7, octets[7] ^ 1), 0, len(octets)) is icmp.Malformed.BAD_CHECKSUM
    )
    assert icmp.parse(octets, 0, 7) is icmp.Malformed.TOO_SHORT


ADDRESSES = {
    "10.0.2.15": 0x0A00_020F,
    "255.255.255.255": 0xFFFF_FFFF,
    "0.0.0.0": 0,
    "256.0.0.1": None,
    "1.2.3": None,
    "1.2.3.4.5": None,
    "01.2.3.4": None,
    "1..2.3": None,
    " 1.2.3.4": None,
    "1.2.3.a": None,
    "": None,
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_ipv4_address(text: str) -> None:
    address = ipv4.parse_ipv4_address(text)
    assert (None if address is None else address.value) == ADDRESSES[text]
    if address is not None:
        assert str(address) == text


def test_mac_address() -> None:
    assert ethernet.parse_mac_address("52:54:00:12:34:5F") == MacAddress(0x5254_0012_345F)
    assert str(MacAddress(0x5254_0012_345F)) == "52:54:00:12:34:5f"
    for text in (
        "",
        "52:54:00:12:34",
        "52:54:00:12:34:5g",
        "52:54:00:12:34:567",
        "5:54:00:12:34:56",
    ):
        assert ethernet.parse_mac_address(text) is None


HEADER = bytes([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0])
QUESTION = b"\1a\2io\0\0\1\0\1"
ANSWER = b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4\1\2\3\4"

DNS_CASES = {
    "empty": (b"", dns.Malformed.TOO_SHORT),
    "no question": (HEADER[:5] + b"\0" + HEADER[6:], dns.Malformed.NOT_ONE_QUESTION),
    "cut": (HEADER + QUESTION + ANSWER[:-1], dns.Malformed.TOO_SHORT),
    "pointer to itself": (HEADER + b"\xc0\x0c\0\1\0\1", dns.Malformed.BAD_NAME),
    "pointer forwards": (HEADER + b"\xc0\x20\0\1\0\1", dns.Malformed.BAD_NAME),
    "pointer into the header": (HEADER + b"\xc0\x02\0\1\0\1", dns.Malformed.BAD_NAME),
    "label type": (HEADER + b"\x80\0\0\1\0\1", dns.Malformed.BAD_NAME),
    "address of five octets": (
        HEADER + QUESTION + b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\5\1\2\3\4\5",
        dns.Malformed.BAD_RECORD,
    ),
}


@pytest.mark.parametrize("name", DNS_CASES)
def test_dns_malformed(name: str) -> None:
    octets, expected = DNS_CASES[name]
    assert dns.parse(octets) == expected


def test_dns_answer() -> None:
    response = dns.parse(HEADER + QUESTION + ANSWER)
    assert isinstance(response, dns.Response)
    assert response.question == dns.Question("a.io", dns.TYPE_A)
    assert response.addresses == (dns.AddressRecord("a.io", 60, Ipv4Address(0x0102_0304)),)


def test_dns_names() -> None:
    assert dns.is_name("example.org")
    for text in (
        "",
        ".",
        "a..b",
        "a" * 64 + ".b",
        "a b.c",
        ".a",
        "a.",
        ".".join(["a" * 60] * 5),
        "ü.de",
    ):
        assert not dns.is_name(text)


def test_dhcp_goes_round() -> None:
    message = dhcp.Message(
        is_reply=True,
        type=dhcp.MessageType.ACK,
        transaction=0x1234_5678,
        seconds=3,
        is_broadcast=True,
        client_address=Ipv4Address(0),
        your_address=B,
        hardware=0x5254_0012_3456,
        server=A,
        subnet_mask=0xFFFF_FF00,
        routers=(A,),
        name_servers=(A, B),
        lease_time=3600,
        renewal_time=1800,
        rebinding_time=3150,
        host_name="guest",
    )
    assert dhcp.parse(dhcp.emit(message)) == message


def test_dhcp_malformed_and_overload() -> None:
    base = bytearray(240)
    base[0:3] = b"\2\1\6"
    base[236:240] = b"\x63\x82\x53\x63"
    assert dhcp.parse(bytes(239)) is dhcp.Malformed.TOO_SHORT
    assert dhcp.parse(bytes(240)) is dhcp.Malformed.NOT_ETHERNET
    assert dhcp.parse(bytes(base[:236]) + bytes(4)) is dhcp.Malformed.NOT_DHCP
    assert dhcp.parse(bytes(base)) is dhcp.Malformed.NO_TYPE
    assert dhcp.parse(bytes(base) + b"\x35\2\5") is dhcp.Malformed.BAD_OPTION
    base[108:112] = b"\x33\4\0\0"
    base[112:115] = b"\0\x3c\xff"
    message = dhcp.parse(bytes(base) + b"\x35\1\5\x34\1\1\xff")
    assert isinstance(message, dhcp.Message)
    assert message.lease_time == 60
