"""TCP over time: retransmission, probes, delayed acknowledgments, Nagle, recovery, keep-alive,
limits."""

from einkorn.net.instant import MILLISECOND, NEVER, SECOND
from einkorn.net.tcp.settings import Settings
from einkorn.net.tcp.state import CloseReason, Event, State
from einkorn.net.tests.trace import Bench, bench_in
from einkorn.wire import icmp
from einkorn.wire.tcp import ACK, FIN, SYN, Options

MSS = 536  # the peer of the bench names none


def established(settings: Settings | None = None) -> Bench:
    return bench_in(State.ESTABLISHED, settings)


def test_syn_backs_off_and_gives_up() -> None:
    bench = bench_in(State.SYN_SENT)
    assert bench.advance(8 * SECOND) == ["SYN 0"] * 3  # after 1, 3 and 7 seconds
    bench.advance(600 * SECOND)
    assert bench.state() is State.CLOSED
    assert bench.the_connection().close_reason is CloseReason.TIMED_OUT
    assert bench.events() == [Event.CLOSED]


def test_half_open_is_dropped() -> None:
    bench = bench_in(State.SYN_RECEIVED)
    assert bench.advance(10 * SECOND) == ["SYN,ACK 0 1"] * 3
    bench.advance(60 * SECOND)
    assert bench.state() is State.CLOSED
    assert len(bench.tcp.connections) == 0
    assert bench.tcp.host.half_open == []


def test_text_backs_off_and_gives_up() -> None:
    bench = established()
    bench.the_connection().write(b"hello")
    assert bench.out() == ["PSH,ACK 1:6 1"]
    assert bench.advance(4 * SECOND)[0] == "PSH,ACK 1:6 1"
    lines = bench.advance(600 * SECOND)
    assert lines[-1].startswith("RST")
    assert bench.the_connection().close_reason is CloseReason.TIMED_OUT
    assert bench.tcp.next_deadline() == NEVER


def test_acknowledgment_is_delayed_and_then_sent() -> None:
    bench = established()
    bench.feed(ACK, 1, 1, b"hello")
    assert bench.advance(39 * MILLISECOND) == []
    assert bench.advance(2 * MILLISECOND) == ["ACK 1 6"]


def test_second_full_segment_is_acknowledged_at_once() -> None:
    bench = established()
    bench.feed(ACK, 1, 1, bytes(MSS))
    assert bench.out() == []
    bench.feed(ACK, 1 + MSS, 1, bytes(MSS))
    assert bench.out() == [f"ACK 1 {1 + 2 * MSS}"]


def test_answer_carries_the_acknowledgment() -> None:
    bench = established()
    bench.feed(ACK, 1, 1, b"ping")
    bench.the_connection().write(b"pong")
    assert bench.out() == ["PSH,ACK 1:5 5"]
    assert bench.advance(100 * MILLISECOND) == []


def test_nagle_holds_small_segments() -> None:
    bench = established()
    connection = bench.the_connection()
    connection.write(b"a")
    assert bench.out() == ["PSH,ACK 1:2 1"]
    connection.write(b"b")
    connection.write(b"c")
    assert bench.out() == []
    bench.feed(ACK, 1, 2)
    assert bench.out() == ["PSH,ACK 2:4 1"]


def test_no_delay_sends_them() -> None:
    bench = established()
    connection = bench.the_connection()
    connection.set_no_delay(True)
    connection.write(b"a")
    bench.out()
    connection.write(b"b")
    assert bench.out() == ["PSH,ACK 2:3 1"]


def test_window_limits_and_reopens() -> None:
    bench = established()
    bench.feed(ACK, 1, 1, b"", window=1000)
    bench.the_connection().write(bytes(3000))
    assert bench.out() == [f"ACK 1:{1 + MSS} 1"]  # a second segment would be a silly small one
    bench.feed(ACK, 1, 1 + MSS, b"", window=0)
    assert bench.out() == []
    bench.feed(ACK, 1, 1 + MSS, b"", window=5000)
    assert [line.split()[1] for line in bench.out()][0] == f"{1 + MSS}:{1 + 2 * MSS}"


