"""f-strings: expressions, conversions, format specifications, nesting."""

name = "Ada"
number = 1234567
ratio = 0.3125
print(f"{name} {number} {ratio}")
print(f"{name!r} {name!s} {name:>6}| {name:<6}| {name:^7}| {name:*^9} {name:.2}")
print(f"{number:,} {number:_} {number:>12} {number:<12}| {number:012} {number:+}")
print(f"{255:x} {255:X} {255:#x} {255:b} {255:#010b} {8:o} {65:c}")
print(
    f"{ratio:.2f} {ratio:8.3f}| {ratio:<8.1f}| {ratio:.1%} {ratio:e} {12345.678:,.2f} {-ratio:+.3f}"
)
print(f"{-42:6}| {-42:<6}| {-42:06} {42: d} {0:+d}")
width = 10
print(f"{name:>{width}}|{ratio:{width}.{2}f}|")
print(f"{{braces}} {1 + 2} {name.upper()} {[1, 2]} {'nested'} {name[0]}")
print(f"{number=} {ratio = :.1f} {name=!s}")
print(f"{True} {None} {True:>6} {(1, 'a')} {b'x'!r}")
print(f"a{name}bc{number}dplain")
print(f"""{name}
{number}""")


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y

    def __str__(self) -> str:
        return f"<{self.x} {self.y}>"

    def __format__(self, spec: str) -> str:
        return f"{self.x}:{self.y}/{spec}"


point = Point(1, 2)
print(f"{point} {point:wide} {point!s:>8} {str(point)}")
print(format(3.14159, ".3f"), format(42, "x"), format("a", ">3"))

# expect: Ada 1234567 0.3125
# expect: 'Ada' Ada    Ada| Ada   |   Ada  | ***Ada*** Ad
# expect: 1,234,567 1_234_567      1234567 1234567     | 000001234567 +1234567
# expect: ff FF 0xff 11111111 0b11111111 10 A
# expect: 0.31    0.312| 0.3     | 31.2% 3.125000e-01 12,345.68 -0.312
# expect:    -42| -42   | -00042  42 +0
# expect:        Ada|      0.31|
# expect: {braces} 3 ADA [1, 2] nested A
# expect: number=1234567 ratio = 0.3 name=Ada
# expect: True None      1 (1, 'a') b'x'
# expect: aAdabc1234567dplain
# expect: Ada
# expect: 1234567
# expect: 1:2/ 1:2/wide    <1 2> <1 2>
# expect: 3.142 2a   a
