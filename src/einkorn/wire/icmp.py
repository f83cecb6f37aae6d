"""ICMP messages (RFC 792): echo, unreachable with the next hop's MTU (RFC 1191), time exceeded."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire.checksum import add_mutable_octets, add_octets, fold
from einkorn.wire.octets import read16, read32, write16

HEADER_SIZE = 8
ECHO_REPLY = 0
UNREACHABLE = 3
ECHO_REQUEST = 8
TIME_EXCEEDED = 11

NETWORK_UNREACHABLE = 0
HOST_UNREACHABLE = 1
PROTOCOL_UNREACHABLE = 2
PORT_UNREACHABLE = 3
FRAGMENTATION_NEEDED = 4
REASSEMBLY_TIME_EXCEEDED = 1


class Malformed(Enum):
    TOO_SHORT = "fewer octets than a header"
    BAD_CHECKSUM = "the checksum is wrong"


@dataclass(frozen=True, slots=True)
class Echo:
    is_reply: bool
    identifier: int
    sequence: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class Unreachable:
    """`quoted` begins with the IPv4 header of the packet that could not be delivered."""

    code: int
    next_hop_mtu: int  # 0 when the router did not say
    quoted: bytes


@dataclass(frozen=True, slots=True)
class TimeExceeded:
    code: int
    quoted: bytes


@dataclass(frozen=True, slots=True)
class Other:
    """A message that a host of ours has no use for."""

    kind: int
    code: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """What an error message tells about the packet it speaks of (RFC 792: header and 64 bits)."""

    source: int
    destination: int
    protocol: int
    source_port: int
    destination_port: int
    sequence: int  # of TCP; the third and fourth octet pairs of any other payload


def parse(
    octets: bytes, start: int, end: int
) -> Echo | Unreachable | TimeExceeded | Other | Malformed:
    if end - start < HEADER_SIZE:
        return Malformed.TOO_SHORT
    if fold(add_octets(octets, start, end, 0)) != 0xFFFF:
        return Malformed.BAD_CHECKSUM
    kind = octets[start]
    code = octets[start + 1]
    body = start + HEADER_SIZE
    if kind == ECHO_REQUEST or kind == ECHO_REPLY:
        return Echo(
            is_reply=kind == ECHO_REPLY,
            identifier=read16(octets, start + 4),
            sequence=read16(octets, start + 6),
            payload=octets[body:end],
        )
    if kind == UNREACHABLE:
        mtu = read16(octets, start + 6) if code == FRAGMENTATION_NEEDED else 0
        return Unreachable(code=code, next_hop_mtu=mtu, quoted=octets[body:end])
    if kind == TIME_EXCEEDED:
        return TimeExceeded(code=code, quoted=octets[body:end])
    return Other(kind, code)


def parse_quoted(quoted: bytes) -> Quoted | Malformed:
    """The packet inside an error message; its payload may be cut after 8 octets."""
    if len(quoted) < 28 or quoted[0] >> 4 != 4:
        return Malformed.TOO_SHORT
    payload = (quoted[0] & 0x0F) * 4
    if payload < 20 or len(quoted) < payload + 8:
        return Malformed.TOO_SHORT
    return Quoted(
        source=read32(quoted, 12),
        destination=read32(quoted, 16),
        protocol=quoted[9],
        source_port=read16(quoted, payload),
        destination_port=read16(quoted, payload + 2),
        sequence=read32(quoted, payload + 4),
    )


def assemble(kind: int, code: int, first: int, second: int, body: bytes) -> bytes:
    """A message whose second 32 bits are two 16-bit numbers, with its checksum."""
    octets = bytearray(HEADER_SIZE + len(body))
    octets[0] = kind
    octets[1] = code
    write16(octets, 4, first)
    write16(octets, 6, second)
    octets[HEADER_SIZE:] = body
    write16(octets, 2, 0xFFFF - fold(add_mutable_octets(octets, 0, len(octets), 0)))
    return bytes(octets)


def emit(message: Echo | Unreachable | TimeExceeded) -> bytes:
    if isinstance(message, Echo):
        kind = ECHO_REPLY if message.is_reply else ECHO_REQUEST
        return assemble(kind, 0, message.identifier, message.sequence, message.payload)
    if isinstance(message, Unreachable):
        return assemble(UNREACHABLE, message.code, 0, message.next_hop_mtu, message.quoted)
    return assemble(TIME_EXCEEDED, message.code, 0, 0, message.quoted)
