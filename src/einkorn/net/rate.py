"""Rate limits: at most so many answers in an interval, so that a flood of packets cannot make us
flood."""


class RateLimit:
    """`limit` permits in each `interval` nanoseconds; what is over is counted, not queued."""

    def __init__(self, limit: int, interval: int) -> None:
        self.limit: int = limit
        self.interval: int = interval
        self.interval_start: int = 0
        self.used: int = 0
        self.refused: int = 0

    def permit(self, now: int) -> bool:
        if now - self.interval_start >= self.interval:
            self.interval_start = now
            self.used = 0
        if self.used >= self.limit:
            self.refused += 1
            return False
        self.used += 1
        return True
