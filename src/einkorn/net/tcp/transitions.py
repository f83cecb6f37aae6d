"""Changes of state and of what is due that several steps share: establishing, acknowledging,
TIME-WAIT."""

from einkorn.net.instant import MILLISECOND, NEVER, SECOND
from einkorn.net.tcp.connection import DEFAULT_MSS, HEADERS, Connection
from einkorn.net.tcp.sequence import MASK
from einkorn.net.tcp.state import CLOSED_BIT, CONNECTED_BIT, State
from einkorn.wire.tcp import Segment

MINIMUM_MSS = 88  # a peer that names less would make us send mostly headers
DATA_RTO_AFTER_LOST_SYN = 3 * SECOND  # RFC 6298 section 5.7
SANE_ROUND_TRIP = 120_000  # milliseconds; a timestamp that says more is not ours


def agree(connection: Connection, mss: int, window_scale: int, is_sack_permitted: bool) -> None:
    """Keep of our offers what the peer's SYN has too."""
    peer_mss = mss if mss > 0 else DEFAULT_MSS
    set_send_mss(connection, max(MINIMUM_MSS, min(peer_mss, connection.host.mtu - HEADERS)))
    connection.has_window_scale = connection.has_window_scale and window_scale >= 0
    if connection.has_window_scale:
        connection.snd_scale = window_scale
    else:
        connection.snd_scale = 0
        connection.rcv_scale = 0
    connection.has_sack = connection.has_sack and is_sack_permitted


def set_send_mss(connection: Connection, mss: int) -> None:
    connection.send_mss = mss
    connection.congestion.set_mss(mss)


def establish(connection: Connection, segment: Segment, acknowledgment: int, now: int) -> None:
    """Our SYN is acknowledged: ESTABLISHED, or FIN-WAIT-1 when the owner closed meanwhile."""
    connection.state = State.FIN_WAIT_1 if connection.is_fin_queued else State.ESTABLISHED
    connection.snd_nxt = connection.snd_max
    connection.is_syn_due = False
    connection.retransmit_at = NEVER
    connection.expire_at = NEVER
    connection.progress_at = now
    connection.snd_wl1 = connection.rcv_nxt
    connection.snd_wl2 = acknowledgment
    if connection.has_lost_syn:
        connection.congestion.window = connection.congestion.mss  # RFC 5681 section 3.1
        connection.round_trip.restart_after_handshake(DATA_RTO_AFTER_LOST_SYN)
    if connection.is_owned:
        connection.tell(CONNECTED_BIT)
    if connection.keep_alive_idle > 0:
        connection.keep_alive_at = now + connection.keep_alive_idle
        connection.host.alarms.arm(connection, connection.keep_alive_at)
    if connection.sending.size > 0 or connection.is_fin_queued:
        connection.queue_to_send()


def measure(connection: Connection, segment: Segment, acknowledgment: int, now: int) -> None:
    """A round trip ends (RFC 6298 section 4): the timed octets, or after a backoff what the echoed
    timestamp says, which tells first sending and repetition apart (RFC 7323 section 4)."""
    if connection.timed_at != NEVER:
        if acknowledgment >= connection.timed_sequence:
            connection.round_trip.sample(now - connection.timed_at)
            connection.timed_at = NEVER
    elif (
        connection.round_trip.backoff > 0 and segment.has_timestamps and segment.timestamp_echo != 0
    ):
        clock = (now // MILLISECOND + connection.timestamp_offset) & MASK
        elapsed = (clock - segment.timestamp_echo) & MASK
        if elapsed < SANE_ROUND_TRIP:
            connection.round_trip.sample(max(elapsed, 1) * MILLISECOND)


def acknowledge_now(connection: Connection) -> None:
    connection.is_ack_due = True
    connection.queue_to_send()


def acknowledge_later(connection: Connection, size: int, now: int) -> None:
    """Delayed acknowledgment (RFC 9293 section 3.8.6.3): at least for every second full segment."""
    connection.unacknowledged_text += size
    if connection.unacknowledged_text >= 2 * connection.rcv_mss:
        acknowledge_now(connection)
    elif connection.delayed_ack_at == NEVER:
        connection.delayed_ack_at = now + connection.host.settings.delayed_ack
        connection.host.alarms.arm(connection, connection.delayed_ack_at)


def enter_fin_wait_2(connection: Connection, now: int) -> None:
    connection.state = State.FIN_WAIT_2
    if connection.is_released:
        expire_after(connection, connection.host.settings.fin_wait_2, now)


def enter_time_wait(connection: Connection, now: int) -> None:
    """Both directions are over: for the owner that is CLOSED, for the wire 2 MSL of silence
    (section 3.6.1)."""
    connection.state = State.TIME_WAIT
    connection.tell(CLOSED_BIT)
    connection.stop()
    restart_time_wait(connection, now)
    connection.host.waiting.append(connection)
    connection.host.limit_waiting()


def restart_time_wait(connection: Connection, now: int) -> None:
    acknowledge_now(connection)
    expire_after(connection, connection.host.settings.time_wait, now)


def expire_after(connection: Connection, duration: int, now: int) -> None:
    connection.expire_at = now + duration
    connection.host.alarms.arm(connection, connection.expire_at)


def answer_with_reset(connection: Connection, segment: Segment) -> None:
    """A reset to an acknowledgment of what was never sent; the connection lives on (section 3.5.2
    group 2)."""
    connection.host.reply_with_reset(connection.local_address, connection.remote_address, segment)
