"""What an interface is told at its start, and where it stands."""

from dataclasses import dataclass
from enum import Enum

from einkorn.net.tcp.settings import Settings
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

DEFAULT_MEMORY_LIMIT = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class AddressPlan:
    """An address with what belongs to it, given by hand or leased by DHCP."""

    address: Ipv4Address
    prefix_length: int
    gateway: Ipv4Address | None
    name_servers: tuple[Ipv4Address, ...]


@dataclass(frozen=True, slots=True)
class Configuration:
    mac_address: MacAddress
    mtu: int = 1500
    static: AddressPlan | None = None  # None: ask DHCP
    host_name: str = ""  # told to the DHCP server
    falls_back_to_link_local: bool = False  # RFC 3927 address when no DHCP server ever answers
    does_device_verify_checksums: bool = False  # TCP segments received were checked by the device
    does_device_complete_checksums: bool = False  # TCP checksums sent are completed by the device
    memory_limit: int = DEFAULT_MEMORY_LIMIT  # octets that peers can make us hold, in all queues
    tcp: Settings | None = None  # None: the defaults


class AddressState(Enum):
    SEARCHING = "asking DHCP for an address"
    CONFIGURED = "address in use"
    NO_SERVER = "no DHCP server answered; still asking"
    CONFLICT = "another host uses the address"
