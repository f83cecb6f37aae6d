"""The least memory with which a machine still prints, or still answers."""

from collections.abc import Callable

from bench import subject
from bench.client import first_response
from bench.instance import MIB, ask_often, started
from bench.report import show, table
from tests.support.network import GUEST_ADDRESS, private_network

LARGEST = 64
CONFIRM = 2  # good starts that a size needs
PATIENCE = 10.0  # seconds


def main() -> None:
    """Hello and the website, in steps of a mebibyte from the least that QEMU's machine takes."""
    result = table("Least memory (MiB)", "program", "MiB", "budget")
    result.add_row("hello", least(prints), "")
    with private_network():
        ask_often()
        result.add_row("website", least(answers), "2")
    show(result)


def least(works: Callable[[int], bool]) -> str:
    """The first size at which `works` says so as often as CONFIRM asks."""
    for size in range(1, LARGEST + 1):
        if all(works(size * MIB) for _ in range(CONFIRM)):
            return str(size)
    return f"more than {LARGEST}"


def prints(memory: int) -> bool:
    """Whether hello prints with this much memory."""
    with started(subject.image("hello", "qemu"), memory) as instance:
        return instance.first_octet(PATIENCE) is not None


def answers(memory: int) -> bool:
    """Whether the website answers with this much memory."""
    with started(subject.image("website", "qemu"), memory, on_network=True):
        return first_response(GUEST_ADDRESS, subject.WEBSITE_PORT, "/", PATIENCE) is not None
