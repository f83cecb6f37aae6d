"""Floats: arithmetic, shortest repr, comparison, conversion, special values."""

import math

print(1.0, 0.1, 0.1 + 0.2, 1e16, 1e15, 1.5e300, 1e-5, 0.0001, 123456789.125, -0.0)
print(5e-324, 1.7976931348623157e308, 2.2250738585072014e-308)
print(1 / 3, 2 / 1, -7 / 2, 7.5 // 2.0, -7.5 // 2.0, 7.5 % 2.0, -7.5 % 2.0)
print(2.0**0.5, 2.0**-1.0, 10.0**3.0, 1.5 * 4.0 - 2.25)
print(float("3.25"), float("-1e3"), float(" 7 "), float(12), float("inf"), float("-inf"))
infinity = float("inf")
nothing = float("nan")
print(infinity > 1e308, nothing == nothing, nothing != nothing, nothing < 1.0, -infinity)
print(math.isnan(nothing), math.isinf(infinity), math.floor(-2.5), math.ceil(2.1))
print(math.sqrt(2.0), math.pi, math.trunc(-2.7))
print(round(2.675, 2), round(1234.5678, -2), round(2.5), round(3.5), abs(-1.25))
print(int(1e10), 3 == 3.0, 0.5 < 1, 2 >= 1.9, 9007199254740993 == 9007199254740992.0)
print((0.5).is_integer(), (4.0).is_integer(), min(2.5, 1.5), max([0.25, 0.75]))
print(f"{3.14159:.2f} {2.0:.0f} {1234567.891:,.1f} {0.00012:e} {5.0:g} {0.5:%}")
for text in ["", "abc", "1.2.3"]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
try:
    print(1.0 / 0.0)
except ZeroDivisionError:
    print("division")

# expect: 1.0 0.1 0.30000000000000004 1e+16 1000000000000000.0 1.5e+300 1e-05 0.0001 123456789.125 -0.0
# expect: 5e-324 1.7976931348623157e+308 2.2250738585072014e-308
# expect: 0.3333333333333333 2.0 -3.5 3.0 -4.0 1.5 0.5
# expect: 1.4142135623730951 0.5 1000.0 3.75
# expect: 3.25 -1000.0 7.0 12.0 inf -inf
# expect: True False True False -inf
# expect: True True -3 3
# expect: 1.4142135623730951 3.141592653589793 -2
# expect: 2.67 1200.0 2 4 1.25
# expect: 10000000000 True True True False
# expect: False True 1.5 0.75
# expect: 3.14 2 1,234,567.9 1.200000e-04 5 50.000000%
# expect: could not convert string to float: ''
# expect: could not convert string to float: 'abc'
# expect: could not convert string to float: '1.2.3'
# expect: division
