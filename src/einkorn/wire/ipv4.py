"""IPv4 packets (RFC 791): header with options, its checksum, fragments; and IPv4 addresses."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire.checksum import add_mutable_octets, add_octets, fold
from einkorn.wire.octets import read16, read32, write16, write32

HEADER_SIZE = 20
MAXIMUM_SIZE = 65535
ICMP = 1
TCP = 6
UDP = 17
UNSPECIFIED = 0
BROADCAST = 0xFFFF_FFFF
DONT_FRAGMENT = 0x4000
MORE_FRAGMENTS = 0x2000
OFFSET_MASK = 0x1FFF  # in units of 8 octets

OPTION_END = 0
OPTION_NO_OPERATION = 1
OPTION_LOOSE_SOURCE_ROUTE = 131
OPTION_STRICT_SOURCE_ROUTE = 137


class Malformed(Enum):
    TOO_SHORT = "fewer octets than a header"
    NOT_VERSION_4 = "the version is not 4"
    BAD_HEADER_LENGTH = "header length under 20 octets or past the packet"
    BAD_TOTAL_LENGTH = "total length under the header's or past the octets received"
    BAD_CHECKSUM = "the header's checksum is wrong"
    BAD_FRAGMENT = "a fragment that would end past 65535 octets or is not a multiple of 8"
    BAD_OPTION = "an option whose length is wrong"


@dataclass(frozen=True, slots=True)
class Ipv4Address:
    """A 32-bit address."""

    value: int

    def __str__(self) -> str:
        value = self.value
        return f"{value >> 24}.{(value >> 16) & 0xFF}.{(value >> 8) & 0xFF}.{value & 0xFF}"


@dataclass(frozen=True, slots=True)
class Packet:
    """A header; its payload is octets[payload_start:payload_end] of what was parsed."""

    source: Ipv4Address
    destination: Ipv4Address
    protocol: int
    time_to_live: int
    type_of_service: int
    identification: int
    is_dont_fragment: bool
    is_more_fragments: bool
    fragment_offset: int  # in octets
    payload_start: int
    payload_end: int

    def is_fragment(self) -> bool:
        return self.is_more_fragments or self.fragment_offset != 0


@dataclass(frozen=True, slots=True)
class Option:
    kind: int
    value: bytes


def parse(octets: bytes, start: int, is_checksum_known_good: bool = False) -> Packet | Malformed:
    """The packet at octets[start:]; octets after its total length are Ethernet's padding."""
    available = len(octets) - start
    if available < HEADER_SIZE:
        return Malformed.TOO_SHORT
    first = octets[start]
    if first >> 4 != 4:
        return Malformed.NOT_VERSION_4
    header_size = (first & 0x0F) * 4
    if header_size < HEADER_SIZE or header_size > available:
        return Malformed.BAD_HEADER_LENGTH
    total_length = read16(octets, start + 2)
    if total_length < header_size or total_length > available:
        return Malformed.BAD_TOTAL_LENGTH
    if (
        not is_checksum_known_good
        and fold(add_octets(octets, start, start + header_size, 0)) != 0xFFFF
    ):
        return Malformed.BAD_CHECKSUM
    fragment = read16(octets, start + 6)
    offset = (fragment & OFFSET_MASK) * 8
    payload_size = total_length - header_size
    if fragment & (MORE_FRAGMENTS | OFFSET_MASK) != 0:
        if fragment & MORE_FRAGMENTS != 0 and (payload_size % 8 != 0 or payload_size == 0):
            return Malformed.BAD_FRAGMENT
        if offset + payload_size > MAXIMUM_SIZE - HEADER_SIZE:
            return Malformed.BAD_FRAGMENT
    return Packet(
        source=Ipv4Address(read32(octets, start + 12)),
        destination=Ipv4Address(read32(octets, start + 16)),
        protocol=octets[start + 9],
        time_to_live=octets[start + 8],
        type_of_service=octets[start + 1],
        identification=read16(octets, start + 4),
        is_dont_fragment=fragment & DONT_FRAGMENT != 0,
        is_more_fragments=fragment & MORE_FRAGMENTS != 0,
        fragment_offset=offset,
        payload_start=start + header_size,
        payload_end=start + total_length,
    )


