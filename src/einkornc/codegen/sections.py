"""Section headers of an ELF64 object: flags that LLVM cannot be told (System V gABI, chapter 4)."""

from __future__ import annotations

import struct

_SHF_WRITE = 1
_TABLE_OFFSET = 40  # in the file header: e_shoff; e_shentsize, e_shnum and e_shstrndx follow at 58
_FLAGS = 8  # in a section header: sh_flags; sh_offset stands at 24
_CONTENT = 24


def writable(octets: bytes, name: str) -> bytes:
    """The object file with every section writable that is called `name`, or that and more after a dot."""
    (table,) = struct.unpack_from("<Q", octets, _TABLE_OFFSET)
    size, count, names_index = struct.unpack_from("<HHH", octets, 58)
    if count == 0:  # more than 65,279 sections: the count stands in the first header
        (count,) = struct.unpack_from("<Q", octets, table + 32)
    if names_index == 0xFFFF:
        (names_index,) = struct.unpack_from("<I", octets, table + 40)
    (names,) = struct.unpack_from("<Q", octets, table + size * names_index + _CONTENT)
    changed = bytearray(octets)
    wanted = (name.encode() + b"\0", name.encode() + b".")
    for header in range(table, table + size * count, size):
        (name_offset,) = struct.unpack_from("<I", octets, header)
        if octets.startswith(wanted, names + name_offset):
            (flags,) = struct.unpack_from("<Q", octets, header + _FLAGS)
            struct.pack_into("<Q", changed, header + _FLAGS, flags | _SHF_WRITE)
    return bytes(changed)
