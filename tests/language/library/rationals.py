"""fractions.Fraction."""

import math
from fractions import Fraction

a, b = Fraction(3, 4), Fraction(-5, 6)
print(a, b, repr(a), Fraction(6, -8), Fraction(4, 2), Fraction(), Fraction(7))
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, abs(b), a**3, a**-2, b**0)
print(a + 1, 2 - a, 3 * a, 1 / a, a / 2, 5 // a, 7 % a, a + 0.25, 1.5 - a, a**0.5)
print(a < b, a <= 1, a > 0.5, a == 0.75, a != Fraction(6, 8), Fraction(4, 2) == 2, b >= -1)
print(Fraction("3/4"), Fraction(" -1.25 "), Fraction("1e-3"), Fraction("2"), Fraction("+.5"))
print(Fraction(0.1), Fraction(0.5), Fraction.from_float(2.75), Fraction(0.1).limit_denominator(100))
print(Fraction(math.pi).limit_denominator(1000), Fraction(22, 7).limit_denominator(1))
print(float(a), int(b), math.floor(b), math.ceil(b), math.trunc(b), round(a), round(Fraction(5, 2)))
print(round(Fraction(22, 7), 2), bool(a), bool(Fraction(0)), a.numerator, a.denominator)
print(hash(Fraction(5)) == hash(5), hash(Fraction(1, 2)) == hash(0.5), hash(Fraction(-3, 7)))
print(
    sum([Fraction(1, n) for n in range(1, 11)], Fraction(0)), max(a, b), sorted([a, b, Fraction(1)])
)
print({Fraction(1, 2): "half"}[Fraction(2, 4)], a.as_integer_ratio(), Fraction(3).is_integer())
for wrong in ("x", "1/", "1.2.3", "1/2/3", "", "e5"):
    try:
        Fraction(wrong)
    except ValueError as error:
        print(error)
try:
    Fraction(1, 0)
except ZeroDivisionError as error:
    print(error)
try:
    print(a / Fraction(0))
except ZeroDivisionError as error:
    print(error)

# expect: 3/4 -5/6 Fraction(3, 4) -3/4 2 0 7
# expect: -1/12 19/12 -5/8 -9/10 -1 -1/12 (-1, Fraction(-1, 12)) -3/4 5/6 27/64 16/9 1
# expect: 7/4 5/4 9/4 4/3 3/8 6 1/4 1.0 0.75 0.8660254037844386
# expect: False True True True False True True
# expect: 3/4 -5/4 1/1000 2 1/2
# expect: 3602879701896397/36028797018963968 1/2 11/4 1/10
# expect: 355/113 3
# expect: 0.75 0 -1 0 0 1 2
# expect: 157/50 True False 3 4
# expect: True True -1317624576693539401
# expect: 7381/2520 3/4 [Fraction(-5, 6), Fraction(3, 4), Fraction(1, 1)]
# expect: half (3, 4) True
# expect: Invalid literal for Fraction: 'x'
# expect: Invalid literal for Fraction: '1/'
# expect: Invalid literal for Fraction: '1.2.3'
# expect: Invalid literal for Fraction: '1/2/3'
# expect: Invalid literal for Fraction: ''
# expect: Invalid literal for Fraction: 'e5'
# expect: Fraction(1, 0)
# expect: Fraction(1, 0)
