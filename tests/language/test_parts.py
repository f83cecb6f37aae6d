"""Programs compiled in parts, as `einkorn run` does: same output, and an edit costs little (docs/decisions/0015)."""

from pathlib import Path

import pytest

from tests.support.backends import finish
from tests.support.outcome import disagreements
from tests.support.program import read_program

FOLDER = Path(__file__).parent
PROGRAMS = ("asynchronous/task_groups", "exceptions/chaining", "runtime/meddling")


def compiled(entry: Path, target: str, objects: dict[str, bytes]) -> bytes:
    from einkornc.pipeline import compile_program

    return compile_program(entry, target, objects).image


@pytest.mark.parametrize("name", PROGRAMS)
def test_program_keeps_its_promises_in_parts(name: str, tmp_path: Path) -> None:
    program = read_program(FOLDER / f"{name}.py")
    image = tmp_path / "image"
    image.write_bytes(compiled(program.entry, "process", {}))
    image.chmod(0o755)
    for environment in ({}, {"EINKORN_COLLECT": "every"}):
        outcome = finish([str(image), *program.arguments], program.environment | environment)
        assert not (found := disagreements(program, outcome)), "\n".join(found)


MAIN = """import words

def main() -> None:
    for number in range(3):
        print(number, words.said(number))

main()
"""
WORDS = """def said(number: int) -> str:
    return f"{number} times"
"""


def test_edit_leaves_most_parts_as_they_were(tmp_path: Path) -> None:
    """An image from kept parts is, octet for octet, the one without."""
    entry, words = tmp_path / "main.py", tmp_path / "words.py"
    entry.write_text(MAIN)
    words.write_text(WORDS)
    objects: dict[str, bytes] = {}
    compiled(entry, "process", objects)
    before = set(objects)
    words.write_text(WORDS.replace("times", "pieces, or more"))
    edited = compiled(entry, "process", objects)
    assert len(before) > 8
    assert len(set(objects) - before) <= 2  # the module's, and the one that holds the texts
    assert edited == compiled(entry, "process", {})
