"""An Ethernet device: whole frames in and out, without their frame check sequence."""

from typing import Protocol


class NetworkDevice(Protocol):
    def mac_address(self) -> int:
        """The 48-bit hardware address."""

    def mtu(self) -> int:
        """Octets that a frame may carry behind its 14-octet Ethernet header."""

    def completes_checksums(self) -> bool:
        """Whether TCP segments may be handed over with only the pseudo-header's sum in their checksum field."""

    def is_ready(self) -> bool:
        """Whether `transmit` would take a frame now. If not, `arm` also waits until it would."""

    def transmit(self, frame: bytes) -> bool:
        """Queue a frame; False when there is no room, and the frame is the caller's to drop."""

    def flush(self) -> None:
        """Tell the device of the frames queued since: one doorbell for all of them."""

    def receive(self) -> bytes | None:
        """Return the next received frame, None when none waits."""

    def arm(self) -> bool:
        """Ask to be woken by the next event; False when something already waits to be served."""

    def disarm(self) -> None:
        """Awake again: quiet the device until the next `arm`."""
