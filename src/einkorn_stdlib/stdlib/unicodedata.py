"""What Unicode 15.0 says of characters, and the normal forms of texts. Names of characters are not offered."""

from typing import overload

from _einkorn_unicode import decimal as decimal_of
from _einkorn_unicode import holds, is_digit
from _unicode_properties import CATEGORY, COMBINING, WIDTH
from _unicode_tables import COMPOSED, KINDS, composed_pairs, mapping, value_at
from _unicode_values import DIRECTION, MIRRORED, NUMBER

__all__ = ["bidirectional", "category", "combining", "decimal", "decomposition", "digit",
           "east_asian_width", "is_normalized", "mirrored", "normalize", "numeric",
           "unidata_version"]  # fmt: skip

unidata_version = "15.0.0"

_CATEGORIES = "CnCcCfCsCoLuLlLtLmLoMnMcMeNdNlNoPcPdPsPePiPfPoSmScSkSoZsZlZp"
_WIDTHS = ("N", "A", "H", "W", "F", "Na")
_DIRECTIONS = (
    "", "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO",
    "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")  # fmt: skip

_NUMBERS = (
    -0.5, 0.0, 0.003125, 0.00625, 0.0125, 0.015625, 0.025, 0.03125, 0.0375, 0.046875, 0.05,
    0.0625, 0.08333333333333333, 0.1, 0.1111111111111111, 0.125, 0.14285714285714285, 0.15,
    0.16666666666666666, 0.1875, 0.2, 0.25, 0.3333333333333333, 0.375, 0.4, 0.4166666666666667,
    0.5, 0.5833333333333334, 0.6, 0.625, 0.6666666666666666, 0.75, 0.8, 0.8333333333333334,
    0.875, 0.9166666666666666, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0,
    7.5, 8.0, 8.5, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 19.0, 20.0, 21.0,
    22.0, 23.0, 24.0, 25.0, 26.0, 27.0, 28.0, 29.0, 30.0, 31.0, 32.0, 33.0, 34.0, 35.0, 36.0,
    37.0, 38.0, 39.0, 40.0, 41.0, 42.0, 43.0, 44.0, 45.0, 46.0, 47.0, 48.0, 49.0, 50.0, 60.0,
    70.0, 80.0, 90.0, 100.0, 200.0, 300.0, 400.0, 500.0, 600.0, 700.0, 800.0, 900.0, 1000.0,
    2000.0, 3000.0, 4000.0, 5000.0, 6000.0, 7000.0, 8000.0, 9000.0, 10000.0, 20000.0, 30000.0,
    40000.0, 50000.0, 60000.0, 70000.0, 80000.0, 90000.0, 100000.0, 200000.0, 216000.0,
    300000.0, 400000.0, 432000.0, 500000.0, 600000.0, 700000.0, 800000.0, 900000.0, 1000000.0,
    10000000.0, 20000000.0, 100000000.0, 10000000000.0, 1000000000000.0)  # fmt: skip


def _code(chr: str, function: str) -> int:
    if len(chr) != 1:
        raise TypeError(f"{function}() argument must be a unicode character, not str")
    return ord(chr)


def category(chr: str, /) -> str:
    """The general category in two letters."""
    place = value_at(CATEGORY, _code(chr, "category")) * 2
    return _CATEGORIES[place : place + 2]


def bidirectional(chr: str, /) -> str:
    """The direction of writing; empty of what has none."""
    return _DIRECTIONS[value_at(DIRECTION, _code(chr, "bidirectional"))]


def combining(chr: str, /) -> int:
    """The canonical combining class; 0 of what does not combine."""
    return value_at(COMBINING, _code(chr, "combining"))


def east_asian_width(chr: str, /) -> str:
    return _WIDTHS[value_at(WIDTH, _code(chr, "east_asian_width"))]


def mirrored(chr: str, /) -> int:
    """1 of what is shown the other way round from right to left."""
    return 1 if _is_mirrored(_code(chr, "mirrored")) else 0


def _is_mirrored(code: int) -> bool:
    return chr(code) in "()<>[]{}" if code < 0x80 else holds(MIRRORED, code)


@overload
def decimal(chr: str, /) -> int:
    value = decimal_of(_code(chr, "decimal"))
    if value < 0:
        raise ValueError("not a decimal")
    return value


@overload
def decimal[D](chr: str, default: D, /) -> int | D:
    value = decimal_of(_code(chr, "decimal"))
    return default if value < 0 else value


def decimal(chr: str, default: object = None, /) -> object: ...


