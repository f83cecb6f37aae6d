"""Moments from texts and back; days and moments; the ends of the calendar."""

import random
import time
from datetime import date, datetime, timedelta, timezone
from datetime import time as clock_time


def show(text: str, fmt: str) -> None:
    try:
        print(repr(datetime.strptime(text, fmt)))
    except ValueError as error:
        print(error)
    try:
        print(list(time.strptime(text, fmt)))
    except ValueError as error:
        print(error)


def is_day(x: object) -> str:
    if isinstance(x, datetime):
        return "moment"
    if isinstance(x, date):
        return "day"
    return "other"


def days(d: date) -> int:
    return d.toordinal()


def main() -> None:
    for text, fmt in [
        ("2024-02-29", "%Y-%m-%d"),
        ("2023-02-29", "%Y-%m-%d"),
        ("29 Feb", "%d %b"),
        ("111", "%m%d"),
        ("11", "%d%m"),
        ("3:04 PM", "%I:%M %p"),
        ("12:00 am", "%I:%M %p"),
        ("2024-03-01T10:20:30.5+02:00", "%Y-%m-%dT%H:%M:%S.%f%z"),
        ("2024-03-01T10:20:30Z", "%Y-%m-%dT%H:%M:%S%z"),
        ("Fri, 01 Mar 2024", "%a, %d %b %Y"),
        ("friday march 1 24", "%A %B %d %y"),
        ("2024 060", "%Y %j"),
        ("2024 09 5", "%Y %W %w"),
        ("2024 09 0", "%Y %U %w"),
        ("2024 W10 3", "%G W%V %u"),
        ("2024 10", "%G %V"),
        ("x", "%Y"),
        ("2024x", "%Y"),
        ("2024", "%Y%"),
        ("2024", "%q"),
        ("  2024", " %Y"),
        ("1/2/69", "%m/%d/%y"),
        ("1/2/68", "%D"),
        ("1/2/68", "%x"),
        ("Fri Mar  1 10:20:30 2024", "%c"),
        ("10:20:30", "%X"),
        ("100%", "100%%"),
        ("UTC +0530", "%Z %z"),
        ("2024-13-01", "%Y-%m-%d"),
        ("2024-00-01", "%Y-%m-%d"),
        ("24:00", "%H:%M"),
        ("1:2:3", "%H:%M:%S"),
        ("١", "%d"),
        ("May", "%B"),
        ("may", "%b"),
        ("", ""),
        ("a", ""),
    ]:
        show(text, fmt)
    rng = random.Random(7)
    base = datetime(2000, 1, 1)
    for _ in range(6):
        d = base + timedelta(
            days=rng.randrange(-300000, 300000),
            seconds=rng.randrange(86400),
            microseconds=rng.randrange(1000000),
        )
        for fmt in (
            "%Y-%m-%d %H:%M:%S.%f",
            "%d%b%Y%H%M%S",
            "%Y%j %I%p%M",
            "%G-%V-%u",
            "%Y %U %a",
            "%Y %W %A",
            "%y%m%d",
        ):
            if d.year >= 1000:
                show(d.strftime(fmt), fmt)
        print(date.fromisocalendar(*d.isocalendar()) == d.date(), d.isocalendar())
    print(is_day(base), is_day(base.date()), is_day(3), days(base), isinstance(base, date))
    print(
        date.min,
        date.max,
        datetime.min,
        datetime.max,
        clock_time.max,
        timedelta.resolution,
        timezone.max,
    )
    print(base == base.date(), base.date() == base, base != base.date())
    d2: date = base
    for k in range(3):
        try:
            if k == 0:
                print(d2 < base.date())
            elif k == 1:
                print(base.date() < d2)
            else:
                print(base.date() <= base.date())
        except TypeError as error:
            print(error)
    print(
        base - datetime(1999, 12, 31),
        base.date() - date(1999, 1, 1),
        sorted([date(2, 1, 1), date(1, 1, 1)]),
    )
    print(
        clock_time(10, 20).replace(hour=5),
        clock_time(1, 2, 3).strftime("%H-%M-%S %Y"),
        f"{clock_time(1, 2):%H.%M}",
    )
    print(base.replace(day=5), d2.replace(year=3), d2.isoformat(), repr(d2), str(d2), d2.year)
    print(datetime(2024, 5, 6, tzinfo=timezone(timedelta(hours=2))).utctimetuple()[:6])
    for args in ((2024, 54, 1), (2024, 53, 1), (2020, 53, 7), (2024, 1, 8), (0, 1, 1)):
        try:
            print(date.fromisocalendar(*args))
        except ValueError as error:
            print(error)


