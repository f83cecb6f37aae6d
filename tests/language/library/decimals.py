"""Decimal arithmetic: contexts, roundings, text, errors, functions."""

from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    getcontext,
    localcontext,
    setcontext,
)

NUMBERS = ["0", "-0.00", "1", "2.50", "-7.125", "1E+3", "123456789.987654321", "1E-9", "-Infinity"]


def money() -> None:
    prices = [Decimal("19.99"), Decimal("5.01"), Decimal("0.10")]
    total = sum(prices, Decimal(0))
    tax = (total * Decimal("0.0825")).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    print(total, tax, total + tax, f"{total + tax:,.2f} {tax:>8} {Decimal('1234567.891'):,}")
    for rounding in (
        ROUND_CEILING,
        ROUND_DOWN,
        ROUND_FLOOR,
        ROUND_HALF_EVEN,
        ROUND_HALF_UP,
        ROUND_UP,
    ):
        print(
            rounding,
            [str(Decimal(t).quantize(Decimal(1), rounding)) for t in ("2.5", "-2.5", "2.51")],
        )


def operation(kind: int, a: Decimal, b: Decimal) -> str:
    match kind:
        case 0:
            return f"{a + b} {a - b} {a * b}"
        case 1:
            return str(a / b)
        case 2:
            return f"{a // b} {a % b}"
        case 3:
            return f"{a < b} {a == b} {max(a, b)} {a.compare(b)}"
        case 4:
            return f"{a.normalize()} {a.to_eng_string()} {-a} {abs(a)} {a.to_integral_value()}"
        case 5:
            return f"{a:.2f} {a:e} {a:.3g} {a:+09.1f} {a:%}"
        case 6:
            return f"{a**3} {a.as_tuple()}"
        case _:
            return f"{a.sqrt()} {a.ln()} {a.log10()}"


def tables() -> None:
    for kind in range(8):
        for left in NUMBERS:
            for right in NUMBERS[1::3]:
                try:
                    print(kind, operation(kind, Decimal(left), Decimal(right)))
                except DecimalException as error:
                    print(kind, type(error).__name__, error)


def contexts() -> None:
    with localcontext() as context:
        context.prec = 6
        print(Decimal(1) / 7, Decimal(2).sqrt(), Decimal(1).exp(), context.flags[Inexact])
    with localcontext(prec=50):
        print(Decimal(1) / 7, Decimal(2).ln())
    print(Decimal(1) / 7, getcontext().prec)
    context = Context(prec=5, traps=[])
    setcontext(context)
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal("x"), context.flags[DivisionByZero])
    setcontext(Context())
    print(Decimal(2) ** Decimal("0.5"), Decimal(2) ** -3, Decimal("1.1") ** 10, Decimal(3) ** 40)


def conversions() -> None:
    print(Decimal(0.1), Decimal((1, (1, 4, 1), -2)), Decimal(" -1_000.50 "), repr(Decimal(5)))
    print(
        int(Decimal("-7.9")),
        round(Decimal("2.675"), 2),
        round(Decimal("2.5")),
        float(Decimal("0.1")),
    )
    print(Decimal(3) == 3, Decimal("0.5") == 0.5, Decimal("0.1") == 0.1, Decimal(1) < 2.5)
    print(
        {Decimal("1.0"): "a"}[Decimal(1)],
        hash(Decimal(12)) == hash(12),
        2 + Decimal(1),
        2 / Decimal(8),
    )
    print(Decimal("0.75").as_integer_ratio(), Decimal("1E+2").adjusted(), bool(Decimal("0.0")))
    for text in ("abc", "1.2.3", "", "--1"):
        try:
            print(Decimal(text))
        except InvalidOperation as error:
            print(error)
    print(sorted([Decimal("2"), Decimal("-1"), Decimal("0.5")]), Decimal("NaN") == Decimal("NaN"))


def main() -> None:
    money()
    tables()
    contexts()
    conversions()


main()

try:
    Decimal("abc")
except DecimalException as error:
    print(repr(error), error.args)
try:
    Decimal(1) / 0
except DecimalException as error:
    print(repr(error), error.args)

