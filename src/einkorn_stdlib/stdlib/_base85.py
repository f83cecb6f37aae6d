"""Octets as text in base 85: Ascii85 and the alphabet of git and Mercurial. Four octets become five characters."""

__all__ = ["a85decode", "a85encode", "b85decode", "b85encode"]

type _Octets = bytes | bytearray | memoryview

_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_ASCII85 = bytes(range(33, 118))
_SPACES = 0x20202020


def _text(s: str | _Octets) -> bytes:
    if not isinstance(s, str):
        return bytes(s)
    if not s.isascii():
        raise ValueError("string argument should contain only ASCII characters")
    return s.encode()


def _group(word: int, alphabet: bytes) -> bytes:
    """The five characters of 32 bits."""
    characters = bytearray(5)
    for place in range(4, -1, -1):
        characters[place] = alphabet[word % 85]
        word //= 85
    return bytes(characters)


def _encode(
    octets: bytes, alphabet: bytes, pad: bool, folds_zeros: bool, folds_spaces: bool
) -> bytes:
    padding = -len(octets) % 4
    padded = octets + bytes(padding)
    result = bytearray()
    for place in range(0, len(padded), 4):
        word = int.from_bytes(padded[place : place + 4], "big")
        is_cut = padding > 0 and not pad and place + 4 == len(padded)
        if folds_zeros and word == 0 and not is_cut:
            result += b"z"
        elif folds_spaces and word == _SPACES:
            result += b"y"
        else:
            result += _group(word, alphabet)
    return bytes(result[: len(result) - padding] if padding and not pad else result)


def b85encode(b: _Octets, pad: bool = False) -> bytes:
    """Base 85; `pad` encodes the zeros that fill the last group too."""
    return _encode(bytes(b), _BASE85, pad, False, False)


def b85decode(b: str | _Octets) -> bytes:
    """The octets that base 85 text stands for; ValueError."""
    text = _text(b)
    padding = -len(text) % 5
    text += b"~" * padding
    result = bytearray()
    for start in range(0, len(text), 5):
        word = 0
        for place in range(start, start + 5):
            value = _BASE85.find(text[place])
            if value < 0:
                raise ValueError(f"bad base85 character at position {place}")
            word = word * 85 + value
        if word > 0xFFFF_FFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {start}")
        result += word.to_bytes(4, "big")
    return bytes(result[: len(result) - padding])


def a85encode(
    b: _Octets,
    *,
    foldspaces: bool = False,
    wrapcol: int = 0,
    pad: bool = False,
    adobe: bool = False,
) -> bytes:
    """Ascii85; `z` is four zeros, and with `foldspaces` `y` four spaces. `adobe` puts it between `<~` and `~>`."""
    result = _encode(bytes(b), _ASCII85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[place : place + width] for place in range(0, len(result), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def _unframed(text: bytes) -> bytes:
    """What stands between Adobe's marks."""
    if not text.endswith(b"~>"):
        raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
    return text[2:-2] if text.startswith(b"<~") else text[:-2]


def a85decode(
    b: str | _Octets,
    *,
    foldspaces: bool = False,
    adobe: bool = False,
    ignorechars: bytes | bytearray = b" \t\n\r\v",
) -> bytes:
    """The octets that Ascii85 text stands for; ValueError."""
    text = _unframed(_text(b)) if adobe else _text(b)
    result = bytearray()
    word = 0
    count = 0
    for octet in text + b"uuuu":
        if 33 <= octet <= 117:
            word = word * 85 + octet - 33
            count += 1
            if count == 5:
                if word > 0xFFFF_FFFF:
                    raise ValueError("Ascii85 overflow")
                result += word.to_bytes(4, "big")
                word = count = 0
        elif octet == 122 or (foldspaces and octet == 121):
            if count:
                raise ValueError(f"{chr(octet)} inside Ascii85 5-tuple")
            result += bytes(4) if octet == 122 else b"    "
        elif octet not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(octet)}")
    return bytes(result[: len(result) - (4 - count)])
