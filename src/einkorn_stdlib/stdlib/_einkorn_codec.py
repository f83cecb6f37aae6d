"""Text to octets and back: UTF-8 (RFC 3629), ASCII, Latin-1, with CPython's error handlers.

UTF-16 and UTF-32 are in `_einkorn_wide_codec`. The handler `namereplace` is not offered: it needs the names of
all characters.
"""

from _einkorn_codec_errors import add_replaced, handle
from _einkorn_quote import hexadecimal
from _einkorn_text import (
    OctetBuilder,
    character_size,
    find_high,
    find_octet,
    is_ascii,
    load_character,
    octet_piece,
    octet_text,
)
import _einkorn_wide_codec as wide
from einkorn.lowlevel.memory import copy, data_address, load8, new_bytes

# Names in lower case with "-" for "_" and blanks; those of one encoding stand before "=" and its own name.
_NAMES = (
    " utf-8 utf8 utf u8 cp65001 =utf-8;"
    " utf-8-sig utf8-sig =utf-8-sig;"
    " ascii us-ascii us 646 iso646-us ansi-x3.4-1968 =ascii;"
    " latin-1 latin1 latin l1 8859 cp819 iso8859 iso8859-1 iso-8859-1 =latin-1;"
    " utf-16 utf16 u16 =utf-16;"
    " utf-16-le utf-16le =utf-16-le;"
    " utf-16-be utf-16be =utf-16-be;"
    " utf-32 utf32 u32 =utf-32;"
    " utf-32-le utf-32le =utf-32-le;"
    " utf-32-be utf-32be =utf-32-be;"
)


def normal_name(encoding: str) -> str:
    """The canonical name of an encoding; LookupError when we have none."""
    name = encoding.encode().lower().decode().replace("_", "-").replace(" ", "-")
    found = _NAMES.find(" " + name + " ")
    if found < 0 or "=" in name:
        raise LookupError("unknown encoding: " + encoding)
    start = _NAMES.find("=", found) + 1
    return _NAMES[start : _NAMES.find(";", start)]


def decode(address: int, size: int, encoding: str, errors: str) -> str:
    name = "utf-8" if encoding == "utf-8" else normal_name(encoding)
    if name == "latin-1":
        return decode_latin1(address, size)
    if name.startswith("utf-16") or name.startswith("utf-32"):
        return wide.decode_wide(address, size, name, errors)
    if is_ascii(address, size):
        return octet_text(address, size, size)
    if name == "ascii":
        return decode_ascii(address, size, errors)
    if name == "utf-8-sig" and size >= 3 and starts_with_mark(address):
        return decode_utf8(address + 3, size - 3, errors)
    return decode_utf8(address, size, errors)


def starts_with_mark(address: int) -> bool:
    """Whether the three octets at `address` are U+FEFF in UTF-8."""
    return load8(address) == 0xEF and load8(address + 1) == 0xBB and load8(address + 2) == 0xBF


def decode_latin1(address: int, size: int) -> str:
    if is_ascii(address, size):
        return octet_text(address, size, size)
    builder = OctetBuilder(size * 2)
    position = 0
    while position < size:
        builder.add_character(load8(address + position))
        position += 1
    return builder.to_str()


def decode_ascii(address: int, size: int, errors: str) -> str:
    builder = OctetBuilder(size)
    position = 0
    while position < size:
        octet = load8(address + position)
        if octet < 0x80:
            builder.add_octet(octet)
            position += 1
        else:
            reason = "ordinal not in range(128)"
            position = handle(
                builder, errors, "ascii", address, size, position, position + 1, reason
            )
    return builder.to_str()


def valid_length(address: int, rest: int) -> int:
    """Octets of the valid sequence at `address` with `rest` octets left.

    Otherwise the negated count of octets to skip, minus 8 when the data ended within a sequence
    that was valid so far (RFC 3629 section 4; Unicode's maximal subparts).
    """
    lead = load8(address)
    if lead < 0x80:
        return 1
    if lead < 0xC2 or lead > 0xF4:
        return -1
    size = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    low = 0xA0 if lead == 0xE0 else 0x90 if lead == 0xF0 else 0x80
    high = 0x9F if lead == 0xED else 0x8F if lead == 0xF4 else 0xBF
    index = 1
    while index < size:
        if index >= rest:
            return -8 - index
        octet = load8(address + index)
        if octet < low or octet > high:
            return -index
        low = 0x80
        high = 0xBF
        index += 1
    return size


