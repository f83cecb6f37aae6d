"""Two stacks on one wire, driven through boundary.Network in virtual time."""

from collections.abc import Callable

import pytest

from einkorn.net.configuration import AddressPlan, Configuration
from einkorn.net.instant import NEVER
from einkorn.net.tests.link import Generator, keyed_hash
from einkorn.platform.boundary import Connection
from einkorn.stack.network import NetworkStack
from einkorn.stack.no_device import NoDevice
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address


class Wire:
    """A device whose frames land in its partner's queue; it can be made busy."""

    def __init__(self, mac: int) -> None:
        self.mac = mac
        self.arrived: list[bytes] = []
        self.partner = self
        self.room = 1000

    def mac_address(self) -> int:
        return self.mac

    def mtu(self) -> int:
        return 1500

    def completes_checksums(self) -> bool:
        return False

    def is_ready(self) -> bool:
        return self.room > 0

    def transmit(self, frame: bytes) -> bool:
        self.room -= 1
        self.partner.arrived.append(frame)
        return True

    def flush(self) -> None: ...

    def receive(self) -> bytes | None:
        return self.arrived.pop(0) if self.arrived else None

    def arm(self) -> bool:
        return not self.arrived

    def disarm(self) -> None: ...


class World:
    """Two hosts, 10.0.0.1 and 10.0.0.2, and their clock."""

    def __init__(self) -> None:
        self.now = 1_000_000_000
        self.devices = [Wire(0x020000000001), Wire(0x020000000002)]
        self.devices[0].partner, self.devices[1].partner = self.devices[1], self.devices[0]
        chance = Generator(7)
        self.hosts = [
            NetworkStack(
                device,
                Configuration(
                    MacAddress(device.mac),
                    static=AddressPlan(Ipv4Address(0x0A000001 + index), 24, None, ()),
                ),
                lambda: self.now,
                chance.bits,
                keyed_hash,
            )
            for index, device in enumerate(self.devices)
        ]

    def run(self, until: Callable[[], bool], limit: int = 20_000) -> None:
        for _ in range(limit):
            if until():
                return
            told = [host.serve() for host in self.hosts]  # all of them
            is_busy = any(told)
            if not is_busy and not any(device.arrived for device in self.devices):
                deadline = min(host.next_deadline() for host in self.hosts)
                assert deadline != NEVER or until(), "nothing will ever happen"
                self.now = max(self.now + 1000, deadline)
        raise AssertionError("it does not come to pass")

    def settle(self, seconds: float = 0.5) -> None:
        end = self.now + int(seconds * 1e9)
        while self.now < end:
            for host in self.hosts:
                host.serve()
            self.now += 5_000_000


