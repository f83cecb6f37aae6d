"""What the error handlers of encodings do with what cannot be encoded or decoded."""

from _einkorn_quote import escaped, hexadecimal
from _einkorn_text import OctetBuilder, load_character, octet_piece
from einkorn.lowlevel.memory import load8

_REPLACEMENT = 0xFFFD


def handle(
    builder: OctetBuilder,
    errors: str,
    encoding: str,
    address: int,
    size: int,
    start: int,
    end: int,
    reason: str,
) -> int:
    """Deal with octets start:end that decode to nothing, as the error handler says; where to go on."""
    if errors == "ignore":
        return end
    if errors == "replace":
        builder.add_character(_REPLACEMENT)
        return end
    if errors == "backslashreplace":
        while start < end:
            builder.add("\\x")
            octet = load8(address + start)
            builder.add_octet(hexadecimal(octet >> 4))
            builder.add_octet(hexadecimal(octet & 15))
            start += 1
        return end
    if errors == "surrogateescape" and load8(address + start) >= 0x80:
        while start < end and load8(address + start) >= 0x80:
            builder.add_character(0xDC00 + load8(address + start))
            start += 1
        return start
    if errors == "surrogatepass" and encoding == "utf-8" and size - start >= 3:
        code = load_character(address + start)
        if load8(address + start) == 0xED and 0xD800 <= code <= 0xDFFF:
            if (load8(address + start + 1) | load8(address + start + 2)) >> 6 == 2:
                builder.add_character(code)
                return start + 3
    if errors not in ("strict", "surrogateescape", "surrogatepass"):
        raise LookupError("unknown error handler name '" + errors + "'")
    raise UnicodeDecodeError(encoding, octet_piece(address, size), start, end, reason)


def add_replaced(builder: OctetBuilder, code_point: int, errors: str) -> bool:
    """Append what the error handler puts for a character; whether it puts anything."""
    if errors == "replace":
        builder.add_octet(63)
    elif errors == "backslashreplace":
        builder.add(escaped(code_point))
    elif errors == "xmlcharrefreplace":
        builder.add("&#" + str(code_point) + ";")
    elif errors == "surrogateescape" and 0xDC80 <= code_point <= 0xDCFF:
        builder.add_octet(code_point - 0xDC00)
    elif errors in ("strict", "surrogateescape", "surrogatepass"):
        return False
    elif errors != "ignore":
        raise LookupError("unknown error handler name '" + errors + "'")
    return True
