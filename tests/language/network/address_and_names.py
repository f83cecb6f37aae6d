"""DHCP through its states, a name looked up, datagrams between two hosts: all in virtual time."""

from einkorn.net.dhcp import DhcpClient
from einkorn.net.dns import Resolver
from einkorn.net.instant import NEVER, SECOND
from einkorn.net.tcp.settings import Settings
from einkorn.net.tests.link import SECOND_ADDRESS, Generator, Weather, make_link
from einkorn.net.tests.servers import LeaseServer, name_answer
from einkorn.net.udp import Endpoint
from einkorn.wire.ipv4 import Ipv4Address


def lease() -> None:
    server = LeaseServer(0x0A00_0202, 0x0A00_020F, 3600)
    client = DhcpClient(0x0200_0000_0001, Generator(3).bits, "guest", False, 0)
    for until, is_silent in ((0, False), (2000, False), (5500, True), (5600, False)):
        server.is_silent = is_silent
        while client.deadline <= until * SECOND:
            now = client.deadline
            message = client.transmit(now)
            while message is not None:
                answer = server.answer(message.payload)
                to = Ipv4Address(message.destination)
                print(f"  {now // SECOND} s: {server.seen[len(server.seen) - 1]} to {to}")
                if answer is not None:
                    client.receive(answer, now)
                message = client.transmit(now)
        plan = client.plan
        print(f"{client.state.value}: {'nothing' if plan is None else str(plan.address)}")


def names() -> None:
    resolver = Resolver(Generator(9).bits)
    resolver.set_servers((Ipv4Address(0x0A00_0001),))
    for name in ("1.2.3.4", "localhost", "not a name", "example.org", "silent.example"):
        resolver.resolve(name, 0)
        query = resolver.transmit(0)
        if query is not None and name == "example.org":
            octets = name_answer(query, [0x0102_0304, 0x0102_0305])
            resolver.receive(query.source_port, 0x0A00_0001, 53, octets, 0)
        while resolver.deadline != NEVER:
            resolver.transmit(resolver.deadline)
        answer = resolver.next_answer()
        if answer is not None:
            found = ", ".join([str(address) for address in answer.addresses])
            print(f"{name}: {found if found != '' else answer.error}")


def datagrams() -> None:
    link = make_link(Weather(loss=100), 4, Settings())
    client = link.first.open_udp(0)
    server = link.second.open_udp(7)
    if not isinstance(client, Endpoint) or not isinstance(server, Endpoint):
        print("no endpoints")
        return
    for index in range(20):
        client.send(Ipv4Address(SECOND_ADDRESS), 7, f"datagram {index}".encode())
        link.run(SECOND)
    arrived: list[str] = []
    while True:
        datagram = server.receive()
        if datagram is None:
            break
        arrived.append(datagram.payload.decode()[9:])
    print("arrived", " ".join(arrived))


def main() -> None:
    lease()
    names()
    datagrams()


main()

# expect:   0 s: DISCOVER to 255.255.255.255
# expect:   0 s: REQUEST to 255.255.255.255
# expect: leased: 10.0.2.15
# expect:   1800 s: REQUEST to 10.0.2.2
# expect: leased: 10.0.2.15
# expect:   3600 s: REQUEST to 10.0.2.2
# expect:   4275 s: REQUEST to 10.0.2.2
# expect:   4612 s: REQUEST to 10.0.2.2
# expect:   4781 s: REQUEST to 10.0.2.2
# expect:   4865 s: REQUEST to 10.0.2.2
# expect:   4925 s: REQUEST to 10.0.2.2
# expect:   4950 s: REQUEST to 255.255.255.255
# expect:   5175 s: REQUEST to 255.255.255.255
# expect:   5287 s: REQUEST to 255.255.255.255
# expect:   5347 s: REQUEST to 255.255.255.255
# expect:   5400 s: DISCOVER to 255.255.255.255
# expect:   5404 s: DISCOVER to 255.255.255.255
# expect:   5412 s: DISCOVER to 255.255.255.255
# expect:   5428 s: DISCOVER to 255.255.255.255
# expect:   5460 s: DISCOVER to 255.255.255.255
# expect: asking all servers: nothing
# expect:   5524 s: DISCOVER to 255.255.255.255
# expect:   5524 s: REQUEST to 255.255.255.255
# expect: leased: 10.0.2.15
# expect: 1.2.3.4: 1.2.3.4
# expect: localhost: 127.0.0.1
# expect: not a name: not a host name
# expect: example.org: 1.2.3.4, 1.2.3.5
# expect: silent.example: no name server answers
# expect: arrived 0 1 2 3 4 5 6 7 8 9 11 13 14 15 16 17 18 19
