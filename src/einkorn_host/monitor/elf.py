"""What a monitor needs to know of an image before it runs it (System V gABI chapter 4 and 5)."""

import struct
from pathlib import Path

from einkorn_host.errors import NotAnImage

_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")
_PT_LOAD = 1


def memory_end(image: Path) -> int:
    """First address behind everything the image occupies. Raises NotAnImage."""
    try:
        octets = image.read_bytes()
    except OSError as error:
        raise NotAnImage(image, (error.strerror or "cannot be read").lower()) from error
    if len(octets) < 64 or octets[:6] != b"\x7fELF\x02\x01":
        raise NotAnImage(image, "it is not an ELF64 file")
    (table,) = struct.unpack_from("<Q", octets, 32)
    (count,) = struct.unpack_from("<H", octets, 56)
    try:
        rows = [
            _PROGRAM_HEADER.unpack_from(octets, table + i * _PROGRAM_HEADER.size)
            for i in range(count)
        ]
    except struct.error as error:
        raise NotAnImage(image, "its program headers are cut off") from error
    return max((row[3] + row[6] for row in rows if row[0] == _PT_LOAD), default=0)
