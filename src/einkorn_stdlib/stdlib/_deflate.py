"""DEFLATE (RFC 1951): octets to a compressed stream, by matches of the last 32 kB and fixed Huffman codes."""

from typing import Final

_WINDOW: Final = 32768
_LEAST: Final = 3  # octets of the shortest match
_MOST: Final = 258
_HASH_BITS: Final = 13

# Of length codes 257… and of distance codes 0…: the first value, and how many more bits follow (section 3.2.5).
LENGTHS: tuple[int, ...] = (
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31,
    35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
)  # fmt: skip
LENGTH_BITS: tuple[int, ...] = (
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
)  # fmt: skip
DISTANCES: tuple[int, ...] = (
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
    1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
)  # fmt: skip
DISTANCE_BITS: tuple[int, ...] = (
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
)  # fmt: skip


def reversed_bits(code: int, count: int) -> int:
    """Huffman codes stand in the stream from their highest bit on."""
    result = 0
    while count > 0:
        result = result << 1 | code & 1
        code >>= 1
        count -= 1
    return result


class BitWriter:
    """Bits into octets, lowest first."""

    def __init__(self) -> None:
        self.octets = bytearray()
        self._bits = 0
        self._count = 0

    def add(self, value: int, count: int) -> None:
        self._bits |= value << self._count
        self._count += count
        while self._count >= 8:
            self.octets.append(self._bits & 0xFF)
            self._bits >>= 8
            self._count -= 8

    def align(self) -> None:
        """Fill the last octet."""
        if self._count > 0:
            self.add(0, 8 - self._count)


def _add_symbol(bits: BitWriter, symbol: int) -> None:
    """A literal or length by the fixed code (section 3.2.6)."""
    if symbol < 144:
        bits.add(reversed_bits(0x30 + symbol, 8), 8)
    elif symbol < 256:
        bits.add(reversed_bits(0x190 + symbol - 144, 9), 9)
    elif symbol < 280:
        bits.add(reversed_bits(symbol - 256, 7), 7)
    else:
        bits.add(reversed_bits(0xC0 + symbol - 280, 8), 8)


def _code_of(value: int, firsts: tuple[int, ...]) -> int:
    """The last code whose first value is not above `value`."""
    low = 0
    high = len(firsts)
    while high - low > 1:
        middle = (low + high) // 2
        if firsts[middle] <= value:
            low = middle
        else:
            high = middle
    return low


def _add_match(bits: BitWriter, length: int, distance: int) -> None:
    code = _code_of(length, LENGTHS)
    _add_symbol(bits, 257 + code)
    bits.add(length - LENGTHS[code], LENGTH_BITS[code])
    code = _code_of(distance, DISTANCES)
    bits.add(reversed_bits(code, 5), 5)
    bits.add(distance - DISTANCES[code], DISTANCE_BITS[code])


def _stored(data: bytes) -> bytes:
    """Blocks without compression (section 3.2.4)."""
    result = bytearray()
    position = 0
    while True:
        size = min(65535, len(data) - position)
        is_last = position + size == len(data)
        result.append(1 if is_last else 0)
        result += size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little")
        result += data[position : position + size]
        position += size
        if is_last:
            return bytes(result)


def deflate(data: bytes, level: int) -> bytes:
    """The stream for `data`. A higher level (1 to 9) looks at more earlier places; 0 stores."""
    if level == 0:
        return _stored(data)
    tries = 4 << level if level < 9 else 4096
    bits = BitWriter()
    bits.add(3, 3)  # the last block, fixed codes
    size = len(data)
    heads = [-1] * (1 << _HASH_BITS)  # the last place of each hash of three octets
    chain = [-1] * _WINDOW  # the place before, by place in the window
    position = 0
    while position < size:
        best, distance = 0, 0
        if position + _LEAST <= size:
            best, distance = _longest(data, position, heads[_hash(data, position)], chain, tries)
        step = 1
        if best >= _LEAST:
            _add_match(bits, best, distance)
            step = best
        else:
            _add_symbol(bits, data[position])
        while step > 0:
            if position + _LEAST <= size:
                key = _hash(data, position)
                chain[position % _WINDOW] = heads[key]
                heads[key] = position
            position += 1
            step -= 1
    _add_symbol(bits, 256)
    bits.align()
    packed = bytes(bits.octets)
    return packed if len(packed) <= size + 5 * (size // 65535 + 1) else _stored(data)


def _hash(data: bytes, position: int) -> int:
    three = data[position] << 16 | data[position + 1] << 8 | data[position + 2]
    return (three * 0x9E3779B1 & 0xFFFF_FFFF) >> 32 - _HASH_BITS


def _longest(
    data: bytes, position: int, earlier: int, chain: list[int], tries: int
) -> tuple[int, int]:
    """The longest match of what begins at `position`: its length, and how far back."""
    best, distance = 0, 0
    most = min(_MOST, len(data) - position)
    while earlier >= 0 and position - earlier <= _WINDOW and tries > 0:
        length = 0
        while length < most and data[earlier + length] == data[position + length]:
            length += 1
        if length > best:
            best, distance = length, position - earlier
            if length == most:
                break
        before = chain[earlier % _WINDOW]
        if before >= earlier:
            break
        earlier = before
        tries -= 1
    return best, distance
