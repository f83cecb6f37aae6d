"""repr of texts and of octets, and the escapes of literals."""

from _einkorn_text import OctetBuilder, character_size, find_octet, load_character
from _einkorn_unicode import is_printable
from einkorn.lowlevel.memory import data_address, load8


def hexadecimal(digit: int) -> int:
    return 48 + digit if digit < 10 else 87 + digit


def escaped(code_point: int) -> str:
    """The escape of one code point as in a literal: \\xe9, \\u20ac, \\U0001f600."""
    count = 2 if code_point < 0x100 else 4 if code_point < 0x10000 else 8
    builder = OctetBuilder(10)
    builder.add_octet(92)
    builder.add_octet(120 if count == 2 else 117 if count == 4 else 85)
    while count > 0:
        count -= 1
        builder.add_octet(hexadecimal(code_point >> count * 4 & 15))
    return builder.to_str()


def quote(text: str) -> str:
    """repr of a str."""
    address = data_address(text)
    size = text._size
    mark = 39
    if find_octet(address, size, 39) >= 0 and find_octet(address, size, 34) < 0:
        mark = 34
    builder = OctetBuilder(size + 2)
    builder.add_octet(mark)
    offset = 0
    while offset < size:
        code = load_character(address + offset)
        if code == mark or code == 92:
            builder.add_octet(92)
            builder.add_octet(code)
        elif code == 10:
            builder.add("\\n")
        elif code == 13:
            builder.add("\\r")
        elif code == 9:
            builder.add("\\t")
        elif is_printable(code):
            builder.add_character(code)
        else:
            builder.add(escaped(code))
        offset += character_size(load8(address + offset))
    builder.add_octet(mark)
    return builder.to_str()


def ascii_only(text: str) -> str:
    """The text with escapes for all that is not ASCII, for ascii()."""
    if text._size == text._length:
        return text
    builder = OctetBuilder(text._size * 2)
    offset = 0
    while offset < text._size:
        code = load_character(data_address(text) + offset)
        if code < 0x80:
            builder.add_octet(code)
        else:
            builder.add(escaped(code))
        offset += character_size(load8(data_address(text) + offset))
    return builder.to_str()


def quote_octets(address: int, size: int) -> str:
    """repr of bytes."""
    builder = OctetBuilder(size + 3)
    builder.add_octet(98)
    mark = 39
    index = 0
    while index < size:
        octet = load8(address + index)
        if octet == 34:
            mark = 39
            break
        if octet == 39:
            mark = 34
        index += 1
    builder.add_octet(mark)
    index = 0
    while index < size:
        octet = load8(address + index)
        if octet == mark or octet == 92:
            builder.add_octet(92)
            builder.add_octet(octet)
        elif octet == 9:
            builder.add("\\t")
        elif octet == 10:
            builder.add("\\n")
        elif octet == 13:
            builder.add("\\r")
        elif octet < 32 or octet >= 127:
            builder.add("\\x")
            builder.add_octet(hexadecimal(octet >> 4))
            builder.add_octet(hexadecimal(octet & 15))
        else:
            builder.add_octet(octet)
        index += 1
    builder.add_octet(mark)
    return builder.to_str()
