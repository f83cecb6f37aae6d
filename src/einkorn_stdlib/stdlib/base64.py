"""Octets as text: base64, base64url, base32 and base16 (RFC 4648), base 85."""

import binascii

from _base85 import a85decode as a85decode
from _base85 import a85encode as a85encode
from _base85 import b85decode as b85decode
from _base85 import b85encode as b85encode

__all__ = ["a85decode", "a85encode", "b16decode", "b16encode", "b32decode", "b32encode", "b32hexdecode",
           "b32hexencode", "b64decode", "b64encode", "b85decode", "b85encode", "decodebytes",
           "encodebytes", "standard_b64decode", "standard_b64encode", "urlsafe_b64decode",
           "urlsafe_b64encode"]  # fmt: skip

type _Octets = bytes | bytearray | memoryview

_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _octets(s: str | _Octets) -> bytes:
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode()
    return bytes(s)


def _replaced(octets: bytes, old: bytes, new: bytes) -> bytes:
    """Two octets exchanged for two others."""
    result = bytearray(octets)
    for place in range(len(result)):
        if result[place] == old[0]:
            result[place] = new[0]
        elif result[place] == old[1]:
            result[place] = new[1]
    return bytes(result)


def b64encode(s: _Octets, altchars: _Octets | None = None) -> bytes:
    """Base64; `altchars` are two octets used for `+` and `/`."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    return _replaced(encoded, b"+/", bytes(altchars))


def b64decode(
    s: str | _Octets, altchars: str | _Octets | None = None, validate: bool = False
) -> bytes:
    """The octets that base64 text stands for; binascii.Error. Other characters are skipped unless `validate`."""
    octets = _octets(s)
    if altchars is not None:
        octets = _replaced(octets, _octets(altchars), b"+/")
    return binascii.a2b_base64(octets, strict_mode=validate)


def standard_b64encode(s: _Octets) -> bytes:
    return b64encode(s)


def standard_b64decode(s: str | _Octets) -> bytes:
    return b64decode(s)


def urlsafe_b64encode(s: _Octets) -> bytes:
    """Base64 with `-` and `_`."""
    return _replaced(b64encode(s), b"+/", b"-_")


def urlsafe_b64decode(s: str | _Octets) -> bytes:
    return b64decode(_replaced(_octets(s), b"-_", b"+/"))


def encodebytes(s: _Octets) -> bytes:
    """Base64 in lines of 76 characters."""
    octets = bytes(s)
    lines: list[bytes] = []
    for place in range(0, len(octets), 57):
        lines.append(binascii.b2a_base64(octets[place : place + 57]))
    return b"".join(lines)


def decodebytes(s: _Octets) -> bytes:
    return binascii.a2b_base64(s)


def b16encode(s: _Octets) -> bytes:
    """Upper-case hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s: str | _Octets, casefold: bool = False) -> bytes:
    octets = _octets(s)
    if casefold:
        octets = octets.upper()
    for octet in octets:
        if not (0x30 <= octet <= 0x39 or 0x41 <= octet <= 0x46):
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(octets)


def b32encode(s: _Octets) -> bytes:
    """Base32, padded to groups of eight."""
    return _base32(bytes(s), _BASE32)


def b32hexencode(s: _Octets) -> bytes:
    """Base32 whose digits are in the order of what they stand for."""
    return _base32(bytes(s), _BASE32_HEX)


def _base32(octets: bytes, alphabet: bytes) -> bytes:
    result = bytearray()
    waiting = 0
    count = 0
    for octet in octets:
        waiting = waiting << 8 | octet
        count += 8
        while count >= 5:
            count -= 5
            result.append(alphabet[waiting >> count & 31])
        waiting &= (1 << count) - 1
    if count:
        result.append(alphabet[waiting << (5 - count) & 31])
    while len(result) % 8:
        result.append(0x3D)
    return bytes(result)


def b32decode(
    s: str | _Octets, casefold: bool = False, map01: str | _Octets | None = None
) -> bytes:
    """The octets that base32 text stands for; binascii.Error."""
    octets = _octets(s)
    if map01 is not None and len(octets) % 8 == 0:
        octets = octets.replace(b"0", b"O").replace(b"1", _octets(map01))
    return _from_base32(octets, _BASE32, casefold)


def b32hexdecode(s: str | _Octets, casefold: bool = False) -> bytes:
    """The octets that base32 text stands for, in the ordered alphabet; binascii.Error."""
    return _from_base32(_octets(s), _BASE32_HEX, casefold)


def _from_base32(octets: bytes, alphabet: bytes, casefold: bool) -> bytes:
    if len(octets) % 8:
        raise binascii.Error("Incorrect padding")
    if casefold:
        octets = octets.upper()
    stripped = octets.rstrip(b"=")
    padding = len(octets) - len(stripped)
    result = bytearray()
    waiting = 0
    count = 0
    for octet in stripped:
        value = alphabet.find(octet)
        if value < 0:
            raise binascii.Error("Non-base32 digit found")
        waiting = waiting << 5 | value
        count += 5
        if count >= 8:
            count -= 8
            result.append(waiting >> count)
            waiting &= (1 << count) - 1
    if padding == 2 or padding == 5 or padding > 6:
        raise binascii.Error("Incorrect padding")
    return bytes(result)
