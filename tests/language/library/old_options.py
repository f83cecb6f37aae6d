"""getopt and errno, quantiles of the normal distribution, calendars by weeks."""

import calendar
import errno
import getopt
import operator
import statistics
from collections import UserList

LINES = [
    "-a -b x --long --with=3 rest -c",
    "-abx --lon --with 3 -- -c",
    "rest -a",
    "-x",
    "-b",
    "--with",
    "--long=3",
    "--nope",
    "--o",
    "- -a",
    "",
]
for line in LINES:
    for read in (getopt.getopt, getopt.gnu_getopt):
        try:
            print(read(line.split(), "ab:c", ["long", "with=", "one", "other="]))
        except getopt.GetoptError as error:
            print(error, [error.opt], error.args)
print(getopt.gnu_getopt(["x", "-a"], "+a"), getopt.getopt(["--a"], "", "abc"))
print(errno.ENOENT, errno.errorcode[errno.ECONNRESET], len(errno.errorcode) > 100)
try:
    raise FileNotFoundError(errno.ENOENT, "no such thing")
except OSError as error:
    print(error.errno == errno.ENOENT, error)

normal = statistics.NormalDist(100, 15)
print([normal.inv_cdf(p) for p in (1e-300, 1e-9, 0.02, 0.1, 0.5, 0.7, 0.975, 0.9999999999)])
print(normal.quantiles(), statistics.NormalDist().quantiles(10))
try:
    normal.inv_cdf(1.0)
except statistics.StatisticsError as error:
    print(error)

print(operator.length_hint([1, 2]), operator.length_hint(5, 7))

weeks = calendar.Calendar(6)
print(list(weeks.itermonthdays3(2024, 2))[:5], list(weeks.itermonthdays4(2024, 2))[-3:])
print(
    weeks.monthdays2calendar(2024, 2)[0],
    len(weeks.yeardayscalendar(2024)),
    weeks.yeardayscalendar(2023, 4)[2][3][4],
)
print(weeks.yeardatescalendar(2024, 6)[1][5][0][0], weeks.yeardays2calendar(2024)[0][1][1][2])
few = UserList([1, 2])
few *= 2
print(few)

# expect: ([('-a', ''), ('-b', 'x'), ('--long', ''), ('--with', '3')], ['rest', '-c'])
# expect: ([('-a', ''), ('-b', 'x'), ('--long', ''), ('--with', '3'), ('-c', '')], ['rest'])
# expect: ([('-a', ''), ('-b', 'x'), ('--long', ''), ('--with', '3')], ['-c'])
# expect: ([('-a', ''), ('-b', 'x'), ('--long', ''), ('--with', '3')], ['-c'])
# expect: ([], ['rest', '-a'])
# expect: ([('-a', '')], ['rest'])
# expect: option -x not recognized ['x'] ('option -x not recognized', 'x')
# expect: option -x not recognized ['x'] ('option -x not recognized', 'x')
# expect: option -b requires argument ['b'] ('option -b requires argument', 'b')
# expect: option -b requires argument ['b'] ('option -b requires argument', 'b')
# expect: option --with requires argument ['with'] ('option --with requires argument', 'with')
# expect: option --with requires argument ['with'] ('option --with requires argument', 'with')
# expect: option --long must not have an argument ['long'] ('option --long must not have an argument', 'long')
# expect: option --long must not have an argument ['long'] ('option --long must not have an argument', 'long')
# expect: option --nope not recognized ['nope'] ('option --nope not recognized', 'nope')
# expect: option --nope not recognized ['nope'] ('option --nope not recognized', 'nope')
# expect: option --o not a unique prefix ['o'] ('option --o not a unique prefix', 'o')
# expect: option --o not a unique prefix ['o'] ('option --o not a unique prefix', 'o')
# expect: ([], ['-', '-a'])
# expect: ([('-a', '')], ['-'])
# expect: ([], [])
# expect: ([], [])
# expect: ([], ['x', '-a']) ([('--abc', '')], [])
# expect: 2 ECONNRESET True
# expect: True [Errno 2] no such thing
# expect: [-455.706444490418, 10.032894774884696, 69.19376634052266, 80.77672651683099, 100.0, 107.8660076906206, 129.3994597681008, 195.42011334546132]
# expect: [89.88265374705878, 100.0, 110.11734625294122] [-1.2815515655446008, -0.8416212335729142, -0.5244005127080407, -0.2533471031357998, 0.0, 0.2533471031357998, 0.5244005127080407, 0.8416212335729144, 1.2815515655446008]
# expect: p must be in the range 0.0 < p < 1.0
# expect: 2 7
# expect: [(2024, 1, 28), (2024, 1, 29), (2024, 1, 30), (2024, 1, 31), (2024, 2, 1)] [(2024, 2, 29, 3), (2024, 3, 1, 4), (2024, 3, 2, 5)]
# expect: [(0, 6), (0, 0), (0, 1), (0, 2), (1, 3), (2, 4), (3, 5)] 4 [24, 25, 26, 27, 28, 29, 30]
# expect: 2024-12-01 (6, 1)
# expect: [1, 2, 1, 2]
