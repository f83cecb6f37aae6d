"""The device of a machine without a network: nothing comes, what goes is lost. Loopback needs no more."""


class NoDevice:
    """Implements device.NetworkDevice."""

    def mac_address(self) -> int:
        return 0x02_00_00_00_00_01  # locally administered

    def mtu(self) -> int:
        return 1500

    def completes_checksums(self) -> bool:
        return False

    def is_ready(self) -> bool:
        return True

    def transmit(self, frame: bytes) -> bool:
        return True

    def flush(self) -> None:
        """Nothing was queued."""

    def receive(self) -> bytes | None:
        return None

    def arm(self) -> bool:
        return True

    def disarm(self) -> None:
        """Nothing rings."""
