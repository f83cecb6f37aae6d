"""Universally unique identifiers (RFC 9562). `UUID.int` raises OverflowError from 2**63 on; uuid1(), with its host's address, is not offered."""

from _digests import new_md5, new_sha1
from einkorn.platform.boundary import current

__all__ = ["NAMESPACE_DNS", "NAMESPACE_OID", "NAMESPACE_URL", "NAMESPACE_X500", "RESERVED_FUTURE",
           "RESERVED_MICROSOFT", "RESERVED_NCS", "RFC_4122", "UUID", "uuid3", "uuid4",
           "uuid5"]  # fmt: skip

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"

_Int = int  # where a class has another `int`
_Bytes = bytes

_HASHES = (
    1 << 61
) - 1  # CPython's hash of a UUID is that of its number: what is left of it by this


class UUID:
    """An identifier of 16 octets."""

    def __init__(
        self,
        hex: str | None = None,
        bytes: bytes | None = None,
        bytes_le: bytes | None = None,
        fields: tuple[int, int, int, int, int, int] | None = None,
        int: int | None = None,
        version: _Int | None = None,
    ) -> None:
        given = [hex is None, bytes is None, bytes_le is None, fields is None, int is None]
        if given.count(False) != 1:
            raise TypeError(
                "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
            )
        if bytes is not None:
            octets = _sized(bytes, "bytes")
        elif bytes_le is not None:
            octets = _reordered(_sized(bytes_le, "bytes_le"))
        elif fields is not None:
            octets = _joined(fields)
        elif int is not None:
            octets = _numbered(int)
        else:
            octets = _parsed("" if hex is None else hex)
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            octets = _marked(octets, version)
        self.bytes = octets

    def _number(self, start: int, end: int) -> _Int:
        return _Int.from_bytes(self.bytes[start:end], "big")

    @property
    def int(self) -> _Int:
        """The number that the octets are, high ones first."""
        return self._number(0, 16)

    @property
    def bytes_le(self) -> _Bytes:
        """The octets with the first three fields little-endian."""
        return _reordered(self.bytes)

    @property
    def time_low(self) -> _Int:
        return self._number(0, 4)

    @property
    def time_mid(self) -> _Int:
        return self._number(4, 6)

    @property
    def time_hi_version(self) -> _Int:
        return self._number(6, 8)

    @property
    def clock_seq_hi_variant(self) -> _Int:
        return self.bytes[8]

    @property
    def clock_seq_low(self) -> _Int:
        return self.bytes[9]

    @property
    def node(self) -> _Int:
        return self._number(10, 16)

    @property
    def fields(self) -> tuple[_Int, _Int, _Int, _Int, _Int, _Int]:
        return (
            self.time_low,
            self.time_mid,
            self.time_hi_version,
            self.clock_seq_hi_variant,
            self.clock_seq_low,
            self.node,
        )

    @property
    def time(self) -> _Int:
        """The 60 bits of time, in tenths of a microsecond since 1582."""
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self) -> _Int:
        return (self.bytes[8] & 0x3F) << 8 | self.bytes[9]

    @property
    def variant(self) -> str:
        if self.bytes[8] & 0x80 == 0:
            return RESERVED_NCS
        if self.bytes[8] & 0x40 == 0:
            return RFC_4122
        return RESERVED_MICROSOFT if self.bytes[8] & 0x20 == 0 else RESERVED_FUTURE

    @property
    def hex(self) -> str:
        return self.bytes.hex()

    @property
    def version(self) -> _Int | None:
        if self.bytes[8] & 0xC0 != 0x80:
            return None
        return self.bytes[6] >> 4

    @property
    def urn(self) -> str:
        return "urn:uuid:" + str(self)

    def __int__(self) -> _Int:
        return self._number(0, 16)

    def __str__(self) -> str:
        text = self.hex
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def __repr__(self) -> str:
        return f"UUID({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UUID) and self.bytes == other.bytes

    def __hash__(self) -> _Int:
        code = 0
        for octet in self.bytes:
            code = (((code & (1 << 53) - 1) << 8 | code >> 53) + octet) % _HASHES
        return code

    def __lt__(self, other: "UUID") -> bool:
        return self.bytes < other.bytes

    def __le__(self, other: "UUID") -> bool:
        return self.bytes <= other.bytes

    def __gt__(self, other: "UUID") -> bool:
        return self.bytes > other.bytes

    def __ge__(self, other: "UUID") -> bool:
        return self.bytes >= other.bytes


def _sized(octets: bytes, name: str) -> bytes:
    if len(octets) != 16:
        raise ValueError(f"{name} is not a 16-char string")
    return octets


def _reordered(octets: bytes) -> bytes:
    """The first three fields with their octets the other way round."""
    return octets[3::-1] + octets[5:3:-1] + octets[7:5:-1] + octets[8:]


def _joined(fields: tuple[int, int, int, int, int, int]) -> bytes:
    """The octets of the six fields; ValueError where one is too large."""
    result = b""
    for place, (value, size) in enumerate(zip(fields, (4, 2, 2, 1, 1, 6))):
        if not 0 <= value < 1 << size * 8:
            raise ValueError(f"field {place + 1} out of range (need a {size * 8}-bit value)")
        result += value.to_bytes(size, "big")
    return result


def _numbered(number: int) -> bytes:
    """The octets of a number; ValueError for one below zero."""
    if number < 0:
        raise ValueError("int is out of range (need a 128-bit value)")
    return number.to_bytes(16, "big")


def _parsed(text: str) -> bytes:
    """The octets of a UUID as text, with or without hyphens, braces and `urn:uuid:`."""
    digits = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    if len(digits) != 32:
        raise ValueError("badly formed hexadecimal UUID string")
    return bytes.fromhex(digits)


def _marked(octets: bytes, version: int) -> bytes:
    """With the bits of variant and version set."""
    result = bytearray(octets[:16])
    result[6] = result[6] & 0x0F | version << 4
    result[8] = result[8] & 0x3F | 0x80
    return bytes(result)


def uuid4() -> UUID:
    """A random one."""
    return UUID(bytes=current().entropy(16), version=4)


def _octets(name: str | bytes) -> bytes:
    return name.encode() if isinstance(name, str) else name


def uuid3(namespace: UUID, name: str | bytes) -> UUID:
    """From a name, by MD5."""
    digest = new_md5()
    digest.update(namespace.bytes + _octets(name))
    return UUID(bytes=digest.digest()[:16], version=3)


def uuid5(namespace: UUID, name: str | bytes) -> UUID:
    """From a name, by SHA-1."""
    digest = new_sha1()
    digest.update(namespace.bytes + _octets(name))
    return UUID(bytes=digest.digest()[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
