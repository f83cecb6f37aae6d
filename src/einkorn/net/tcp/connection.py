"""One connection: its transmission control block (RFC 9293 section 3.3.1) and what its owner may
call.

Segments are handled in `receive.py`, made in `transmit.py`, timers in `timers.py`; `transitions.py`
ends lives. All sequence numbers are extended (`sequence.py`), all instants nanoseconds.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from einkorn.net.budget import Budget
from einkorn.net.instant import NEVER, SECOND
from einkorn.net.octet_queue import OctetQueue
from einkorn.net.rate import RateLimit
from einkorn.net.tcp.congestion import Congestion
from einkorn.net.tcp.reassembly import Reassembly
from einkorn.net.tcp.rtt import RoundTrip
from einkorn.net.tcp.scoreboard import Scoreboard
from einkorn.net.tcp.sequence import MASK
from einkorn.net.tcp.settings import Counters, Settings
from einkorn.net.tcp.state import (
    CLOSED_BIT,
    CONNECTED_BIT,
    FINISHED_BIT,
    RECEIVED_BIT,
    WRITABLE_BIT,
    CloseReason,
    Event,
    State,
)
from einkorn.net.timer_queue import Timed, TimerQueue
from einkorn.wire.tcp import ACK, MAXIMUM_WINDOW_SCALE, RST, Segment

DEFAULT_MSS = 536  # when the peer names none (RFC 9293 section 3.7.1)
HEADERS = 40  # IPv4's and TCP's without options


def window_scale(buffer: int) -> int:
    """The least shift with which a window of `buffer` octets fits its field (RFC 7323 section
    2.3)."""
    scale = 0
    while scale < MAXIMUM_WINDOW_SCALE and buffer >> scale > 0xFFFF:
        scale += 1
    return scale


@dataclass(frozen=True, slots=True)
class Reset:
    """A reset that belongs to no connection, until it is sent (RFC 9293 section 3.5.2)."""

    local_address: int
    local_port: int
    remote_address: int
    remote_port: int
    sequence: int
    acknowledgment: int
    has_ack: bool


class Acceptor(Protocol):
    """What a half-open connection knows of its listener."""

    def admit(self, connection: "Connection") -> bool:
        """The handshake is complete; False when the backlog is full."""
        ...


class Host:
    """What all connections of one interface share: limits, counters, queues of work, chance."""

    def __init__(
        self,
        settings: Settings,
        mtu: int,
        budget: Budget,
        random_bits: Callable[[], int],
        does_device_complete_checksums: bool,
    ) -> None:
        self.settings: Settings = settings
        self.mtu: int = mtu
        self.budget: Budget = budget
        self.random_bits: Callable[[], int] = random_bits
        self.does_device_complete_checksums: bool = does_device_complete_checksums
        self.counters: Counters = Counters()
        self.alarms: TimerQueue[Connection] = TimerQueue()
        self.senders: deque[Connection] = deque()  # connections that may have a segment to send
        self.notices: deque[Connection] = deque()  # connections with events to take
        self.ended: list[Connection] = []  # connections that the table must forget
        self.waiting: deque[Connection] = deque()  # in TIME-WAIT, the oldest first
        self.half_open: list[Connection] = []  # passive ones in SYN-RECEIVED, in no order
        self.resets: deque[Reset] = deque()
        self.reset_rate: RateLimit = RateLimit(settings.reset_rate, SECOND)

    def reply_with_reset(self, local_address: int, remote_address: int, segment: Segment) -> None:
        """Answer a segment that fits nothing we know, unless it is a reset itself; within the
        rate."""
        if segment.flags & RST != 0:
            return
        if len(self.resets) >= self.settings.reply_limit:
            self.counters.resets_suppressed += 1
            return
        has_ack = segment.flags & ACK != 0
        self.resets.append(
            Reset(
                local_address,
                segment.destination_port,
                remote_address,
                segment.source_port,
                segment.acknowledgment if has_ack else 0,
                0 if has_ack else (segment.sequence + segment.sequence_size()) & MASK,
                not has_ack,
            )
        )

    def forget_half_open(self, connection: "Connection") -> None:
        position = connection.half_open_position
        if position < 0:
            return
        connection.half_open_position = -1
        last = self.half_open.pop()
        if last is not connection:
            self.half_open[position] = last
            last.half_open_position = position

    def limit_waiting(self) -> None:
        """Forget connections that left TIME-WAIT, and the oldest in it over the limit."""
        waiting = self.waiting
        while len(waiting) > 0:
            oldest = waiting[0]
            if oldest.state is State.TIME_WAIT:
                if len(waiting) <= self.settings.time_wait_limit:
                    return
                self.counters.time_wait_recycled += 1
                oldest.end(CloseReason.ORDERLY)
            waiting.popleft()


class Connection(Timed):
    def __init__(
        self,
        host: Host,
        local_address: int,
        local_port: int,
        remote_address: int,
        remote_port: int,
        initial_sequence: int,
        timestamp_offset: int,
        is_passive: bool,
        now: int,
    ) -> None:
        Timed.__init__(self)
        settings = host.settings
        self.host: Host = host
        self.local_address: int = local_address
        self.local_port: int = local_port
        self.remote_address: int = remote_address
        self.remote_port: int = remote_port
        self.is_passive: bool = is_passive
        self.state: State = State.SYN_RECEIVED if is_passive else State.SYN_SENT
        self.close_reason: CloseReason = CloseReason.ORDERLY

        # Send sequence space. `snd_max` is the highest ever sent, `snd_nxt` goes back at a timeout.
        self.iss: int = initial_sequence
        self.snd_una: int = initial_sequence
        self.snd_nxt: int = initial_sequence
        self.snd_max: int = initial_sequence
        self.snd_wnd: int = 0
        self.snd_wl1: int = 0
        self.snd_wl2: int = 0
        self.max_snd_wnd: int = 0
        self.snd_scale: int = 0
        self.send_mss: int = min(DEFAULT_MSS, host.mtu - HEADERS)
        self.sending: OctetQueue = OctetQueue()
        self.text_start: int = initial_sequence + 1  # sequence of the first octet in `sending`
        self.is_fin_queued: bool = False
        self.is_no_delay: bool = False  # True turns Nagle's algorithm off
        self.is_write_short: bool = False  # a write took less than all, so WRITABLE is owed

        # Receive sequence space.
        self.irs: int = 0
        self.rcv_nxt: int = 0
        self.rcv_adv: int = 0  # right edge of the window we told of; never moves left
        self.rcv_scale: int = (
            window_scale(settings.receive_buffer) if settings.uses_window_scale else 0
        )
        self.rcv_mss: int = DEFAULT_MSS  # the largest text seen, at least this
        self.receiving: OctetQueue = OctetQueue()
        self.behind_gap: Reassembly = Reassembly(settings.out_of_order_limit)
        self.fin_sequence: int = -1  # of a FIN that arrived, possibly behind a gap
        self.is_fin_taken: bool = False
        self.is_released: bool = False  # nobody will read

        # Options agreed in the handshake; before it, what we offer.
        self.has_timestamps: bool = settings.uses_timestamps
        self.has_sack: bool = settings.uses_sack
        self.has_window_scale: bool = settings.uses_window_scale
        self.timestamp_offset: int = timestamp_offset
        self.ts_recent: int = 0
        self.ts_recent_at: int = 0
        self.last_ack_sent: int = 0

        # Loss and congestion.
        self.round_trip: RoundTrip = RoundTrip(
            settings.initial_rto, settings.minimum_rto, settings.maximum_rto
        )
        self.congestion: Congestion = Congestion(self.send_mss, initial_sequence)
        self.scoreboard: Scoreboard = Scoreboard()
        self.timed_sequence: int = 0  # the round trip measured ends when this is acknowledged
        self.timed_at: int = NEVER
        self.has_lost_syn: bool = False

        # Work that `transmit` finds.
        self.is_syn_due: bool = not is_passive
        self.is_ack_due: bool = False
        self.is_reset_due: bool = False
        self.is_retransmission_due: bool = False  # one segment at snd_una
        self.is_probe_due: bool = False  # zero window
        self.is_keep_alive_due: bool = False
        self.is_queued_to_send: bool = False
        self.unacknowledged_text: int = 0  # received octets that no ACK of ours covers
        self.replies: RateLimit = RateLimit(settings.idle_acknowledgments, SECOND)

        # Timers; `timers.py` says what each does.
        self.retransmit_at: int = NEVER
        self.delayed_ack_at: int = NEVER
        self.keep_alive_at: int = NEVER
        self.expire_at: int = NEVER  # half-open, FIN-WAIT-2 unread, TIME-WAIT
        self.keep_alive_idle: int = 0
        self.keep_alive_unanswered: int = 0
        self.progress_at: int = now  # the peer last acknowledged something, or work began
        self.received_at: int = now
        self.sent_at: int = now

        self.events: int = 0
        self.is_queued_to_tell: bool = False
        self.listener: Acceptor | None = None
        self.half_open_position: int = -1  # in Host.half_open
        self.is_owned: bool = not is_passive  # has an owner that takes events

    # What the owner calls. None needs `now`: the calls mark work, `transmit` does it.

    def write(self, octets: bytes) -> int:
        """Queue octets to send; how many were taken, 0 to all. None after `close` or when it is
        over."""
        state = self.state
        if self.is_fin_queued or (
            state is not State.ESTABLISHED
            and state is not State.CLOSE_WAIT
            and state is not State.SYN_SENT
            and state is not State.SYN_RECEIVED
        ):
            return 0
        room = self.host.settings.send_buffer - self.sending.size
        count = len(octets)
        if count > room:
            self.is_write_short = True
            if room <= 0:
                return 0
            octets = octets[:room]
            count = room
        self.sending.append(octets)
        self.queue_to_send()
        return count

    def writable(self) -> int:
        """How many octets a write would take."""
        return max(0, self.host.settings.send_buffer - self.sending.size)

    def unacknowledged(self) -> int:
        """Octets taken by `write` that the peer has not acknowledged."""
        return self.sending.size

    def read(self, limit: int) -> bytes:
        """Up to `limit` octets that arrived in order; b"" when none waits."""
        octets = self.receiving.read(limit)
        if len(octets) == 0:
            return octets
        self.host.budget.release(len(octets))
        if self._is_window_update_due():
            self.is_ack_due = True
            self.queue_to_send()
        if self.receiving.size == 0 and self.events != 0:
            self.queue_to_tell()  # FINISHED and CLOSED waited for this
        return octets

    def readable(self) -> int:
        return self.receiving.size

    def take_event(self) -> Event | None:
        """The next thing to tell the owner, once each, in the order of `Event`; None when there is
        nothing now. FINISHED and an orderly CLOSED wait until everything that arrived was read."""
        events = self.events
        if events == 0:
            return None
        if events & CONNECTED_BIT != 0:
            self.events = events & ~CONNECTED_BIT
            return Event.CONNECTED
        if events & RECEIVED_BIT != 0:
            self.events = events & ~RECEIVED_BIT
            if self.receiving.size > 0:
                return Event.RECEIVED
            return self.take_event()
        is_drained = self.receiving.size == 0
        if events & FINISHED_BIT != 0 and is_drained:
            self.events = events & ~FINISHED_BIT
            return Event.FINISHED
        if events & WRITABLE_BIT != 0:
            self.events = events & ~WRITABLE_BIT
            return Event.WRITABLE
        if events & CLOSED_BIT != 0 and is_drained:
            self.events = 0
            return Event.CLOSED
        return None

    def close(self) -> None:
        """CLOSE of RFC 9293 section 3.10.4: FIN after what was taken is sent; reading goes on."""
        match self.state:
            case State.ESTABLISHED:
                self.state = State.FIN_WAIT_1
            case State.CLOSE_WAIT:
                self.state = State.LAST_ACK
            case State.SYN_RECEIVED:
                pass  # the FIN waits for the handshake
            case State.SYN_SENT:
                self.end(CloseReason.ORDERLY)
                return
            case _:
                return
        self.is_fin_queued = True
        self.queue_to_send()

    def release(self) -> None:
        """Close, and promise not to read: unread octets are dropped, new ones answered with a reset
        (RFC 9293 section 3.6.1), FIN-WAIT-2 is left after a while."""
        self.is_released = True
        unread = self.receiving.size
        if unread > 0:
            self.host.budget.release(unread)
            self.receiving.clear()
            self.abort()  # octets the application never saw: RFC 2525 section 2.17
            return
        self.close()
        self.queue_to_send()  # `transmit` starts the timer when it is in FIN-WAIT-2 already

    def abort(self) -> None:
        """ABORT of RFC 9293 section 3.10.5: a reset where a peer waits, then CLOSED."""
        match self.state:
            case State.CLOSED | State.TIME_WAIT:
                return
            case State.SYN_SENT:
                self.end(CloseReason.ABORTED)
            case _:
                self.is_reset_due = True
                self.end(CloseReason.ABORTED)

    def set_no_delay(self, is_no_delay: bool) -> None:
        """True: small segments are sent at once (RFC 9293 section 3.7.4)."""
        self.is_no_delay = is_no_delay
        self.queue_to_send()

    def set_keep_alive(self, idle: int) -> None:
        """Probe the peer after `idle` nanoseconds of silence (RFC 9293 section 3.8.4); 0: never, as
        it begins."""
        self.keep_alive_idle = idle
        self.keep_alive_unanswered = 0
        self.keep_alive_at = self.received_at + idle if idle > 0 else NEVER
        self.host.alarms.arm(self, self.keep_alive_at)

    # What the files beside this one share.

    def text_end(self) -> int:
        """The sequence after the last octet written: where FIN stands."""
        return self.text_start + self.sending.size

    def queue_to_send(self) -> None:
        if not self.is_queued_to_send:
            self.is_queued_to_send = True
            self.host.senders.append(self)

    def tell(self, event_bit: int) -> None:
        self.events |= event_bit
        self.queue_to_tell()

    def queue_to_tell(self) -> None:
        if self.is_owned and not self.is_queued_to_tell:
            self.is_queued_to_tell = True
            self.host.notices.append(self)

    def window_edge(self) -> int:
        """The right edge we may tell of now. It moves by half the buffer or a segment at least,
        never less and never back (RFC 9293 section 3.8.6.2.2)."""
        free = self.host.settings.receive_buffer - self.receiving.size
        edge = self.rcv_nxt + free
        step = min(self.host.settings.receive_buffer // 2, self.rcv_mss)
        return edge if edge - self.rcv_adv >= step else self.rcv_adv

    def _is_window_update_due(self) -> bool:
        """Whether the window opened so much that the peer must hear of it without being asked."""
        buffer = self.host.settings.receive_buffer
        edge = self.rcv_nxt + buffer - self.receiving.size
        return edge - self.rcv_adv >= min(buffer // 2, max(2 * self.rcv_mss, buffer // 4))

    def end(self, reason: CloseReason) -> None:
        """Enter CLOSED: queues are flushed, timers stop, the owner is told, the table forgets."""
        if self.state is State.CLOSED:
            return
        was_told = self.state is State.TIME_WAIT
        self.state = State.CLOSED
        if not was_told:
            self.close_reason = reason
            if reason is not CloseReason.ORDERLY:
                self.drop_unread()
                self.events &= ~(FINISHED_BIT | WRITABLE_BIT)
            self.tell(CLOSED_BIT)
        self.stop()
        self.host.ended.append(self)
        if self.is_reset_due:
            self.queue_to_send()

    def stop(self) -> None:
        """Nothing more is sent or awaited, as in CLOSED and TIME-WAIT."""
        self.host.budget.release(self.behind_gap.size)
        self.behind_gap.clear()
        self.sending.clear()
        self.scoreboard.clear()
        self.is_write_short = False
        self.is_syn_due = False
        self.is_retransmission_due = False
        self.is_probe_due = False
        self.is_keep_alive_due = False
        self.retransmit_at = NEVER
        self.delayed_ack_at = NEVER
        self.keep_alive_at = NEVER
        self.expire_at = NEVER
        if self.state is State.CLOSED:
            self.is_ack_due = False
            self.host.alarms.remove(self)

    def drop_unread(self) -> None:
        self.host.budget.release(self.receiving.size)
        self.receiving.clear()
