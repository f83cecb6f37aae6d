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
            [str(n) for n in six.supernet(3).subnets(2)][:3],
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


scoped, plain = ipaddress.IPv6Interface("::1%scope/64"), ipaddress.IPv6Interface("::1/64")
print(scoped, scoped == plain, scoped.ip == plain.ip, scoped.with_prefixlen)

# expect: 192.168.0.0/16 255.255.0.0 0.0.255.255 192.168.0.0/255.255.0.0 192.168.0.0/0.0.255.255 192.168.255.255 192.168.0.0/16
# expect: 192.168.0.0 192.168.255.255 True False False False False
# expect: ['192.168.0.0/17', '192.168.128.0/17'] 192.168.0.0/15 False False
# expect: 10.0.0.0/30 255.255.255.252 0.0.0.3 10.0.0.0/255.255.255.252 10.0.0.0/0.0.0.3 10.0.0.3 10.0.0.0/30
# expect: 10.0.0.0 10.0.0.3 True False False False False
# expect: ['10.0.0.0/31', '10.0.0.2/31'] 10.0.0.0/29 False False
# expect: 0.0.0.0/0 0.0.0.0 255.255.255.255 0.0.0.0/0.0.0.0 0.0.0.0/255.255.255.255 255.255.255.255 0.0.0.0/0
# expect: 0.0.0.0 255.255.255.255 False True False False False
# expect: ['0.0.0.0/1', '128.0.0.0/1'] 0.0.0.0/0 False False
# expect: 10.1.2.3/32 255.255.255.255 0.0.0.0 10.1.2.3/255.255.255.255 10.1.2.3/0.0.0.0 10.1.2.3 10.1.2.3/32
# expect: 10.1.2.3 10.1.2.3 True False False False False
# expect: ['10.1.2.3/32'] 10.1.2.2/31 False False
# expect: 224.0.0.0/4 240.0.0.0 15.255.255.255 224.0.0.0/240.0.0.0 224.0.0.0/15.255.255.255 239.255.255.255 224.0.0.0/4
# expect: 224.0.0.0 239.255.255.255 False True True False False
# expect: ['224.0.0.0/5', '232.0.0.0/5'] 224.0.0.0/3 False False
# expect: 100.64.0.0/10 255.192.0.0 0.63.255.255 100.64.0.0/255.192.0.0 100.64.0.0/0.63.255.255 100.127.255.255 100.64.0.0/10
# expect: 100.64.0.0 100.127.255.255 False False False False False
# expect: ['100.64.0.0/11', '100.96.0.0/11'] 100.0.0.0/9 False False
# expect: 2001:db8::/32 ffff:ffff:: ::ffff:ffff:ffff:ffff:ffff:ffff 2001:db8::/ffff:ffff:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2001:0db8:0000:0000:0000:0000:0000:0000/32
# expect: 2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff True False False False False
# expect: ['2001:db8::/33', '2001:db8:8000::/33'] 2001:db8::/31 ['2001:db8::/31', '2001:dba::/31', '2001:dbc::/31']
# expect: fe80::/10 ffc0:: 3f:ffff:ffff:ffff:ffff:ffff:ffff:ffff fe80::/ffc0:: febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff fe80:0000:0000:0000:0000:0000:0000:0000/10
# expect: fe80:: febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff True False False True False
# expect: ['fe80::/11', 'fea0::/11'] fe80::/9 ['fe00::/9', 'fe80::/9', 'ff00::/9']
# expect: ::1/128 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff :: ::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ::1 0000:0000:0000:0000:0000:0000:0000:0001/128
# expect: ::1 ::1 True False False False False
# expect: ['::1/128'] ::/127 ['::/127', '::2/127', '::4/127']
# expect: ff00::/8 ff00:: ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ff00::/ff00:: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ff00:0000:0000:0000:0000:0000:0000:0000/8
# expect: ff00:: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff False True True False False
# expect: ['ff00::/9', 'ff80::/9'] fe00::/7 ['f800::/7', 'fa00::/7', 'fc00::/7']
# expect: 2001:db8:0:4::/62 ffff:ffff:ffff:fffc:: ::3:ffff:ffff:ffff:ffff 2001:db8:0:4::/ffff:ffff:ffff:fffc:: 2001:db8:0:7:ffff:ffff:ffff:ffff 2001:0db8:0000:0004:0000:0000:0000:0000/62
# expect: 2001:db8:0:4:: 2001:db8:0:7:ffff:ffff:ffff:ffff True False False False False
# expect: ['2001:db8:0:4::/63', '2001:db8:0:6::/63'] 2001:db8::/61 ['2001:db8::/61', '2001:db8:0:8::/61', '2001:db8:0:10::/61']
# expect: ['2001:db8:5000::/36', '2001:db8:6000::/36', '2001:db8:7000::/36']
# expect: ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24']
# expect: [IPv4Network('10.0.0.0/9'), IPv4Network('10.128.0.0/9')] []
# expect: ['10.128.0.0/9', '10.64.0.0/10', '10.32.0.0/11', '10.16.0.0/12', '10.8.0.0/13', '10.0.0.0/14'] -1 1 True False True
# expect: ['2001:db8::2/127', '2001:db8::/128']
# expect: 192.168.1.7/24 IPv4Interface('192.168.1.7/24') 192.168.1.7 192.168.1.0/24 255.255.255.0 0.0.0.255 192.168.1.7/24 192.168.1.7/255.255.255.0 192.168.1.7/0.0.0.255
# expect: True False False
# expect: True True b'\xc0\xa8\x01\x07' 3232235783 192.168.1.8/32 True
# expect: [IPv4Interface('9.0.0.9/8'), IPv4Interface('10.0.0.2/8'), IPv4Interface('10.0.0.9/8')]
# expect: 2001:db8::5/64 IPv6Interface('2001:db8::5/64') 2001:db8::5 2001:db8::/64 2001:db8::5/ffff:ffff:ffff:ffff:: False True
# expect: IPv4Interface('10.1.1.1/8')
# expect: IPv6Interface('::1/128')
# expect: IPv4Interface('1.2.3.4/32')
# expect: '1.2.3.4/40' does not appear to be an IPv4 or IPv6 interface
# expect: 'x' does not appear to be an IPv4 or IPv6 interface
# expect: ['192.0.2.0/25', '192.0.2.128/31', '192.0.2.130/32']
# expect: ['10.0.0.3/32', '10.0.0.4/30', '10.0.0.8/29', '10.0.0.16/31']
# expect: ['::5/128', '::6/127', '::8/125', '::10/124', '::20/123', '::40/122', '::80/121', '::100/120', '::200/119', '::400/118', '::800/117', '::1000/116', '::2000/115', '::4000/114', '::8000/113', '::1:0/128']
# expect: ['0.0.0.0/0']
# expect: last IP address must be greater than first
# expect: ['10.0.0.0/23', '192.0.2.0/24']
# expect: [IPv6Network('::/0')] [IPv6Network('2001:db8::/32')]
# expect: 10.1.2.255|     10.1.2.255|00001010000000010000001011111111|0a0102ff|0X0A0102FF|0000_1010_0000_0001_0000_0010_1111_1111|0x0a01_02ff|00001010000000010000001011111111|20010db8000000000000000000000001|0x2001_0db8_0000_0000_0000_0000_0000_0001|2001:db8::1
# expect: unsupported format string passed to IPv4Address.__format__
# expect: b'\xc0\xa8\x01\x01' IPv4Address <class 'ipaddress.IPv4Address'>
# expect: ::1%scope/64 False True ::1/64
