"""Addresses and networks of IPv4 and IPv6: parsing, text, order, properties, membership.

`int()` of an IPv6 address beyond 64 bits is an OverflowError: `packed` has all its octets. `collapse_addresses`,
`summarize_address_range` and the interface classes are not offered; networks are walked by their hosts and subnets.
"""

from collections.abc import Iterator
from typing import Final, Literal

from _ip_text import IPV4LENGTH as IPV4LENGTH
from _ip_text import IPV6LENGTH as IPV6LENGTH
from _ip_text import AddressValueError as AddressValueError
from _ip_text import NetmaskValueError as NetmaskValueError
from _ip_text import format4, format6, parse4, parse6, prefix_length

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

    def _width(self) -> int:
        return 8 if len(self._groups) == 4 else 16

    def _moved(self, distance: int) -> tuple[int, ...]:
        """The groups of the IPv6 address so many further on; AddressValueError beyond the ends."""
        width = 16
        groups = list(self._groups)
        carry = distance
        index = len(groups) - 1
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
        return isinstance(other, IPv4Address) and self._groups == other._groups

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
        return self._groups == other._groups and self._zone == other._zone

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


class _Network[A: _Address]:
    """The addresses that share a prefix; `_make` is the class of its addresses, from groups."""

    def __init__(self, address: A, prefixlen: int) -> None:
        self.network_address = address
        self._prefixlen = prefixlen

    @property
    def prefixlen(self) -> int:
        return self._prefixlen

    @property
    def max_prefixlen(self) -> int:
        return self.network_address.max_prefixlen

    @property
    def num_addresses(self) -> int:
        """OverflowError of networks of 2**63 addresses and more."""
        return 1 << self.max_prefixlen - self._prefixlen

    @property
    def with_prefixlen(self) -> str:
        return str(self)

    def __contains__(self, other: object) -> bool:
        if not isinstance(other, _Address):
            return False
        if other.max_prefixlen != self.max_prefixlen:
            return False
        return other._masked(self._prefixlen, False) == self.network_address._groups

    def _holds(self, other: "_Network[A]") -> bool:
        return other._prefixlen >= self._prefixlen and other.network_address in self

    def subnet_of(self, other: "_Network[A]") -> bool:
        return other._holds(self)

    def supernet_of(self, other: "_Network[A]") -> bool:
        return self._holds(other)

    def overlaps(self, other: "_Network[A]") -> bool:
        return self._holds(other) or other._holds(self)

    def _key(self) -> tuple[tuple[int, ...], int]:
        return (self.network_address._groups, self._prefixlen)

    def __eq__(self, other: object, /) -> bool:
        return isinstance(other, type(self)) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __lt__(self, other: "_Network[A]") -> bool:
        return self._key() < other._key()

    def __str__(self) -> str:
        return f"{self.network_address}/{self._prefixlen}"

    def _new_prefix(self, prefixlen_diff: int, new_prefix: int | None) -> int:
        """The prefix of subnets; ValueError."""
        prefix = self._prefixlen + prefixlen_diff
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefix = new_prefix
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        if prefix > self.max_prefixlen:
            raise ValueError(
                f"prefix length diff {prefix - self._prefixlen} is invalid for netblock {self}"
            )
        return prefix


