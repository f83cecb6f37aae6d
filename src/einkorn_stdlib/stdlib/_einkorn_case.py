"""Upper, lower, title and folded case of text beyond ASCII (The Unicode Standard, sections 3.13 and 5.18).

Mappings of one character to one are runs of 10 octets: the first code point, the last, every how many, and the
distance. Where a character maps to several, or not as the rule says, it stands in a table of exceptions:
the character and up to three others, 3 octets each.
"""

from _einkorn_text import OctetBuilder, character_size, load_character
from _einkorn_unicode import holds, load24
from _einkorn_unicode_case import (
    FOLD_EXCEPTIONS,
    LOWER_CASE,
    PASSED_OVER,
    TITLE_CASE,
    TITLE_EXCEPTIONS,
    TO_LOWER,
    TO_UPPER,
    UPPER_CASE,
    UPPER_EXCEPTIONS,
)
from einkorn.lowlevel.memory import data_address, load8

_RUN = 10
_EXCEPTION = 12
_CAPITAL_SIGMA = 0x3A3
_FINAL_SIGMA = 0x3C2
_DOTTED_CAPITAL_I = 0x130


def _moved(table: bytes, code: int) -> int:
    """What the runs of `table` make of a code point."""
    low = 0
    high = table._size // _RUN
    while low < high:
        middle = low + high >> 1
        if load24(data_address(table) + middle * _RUN) <= code:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return code
    run = data_address(table) + (low - 1) * _RUN
    first = load24(run)
    if code > load24(run + 3) or (code - first) % load8(run + 6) != 0:
        return code
    distance = load24(run + 7)
    return code + (distance - 0x1000000 if distance >= 0x800000 else distance)


def _exception(table: bytes, code: int) -> int:
    """The address of what an exceptional character maps to; 0 of the others."""
    low = 0
    high = table._size // _EXCEPTION
    while low < high:
        middle = low + high >> 1
        if load24(data_address(table) + middle * _EXCEPTION) < code:
            low = middle + 1
        else:
            high = middle
    entry = data_address(table) + low * _EXCEPTION
    if low * _EXCEPTION < table._size and load24(entry) == code:
        return entry + 3
    return 0


def _add_three(builder: OctetBuilder, address: int) -> None:
    """Append the up to three characters of an exception."""
    index = 0
    while index < 3:
        code = load24(address + index * 3)
        if code != 0:
            builder.add_character(code)
        index += 1


def is_upper(code: int) -> bool:
    if code < 0x80:
        return 65 <= code <= 90
    return holds(UPPER_CASE, code)


def is_lower(code: int) -> bool:
    if code < 0x80:
        return 97 <= code <= 122
    return holds(LOWER_CASE, code)


def is_title(code: int) -> bool:
    """Upper case, or one of the letters that are upper and lower case at once."""
    return is_upper(code) or (code >= 0x80 and holds(TITLE_CASE, code))


def _is_cased(code: int) -> bool:
    return is_lower(code) or is_title(code)


def _passed_over(code: int) -> bool:
    """Marks, apostrophes and the like, that a word's end does not depend on (Case_Ignorable)."""
    if code < 0x80:
        return code == 39 or code == 46 or code == 58 or code == 94 or code == 96
    return holds(PASSED_OVER, code)


def _cased_before(text: str, offset: int) -> bool:
    while offset > 0:
        offset -= 1
        while load8(data_address(text) + offset) & 0xC0 == 0x80:
            offset -= 1
        code = load_character(data_address(text) + offset)
        if not _passed_over(code):
            return _is_cased(code)
    return False


def _cased_behind(text: str, offset: int) -> bool:
    while offset < text._size:
        code = load_character(data_address(text) + offset)
        if not _passed_over(code):
            return _is_cased(code)
        offset += character_size(load8(data_address(text) + offset))
    return False


