"""Decode .debug_info (DWARF 4 and 5) as far as functions and what was inlined into them.

Gives, for each compile unit, address ranges nested by depth: which function the code there belongs to, and from
which line of which enclosing function it was inlined.
"""

from dataclasses import dataclass, field

from einkornc.link.dwarf_lines import Reader, text_at
from einkornc.link.errors import LinkError

_TAG_COMPILE_UNIT, _TAG_SUBPROGRAM, _TAG_INLINED, _TAG_LEXICAL_BLOCK = 0x11, 0x2E, 0x1D, 0x0B
_AT_NAME, _AT_STMT_LIST, _AT_LOW_PC, _AT_HIGH_PC, _AT_ABSTRACT_ORIGIN = 0x03, 0x10, 0x11, 0x12, 0x31
_AT_DECL_FILE, _AT_SPECIFICATION, _AT_RANGES, _AT_CALL_FILE, _AT_CALL_LINE = (
    0x3A,
    0x47,
    0x55,
    0x58,
    0x59,
)
_AT_STR_OFFSETS_BASE, _AT_ADDR_BASE, _AT_RNGLISTS_BASE = 0x72, 0x73, 0x74
_FORM_IMPLICIT_CONST = 0x21
_FIXED_FORMS = {
    0x01: 8, 0x05: 2, 0x06: 4, 0x07: 8, 0x0B: 1, 0x0C: 1, 0x0E: 4, 0x10: 4, 0x11: 1, 0x12: 2, 0x13: 4, 0x14: 8,
    0x17: 4, 0x1F: 4, 0x20: 8, 0x25: 1, 0x26: 2, 0x27: 3, 0x28: 4, 0x29: 1, 0x2A: 2, 0x2B: 3, 0x2C: 4,
}  # fmt: skip
_UNSIGNED_FORMS = frozenset(
    {0x0F, 0x15, 0x1A, 0x1B, 0x22, 0x23}
)  # udata, ref_udata, strx, addrx, loclistx, rnglistx
_BLOCK_FORMS = {0x0A: 1, 0x03: 2, 0x04: 4}
_STRX_FORMS = frozenset({0x1A, 0x25, 0x26, 0x27, 0x28})
_ADDRX_FORMS = frozenset({0x1B, 0x29, 0x2A, 0x2B, 0x2C})
_ADDRESS_FORMS = _ADDRX_FORMS | {0x01}
_RLE_END, _RLE_BASE_ADDRESSX, _RLE_STARTX_ENDX, _RLE_STARTX_LENGTH = 0, 1, 2, 3
_RLE_OFFSET_PAIR, _RLE_BASE_ADDRESS, _RLE_START_END, _RLE_START_LENGTH = 4, 5, 6, 7

type Attribute = tuple[int, int | str]
"""Form and value of an attribute; a value of a string form is resolved already."""


@dataclass(slots=True)
class FunctionRange:
    """Code of a function between two addresses. `depth` 0: its own body; else inlined from `call_line`.

    `file` is -1 where the compiler left it out: then it is the `call_file` of what is inlined, or the rows' own.
    """

    start: int
    end: int
    depth: int
    name: str
    file: int
    call_file: int
    call_line: int


@dataclass(slots=True)
class UnitScopes:
    """The functions of one compile unit; `line_program` is the offset in .debug_line."""

    line_program: int
    ranges: list[FunctionRange] = field(default_factory=list)


@dataclass(slots=True)
class _Entry:
    tag: int
    attributes: dict[int, Attribute]
    depth: int  # how many inlined functions and subprograms enclose it


@dataclass(slots=True)
class _Unit:
    offset: int
    version: int
    entries: dict[int, _Entry]
    sections: dict[str, bytes]
    address_base: int = 8
    string_base: int = 8
    ranges_base: int = 12
    low_address: int = 0


def read_scopes(sections: dict[str, bytes]) -> list[UnitScopes]:
    """Read relocated debug sections, by name. Raises LinkError for a form that this reader does not know."""
    information = sections.get(".debug_info", b"")
    found: list[UnitScopes] = []
    position = 0
    while position < len(information):
        reader = Reader(information, position)
        end = reader.fixed(4) + position + 4
        found.append(_read_unit(reader, position, end, sections))
        position = end
    return found


