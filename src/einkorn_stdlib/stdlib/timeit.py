"""How long a function takes. (Statements as text are not offered: an image holds no compiler.)"""

import time
from collections.abc import Callable

__all__ = ["Timer", "default_timer", "repeat", "timeit"]


def default_timer() -> float:
    """The clock that is used, in seconds."""
    return time.perf_counter()


def _nothing() -> None:
    return None


class Timer:
    """Measures calls of a function."""

    def __init__(
        self,
        stmt: Callable[[], object] = _nothing,
        setup: Callable[[], object] = _nothing,
        timer: Callable[[], float] = default_timer,
    ) -> None:
        self._statement = stmt
        self._setup = setup
        self._timer = timer

    def timeit(self, number: int = 1000000) -> float:
        """The seconds that `number` calls take."""
        self._setup()
        start = self._timer()
        for _ in range(number):
            self._statement()
        return self._timer() - start

    def repeat(self, repeat: int = 5, number: int = 1000000) -> list[float]:
        """That, several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(
        self, callback: Callable[[int, float], object] | None = None
    ) -> tuple[int, float]:
        """As many calls as take at least 0.2 seconds, and how long they took."""
        scale = 1
        while True:
            for step in (1, 2, 5):
                taken = self.timeit(scale * step)
                if callback is not None:
                    callback(scale * step, taken)
                if taken >= 0.2:
                    return (scale * step, taken)
            scale *= 10


def timeit(
    stmt: Callable[[], object] = _nothing,
    setup: Callable[[], object] = _nothing,
    timer: Callable[[], float] = default_timer,
    number: int = 1000000,
) -> float:
    """The seconds that `number` calls take."""
    return Timer(stmt, setup, timer).timeit(number)


def repeat(
    stmt: Callable[[], object] = _nothing,
    setup: Callable[[], object] = _nothing,
    timer: Callable[[], float] = default_timer,
    repeat: int = 5,
    number: int = 1000000,
) -> list[float]:
    """That, several times."""
    return Timer(stmt, setup, timer).repeat(repeat, number)
