"""The request line and the Host field: method, target, version (RFC 9112 section 3)."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from einkorn.http.octet_class import (
    CLASSES,
    COLON,
    HOST,
    PERCENT,
    QUESTION,
    SLASH,
    SPACE,
    TARGET,
    TOKEN,
    equals_ignoring_case,
    hex_digit,
)

LONGEST_METHOD: Final = 24
VERSION_SIZE: Final = 8  # "HTTP/1.1"


class BadRequestLine(Enum):
    """Why a request line is refused."""

    MALFORMED = 1
    OTHER_VERSION = 2


@dataclass(frozen=True)
class RequestLine:
    """What a request line says. `path` is still percent-encoded; it is "*" in `OPTIONS *`."""

    method: str
    path: str
    query: str
    authority: str  # of a target in absolute form, else ""
    minor: int  # 0 or 1: HTTP/1.0 or 1.1


def parse_request_line(octets: bytes, start: int, end: int) -> RequestLine | BadRequestLine:
    """Parse the line in [start, end), strictly: single spaces, no empty part."""
    at = start
    while at < end and CLASSES[octets[at]] & TOKEN:
        at += 1
    if at == start or at - start > LONGEST_METHOD or at == end or octets[at] != SPACE:
        return BadRequestLine.MALFORMED
    method = _method(octets, start, at)
    target_start = at + 1
    target_end = end - VERSION_SIZE - 1
    if target_end <= target_start or octets[target_end] != SPACE:
        return BadRequestLine.MALFORMED
    minor = _minor_version(octets, target_end + 1)
    if minor < 0:
        return BadRequestLine.OTHER_VERSION if minor == -2 else BadRequestLine.MALFORMED

    question = -1
    for index in range(target_start, target_end):
        octet = octets[index]
        if not CLASSES[octet] & TARGET:
            return BadRequestLine.MALFORMED
        if octet == QUESTION and question < 0:
            question = index
    path_end = target_end if question < 0 else question
    query = "" if question < 0 else octets[question + 1 : target_end].decode("ascii")
    if octets[target_start] == SLASH:  # origin form, nearly always
        path = (
            "/" if path_end == target_start + 1 else octets[target_start:path_end].decode("ascii")
        )
        return RequestLine(method, path, query, "", minor)
    return _other_form(octets, target_start, path_end, method, query, minor)


def _other_form(
    octets: bytes, start: int, end: int, method: str, query: str, minor: int
) -> RequestLine | BadRequestLine:
    """Parse a target in absolute or asterisk form; we are no proxy, so CONNECT's form is refused."""
    text = octets[start:end].decode("ascii")
    if text == "*" and method == "OPTIONS":
        return RequestLine(method, "*", query, "", minor)
    scheme_end = start + 7
    if end <= scheme_end or not equals_ignoring_case(octets, start, start + 4, b"http"):
        return BadRequestLine.MALFORMED
    if octets[start + 4 : scheme_end] != b"://":
        return BadRequestLine.MALFORMED
    slash = text.find("/", 7)
    authority_end = end if slash < 0 else start + slash
    if authority_end == scheme_end or not is_host(octets, scheme_end, authority_end):
        return BadRequestLine.MALFORMED
    authority = octets[scheme_end:authority_end].decode("ascii")
    path = "/" if slash < 0 else text[slash:]
    return RequestLine(method, path, query, authority, minor)


def _method(octets: bytes, start: int, end: int) -> str:
    """Return the method; the commonest two without making a text."""
    if end - start == 3 and octets[start] == 0x47 and octets[start + 1] == 0x45:
        if octets[start + 2] == 0x54:
            return "GET"
    elif end - start == 4 and octets[start : start + 4] == b"POST":
        return "POST"
    return octets[start:end].decode("ascii")


def _minor_version(octets: bytes, at: int) -> int:
    """Return the minor version of "HTTP/1.x", at most 1; -1: malformed; -2: another major version."""
    if (
        octets[at] != 0x48
        or octets[at + 1] != 0x54
        or octets[at + 2] != 0x54
        or octets[at + 3] != 0x50
        or octets[at + 4] != SLASH
        or octets[at + 6] != 0x2E
    ):
        return -1
    major = octets[at + 5] - 0x30
    minor = octets[at + 7] - 0x30
    if not 0 <= major <= 9 or not 0 <= minor <= 9:
        return -1
    if major != 1:
        return -2
    return min(minor, 1)  # a later minor version is answered as 1.1 (RFC 9110 section 2.5)


def is_host(octets: bytes, start: int, end: int) -> bool:
    """Say whether [start, end) is uri-host [":" port] (RFC 9110 section 7.2); empty is allowed."""
    at = start
    if at < end and octets[at] == 0x5B:  # "[": an IPv6 address
        at += 1
        while at < end and (hex_digit(octets[at]) >= 0 or octets[at] in (COLON, 0x2E)):
            at += 1
        if at == end or octets[at] != 0x5D or at == start + 1:
            return False
        at += 1
    else:
        while at < end and CLASSES[octets[at]] & HOST:
            if octets[at] == PERCENT:
                if at + 2 >= end or hex_digit(octets[at + 1]) < 0 or hex_digit(octets[at + 2]) < 0:
                    return False
                at += 2
            at += 1
    if at == end:
        return True
    if octets[at] != COLON or end - at > 6:
        return False
    for index in range(at + 1, end):
        if not 0x30 <= octets[index] <= 0x39:
            return False
    return True
