"""The places a program under test runs in: CPython, a Linux process, a machine under QEMU."""

import os
import subprocess
import sys
import tempfile
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from tests.support.outcome import Outcome
from tests.support.program import Program

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT = 120  # seconds; a stressed collection takes long, a hang takes longer


class Backend(Protocol):
    """Runs a program to its end."""

    def missing(self) -> str:
        """Why nothing can run here, or an empty text."""

    def run(self, program: Program, environment: dict[str, str]) -> Outcome:
        """Run `program` with `environment` added to its own."""


def finish(command: list[str], environment: dict[str, str]) -> Outcome:
    """Run `command` with no other environment than the one given."""
    done = subprocess.run(
        command, capture_output=True, stdin=subprocess.DEVNULL, env=environment, timeout=TIMEOUT
    )
    return Outcome(
        done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"),
        done.returncode,
    )


class Cpython:
    """The interpreter that runs these tests."""

    def missing(self) -> str:
        return ""

    def run(self, program: Program, environment: dict[str, str]) -> Outcome:
        base = {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        return finish(
            [sys.executable, str(program.path), *program.arguments],
            base | program.environment | environment,
        )


@cache
def image_folder() -> tempfile.TemporaryDirectory[str]:
    """Where this worker keeps the images it built; gone when it ends."""
    return tempfile.TemporaryDirectory(prefix="einkorn-test-images.")


@lru_cache(maxsize=8)
def built(entry: Path, target: str) -> Path:
    """The image of `entry` for the compiler's `target`; the compiler's errors are the test's."""
    from einkornc.pipeline import compile_program

    path = Path(image_folder().name) / f"{abs(hash((entry, target))):x}.elf"
    path.write_bytes(compile_program(entry, target).image)
    path.chmod(0o755)
    return path


class Process:
    """A static Linux executable."""

    def missing(self) -> str:
        return (
            ""
            if os.uname().machine == "x86_64" and sys.platform == "linux"
            else "not Linux on x86-64"
        )

    def run(self, program: Program, environment: dict[str, str]) -> Outcome:
        image = built(program.entry, "process")
        added = {"EINKORN_MEMORY": program.memory} if program.memory else {}
        return finish([str(image), *program.arguments], added | program.environment | environment)
