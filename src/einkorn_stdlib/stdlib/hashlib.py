"""Message digests: MD5, SHA-1 and SHA-2, and PBKDF2. (No BLAKE2, SHA-3 or scrypt.)"""

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

__all__ = ["algorithms_available", "algorithms_guaranteed", "md5", "new", "pbkdf2_hmac", "sha1",
           "sha224", "sha256", "sha384", "sha512"]  # fmt: skip

algorithms_guaranteed: set[str] = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available: set[str] = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}


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


def new(name: str, data: Octets = b"", *, usedforsecurity: bool = True) -> _Hash:
    """The hash of that name; ValueError for an unknown one."""
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
