"""datetime of the library against CPython's."""

import datetime
import random

import pytest

from einkorn_stdlib.tests.under_test import load, platform

ours = load("datetime")
ours.clock = load("time")


def both(name: str, *arguments: object) -> tuple[object, object]:
    return getattr(ours, name)(*arguments), getattr(datetime, name)(*arguments)


def answer(function: object, *arguments: object) -> object:
    try:
        return str(function(*arguments))  # type: ignore[operator]
    except (ValueError, OverflowError, TypeError) as error:
        return f"{type(error).__name__} {error}"


def test_calendar() -> None:
    draw = random.Random(1)
    ordinals = [1, 2, 59, 60, 61, 365, 366, 730179, 3652059, 3652058] + [
        draw.randint(1, 3652059) for _ in range(3000)
    ]
    for ordinal in ordinals:
        mine, theirs = ours.date.fromordinal(ordinal), datetime.date.fromordinal(ordinal)
        assert str(mine) == str(theirs) and mine.toordinal() == ordinal
        assert (mine.weekday(), tuple(mine.isocalendar())) == (
            theirs.weekday(),
            tuple(theirs.isocalendar()),
        )
    for year, month, day in (
        (2023, 2, 29),
        (2024, 13, 1),
        (0, 1, 1),
        (10000, 1, 1),
        (2024, 4, 31),
        (2024, 1, 0),
    ):
        mine, theirs = answer(ours.date, year, month, day), answer(datetime.date, year, month, day)
        assert mine == theirs


@pytest.mark.parametrize(
    "arguments",
    [(), (1,), (-1,), (0, 1), (0, -1), (1.5,), (0, 0.000001), (0, 0, 1), (0, 0, 1.5), (0, 0, 2.5), (0, 0, 0, 1.5), (0, 0, 0, 0, 90), (2, 3, 4, 5, 6, 7, 8), (0, 1e9), (-1, 86399, 999999), (0.1, 0.2)],
)  # fmt: skip
def test_durations(arguments: tuple[float, ...]) -> None:
    mine, theirs = both("timedelta", *arguments)
    for show in (
        str,
        repr,
        lambda value: value.total_seconds(),
        lambda value: str(-value),
        lambda value: str(abs(value)),
    ):
        assert show(mine) == show(theirs)  # type: ignore[operator]
    for other in ((1,), (0, 7), (-2, 5, 6)):
        more, also = both("timedelta", *other)
        for operate in (
            lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a // b, lambda a, b: a / b, lambda a, b: a % b,
            lambda a, b: a < b, lambda a, b: a == b, lambda a, b: a * 3, lambda a, b: a * 0.5, lambda a, b: a // 7, lambda a, b: a / 4,
            lambda a, b: 2 * a, lambda a, b: a / 2.5,
        ):  # fmt: skip
            assert str(operate(mine, more)) == str(operate(theirs, also))


TEXTS = [
    "2024-02-29", "20240229", "2024-02-29T12:34", "2024-02-29 12:34:56", "2024-02-29T12:34:56.789", "2024-02-29T12:34:56.789012+02:00",
    "2024-02-29T12:34:56Z", "2024-02-29T12:34:56-05:30", "20240229T123456", "2024-02-30", "2024-2-3", "x", "2024-02-29T25:00", "2024-02-29T12:34:56,5",
    "2024-02-29T12:34+00:00", "2024-02-29T12", "2024-02-29T12:3",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_iso_format(text: str) -> None:
    try:
        theirs = datetime.datetime.fromisoformat(text)
    except ValueError:
        with pytest.raises(ValueError):
            ours.datetime.fromisoformat(text)
        return
    mine = ours.datetime.fromisoformat(text)
    assert (str(mine), repr(mine), mine.isoformat()) == (
        str(theirs),
        repr(theirs),
        theirs.isoformat(),
    )
    if theirs.tzinfo:
        assert mine.timestamp() == theirs.timestamp()
        assert str(mine.astimezone()) == str(theirs.astimezone(datetime.UTC))
    for form in ("%Y-%m-%d %H:%M:%S.%f", "%a %d %b %y|%z|%Z|%%|%j|%p %I", "plain"):
        assert mine.strftime(form) == theirs.strftime(form)
    for spec in ("hours", "minutes", "seconds", "milliseconds", "microseconds"):
        assert mine.isoformat(" ", spec) == theirs.isoformat(" ", spec)
    assert mine.ctime() == theirs.ctime() and mine.timetuple()[:8] == theirs.timetuple()[:8]
    assert (str(mine.date()), str(mine.time()), str(mine.timetz())) == (
        str(theirs.date()),
        str(theirs.time()),
        str(theirs.timetz()),
    )


def test_arithmetic_and_zones() -> None:
    offset, zone = ours.timedelta(hours=-3.5), datetime.timezone(datetime.timedelta(hours=-3.5))
    mine = ours.datetime(2024, 1, 31, 23, 59, 59, 999999, ours.timezone(offset))
    theirs = datetime.datetime(2024, 1, 31, 23, 59, 59, 999999, zone)
    assert (
        repr(mine) == repr(theirs)
        and str(mine.tzinfo) == str(theirs.tzinfo)
        and mine.tzname() == theirs.tzname()
    )
    assert str(mine + ours.timedelta(0, 0, 1)) == str(theirs + datetime.timedelta(0, 0, 1))
    assert str(mine - ours.datetime(2024, 1, 1, tzinfo=ours.UTC)) == str(
        theirs - datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    )
    assert str(mine.replace(day=1, tzinfo=None)) == str(theirs.replace(day=1, tzinfo=None))
    with pytest.raises(TypeError, match="can't compare offset-naive and offset-aware datetimes"):
        mine < ours.datetime(2024, 1, 1)
    assert (
        mine != ours.datetime(2024, 1, 1)
        and mine == mine.astimezone()
        and hash(mine) == hash(mine.astimezone())
    )
    assert repr(ours.timezone.utc) == repr(datetime.timezone.utc)
    assert str(ours.datetime.fromtimestamp(1.5, ours.UTC)) == str(
        datetime.datetime.fromtimestamp(1.5, datetime.UTC)
    )
    assert str(ours.date(2024, 3, 1) - ours.timedelta(1)) == "2024-02-29"
    assert (ours.date(2024, 3, 1) - ours.date(2023, 3, 1)).days == 366
    platform.clock = 1_700_000_000_123_456_789
    assert str(ours.datetime.now(ours.UTC)) == "2023-11-14 22:13:20.123456+00:00"
    assert str(ours.date.today()) == "2023-11-14"
    assert (
        str(ours.datetime.combine(ours.date(2024, 1, 2), ours.time(3, 4))) == "2024-01-02 03:04:00"
    )
    assert str(ours.time.fromisoformat("01:02:03+01:00")) == "01:02:03+01:00"
