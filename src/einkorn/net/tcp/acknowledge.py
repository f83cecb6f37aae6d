"""Fifth step of a segment's arrival: its acknowledgment (RFC 9293 section 3.10.7.4), and what it
says of losses (RFC 5681, RFC 6582, RFC 6675).
"""

from einkorn.net.instant import NEVER
from einkorn.net.tcp import transitions
from einkorn.net.tcp.congestion import DUPLICATE_THRESHOLD
from einkorn.net.tcp.connection import Connection
from einkorn.net.tcp.sequence import extend
from einkorn.net.tcp.state import WRITABLE_BIT, CloseReason, State
from einkorn.net.tcp.transmit import arm_retransmission
from einkorn.wire.tcp import ACK, Segment


def check_acknowledgment(connection: Connection, segment: Segment, sequence: int, now: int) -> bool:
    """Whether text and FIN of the segment may be taken."""
    if segment.flags & ACK == 0:
        return False
    acknowledgment = extend(segment.acknowledgment, connection.snd_una)
    if connection.state is State.SYN_RECEIVED:
        if not take_handshake(connection, segment, acknowledgment, now):
            return False
    elif acknowledgment > connection.snd_max or acknowledgment < (
        connection.snd_una - connection.max_snd_wnd
    ):
        # RFC 5961 section 5.2: what we never sent, or far too old. Answered within the limit.
        if connection.replies.permit(now):
            connection.host.counters.challenges_sent += 1
            transitions.acknowledge_now(connection)
        else:
            connection.host.counters.challenges_suppressed += 1
        return False
    if connection.state is State.TIME_WAIT:
        return True
    has_sack_news = connection.has_sack and take_sack(connection, segment, acknowledgment)
    old_window = connection.snd_wnd
    if old_window == 0:
        connection.progress_at = (
            now  # a peer that answers probes is alive, however long it is busy (MUST-37)
        )
    if acknowledgment >= connection.snd_una:
        take_window(connection, segment, sequence, acknowledgment)
    if acknowledgment > connection.snd_una:
        take_new(connection, segment, acknowledgment, now)
    elif acknowledgment == connection.snd_una:
        is_duplicate = segment.sequence_size() == 0 and (
            has_sack_news or connection.snd_wnd == old_window
        )
        if is_duplicate and connection.snd_max > connection.snd_una:
            take_duplicate(connection)
    if connection.snd_wnd != old_window:
        take_opened_window(connection, old_window, now)
    return connection.state is not State.CLOSED


def take_handshake(connection: Connection, segment: Segment, acknowledgment: int, now: int) -> bool:
    """SYN-RECEIVED: the acknowledgment of our SYN establishes; any other is answered with a
    reset."""
    if not connection.snd_una < acknowledgment <= connection.snd_max:
        transitions.answer_with_reset(connection, segment)
        return False
    listener = connection.listener
    if listener is not None and not listener.admit(connection):
        return False  # the backlog is full: the peer will ask again, or our timer ends it
    transitions.measure(connection, segment, acknowledgment, now)
    connection.snd_una += 1
    connection.snd_wnd = segment.window << connection.snd_scale
    connection.max_snd_wnd = connection.snd_wnd
    transitions.establish(connection, segment, acknowledgment, now)
    return True


def take_window(
    connection: Connection, segment: Segment, sequence: int, acknowledgment: int
) -> None:
    """SND.WND from the newest segment only: by its sequence number, then its acknowledgment."""
    if connection.snd_wl1 < sequence or (
        connection.snd_wl1 == sequence and connection.snd_wl2 <= acknowledgment
    ):
        connection.snd_wnd = segment.window << connection.snd_scale
        connection.snd_wl1 = sequence
        connection.snd_wl2 = acknowledgment
        if connection.snd_wnd > connection.max_snd_wnd:
            connection.max_snd_wnd = connection.snd_wnd


def take_opened_window(connection: Connection, old_window: int, now: int) -> None:
    """The window changed: what waited may go; a closed one that answers is alive, not lost."""
    connection.progress_at = now
    if connection.snd_wnd > old_window:
        if old_window == 0:
            connection.round_trip.progress()
            connection.is_probe_due = False
            if connection.snd_una == connection.snd_nxt:
                connection.retransmit_at = NEVER  # it was the persist timer's
        connection.queue_to_send()


