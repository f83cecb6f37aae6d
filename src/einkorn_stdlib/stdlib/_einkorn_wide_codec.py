"""UTF-16 (RFC 2781) and UTF-32: text to octets and back, with CPython's error handlers."""

from _einkorn_codec_errors import add_replaced, handle
from _einkorn_text import OctetBuilder
from einkorn.lowlevel.memory import load8

_MARK = 0xFEFF


class _Units:
    """Numbers of `width` octets in memory, in one of the two orders."""

    def __init__(self, address: int, size: int, width: int, big: bool) -> None:
        self.address = address
        self.size = size
        self.width = width
        self.big = big

    def load(self, position: int) -> int:
        value = 0
        index = 0
        while index < self.width:
            at = index if self.big else self.width - 1 - index
            value = value << 8 | load8(self.address + position + at)
            index += 1
        return value


def decode_wide(address: int, size: int, name: str, errors: str) -> str:
    """Text from UTF-16 or UTF-32; without "-le" or "-be" a mark at the start says the order."""
    units = _Units(address, size, 2 if name.startswith("utf-16") else 4, name.endswith("-be"))
    position = 0
    if not name.endswith("e") and size >= units.width:
        first = units.load(0)
        if first == _MARK:
            position = units.width
        elif first == (0xFFFE if units.width == 2 else 0xFFFE0000):
            position = units.width
            units.big = True
    shown = name
    if not name.endswith("e"):
        shown = name + ("-be" if units.big else "-le")
    builder = OctetBuilder(size)
    while position < size:
        if units.width == 2:
            position = _decode_pair(builder, units, position, shown, errors)
        else:
            position = _decode_quad(builder, units, position, shown, errors)
    return builder.to_str()


def _handle(
    builder: OctetBuilder, units: _Units, start: int, end: int, name: str, errors: str, why: str
) -> int:
    """Octets start:end that decode to nothing; where to go on."""
    if errors == "surrogatepass" and end - start >= units.width:
        code = units.load(start)
        if 0xD800 <= code <= 0xDFFF:
            builder.add_character(code)
            return start + units.width
    return handle(builder, errors, name, units.address, units.size, start, end, why)


def _decode_pair(
    builder: OctetBuilder, units: _Units, position: int, name: str, errors: str
) -> int:
    """One character of UTF-16; where the next begins."""
    rest = units.size - position
    if rest < 2:
        why = "truncated data"
        return _handle(builder, units, position, position + rest, name, errors, why)
    unit = units.load(position)
    if not 0xD800 <= unit <= 0xDFFF:
        builder.add_character(unit)
        return position + 2
    if unit >= 0xDC00:
        return _handle(builder, units, position, position + 2, name, errors, "illegal encoding")
    if rest < 4:
        why = "unexpected end of data"
        return _handle(builder, units, position, position + rest, name, errors, why)
    second = units.load(position + 2)
    if not 0xDC00 <= second <= 0xDFFF:
        why = "illegal UTF-16 surrogate"
        return _handle(builder, units, position, position + 2, name, errors, why)
    builder.add_character(0x10000 + (unit - 0xD800 << 10) + second - 0xDC00)
    return position + 4


def _decode_quad(
    builder: OctetBuilder, units: _Units, position: int, name: str, errors: str
) -> int:
    """One character of UTF-32; where the next begins."""
    rest = units.size - position
    if rest < 4:
        why = "truncated data"
        return _handle(builder, units, position, position + rest, name, errors, why)
    code = units.load(position)
    why = ""
    if 0xD800 <= code <= 0xDFFF:
        why = "code point in surrogate code point range(0xd800, 0xe000)"
    elif code >= 0x110000:
        why = "code point not in range(0x110000)"
    if why == "":
        builder.add_character(code)
        return position + 4
    return _handle(builder, units, position, position + 4, name, errors, why)


def _add_unit(builder: OctetBuilder, value: int, width: int, big: bool) -> None:
    index = 0
    while index < width:
        shift = (width - 1 - index if big else index) * 8
        builder.add_octet(value >> shift & 0xFF)
        index += 1


def _add_code(builder: OctetBuilder, code: int, width: int, big: bool) -> None:
    if width == 2 and code >= 0x10000:
        _add_unit(builder, 0xD800 + (code - 0x10000 >> 10), 2, big)
        _add_unit(builder, 0xDC00 + (code & 0x3FF), 2, big)
    else:
        _add_unit(builder, code, width, big)


def encode_wide(text: str, name: str, errors: str) -> bytes:
    """UTF-16 or UTF-32; without "-le" or "-be" little end first, behind a mark that says so."""
    width = 2 if name.startswith("utf-16") else 4
    big = name.endswith("-be")
    builder = OctetBuilder(text._length * width + 4)
    if not name.endswith("e"):
        _add_unit(builder, _MARK, width, False)
    index = 0
    for character in text:
        code = ord(character)
        if not 0xD800 <= code <= 0xDFFF or errors == "surrogatepass":
            _add_code(builder, code, width, big)
        else:
            shown = OctetBuilder(10)
            if errors == "surrogateescape" or not add_replaced(shown, code, errors):
                raise UnicodeEncodeError(name, text, index, index + 1, "surrogates not allowed")
            for octet in shown.to_bytes():
                _add_unit(builder, octet, width, big)
        index += 1
    return builder.to_bytes()
