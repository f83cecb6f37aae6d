"""What characters beyond ASCII are: compact range rules for the scripts that have simple case.

Exact for ASCII and Latin-1; Latin Extended-A and -B, Greek and Cyrillic by rule; elsewhere a
character above U+0370 outside the blocks of marks and symbols counts as a caseless letter.
"""


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


def _pairs_even(code: int) -> bool:
    """Blocks where an even upper-case letter is followed by its lower case."""
    return (
        0x100 <= code <= 0x12F
        or 0x132 <= code <= 0x137
        or 0x14A <= code <= 0x177
        or 0x1DE <= code <= 0x1EF
        or 0x1F8 <= code <= 0x21F
        or 0x222 <= code <= 0x233
        or 0x3D8 <= code <= 0x3EF
        or 0x460 <= code <= 0x481
        or 0x48A <= code <= 0x4BF
        or 0x4D0 <= code <= 0x52F
        or 0x1E00 <= code <= 0x1E95
        or 0x1EA0 <= code <= 0x1EFF
    )


def _pairs_odd(code: int) -> bool:
    """Blocks where an odd upper-case letter is followed by its lower case."""
    return (
        0x139 <= code <= 0x148
        or 0x179 <= code <= 0x17E
        or 0x1CD <= code <= 0x1DC
        or 0x4C1 <= code <= 0x4CE
    )


def lower(code: int) -> int:
    """Simple lower-case mapping."""
    if code < 0x80:
        return code + 32 if 65 <= code <= 90 else code
    if code < 0x100:
        return code + 32 if 0xC0 <= code <= 0xDE and code != 0xD7 else code
    if code == 0x178:
        return 0xFF
    if code == 0x1E9E:
        return 0xDF
    if _pairs_even(code):
        return code | 1 if code != 0x130 else 0x69
    if _pairs_odd(code):
        return code + 1 if code & 1 != 0 else code
    if 0x391 <= code <= 0x3AB and code != 0x3A2:
        return code + 32
    if code == 0x386:
        return 0x3AC
    if 0x388 <= code <= 0x38A:
        return code + 37
    if code == 0x38C:
        return 0x3CC
    if code == 0x38E or code == 0x38F:
        return code + 63
    if 0x400 <= code <= 0x40F:
        return code + 80
    if 0x410 <= code <= 0x42F:
        return code + 32
    if 0x531 <= code <= 0x556:
        return code + 48
    if 0xFF21 <= code <= 0xFF3A:
        return code + 32
    return code


def upper(code: int) -> int:
    """Simple upper-case mapping; U+00DF, whose upper case is two letters, is the caller's."""
    if code < 0x80:
        return code - 32 if 97 <= code <= 122 else code
    if code < 0x100:
        if code == 0xB5:
            return 0x39C
        if code == 0xFF:
            return 0x178
        return code - 32 if code >= 0xE0 and code != 0xF7 else code
    if code == 0x131:
        return 0x49
    if code == 0x17F:
        return 0x53
    if _pairs_even(code):
        return code & -2
    if _pairs_odd(code):
        return code - 1 if code & 1 == 0 else code
    if 0x3B1 <= code <= 0x3CB:
        return 0x3A3 if code == 0x3C2 else code - 32
    if code == 0x3AC:
        return 0x386
    if 0x3AD <= code <= 0x3AF:
        return code - 37
    if code == 0x3CC:
        return 0x38C
    if code == 0x3CD or code == 0x3CE:
        return code - 63
    if 0x450 <= code <= 0x45F:
        return code - 80
    if 0x430 <= code <= 0x44F:
        return code - 32
    if 0x561 <= code <= 0x586:
        return code - 48
    if 0xFF41 <= code <= 0xFF5A:
        return code - 32
    return code


def is_upper(code: int) -> bool:
    if code < 0x80:
        return 65 <= code <= 90
    return lower(code) != code


def is_lower(code: int) -> bool:
    if code < 0x80:
        return 97 <= code <= 122
    return code == 0xDF or code == 0xAA or code == 0xBA or upper(code) != code


def is_decimal(code: int) -> bool:
    """ASCII digits and the decimal digits of the scripts whose digits stand at 6 or 0 of a row."""
    if code < 0x80:
        return 48 <= code <= 57
    return (
        0x660 <= code <= 0x669
        or 0x6F0 <= code <= 0x6F9
        or 0x966 <= code <= 0x96F
        or 0x9E6 <= code <= 0x9EF
        or 0xE50 <= code <= 0xE59
        or 0xFF10 <= code <= 0xFF19
    )


def is_digit(code: int) -> bool:
    return (
        is_decimal(code)
        or code == 0xB2
        or code == 0xB3
        or code == 0xB9
        or code == 0x2070
        or 0x2074 <= code <= 0x2079
        or 0x2080 <= code <= 0x2089
        or 0x2460 <= code <= 0x2468
    )


def is_numeric(code: int) -> bool:
    return is_digit(code) or 0xBC <= code <= 0xBE or 0x2150 <= code <= 0x2189


def is_alpha(code: int) -> bool:
    if code < 0x80:
        return 97 <= code | 0x20 <= 122
    if code < 0x100:
        return (
            (code >= 0xC0 and code != 0xD7 and code != 0xF7)
            or code == 0xAA
            or code == 0xB5
            or code == 0xBA
        )
    if is_digit(code) or is_space(code):
        return False
    if code < 0x370:
        return code < 0x2C2 or 0x2E0 <= code <= 0x2E4
    return not (
        0x2000 <= code <= 0x2BFF
        or 0x2E00 <= code <= 0x2E7F
        or 0x3000 <= code <= 0x3004
        or 0x3007 <= code <= 0x3020
        or 0xD800 <= code <= 0xF8FF
        or 0xFE00 <= code <= 0xFE6F
        or 0xFF00 <= code <= 0xFF20
        or 0xFFE0 <= code <= 0xFFFF
        or 0x1F000 <= code <= 0x1FAFF
        or code >= 0xE0000
        or code == 0x37E
        or code == 0x387
    )


def is_printable(code: int) -> bool:
    """Whether repr shows the character itself."""
    if code < 0x80:
        return 32 <= code < 127
    if code < 0xA1 or code == 0xAD:
        return False
    if is_space(code):
        return False
    return not (
        0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xD800 <= code <= 0xF8FF
        or code == 0xFEFF
        or 0xFFF0 <= code <= 0xFFFB
        or code == 0xFFFE
        or code == 0xFFFF
        or code >= 0xE0000
    )


# Kinds for `is_kind`
ALPHABETIC = 0
DIGIT = 1
DECIMAL = 2
NUMERIC = 3
ALPHANUMERIC = 4
SPACE = 5
PRINTABLE = 6
IDENTIFIER = 7


def is_kind(code: int, kind: int) -> bool:
    """Whether a code point is of one of the kinds above."""
    if kind == ALPHABETIC:
        return is_alpha(code)
    if kind == DIGIT:
        return is_digit(code)
    if kind == DECIMAL:
        return is_decimal(code)
    if kind == NUMERIC:
        return is_numeric(code)
    if kind == ALPHANUMERIC:
        return is_alpha(code) or is_numeric(code)
    if kind == SPACE:
        return is_space(code)
    if kind == PRINTABLE:
        return is_printable(code)
    return is_alpha(code) or is_decimal(code) or code == 95
