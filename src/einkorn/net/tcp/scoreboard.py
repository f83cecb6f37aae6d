"""What the peer says it holds behind a gap: the sender's side of SACK (RFC 2018, RFC 6675 section 3
and 4).

snd_una ──gap──[start, end)──gap──[start, end)── … ── snd_max

Ranges are sorted, disjoint, and do not touch.
"""

from einkorn.net.tcp.congestion import DUPLICATE_THRESHOLD

RANGE_LIMIT = 64


class Scoreboard:
    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.retransmitted_to: int = (
            0  # HighRxt: below it, every gap was sent again in this recovery
        )

    def is_empty(self) -> bool:
        return len(self.starts) == 0

    def highest(self) -> int:
        """The end of the last range; only when there is one."""
        return self.ends[len(self.ends) - 1]

    def add(self, start: int, end: int) -> bool:
        """The peer holds [start, end); whether that is news. A range over the limit is forgotten,
        which costs at most a needless retransmission."""
        starts = self.starts
        ends = self.ends
        first = 0
        while first < len(starts) and ends[first] < start:
            first += 1
        last = first  # ranges first … last - 1 touch the new one
        while last < len(starts) and starts[last] <= end:
            last += 1
        if last == first:
            if len(starts) >= RANGE_LIMIT:
                return False
            starts.insert(first, start)
            ends.insert(first, end)
            return True
        if last == first + 1 and starts[first] <= start and end <= ends[first]:
            return False
        starts[first] = min(starts[first], start)
        ends[first] = max(ends[last - 1], end)
        while last > first + 1:
            last -= 1
            starts.pop(last)
            ends.pop(last)
        return True

    def advance(self, snd_una: int) -> None:
        """Forget what the cumulative acknowledgment covers. A peer that acknowledges up to the very
        start of a range has thrown that range away (RFC 2018 section 8): nothing it said counts
        then."""
        while len(self.starts) > 0 and self.ends[0] <= snd_una:
            self.starts.pop(0)
            self.ends.pop(0)
        if len(self.starts) > 0 and self.starts[0] <= snd_una:
            self.clear()

    def clear(self) -> None:
        self.starts.clear()
        self.ends.clear()

    def skip(self, sequence: int) -> int:
        """The first sequence from `sequence` on that the peer does not hold."""
        for index in range(len(self.starts)):
            if self.starts[index] <= sequence < self.ends[index]:
                return self.ends[index]
        return sequence

    def gap_end(self, sequence: int, limit: int) -> int:
        """Where the next range after `sequence` begins, at most `limit`."""
        for start in self.starts:
            if start > sequence:
                return min(start, limit)
        return limit

    def held(self, start: int, end: int) -> int:
        """How many octets of [start, end) the peer holds."""
        total = 0
        for index in range(len(self.starts)):
            total += max(0, min(end, self.ends[index]) - max(start, self.starts[index]))
        return total

    def lost_below(self, mss: int) -> int:
        """IsLost of RFC 6675: octets not held below this sequence are taken for lost, since three
        ranges or more than two segments' octets above them arrived. 0: none is."""
        octets = 0
        ranges = 0
        index = len(self.starts) - 1
        while index >= 0:
            octets += self.ends[index] - self.starts[index]
            ranges += 1
            if ranges >= DUPLICATE_THRESHOLD or octets > (DUPLICATE_THRESHOLD - 1) * mss:
                return self.starts[index]
            index -= 1
        return 0

    def pipe(self, snd_una: int, snd_max: int, mss: int) -> int:
        """SetPipe of RFC 6675: an estimate of the octets that are still in the network."""
        lost = max(self.lost_below(mss), snd_una)
        in_flight = snd_max - lost - self.held(lost, snd_max)
        again = self.retransmitted_to
        if again > snd_una:
            in_flight += again - snd_una - self.held(snd_una, again)
        return in_flight
