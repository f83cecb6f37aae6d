"""Format specifications at their edges: complex numbers, what is refused and how; division of zero; slices of octets."""

from heapq import heapreplace

for s in ("+", "10", ".3", ",", "#", "z", "+.2", "n", "e", "08.2f", "*^30", "=5", "<20.1f"):
    for c in (1 + 2j, 0j, -0.0 + 1j, 1234567 + 1e16j):
        try:
            print(s, repr(format(c, s)))
        except ValueError as e:
            print(s, e)
for b in (bytearray(b"abcdef"), bytearray(b"xyz")):
    b[::2] = b""
    print(b)
    b[::-1] = b""
    print(b)
for f in ("%5%", "%-%"):
    try:
        print(f % 1)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(format(True, "5"), f"{True:d}")
big = -4027653981129160798
zero = 0
print(zero / big, zero / -big, zero / -3)
for v in ("s", ".3", "zd", ",x", "_x", ",n"):
    for x in (5, True):
        try:
            print(format(x, v))
        except ValueError as e:
            print(e)
    try:
        print(format("ab", v))
    except ValueError as e:
        print(e)
for infinite in (float("inf"), float("-inf"), float("nan")):
    print(format(infinite, "020,.2f"), format(infinite, "_>10,"), format(infinite, "+010_e"))
heap: list[int] = []
try:
    heapreplace(heap, 1)
except IndexError as e:
    print(e)

# expect: + '(+1+2j)'
# expect: + '+0j'
# expect: + '+1j'
# expect: + '(+1234567+1e+16j)'
# expect: 10 '    (1+2j)'
# expect: 10 '        0j'
# expect: 10 '        1j'
# expect: 10 '(1234567+1e+16j)'
# expect: .3 '(1+2j)'
# expect: .3 '0j'
# expect: .3 '1j'
# expect: .3 '(1.23e+06+1e+16j)'
# expect: , '(1+2j)'
# expect: , '0j'
# expect: , '1j'
# expect: , '(1,234,567+1e+16j)'
# expect: # '(1.+2.j)'
# expect: # '0.j'
# expect: # '1.j'
# expect: # '(1234567.+1.e+16j)'
# expect: z '(1+2j)'
# expect: z '0j'
# expect: z '1j'
# expect: z '(1234567+1e+16j)'
# expect: +.2 '(+1+2j)'
# expect: +.2 '+0j'
# expect: +.2 '+1j'
# expect: +.2 '(+1.2e+06+1e+16j)'
# expect: n '1+2j'
# expect: n '0+0j'
# expect: n '0+1j'
# expect: n '1.23457e+06+1e+16j'
# expect: e '1.000000e+00+2.000000e+00j'
# expect: e '0.000000e+00+0.000000e+00j'
# expect: e '0.000000e+00+1.000000e+00j'
# expect: e '1.234567e+06+1.000000e+16j'
# expect: 08.2f Zero padding is not allowed in complex format specifier
# expect: 08.2f Zero padding is not allowed in complex format specifier
# expect: 08.2f Zero padding is not allowed in complex format specifier
# expect: 08.2f Zero padding is not allowed in complex format specifier
# expect: *^30 '************(1+2j)************'
# expect: *^30 '**************0j**************'
# expect: *^30 '**************1j**************'
# expect: *^30 '*******(1234567+1e+16j)*******'
# expect: =5 '=' alignment flag is not allowed in complex format specifier
# expect: =5 '=' alignment flag is not allowed in complex format specifier
# expect: =5 '=' alignment flag is not allowed in complex format specifier
# expect: =5 '=' alignment flag is not allowed in complex format specifier
# expect: <20.1f '1.0+2.0j            '
# expect: <20.1f '0.0+0.0j            '
# expect: <20.1f '0.0+1.0j            '
# expect: <20.1f '1234567.0+10000000000000000.0j'
# expect: bytearray(b'bdf')
# expect: bytearray(b'')
# expect: bytearray(b'y')
# expect: bytearray(b'')
# expect: ValueError unsupported format character '%' (0x25) at index 2
# expect: ValueError unsupported format character '%' (0x25) at index 2
# expect:     1 1
# expect: -0.0 0.0 -0.0
# expect: Unknown format code 's' for object of type 'int'
# expect: Unknown format code 's' for object of type 'bool'
# expect: ab
# expect: Precision not allowed in integer format specifier
# expect: Precision not allowed in integer format specifier
# expect: ab
# expect: Negative zero coercion (z) not allowed in integer format specifier
# expect: Negative zero coercion (z) not allowed in integer format specifier
# expect: Unknown format code 'd' for object of type 'str'
# expect: Cannot specify ',' with 'x'.
# expect: Cannot specify ',' with 'x'.
# expect: Cannot specify ',' with 'x'.
# expect: 5
# expect: 1
# expect: Unknown format code 'x' for object of type 'str'
# expect: Cannot specify ',' with 'n'.
# expect: Cannot specify ',' with 'n'.
# expect: Cannot specify ',' with 'n'.
# expect: 00000000000000000inf _______inf +000000inf
# expect: -0000000000000000inf ______-inf -000000inf
# expect: 00000000000000000nan _______nan +000000nan
# expect: index out of range
