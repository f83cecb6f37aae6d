"""DEFLATE (RFC 1951): a compressed stream to octets, with zlib's words for what is wrong."""

from typing import Final

from _deflate import DISTANCE_BITS, DISTANCES, LENGTH_BITS, LENGTHS

_ORDER: tuple[int, ...] = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
_LONGEST: Final = 15


class Corrupt(Exception):
    """The stream is not what DEFLATE allows."""


class Truncated(Exception):
    """The stream goes on behind the octets that there are."""


class _Huffman:
    """A canonical code (section 3.2.2): how many codes of each length, and the symbols in their order."""

    def __init__(self, lengths: list[int]) -> None:
        self.counts = [0] * (_LONGEST + 1)
        for length in lengths:
            self.counts[length] += 1
        self.counts[0] = 0
        starts = [0] * (_LONGEST + 2)
        for length in range(1, _LONGEST + 1):
            starts[length + 1] = starts[length] + self.counts[length]
        self.symbols = [0] * len(lengths)
        symbol = 0
        for length in lengths:
            if length != 0:
                self.symbols[starts[length]] = symbol
                starts[length] += 1
            symbol += 1

    def left(self) -> int:
        """Codes that are not used: 0 where the code is complete, negative where there are too many."""
        left = 1
        for length in range(1, _LONGEST + 1):
            left = (left << 1) - self.counts[length]
            if left < 0:
                return left
        return left


class Inflater:
    """Reads one stream from `data`; afterwards `position` is behind its last octet."""

    def __init__(self, data: bytes, position: int, history: bytes = b"") -> None:
        self.data = data
        self.position = position
        self.output = bytearray(history)
        self._skip = len(history)
        self._bits = 0
        self._count = 0

    def run(self) -> bytes:
        """All that the stream holds."""
        is_last = False
        while not is_last:
            is_last = self._take(1) == 1
            kind = self._take(2)
            if kind == 0:
                self._copy_stored()
            elif kind == 1:
                self._expand(_fixed_lengths(), _Huffman([5] * 30))
            elif kind == 2:
                self._expand_dynamic()
            else:
                raise Corrupt("invalid block type")
        self.position -= self._count // 8
        return bytes(self.output[self._skip :])

    def _take(self, count: int) -> int:
        while self._count < count:
            if self.position >= len(self.data):
                raise Truncated
            self._bits |= self.data[self.position] << self._count
            self.position += 1
            self._count += 8
        value = self._bits & (1 << count) - 1
        self._bits >>= count
        self._count -= count
        return value

    def _copy_stored(self) -> None:
        self.position -= self._count // 8
        self._bits = 0
        self._count = 0
        if self.position + 4 > len(self.data):
            raise Truncated
        start = self.position + 4
        size = int.from_bytes(self.data[self.position : self.position + 2], "little")
        if size ^ 0xFFFF != int.from_bytes(self.data[self.position + 2 : start], "little"):
            raise Corrupt("invalid stored block lengths")
        if start + size > len(self.data):
            raise Truncated
        self.output += self.data[start : start + size]
        self.position = start + size

    def _symbol(self, code: _Huffman, what: str) -> int:
        value = 0
        first = 0
        index = 0
        length = 1
        while length <= _LONGEST:
            value |= self._take(1)
            count = code.counts[length]
            if value - count < first:
                return code.symbols[index + value - first]
            index += count
            first = first + count << 1
            value <<= 1
            length += 1
        raise Corrupt("invalid " + what + " code")

    def _expand_dynamic(self) -> None:
        """A block that brings its own codes (section 3.2.7)."""
        literals = self._take(5) + 257
        distances = self._take(5) + 1
        count = self._take(4) + 4
        if literals > 286 or distances > 30:
            raise Corrupt("too many length or distance symbols")
        of_lengths = [0] * 19
        for index in range(count):
            of_lengths[_ORDER[index]] = self._take(3)
        code = _Huffman(of_lengths)
        if code.left() != 0:
            raise Corrupt("invalid code lengths set")
        lengths = self._code_lengths(code, literals + distances)
        if lengths[256] == 0:
            raise Corrupt("invalid code -- missing end-of-block")
        literal_code = _Huffman(lengths[:literals])
        left = literal_code.left()
        if left < 0 or (left > 0 and sum(literal_code.counts) != 1):
            raise Corrupt("invalid literal/lengths set")
        distance_code = _Huffman(lengths[literals:])
        left = distance_code.left()
        if left < 0 or (left > 0 and sum(distance_code.counts) > 1):
            raise Corrupt("invalid distances set")
        self._expand(literal_code, distance_code)

    def _code_lengths(self, code: _Huffman, wanted: int) -> list[int]:
        lengths: list[int] = []
        while len(lengths) < wanted:
            symbol = self._symbol(code, "bit length")
            if symbol < 16:
                lengths.append(symbol)
                continue
            previous = 0
            if symbol == 16:
                if not lengths:
                    raise Corrupt("invalid bit length repeat")
                previous = lengths[-1]
                times = 3 + self._take(2)
            else:
                times = 3 + self._take(3) if symbol == 17 else 11 + self._take(7)
            if len(lengths) + times > wanted:
                raise Corrupt("invalid bit length repeat")
            lengths += [previous] * times
        return lengths

    def _expand(self, literals: _Huffman, distances: _Huffman) -> None:
        """Literals and matches until the end of the block."""
        output = self.output
        while True:
            symbol = self._symbol(literals, "literal/length")
            if symbol < 256:
                output.append(symbol)
                continue
            if symbol == 256:
                return
            symbol -= 257
            if symbol >= len(LENGTHS):
                raise Corrupt("invalid literal/length code")
            length = LENGTHS[symbol] + self._take(LENGTH_BITS[symbol])
            symbol = self._symbol(distances, "distance")
            if symbol >= len(DISTANCES):
                raise Corrupt("invalid distance code")
            distance = DISTANCES[symbol] + self._take(DISTANCE_BITS[symbol])
            if distance > len(output):
                raise Corrupt("invalid distance too far back")
            start = len(output) - distance
            for index in range(start, start + length):
                output.append(output[index])


def _fixed_lengths() -> _Huffman:
    return _Huffman([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8)
