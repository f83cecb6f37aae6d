"""Random octets from a seed: ChaCha20 with fast key erasure (Bernstein, "Fast-key-erasure random-number generators").

Each refill makes blocks from the key; the first 32 octets become the next key, the rest is handed out once and wiped.
Whoever reads this memory later learns nothing about octets that were handed out before.
"""

from einkorn.platform.chacha20 import BLOCK_SIZE, block, read_key

KEY_SIZE = 32
POOL_SIZE = 8 * BLOCK_SIZE
NONCE = [0, 0, 0]  # no key serves twice, so nothing else has to differ


class RandomOctets:
    """Needs `mix` with at least 32 octets that no one can guess before its first use."""

    def __init__(self) -> None:
        self._key = [0] * 8
        self._pool = bytearray(POOL_SIZE)
        self._next = POOL_SIZE  # index of the first octet not handed out

    def mix(self, seed: bytes) -> None:
        """Add what is unpredictable in `seed`; nothing that was in the state is lost."""
        for start in range(0, len(seed), KEY_SIZE):
            block(self._key, 0, NONCE, self._pool, 0)
            for index in range(min(KEY_SIZE, len(seed) - start)):
                self._pool[index] ^= seed[start + index]
            self._key = read_key(self._pool, 0)
        for index in range(BLOCK_SIZE):
            self._pool[index] = 0
        self._next = POOL_SIZE

    def octets(self, count: int) -> bytes:
        taken = bytearray(count)
        filled = 0
        while filled < count:
            if self._next == POOL_SIZE:
                self._refill()
            part = min(count - filled, POOL_SIZE - self._next)
            for index in range(part):
                taken[filled + index] = self._pool[self._next + index]
                self._pool[self._next + index] = 0
            self._next += part
            filled += part
        return bytes(taken)

    def _refill(self) -> None:
        for number in range(POOL_SIZE // BLOCK_SIZE):
            block(self._key, number, NONCE, self._pool, number * BLOCK_SIZE)
        self._key = read_key(self._pool, 0)
        for index in range(KEY_SIZE):
            self._pool[index] = 0
        self._next = KEY_SIZE
