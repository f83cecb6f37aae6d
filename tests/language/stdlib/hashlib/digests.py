"""hashlib and hmac."""

import hashlib
import hmac

print(hashlib.sha256(b"").hexdigest())
print(hashlib.sha256(b"abc" * 100).hexdigest())
print(hashlib.sha1(b"abc").hexdigest(), hashlib.md5(b"abc").hexdigest())
print(hashlib.sha512(b"abc").hexdigest())
digest = hashlib.new("sha256")
digest.update(b"ab")
copied = digest.copy()
digest.update(b"c")
print(
    digest.hexdigest() == hashlib.sha256(b"abc").hexdigest(),
    copied.digest()[:4],
    digest.name,
    digest.digest_size,
)
print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.compare_digest("a", "a"))

# expect: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
# expect: d9f5aeb06abebb3be3f38adec9a2e3b94228d52193be923eb4e24c9b56ee0930
# expect: a9993e364706816aba3e25717850c26c9cd0d89d 900150983cd24fb0d6963f7d28e17f72
# expect: ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
# expect: True b'\xfb\x8e \xfc' sha256 32
# expect: 6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a True
