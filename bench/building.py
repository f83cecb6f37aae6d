"""Seconds to build: from nothing, after the edit of one line, and where nothing changed."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import subject
from bench.report import show, summary, table

REPEAT = 3

# What `einkorn run` does before it starts an image, imports included.
_PREPARE = """
import sys
from pathlib import Path
from einkorn_host.command.compiling import compile_to_run
from einkorn_host.image.store import Store
compile_to_run(Path(sys.argv[1]), sys.argv[2], True, Store(Path(sys.argv[3])))
"""


def main() -> None:
    """Hello and the website for both targets: seconds that pass, and the processors' seconds."""
    columns = ("build", "run: first", "run: one line more", "run: unchanged")
    passed = table("Build time (s)", "program", "target", *columns)
    worked = table("Processor time of the same (s)", "program", "target", *columns)
    for name, program in subject.PROGRAMS.items():
        for target in ("machine", "process"):
            times = measure(program, target)
            for number, shown in enumerate((passed, worked)):
                figures = [summary([each[number] for each in column], 2) for column in times]
                shown.add_row(name, target, *figures)
    show(passed)
    show(worked)


type Times = list[tuple[float, float]]


def measure(program: Path, target: str) -> tuple[Times, Times, Times, Times]:
    """Times of a build of a copy, then of what `einkorn run` prepares, twice with another line in between."""
    times: tuple[Times, Times, Times, Times] = ([], [], [], [])
    for number in range(REPEAT):
        with tempfile.TemporaryDirectory(prefix="einkorn-bench.") as folder:
            copy = Path(folder) / program.name
            if program.is_dir():
                shutil.copytree(program, copy)
                entry = copy / "__main__.py"
            else:
                entry = copy.with_name("program") / program.name
                entry.parent.mkdir()
                shutil.copy(program, entry)
            store = Path(folder) / "store"
            times[0].append(built(entry, target, Path(folder) / "image.elf"))
            times[1].append(prepared(entry, target, store))
            entry.write_text(entry.read_text() + f'\nprint("edited {number}")\n')
            times[2].append(prepared(entry, target, store))
            times[3].append(prepared(entry, target, store))
    return times


def built(entry: Path, target: str, image: Path) -> tuple[float, float]:
    """Times of one `einkorn build --fresh`, the tool's own start included."""
    command = "from einkorn_host.command.main import main; main()"
    on = "qemu" if target == "machine" else target
    return _timed(command, "build", "--fresh", "--on", on, "-o", str(image), str(entry))


def prepared(entry: Path, target: str, store: Path) -> tuple[float, float]:
    """Times of what comes before the image starts."""
    return _timed(_PREPARE, str(entry), target, str(store))


def _timed(code: str, *arguments: str) -> tuple[float, float]:
    """Seconds that a new interpreter takes, and those that processors worked on it."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: modules are compiled already
    command = [sys.executable, "-c", code, *arguments]
    before, started = _worked(), time.monotonic()
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=subject.ROOT, env=environment
    )
    passed = time.monotonic() - started
    if done.returncode:
        raise SystemExit(done.stderr)
    return passed, _worked() - before


def _worked() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
