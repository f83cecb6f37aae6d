"""Arrays from octets, and bytes and bytearray of arrays."""

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

# expect: b'\x01\x00\x02\x00' bytearray(b'\x01\x00\x02\x00') array('h', [12850]) array('h', [0]) array('i', [0])
# expect: b',\x01\x00\x00' b'\x00\x00\xc0?'
# expect: False 2
