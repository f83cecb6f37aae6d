"""Splits that keep the rest as it is, zeros that fill any alignment, %-formats of own numbers; containers updated with themselves."""

s = {1, 2, 3}
for i in [s]:
    print(s.difference(), s - s)
s.difference_update(s)
print(s)
t = {1, 2}
t -= t
print(t)
u = {1, 2}
u ^= u
print(u)
v = {1, 2}
v |= v
v &= v
v.update(v)
v.intersection_update(v)
v.symmetric_difference_update(v)
print(v)
d = {1: 2}
d.update(d)
d |= d
print(d)
l = [1, 2]
l.extend(l)
l += l
print(l)
b = bytearray(b"ab")
b.extend(bytes(b))
print(b)
l[:] = l
l[::2] = l[::2]
print(l)
print(
    " a b  ".split(None, 1),
    "a b   c ".split(None, 1),
    "  a ".split(None, 0),
    b" a b  ".split(None, 1),
    " a b c ".rsplit(None, 1),
    b" a b c ".rsplit(None, 1),
    "a  ".split(None, 1),
)
print(f"{True:>6}|{True!s:>6}|{3:06}|{3.5:<06}|{-3:06}")
print("{:<06}|{:06}|{:>06}|{:^06}|{:x<06}|{:=06}".format(-5, -5, -5, -5, -5, -5))
print("{:<07}|{:07}|{:>07}|{:^07}|{:x<07}|{:=07}".format(-2.5, -2.5, -2.5, -2.5, -2.5, -2.5))
print("{:<06x}|{:>+06d}|{:<012,}|{:012,}".format(255, 42, 12345, 12345))


class A:
    def __int__(self) -> int:
        return 123


class F:
    def __float__(self) -> float:
        return 2.5


class I:
    def __index__(self) -> int:
        return 7


print("%d %i %u" % (A(), A(), A()))
print("%f %.1e" % (F(), F()))

# expect: {1, 2, 3} set()
# expect: set()
# expect: set()
# expect: set()
# expect: set()
# expect: {1: 2}
# expect: [1, 2, 1, 2, 1, 2, 1, 2]
# expect: bytearray(b'abab')
# expect: [1, 2, 1, 2, 1, 2, 1, 2]
# expect: ['a', 'b  '] ['a', 'b   c '] ['a '] [b'a', b'b  '] [' a b', 'c'] [b' a b', b'c'] ['a']
# expect:      1|  True|000003|3.5000|-00003
# expect: -50000|-00005|0000-5|00-500|-5xxxx|-00005
# expect: -2.5000|-0002.5|000-2.5|0-2.500|-2.5xxx|-0002.5
# expect: ff0000|000+42|12,345000000|0,000,012,345
# expect: 123 123 123
# expect: 2.500000 2.5e+00