def _add_lower(builder: OctetBuilder, code: int, text: str, offset: int) -> None:
    """Append the lower case of the character at `offset` of `text`; a sigma ends a word as its final form."""
    if code < 0x80:
        builder.add_octet(code + 32 if 65 <= code <= 90 else code)
    elif code == _CAPITAL_SIGMA:
        final = _cased_before(text, offset) and not _cased_behind(text, offset + 2)
        builder.add_character(_FINAL_SIGMA if final else 0x3C3)
    elif code == _DOTTED_CAPITAL_I:
        builder.add_octet(105)
        builder.add_character(0x307)
    else:
        builder.add_character(_moved(TO_LOWER, code))


def _add_upper(builder: OctetBuilder, code: int) -> None:
    if code < 0x80:
        builder.add_octet(code - 32 if 97 <= code <= 122 else code)
        return
    several = _exception(UPPER_EXCEPTIONS, code)
    if several != 0:
        _add_three(builder, several)
    else:
        builder.add_character(_moved(TO_UPPER, code))


def _add_title(builder: OctetBuilder, code: int) -> None:
    special = _exception(TITLE_EXCEPTIONS, code) if code >= 0x80 else 0
    if special != 0:
        _add_three(builder, special)
    else:
        _add_upper(builder, code)


def _is_cherokee(code: int) -> bool:
    """The one script whose folded case is the upper one (it had no other for long)."""
    return 0x13A0 <= code <= 0x13FD or 0xAB70 <= code <= 0xABBF


def _add_folded(builder: OctetBuilder, code: int) -> None:
    """Folded case: an exception, or the lower case of each character of the upper case."""
    if code < 0x80:
        builder.add_octet(code + 32 if 65 <= code <= 90 else code)
        return
    special = _exception(FOLD_EXCEPTIONS, code)
    if special != 0:
        _add_three(builder, special)
        return
    if _is_cherokee(code):
        builder.add_character(_moved(TO_UPPER, code))
        return
    several = _exception(UPPER_EXCEPTIONS, code)
    if several == 0:
        builder.add_character(_lowered(_moved(TO_UPPER, code)))
        return
    index = 0
    while index < 3:
        part = load24(several + index * 3)
        if part != 0:
            builder.add_character(_lowered(part))
        index += 1


def _lowered(code: int) -> int:
    if code < 0x80:
        return code + 32 if 65 <= code <= 90 else code
    return _moved(TO_LOWER, code)


def to_lower(text: str) -> str:
    builder = OctetBuilder(text._size + 4)
    offset = 0
    while offset < text._size:
        code = load_character(data_address(text) + offset)
        _add_lower(builder, code, text, offset)
        offset += character_size(load8(data_address(text) + offset))
    return builder.to_str()


def to_upper(text: str) -> str:
    builder = OctetBuilder(text._size + 4)
    offset = 0
    while offset < text._size:
        _add_upper(builder, load_character(data_address(text) + offset))
        offset += character_size(load8(data_address(text) + offset))
    return builder.to_str()


def fold(text: str) -> str:
    builder = OctetBuilder(text._size + 4)
    offset = 0
    while offset < text._size:
        _add_folded(builder, load_character(data_address(text) + offset))
        offset += character_size(load8(data_address(text) + offset))
    return builder.to_str()


def recase(text: str, words: bool) -> str:
    """Title case at the start (of each word), lower case behind."""
    builder = OctetBuilder(text._size + 4)
    inside = False
    offset = 0
    while offset < text._size:
        code = load_character(data_address(text) + offset)
        if inside:
            _add_lower(builder, code, text, offset)
        else:
            _add_title(builder, code)
        inside = not words or _is_cased(code)
        offset += character_size(load8(data_address(text) + offset))
    return builder.to_str()


def swap(text: str) -> str:
    builder = OctetBuilder(text._size + 4)
    offset = 0
    while offset < text._size:
        code = load_character(data_address(text) + offset)
        if is_upper(code):
            _add_lower(builder, code, text, offset)
        elif is_lower(code):
            _add_upper(builder, code)
        else:
            builder.add_character(code)
        offset += character_size(load8(data_address(text) + offset))
    return builder.to_str()
