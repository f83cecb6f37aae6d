"""Ethernet II frames (RFC 894) and their addresses; VLAN tags and 802.3 lengths are left to
others."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire.octets import read16, read48, write16, write48

HEADER_SIZE = 14
IPV4 = 0x0800
ARP = 0x0806
BROADCAST = 0xFFFF_FFFF_FFFF
GROUP_BIT = 1 << 40  # lowest bit of the first octet: multicast and broadcast


class Malformed(Enum):
    TOO_SHORT = "fewer octets than a header"


@dataclass(frozen=True, slots=True)
class MacAddress:
    """A 48-bit hardware address."""

    value: int

    def __str__(self) -> str:
        pairs = [f"{(self.value >> shift) & 0xFF:02x}" for shift in (40, 32, 24, 16, 8, 0)]
        return ":".join(pairs)

    def is_group(self) -> bool:
        """Multicast or broadcast: never the source of a frame, never a neighbor's address."""
        return self.value & GROUP_BIT != 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A header; the payload begins at `payload_start` of the octets that were parsed."""

    destination: MacAddress
    source: MacAddress
    ether_type: int
    payload_start: int


def parse(octets: bytes) -> Frame | Malformed:
    if len(octets) < HEADER_SIZE:
        return Malformed.TOO_SHORT
    return Frame(
        destination=MacAddress(read48(octets, 0)),
        source=MacAddress(read48(octets, 6)),
        ether_type=read16(octets, 12),
        payload_start=HEADER_SIZE,
    )


def write_header(octets: bytearray, destination: int, source: int, ether_type: int) -> None:
    """Fill the first 14 octets of a frame under construction."""
    write48(octets, 0, destination)
    write48(octets, 6, source)
    write16(octets, 12, ether_type)


def emit(frame: Frame, payload: bytes) -> bytes:
    header = bytearray(HEADER_SIZE)
    write_header(header, frame.destination.value, frame.source.value, frame.ether_type)
    return bytes(header) + payload


def hexadecimal(digit: str) -> int:
    """The value of one hexadecimal digit, -1 when it is none."""
    place = "0123456789abcdefABCDEF".find(digit) if len(digit) == 1 else -1
    return place if place < 16 else place - 6


def parse_mac_address(text: str) -> MacAddress | None:
    """Six pairs of hexadecimal digits with colons or hyphens between; None when it is anything
    else."""
    pairs = text.replace("-", ":").split(":")
    if len(pairs) != 6:
        return None
    value = 0
    for pair in pairs:
        if len(pair) != 2:
            return None
        high = hexadecimal(pair[0])
        low = hexadecimal(pair[1])
        if high < 0 or low < 0:
            return None
        value = (value << 8) | (high << 4) | low
    return MacAddress(value)
