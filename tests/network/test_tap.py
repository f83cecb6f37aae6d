"""A machine on a wire of its own: real clients, and frames that no client would send."""

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from scapy.layers.inet import ICMP, IP, TCP, UDP, fragment
from scapy.layers.l2 import ARP, Ether
from scapy.packet import Packet, Raw

from einkorn_host.monitor.monitor import NetworkMode, Settings
from tests.support import network
from tests.support.backends import BACKENDS_BY_NAME, ROOT, built
from tests.support.boot import boot_command
from tests.support.network import GUEST_ADDRESS, HOST_ADDRESS, PREFIX, TAP, PrivateNetwork
from tests.support.server import Server, running

PROGRAMS = Path(__file__).parent / "programs"
PORT = 7000
BROADCAST = "ff:ff:ff:ff:ff:ff"
STRANGER = "02:00:00:00:00:99"

pytestmark = [pytest.mark.network, pytest.mark.qemu, pytest.mark.xdist_group("tap")]


def tap_settings(*arguments: str, address: str = f"{GUEST_ADDRESS}/{PREFIX}") -> Settings:
    """On the tap of the private network, with a static address unless it is empty."""
    return Settings(("program", *arguments), network=NetworkMode.TAP, tap=TAP, address=address)


@pytest.fixture
def wire() -> Iterator[PrivateNetwork]:
    """A private network, or the reason why there is none."""
    if reason := network.missing() or BACKENDS_BY_NAME["machine"].missing():
        pytest.skip(reason)
    with network.private_network() as made:
        yield made


@pytest.fixture
def echo(wire: PrivateNetwork) -> Iterator[Server]:
    """The echo server, listening."""
    with running(PROGRAMS / "echo.py", tap_settings()) as server:
        server.wait_for("listening")
        yield server


def echoes(octets: bytes) -> bool:
    """Whether the server gives back what it gets."""
    with socket.create_connection((GUEST_ADDRESS, PORT), timeout=20) as connection:
        connection.sendall(octets)
        connection.shutdown(socket.SHUT_WR)
        heard = b""
        while part := connection.recv(65536):
            heard += part
    return heard == octets


def guest_mac(wire: PrivateNetwork) -> str:
    """The hardware address that the machine answers ARP with."""
    question = Ether(src=STRANGER, dst=BROADCAST) / ARP(
        op="who-has", hwsrc=STRANGER, psrc="10.0.0.99", pdst=GUEST_ADDRESS
    )
    wire.transmit(bytes(question))
    answer = wire.wait_for(lambda frame: frame[12:14] == b"\x08\x06" and frame[21] == 2, 10)
    assert answer is not None
    mac: str = Ether(answer)[ARP].hwsrc
    return mac


def send(wire: PrivateNetwork, mac: str, packet: Packet) -> None:
    """Put an IP packet from a stranger on the wire."""
    wire.transmit(bytes(Ether(src=STRANGER, dst=mac) / packet))


def test_echo_of_little_and_much(echo: Server) -> None:
    assert echoes(b"hello")
    assert echoes(bytes(range(256)) * 2000)


def test_ping(echo: Server, wire: PrivateNetwork) -> None:
    mac = guest_mac(wire)
    ping = IP(src="10.0.0.99", dst=GUEST_ADDRESS) / ICMP(id=7, seq=3) / Raw(b"octets of the ping")
    send(wire, mac, ping)
    answer = wire.wait_for(lambda frame: frame[12:14] == b"\x08\x00" and frame[23] == 1, 10)
    assert answer is not None
    reply = Ether(answer)
    assert (reply[ICMP].type, reply[ICMP].id, reply[ICMP].seq) == (0, 7, 3)
    assert bytes(reply[Raw].load).startswith(b"octets of the ping")


def test_fragmented_ping_is_put_together(echo: Server, wire: PrivateNetwork) -> None:
    mac = guest_mac(wire)
    ping = IP(src="10.0.0.99", dst=GUEST_ADDRESS, id=77) / ICMP(id=9) / Raw(b"f" * 1000)
    for part in reversed(fragment(ping, fragsize=400)):
        send(wire, mac, part)
    answer = wire.wait_for(lambda frame: frame[12:14] == b"\x08\x00" and frame[23] == 1, 10)
    assert answer is not None and len(answer) >= 1042


