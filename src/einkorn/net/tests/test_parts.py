"""The parts of TCP against simple models: queues, reassembly, scoreboard, timers, sequence numbers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn.net.instant import NEVER
from einkorn.net.octet_queue import OctetQueue
from einkorn.net.tcp.reassembly import Reassembly
from einkorn.net.tcp.rtt import RoundTrip
from einkorn.net.tcp.scoreboard import Scoreboard
from einkorn.net.tcp.sequence import extend, is_older
from einkorn.net.timer_queue import Timed, TimerQueue

FEW = settings(max_examples=150, deadline=None)
BASE = 1 << 32
TEXT = bytes(range(200))


@FEW
@given(
    st.lists(
        st.tuples(st.sampled_from("adrc"), st.integers(0, 700), st.integers(0, 700)), max_size=40
    )
)
def test_octet_queue_is_a_queue(steps: list[tuple[str, int, int]]) -> None:
    queue = OctetQueue()
    model = b""
    written = 0
    for kind, first, second in steps:
        if kind == "a":
            octets = bytes((written + index) & 0xFF for index in range(first))
            written += first
            queue.append(octets)
            model += octets
        elif kind == "d":
            count = min(first, len(model))
            queue.discard(count)
            model = model[count:]
        elif kind == "r":
            assert queue.read(first) == model[:first]
            model = model[first:]
        elif len(model) > 0:
            offset = first % len(model)
            count = min(second, len(model) - offset)
            target = bytearray(count + 2)
            queue.copy_into(target, 1, offset, count)
            assert target == b"\0" + model[offset : offset + count] + b"\0"
        assert queue.size == len(model)


@FEW
@given(st.lists(st.tuples(st.integers(0, 180), st.integers(1, 20)), max_size=40))
def test_reassembly_keeps_every_octet_once(arrivals: list[tuple[int, int]]) -> None:
    reassembly = Reassembly(1000)
    held: set[int] = set()
    for start, size in arrivals:
        new = set(range(start, start + size)) - held
        held |= new
        assert reassembly.insert(BASE + start, TEXT[start : start + size]) == len(new)
        assert reassembly.size == len(held)
        for left, right in reassembly.blocks(4):
            assert set(range(left, right)) <= held and left - 1 not in held and right not in held
        newest = reassembly.blocks(4)[0]
        assert newest[0] <= start < newest[1]
    sequence = 0
    while sequence < 200:
        piece = reassembly.take(BASE + sequence)
        assert piece == TEXT[sequence : sequence + len(piece)]
        assert (len(piece) > 0) == (sequence in held)
        sequence += max(1, len(piece))
    assert reassembly.is_empty() and reassembly.size == 0


def test_reassembly_is_bounded() -> None:
    reassembly = Reassembly(3)
    assert [reassembly.insert(BASE + at, b"x") for at in (2, 4, 6, 8)] == [1, 1, 1, -1]


@FEW
@given(
    st.lists(st.tuples(st.integers(1, 180), st.integers(1, 20)), max_size=30), st.integers(0, 100)
)
def test_scoreboard_agrees_with_a_set(ranges: list[tuple[int, int]], una: int) -> None:
    board = Scoreboard()
    held: set[int] = set()
    for start, size in ranges:
        new = set(range(start, start + size))
        assert board.add(BASE + start, BASE + start + size) == (not new <= held)
        held |= new
    if una not in held:  # else it is reneging, below
        board.advance(BASE + una)
        held = {place for place in held if place >= una}
    assert board.held(BASE, BASE + 300) == len(held)
    for place in range(0, 210, 7):
        skipped = board.skip(BASE + place) - BASE
        assert skipped not in held and all(each in held for each in range(place, skipped))
    assert board.starts == sorted(board.starts)
    for index in range(1, len(board.starts)):
        assert board.ends[index - 1] < board.starts[index]


def test_scoreboard_forgets_a_peer_that_reneges() -> None:
    board = Scoreboard()
    board.add(BASE + 10, BASE + 20)
    board.advance(BASE + 10)
    assert board.is_empty()


def test_scoreboard_finds_what_is_lost() -> None:
    board = Scoreboard()
    board.add(BASE + 100, BASE + 200)
    assert board.lost_below(100) == 0
    board.add(BASE + 300, BASE + 401)
    assert board.lost_below(100) == BASE + 100
    board.retransmitted_to = BASE + 50
    # Not known lost: 200 to 300 and 401 to 500. Sent again: 0 to 50.
    assert board.pipe(BASE, BASE + 500, 100) == 100 + 99 + 50


@FEW
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 100), st.booleans()), max_size=60))
def test_timer_queue_never_forgets_a_deadline(steps: list[tuple[int, int, bool]]) -> None:
    queue: TimerQueue[Timed] = TimerQueue()
    owners = [Timed() for _ in range(10)]
    model: dict[int, int] = {}
    for which, instant, is_arm in steps:
        if is_arm:
            queue.arm(owners[which], instant)
            model[which] = min(model.get(which, NEVER), instant)
        else:
            popped = queue.pop(instant)
            due = [key for key, deadline in model.items() if deadline <= instant]
            assert (popped is not None) == (len(due) > 0)
            if popped is not None:
                key = owners.index(popped)
                assert model[key] == min(model.values())
                model.pop(key)
        assert queue.next_deadline() == min(model.values(), default=NEVER)


@FEW
@given(st.integers(0, 0xFFFF_FFFF), st.integers(BASE, 1 << 50))
def test_extended_sequences(value: int, near: int) -> None:
    extended = extend(value, near)
    assert extended & 0xFFFF_FFFF == value
    assert -(1 << 31) <= extended - near < 1 << 31


def test_timestamps_compare_modulo() -> None:
    assert is_older(0xFFFF_FFFF, 0) and not is_older(0, 0xFFFF_FFFF) and not is_older(5, 5)


def test_round_trip_follows_rfc_6298() -> None:
    trip = RoundTrip(1_000, 10, 60_000_000_000)
    assert trip.timeout() == 1_000
    trip.sample(100_000_000)
    assert trip.timeout() == 300_000_000
    trip.sample(100_000_000)
    assert trip.timeout() == 250_000_000
    trip.expire()
    trip.expire()
    assert trip.timeout() == 1_000_000_000
    for _ in range(100):
        trip.expire()
    assert trip.timeout() == 60_000_000_000
    trip.sample(100_000_000)
    assert trip.backoff == 0
