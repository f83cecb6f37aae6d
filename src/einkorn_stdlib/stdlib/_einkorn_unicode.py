"""What kind of character a code point is, by the tables of scripts/make_unicode_tables.py.

A table of ranges holds, 5 octets each, marks (a code point where the property begins to hold, and where
its distances begin), then the distances between boundaries: from one mark to the next the property
begins and ends in turn. Marks are searched by halving, the at most 32 boundaries behind one in order.
ASCII is answered without a table. A program links the tables that it reaches.
"""

from _einkorn_unicode_kinds import (
    ALPHABETIC as ALPHABETIC_RANGES,
    DIGIT as DIGIT_RANGES,
    IDENTIFIER_PART,
    IDENTIFIER_START,
    NUMERIC as NUMERIC_RANGES,
    PRINTABLE as PRINTABLE_RANGES,
    ZEROS,
)
from einkorn.lowlevel.memory import data_address, load8

_MARK = 5


def load24(address: int) -> int:
    """A code point of a table."""
    return load8(address) << 16 | load8(address + 1) << 8 | load8(address + 2)


def _mark(table: bytes, number: int) -> int:
    return load24(data_address(table) + 2 + number * _MARK)


def holds(table: bytes, code: int) -> bool:
    """Whether a code point lies in one of the ranges of `table`."""
    address = data_address(table)
    marks = load8(address) << 8 | load8(address + 1)
    low = 0
    high = marks
    while low < high:
        middle = low + high >> 1
        if _mark(table, middle) <= code:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return False
    mark = address + 2 + (low - 1) * _MARK
    distances = address + 2 + marks * _MARK
    position = distances + (load8(mark + 3) << 8 | load8(mark + 4))
    end = address + table._size
    if low < marks:
        end = distances + (load8(mark + _MARK + 3) << 8 | load8(mark + _MARK + 4))
    boundary = _mark(table, low - 1)
    inside = True
    while position < end:
        distance = 0
        shift = 0
        octet = load8(position)
        while octet >= 0x80:
            distance |= (octet & 0x7F) << shift
            shift += 7
            position += 1
            octet = load8(position)
        boundary += distance | octet << shift
        if boundary > code:
            return inside
        inside = not inside
        position += 1
    return inside


def is_space(code: int) -> bool:
    if code < 0x80:
        return code == 32 or 9 <= code <= 13 or 28 <= code <= 31
    return (
        code == 0x85
        or code == 0xA0
        or code == 0x1680
        or 0x2000 <= code <= 0x200A
        or code == 0x2028
        or code == 0x2029
        or code == 0x202F
        or code == 0x205F
        or code == 0x3000
    )


def is_line_end(code: int) -> bool:
    """Where str.splitlines parts lines."""
    return 10 <= code <= 13 or 28 <= code <= 30 or code == 0x85 or code == 0x2028 or code == 0x2029


def decimal(code: int) -> int:
    """0 to 9; -1 of what is no decimal digit."""
    if code < 0x80:
        return code - 48 if 48 <= code <= 57 else -1
    low = 0
    high = ZEROS._size // 3
    while low < high:
        middle = low + high >> 1
        if load24(data_address(ZEROS) + middle * 3) <= code:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return -1
    value = code - load24(data_address(ZEROS) + (low - 1) * 3)
    return value if value <= 9 else -1


def is_decimal(code: int) -> bool:
    return decimal(code) >= 0


def is_digit(code: int) -> bool:
    return decimal(code) >= 0 or (code >= 0x80 and holds(DIGIT_RANGES, code))


def is_numeric(code: int) -> bool:
    return is_digit(code) or (code >= 0x80 and holds(NUMERIC_RANGES, code))


def is_alpha(code: int) -> bool:
    if code < 0x80:
        return 97 <= code | 0x20 <= 122
    return holds(ALPHABETIC_RANGES, code)


def is_printable(code: int) -> bool:
    """Whether repr shows the character itself."""
    if code < 0x80:
        return 32 <= code < 127
    return holds(PRINTABLE_RANGES, code)


def starts_identifier(code: int) -> bool:
    if code < 0x80:
        return 97 <= code | 0x20 <= 122 or code == 95
    return holds(IDENTIFIER_START, code)


def continues_identifier(code: int) -> bool:
    if code < 0x80:
        return starts_identifier(code) or 48 <= code <= 57
    return holds(IDENTIFIER_START, code) or holds(IDENTIFIER_PART, code)


def is_alphanumeric(code: int) -> bool:
    return is_alpha(code) or is_numeric(code)
