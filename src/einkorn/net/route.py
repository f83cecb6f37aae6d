"""Where a packet goes next: straight to its destination on the link, else to the default gateway
(RFC 1122 section 3.3.1)."""

from einkorn.wire import ipv4

NO_ROUTE = -1
NO_BROADCAST = -1
LOOPBACK_NETWORK = 127


class Routes:
    def __init__(self) -> None:
        self.address: int = 0
        self.mask: int = 0xFFFF_FFFF
        self.prefix_length: int = 32
        self.gateway: int = 0  # 0: none
        self.broadcast: int = NO_BROADCAST

    def set(self, address: int, prefix_length: int, gateway: int) -> None:
        self.address = address
        self.prefix_length = prefix_length
        self.mask = ipv4.prefix_mask(prefix_length)
        self.gateway = gateway
        has_broadcast = address != 0 and prefix_length < 31  # RFC 3021
        self.broadcast = address | (~self.mask & 0xFFFF_FFFF) if has_broadcast else NO_BROADCAST

    def next_hop(self, destination: int) -> int:
        """The neighbor to give a packet to, or NO_ROUTE."""
        if (destination ^ self.address) & self.mask == 0 and self.address != 0:
            return destination
        return self.gateway if self.gateway != 0 else NO_ROUTE

    def is_broadcast(self, destination: int) -> bool:
        """The limited broadcast or that of our prefix."""
        return destination == ipv4.BROADCAST or destination == self.broadcast

    def is_local(self, destination: int) -> bool:
        """An address of this host: ours, or loopback."""
        return (
            destination == self.address and destination != 0
        ) or destination >> 24 == LOOPBACK_NETWORK