@overload
def digit(chr: str, /) -> int:
    code = _code(chr, "digit")
    if not is_digit(code):
        raise ValueError("not a digit")
    return int(_number(code))


@overload
def digit[D](chr: str, default: D, /) -> int | D:
    code = _code(chr, "digit")
    return int(_number(code)) if is_digit(code) else default


def digit(chr: str, default: object = None, /) -> object: ...


@overload
def numeric(chr: str, /) -> float:
    code = _code(chr, "numeric")
    if value_at(NUMBER, code) == 0:
        raise ValueError("not a numeric character")
    return _number(code)


@overload
def numeric[D](chr: str, default: D, /) -> float | D:
    code = _code(chr, "numeric")
    return default if value_at(NUMBER, code) == 0 else _number(code)


def numeric(chr: str, default: object = None, /) -> object: ...


def _number(code: int) -> float:
    return _NUMBERS[value_at(NUMBER, code) - 1]


def decomposition(chr: str, /) -> str:
    """What a character is taken apart into, as hexadecimal numbers; before them the kind, of what is only compatible."""
    kind, parts = mapping(_code(chr, "decomposition"))
    return KINDS[kind] + " ".join([f"{part:04X}" for part in parts])


# ---- Normal forms

_SYLLABLES = 0xAC00  # Hangul: each is put together by arithmetic
_LEADING, _VOWEL, _TRAILING = 0x1100, 0x1161, 0x11A7
_VOWELS, _TRAILINGS = 21, 28
_COUNT = 19 * _VOWELS * _TRAILINGS


def _take_apart(code: int, compatible: bool, found: list[int]) -> None:
    """Append the parts of a character, each taken apart in turn."""
    if code < 0xA0:
        found.append(code)
        return
    if 0 <= code - _SYLLABLES < _COUNT:
        place = code - _SYLLABLES
        found.append(_LEADING + place // (_VOWELS * _TRAILINGS))
        found.append(_VOWEL + place // _TRAILINGS % _VOWELS)
        if place % _TRAILINGS:
            found.append(_TRAILING + place % _TRAILINGS)
        return
    kind, parts = mapping(code)
    if not parts or not (compatible or kind == 0 or kind == COMPOSED):
        found.append(code)
        return
    for part in parts:
        _take_apart(part, compatible, found)


def _class_of(code: int) -> int:
    return 0 if code < 0x300 else value_at(COMBINING, code)


def _ordered(codes: list[int]) -> list[int]:
    """With the marks of each base in the order of their classes."""
    classes = [_class_of(code) for code in codes]
    for place in range(1, len(codes)):
        code, own = codes[place], classes[place]
        before = place
        while own and before > 0 and classes[before - 1] > own:
            codes[before], classes[before] = codes[before - 1], classes[before - 1]
            before -= 1
        codes[before], classes[before] = code, own
    return codes


class _Pairs:
    """The pairs that compose, read when they are first needed."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], int] = {}

    def composed(self, first: int, second: int) -> int:
        """What two characters compose to; -1."""
        if 0 <= first - _LEADING < 19 and 0 <= second - _VOWEL < _VOWELS:
            return _SYLLABLES + ((first - _LEADING) * _VOWELS + second - _VOWEL) * _TRAILINGS
        is_open = 0 <= first - _SYLLABLES < _COUNT and (first - _SYLLABLES) % _TRAILINGS == 0
        if is_open and 0 < second - _TRAILING < _TRAILINGS:
            return first + second - _TRAILING
        if not self._known:
            self._known = composed_pairs()
        return self._known.get((first, second), -1)


_pairs = _Pairs()


def _composed(codes: list[int]) -> list[int]:
    """Each base with the marks behind it, as far as they make one character."""
    result: list[int] = []
    base = -1  # where in the result the last character without a class is
    before = 0  # the class of what was kept last behind it
    for code in codes:
        own = _class_of(code)
        is_next = base >= 0 and (base == len(result) - 1 or before != 0 and before < own)
        joined = _pairs.composed(result[base], code) if is_next else -1
        if joined >= 0:
            result[base] = joined
            continue
        if own == 0:
            base = len(result)
        before = own
        result.append(code)
    return result


def normalize(form: str, unistr: str, /) -> str:
    """The text in normal form NFC, NFD, NFKC or NFKD."""
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    codes: list[int] = []
    for character in unistr:
        _take_apart(ord(character), "K" in form, codes)
    codes = _ordered(codes)
    if form.endswith("C"):
        codes = _composed(codes)
    return "".join([chr(code) for code in codes])


def is_normalized(form: str, unistr: str, /) -> bool:
    return normalize(form, unistr) == unistr
