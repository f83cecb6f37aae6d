"""What a literal format says of what is unpacked, also through a Struct that keeps it."""

import struct
from typing import Final

HEADER: Final = struct.Struct("<IHI")
PLAIN = struct.Struct("!Bd2s?")


class C:
    S = struct.Struct(">h")

    def __init__(self) -> None:
        self.s = struct.Struct("b")

    def go(self, x: bytes) -> int:
        (a,) = self.S.unpack(x)
        (b,) = self.s.unpack(x[:1])
        total: int = a + b
        return total


data = HEADER.pack(1, 2, 3)
a, b, c = HEADER.unpack(data)
print(a + b + c, HEADER.unpack(data)[2] * 2, HEADER.unpack_from(data + b"x")[1] << 3)
n, d, t, f = PLAIN.unpack(PLAIN.pack(7, 2.5, b"ok", True))
print(n, d / 2, t.decode(), f)
for x, y in struct.iter_unpack("<hh", bytes(range(8))):
    print(x + y)
for x, y in struct.Struct("<hh").iter_unpack(bytes(range(8))):
    print(x * y)
print(C().go(b"\x01\x02"))


def size(of: struct.Struct) -> int:
    return of.size


print(size(HEADER), size(PLAIN), [size(s) for s in (HEADER, PLAIN)])
(k,) = struct.unpack("<q", b"12345678")
print(k & 0xFF)
try:
    HEADER.unpack(b"")
except struct.error as e:
    print(e)

# expect: 6 6 16
# expect: 7 1.25 ok True
# expect: 1026
# expect: 3082
# expect: 197120
# expect: 2308632
# expect: 259
# expect: 10 12 [10, 12]
# expect: 49
# expect: unpack requires a buffer of 10 bytes
