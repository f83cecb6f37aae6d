"""Compressed octets (RFC 1950, 1951, 1952): compress, decompress, checksums.

What is compressed reads back everywhere, but is not octet for octet what zlib's own compressor makes.
Objects that compress piece by piece collect their input until `flush`.
"""

from typing import Final

from _deflate import deflate
from _inflate import Corrupt, Inflater, Truncated
from binascii import crc32 as crc32

MAX_WBITS: Final = 15
DEF_MEM_LEVEL: Final = 8
DEF_BUF_SIZE: Final = 16384
DEFLATED: Final = 8
Z_BEST_COMPRESSION: Final = 9
Z_BEST_SPEED: Final = 1
Z_DEFAULT_COMPRESSION: Final = -1
Z_DEFAULT_STRATEGY: Final = 0
Z_NO_COMPRESSION: Final = 0
Z_FINISH: Final = 4
ZLIB_VERSION: Final = "1.3"

_BASE: Final = 65521
_LEVELS: Final = "bad compression level"


class error(Exception):
    """The octets are no compressed stream."""


def adler32(data: bytes | bytearray | memoryview, value: int = 1, /) -> int:
    """The checksum of RFC 1950."""
    low = value & 0xFFFF
    high = value >> 16 & 0xFFFF
    for octet in bytes(data):
        low += octet
        if low >= _BASE:
            low -= _BASE
        high += low
        if high >= _BASE:
            high -= _BASE
    return high << 16 | low


def compress(data: bytes | bytearray | memoryview, /, level: int = -1, wbits: int = 15) -> bytes:
    """A stream with the header that `wbits` says: 9 to 15 zlib's, 25 to 31 gzip's, -15 to -9 none."""
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    octets = bytes(data)
    body = deflate(octets, 6 if level == -1 else level)
    if wbits < 0:
        return body
    if wbits > 15:
        mark = 2 if level == 9 else 4 if level == 1 else 0
        header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00" + bytes([mark, 3])
        size = (len(octets) & 0xFFFF_FFFF).to_bytes(4, "little")
        return header + body + crc32(octets).to_bytes(4, "little") + size
    speed = 0 if level in (0, 1) else 1 if 2 <= level <= 5 else 2 if level in (-1, 6) else 3
    header_value = 0x7800 | speed << 6
    header_value += 31 - header_value % 31
    return header_value.to_bytes(2, "big") + body + adler32(octets).to_bytes(4, "big")


def decompress(
    data: bytes | bytearray | memoryview, /, wbits: int = 15, bufsize: int = 16384
) -> bytes:
    """What a whole stream holds; error."""
    octets = bytes(data)
    text, end = _read(octets, wbits)
    if end < 0:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return text


def _read(octets: bytes, wbits: int) -> tuple[bytes, int]:
    """The text of a stream and where it ends; -1 where more octets must follow."""
    start = 0
    is_gzip = wbits > 31 and octets[:1] == b"\x1f" or 15 < wbits <= 31
    try:
        if is_gzip:
            start = gzip_header(octets)
        elif wbits > 0:
            start = _zlib_header(octets)
        inflater = Inflater(octets, start)
        text = inflater.run()
        end = inflater.position
        if wbits < 0:
            return text, end
        size = 8 if is_gzip else 4
        if end + size > len(octets):
            return b"", -1
        given = octets[end : end + 4]
        if is_gzip:
            is_right = int.from_bytes(given, "little") == crc32(text)
        else:
            is_right = int.from_bytes(given, "big") == adler32(text)
        if not is_right:
            raise Corrupt("incorrect data check")
        if is_gzip and int.from_bytes(octets[end + 4 : end + 8], "little") != len(text):
            raise Corrupt("incorrect length check")
        return text, end + size
    except Truncated:
        return b"", -1
    except Corrupt as found:
        raise error(f"Error -3 while decompressing data: {found}") from None


def _zlib_header(octets: bytes) -> int:
    if len(octets) < 2:
        raise Truncated
    if (octets[0] << 8 | octets[1]) % 31 != 0:
        raise Corrupt("incorrect header check")
    if octets[0] & 15 != DEFLATED:
        raise Corrupt("unknown compression method")
    if octets[0] >> 4 > 7:
        raise Corrupt("invalid window size")
    if octets[1] & 0x20:
        raise error("Error 2 while decompressing data")
    return 2


def gzip_header(octets: bytes) -> int:
    """How long the header of RFC 1952 is."""
    if len(octets) < 10:
        raise Truncated
    if octets[:2] != b"\x1f\x8b":
        raise Corrupt("incorrect header check")
    if octets[2] != DEFLATED:
        raise Corrupt("unknown compression method")
    flags = octets[3]
    position = 10
    if flags & 4:
        if position + 2 > len(octets):
            raise Truncated
        position += 2 + int.from_bytes(octets[position : position + 2], "little")
    for flag in (8, 16):  # a file name, a comment
        if flags & flag:
            end = octets.find(b"\0", position)
            if end < 0:
                raise Truncated
            position = end + 1
    return position + 2 if flags & 2 else position


class _Compress:
    """Takes octets piece by piece; `flush` gives the stream."""

    def __init__(self, level: int, wbits: int) -> None:
        self._level = level
        self._wbits = wbits
        self._pieces = bytearray()

    def compress(self, data: bytes | bytearray | memoryview, /) -> bytes:
        self._pieces += data
        return b""

    def flush(self, mode: int = Z_FINISH, /) -> bytes:
        """All of the stream; only Z_FINISH is offered."""
        if mode != Z_FINISH:
            raise error("only Z_FINISH ends a stream here")
        return compress(bytes(self._pieces), self._level, self._wbits)


class _Decompress:
    """Takes a stream piece by piece, and gives its text when the last has come."""

    def __init__(self, wbits: int) -> None:
        self._wbits = wbits
        self._pieces = bytearray()
        self.eof = False
        self.unused_data = b""
        self.unconsumed_tail = b""

    def decompress(self, data: bytes | bytearray | memoryview, /) -> bytes:
        if self.eof:
            self.unused_data += bytes(data)
            return b""
        self._pieces += data
        text, end = _read(bytes(self._pieces), self._wbits)
        if end < 0:
            return b""
        self.eof = True
        self.unused_data = bytes(self._pieces[end:])
        return text

    def flush(self, length: int = DEF_BUF_SIZE, /) -> bytes:
        return b""


def compressobj(
    level: int = -1, method: int = DEFLATED, wbits: int = MAX_WBITS, memLevel: int = 8
) -> _Compress:
    return _Compress(level, wbits)


def decompressobj(wbits: int = MAX_WBITS) -> _Decompress:
    return _Decompress(wbits)
