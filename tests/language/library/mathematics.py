"""math: functions, constants, integer helpers, domain errors."""

import math

print(math.sqrt(16.0), math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.fabs(-1.5))
print(math.gcd(12, 18), math.lcm(4, 6), math.factorial(10), math.comb(5, 2), math.isqrt(99))
print(f"{math.sin(1.0):.12f} {math.cos(1.0):.12f} {math.tan(0.5):.12f} {math.atan2(1.0, 2.0):.12f}")
print(
    f"{math.exp(1.0):.12f} {math.log(10.0):.12f} {math.log2(8.0)} {math.log10(1000.0)} {math.pow(2.0, 0.5):.12f}"
)
print(math.pi, math.e, math.inf, math.isnan(math.nan), math.isfinite(1.0), math.hypot(3.0, 4.0))
print(math.fmod(-7.5, 2.0), math.copysign(1.0, -0.0), math.modf(2.25), math.isclose(0.1 + 0.2, 0.3))
print(math.degrees(math.pi), math.radians(180.0), math.frexp(8.0), math.ldexp(0.5, 4))
for value in [-1.0, 0.0]:
    try:
        print(math.log(value))
    except ValueError:
        print("ValueError", value)
try:
    print(math.sqrt(-1.0))
except ValueError:
    print("ValueError")

# expect: 4.0 2 3 -2 1.5
# expect: 6 12 3628800 10 9
# expect: 0.841470984808 0.540302305868 0.546302489844 0.463647609001
# expect: 2.718281828459 2.302585092994 3.0 3.0 1.414213562373
# expect: 3.141592653589793 2.718281828459045 inf True True 5.0
# expect: -1.5 -1.0 (0.25, 2.0) True
# expect: 180.0 3.141592653589793 (0.5, 4) 8.0
# expect: ValueError -1.0
# expect: ValueError 0.0
# expect: ValueError
