"""What the tool itself says: always on standard error, so that standard output stays the program's."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from einkorn_host.errors import CommandError

PATIENCE = 1.0  # seconds a step may take before the tool says what it does


def stderr_console() -> Console:
    """A console on standard error: colours on a terminal, plain text elsewhere."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def say(text: str) -> None:
    """One line of the tool's own."""
    stderr_console().print(Text.assemble(("einkorn: ", "dim"), text))


def say_failure(error: CommandError) -> None:
    """What went wrong and the next step."""
    console = stderr_console()
    console.print(Text.assemble(("einkorn: ", "dim"), ("error: ", "bold red"), error.message))
    console.print(Text.assemble(("einkorn: ", "dim"), ("next: ", "bold cyan"), error.next_step))


@contextmanager
def progress(doing: str, quiet: bool = False) -> Iterator[None]:
    """Say what is being done once it has taken longer than a second; a spinner on a terminal."""
    if quiet:
        yield
        return
    console = stderr_console()
    status = console.status(doing)
    lock = threading.Lock()
    finished = False

    def speak() -> None:
        with lock:
            if finished:
                return
            if sys.stderr.isatty():
                status.start()
            else:
                say(f"{doing} …")

    timer = threading.Timer(PATIENCE, speak)
    timer.daemon = True
    started = time.monotonic()
    timer.start()
    try:
        yield
    finally:
        with lock:
            finished = True
        timer.cancel()
        status.stop()
    if (taken := time.monotonic() - started) > PATIENCE:
        say(f"{doing}: {taken:.1f} s")
