"""Time as a device tells it."""

from typing import Protocol


class Clock(Protocol):
    def monotonic(self) -> int:
        """Nanoseconds since an arbitrary start; never goes back."""

    def wall(self) -> int:
        """Nanoseconds since 1970-01-01 00:00 UTC."""
