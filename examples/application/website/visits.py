"""What the server counts about itself."""

import time


class Visits:
    """Uptime, and how many pages were served."""

    def __init__(self) -> None:
        self._started = time.monotonic_ns()
        self.pages = 0

    def uptime(self) -> int:
        """Return whole seconds since the start."""
        return (time.monotonic_ns() - self._started) // 1_000_000_000

    def uptime_text(self) -> str:
        """Return the uptime as people write it."""
        seconds = self.uptime()
        if seconds < 60:
            return f"{seconds} s"
        if seconds < 3600:
            return f"{seconds // 60} min {seconds % 60} s"
        return f"{seconds // 3600} h {seconds // 60 % 60} min"
