"""A program under test and what it promises, written as comments at its end.

# expect: one line of standard output, exactly (repeated, in order)
# expect-error: what standard error holds somewhere (repeated, in order)
# exit: 3                                   the exit status, else 0
# arguments: a "b c"                        what the program is started with
# environment: NAME=value                   (repeated)
# backends: process machine -- why the others cannot run it
# memory: 8M                                what the machine gets, else the default
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

BACKENDS = ("cpython", "process", "machine")

DIRECTIVE = re.compile(
    r"^# (expect-error|expect|exit|arguments|environment|backends|memory):(?: (.*))?$"
)


class BadDirective(Exception):
    """A test program's closing comments make no sense; the message says where."""


@dataclass
class Program:
    """One program (a file, or a folder with `__main__.py`) with its expectations."""

    path: Path
    output: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    status: int = 0
    arguments: list[str] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)
    backends: tuple[str, ...] = BACKENDS
    memory: str = ""

    @property
    def entry(self) -> Path:
        """The file that runs first."""
        return self.path / "__main__.py" if self.path.is_dir() else self.path

    @property
    def expected_output(self) -> str:
        """The whole of standard output."""
        return "".join(line + "\n" for line in self.output)


def read_program(path: Path) -> Program:
    """The program at `path` with its directives; BadDirective when one is malformed."""
    program = Program(path)
    for number, line in enumerate(program.entry.read_text("utf-8").split("\n"), start=1):
        if (found := DIRECTIVE.match(line)) is None:
            continue
        name, value = found[1], found[2] or ""
        match name:
            case "expect":
                program.output.append(value)
            case "expect-error":
                program.errors.append(value)
            case "exit":
                program.status = int(value)
            case "arguments":
                program.arguments = shlex.split(value)
            case "environment":
                key, _, text = value.partition("=")
                program.environment[key] = text
            case "memory":
                program.memory = value
            case "backends":
                program.backends = parse_backends(value, f"{program.entry}:{number}")
            case _:
                raise BadDirective(f"{program.entry}:{number}: {name}")
    return program


def parse_backends(value: str, place: str) -> tuple[str, ...]:
    """The backends a program is limited to; a reason must follow ` -- `."""
    names, _, reason = value.partition(" -- ")
    backends = tuple(names.split())
    if not reason.strip():
        raise BadDirective(f"{place}: say after ' -- ' why the other backends cannot run it")
    if unknown := set(backends) - set(BACKENDS):
        raise BadDirective(f"{place}: no such backend: {', '.join(sorted(unknown))}")
    return backends


def find_programs(folder: Path) -> list[Path]:
    """The programs below `folder`, in its areas at any depth: files, and folders that hold `__main__.py`."""
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if (path / "__main__.py").exists():
            found.append(path)
        elif path.is_dir():
            found += find_programs(path)
        elif path.suffix == ".py":
            found.append(path)
    return found


def find_areas(folder: Path) -> list[Path]:
    """The programs in the subfolders of `folder`; what lies in it directly is the harness."""
    return [
        program
        for area in sorted(folder.iterdir())
        if area.is_dir() and area.name != "__pycache__"
        for program in find_programs(area)
    ]
