"""Small programs, each for one promise of the machine, booted; those that can also as a process and on CPython."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.backends import BACKENDS_BY_NAME
from tests.support.outcome import disagreements
from tests.support.program import Program, read_program

PROGRAMS = [
    read_program(path) for path in sorted((Path(__file__).parent / "programs").glob("*.py"))
]
CASES = [
    pytest.param(
        program,
        backend,
        id=f"{program.path.stem}-{backend}",
        marks=pytest.mark.xdist_group(program.path.stem),
    )
    for program in PROGRAMS
    for backend in program.backends
]


@pytest.mark.parametrize(("program", "backend_name"), CASES)
def test_program_keeps_its_promises(
    program: Program, backend_name: str, record_property: Callable[[str, object], None]
) -> None:
    backend = BACKENDS_BY_NAME[backend_name]
    if reason := backend.missing():
        pytest.skip(reason)
    record_property("backend", backend_name)
    outcome = backend.run(program, {})
    assert not (found := disagreements(program, outcome)), "\n".join(found)
