"""The programs that are measured, and their images, built once in a run."""

import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HELLO = ROOT / "tests" / "language" / "basics" / "hello.py"
WEBSITE = ROOT / "examples" / "application" / "website"
WEBSITE_PORT = 8080
PROGRAMS = {"hello": HELLO, "website": WEBSITE}


@cache
def folder() -> tempfile.TemporaryDirectory[str]:
    """Where images go; gone at the end."""
    return tempfile.TemporaryDirectory(prefix="einkorn-bench-images.")


@cache
def image(name: str, target: str) -> Path:
    """The image of a program for `qemu` or `process`."""
    path = Path(folder().name) / f"{name}-{target}.elf"
    build(PROGRAMS[name], target, path)
    return path


def build(program: Path, target: str, output: Path) -> str:
    """Build with the command that users run; what it said."""
    command = [sys.executable, "-c", "from einkorn_host.command.main import main; main()"]
    options = ["build", "--on", target, "--timings", "-o", str(output), str(program)]
    done = subprocess.run([*command, *options], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stderr
