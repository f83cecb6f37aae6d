"""An Ethernet device: whole frames in and out, without their frame check sequence."""

from typing import Protocol


class NetworkDevice(Protocol):
    def mac_address(self) -> int:
        """The 48-bit hardware address."""

    def mtu(self) -> int:
        """Octets that a frame may carry behind its 14-octet Ethernet header."""

    def transmit(self, frame: bytes) -> bool:
        """Hand a frame to the device; False when its queue is full, and the frame is the caller's to drop."""

    def receive(self) -> bytes | None:
        """Return the next received frame, None when none waits."""
