"""Every state of TCP: one segment or call in, what goes out and what state follows (RFC 9293
section 3.10)."""

import pytest

from einkorn.net.tcp.state import CloseReason, Event, State
from einkorn.net.tests.trace import Bench, bench_in
from einkorn.wire.tcp import ACK, FIN, RST, SYN

S = State

ARRIVALS = {
    # name: (state, flags, sequence, acknowledgment, text, segments out, state after)
    "syn sent: syn,ack establishes": (S.SYN_SENT, SYN | ACK, 0, 1, b"", ["ACK 1 1"], S.ESTABLISHED),
    "syn sent: syn opens simultaneously": (
        S.SYN_SENT,
        SYN,
        0,
        0,
        b"",
        ["SYN,ACK 0 1"],
        S.SYN_RECEIVED,
    ),
    "syn sent: wrong ack is reset": (S.SYN_SENT, ACK, 0, 7, b"", ["RST 7"], S.SYN_SENT),
    "syn sent: rst with ack refuses": (S.SYN_SENT, RST | ACK, 0, 1, b"", [], S.CLOSED),
    "syn sent: rst without ack is ignored": (S.SYN_SENT, RST, 0, 0, b"", [], S.SYN_SENT),
    "syn sent: text in the syn,ack is taken": (
        S.SYN_SENT,
        SYN | ACK,
        0,
        1,
        b"hi",
        ["ACK 1 3"],
        S.ESTABLISHED,
    ),
    "syn received: ack establishes": (S.SYN_RECEIVED, ACK, 1, 1, b"", [], S.ESTABLISHED),
    "syn received: syn again repeats": (
        S.SYN_RECEIVED,
        SYN,
        0,
        0,
        b"",
        ["SYN,ACK 0 1"],
        S.SYN_RECEIVED,
    ),
    "syn received: wrong ack is reset": (S.SYN_RECEIVED, ACK, 1, 9, b"", ["RST 9"], S.SYN_RECEIVED),
    "syn received: rst ends": (S.SYN_RECEIVED, RST, 1, 0, b"", [], S.CLOSED),
    "syn received: rst elsewhere is challenged": (
        S.SYN_RECEIVED,
        RST,
        5,
        0,
        b"",
        ["ACK 1 1"],
        S.SYN_RECEIVED,
    ),
    "syn received: other syn in the window ends": (S.SYN_RECEIVED, SYN, 5, 0, b"", [], S.CLOSED),
    "syn received: fin with ack": (S.SYN_RECEIVED, FIN | ACK, 1, 1, b"", ["ACK 1 2"], S.CLOSE_WAIT),
    "established: text is acknowledged later": (
        S.ESTABLISHED,
        ACK,
        1,
        1,
        b"hello",
        [],
        S.ESTABLISHED,
    ),
    "established: text behind a gap at once": (
        S.ESTABLISHED,
        ACK,
        6,
        1,
        b"hello",
        ["ACK 1 1"],
        S.ESTABLISHED,
    ),
    "established: old text at once": (S.ESTABLISHED, ACK, 0, 1, b"x", ["ACK 1 1"], S.ESTABLISHED),
    "established: beyond the window": (
        S.ESTABLISHED,
        ACK,
        70000,
        1,
        b"x",
        ["ACK 1 1"],
        S.ESTABLISHED,
    ),
    "established: exact rst": (S.ESTABLISHED, RST, 1, 0, b"", [], S.CLOSED),
    "established: rst in the window is challenged": (
        S.ESTABLISHED,
        RST,
        2,
        0,
        b"",
        ["ACK 1 1"],
        S.ESTABLISHED,
    ),
    "established: rst outside is ignored": (S.ESTABLISHED, RST, 70000, 0, b"", [], S.ESTABLISHED),
    "established: syn is challenged": (S.ESTABLISHED, SYN, 1, 0, b"", ["ACK 1 1"], S.ESTABLISHED),
    "established: ack of the unsent is challenged": (
        S.ESTABLISHED,
        ACK,
        1,
        2,
        b"",
        ["ACK 1 1"],
        S.ESTABLISHED,
    ),
    "established: without ack is dropped": (S.ESTABLISHED, 0, 1, 0, b"hello", [], S.ESTABLISHED),
    "established: fin": (S.ESTABLISHED, FIN | ACK, 1, 1, b"", ["ACK 1 2"], S.CLOSE_WAIT),
    "established: text and fin": (
        S.ESTABLISHED,
        FIN | ACK,
        1,
        1,
        b"bye",
        ["ACK 1 5"],
        S.CLOSE_WAIT,
    ),
    "established: fin behind a gap": (
        S.ESTABLISHED,
        FIN | ACK,
        4,
        1,
        b"",
        ["ACK 1 1"],
        S.ESTABLISHED,
    ),
    "fin wait 1: ack of fin": (S.FIN_WAIT_1, ACK, 1, 2, b"", [], S.FIN_WAIT_2),
    "fin wait 1: fin without ack of ours": (
        S.FIN_WAIT_1,
        FIN | ACK,
        1,
        1,
        b"",
        ["ACK 2 2"],
        S.CLOSING,
    ),
    "fin wait 1: fin with ack of ours": (
        S.FIN_WAIT_1,
        FIN | ACK,
        1,
        2,
        b"",
        ["ACK 2 2"],
        S.TIME_WAIT,
    ),
    "fin wait 1: text goes on": (S.FIN_WAIT_1, ACK, 1, 1, b"more", [], S.FIN_WAIT_1),
    "fin wait 1: rst": (S.FIN_WAIT_1, RST, 1, 0, b"", [], S.CLOSED),
    "fin wait 2: fin": (S.FIN_WAIT_2, FIN | ACK, 1, 2, b"", ["ACK 2 2"], S.TIME_WAIT),
    "fin wait 2: text goes on": (S.FIN_WAIT_2, ACK, 1, 2, b"more", [], S.FIN_WAIT_2),
    "fin wait 2: rst": (S.FIN_WAIT_2, RST, 1, 0, b"", [], S.CLOSED),
    "close wait: ack": (S.CLOSE_WAIT, ACK, 2, 1, b"", [], S.CLOSE_WAIT),
    "close wait: fin again": (S.CLOSE_WAIT, FIN | ACK, 1, 1, b"", ["ACK 1 2"], S.CLOSE_WAIT),
    "close wait: rst": (S.CLOSE_WAIT, RST, 2, 0, b"", [], S.CLOSED),
    "closing: ack of fin": (S.CLOSING, ACK, 2, 2, b"", ["ACK 2 2"], S.TIME_WAIT),
    "closing: rst": (S.CLOSING, RST, 2, 0, b"", [], S.CLOSED),
    "last ack: ack of fin": (S.LAST_ACK, ACK, 2, 2, b"", [], S.CLOSED),
    "last ack: other ack": (S.LAST_ACK, ACK, 2, 1, b"", [], S.LAST_ACK),
    "last ack: rst": (S.LAST_ACK, RST, 2, 0, b"", [], S.CLOSED),
    "time wait: fin again": (S.TIME_WAIT, FIN | ACK, 1, 2, b"", ["ACK 2 2"], S.TIME_WAIT),
    "time wait: rst": (S.TIME_WAIT, RST, 2, 0, b"", [], S.CLOSED),
    "time wait: old syn": (S.TIME_WAIT, SYN, 0, 0, b"", ["ACK 2 2"], S.TIME_WAIT),
}


