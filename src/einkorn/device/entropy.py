"""A source of octets that no one can guess."""

from typing import Protocol


class Entropy(Protocol):
    def octets(self, count: int) -> bytes:
        """Return `count` octets, fewer when the source has run dry for now."""
