"""DHCP messages (RFC 2131 section 2) and the options a client needs (RFC 2132), with overload and
long options (RFC 3396)."""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire.ipv4 import Ipv4Address
from einkorn.wire.octets import read16, read32, read48, write16, write32, write48

CLIENT_PORT = 68
SERVER_PORT = 67
FIXED_SIZE = 236
MAGIC_COOKIE = 0x6382_5363
MINIMUM_SIZE = 300  # of BOOTP: older relays drop less
BOOT_REQUEST = 1
BOOT_REPLY = 2
BROADCAST_FLAG = 0x8000
SERVER_NAME_START = 44
FILE_START = 108

PAD = 0
SUBNET_MASK = 1
ROUTER = 3
DOMAIN_NAME_SERVER = 6
HOST_NAME = 12
REQUESTED_ADDRESS = 50
LEASE_TIME = 51
OVERLOAD = 52
MESSAGE_TYPE = 53
SERVER_IDENTIFIER = 54
PARAMETER_LIST = 55
MAXIMUM_MESSAGE_SIZE = 57
RENEWAL_TIME = 58
REBINDING_TIME = 59
CLIENT_IDENTIFIER = 61
END = 255


class Malformed(Enum):
    TOO_SHORT = "fewer octets than the fixed part"
    NOT_DHCP = "no magic cookie"
    NOT_ETHERNET = "hardware addresses are not Ethernet's"
    BAD_OPTION = "an option past the end, or of a wrong length"
    NO_TYPE = "no or an unknown message type"


