"""A segment arrives in SYN-SENT: RFC 9293 section 3.10.7.3, step by step."""

from einkorn.net.tcp import transitions
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.sequence import FIRST_TURN, extend
from einkorn.net.tcp.state import CloseReason, State
from einkorn.wire.tcp import ACK, RST, SYN, Segment


def receive(connection: Connection, segment: Segment, now: int) -> bool:
    """Whether the connection is established now, so that text of this segment may follow."""
    has_ack = segment.flags & ACK != 0
    acknowledgment = extend(segment.acknowledgment, connection.snd_una)
    is_acceptable = has_ack and connection.iss < acknowledgment <= connection.snd_max
    if has_ack and not is_acceptable:  # first: an answer to something else
        if segment.flags & RST == 0:
            transitions.answer_with_reset(connection, segment)
        return False
    if segment.flags & RST != 0:  # second: only an answer to our SYN may refuse it
        if is_acceptable:
            connection.end(CloseReason.REFUSED)
        return False
    if segment.flags & SYN == 0:  # fourth and fifth
        return False
    take_syn(connection, segment, now)
    if not is_acceptable:  # both sides opened at once
        connection.state = State.SYN_RECEIVED
        connection.is_syn_due = True
        connection.progress_at = now
        connection.queue_to_send()
        return False
    transitions.measure(connection, segment, acknowledgment, now)
    connection.snd_una = acknowledgment
    transitions.establish(connection, segment, acknowledgment, now)
    transitions.acknowledge_now(connection)
    return True


def take_syn(connection: Connection, segment: Segment, now: int) -> None:
    """The peer's initial sequence number and what its options agree to; also for a listener's new
    connection."""
    connection.irs = segment.sequence + FIRST_TURN
    connection.rcv_nxt = connection.irs + 1
    connection.rcv_adv = connection.rcv_nxt
    connection.last_ack_sent = connection.rcv_nxt
    connection.received_at = now
    options = segment.options
    if options is None:
        transitions.agree(connection, 0, -1, False)
    else:
        transitions.agree(
            connection,
            options.maximum_segment_size,
            options.window_scale,
            options.is_sack_permitted,
        )
    connection.has_timestamps = connection.has_timestamps and segment.has_timestamps
    if connection.has_timestamps:
        connection.ts_recent = segment.timestamp_value
        connection.ts_recent_at = now
        transitions.set_send_mss(connection, connection.send_mss - 12)
    # The window in a SYN is never scaled (RFC 7323 section 2.2).
    connection.snd_wnd = segment.window
    connection.max_snd_wnd = segment.window
    connection.snd_wl1 = connection.irs
    connection.snd_wl2 = connection.snd_una
    # We may be told text with the SYN before our window went out.
    connection.rcv_adv = connection.rcv_nxt + min(connection.host.settings.receive_buffer, 0xFFFF)
