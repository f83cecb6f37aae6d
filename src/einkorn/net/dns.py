"""A stub resolver (RFC 1035 section 5.3.1, RFC 5452): names to IPv4 addresses by asking a recursive
server over UDP.

Against forged answers every try draws a new identifier, source port and mix of letter cases (the
"0x20" bits), and only an answer with all of them from the server asked counts. Answers and failures
are cached within limits.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from einkorn.net.instant import MILLISECOND, NEVER, SECOND
from einkorn.net.udp import EPHEMERAL_COUNT, EPHEMERAL_FIRST, Outgoing
from einkorn.wire import ascii, dns
from einkorn.wire.ipv4 import Ipv4Address, parse_ipv4_address

QUERY_LIMIT = 64  # names looked up at the same time
CACHE_LIMIT = 128
TRIES_PER_SERVER = 3
FIRST_TIMEOUT = 1500 * MILLISECOND
LONGEST_TIME_TO_LIVE = 3600  # seconds
FAILURE_TIME_TO_LIVE = 5
ALIAS_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """`addresses` is empty exactly when `error` says why."""

    request: int
    addresses: tuple[Ipv4Address, ...]
    error: str


@dataclass(frozen=True, slots=True)
class Cached:
    addresses: tuple[Ipv4Address, ...]
    error: str
    expires_at: int


class Query:
    """One name being looked up, for one or more requests."""

    def __init__(self, name: str, now: int) -> None:
        self.name: str = name
        self.requests: list[int] = []
        self.tries: int = 0
        self.due_at: int = now
        self.identifier: int = 0
        self.port: int = 0
        self.server: int = 0
        self.spelling: str = name


class Resolver:
    def __init__(self, random_bits: Callable[[], int]) -> None:
        self.random_bits: Callable[[], int] = random_bits
        self.servers: tuple[Ipv4Address, ...] = ()
        self.queries: dict[str, Query] = {}
        self.by_port: dict[int, Query] = {}
        self.answers: deque[Answer] = deque()
        self.cache: dict[str, Cached] = {}
        self.deadline: int = NEVER
        self.next_request: int = 0
        self.forged: int = 0  # answers that match no query in every respect
        self.timeouts: int = 0
        self.malformed: int = 0

    def set_servers(self, servers: tuple[Ipv4Address, ...]) -> None:
        self.servers = servers

    def resolve(self, name: str, now: int) -> int:
        """Begin a lookup; its number. The answer may be there at once."""
        self.next_request += 1
        request = self.next_request
        wanted = ascii.lower(name)
        if wanted.endswith("."):
            wanted = wanted[:-1]
        literal = parse_ipv4_address(wanted)
        cached = self.cache.get(wanted)
        if literal is not None:
            self._answer(request, (literal,), "")
        elif wanted == "localhost":
            self._answer(request, (Ipv4Address(0x7F00_0001),), "")
        elif not dns.is_name(wanted):
            self._answer(request, (), "not a host name")
        elif cached is not None and cached.expires_at > now:
            self._answer(request, cached.addresses, cached.error)
        elif len(self.servers) == 0:
            self._answer(request, (), "no name server is known")
        elif wanted in self.queries:
            self.queries[wanted].requests.append(request)
        elif len(self.queries) >= QUERY_LIMIT:
            self._answer(request, (), "too many names are being looked up")
        else:
            query = Query(wanted, now)
            query.requests.append(request)
            self.queries[wanted] = query
            self.deadline = min(self.deadline, now)
        return request

    def next_answer(self) -> Answer | None:
        return self.answers.popleft() if len(self.answers) > 0 else None

    def transmit(self, now: int) -> Outgoing | None:
        """The next query to send; gives up on those that were asked often enough."""
        if now < self.deadline:
            return None
        deadline = NEVER
        for query in list(self.queries.values()):
            if query.due_at <= now:
                if query.tries >= TRIES_PER_SERVER * max(1, len(self.servers)):
                    self.timeouts += 1
                    self._finish(query, (), "no name server answers", FAILURE_TIME_TO_LIVE, now)
                    continue
                self.deadline = now  # there may be more that are due
                return self._ask(query, now)
            deadline = min(deadline, query.due_at)
        self.deadline = deadline
        return None

    def receive(self, port: int, source: int, source_port: int, octets: bytes, now: int) -> bool:
        """A datagram to one of our ports; whether the port is the resolver's."""
        query = self.by_port.get(port)
        if query is None:
            return False
        if source != query.server or source_port != dns.PORT:
            self.forged += 1
            return True
        response = dns.parse(octets)
        if isinstance(response, dns.Malformed):
            self.malformed += 1
            return True
        if (
            not response.is_response
            or response.identifier != query.identifier
            or response.question.type != dns.TYPE_A
            or response.question.name != query.spelling
        ):
            self.forged += 1
            return True
        self._take(query, response, now)
        return True

    def _take(self, query: Query, response: dns.Response, now: int) -> None:
        if response.code == dns.NAME_ERROR:
            self._finish(query, (), "no such name", FAILURE_TIME_TO_LIVE, now)
            return
        if response.code != dns.NO_ERROR:
            query.due_at = now  # this server cannot; ask the next
            self.deadline = now
            return
        name = query.name
        time_to_live = LONGEST_TIME_TO_LIVE
        for _ in range(ALIAS_LIMIT):
            for alias in response.aliases:
                if alias.name == name:
                    name = alias.target
                    time_to_live = min(time_to_live, alias.time_to_live)
                    break
        found: list[Ipv4Address] = []
        for record in response.addresses:
            if record.name == name:
                found.append(record.address)
                time_to_live = min(time_to_live, record.time_to_live)
        if len(found) > 0:
            self._finish(query, tuple(found), "", time_to_live, now)
        else:
            error = (
                "the answer is too long for a datagram"
                if response.is_truncated
                else "no address for this name"
            )
            self._finish(query, (), error, FAILURE_TIME_TO_LIVE, now)

    def _ask(self, query: Query, now: int) -> Outgoing:
        """One try: everything a forger must guess is drawn anew."""
        self._forget_port(query)
        server = (
            self.servers[query.tries % len(self.servers)]
            if len(self.servers) > 0
            else Ipv4Address(0)
        )
        query.tries += 1
        query.server = server.value
        chance = self.random_bits()
        query.identifier = chance & 0xFFFF
        port = EPHEMERAL_FIRST + (chance >> 16) % EPHEMERAL_COUNT
        while port in self.by_port:
            port = EPHEMERAL_FIRST + (port + 1 - EPHEMERAL_FIRST) % EPHEMERAL_COUNT
        query.port = port
        self.by_port[port] = query
        query.spelling = self._mix_case(query.name)
        query.due_at = now + (
            FIRST_TIMEOUT << min((query.tries - 1) // max(1, len(self.servers)), 3)
        )
        payload = dns.emit_query(query.identifier, query.spelling, dns.TYPE_A)
        return Outgoing(port, server, dns.PORT, payload)

    def _mix_case(self, name: str) -> str:
        letters: list[str] = []
        bits = 0
        left = 0
        for letter in name:
            if left == 0:
                bits = self.random_bits()
                left = 32
            letters.append(ascii.upper(letter) if bits & 1 != 0 else letter)
            bits >>= 1
            left -= 1
        return "".join(letters)

    def _finish(
        self, query: Query, addresses: tuple[Ipv4Address, ...], error: str, seconds: int, now: int
    ) -> None:
        self._forget_port(query)
        self.queries.pop(query.name, query)
        if len(self.cache) >= CACHE_LIMIT and query.name not in self.cache:
            for oldest in list(self.cache)[
                : CACHE_LIMIT // 8
            ]:  # insertion order: those that came first
                self.cache.pop(oldest)
        self.cache[query.name] = Cached(addresses, error, now + seconds * SECOND)
        for request in query.requests:
            self._answer(request, addresses, error)

    def _answer(self, request: int, addresses: tuple[Ipv4Address, ...], error: str) -> None:
        self.answers.append(Answer(request, addresses, error))

    def _forget_port(self, query: Query) -> None:
        if query.port != 0:
            self.by_port.pop(query.port, query)
            query.port = 0
