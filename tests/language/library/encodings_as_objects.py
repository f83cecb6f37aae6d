"""codecs, base 85, and the fields of a UUID."""

import base64
import codecs
import uuid

u = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
print(
    u.fields,
    u.time_low,
    u.time_mid,
    u.time_hi_version,
    u.clock_seq_hi_variant,
    u.clock_seq_low,
    u.node,
    u.time,
    u.clock_seq,
    u.variant,
    u.version,
)
print(u.bytes_le, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u)
print(
    base64.b85encode(b"hello world!!"),
    base64.a85encode(b"hello\0\0\0\0\0\0\0\0", adobe=True, wrapcol=10),
    base64.b32hexencode(b"abc"),
)
print(
    base64.b85decode("Xk~0{Zv"),
    base64.a85decode(b"<~87cURDZ~>", adobe=True),
    base64.b32hexdecode("C5H66==="),
)
print(
    codecs.encode("Hello", "rot13"),
    codecs.decode("Uryyb", "rot13"),
    codecs.encode(b"ab", "hex"),
    codecs.decode(b"6162", "hex"),
    codecs.decode("6162", "hex"),
)
print(
    codecs.encode("é"),
    codecs.decode(b"\xe9", "latin-1"),
    codecs.lookup("UTF8").name,
    codecs.lookup("latin1").name,
    codecs.BOM_UTF8,
)
d = codecs.getincrementaldecoder("utf-8")(errors="replace")
print(
    [d.decode(bytes([b])) for b in "aé€😀".encode()],
    repr(d.decode(b"\xe2\x82")),
    repr(d.decode(b"", True)),
)
for enc in ("utf-16", "utf-32", "utf-8-sig", "utf-16-be", "ascii", "latin-1"):
    text = "aé😀" if enc.startswith("utf") else "abc"
    octets = b"".join(codecs.iterencode([text, text], enc))
    print(
        enc,
        octets,
        "".join(codecs.iterdecode((octets[i : i + 1] for i in range(len(octets))), enc))
        == text * 2,
    )
info = codecs.lookup("ascii")
print(
    info.encode("abc"),
    info.decode(b"abc"),
    codecs.getencoder("utf-8")("é"),
    codecs.getdecoder("utf-8")(b"x"),
)
try:
    codecs.lookup("nope")
except LookupError as e:
    print(e)


for number in (0, 99, 2**63 - 1):
    made = uuid.UUID(int=number)
    print(made, made.int, int(made), hash(made), made.version)
print(uuid.UUID(int=5, version=4), hash(u))
try:
    uuid.UUID(int=-1)
except ValueError as error:
    print(error)

# expect: (1806153744, 40365, 4561, 128, 180, 825973027016) 1806153744 40365 4561 128 180 825973027016 131059232331511824 180 specified in RFC 4122 1
# expect: b'\x10\xb8\xa7k\xad\x9d\xd1\x11\x80\xb4\x00\xc0O\xd40\xc8' True True
# expect: b'Xk~0{Zy<MXa%^NFAp' b'<~BOu!rDZB\nb;z!!~>' b'C5H66==='
# expect: b'hello' b'Hello' b'abc'
# expect: Uryyb Hello b'6162' b'ab' b'ab'
# expect: b'\xc3\xa9' é utf-8 iso8859-1 b'\xef\xbb\xbf'
# expect: ['a', '', 'é', '', '', '€', '', '', '', '😀'] '' '�'
# expect: utf-16 b'\xff\xfea\x00\xe9\x00=\xd8\x00\xdea\x00\xe9\x00=\xd8\x00\xde' True
# expect: utf-32 b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\x00\xf6\x01\x00a\x00\x00\x00\xe9\x00\x00\x00\x00\xf6\x01\x00' True
# expect: utf-8-sig b'\xef\xbb\xbfa\xc3\xa9\xf0\x9f\x98\x80a\xc3\xa9\xf0\x9f\x98\x80' True
# expect: utf-16-be b'\x00a\x00\xe9\xd8=\xde\x00\x00a\x00\xe9\xd8=\xde\x00' True
# expect: ascii b'abcabc' True
# expect: latin-1 b'abcabc' True
# expect: (b'abc', 3) ('abc', 3) (b'\xc3\xa9', 1) ('x', 1)
# expect: unknown encoding: nope
# expect: 00000000-0000-0000-0000-000000000000 0 0 0 None
# expect: 00000000-0000-0000-0000-000000000063 99 99 99 None
# expect: 00000000-0000-0000-7fff-ffffffffffff 9223372036854775807 9223372036854775807 3 None
# expect: 00000000-0000-4000-8000-000000000005 2157718199611473774
# expect: int is out of range (need a 128-bit value)
