"""Sequence numbers (RFC 9293 section 3.4) kept *extended*: ints that never wrap, taken modulo 2^32
on the wire.

Inside, comparisons are then plain `<`; `extend` is the one place where a number off the wire gets
its turn.
"""

MASK = 0xFFFF_FFFF
HALF = 0x8000_0000
FIRST_TURN = (
    0x1_0000_0000  # added to an initial number, so that what is just before it is not negative
)


def extend(value: int, near: int) -> int:
    """The extended number that is `value` modulo 2^32 and nearest to `near`."""
    distance = (value - near) & MASK
    if distance >= HALF:
        distance -= 0x1_0000_0000
    return near + distance


def is_older(first: int, second: int) -> bool:
    """Of two 32-bit timestamps, whether the first is before the second (RFC 7323 section 5.2)."""
    return (first - second) & MASK >= HALF
