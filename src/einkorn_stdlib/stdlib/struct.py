"""Values as packed octets, by format strings: pack, unpack, Struct.

What is unpacked has the types that the format says where it is a literal, given to a function or to `Struct`.
Otherwise everything has the type `int | float | bool | bytes` (CPython's stub says `Any`): narrow it,

    length, kind = struct.unpack(layout, header)
    assert isinstance(length, int) and isinstance(kind, int)

Unpacking a `Q`, `N` or native `L` of 2**63 or more raises OverflowError.
"""

from collections.abc import Generator
from typing import SupportsFloat, SupportsIndex

from _einkorn_float import octets_of
from _float_bits import narrowed, widened
from einkorn.lowlevel.floating import bits_float

__all__ = [
    "Struct",
    "calcsize",
    "error",
    "iter_unpack",
    "pack",
    "pack_into",
    "unpack",
    "unpack_from",
]

type _Value = int | float | bool | bytes
type _Buffer = bytes | bytearray | memoryview
type _Writable = bytes | bytearray | memoryview  # of bytes, as CPython's stub has it, none is

_READ_ONLY = "argument must be read-write bytes-like object"


class error(Exception):
    """A format, a value or a buffer that does not fit."""


class _Field:
    """One item of a format: `count` values of `size` octets (for s, p, x: one run of `count` octets)."""

    def __init__(self, code: int, count: int, offset: int, size: int) -> None:
        self.code = code
        self.count = count
        self.offset = offset
        self.size = size


def _standard_size(code: str) -> int:
    if code in "xcbB?sp":
        return 1
    if code in "hHe":
        return 2
    if code in "iIlLf":
        return 4
    if code in "qQd":
        return 8
    return 0


def _native_size(code: str) -> int:
    if code in "lLnNP":
        return 8
    return _standard_size(code)


