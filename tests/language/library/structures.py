"""struct, base64, hashlib, binascii: octets in standard forms."""

import base64
import hashlib
import struct

packed = struct.pack(">HIb", 1, 70000, -2)
print(packed, struct.unpack(">HIb", packed), struct.calcsize("<QHB"))
print(struct.pack("<I", 258), struct.pack("!d", 1.5).hex(), struct.pack("4s", b"ab"))
try:
    struct.pack("B", 300)
except struct.error:
    print("struct.error")
print(
    base64.b64encode(b"hello?>"),
    base64.b64decode("aGVsbG8="),
    base64.urlsafe_b64encode(b"\xff\xfe"),
)
print(hashlib.sha256(b"").hexdigest())
digest = hashlib.sha256(b"a" * 100)
digest.update(b"b")
print(digest.hexdigest(), digest.digest()[:4], digest.digest_size)


class Unpackable:
    pass


class Index:
    def __index__(self) -> int:
        return 7


class Real:
    def __float__(self) -> float:
        return 7.5


for fmt, v in (
    ("<I", Unpackable()),
    ("<d", Unpackable()),
    ("<I", 1.5),
    ("<d", True),
    ("<d", 3),
    ("s", "x"),
    ("c", "x"),
    ("?", [1]),
    ("?", ""),
    ("<h", Index()),
    ("<d", Real()),
    ("<d", Index()),
    ("<I", "x"),
    ("z", 1),
    ("3s", bytearray(b"ab")),
    ("<i", True),
):
    try:
        print(fmt, struct.pack(fmt, v))
    except (struct.error, TypeError) as e:
        print(fmt, type(e).__name__, e)
target = bytearray(8)
struct.pack_into("<hh", target, 2, 1, 2)
print(target)
m = memoryview(target)[4:]
struct.pack_into("<h", m, 0, 77)
print(target)

# expect: b'\x00\x01\x00\x01\x11p\xfe' (1, 70000, -2) 11
# expect: b'\x02\x01\x00\x00' 3ff8000000000000 b'ab\x00\x00'
# expect: struct.error
# expect: b'aGVsbG8/Pg==' b'hello' b'__4='
# expect: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
# expect: d89d25f6b6989ae400aee6ff5fdb6ca88a7c5735d344163d602662a9128832bc b'\xd8\x9d%\xf6' 32
# expect: <I error required argument is not an integer
# expect: <d error required argument is not a float
# expect: <I error required argument is not an integer
# expect: <d b'\x00\x00\x00\x00\x00\x00\xf0?'
# expect: <d b'\x00\x00\x00\x00\x00\x00\x08@'
# expect: s error argument for 's' must be a bytes object
# expect: c error char format requires a bytes object of length 1
# expect: ? b'\x01'
# expect: ? b'\x00'
# expect: <h b'\x07\x00'
# expect: <d b'\x00\x00\x00\x00\x00\x00\x1e@'
# expect: <d b'\x00\x00\x00\x00\x00\x00\x1c@'
# expect: <I error required argument is not an integer
# expect: z error bad char in struct format
# expect: 3s b'ab\x00'
# expect: <i b'\x01\x00\x00\x00'
# expect: bytearray(b'\x00\x00\x01\x00\x02\x00\x00\x00')
# expect: bytearray(b'\x00\x00\x01\x00M\x00\x00\x00')