class MessageType(Enum):
    DISCOVER = 1
    OFFER = 2
    REQUEST = 3
    DECLINE = 4
    ACK = 5
    NAK = 6
    RELEASE = 7
    INFORM = 8


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Times are in seconds, -1 when absent; a mask is 0, fixed addresses are 0.0.0.0
    when absent."""

    is_reply: bool
    type: MessageType
    transaction: int
    seconds: int
    is_broadcast: bool
    client_address: Ipv4Address  # ciaddr
    your_address: Ipv4Address  # yiaddr
    hardware: int  # chaddr
    server: Ipv4Address | None = None  # option 54
    requested: Ipv4Address | None = None  # option 50
    subnet_mask: int = 0
    routers: tuple[Ipv4Address, ...] = ()
    name_servers: tuple[Ipv4Address, ...] = ()
    lease_time: int = -1
    renewal_time: int = -1
    rebinding_time: int = -1
    host_name: str = ""


def parse(octets: bytes) -> Message | Malformed:
    if len(octets) < FIXED_SIZE + 4:
        return Malformed.TOO_SHORT
    if octets[1] != 1 or octets[2] != 6:
        return Malformed.NOT_ETHERNET
    if read32(octets, FIXED_SIZE) != MAGIC_COOKIE:
        return Malformed.NOT_DHCP
    options: dict[int, bytes] = {}
    if not collect(octets, FIXED_SIZE + 4, len(octets), options):
        return Malformed.BAD_OPTION
    overload = number(options, OVERLOAD, 1, 0)
    if overload & 1 != 0 and not collect(octets, FILE_START, FIXED_SIZE, options):
        return Malformed.BAD_OPTION
    if overload & 2 != 0 and not collect(octets, SERVER_NAME_START, FILE_START, options):
        return Malformed.BAD_OPTION
    code = number(options, MESSAGE_TYPE, 1, 0)
    for message_type in MessageType:
        if message_type.value == code:
            return Message(
                is_reply=octets[0] == BOOT_REPLY,
                type=message_type,
                transaction=read32(octets, 4),
                seconds=read16(octets, 8),
                is_broadcast=read16(octets, 10) & BROADCAST_FLAG != 0,
                client_address=Ipv4Address(read32(octets, 12)),
                your_address=Ipv4Address(read32(octets, 16)),
                hardware=read48(octets, 28),
                server=address(options, SERVER_IDENTIFIER),
                requested=address(options, REQUESTED_ADDRESS),
                subnet_mask=number(options, SUBNET_MASK, 4, 0),
                routers=addresses(options, ROUTER),
                name_servers=addresses(options, DOMAIN_NAME_SERVER),
                lease_time=number(options, LEASE_TIME, 4, -1),
                renewal_time=number(options, RENEWAL_TIME, 4, -1),
                rebinding_time=number(options, REBINDING_TIME, 4, -1),
                host_name=text(options, HOST_NAME),
            )
    return Malformed.NO_TYPE


def collect(octets: bytes, start: int, end: int, options: dict[int, bytes]) -> bool:
    """Read options into a table; one that comes again goes on where it ended (RFC 3396). False:
    malformed."""
    index = start
    while index < end:
        code = octets[index]
        if code == END:
            return True
        if code == PAD:
            index += 1
            continue
        if index + 1 >= end or index + 2 + octets[index + 1] > end:
            return False
        after = index + 2 + octets[index + 1]
        options[code] = options.get(code, b"") + octets[index + 2 : after]
        index = after
    return True


def number(options: dict[int, bytes], code: int, size: int, absent: int) -> int:
    """A one- or four-octet option; `absent` when it is missing or of another size."""
    value = options.get(code, b"")
    if len(value) != size:
        return absent
    return value[0] if size == 1 else read32(value, 0)


def address(options: dict[int, bytes], code: int) -> Ipv4Address | None:
    value = number(options, code, 4, 0)
    return Ipv4Address(value) if value != 0 else None


def addresses(options: dict[int, bytes], code: int) -> tuple[Ipv4Address, ...]:
    value = options.get(code, b"")
    return tuple([Ipv4Address(read32(value, at)) for at in range(0, len(value) - 3, 4)])


def text(options: dict[int, bytes], code: int) -> str:
    """An option of printable ASCII; other octets become question marks."""
    value = options.get(code, b"")
    return "".join([chr(octet) if 32 <= octet < 127 else "?" for octet in value])


def option(code: int, value: bytes) -> bytes:
    """One option of at most 255 octets."""
    return bytes([code, len(value)]) + value


def octets32(value: int) -> bytes:
    octets = bytearray(4)
    write32(octets, 0, value)
    return bytes(octets)


def address_option(code: int, values: tuple[Ipv4Address, ...]) -> bytes:
    if len(values) == 0:
        return b""
    return option(code, b"".join([octets32(value.value) for value in values]))


def emit(message: Message) -> bytes:
    """The message; a client's also lists the parameters it wants and names itself by hardware
    address."""
    fixed = bytearray(FIXED_SIZE)
    fixed[0] = BOOT_REPLY if message.is_reply else BOOT_REQUEST
    fixed[1] = 1
    fixed[2] = 6
    write32(fixed, 4, message.transaction)
    write16(fixed, 8, min(message.seconds, 0xFFFF))
    write16(fixed, 10, BROADCAST_FLAG if message.is_broadcast else 0)
    write32(fixed, 12, message.client_address.value)
    write32(fixed, 16, message.your_address.value)
    write48(fixed, 28, message.hardware)
    parts = [
        bytes(fixed),
        octets32(MAGIC_COOKIE),
        option(MESSAGE_TYPE, bytes([message.type.value])),
    ]
    if not message.is_reply:
        hardware = bytearray(7)
        hardware[0] = 1
        write48(hardware, 1, message.hardware)
        parts.append(option(CLIENT_IDENTIFIER, bytes(hardware)))
        wanted = bytes(
            [SUBNET_MASK, ROUTER, DOMAIN_NAME_SERVER, LEASE_TIME, RENEWAL_TIME, REBINDING_TIME]
        )
        parts.append(option(PARAMETER_LIST, wanted))
        parts.append(option(MAXIMUM_MESSAGE_SIZE, bytes([1500 >> 8, 1500 & 0xFF])))
    if message.server is not None:
        parts.append(address_option(SERVER_IDENTIFIER, (message.server,)))
    if message.requested is not None:
        parts.append(address_option(REQUESTED_ADDRESS, (message.requested,)))
    if message.subnet_mask != 0:
        parts.append(option(SUBNET_MASK, octets32(message.subnet_mask)))
    parts.append(address_option(ROUTER, message.routers))
    parts.append(address_option(DOMAIN_NAME_SERVER, message.name_servers))
    if message.lease_time >= 0:
        parts.append(option(LEASE_TIME, octets32(message.lease_time)))
    if message.renewal_time >= 0:
        parts.append(option(RENEWAL_TIME, octets32(message.renewal_time)))
    if message.rebinding_time >= 0:
        parts.append(option(REBINDING_TIME, octets32(message.rebinding_time)))
    if message.host_name != "":
        parts.append(option(HOST_NAME, message.host_name.encode()[:255]))
    parts.append(bytes([END]))
    octets = b"".join(parts)
    return octets + bytes(max(0, MINIMUM_SIZE - len(octets)))
