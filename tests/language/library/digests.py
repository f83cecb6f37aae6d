"""hashlib's SHA-3, SHAKE and BLAKE2; random's rejecting distributions and its state."""

import hashlib
import random

data = bytes(range(200))
for name in ("sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s", "sha256"):
    digest = hashlib.new(name, data)
    print(digest.name, digest.digest_size, digest.block_size, digest.hexdigest()[:32])
print(
    hashlib.sha3_256(b"").hexdigest(),
    hashlib.shake_128(b"abc").hexdigest(20),
    hashlib.shake_256(data).digest(4),
)
print(
    hashlib.blake2b(b"x", digest_size=16, key=b"secret").hexdigest(),
    hashlib.blake2s(data, salt=b"s").hexdigest(),
)
steps = hashlib.sha3_512()
steps.update(b"ab")
other = steps.copy()
steps.update(b"c")
print(
    steps.digest() == hashlib.sha3_512(b"abc").digest(),
    other.hexdigest()[:8],
    "blake2b" in hashlib.algorithms_guaranteed,
)
try:
    hashlib.blake2b(digest_size=65)
except ValueError as error:
    print(type(error).__name__)
random.seed(7)
print(random.gammavariate(2.5, 1.5), random.gammavariate(0.5, 1.0), random.betavariate(2.0, 3.0))
print(
    random.vonmisesvariate(1.0, 4.0),
    random.binomialvariate(100, 0.4),
    random.binomialvariate(20, 0.1),
)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], first[0])
print(
    random.choices(["a", "b"], weights=[1, 5], k=4), random.choices("xyz", [0.5, 0.25, 0.25], k=3)
)

# expect: sha3_224 28 144 8bcd90dbc5379549b5e78a1fbe24ae12
# expect: sha3_256 32 136 5f728f63bf5ee48c77f453c0490398fa
# expect: sha3_384 48 104 b13febb1b3c54a7c6b69367f693a1d1f
# expect: sha3_512 64 72 ea5d05f19348dd589793354793a15f37
# expect: blake2b 64 128 fb3c1f0f56a56f8e316fdf5d853c8c87
# expect: blake2s 32 64 6d244e1a06ce4ef578dd0f63aff09367
# expect: sha256 32 64 1901da1c9f699b48f6b2636e65cbf73a
# expect: a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a 5881092dd818bf5cf8a3ddb793fbcba74097d5c5 b'N\xe1\xca\x03'
# expect: f48f99ff4aceefad8dcf767ba862c0ca d83ea60f56fe55e78de3926583bfcb4d48205eecc01de931feb66e0f160e6ee7
# expect: True 01c87b5e True
# expect: ValueError
# expect: 2.595162759087551 0.5939278994475016 0.7158946850694241
# expect: 0.9705761959032332 32 1
# expect: True 0.22323896460701453
# expect: ['b', 'b', 'b', 'a'] ['z', 'x', 'x']
