"""Elementary functions where the last digit is certain, integers, sums."""

import math

print(math.sqrt(2), math.exp(1.0), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2))
print(
    math.sin(1.0),
    math.cos(1.0),
    math.tan(0.5),
    math.asin(1.0),
    math.acos(0.0),
    math.atan(1.0),
    math.atan2(-1.0, -1.0),
)
print(math.sin(math.pi), math.cos(1e22), math.sin(1e9))
print(
    math.pow(2.0, 0.5),
    math.pow(2, 10),
    math.hypot(3.0, 4.0),
    math.fmod(7.5, 2.0),
    math.fmod(-7.5, 2.0),
)
print(
    math.floor(2.7),
    math.ceil(2.1),
    math.trunc(-2.7),
    math.floor(-2.5),
    math.ceil(-0.5),
    math.floor(7),
)
print(
    math.modf(3.25), math.frexp(10.0), math.ldexp(0.75, 4), math.copysign(1.0, -0.0), math.fabs(-3)
)
print(
    math.gcd(12, 18, 27),
    math.lcm(4, 6),
    math.factorial(15),
    math.comb(10, 3),
    math.perm(5, 2),
    math.isqrt(99),
)
print(math.fsum([0.1] * 10), sum([0.1] * 10) < 1.0, math.prod([1, 2, 3, 4]), math.prod([0.5, 2.0]))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3))
print(math.degrees(math.pi), math.radians(180.0), math.pi, math.e, math.tau)
for text in ["sqrt", "log", "exp", "factorial", "floor"]:
    try:
        if text == "sqrt":
            math.sqrt(-1)
        elif text == "log":
            math.log(0)
        elif text == "exp":
            math.exp(1000)
        elif text == "factorial":
            math.factorial(-1)
        else:
            math.floor(math.inf)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# expect: 1.4142135623730951 2.718281828459045 2.302585092994046 3.0 3.0 3.0
# expect: 0.8414709848078965 0.5403023058681398 0.5463024898437905 1.5707963267948966 1.5707963267948966 0.7853981633974483 -2.356194490192345
# expect: 1.2246467991473532e-16 0.523214785395139 0.5458434494486996
# expect: 1.4142135623730951 1024.0 5.0 1.5 -1.5
# expect: 2 3 -2 -3 0 7
# expect: (0.25, 3.0) (0.625, 4) 12.0 -1.0 3.0
# expect: 3 12 1307674368000 120 20 9
# expect: 1.0 False 24 1.0
# expect: True True True True
# expect: 180.0 3.141592653589793 3.141592653589793 2.718281828459045 6.283185307179586
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: OverflowError math range error
# expect: ValueError factorial() not defined for negative values
# expect: OverflowError cannot convert float infinity to integer