class Peer:
    """A handler that notes what it is told."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.octets = bytearray()
        self.connection: Connection | None = None

    def connected(self) -> None:
        self.log.append("connected")

    def received(self, octets: bytes) -> None:
        self.octets += octets

    def finished(self) -> None:
        self.log.append("finished")

    def writable(self) -> None:
        self.log.append("writable")

    def closed(self, reason: str) -> None:
        self.log.append(f"closed {reason}")


@pytest.fixture
def world() -> World:
    return World()


def connect(world: World, port: int = 80) -> tuple[Peer, Peer, Connection, Connection]:
    server, client = Peer(), Peer()

    def accept(connection: Connection) -> Peer:
        server.connection = connection
        return server

    world.hosts[0].listen("0.0.0.0", port, 10, accept)
    connection = world.hosts[1].connect("10.0.0.1", port, client)
    world.run(lambda: server.connection is not None and client.log == ["connected"])
    assert server.connection is not None and server.log == ["connected"]
    return server, client, server.connection, connection


def test_octets_both_ways_and_an_orderly_end(world: World) -> None:
    server, client, at_server, at_client = connect(world)
    assert at_client.peer_endpoint() == ("10.0.0.1", 80)
    assert at_server.peer_endpoint() == at_client.local_endpoint()
    assert at_client.send(b"ask") == 3
    world.run(lambda: bytes(server.octets) == b"ask")
    assert at_server.send(b"answer") == 6
    at_server.finish()
    world.run(lambda: client.log == ["connected", "finished"])
    assert bytes(client.octets) == b"answer"
    at_client.finish()
    world.run(lambda: "closed " in server.log and "closed " in client.log)
    assert server.log == ["connected", "finished", "closed "]


def test_close_is_over_at_once_and_what_was_taken_is_sent(world: World) -> None:
    server, client, at_server, at_client = connect(world)
    sent = bytes(range(256)) * 100
    assert at_client.send(sent) == len(sent)
    at_client.close()
    assert at_client.send(b"more") == 0
    assert client.log == ["connected"]  # never told from inside a call
    world.run(lambda: client.log == ["connected", "closed "])
    world.run(lambda: "finished" in server.log)
    assert bytes(server.octets) == sent


def test_abort_resets(world: World) -> None:
    server, client, _, at_client = connect(world)
    at_client.abort()
    world.run(lambda: len(server.log) == 2 and len(client.log) == 2)
    assert server.log == ["connected", "closed reset by peer"]
    assert client.log == ["connected", "closed aborted"]


def test_a_pause_closes_the_window_and_send_takes_less(world: World) -> None:
    server, client, at_server, at_client = connect(world)
    at_server.pause_receiving()
    taken = count = 0
    piece = bytes(50_000)
    for _ in range(100):
        count = at_client.send(piece)
        taken += count
        world.settle(0.1)
        if count < len(piece):
            break
    assert count < len(piece) and len(server.octets) == 0
    told = client.log.count("writable")
    at_server.resume_receiving()
    world.run(lambda: len(server.octets) == taken)
    world.run(lambda: client.log.count("writable") > told)


def test_a_busy_device_delays_and_loses_nothing(world: World) -> None:
    server, _, _, at_client = connect(world)
    world.devices[1].room = 0
    at_client.send(b"x" * 5000)
    world.settle(0.05)
    assert len(server.octets) == 0
    world.devices[1].room = 1000
    world.run(lambda: len(server.octets) == 5000)


def test_refused_and_impossible(world: World) -> None:
    client = Peer()
    world.hosts[1].connect("10.0.0.1", 81, client)
    world.run(lambda: client.log == ["closed refused"])
    with pytest.raises(OSError, match="no route to host"):
        world.hosts[1].connect("192.0.2.1", 80, client)
    with pytest.raises(OSError, match="numeric"):
        world.hosts[1].connect("somewhere", 80, client)


def test_a_port_is_taken_once_and_again_after_close(world: World) -> None:
    host = world.hosts[0]
    listener = host.listen("", 0, 5, lambda connection: Peer())
    address, port = listener.local_endpoint()
    assert address == "0.0.0.0" and port > 0
    with pytest.raises(OSError, match="already in use") as caught:
        host.listen("0.0.0.0", port, 5, lambda connection: Peer())
    assert caught.value.errno == 98
    listener.close()
    host.listen("0.0.0.0", port, 5, lambda connection: Peer()).close()
    with pytest.raises(OSError, match="not an address"):
        host.listen("10.9.9.9", port, 5, lambda connection: Peer())


def test_loopback_needs_no_device() -> None:
    now = [0]
    configuration = Configuration(
        MacAddress(NoDevice().mac_address()),
        static=AddressPlan(Ipv4Address(0), 32, None, ()),
    )
    host = NetworkStack(NoDevice(), configuration, lambda: now[0], Generator(3).bits, keyed_hash)
    server, client = Peer(), Peer()
    listener = host.listen("127.0.0.1", 0, 5, lambda connection: server)
    connection = host.connect("127.0.0.1", listener.local_endpoint()[1], client)
    connection.send(b"hello")
    for _ in range(50):
        host.serve()
        now[0] += 1_000_000
    assert bytes(server.octets) == b"hello"


def test_names_that_need_no_question(world: World) -> None:
    answers: list[tuple[list[str], str]] = []
    for name in ("localhost", "192.0.2.7"):
        world.hosts[0].resolve(name, lambda addresses, error: answers.append((addresses, error)))
    assert answers == [] and world.hosts[0].next_deadline() == 0
    world.hosts[0].serve()
    assert answers == [(["127.0.0.1"], ""), (["192.0.2.7"], "")]
