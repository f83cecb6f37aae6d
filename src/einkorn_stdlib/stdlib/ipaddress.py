"""Addresses and networks of IPv4 and IPv6: parsing, text, order, properties, membership.

`int()` of an IPv6 address beyond 64 bits is an OverflowError: `packed` has all its octets.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, Self, overload

from _ip_addresses import _PRIVATE_4, _PRIVATE_6, _Address, _of_groups
from _ip_addresses import IPv4Address as IPv4Address
from _ip_addresses import IPv6Address as IPv6Address
from _ip_text import IPV4LENGTH as IPV4LENGTH
from _ip_text import IPV6LENGTH as IPV6LENGTH
from _ip_text import AddressValueError as AddressValueError
from _ip_text import NetmaskValueError as NetmaskValueError
from _ip_text import prefix_length


type _Place = tuple[tuple[int, ...], int]


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

    @property
    def with_netmask(self) -> str:
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self) -> str:
        return f"{self.network_address}/{self.hostmask}"

    @property
    def compressed(self) -> str:
        return str(self)

    @property
    def exploded(self) -> str:
        return f"{self.network_address.exploded}/{self._prefixlen}"

    def _address(self, groups: tuple[int, ...]) -> A:
        """The address of these groups."""
        raise NotImplementedError

    def _network(self, groups: tuple[int, ...], prefix: int) -> Self:
        """The network around the address of these groups."""
        raise NotImplementedError

    @property
    def broadcast_address(self) -> A:
        return self._address(self.network_address._masked(self._prefixlen, True))

    @property
    def netmask(self) -> A:
        ones = self._address(self.network_address._masked(0, True))
        return self._address(ones._masked(self._prefixlen, False))

    @property
    def hostmask(self) -> A:
        zeros = self._address(self.network_address._masked(0, False))
        return self._address(zeros._masked(self._prefixlen, True))

    def __getitem__(self, n: int) -> A:
        bits = self.max_prefixlen - self._prefixlen
        if bits < 63 and (n >= 1 << bits or n < -(1 << bits)):
            raise IndexError("address out of range")
        if n >= 0:
            return self._address(self.network_address._moved(n))
        return self._address(self.broadcast_address._moved(n + 1))

    def _halves(self, prefixlen_diff: int, new_prefix: int | None) -> Iterator[_Place]:
        """The networks of a longer prefix that make up this one, as groups and prefix."""
        if self._prefixlen == self.max_prefixlen:
            yield self._key()
            return
        prefix = self._new_prefix(prefixlen_diff, new_prefix)
        for place in range(1 << prefix - self._prefixlen):
            yield self.network_address._moved(place, self.max_prefixlen - prefix), prefix

    def supernet(self, prefixlen_diff: int = 1, new_prefix: int | None = None) -> Self:
        """The network of a shorter prefix around this one."""
        if self._prefixlen == 0:
            return self
        prefix = self._prefixlen - prefixlen_diff
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefix = new_prefix
        if prefix < 0:
            raise ValueError(
                f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}"
            )
        return self._network(self.network_address._groups, prefix)

    def _without(self, other: Self) -> Iterator[_Place]:
        """The networks that make up this one without `other`, as groups and prefix."""
        if not self._holds(other):
            raise ValueError(f"{other} not contained in {self}")
        for prefix in range(self._prefixlen + 1, other._prefixlen + 1):
            half = 1 << (self.max_prefixlen - prefix) % self.network_address._width()
            groups = list(other.network_address._masked(prefix, False))
            groups[(prefix - 1) // self.network_address._width()] ^= half
            yield tuple(groups), prefix

    def compare_networks(self, other: Self) -> int:
        """-1, 0 or 1 by address, then by prefix."""
        return -1 if self._key() < other._key() else 1 if self._key() > other._key() else 0

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

    def _key(self) -> _Place:
        return (self.network_address._groups, self._prefixlen)

    def __eq__(self, other: object, /) -> bool:
        return isinstance(other, type(self)) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __lt__(self, other: Self) -> bool:
        return self._key() < other._key()

    def __le__(self, other: Self) -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: Self) -> bool:
        return self._key() > other._key()

    def __ge__(self, other: Self) -> bool:
        return self._key() >= other._key()

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
        self,
        address: "str | int | bytes | tuple[str | int | bytes, int | str]",
        strict: bool = True,
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

    def _address(self, groups: tuple[int, ...]) -> IPv4Address:
        return IPv4Address(bytes(groups))

    def _network(self, groups: tuple[int, ...], prefix: int) -> "IPv4Network":
        return IPv4Network((bytes(groups), prefix), False)

    @property
    def is_private(self) -> bool:
        first, last = self.network_address, self.broadcast_address
        return first._spans(_PRIVATE_4, last)

    @property
    def is_global(self) -> bool:
        shared = ("100.64.0.0/10",)
        first, last = self.network_address, self.broadcast_address
        return not first._spans(shared, last) and not self.is_private

    @property
    def is_loopback(self) -> bool:
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_multicast(self) -> bool:
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @property
    def is_link_local(self) -> bool:
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    @property
    def is_reserved(self) -> bool:
        return self.network_address.is_reserved and self.broadcast_address.is_reserved

    @property
    def is_unspecified(self) -> bool:
        return self.network_address.is_unspecified and self.broadcast_address.is_unspecified

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
        for groups, prefix in self._halves(prefixlen_diff, new_prefix):
            yield self._network(groups, prefix)

    def address_exclude(self, other: "IPv4Network") -> "Iterator[IPv4Network]":
        """The networks that make up this one without `other`."""
        for groups, prefix in self._without(other):
            yield self._network(groups, prefix)

    def __repr__(self) -> str:
        return f"IPv4Network('{self}')"


class IPv6Network(_Network[IPv6Address]):
    """A network of IPv6 addresses."""

    def __init__(
        self,
        address: "str | int | bytes | tuple[str | int | bytes, int | str]",
        strict: bool = True,
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

    def _address(self, groups: tuple[int, ...]) -> IPv6Address:
        return _of_groups(groups)

    def _network(self, groups: tuple[int, ...], prefix: int) -> "IPv6Network":
        return IPv6Network((_of_groups(groups).packed, prefix), False)

    @property
    def is_private(self) -> bool:
        first, last = self.network_address, self.broadcast_address
        return first._spans(_PRIVATE_6, last)

    @property
    def is_global(self) -> bool:
        return not self.is_private

    @property
    def is_loopback(self) -> bool:
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_multicast(self) -> bool:
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @property
    def is_link_local(self) -> bool:
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    @property
    def is_site_local(self) -> bool:
        return self.network_address.is_site_local and self.broadcast_address.is_site_local

    @property
    def is_reserved(self) -> bool:
        return self.network_address.is_reserved and self.broadcast_address.is_reserved

    @property
    def is_unspecified(self) -> bool:
        return self.network_address.is_unspecified and self.broadcast_address.is_unspecified

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

    def subnets(
        self, prefixlen_diff: int = 1, new_prefix: int | None = None
    ) -> "Iterator[IPv6Network]":
        """The networks of a longer prefix that make up this one."""
        for groups, prefix in self._halves(prefixlen_diff, new_prefix):
            yield self._network(groups, prefix)

    def address_exclude(self, other: "IPv6Network") -> "Iterator[IPv6Network]":
        """The networks that make up this one without `other`."""
        for groups, prefix in self._without(other):
            yield self._network(groups, prefix)

    def __repr__(self) -> str:
        return f"IPv6Network('{self}')"


class IPv4Interface(IPv4Address):
    """An address in its network."""

    network: IPv4Network

    def __init__(self, address: "str | int | bytes | tuple[str | int | bytes, int | str]") -> None:
        super().__init__(_parts(address)[0])
        self.network = IPv4Network(address, False)

    def _prefix(self) -> int:
        return self.network.prefixlen

    def __add__(self, other: int) -> "IPv4Interface":
        return IPv4Interface((self.ip + other).packed)

    def __sub__(self, other: int) -> "IPv4Interface":
        return IPv4Interface((self.ip - other).packed)

    @property
    def ip(self) -> IPv4Address:
        return self.network._address(self._groups)

    @property
    def netmask(self) -> IPv4Address:
        return self.network.netmask

    @property
    def hostmask(self) -> IPv4Address:
        return self.network.hostmask

    @property
    def with_prefixlen(self) -> str:
        return str(self)

    @property
    def with_netmask(self) -> str:
        return f"{self.ip}/{self.netmask}"

    @property
    def with_hostmask(self) -> str:
        return f"{self.ip}/{self.hostmask}"

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, IPv4Interface):
            return False
        return self._groups == other._groups and self._prefix() == other._prefix()

    def __hash__(self) -> int:
        return hash((self._groups, self.network))

    def __lt__(self, other: IPv4Address) -> bool:
        if not isinstance(other, IPv4Interface):
            return self._groups < other._groups
        return self.network < other.network or (
            self.network == other.network and self._groups < other._groups
        )

    def __str__(self) -> str:
        return f"{self.ip}/{self.network.prefixlen}"

    def __repr__(self) -> str:
        return f"IPv4Interface('{self}')"


class IPv6Interface(IPv6Address):
    """An address in its network."""

    network: IPv6Network

    def __init__(self, address: "str | int | bytes | tuple[str | int | bytes, int | str]") -> None:
        super().__init__(_parts(address)[0])
        self.network = IPv6Network(address, False)

    def _prefix(self) -> int:
        return self.network.prefixlen

    def __add__(self, other: int) -> "IPv6Interface":
        return IPv6Interface((self.ip + other).packed)

    def __sub__(self, other: int) -> "IPv6Interface":
        return IPv6Interface((self.ip - other).packed)

    @property
    def ip(self) -> IPv6Address:
        return self.network._address(self._groups)

    @property
    def netmask(self) -> IPv6Address:
        return self.network.netmask

    @property
    def hostmask(self) -> IPv6Address:
        return self.network.hostmask

    @property
    def with_prefixlen(self) -> str:
        return f"{self.ip}/{self.network.prefixlen}"

    @property
    def with_netmask(self) -> str:
        return f"{self.ip}/{self.netmask}"

    @property
    def with_hostmask(self) -> str:
        return f"{self.ip}/{self.hostmask}"

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, IPv6Interface):
            return False
        is_same = self._groups == other._groups and self._zone == other._zone
        return is_same and self._prefix() == other._prefix()

    def __hash__(self) -> int:
        return hash((self._groups, self.network))

    def __lt__(self, other: IPv6Address) -> bool:
        if not isinstance(other, IPv6Interface):
            return self._groups < other._groups
        return self.network < other.network or (
            self.network == other.network and self._groups < other._groups
        )

    def __str__(self) -> str:
        return f"{self.ip}{self._suffix()}/{self.network.prefixlen}"

    def __repr__(self) -> str:
        return f"IPv6Interface('{self}')"


def _parts(
    address: "str | int | bytes | tuple[str | int | bytes, int | str]",
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
    address: "str | int | bytes | tuple[str | int | bytes, int | str]", strict: bool = True
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


def ip_interface(
    address: "str | int | bytes | tuple[str | int | bytes, int | str]",
) -> IPv4Interface | IPv6Interface:
    """The interface of either kind; ValueError."""
    try:
        return IPv4Interface(address)
    except (AddressValueError, NetmaskValueError):
        pass
    try:
        return IPv6Interface(address)
    except (AddressValueError, NetmaskValueError):
        pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")


def v4_int_to_packed(address: int) -> bytes:
    """The four octets of a number."""
    try:
        return address.to_bytes(4, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4") from None


@overload
def summarize_address_range(first: IPv4Address, last: IPv4Address) -> Iterator[IPv4Network]:
    return _summary(IPv4Network(first.packed), first._groups, last._groups)


@overload
def summarize_address_range(first: IPv6Address, last: IPv6Address) -> Iterator[IPv6Network]:
    return _summary(IPv6Network(first.packed), first._groups, last._groups)


def summarize_address_range(first: object, last: object) -> object:
    """The fewest networks that hold all addresses from `first` to `last` and no others."""
    raise TypeError("summarize_address_range() is compiled from its overloads")


def _summary[N: (IPv4Network, IPv6Network)](
    like: N, first: tuple[int, ...], last: tuple[int, ...]
) -> Iterator[N]:
    if first > last:
        raise ValueError("last IP address must be greater than first")
    while True:
        block = like._network(first, like.max_prefixlen)
        while block.prefixlen > 0:
            wider = block.supernet()
            if wider.network_address._groups != first or wider.broadcast_address._groups > last:
                break
            block = wider
        yield block
        end = block.broadcast_address
        if end._groups == last:
            return
        first = end._moved(1)


def collapse_addresses[N: (IPv4Network, IPv6Network)](addresses: Iterable[N]) -> Iterator[N]:
    """The fewest networks that hold the same addresses, in order."""
    kept: list[N] = []
    for network in sorted(addresses):
        if kept and kept[-1]._holds(network):
            continue
        kept.append(network)
        while len(kept) > 1 and _are_halves(kept[-2], kept[-1]):
            joined = kept.pop().supernet()
            kept[-1] = joined
    return iter(kept)


def _are_halves[N: (IPv4Network, IPv6Network)](lower: N, upper: N) -> bool:
    if lower.prefixlen != upper.prefixlen or lower.prefixlen == 0:
        return False
    around = lower.supernet()
    return around.network_address == lower.network_address and around == upper.supernet()