def test_closed_window_is_probed_for_as_long_as_the_peer_answers() -> None:
    bench = established()
    connection = bench.the_connection()
    bench.feed(ACK, 1, 1, b"", window=0)
    connection.write(b"hello")
    probes = 0
    for _ in range(300):
        for line in bench.advance(5 * SECOND):
            assert line == "ACK 1:2 1"
            probes += 1
            bench.feed(ACK, 1, 1, b"", window=0)
    assert 20 < probes < 60
    assert bench.state() is State.ESTABLISHED
    bench.feed(ACK, 1, 1, b"", window=100)
    assert bench.out() == ["PSH,ACK 1:6 1"]


def test_unanswered_probes_give_up() -> None:
    bench = established()
    bench.feed(ACK, 1, 1, b"", window=0)
    bench.the_connection().write(b"hello")
    bench.advance(600 * SECOND)
    assert bench.the_connection().close_reason is CloseReason.TIMED_OUT


def test_our_window_closes_and_reopens() -> None:
    bench = established(Settings(receive_buffer=2000, uses_timestamps=False, uses_sack=False))
    bench.feed(ACK, 1, 1, bytes(1000))
    bench.feed(ACK, 1001, 1, bytes(1000))
    segments = bench.drain()
    assert [segment.window for segment in segments] == [0]
    bench.feed(ACK, 2001, 1, b"x")  # a probe
    assert bench.out() == ["ACK 1 2001"]
    connection = bench.the_connection()
    connection.read(100)
    assert bench.out() == []  # not worth an update: receiver's silly window avoidance
    connection.read(1900)
    segments = bench.drain()
    assert [segment.window for segment in segments] == [2000]


def test_fast_retransmit_after_three_duplicates() -> None:
    bench = established()
    bench.the_connection().write(bytes(8 * MSS))
    assert len(bench.out()) == 8
    bench.feed(ACK, 1, 1 + MSS)
    for _ in range(2):
        bench.feed(ACK, 1, 1 + MSS)
        assert bench.out() == []
    bench.feed(ACK, 1, 1 + MSS)
    assert bench.out() == [f"ACK {1 + MSS}:{1 + 2 * MSS} 1"]
    assert bench.tcp.host.counters.fast_retransmissions == 1
    bench.feed(ACK, 1, 1 + 3 * MSS)  # partial: the next gap goes at once (RFC 6582)
    assert bench.out() == [f"ACK {1 + 3 * MSS}:{1 + 4 * MSS} 1"]
    bench.feed(ACK, 1, 1 + 8 * MSS)
    assert not bench.the_connection().congestion.is_recovering


def test_sack_repeats_only_what_is_missing() -> None:
    bench = bench_with_sack()
    bench.the_connection().write(bytes(8 * MSS))
    assert len(bench.out()) == 8
    block = (bench.isn + 1 + 2 * MSS, bench.isn + 1 + 4 * MSS)
    for end in (3, 4, 5):  # segments 2 to 4 arrived, 1 and (later) 5 did not
        blocks = ((block[0] & 0xFFFFFFFF, (bench.isn + 1 + end * MSS) & 0xFFFFFFFF),)
        bench.feed(ACK, 1, 1 + MSS, options=Options(sack_blocks=blocks))
    assert bench.out() == [f"ACK {1 + MSS}:{1 + 2 * MSS} 1"]
    later = (
        ((bench.isn + 1 + 6 * MSS) & 0xFFFFFFFF, (bench.isn + 1 + 8 * MSS) & 0xFFFFFFFF),
        (block[0] & 0xFFFFFFFF, (bench.isn + 1 + 5 * MSS) & 0xFFFFFFFF),
    )
    bench.feed(ACK, 1, 1 + MSS, options=Options(sack_blocks=later))
    assert bench.out() == [f"ACK {1 + 5 * MSS}:{1 + 6 * MSS} 1"]


def bench_with_sack() -> Bench:
    bench = Bench(Settings(uses_timestamps=False))
    bench.listen()
    bench.feed(SYN, 0, options=Options(is_sack_permitted=True))
    bench.out()
    bench.feed(ACK, 1, 1)
    return bench


def test_our_sack_blocks_name_the_newest_first() -> None:
    bench = bench_with_sack()
    bench.feed(ACK, 11, 1, bytes(10))
    bench.feed(ACK, 31, 1, bytes(10))
    segments = bench.drain()
    options = segments[0].options
    assert options is not None
    assert options.sack_blocks == ((1031, 1041), (1011, 1021))
    bench.feed(ACK, 1, 1, bytes(10))
    options = bench.drain()[0].options
    assert options is not None
    assert options.sack_blocks == ((1031, 1041),)


