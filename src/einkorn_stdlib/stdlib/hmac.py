"""Keyed message authentication (RFC 2104) over hashlib."""

from collections.abc import Callable

from _digests import _Hash, keyed

type _Octets = bytes | bytearray | memoryview
type _Digest = str | Callable[[], _Hash]


class HMAC:
    """The authentication code of what it is fed."""

    def __init__(self, key: _Octets, msg: _Octets | None = None, digestmod: _Digest = "") -> None:
        name = digestmod if isinstance(digestmod, str) else digestmod().name
        if not name:
            raise TypeError("Missing required parameter 'digestmod'.")
        self._hash_name = name
        self._inner, self._outer = keyed(name, bytes(key))
        if msg is not None:
            self._inner.update(msg)

    @property
    def digest_size(self) -> int:
        return self._inner.digest_size

    @property
    def block_size(self) -> int:
        return self._inner.block_size

    @property
    def name(self) -> str:
        return f"hmac-{self._hash_name}"

    def update(self, msg: _Octets) -> None:
        """Take more octets."""
        self._inner.update(msg)

    def copy(self) -> "HMAC":
        other = HMAC(b"", None, self._hash_name)
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def digest(self) -> bytes:
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self) -> str:
        return self.digest().hex()


def new(key: _Octets, msg: _Octets | None = None, digestmod: _Digest = "") -> HMAC:
    """An HMAC; `digestmod` is a name ("sha256") or a function of hashlib."""
    return HMAC(key, msg, digestmod)


def digest(key: _Octets, msg: _Octets, digest: _Digest) -> bytes:
    """The code of one message."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a: _Octets | str, b: _Octets | str, /) -> bool:
    """Equality in a time that depends on the length alone."""
    left = a.encode("ascii") if isinstance(a, str) else bytes(a)
    right = b.encode("ascii") if isinstance(b, str) else bytes(b)
    difference = len(left) ^ len(right)
    for place in range(len(left)):
        other = right[place] if place < len(right) else 0
        difference |= left[place] ^ other
    return difference == 0
