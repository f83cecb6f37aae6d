"""A DHCP server and a name server as small as tests need them, to stand behind a link."""

from einkorn.net.udp import Datagram, Outgoing
from einkorn.wire import dhcp, dns
from einkorn.wire.dhcp import Message, MessageType
from einkorn.wire.ipv4 import Ipv4Address
from einkorn.wire.octets import read16, write16, write32


class LeaseServer:
    """Answers what a client sends; `says_no` makes it refuse every request."""

    def __init__(self, address: int, offered: int, lease_time: int) -> None:
        self.address: int = address
        self.offered: int = offered
        self.lease_time: int = lease_time
        self.says_no: bool = False
        self.is_silent: bool = False
        self.seen: list[str] = []

    def answer(self, octets: bytes) -> bytes | None:
        message = dhcp.parse(octets)
        if isinstance(message, dhcp.Malformed):
            return None
        self.seen.append(message.type.name)
        if self.is_silent:
            return None
        if message.type is MessageType.DISCOVER:
            return self._reply(message, MessageType.OFFER)
        if message.type is MessageType.REQUEST:
            return self._reply(message, MessageType.NAK if self.says_no else MessageType.ACK)
        return None

    def _reply(self, message: Message, kind: MessageType) -> bytes:
        return dhcp.emit(
            Message(
                is_reply=True,
                type=kind,
                transaction=message.transaction,
                seconds=0,
                is_broadcast=False,
                client_address=message.client_address,
                your_address=Ipv4Address(self.offered),
                hardware=message.hardware,
                server=Ipv4Address(self.address),
                subnet_mask=0xFFFF_FF00,
                routers=(Ipv4Address(self.address),),
                name_servers=(Ipv4Address(self.address),),
                lease_time=self.lease_time,
            )
        )


def name_answer(query: Outgoing, addresses: list[int]) -> bytes:
    """The answer a name server gives to a resolver's query, with pointers to the question's
    name."""
    octets = bytearray(query.payload)
    write16(octets, 2, 0x8180)
    write16(octets, 6, len(addresses))
    for address in addresses:
        record = bytearray(16)
        write16(record, 0, 0xC00C)
        write16(record, 2, dns.TYPE_A)
        write16(record, 4, dns.CLASS_INTERNET)
        write32(record, 6, 60)
        write16(record, 10, 4)
        write32(record, 12, address)
        octets += record
    return bytes(octets)


def name_failure(query: Outgoing, code: int) -> bytes:
    octets = bytearray(query.payload)
    write16(octets, 2, 0x8180 | code)
    return bytes(octets)


def identifier(query: Outgoing) -> int:
    return read16(query.payload, 0)


def echo(datagram: Datagram) -> bytes:
    return datagram.payload