def test_sack_of_nonsense_is_ignored() -> None:
    bench = bench_with_sack()
    bench.the_connection().write(bytes(1000))
    bench.out()
    bench.feed(
        ACK,
        1,
        1,
        options=Options(sack_blocks=((5, 4), (0, 0xFFFFFFFF), (bench.isn & 0xFFFFFFFF, 9))),
    )
    assert bench.the_connection().scoreboard.is_empty()


def test_limited_transmit_sends_new_text_on_duplicates() -> None:
    bench = established()
    bench.the_connection().congestion.window = 2 * MSS
    bench.the_connection().write(bytes(5 * MSS))
    assert len(bench.out()) == 2
    bench.feed(ACK, 1, 1)
    assert bench.out() == [f"ACK {1 + 2 * MSS}:{1 + 3 * MSS} 1"]


def test_keep_alive_probes_and_gives_up() -> None:
    bench = established()
    bench.the_connection().set_keep_alive(60 * SECOND)
    assert bench.advance(61 * SECOND) == ["ACK 0 1"]
    bench.feed(ACK, 1, 1)
    assert bench.advance(59 * SECOND) == []
    lines = bench.advance(3600 * SECOND)
    assert lines.count("ACK 0 1") == 9
    assert bench.the_connection().close_reason is CloseReason.TIMED_OUT


def test_backlog_is_bounded() -> None:
    bench = Bench()
    bench.listen(backlog=2)
    for port in range(5000, 5004):
        bench.connection = None
        bench.feed(SYN, 0, peer_port=port)
    for connection in list(bench.tcp.connections.values()):
        bench.isn = connection.iss
        bench.drain()
        bench.feed(ACK, 1, 1, peer_port=connection.remote_port)
    listener = bench.listener
    assert listener is not None
    assert len(listener.established) == 2
    assert bench.tcp.host.counters.backlog_overflows == 2
    assert listener.accept() is not None


def test_half_open_queue_is_bounded() -> None:
    bench = Bench(Settings(half_open_limit=16))
    bench.listen()
    for port in range(2000, 2500):
        bench.feed(SYN, 0, peer_port=port)
    assert len(bench.tcp.host.half_open) == 16
    assert len(bench.tcp.connections) == 16
    assert bench.tcp.host.counters.half_open_dropped == 484


def test_time_wait_is_bounded() -> None:
    bench = Bench(Settings(time_wait_limit=4, uses_timestamps=False))
    bench.listen()
    for port in range(2000, 2020):
        bench.connection = None
        bench.feed(SYN, 0, peer_port=port)
        connection = [c for c in bench.tcp.connections.values() if c.remote_port == port][0]
        bench.isn = connection.iss
        bench.drain()
        bench.feed(ACK, 1, 1, peer_port=port)
        assert bench.listener is not None and bench.listener.accept() is connection
        connection.close()
        bench.drain()
        bench.feed(FIN | ACK, 1, 2, peer_port=port)
    assert len(bench.tcp.connections) == 4
    assert bench.tcp.host.counters.time_wait_recycled == 16


def test_budget_refuses_text_and_recovers() -> None:
    bench = established()
    bench.tcp.host.budget.limit = 10
    bench.feed(ACK, 1, 1, bytes(8))
    bench.feed(ACK, 9, 1, bytes(8))
    connection = bench.the_connection()
    assert connection.readable() == 8
    connection.read(100)
    bench.feed(ACK, 9, 1, bytes(8))
    assert connection.readable() == 8


def test_old_timestamp_is_rejected() -> None:
    bench = Bench(Settings(uses_sack=False))
    bench.listen()
    bench.feed(SYN, 0, options=Options(has_timestamps=True, timestamp_value=1000))
    bench.out()
    bench.feed(ACK, 1, 1, options=Options(has_timestamps=True, timestamp_value=1001))
    bench.feed(ACK, 1, 1, b"new", options=Options(has_timestamps=True, timestamp_value=1002))
    bench.feed(ACK, 4, 1, b"old", options=Options(has_timestamps=True, timestamp_value=900))
    assert bench.the_connection().readable() == 3
    assert bench.out() == ["ACK 1 4"]
    bench.feed(ACK, 4, 1, b"none")
    assert bench.the_connection().readable() == 3
    assert bench.tcp.host.counters.paws_rejected == 2


