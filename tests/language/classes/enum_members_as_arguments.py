"""IntEnum members where the library takes an int."""

from enum import IntEnum


class Pri(IntEnum):
    LOW = 1
    HIGH = 2


def main() -> None:
    print(sum(Pri), max(Pri), sorted(Pri, reverse=True))
    print(
        [10, 20, 30][Pri.LOW],
        "abc"[Pri.LOW],
        hash(Pri.LOW),
        abs(Pri.LOW),
        range(Pri.HIGH),
        "x" * Pri.HIGH,
    )
    print(
        Pri.LOW + Pri.HIGH,
        round(Pri.LOW),
        divmod(Pri.HIGH, 2),
        float(Pri.LOW),
        pow(Pri.HIGH, 2),
        hex(Pri.HIGH),
        chr(Pri.LOW + 64),
        bin(Pri.LOW),
        list(range(Pri.LOW, Pri.HIGH)),
    )


main()

# expect: 3 2 [<Pri.HIGH: 2>, <Pri.LOW: 1>]
# expect: 20 b 1 1 range(0, 2) xx
# expect: 3 1 (1, 0) 1.0 4 0x2 A 0b1 [1]
