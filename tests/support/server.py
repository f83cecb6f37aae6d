"""A booted program that goes on until the test has seen enough of it."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from einkorn_host.monitor.monitor import Settings
from tests.support.backends import ROOT, built
from tests.support.boot import boot_command


@dataclass(frozen=True)
class Server:
    """The running program and what it has said."""

    process: subprocess.Popen[bytes]
    output: IO[bytes]
    errors: IO[bytes]

    def said(self) -> str:
        """Standard output until now."""
        return read_whole(self.output)

    def complained(self) -> str:
        """Standard error until now."""
        return read_whole(self.errors)

    def wait_for(self, text: str, seconds: float = 30.0) -> None:
        """Return once standard output or error holds `text`; AssertionError when it does not in time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if text in self.said() or text in self.complained():
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise AssertionError(f"no {text!r} in {self.said()!r} and {self.complained()!r}")

    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None


def read_whole(file: IO[bytes]) -> str:
    """All that was written to the file, by whomever."""
    return os.pread(file.fileno(), 1 << 20, 0).decode("utf-8", "replace")


@contextmanager
def running(program: Path, settings: Settings) -> Iterator[Server]:
    """Boot `program`; it is ended when the block is left."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            boot_command(built(program, "machine"), settings),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            cwd=ROOT,
        )
        try:
            yield Server(process, output, errors)
        finally:
            process.terminate()
            process.wait()
