"""Decode .debug_line (DWARF 4 and 5, section 6.2) into rows of address, file and line.

A decoder of our own because a general one is too slow for the compiler's budget; it skips what the line table
of an image does not need (columns, statement marks, discriminators).
"""

import struct
from dataclasses import dataclass

_LNS_COPY, _LNS_ADVANCE_PC, _LNS_ADVANCE_LINE, _LNS_SET_FILE, _LNS_SET_COLUMN = 1, 2, 3, 4, 5
_LNS_CONST_ADD_PC, _LNS_FIXED_ADVANCE_PC = 8, 9
_LNE_END_SEQUENCE, _LNE_SET_ADDRESS = 1, 2
_LNCT_PATH, _LNCT_DIRECTORY_INDEX = 1, 2
_FORM_DATA2, _FORM_DATA1, _FORM_STRING, _FORM_UDATA = 0x05, 0x0B, 0x08, 0x0F
_FORM_STRP, _FORM_LINE_STRP, _FORM_DATA16 = 0x0E, 0x1F, 0x1E


@dataclass(frozen=True, slots=True)
class LineRow:
    """From `address` on, code comes from `line` of `file`; `file` < 0 ends a sequence."""

    address: int
    file: int
    line: int


@dataclass(frozen=True, slots=True)
class LineProgram:
    """The line table of one compile unit. `files` by the index that rows and .debug_info use."""

    files: dict[int, str]
    rows: list[LineRow]


class Reader:
    """A cursor over octets with the variable-length integers of DWARF (section 7.6)."""

    __slots__ = ("octets", "position")

    def __init__(self, octets: bytes, position: int = 0) -> None:
        self.octets = octets
        self.position = position

    def unsigned(self) -> int:
        """ULEB128."""
        value = shift = 0
        while True:
            octet = self.octets[self.position]
            self.position += 1
            value |= (octet & 0x7F) << shift
            if octet < 0x80:
                return value
            shift += 7

    def signed(self) -> int:
        """SLEB128."""
        start = self.position
        value = self.unsigned()
        bits = 7 * (self.position - start)
        return value - (1 << bits) if value >> (bits - 1) else value

    def fixed(self, size: int) -> int:
        """A little-endian unsigned integer."""
        self.position += size
        return int.from_bytes(self.octets[self.position - size : self.position], "little")

    def text(self) -> str:
        """A NUL-terminated string."""
        end = self.octets.index(0, self.position)
        found = self.octets[self.position : end].decode()
        self.position = end + 1
        return found


def text_at(table: bytes, offset: int) -> str:
    """The NUL-terminated string at `offset` of a string section."""
    return table[offset : table.index(0, offset)].decode()


def read_line_programs(
    octets: bytes, strings: bytes, line_strings: bytes
) -> dict[int, LineProgram]:
    """Every line program of a .debug_line section, by its offset (what DW_AT_stmt_list holds)."""
    programs: dict[int, LineProgram] = {}
    position = 0
    while position < len(octets):
        reader = Reader(octets, position)
        length = reader.fixed(4)
        end = reader.position + length
        programs[position] = _read_program(reader, end, strings, line_strings)
        position = end
    return programs


def _read_program(reader: Reader, end: int, strings: bytes, line_strings: bytes) -> LineProgram:
    version = reader.fixed(2)
    if version >= 5:
        reader.position += 2  # address and segment selector sizes
    header_length = reader.fixed(4)
    program = reader.position + header_length
    minimum_length = reader.fixed(1)
    reader.position += 2  # operations per instruction, default is_stmt
    (line_base,) = struct.unpack_from("b", reader.octets, reader.position)
    reader.position += 1
    line_range, opcode_base = reader.fixed(1), reader.fixed(1)
    lengths = [0, *(reader.fixed(1) for _ in range(opcode_base - 1))]
    files = _files_5(reader, strings, line_strings) if version >= 5 else _files_4(reader)
    reader.position = program
    rows = _run(reader, end, minimum_length, line_base, line_range, lengths)
    return LineProgram(files, rows)


def _files_4(reader: Reader) -> dict[int, str]:
    directories = [""]
    while name := reader.text():
        directories.append(name)
    files: dict[int, str] = {}
    while name := reader.text():
        directory = reader.unsigned()
        reader.unsigned(), reader.unsigned()
        files[len(files) + 1] = _join(directories[directory], name)
    return files


def _files_5(reader: Reader, strings: bytes, line_strings: bytes) -> dict[int, str]:
    directories = [path for path, _ in _entries(reader, strings, line_strings)]
    files = {}
    for index, (path, directory) in enumerate(_entries(reader, strings, line_strings)):
        # Directory 0 is where the compiler ran: a path relative to it is shown as the user gave it.
        files[index] = _join(directories[directory] if directory else "", path)
    return files


def _join(directory: str, name: str) -> str:
    return name if not directory or name.startswith("/") else f"{directory}/{name}"


def _entries(reader: Reader, strings: bytes, line_strings: bytes) -> list[tuple[str, int]]:
    formats = [(reader.unsigned(), reader.unsigned()) for _ in range(reader.fixed(1))]
    found: list[tuple[str, int]] = []
    for _ in range(reader.unsigned()):
        path, directory = "", 0
        for content, form in formats:
            value: int | str
            if form == _FORM_STRING:
                value = reader.text()
            elif form in (_FORM_LINE_STRP, _FORM_STRP):
                value = text_at(
                    line_strings if form == _FORM_LINE_STRP else strings, reader.fixed(4)
                )
            elif form == _FORM_UDATA:
                value = reader.unsigned()
            else:
                value = reader.fixed({_FORM_DATA1: 1, _FORM_DATA2: 2, _FORM_DATA16: 16}[form])
            if content == _LNCT_PATH:
                path = str(value)
            elif content == _LNCT_DIRECTORY_INDEX and isinstance(value, int):
                directory = value
        found.append((path, directory))
    return found


def _run(
    reader: Reader,
    end: int,
    minimum_length: int,
    line_base: int,
    line_range: int,
    lengths: list[int],
) -> list[LineRow]:
    """Execute the line number program (section 6.2.5)."""
    octets, opcode_base = reader.octets, len(lengths)
    rows: list[LineRow] = []
    address, file, line = 0, 1, 1
    constant_advance = (255 - opcode_base) // line_range * minimum_length
    while reader.position < end:
        opcode = octets[reader.position]
        reader.position += 1
        if opcode >= opcode_base:
            opcode -= opcode_base
            address += opcode // line_range * minimum_length
            line += line_base + opcode % line_range
            rows.append(LineRow(address, file, line))
        elif opcode == _LNS_COPY:
            rows.append(LineRow(address, file, line))
        elif opcode == _LNS_ADVANCE_PC:
            address += reader.unsigned() * minimum_length
        elif opcode == _LNS_ADVANCE_LINE:
            line += reader.signed()
        elif opcode == _LNS_SET_FILE:
            file = reader.unsigned()
        elif opcode == _LNS_CONST_ADD_PC:
            address += constant_advance
        elif opcode == _LNS_FIXED_ADVANCE_PC:
            address += reader.fixed(2)
        elif opcode == 0:
            length = reader.unsigned()
            following = reader.position + length
            extended = reader.fixed(1)
            if extended == _LNE_SET_ADDRESS:
                address = reader.fixed(length - 1)
            elif extended == _LNE_END_SEQUENCE:
                rows.append(LineRow(address, -1, 0))
                address, file, line = 0, 1, 1
            reader.position = following
        else:
            for _ in range(lengths[opcode]):
                reader.unsigned()
    return rows
