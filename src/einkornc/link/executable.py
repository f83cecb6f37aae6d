"""Write the ELF64 executable: program headers, notes, segment contents; no section headers, no symbols.

A segment starts on a new page of memory but right behind its predecessor in the file: its address is congruent
to its file offset modulo the page size (gABI "Program Loading"), so no padding is stored.
"""

import struct
from dataclasses import dataclass

from einkornc.link.layout import PAGE_SIZE

PT_LOAD, PT_NOTE, PT_GNU_STACK = 1, 4, 0x6474E551
ET_EXEC, EM_X86_64 = 2, 62
_FILE_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")
_READ_WRITE = 6


@dataclass
class LoadableSegment:
    """What one PT_LOAD header says, with the octets it loads; memory beyond them is zero."""

    name: str
    permission: int
    offset: int
    address: int
    content: bytes
    memory_size: int


def headers_size(load_count: int, has_notes: bool) -> int:
    """Octets of the file header and all program headers."""
    return _FILE_HEADER.size + (load_count + 1 + has_notes) * _PROGRAM_HEADER.size


def write(entry: int, segments: list[LoadableSegment], notes: bytes) -> bytes:
    """The file. Notes stand right behind the headers; each segment at its `offset`."""
    start = headers_size(len(segments), bool(notes))
    rows = [
        (
            PT_LOAD,
            s.permission,
            s.offset,
            s.address,
            s.address,
            len(s.content),
            s.memory_size,
            PAGE_SIZE,
        )
        for s in segments
    ]
    if notes:
        rows.append((PT_NOTE, 4, start, 0, 0, len(notes), len(notes), 4))
    rows.append(
        (PT_GNU_STACK, _READ_WRITE, 0, 0, 0, 0, 0, 16)
    )  # without it Linux makes the stack executable
    identity = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    image = bytearray(
        _FILE_HEADER.pack(
            identity, ET_EXEC, EM_X86_64, 1, entry, _FILE_HEADER.size, 0, 0,
            _FILE_HEADER.size, _PROGRAM_HEADER.size, len(rows), 0, 0, 0,
        )
    )  # fmt: skip
    for row in rows:
        image += _PROGRAM_HEADER.pack(*row)
    image += notes
    for segment in segments:
        if segment.content:
            image += bytes(segment.offset - len(image)) + segment.content
    return bytes(image)
