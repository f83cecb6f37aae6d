"""Message digests: MD5, SHA-1, SHA-2, SHA-3, SHAKE and BLAKE2, and PBKDF2. (No scrypt.)"""

from _blake import new_blake2b, new_blake2s
from _digests import Octets
from _digests import _Hash as _Hash
from _digests import (
    keyed,
    keyed_digest,
    named,
    new_md5,
    new_sha1,
    new_sha224,
    new_sha256,
    new_sha384,
    new_sha512,
)
from _sponge import _Shake as _Shake
from _sponge import new_sha3, new_shake

__all__ = ["algorithms_available", "algorithms_guaranteed", "blake2b", "blake2s", "md5", "new",
           "pbkdf2_hmac", "sha1", "sha224", "sha256", "sha384", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
           "sha512", "shake_128", "shake_256"]  # fmt: skip

algorithms_guaranteed: set[str] = {
    "blake2b", "blake2s", "md5", "sha1", "sha224", "sha256", "sha384", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "sha512", "shake_128", "shake_256",
}  # fmt: skip
algorithms_available: set[str] = set(algorithms_guaranteed)


def _started(digest: _Hash, octets: Octets) -> _Hash:
    if len(octets):
        digest.update(octets)
    return digest


def md5(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_md5(), string)


def sha1(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha1(), string)


def sha224(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha224(), string)


def sha256(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha256(), string)


def sha384(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha384(), string)


def sha512(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha512(), string)


def sha3_224(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha3(224), string)


def sha3_256(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha3(256), string)


def sha3_384(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha3(384), string)


def sha3_512(string: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    return _started(new_sha3(512), string)


def shake_128(string: Octets = b"", *, usedforsecurity: bool = True) -> _Shake:
    made = new_shake(128)
    made.update(string)
    return made


def shake_256(string: Octets = b"", *, usedforsecurity: bool = True) -> _Shake:
    made = new_shake(256)
    made.update(string)
    return made


def blake2b(
    data: Octets = b"",
    /,
    *,
    digest_size: int = 64,
    key: Octets = b"",
    salt: Octets = b"",
    person: Octets = b"",
    usedforsecurity: bool = True,
) -> _Hash:
    return _started(new_blake2b(digest_size, bytes(key), bytes(salt), bytes(person)), data)


def blake2s(
    data: Octets = b"",
    /,
    *,
    digest_size: int = 32,
    key: Octets = b"",
    salt: Octets = b"",
    person: Octets = b"",
    usedforsecurity: bool = True,
) -> _Hash:
    return _started(new_blake2s(digest_size, bytes(key), bytes(salt), bytes(person)), data)


def new(name: str, data: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    """The hash of that name; ValueError for an unknown one. (Not SHAKE, whose digest takes a length.)"""
    kind = name.lower().replace("-", "_")
    if kind in ("sha3_224", "sha3_256", "sha3_384", "sha3_512"):
        return _started(new_sha3(int(kind[5:])), data)
    if kind == "blake2b":
        return _started(new_blake2b(64, b"", b"", b""), data)
    if kind == "blake2s":
        return _started(new_blake2s(32, b"", b"", b""), data)
    return _started(named(name), data)


def pbkdf2_hmac(
    hash_name: str, password: Octets, salt: Octets, iterations: int, dklen: int | None = None
) -> bytes:
    """A key from a password (RFC 8018 section 5.2)."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    inner, outer = keyed(hash_name, bytes(password))
    size = inner.digest_size if dklen is None else dklen
    if size < 1:
        raise ValueError("key length must be greater than 0.")
    result = bytearray()
    block = 0
    while len(result) < size:
        block += 1
        piece = keyed_digest(inner, outer, bytes(salt) + block.to_bytes(4, "big"))
        total = bytearray(piece)
        for _ in range(iterations - 1):
            piece = keyed_digest(inner, outer, piece)
            for place in range(len(piece)):
                total[place] ^= piece[place]
        result.extend(total)
    return bytes(result[:size])
