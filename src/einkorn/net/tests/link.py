"""Two interfaces and a simulated link: loss, delay, reordering, duplication, corruption, in virtual
time.

Everything is drawn from one seeded generator, so a run repeats exactly. Only what an image may use,
so that the programs in tests/language/network run compiled too.
"""

from dataclasses import dataclass

from einkorn.net.configuration import AddressPlan, Configuration
from einkorn.net.instant import MILLISECOND, NEVER
from einkorn.net.interface import Interface
from einkorn.net.tcp.settings import Settings
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

FIRST_ADDRESS = 0x0A00_0001  # 10.0.0.1
SECOND_ADDRESS = 0x0A00_0002


class Generator:
    """xorshift32: chance for tests, in 32-bit steps so that it runs compiled."""

    def __init__(self, seed: int) -> None:
        self.state: int = seed & 0xFFFF_FFFF if seed & 0xFFFF_FFFF != 0 else 1

    def bits(self) -> int:
        state = self.state
        state ^= (state << 13) & 0xFFFF_FFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFF_FFFF
        self.state = state
        return state

    def is_lucky(self, thousandths: int) -> bool:
        return self.bits() % 1000 < thousandths


def keyed_hash(octets: bytes) -> int:
    """FNV-1a in 32 bits: a stand-in for the keyed hash that an image passes."""
    value = 0x811C_9DC5
    for octet in octets:
        value = ((value ^ octet) * 0x0100_0193) & 0xFFFF_FFFF
    return value


@dataclass(frozen=True, slots=True)
class Weather:
    """What the link does to frames; chances in thousandths."""

    delay: int = 5 * MILLISECOND
    jitter: int = 0
    loss: int = 0
    duplication: int = 0
    corruption: int = 0
    octets_per_millisecond: int = 0  # 0: no limit
    queue: int = 64  # frames that wait for the limited line


class Flight:
    """A frame under way."""

    def __init__(self, arrives_at: int, order: int, to_second: bool, frame: bytes) -> None:
        self.arrives_at: int = arrives_at
        self.order: int = order
        self.to_second: bool = to_second
        self.frame: bytes = frame


class Link:
    def __init__(self, first: Interface, second: Interface, weather: Weather, seed: int) -> None:
        self.first: Interface = first
        self.second: Interface = second
        self.weather: Weather = weather
        self.chance: Generator = Generator(seed)
        self.now: int = 0
        self.flights: list[Flight] = []
        self.order: int = 0
        self.lost: int = 0
        self.carried: int = 0
        self.line_free_at: list[int] = [0, 0]
        self.log: list[str] = []
        self.keeps_log: bool = False

    def pump(self) -> None:
        """Let both sides send what they have to send at this instant."""
        while True:
            frame = self.first.transmit(self.now)
            if frame is None:
                break
            self.send(frame, True)
        while True:
            frame = self.second.transmit(self.now)
            if frame is None:
                break
            self.send(frame, False)

    def send(self, frame: bytes, to_second: bool) -> None:
        weather = self.weather
        self.carried += 1
        departure = self.now
        if weather.octets_per_millisecond > 0:
            side = int(to_second)
            takes = len(frame) * MILLISECOND // weather.octets_per_millisecond
            free_at = max(self.line_free_at[side], self.now)
            if free_at - self.now > weather.queue * takes:
                self.lost += 1
                return
            self.line_free_at[side] = free_at + takes
            departure = free_at + takes
        if self.chance.is_lucky(weather.loss):
            self.lost += 1
            return
        copies = 2 if self.chance.is_lucky(weather.duplication) else 1
        for _ in range(copies):
            octets = frame
            # Ethernet's own check catches most; what slips through, IPv4 and TCP must catch. ARP
            # cannot.
            if frame[13] == 0 and self.chance.is_lucky(weather.corruption):
                changed = bytearray(frame)
                at = 14 + self.chance.bits() % (len(changed) - 14)
                changed[at] ^= 1 << (self.chance.bits() % 8)
                octets = bytes(changed)
            late = self.chance.bits() % weather.jitter if weather.jitter > 0 else 0
            self.order += 1
            self.flights.append(
                Flight(departure + weather.delay + late, self.order, to_second, octets)
            )

    def step(self, limit: int) -> bool:
        """Go to the next instant at which something happens, at most `limit`; False when nothing
        does before."""
        self.pump()
        instant = min(self.first.next_deadline(), self.second.next_deadline())
        for flight in self.flights:
            instant = min(instant, flight.arrives_at)
        if instant > limit:
            self.now = limit if limit != NEVER else self.now
            return False
        self.now = max(self.now, instant)
        arrived = [flight for flight in self.flights if flight.arrives_at <= self.now]
        if len(arrived) > 0:
            self.flights = [flight for flight in self.flights if flight.arrives_at > self.now]
            arrived.sort(key=arrival)
            for flight in arrived:
                target = self.second if flight.to_second else self.first
                target.receive(flight.frame, self.now)
        self.pump()
        return True

    def run(self, duration: int) -> None:
        """Let virtual time pass."""
        limit = self.now + duration
        while self.step(limit):
            pass


def arrival(flight: Flight) -> tuple[int, int]:
    return (flight.arrives_at, flight.order)


def make_interface(address: int, seed: int, settings: Settings) -> Interface:
    """A host of 10.0.0.0/24 whose hardware address ends like its address."""
    configuration = Configuration(
        mac_address=MacAddress(0x0200_0000_0000 | address),
        static=AddressPlan(Ipv4Address(address), 24, None, ()),
        tcp=settings,
    )
    return Interface(configuration, Generator(seed).bits, keyed_hash, 0)


def make_link(weather: Weather, seed: int, settings: Settings) -> Link:
    first = make_interface(FIRST_ADDRESS, seed * 2 + 1, settings)
    second = make_interface(SECOND_ADDRESS, seed * 2 + 2, settings)
    return Link(first, second, weather, seed)