def test_challenges_are_rate_limited() -> None:
    bench = established()
    for _ in range(100):
        bench.feed(SYN, 1)
        bench.out()
    counters = bench.tcp.host.counters
    assert counters.challenges_sent == 10
    assert counters.challenges_suppressed == 90


def test_writable_is_told_after_a_short_write() -> None:
    bench = established(Settings(send_buffer=1000, uses_timestamps=False))
    connection = bench.the_connection()
    assert connection.write(bytes(700)) == 700
    assert connection.write(bytes(700)) == 300
    assert connection.write(b"x") == 0
    bench.out()
    assert bench.events() == []
    bench.feed(ACK, 1, 1 + MSS)
    assert bench.events() == [Event.WRITABLE]


def test_sequence_numbers_wrap() -> None:
    bench = Bench()
    bench.listen()
    bench.tcp.identity.keyed_hash = lambda octets: (
        0xFFFF_FF00 - 2_500_000
    )  # the clock adds 10 s of 4 µs
    bench.feed(SYN, 0xFFFF_FFF0 - 1000)
    bench.out()
    start = 0xFFFF_FFF1 - 1000
    bench.feed(ACK, start, 1)
    assert bench.the_connection().iss & 0xFFFF_FFFF == 0xFFFF_FF00
    bench.the_connection().write(bytes(1000))
    assert bench.out()[0].split()[1] == f"1:{1 + MSS}"
    for index in range(10):
        bench.feed(ACK, (start + index * 100) & 0xFFFF_FFFF, 1 + MSS, bytes(100))
    assert bench.the_connection().readable() == 1000


def quote(bench: Bench, sequence: int) -> icmp.Quoted:
    connection = bench.the_connection()
    return icmp.Quoted(
        source=connection.local_address,
        destination=connection.remote_address,
        protocol=6,
        source_port=connection.local_port,
        destination_port=connection.remote_port,
        sequence=(bench.isn + sequence) & 0xFFFF_FFFF,
    )


def test_unreachable_ends_only_what_is_being_opened() -> None:
    error = icmp.Unreachable(icmp.PORT_UNREACHABLE, 0, b"")
    bench = bench_in(State.SYN_SENT)
    bench.tcp.take_unreachable(error, quote(bench, 99))
    assert bench.state() is State.SYN_SENT
    bench.tcp.take_unreachable(error, quote(bench, 0))
    assert bench.the_connection().close_reason is CloseReason.REFUSED
    bench = established()
    bench.tcp.take_unreachable(error, quote(bench, 1))
    assert bench.state() is State.ESTABLISHED


def test_path_mtu_shrinks_segments() -> None:
    bench = Bench()
    bench.listen()
    bench.feed(SYN, 0, options=Options(maximum_segment_size=1460))
    bench.out()
    bench.feed(ACK, 1, 1)
    bench.the_connection().write(bytes(2920))
    assert len(bench.out()) == 2
    too_big = icmp.Unreachable(icmp.FRAGMENTATION_NEEDED, 1000, b"")
    bench.tcp.take_unreachable(too_big, quote(bench, 70000))
    assert bench.out() == []
    bench.tcp.take_unreachable(too_big, quote(bench, 1))
    assert [line.split()[1] for line in bench.out()] == [
        "1:961",
        "961:1921",
        "1921:2881",
        "2881:2921",
    ]


def test_window_that_closes_during_recovery_is_probed() -> None:
    bench = bench_with_sack()
    bench.the_connection().write(bytes(8 * MSS))
    bench.out()
    for end in (3, 4, 5):
        left = (bench.isn + 1 + 2 * MSS) & 0xFFFF_FFFF
        right = (bench.isn + 1 + end * MSS) & 0xFFFF_FFFF
        bench.feed(ACK, 1, 1 + MSS, window=0, options=Options(sack_blocks=((left, right),)))
        bench.out()
    lines = bench.advance(3 * SECOND)
    assert len(lines) > 0 and lines[-1] == f"ACK {1 + MSS}:{2 + MSS} 1"
