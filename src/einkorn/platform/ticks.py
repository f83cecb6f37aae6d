"""Time stamp counter and nanoseconds, in 64-bit integers that never overflow."""

from typing import Final

SECOND: Final = 1_000_000_000
FARTHEST: Final = 30 * 86400 * SECOND  # a longer sleep is several


class TickScale:
    """`frequency` is ticks per second, at most 9.2 GHz."""

    def __init__(self, frequency: int) -> None:
        self._frequency = frequency

    def nanoseconds(self, ticks: int) -> int:
        """How long so many ticks take."""
        seconds = ticks // self._frequency
        rest = ticks - seconds * self._frequency
        return seconds * SECOND + rest * SECOND // self._frequency

    def ticks(self, nanoseconds: int) -> int:
        """How many ticks pass, rounded up; for more than 30 days as for 30 days."""
        limited = min(nanoseconds, FARTHEST)
        seconds = limited // SECOND
        rest = limited - seconds * SECOND
        return seconds * self._frequency + (rest * self._frequency + SECOND - 1) // SECOND
