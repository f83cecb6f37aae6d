"""Which octets may stand where in a message head: one table, four bits an octet.

Parsers index it once per octet received, so it is a bytes constant and not a set.
"""

from typing import Final

TOKEN: Final = 1  # tchar: methods and field names (RFC 9110 section 5.6.2)
VALUE: Final = 2  # field values: VCHAR, SP, HTAB, obs-text; no other control (section 5.5)
TARGET: Final = 4  # request targets: RFC 3986, and "[", "]", "|", which browsers leave unescaped
HOST: Final = 8  # reg-name of a host, "%" included (RFC 3986 section 3.2.2)

# The characters "0" to "?" are 0x30 to 0x3F: their low four bits are the classes of one octet.
CLASSES: Final = (
    b"0000000002000000"  # 0x00: only HTAB
    b"0000000000000000"
    b"2?23????>>??>??6"  # 0x20: SP ! " # $ % & ' ( ) * + , - . /
    b"??????????6>2>26"  # 0x30: 0-9 : ; < = > ?
    b"6???????????????"  # 0x40: @ A-O
    b"???????????6263?"  # 0x50: P-Z [ \ ] ^ _
    b"3???????????????"  # 0x60: ` a-o
    b"???????????272?0"  # 0x70: p-z { | } ~ DEL
    b"2222222222222222"  # 0x80: obs-text from here on
    b"2222222222222222"
    b"2222222222222222"
    b"2222222222222222"
    b"2222222222222222"
    b"2222222222222222"
    b"2222222222222222"
    b"2222222222222222"
)

HTAB: Final = 0x09
LF: Final = 0x0A
CR: Final = 0x0D
SPACE: Final = 0x20
PERCENT: Final = 0x25
COMMA: Final = 0x2C
SLASH: Final = 0x2F
COLON: Final = 0x3A
SEMICOLON: Final = 0x3B
QUESTION: Final = 0x3F


def is_all(octets: bytes, start: int, end: int, wanted: int) -> bool:
    """Say whether every octet of [start, end) is of the class `wanted`."""
    for index in range(start, end):
        if not CLASSES[octets[index]] & wanted:
            return False
    return True


def hex_digit(octet: int) -> int:
    """Return the value of a hexadecimal digit, -1 when the octet is none."""
    if 0x30 <= octet <= 0x39:
        return octet - 0x30
    letter = octet | 0x20
    if 0x61 <= letter <= 0x66:
        return letter - 0x61 + 10
    return -1


def equals_ignoring_case(octets: bytes, start: int, end: int, lower: bytes) -> bool:
    """Compare octets [start, end), known to be no controls, with lower-case letters and hyphens."""
    if end - start != len(lower):
        return False
    for index in range(len(lower)):
        if octets[start + index] | 0x20 != lower[index]:
            return False
    return True


def lower(text: str) -> str:
    """`text` with A to Z small and all else as it is: names of fields know no other letters (RFC 9110 section 5.1)."""
    return text.encode().lower().decode()
