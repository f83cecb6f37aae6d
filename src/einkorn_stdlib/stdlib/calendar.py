"""Calendars: weekdays, months as text, leap years. English names."""

import datetime
from collections.abc import Iterator
from enum import IntEnum

__all__ = ["Calendar", "Day", "FRIDAY", "IllegalMonthError", "IllegalWeekdayError", "MONDAY", "Month", "SATURDAY",
           "SUNDAY", "THURSDAY", "TUESDAY", "TextCalendar", "WEDNESDAY", "JANUARY", "FEBRUARY", "MARCH", "APRIL",
           "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "prcal", "calendar", "day_abbr", "day_name",
           "firstweekday", "isleap", "leapdays", "month", "month_abbr", "month_name", "monthcalendar",
           "monthrange", "prmonth", "setfirstweekday", "timegm", "weekday", "weekheader"]  # fmt: skip


class Month(IntEnum):
    """The months."""

    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12

    def __repr__(self) -> str:
        return "calendar." + self.name


class Day(IntEnum):
    """The days of the week."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    def __repr__(self) -> str:
        return "calendar." + self.name


MONDAY = Day.MONDAY
TUESDAY = Day.TUESDAY
WEDNESDAY = Day.WEDNESDAY
THURSDAY = Day.THURSDAY
FRIDAY = Day.FRIDAY
SATURDAY = Day.SATURDAY
SUNDAY = Day.SUNDAY

JANUARY = Month.JANUARY
FEBRUARY = Month.FEBRUARY
MARCH = Month.MARCH
APRIL = Month.APRIL
MAY = Month.MAY
JUNE = Month.JUNE
JULY = Month.JULY
AUGUST = Month.AUGUST
SEPTEMBER = Month.SEPTEMBER
OCTOBER = Month.OCTOBER
NOVEMBER = Month.NOVEMBER
DECEMBER = Month.DECEMBER

day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September",
              "October", "November", "December"]  # fmt: skip
month_abbr = [
    "",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]

_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class IllegalMonthError(ValueError):
    """No month has that number."""

    def __init__(self, month: int) -> None:
        super().__init__(month)
        self.month = month

    def __str__(self) -> str:
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """No day of the week has that number."""

    def __init__(self, weekday: int) -> None:
        super().__init__(weekday)
        self.weekday = weekday

    def __str__(self) -> str:
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1: int, y2: int) -> int:
    """The leap years from y1 to before y2."""
    first, last = y1 - 1, y2 - 1
    return (last // 4 - first // 4) - (last // 100 - first // 100) + (last // 400 - first // 400)


def weekday(year: int, month: int, day: int) -> Day:
    """The day of the week of a date."""
    if not 1 <= year <= 9999:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def monthrange(year: int, month: int) -> tuple[Day, int]:
    """The weekday of the first day, and the number of days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return (weekday(year, month, 1), _length(year, month))


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _DAYS[month]


def timegm(tuple: tuple[int, int, int, int, int, int, int, int, int]) -> int:
    """The seconds since 1970 of a time in UTC, as gmtime() gives it."""
    days = datetime.date(tuple[0], tuple[1], 1).toordinal() - 719163 + tuple[2] - 1
    return ((days * 24 + tuple[3]) * 60 + tuple[4]) * 60 + tuple[5]


def _rows[T](months: list[T], width: int) -> list[list[T]]:
    return [months[place : place + width] for place in range(0, len(months), width)]


class Calendar:
    """Months as weeks that begin on `firstweekday`."""

    def __init__(self, firstweekday: int = 0) -> None:
        self.firstweekday = firstweekday

    def getfirstweekday(self) -> int:
        return self.firstweekday % 7

    def setfirstweekday(self, firstweekday: int) -> None:
        self.firstweekday = firstweekday

    def iterweekdays(self) -> Iterator[int]:
        """The numbers of the days of a week."""
        return iter([(self.firstweekday + place) % 7 for place in range(7)])

    def itermonthdays(self, year: int, month: int) -> Iterator[int]:
        """The days of whole weeks; 0 for those of other months."""
        first, count = monthrange(year, month)
        before = (int(first) - self.firstweekday) % 7
        after = (self.firstweekday - int(first) - count) % 7
        return iter([0] * before + list(range(1, count + 1)) + [0] * after)

    def itermonthdays2(self, year: int, month: int) -> Iterator[tuple[int, int]]:
        """The same, with their weekdays."""
        days = list(self.itermonthdays(year, month))
        return iter([(day, (self.firstweekday + place) % 7) for place, day in enumerate(days)])

    def itermonthdates(self, year: int, month: int) -> Iterator[datetime.date]:
        """The dates of whole weeks, those of the months around included."""
        days = list(self.itermonthdays(year, month))
        before = days.index(1)
        start = datetime.date(year, month, 1).toordinal() - before
        return iter([datetime.date.fromordinal(start + place) for place in range(len(days))])

    def itermonthdays3(self, year: int, month: int) -> Iterator[tuple[int, int, int]]:
        """The days of whole weeks with their years and months."""
        dates = self.itermonthdates(year, month)
        return iter([(date.year, date.month, date.day) for date in dates])

    def itermonthdays4(self, year: int, month: int) -> Iterator[tuple[int, int, int, int]]:
        """The same, with their weekdays."""
        days = list(self.itermonthdays3(year, month))
        return iter([(*day, (self.firstweekday + place) % 7) for place, day in enumerate(days)])

    def monthdays2calendar(self, year: int, month: int) -> list[list[tuple[int, int]]]:
        """The weeks of a month, days with their weekdays."""
        days = list(self.itermonthdays2(year, month))
        return [days[place : place + 7] for place in range(0, len(days), 7)]

    def yeardayscalendar(self, year: int, width: int = 3) -> list[list[list[list[int]]]]:
        """The months of a year in rows of `width`, each as its weeks."""
        return _rows([self.monthdayscalendar(year, month) for month in range(1, 13)], width)

    def yeardays2calendar(
        self, year: int, width: int = 3
    ) -> list[list[list[list[tuple[int, int]]]]]:
        return _rows([self.monthdays2calendar(year, month) for month in range(1, 13)], width)

    def yeardatescalendar(self, year: int, width: int = 3) -> list[list[list[list[datetime.date]]]]:
        return _rows([self.monthdatescalendar(year, month) for month in range(1, 13)], width)

    def monthdayscalendar(self, year: int, month: int) -> list[list[int]]:
        """The weeks of a month."""
        days = list(self.itermonthdays(year, month))
        return [days[place : place + 7] for place in range(0, len(days), 7)]

    def monthdatescalendar(self, year: int, month: int) -> list[list[datetime.date]]:
        """The weeks of a month, as dates."""
        days = list(self.itermonthdates(year, month))
        return [days[place : place + 7] for place in range(0, len(days), 7)]


