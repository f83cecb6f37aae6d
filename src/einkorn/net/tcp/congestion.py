"""Congestion control: slow start and avoidance (RFC 5681), NewReno's fast recovery (RFC 6582),
initial window (RFC 6928).

Whether a loss is found by duplicate acknowledgments, by SACK or by the timer is the caller's; this
file says what the window becomes. All sizes in octets, all sequence numbers extended.
"""

DUPLICATE_THRESHOLD = 3
UNLIMITED = 0x4000_0000


def initial_window(mss: int) -> int:
    """Ten segments, about 14600 octets (RFC 6928 section 2)."""
    return min(10 * mss, max(2 * mss, 14600))


class Congestion:
    def __init__(self, mss: int, recover: int) -> None:
        self.mss: int = mss
        self.window: int = initial_window(mss)  # cwnd
        self.threshold: int = UNLIMITED  # ssthresh
        self.duplicates: int = 0  # duplicate acknowledgments in a row
        self.is_recovering: bool = False
        self.recover: int = (
            recover  # RFC 6582: the highest sequence sent when the last loss was found
        )
        self.acknowledged: int = 0  # octets towards the next increase in avoidance

    def set_mss(self, mss: int) -> None:
        """Once the handshake tells it: the window starts over."""
        self.mss = mss
        self.window = initial_window(mss)

    def grow(self, acknowledged: int, is_limited: bool) -> None:
        """New octets acknowledged outside recovery (RFC 5681 section 3.1). The window grows only
        while it was what held the sender back (RFC 7661 section 4.1)."""
        self.duplicates = 0
        if not is_limited:
            return
        if self.window < self.threshold:
            # Two segments' worth for each acknowledgment before the first loss (RFC 3465), since
            # hosts that receive in batches acknowledge in batches; one after it.
            step = 2 * self.mss if self.threshold == UNLIMITED else self.mss
            self.window = min(self.window + min(acknowledged, step), UNLIMITED)
            return
        self.acknowledged += acknowledged
        if self.acknowledged >= self.window:
            self.acknowledged -= self.window
            self.window = min(self.window + self.mss, UNLIMITED)

    def enter_recovery(self, flight: int, highest_sent: int, has_sack: bool) -> None:
        """A loss was found (RFC 6582 section 3.2 step 2; RFC 6675 section 5 step 4)."""
        self.threshold = max(flight // 2, 2 * self.mss)
        self.window = (
            self.threshold if has_sack else self.threshold + DUPLICATE_THRESHOLD * self.mss
        )
        self.recover = highest_sent
        self.is_recovering = True
        self.acknowledged = 0

    def inflate(self) -> None:
        """Another duplicate in recovery without SACK: a segment left the network (step 3)."""
        self.window = min(self.window + self.mss, UNLIMITED)

    def deflate(self, acknowledged: int) -> None:
        """A partial acknowledgment without SACK (step 5)."""
        self.window = max(self.window - acknowledged, self.mss)
        if acknowledged >= self.mss:
            self.window += self.mss

    def leave_recovery(self, flight: int) -> None:
        """All that was outstanding is acknowledged (step 5, the choice that avoids a burst)."""
        self.window = min(self.threshold, max(flight, self.mss) + self.mss)
        self.is_recovering = False
        self.duplicates = 0

    def collapse(self, flight: int, highest_sent: int, is_first_timeout: bool) -> None:
        """The retransmission timer expired (RFC 5681 section 3.1, RFC 6582 section 4)."""
        if is_first_timeout:
            self.threshold = max(flight // 2, 2 * self.mss)
        self.window = self.mss
        self.recover = highest_sent
        self.is_recovering = False
        self.duplicates = 0
        self.acknowledged = 0

    def restart(self) -> None:
        """Nothing was sent for a timeout: what the window knew is stale (RFC 5681 section 4.1)."""
        self.window = min(self.window, initial_window(self.mss))
