"""bytes: indexing, slicing, methods, text forms, comparison."""

octets = b"GET /index HTTP/1.1\r\n"
print(octets, len(octets), octets[0], octets[-1], octets[4:10], octets[::-5])
print(octets.split(b" "), octets.find(b"/"), octets.startswith(b"GET"), octets.strip())
print(b"a" + b"b", b"ab" * 3, b"x" in b"xyz", 120 in b"xyz", b"a" < b"b")
print(bytes(3), bytes([1, 2, 255]), bytes(range(3)), bytes(b"copy"))
print(repr(b"it's"), b"\x00\x7f\xff\t\\", b'"')
print(bytes.fromhex("de ad beef"), b"\xde\xad".hex(), b"\xde\xad\xbe".hex(":"))
print(b"Hello".lower(), b"Hello".upper(), b"a-b".replace(b"-", b"+"), b"-".join([b"x", b"y"]))
print(b"k: v: w".partition(b": "), b"123".isdigit(), b"a b".count(b" "), b"abc".index(b"c"))
for octet in b"hi":
    print(octet)
print(list(b"abc"), sum(b"\x01\x02"), sorted(b"ba"), max(b"abc"))
print(b"one\r\ntwo".splitlines(), b"  x ".rstrip(), b"ab".ljust(4, b"."), b"7".rjust(3, b"0"))
print(b"caf\xc3\xa9".decode(), "naïve".encode("latin-1"), b"ab".endswith(b"b"))
print({b"k": 1}[b"k"], hash(b"a") == hash(b"a"), b"" == bytes(), not b"")
try:
    print(octets[100])
except IndexError as error:
    print(error)
try:
    print(bytes([256]))
except ValueError as error:
    print(error)

# expect: b'GET /index HTTP/1.1\r\n' 21 71 10 b'/index' b'\n/ iG'
# expect: [b'GET', b'/index', b'HTTP/1.1\r\n'] 4 True b'GET /index HTTP/1.1'
# expect: b'ab' b'ababab' True True True
# expect: b'\x00\x00\x00' b'\x01\x02\xff' b'\x00\x01\x02' b'copy'
# expect: b"it's" b'\x00\x7f\xff\t\\' b'"'
# expect: b'\xde\xad\xbe\xef' dead de:ad:be
# expect: b'hello' b'HELLO' b'a+b' b'x-y'
# expect: (b'k', b': ', b'v: w') True 1 2
# expect: 104
# expect: 105
# expect: [97, 98, 99] 3 [97, 98] 99
# expect: [b'one', b'two'] b'  x' b'ab..' b'007'
# expect: café b'na\xefve' True
# expect: 1 True True True
# expect: index out of range
# expect: bytes must be in range(0, 256)
