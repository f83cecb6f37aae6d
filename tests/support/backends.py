"""The places a program under test runs in: CPython, a Linux process, a machine under QEMU."""

import os
import subprocess
import sys
import tempfile
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from einkorn_host.command.units import parse_size
from einkorn_host.monitor import process as monitor_process
from einkorn_host.monitor import qemu
from einkorn_host.monitor.monitor import DEFAULT_MEMORY, NetworkMode, Settings
from tests.support.boot import boot_command
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


def finish(command: list[str], environment: dict[str, str], folder: Path = ROOT) -> Outcome:
    """Run `command` in `folder` with no other environment than the one given."""
    done = subprocess.run(
        command,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=environment,
        timeout=TIMEOUT,
        cwd=folder,
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
            program.entry.parent,
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
    # With IN_PARTS set, images are made as `einkorn run` makes them (docs/decisions/0015).
    objects: dict[str, bytes] | None = {} if os.environ.get("IN_PARTS") else None
    path.write_bytes(compile_program(entry, target, objects).image)
    path.chmod(0o755)
    return path


class Process:
    """A static Linux executable."""

    def missing(self) -> str:
        found = monitor_process.Process().available()
        return "" if found.is_available else f"process: {found.reason}"

    def run(self, program: Program, environment: dict[str, str]) -> Outcome:
        image = built(program.entry, "process")
        if program.memory:
            environment = {**environment, "EINKORN_MEMORY": str(octets_of(program.memory))}
        return finish([str(image), *program.arguments], program.environment | environment)


class Machine:
    """A sealed machine under QEMU, with KVM where it works."""

    def missing(self) -> str:
        found = qemu.Qemu().available()
        return "" if found.is_available else f"machine: {found.reason}"

    def run(self, program: Program, environment: dict[str, str]) -> Outcome:
        settings = Settings(
            arguments=(str(program.path), *program.arguments),
            environment=program.environment | environment,
            memory=octets_of(program.memory) if program.memory else DEFAULT_MEMORY,
            network=NetworkMode.NONE,
        )
        return finish(boot_command(built(program.entry, "machine"), settings), dict(os.environ))


def octets_of(size: str) -> int:
    """`16M` as octets."""
    return parse_size(size, "# memory:")


BACKENDS_BY_NAME: dict[str, Backend] = {
    "cpython": Cpython(),
    "process": Process(),
    "machine": Machine(),
}
