"""Fixed-width integers wrap silently, signed and unsigned."""

from einkorn.lowlevel.integers import i8, i32, u8, u16, u32, u64

octet = u8(250)
print(int(octet + u8(10)), int(u8(3) - u8(5)), int(octet * u8(2)))
print(int(u16(0x1234) >> 8), int(u16(0x1234) << 8), int(u16(0xFFFF) & 0x0FF0))
print(int(u32(0xFFFFFFFF) + u32(2)), int(u32(1) - 2), int(u32(7) ^ u32(2)))
print(int(u64(0x7FFFFFFFFFFFFFFF) >> 1), int((u64(1) << 63) >> 63))
print(int(i8(127) + i8(1)), int(i8(-128) - i8(1)), int(i32(-7) >> 1))
print(u8(300) == u8(44), u32(5) < u32(6), u16(9) >= u16(9))
print(int(u8(-1)), int(i8(255)), int(u32(-1)))


def checksum(words: list[u16]) -> u16:
    total = u32(0)
    for word in words:
        total = total + u32(int(word))
    while int(total >> 16):
        total = (total & 0xFFFF) + (total >> 16)
    return u16(int(total)) ^ 0xFFFF


print(int(checksum([u16(0x4500), u16(0x0073), u16(0xFFFF)])))
state = u32(2463534242)
for _ in range(3):
    state = state ^ (state << 13)
    state = state ^ (state >> 17)
    state = state ^ (state << 5)
    print(int(state))


print([u64(7), u64(-1)], repr(u64(10)), f"{u64(1) << 63}", hash(u64(-1)), {u64(-1): 0})

# expect: 4 254 244
# expect: 18 13312 4080
# expect: 1 4294967295 5
# expect: 4611686018427387903 1
# expect: -128 127 -4
# expect: True True True
# expect: 255 -1 4294967295
# expect: 47756
# expect: 723471715
# expect: 2497366906
# expect: 2064144800
# expect: [7, 18446744073709551615] 10 9223372036854775808 7 {18446744073709551615: 0}
