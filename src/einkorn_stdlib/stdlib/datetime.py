"""Dates, times and durations: UTC and fixed offsets from it. The local zone is UTC.

Differences from CPython: `datetime` is no subclass of `date`; `strptime` is not offered.
"""

from typing import ClassVar, Final, NamedTuple, overload

import time as clock

__all__ = [
    "MAXYEAR",
    "MINYEAR",
    "UTC",
    "date",
    "datetime",
    "time",
    "timedelta",
    "timezone",
    "tzinfo",
]

MINYEAR: Final = 1
MAXYEAR: Final = 9999

_SECOND = 1_000_000
_DAY = 86_400_000_000
_DAYS_BEFORE: tuple[int, ...] = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


# ---- The calendar (proleptic Gregorian); day 1 is 1 January of the year 1


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def _ordinal(year: int, month: int, day: int) -> int:
    before = year - 1
    leap = 1 if month > 2 and _is_leap(year) else 0
    return (
        before * 365 + before // 4 - before // 100 + before // 400
        + _DAYS_BEFORE[month] + leap + day
    )  # fmt: skip


def _civil(ordinal: int) -> tuple[int, int, int]:
    """Year, month and day of an ordinal."""
    # Years beginning in March make the leap day the last of a year (era of 400 years: 146097 days).
    shifted = ordinal + 305
    era, rest = shifted // 146097, shifted % 146097
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day = rest - (365 * year + year // 4 - year // 100)
    month = (5 * day + 2) // 153
    day = day - (153 * month + 2) // 5 + 1
    year += 400 * era
    if month < 10:
        return (year, month + 3, day)
    return (year + 1, month - 9, day)


def _check_date(year: int, month: int, day: int) -> None:
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_length(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour: int, minute: int, second: int, microsecond: int) -> None:
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def _micro(value: int | float, unit: int) -> int:
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
        rest = _micro(hours, 3600 * _SECOND) + _micro(minutes, 60 * _SECOND)
        rest += _micro(seconds, _SECOND) + _micro(milliseconds, 1000) + _micro(microseconds, 1)
        whole = 0
        for value, length in ((days, 1), (weeks, 7)):
            if isinstance(value, int):
                whole += value * length
            else:
                part = value * float(length)
                whole += int(part)
                rest += _micro(part - float(int(part)), _DAY)
        whole += rest // _DAY
        rest %= _DAY
        if not -999999999 <= whole <= 999999999:
            raise OverflowError(f"days={whole}; must have magnitude <= 999999999")
        self.days = whole
        self.seconds = rest // _SECOND
        self.microseconds = rest % _SECOND

    def _total(self) -> int:
        """All in microseconds; OverflowError beyond some 292,000 years."""
        return self.days * _DAY + self.seconds * _SECOND + self.microseconds

    def total_seconds(self) -> float:
        return self._total() / _SECOND

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
        hours, minutes, seconds = _clock(self.seconds)
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


def _clock(seconds: int) -> tuple[int, int, int]:
    return (seconds // 3600, seconds // 60 % 60, seconds % 60)


class tzinfo:
    """A time zone; the only ones here are `timezone`s."""

    def utcoffset(self, dt: "datetime | None", /) -> timedelta | None:
        return None

    def tzname(self, dt: "datetime | None", /) -> str | None:
        return None

    def dst(self, dt: "datetime | None", /) -> timedelta | None:
        return None


class timezone(tzinfo):
    """A fixed offset from UTC."""

    utc: ClassVar["timezone"]

    def __init__(self, offset: timedelta, name: str | None = None) -> None:
        if abs(offset) >= timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt: "datetime | None", /) -> timedelta:
        return self._offset

    def tzname(self, dt: "datetime | None", /) -> str:
        if self._name is not None:
            return self._name
        if not self._offset:
            return "UTC"
        return "UTC" + _offset_text(self._offset, ":")

    def __eq__(self, other: object, /) -> bool:
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self) -> int:
        return hash(self._offset)

    def __str__(self) -> str:
        return self.tzname(None)

    def __repr__(self) -> str:
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"


