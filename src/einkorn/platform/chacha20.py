"""The ChaCha20 block function (RFC 8439 section 2.3): 16 words in, 64 octets out."""

from einkorn.lowlevel.integers import u32

KEY_WORDS = 8
BLOCK_SIZE = 64
MASK = 0xFFFF_FFFF


def block(key: list[int], counter: int, nonce: list[int], octets: bytearray, start: int) -> None:
    """Write the block of `key` (8 words), `counter` and `nonce` (3 words) to octets[start:start + 64].

    The sixteen words are variables rather than a list: they stay in registers or on the stack.
    """
    state = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574]  # "expand 32-byte k"
    state.extend(key)
    state.append(counter & MASK)
    state.extend(nonce)
    a0, a1, a2, a3 = u32(state[0]), u32(state[1]), u32(state[2]), u32(state[3])
    b0, b1, b2, b3 = u32(state[4]), u32(state[5]), u32(state[6]), u32(state[7])
    c0, c1, c2, c3 = u32(state[8]), u32(state[9]), u32(state[10]), u32(state[11])
    d0, d1, d2, d3 = u32(state[12]), u32(state[13]), u32(state[14]), u32(state[15])
    for _ in range(10):
        a0, b0, c0, d0 = _quarter_round(a0, b0, c0, d0)
        a1, b1, c1, d1 = _quarter_round(a1, b1, c1, d1)
        a2, b2, c2, d2 = _quarter_round(a2, b2, c2, d2)
        a3, b3, c3, d3 = _quarter_round(a3, b3, c3, d3)
        a0, b1, c2, d3 = _quarter_round(a0, b1, c2, d3)
        a1, b2, c3, d0 = _quarter_round(a1, b2, c3, d0)
        a2, b3, c0, d1 = _quarter_round(a2, b3, c0, d1)
        a3, b0, c1, d2 = _quarter_round(a3, b0, c1, d2)
    words = [a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, d0, d1, d2, d3]
    for index in range(16):
        _write32(octets, start + 4 * index, int(words[index] + u32(state[index])))


def _quarter_round(a: u32, b: u32, c: u32, d: u32) -> tuple[u32, u32, u32, u32]:
    """RFC 8439 section 2.1."""
    a += b
    d ^= a
    d = d << 16 | d >> 16
    c += d
    b ^= c
    b = b << 12 | b >> 20
    a += b
    d ^= a
    d = d << 8 | d >> 24
    c += d
    b ^= c
    b = b << 7 | b >> 25
    return a, b, c, d


def read_key(octets: bytearray, start: int) -> list[int]:
    """The eight little-endian words of the key at octets[start:start + 32]."""
    return [_read32(octets, start + 4 * index) for index in range(KEY_WORDS)]


def _read32(octets: bytearray, at: int) -> int:
    return octets[at] | octets[at + 1] << 8 | octets[at + 2] << 16 | octets[at + 3] << 24


def _write32(octets: bytearray, at: int, word: int) -> None:
    octets[at] = word & 0xFF
    octets[at + 1] = (word >> 8) & 0xFF
    octets[at + 2] = (word >> 16) & 0xFF
    octets[at + 3] = word >> 24
