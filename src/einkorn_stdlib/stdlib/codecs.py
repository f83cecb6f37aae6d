"""Encodings as objects: those that str.encode() knows, and as codecs between texts or octets rot13, hex and base64."""

import base64
import binascii
from collections.abc import Generator, Iterable
from typing import Literal, overload

from _einkorn_codec import normal_name

__all__ = ["BOM", "BOM_BE", "BOM_LE", "BOM_UTF16", "BOM_UTF16_BE", "BOM_UTF16_LE", "BOM_UTF32",
           "BOM_UTF32_BE", "BOM_UTF32_LE", "BOM_UTF8", "CodecInfo", "IncrementalDecoder",
           "IncrementalEncoder", "decode", "encode", "getdecoder", "getencoder",
           "getincrementaldecoder", "getincrementalencoder", "iterdecode", "iterencode",
           "lookup"]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = b"\xff\xfe"
BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE
BOM_BE = BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE

type _Octets = bytes | bytearray | memoryview
type _Rotation = Literal["rot13", "rot_13", "rot-13"]
type _OctetCodec = Literal["base64", "base_64", "base64_codec", "hex", "hex_codec"]


def _rotated(text: str) -> str:
    """Each letter of ASCII's exchanged for the one thirteen places on."""
    result: list[str] = []
    for character in text:
        if not (character.isascii() and character.isalpha()):
            result.append(character)
            continue
        first = ord("a") if character.islower() else ord("A")
        result.append(chr(first + (ord(character) - first + 13) % 26))
    return "".join(result)


@overload
def encode(obj: str, encoding: _Rotation, errors: str = "strict") -> str:
    return _rotated(obj)


@overload
def encode(obj: _Octets, encoding: _OctetCodec, errors: str = "strict") -> bytes:
    return binascii.hexlify(obj) if encoding.startswith("hex") else base64.encodebytes(obj)