def parse_options(octets: bytes, start: int, end: int) -> list[Option] | Malformed:
    """The options between a header's twentieth octet and its end, without padding (RFC 791 section
    3.1)."""
    options: list[Option] = []
    index = start
    while index < end:
        kind = octets[index]
        if kind == OPTION_END:
            break
        if kind == OPTION_NO_OPERATION:
            index += 1
            continue
        if index + 1 >= end:
            return Malformed.BAD_OPTION
        length = octets[index + 1]
        if length < 2 or index + length > end:
            return Malformed.BAD_OPTION
        options.append(Option(kind, octets[index + 2 : index + length]))
        index += length
    return options


def write_header(
    octets: bytearray,
    start: int,
    total_length: int,
    source: int,
    destination: int,
    protocol: int,
    time_to_live: int,
    identification: int,
    fragment: int,
) -> None:
    """Fill a header without options; `fragment` holds the flags and the offset in units of 8
    octets."""
    octets[start] = 0x45
    octets[start + 1] = 0
    write16(octets, start + 2, total_length)
    write16(octets, start + 4, identification)
    write16(octets, start + 6, fragment)
    octets[start + 8] = time_to_live
    octets[start + 9] = protocol
    write32(octets, start + 12, source)
    write32(octets, start + 16, destination)
    addresses = (source >> 16) + (source & 0xFFFF) + (destination >> 16) + (destination & 0xFFFF)
    words = 0x4500 + total_length + identification + fragment + (time_to_live << 8) + protocol
    write16(octets, start + 10, 0xFFFF - fold(addresses + words))


def emit(packet: Packet, payload: bytes, options: bytes = b"") -> bytes:
    """A whole packet. Options are given as octets and padded here; raises ValueError over 40 of
    them."""
    padded = options + bytes((4 - len(options) % 4) % 4)
    if len(padded) > 40:
        raise ValueError("more than 40 octets of IPv4 options")
    header_size = HEADER_SIZE + len(padded)
    fragment = packet.fragment_offset // 8
    if packet.is_dont_fragment:
        fragment |= DONT_FRAGMENT
    if packet.is_more_fragments:
        fragment |= MORE_FRAGMENTS
    header = bytearray(header_size)
    write_header(
        header,
        0,
        header_size + len(payload),
        packet.source.value,
        packet.destination.value,
        packet.protocol,
        packet.time_to_live,
        packet.identification,
        fragment,
    )
    header[0] = 0x40 | (header_size // 4)
    header[1] = packet.type_of_service
    header[HEADER_SIZE:header_size] = padded
    write16(header, 10, 0)
    write16(header, 10, 0xFFFF - fold(add_mutable_octets(header, 0, header_size, 0)))
    return bytes(header) + payload


def parse_ipv4_address(text: str) -> Ipv4Address | None:
    """Four decimal numbers with dots between, none with a leading zero; None when it is anything
    else."""
    parts = text.split(".")
    if len(parts) != 4:
        return None
    value = 0
    for part in parts:
        if len(part) < 1 or len(part) > 3 or (len(part) > 1 and part[0] == "0"):
            return None
        number = 0
        for character in part:
            digit = "0123456789".find(character)
            if digit < 0:
                return None
            number = number * 10 + digit
        if number > 255:
            return None
        value = (value << 8) | number
    return Ipv4Address(value)


def prefix_mask(prefix_length: int) -> int:
    """The netmask of a prefix of 0 to 32 bits."""
    return (0xFFFF_FFFF << (32 - prefix_length)) & 0xFFFF_FFFF


def is_multicast(address: int) -> bool:
    return address >> 28 == 0xE


def is_possible_source(address: int) -> bool:
    """False for what no host may send from (RFC 1122 section 3.2.1.3): 0/8, loopback, class D and
    E."""
    return 0x0100_0000 <= address < 0xE000_0000 and address >> 24 != 127
