"""Clocks, sleep, and calendar time in UTC: an image knows no time zone."""

from typing import NamedTuple

from _strptime import parse
from einkorn.platform.boundary import current

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_SECOND = 1_000_000_000
_DAY = 86400
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class struct_time(NamedTuple):
    """A moment of the calendar; tm_wday counts from Monday 0, tm_yday from 1."""

    tm_year: int
    tm_mon: int
    tm_mday: int
    tm_hour: int
    tm_min: int
    tm_sec: int
    tm_wday: int
    tm_yday: int
    tm_isdst: int

    def __repr__(self) -> str:
        return (
            f"time.struct_time(tm_year={self.tm_year}, tm_mon={self.tm_mon}, tm_mday={self.tm_mday}, "
            f"tm_hour={self.tm_hour}, tm_min={self.tm_min}, tm_sec={self.tm_sec}, tm_wday={self.tm_wday}, "
            f"tm_yday={self.tm_yday}, tm_isdst={self.tm_isdst})"
        )


def time() -> float:
    return current().wall_clock() / _SECOND


def time_ns() -> int:
    return current().wall_clock()


def monotonic() -> float:
    return current().monotonic() / _SECOND


def monotonic_ns() -> int:
    return current().monotonic()


def perf_counter() -> float:
    return current().monotonic() / _SECOND


def perf_counter_ns() -> int:
    return current().monotonic()


def process_time() -> float:
    return current().monotonic() / _SECOND


def process_time_ns() -> int:
    return current().monotonic()


def sleep(seconds: int | float, /) -> None:
    """Stop the whole program for a while. In tasks, `await asyncio.sleep()` lets the others go on."""
    duration = float(seconds) if isinstance(seconds, int) else seconds
    if duration < 0.0:
        raise ValueError("sleep length must be non-negative")
    platform = current()
    deadline = platform.monotonic() + int(duration * 1_000_000_000.0)
    while platform.monotonic() < deadline:
        platform.wait(deadline)


def gmtime(seconds: int | float | None = None, /) -> struct_time:
    """UTC of seconds since 1970, of now for None."""
    moment = current().wall_clock() // _SECOND if seconds is None else _floor(seconds)
    day = moment // _DAY
    second = moment - day * _DAY
    year, month, of_month = _civil(day)
    of_year = day - _days_before(year, 1, 1) + 1
    hour = second // 3600
    minute = second % 3600 // 60
    return struct_time(year, month, of_month, hour, minute, second % 60, (day + 3) % 7, of_year, 0)


def localtime(seconds: int | float | None = None, /) -> struct_time:
    """The same as gmtime."""
    return gmtime(seconds)


def mktime(moment: struct_time, /) -> float:
    """Seconds since 1970 of a moment in UTC."""
    days = _days_before(moment.tm_year, moment.tm_mon, moment.tm_mday)
    seconds = days * _DAY + moment.tm_hour * 3600 + moment.tm_min * 60 + moment.tm_sec
    return float(seconds)


def asctime(moment: struct_time | None = None, /) -> str:
    return strftime("%a %b %e %H:%M:%S %Y", gmtime() if moment is None else moment)


def ctime(seconds: int | float | None = None, /) -> str:
    return asctime(gmtime(seconds))


def strftime(format: str, moment: struct_time | None = None, /) -> str:
    """The directives of the C locale; one that is unknown stays as it is."""
    when = gmtime() if moment is None else moment
    parts: list[str] = []
    index = 0
    while index < len(format):
        if format[index] == "%" and index + 1 < len(format):
            parts.append(_directive(format[index + 1], when))
            index += 2
        else:
            parts.append(format[index])
            index += 1
    return "".join(parts)


def strptime(data_string: str, format: str = "%a %b %d %H:%M:%S %Y", /) -> struct_time:
    """The moment that a text names, by the directives of strftime; ValueError."""
    found = parse(data_string, format)
    return struct_time(
        found.year,
        found.month,
        found.day,
        found.hour,
        found.minute,
        found.second,
        found.weekday,
        found.day_of_year,
        0 if found.zone_name else -1,
    )


