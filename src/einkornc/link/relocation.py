"""Apply x86-64 relocations (AMD64 psABI table 4.9): the handful that static, small-model code carries."""

import struct
from collections.abc import Callable

from einkornc.link.errors import LinkError
from einkornc.link.relocatable import Relocation

R_NONE, R_64, R_PC32, R_PLT32, R_GOTPCREL = 0, 1, 2, 4, 9
R_32, R_32S, R_16, R_8, R_PC64, R_GOTPCRELX, R_REX_GOTPCRELX = 10, 11, 12, 14, 24, 41, 42

_SIGNED_32 = struct.Struct("<i")
_UNSIGNED_32 = struct.Struct("<I")
_CALL_INDIRECT, _JUMP_INDIRECT, _MOVE_LOAD = b"\xff\x15", b"\xff\x25", 0x8B


def apply(
    content: bytearray,
    relocations: list[Relocation],
    address: int,
    resolve: Callable[[int], int],
    place: str,
) -> None:
    """Patch `content`, which stands at `address`; `resolve` maps symbol indices to addresses.

    `place` names the section in messages. Raises LinkError for an unknown kind or a value that does not fit.
    """
    for relocation in relocations:
        kind, offset = relocation.kind, relocation.offset
        value = resolve(relocation.symbol) + relocation.addend
        try:
            if kind in (R_PC32, R_PLT32):
                _SIGNED_32.pack_into(content, offset, value - address - offset)
            elif kind == R_64:
                struct.pack_into("<Q", content, offset, value & 0xFFFFFFFFFFFFFFFF)
            elif kind == R_32S:
                _SIGNED_32.pack_into(content, offset, value)
            elif kind == R_32:
                _UNSIGNED_32.pack_into(content, offset, value)
            elif kind == R_PC64:
                struct.pack_into("<q", content, offset, value - address - offset)
            elif kind in (R_GOTPCREL, R_GOTPCRELX, R_REX_GOTPCRELX):
                _relax(content, offset, value - address - offset, place)
            elif kind == R_16:
                struct.pack_into("<H", content, offset, value)
            elif kind != R_NONE:
                raise LinkError(
                    f"{place}+{offset:#x} has relocation kind {kind}, which static images never need"
                )
        except struct.error:
            raise LinkError(
                f"{place}+{offset:#x}: {value:#x} does not fit relocation kind {kind};"
                " was the object compiled with the small code model?"
            ) from None


def _relax(content: bytearray, offset: int, displacement: int, place: str) -> None:
    """Turn an access through the global offset table into a direct one (psABI B.2); images have no such table."""
    operation = bytes(content[offset - 2 : offset])
    if operation == _CALL_INDIRECT:  # call *f@GOTPCREL(%rip) becomes addr32 call f
        content[offset - 2 : offset] = b"\x67\xe8"
    elif operation == _JUMP_INDIRECT:  # jmp *f@GOTPCREL(%rip) becomes jmp f; nop
        content[offset - 2] = 0xE9
        content[offset + 3] = 0x90
        offset, displacement = offset - 1, displacement + 1
    elif operation[0] == _MOVE_LOAD:  # mov f@GOTPCREL(%rip), %r becomes lea f(%rip), %r
        content[offset - 2] = 0x8D
    else:
        raise LinkError(
            f"{place}+{offset:#x} reads the global offset table in a form that cannot be made direct"
        )
    _SIGNED_32.pack_into(content, offset, displacement)
