"""Addresses of IPv4 and IPv6: their groups of bits, text, order, what ranges they are in."""

from typing import Final, Literal

from _ip_text import AddressValueError, format4, format6, parse4, parse6

_FULL: Final = 0xFFFF_FFFF


class _Address:
    """Four or eight groups of bits, the highest first: 8 of an IPv4 address, 16 of an IPv6 one."""

    def __init__(self, groups: tuple[int, ...], zone: str = "") -> None:
        self._groups = groups
        self._zone = zone

    @property
    def packed(self) -> bytes:
        """The octets in network order."""
        if len(self._groups) == 4:
            return bytes(self._groups)
        octets = bytearray()
        for group in self._groups:
            octets += group.to_bytes(2, "big")
        return bytes(octets)

    @property
    def compressed(self) -> str:
        return str(self)

    @property
    def exploded(self) -> str:
        if len(self._groups) == 4:
            return str(self)
        return ":".join([f"{group:04x}" for group in self._groups]) + self._suffix()

    def _suffix(self) -> str:
        return "%" + self._zone if self._zone else ""

    @property
    def max_prefixlen(self) -> int:
        return 32 if len(self._groups) == 4 else 128

    @property
    def reverse_pointer(self) -> str:
        """The name whose PTR record names this address (RFC 1035, RFC 3596)."""
        if len(self._groups) == 4:
            return ".".join([str(group) for group in reversed(self._groups)]) + ".in-addr.arpa"
        digits = "".join([f"{group:04x}" for group in self._groups])
        return ".".join(reversed(list(digits))) + ".ip6.arpa"

    def _prefix(self) -> int:
        """The prefix of an interface; that of a bare address is none."""
        return -1

    def _width(self) -> int:
        return 8 if len(self._groups) == 4 else 16

    def _moved(self, distance: int, bits: int = 0) -> tuple[int, ...]:
        """The groups of the address `distance << bits` further on; AddressValueError beyond the ends."""
        width = self._width()
        groups = list(self._groups)
        carry = distance << bits % width
        index = len(groups) - 1 - bits // width
        while index >= 0:
            carry += groups[index]
            groups[index] = carry & (1 << width) - 1
            carry >>= width
            index -= 1
        if carry < 0:
            raise AddressValueError(
                f"{int(self) + distance} (< 0) is not permitted as an IPv6 address"
            )
        if carry > 0:
            raise AddressValueError(f"{self} + {distance} is beyond the last IPv6 address")
        return tuple(groups)

    def _masked(self, prefix: int, ones: bool) -> tuple[int, ...]:
        """The groups with all bits behind the prefix cleared, or set."""
        width = self._width()
        groups: list[int] = []
        for group in self._groups:
            kept = min(max(prefix, 0), width)
            low = (1 << width - kept) - 1
            groups.append(group | low if ones else group & ~low)
            prefix -= width
        return tuple(groups)

    def _is_in(self, networks: tuple[str, ...]) -> bool:
        return self._spans(networks, self)

    def _spans(self, networks: tuple[str, ...], last: "_Address") -> bool:
        """Whether one of the networks holds all from this address to the last."""
        for text in networks:
            base, _, size = text.partition("/")
            groups = parse4(base) if len(self._groups) == 4 else parse6(base)
            if self._masked(int(size), False) == groups == last._masked(int(size), False):
                return True
        return False

    def __format__(self, fmt: str, /) -> str:
        """As text (empty, `s`), or all bits: `b`, `x`, `X`, `n`, with `#` and `_` as for ints."""
        if not fmt or fmt.endswith("s"):
            return format(str(self), fmt)
        kind, flags = fmt[-1], fmt[:-1]
        if kind not in "bxXn" or flags not in ("", "#", "_", "#_"):
            name = type(self).__name__
            raise TypeError(f"unsupported format string passed to {name}.__format__")
        if kind == "n":
            kind = "b" if len(self._groups) == 4 else "x"
        width = self._width() if kind == "b" else self._width() // 4
        digits = "".join([format(group, f"0{width}{kind}") for group in self._groups])
        if "_" in flags:
            digits = "_".join([digits[at : at + 4] for at in range(0, len(digits), 4)])
        return "0" + kind + digits if "#" in flags else digits

    def __str__(self) -> str:
        if len(self._groups) == 4:
            return format4(self._groups)
        return format6(self._groups) + self._suffix()

    def __int__(self) -> int:
        value = 0
        for group in self._groups:
            value = value * (1 << self._width()) + group
        return value

    def __hash__(self) -> int:
        return hash(self._groups)


class IPv4Address(_Address):
    """An address of 32 bits."""

    def __init__(self, address: "int | str | bytes | IPv4Address") -> None:
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv4 address")
            if address > _FULL:
                raise AddressValueError(f"{address} (>= 2**32) is not permitted as an IPv4 address")
            super().__init__(tuple(address.to_bytes(4, "big")))
        elif isinstance(address, bytes):
            if len(address) != 4:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != 4) is not permitted as an IPv4 address"
                )
            super().__init__(tuple(address))
        elif isinstance(address, IPv4Address):
            super().__init__(address._groups)
        else:
            super().__init__(parse4(address))

    @property
    def version(self) -> Literal[4]:
        return 4

    @property
    def is_private(self) -> bool:
        return self._is_in(_PRIVATE_4)

    @property
    def is_global(self) -> bool:
        return not self._is_in(("100.64.0.0/10",)) and not self.is_private

    @property
    def is_multicast(self) -> bool:
        return self._groups[0] & 0xF0 == 0xE0

    @property
    def is_reserved(self) -> bool:
        return self._groups[0] >= 240

    @property
    def is_loopback(self) -> bool:
        return self._groups[0] == 127

    @property
    def is_link_local(self) -> bool:
        return self._groups[0] == 169 and self._groups[1] == 254

    @property
    def is_unspecified(self) -> bool:
        return self._groups == (0, 0, 0, 0)

    def __repr__(self) -> str:
        return f"IPv4Address('{self}')"

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, IPv4Address):
            return False
        return self._groups == other._groups and self._prefix() == other._prefix()

    def __hash__(self) -> int:
        return hash(self._groups)

    def __lt__(self, other: "IPv4Address") -> bool:
        return self._groups < other._groups

    def __le__(self, other: "IPv4Address") -> bool:
        return self._groups <= other._groups

    def __gt__(self, other: "IPv4Address") -> bool:
        return self._groups > other._groups

    def __ge__(self, other: "IPv4Address") -> bool:
        return self._groups >= other._groups

    def __add__(self, other: int) -> "IPv4Address":
        return IPv4Address(int(self) + other)

    def __sub__(self, other: int) -> "IPv4Address":
        return IPv4Address(int(self) - other)


