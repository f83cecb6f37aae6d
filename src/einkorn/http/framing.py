"""Where a message body ends: Content-Length, Transfer-Encoding, chunk sizes (RFC 9112 sections 6, 7).

Two readers that disagree here can be made to see different requests ("smuggling"), so whatever the
standard calls invalid is refused, and nothing is guessed.
"""

from typing import Final

from einkorn.http.octet_class import (
    CLASSES,
    COMMA,
    HTAB,
    SEMICOLON,
    SPACE,
    VALUE,
    equals_ignoring_case,
    hex_digit,
)

MALFORMED: Final = -1
MOST_DIGITS: Final = 15  # both in decimal and hexadecimal far below what an int holds


def parse_content_length(octets: bytes, start: int, end: int) -> int:
    """Return the length, MALFORMED when it is none; equal values in a list count once (section 6.3)."""
    agreed = MALFORMED
    at = start
    while True:
        digits_start = at
        length = 0
        while at < end and 0x30 <= octets[at] <= 0x39:
            length = length * 10 + octets[at] - 0x30
            at += 1
            if at - digits_start > MOST_DIGITS:
                return MALFORMED
        if at == digits_start or agreed not in (MALFORMED, length):
            return MALFORMED
        agreed = length
        at = _skip_blanks(octets, at, end)
        if at == end:
            return agreed
        if octets[at] != COMMA:
            return MALFORMED
        at = _skip_blanks(octets, at + 1, end)


def parse_chunk_line(octets: bytes, start: int, end: int) -> int:
    """Return the size a chunk line announces, MALFORMED when it is none; extensions are ignored."""
    size = 0
    at = start
    while at < end:
        digit = hex_digit(octets[at])
        if digit < 0:
            break
        size = size * 16 + digit
        at += 1
        if at - start > MOST_DIGITS:
            return MALFORMED
    if at == start:
        return MALFORMED
    if at == end:
        return size
    at = _skip_blanks(octets, at, end)
    if at == end or octets[at] != SEMICOLON:
        return MALFORMED
    for index in range(at, end):
        if not CLASSES[octets[index]] & VALUE:
            return MALFORMED
    return size


def has_token(octets: bytes, start: int, end: int, lower: bytes) -> bool:
    """Say whether a comma-separated list holds a token, given in lower case."""
    at = start
    while at < end:
        at = _skip_blanks(octets, at, end)
        token_start = at
        while at < end and octets[at] != COMMA:
            at += 1
        token_end = at
        while token_end > token_start and octets[token_end - 1] in (SPACE, HTAB):
            token_end -= 1
        if equals_ignoring_case(octets, token_start, token_end, lower):
            return True
        at += 1
    return False


def _skip_blanks(octets: bytes, at: int, end: int) -> int:
    while at < end and (octets[at] == SPACE or octets[at] == HTAB):
        at += 1
    return at
