"""A segment arrives for a connection: SEGMENT ARRIVES of RFC 9293 section 3.10.7.4, step by step in
its order.

A step returns whether the next one is to be taken. Answers are not returned but marked as due:
`transmit.py` sends them, one acknowledgment for many segments where that is allowed.
"""

from einkorn.net.instant import SECOND
from einkorn.net.tcp import receive_syn_sent, transitions
from einkorn.net.tcp.acknowledge import check_acknowledgment
from einkorn.net.tcp.connection import HEADERS, Connection
from einkorn.net.tcp.sequence import extend, is_older
from einkorn.net.tcp.state import FINISHED_BIT, RECEIVED_BIT, CloseReason, State
from einkorn.wire.tcp import ACK, FIN, RST, SYN, Segment

PAWS_LIFETIME = 24 * 24 * 3600 * SECOND  # RFC 7323 section 5.5: an older TS.Recent says nothing


def receive(connection: Connection, segment: Segment, now: int) -> None:
    if connection.state is State.SYN_SENT:
        if not receive_syn_sent.receive(connection, segment, now):
            return
        if segment.text_size() == 0 and segment.flags & FIN == 0:
            return
        sequence = connection.rcv_nxt  # past the SYN: its text is taken like any other
        take_text(connection, segment, sequence, now)
        take_fin(connection, segment, sequence + segment.text_size(), now)
        return
    sequence = extend(segment.sequence, connection.rcv_nxt)
    if segment.flags & SYN != 0 and connection.state is State.SYN_RECEIVED:
        if sequence == connection.irs:
            repeat_handshake(connection, segment, now)
            return
    if not check_timestamp(connection, segment, now):
        return
    if not check_sequence(connection, segment, sequence, now):  # first
        return
    if segment.flags & RST != 0:  # second
        take_reset(connection, sequence, now)
        return
    # third: security and compartment are not used
    if segment.flags & SYN != 0:  # fourth
        refuse_syn(connection, now)
        return
    connection.received_at = now
    connection.keep_alive_unanswered = 0
    remember_timestamp(connection, segment, sequence, now)
    if not check_acknowledgment(connection, segment, sequence, now):  # fifth
        return
    # sixth: urgent text is ordinary text in its place; the pointer is not looked at (RFC 6093
    # section 5)
    if segment.text_end != segment.text_start:
        take_text(connection, segment, sequence, now)  # seventh
    if segment.flags & FIN != 0 or connection.fin_sequence >= 0:
        take_fin(connection, segment, sequence + segment.text_size(), now)  # eighth


def repeat_handshake(connection: Connection, segment: Segment, now: int) -> None:
    """The peer's SYN again: our SYN,ACK was lost. With an acknowledgment it is the other half of a
    simultaneous open (RFC 9293 figure 8), whose SYN we have."""
    if segment.flags & (ACK | RST) == ACK:
        connection.is_syn_due = False
        if check_acknowledgment(connection, segment, connection.rcv_nxt, now):
            connection.is_ack_due = True
            connection.queue_to_send()
    elif segment.flags & (ACK | RST) == 0 and connection.replies.permit(now):
        connection.is_syn_due = True
        connection.queue_to_send()


def check_timestamp(connection: Connection, segment: Segment, now: int) -> bool:
    """PAWS (RFC 7323 section 5.3 R1): an old duplicate from another turn of the sequence numbers is
    dropped."""
    if not connection.has_timestamps or segment.flags & RST != 0:
        return True
    if not segment.has_timestamps:
        connection.host.counters.paws_rejected += 1
        return False  # section 3.2: silently
    if not is_older(segment.timestamp_value, connection.ts_recent):
        return True
    if now - connection.ts_recent_at > PAWS_LIFETIME:
        return True
    connection.host.counters.paws_rejected += 1
    if connection.replies.permit(now):
        connection.is_ack_due = True
        connection.queue_to_send()
    return False


def check_sequence(connection: Connection, segment: Segment, sequence: int, now: int) -> bool:
    """First: does any of it lie in the window? With a closed window, a segment at rcv_nxt passes
    for the sake of its acknowledgment or reset; its text is cut later."""
    if sequence == connection.rcv_nxt:
        return True
    size = segment.sequence_size()
    last = sequence + size - 1 if size > 0 else sequence
    edge = connection.rcv_adv
    if connection.rcv_nxt <= sequence < edge or (size > 0 and connection.rcv_nxt <= last < edge):
        return True
    connection.host.counters.out_of_window += 1
    if segment.flags & RST != 0:
        return False
    if connection.state is State.TIME_WAIT and segment.flags & FIN != 0:
        transitions.restart_time_wait(connection, now)
    # Old text is always answered, or a lost acknowledgment would never be made good; the rest is
    # limited, or two hosts out of step would answer each other for ever.
    if segment.text_size() > 0 or segment.flags & FIN != 0 or connection.replies.permit(now):
        connection.is_ack_due = True
        connection.queue_to_send()
    return False


def challenge(connection: Connection, now: int) -> None:
    """A challenge ACK (RFC 5961): a true peer answers with a reset that is exact, a blind attacker
    cannot."""
    counters = connection.host.counters
    if connection.replies.permit(now):
        counters.challenges_sent += 1
        connection.is_ack_due = True
        connection.queue_to_send()
    else:
        counters.challenges_suppressed += 1


