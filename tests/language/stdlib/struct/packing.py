"""struct: packing and unpacking with narrowing."""

import struct

packed = struct.pack("!BHI4s?", 1, 515, 67305985, b"ab", True)
print(packed, len(packed), struct.calcsize("!BHI4s?"))
kind, port, number, name, flag = struct.unpack("!BHI4s?", packed)
assert isinstance(port, int) and isinstance(number, int) and isinstance(name, bytes)
print(kind, port + 1, number, name.rstrip(b"\0"), flag)
header = struct.Struct("<hxd")
print(header.size, header.unpack(header.pack(-2, 1.5)), struct.unpack_from("<h", b"xx\x01\x00", 2))
print([pair for pair in struct.iter_unpack(">Bb", b"\x01\xff\x02\xfe")])
buffer = bytearray(8)
struct.pack_into("<f", buffer, 2, 0.5)
print(buffer, struct.pack("3sc", b"abcdef", b"z"), struct.calcsize("@bq"))
for attempt in range(4):
    try:
        if attempt == 0:
            struct.pack("B", 256)
        elif attempt == 1:
            struct.pack("ii", 1)
        elif attempt == 2:
            struct.unpack("<i", b"abc")
        else:
            struct.calcsize("y")
    except struct.error as error:
        print(error)

# expect: b'\x01\x02\x03\x04\x03\x02\x01ab\x00\x00\x01' 12 12
# expect: 1 516 67305985 b'ab' True
# expect: 11 (-2, 1.5) (1,)
# expect: [(1, -1), (2, -2)]
# expect: bytearray(b'\x00\x00\x00\x00\x00?\x00\x00') b'abcz' 16
# expect: 'B' format requires 0 <= number <= 255
# expect: pack expected 2 items for packing (got 1)
# expect: unpack requires a buffer of 4 bytes
# expect: bad char in struct format