timezone.utc = timezone(timedelta(0))
UTC: Final = timezone.utc


def _offset_text(offset: timedelta, separator: str) -> str:
    """+HH:MM, with seconds where there are some."""
    sign = "-" if offset.days < 0 else "+"
    size = abs(offset)
    hours, minutes, seconds = _clock(size.seconds)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or size.microseconds:
        text += f"{separator}{seconds:02d}"
        if size.microseconds:
            text += f".{size.microseconds:06d}"
    return text


class _IsoCalendarDate(NamedTuple):
    year: int
    week: int
    weekday: int


class date:
    """A day of the calendar."""

    def __init__(self, year: int, month: int, day: int) -> None:
        _check_date(year, month, day)
        self._year = year
        self._month = month
        self._day = day

    @property
    def year(self) -> int:
        return self._year

    @property
    def month(self) -> int:
        return self._month

    @property
    def day(self) -> int:
        return self._day

    @staticmethod
    def today() -> "date":
        return datetime.now().date()

    @staticmethod
    def fromordinal(n: int, /) -> "date":
        """Day 1 is 1 January of the year 1."""
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = _civil(n)
        return date(year, month, day)

    @staticmethod
    def fromtimestamp(timestamp: int | float, /) -> "date":
        return datetime.fromtimestamp(timestamp).date()

    @staticmethod
    def fromisoformat(date_string: str, /) -> "date":
        """YYYY-MM-DD or YYYYMMDD."""
        year, month, day = _parse_date(date_string, date_string)
        return date(year, month, day)

    def toordinal(self) -> int:
        return _ordinal(self._year, self._month, self._day)

    def weekday(self) -> int:
        """Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        """Monday is 1."""
        return self.weekday() + 1

    def isocalendar(self) -> _IsoCalendarDate:
        """ISO year, week and weekday: week 1 holds the year's first Thursday."""
        thursday = self.toordinal() - self.weekday() + 3
        year = _civil(thursday)[0]
        week = (thursday - _ordinal(year, 1, 1)) // 7 + 1
        return _IsoCalendarDate(year, week, self.isoweekday())

    def replace(
        self, year: int | None = None, month: int | None = None, day: int | None = None
    ) -> "date":
        return date(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def isoformat(self) -> str:
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def timetuple(self) -> clock.struct_time:
        return datetime(self._year, self._month, self._day).timetuple()

    def strftime(self, format: str, /) -> str:
        return datetime(self._year, self._month, self._day).strftime(format)

    def ctime(self) -> str:
        return datetime(self._year, self._month, self._day).ctime()

    def __format__(self, format_spec: str, /) -> str:
        return self.strftime(format_spec) if format_spec else str(self)

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"datetime.date({self._year}, {self._month}, {self._day})"

    def __eq__(self, other: object, /) -> bool:
        return isinstance(other, date) and self.toordinal() == other.toordinal()

    def __hash__(self) -> int:
        return hash(self.toordinal())

    def __lt__(self, other: "date", /) -> bool:
        return self.toordinal() < other.toordinal()

    def __le__(self, other: "date", /) -> bool:
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other: "date", /) -> bool:
        return self.toordinal() > other.toordinal()

    def __ge__(self, other: "date", /) -> bool:
        return self.toordinal() >= other.toordinal()

    def _moved(self, days: int) -> "date":
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= 3652059:
            raise OverflowError("date value out of range")
        return date.fromordinal(ordinal)

    def __add__(self, other: timedelta, /) -> "date":
        return self._moved(other.days)

    def __radd__(self, other: timedelta, /) -> "date":
        return self._moved(other.days)

    @overload
    def __sub__(self, other: timedelta, /) -> "date":
        return self._moved(-other.days)

    @overload
    def __sub__(self, other: "date", /) -> timedelta:
        return timedelta(self.toordinal() - other.toordinal())

    def __sub__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return self._moved(-other.days)
        assert isinstance(other, date)
        return timedelta(self.toordinal() - other.toordinal())


