"""What a machine promises besides its answers: idle without work, the same bytes again, exit statuses, limits."""

import io
import os
import subprocess
import time
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from einkorn_host.monitor.monitor import LEAST_MEMORY, NetworkMode, Settings
from tests.support.backends import BACKENDS_BY_NAME, ROOT, built
from tests.support.boot import REFUSED, boot_command

PF_X, PF_W = 1, 2


def boot(program: Path, settings: Settings) -> subprocess.CompletedProcess[str]:
    """Boot the program and wait for its end."""
    if reason := BACKENDS_BY_NAME["machine"].missing():
        pytest.skip(reason)
    return subprocess.run(
        boot_command(built(program, "machine"), settings),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        cwd=ROOT,
    )


def write(folder: Path, text: str) -> Path:
    """A program of its own for one test."""
    path = folder / "program.py"
    path.write_text(f'"""A program under test."""\n\n{text}')
    return path


@pytest.mark.qemu
def test_exit_status(tmp_path: Path) -> None:
    program = write(tmp_path, "import sys\n\nsys.exit(int(sys.argv[1]))\n")
    for status in (0, 1, 77, 127, 128, 255):
        settings = Settings(("program", str(status)), network=NetworkMode.NONE)
        assert boot(program, settings).returncode == status


@pytest.mark.qemu
def test_an_idle_machine_uses_no_processor(tmp_path: Path) -> None:
    program = write(tmp_path, "import time\n\ntime.sleep(3.0)\nprint('woken')\n")
    before = os.times()
    started = time.monotonic()
    done = boot(program, Settings(("program",), network=NetworkMode.NONE))
    passed = time.monotonic() - started
    after = os.times()
    busy = after.children_user + after.children_system
    busy -= before.children_user + before.children_system
    assert done.stdout == "woken\n"
    assert passed > 3.0
    # Starting Python and QEMU takes most of this; a machine that polls would take the three seconds.
    assert busy < 2.0, busy


@pytest.mark.qemu
def test_too_little_memory_is_said(tmp_path: Path) -> None:
    program = write(tmp_path, "print('hello')\n")
    done = boot(program, Settings(("program",), memory=1 << 19, network=NetworkMode.NONE))
    assert done.returncode == REFUSED
    assert "needs at least" in done.stderr
    least = boot(program, Settings(("program",), memory=LEAST_MEMORY, network=NetworkMode.NONE))
    assert (least.stdout, least.returncode) == ("hello\n", 0)


@pytest.mark.qemu
def test_arguments_and_environment_of_any_text(tmp_path: Path) -> None:
    program = write(
        tmp_path, "import os\nimport sys\n\nprint(sys.argv)\nprint(repr(os.environ['K']))\n"
    )
    words = ("program", "", "a b", 'quo"te', "%41", "=x=", "ünï 🌾", "--flag")
    settings = Settings(words, {"K": ' "=%41 🌾'}, network=NetworkMode.NONE)
    assert boot(program, settings).stdout == f"{list(words)}\n{' "=%41 🌾'!r}\n"


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    from einkornc.pipeline import compile_program

    program = write(tmp_path, "print({'a': [1.0, 2.5]}, sorted({'x', 'y'}))\n")
    assert compile_program(program, "machine").image == compile_program(program, "machine").image


@pytest.mark.parametrize("target", ["machine", "process"])
def test_no_segment_is_writable_and_executable(tmp_path: Path, target: str) -> None:
    program = write(tmp_path, "print('hello')\n")
    elf = ELFFile(io.BytesIO(built(program, target).read_bytes()))
    flags = [
        segment["p_flags"] for segment in elf.iter_segments() if segment["p_type"] == "PT_LOAD"
    ]
    assert flags
    assert not [each for each in flags if each & PF_X and each & PF_W]
