"""The ChaCha20 block function (RFC 8439 section 2.3): 16 words in, 64 octets out."""

KEY_WORDS = 8
BLOCK_SIZE = 64
MASK = 0xFFFF_FFFF


def block(key: list[int], counter: int, nonce: list[int], octets: bytearray, start: int) -> None:
    """Write the block of `key` (8 words), `counter` and `nonce` (3 words) to octets[start:start + 64]."""
    state = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574]  # "expand 32-byte k"
    state.extend(key)
    state.append(counter & MASK)
    state.extend(nonce)
    words = state[:]
    for _ in range(10):
        _quarter_round(words, 0, 4, 8, 12)
        _quarter_round(words, 1, 5, 9, 13)
        _quarter_round(words, 2, 6, 10, 14)
        _quarter_round(words, 3, 7, 11, 15)
        _quarter_round(words, 0, 5, 10, 15)
        _quarter_round(words, 1, 6, 11, 12)
        _quarter_round(words, 2, 7, 8, 13)
        _quarter_round(words, 3, 4, 9, 14)
    for index in range(16):
        _write32(octets, start + 4 * index, (words[index] + state[index]) & MASK)


def _quarter_round(words: list[int], a: int, b: int, c: int, d: int) -> None:
    """RFC 8439 section 2.1, on four of the sixteen words."""
    first, second, third, fourth = words[a], words[b], words[c], words[d]
    first = (first + second) & MASK
    fourth = _rotate(fourth ^ first, 16)
    third = (third + fourth) & MASK
    second = _rotate(second ^ third, 12)
    first = (first + second) & MASK
    fourth = _rotate(fourth ^ first, 8)
    third = (third + fourth) & MASK
    second = _rotate(second ^ third, 7)
    words[a], words[b], words[c], words[d] = first, second, third, fourth


def _rotate(word: int, count: int) -> int:
    return ((word << count) | (word >> (32 - count))) & MASK


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
