"""Time and guest instructions from the start of QEMU to the first word and to the first HTTP response."""

from bench import subject
from bench.client import first_response
from bench.instance import ask_often, started
from bench.report import show, summary, table
from tests.support.network import GUEST_ADDRESS, private_network

REPEAT = 7
PATIENCE = 30.0  # seconds


def main() -> None:
    """Wall times with and without counting; instructions always emulated."""
    result = table("Boot", "what", "milliseconds", "guest instructions")
    instructions = [first_word(counted=True)[1] for _ in range(REPEAT)]
    times = [first_word(counted=False)[0] for _ in range(REPEAT)]
    result.add_row("hello: first octet on the console", summary(times), summary(instructions, 0))
    counted = [answer(counted=True)[1] for _ in range(REPEAT)]
    walls = [answer(counted=False)[0] for _ in range(REPEAT)]
    result.add_row("website: first response, emulated", summary(walls), summary(counted, 0))
    fast = [answer(counted=False, accelerated=True)[0] for _ in range(REPEAT)]
    result.add_row("website: first response, as `run` does", summary(fast), "")
    show(result)


def first_word(counted: bool) -> tuple[float, float]:
    """(milliseconds, instructions) of hello until its first octet."""
    with started(subject.image("hello", "qemu"), counted=counted) as instance:
        seconds = instance.first_octet(PATIENCE)
        if seconds is None:
            raise SystemExit("hello printed nothing")
        return seconds * 1000, float(instance.instructions())


def answer(counted: bool, accelerated: bool = False) -> tuple[float, float]:
    """(milliseconds, instructions) of the website until its first response is complete."""
    website = subject.image("website", "qemu")
    with private_network():
        ask_often()
        with started(
            website, on_network=True, counted=counted, accelerated=accelerated
        ) as instance:
            instant = first_response(GUEST_ADDRESS, subject.WEBSITE_PORT, "/health", PATIENCE)
            if instant is None:
                raise SystemExit("the website did not answer")
            return (instant - instance.started) * 1000, float(instance.instructions())
