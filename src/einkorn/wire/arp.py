"""Address resolution packets for IPv4 over Ethernet (RFC 826)."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address
from einkorn.wire.octets import read16, read32, read48, write16, write32, write48

SIZE = 28
HARDWARE_ETHERNET = 1
PROTOCOL_IPV4 = 0x0800


class Malformed(Enum):
    TOO_SHORT = "fewer octets than a packet"
    NOT_ETHERNET = "hardware addresses are not Ethernet's"
    NOT_IPV4 = "protocol addresses are not IPv4's"
    BAD_OPERATION = "neither a request nor a reply"
    BAD_SENDER = "the sender claims a group address"


class Operation(Enum):
    REQUEST = 1
    REPLY = 2


@dataclass(frozen=True, slots=True)
class Packet:
    operation: Operation
    sender_hardware: MacAddress
    sender: Ipv4Address
    target_hardware: MacAddress
    target: Ipv4Address


def parse(octets: bytes, start: int) -> Packet | Malformed:
    """The packet at octets[start:]; what follows it is Ethernet's padding."""
    if len(octets) < start + SIZE:
        return Malformed.TOO_SHORT
    if read16(octets, start) != HARDWARE_ETHERNET or octets[start + 4] != 6:
        return Malformed.NOT_ETHERNET
    if read16(octets, start + 2) != PROTOCOL_IPV4 or octets[start + 5] != 4:
        return Malformed.NOT_IPV4
    code = read16(octets, start + 6)
    if code != Operation.REQUEST.value and code != Operation.REPLY.value:
        return Malformed.BAD_OPERATION
    sender_hardware = MacAddress(read48(octets, start + 8))
    if sender_hardware.is_group():
        return Malformed.BAD_SENDER
    return Packet(
        operation=Operation.REQUEST if code == Operation.REQUEST.value else Operation.REPLY,
        sender_hardware=sender_hardware,
        sender=Ipv4Address(read32(octets, start + 14)),
        target_hardware=MacAddress(read48(octets, start + 18)),
        target=Ipv4Address(read32(octets, start + 24)),
    )


def emit(packet: Packet) -> bytes:
    octets = bytearray(SIZE)
    write16(octets, 0, HARDWARE_ETHERNET)
    write16(octets, 2, PROTOCOL_IPV4)
    octets[4] = 6
    octets[5] = 4
    write16(octets, 6, packet.operation.value)
    write48(octets, 8, packet.sender_hardware.value)
    write32(octets, 14, packet.sender.value)
    write48(octets, 18, packet.target_hardware.value)
    write32(octets, 24, packet.target.value)
    return bytes(octets)
