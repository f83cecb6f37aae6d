"""Computing: classic programs as an image on `process`, on CPython, and in C where numbers are all they do.

Processor seconds of the whole process, start included; the least of a few runs, since other load only adds.
"""

import math
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench import subject
from bench.report import show, table

PROGRAMS = Path(__file__).parent / "programs"
REPEAT = 3

# How many times as fast as CPython each is to be (issue 3 section 6), by what it mostly does.
GOALS = {
    "nbody": 40, "fannkuch": 40, "spectral_norm": 40, "mandelbrot": 40, "nqueens": 40, "sieve": 40,
    "binary_trees": 15, "objects": 15, "words": 5, "strings": 5,
}  # fmt: skip
LARGEST_SHARE_OF_C = 1.5


@dataclass(frozen=True)
class Run:
    """What a program printed, and the processor time it took."""

    output: bytes
    seconds: float


def main() -> None:
    """Every program of `programs/`; its output is the same on all sides, or the run fails."""
    result = table(
        "Computing (processor seconds)",
        "program", "Einkorn", "CPython", "times as fast", "goal", "C -O2", "share of C",
    )  # fmt: skip
    if compiler() is None:
        print("no C compiler here (apt-get install gcc): the columns of C stay empty")
    speedups: list[float] = []
    for name, goal in GOALS.items():
        ours, theirs, c = compiled(name), on_cpython(name), in_c(name)
        if ours.output != theirs.output or (c is not None and c.output != ours.output):
            raise SystemExit(f"{name} does not print the same everywhere")
        speedup = theirs.seconds / ours.seconds
        speedups.append(speedup)
        share = [f"{c.seconds:.2f}", f"{ours.seconds / c.seconds:.2f}"] if c else ["", ""]
        figures = [f"{ours.seconds:.2f}", f"{theirs.seconds:.2f}", f"{speedup:.1f}", str(goal)]
        result.add_row(name, *figures, *share)
    show(result)
    mean = math.exp(sum(map(math.log, speedups)) / len(speedups))
    print(f"geometric mean: {mean:.1f} times as fast as CPython; C: at most {LARGEST_SHARE_OF_C}")


def compiled(name: str) -> Run:
    """As a process image."""
    image = Path(subject.folder().name) / f"{name}.elf"
    subject.build(PROGRAMS / f"{name}.py", "process", image)
    return fastest([str(image)])


def on_cpython(name: str) -> Run:
    """On the CPython that runs this."""
    return fastest([sys.executable, str(PROGRAMS / f"{name}.py")], 1)


def in_c(name: str) -> Run | None:
    """The same program in C; None where there is none, or no compiler."""
    source = PROGRAMS / f"{name}.c"
    command = compiler()
    if command is None or not source.exists():
        return None
    binary = Path(subject.folder().name) / f"{name}.c.elf"
    subprocess.run([command, "-O2", "-o", str(binary), str(source), "-lm"], check=True)
    return fastest([str(binary)])


@cache
def compiler() -> str | None:
    """A C compiler, if there is one."""
    return shutil.which("gcc") or shutil.which("clang")


def fastest(command: list[str], repeat: int = REPEAT) -> Run:
    """The run that took the least processor time."""
    return min((measured(command) for _ in range(repeat)), key=lambda run: run.seconds)


def measured(command: list[str]) -> Run:
    """One run, which must succeed."""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}")
    return Run(output, max(usage.ru_utime + usage.ru_stime, 0.001))