class IPv4Network(_Network[IPv4Address]):
    """A network of IPv4 addresses."""

    def __init__(
        self, address: "str | int | bytes | tuple[str | int, int | str]", strict: bool = True
    ) -> None:
        base, size = _parts(address)
        first = IPv4Address(base)
        prefix = 32 if size is None else prefix_length(size, 32)
        network = IPv4Address(bytes(first._masked(prefix, False)))
        if strict and network != first:
            raise ValueError(f"{first}/{prefix} has host bits set")
        super().__init__(network, prefix)

    @property
    def version(self) -> Literal[4]:
        return 4

    @property
    def broadcast_address(self) -> IPv4Address:
        return IPv4Address(bytes(self.network_address._masked(self._prefixlen, True)))

    @property
    def netmask(self) -> IPv4Address:
        return IPv4Address(_FULL << 32 - self._prefixlen & _FULL)

    @property
    def hostmask(self) -> IPv4Address:
        return IPv4Address(_FULL >> self._prefixlen)

    @property
    def with_netmask(self) -> str:
        return f"{self.network_address}/{self.netmask}"

    @property
    def is_private(self) -> bool:
        first, last = self.network_address, self.broadcast_address
        return first._spans(_PRIVATE_4, last)

    @property
    def is_loopback(self) -> bool:
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_multicast(self) -> bool:
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    def __getitem__(self, n: int) -> IPv4Address:
        base = self.network_address if n >= 0 else self.broadcast_address + 1
        if n >= self.num_addresses or n < -self.num_addresses:
            raise IndexError("address out of range")
        return base + n

    def __iter__(self) -> Iterator[IPv4Address]:
        for value in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield IPv4Address(value)

    def hosts(self) -> Iterator[IPv4Address]:
        """All addresses but those of the network itself and of the broadcast."""
        edge = 1 if self._prefixlen < 31 else 0
        first, last = int(self.network_address) + edge, int(self.broadcast_address) - edge
        for value in range(first, last + 1):
            yield IPv4Address(value)

    def subnets(
        self, prefixlen_diff: int = 1, new_prefix: int | None = None
    ) -> "Iterator[IPv4Network]":
        """The networks of a longer prefix that make up this one."""
        prefix = self._new_prefix(prefixlen_diff, new_prefix)
        for value in range(
            int(self.network_address), int(self.broadcast_address) + 1, 1 << 32 - prefix
        ):
            yield IPv4Network((value, prefix))

    def supernet(self, prefixlen_diff: int = 1, new_prefix: int | None = None) -> "IPv4Network":
        """The network of a shorter prefix around this one."""
        prefix = self._prefixlen - prefixlen_diff if new_prefix is None else new_prefix
        if prefix > self._prefixlen:
            raise ValueError("new prefix must be shorter")
        if prefix < 0:
            raise ValueError(
                f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}"
            )
        return IPv4Network((int(self.network_address), prefix), False)

    def __repr__(self) -> str:
        return f"IPv4Network('{self}')"


class IPv6Network(_Network[IPv6Address]):
    """A network of IPv6 addresses."""

    def __init__(
        self, address: "str | int | bytes | tuple[str | int, int | str]", strict: bool = True
    ) -> None:
        base, size = _parts(address)
        first = IPv6Address(base)
        prefix = 128 if size is None else prefix_length(size, 128)
        network = _of_groups(first._masked(prefix, False))
        network._zone = first._zone
        if strict and network._groups != first._groups:
            raise ValueError(f"{first}/{prefix} has host bits set")
        super().__init__(network, prefix)

    @property
    def version(self) -> Literal[6]:
        return 6

    @property
    def broadcast_address(self) -> IPv6Address:
        return _of_groups(self.network_address._masked(self._prefixlen, True))

    @property
    def is_private(self) -> bool:
        first, last = self.network_address, self.broadcast_address
        return first._spans(_PRIVATE_6, last)

    def __iter__(self) -> Iterator[IPv6Address]:
        address = self.network_address
        last = self.broadcast_address
        while address != last:
            yield address
            address = address + 1
        yield last

    def hosts(self) -> Iterator[IPv6Address]:
        """All addresses but that of the network itself (the routers' anycast address)."""
        is_first = self._prefixlen < 127
        for address in self:
            if not is_first:
                yield address
            is_first = False

    def __repr__(self) -> str:
        return f"IPv6Network('{self}')"


def _parts(
    address: "str | int | bytes | tuple[str | int, int | str]",
) -> tuple[str | int | bytes, int | str | None]:
    """The address and the size of a network."""
    if isinstance(address, str):
        base, mark, size = address.partition("/")
        if "/" in size:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        return base, size if mark else None
    if isinstance(address, (int, bytes)):
        return address, None
    return address[0], address[1]


def ip_address(address: str | int | bytes) -> IPv4Address | IPv6Address:
    """The address of either kind; ValueError."""
    try:
        return IPv4Address(address)
    except (AddressValueError, NetmaskValueError):
        pass
    try:
        return IPv6Address(address)
    except (AddressValueError, NetmaskValueError):
        pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")


def ip_network(
    address: "str | int | bytes | tuple[str | int, int | str]", strict: bool = True
) -> IPv4Network | IPv6Network:
    """The network of either kind; ValueError."""
    try:
        return IPv4Network(address, strict)
    except (AddressValueError, NetmaskValueError):
        pass
    try:
        return IPv6Network(address, strict)
    except (AddressValueError, NetmaskValueError):
        pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")
