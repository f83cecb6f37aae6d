"""Scapy, written by others, reads what we emit and emits what we read."""

from typing import Any

import pytest

from einkorn.wire import arp, dhcp, dns, ethernet, icmp, ipv4, tcp, udp
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

scapy: Any = pytest.importorskip("scapy.all")

A = Ipv4Address(0x0A00_0001)
B = Ipv4Address(0x0A00_0002)


def test_our_segment_is_read() -> None:
    options = tcp.Options(1460, 7, True, True, 5, 6)
    segment = tcp.Segment(
        80, 4000, 7, 8, tcp.SYN | tcp.ACK, 512, 0, b"hi", 0, 2, True, 5, 6, options
    )
    packet = ipv4.Packet(A, B, ipv4.TCP, 64, 0, 1, True, False, 0, 0, 0)
    frame = ethernet.Frame(MacAddress(2), MacAddress(4), ethernet.IPV4, 0)
    octets = ethernet.emit(frame, ipv4.emit(packet, tcp.emit(segment, A.value, B.value)))
    read = scapy.Ether(octets)
    assert read[scapy.IP].src == "10.0.0.1" and read[scapy.IP].flags == "DF"
    assert read[scapy.TCP].flags == "SA" and bytes(read[scapy.TCP].payload) == b"hi"
    found = dict(option for option in read[scapy.TCP].options if option[0] != "NOP")
    assert found == {"MSS": 1460, "SAckOK": b"", "WScale": 7, "Timestamp": (5, 6)}
    rebuilt = scapy.Ether(octets)
    del rebuilt[scapy.IP].chksum, rebuilt[scapy.TCP].chksum
    assert bytes(rebuilt) == octets


def test_their_segment_is_read() -> None:
    options = [("SAck", (10, 20, 30, 40)), ("Timestamp", (1, 2))]
    made = scapy.IP(src="10.0.0.1", dst="10.0.0.2") / scapy.TCP(
        sport=1, dport=2, seq=3, ack=4, flags="PA", window=99, options=options
    )
    octets = bytes(made / b"text")
    packet = ipv4.parse(octets, 0)
    assert isinstance(packet, ipv4.Packet)
    segment = tcp.parse(octets, packet.payload_start, packet.payload_end, A.value, B.value)
    assert isinstance(segment, tcp.Segment) and segment.options is not None
    assert segment.options.sack_blocks == ((10, 20), (30, 40))
    assert (segment.timestamp_value, segment.timestamp_echo) == (1, 2)
    assert octets[segment.text_start : segment.text_end] == b"text"


def test_datagrams() -> None:
    ours = udp.emit(A.value, 5, B.value, 6, b"odd")
    theirs = scapy.IP(src="10.0.0.1", dst="10.0.0.2") / scapy.UDP(sport=5, dport=6) / b"odd"
    assert bytes(theirs)[20:] == ours


def test_arp() -> None:
    packet = arp.Packet(arp.Operation.REQUEST, MacAddress(0x0200_0000_0001), A, MacAddress(0), B)
    theirs = scapy.ARP(
        op=1, hwsrc="02:00:00:00:00:01", psrc="10.0.0.1", hwdst="00:00:00:00:00:00", pdst="10.0.0.2"
    )
    assert bytes(theirs) == arp.emit(packet)


def test_echo() -> None:
    theirs = bytes(scapy.ICMP(type=8, id=7, seq=9) / b"ping")
    assert theirs == icmp.emit(icmp.Echo(False, 7, 9, b"ping"))


def test_names() -> None:
    ours = dns.emit_query(77, "www.Example.org", dns.TYPE_A)
    read = scapy.DNS(ours)
    assert read.id == 77 and read.rd == 1
    assert bytes(ours) == bytes(scapy.DNS(id=77, rd=1, qd=scapy.DNSQR(qname="www.Example.org")))
    question = scapy.DNSQR(qname="www.example.org")
    alias = scapy.DNSRR(rrname="www.example.org", type="CNAME", ttl=9, rdata="example.org")
    address = scapy.DNSRR(rrname="example.org", type="A", ttl=8, rdata="1.2.3.4")
    octets = bytes(scapy.dns_compress(scapy.DNS(id=77, qr=1, qd=question, an=[alias, address])))
    response = dns.parse(octets)
    assert isinstance(response, dns.Response)
    assert response.aliases == (dns.AliasRecord("www.example.org", 9, "example.org"),)
    assert response.addresses == (dns.AddressRecord("example.org", 8, Ipv4Address(0x0102_0304)),)


def test_leases() -> None:
    options = [
        ("message-type", "offer"),
        ("server_id", "10.0.0.1"),
        ("lease_time", 100),
        ("subnet_mask", "255.255.0.0"),
        ("router", "10.0.0.1"),
        ("name_server", "10.0.0.1", "10.0.0.2"),
        "end",
    ]
    made = scapy.BOOTP(op=2, yiaddr="10.0.0.2", xid=7, chaddr=b"\2\0\0\0\0\1") / scapy.DHCP(
        options=options
    )
    message = dhcp.parse(bytes(made))
    assert isinstance(message, dhcp.Message)
    assert message.type is dhcp.MessageType.OFFER and message.your_address == B
    assert message.server == A and message.lease_time == 100 and message.routers == (A,)
    assert message.subnet_mask == 0xFFFF_0000 and message.hardware == 0x0200_0000_0001
