"""ipaddress: interfaces, collapsing, ranges, networks of both versions alike."""

import ipaddress
from ipaddress import (
    IPv4Address,
    IPv4Interface,
    IPv4Network,
    IPv6Address,
    IPv6Interface,
    IPv6Network,
)


def networks() -> None:
    for text in (
        "192.168.0.0/16",
        "10.0.0.0/30",
        "0.0.0.0/0",
        "10.1.2.3/32",
        "224.0.0.0/4",
        "100.64.0.0/10",
    ):
        four = IPv4Network(text)
        print(
            four,
            four.netmask,
            four.hostmask,
            four.with_netmask,
            four.with_hostmask,
            four.broadcast_address,
            four.exploded,
        )
        print(
            four[0],
            four[-1],
            four.is_private,
            four.is_global,
            four.is_multicast,
            four.is_link_local,
            four.is_reserved,
        )
        print(
            [str(n) for n in four.subnets()], four.supernet(), four.is_loopback, four.is_unspecified
        )
    for text in ("2001:db8::/32", "fe80::/10", "::1/128", "ff00::/8", "2001:db8:0:4::/62"):
        six = IPv6Network(text)
        print(six, six.netmask, six.hostmask, six.with_netmask, six.broadcast_address, six.exploded)
        print(
            six[0],
            six[-1],
            six.is_private,
            six.is_global,
            six.is_multicast,
            six.is_link_local,
            six.is_site_local,
        )
        print(
            [str(n) for n in six.subnets()],
            six.supernet(),
            [str(n) for n in six.supernet(3).subnets(4)][:3],
        )
    print([str(n) for n in IPv6Network("2001:db8::/32").subnets(new_prefix=36)][5:8])
    print([str(n) for n in IPv4Network("10.0.0.0/22").subnets(new_prefix=24)])
    a, b = IPv4Network("10.0.0.0/8"), IPv4Network("10.4.0.0/14")
    print(list(a.subnets()), list(a.address_exclude(a)))
    print(
        [str(n) for n in a.address_exclude(b)],
        a.compare_networks(b),
        b.compare_networks(a),
        a <= b,
        a > b,
        a >= a,
    )
    print(
        [
            str(n)
            for n in IPv6Network("2001:db8::/126").address_exclude(IPv6Network("2001:db8::1/128"))
        ]
    )


def interfaces() -> None:
    one = IPv4Interface("192.168.1.7/24")
    print(
        one,
        repr(one),
        one.ip,
        one.network,
        one.netmask,
        one.hostmask,
        one.with_prefixlen,
        one.with_netmask,
        one.with_hostmask,
    )
    print(
        one == IPv4Interface("192.168.1.7/255.255.255.0"),
        one == IPv4Address("192.168.1.7"),
        IPv4Address("192.168.1.7") == one,
    )
    print(
        one < IPv4Interface("192.168.1.8/24"),
        one.is_private,
        one.packed,
        int(one),
        one + 1,
        isinstance(one, IPv4Address),
    )
    print(
        sorted(
            [IPv4Interface("10.0.0.9/8"), IPv4Interface("10.0.0.2/8"), IPv4Interface("9.0.0.9/8")]
        )
    )
    six = IPv6Interface("2001:db8::5/64")
    print(
        six,
        repr(six),
        six.ip,
        six.network,
        six.with_netmask,
        six.is_global,
        hash(six) == hash(IPv6Interface("2001:db8::5/64")),
    )
    for text in ("10.1.1.1/8", "::1/128", "1.2.3.4", "1.2.3.4/40", "x"):
        try:
            print(repr(ipaddress.ip_interface(text)))
        except ValueError as error:
            print(error)


def ranges() -> None:
    first, last = IPv4Address("192.0.2.0"), IPv4Address("192.0.2.130")
    print([str(n) for n in ipaddress.summarize_address_range(first, last)])
    print(
        [
            str(n)
            for n in ipaddress.summarize_address_range(
                IPv4Address("10.0.0.3"), IPv4Address("10.0.0.17")
            )
        ]
    )
    print(
        [
            str(n)
            for n in ipaddress.summarize_address_range(IPv6Address("::5"), IPv6Address("::1:0"))
        ]
    )
    print(
        [
            str(n)
            for n in ipaddress.summarize_address_range(
                IPv4Address("0.0.0.0"), IPv4Address("255.255.255.255")
            )
        ]
    )
    try:
        print(list(ipaddress.summarize_address_range(last, first)))
    except ValueError as error:
        print(error)
    four = [
        IPv4Network(t)
        for t in (
            "192.0.2.0/25",
            "192.0.2.128/25",
            "10.0.0.0/24",
            "10.0.0.128/25",
            "10.0.1.0/24",
            "10.0.0.5/32",
        )
    ]
    print([str(n) for n in ipaddress.collapse_addresses(four)])
    six = [IPv6Network(t) for t in ("2001:db8::/33", "2001:db8:8000::/33", "::/0")]
    print(list(ipaddress.collapse_addresses(six)), list(ipaddress.collapse_addresses(six[:2])))


def formats() -> None:
    four, six = IPv4Address("10.1.2.255"), IPv6Address("2001:db8::1")
    print(
        f"{four}|{four:>15s}|{four:b}|{four:x}|{four:#X}|{four:_b}|{four:#_x}|{four:n}|{six:x}|{six:#_n}|{six:s}"
    )
    try:
        print(f"{four:>15}")
    except TypeError as error:
        print(error)
    print(ipaddress.v4_int_to_packed(3232235777), type(four).__name__, type(four))


networks()
interfaces()
ranges()
formats()