def take_reset(connection: Connection, sequence: int, now: int) -> None:
    """Second: only a reset at exactly rcv_nxt counts (RFC 5961 section 3.2)."""
    if sequence != connection.rcv_nxt:
        challenge(connection, now)
        return
    match connection.state:
        case State.SYN_RECEIVED:
            connection.end(CloseReason.REFUSED)  # passive: back to LISTEN, nobody owns it yet
        case State.CLOSING | State.LAST_ACK:
            is_all_sent = connection.sending.size == 0
            connection.end(CloseReason.ORDERLY if is_all_sent else CloseReason.RESET)
        case State.TIME_WAIT:
            connection.end(CloseReason.ORDERLY)
        case _:
            connection.end(CloseReason.RESET)


def refuse_syn(connection: Connection, now: int) -> None:
    """Fourth: a SYN in the window. A half-open passive connection gives way, others challenge (RFC
    5961 section 4)."""
    if connection.state is State.SYN_RECEIVED and connection.is_passive:
        connection.end(CloseReason.REFUSED)
    else:
        challenge(connection, now)


def remember_timestamp(connection: Connection, segment: Segment, sequence: int, now: int) -> None:
    """What we echo (RFC 7323 section 4.3): of the segment that our last acknowledgment lets
    begin."""
    if (
        segment.has_timestamps
        and connection.has_timestamps
        and sequence <= connection.last_ack_sent
    ):
        connection.ts_recent = segment.timestamp_value
        connection.ts_recent_at = now


def take_text(connection: Connection, segment: Segment, sequence: int, now: int) -> None:
    """Seventh: text in order goes to the reader, text behind a gap waits, both within window and
    budget."""
    state = connection.state
    if (
        state is not State.ESTABLISHED
        and state is not State.FIN_WAIT_1
        and state is not State.FIN_WAIT_2
    ):
        return
    start = segment.text_start
    end = segment.text_end
    if sequence < connection.rcv_nxt:  # the front was received before
        start += connection.rcv_nxt - sequence
        sequence = connection.rcv_nxt
    excess = sequence + (end - start) - connection.rcv_adv
    if excess > 0:
        end -= excess
    if end <= start:
        transitions.acknowledge_now(connection)
        return
    if connection.is_released:
        connection.is_reset_due = True  # RFC 9293 section 3.6.1: nobody will ever read this
        connection.end(CloseReason.ABORTED)
        return
    size = end - start
    if not connection.host.budget.reserve(size):
        connection.host.counters.memory_dropped += 1
        return  # the peer sends it again
    text = segment.octets[start:end]
    if sequence != connection.rcv_nxt:
        keep_behind_gap(connection, sequence, text)
        return
    connection.receiving.append(text)
    connection.rcv_nxt += size
    if size > connection.rcv_mss:
        connection.rcv_mss = min(size, connection.host.mtu - HEADERS)
    if not connection.behind_gap.is_empty():
        fill_gap(connection)
        transitions.acknowledge_now(
            connection
        )  # RFC 5681 section 4.2: at once when a gap is filled
    else:
        transitions.acknowledge_later(connection, size, now)
    connection.tell(RECEIVED_BIT)


def keep_behind_gap(connection: Connection, sequence: int, text: bytes) -> None:
    """Text after a gap: kept once, and acknowledged at once so that the peer learns of the gap."""
    counters = connection.host.counters
    counters.out_of_order += 1
    added = connection.behind_gap.insert(sequence, text)
    if added < 0:
        counters.out_of_order_dropped += 1
    connection.host.budget.release(len(text) - max(added, 0))
    transitions.acknowledge_now(connection)


def fill_gap(connection: Connection) -> None:
    """What waited behind the gap follows, piece by piece."""
    behind_gap = connection.behind_gap
    held = behind_gap.size
    taken = 0
    while True:
        piece = behind_gap.take(connection.rcv_nxt)
        if len(piece) == 0:
            break
        connection.receiving.append(piece)
        connection.rcv_nxt += len(piece)
        taken += len(piece)
    # What overlapped is gone and gives its budget back; what was taken keeps it until it is read.
    connection.host.budget.release(held - behind_gap.size - taken)


def take_fin(connection: Connection, segment: Segment, sequence: int, now: int) -> None:
    """Eighth: a FIN counts once all text before it is here; one behind a gap is remembered."""
    state = connection.state
    if state is State.SYN_RECEIVED or state is State.CLOSED:
        return
    if (
        segment.flags & FIN != 0
        and connection.fin_sequence < 0
        and sequence < connection.rcv_adv + 1
    ):
        connection.fin_sequence = sequence
    if connection.is_fin_taken:
        if state is State.TIME_WAIT and segment.flags & FIN != 0:
            transitions.restart_time_wait(connection, now)
        return
    if connection.fin_sequence != connection.rcv_nxt:
        if segment.flags & FIN != 0:
            transitions.acknowledge_now(connection)
        return
    connection.is_fin_taken = True
    connection.rcv_nxt += 1
    connection.rcv_adv = max(connection.rcv_adv, connection.rcv_nxt)
    transitions.acknowledge_now(connection)
    connection.tell(FINISHED_BIT)
    match state:
        case State.ESTABLISHED:
            connection.state = State.CLOSE_WAIT
        case State.FIN_WAIT_1:
            # An acknowledgment of our FIN in this segment was taken in the fifth step already.
            connection.state = State.CLOSING
        case State.FIN_WAIT_2:
            transitions.enter_time_wait(connection, now)
        case _:
            pass