def _digits(text: str, start: int, count: int, whole: str) -> int:
    """A number of exactly `count` digits."""
    piece = text[start : start + count]
    if len(piece) != count or not (piece.isascii() and piece.isdigit()):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return int(piece)


def _parse_date(text: str, whole: str) -> tuple[int, int, int]:
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        return (_digits(text, 0, 4, whole), _digits(text, 5, 2, whole), _digits(text, 8, 2, whole))
    if len(text) == 8:
        return (_digits(text, 0, 4, whole), _digits(text, 4, 2, whole), _digits(text, 6, 2, whole))
    raise ValueError(f"Invalid isoformat string: {whole!r}")


def _parse_clock(text: str, whole: str) -> tuple[int, int, int, int]:
    """Hour, minute, second, microsecond of HH[:MM[:SS[.ffffff]]] or without colons."""
    fraction = ""
    dot = text.find(".")
    if dot < 0:
        dot = text.find(",")
    if dot >= 0:
        fraction = text[dot + 1 :]
        text = text[:dot]
        if not fraction or not (fraction.isascii() and fraction.isdigit()):
            raise ValueError(f"Invalid isoformat string: {whole!r}")
        fraction = (fraction + "000000")[:6]
    plain = text
    if len(text) > 2 and text[2] == ":":
        if (len(text) != 5 and len(text) != 8) or (len(text) == 8 and text[5] != ":"):
            raise ValueError(f"Invalid isoformat string: {whole!r}")
        plain = text.replace(":", "")
    if (len(plain) != 2 and len(plain) != 4 and len(plain) != 6) or (fraction and len(plain) != 6):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    minute = _digits(plain, 2, 2, whole) if len(plain) > 2 else 0
    second = _digits(plain, 4, 2, whole) if len(plain) > 4 else 0
    return (_digits(plain, 0, 2, whole), minute, second, int(fraction) if fraction else 0)


def _parse_time(text: str, whole: str) -> tuple[tuple[int, int, int, int], timezone | None]:
    """A clock time and the offset behind it: Z, +HH:MM or -HH:MM."""
    if text.endswith("Z"):
        return (_parse_clock(text[:-1], whole), timezone.utc)
    place = max(text.find("+"), text.find("-"))
    if place < 0:
        return (_parse_clock(text, whole), None)
    hours, minutes, seconds, rest = _parse_clock(text[place + 1 :], whole)
    offset = timedelta(0, hours * 3600 + minutes * 60 + seconds, rest)
    if text[place] == "-":
        offset = -offset
    zone = timezone(offset) if offset else timezone.utc
    return (_parse_clock(text[:place], whole), zone)


def _clock_text(hour: int, minute: int, second: int, microsecond: int, timespec: str) -> str:
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03d}"
    if timespec == "microseconds" or (timespec == "auto" and microsecond):
        return f"{text}.{microsecond:06d}"
    if timespec != "seconds" and timespec != "auto":
        raise ValueError("Unknown timespec value")
    return text


class time:
    """A time of day."""

    def __init__(
        self,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: tzinfo | None = None,
    ) -> None:
        _check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    @staticmethod
    def fromisoformat(time_string: str, /) -> "time":
        text = time_string[1:] if time_string.startswith("T") else time_string
        (hour, minute, second, microsecond), zone = _parse_time(text, time_string)
        return time(hour, minute, second, microsecond, zone)

    def utcoffset(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def isoformat(self, timespec: str = "auto") -> str:
        text = _clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset, ":")

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        text = f"datetime.time({self.hour}, {self.minute}"
        if self.second or self.microsecond:
            text += f", {self.second}"
        if self.microsecond:
            text += f", {self.microsecond}"
        if self.tzinfo is not None:
            text += f", tzinfo={self.tzinfo!r}"
        return text + ")"

    def _micros(self) -> int:
        total = (self.hour * 3600 + self.minute * 60 + self.second) * _SECOND + self.microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._total()

    def _comparable(self, other: "time") -> None:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, time):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._micros() == other._micros()

    def __lt__(self, other: "time", /) -> bool:
        self._comparable(other)
        return self._micros() < other._micros()

    def __le__(self, other: "time", /) -> bool:
        self._comparable(other)
        return self._micros() <= other._micros()

    def __gt__(self, other: "time", /) -> bool:
        return other < self

    def __ge__(self, other: "time", /) -> bool:
        return other <= self

    def __hash__(self) -> int:
        return hash(self._micros())


