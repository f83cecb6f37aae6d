"""What the compiler refuses: every `# error: LINE: substring` of a program, and none besides on other lines."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
EXPECTATION = re.compile(r"^# error: (\d+): (.+)$", re.MULTILINE)
PROGRAMS = sorted(path for path in FOLDER.glob("*.py") if not path.name.startswith("test_"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_program_is_refused_at_its_place(program: Path) -> None:
    from einkornc.pipeline import check_program

    found = [(each.line, each.message) for each in check_program(program)]
    expected = [(int(line), text) for line, text in EXPECTATION.findall(program.read_text("utf-8"))]
    assert expected, "the program promises no error"
    for line, text in expected:
        assert any(at == line and text in message for at, message in found), (line, text, found)
    assert {line for line, _ in found} == {line for line, _ in expected}, found


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_diagnostics_say_what_to_do(program: Path) -> None:
    from einkornc.pipeline import check_program

    for diagnostic in check_program(program):
        assert diagnostic.path.endswith(program.name)
        assert diagnostic.code
        assert diagnostic.message
