"""The proleptic Gregorian calendar; day 1 is 1 January of the year 1."""

from typing import Final

MINYEAR: Final = 1
MAXYEAR: Final = 9999
SECOND: Final = 1_000_000  # microseconds
DAY: Final = 86_400_000_000
_DAYS_BEFORE: tuple[int, ...] = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def ordinal(year: int, month: int, day: int) -> int:
    before = year - 1
    leap = 1 if month > 2 and is_leap(year) else 0
    return (
        before * 365 + before // 4 - before // 100 + before // 400
        + _DAYS_BEFORE[month] + leap + day
    )  # fmt: skip


def civil(ordinal: int) -> tuple[int, int, int]:
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


def check_date(year: int, month: int, day: int) -> None:
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= month_length(year, month):
        raise ValueError("day is out of range for month")


def check_time(hour: int, minute: int, second: int, microsecond: int) -> None:
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def clock_of(seconds: int) -> tuple[int, int, int]:
    """Hours, minutes and seconds."""
    return (seconds // 3600, seconds // 60 % 60, seconds % 60)