def _read_unit(reader: Reader, offset: int, end: int, sections: dict[str, bytes]) -> UnitScopes:
    version = reader.fixed(2)
    if version >= 5:
        reader.position += 2  # unit type, address size
        abbreviations = _read_abbreviations(sections[".debug_abbrev"], reader.fixed(4))
    else:
        abbreviations = _read_abbreviations(sections[".debug_abbrev"], reader.fixed(4))
        reader.position += 1  # address size
    unit = _Unit(offset, version, {}, sections)
    enclosing: list[int] = []  # depth of inlining, for each open entry that has children
    result = UnitScopes(-1)
    concrete: list[_Entry] = []
    while reader.position < end:
        start = reader.position
        code = reader.unsigned()
        if code == 0:
            if enclosing:
                enclosing.pop()
            continue
        tag, has_children, attributes = abbreviations[code]
        values = {
            name: (form, _value(reader, unit, form, constant))
            for name, form, constant in attributes
        }
        depth = enclosing[-1] if enclosing else 0
        if tag == _TAG_COMPILE_UNIT:
            _set_bases(unit, values)
            result.line_program = _number(values, _AT_STMT_LIST, -1)
            unit.low_address = _low(unit, values) or 0
        elif tag in (_TAG_SUBPROGRAM, _TAG_INLINED):
            entry = _Entry(tag, values, depth)
            unit.entries[start - offset] = entry
            concrete.append(entry)
        if has_children:
            enclosing.append(depth + (tag in (_TAG_SUBPROGRAM, _TAG_INLINED)))
    for entry in concrete:
        name, file = _name_and_file(unit, entry.attributes)
        call_file = _number(entry.attributes, _AT_CALL_FILE, -1)
        call_line = _number(entry.attributes, _AT_CALL_LINE, 0)
        for low, high in _ranges(unit, entry.attributes):
            if high > low:
                result.ranges.append(
                    FunctionRange(low, high, entry.depth, name, file, call_file, call_line)
                )
    return result


def _read_abbreviations(
    octets: bytes, offset: int
) -> dict[int, tuple[int, bool, list[tuple[int, int, int]]]]:
    reader = Reader(octets, offset)
    table: dict[int, tuple[int, bool, list[tuple[int, int, int]]]] = {}
    while code := reader.unsigned():
        tag, has_children = reader.unsigned(), reader.fixed(1) == 1
        attributes: list[tuple[int, int, int]] = []
        while True:
            name, form = reader.unsigned(), reader.unsigned()
            constant = reader.signed() if form == _FORM_IMPLICIT_CONST else 0
            if name == 0 and form == 0:
                break
            attributes.append((name, form, constant))
        table[code] = (tag, has_children, attributes)
    return table


def _value(reader: Reader, unit: _Unit, form: int, constant: int) -> int | str:
    """One attribute value (section 7.5.6); blocks come back as 0, strings that need a base as their index."""
    size = _FIXED_FORMS.get(form)
    if size is not None:
        number = reader.fixed(size)
        if form == 0x0E:
            return text_at(unit.sections[".debug_str"], number)
        if form == 0x1F:
            return text_at(unit.sections[".debug_line_str"], number)
        return number
    if form in _UNSIGNED_FORMS:
        return reader.unsigned()
    if form == 0x0D:
        return reader.signed()
    if form == 0x08:
        return reader.text()
    if form == 0x19:
        return 1
    if form == _FORM_IMPLICIT_CONST:
        return constant
    if form == 0x18:
        size = reader.unsigned()
        reader.position += size
        return 0
    if form in _BLOCK_FORMS:
        size = reader.fixed(_BLOCK_FORMS[form])
        reader.position += size
        return 0
    raise LinkError(
        f".debug_info uses attribute form {form:#x}, which the line table reader does not know"
    )


def _number(values: dict[int, Attribute], name: int, default: int) -> int:
    value = values.get(name, (0, default))[1]
    return value if isinstance(value, int) else default


def _set_bases(unit: _Unit, values: dict[int, Attribute]) -> None:
    unit.string_base = _number(values, _AT_STR_OFFSETS_BASE, unit.string_base)
    unit.address_base = _number(values, _AT_ADDR_BASE, unit.address_base)
    unit.ranges_base = _number(values, _AT_RNGLISTS_BASE, unit.ranges_base)


