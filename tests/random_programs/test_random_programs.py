"""Some random programs on CPython and compiled; run.py does many more by hand."""

from pathlib import Path

import pytest

from tests.random_programs.comparison import compare
from tests.random_programs.generator import program

SEEDS = range(4)


@pytest.mark.parametrize("environment", [{}, {"EINKORN_COLLECT": "every"}], ids=["", "collecting"])
@pytest.mark.parametrize("seed", SEEDS)
def test_compiled_programs_answer_as_on_cpython(
    seed: int, environment: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / f"random_{seed}.py"
    path.write_text(program(seed), "utf-8")
    assert not (found := compare(path, environment)), found


def test_a_seed_names_one_program() -> None:
    assert program(7) == program(7) != program(8)
