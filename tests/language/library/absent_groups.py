"""Groups that took no part in a match: None where a program asks, whatever the pattern is."""

import re
from typing import Optional

P = re.compile(r"(?P<num>\d+)(?:\.(?P<frac>\d+))?(?P<unit>[a-z]+|%)?")


def show(m: re.Match[str]) -> str:
    return f"{m.group(1)}|{m.group('frac')}|{m['unit']}"


for text in ("12.5kg", "7", "3%", "x"):
    m = P.match(text)
    if m is None:
        print("no", text)
        continue
    frac = m.group("frac")
    unit: str | None = m["unit"]
    print(
        m["num"].zfill(3),
        frac,
        unit,
        m.group("unit") or "none",
        m.groups(),
        m.groupdict(),
        m.groups("-"),
        m.groupdict("?"),
    )
    num, f2, u2 = m.groups()
    print(int(num) + 1, f2 is None, u2, m.group(1, "frac"), m.group(0, 1, 3), show(m))
    if m["frac"]:
        print("has", m["frac"].upper())
    if m.group(2) is None:
        print("whole")
    print(m.group("frac") is not None and len(frac or ""), not m["unit"])


def parse(m: Optional[re.Match[str]]) -> str:
    assert m
    return m.group("a") or m.group("b") or "neither"


print([parse(re.match(r"(?P<a>x)|(?P<b>y)|z", s)) for s in "xyz"])
print(
    re.sub(r"(a)?(b)", lambda m: f"<{m[1] or '-'}{m[2]}>", "abb"),
    re.sub(r"(a)?b", lambda m: "1" if m.group(1) else "0", "abb"),
)
for hit in re.finditer(
    r"""
    (\w+)     # key (not a group)
    (?: = (\w+) )?   # value
    """,
    "a=1 b c=2",
    re.VERBOSE | re.IGNORECASE,
):
    key, value = hit.groups()
    print(key.upper(), value, hit.lastindex)
date = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", "2026-11-24")
assert date
y, mo, d = map(int, date.groups())
print(y, mo, d, [int(g) for g in date.groups()], date.expand(r"\3.\2.\1"))


class Lexer:
    TOKEN = re.compile(r"\s*(?:(\d+)|(.))")

    def lex(self, s: str) -> list[tuple[str, str]]:
        out: list[tuple[str, str]] = []
        for number, op in (t.groups() for t in self.TOKEN.finditer(s)):
            out.append(("num", number) if number else ("op", op or ""))
        return out


print(Lexer().lex("1 + (23*x)"))


def number(text: str) -> float:
    m = re.match(r"([+-])?(\d+)(\.\d+)?$", text)
    if not m:
        raise ValueError(text)
    value = float(m.group(2))
    if m.group(3):
        value += float(m.group(3))
    return -value if m.group(1) == "-" else value


print(number("-3.25"), number("7"))


def sign(text: str) -> str | None:
    m = re.match(r"([+-])?\d", text)
    return m.group(1) if m else "?"


print(
    sign("+1"),
    sign("1"),
    sign("x"),
    [None if q is None else q[1] for q in (re.match(r"(a)?b", t) for t in ("ab", "c"))],
)
if (k := re.match(r"(a)?(b)?", "b")) and (w := k[2]):
    print(k[1], w.upper(), f"{k[1]}", str(k[1]), k[1] == "a", k.group(1) in ("a", None))


def line(text: str) -> str:
    if m := re.match(r"(?P<x>a)", text):
        return m["x"]
    elif m := re.match(
        r"(?P<key>b)(?P<rest>c)?", text
    ):  # a variable of matches of several patterns
        if rest := m["rest"]:
            return rest
        return m["key"] + "-"
    return "?"


print([line(text) for text in ("a", "bc", "b", "")])

# expect: 012 5 kg kg ('12', '5', 'kg') {'num': '12', 'frac': '5', 'unit': 'kg'} ('12', '5', 'kg') {'num': '12', 'frac': '5', 'unit': 'kg'}
# expect: 13 False kg ('12', '5') ('12.5kg', '12', 'kg') 12|5|kg
# expect: has 5
# expect: 1 False
# expect: 007 None None none ('7', None, None) {'num': '7', 'frac': None, 'unit': None} ('7', '-', '-') {'num': '7', 'frac': '?', 'unit': '?'}
# expect: 8 True None ('7', None) ('7', '7', None) 7|None|None
# expect: whole
# expect: False True
# expect: 003 None % % ('3', None, '%') {'num': '3', 'frac': None, 'unit': '%'} ('3', '-', '%') {'num': '3', 'frac': '?', 'unit': '%'}
# expect: 4 True % ('3', None) ('3%', '3', '%') 3|None|%
# expect: whole
# expect: False False
# expect: no x
# expect: ['x', 'y', 'neither']
# expect: <ab><-b> 10
# expect: A 1 2
# expect: B None 1
# expect: C 2 2
# expect: 2026 11 24 [2026, 11, 24] 24.11.2026
# expect: [('num', '1'), ('op', '+'), ('op', '('), ('num', '23'), ('op', '*'), ('op', 'x'), ('op', ')')]
# expect: -3.25 7.0
# expect: + None ? ['a', None]
# expect: None B None None False True
# expect: ['a', 'c', 'b-', '?']
