"""Universally unique identifiers (RFC 9562). `UUID.int` is not offered: it has 128 bits."""

from _digests import new_md5, new_sha1
from einkorn.platform.boundary import current

__all__ = ["NAMESPACE_DNS", "NAMESPACE_OID", "NAMESPACE_URL", "NAMESPACE_X500", "UUID", "uuid3",
           "uuid4", "uuid5"]  # fmt: skip


class UUID:
    """An identifier of 16 octets."""

    def __init__(
        self, hex: str | None = None, bytes: bytes | None = None, version: int | None = None
    ) -> None:
        if (hex is None) == (bytes is None):
            raise TypeError(
                "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
            )
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            octets = bytes
        else:
            octets = _parsed("" if hex is None else hex)
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            octets = _marked(octets, version)
        self.bytes = octets

    @property
    def hex(self) -> str:
        return self.bytes.hex()

    @property
    def version(self) -> int | None:
        if self.bytes[8] & 0xC0 != 0x80:
            return None
        return self.bytes[6] >> 4

    @property
    def urn(self) -> str:
        return "urn:uuid:" + str(self)

    def __str__(self) -> str:
        text = self.hex
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def __repr__(self) -> str:
        return f"UUID({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UUID) and self.bytes == other.bytes

    def __hash__(self) -> int:
        return hash(self.bytes)

    def __lt__(self, other: "UUID") -> bool:
        return self.bytes < other.bytes

    def __le__(self, other: "UUID") -> bool:
        return self.bytes <= other.bytes

    def __gt__(self, other: "UUID") -> bool:
        return self.bytes > other.bytes

    def __ge__(self, other: "UUID") -> bool:
        return self.bytes >= other.bytes


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
