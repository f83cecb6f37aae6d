"""What to send next (RFC 9293 sections 3.7, 3.8): one call, at most one segment, by the order of
urgency.

reset → SYN → lost text (RFC 6582, RFC 6675) → new or rewound text and FIN → probes → acknowledgment
"""

from einkorn.net.instant import NEVER
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.frame import build
from einkorn.net.tcp.state import State
from einkorn.wire import tcp as wire

ACK_ONLY = wire.ACK
PROBE_SIZE = 1


def next_segment(connection: Connection, now: int) -> bytearray | None:
    """The next segment as a frame whose Ethernet header is still empty; None: nothing to send
    now."""
    if connection.is_reset_due:
        connection.is_reset_due = False
        connection.host.counters.resets_sent += 1
        return build(connection, connection.snd_max, 0, wire.RST | wire.ACK, now)
    state = connection.state
    if state is State.SYN_SENT or state is State.SYN_RECEIVED:
        return handshake(connection, now)
    if state is not State.CLOSED and state is not State.TIME_WAIT:
        frame = text(connection, now)
        if frame is not None:
            return frame
        if connection.is_keep_alive_due:
            connection.is_keep_alive_due = False
            connection.host.counters.keep_alive_probes += 1
            return build(connection, connection.snd_max - 1, 0, ACK_ONLY, now)
    if connection.is_ack_due and state is not State.CLOSED:
        return build(connection, connection.snd_max, 0, ACK_ONLY, now)
    return None


def handshake(connection: Connection, now: int) -> bytearray | None:
    """SYN or SYN,ACK, first and again; in SYN-RECEIVED also plain acknowledgments."""
    is_received = connection.state is State.SYN_RECEIVED
    if connection.is_syn_due:
        connection.is_syn_due = False
        flags = wire.SYN | wire.ACK if is_received else wire.SYN
        if connection.snd_max == connection.iss:
            connection.snd_max = connection.iss + 1
            connection.timed_sequence = connection.snd_max
            connection.timed_at = now
            connection.progress_at = now
        else:
            connection.timed_at = NEVER  # Karn: an answer could be to either
            connection.host.counters.segments_retransmitted += 1
        connection.snd_nxt = connection.snd_max
        arm_retransmission(connection, now)
        return build(connection, connection.iss, 0, flags, now)
    if connection.is_ack_due and is_received:
        return build(connection, connection.snd_max, 0, ACK_ONLY, now)
    return None


def text(connection: Connection, now: int) -> bytearray | None:
    """A segment with text or FIN, when the windows and Nagle permit one."""
    if connection.is_retransmission_due:
        connection.is_retransmission_due = False
        if connection.snd_una < connection.snd_max:
            return resend(connection, connection.snd_una, now)
    if connection.congestion.is_recovering and connection.has_sack:
        return recover(connection, now)
    if connection.is_probe_due:
        connection.is_probe_due = False
        return probe(connection, now)
    if connection.snd_nxt >= connection.text_end() + int(connection.is_fin_queued):
        return None  # everything was sent: the common end
    return advance(connection, now)


def resend(connection: Connection, sequence: int, now: int) -> bytearray:
    """One segment at `sequence`, which was sent before, up to what the peer holds."""
    end = min(connection.text_end(), connection.snd_max, sequence + segment_limit(connection))
    end = max(connection.scoreboard.gap_end(sequence, end), sequence)
    connection.scoreboard.retransmitted_to = max(connection.scoreboard.retransmitted_to, end)
    return emit_text(connection, sequence, end - sequence, now)


def recover(connection: Connection, now: int) -> bytearray | None:
    """Loss recovery with SACK: NextSeg of RFC 6675 section 4, rules 1 to 3, while the pipe has
    room."""
    scoreboard = connection.scoreboard
    congestion = connection.congestion
    snd_una = connection.snd_una
    pipe = scoreboard.pipe(snd_una, connection.snd_max, congestion.mss)
    if congestion.window - pipe < congestion.mss:
        return None
    gap = scoreboard.skip(max(snd_una, scoreboard.retransmitted_to))
    if gap < scoreboard.lost_below(congestion.mss):  # rule 1
        return resend(connection, gap, now)
    connection.snd_nxt = connection.snd_max
    unsent = connection.text_end() - connection.snd_nxt
    allowed = snd_una + connection.snd_wnd - connection.snd_nxt
    size = min(unsent, allowed, segment_limit(connection))
    if size > 0:  # rule 2
        return emit_text(connection, connection.snd_nxt, size, now)
    if unsent == 0 and connection.is_fin_queued:
        return emit_text(connection, connection.snd_nxt, 0, now)
    if not scoreboard.is_empty() and gap < scoreboard.highest():  # rule 3
        return resend(connection, gap, now)
    return None


