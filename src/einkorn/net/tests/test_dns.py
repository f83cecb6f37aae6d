"""The stub resolver: retries, what it refuses to believe, its cache."""

import pytest

from einkorn.net.dns import CACHE_LIMIT, QUERY_LIMIT, Answer, Resolver
from einkorn.net.instant import NEVER, SECOND
from einkorn.net.tests.link import Generator
from einkorn.net.tests.servers import name_answer, name_failure
from einkorn.net.udp import Outgoing
from einkorn.wire import dns
from einkorn.wire.ipv4 import Ipv4Address

FIRST = Ipv4Address(0x0A00_0001)
SECOND_SERVER = Ipv4Address(0x0A00_0002)
ADDRESS = Ipv4Address(0x0102_0304)


def make_resolver() -> Resolver:
    resolver = Resolver(Generator(9).bits)
    resolver.set_servers((FIRST, SECOND_SERVER))
    return resolver


def asked(resolver: Resolver, name: str = "example.org", now: int = 0) -> Outgoing:
    resolver.resolve(name, now)
    query = resolver.transmit(now)
    assert query is not None
    return query


def test_answer_and_cache() -> None:
    resolver = make_resolver()
    query = asked(resolver)
    assert resolver.receive(
        query.source_port, FIRST.value, 53, name_answer(query, [ADDRESS.value]), 0
    )
    assert resolver.next_answer() == Answer(1, (ADDRESS,), "")
    resolver.resolve("Example.ORG.", SECOND)
    assert resolver.next_answer() == Answer(2, (ADDRESS,), "")
    resolver.resolve("example.org", 61 * SECOND)
    assert resolver.next_answer() is None


IMMEDIATE = {
    "1.2.3.4": (ADDRESS,),
    "localhost": (Ipv4Address(0x7F00_0001),),
    "": (),
    "a..b": (),
    "with space": (),
}


@pytest.mark.parametrize("name", IMMEDIATE)
def test_immediate(name: str) -> None:
    resolver = make_resolver()
    resolver.resolve(name, 0)
    answer = resolver.next_answer()
    assert answer is not None and answer.addresses == IMMEDIATE[name]
    assert (answer.error == "") == (len(answer.addresses) > 0)


def test_retries_alternate_and_end() -> None:
    resolver = make_resolver()
    query = asked(resolver)
    seen = [(query.destination, query.source_port, query.payload[:2])]
    while resolver.deadline != NEVER:
        again = resolver.transmit(resolver.deadline)
        if again is not None:
            seen.append((again.destination, again.source_port, again.payload[:2]))
    assert [destination for destination, _, _ in seen] == [FIRST, SECOND_SERVER] * 3
    assert len({port for _, port, _ in seen}) == 6
    answer = resolver.next_answer()
    assert answer is not None and answer.error == "no name server answers"
    assert len(resolver.by_port) == 0


def test_forgeries_are_not_believed() -> None:
    resolver = make_resolver()
    query = asked(resolver)
    good = name_answer(query, [ADDRESS.value])
    port = query.source_port
    assert not resolver.receive(port ^ 1, FIRST.value, 53, good, 0)
    resolver.receive(port, SECOND_SERVER.value, 53, good, 0)
    resolver.receive(port, FIRST.value, 5353, good, 0)
    resolver.receive(port, FIRST.value, 53, bytes([good[0] ^ 1]) + good[1:], 0)
    resolver.receive(port, FIRST.value, 53, good[:13] + good[13:14].swapcase() + good[14:], 0)
    resolver.receive(port, FIRST.value, 53, query.payload, 0)
    resolver.receive(port, FIRST.value, 53, good[:20], 0)
    assert resolver.next_answer() is None
    assert (resolver.forged, resolver.malformed) == (5, 1)
    resolver.receive(port, FIRST.value, 53, good, 0)
    assert resolver.next_answer() is not None


def test_failure_asks_the_next_server() -> None:
    resolver = make_resolver()
    query = asked(resolver)
    resolver.receive(query.source_port, FIRST.value, 53, name_failure(query, dns.SERVER_FAILURE), 0)
    again = resolver.transmit(0)
    assert again is not None and again.destination == SECOND_SERVER


def test_no_such_name() -> None:
    resolver = make_resolver()
    query = asked(resolver)
    resolver.receive(query.source_port, FIRST.value, 53, name_failure(query, dns.NAME_ERROR), 0)
    answer = resolver.next_answer()
    assert answer is not None and answer.error == "no such name"


def test_one_query_for_many_requests() -> None:
    resolver = make_resolver()
    query = asked(resolver)
    resolver.resolve("EXAMPLE.org", 0)
    assert resolver.transmit(0) is None
    resolver.receive(query.source_port, FIRST.value, 53, name_answer(query, [ADDRESS.value]), 0)
    assert [resolver.next_answer(), resolver.next_answer()] == [
        Answer(1, (ADDRESS,), ""),
        Answer(2, (ADDRESS,), ""),
    ]


def test_limits() -> None:
    resolver = make_resolver()
    for index in range(QUERY_LIMIT + 1):
        resolver.resolve(f"host{index}", 0)
    answer = resolver.next_answer()
    assert answer is not None and answer.request == QUERY_LIMIT + 1
    resolver = make_resolver()
    for index in range(2 * CACHE_LIMIT):
        query = asked(resolver, f"host{index}")
        resolver.receive(query.source_port, FIRST.value, 53, name_answer(query, [ADDRESS.value]), 0)
    assert len(resolver.cache) <= CACHE_LIMIT


def test_without_servers() -> None:
    resolver = Resolver(Generator(9).bits)
    resolver.resolve("example.org", 0)
    answer = resolver.next_answer()
    assert answer is not None and answer.error == "no name server is known"
