"""A connection's timers: retransmission and persist, delayed acknowledgment, keep-alive, expiry."""

from einkorn.net.instant import NEVER
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.state import CloseReason, State
from einkorn.net.tcp.transmit import arm_retransmission


def next_deadline(connection: Connection) -> int:
    return min(
        connection.retransmit_at,
        connection.delayed_ack_at,
        connection.keep_alive_at,
        connection.expire_at,
    )


def expire(connection: Connection, now: int) -> None:
    """Do what is due, then stand in the queue of alarms again."""
    if connection.expire_at <= now:
        connection.expire_at = NEVER
        expire_state(connection)
    if connection.delayed_ack_at <= now:
        connection.delayed_ack_at = NEVER
        connection.is_ack_due = True
        connection.queue_to_send()
    if connection.retransmit_at <= now:
        connection.retransmit_at = NEVER
        retransmit(connection, now)
    if connection.keep_alive_at <= now:
        keep_alive(connection, now)
    if connection.state is not State.CLOSED:
        deadline = next_deadline(connection)
        if deadline != NEVER:
            connection.host.alarms.arm(connection, deadline)


def expire_state(connection: Connection) -> None:
    """The state itself lasted too long: 2 MSL in TIME-WAIT, an unread FIN-WAIT-2, a half-open
    handshake."""
    match connection.state:
        case State.TIME_WAIT:
            connection.end(CloseReason.ORDERLY)
        case State.FIN_WAIT_2:
            connection.is_reset_due = True
            connection.end(CloseReason.TIMED_OUT)
        case State.SYN_RECEIVED:
            connection.host.counters.half_open_dropped += 1
            connection.end(CloseReason.TIMED_OUT)
        case _:
            pass


def give_up_limit(connection: Connection) -> int:
    settings = connection.host.settings
    match connection.state:
        case State.SYN_SENT:
            return settings.handshake_give_up_after
        case State.SYN_RECEIVED:
            if connection.is_passive:
                return settings.half_open_give_up_after
            return settings.handshake_give_up_after
        case _:
            return settings.give_up_after


def retransmit(connection: Connection, now: int) -> None:
    """The retransmission timer (RFC 6298 (5.4) to (5.7)), or the same as persist timer (RFC 9293
    section 3.8.6.1)."""
    if connection.state is State.CLOSED:
        return
    if now - connection.progress_at >= give_up_limit(connection):
        connection.host.counters.gave_up += 1
        connection.is_reset_due = connection.state is not State.SYN_SENT
        connection.end(CloseReason.TIMED_OUT)
        return
    counters = connection.host.counters
    round_trip = connection.round_trip
    if connection.state is State.SYN_SENT or connection.state is State.SYN_RECEIVED:
        counters.timeouts += 1
        round_trip.expire()
        connection.has_lost_syn = True
        connection.is_syn_due = True
        connection.queue_to_send()
        return
    is_nothing_sent = connection.snd_una == connection.snd_max
    if is_nothing_sent and connection.sending.size == 0:
        return
    if is_nothing_sent:
        connection.progress_at = now  # until it is probed the peer owes us nothing
    else:
        counters.timeouts += 1
        connection.congestion.collapse(
            connection.snd_max - connection.snd_una, connection.snd_max, round_trip.backoff == 0
        )
        connection.scoreboard.retransmitted_to = 0
        connection.is_retransmission_due = False
    # A window too small for what waits is probed; else all starts over from the first octet missing.
    is_held_back = is_nothing_sent or connection.snd_wnd == 0
    connection.is_probe_due = is_held_back and connection.sending.size > 0
    connection.snd_nxt = connection.snd_una
    round_trip.expire()
    arm_retransmission(connection, now)
    connection.queue_to_send()


def keep_alive(connection: Connection, now: int) -> None:
    """After long silence ask with a segment that the peer must answer (RFC 9293 section 3.8.4)."""
    settings = connection.host.settings
    if connection.keep_alive_idle == 0 or connection.state is State.TIME_WAIT:
        connection.keep_alive_at = NEVER
        return
    if connection.snd_una != connection.snd_max or connection.sending.size > 0:
        connection.keep_alive_at = (
            now + connection.keep_alive_idle
        )  # retransmission finds out by itself
        return
    silent_since = connection.received_at + connection.keep_alive_idle
    if silent_since > now:
        connection.keep_alive_at = silent_since
        connection.keep_alive_unanswered = 0
        return
    if connection.keep_alive_unanswered >= settings.keep_alive_probes:
        connection.host.counters.gave_up += 1
        connection.is_reset_due = True
        connection.end(CloseReason.TIMED_OUT)
        return
    connection.keep_alive_unanswered += 1
    connection.is_keep_alive_due = True
    connection.keep_alive_at = now + settings.keep_alive_interval
    connection.queue_to_send()
