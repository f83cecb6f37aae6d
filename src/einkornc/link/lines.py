"""From code addresses to Python files, functions and lines: the table `einkorn_lines` inside an image.

Format. `varint` is unsigned LEB128 (7 bits an octet, least significant first, top bit: more follows); `signed` is
a varint of (n << 1) ^ (n >> 63), so 0, -1, 1, -2 … are 0, 1, 2, 3 …. All counts and indices are varints.

    strings    count, then each: length, octets (UTF-8): function names and file paths, each once
    functions  count, then each: string index of the name, string index of the file
    scopes     count, then each: function index << 1 | is_inlined;
               when is_inlined: how many scopes back its caller's scope stands, line of the call there
               The first scope stored has index 1; index 0 means "no Python source" and is not stored.
    rows       count, then each: address delta << 1 | scope_changes;
               when scope_changes: signed difference of the scope index; then: signed difference of the line.
               Deltas are against the row before; before the first stand address einkorn_text_start, scope 0, line 0.

To place a return address: the last row whose address is BELOW it (the call ends there) gives scope and line. The
innermost frame is that scope's function at that line; while the scope is inlined, the next frame outward is the
caller's scope at the line of the call. Rows exist only where a call can return; other code shares the row before.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from einkornc.link import relocation
from einkornc.link.dwarf_lines import LineProgram, LineRow, Reader, read_line_programs
from einkornc.link.dwarf_scopes import FunctionRange, read_scopes
from einkornc.link.relocatable import SHF_ALLOC, SHF_EXECINSTR, RelocatableObject, Section

_DEAD = 1 << 62  # stands for the address of code that the image does not hold
_DEBUG_SECTIONS = frozenset({
    ".debug_line", ".debug_info", ".debug_abbrev", ".debug_str", ".debug_line_str",
    ".debug_addr", ".debug_str_offsets", ".debug_ranges", ".debug_rnglists",
})  # fmt: skip


class Scope(NamedTuple):
    """Code of a function: its own body (parent 0) or inlined from `call_line` of scope `parent`."""

    function: str
    file: str
    parent: int
    call_line: int


class Row(NamedTuple):
    """From `address` to the next row: which scope (0: no source), which line."""

    address: int
    scope: int
    line: int


class Frame(NamedTuple):
    """One line of a traceback."""

    function: str
    file: str
    line: int


@dataclass(frozen=True)
class LineTable:
    """`scopes[0]` is "no source"; `rows` ascend by address."""

    scopes: tuple[Scope, ...]
    rows: tuple[Row, ...]

    def frames(self, return_address: int) -> list[Frame]:
        """The frames of a call that returns to that address, innermost first; none when unknown."""
        index = bisect_right(self.rows, return_address - 1, key=lambda row: row.address) - 1
        if index < 0:
            return []
        _, scope, line = self.rows[index]
        found: list[Frame] = []
        while scope:
            function, file, parent, call_line = self.scopes[scope]
            found.append(Frame(function, file, line))
            scope, line = parent, call_line
        return found

    def as_json(self) -> dict[str, list[list[int | str]]]:
        """For the side file beside an image: `scopes` [function, file, parent, call line], `rows` [address,
        scope, line], both as the attributes of the same name."""
        return {
            "scopes": [list(scope) for scope in self.scopes],
            "rows": [list(row) for row in self.rows],
        }


NO_SOURCE = Scope("", "", 0, 0)


# Reading: DWARF of the objects, with the final addresses.


def read_table(objects: Iterable[RelocatableObject]) -> LineTable:
    """All rows of the code that became part of the image."""
    scopes: dict[Scope, int] = {NO_SOURCE: 0}
    rows: list[Row] = []
    for item in objects:
        sections = _relocated_debug(item)
        if ".debug_line" not in sections:
            continue
        programs = read_line_programs(
            sections[".debug_line"],
            sections.get(".debug_str", b""),
            sections.get(".debug_line_str", b""),
        )
        ranges = {unit.line_program: unit.ranges for unit in read_scopes(sections)}
        names = _function_ranges(item)
        for offset, program in programs.items():
            rows += _unit_rows(program, ranges.get(offset, []), names, scopes)
    rows.sort(
        key=lambda row: (row.address, row.scope != 0)
    )  # a sequence may begin where another ends
    return LineTable(tuple(scopes), tuple(_without_repetition(rows)))


def _relocated_debug(item: RelocatableObject) -> dict[str, bytes]:
    """The debug sections of an object with final addresses in place; dead code stands at `_DEAD`."""
    values: dict[int, int] = {}

    def resolve(index: int) -> int:
        if index not in values:
            symbol = item.symbols[index]
            section = symbol.section
            if section is None:
                values[index] = symbol.value
            elif section.flags & SHF_ALLOC and section.address is None:
                values[index] = _DEAD
            else:
                values[index] = symbol.value + (section.address or 0)
        return values[index]

    found: dict[str, bytes] = {}
    for section in item.sections:
        if section.name in _DEBUG_SECTIONS and section.size:
            content = bytearray(section.content)
            relocation.apply(
                content, section.relocations, 0, resolve, f"{item.label}: {section.name}"
            )
            found[section.name] = bytes(content)
    return found


def _function_ranges(item: RelocatableObject) -> list[FunctionRange]:
    """Functions by the symbol table: LLVM describes a function in .debug_info only when something was inlined."""
    found = []
    for symbol in item.symbols:
        section = symbol.section
        if (
            section is not None
            and section.address is not None
            and symbol.size
            and section.flags & SHF_EXECINSTR
        ):
            start = section.address + symbol.value
            found.append(
                FunctionRange(start, start + symbol.size, 0, bare_name(symbol.name), -1, -1, 0)
            )
    return found


def bare_name(symbol: str) -> str:
    """The function's own name in a symbol such as `package.module.Class.method[int]`."""
    head = symbol.split("[", 1)[0].split("(", 1)[0]
    return head.rsplit(".", 1)[-1] or symbol


