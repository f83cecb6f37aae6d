"""memoryview: a window on octets that copies nothing."""

buffer = bytearray(b"0123456789")
view = memoryview(buffer)
print(len(view), view[0], view[-1], bytes(view[2:5]))
window = view[4:8]
window[0] = 65
print(buffer, bytes(window), window.tobytes())
window[1:3] = b"BC"
print(buffer)
buffer[7] = 68
print(bytes(window[2:]), bytes(window) == b"ABCD", len(window[1:2]))
fixed = memoryview(b"constant")
print(fixed.readonly, view.readonly, bytes(fixed[::2]), fixed[3:].tobytes())
print(sum(memoryview(b"\x01\x02\x03")), list(memoryview(b"ab")))


def checksum(octets: memoryview) -> int:
    total = 0
    for index in range(0, len(octets) - 1, 2):
        total += octets[index] << 8 | octets[index + 1]
    return total & 0xFFFF


print(checksum(view), checksum(view[2:6]))
try:
    fixed[0] = 1
except TypeError as error:
    print("TypeError")
try:
    print(view[10])
except IndexError:
    print("IndexError")

# expect: 10 48 57 b'234'
# expect: bytearray(b'0123A56789') b'A567' b'A567'
# expect: bytearray(b'0123ABC789')
# expect: b'CD' True 1
# expect: True False b'cntn' b'stant'
# expect: 6 [97, 98]
# expect: 7971 29557
# expect: TypeError
# expect: IndexError
