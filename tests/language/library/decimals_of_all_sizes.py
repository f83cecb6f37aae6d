"""Decimals of every size through each operation, in several contexts: what comes out, and which flags are raised."""

import decimal
import random
import zlib
from decimal import Decimal

ROUNDINGS = [
    decimal.ROUND_UP, decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR,
    decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN, decimal.ROUND_HALF_EVEN,
    decimal.ROUND_05UP]  # fmt: skip
ODD = ["Infinity", "-Infinity", "NaN", "-0", "0E+3", "sNaN12", "1E-999999", "9E+999999", "0.00"]
EDGES = [
    "999999999999999999",
    "1000000000000000000",
    "9" * 28,
    "9" * 29,
    "4611686018427387904",
    "4611686018427387903",
    "9223372036854775807",
    "9223372036854775808",
    "5" + "0" * 17,
    "5" + "0" * 18,
    "5" + "0" * 27,
]


def digits(source: random.Random) -> str:
    kind = source.randrange(6)
    if kind == 0:
        return str(source.randrange(100))
    if kind == 1:
        return str(source.randrange(10**6))
    if kind == 2:
        return str(source.randrange(10**18))
    if kind == 3:
        return source.choice(EDGES)
    return "".join([source.choice("0123456789") for _ in range(source.randrange(1, 45))])


def number(source: random.Random) -> str:
    if source.randrange(12) == 0:
        return source.choice(ODD)
    low = -30 if source.randrange(3) == 0 else -4
    sign = source.choice(["", "-"])
    return f"{sign}{digits(source)}E{source.randrange(low, 12 if low < -4 else 1)}"


def binary(name: str, a: Decimal, b: Decimal) -> str:
    match name:
        case "+":
            return str(a + b)
        case "-":
            return str(a - b)
        case "*":
            return str(a * b)
        case "/":
            return str(a / b)
        case "//":
            return str(a // b)
        case "%":
            return str(a % b)
        case "divmod":
            whole, rest = divmod(a, b)
            return f"{whole} {rest}"
        case "<":
            return f"{a < b} {a <= b} {a == b}"
        case "quantize":
            return str(a.quantize(b))
        case "max":
            return f"{a.max(b)} {a.min(b)}"
        case "total":
            return str(a.compare_total(b))
        case "near":
            return str(a.remainder_near(b))
        case "fma":
            return str(a.fma(b, a))
        case _:
            return str(a.compare(b))


def unary(name: str, a: Decimal) -> str:
    match name:
        case "sign":
            return f"{-a} {abs(a)} {+a} {bool(a)}"
        case "normalize":
            return f"{a.normalize()} {a.adjusted()} {a.number_class()}"
        case "tuple":
            return f"{a.as_tuple().digits} {a.as_tuple().exponent}"
        case "whole":
            return f"{a.to_integral_value()} {a.to_integral_exact()}"
        case "text":
            short = f"{a:.3f} {a:e} {a:,} {a:.5g}" if abs(a.adjusted()) < 99 else "long"
            return f"{a!r} {a.to_eng_string()} {short}"
        case "root":
            return str(a.sqrt())
        case "float":
            return f"{float(a)} {a.is_nan() or hash(a) == hash(a.normalize())}"
        case "logb":
            return str(a.logb())
        case "int":
            return str(int(a)) if a.adjusted() < 18 else "large"
        case _:
            return str(Decimal(str(a)))


BINARY = "+ - * / // % divmod < quantize max total near fma compare".split()
UNARY = "sign normalize tuple whole text root float logb int copy".split()


def answer(source: random.Random) -> str:
    context = decimal.Context(
        prec=source.choice([1, 5, 9, 17, 18, 19, 28, 28, 28, 40]), rounding=source.choice(ROUNDINGS)
    )
    with decimal.localcontext(context) as own:
        a, b = Decimal(number(source)), Decimal(number(source))
        name = source.choice(BINARY) if source.randrange(3) else source.choice(UNARY)
        try:
            found = binary(name, a, b) if name in BINARY else unary(name, a)
        except (ArithmeticError, ValueError, TypeError) as error:
            found = type(error).__name__
        raised = [c.__name__ for c, is_set in own.flags.items() if is_set]
        return f"{name} {a} {b} {own.prec} {own.rounding}: {found} {sorted(raised)}"


source = random.Random(5)
check = 0
for position in range(1500):
    line = answer(source)
    check = zlib.crc32(line.encode(), check)
    if position % 100 == 0:
        print(line)
print(check)

# expect: - 9999999999999999999999999.9999 -99999999999999999999999.999999 40 ROUND_HALF_UP: 10099999999999999999999999.999899 []
# expect: - -50000000000000.0000 -73640155658431424213125912894946164.676 19 ROUND_DOWN: 7.364015565843142421E+34 ['Inexact', 'Rounded']
# expect: sign -922337203685477.5807 99999999999999.9999 28 ROUND_CEILING: 922337203685477.5807 922337203685477.5807 -922337203685477.5807 True []
# expect: quantize 0.00028 8153957285711.7887 40 ROUND_UP: 0.0003 ['Inexact', 'Rounded']
# expect: logb 116345823651168128701248167136854.28 -3543493708.11639522 28 ROUND_HALF_UP: 32 []
# expect: float -76960627921429097.2 -2.47766405445452084E+18 17 ROUND_FLOOR: -7.69606279214291e+16 False ['Inexact', 'Rounded']
# expect: + 1E-999999 265.066 17 ROUND_UP: 265.06600000000001 ['Inexact', 'Rounded']
# expect: text -67996619443465.5530 -461.1686018427387904 40 ROUND_HALF_DOWN: Decimal('-67996619443465.5530') -67996619443465.5530 -67996619443465.553 -6.79966194434655530e+13 -67,996,619,443,465.5530 -6.7997e+13 []
# expect: whole -922337203685477580.7 27 1 ROUND_UP: -922337203685477581 -922337203685477581 ['Inexact', 'Rounded']
# expect: quantize -58.2 -58961129335900312.8 28 ROUND_DOWN: -58.2 []
# expect: max sNaN12 -69921.0 5 ROUND_05UP: InvalidOperation ['InvalidOperation']
# expect: near 4611686018427387904 -0.0060 1 ROUND_HALF_EVEN: InvalidOperation ['InvalidOperation']
# expect: // 7351761165304872.67 6906.71 9 ROUND_UP: InvalidOperation ['InvalidOperation']
# expect: logb 7526.9069 -1.48279E-15 28 ROUND_05UP: 3 []
# expect: logb 0.099 8036497435557629.82 19 ROUND_UP: -2 []
# expect: 592842406