def _unit_rows(
    program: LineProgram,
    described: list[FunctionRange],
    named: list[FunctionRange],
    scopes: dict[Scope, int],
) -> list[Row]:
    """Rows of one unit, each cut where an inlined range begins or ends, with its scope."""
    starts = {item.start for item in described if item.depth == 0}
    ranges = [item for item in described if item.start < _DEAD]
    ranges += [item for item in named if item.start not in starts]
    ranges.sort(key=lambda item: (item.start, item.depth))
    _complete_files(ranges)
    cuts = sorted({edge for item in ranges for edge in (item.start, item.end)})
    found: list[Row] = []
    open_ranges: list[tuple[FunctionRange, int]] = []
    next_range = next_cut = 0
    ordered = _by_address(program.rows)
    for row, following in zip(ordered, ordered[1:], strict=False):
        if row.file < 0 or row.address >= _DEAD:
            if row.address < _DEAD:
                found.append(Row(row.address, 0, 0))
            continue
        while next_cut < len(cuts) and cuts[next_cut] <= row.address:
            next_cut += 1
        points = [row.address]
        while next_cut < len(cuts) and cuts[next_cut] < following.address:
            points.append(cuts[next_cut])
            next_cut += 1
        for point in points:
            while open_ranges and open_ranges[-1][0].end <= point:
                open_ranges.pop()
            while next_range < len(ranges) and ranges[next_range].start <= point:
                item = ranges[next_range]
                next_range += 1
                if item.end > point:
                    parent = open_ranges[-1][1] if open_ranges and item.depth else 0
                    file = program.files.get(item.file, program.files.get(row.file, "?"))
                    scope = Scope(item.name, file, parent, item.call_line if parent else 0)
                    open_ranges.append((item, scopes.setdefault(scope, len(scopes))))
            found.append(Row(point, open_ranges[-1][1] if open_ranges else 0, row.line))
    if ordered and ordered[-1].address < _DEAD:
        found.append(Row(ordered[-1].address, 0, 0))
    return found


def _by_address(rows: list[LineRow]) -> list[LineRow]:
    """The rows with their sequences (one for each section) in address order; dead ones end up last."""
    sequences: list[list[LineRow]] = [[]]
    for row in rows:
        sequences[-1].append(row)
        if row.file < 0:
            sequences.append([])
    sequences = [sequence for sequence in sequences if sequence]
    sequences.sort(key=lambda sequence: sequence[0].address)
    return [row for sequence in sequences for row in sequence]


def _complete_files(ranges: list[FunctionRange]) -> None:
    """A function whose file was left out has the file in which it calls what is inlined into it."""
    enclosing: list[FunctionRange] = []
    for item in ranges:
        while enclosing and enclosing[-1].end <= item.start:
            enclosing.pop()
        if enclosing and enclosing[-1].file < 0:
            enclosing[-1].file = item.call_file
        enclosing.append(item)


def _without_repetition(rows: list[Row]) -> list[Row]:
    """Drop rows that say nothing new; give code without a line (line 0: merged by LLVM) the line before it."""
    found: list[Row] = []
    last_line: dict[int, int] = {}
    for index, (address, scope, line) in enumerate(rows):
        if index + 1 < len(rows) and rows[index + 1].address == address:
            continue  # covers no code
        if scope:
            line = last_line[scope] = line or last_line.get(scope, 0)
        if found and found[-1].scope == scope and found[-1].line == line:
            continue
        found.append(Row(address, scope, line))
    return found


# Selecting: only addresses that a call can return to.

_INDIRECT_CALL = re.compile(rb"\xff[\x10-\x17\x50-\x57\x90-\x97\xd0-\xd7]")
_DIRECT_CALL = 0xE8


