"""Run queue and timer queue against the plainest model of each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn.task.run_queue import RunQueue
from einkorn.task.runnable import Runnable
from einkorn.task.timer_queue import MANY_CANCELLED, Timer, TimerQueue


class Entry(Runnable):
    def __init__(
        self, name: str, log: list[str], queue: RunQueue, follower: "Entry | None"
    ) -> None:
        self.name = name
        self.log = log
        self.queue = queue
        self.follower = follower

    def run(self) -> None:
        self.log.append(self.name)
        if self.name == "fails":
            raise ValueError(self.name)
        if self.follower is not None:
            self.queue.add(self.follower)


def test_what_becomes_ready_in_a_round_runs_in_the_next() -> None:
    log: list[str] = []
    queue = RunQueue()
    queue.add(Entry("a", log, queue, Entry("c", log, queue, None)))
    queue.add(Entry("b", log, queue, None))
    queue.run_round()
    assert log == ["a", "b"] and len(queue) == 1
    queue.run_round()
    assert log == ["a", "b", "c"] and len(queue) == 0
    queue.run_round()
    assert log == ["a", "b", "c"]


def test_after_an_exception_the_rest_is_still_ready_and_first() -> None:
    log: list[str] = []
    queue = RunQueue()
    queue.add(Entry("a", log, queue, Entry("c", log, queue, None)))
    queue.add(Entry("fails", log, queue, None))
    queue.add(Entry("b", log, queue, None))
    with pytest.raises(ValueError):
        queue.run_round()
    assert len(queue) == 2
    queue.run_round()
    assert log == ["a", "fails", "b", "c"]


def test_a_runnable_must_say_what_it_does() -> None:
    with pytest.raises(RuntimeError):
        Runnable().run()


def drain(queue: TimerQueue, now: int) -> list[Timer]:
    found = []
    while (timer := queue.pop_due(now)) is not None:
        found.append(timer)
    return found


def test_equal_deadlines_in_order_of_age() -> None:
    queue = TimerQueue()
    timers = [Timer(5) for _ in range(20)]
    for timer in timers:
        queue.add(timer)
    assert queue.pop_due(4) is None
    assert drain(queue, 5) == timers
    assert queue.next_deadline() == -1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.booleans()), max_size=300), st.integers(0, 60))
def test_against_a_sorted_list(plan: list[tuple[int, bool]], now: int) -> None:
    queue = TimerQueue()
    timers = [Timer(deadline) for deadline, _ in plan]
    for timer in timers:
        queue.add(timer)
    kept = []
    for timer, (_, is_cancelled) in zip(timers, plan, strict=True):
        if is_cancelled:
            queue.cancel(timer)
            queue.cancel(timer)
        else:
            kept.append(timer)
    kept.sort(key=lambda timer: timer.deadline)
    assert len(queue) == len(kept)
    assert queue.next_deadline() == (kept[0].deadline if kept else -1)
    assert drain(queue, now) == [timer for timer in kept if timer.deadline <= now]
    assert drain(queue, 60) == [timer for timer in kept if timer.deadline > now]


def test_many_cancelled_timers_do_not_stay() -> None:
    queue = TimerQueue()
    for number in range(10 * MANY_CANCELLED):
        timer = Timer(number)
        queue.add(timer)
        queue.cancel(timer)
    assert len(queue._heap) <= MANY_CANCELLED
    assert len(queue) == 0


def test_cancelling_a_timer_that_is_not_queued_changes_no_count() -> None:
    queue = TimerQueue()
    waiting = Timer(3)
    queue.add(waiting)
    queue.cancel(Timer(1))
    assert drain(queue, 3) == [waiting]
    queue.cancel(waiting)
    assert len(queue) == 0