def _string(unit: _Unit, attribute: Attribute) -> str:
    form, value = attribute
    if isinstance(value, str):
        return value
    if form in _STRX_FORMS:
        offset = Reader(unit.sections[".debug_str_offsets"], unit.string_base + 4 * value).fixed(4)
        return text_at(unit.sections[".debug_str"], offset)
    return ""


def _indexed_address(unit: _Unit, index: int) -> int:
    return Reader(unit.sections[".debug_addr"], unit.address_base + 8 * index).fixed(8)


def _low(unit: _Unit, values: dict[int, Attribute]) -> int | None:
    if _AT_LOW_PC not in values:
        return None
    form, value = values[_AT_LOW_PC]
    assert isinstance(value, int), "DW_AT_low_pc has class address (DWARF 5 section 7.5.4)"
    return _indexed_address(unit, value) if form in _ADDRX_FORMS else value


def _name_and_file(unit: _Unit, values: dict[int, Attribute]) -> tuple[str, int]:
    """Name and declaring file, looked up through abstract origins and specifications."""
    name, file = "", -1
    seen = 0
    while seen < 4:
        if not name and _AT_NAME in values:
            name = _string(unit, values[_AT_NAME])
        if file < 0:
            file = _number(values, _AT_DECL_FILE, -1)
        origin = _number(values, _AT_ABSTRACT_ORIGIN, _number(values, _AT_SPECIFICATION, -1))
        if origin not in unit.entries:
            break
        values = unit.entries[origin].attributes
        seen += 1
    return name, file


def _ranges(unit: _Unit, values: dict[int, Attribute]) -> list[tuple[int, int]]:
    low = _low(unit, values)
    if low is not None:
        form, high = values.get(_AT_HIGH_PC, (0, 0))
        assert isinstance(high, int), (
            "DW_AT_high_pc is an address or a constant (DWARF 5 section 7.5.4)"
        )
        return [(low, high if form in _ADDRESS_FORMS else low + high)]
    if _AT_RANGES not in values:
        return []
    form, offset = values[_AT_RANGES]
    assert isinstance(offset, int), "DW_AT_ranges has class rnglist (DWARF 5 section 7.5.4)"
    return _ranges_5(unit, form, offset) if unit.version >= 5 else _ranges_4(unit, offset)


def _ranges_4(unit: _Unit, offset: int) -> list[tuple[int, int]]:
    reader = Reader(unit.sections[".debug_ranges"], offset)
    base = unit.low_address
    found: list[tuple[int, int]] = []
    while True:
        start, end = reader.fixed(8), reader.fixed(8)
        if start == end == 0:
            return found
        if start == 0xFFFFFFFFFFFFFFFF:
            base = end
        else:
            found.append((base + start, base + end))


def _ranges_5(unit: _Unit, form: int, value: int) -> list[tuple[int, int]]:
    """Range lists of .debug_rnglists (section 7.25)."""
    octets = unit.sections[".debug_rnglists"]
    if form == 0x23:  # an index into the offsets table at the base
        value = unit.ranges_base + Reader(octets, unit.ranges_base + 4 * value).fixed(4)
    reader = Reader(octets, value)
    base = unit.low_address
    found: list[tuple[int, int]] = []
    while (kind := reader.fixed(1)) != _RLE_END:
        if kind == _RLE_BASE_ADDRESSX:
            base = _indexed_address(unit, reader.unsigned())
        elif kind == _RLE_BASE_ADDRESS:
            base = reader.fixed(8)
        elif kind == _RLE_OFFSET_PAIR:
            found.append((base + reader.unsigned(), base + reader.unsigned()))
        elif kind == _RLE_STARTX_LENGTH:
            start = _indexed_address(unit, reader.unsigned())
            found.append((start, start + reader.unsigned()))
        elif kind == _RLE_STARTX_ENDX:
            found.append(
                (
                    _indexed_address(unit, reader.unsigned()),
                    _indexed_address(unit, reader.unsigned()),
                )
            )
        elif kind == _RLE_START_END:
            found.append((reader.fixed(8), reader.fixed(8)))
        elif kind == _RLE_START_LENGTH:
            start = reader.fixed(8)
            found.append((start, start + reader.unsigned()))
        else:
            raise LinkError(
                f".debug_rnglists uses entry kind {kind}, which the line table reader does not know"
            )
    return found