@pytest.mark.parametrize("name", ARRIVALS)
def test_arrival(name: str) -> None:
    state, flags, sequence, acknowledgment, text, expected, after = ARRIVALS[name]
    bench = bench_in(state)
    bench.feed(flags, sequence, acknowledgment, text)
    assert bench.out() == expected
    assert bench.state() is after


CLOSES = {
    "syn sent": (S.SYN_SENT, [], S.CLOSED),
    "syn received": (S.SYN_RECEIVED, [], S.SYN_RECEIVED),
    "established": (S.ESTABLISHED, ["FIN,ACK 1 1"], S.FIN_WAIT_1),
    "fin wait 1": (S.FIN_WAIT_1, [], S.FIN_WAIT_1),
    "fin wait 2": (S.FIN_WAIT_2, [], S.FIN_WAIT_2),
    "close wait": (S.CLOSE_WAIT, ["FIN,ACK 1 2"], S.LAST_ACK),
    "closing": (S.CLOSING, [], S.CLOSING),
    "last ack": (S.LAST_ACK, [], S.LAST_ACK),
    "time wait": (S.TIME_WAIT, [], S.TIME_WAIT),
}


@pytest.mark.parametrize("name", CLOSES)
def test_close(name: str) -> None:
    state, expected, after = CLOSES[name]
    bench = bench_in(state)
    bench.the_connection().close()
    assert bench.out() == expected
    assert bench.state() is after


