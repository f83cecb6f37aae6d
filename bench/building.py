"""Seconds to build: cold, and after the edit of one line."""

import shutil
import tempfile
import time
from pathlib import Path

from bench import subject
from bench.report import show, summary, table

REPEAT = 3


def main() -> None:
    """Hello and the website for both targets."""
    result = table("Build time (s)", "program", "target", "cold", "after a one-line edit")
    for name, program in subject.PROGRAMS.items():
        for target in ("qemu", "process"):
            cold, edited = measure(program, target)
            result.add_row(name, target, summary(cold, 2), summary(edited, 2))
    show(result)


def measure(program: Path, target: str) -> tuple[list[float], list[float]]:
    """Times of builds of a copy, before and after one line more."""
    cold: list[float] = []
    edited: list[float] = []
    for number in range(REPEAT):
        with tempfile.TemporaryDirectory(prefix="einkorn-bench.") as folder:
            copy = Path(folder) / program.name
            if program.is_dir():
                shutil.copytree(program, copy)
                entry = copy / "__main__.py"
            else:
                shutil.copy(program, copy)
                entry = copy
            cold.append(timed(copy, target))
            entry.write_text(entry.read_text() + f'\nprint("edited {number}")\n')
            edited.append(timed(copy, target))
    return cold, edited


def timed(program: Path, target: str) -> float:
    """Seconds of one `einkorn build`, the tool's own start included."""
    before = time.monotonic()
    subject.build(program, target, program.parent / "image.elf")
    return time.monotonic() - before
