"""Objects with __index__ where an index is taken."""

import math
import operator
from array import array
from collections import deque
from math import isqrt
from typing import SupportsIndex


class At:
    def __init__(self, at: int) -> None:
        self.at = at

    def __index__(self) -> int:
        return self.at


class Odd:
    def __index__(self) -> int:
        raise ValueError("not today")


def nth(items: list[str], at: SupportsIndex) -> str:
    return items[at]


def part(items: list[str], first: SupportsIndex | None, last: int | At) -> list[str]:
    return items[first:last]


def main() -> None:
    two, three = At(2), At(3)
    letters = list("abcdef")
    print(letters[two], letters[two:three], letters[: At(-1) : two], "abcdef"[two], "abcdef"[two:])
    print(b"abc"[two], b"abc"[: At(1)], bytearray(b"abcd")[three], (1, 2, 3, 4)[three])
    print(range(three), range(two, At(9), three), range(10)[two], list(range(10)[two:three]))
    print([0] * two, three * [1], "ab" * two, two * "ab", b"x" * three, (1, 2) * two, two * (7,))
    print(hex(two), bin(two), oct(At(9)), chr(At(65)), int(three), float(three), complex(two))
    print("banana".find("a", two), "banana".index("a", two, At(5)), "banana".count("a", two, None))
    print(
        "a,b,c".split(",", At(1)),
        "banana".replace("a", "o", two),
        "x".center(At(5), "*"),
        "7".zfill(three),
    )
    print("banana".startswith("n", two), b"banana".find(b"a", two), b"banana".find(At(97)))
    letters[two] = "C"
    letters.insert(three, "new")
    print(letters, letters.pop(At(0)))
    del letters[two]
    letters[two:three] = ["x", "y", "z"]
    del letters[At(1) : two]
    print(letters, letters.index("y", two), nth(letters, two), nth(letters, 1), nth(letters, True))
    print(
        part(letters, None, 2),
        part(letters, two, three),
        part(letters, 1, three),
        part(letters, two, 5),
    )
    print(
        operator.index(two),
        (5).to_bytes(two, "big"),
        round(1.23456, two),
        slice(two, None).indices(At(9)),
    )
    octets = bytearray(three)
    octets[two] = At(7)
    octets.append(two)
    print(octets, bytes(two), memoryview(octets)[two])
    letters *= two
    print(letters, len(letters))
    print(
        math.comb(At(5), two),
        math.gcd(At(4), 6),
        isqrt(At(17)),
        deque("abc")[two],
        array("i", [1, 2, 3])[two:],
    )
    try:
        letters[Odd()]
    except ValueError as error:
        print(error)
    try:
        letters[At(99)]
    except IndexError as error:
        print(error)


main()

# expect: c ['c'] ['a', 'c', 'e'] c cdef
# expect: 99 b'a' 100 4
# expect: range(0, 3) range(2, 9, 3) 2 [2]
# expect: [0, 0] [1, 1, 1] abab abab b'xxx' (1, 2, 1, 2) (7, 7)
# expect: 0x2 0b10 0o11 A 3 3.0 (2+0j)
# expect: 3 3 2
# expect: ['a', 'b,c'] bonona **x** 007
# expect: True 3 1
# expect: ['b', 'C', 'new', 'd', 'e', 'f'] a
# expect: ['b', 'x', 'y', 'z', 'e', 'f'] 2 y x x
# expect: ['b', 'x'] ['y'] ['x', 'y'] ['y', 'z', 'e']
# expect: 2 b'\x00\x05' 1.23 (2, 9, 1)
# expect: bytearray(b'\x00\x00\x07\x02') b'\x00\x00' 7
# expect: ['b', 'x', 'y', 'z', 'e', 'f', 'b', 'x', 'y', 'z', 'e', 'f'] 12
# expect: 10 2 4 c array('i', [3])
# expect: not today
# expect: list index out of range
