"""The command as a whole: exit statuses, and that the tool's words stay on standard error."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = 'import os, sys\nprint(sys.argv[1:], os.environ["K"])\nsys.exit(3)\n'


def einkorn(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from einkorn_host.command.main import main; main()"]
    return subprocess.run(
        [*command, *map(str, arguments)], capture_output=True, text=True, timeout=60
    )


def test_output_and_status_pass_through(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    done = einkorn("run", "--on", "cpython", "-e", "K=v", program, "-p", "x y", "--flag")
    assert (done.stdout, done.returncode) == ("['-p', 'x y', '--flag'] v\n", 3)
    assert done.stderr.startswith("einkorn: program on cpython: asked for")
    assert done.stderr.count("\n") == 1
    assert einkorn("run", "-q", "--on", "cpython", "-e", "K=v", program).stderr == ""


FAILURES = {
    "no such program": (("run", "missing.py"), 66),
    "bad port": (("run", "-p", "80", "missing.py"), 66),
    "no such verb": (("fly",), 64),
    "no such option": (("run", "--fly", "x.py"), 64),
    "no such target": (("run", "--on", "xen", "x.py"), 64),
    "no such image": (("inspect", "missing.elf"), 65),
}


@pytest.mark.parametrize(("arguments", "status"), FAILURES.values(), ids=FAILURES)
def test_failures_say_so_on_stderr(arguments: tuple[str, ...], status: int) -> None:
    done = einkorn(*arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert "Traceback" not in done.stderr
    assert "error" in done.stderr.lower()


def test_help_names_every_verb() -> None:
    done = einkorn("--help")
    assert done.returncode == 0
    assert all(verb in done.stdout for verb in ("check", "build", "run", "inspect"))


def test_unchanged_program_is_not_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EINKORN_CACHE", str(tmp_path / "cache"))
    program, image = tmp_path / "program" / "hello.py", tmp_path / "program" / "hello.elf"
    program.parent.mkdir()
    program.write_text("print('one')\n")
    for text, kept in (("one", 1), ("one", 1), ("two", 2)):
        program.write_text(f"print({text!r})\n")
        assert einkorn("build", "--on", "process", "-o", image, program).returncode == 0
        assert subprocess.run([image], capture_output=True, text=True).stdout == f"{text}\n"
        assert len(list((tmp_path / "cache").iterdir())) == kept
