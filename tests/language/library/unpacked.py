"""struct.unpack with a format in the program: each item has its own type, as in annotations of the same tuple."""

import struct
from typing import Final

HEADER: Final = ">HBx?4sf"


def total(numbers: tuple[int, ...]) -> int:
    return sum(numbers)


data = struct.pack(HEADER, 513, 7, True, b"grai", 0.5)
width, height, flag, name, ratio = struct.unpack(HEADER, data)
print(width + height, flag, name.decode(), ratio * 2)
(size,) = struct.unpack("<I", b"\x01\x02\x00\x00")
print(size * 2, struct.unpack("<I", b"\x01\x02\x00\x00")[0] + 1)
first, second = struct.unpack_from("!hh", b"..\xff\xff\x00\x05", 2)
print(first, second, total(struct.unpack("3B", b"abc")))
try:
    struct.unpack(">I", b"abc")
except struct.error as error:
    print(error)

# expect: 520 True grai 1.0
# expect: 1026 514
# expect: -1 5 294
# expect: unpack requires a buffer of 4 bytes
