"""Dates, times and durations: UTC and fixed offsets from it. The local zone is UTC.

A class derived from date or datetime gets plain ones from what is inherited: today, fromisoformat and their like.
"""

from typing import ClassVar, Final, NamedTuple, overload

import time as clock
from _calendar_days import (
    DAY,
    MAXYEAR as MAXYEAR,
    MINYEAR as MINYEAR,
    SECOND,
    check_date,
    check_time,
    civil,
    clock_of,
    ordinal,
)
from _iso_clock import clock_text, parse_clock, parse_date
from _strptime import parse
from _timedelta import micro, timedelta as timedelta

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


class tzinfo:
    """A time zone; the only ones here are `timezone`s."""

    def utcoffset(self, dt: "datetime | None", /) -> timedelta | None:
        return None

    def tzname(self, dt: "datetime | None", /) -> str | None:
        return None

    def dst(self, dt: "datetime | None", /) -> timedelta | None:
        return None

    def fromutc(self, dt: "datetime", /) -> "datetime":
        """What the zone's clocks show at a moment that `dt` gives in UTC."""
        offset = self.utcoffset(dt)
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        return dt + offset


class timezone(tzinfo):
    """A fixed offset from UTC."""

    utc: ClassVar["timezone"]
    min: ClassVar["timezone"]
    max: ClassVar["timezone"]

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
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC: Final = timezone.utc


def _offset_text(offset: timedelta, separator: str) -> str:
    """+HH:MM, with seconds where there are some."""
    sign = "-" if offset.days < 0 else "+"
    size = abs(offset)
    hours, minutes, seconds = clock_of(size.seconds)
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

    def __repr__(self) -> str:
        return (
            f"datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})"
        )


class date:
    """A day of the calendar."""

    min: ClassVar["date"]
    max: ClassVar["date"]
    resolution: ClassVar[timedelta]

    def __init__(self, year: int, month: int, day: int) -> None:
        check_date(year, month, day)
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
        year, month, day = civil(n)
        return date(year, month, day)

    @staticmethod
    def fromtimestamp(timestamp: int | float, /) -> "date":
        return datetime.fromtimestamp(timestamp).date()

    @staticmethod
    def fromisoformat(date_string: str, /) -> "date":
        """YYYY-MM-DD or YYYYMMDD."""
        year, month, day = parse_date(date_string, date_string)
        return date(year, month, day)

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> "date":
        """The inverse of isocalendar."""
        return _date_of(*civil(_iso_ordinal(year, week, day)))

    def toordinal(self) -> int:
        return ordinal(self._year, self._month, self._day)

    def weekday(self) -> int:
        """Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        """Monday is 1."""
        return self.weekday() + 1

    def isocalendar(self) -> _IsoCalendarDate:
        """ISO year, week and weekday: week 1 holds the year's first Thursday."""
        thursday = self.toordinal() - self.weekday() + 3
        year = civil(thursday)[0]
        week = (thursday - ordinal(year, 1, 1)) // 7 + 1
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
        if isinstance(other, datetime):  # and self is none
            return False
        return isinstance(other, date) and self.toordinal() == other.toordinal()

    def __hash__(self) -> int:
        return hash(self.toordinal())

    def _comparable(self, other: "date") -> None:
        """Days and moments have no order among each other."""
        if isinstance(other, datetime) != isinstance(self, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")

    def __lt__(self, other: "date", /) -> bool:
        self._comparable(other)
        return self.toordinal() < other.toordinal()

    def __le__(self, other: "date", /) -> bool:
        self._comparable(other)
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other: "date", /) -> bool:
        self._comparable(other)
        return self.toordinal() > other.toordinal()

    def __ge__(self, other: "date", /) -> bool:
        self._comparable(other)
        return self.toordinal() >= other.toordinal()

    def _moved(self, days: int) -> "date":
        moved = self.toordinal() + days
        if not 1 <= moved <= 3652059:
            raise OverflowError("date value out of range")
        return date.fromordinal(moved)

    def __add__(self, other: timedelta, /) -> "date":
        return self._moved(other.days)

    def __radd__(self, other: timedelta, /) -> "date":
        return self._moved(other.days)

    @overload
    def __sub__(self, other: timedelta, /) -> "date":
        return self._moved(-other.days)

    @overload
    def __sub__(self, other: "date", /) -> timedelta:
        if isinstance(other, datetime):
            raise TypeError(
                "unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'"
            )
        return timedelta(self.toordinal() - other.toordinal())

    def __sub__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return self._moved(-other.days)
        assert isinstance(other, date)
        return timedelta(self.toordinal() - other.toordinal())


