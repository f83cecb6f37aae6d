"""Programs compiled in parts, as `einkorn run` does: same output, and an edit costs little (docs/decisions/0015)."""

import random
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


SHAPES = """from dataclasses import dataclass

LIMIT = 3


@dataclass
class Shape:
    name: str
    sides: int

    def described(self) -> str:
        return f"{self.name} {self.sides}"


def shapes(count: int) -> list[Shape]:
    return [Shape(name=f"shape {n}", sides=n) for n in range(min(count, LIMIT))]
"""
SHAPES_MAIN = """from shapes import shapes

for shape in shapes(5):
    print(shape.described())
"""
EDITS = {
    "a constant": ("LIMIT = 3", "LIMIT = 4"),
    "a class": ("    sides: int\n", "    sides: int\n    weight: float = 0.5\n"),
    "an order of fields": ("    name: str\n    sides: int\n", "    sides: int\n    name: str\n"),
    "a signature": ("shapes(count: int)", "shapes(count: int, least: float = 1.5)"),
    "a text": ("shape {n}", "form {n}"),
    "an import": (
        'return f"{self.name} {self.sides}"',
        "import json\n\n        return json.dumps([self.name])",
    ),
    "lines": ("LIMIT = ", "# One more line.\n\nLIMIT = "),
}


@pytest.mark.parametrize("seed", [7])  # makes each edit; half a minute for each seed
def test_kept_parts_never_show(seed: int, tmp_path: Path) -> None:
    """Whatever was edited, in whichever order and back again: the image is that of an empty cache."""
    chance = random.Random(seed)
    entry, module = tmp_path / "main.py", tmp_path / "shapes.py"
    entry.write_text(SHAPES_MAIN)
    objects: dict[str, bytes] = {}
    done: set[str] = set()
    for _ in range(4):
        done ^= set(chance.sample(sorted(EDITS), 2))
        text = SHAPES
        for name in sorted(done):
            text = text.replace(*EDITS[name])
        module.write_text(text)
        edited = compiled(entry, "process", objects)
        assert edited == compiled(entry, "process", {}), f"{sorted(done)}: another image"
