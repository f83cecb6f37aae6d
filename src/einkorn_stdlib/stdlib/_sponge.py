"""SHA-3 and SHAKE (FIPS 202): the permutation Keccak-f[1600] and its sponge."""

from _digests import Octets, _Hash
from einkorn.lowlevel.integers import u64


_ONES = u64(-1)


def _rotated(value: u64, count: int) -> u64:
    return value << count | value >> 64 - count if count else value


def _permute(a: list[u64]) -> None:
    """24 rounds over 5 by 5 lanes; round constants by their feedback shift register."""
    register = 1
    for _ in range(24):
        column = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        for x in range(5):
            parity = column[(x + 4) % 5] ^ _rotated(column[(x + 1) % 5], 1)
            for y in range(0, 25, 5):
                a[x + y] = a[x + y] ^ parity
        x, y = 1, 0
        moved = a[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            before = a[x + 5 * y]
            a[x + 5 * y] = _rotated(moved, (t + 1) * (t + 2) // 2 % 64)
            moved = before
        for y in range(0, 25, 5):
            row = a[y : y + 5]
            for x in range(5):
                a[y + x] = row[x] ^ (row[(x + 2) % 5] & (row[(x + 1) % 5] ^ _ONES))
        for j in range(7):
            register = (register << 1 ^ (register >> 7) * 0x71) & 0xFF
            if register & 2:
                a[0] = a[0] ^ u64(1) << (1 << j) - 1


class _Sponge(_Hash):
    """Takes blocks of `block_size` octets; gives as many as are asked for."""

    def __init__(self, name: str, digest_size: int, block_size: int, suffix: int) -> None:
        super().__init__(name, digest_size, block_size)
        self._lanes = [u64(0)] * 25
        self._suffix = suffix

    def _block(self, octets: bytes, place: int) -> None:
        for index in range(self.block_size // 8):
            word = u64(0)
            for back in range(7, -1, -1):
                word = word << 8 | octets[place + 8 * index + back]
            self._lanes[index] = self._lanes[index] ^ word
        _permute(self._lanes)

    def _new(self) -> _Hash:
        return self._copied()

    def _copied(self) -> "_Sponge":
        other = _Sponge(self.name, self.digest_size, self.block_size, self._suffix)
        other._lanes = list(self._lanes)
        other._pending = self._pending
        other._total = self._total
        return other

    def _squeezed(self, length: int) -> bytes:
        """The first `length` octets of the output, from a copy."""
        other = self._copied()
        padded = bytearray(other._pending + bytes(self.block_size - len(other._pending)))
        padded[len(other._pending)] ^= self._suffix
        padded[-1] ^= 0x80
        other._block(bytes(padded), 0)
        result = bytearray()
        while True:
            for index in range(self.block_size // 8):
                lane = other._lanes[index]
                for shift in range(0, 64, 8):
                    result.append(int(lane >> shift & 255))
            if len(result) >= length:
                return bytes(result[:length])
            _permute(other._lanes)

    def digest(self) -> bytes:
        return self._squeezed(self.digest_size)


class _Shake:
    """A hash whose digest has any length."""

    def __init__(self, sponge: _Sponge) -> None:
        self.name = sponge.name
        self.digest_size = 0
        self.block_size = sponge.block_size
        self._sponge = sponge

    def update(self, data: Octets, /) -> None:
        """Take more octets."""
        self._sponge.update(data)

    def digest(self, length: int, /) -> bytes:
        """The first `length` octets of the output."""
        if length < 0:
            raise ValueError("value must be positive")
        return self._sponge._squeezed(length) if length else b""

    def hexdigest(self, length: int, /) -> str:
        return self.digest(length).hex()

    def copy(self) -> "_Shake":
        """A second one that has taken the same octets."""
        return _Shake(self._sponge._copied())


def new_sha3(bits: int) -> _Hash:
    """SHA3-224 to SHA3-512."""
    return _Sponge(f"sha3_{bits}", bits // 8, 200 - bits // 4, 0x06)


def new_shake(bits: int) -> _Shake:
    """SHAKE128 or SHAKE256."""
    return _Shake(_Sponge(f"shake_{bits}", 0, 200 - bits // 4, 0x1F))
