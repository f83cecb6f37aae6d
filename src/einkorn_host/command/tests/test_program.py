"""Finding the program and its [tool.einkorn] settings."""

from pathlib import Path

import pytest

from einkorn_host.command.program import Configuration, find_program
from einkorn_host.errors import BadSetting, ProgramNotFound
from einkorn_host.monitor.monitor import Port


def test_file(tmp_path: Path) -> None:
    entry = tmp_path / "shop.py"
    entry.write_text("")
    found = find_program(entry)
    assert (found.entry, found.name, found.configuration) == (entry, "shop", Configuration())


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "__main__.py").write_text("")
    found = find_program(tmp_path)
    assert (found.entry, found.name) == (tmp_path / "__main__.py", tmp_path.name)


def test_settings_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "server.py").write_text("")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.einkorn]\nentry = "server.py"\nmemory = "8M"\nports = ["8080:80"]\n'
        'target = "process"\nenvironment = { GREETING = "hi" }\n'
    )
    found = find_program(tmp_path)
    assert found.entry == tmp_path / "server.py"
    assert found.configuration == Configuration(
        "server.py", "process", 8 << 20, (Port(8080, 80),), {"GREETING": "hi"}
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.py", "no such file"), ("notes.txt", "not a Python"), ("empty", "__main__.py")],
)
def test_no_program(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "notes.txt").write_text("")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ProgramNotFound, match=reason):
        find_program(tmp_path / name)


WRONG = {
    "unknown setting": "speed = 3",
    "target": 'target = "xen"',
    "target is no text": "target = 1",
    "memory": 'memory = "much"',
    "memory is no text": "memory = 16",
    "ports": 'ports = ["80"]',
    "ports is no list": 'ports = "80:80"',
    "environment": "environment = { A = 1 }",
    "entry": "entry = 1",
    "not TOML": "= =",
}


@pytest.mark.parametrize("line", WRONG.values(), ids=WRONG)
def test_wrong_settings_name_the_file(tmp_path: Path, line: str) -> None:
    (tmp_path / "__main__.py").write_text("")
    (tmp_path / "pyproject.toml").write_text(f"[tool.einkorn]\n{line}\n")
    with pytest.raises(BadSetting, match=r"pyproject\.toml"):
        find_program(tmp_path)