ABORTS = {
    "syn sent": (S.SYN_SENT, []),
    "syn received": (S.SYN_RECEIVED, ["RST,ACK 1 1"]),
    "established": (S.ESTABLISHED, ["RST,ACK 1 1"]),
    "fin wait 1": (S.FIN_WAIT_1, ["RST,ACK 2 1"]),
    "fin wait 2": (S.FIN_WAIT_2, ["RST,ACK 2 1"]),
    "close wait": (S.CLOSE_WAIT, ["RST,ACK 1 2"]),
}


@pytest.mark.parametrize("name", ABORTS)
def test_abort(name: str) -> None:
    state, expected = ABORTS[name]
    bench = bench_in(state)
    bench.the_connection().abort()
    assert bench.out() == expected
    assert bench.state() is S.CLOSED
    assert bench.the_connection().close_reason is CloseReason.ABORTED
    assert len(bench.tcp.connections) == 0


def test_closed_port_answers_with_resets() -> None:
    bench = Bench()
    bench.feed(SYN, 0)
    bench.feed(ACK, 5, 9)
    bench.feed(RST, 5)
    assert bench.out() == ["RST,ACK 0 1", "RST 9"]


def test_simultaneous_open_establishes() -> None:
    bench = bench_in(S.SYN_SENT)
    bench.feed(SYN, 0)
    assert bench.out() == ["SYN,ACK 0 1"]
    bench.feed(SYN | ACK, 0, 1)
    assert bench.out() == ["ACK 1 1"]
    assert bench.state() is S.ESTABLISHED
    assert bench.events() == [Event.CONNECTED]


def test_close_in_syn_received_waits_for_the_handshake() -> None:
    bench = bench_in(S.SYN_RECEIVED)
    bench.the_connection().close()
    bench.feed(ACK, 1, 1)
    assert bench.out() == ["FIN,ACK 1 1"]
    assert bench.state() is S.FIN_WAIT_1


def test_syn_past_time_wait_begins_a_new_connection() -> None:
    bench = bench_in(S.TIME_WAIT)
    old = bench.the_connection()
    bench.connection = None
    bench.feed(SYN, 100)
    assert old.state is S.CLOSED
    assert bench.state() is S.SYN_RECEIVED
    assert bench.out() == ["SYN,ACK 0 101"]


def test_time_wait_ends() -> None:
    bench = bench_in(S.TIME_WAIT)
    assert bench.events() == [Event.FINISHED, Event.CLOSED]
    assert bench.advance(61_000_000_000) == []
    assert len(bench.tcp.connections) == 0


def test_events_wait_for_the_reader() -> None:
    bench = bench_in(S.ESTABLISHED)
    bench.feed(FIN | ACK, 1, 1, b"bye")
    assert bench.events() == [Event.RECEIVED]
    connection = bench.the_connection()
    assert connection.read(2) == b"by"
    assert bench.events() == []
    assert connection.read(2) == b"e"
    assert bench.events() == [Event.FINISHED]


def test_reset_discards_what_was_not_read() -> None:
    bench = bench_in(S.ESTABLISHED)
    bench.feed(ACK, 1, 1, b"hello")
    bench.feed(RST, 6)
    assert bench.events() == [Event.CLOSED]
    assert bench.the_connection().close_reason is CloseReason.RESET
    assert bench.the_connection().read(10) == b""
    assert bench.tcp.host.budget.used == 0


def test_released_connection_resets_late_text() -> None:
    bench = bench_in(S.ESTABLISHED)
    bench.the_connection().release()
    assert bench.out() == ["FIN,ACK 1 1"]
    bench.feed(ACK, 1, 2, b"late")
    assert bench.out() == ["RST,ACK 2 1"]
    assert bench.state() is S.CLOSED


def test_released_fin_wait_2_ends() -> None:
    bench = bench_in(S.FIN_WAIT_2)
    bench.the_connection().release()
    assert bench.advance(61_000_000_000) == ["RST,ACK 2 1"]
    assert bench.state() is S.CLOSED
