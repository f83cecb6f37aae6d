"""Names that programs use now and then: of operator, calendar, collections, sys, io, binascii."""

import asyncio
import binascii
import calendar
import sys
from collections import UserList
from contextlib import AsyncExitStack, contextmanager
from collections.abc import Iterator


@contextmanager
def step(name: str) -> Iterator[str]:
    print("enter", name)
    yield name
    print("leave", name)


async def stacks() -> None:
    async with AsyncExitStack() as stack:
        stack.enter_context(step("a"))
        stack.callback(print, "called")
        kept = stack.pop_all()
    print("moved")
    await kept.aclose()


def failing() -> None:
    try:
        raise KeyError("k")
    except KeyError:
        kind, error, trace = sys.exc_info()
        print(kind, repr(error), trace is not None, kind is KeyError)
    kind = None if sys.exc_info()[0] is None else ValueError
    print(
        sys.exc_info(),
        kind is None,
        kind is ValueError,
        of_kind(None),
        of_kind(OSError),
        of_kind(KeyError),
    )


def of_kind(kind: type[BaseException] | None) -> tuple[bool, bool, bool]:
    other = OSError if kind is OSError else None
    return kind is KeyError, kind is not None, kind is other


def main() -> None:
    items = UserList([3, 1, 2])
    items.sort()
    print(items, items < UserList([1, 2, 4]), items >= [1, 2, 3], [0] + items, items + [9])
    items.sort(key=lambda n: -n, reverse=False)
    print(items, items > [3], items <= UserList([3, 2, 1]))
    print(
        calendar.MONDAY,
        repr(calendar.SUNDAY),
        f"{calendar.FRIDAY}",
        calendar.Day(3),
        [calendar.MAY, calendar.Month(2)],
    )
    print(calendar.TextCalendar().formatweek([(0, 0), (1, 1), (12, 2)], 4) + "|")
    print(calendar.TextCalendar(6).formatmonth(2024, 2), end="")
    print(binascii.crc_hqx(b"123456789", 0), binascii.crc_hqx(b"", 7))
    failing()
    asyncio.run(stacks())


main()

# expect: [1, 2, 3] True True [0, 1, 2, 3] [1, 2, 3, 9]
# expect: [3, 2, 1] True True
# expect: 0 calendar.SUNDAY 4 3 [calendar.MAY, calendar.FEBRUARY]
# expect:        1   12 |
# expect:    February 2024
# expect: Su Mo Tu We Th Fr Sa
# expect:              1  2  3
# expect:  4  5  6  7  8  9 10
# expect: 11 12 13 14 15 16 17
# expect: 18 19 20 21 22 23 24
# expect: 25 26 27 28 29
# expect: 12739 7
# expect: <class 'KeyError'> KeyError('k') True True
# expect: (None, None, None) True False (False, False, True) (False, True, True) (True, True, False)
# expect: enter a
# expect: moved
# expect: called
# expect: leave a
