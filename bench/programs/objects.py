"""Tasks of several kinds that send each other packets, as in Richards' benchmark: classes and calls."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

ROUNDS = 2_000_000


@dataclass
class Packet:
    """Work on its way between two tasks."""

    kind: int
    value: int


class Task(ABC):
    """Takes a packet at a time from its queue."""

    def __init__(self, scheduler: "Scheduler") -> None:
        self.scheduler = scheduler
        self.waiting: list[Packet] = []
        self.handled = 0

    def run(self) -> bool:
        """Handle one packet; False when there is none."""
        if not self.waiting:
            return False
        self.handled += 1
        self.handle(self.waiting.pop())
        return True

    @abstractmethod
    def handle(self, packet: Packet) -> None:
        """Do what this kind of task does with a packet."""


class Counter(Task):
    """Adds up what it sees and passes it on."""

    def __init__(self, scheduler: "Scheduler") -> None:
        super().__init__(scheduler)
        self.total = 0

    def handle(self, packet: Packet) -> None:
        self.total = (self.total + packet.value) % 1_000_003
        self.scheduler.send(1, packet)


class Mixer(Task):
    """Changes the packet's value."""

    def handle(self, packet: Packet) -> None:
        packet.value = (packet.value * 31 + packet.kind) % 10_007
        self.scheduler.send(2 if packet.value % 3 else 0, packet)


class Renewer(Task):
    """Answers each packet with a new one."""

    def handle(self, packet: Packet) -> None:
        self.scheduler.send(packet.value % 2, Packet(packet.kind + 1, packet.value + 1))


class Scheduler:
    """Runs its tasks in turn."""

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def send(self, number: int, packet: Packet) -> None:
        """Hand a packet to a task."""
        self.tasks[number].waiting.append(packet)

    def run(self, rounds: int) -> None:
        """Give every task its turn that often."""
        for _ in range(rounds):
            for task in self.tasks:
                task.run()


def main() -> None:
    """Print what each task has handled."""
    scheduler = Scheduler()
    counter = Counter(scheduler)
    scheduler.tasks = [counter, Mixer(scheduler), Renewer(scheduler)]
    for value in range(10):
        scheduler.send(value % 3, Packet(value, value))
    scheduler.run(ROUNDS)
    print([task.handled for task in scheduler.tasks], counter.total)


main()
