"""The DHCP client through its states, in virtual time."""

from einkorn.net.configuration import AddressPlan, AddressState, Configuration
from einkorn.net.dhcp import DhcpClient, DhcpState
from einkorn.net.instant import NEVER, SECOND
from einkorn.net.interface import Interface
from einkorn.net.tests.link import Generator, keyed_hash
from einkorn.net.tests.servers import LeaseServer
from einkorn.wire import arp, ethernet, ipv4, udp
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

SERVER = 0x0A00_0202
OFFERED = 0x0A00_020F
HARDWARE = 0x0200_0000_0001


class Lan:
    """A client and a server that hears it at once."""

    def __init__(self, lease_time: int = 3600, falls_back: bool = False) -> None:
        self.server = LeaseServer(SERVER, OFFERED, lease_time)
        self.client = DhcpClient(HARDWARE, Generator(3).bits, "guest", falls_back, 0)
        self.now = 0
        self.sent_at: list[int] = []
        self.destinations: list[int] = []

    def state(self) -> DhcpState:
        return self.client.state

    def run(self, until: int) -> None:
        while self.client.deadline <= until:
            self.now = max(self.now, self.client.deadline)
            message = self.client.transmit(self.now)
            while message is not None:
                self.sent_at.append(self.now // SECOND)
                self.destinations.append(message.destination)
                answer = self.server.answer(message.payload)
                if answer is not None:
                    self.client.receive(answer, self.now)
                message = self.client.transmit(self.now)
        self.now = until


def test_four_messages_bind() -> None:
    lan = Lan()
    lan.run(0)
    assert lan.server.seen == ["DISCOVER", "REQUEST"]
    assert lan.client.state is DhcpState.BOUND
    assert lan.client.plan == AddressPlan(
        Ipv4Address(OFFERED), 24, Ipv4Address(SERVER), (Ipv4Address(SERVER),)
    )
    assert lan.client.take_change() and not lan.client.take_change()
    assert lan.client.deadline == 1800 * SECOND


def test_renewal_goes_to_the_server_alone() -> None:
    lan = Lan()
    lan.run(0)
    lan.client.take_change()
    lan.run(1800 * SECOND)
    assert lan.destinations[-1] == SERVER
    assert lan.client.state is DhcpState.BOUND
    assert lan.client.deadline == 3600 * SECOND
    assert not lan.client.take_change()


def test_silence_rebinds_and_then_loses_the_address() -> None:
    lan = Lan()
    lan.run(0)
    lan.server.is_silent = True
    lan.run(3200 * SECOND)
    assert lan.state() is DhcpState.REBINDING
    assert lan.destinations[-1] == ipv4.BROADCAST
    lan.run(3600 * SECOND)
    assert lan.state() is DhcpState.SELECTING
    assert lan.client.plan is None
    lan.server.is_silent = False
    lan.run(3700 * SECOND)
    assert lan.state() is DhcpState.BOUND


def test_refusal_starts_over_with_a_pause() -> None:
    lan = Lan()
    lan.server.says_no = True
    lan.run(60 * SECOND)
    assert 4 < len(lan.server.seen) < 40
    lan.server.says_no = False
    lan.run(70 * SECOND)
    assert lan.client.state is DhcpState.BOUND


def test_refused_renewal_gives_the_address_up_at_once() -> None:
    lan = Lan()
    lan.run(0)
    lan.server.says_no = True
    lan.run(1800 * SECOND)
    assert lan.client.plan is None


def test_no_server_backs_off_and_says_so() -> None:
    lan = Lan()
    lan.server.is_silent = True
    lan.run(300 * SECOND)
    pauses = [after - before for before, after in zip(lan.sent_at, lan.sent_at[1:], strict=False)]
    for pause, expected in zip(pauses, (4, 8, 16, 32, 64, 64), strict=False):
        assert abs(pause - expected) <= 2
    assert lan.client.is_unanswered
    assert lan.client.plan is None


def test_no_server_falls_back_to_link_local() -> None:
    lan = Lan(falls_back=True)
    lan.server.is_silent = True
    lan.run(100 * SECOND)
    plan = lan.client.plan
    assert plan is not None and str(plan.address).startswith("169.254.")
    lan.server.is_silent = False
    lan.run(300 * SECOND)
    plan = lan.client.plan
    assert plan is not None and plan.address.value == OFFERED
    assert not lan.client.is_unanswered


def test_infinite_lease_needs_no_timer() -> None:
    lan = Lan(lease_time=0xFFFF_FFFF)
    lan.run(0)
    assert lan.client.deadline == NEVER


def test_conflict_declines_and_pauses() -> None:
    lan = Lan()
    lan.run(0)
    lan.client.decline(0)
    message = lan.client.transmit(0)
    assert message is not None
    lan.server.answer(message.payload)
    assert lan.server.seen[-1] == "DECLINE"
    assert lan.client.plan is None
    assert lan.client.deadline == 10 * SECOND


def test_answers_to_others_are_ignored() -> None:
    lan = Lan()
    message = lan.client.transmit(0)
    assert message is not None
    answer = lan.server.answer(message.payload)
    assert answer is not None
    other = bytearray(answer)
    other[4] ^= 1
    lan.client.receive(bytes(other), 0)
    other = bytearray(answer)
    other[28] ^= 1
    lan.client.receive(bytes(other), 0)
    lan.client.receive(b"", 0)
    assert lan.client.state is DhcpState.SELECTING
    assert (lan.client.ignored, lan.client.malformed) == (2, 1)


def frame_to(interface: Interface, source: int, destination: int, payload: bytes) -> bytes:
    datagram = udp.emit(source, 67, destination, 68, payload)
    packet = ipv4.Packet(
        Ipv4Address(source), Ipv4Address(destination), ipv4.UDP, 64, 0, 1, False, False, 0, 0, 0
    )
    header = ethernet.Frame(MacAddress(interface.hardware), MacAddress(2), ethernet.IPV4, 0)
    return ethernet.emit(header, ipv4.emit(packet, datagram))


def test_interface_gets_its_address() -> None:
    interface = Interface(Configuration(MacAddress(HARDWARE)), Generator(5).bits, keyed_hash, 0)
    server = LeaseServer(SERVER, OFFERED, 3600)
    kinds: list[int] = []
    for _ in range(10):
        frame = interface.transmit(0)
        if frame is None:
            break
        kinds.append((frame[12] << 8) | frame[13])
        if kinds[-1] == ethernet.IPV4:
            answer = server.answer(frame[42:])
            assert answer is not None
            interface.receive(frame_to(interface, SERVER, OFFERED, answer), 0)
        else:
            announced = arp.parse(frame, 14)
            assert isinstance(announced, arp.Packet) and announced.sender.value == OFFERED
    assert kinds == [ethernet.IPV4, ethernet.IPV4, ethernet.ARP]
    assert interface.address == OFFERED
    assert interface.state is AddressState.CONFIGURED
    assert interface.routes.next_hop(0x0101_0101) == SERVER
