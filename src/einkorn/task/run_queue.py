"""What is ready, first in first out, in rounds: what becomes ready during a round runs in the next.

So no task can starve timers and devices, which are served between rounds.
"""

from einkorn.task.runnable import Runnable


class RunQueue:
    """Two lists that change places each round, so that a round allocates nothing."""

    def __init__(self) -> None:
        self._ready: list[Runnable] = []
        self._round: list[Runnable] = []

    def __len__(self) -> int:
        """How many wait for the next round."""
        return len(self._ready)

    def add(self, runnable: Runnable) -> None:
        self._ready.append(runnable)

    def run_round(self) -> None:
        """Run what is ready now. When one raises, the rest stays ready, in order, before newer ones."""
        current = self._ready
        self._ready = self._round
        self._round = current
        done = 0
        try:
            for runnable in current:
                done += 1
                runnable.run()
        finally:
            if done < len(current):
                self._ready = current[done:] + self._ready
            current.clear()