class TextCalendar(Calendar):
    """Months and years as plain text."""

    def formatweekday(self, day: int, width: int) -> str:
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width: int) -> str:
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(
        self, theyear: int, themonth: int, width: int, withyear: bool = True
    ) -> str:
        name = month_name[themonth]
        return (f"{name} {theyear}" if withyear else name).center(width)

    def formatday(self, day: int, weekday: int, width: int) -> str:
        """A day of a month, empty for 0."""
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek: list[tuple[int, int]], width: int) -> str:
        """A week of (day, weekday)."""
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def prweek(self, theweek: list[tuple[int, int]], width: int) -> None:
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatmonth(self, theyear: int, themonth: int, w: int = 0, l: int = 0) -> str:
        """A month."""
        width, blank = max(2, w), "\n" * max(1, l)
        text = self.formatmonthname(theyear, themonth, 7 * (width + 1) - 1).rstrip() + blank
        text += self.formatweekheader(width).rstrip() + blank
        for week in self.monthdays2calendar(theyear, themonth):
            text += self.formatweek(week, width).rstrip() + blank
        return text

    def prmonth(self, theyear: int, themonth: int, w: int = 0, l: int = 0) -> None:
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def pryear(self, theyear: int, w: int = 0, l: int = 0, c: int = 6, m: int = 3) -> None:
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")

    def formatyear(self, theyear: int, w: int = 2, l: int = 1, c: int = 6, m: int = 3) -> str:
        """A year, `m` months beside each other."""
        width, blank, gap = max(2, w), "\n" * max(1, l), " " * max(2, c)
        whole = (width + 1) * 7 - 1
        text = repr(theyear).center(whole * m + len(gap) * (m - 1)).rstrip() + blank
        header = self.formatweekheader(width)
        for first in range(1, 13, m):
            months = list(range(first, min(first + m, 13)))
            text += blank
            names = [self.formatmonthname(theyear, month, whole, False) for month in months]
            text += gap.join([name.center(whole) for name in names]).rstrip() + blank
            text += gap.join([header.center(whole) for _ in months]).rstrip() + blank
            weeks = [self.monthdays2calendar(theyear, month) for month in months]
            for row in range(max([len(own) for own in weeks])):
                cells = [
                    self.formatweek(own[row], width) if row < len(own) else "" for own in weeks
                ]
                text += gap.join([cell.center(whole) for cell in cells]).rstrip() + blank
        return text


_shared = TextCalendar()


def firstweekday() -> int:
    return _shared.getfirstweekday()


def setfirstweekday(firstweekday: int) -> None:
    """The day that weeks begin with in the functions of this module."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    _shared.firstweekday = firstweekday


def monthcalendar(year: int, month: int) -> list[list[int]]:
    return _shared.monthdayscalendar(year, month)


def weekheader(width: int) -> str:
    return _shared.formatweekheader(width)


def month(theyear: int, themonth: int, w: int = 0, l: int = 0) -> str:
    return _shared.formatmonth(theyear, themonth, w, l)


def prmonth(theyear: int, themonth: int, w: int = 0, l: int = 0) -> None:
    _shared.prmonth(theyear, themonth, w, l)


def prcal(theyear: int, w: int = 0, l: int = 0, c: int = 6, m: int = 3) -> None:
    """Print a year."""
    _shared.pryear(theyear, w, l, c, m)


def calendar(theyear: int, w: int = 2, l: int = 1, c: int = 6, m: int = 3) -> str:
    return _shared.formatyear(theyear, w, l, c, m)
