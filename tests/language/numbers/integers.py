"""Integer arithmetic: floor division and modulo of each sign, powers, bits, conversions."""

for left, right in [(7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (0, 5)]:
    print(left // right, left % right, divmod(left, right))
print(2**10, (-3) ** 3, 7**0, pow(3, 4), pow(3, 200, 7))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -1 & 0xFF)
print(1 << 40, -8 >> 1, 255 >> 4, -1 >> 10)
print(abs(-4), min(3, 1, 2), max(3, 1, 2), sum([1, 2, 3]), +7, -7)
print(0xFF, 0o17, 0b101, 1_000_000)
print(hex(255), hex(-255), oct(8), bin(5), bin(-5))
print(int("42"), int("-17"), int("  8\n"), int("ff", 16), int("0b11", 0), int("1_000"))
print(int(3.9), int(-3.9), round(7.5), round(8.5), round(-0.5))
print((255).bit_length(), (7).bit_count(), (0).bit_length())
print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\xff\xfe", "little"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True))
print(9223372036854775807, -9223372036854775808)
print(9223372036854775807 // -9223372036854775807, -9223372036854775808 // 2)
print(-9223372036854775808 % 10, 9223372036854775807 % -10)
print(3037000499 * 3037000499, 4294967296 * 2147483647)
print(str(-0), repr(12), hash(5) == hash(5), int(True) + int(False))

# expect: 2 1 (2, 1)
# expect: -3 2 (-3, 2)
# expect: -3 -2 (-3, -2)
# expect: 2 -1 (2, -1)
# expect: 2 0 (2, 0)
# expect: 0 0 (0, 0)
# expect: 1024 -27 1 81 2
# expect: 1 7 6 -6 255
# expect: 1099511627776 -4 15 -1
# expect: 4 1 3 6 7 -7
# expect: 255 15 5 1000000
# expect: 0xff -0xff 0o10 0b101 -0b101
# expect: 42 -17 8 255 3 1000
# expect: 3 -3 8 8 0
# expect: 8 3 0
# expect: b'\x01\x02' b'\x02\x01\x00\x00'
# expect: 258 65279
# expect: -2
# expect: 9223372036854775807 -9223372036854775808
# expect: -1 -4611686018427387904
# expect: 2 -3
# expect: 9223372030926249001 9223372032559808512
# expect: 0 12 True 1
