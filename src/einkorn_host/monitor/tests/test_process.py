"""The process and CPython monitors: streams, status, arguments, environment, and what they refuse."""

import os
import stat
from pathlib import Path

import pytest

from einkorn_host.errors import CommandError
from einkorn_host.monitor.cpython import CPython
from einkorn_host.monitor.monitor import Port, Settings
from einkorn_host.monitor.process import Process

SCRIPT = """#!/bin/sh
echo "$0 $1 $GREETING $EINKORN_MEMORY $EINKORN_PORTS $HOME."
echo problem >&2
exit 7
"""


def run(
    monitor: CPython | Process, image: Path, folder: Path, **settings: object
) -> tuple[int, str, str]:
    with (folder / "out").open("wb+") as out, (folder / "err").open("wb+") as err:
        with open(os.devnull, "rb") as nothing:
            streams = {"stdin": nothing.fileno(), "stdout": out.fileno(), "stderr": err.fileno()}
            status = monitor.run(image, Settings(**streams, **settings))  # type: ignore[arg-type]
        out.seek(0)
        err.seek(0)
        return status, out.read().decode(), err.read().decode()


def test_process(tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.write_text(SCRIPT)  # the kernel runs it like any program; $0 is then its path
    image.chmod(0o755)
    status, out, err = run(
        Process(),
        image,
        tmp_path,
        arguments=("app.py", "a b"),
        environment={"GREETING": "hi"},
        memory=4 << 20,
        ports=(Port(8080, 80), Port(2, 1)),
    )
    assert (status, err) == (7, "problem\n")
    assert out == f"{image} a b hi {4 << 20} 8080:80,2:1 .\n"


def test_killed_by_a_signal(tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.write_text("#!/bin/sh\nkill -SEGV $$\n")
    image.chmod(0o755)
    assert run(Process(), image, tmp_path)[0] == 128 + 11


def test_refusals_name_the_file(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="absent: no such file"):
        Process().run(tmp_path / "absent", Settings())
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert not plain.stat().st_mode & stat.S_IXUSR
    with pytest.raises(CommandError, match="not executable"):
        Process().run(plain, Settings())
    with pytest.raises(CommandError, match="absent.py: no such file"):
        CPython().run(tmp_path / "absent.py", Settings())


def test_cpython(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "of the host")
    program = tmp_path / "app.py"
    program.write_text(
        "import os, sys\nimport einkorn.lowlevel.integers\n"
        "print(sys.argv[1:], os.environ['GREETING'], 'SECRET' in os.environ)\nsys.exit(3)\n"
    )
    status, out, err = run(
        CPython(), program, tmp_path, arguments=("app.py", "x"), environment={"GREETING": "hi"}
    )
    assert (status, out, err) == (3, "['x'] hi False\n", "")


def test_cpython_runs_folders(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "__main__.py").write_text("print('folder')\n")
    assert run(CPython(), tmp_path / "site", tmp_path)[:2] == (0, "folder\n")


def test_both_are_available_here() -> None:
    assert Process().available().is_available
    assert CPython().available().is_available
