"""calendar, shlex, sched."""

import calendar
import sched
import shlex

print(
    calendar.isleap(2024),
    calendar.leapdays(1900, 2001),
    calendar.weekday(2024, 2, 29) == calendar.THURSDAY,
)
print(
    calendar.monthrange(2023, 2)[1],
    int(calendar.monthrange(2023, 2)[0]),
    calendar.monthcalendar(2024, 2),
)
print(calendar.month(2024, 12))
print(calendar.calendar(2023, m=4).split("\n")[:12])
sundays = calendar.TextCalendar(calendar.SUNDAY)
print(sundays.formatmonth(2025, 3, w=3))
print(
    list(calendar.Calendar(6).itermonthdays2(2021, 2))[:3],
    calendar.day_name[0],
    calendar.month_abbr[12],
    calendar.weekheader(3),
)
print(
    calendar.Calendar().monthdatescalendar(2024, 7)[0][0],
    calendar.timegm((2024, 2, 29, 12, 30, 15, 0, 0, 0)),
)
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as error:
    print(error)

print(
    shlex.split("cp -r 'my file' \"a \\\"b\\\" \\c\" d\\ e ''"),
    shlex.split("a # b", comments=True),
    shlex.split("x'y'\"z\""),
)
print(
    shlex.quote("it's"),
    shlex.quote("plain-1.txt"),
    shlex.quote(""),
    shlex.join(["echo", "a b", "$x"]),
)
for wrong in ("'open", "a\\"):
    try:
        shlex.split(wrong)
    except ValueError as error:
        print(error)

now = 0.0
seen: list[str] = []


def clock() -> float:
    return now


def wait(seconds: float) -> None:
    global now
    now += seconds


plan = sched.scheduler(clock, wait)
plan.enter(5.0, 1, lambda: seen.append("late"))
plan.enter(1.0, 2, lambda: seen.append("second"))
plan.enter(1.0, 1, lambda: seen.append("first"))
dropped = plan.enterabs(3.0, 1, lambda: seen.append("never"))
plan.cancel(dropped)
print(len(plan.queue), plan.run(blocking=False), plan.empty())
plan.run()
print(seen, now, plan.empty())

# expect: True 25 True
# expect: 28 2 [[0, 0, 0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18], [19, 20, 21, 22, 23, 24, 25], [26, 27, 28, 29, 0, 0, 0]]
# expect:    December 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:                    1
# expect:  2  3  4  5  6  7  8
# expect:  9 10 11 12 13 14 15
# expect: 16 17 18 19 20 21 22
# expect: 23 24 25 26 27 28 29
# expect: 30 31
# expect:
# expect: ['                                               2023', '', '      January                   February                   March                     April', 'Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su', '                   1             1  2  3  4  5             1  2  3  4  5                      1  2', ' 2  3  4  5  6  7  8       6  7  8  9 10 11 12       6  7  8  9 10 11 12       3  4  5  6  7  8  9', ' 9 10 11 12 13 14 15      13 14 15 16 17 18 19      13 14 15 16 17 18 19      10 11 12 13 14 15 16', '16 17 18 19 20 21 22      20 21 22 23 24 25 26      20 21 22 23 24 25 26      17 18 19 20 21 22 23', '23 24 25 26 27 28 29      27 28                     27 28 29 30 31            24 25 26 27 28 29 30', '30 31', '', '        May                       June                      July                     August']
# expect:          March 2025
# expect: Sun Mon Tue Wed Thu Fri Sat
# expect:                           1
# expect:   2   3   4   5   6   7   8
# expect:   9  10  11  12  13  14  15
# expect:  16  17  18  19  20  21  22
# expect:  23  24  25  26  27  28  29
# expect:  30  31
# expect:
# expect: [(0, 6), (1, 0), (2, 1)] Monday Dec Mon Tue Wed Thu Fri Sat Sun
# expect: 2024-07-01 1709209815
# expect: bad month number 13; must be 1-12
# expect: ['cp', '-r', 'my file', 'a "b" \\c', 'd e', ''] ['a'] ['xyz']
# expect: 'it'"'"'s' plain-1.txt '' echo 'a b' '$x'
# expect: No closing quotation
# expect: No escaped character
# expect: 3 1.0 False
# expect: ['first', 'second', 'late'] 5.0 True