main()

# expect: datetime.datetime(2024, 2, 29, 0, 0)
# expect: [2024, 2, 29, 0, 0, 0, 3, 60, -1]
# expect: day is out of range for month
# expect: day is out of range for month
# expect: day is out of range for month
# expect: [1900, 2, 29, 0, 0, 0, 0, 60, -1]
# expect: datetime.datetime(1900, 11, 1, 0, 0)
# expect: [1900, 11, 1, 0, 0, 0, 3, 305, -1]
# expect: datetime.datetime(1900, 1, 1, 0, 0)
# expect: [1900, 1, 1, 0, 0, 0, 0, 1, -1]
# expect: datetime.datetime(1900, 1, 1, 15, 4)
# expect: [1900, 1, 1, 15, 4, 0, 0, 1, -1]
# expect: datetime.datetime(1900, 1, 1, 0, 0)
# expect: [1900, 1, 1, 0, 0, 0, 0, 1, -1]
# expect: datetime.datetime(2024, 3, 1, 10, 20, 30, 500000, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))
# expect: [2024, 3, 1, 10, 20, 30, 4, 61, -1]
# expect: datetime.datetime(2024, 3, 1, 10, 20, 30, tzinfo=datetime.timezone.utc)
# expect: [2024, 3, 1, 10, 20, 30, 4, 61, -1]
# expect: datetime.datetime(2024, 3, 1, 0, 0)
# expect: [2024, 3, 1, 0, 0, 0, 4, 61, -1]
# expect: datetime.datetime(2024, 3, 1, 0, 0)
# expect: [2024, 3, 1, 0, 0, 0, 4, 61, -1]
# expect: datetime.datetime(2024, 2, 29, 0, 0)
# expect: [2024, 2, 29, 0, 0, 0, 3, 60, -1]
# expect: datetime.datetime(2024, 3, 1, 0, 0)
# expect: [2024, 3, 1, 0, 0, 0, 4, 61, -1]
# expect: datetime.datetime(2024, 3, 3, 0, 0)
# expect: [2024, 3, 3, 0, 0, 0, 6, 63, -1]
# expect: datetime.datetime(2024, 3, 6, 0, 0)
# expect: [2024, 3, 6, 0, 0, 0, 2, 66, -1]
# expect: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
# expect: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
# expect: time data 'x' does not match format '%Y'
# expect: time data 'x' does not match format '%Y'
# expect: unconverted data remains: x
# expect: unconverted data remains: x
# expect: stray % in format '%Y%'
# expect: stray % in format '%Y%'
# expect: 'q' is a bad directive in format '%q'
# expect: 'q' is a bad directive in format '%q'
# expect: datetime.datetime(2024, 1, 1, 0, 0)
# expect: [2024, 1, 1, 0, 0, 0, 0, 1, -1]
# expect: datetime.datetime(1969, 1, 2, 0, 0)
# expect: [1969, 1, 2, 0, 0, 0, 3, 2, -1]
# expect: 'D' is a bad directive in format '%D'
# expect: 'D' is a bad directive in format '%D'
# expect: datetime.datetime(2068, 1, 2, 0, 0)
# expect: [2068, 1, 2, 0, 0, 0, 0, 2, -1]
# expect: datetime.datetime(2024, 3, 1, 10, 20, 30)
# expect: [2024, 3, 1, 10, 20, 30, 4, 61, -1]
# expect: datetime.datetime(1900, 1, 1, 10, 20, 30)
# expect: [1900, 1, 1, 10, 20, 30, 0, 1, -1]
# expect: datetime.datetime(1900, 1, 1, 0, 0)
# expect: [1900, 1, 1, 0, 0, 0, 0, 1, -1]
# expect: datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800), 'UTC'))
# expect: [1900, 1, 1, 0, 0, 0, 0, 1, 0]
# expect: time data '2024-13-01' does not match format '%Y-%m-%d'
# expect: time data '2024-13-01' does not match format '%Y-%m-%d'
# expect: time data '2024-00-01' does not match format '%Y-%m-%d'
# expect: time data '2024-00-01' does not match format '%Y-%m-%d'
# expect: time data '24:00' does not match format '%H:%M'
# expect: time data '24:00' does not match format '%H:%M'
# expect: datetime.datetime(1900, 1, 1, 1, 2, 3)
# expect: [1900, 1, 1, 1, 2, 3, 0, 1, -1]
# expect: time data '١' does not match format '%d'
# expect: time data '١' does not match format '%d'
# expect: datetime.datetime(1900, 5, 1, 0, 0)
# expect: [1900, 5, 1, 0, 0, 0, 1, 121, -1]
# expect: datetime.datetime(1900, 5, 1, 0, 0)
# expect: [1900, 5, 1, 0, 0, 0, 1, 121, -1]
# expect: datetime.datetime(1900, 1, 1, 0, 0)
# expect: [1900, 1, 1, 0, 0, 0, 0, 1, -1]
# expect: unconverted data remains: a
# expect: unconverted data remains: a
# expect: datetime.datetime(2108, 4, 27, 5, 29, 32, 414002)
# expect: [2108, 4, 27, 5, 29, 32, 4, 118, -1]
# expect: datetime.datetime(2108, 4, 27, 5, 29, 32)
# expect: [2108, 4, 27, 5, 29, 32, 4, 118, -1]
# expect: datetime.datetime(2108, 4, 27, 5, 29)
# expect: [2108, 4, 27, 5, 29, 0, 4, 118, -1]
# expect: datetime.datetime(2108, 4, 27, 0, 0)
# expect: [2108, 4, 27, 0, 0, 0, 4, 118, -1]
# expect: datetime.datetime(2108, 4, 27, 0, 0)
# expect: [2108, 4, 27, 0, 0, 0, 4, 118, -1]
# expect: datetime.datetime(2108, 4, 27, 0, 0)
# expect: [2108, 4, 27, 0, 0, 0, 4, 118, -1]
# expect: datetime.datetime(2008, 4, 27, 0, 0)
# expect: [2008, 4, 27, 0, 0, 0, 6, 118, -1]
# expect: True datetime.IsoCalendarDate(year=2108, week=17, weekday=5)
# expect: datetime.datetime(1317, 4, 2, 2, 38, 14, 861168)
# expect: [1317, 4, 2, 2, 38, 14, 4, 92, -1]
# expect: datetime.datetime(1317, 4, 2, 2, 38, 14)
# expect: [1317, 4, 2, 2, 38, 14, 4, 92, -1]
# expect: datetime.datetime(1317, 4, 2, 2, 38)
# expect: [1317, 4, 2, 2, 38, 0, 4, 92, -1]
# expect: datetime.datetime(1317, 4, 2, 0, 0)
# expect: [1317, 4, 2, 0, 0, 0, 4, 92, -1]
# expect: datetime.datetime(1317, 4, 2, 0, 0)
# expect: [1317, 4, 2, 0, 0, 0, 4, 92, -1]
# expect: datetime.datetime(1317, 4, 2, 0, 0)
# expect: [1317, 4, 2, 0, 0, 0, 4, 92, -1]
# expect: datetime.datetime(2017, 4, 2, 0, 0)
# expect: [2017, 4, 2, 0, 0, 0, 6, 92, -1]
# expect: True datetime.IsoCalendarDate(year=1317, week=13, weekday=5)
# expect: datetime.datetime(2717, 2, 4, 3, 25, 37, 383452)
# expect: [2717, 2, 4, 3, 25, 37, 6, 35, -1]
# expect: datetime.datetime(2717, 2, 4, 3, 25, 37)
# expect: [2717, 2, 4, 3, 25, 37, 6, 35, -1]
# expect: datetime.datetime(2717, 2, 4, 3, 25)
# expect: [2717, 2, 4, 3, 25, 0, 6, 35, -1]
# expect: datetime.datetime(2717, 2, 4, 0, 0)
# expect: [2717, 2, 4, 0, 0, 0, 6, 35, -1]
# expect: datetime.datetime(2717, 2, 4, 0, 0)
# expect: [2717, 2, 4, 0, 0, 0, 6, 35, -1]
# expect: datetime.datetime(2717, 2, 4, 0, 0)
# expect: [2717, 2, 4, 0, 0, 0, 6, 35, -1]
# expect: datetime.datetime(2017, 2, 4, 0, 0)
# expect: [2017, 2, 4, 0, 0, 0, 5, 35, -1]
# expect: True datetime.IsoCalendarDate(year=2717, week=5, weekday=7)
# expect: datetime.datetime(1345, 2, 19, 18, 28, 30, 225127)
# expect: [1345, 2, 19, 18, 28, 30, 4, 50, -1]
# expect: datetime.datetime(1345, 2, 19, 18, 28, 30)
# expect: [1345, 2, 19, 18, 28, 30, 4, 50, -1]
# expect: datetime.datetime(1345, 2, 19, 18, 28)
# expect: [1345, 2, 19, 18, 28, 0, 4, 50, -1]
# expect: datetime.datetime(1345, 2, 19, 0, 0)
# expect: [1345, 2, 19, 0, 0, 0, 4, 50, -1]
# expect: datetime.datetime(1345, 2, 19, 0, 0)
# expect: [1345, 2, 19, 0, 0, 0, 4, 50, -1]
# expect: datetime.datetime(1345, 2, 19, 0, 0)
# expect: [1345, 2, 19, 0, 0, 0, 4, 50, -1]
# expect: datetime.datetime(2045, 2, 19, 0, 0)
# expect: [2045, 2, 19, 0, 0, 0, 6, 50, -1]
# expect: True datetime.IsoCalendarDate(year=1345, week=7, weekday=5)
# expect: datetime.datetime(1286, 4, 10, 3, 7, 45, 454710)
# expect: [1286, 4, 10, 3, 7, 45, 2, 100, -1]
# expect: datetime.datetime(1286, 4, 10, 3, 7, 45)
# expect: [1286, 4, 10, 3, 7, 45, 2, 100, -1]
# expect: datetime.datetime(1286, 4, 10, 3, 7)
# expect: [1286, 4, 10, 3, 7, 0, 2, 100, -1]
# expect: datetime.datetime(1286, 4, 10, 0, 0)
# expect: [1286, 4, 10, 0, 0, 0, 2, 100, -1]
# expect: datetime.datetime(1286, 4, 10, 0, 0)
# expect: [1286, 4, 10, 0, 0, 0, 2, 100, -1]
# expect: datetime.datetime(1286, 4, 10, 0, 0)
# expect: [1286, 4, 10, 0, 0, 0, 2, 100, -1]
# expect: datetime.datetime(1986, 4, 10, 0, 0)
# expect: [1986, 4, 10, 0, 0, 0, 3, 100, -1]
# expect: True datetime.IsoCalendarDate(year=1286, week=15, weekday=3)
# expect: datetime.datetime(2379, 2, 28, 2, 32, 36, 252353)
# expect: [2379, 2, 28, 2, 32, 36, 2, 59, -1]
# expect: datetime.datetime(2379, 2, 28, 2, 32, 36)
# expect: [2379, 2, 28, 2, 32, 36, 2, 59, -1]
# expect: datetime.datetime(2379, 2, 28, 2, 32)
# expect: [2379, 2, 28, 2, 32, 0, 2, 59, -1]
# expect: datetime.datetime(2379, 2, 28, 0, 0)
# expect: [2379, 2, 28, 0, 0, 0, 2, 59, -1]
# expect: datetime.datetime(2379, 2, 28, 0, 0)
# expect: [2379, 2, 28, 0, 0, 0, 2, 59, -1]
# expect: datetime.datetime(2379, 2, 28, 0, 0)
# expect: [2379, 2, 28, 0, 0, 0, 2, 59, -1]
# expect: datetime.datetime(1979, 2, 28, 0, 0)
# expect: [1979, 2, 28, 0, 0, 0, 2, 59, -1]
# expect: True datetime.IsoCalendarDate(year=2379, week=9, weekday=3)
# expect: moment day other 730120 True
# expect: 0001-01-01 9999-12-31 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 23:59:59.999999 0:00:00.000001 UTC+23:59
# expect: False False True
# expect: can't compare datetime.datetime to datetime.date
# expect: can't compare datetime.datetime to datetime.date
# expect: True
# expect: 1 day, 0:00:00 365 days, 0:00:00 [datetime.date(1, 1, 1), datetime.date(2, 1, 1)]
# expect: 05:20:00 01-02-03 1900 01.02
# expect: 2000-01-05 00:00:00 0003-01-01 00:00:00 2000-01-01T00:00:00 datetime.datetime(2000, 1, 1, 0, 0) 2000-01-01 00:00:00 2000
# expect: (2024, 5, 5, 22, 0, 0)
# expect: Invalid week: 54
# expect: Invalid week: 53
# expect: 2021-01-03
# expect: Invalid day: 8 (range is [1, 7])
# expect: Year is out of range: 0