class IPv6Address(_Address):
    """An address of 128 bits, with the zone it is in where one is named."""

    def __init__(self, address: "int | str | bytes | IPv6Address") -> None:
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv6 address")
            low = tuple([address >> shift & 0xFFFF for shift in (48, 32, 16, 0)])
            super().__init__((0, 0, 0, 0) + low)
        elif isinstance(address, bytes):
            if len(address) != 16:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != 16) is not permitted as an IPv6 address"
                )
            super().__init__(_pairs(address))
        elif isinstance(address, IPv6Address):
            super().__init__(address._groups, address._zone)
        else:
            text, mark, zone = address.partition("%")
            if mark and (not zone or "%" in zone):
                raise AddressValueError(f'Invalid IPv6 address: "{address!r}"')
            super().__init__(parse6(text), zone)

    @property
    def version(self) -> Literal[6]:
        return 6

    @property
    def scope_id(self) -> str | None:
        return self._zone or None

    @property
    def ipv4_mapped(self) -> IPv4Address | None:
        """The IPv4 address of ::ffff:a.b.c.d."""
        if self._groups[:6] != (0, 0, 0, 0, 0, 0xFFFF):
            return None
        return IPv4Address(self.packed[12:])

    @property
    def sixtofour(self) -> IPv4Address | None:
        return IPv4Address(self.packed[2:6]) if self._groups[0] == 0x2002 else None

    @property
    def teredo(self) -> tuple[IPv4Address, IPv4Address] | None:
        if self._groups[:2] != (0x2001, 0):
            return None
        client = bytes([octet ^ 0xFF for octet in self.packed[12:]])
        return (IPv4Address(self.packed[4:8]), IPv4Address(client))

    @property
    def is_private(self) -> bool:
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return self._is_in(_PRIVATE_6)

    @property
    def is_global(self) -> bool:
        return not self.is_private

    @property
    def is_multicast(self) -> bool:
        return self._groups[0] >> 8 == 0xFF

    @property
    def is_reserved(self) -> bool:
        return self._is_in(_RESERVED_6)

    @property
    def is_loopback(self) -> bool:
        return self._groups == (0, 0, 0, 0, 0, 0, 0, 1)

    @property
    def is_link_local(self) -> bool:
        return self._groups[0] & 0xFFC0 == 0xFE80

    @property
    def is_site_local(self) -> bool:
        return self._groups[0] & 0xFFC0 == 0xFEC0

    @property
    def is_unspecified(self) -> bool:
        return self._groups == (0, 0, 0, 0, 0, 0, 0, 0)

    def __repr__(self) -> str:
        return f"IPv6Address('{self}')"

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, IPv6Address):
            return False
        is_same = self._groups == other._groups and self._zone == other._zone
        return is_same and self._prefix() == other._prefix()

    def __hash__(self) -> int:
        return hash((self._groups, self._zone))

    def __lt__(self, other: "IPv6Address") -> bool:
        return self._groups < other._groups

    def __le__(self, other: "IPv6Address") -> bool:
        return self._groups <= other._groups

    def __gt__(self, other: "IPv6Address") -> bool:
        return self._groups > other._groups

    def __ge__(self, other: "IPv6Address") -> bool:
        return self._groups >= other._groups

    def __add__(self, other: int) -> "IPv6Address":
        return _of_groups(self._moved(other))

    def __sub__(self, other: int) -> "IPv6Address":
        return _of_groups(self._moved(-other))


def _pairs(octets: bytes) -> tuple[int, ...]:
    return tuple([octets[i] << 8 | octets[i + 1] for i in range(0, 16, 2)])


def _of_groups(groups: tuple[int, ...]) -> IPv6Address:
    made = IPv6Address(0)
    made._groups = groups
    return made


_PRIVATE_4: Final = (
    "0.0.0.0/8",
    "10.0.0.0/8",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/29",
    "192.0.0.170/31",
    "192.0.2.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "240.0.0.0/4",
    "255.255.255.255/32",
)
_PRIVATE_6: Final = (
    "::1/128",
    "::/128",
    "::ffff:0:0/96",
    "100::/64",
    "2001::/23",
    "2001:2::/48",
    "2001:db8::/32",
    "2001:10::/28",
    "fc00::/7",
    "fe80::/10",
)
_RESERVED_6: Final = (
    "::/8",
    "100::/8",
    "200::/7",
    "400::/6",
    "800::/5",
    "1000::/4",
    "4000::/3",
    "6000::/3",
    "8000::/3",
    "a000::/3",
    "c000::/3",
    "e000::/4",
    "f000::/5",
    "f800::/6",
    "fe00::/9",
)
