"""float.fromhex: every form, halves to even, the limits."""

TEXTS = [
    "0x1.8p+1",
    "-0X.8P1",
    "1.8",
    " 0xffp-4\n",
    "0x1.fffffffffffffp1023",
    "0x1.fffffffffffff7p1023",
    "0x1.fffffffffffff8p1023",
    "0x1p-1074",
    "0x1p-1075",
    "0x1.00000000000001p-1075",
    "0x3p-1075",
    "0x0.8p-1073",
    "0x10000000000000.8",
    "0x10000000000001.8",
    "0x10000000000000.80000000000000000001",
    "-0",
    "inf",
    "-Infinity",
    "nan",
    "0x1p1024",
    "0x1p99999999999999999999",
    "0x1p-99999999999999999999",
    "",
    "0x",
    "0x.p1",
    "0x1.2.3",
    "1p",
    "g",
]


def main() -> None:
    for text in TEXTS:
        try:
            print(repr(text), float.fromhex(text))
        except (ValueError, OverflowError) as error:
            print(repr(text), type(error).__name__, error)
    for value in (0.1, -123.456, 5e-324, 1.7976931348623157e308, 3.0):
        print(value.hex(), float.fromhex(value.hex()) == value)


main()

# expect: '0x1.8p+1' 3.0
# expect: '-0X.8P1' -1.0
# expect: '1.8' 1.5
# expect: ' 0xffp-4\n' 15.9375
# expect: '0x1.fffffffffffffp1023' 1.7976931348623157e+308
# expect: '0x1.fffffffffffff7p1023' 1.7976931348623157e+308
# expect: '0x1.fffffffffffff8p1023' OverflowError hexadecimal value too large to represent as a float
# expect: '0x1p-1074' 5e-324
# expect: '0x1p-1075' 0.0
# expect: '0x1.00000000000001p-1075' 5e-324
# expect: '0x3p-1075' 1e-323
# expect: '0x0.8p-1073' 5e-324
# expect: '0x10000000000000.8' 4503599627370496.0
# expect: '0x10000000000001.8' 4503599627370498.0
# expect: '0x10000000000000.80000000000000000001' 4503599627370497.0
# expect: '-0' -0.0
# expect: 'inf' inf
# expect: '-Infinity' -inf
# expect: 'nan' nan
# expect: '0x1p1024' OverflowError hexadecimal value too large to represent as a float
# expect: '0x1p99999999999999999999' OverflowError hexadecimal value too large to represent as a float
# expect: '0x1p-99999999999999999999' 0.0
# expect: '' ValueError invalid hexadecimal floating-point string
# expect: '0x' ValueError invalid hexadecimal floating-point string
# expect: '0x.p1' ValueError invalid hexadecimal floating-point string
# expect: '0x1.2.3' ValueError invalid hexadecimal floating-point string
# expect: '1p' ValueError invalid hexadecimal floating-point string
# expect: 'g' ValueError invalid hexadecimal floating-point string
# expect: 0x1.999999999999ap-4 True
# expect: -0x1.edd2f1a9fbe77p+6 True
# expect: 0x0.0000000000001p-1022 True
# expect: 0x1.fffffffffffffp+1023 True
# expect: 0x1.8000000000000p+1 True
