"""Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7)."""

from typing import Final

_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = "JanFebMarAprMayJunJulAugSepOctNovDec"


def emit_date(seconds: int) -> str:
    """Return the IMF-fixdate of `seconds` since 1970, from then until the year 9999."""
    days, rest = divmod(seconds, 86_400)
    hour, rest = divmod(rest, 3_600)
    minute, second = divmod(rest, 60)
    year, month, day = _civil(days)
    weekday = _WEEKDAYS[(days + 3) % 7]  # day 0 was a Thursday
    date = f"{weekday}, {day:02d} {_MONTHS[3 * month - 3 : 3 * month]} {year:04d}"
    return f"{date} {hour:02d}:{minute:02d}:{second:02d} GMT"


def _civil(days: int) -> tuple[int, int, int]:
    """Return year, month, day of the Gregorian calendar, `days` after 1970-01-01.

    Years are counted from 1 March here, so that the leap day comes last, and in eras of 400
    years, which all have 146,097 days.
    """
    era, day_of_era = divmod(days + 719_468, 146_097)
    year_of_era = (
        day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = year_of_era + era * 400 + int(month <= 2)
    return year, month, day


class DateClock:
    """The Date field's value, written anew only when the second changes."""

    def __init__(self) -> None:
        self._second = -1
        self._text = ""

    def text(self, second: int) -> str:
        """Return the date of that second; "" for a clock that was never set (before 2001)."""
        if second != self._second:
            self._second = second
            self._text = emit_date(second) if second > 1_000_000_000 else ""
        return self._text