@overload
def encode(obj: str, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    return obj.encode(encoding, errors)


def encode(obj: object, encoding: str = "utf-8", errors: str = "strict") -> object: ...


@overload
def decode(obj: str, encoding: _Rotation, errors: str = "strict") -> str:
    return _rotated(obj)


@overload
def decode(obj: str, encoding: Literal["hex", "hex_codec"], errors: str = "strict") -> bytes:
    return binascii.unhexlify(obj)


@overload
def decode(obj: _Octets, encoding: _OctetCodec, errors: str = "strict") -> bytes:
    return binascii.unhexlify(obj) if encoding.startswith("hex") else base64.decodebytes(obj)


@overload
def decode(obj: _Octets, encoding: str = "utf-8", errors: str = "strict") -> str:
    return bytes(obj).decode(encoding, errors)


def decode(obj: object, encoding: str = "utf-8", errors: str = "strict") -> object: ...


class IncrementalEncoder:
    """Encodes a text piece by piece."""

    def __init__(self, errors: str = "strict") -> None:
        self.errors = errors

    def encode(self, input: str, final: bool = False) -> bytes:
        raise NotImplementedError

    def reset(self) -> None:
        """Begin a new text."""


class IncrementalDecoder:
    """Decodes octets piece by piece; what is not yet a whole character waits for the next."""

    def __init__(self, errors: str = "strict") -> None:
        self.errors = errors

    def decode(self, input: _Octets, final: bool = False) -> str:
        raise NotImplementedError

    def reset(self) -> None:
        """Begin a new text."""


_WITH_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


class _Encoder(IncrementalEncoder):
    """Where the encoding has a byte order mark, the first piece begins with it."""

    def __init__(self, encoding: str, errors: str) -> None:
        super().__init__(errors)
        self._encoding = encoding
        self._is_first = True

    def encode(self, input: str, final: bool = False) -> bytes:
        encoding = self._encoding
        if not self._is_first:
            encoding = _WITH_MARK.get(encoding, encoding)
        octets = input.encode(encoding, self.errors)
        self._is_first = False
        return octets

    def reset(self) -> None:
        self._is_first = True


def _marked(octets: bytes, encoding: str, errors: str, final: bool) -> tuple[str, int] | None:
    """How octets are encoded behind their byte order mark, and its size; None while it may be incomplete."""
    if encoding == "utf-8-sig":
        if len(octets) < 3 and BOM_UTF8.startswith(octets) and not final:
            return None
        return ("utf-8", 3 if octets.startswith(BOM_UTF8) else 0)
    little, big = BOM_UTF16_LE, BOM_UTF16_BE
    if encoding == "utf-32":
        little, big = BOM_UTF32_LE, BOM_UTF32_BE
    if octets.startswith(little):
        return (encoding + "-le", len(little))
    if octets.startswith(big):
        return (encoding + "-be", len(big))
    waiting = 0 if final else _unfinished(octets, encoding + "-le")
    if len(octets) - waiting >= len(little):
        octets[: len(octets) - waiting].decode(encoding + "-le", errors)
        raise UnicodeError(f"{encoding.upper()} stream does not start with BOM")
    return (encoding, 0) if final else None


def _follows(first: int, second: int) -> bool:
    """Whether `second` may stand behind `first` in UTF-8, where `surrogatepass` is one of the error handlers."""
    if first == 0xE0:
        return 0xA0 <= second <= 0xBF
    if first == 0xF0:
        return 0x90 <= second <= 0xBF
    if first == 0xF4:
        return 0x80 <= second <= 0x8F
    return True


def _unfinished_utf8(octets: bytes) -> int:
    """How many octets at the end are the beginning of a character."""
    for count in range(1, min(len(octets), 3) + 1):
        octet = octets[-count]
        if 0x80 <= octet <= 0xBF:
            continue
        needed = 2 if 0xC2 <= octet <= 0xDF else 3 if 0xE0 <= octet <= 0xEF else 4
        if octet < 0xC2 or octet > 0xF4 or count >= needed:
            return 0
        return count if count == 1 or _follows(octet, octets[1 - count]) else 0
    return 0


def _unfinished(octets: bytes, encoding: str) -> int:
    """How many octets at the end must wait for more."""
    if encoding == "utf-8":
        return _unfinished_utf8(octets)
    if encoding.startswith("utf-32"):
        return len(octets) % 4
    if not encoding.startswith("utf-16"):
        return 0
    odd = len(octets) % 2
    high = len(octets) - odd - (1 if encoding.endswith("le") else 2)  # of the last unit
    return odd + 2 if high >= 0 and 0xD8 <= octets[high] <= 0xDB else odd


class _Decoder(IncrementalDecoder):
    def __init__(self, encoding: str, errors: str) -> None:
        super().__init__(errors)
        self._encoding = encoding
        self._found = "" if encoding in _WITH_MARK else encoding  # once the mark is read
        self._waiting = b""

    def decode(self, input: _Octets, final: bool = False) -> str:
        octets = self._waiting + bytes(input)
        found, start = self._found, 0
        if found == "":
            marked = _marked(octets, self._encoding, self.errors, final)
            if marked is None:
                self._waiting = octets
                return ""
            found, start = marked
        end = len(octets) if final else len(octets) - _unfinished(octets[start:], found)
        try:
            text = octets[start:end].decode(found, self.errors)
        except UnicodeDecodeError:
            octets[start:].decode(found, self.errors)  # says what is wrong, seeing what follows
            raise
        self._found = found
        self._waiting = octets[end:]
        return text

    def reset(self) -> None:
        self._found = "" if self._encoding in _WITH_MARK else self._encoding
        self._waiting = b""


class _EncoderClass:
    """What stands for the class of an encoding's incremental encoders."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding

    def __call__(self, errors: str = "strict") -> IncrementalEncoder:
        return _Encoder(self._encoding, errors)


class _DecoderClass:
    """What stands for the class of an encoding's incremental decoders."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding

    def __call__(self, errors: str = "strict") -> IncrementalDecoder:
        return _Decoder(self._encoding, errors)


class _EncoderFunction:
    def __init__(self, encoding: str) -> None:
        self._encoding = encoding

    def __call__(self, input: str, errors: str = "strict", /) -> tuple[bytes, int]:
        return (input.encode(self._encoding, errors), len(input))


class _DecoderFunction:
    def __init__(self, encoding: str) -> None:
        self._encoding = encoding

    def __call__(self, input: _Octets, errors: str = "strict", /) -> tuple[str, int]:
        return (bytes(input).decode(self._encoding, errors), len(input))


class CodecInfo:
    """The functions of an encoding."""

    def __init__(self, encoding: str) -> None:
        self.name = "iso8859-1" if encoding == "latin-1" else encoding
        self.encode = _EncoderFunction(encoding)
        self.decode = _DecoderFunction(encoding)
        self.incrementalencoder = _EncoderClass(encoding)
        self.incrementaldecoder = _DecoderClass(encoding)


def lookup(encoding: str, /) -> CodecInfo:
    """The encoding of that name; LookupError."""
    return CodecInfo(normal_name(encoding))


def getencoder(encoding: str) -> _EncoderFunction:
    return lookup(encoding).encode


def getdecoder(encoding: str) -> _DecoderFunction:
    return lookup(encoding).decode


def getincrementalencoder(encoding: str) -> _EncoderClass:
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding: str) -> _DecoderClass:
    return lookup(encoding).incrementaldecoder


def iterencode(
    iterator: Iterable[str], encoding: str, errors: str = "strict"
) -> Generator[bytes, None, None]:
    """The pieces of a text, encoded."""
    encoder = getincrementalencoder(encoding)(errors)
    for piece in iterator:
        if octets := encoder.encode(piece):
            yield octets
    if octets := encoder.encode("", True):
        yield octets


def iterdecode(
    iterator: Iterable[bytes], encoding: str, errors: str = "strict"
) -> Generator[str, None, None]:
    """The text of pieces of octets."""
    decoder = getincrementaldecoder(encoding)(errors)
    for piece in iterator:
        if text := decoder.decode(piece):
            yield text
    if text := decoder.decode(b"", True):
        yield text
