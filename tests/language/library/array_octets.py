"""Arrays from octets, views on them, and bytes and bytearray of arrays."""

from array import array

print(
    bytes(array("h", [1, 2])),
    bytearray(array("H", [1, 2])),
    array("h", b"22"),
    array("h", bytearray(2)),
    array("i", bytearray(4)),
)
print(bytes(array("i", [300])), array("f", [1.5]).tobytes())
a = array("H", [1, 2])
b = bytes(4)
print(array("b", [1, 2]) == b, a.itemsize)

words = array("i", [1, 2, 3])
m = memoryview(words)
print(m[0], m.format, m.itemsize, m.nbytes, len(m), m.tolist())
m[1] = 77
print(words, m == words, words == m, m.obj is words)
print(b"12" + array("b", [1, 2]), bytes(words))
print(array("b", [97, 98]) == bytearray(b"ab"), bytearray(b"ab") == array("b", [97, 98]))
f = array("f", [1e300, -1e300, 1.5])
print(f, memoryview(f)[2], memoryview(f).format)
m.release()
words[0:1] = array("i", [9, 8, 7])
print(words, words[::2], words[::-1])
del words[::2]
print(words)
words *= 2
print(words)
try:
    memoryview(array("b", [1]))[0] = 1000
except ValueError as e:
    print(e)
for c in "bhX":
    try:
        x = array(c, [1, 2])
        print(x)
    except ValueError as e:
        print(e)
octets = bytearray(8)
octets[2:4] = array("b", [1, 2])
print(octets, array("b", [1]) in b"\x01", b"".join([array("b", [65])]))
m2 = memoryview(bytearray(8)).cast("i")
m2[:] = array("i", [4, 5])
print(m2.tolist(), memoryview(array("d", [1.0])) == array("i", [1]))
cast = memoryview(b"\x01\x00\x00\x00").cast("i")
pairs: list[tuple[object, object]] = [
    (b"\x01\x00\x00\x00", cast),
    (bytearray(b"\x01\x00\x00\x00"), cast),
    (cast, bytearray(b"\x01\x00\x00\x00")),
    (b"ab", memoryview(b"ab")),
    (b"ab", bytearray(b"ab")),
]
print([left == right for left, right in pairs])

# expect: b'\x01\x00\x02\x00' bytearray(b'\x01\x00\x02\x00') array('h', [12850]) array('h', [0]) array('i', [0])
# expect: b',\x01\x00\x00' b'\x00\x00\xc0?'
# expect: False 2
# expect: 1 i 4 12 3 [1, 2, 3]
# expect: array('i', [1, 77, 3]) True True True
# expect: b'12\x01\x02' b'\x01\x00\x00\x00M\x00\x00\x00\x03\x00\x00\x00'
# expect: True True
# expect: array('f', [inf, -inf, 1.5]) 1.5 f
# expect: array('i', [9, 8, 7, 77, 3]) array('i', [9, 7, 3]) array('i', [3, 77, 7, 8, 9])
# expect: array('i', [8, 77])
# expect: array('i', [8, 77, 8, 77])
# expect: memoryview: invalid value for format 'b'
# expect: array('b', [1, 2])
# expect: array('h', [1, 2])
# expect: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: bytearray(b'\x00\x00\x01\x02\x00\x00\x00\x00') True b'A'
# expect: [4, 5] True
# expect: [False, True, False, True, True]
