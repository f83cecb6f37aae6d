"""bytearray: growing, changing in place, slices, conversion."""

buffer = bytearray()
buffer += b"abc"
buffer.append(100)
buffer.extend(b"ef")
print(buffer, len(buffer), buffer[0], bytes(buffer))
buffer[0] = 65
buffer[1:3] = b"BC"
print(buffer, buffer[2:], buffer.find(b"d"), b"d" in buffer)
buffer[2:4] = b"-----"
print(buffer)
del buffer[1:6]
print(buffer, buffer.decode())
buffer.insert(1, 33)
print(buffer.pop(), buffer.pop(0), buffer)
del buffer[:1]
print(buffer, bool(buffer))
zeros = bytearray(4)
zeros[3] = 255
print(zeros, zeros == bytearray(b"\x00\x00\x00\xff"), zeros == b"\x00\x00\x00\xff")
copy = bytearray(zeros)
copy.clear()
print(len(zeros), len(copy), bytearray([1, 2]) + b"\x03")
try:
    zeros[0] = 256
except ValueError as error:
    print(error)
try:
    zeros[4] = 1
except IndexError as error:
    print(error)
for index in range(len(zeros)):
    zeros[index] = index * index
print(list(zeros), zeros.hex(), zeros[::-1])

itself = bytearray(b"abc")
try:
    itself += itself
except BufferError as error:
    print(error)

# expect: bytearray(b'abcdef') 6 97 b'abcdef'
# expect: bytearray(b'ABCdef') bytearray(b'Cdef') 3 True
# expect: bytearray(b'AB-----ef')
# expect: bytearray(b'A-ef') A-ef
# expect: 102 65 bytearray(b'!-e')
# expect: bytearray(b'-e') True
# expect: bytearray(b'\x00\x00\x00\xff') True True
# expect: 4 0 bytearray(b'\x01\x02\x03')
# expect: byte must be in range(0, 256)
# expect: bytearray index out of range
# expect: [0, 1, 4, 9] 00010409 bytearray(b'\t\x04\x01\x00')
# expect: Existing exports of data: object cannot be re-sized
