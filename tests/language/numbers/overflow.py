"""Every operation that leaves 64 bits raises OverflowError and changes nothing."""

from collections.abc import Callable

LARGEST = 9223372036854775807
SMALLEST = -9223372036854775808


def attempt(name: str, operation: Callable[[], int]) -> None:
    try:
        print(name, operation())
    except OverflowError:
        print(name, "OverflowError")


one = 1
attempt("add", lambda: LARGEST + one)
attempt("add fits", lambda: LARGEST - one + one)
attempt("subtract", lambda: SMALLEST - one)
attempt("multiply", lambda: 3037000500 * 3037000500 * one)
attempt("negate", lambda: -SMALLEST)
attempt("absolute", lambda: abs(SMALLEST))
attempt("divide", lambda: SMALLEST // -one)
attempt("power", lambda: 2**63 * one)
attempt("power fits", lambda: -(2**62) * 2 * one)
attempt("shift", lambda: (1 << 62) << one)
attempt("shift negative fits", lambda: (-1 << 62) << one)
attempt("shift far", lambda: one << 100)
attempt("sum", lambda: sum([LARGEST, one]))
attempt("parse", lambda: int("9223372036854775808"))
attempt("parse fits", lambda: int("-9223372036854775808"))
attempt("from float", lambda: int(1e19))
attempt("from bytes", lambda: int.from_bytes(b"\x80" + bytes(7), "big"))
counter = LARGEST
try:
    counter += 1
except OverflowError:
    print("kept", counter == LARGEST)

# backends: process machine -- an int of CPython has no limit
# expect: add OverflowError
# expect: add fits 9223372036854775807
# expect: subtract OverflowError
# expect: multiply OverflowError
# expect: negate OverflowError
# expect: absolute OverflowError
# expect: divide OverflowError
# expect: power OverflowError
# expect: power fits -9223372036854775808
# expect: shift OverflowError
# expect: shift negative fits -9223372036854775808
# expect: shift far OverflowError
# expect: sum OverflowError
# expect: parse OverflowError
# expect: parse fits -9223372036854775808
# expect: from float OverflowError
# expect: from bytes OverflowError
# expect: kept True
