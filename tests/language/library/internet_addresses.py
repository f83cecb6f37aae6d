"""Addresses and networks: text, properties, membership, errors."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network


def show(text: str) -> None:
    try:
        a = ip_address(text)
        print(
            repr(a),
            a.exploded,
            a.compressed,
            a.packed,
            a.version,
            a.reverse_pointer,
            a.is_private,
            a.is_global,
            a.is_multicast,
            a.is_reserved,
            a.is_loopback,
            a.is_link_local,
            a.is_unspecified,
            a.max_prefixlen,
        )
    except ValueError as error:
        print(error)
    try:
        print(IPv4Address(text), int(IPv4Address(text)))
    except ValueError as error:
        print(error)
    try:
        print(IPv6Address(text))
    except ValueError as error:
        print(error)


def net(text: str, strict: bool) -> None:
    try:
        n = ip_network(text, strict)
        print(
            repr(n),
            n.prefixlen,
            n.network_address,
            n.broadcast_address,
            n.is_private,
            n.with_prefixlen,
        )
    except ValueError as error:
        print(error)
    try:
        print(IPv4Network(text, strict))
    except ValueError as error:
        print(type(error).__name__, error)
    try:
        print(IPv6Network(text, strict))
    except ValueError as error:
        print(type(error).__name__, error)


def main() -> None:
    for text in [
        "1.2.3.4",
        "255.255.255.255",
        "0.0.0.0",
        "127.0.0.1",
        "10.1.2.3",
        "172.31.0.1",
        "172.32.0.1",
        "192.168.1.1",
        "169.254.3.4",
        "224.0.0.1",
        "240.0.0.1",
        "100.64.1.1",
        "198.18.0.1",
        "192.0.0.9",
        "192.0.2.1",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "256.1.1.1",
        "1.2.3.x",
        "1..2.3",
        "",
        "1.2.3.4/8",
        "1111.2.3.4",
        "::",
        "::1",
        "1::",
        "2001:db8::1",
        "fe80::1%",
        "ff02::1",
        "::ffff:1.2.3.4",
        "::ffff:10.0.0.1",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7",
        ":1::",
        "1::2::3",
        "12345::",
        "g::",
        "1:2",
        ":::",
        "1:0:0:2:0:0:0:3",
        "1:0:2:0:3:0:4:0",
        "fc00::1",
        "2001::1",
        "100::1",
        "fec0::1",
        "2002:102:304::",
        "::1.2.3",
        "1:2:3:4:5:6:1.2.3.4",
        "2606:4700::1111",
        "64:ff9b::1",
    ]:
        show(text)
    for text in [
        "10.0.0.0/8",
        "10.0.0.1/8",
        "10.0.0.1",
        "192.168.0.0/255.255.255.0",
        "192.168.0.0/0.0.0.255",
        "1.2.3.4/33",
        "1.2.3.4/x",
        "1.2.3.0/24/3",
        "2001:db8::/32",
        "2001:db8::1/32",
        "::/0",
        "::1/129",
        "0.0.0.0/0",
        "1.2.3.4/255.0.255.0",
        "fe80::%a/10",
        "1.2.3.4/-1",
    ]:
        net(text, True)
        net(text, False)
    n = IPv4Network("192.168.1.0/29")
    print(
        list(n),
        list(n.hosts()),
        n.num_addresses,
        n.netmask,
        n.hostmask,
        n.with_netmask,
        n[2],
        n[-1],
    )
    print(
        IPv4Address("192.168.1.5") in n,
        IPv4Address("192.168.1.9") in n,
        list(n.subnets()),
        list(n.subnets(new_prefix=31)),
        n.supernet(),
        n.supernet(new_prefix=8),
    )
    print(
        list(IPv4Network("1.2.3.4/31").hosts()),
        list(IPv4Network("1.2.3.4/32").hosts()),
        n.overlaps(IPv4Network("192.168.1.4/30")),
        n.subnet_of(n.supernet()),
        n.supernet_of(n),
    )
    print(
        IPv4Address("1.2.3.255") + 1,
        IPv4Address("1.2.3.0") - 1,
        IPv6Address("::ffff") + 1,
        IPv6Address("1::") - 1,
        sorted([IPv4Address("2.0.0.0"), IPv4Address("1.255.0.0")]),
    )
    print(
        IPv4Address(16909060),
        IPv4Address(b"\x01\x02\x03\x04"),
        IPv6Address(b"\x20\x01" + b"\0" * 13 + b"\x01"),
        IPv6Address(5),
        int(IPv6Address("::1:2")),
    )
    print(
        list(IPv6Network("2001:db8::/126")),
        list(IPv6Network("2001:db8::/126").hosts()),
        IPv6Address("2001:db8::5") in IPv6Network("2001:db8::/64"),
    )
    print(
        {IPv4Address("1.1.1.1"): 1}[IPv4Address("1.1.1.1")],
        IPv6Address("::ffff:1.2.3.4").ipv4_mapped,
        IPv6Address("2002:102:304::").sixtofour,
        IPv6Address("fe80::1%eth0").scope_id,
    )
    for k in range(5):
        try:
            if k == 0:
                IPv4Address("255.255.255.255") + 1
            elif k == 1:
                IPv4Address(-1)
            elif k == 2:
                IPv4Address(1 << 32)
            elif k == 3:
                print(n[8])
            else:
                list(n.subnets(new_prefix=28))
        except (ValueError, IndexError) as error:
            print(type(error).__name__, error)


main()

# expect: IPv4Address('1.2.3.4') 1.2.3.4 1.2.3.4 b'\x01\x02\x03\x04' 4 4.3.2.1.in-addr.arpa False True False False False False False 32
# expect: 1.2.3.4 16909060
# expect: At least 3 parts expected in '1.2.3.4'
# expect: IPv4Address('255.255.255.255') 255.255.255.255 255.255.255.255 b'\xff\xff\xff\xff' 4 255.255.255.255.in-addr.arpa True False False True False False False 32
# expect: 255.255.255.255 4294967295
# expect: At least 3 parts expected in '255.255.255.255'
# expect: IPv4Address('0.0.0.0') 0.0.0.0 0.0.0.0 b'\x00\x00\x00\x00' 4 0.0.0.0.in-addr.arpa True False False False False False True 32
# expect: 0.0.0.0 0
# expect: At least 3 parts expected in '0.0.0.0'
# expect: IPv4Address('127.0.0.1') 127.0.0.1 127.0.0.1 b'\x7f\x00\x00\x01' 4 1.0.0.127.in-addr.arpa True False False False True False False 32
# expect: 127.0.0.1 2130706433
# expect: At least 3 parts expected in '127.0.0.1'
# expect: IPv4Address('10.1.2.3') 10.1.2.3 10.1.2.3 b'\n\x01\x02\x03' 4 3.2.1.10.in-addr.arpa True False False False False False False 32
# expect: 10.1.2.3 167838211
# expect: At least 3 parts expected in '10.1.2.3'
# expect: IPv4Address('172.31.0.1') 172.31.0.1 172.31.0.1 b'\xac\x1f\x00\x01' 4 1.0.31.172.in-addr.arpa True False False False False False False 32
# expect: 172.31.0.1 2887712769
# expect: At least 3 parts expected in '172.31.0.1'
# expect: IPv4Address('172.32.0.1') 172.32.0.1 172.32.0.1 b'\xac \x00\x01' 4 1.0.32.172.in-addr.arpa False True False False False False False 32
# expect: 172.32.0.1 2887778305
# expect: At least 3 parts expected in '172.32.0.1'
# expect: IPv4Address('192.168.1.1') 192.168.1.1 192.168.1.1 b'\xc0\xa8\x01\x01' 4 1.1.168.192.in-addr.arpa True False False False False False False 32
# expect: 192.168.1.1 3232235777
# expect: At least 3 parts expected in '192.168.1.1'
# expect: IPv4Address('169.254.3.4') 169.254.3.4 169.254.3.4 b'\xa9\xfe\x03\x04' 4 4.3.254.169.in-addr.arpa True False False False False True False 32
# expect: 169.254.3.4 2851996420
# expect: At least 3 parts expected in '169.254.3.4'
# expect: IPv4Address('224.0.0.1') 224.0.0.1 224.0.0.1 b'\xe0\x00\x00\x01' 4 1.0.0.224.in-addr.arpa False True True False False False False 32
# expect: 224.0.0.1 3758096385
# expect: At least 3 parts expected in '224.0.0.1'
# expect: IPv4Address('240.0.0.1') 240.0.0.1 240.0.0.1 b'\xf0\x00\x00\x01' 4 1.0.0.240.in-addr.arpa True False False True False False False 32
# expect: 240.0.0.1 4026531841
# expect: At least 3 parts expected in '240.0.0.1'
# expect: IPv4Address('100.64.1.1') 100.64.1.1 100.64.1.1 b'd@\x01\x01' 4 1.1.64.100.in-addr.arpa False False False False False False False 32
# expect: 100.64.1.1 1681916161
# expect: At least 3 parts expected in '100.64.1.1'
# expect: IPv4Address('198.18.0.1') 198.18.0.1 198.18.0.1 b'\xc6\x12\x00\x01' 4 1.0.18.198.in-addr.arpa True False False False False False False 32
# expect: 198.18.0.1 3323068417
# expect: At least 3 parts expected in '198.18.0.1'
# expect: IPv4Address('192.0.0.9') 192.0.0.9 192.0.0.9 b'\xc0\x00\x00\t' 4 9.0.0.192.in-addr.arpa False True False False False False False 32
# expect: 192.0.0.9 3221225481
# expect: At least 3 parts expected in '192.0.0.9'
# expect: IPv4Address('192.0.2.1') 192.0.2.1 192.0.2.1 b'\xc0\x00\x02\x01' 4 1.2.0.192.in-addr.arpa True False False False False False False 32
# expect: 192.0.2.1 3221225985
# expect: At least 3 parts expected in '192.0.2.1'
# expect: '1.2.3' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '1.2.3'
# expect: At least 3 parts expected in '1.2.3'
# expect: '1.2.3.4.5' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '1.2.3.4.5'
# expect: At least 3 parts expected in '1.2.3.4.5'
# expect: '01.2.3.4' does not appear to be an IPv4 or IPv6 address
# expect: Leading zeros are not permitted in '01' in '01.2.3.4'
# expect: At least 3 parts expected in '01.2.3.4'
# expect: '256.1.1.1' does not appear to be an IPv4 or IPv6 address
# expect: Octet 256 (> 255) not permitted in '256.1.1.1'
# expect: At least 3 parts expected in '256.1.1.1'
# expect: '1.2.3.x' does not appear to be an IPv4 or IPv6 address
# expect: Only decimal digits permitted in 'x' in '1.2.3.x'
# expect: At least 3 parts expected in '1.2.3.x'
# expect: '1..2.3' does not appear to be an IPv4 or IPv6 address
# expect: Empty octet not permitted in '1..2.3'
# expect: At least 3 parts expected in '1..2.3'
# expect: '' does not appear to be an IPv4 or IPv6 address
# expect: Address cannot be empty
# expect: Address cannot be empty
# expect: '1.2.3.4/8' does not appear to be an IPv4 or IPv6 address
# expect: Unexpected '/' in '1.2.3.4/8'
# expect: Unexpected '/' in '1.2.3.4/8'
# expect: '1111.2.3.4' does not appear to be an IPv4 or IPv6 address
# expect: At most 3 characters permitted in '1111' in '1111.2.3.4'
# expect: At least 3 parts expected in '1111.2.3.4'
# expect: IPv6Address('::') 0000:0000:0000:0000:0000:0000:0000:0000 :: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 6 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa True False False True False False True 128
# expect: Expected 4 octets in '::'
# expect: ::
# expect: IPv6Address('::1') 0000:0000:0000:0000:0000:0000:0000:0001 ::1 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa True False False True True False False 128
# expect: Expected 4 octets in '::1'
# expect: ::1
# expect: IPv6Address('1::') 0001:0000:0000:0000:0000:0000:0000:0000 1:: b'\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 6 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '1::'
# expect: 1::
# expect: IPv6Address('2001:db8::1') 2001:0db8:0000:0000:0000:0000:0000:0001 2001:db8::1 b' \x01\r\xb8\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa True False False False False False False 128
# expect: Expected 4 octets in '2001:db8::1'
# expect: 2001:db8::1
# expect: 'fe80::1%' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in 'fe80::1%'
# expect: Invalid IPv6 address: "'fe80::1%'"
# expect: IPv6Address('ff02::1') ff02:0000:0000:0000:0000:0000:0000:0001 ff02::1 b'\xff\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.0.f.f.ip6.arpa False True True False False False False 128
# expect: Expected 4 octets in 'ff02::1'
# expect: ff02::1
# expect: IPv6Address('::ffff:102:304') 0000:0000:0000:0000:0000:ffff:0102:0304 ::ffff:102:304 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x01\x02\x03\x04' 6 4.0.3.0.2.0.1.0.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa False True False True False False False 128
# expect: Only decimal digits permitted in '::ffff:1' in '::ffff:1.2.3.4'
# expect: ::ffff:102:304
# expect: IPv6Address('::ffff:a00:1') 0000:0000:0000:0000:0000:ffff:0a00:0001 ::ffff:a00:1 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\n\x00\x00\x01' 6 1.0.0.0.0.0.a.0.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa True False False True False False False 128
# expect: Only decimal digits permitted in '::ffff:10' in '::ffff:10.0.0.1'
# expect: ::ffff:a00:1
# expect: IPv6Address('1:2:3:4:5:6:7:8') 0001:0002:0003:0004:0005:0006:0007:0008 1:2:3:4:5:6:7:8 b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08' 6 8.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '1:2:3:4:5:6:7:8'
# expect: 1:2:3:4:5:6:7:8
# expect: IPv6Address('1:2:3:4:5:6:7:0') 0001:0002:0003:0004:0005:0006:0007:0000 1:2:3:4:5:6:7:0 b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x00' 6 0.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '1:2:3:4:5:6:7::'
# expect: 1:2:3:4:5:6:7:0
# expect: IPv6Address('0:2:3:4:5:6:7:8') 0000:0002:0003:0004:0005:0006:0007:0008 0:2:3:4:5:6:7:8 b'\x00\x00\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08' 6 8.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.0.0.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '::2:3:4:5:6:7:8'
# expect: 0:2:3:4:5:6:7:8
# expect: '1:2:3:4:5:6:7:8:9' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '1:2:3:4:5:6:7:8:9'
# expect: Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7:8:9'
# expect: '1:2:3:4:5:6:7' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '1:2:3:4:5:6:7'
# expect: Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7'
# expect: ':1::' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in ':1::'
# expect: Leading ':' only permitted as part of '::' in ':1::'
# expect: '1::2::3' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '1::2::3'
# expect: At most one '::' permitted in '1::2::3'
# expect: '12345::' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '12345::'
# expect: At most 4 characters permitted in '12345' in '12345::'
# expect: 'g::' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in 'g::'
# expect: Only hex digits permitted in 'g' in 'g::'
# expect: '1:2' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '1:2'
# expect: At least 3 parts expected in '1:2'
# expect: ':::' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in ':::'
# expect: At most one '::' permitted in ':::'
# expect: IPv6Address('1:0:0:2::3') 0001:0000:0000:0002:0000:0000:0000:0003 1:0:0:2::3 b'\x00\x01\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x03' 6 3.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '1:0:0:2:0:0:0:3'
# expect: 1:0:0:2::3
# expect: IPv6Address('1:0:2:0:3:0:4:0') 0001:0000:0002:0000:0003:0000:0004:0000 1:0:2:0:3:0:4:0 b'\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00' 6 0.0.0.0.4.0.0.0.0.0.0.0.3.0.0.0.0.0.0.0.2.0.0.0.0.0.0.0.1.0.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '1:0:2:0:3:0:4:0'
# expect: 1:0:2:0:3:0:4:0
# expect: IPv6Address('fc00::1') fc00:0000:0000:0000:0000:0000:0000:0001 fc00::1 b'\xfc\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.f.ip6.arpa True False False False False False False 128
# expect: Expected 4 octets in 'fc00::1'
# expect: fc00::1
# expect: IPv6Address('2001::1') 2001:0000:0000:0000:0000:0000:0000:0001 2001::1 b' \x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.2.ip6.arpa True False False False False False False 128
# expect: Expected 4 octets in '2001::1'
# expect: 2001::1
# expect: IPv6Address('100::1') 0100:0000:0000:0000:0000:0000:0000:0001 100::1 b'\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.ip6.arpa True False False True False False False 128
# expect: Expected 4 octets in '100::1'
# expect: 100::1
# expect: IPv6Address('fec0::1') fec0:0000:0000:0000:0000:0000:0000:0001 fec0::1 b'\xfe\xc0\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.e.f.ip6.arpa False True False False False False False 128
# expect: Expected 4 octets in 'fec0::1'
# expect: fec0::1
# expect: IPv6Address('2002:102:304::') 2002:0102:0304:0000:0000:0000:0000:0000 2002:102:304:: b' \x02\x01\x02\x03\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 6 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.4.0.3.0.2.0.1.0.2.0.0.2.ip6.arpa False True False False False False False 128
# expect: Expected 4 octets in '2002:102:304::'
# expect: 2002:102:304::
# expect: '::1.2.3' does not appear to be an IPv4 or IPv6 address
# expect: Expected 4 octets in '::1.2.3'
# expect: Expected 4 octets in '1.2.3' in '::1.2.3'
# expect: IPv6Address('1:2:3:4:5:6:102:304') 0001:0002:0003:0004:0005:0006:0102:0304 1:2:3:4:5:6:102:304 b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x01\x02\x03\x04' 6 4.0.3.0.2.0.1.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa False True False True False False False 128
# expect: Only decimal digits permitted in '1:2:3:4:5:6:1' in '1:2:3:4:5:6:1.2.3.4'
# expect: 1:2:3:4:5:6:102:304
# expect: IPv6Address('2606:4700::1111') 2606:4700:0000:0000:0000:0000:0000:1111 2606:4700::1111 b'&\x06G\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x11\x11' 6 1.1.1.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.4.6.0.6.2.ip6.arpa False True False False False False False 128
# expect: Expected 4 octets in '2606:4700::1111'
# expect: 2606:4700::1111
# expect: IPv6Address('64:ff9b::1') 0064:ff9b:0000:0000:0000:0000:0000:0001 64:ff9b::1 b'\x00d\xff\x9b\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 6 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.b.9.f.f.4.6.0.0.ip6.arpa False True False True False False False 128
# expect: Expected 4 octets in '64:ff9b::1'
# expect: 64:ff9b::1
# expect: IPv4Network('10.0.0.0/8') 8 10.0.0.0 10.255.255.255 True 10.0.0.0/8
# expect: 10.0.0.0/8
# expect: AddressValueError At least 3 parts expected in '10.0.0.0'
# expect: IPv4Network('10.0.0.0/8') 8 10.0.0.0 10.255.255.255 True 10.0.0.0/8
# expect: 10.0.0.0/8
# expect: AddressValueError At least 3 parts expected in '10.0.0.0'
# expect: 10.0.0.1/8 has host bits set
# expect: ValueError 10.0.0.1/8 has host bits set
# expect: AddressValueError At least 3 parts expected in '10.0.0.1'
# expect: IPv4Network('10.0.0.0/8') 8 10.0.0.0 10.255.255.255 True 10.0.0.0/8
# expect: 10.0.0.0/8
# expect: AddressValueError At least 3 parts expected in '10.0.0.1'
# expect: IPv4Network('10.0.0.1/32') 32 10.0.0.1 10.0.0.1 True 10.0.0.1/32
# expect: 10.0.0.1/32
# expect: AddressValueError At least 3 parts expected in '10.0.0.1'
# expect: IPv4Network('10.0.0.1/32') 32 10.0.0.1 10.0.0.1 True 10.0.0.1/32
# expect: 10.0.0.1/32
# expect: AddressValueError At least 3 parts expected in '10.0.0.1'
# expect: IPv4Network('192.168.0.0/24') 24 192.168.0.0 192.168.0.255 True 192.168.0.0/24
# expect: 192.168.0.0/24
# expect: AddressValueError At least 3 parts expected in '192.168.0.0'
# expect: IPv4Network('192.168.0.0/24') 24 192.168.0.0 192.168.0.255 True 192.168.0.0/24
# expect: 192.168.0.0/24
# expect: AddressValueError At least 3 parts expected in '192.168.0.0'
# expect: IPv4Network('192.168.0.0/24') 24 192.168.0.0 192.168.0.255 True 192.168.0.0/24
# expect: 192.168.0.0/24
# expect: AddressValueError At least 3 parts expected in '192.168.0.0'
# expect: IPv4Network('192.168.0.0/24') 24 192.168.0.0 192.168.0.255 True 192.168.0.0/24
# expect: 192.168.0.0/24
# expect: AddressValueError At least 3 parts expected in '192.168.0.0'
# expect: '1.2.3.4/33' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError '33' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: '1.2.3.4/33' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError '33' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: '1.2.3.4/x' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError 'x' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: '1.2.3.4/x' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError 'x' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: '1.2.3.0/24/3' does not appear to be an IPv4 or IPv6 network
# expect: AddressValueError Only one '/' permitted in '1.2.3.0/24/3'
# expect: AddressValueError Only one '/' permitted in '1.2.3.0/24/3'
# expect: '1.2.3.0/24/3' does not appear to be an IPv4 or IPv6 network
# expect: AddressValueError Only one '/' permitted in '1.2.3.0/24/3'
# expect: AddressValueError Only one '/' permitted in '1.2.3.0/24/3'
# expect: IPv6Network('2001:db8::/32') 32 2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff True 2001:db8::/32
# expect: AddressValueError Expected 4 octets in '2001:db8::'
# expect: 2001:db8::/32
# expect: IPv6Network('2001:db8::/32') 32 2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff True 2001:db8::/32
# expect: AddressValueError Expected 4 octets in '2001:db8::'
# expect: 2001:db8::/32
# expect: 2001:db8::1/32 has host bits set
# expect: AddressValueError Expected 4 octets in '2001:db8::1'
# expect: ValueError 2001:db8::1/32 has host bits set
# expect: IPv6Network('2001:db8::/32') 32 2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff True 2001:db8::/32
# expect: AddressValueError Expected 4 octets in '2001:db8::1'
# expect: 2001:db8::/32
# expect: IPv6Network('::/0') 0 :: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff False ::/0
# expect: AddressValueError Expected 4 octets in '::'
# expect: ::/0
# expect: IPv6Network('::/0') 0 :: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff False ::/0
# expect: AddressValueError Expected 4 octets in '::'
# expect: ::/0
# expect: '::1/129' does not appear to be an IPv4 or IPv6 network
# expect: AddressValueError Expected 4 octets in '::1'
# expect: NetmaskValueError '129' is not a valid netmask
# expect: '::1/129' does not appear to be an IPv4 or IPv6 network
# expect: AddressValueError Expected 4 octets in '::1'
# expect: NetmaskValueError '129' is not a valid netmask
# expect: IPv4Network('0.0.0.0/0') 0 0.0.0.0 255.255.255.255 False 0.0.0.0/0
# expect: 0.0.0.0/0
# expect: AddressValueError At least 3 parts expected in '0.0.0.0'
# expect: IPv4Network('0.0.0.0/0') 0 0.0.0.0 255.255.255.255 False 0.0.0.0/0
# expect: 0.0.0.0/0
# expect: AddressValueError At least 3 parts expected in '0.0.0.0'
# expect: '1.2.3.4/255.0.255.0' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError '255.0.255.0' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: '1.2.3.4/255.0.255.0' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError '255.0.255.0' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: IPv6Network('fe80::%a/10') 10 fe80::%a febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff True fe80::%a/10
# expect: AddressValueError Expected 4 octets in 'fe80::%a'
# expect: fe80::%a/10
# expect: IPv6Network('fe80::%a/10') 10 fe80::%a febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff True fe80::%a/10
# expect: AddressValueError Expected 4 octets in 'fe80::%a'
# expect: fe80::%a/10
# expect: '1.2.3.4/-1' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError '-1' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: '1.2.3.4/-1' does not appear to be an IPv4 or IPv6 network
# expect: NetmaskValueError '-1' is not a valid netmask
# expect: AddressValueError At least 3 parts expected in '1.2.3.4'
# expect: [IPv4Address('192.168.1.0'), IPv4Address('192.168.1.1'), IPv4Address('192.168.1.2'), IPv4Address('192.168.1.3'), IPv4Address('192.168.1.4'), IPv4Address('192.168.1.5'), IPv4Address('192.168.1.6'), IPv4Address('192.168.1.7')] [IPv4Address('192.168.1.1'), IPv4Address('192.168.1.2'), IPv4Address('192.168.1.3'), IPv4Address('192.168.1.4'), IPv4Address('192.168.1.5'), IPv4Address('192.168.1.6')] 8 255.255.255.248 0.0.0.7 192.168.1.0/255.255.255.248 192.168.1.2 192.168.1.7
# expect: True False [IPv4Network('192.168.1.0/30'), IPv4Network('192.168.1.4/30')] [IPv4Network('192.168.1.0/31'), IPv4Network('192.168.1.2/31'), IPv4Network('192.168.1.4/31'), IPv4Network('192.168.1.6/31')] 192.168.1.0/28 192.0.0.0/8
# expect: [IPv4Address('1.2.3.4'), IPv4Address('1.2.3.5')] [IPv4Address('1.2.3.4')] True True True
# expect: 1.2.4.0 1.2.2.255 ::1:0 0:ffff:ffff:ffff:ffff:ffff:ffff:ffff [IPv4Address('1.255.0.0'), IPv4Address('2.0.0.0')]
# expect: 1.2.3.4 1.2.3.4 2001::1 ::5 65538
# expect: [IPv6Address('2001:db8::'), IPv6Address('2001:db8::1'), IPv6Address('2001:db8::2'), IPv6Address('2001:db8::3')] [IPv6Address('2001:db8::1'), IPv6Address('2001:db8::2'), IPv6Address('2001:db8::3')] True
# expect: 1 1.2.3.4 1.2.3.4 eth0
# expect: AddressValueError 4294967296 (>= 2**32) is not permitted as an IPv4 address
# expect: AddressValueError -1 (< 0) is not permitted as an IPv4 address
# expect: AddressValueError 4294967296 (>= 2**32) is not permitted as an IPv4 address
# expect: IndexError address out of range
# expect: ValueError new prefix must be longer