def _directive(letter: str, when: struct_time) -> str:
    match letter:
        case "Y":
            return str(when.tm_year)
        case "m":
            return _padded(when.tm_mon, 2)
        case "d":
            return _padded(when.tm_mday, 2)
        case "e":
            return str(when.tm_mday).rjust(2)
        case "H":
            return _padded(when.tm_hour, 2)
        case "I":
            return _padded((when.tm_hour + 11) % 12 + 1, 2)
        case "M":
            return _padded(when.tm_min, 2)
        case "S":
            return _padded(when.tm_sec, 2)
        case "j":
            return _padded(when.tm_yday, 3)
        case "y":
            return _padded(when.tm_year % 100, 2)
        case "w":
            return str((when.tm_wday + 1) % 7)
        case "u":
            return str(when.tm_wday + 1)
        case "U":
            return _padded((when.tm_yday + 6 - (when.tm_wday + 1) % 7) // 7, 2)
        case "W":
            return _padded((when.tm_yday + 6 - when.tm_wday) // 7, 2)
        case "V":
            return _padded(_iso_week(when)[1], 2)
        case "G":
            return str(_iso_week(when)[0])
        case "g":
            return _padded(_iso_week(when)[0] % 100, 2)
        case "C":
            return _padded(when.tm_year // 100, 2)
        case _:
            return _named_directive(letter, when)


def _iso_week(when: struct_time) -> tuple[int, int]:
    """Year and week by ISO 8601: week 1 holds the year's first Thursday."""
    thursday = _days_before(when.tm_year, 1, 1) + when.tm_yday - 1 - when.tm_wday + 3
    year = _civil(thursday)[0]
    return (year, (thursday - _days_before(year, 1, 1)) // 7 + 1)


def _named_directive(letter: str, when: struct_time) -> str:
    match letter:
        case "A":
            return _DAYS[when.tm_wday]
        case "a":
            return _DAYS[when.tm_wday][:3]
        case "B":
            return _MONTHS[when.tm_mon - 1]
        case "b" | "h":
            return _MONTHS[when.tm_mon - 1][:3]
        case "p":
            return "AM" if when.tm_hour < 12 else "PM"
        case "Z":
            return "UTC"
        case "z":
            return "+0000"
        case "F":
            return strftime("%Y-%m-%d", when)
        case "T" | "X":
            return strftime("%H:%M:%S", when)
        case "R":
            return strftime("%H:%M", when)
        case "D" | "x":
            return strftime("%m/%d/%y", when)
        case "c":
            return strftime("%a %b %e %H:%M:%S %Y", when)
        case "r":
            return strftime("%I:%M:%S %p", when)
        case "n":
            return "\n"
        case "t":
            return "\t"
        case "%":
            return "%"
        case _:
            return "%" + letter


def _padded(value: int, width: int) -> str:
    return str(value).rjust(width, "0")


def _floor(seconds: int | float) -> int:
    if isinstance(seconds, int):
        return seconds
    whole = int(seconds)
    return whole - 1 if float(whole) > seconds else whole


def _civil(day: int) -> tuple[int, int, int]:
    """Year, month, day of the month of a day counted from 1970-01-01, in the Gregorian calendar.

    Years are taken from March on, in eras of 400 years, so that the leap day comes last and every era is alike.
    """
    shifted = day + 719468  # days from 0000-03-01
    era = shifted // 146097
    of_era = shifted - era * 146097
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * of_year + 2) // 153
    of_month = of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = year_of_era + era * 400
    return (year + 1 if month <= 2 else year, month, of_month)


def _days_before(year: int, month: int, of_month: int) -> int:
    """The day counted from 1970-01-01."""
    shifted_year = year - 1 if month <= 2 else year
    era = shifted_year // 400
    year_of_era = shifted_year - era * 400
    shifted_month = month - 3 if month > 2 else month + 9
    of_year = (153 * shifted_month + 2) // 5 + of_month - 1
    of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + of_year
    return era * 146097 + of_era - 719468
