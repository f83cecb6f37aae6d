"""Division and remainder of infinite numbers, powers of zero, formats of what is no finite number."""

INFINITE = float("inf")
NUMBERS = [INFINITE, -INFINITE, float("nan"), 0.0, -0.0, 1.5, -1e300]


def powers(base: float, exponent: float) -> None:
    try:
        print(base**exponent)
    except ZeroDivisionError as error:
        print(error)


def formatted(value: float, spec: str) -> None:
    try:
        print(format(value, spec))
    except ValueError as error:
        print(error)


def main() -> None:
    for dividend in NUMBERS:
        for divisor in (INFINITE, -INFINITE, float("nan"), 1.0, -0.001):
            print(dividend // divisor, dividend % divisor, divmod(dividend, divisor))
    powers(0.0, -INFINITE)
    powers(0.0, INFINITE)
    powers(0.0, -1.0)
    for spec in ("d", "X", "b", ".2f", "E", "%", "n"):
        formatted(INFINITE, spec)
    for text in ("__1__", "1_0j", "1__0", "x"):
        try:
            print(complex(text))
        except ValueError as error:
            print(error)
    for code in (0x110000, -1, 1 << 40):
        try:
            print(chr(code))
        except (ValueError, OverflowError) as error:
            print(type(error).__name__, error)


main()

# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: nan nan (nan, nan)
# expect: 0.0 0.0 (0.0, 0.0)
# expect: -0.0 -0.0 (-0.0, -0.0)
# expect: nan nan (nan, nan)
# expect: 0.0 0.0 (0.0, 0.0)
# expect: -0.0 -0.0 (-0.0, -0.0)
# expect: -0.0 0.0 (-0.0, 0.0)
# expect: 0.0 -0.0 (0.0, -0.0)
# expect: nan nan (nan, nan)
# expect: -0.0 0.0 (-0.0, 0.0)
# expect: 0.0 -0.0 (0.0, -0.0)
# expect: 0.0 1.5 (0.0, 1.5)
# expect: -1.0 -inf (-1.0, -inf)
# expect: nan nan (nan, nan)
# expect: 1.0 0.5 (1.0, 0.5)
# expect: -1500.0 -3.122502256758253e-17 (-1500.0, -3.122502256758253e-17)
# expect: -1.0 inf (-1.0, inf)
# expect: 0.0 -1e+300 (0.0, -1e+300)
# expect: nan nan (nan, nan)
# expect: -1e+300 0.0 (-1e+300, 0.0)
# expect: 1e+303 -0.0005554758406080568 (1e+303, -0.0005554758406080568)
# expect: inf
# expect: 0.0
# expect: 0.0 cannot be raised to a negative power
# expect: Unknown format code 'd' for object of type 'float'
# expect: Unknown format code 'X' for object of type 'float'
# expect: Unknown format code 'b' for object of type 'float'
# expect: inf
# expect: INF
# expect: inf%
# expect: inf
# expect: could not convert string to complex: '__1__'
# expect: 10j
# expect: could not convert string to complex: '1__0'
# expect: complex() arg is a malformed string
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: OverflowError Python int too large to convert to C int
