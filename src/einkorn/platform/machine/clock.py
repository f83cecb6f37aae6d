"""Time from the time stamp counter. Implements device.Clock; monotonic time begins when the machine was entered."""

from einkorn.lowlevel.processor import timestamp
from einkorn.platform.machine import boot_information as boot
from einkorn.platform.ticks import TickScale


class TimestampClock:
    def __init__(self) -> None:
        self._scale = TickScale(boot.field(boot.TICKS_PER_SECOND))
        self._entry = boot.field(boot.ENTRY_TICKS)

    def monotonic(self) -> int:
        return self._scale.nanoseconds(timestamp() - self._entry)

    def wall(self) -> int:
        """As the hypervisor's clock gave it; negative when it gave none."""
        given = boot.field(boot.WALL_NANOSECONDS)
        if given == 0:
            return -1
        return given + self._scale.nanoseconds(timestamp() - boot.field(boot.WALL_TICKS))

    def deadline_ticks(self, deadline: int) -> int:
        """The counter's value at a monotonic instant that lies ahead; -1 for a negative one: never."""
        if deadline < 0:
            return -1
        ahead = deadline - self.monotonic()
        return timestamp() + self._scale.ticks(max(ahead, 0))
