"""UDP datagrams on the wire (RFC 768): what they look like, not what they do."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire import ipv4
from einkorn.wire.checksum import add_mutable_octets, add_octets, fold, pseudo_header
from einkorn.wire.octets import read16, write16

HEADER_SIZE = 8
MAXIMUM_PAYLOAD = 65535 - 20 - HEADER_SIZE


class Malformed(Enum):
    TOO_SHORT = "fewer octets than a header"
    BAD_LENGTH = "length field disagrees with the octets received"
    BAD_CHECKSUM = "the checksum is wrong"
    BAD_PORT = "sent to port 0"


@dataclass(frozen=True, slots=True)
class Datagram:
    """A header; its payload is octets[payload_start:payload_end] of what was parsed."""

    source_port: int
    destination_port: int
    payload_start: int
    payload_end: int


def parse(
    octets: bytes, start: int, end: int, source: int, destination: int
) -> Datagram | Malformed:
    """The datagram at octets[start:end] of an IPv4 packet between the two addresses."""
    if end - start < HEADER_SIZE:
        return Malformed.TOO_SHORT
    length = read16(octets, start + 4)
    if length < HEADER_SIZE or length > end - start:
        return Malformed.BAD_LENGTH
    if read16(octets, start + 6) != 0:  # zero: the sender computed none
        total = pseudo_header(source, destination, ipv4.UDP, length)
        if fold(add_octets(octets, start, start + length, total)) != 0xFFFF:
            return Malformed.BAD_CHECKSUM
    destination_port = read16(octets, start + 2)
    if destination_port == 0:
        return Malformed.BAD_PORT
    return Datagram(read16(octets, start), destination_port, start + HEADER_SIZE, start + length)


def emit(
    source: int, source_port: int, destination: int, destination_port: int, payload: bytes
) -> bytes:
    """A datagram with its checksum; raises ValueError over 65507 octets of payload."""
    if len(payload) > MAXIMUM_PAYLOAD:
        raise ValueError("a UDP payload has at most 65507 octets")
    length = HEADER_SIZE + len(payload)
    octets = bytearray(length)
    write16(octets, 0, source_port)
    write16(octets, 2, destination_port)
    write16(octets, 4, length)
    octets[HEADER_SIZE:] = payload
    total = pseudo_header(source, destination, ipv4.UDP, length)
    value = 0xFFFF - fold(add_mutable_octets(octets, 0, length, total))
    write16(octets, 6, value if value != 0 else 0xFFFF)  # zero would say "none computed"
    return bytes(octets)
