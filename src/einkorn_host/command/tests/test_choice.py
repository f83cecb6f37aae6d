"""Which target is taken, and what is said when there is none."""

import socket
from pathlib import Path

import pytest

from einkorn_host.command import choice
from einkorn_host.errors import NoTarget, PortBusy
from einkorn_host.monitor.monitor import Availability, Port, Settings


class FakeMonitor:
    def __init__(self, name: str, found: Availability) -> None:
        self.name = name
        self.found = found

    def available(self) -> Availability:
        return self.found

    def run(self, image: Path, settings: Settings) -> int:
        return 0


PRESENT = Availability(True, "it is here")
ABSENT = Availability(False, "it is away", "Fetch it.")


def offer(monkeypatch: pytest.MonkeyPatch, **found: Availability) -> None:
    monitors = tuple((FakeMonitor(name, each), name) for name, each in found.items())
    monkeypatch.setattr(choice, "MONITORS", monitors)


def test_best_first(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, qemu=PRESENT, process=PRESENT)
    found = choice.choose("", "")
    assert (found.monitor.name, found.compiler_target, found.reason) == (
        "qemu",
        "qemu",
        "it is here",
    )


def test_next_best_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, qemu=ABSENT, process=PRESENT)
    found = choice.choose("", "")
    assert found.monitor.name == "process"
    assert found.reason == "no qemu, since it is away; it is here"


def test_asked_for_wins_over_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, qemu=PRESENT, process=PRESENT)
    assert choice.choose("process", "qemu").monitor.name == "process"
    assert choice.choose("", "process").reason.startswith("configured")


def test_asked_for_but_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, qemu=ABSENT, process=PRESENT)
    with pytest.raises(NoTarget, match="it is away") as caught:
        choice.choose("qemu", "")
    assert caught.value.next_step == "Fetch it."


def test_busy_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
        with pytest.raises(PortBusy, match=str(port)):
            choice.check_ports([Port(port, 80)])
    choice.check_ports([Port(port, 80, "127.0.0.1")])