def take_sack(connection: Connection, segment: Segment, acknowledgment: int) -> bool:
    """Blocks between snd_una and snd_max go to the scoreboard; whether one was news (RFC 2018, RFC
    2883)."""
    options = segment.options
    if options is None or len(options.sack_blocks) == 0:
        return False
    has_news = False
    for left, right in options.sack_blocks:
        start = extend(left, connection.snd_una)
        end = extend(right, connection.snd_una)
        if max(acknowledgment, connection.snd_una) < start < end <= connection.snd_max:
            if connection.scoreboard.add(start, end):
                has_news = True
    return has_news


def take_new(connection: Connection, segment: Segment, acknowledgment: int, now: int) -> None:
    """Octets are acknowledged for the first time."""
    transitions.measure(connection, segment, acknowledgment, now)
    acknowledged = acknowledgment - connection.snd_una
    flight = connection.snd_max - connection.snd_una
    connection.snd_una = acknowledgment
    if connection.snd_nxt < acknowledgment:
        connection.snd_nxt = acknowledgment
    text = min(acknowledgment - connection.text_start, connection.sending.size)
    if text > 0:
        connection.sending.discard(text)
        connection.text_start += text
    if not connection.scoreboard.is_empty():
        connection.scoreboard.advance(acknowledgment)
    connection.progress_at = now
    take_congestion(connection, acknowledged, flight)
    if connection.snd_una == connection.snd_max:
        connection.retransmit_at = NEVER  # RFC 6298 (5.2)
    else:
        arm_retransmission(connection, now)  # (5.3)
    half = connection.host.settings.send_buffer // 2
    if connection.is_write_short and connection.sending.size <= half:
        connection.is_write_short = False
        connection.tell(WRITABLE_BIT)
    if connection.is_fin_queued and acknowledgment > connection.text_end():
        take_fin_acknowledgment(connection, now)
    elif connection.sending.size > 0 or connection.is_fin_queued:
        connection.queue_to_send()


def take_congestion(connection: Connection, acknowledged: int, flight: int) -> None:
    """What the acknowledgment says to congestion control (RFC 5681 section 3, RFC 6582 section
    3.2)."""
    congestion = connection.congestion
    if not congestion.is_recovering:
        is_limited = flight + congestion.mss >= congestion.window or (
            congestion.window < congestion.threshold and 2 * flight >= congestion.window
        )
        congestion.grow(acknowledged, is_limited)
        return
    if connection.snd_una >= congestion.recover:
        congestion.leave_recovery(connection.snd_max - connection.snd_una)
        return
    if connection.has_sack:
        scoreboard = connection.scoreboard
        if scoreboard.retransmitted_to < connection.snd_una:
            scoreboard.retransmitted_to = connection.snd_una
    else:
        congestion.deflate(acknowledged)
        connection.is_retransmission_due = True  # a partial acknowledgment shows the next gap


def take_duplicate(connection: Connection) -> None:
    """A duplicate acknowledgment (RFC 5681 section 3.2): another segment left the network, one may
    be lost."""
    congestion = connection.congestion
    congestion.duplicates += 1
    connection.queue_to_send()  # limited transmit, or the next of a recovery
    if congestion.is_recovering:
        if not connection.has_sack:
            congestion.inflate()
        return
    is_lost = congestion.duplicates >= DUPLICATE_THRESHOLD
    if not is_lost and connection.has_sack:
        is_lost = connection.scoreboard.lost_below(congestion.mss) > connection.snd_una
    # RFC 6582 section 4: duplicates that our own repetitions after a timeout cause are no new loss.
    if not is_lost or connection.snd_una < congestion.recover:
        return
    flight = connection.snd_max - connection.snd_una
    congestion.enter_recovery(flight, connection.snd_max, connection.has_sack)
    connection.scoreboard.retransmitted_to = connection.snd_una
    connection.is_retransmission_due = True
    connection.retransmit_at = NEVER  # starts over with the repetition
    connection.host.counters.fast_retransmissions += 1


def take_fin_acknowledgment(connection: Connection, now: int) -> None:
    """Our FIN arrived."""
    match connection.state:
        case State.FIN_WAIT_1:
            transitions.enter_fin_wait_2(connection, now)
        case State.CLOSING:
            transitions.enter_time_wait(connection, now)
        case State.LAST_ACK:
            connection.end(CloseReason.ORDERLY)
        case _:
            pass
