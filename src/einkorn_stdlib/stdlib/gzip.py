"""gzip streams in memory (RFC 1952): compress and decompress. (There are no files: nothing here opens one.)"""

import zlib
from time import time

__all__ = ["BadGzipFile", "compress", "decompress"]


class BadGzipFile(OSError):
    """The octets are no gzip stream."""


def compress(
    data: bytes | bytearray | memoryview, compresslevel: int = 9, *, mtime: float | None = None
) -> bytes:
    """One member; `mtime` is the time in its header, now for None."""
    packed = zlib.compress(data, compresslevel, 31)
    moment = int(time() if mtime is None else mtime) & 0xFFFF_FFFF
    return packed[:4] + moment.to_bytes(4, "little") + packed[8:]


def decompress(data: bytes | bytearray | memoryview) -> bytes:
    """The text of all members; BadGzipFile, EOFError, zlib.error."""
    octets = bytes(data)
    text = bytearray()
    while octets:
        if octets[:2] != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({octets[:2]!r})")
        reader = zlib.decompressobj(31)
        text += reader.decompress(octets)
        if not reader.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        octets = reader.unused_data.lstrip(b"\0")
    return bytes(text)