type _TimeOfDay = time


class datetime:
    """A day and a time of day, with or without an offset from UTC."""

    def __init__(
        self,
        year: int,
        month: int,
        day: int,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: tzinfo | None = None,
        *,
        fold: int = 0,
    ) -> None:
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @staticmethod
    def _from_micros(total: int, zone: tzinfo | None) -> "datetime":
        """From microseconds since day 0 of the calendar, as the clock in that zone shows them."""
        ordinal, rest = total // _DAY, total % _DAY
        if not 1 <= ordinal <= 3652059:
            raise OverflowError("date value out of range")
        year, month, day = _civil(ordinal)
        hour, minute, second = _clock(rest // _SECOND)
        return datetime(year, month, day, hour, minute, second, rest % _SECOND, zone)

    def _micros(self) -> int:
        """Microseconds since day 0, as the clock shows them."""
        seconds = self.hour * 3600 + self.minute * 60 + self.second
        return self.toordinal() * _DAY + seconds * _SECOND + self.microsecond

    def _utc_micros(self) -> int:
        offset = self.utcoffset()
        return self._micros() if offset is None else self._micros() - offset._total()

    @staticmethod
    def now(tz: tzinfo | None = None) -> "datetime":
        """This moment; without a zone as a naive UTC time."""
        micros = clock.time_ns() // 1000 + 719163 * _DAY
        return datetime._in_zone(micros, tz)

    @staticmethod
    def _in_zone(utc_micros: int, tz: tzinfo | None) -> "datetime":
        offset = None if tz is None else tz.utcoffset(None)
        if offset is not None:
            utc_micros += offset._total()
        return datetime._from_micros(utc_micros, tz)

    @staticmethod
    def today() -> "datetime":
        return datetime.now()

    @staticmethod
    def utcnow() -> "datetime":
        return datetime.now()

    @staticmethod
    def fromtimestamp(timestamp: int | float, tz: tzinfo | None = None) -> "datetime":
        """From seconds since 1970."""
        return datetime._in_zone(_micro(timestamp, _SECOND) + 719163 * _DAY, tz)

    @staticmethod
    def utcfromtimestamp(t: int | float, /) -> "datetime":
        return datetime.fromtimestamp(t)

    @staticmethod
    def fromordinal(n: int, /) -> "datetime":
        year, month, day = _civil(n)
        return datetime(year, month, day)

    @staticmethod
    def combine(date: date, time: time, tzinfo: tzinfo | None = None) -> "datetime":
        """A day and a time of day put together."""
        zone = time.tzinfo if tzinfo is None else tzinfo
        return datetime(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            zone,
        )

    @staticmethod
    def fromisoformat(date_string: str, /) -> "datetime":
        """YYYY-MM-DD[THH:MM[:SS[.ffffff]][offset]]; ValueError."""
        size = 10 if len(date_string) >= 10 and date_string[4] == "-" else 8
        year, month, day = _parse_date(date_string[:size], date_string)
        if len(date_string) == size:
            return datetime(year, month, day)
        (hour, minute, second, microsecond), zone = _parse_time(
            date_string[size + 1 :], date_string
        )
        return datetime(year, month, day, hour, minute, second, microsecond, zone)

    def date(self) -> date:
        return _date_of(self.year, self.month, self.day)

    def time(self) -> time:
        return _time_of(self.hour, self.minute, self.second, self.microsecond, None)

    def timetz(self) -> _TimeOfDay:
        return _time_of(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def toordinal(self) -> int:
        return _ordinal(self.year, self.month, self.day)

    def weekday(self) -> int:
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        return self.weekday() + 1

    def isocalendar(self) -> _IsoCalendarDate:
        return _date_of(self.year, self.month, self.day).isocalendar()

    def utcoffset(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self) -> str | None:
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def timestamp(self) -> float:
        """Seconds since 1970; a naive time is taken as UTC."""
        return (self._utc_micros() - 719163 * _DAY) / _SECOND

    def astimezone(self, tz: tzinfo | None = None) -> "datetime":
        """The same moment in another zone (UTC when not given)."""
        return datetime._in_zone(self._utc_micros(), timezone.utc if tz is None else tz)

    def replace(
        self,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        tzinfo: tzinfo | None | bool = True,
    ) -> "datetime":
        """With some parts changed; `tzinfo=None` takes the zone away."""
        zone = self.tzinfo if isinstance(tzinfo, bool) else tzinfo
        return datetime(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            zone,
        )

    def timetuple(self) -> clock.struct_time:
        days = self.toordinal() - _ordinal(self.year, 1, 1) + 1
        return clock.struct_time(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.weekday(),
            days,
            -1,
        )

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        text = f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}"
        text += _clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset, ":")

    def strftime(self, format: str, /) -> str:
        """By the directives of time.strftime, and %f, %z, %Z."""
        parts: list[str] = []
        place = 0
        while place < len(format):
            if format[place] != "%":
                parts.append(format[place])
                place += 1
                continue
            pair = format[place : place + 2]
            if pair == "%f":
                parts.append(f"{self.microsecond:06d}")
            elif pair == "%z":
                offset = self.utcoffset()
                parts.append("" if offset is None else _offset_text(offset, ""))
            elif pair == "%Z":
                parts.append(self.tzname() or "")
            else:
                parts.append(pair)
            place += 2
        # What was put in holds no %, so that one more pass leaves it alone.
        return clock.strftime("".join(parts), self.timetuple())

    def ctime(self) -> str:
        return clock.asctime(self.timetuple())

    def __format__(self, format_spec: str, /) -> str:
        return self.strftime(format_spec) if format_spec else str(self)

    def __str__(self) -> str:
        return self.isoformat(" ")

    def __repr__(self) -> str:
        text = (
            f"datetime.datetime({self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
        )
        if self.second or self.microsecond:
            text += f", {self.second}"
        if self.microsecond:
            text += f", {self.microsecond}"
        if self.tzinfo is not None:
            text += f", tzinfo={self.tzinfo!r}"
        return text + ")"

    def _comparable(self, other: "datetime") -> None:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, datetime):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._utc_micros() == other._utc_micros()

    def __lt__(self, other: "datetime", /) -> bool:
        self._comparable(other)
        return self._utc_micros() < other._utc_micros()

    def __le__(self, other: "datetime", /) -> bool:
        self._comparable(other)
        return self._utc_micros() <= other._utc_micros()

    def __gt__(self, other: "datetime", /) -> bool:
        return other < self

    def __ge__(self, other: "datetime", /) -> bool:
        return other <= self

    def __hash__(self) -> int:
        return hash(self._utc_micros())

    def __add__(self, other: timedelta, /) -> "datetime":
        return datetime._from_micros(self._micros() + other._total(), self.tzinfo)

    def __radd__(self, other: timedelta, /) -> "datetime":
        return self + other

    @overload
    def __sub__(self, other: timedelta, /) -> "datetime":
        return datetime._from_micros(self._micros() - other._total(), self.tzinfo)

    @overload
    def __sub__(self, other: "datetime", /) -> timedelta:
        return self._since(other)

    def __sub__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return datetime._from_micros(self._micros() - other._total(), self.tzinfo)
        assert isinstance(other, datetime)
        return self._since(other)

    def _since(self, other: "datetime") -> timedelta:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(0, 0, self._utc_micros() - other._utc_micros())


# Inside datetime the names `date` and `time` mean its methods.


def _date_of(year: int, month: int, day: int) -> date:
    return date(year, month, day)


def _time_of(hour: int, minute: int, second: int, microsecond: int, zone: tzinfo | None) -> time:
    return time(hour, minute, second, microsecond, zone)