class Struct:
    """A format taken apart once, for use many times."""

    def __init__(self, format: str | bytes) -> None:
        text = format if isinstance(format, str) else format.decode("ascii")
        if "\0" in text:
            raise error("embedded null character")
        self.format = text
        self._fields: list[_Field] = []
        self._little = True
        self._items = 0
        native = True
        start = 0
        if text:
            order = text[0]
            if order in "@=<>!":
                start = 1
                native = order == "@"
                self._little = order != ">" and order != "!"
        self.size = self._parse(text, start, native)

    def _parse(self, text: str, place: int, native: bool) -> int:
        offset = 0
        while place < len(text):
            code = text[place]
            place += 1
            if code.isspace():
                continue
            count = -1
            while "0" <= code <= "9":
                count = max(count, 0) * 10 + ord(code) - 48
                if place == len(text):
                    raise error("repeat count given without format specifier")
                code = text[place]
                place += 1
            if count < 0:
                count = 1
            size = _native_size(code) if native else _standard_size(code)
            if size == 0:
                raise error("bad char in struct format")
            if native:
                offset = -(-offset // size) * size
            if code == "s" or code == "p":
                self._items += 1
            elif code != "x":
                self._items += count
            self._fields.append(_Field(ord(code), count, offset, size))
            offset += count * size
        return offset

    def pack(self, *v: object) -> bytes:
        """The values as octets; struct.error for what does not fit."""
        buffer = bytearray(self.size)
        self._fill(buffer, 0, v)
        return bytes(buffer)

    def pack_into(self, buffer: _Writable, offset: int, /, *v: object) -> None:
        """pack() into a buffer, from `offset` on. Raises TypeError where it is read only."""
        if isinstance(buffer, bytes) or (isinstance(buffer, memoryview) and buffer.readonly):
            raise TypeError(f"{_READ_ONLY}, not {type(buffer).__name__}")
        length = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(
                f"pack_into requires a buffer of at least {offset + self.size} bytes for packing "
                f"{self.size} bytes at offset {offset} (actual buffer size is {length})"
            )
        if isinstance(buffer, bytearray):
            self._fill(buffer, offset, v)
            return
        octets = bytearray(buffer)
        self._fill(octets, offset, v)
        buffer[offset : offset + self.size] = octets[offset : offset + self.size]

    def _fill(
        self,
        buffer: bytearray,
        base: int,
        values: tuple[object, ...],
    ) -> None:
        if len(values) != self._items:
            raise error(f"pack expected {self._items} items for packing (got {len(values)})")
        item = 0
        for field in self._fields:
            place = base + field.offset
            code = field.code
            if code == 0x78:  # x
                for _ in range(field.count):
                    buffer[place] = 0
                    place += 1
            elif code == 0x73 or code == 0x70:  # s, p
                _put_octets(buffer, place, field, values[item])
                item += 1
            else:
                for _ in range(field.count):
                    self._put(buffer, place, field, values[item])
                    place += field.size
                    item += 1

    def _put(
        self,
        buffer: bytearray,
        place: int,
        field: _Field,
        value: object,
    ) -> None:
        code = field.code
        if code == 0x63:  # c
            if not isinstance(value, bytes) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            buffer[place] = value[0]
            return
        if code == 0x3F:  # ?
            buffer[place] = int(bool(value))
            return
        if code == 0x64 or code == 0x66 or code == 0x65:  # d, f, e
            if not isinstance(value, SupportsFloat | SupportsIndex):
                raise error("required argument is not a float")
            bits = _float_octets(code, float(value))
        else:
            if not isinstance(value, SupportsIndex):
                raise error("required argument is not an integer")
            bits = value.__index__()
            _check_range(code, field.size, bits)
        size = field.size
        for shift in range(0, 8 * size, 8):
            octet = bits >> shift & 255
            if self._little:
                buffer[place + (shift >> 3)] = octet
            else:
                buffer[place + size - 1 - (shift >> 3)] = octet

    def unpack(self, buffer: _Buffer, /) -> tuple[_Value, ...]:
        """The values in `buffer`, which has exactly the size; struct.error."""
        octets = bytes(buffer)
        if len(octets) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._read(octets, 0)

    def unpack_from(self, buffer: _Buffer, offset: int = 0) -> tuple[_Value, ...]:
        """The values in `buffer` from `offset` on."""
        octets = bytes(buffer)
        length = len(octets)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking "
                f"{self.size} bytes at offset {offset} (actual buffer size is {length})"
            )
        return self._read(octets, offset)

    def iter_unpack(self, buffer: _Buffer, /) -> Generator[tuple[_Value, ...], None, None]:
        """The values of one item after the other."""
        octets = bytes(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(octets) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return self._each(octets)

    def _each(self, octets: bytes) -> Generator[tuple[_Value, ...], None, None]:
        for place in range(0, len(octets), self.size):
            yield self._read(octets, place)

    def _read(self, octets: bytes, base: int) -> tuple[_Value, ...]:
        values: list[_Value] = []
        for field in self._fields:
            place = base + field.offset
            code = field.code
            if code == 0x78:
                continue
            if code == 0x73:
                values.append(octets[place : place + field.count])
            elif code == 0x70:
                count = 0
                if field.count:
                    count = min(octets[place], field.count - 1)
                values.append(octets[place + 1 : place + 1 + count])
            else:
                for _ in range(field.count):
                    values.append(self._get(octets, place, field))
                    place += field.size
        return tuple(values)

    def _get(self, octets: bytes, place: int, field: _Field) -> _Value:
        code = field.code
        size = field.size
        if code == 0x63:
            return octets[place : place + 1]
        if code == 0x3F:
            return octets[place] != 0
        # The most significant octet as signed, so that 64 bits fit an int.
        if self._little:
            step = -1
            place += size - 1
        else:
            step = 1
        bits = octets[place]
        if bits > 127:
            bits -= 256
        for _ in range(size - 1):
            place += step
            bits = bits << 8 | octets[place]
        if code == 0x64:
            return bits_float(bits)
        if code == 0x66:
            return widened(bits, 8, 23)
        if code == 0x65:
            return widened(bits, 5, 10)
        if bits < 0 and code in b"BHILQNP":
            if size == 8:
                raise OverflowError("an unsigned number of 64 bits does not fit int")
            bits += 1 << 8 * size
        return bits

    def __repr__(self) -> str:
        return f"Struct({self.format!r})"


def _put_octets(buffer: bytearray, place: int, field: _Field, value: object) -> None:
    """A run of octets, cut or filled with zeros; for `p` after its length."""
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{chr(field.code)}' must be a bytes object")
    stop = place + field.count
    count = len(value)
    if field.code == 0x70:
        if field.count == 0:
            return
        count = min(count, field.count - 1)
        buffer[place] = min(count, 255)
        place += 1
    index = 0
    while place < stop:
        buffer[place] = value[index] if index < count else 0
        place += 1
        index += 1


def _check_range(code: int, size: int, value: int) -> None:
    """struct.error when a number does not fit its field."""
    if code == 0x50:
        return
    bits = 8 * size
    if code in b"BHILQN":
        if value < 0 or (bits < 64 and value >> bits):
            limit = "18446744073709551615" if bits == 64 else str((1 << bits) - 1)
            raise error(f"'{chr(code)}' format requires 0 <= number <= {limit}")
    elif bits < 64:
        half = 1 << bits - 1
        if not -half <= value < half:
            raise error(f"'{chr(code)}' format requires {-half} <= number <= {half - 1}")


def _float_octets(code: int, value: float) -> int:
    """The bits of a float of 64, 32 or 16 bits; OverflowError when too large for its field."""
    if code == 0x64:
        return octets_of(value)
    if code == 0x66:
        return narrowed(value, 8, 23, "float too large to pack with f format")
    return narrowed(value, 5, 10, "float too large to pack with e format")


def calcsize(format: str | bytes, /) -> int:
    """How many octets the format takes."""
    return Struct(format).size


def pack(fmt: str | bytes, /, *v: object) -> bytes:
    """The values as octets; struct.error for what does not fit."""
    layout = Struct(fmt)
    buffer = bytearray(layout.size)
    layout._fill(buffer, 0, v)
    return bytes(buffer)


def pack_into(fmt: str | bytes, buffer: _Writable, offset: int, /, *v: object) -> None:
    """pack() into a buffer, from `offset` on."""
    Struct(fmt).pack_into(buffer, offset, *v)


def unpack(format: str | bytes, buffer: _Buffer, /) -> tuple[_Value, ...]:
    """The values in `buffer`, which has exactly the format's size; struct.error."""
    return Struct(format).unpack(buffer)


def unpack_from(format: str | bytes, /, buffer: _Buffer, offset: int = 0) -> tuple[_Value, ...]:
    """The values in `buffer` from `offset` on."""
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(
    format: str | bytes, buffer: _Buffer, /
) -> Generator[tuple[_Value, ...], None, None]:
    """The values of one item after the other."""
    return Struct(format).iter_unpack(buffer)
