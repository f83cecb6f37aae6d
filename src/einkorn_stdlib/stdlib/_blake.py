"""BLAKE2b and BLAKE2s (RFC 7693), with keys, salts and personal strings."""

from _digests import Octets, _Hash
from einkorn.lowlevel.integers import u32, u64

_ORDER: tuple[tuple[int, ...], ...] = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),
    (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4),
    (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),
    (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13),
    (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),
    (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11),
    (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),
    (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5),
    (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0),
)
# The first 64 bits of the fractions of the square roots of the first eight primes, in halves.
_UPPER: tuple[int, ...] = (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                           0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19)  # fmt: skip
_LOWER: tuple[int, ...] = (0xF3BCC908, 0x84CAA73B, 0xFE94F82B, 0x5F1D36F1,
                           0xADE682D1, 0x2B3E6C1F, 0xFB41BD6B, 0x137E2179)  # fmt: skip
# Which four words each of the eight half rounds mixes.
_MIXED: tuple[tuple[int, int, int, int], ...] = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)  # fmt: skip


class _Blake(_Hash):
    """Holds the last block back, since it is mixed differently."""

    def update(self, data: Octets, /) -> None:
        """Take more octets."""
        octets = self._pending + bytes(data)
        size = self.block_size
        place = 0
        while len(octets) - place > size:
            self._total += size
            self._mix(octets[place : place + size], False)
            place += size
        self._pending = octets[place:]

    def _finish(self) -> None:
        self._total += len(self._pending)
        self._mix(self._pending + bytes(self.block_size - len(self._pending)), True)

    def _mix(self, block: bytes, is_last: bool) -> None:
        raise RuntimeError("abstract")


def _parameters(size: int, key: bytes, salt: bytes, person: bytes, word: int) -> bytes:
    """The block of parameters that the first state is mixed with."""
    head = bytes([size, len(key), 1, 1]) + bytes(4 * word - 4)
    return head + salt + bytes(2 * word - len(salt)) + person + bytes(2 * word - len(person))


def _little(octets: bytes) -> u64:
    word = u64(0)
    for place in range(len(octets) - 1, -1, -1):
        word = word << 8 | octets[place]
    return word


class _Blake2b(_Blake):
    """64-bit words, 12 rounds."""

    def __init__(self, digest_size: int, state: list[u64]) -> None:
        super().__init__("blake2b", digest_size, 128)
        self._state = state

    def _new(self) -> _Hash:
        return _Blake2b(self.digest_size, list(self._state))

    def _result(self) -> bytes:
        return bytes(
            [int(word >> shift & 255) for word in self._state for shift in range(0, 64, 8)]
        )

    def _mix(self, block: bytes, is_last: bool) -> None:
        m = [_little(block[place : place + 8]) for place in range(0, 128, 8)]
        v = self._state + [u64(_UPPER[i]) << 32 | _LOWER[i] for i in range(8)]
        v[12] = v[12] ^ u64(self._total)
        if is_last:
            v[14] = v[14] ^ u64(-1)
        for turn in range(12):
            order = _ORDER[turn % 10]
            for i in range(8):
                a, b, c, d = _MIXED[i]
                v[a] = v[a] + v[b] + m[order[2 * i]]
                x = v[d] ^ v[a]
                v[d] = x >> 32 | x << 32
                v[c] = v[c] + v[d]
                x = v[b] ^ v[c]
                v[b] = x >> 24 | x << 40
                v[a] = v[a] + v[b] + m[order[2 * i + 1]]
                x = v[d] ^ v[a]
                v[d] = x >> 16 | x << 48
                v[c] = v[c] + v[d]
                x = v[b] ^ v[c]
                v[b] = x >> 63 | x << 1
        for i in range(8):
            self._state[i] = self._state[i] ^ v[i] ^ v[i + 8]


class _Blake2s(_Blake):
    """32-bit words, 10 rounds."""

    def __init__(self, digest_size: int, state: list[u32]) -> None:
        super().__init__("blake2s", digest_size, 64)
        self._state = state

    def _new(self) -> _Hash:
        return _Blake2s(self.digest_size, list(self._state))

    def _result(self) -> bytes:
        return bytes(
            [int(word >> shift & 255) for word in self._state for shift in range(0, 32, 8)]
        )

    def _mix(self, block: bytes, is_last: bool) -> None:
        m = [u32(int(_little(block[place : place + 4]))) for place in range(0, 64, 4)]
        v = self._state + [u32(word) for word in _UPPER]
        v[12] = v[12] ^ u32(self._total & 0xFFFF_FFFF)
        v[13] = v[13] ^ u32(self._total >> 32)
        if is_last:
            v[14] = v[14] ^ u32(0xFFFF_FFFF)
        for turn in range(10):
            order = _ORDER[turn]
            for i in range(8):
                a, b, c, d = _MIXED[i]
                v[a] = v[a] + v[b] + m[order[2 * i]]
                x = v[d] ^ v[a]
                v[d] = x >> 16 | x << 16
                v[c] = v[c] + v[d]
                x = v[b] ^ v[c]
                v[b] = x >> 12 | x << 20
                v[a] = v[a] + v[b] + m[order[2 * i + 1]]
                x = v[d] ^ v[a]
                v[d] = x >> 8 | x << 24
                v[c] = v[c] + v[d]
                x = v[b] ^ v[c]
                v[b] = x >> 7 | x << 25
        for i in range(8):
            self._state[i] = self._state[i] ^ v[i] ^ v[i + 8]


def _check(size: int, key: bytes, salt: bytes, person: bytes, name: str, most: int) -> None:
    if size < 1 or size > most:
        raise ValueError(
            f"digest_size for {name} must be between 1 and {most} bytes, here it is {size}"
        )
    if len(key) > most:
        raise ValueError(f"maximum key length is {most} bytes")
    if len(salt) > most // 4:
        raise ValueError(f"maximum salt length is {most // 4} bytes")
    if len(person) > most // 4:
        raise ValueError(f"maximum person length is {most // 4} bytes")


def new_blake2b(size: int, key: bytes, salt: bytes, person: bytes) -> _Hash:
    """BLAKE2b with a digest of up to 64 octets."""
    _check(size, key, salt, person, "Blake2b", 64)
    given = _parameters(size, key, salt, person, 8)
    state = [
        (u64(_UPPER[i]) << 32 | _LOWER[i]) ^ _little(given[8 * i : 8 * i + 8]) for i in range(8)
    ]
    made = _Blake2b(size, state)
    if key:
        made.update(key + bytes(128 - len(key)))
    return made


def new_blake2s(size: int, key: bytes, salt: bytes, person: bytes) -> _Hash:
    """BLAKE2s with a digest of up to 32 octets."""
    _check(size, key, salt, person, "Blake2s", 32)
    given = _parameters(size, key, salt, person, 4)
    state = [u32(_UPPER[i]) ^ u32(int(_little(given[4 * i : 4 * i + 4]))) for i in range(8)]
    made = _Blake2s(size, state)
    if key:
        made.update(key + bytes(64 - len(key)))
    return made
