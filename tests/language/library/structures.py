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

# expect: b'\x00\x01\x00\x01\x11p\xfe' (1, 70000, -2) 11
# expect: b'\x02\x01\x00\x00' 3ff8000000000000 b'ab\x00\x00'
# expect: struct.error
# expect: b'aGVsbG8/Pg==' b'hello' b'__4='
# expect: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
# expect: d89d25f6b6989ae400aee6ff5fdb6ca88a7c5735d344163d602662a9128832bc b'\xd8\x9d%\xf6' 32
