"""Neighbors: which hardware address an IPv4 address of this link has (RFC 826, RFC 5227).

unknown ─ lookup → INCOMPLETE ─ reply → REACHABLE ─ 60 s, in use → polled ─ reply → REACHABLE
INCOMPLETE ─ 3 requests unanswered → FAILED ─ hold-down → unknown
polled ─ 3 polls unanswered → INCOMPLETE
"""

from collections import deque
from enum import Enum

from einkorn.net.instant import NEVER, SECOND
from einkorn.net.rate import RateLimit
from einkorn.wire import arp, ethernet
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

NEIGHBOR_LIMIT = 256
PENDING_LIMIT = 4  # frames that wait for one neighbor; the oldest gives way
PENDING_TOTAL = 64  # frames that wait for all of them
REQUEST_LIMIT = 3
REQUEST_INTERVAL = (
    1 * SECOND
)  # at most one request a second to a destination (RFC 1122 section 2.3.2.1)
CONFIRMED_FOR = 60 * SECOND
HOLD_DOWN = 3 * SECOND
DEFEND_INTERVAL = 10 * SECOND  # RFC 5227 section 2.4
REPLY_RATE = 100  # a second
UNKNOWN = -1


class Reachability(Enum):
    INCOMPLETE = "asked, not answered yet"
    REACHABLE = "answered"
    FAILED = "did not answer; not asked again for a while"


class Neighbor:
    def __init__(self, address: int, now: int) -> None:
        self.address: int = address
        self.hardware: int = UNKNOWN
        self.state: Reachability = Reachability.INCOMPLETE
        self.requests: int = 0
        self.due_at: int = (
            now  # next request, or the end of hold-down; for REACHABLE: polled from then on
        )
        self.used_at: int = now
        self.pending: deque[bytearray] = deque()


