"""Check the types of each side of the tree, each by the checker that knows its language.

Host code and tests, and guest code as CPython sees it: mypy --strict. Guest code and its standard library as
images see them: the compiler's own front end, over every module. Exit status 1 when one side has an error.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"

HOST = ["src/einkornc", "src/einkorn_host", "tests", "bench", "scripts"]
GUEST = ["src/einkorn"]

# Programs are nobody's modules: tests/language and examples/tests check each by itself, and what stands in
# tests/rejected is wrong on purpose.
PROGRAMS = r"^(tests/language/[a-z]+/|tests/rejected/(?!test_)|tests/(boot|network)/programs/)"

# Guest modules that no image holds: they stand in for the machine when CPython runs a program.
TWINS = ("einkorn.platform.cpython",)


def run_mypy(folders: list[str]) -> bool:
    """Whether mypy finds no error in `folders`."""
    present = [folder for folder in folders if any((ROOT / folder).rglob("*.py"))]
    command = [sys.executable, "-m", "mypy", "--exclude", PROGRAMS, *present]
    return subprocess.run(command, cwd=ROOT).returncode == 0


def run_front_end() -> bool:
    """Whether the compiler's front end accepts the whole guest side."""
    from einkornc.diagnostics import CompileError
    from einkornc.frontend.typecheck import typecheck

    with tempfile.TemporaryDirectory() as folder:
        entry = Path(folder) / "nothing.py"
        entry.write_text('"""Imports nothing."""\n')
        try:
            typecheck(entry, tuple(guest_modules()), is_library_checked=True)
        except CompileError as error:
            print(*error.diagnostics, sep="\n")
            return False
    print("no issues found by the compiler's front end")
    return True


def guest_modules() -> list[str]:
    """Every module of the library OS and of the standard library that an image may hold."""
    roots = (SOURCE, SOURCE / "einkorn"), (SOURCE / "einkorn_stdlib" / "stdlib",) * 2
    names: list[str] = []
    for root, folder in roots:
        for path in sorted(folder.rglob("*.py")):
            if "tests" not in path.parts:
                parts = path.relative_to(root).with_suffix("").parts
                names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in names if name and not name.startswith(TWINS)]


SIDES: dict[str, Callable[[], bool]] = {
    "host": lambda: run_mypy(HOST),
    "guest on CPython": lambda: run_mypy(GUEST),
    "guest in images": run_front_end,
}


def main() -> int:
    """Check every side, also after one failed, and say which failed."""
    failed: list[str] = []
    for side, check in SIDES.items():
        print(f"{side}: ", end="", flush=True)
        if not check():
            failed.append(side)
    if failed:
        print("types: errors in", ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
