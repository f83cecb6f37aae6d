"""Objects of subclasses of str, int and float given to the library, and their operators."""

import itertools
import re
from collections import Counter, deque
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from pathlib import PurePath
from urllib.parse import quote


class Name(str):
    pass


class Id(int):
    pass


class F(float):
    pass


n, u, f = Name("ann"), Id(3), F(2.5)
print(
    n in "announce",
    "nn" in n,
    n[::-1],
    n.encode(),
    n.center(Id(7), Name("*")),
    "{a}".format_map({"a": n}),
    [*n],
)
print(re.sub("n", lambda m: Name(m.group().upper()), n), re.split(Name(","), "a,b"), sep=n)
print(*[n, u, f], sep=Name("|"), end=Name("\n"))
print(
    int.__add__(u, 1),
    str.upper(n),
    float.__repr__(f),
    date(Id(2020), Id(2), u),
    timedelta(days=u, hours=f),
)
print(
    Decimal(Name("1.5")) + u,
    Fraction(u, 2),
    Decimal(u),
    list(itertools.chain([n], "b")),
    deque([n, "z"]),
    Counter(n),
)
print({n} | {"b"} == {"ann", "b"}, 1, PurePath(n) / "x", quote(Name("a b")))
print(
    list(zip([n], [u])),
    dict([(n, u)]),
    sum([f, 1.5]),
    sum([u, 2]),
    min(u, 2),
    abs(F(-1.5)),
    pow(u, 2),
    round(f),
    hex(u),
    bin(u),
    f // 1,
    f % 2,
)
print(
    1,
    u.to_bytes(2, "big"),
    f.is_integer(),
    f.hex(),
    n.isalpha(),
    n.partition("n"),
    f"{u:05.1f}|{f:e}|{n:^7}|{u:,}",
)
print(
    f == 2.5,
    2.5 == f,
    f < u,
    u > f,
    f + u,
    u * f,
    n * u,
    u | 4,
    u << 2,
    -f,
    +u,
    ~u,
    u and 1,
    n or "x",
    not u,
    u if u else 0,
)
s = {u, 3, f, n}
print(len(s), 3 in s, 2.5 in s, "ann" in s)
x, y = divmod(u, Id(2))
print(x, y, complex(f), bool(F(0.0)), [i for i in range(u)], "abc"[u - 1], u.real, u.numerator)
del s, x
try:
    print(n.index("q"))
except ValueError as e:
    print(e)
try:
    print(int(n))
except ValueError as e:
    print(e)
try:
    print([1][u])
except IndexError as e:
    print(e)

# expect: True True nna b'ann' **ann** ann ['a', 'n', 'n']
# expect: aNNann['a', 'b']
# expect: ann|3|2.5
# expect: 4 ANN 2.5 2020-02-03 3 days, 2:30:00
# expect: 4.5 3/2 3 ['ann', 'b'] deque(['ann', 'z']) Counter({'n': 2, 'a': 1})
# expect: True 1 ann/x a%20b
# expect: [('ann', 3)] {'ann': 3} 4.0 5 2 1.5 9 2 0x3 0b11 2.0 0.5
# expect: 1 b'\x00\x03' False 0x1.4000000000000p+1 True ('a', 'n', 'n') 003.0|2.500000e+00|  ann  |3
# expect: True True True True 5.5 7.5 annannann 7 12 -2.5 3 -4 1 ann False 3
# expect: 3 True True True
# expect: 1 1 (2.5+0j) False [0, 1, 2] c 3 3
# expect: substring not found
# expect: invalid literal for int() with base 10: 'ann'
# expect: list index out of range