def probe(connection: Connection, now: int) -> bytearray | None:
    """What a too small window takes, or one octet past a closed one, so that a lost window update
    cannot stall us (sections 3.8.6.1 and 3.8.6.2.1)."""
    waiting = connection.sending.size
    if waiting == 0:
        return None
    connection.host.counters.zero_window_probes += 1
    size = max(PROBE_SIZE, min(waiting, connection.snd_wnd, segment_limit(connection)))
    frame = emit_text(connection, connection.snd_una, size, now)
    connection.snd_nxt = connection.snd_una  # counts as sent only once it is acknowledged
    connection.timed_at = NEVER  # the peer answers when it has room, which says nothing of the path
    return frame


def advance(connection: Connection, now: int) -> bytearray | None:
    """Text at snd_nxt: new, or sent before a timeout set snd_nxt back."""
    if connection.snd_nxt < connection.snd_max and not connection.scoreboard.is_empty():
        connection.snd_nxt = connection.scoreboard.skip(connection.snd_nxt)
    sequence = connection.snd_nxt
    congestion = connection.congestion
    if (
        connection.snd_una == connection.snd_max
        and now - connection.sent_at > connection.round_trip.base
    ):
        congestion.restart()
    window = congestion.window
    if 0 < congestion.duplicates < 3 and not congestion.is_recovering:
        window += congestion.duplicates * congestion.mss  # limited transmit (RFC 3042)
    limit = segment_limit(connection)
    room = connection.snd_una + min(connection.snd_wnd, window) - sequence
    unsent = connection.text_end() - sequence
    size = min(unsent, room, limit)
    if sequence < connection.snd_max:
        size = min(size, connection.scoreboard.gap_end(sequence, sequence + limit) - sequence)
    if unsent < 0:
        return None  # FIN was sent
    if unsent == 0:
        return emit_text(connection, sequence, 0, now) if connection.is_fin_queued else None
    if size > 0 and (size >= limit or is_small_allowed(connection, size, unsent)):
        return emit_text(connection, sequence, size, now)
    if connection.retransmit_at == NEVER and connection.snd_una == connection.snd_max:
        arm_retransmission(
            connection, now
        )  # nothing is on its way that would call us back: persist
    return None


def is_small_allowed(connection: Connection, size: int, unsent: int) -> bool:
    """Silly window avoidance and Nagle (RFC 9293 sections 3.8.6.2.1 and 3.7.4): may less than a
    full segment go?"""
    if connection.snd_nxt < connection.snd_max:
        return True  # it was sent before
    is_idle = connection.snd_una == connection.snd_max
    if size == unsent:
        return is_idle or connection.is_no_delay or connection.is_fin_queued
    return is_idle and 2 * size >= connection.max_snd_wnd


def segment_limit(connection: Connection) -> int:
    """The most text a segment may hold now: less while SACK blocks go with it."""
    limit = connection.send_mss
    if connection.has_sack and not connection.behind_gap.is_empty():
        limit -= 28
    return limit


def emit_text(connection: Connection, sequence: int, size: int, now: int) -> bytearray:
    """Build a segment of [sequence, sequence + size), with FIN when it ends there, and keep the
    books."""
    end = sequence + size
    text_end = connection.text_end()
    flags = wire.ACK
    if end == text_end:
        if size > 0:
            flags |= wire.PSH
        if connection.is_fin_queued:
            flags |= wire.FIN
    after = end + int(flags & wire.FIN != 0)
    if sequence < connection.snd_max:
        connection.timed_at = NEVER  # Karn: no round trip is measured over octets sent twice
        connection.host.counters.segments_retransmitted += 1
    elif connection.timed_at == NEVER:
        connection.timed_sequence = after
        connection.timed_at = now
    if connection.snd_una == connection.snd_max:
        connection.progress_at = now
    if sequence == connection.snd_nxt:
        connection.snd_nxt = after
    if after > connection.snd_max:
        connection.snd_max = after
    if connection.retransmit_at == NEVER:
        arm_retransmission(connection, now)
    connection.sent_at = now
    return build(connection, sequence, size, flags, now)


def arm_retransmission(connection: Connection, now: int) -> None:
    """Start or restart the one timer for retransmission and zero-window probes (RFC 6298 section
    5)."""
    connection.retransmit_at = now + connection.round_trip.timeout()
    connection.host.alarms.arm(connection, connection.retransmit_at)