def _return_addresses(section: Section, address: int) -> list[int]:
    """Where calls of a section may return to; may name too many places (an 0xff inside a constant), never too few."""
    content = section.content
    found = [
        address + entry.offset + 4
        for entry in section.relocations
        if entry.kind in (relocation.R_PLT32, relocation.R_PC32)
        and entry.offset
        and content[entry.offset - 1] == _DIRECT_CALL
    ]
    for match in re.finditer(b"\xe8", content):  # calls inside the section carry no relocation
        end = match.start() + 5
        if end <= len(content):
            distance = int.from_bytes(content[end - 4 : end], "little", signed=True)
            if 0 <= end + distance < len(content):
                found.append(address + end)
    for match in _INDIRECT_CALL.finditer(content):
        mode, base = content[match.start() + 1] >> 6, content[match.start() + 1] & 7
        length = 2 + (0, 1, 4, 0)[mode]
        if mode != 3 and base == 4:  # a scaled index octet follows
            length += 1
            index_octet = content[match.start() + 2] if match.start() + 2 < len(content) else 0
            length += 4 if mode == 0 and index_octet & 7 == 5 else 0
        elif mode == 0 and base == 5:  # relative to rip
            length += 4
        found.append(address + match.start() + length)
    return found


def return_rows(table: LineTable, objects: Iterable[RelocatableObject]) -> LineTable:
    """The rows that some return address needs; the others are dropped, as are scopes no row uses."""
    addresses = [
        address
        for item in objects
        for section in item.sections
        if section.address is not None and section.flags & SHF_EXECINSTR
        for address in _return_addresses(section, section.address)
    ]
    starts = [row.address for row in table.rows]
    needed = sorted({bisect_right(starts, address - 1) - 1 for address in addresses} - {-1})
    kept: list[Row] = []
    scopes: list[Scope] = [NO_SOURCE]
    numbers = {0: 0}

    def number(scope: int) -> int:
        if scope not in numbers:
            function, file, parent, call_line = table.scopes[scope]
            moved = Scope(function, file, number(parent), call_line)
            numbers[scope] = len(scopes)
            scopes.append(moved)
        return numbers[scope]

    for index in needed:
        address, scope, line = table.rows[index]
        row = Row(address, number(scope), line)
        if not kept or kept[-1][1:] != row[1:]:
            kept.append(row)
    return LineTable(tuple(scopes), tuple(kept))


# Encoding, and the decoder that defines what the guest's must do.


def _varint(value: int) -> bytes:
    octets = bytearray()
    while value >= 0x80:
        octets.append(value & 0x7F | 0x80)
        value >>= 7
    octets.append(value)
    return bytes(octets)


def _signed(value: int) -> bytes:
    return _varint(value << 1 if value >= 0 else (-value << 1) - 1)


def encode(table: LineTable, text_start: int) -> bytes:
    """The octets of `einkorn_lines`."""
    strings: dict[str, int] = {}
    functions: dict[tuple[int, int], int] = {}
    scopes = bytearray(_varint(len(table.scopes) - 1))
    for index, (function, file, parent, call_line) in enumerate(table.scopes):
        if index == 0:
            continue
        pair = (
            strings.setdefault(function, len(strings)),
            strings.setdefault(file, len(strings)),
        )
        scopes += _varint(functions.setdefault(pair, len(functions)) << 1 | (parent != 0))
        if parent:
            scopes += _varint(index - parent) + _varint(call_line)
    octets = bytearray(_varint(len(strings)))
    for text in strings:
        octets += _varint(len(text.encode())) + text.encode()
    octets += _varint(len(functions))
    for name, path in functions:
        octets += _varint(name) + _varint(path)
    octets += scopes + _varint(len(table.rows))
    before = Row(text_start, 0, 0)
    for row in table.rows:
        octets += _varint(row.address - before.address << 1 | (row.scope != before.scope))
        if row.scope != before.scope:
            octets += _signed(row.scope - before.scope)
        octets += _signed(row.line - before.line)
        before = row
    return bytes(octets)


def decode(octets: bytes, text_start: int) -> LineTable:
    """Inverse of `encode`."""
    reader = Reader(octets)

    def signed() -> int:
        value = reader.unsigned()
        return -(value >> 1) - 1 if value & 1 else value >> 1

    strings: list[str] = []
    for _ in range(reader.unsigned()):
        size = reader.unsigned()
        strings.append(octets[reader.position : reader.position + size].decode())
        reader.position += size
    functions = [(reader.unsigned(), reader.unsigned()) for _ in range(reader.unsigned())]
    scopes = [NO_SOURCE]
    for _ in range(reader.unsigned()):
        head = reader.unsigned()
        name, path = functions[head >> 1]
        parent = call_line = 0
        if head & 1:
            parent, call_line = len(scopes) - reader.unsigned(), reader.unsigned()
        scopes.append(Scope(strings[name], strings[path], parent, call_line))
    rows: list[Row] = []
    address, scope, line = text_start, 0, 0
    for _ in range(reader.unsigned()):
        head = reader.unsigned()
        address += head >> 1
        if head & 1:
            scope += signed()
        line += signed()
        rows.append(Row(address, scope, line))
    return LineTable(tuple(scopes), tuple(rows))
