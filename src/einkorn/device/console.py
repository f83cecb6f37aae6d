"""Where a machine's own words go."""

from typing import Protocol


class Console(Protocol):
    def write(self, octets: bytes) -> None:
        """Write all octets; returns when the device took them."""