# expect: 25.10 2.07 27.17 27.17     2.07 1,234,567.891
# expect: ROUND_CEILING ['3', '-2', '3']
# expect: ROUND_DOWN ['2', '-2', '2']
# expect: ROUND_FLOOR ['2', '-3', '2']
# expect: ROUND_HALF_EVEN ['2', '-2', '3']
# expect: ROUND_HALF_UP ['3', '-3', '3']
# expect: ROUND_UP ['3', '-3', '3']
# expect: 0 0.00 0.00 -0.00
# expect: 0 -7.125 7.125 -0.000
# expect: 0 1E-9 -1E-9 0E-9
# expect: 0 -0.00 0.00 0.0000
# expect: 0 -7.125 7.125 0.00000
# expect: 0 1E-9 -1E-9 -0E-11
# expect: 0 1.00 1.00 -0.00
# expect: 0 -6.125 8.125 -7.125
# expect: 0 1.000000001 0.999999999 1E-9
# expect: 0 2.50 2.50 -0.0000
# expect: 0 -4.625 9.625 -17.81250
# expect: 0 2.500000001 2.499999999 2.50E-9
# expect: 0 -7.125 -7.125 0.00000
# expect: 0 -14.250 0.000 50.765625
# expect: 0 -7.124999999 -7.125000001 -7.125E-9
# expect: 0 1000.00 1000.00 -0E+1
# expect: 0 992.875 1007.125 -7125
# expect: 0 1000.000000001 999.999999999 0.000001
# expect: 0 123456789.987654321 123456789.987654321 -0E-11
# expect: 0 123456782.862654321 123456797.112654321 -879629628.662037037125
# expect: 0 123456789.987654322 123456789.987654320 0.123456789987654321
# expect: 0 1E-9 1E-9 -0E-11
# expect: 0 -7.124999999 7.125000001 -7.125E-9
# expect: 0 2E-9 0E-9 1E-18
# expect: 0 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 0 -Infinity -Infinity Infinity
# expect: 0 -Infinity -Infinity -Infinity
# expect: 1 InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: 1 -0E+3
# expect: 1 0E+9
# expect: 1 InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: 1 0E+1
# expect: 1 -0E+7
# expect: 1 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 1 -0.1403508771929824561403508772
# expect: 1 1E+9
# expect: 1 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 1 -0.3508771929824561403508771930
# expect: 1 2.50E+9
# expect: 1 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 1 1
# expect: 1 -7.125E+9
# expect: 1 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 1 -140.3508771929824561403508772
# expect: 1 1E+12
# expect: 1 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 1 -17327268.77019709768421052632
# expect: 1 123456789987654321
# expect: 1 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 1 -1.403508771929824561403508772E-10
# expect: 1 1
# expect: 1 Infinity
# expect: 1 Infinity
# expect: 1 -Infinity
# expect: 2 InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: 2 -0 0.000
# expect: 2 0 0E-9
# expect: 2 InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: 2 0 -0.000
# expect: 2 -0 -0E-9
# expect: 2 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 2 -0 1.000
# expect: 2 1000000000 0E-9
# expect: 2 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 2 -0 2.500
# expect: 2 2500000000 0E-9
# expect: 2 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 2 1 -0.000
# expect: 2 -7125000000 -0E-9
# expect: 2 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 2 -140 2.500
# expect: 2 1000000000000 0E-9
# expect: 2 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 2 -17327268 5.487654321
# expect: 2 123456789987654321 0E-9
# expect: 2 DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: 2 -0 1E-9
# expect: 2 1 0E-9
# expect: 2 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 2 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 2 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 3 False True 0 0
# expect: 3 False False 0 1
# expect: 3 True False 1E-9 -1
# expect: 3 False True -0.00 0
# expect: 3 False False -0.00 1
# expect: 3 True False 1E-9 -1
# expect: 3 False False 1 1
# expect: 3 False False 1 1
# expect: 3 False False 1 1
# expect: 3 False False 2.50 1
# expect: 3 False False 2.50 1
# expect: 3 False False 2.50 1
# expect: 3 True False -0.00 -1
# expect: 3 False True -7.125 0
# expect: 3 True False 1E-9 -1
# expect: 3 False False 1E+3 1
# expect: 3 False False 1E+3 1
# expect: 3 False False 1E+3 1
# expect: 3 False False 123456789.987654321 1
# expect: 3 False False 123456789.987654321 1
# expect: 3 False False 123456789.987654321 1
# expect: 3 False False 1E-9 1
# expect: 3 False False 1E-9 1
# expect: 3 False True 1E-9 0
# expect: 3 True False -0.00 -1
# expect: 3 True False -7.125 -1
# expect: 3 True False 1E-9 -1
# expect: 4 0 0 0 0 0
# expect: 4 0 0 0 0 0
# expect: 4 0 0 0 0 0
# expect: 4 -0 -0.00 0.00 0.00 -0
# expect: 4 -0 -0.00 0.00 0.00 -0
# expect: 4 -0 -0.00 0.00 0.00 -0
# expect: 4 1 1 -1 1 1
# expect: 4 1 1 -1 1 1
# expect: 4 1 1 -1 1 1
# expect: 4 2.5 2.50 -2.50 2.50 2
# expect: 4 2.5 2.50 -2.50 2.50 2
# expect: 4 2.5 2.50 -2.50 2.50 2
# expect: 4 -7.125 -7.125 7.125 7.125 -7
# expect: 4 -7.125 -7.125 7.125 7.125 -7
# expect: 4 -7.125 -7.125 7.125 7.125 -7
# expect: 4 1E+3 1E+3 -1E+3 1E+3 1E+3
# expect: 4 1E+3 1E+3 -1E+3 1E+3 1E+3
# expect: 4 1E+3 1E+3 -1E+3 1E+3 1E+3
# expect: 4 123456789.987654321 123456789.987654321 -123456789.987654321 123456789.987654321 123456790
# expect: 4 123456789.987654321 123456789.987654321 -123456789.987654321 123456789.987654321 123456790
# expect: 4 123456789.987654321 123456789.987654321 -123456789.987654321 123456789.987654321 123456790
# expect: 4 1E-9 1E-9 -1E-9 1E-9 0
# expect: 4 1E-9 1E-9 -1E-9 1E-9 0
# expect: 4 1E-9 1E-9 -1E-9 1E-9 0
# expect: 4 -Infinity -Infinity Infinity Infinity -Infinity
# expect: 4 -Infinity -Infinity Infinity Infinity -Infinity
# expect: 4 -Infinity -Infinity Infinity Infinity -Infinity
# expect: 5 0.00 0e+0 0 +000000.0 0%
# expect: 5 0.00 0e+0 0 +000000.0 0%
# expect: 5 0.00 0e+0 0 +000000.0 0%
# expect: 5 -0.00 -0e-2 -0.00 -000000.0 -0%
# expect: 5 -0.00 -0e-2 -0.00 -000000.0 -0%
# expect: 5 -0.00 -0e-2 -0.00 -000000.0 -0%
# expect: 5 1.00 1e+0 1 +000001.0 100%
# expect: 5 1.00 1e+0 1 +000001.0 100%
# expect: 5 1.00 1e+0 1 +000001.0 100%
# expect: 5 2.50 2.50e+0 2.50 +000002.5 250%
# expect: 5 2.50 2.50e+0 2.50 +000002.5 250%
# expect: 5 2.50 2.50e+0 2.50 +000002.5 250%
# expect: 5 -7.12 -7.125e+0 -7.12 -000007.1 -712.5%
# expect: 5 -7.12 -7.125e+0 -7.12 -000007.1 -712.5%
# expect: 5 -7.12 -7.125e+0 -7.12 -000007.1 -712.5%
# expect: 5 1000.00 1e+3 1e+3 +001000.0 100000%
# expect: 5 1000.00 1e+3 1e+3 +001000.0 100000%
# expect: 5 1000.00 1e+3 1e+3 +001000.0 100000%
# expect: 5 123456789.99 1.23456789987654321e+8 1.23e+8 +123456790.0 12345678998.7654321%
# expect: 5 123456789.99 1.23456789987654321e+8 1.23e+8 +123456790.0 12345678998.7654321%
# expect: 5 123456789.99 1.23456789987654321e+8 1.23e+8 +123456790.0 12345678998.7654321%
# expect: 5 0.00 1e-9 1e-9 +000000.0 0.0000001%
# expect: 5 0.00 1e-9 1e-9 +000000.0 0.0000001%
# expect: 5 0.00 1e-9 1e-9 +000000.0 0.0000001%
# expect: 5 -Infinity -Infinity -Infinity -Infinity -Infinity%
# expect: 5 -Infinity -Infinity -Infinity -Infinity -Infinity%
# expect: 5 -Infinity -Infinity -Infinity -Infinity -Infinity%
# expect: 6 0 DecimalTuple(sign=0, digits=(0,), exponent=0)
# expect: 6 0 DecimalTuple(sign=0, digits=(0,), exponent=0)
# expect: 6 0 DecimalTuple(sign=0, digits=(0,), exponent=0)
# expect: 6 -0 DecimalTuple(sign=1, digits=(0,), exponent=-2)
# expect: 6 -0 DecimalTuple(sign=1, digits=(0,), exponent=-2)
# expect: 6 -0 DecimalTuple(sign=1, digits=(0,), exponent=-2)
# expect: 6 1 DecimalTuple(sign=0, digits=(1,), exponent=0)
# expect: 6 1 DecimalTuple(sign=0, digits=(1,), exponent=0)
# expect: 6 1 DecimalTuple(sign=0, digits=(1,), exponent=0)
# expect: 6 15.625000 DecimalTuple(sign=0, digits=(2, 5, 0), exponent=-2)
# expect: 6 15.625000 DecimalTuple(sign=0, digits=(2, 5, 0), exponent=-2)
# expect: 6 15.625000 DecimalTuple(sign=0, digits=(2, 5, 0), exponent=-2)
# expect: 6 -361.705078125 DecimalTuple(sign=1, digits=(7, 1, 2, 5), exponent=-3)
# expect: 6 -361.705078125 DecimalTuple(sign=1, digits=(7, 1, 2, 5), exponent=-3)
# expect: 6 -361.705078125 DecimalTuple(sign=1, digits=(7, 1, 2, 5), exponent=-3)
# expect: 6 1E+9 DecimalTuple(sign=0, digits=(1,), exponent=3)
# expect: 6 1E+9 DecimalTuple(sign=0, digits=(1,), exponent=3)
# expect: 6 1E+9 DecimalTuple(sign=0, digits=(1,), exponent=3)
# expect: 6 1881676416949388556641282.848 DecimalTuple(sign=0, digits=(1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1), exponent=-9)
# expect: 6 1881676416949388556641282.848 DecimalTuple(sign=0, digits=(1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1), exponent=-9)
# expect: 6 1881676416949388556641282.848 DecimalTuple(sign=0, digits=(1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1), exponent=-9)
# expect: 6 1E-27 DecimalTuple(sign=0, digits=(1,), exponent=-9)
# expect: 6 1E-27 DecimalTuple(sign=0, digits=(1,), exponent=-9)
# expect: 6 1E-27 DecimalTuple(sign=0, digits=(1,), exponent=-9)
# expect: 6 -Infinity DecimalTuple(sign=1, digits=(0,), exponent='F')
# expect: 6 -Infinity DecimalTuple(sign=1, digits=(0,), exponent='F')
# expect: 6 -Infinity DecimalTuple(sign=1, digits=(0,), exponent='F')
# expect: 7 0 -Infinity -Infinity
# expect: 7 0 -Infinity -Infinity
# expect: 7 0 -Infinity -Infinity
# expect: 7 -0.0 -Infinity -Infinity
# expect: 7 -0.0 -Infinity -Infinity
# expect: 7 -0.0 -Infinity -Infinity
# expect: 7 1 0 0
# expect: 7 1 0 0
# expect: 7 1 0 0
# expect: 7 1.581138830084189665999446772 0.9162907318741550651835272118 0.3979400086720376095725222106
# expect: 7 1.581138830084189665999446772 0.9162907318741550651835272118 0.3979400086720376095725222106
# expect: 7 1.581138830084189665999446772 0.9162907318741550651835272118 0.3979400086720376095725222106
# expect: 7 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 7 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 7 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 7 31.62277660168379331998893544 6.907755278982137052053974364 3
# expect: 7 31.62277660168379331998893544 6.907755278982137052053974364 3
# expect: 7 31.62277660168379331998893544 6.907755278982137052053974364 3
# expect: 7 11111.11110499999999887500000 18.63140177416801807409393360 8.091514980643626320506992663
# expect: 7 11111.11110499999999887500000 18.63140177416801807409393360 8.091514980643626320506992663
# expect: 7 11111.11110499999999887500000 18.63140177416801807409393360 8.091514980643626320506992663
# expect: 7 0.00003162277660168379331998893544 -20.72326583694641115616192309 -9
# expect: 7 0.00003162277660168379331998893544 -20.72326583694641115616192309 -9
# expect: 7 0.00003162277660168379331998893544 -20.72326583694641115616192309 -9
# expect: 7 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 7 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 7 InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 0.142857 1.41421 2.71828 True
# expect: 0.14285714285714285714285714285714285714285714285714 0.69314718055994530941723212145817656807550013436026
# expect: 0.1428571428571428571428571429 28
# expect: Infinity -Infinity NaN True
# expect: 1.414213562373095048801688724 0.125 2.5937424601 12157665459056928801
# expect: 0.1000000000000000055511151231257827021181583404541015625 -1.41 -1000.50 Decimal('5')
# expect: -7 2.68 2 0.1
# expect: True True False True
# expect: a True 3 0.25
# expect: (3, 4) 2 False
# expect: [<class 'decimal.ConversionSyntax'>]
# expect: [<class 'decimal.ConversionSyntax'>]
# expect: [<class 'decimal.ConversionSyntax'>]
# expect: [<class 'decimal.ConversionSyntax'>]
# expect: [Decimal('-1'), Decimal('0.5'), Decimal('2')] False
# expect: InvalidOperation([<class 'decimal.ConversionSyntax'>]) ([<class 'decimal.ConversionSyntax'>],)
# expect: DivisionByZero([<class 'decimal.DivisionByZero'>]) ([<class 'decimal.DivisionByZero'>],)
