"""The retransmission timeout from measured round trips (RFC 6298), with its exponential backoff."""

GRANULARITY = 1_000_000  # G: a millisecond, the unit of our timestamps
BACKOFF_LIMIT = 16


class RoundTrip:
    """Estimator of one path; durations in nanoseconds."""

    def __init__(self, initial: int, minimum: int, maximum: int) -> None:
        self.minimum: int = minimum
        self.maximum: int = maximum
        self.smoothed: int = 0  # SRTT; 0: no sample yet
        self.variation: int = 0  # RTTVAR
        self.base: int = initial  # RTO before backoff
        self.backoff: int = 0  # how often it was doubled

    def sample(self, measured: int) -> None:
        """A round trip of octets that were sent once (Karn's rule is the caller's): section 2.2,
        2.3."""
        measured = max(measured, 1)
        if self.smoothed == 0:
            self.smoothed = measured
            self.variation = measured // 2
        else:
            deviation = abs(self.smoothed - measured)
            self.variation += (deviation - self.variation) // 4
            self.smoothed += (measured - self.smoothed) // 8
        timeout = self.smoothed + max(GRANULARITY, 4 * self.variation)
        self.base = min(max(timeout, self.minimum), self.maximum)
        self.backoff = 0

    def timeout(self) -> int:
        """RTO, doubled as often as it expired in a row (section 5.5), at most the maximum."""
        return min(self.base << self.backoff, self.maximum)

    def expire(self) -> None:
        if self.backoff < BACKOFF_LIMIT:
            self.backoff += 1

    def progress(self) -> None:
        """New octets were acknowledged: the path works, so the doubling ends."""
        self.backoff = 0

    def restart_after_handshake(self, floor: int) -> None:
        """A SYN was lost: data begins with three seconds unless measured since (section 5.7)."""
        if self.smoothed == 0:
            self.base = max(self.base, floor)
        self.backoff = 0