def malformed(mac: str) -> dict[str, bytes]:
    """Frames that must change nothing."""
    to_guest = Ether(src=STRANGER, dst=mac)
    ip = IP(src="10.0.0.99", dst=GUEST_ADDRESS)
    return {
        "only an Ethernet header": bytes(to_guest),
        "less than an Ethernet header": b"\x00" * 9,
        "an unknown EtherType": bytes(Ether(src=STRANGER, dst=mac, type=0x1234) / Raw(b"x" * 50)),
        "ARP cut off": bytes(to_guest / ARP())[:30],
        "ARP of other hardware": bytes(to_guest / ARP(hwtype=6, hwlen=8)),
        "IP with version 7": bytes(to_guest / IP(version=7, dst=GUEST_ADDRESS) / ICMP()),
        "IP header too short": bytes(to_guest / IP(ihl=3, dst=GUEST_ADDRESS) / ICMP()),
        "IP header longer than the packet": bytes(to_guest / IP(ihl=15, dst=GUEST_ADDRESS)),
        "IP length beyond the frame": bytes(to_guest / IP(len=9000, dst=GUEST_ADDRESS) / ICMP()),
        "IP checksum wrong": bytes(to_guest / IP(chksum=1, dst=GUEST_ADDRESS) / ICMP()),
        "fragment beyond 65535": bytes(
            to_guest / IP(dst=GUEST_ADDRESS, frag=8191) / Raw(b"x" * 999)
        ),
        "source is a broadcast": bytes(
            to_guest / IP(src="255.255.255.255", dst=GUEST_ADDRESS) / ICMP()
        ),
        "UDP length 3": bytes(to_guest / ip / UDP(len=3, dport=7) / Raw(b"x")),
        "TCP offset 2": bytes(to_guest / ip / TCP(dport=PORT, dataofs=2)),
        "TCP offset beyond the segment": bytes(to_guest / ip / TCP(dport=PORT, dataofs=15)),
        "TCP checksum wrong": bytes(to_guest / ip / TCP(dport=PORT, chksum=1)),
        "TCP with all flags": bytes(to_guest / ip / TCP(dport=PORT, flags="FSRPAU")),
        "TCP option without end": bytes(
            to_guest / ip / TCP(dport=PORT, dataofs=6) / b"\x02\x28\x00\x00"
        ),
        "a land attack": bytes(
            to_guest / IP(src=GUEST_ADDRESS, dst=GUEST_ADDRESS) / TCP(sport=PORT, dport=PORT)
        ),
    }


def test_malformed_frames_end_nothing(echo: Server, wire: PrivateNetwork) -> None:
    mac = guest_mac(wire)
    for _ in range(20):
        for frame in malformed(mac).values():
            wire.transmit(frame.ljust(14, b"\0"))
    assert echoes(b"still here")
    assert echo.is_running()
    assert echo.complained() == ""


def test_a_flood_of_connection_attempts_ends_nothing(echo: Server, wire: PrivateNetwork) -> None:
    mac = guest_mac(wire)
    for number in range(3000):
        source = f"10.0.{number % 200}.{number // 200 + 3}"
        send(wire, mac, IP(src=source, dst=GUEST_ADDRESS) / TCP(sport=1024 + number, dport=PORT))
    assert echoes(b"still here")
    assert echo.is_running()


def test_a_reset_of_the_peer_is_seen(echo: Server) -> None:
    connection = socket.create_connection((GUEST_ADDRESS, PORT), timeout=20)
    connection.sendall(b"x")
    assert connection.recv(1) == b"x"
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()
    echo.wait_for("connection lost")
    assert echoes(b"next")


def run_program(name: str, settings: Settings) -> subprocess.CompletedProcess[str]:
    """Boot a program in the current network and wait for its end."""
    return subprocess.run(
        boot_command(built(PROGRAMS / name, "machine"), settings),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=90,
        cwd=ROOT,
    )


def test_a_machine_connects_to_the_host(wire: PrivateNetwork) -> None:
    with socket.create_server((HOST_ADDRESS, 9000)) as listener:
        settings = tap_settings(HOST_ADDRESS, "9000")
        client = subprocess.Popen(
            boot_command(built(PROGRAMS / "fetch.py", "machine"), settings),
            stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            cwd=ROOT,
        )
        with client:
            listener.settimeout(30)
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(30)
                assert connection.recv(1000) == b"hello from the machine\n"
                connection.sendall(b"hello from the host\n")
            output, _ = client.communicate(timeout=30)
    assert (output, client.returncode) == (b"hello from the host\n", 0)


def test_a_refused_connection_is_an_exception(wire: PrivateNetwork) -> None:
    done = run_program("fetch.py", tap_settings(HOST_ADDRESS, "9001"))
    assert (done.stdout, done.returncode) == ("ConnectionRefusedError\n", 1)


def test_a_dhcp_server_that_never_answers_is_said(wire: PrivateNetwork) -> None:
    def is_question(frame: bytes) -> bool:
        return frame[12:14] == b"\x08\x00" and frame[23] == 17 and frame[36:38] == b"\0\x43"

    with running(PROGRAMS / "echo.py", tap_settings(address="")) as server:
        server.wait_for("no DHCP server has answered", 40)
        for _ in range(4):  # the fourth is sent when the complaint is made: the asking goes on
            assert wire.wait_for(is_question, 5) is not None
        assert server.complained().count("einkorn:") == 1
