"""Durations: datetime.timedelta."""

from typing import ClassVar, overload

from _calendar_days import DAY, SECOND, clock_of


def micro(value: int | float, unit: int) -> int:
    """`value` units of `unit` microseconds, rounded to a whole number."""
    if isinstance(value, int):
        return value * unit
    if unit == 1:
        return round(value)
    whole = int(value)
    return whole * unit + round((value - float(whole)) * float(unit))


class timedelta:
    """A duration: days, seconds (0..86399) and microseconds (0..999999)."""

    min: ClassVar["timedelta"]
    max: ClassVar["timedelta"]
    resolution: ClassVar["timedelta"]

    def __init__(
        self,
        days: int | float = 0,
        seconds: int | float = 0,
        microseconds: int | float = 0,
        milliseconds: int | float = 0,
        minutes: int | float = 0,
        hours: int | float = 0,
        weeks: int | float = 0,
    ) -> None:
        rest = micro(hours, 3600 * SECOND) + micro(minutes, 60 * SECOND)
        rest += micro(seconds, SECOND) + micro(milliseconds, 1000) + micro(microseconds, 1)
        whole = 0
        for value, length in ((days, 1), (weeks, 7)):
            if isinstance(value, int):
                whole += value * length
            else:
                part = value * float(length)
                whole += int(part)
                rest += micro(part - float(int(part)), DAY)
        whole += rest // DAY
        rest %= DAY
        if not -999999999 <= whole <= 999999999:
            raise OverflowError(f"days={whole}; must have magnitude <= 999999999")
        self.days = whole
        self.seconds = rest // SECOND
        self.microseconds = rest % SECOND

    def _total(self) -> int:
        """All in microseconds; OverflowError beyond some 292,000 years."""
        return self.days * DAY + self.seconds * SECOND + self.microseconds

    def total_seconds(self) -> float:
        return self._total() / SECOND

    def __add__(self, other: "timedelta", /) -> "timedelta":
        return timedelta(
            self.days + other.days,
            self.seconds + other.seconds,
            self.microseconds + other.microseconds,
        )

    def __sub__(self, other: "timedelta", /) -> "timedelta":
        return timedelta(
            self.days - other.days,
            self.seconds - other.seconds,
            self.microseconds - other.microseconds,
        )

    def __neg__(self) -> "timedelta":
        return timedelta(-self.days, -self.seconds, -self.microseconds)

    def __pos__(self) -> "timedelta":
        return self

    def __abs__(self) -> "timedelta":
        return -self if self.days < 0 else self

    def __mul__(self, other: int | float, /) -> "timedelta":
        if isinstance(other, int):
            return timedelta(self.days * other, self.seconds * other, self.microseconds * other)
        return timedelta(0, 0, round(float(self._total()) * other))

    def __rmul__(self, other: int | float, /) -> "timedelta":
        return self * other

    @overload
    def __floordiv__(self, other: "timedelta", /) -> int:
        return self._total() // other._total()

    @overload
    def __floordiv__(self, other: int, /) -> "timedelta":
        return timedelta(0, 0, self._total() // other)

    def __floordiv__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return self._total() // other._total()
        assert isinstance(other, int)
        return timedelta(0, 0, self._total() // other)

    @overload
    def __truediv__(self, other: "timedelta", /) -> float:
        return self._total() / other._total()

    @overload
    def __truediv__(self, other: int | float, /) -> "timedelta":
        return self._divided(other)

    def __truediv__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return self._total() / other._total()
        assert isinstance(other, (int, float))
        return self._divided(other)

    def _divided(self, other: int | float) -> "timedelta":
        total = self._total()
        if isinstance(other, float):
            return timedelta(0, 0, round(float(total) / other))
        quotient, rest = total // other, total % other
        # To the nearest microsecond, ties to even.
        twice = 2 * abs(rest)
        if twice > abs(other) or (twice == abs(other) and quotient & 1):
            quotient += 1
        return timedelta(0, 0, quotient)

    def __mod__(self, other: "timedelta", /) -> "timedelta":
        return timedelta(0, 0, self._total() % other._total())

    def __divmod__(self, other: "timedelta", /) -> tuple[int, "timedelta"]:
        return (self // other, self % other)

    def _key(self) -> tuple[int, int, int]:
        return (self.days, self.seconds, self.microseconds)

    def __eq__(self, other: object, /) -> bool:
        return isinstance(other, timedelta) and self._key() == other._key()

    def __lt__(self, other: "timedelta", /) -> bool:
        return self._key() < other._key()

    def __le__(self, other: "timedelta", /) -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: "timedelta", /) -> bool:
        return self._key() > other._key()

    def __ge__(self, other: "timedelta", /) -> bool:
        return self._key() >= other._key()

    def __bool__(self) -> bool:
        return self.days != 0 or self.seconds != 0 or self.microseconds != 0

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        hours, minutes, seconds = clock_of(self.seconds)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self.days:
            plural = "s" if abs(self.days) != 1 else ""
            text = f"{self.days} day{plural}, {text}"
        if self.microseconds:
            text += f".{self.microseconds:06d}"
        return text

    def __repr__(self) -> str:
        parts: list[str] = []
        if self.days:
            parts.append(f"days={self.days}")
        if self.seconds:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds:
            parts.append(f"microseconds={self.microseconds}")
        return "datetime.timedelta(" + (", ".join(parts) if parts else "0") + ")"


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