class Neighbors:
    """The cache. `outgoing` are whole frames to send, `failed` addresses that turned out
    unreachable."""

    def __init__(self, hardware: int) -> None:
        self.hardware: int = hardware
        self.address: int = 0  # ours; 0: none yet
        self.neighbors: dict[int, Neighbor] = {}
        self.outgoing: deque[bytes] = deque()
        self.failed: deque[int] = deque()
        self.deadline: int = NEVER
        self.pending_count: int = 0
        self.has_conflict: bool = False
        self.defended_at: int = -DEFEND_INTERVAL
        self.reply_rate: RateLimit = RateLimit(REPLY_RATE, SECOND)
        self.malformed: int = 0
        self.pending_dropped: int = 0
        self.evicted: int = 0
        self.conflicts: int = 0

    def lookup(self, address: int, now: int) -> int:
        """The neighbor's hardware address, or UNKNOWN: then `hold` the frame."""
        neighbor = self.neighbors.get(address)
        if neighbor is None or neighbor.state is not Reachability.REACHABLE:
            return UNKNOWN
        neighbor.used_at = now
        if now >= neighbor.due_at:
            self._poll(neighbor, now)
        return neighbor.hardware

    def hold(self, address: int, frame: bytearray, now: int) -> None:
        """Keep a frame until its next hop is known, within the limits."""
        neighbor = self.neighbors.get(address)
        if neighbor is None:
            if len(self.neighbors) >= NEIGHBOR_LIMIT:
                self._evict()
            neighbor = Neighbor(address, now)
            self.neighbors[address] = neighbor
        elif neighbor.state is Reachability.FAILED:
            self.pending_dropped += 1
            return
        if len(neighbor.pending) >= PENDING_LIMIT or (
            self.pending_count >= PENDING_TOTAL and len(neighbor.pending) > 0
        ):
            neighbor.pending.popleft()
            self.pending_count -= 1
            self.pending_dropped += 1
        elif self.pending_count >= PENDING_TOTAL:
            self.pending_dropped += 1
            return
        neighbor.pending.append(frame)
        self.pending_count += 1
        self._ask(neighbor, now)

    def receive(self, octets: bytes, start: int, now: int) -> None:
        """An ARP packet: merge the sender (RFC 826), notice conflicts (RFC 5227), answer for our
        address."""
        packet = arp.parse(octets, start)
        if isinstance(packet, arp.Malformed):
            self.malformed += 1
            return
        sender = packet.sender.value
        sender_hardware = packet.sender_hardware.value
        if self.address == 0 or sender_hardware == self.hardware:
            return
        if sender == self.address:
            self._defend(now)
            return
        is_for_us = packet.target.value == self.address
        if sender != 0:
            self._learn(sender, sender_hardware, is_for_us, now)
        if is_for_us and packet.operation is arp.Operation.REQUEST and self.reply_rate.permit(now):
            self._send(arp.Operation.REPLY, self.address, sender_hardware, sender, sender_hardware)

    def announce(self) -> None:
        """Tell the link that the address is ours now (RFC 5227 section 2.3)."""
        self._send(arp.Operation.REQUEST, self.address, 0, self.address, ethernet.BROADCAST)

    def probe(self, address: int) -> None:
        """Ask whether anybody uses an address, without claiming it (RFC 5227 section 2.1)."""
        self._send(arp.Operation.REQUEST, 0, 0, address, ethernet.BROADCAST)

    def set_address(self, address: int) -> None:
        self.address = address
        self.has_conflict = False
        if address != 0:
            self.announce()
        else:
            self._forget_all()

    def expire(self, now: int) -> None:
        """Ask again, give up, end hold-downs."""
        deadline = NEVER
        for neighbor in list(self.neighbors.values()):
            if neighbor.state is not Reachability.REACHABLE and neighbor.due_at <= now:
                if neighbor.state is Reachability.FAILED:
                    self.neighbors.pop(neighbor.address)
                    continue
                self._ask(neighbor, now)
            if neighbor.state is not Reachability.REACHABLE:
                deadline = min(deadline, neighbor.due_at)
        self.deadline = deadline

    def _ask(self, neighbor: Neighbor, now: int) -> None:
        if neighbor.due_at > now:
            return
        if neighbor.requests >= REQUEST_LIMIT:
            neighbor.state = Reachability.FAILED
            neighbor.due_at = now + HOLD_DOWN
            self.pending_dropped += len(neighbor.pending)
            self.pending_count -= len(neighbor.pending)
            neighbor.pending.clear()
            self.failed.append(neighbor.address)
        else:
            neighbor.requests += 1
            neighbor.due_at = now + REQUEST_INTERVAL
            self._send(arp.Operation.REQUEST, self.address, 0, neighbor.address, ethernet.BROADCAST)
        self.deadline = min(self.deadline, neighbor.due_at)

    def _poll(self, neighbor: Neighbor, now: int) -> None:
        """Still in use after a minute: ask the neighbor alone; without an answer, start over."""
        if neighbor.requests >= REQUEST_LIMIT:
            neighbor.state = Reachability.INCOMPLETE
            neighbor.requests = 0
            neighbor.due_at = now
            self.deadline = min(self.deadline, now)
            return
        neighbor.requests += 1
        neighbor.due_at = now + REQUEST_INTERVAL
        self._send(arp.Operation.REQUEST, self.address, 0, neighbor.address, neighbor.hardware)

    def _learn(self, address: int, hardware: int, may_add: bool, now: int) -> None:
        """Update who is known; add only who speaks to us, so that strangers cannot fill the
        cache."""
        neighbor = self.neighbors.get(address)
        if neighbor is None:
            if not may_add:
                return
            if len(self.neighbors) >= NEIGHBOR_LIMIT:
                self._evict()
            neighbor = Neighbor(address, now)
            self.neighbors[address] = neighbor
        neighbor.hardware = hardware
        neighbor.state = Reachability.REACHABLE
        neighbor.requests = 0
        neighbor.due_at = now + CONFIRMED_FOR
        while len(neighbor.pending) > 0:
            frame = neighbor.pending.popleft()
            self.pending_count -= 1
            ethernet.write_header(frame, hardware, self.hardware, ethernet.IPV4)
            self.outgoing.append(bytes(frame))

    def _evict(self) -> None:
        """The entry that was not used for longest gives way."""
        oldest: Neighbor | None = None
        for neighbor in self.neighbors.values():
            if oldest is None or neighbor.used_at < oldest.used_at:
                oldest = neighbor
        if oldest is not None:
            self.evicted += 1
            self.pending_count -= len(oldest.pending)
            self.pending_dropped += len(oldest.pending)
            self.neighbors.pop(oldest.address)

    def _defend(self, now: int) -> None:
        """Another host uses our address: defend it once in a while, or tell of the conflict (RFC
        5227 section 2.4)."""
        self.conflicts += 1
        if now - self.defended_at >= DEFEND_INTERVAL:
            self.defended_at = now
            self.announce()
        else:
            self.has_conflict = True

    def _forget_all(self) -> None:
        self.neighbors.clear()
        self.pending_count = 0
        self.deadline = NEVER

    def _send(
        self, operation: arp.Operation, sender: int, target_hardware: int, target: int, to: int
    ) -> None:
        packet = arp.Packet(
            operation,
            MacAddress(self.hardware),
            Ipv4Address(sender),
            MacAddress(target_hardware),
            Ipv4Address(target),
        )
        header = ethernet.Frame(MacAddress(to), MacAddress(self.hardware), ethernet.ARP, 0)
        self.outgoing.append(ethernet.emit(header, arp.emit(packet)))