def _iso_ordinal(year: int, week: int, day: int) -> int:
    """The ordinal of a day of an ISO week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    first = ordinal(year, 1, 1)
    start = (first + 6) % 7  # the weekday of 1 January
    is_long = start == 3 or (start == 2 and ordinal(year + 1, 1, 1) - first == 366)
    if not 1 <= week <= (53 if is_long else 52):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return ordinal(year, 1, 4) - (ordinal(year, 1, 4) + 6) % 7 + (week - 1) * 7 + day - 1


def _parse_time(text: str, whole: str) -> tuple[tuple[int, int, int, int], timezone | None]:
    """A clock time and the offset behind it: Z, +HH:MM or -HH:MM."""
    if text.endswith("Z"):
        return (parse_clock(text[:-1], whole), timezone.utc)
    place = max(text.find("+"), text.find("-"))
    if place < 0:
        return (parse_clock(text, whole), None)
    hours, minutes, seconds, rest = parse_clock(text[place + 1 :], whole)
    offset = timedelta(0, hours * 3600 + minutes * 60 + seconds, rest)
    if text[place] == "-":
        offset = -offset
    zone = timezone(offset) if offset else timezone.utc
    return (parse_clock(text[:place], whole), zone)


class time:
    """A time of day."""

    min: ClassVar["time"]
    max: ClassVar["time"]
    resolution: ClassVar[timedelta]

    def __init__(
        self,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: tzinfo | None = None,
        *,
        fold: int = 0,
    ) -> None:
        check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @staticmethod
    def fromisoformat(time_string: str, /) -> "time":
        text = time_string[1:] if time_string.startswith("T") else time_string
        (hour, minute, second, microsecond), zone = _parse_time(text, time_string)
        return time(hour, minute, second, microsecond, zone)

    def utcoffset(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self) -> str | None:
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def replace(
        self,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        tzinfo: tzinfo | None | bool = True,
        *,
        fold: int | None = None,
    ) -> "time":
        """With some parts changed; `tzinfo=None` takes the zone away."""
        return time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, bool) else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def strftime(self, format: str, /) -> str:
        """As of this time on 1 January 1900."""
        moment = datetime(1900, 1, 1, self.hour, self.minute, self.second, self.microsecond)
        return moment.replace(tzinfo=self.tzinfo).strftime(format)

    def __format__(self, format_spec: str, /) -> str:
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self, timespec: str = "auto") -> str:
        text = clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
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
        total = (self.hour * 3600 + self.minute * 60 + self.second) * SECOND + self.microsecond
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
type _Day = date


class datetime(date):
    """A day and a time of day, with or without an offset from UTC."""

    min: ClassVar["datetime"]
    max: ClassVar["datetime"]

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
        super().__init__(year, month, day)
        check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @staticmethod
    def _from_micros(total: int, zone: tzinfo | None) -> "datetime":
        """From microseconds since day 0 of the calendar, as the clock in that zone shows them."""
        ordinal, rest = total // DAY, total % DAY
        if not 1 <= ordinal <= 3652059:
            raise OverflowError("date value out of range")
        year, month, day = civil(ordinal)
        hour, minute, second = clock_of(rest // SECOND)
        return datetime(year, month, day, hour, minute, second, rest % SECOND, zone)

    def _micros(self) -> int:
        """Microseconds since day 0, as the clock shows them."""
        seconds = self.hour * 3600 + self.minute * 60 + self.second
        return self.toordinal() * DAY + seconds * SECOND + self.microsecond

    def _utc_micros(self) -> int:
        offset = self.utcoffset()
        return self._micros() if offset is None else self._micros() - offset._total()

    @staticmethod
    def now(tz: tzinfo | None = None) -> "datetime":
        """This moment; without a zone as a naive UTC time."""
        micros = clock.time_ns() // 1000 + 719163 * DAY
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
        return datetime._in_zone(micro(timestamp, SECOND) + 719163 * DAY, tz)

    @staticmethod
    def utcfromtimestamp(t: int | float, /) -> "datetime":
        return datetime.fromtimestamp(t)

    @staticmethod
    def fromordinal(n: int, /) -> "datetime":
        year, month, day = civil(n)
        return datetime(year, month, day)

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> "datetime":
        return datetime.fromordinal(_iso_ordinal(year, week, day))

    @staticmethod
    def strptime(date_string: str, format: str, /) -> "datetime":
        """The moment that a text names, by the directives of strftime; ValueError."""
        found = parse(date_string, format)
        zone: timezone | None = None
        if found.has_offset:
            offset = timedelta(microseconds=found.offset)
            zone = timezone(offset, found.zone_name) if found.zone_name else _zone_of(offset)
        return datetime(
            found.year,
            found.month,
            found.day,
            found.hour,
            found.minute,
            found.second,
            found.microsecond,
            zone,
        )

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
        year, month, day = parse_date(date_string[:size], date_string)
        if len(date_string) == size:
            return datetime(year, month, day)
        (hour, minute, second, microsecond), zone = _parse_time(
            date_string[size + 1 :], date_string
        )
        return datetime(year, month, day, hour, minute, second, microsecond, zone)

    def date(self) -> _Day:
        return _date_of(self.year, self.month, self.day)

    def time(self) -> time:
        return _time_of(self.hour, self.minute, self.second, self.microsecond, None)

    def timetz(self) -> _TimeOfDay:
        return _time_of(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def utcoffset(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self) -> str | None:
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self) -> timedelta | None:
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def timestamp(self) -> float:
        """Seconds since 1970; a naive time is taken as UTC."""
        return (self._utc_micros() - 719163 * DAY) / SECOND

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
        *,
        fold: int | None = None,
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
            fold=self.fold if fold is None else fold,
        )

    def timetuple(self) -> clock.struct_time:
        return self._broken_down(-1)

    def _broken_down(self, is_summer_time: int) -> clock.struct_time:
        days = self.toordinal() - ordinal(self.year, 1, 1) + 1
        return clock.struct_time(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.weekday(),
            days,
            is_summer_time,
        )

    def utctimetuple(self) -> clock.struct_time:
        return datetime._from_micros(self._utc_micros(), None)._broken_down(0)

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        text = f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}"
        text += clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
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

    def _order(self, other: _Day) -> int:
        """Negative, zero or positive, as this moment is before, at or after the other."""
        self._comparable(other)
        assert isinstance(other, datetime)
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._utc_micros() - other._utc_micros()

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, datetime):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._utc_micros() == other._utc_micros()

    def __lt__(self, other: _Day, /) -> bool:
        return self._order(other) < 0

    def __le__(self, other: _Day, /) -> bool:
        return self._order(other) <= 0

    def __gt__(self, other: _Day, /) -> bool:
        return self._order(other) > 0

    def __ge__(self, other: _Day, /) -> bool:
        return self._order(other) >= 0

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
    def __sub__(self, other: _Day, /) -> timedelta:
        if not isinstance(other, datetime):
            raise TypeError(
                "unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'"
            )
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


def _zone_of(offset: timedelta) -> timezone:
    return timezone(offset) if offset else timezone.utc


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