def decode_utf8(address: int, size: int, errors: str) -> str:
    position = find_high(address, size)
    length = position
    while position < size:
        step = valid_length(address + position, size - position)
        if step < 0:
            break
        position += step
        length += 1
    if position == size:
        return octet_text(address, size, length)
    builder = OctetBuilder(size + 16)
    position = 0
    while position < size:
        step = valid_length(address + position, size - position)
        if step > 0:
            builder.add_character(load_character(address + position))
            position += step
            continue
        reason = "invalid continuation byte"
        if step <= -8:
            step += 8
            reason = "unexpected end of data"
        elif load8(address + position) < 0xC2 or load8(address + position) > 0xF4:
            reason = "invalid start byte"
        position = handle(
            builder, errors, "utf-8", address, size, position, position - step, reason
        )
    return builder.to_str()


def encode(text: str, encoding: str, errors: str) -> bytes:
    name = "utf-8" if encoding == "utf-8" else normal_name(encoding)
    if name == "utf-8":
        return encode_utf8(text, errors)
    if name.startswith("utf-16") or name.startswith("utf-32"):
        return wide.encode_wide(text, name, errors)
    if name == "utf-8-sig":
        return b"\xef\xbb\xbf" + encode_utf8(text, errors)
    if text._size == text._length:
        return octet_piece(data_address(text), text._size)
    limit = 0x80 if name == "ascii" else 0x100
    builder = OctetBuilder(text._size)
    offset = 0
    index = 0
    while index < text._length:
        code_point = load_character(data_address(text) + offset)
        offset += character_size(load8(data_address(text) + offset))
        if code_point < limit:
            builder.add_octet(code_point)
        elif not add_replaced(builder, code_point, errors):
            end = index + 1
            while end < text._length and ord(text[end]) >= limit:
                end += 1
            reason = "ordinal not in range(" + str(limit) + ")"
            raise UnicodeEncodeError(name, text, index, end, reason)
        index += 1
    return builder.to_bytes()


def encode_utf8(text: str, errors: str) -> bytes:
    """UTF-8, in which texts lie already; only lone surrogates (ED A0 … ED BF) have none."""
    if text._size == text._length or not has_surrogates(text) or errors == "surrogatepass":
        octets = new_bytes(text._size)
        copy(data_address(octets), data_address(text), text._size)
        return octets
    builder = OctetBuilder(text._size)
    index = 0
    for character in text:
        code_point = ord(character)
        if not 0xD800 <= code_point <= 0xDFFF:
            builder.add(character)
        elif not add_replaced(builder, code_point, errors):
            end = index + 1
            while end < text._length and 0xD800 <= ord(text[end]) <= 0xDFFF:
                end += 1
            raise UnicodeEncodeError("utf-8", text, index, end, "surrogates not allowed")
        index += 1
    return builder.to_bytes()


def has_surrogates(text: str) -> bool:
    address = data_address(text)
    position = 0
    while True:
        found = find_octet(address + position, text._size - position, 0xED)
        if found < 0:
            return False
        position += found + 1
        if load8(address + position) >= 0xA0:
            return True


def hexadecimal_text(address: int, size: int, separator: str, group: int) -> str:
    """Octets as hexadecimal digits; a separator every `group` octets, from the right where > 0."""
    builder = OctetBuilder(size * 2)
    index = 0
    while index < size:
        if index > 0 and separator != "" and group != 0:
            due = (size - index) % group == 0 if group > 0 else index % -group == 0
            if due:
                builder.add(separator)
        octet = load8(address + index)
        builder.add_octet(hexadecimal(octet >> 4))
        builder.add_octet(hexadecimal(octet & 15))
        index += 1
    return builder.to_str()


def from_hexadecimal(text: str) -> bytes:
    """bytes.fromhex: pairs of digits, ASCII white space between pairs."""
    builder = OctetBuilder(text._size // 2)
    address = data_address(text)
    if text._size != text._length:  # said first of all, wherever it stands
        raise ValueError(
            "non-hexadecimal number found in fromhex() arg at position "
            + str(find_high(address, text._size))
        )
    position = 0
    while position < text._size:
        octet = load8(address + position)
        if octet == 32 or 9 <= octet <= 13:
            position += 1
            continue
        high = hexadecimal_value(octet)
        low = -1
        if high >= 0:
            position += 1
            low = hexadecimal_value(load8(address + position)) if position < text._size else -1
        if low < 0:
            raise ValueError(
                "non-hexadecimal number found in fromhex() arg at position " + str(position)
            )
        builder.add_octet(high << 4 | low)
        position += 1
    return builder.to_bytes()


def hexadecimal_value(octet: int) -> int:
    if 48 <= octet <= 57:
        return octet - 48
    letter = octet | 0x20
    if 97 <= letter <= 102:
        return letter - 87
    return -1
