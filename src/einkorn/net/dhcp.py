"""The DHCP client: RFC 2131 section 4.4, figure 5, without a remembered lease (INIT-REBOOT).

SELECTING ─ OFFER → REQUESTING ─ ACK → BOUND ─ T1 → RENEWING ─ T2 → REBINDING ─ over → SELECTING
REQUESTING ─ NAK or no answer → SELECTING
RENEWING, REBINDING ─ ACK → BOUND, ─ NAK → SELECTING

When no server ever answers, `is_unanswered` tells so after three tries (some 28 s), a link-local address
(RFC 3927) is used where wanted, and the asking goes on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from einkorn.net.configuration import AddressPlan
from einkorn.net.instant import NEVER, SECOND
from einkorn.wire import dhcp, ipv4
from einkorn.wire.dhcp import Message, MessageType
from einkorn.wire.ipv4 import Ipv4Address

FIRST_RETRY = 4 * SECOND  # section 4.1: 4, 8, 16, 32, 64 seconds, each give or take one
LAST_RETRY = 64 * SECOND
LEAST_RENEWAL_RETRY = 60 * SECOND  # section 4.4.5
REQUEST_TRIES = 4
UNANSWERED_TRIES = 3
DECLINE_PAUSE = 10 * SECOND  # section 3.1 step 5
INFINITE = 0xFFFF_FFFF
LEAST_LEASE = 60  # seconds; a shorter one would be renewed without pause
LINK_LOCAL_FIRST = 0xA9FE_0100  # 169.254.1.0
LINK_LOCAL_COUNT = 0xFE00


class DhcpState(Enum):
    SELECTING = "asking all servers"
    REQUESTING = "asking one server for what it offered"
    BOUND = "leased"
    RENEWING = "asking its server for more time"
    REBINDING = "asking any server for more time"


@dataclass(frozen=True, slots=True)
class DhcpOutgoing:
    """A message to port 67; a source of 0 is no address yet."""

    source: int
    destination: int
    payload: bytes


class DhcpClient:
    def __init__(
        self,
        hardware: int,
        random_bits: Callable[[], int],
        host_name: str,
        falls_back_to_link_local: bool,
        now: int,
    ) -> None:
        self.hardware: int = hardware
        self.random_bits: Callable[[], int] = random_bits
        self.host_name: str = host_name
        self.falls_back_to_link_local: bool = falls_back_to_link_local
        self.state: DhcpState = DhcpState.SELECTING
        self.deadline: int = now
        self.plan: AddressPlan | None = None
        self.is_unanswered: bool = False
        self.is_changed: bool = False
        self.outgoing: DhcpOutgoing | None = None
        self.transaction: int = 0
        self.tries: int = 0
        self.began_at: int = now
        self.requested_at: int = now  # a lease counts from when it was asked for (section 4.4.1)
        self.server: int = 0
        self.offered: int = 0
        self.renew_at: int = NEVER
        self.rebind_at: int = NEVER
        self.lease_ends_at: int = NEVER
        self.malformed: int = 0
        self.ignored: int = 0
        self.refusals: int = 0

    def transmit(self, now: int) -> DhcpOutgoing | None:
        """The next message to send; runs the timer when it is due."""
        if now >= self.deadline:
            self._expire(now)
        message = self.outgoing
        self.outgoing = None
        return message

    def take_change(self) -> bool:
        """Whether `plan` or `is_unanswered` changed since last asked."""
        is_changed = self.is_changed
        self.is_changed = False
        return is_changed

    def receive(self, octets: bytes, now: int) -> None:
        """A datagram from a server's port."""
        message = dhcp.parse(octets)
        if isinstance(message, dhcp.Malformed):
            self.malformed += 1
            return
        if (
            not message.is_reply
            or message.transaction != self.transaction
            or message.hardware != self.hardware
        ):
            self.ignored += 1
            return
        match self.state:
            case DhcpState.SELECTING:
                if message.type is MessageType.OFFER:
                    self._take_offer(message, now)
            case DhcpState.REQUESTING:
                server = 0 if message.server is None else message.server.value
                if server == self.server or message.type is MessageType.NAK:
                    self._take_answer(message, now)
            case DhcpState.RENEWING | DhcpState.REBINDING:
                self._take_answer(message, now)
            case DhcpState.BOUND:
                self.ignored += 1

    def decline(self, now: int) -> None:
        """The leased address is used by another host: tell the server, start over after a pause."""
        if self.plan is None:
            return
        if self.state is not DhcpState.SELECTING:
            self._send(MessageType.DECLINE, 0, ipv4.BROADCAST, self.plan.address.value, True, now)
        declined = self.outgoing
        self._start_over(now)
        self.outgoing = declined
        self.deadline = now + DECLINE_PAUSE

    def release(self, now: int) -> None:
        """Give the lease back, as before a shutdown; the client stays silent afterwards."""
        plan = self.plan
        if plan is not None and self.state is not DhcpState.SELECTING:
            self._send(MessageType.RELEASE, plan.address.value, self.server, 0, True, now)
        self.plan = None
        self.is_changed = True
        self.deadline = NEVER

    def _expire(self, now: int) -> None:
        match self.state:
            case DhcpState.SELECTING:
                self._discover(now)
            case DhcpState.REQUESTING:
                if self.tries >= REQUEST_TRIES:
                    self._start_over(now)
                    self._discover(now)
                else:
                    self._request_offered(now)
            case DhcpState.BOUND:
                self.state = DhcpState.RENEWING
                self.transaction = self.random_bits()
                self.began_at = now
                self._extend(now)
            case DhcpState.RENEWING:
                if now >= self.rebind_at:
                    self.state = DhcpState.REBINDING
                self._extend(now)
            case DhcpState.REBINDING:
                if now >= self.lease_ends_at:
                    self._start_over(now)
                    self._discover(now)
                else:
                    self._extend(now)

    def _discover(self, now: int) -> None:
        if self.tries == 0:
            self.transaction = self.random_bits()
            self.began_at = now
        if self.tries == UNANSWERED_TRIES:
            self.is_unanswered = True
            self.is_changed = True
            if self.falls_back_to_link_local:
                self._use_link_local()
        self._send(MessageType.DISCOVER, 0, ipv4.BROADCAST, 0, False, now)
        self._retry_later(now)

    def _use_link_local(self) -> None:
        address = LINK_LOCAL_FIRST + self.random_bits() % LINK_LOCAL_COUNT
        self.plan = AddressPlan(Ipv4Address(address), 16, None, ())

    def _take_offer(self, message: Message, now: int) -> None:
        """The first usable offer is taken."""
        if message.server is None or not is_usable(message):
            self.ignored += 1
            return
        self.server = message.server.value
        self.offered = message.your_address.value
        self.state = DhcpState.REQUESTING
        self.tries = 0
        self._request_offered(now)

    def _request_offered(self, now: int) -> None:
        self.requested_at = now
        self._send(MessageType.REQUEST, 0, ipv4.BROADCAST, self.offered, True, now)
        self._retry_later(now)

    def _extend(self, now: int) -> None:
        """Ask for more time: the server itself, after T2 any; again after half of what is left
        (section 4.4.5)."""
        plan = self.plan
        if plan is None:
            self._start_over(now)
            return
        is_renewing = self.state is DhcpState.RENEWING
        self.requested_at = now
        destination = self.server if is_renewing else ipv4.BROADCAST
        self._send(MessageType.REQUEST, plan.address.value, destination, 0, False, now)
        end = self.rebind_at if is_renewing else self.lease_ends_at
        self.deadline = min(end, now + max((end - now) // 2, LEAST_RENEWAL_RETRY))

    def _take_answer(self, message: Message, now: int) -> None:
        if message.type is MessageType.NAK:
            self.refusals += 1
            had_address = self.plan is not None
            self._start_over(now)
            # A server that refuses all it offers must not be asked in a loop.
            self.deadline = now if had_address else now + FIRST_RETRY
        elif message.type is MessageType.ACK and is_usable(message):
            self._bind(message)
        else:
            self.ignored += 1

    def _bind(self, message: Message) -> None:
        """Use the lease; T1 and T2 as told, else at 0.5 and 0.875 of it (section 4.4.5)."""
        lease = max(message.lease_time, LEAST_LEASE)
        if message.server is not None:
            self.server = message.server.value
        renewal = message.renewal_time if 0 < message.renewal_time < lease else lease // 2
        rebinding = message.rebinding_time
        if not renewal <= rebinding < lease:
            rebinding = max(lease * 7 // 8, renewal)
        is_infinite = lease == INFINITE
        self.renew_at = NEVER if is_infinite else self.requested_at + renewal * SECOND
        self.rebind_at = NEVER if is_infinite else self.requested_at + rebinding * SECOND
        self.lease_ends_at = NEVER if is_infinite else self.requested_at + lease * SECOND
        self.state = DhcpState.BOUND
        self.deadline = self.renew_at
        self.tries = 0
        self.is_unanswered = False
        plan = AddressPlan(
            message.your_address,
            prefix_length(message),
            message.routers[0] if len(message.routers) > 0 else None,
            message.name_servers,
        )
        if plan != self.plan:
            self.plan = plan
            self.is_changed = True

    def _start_over(self, now: int) -> None:
        if self.plan is not None:
            self.plan = None
            self.is_changed = True
        self.state = DhcpState.SELECTING
        self.tries = 0
        self.outgoing = None
        self.deadline = now

    def _retry_later(self, now: int) -> None:
        """Exponential backoff, give or take a second."""
        pause = min(FIRST_RETRY << min(self.tries, 4), LAST_RETRY)
        jitter = self.random_bits() % (2 * SECOND) - SECOND
        self.tries += 1
        self.deadline = now + pause + jitter

    def _send(
        self,
        message_type: MessageType,
        source: int,
        destination: int,
        requested: int,
        names_server: bool,
        now: int,
    ) -> None:
        """Table 5 of RFC 2131 says which message names what."""
        message = Message(
            is_reply=False,
            type=message_type,
            transaction=self.transaction,
            seconds=(now - self.began_at) // SECOND,
            is_broadcast=False,  # we hear unicasts to an address that is not ours yet
            client_address=Ipv4Address(source),
            your_address=Ipv4Address(0),
            hardware=self.hardware,
            server=Ipv4Address(self.server) if names_server else None,
            requested=Ipv4Address(requested) if requested != 0 else None,
            host_name=self.host_name,
        )
        self.outgoing = DhcpOutgoing(source, destination, dhcp.emit(message))


def is_usable(message: Message) -> bool:
    """An address that a host may have, and a lease time."""
    return ipv4.is_possible_source(message.your_address.value) and message.lease_time > 0


def prefix_length(message: Message) -> int:
    """The leading ones of the mask; without one, 24."""
    mask = message.subnet_mask
    if mask == 0:
        return 24
    length = 0
    while length < 32 and mask & (0x8000_0000 >> length) != 0:
        length += 1
    return length
