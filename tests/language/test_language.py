"""Every language program on every backend prints what it promises; `process` also under GC stress."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.backends import BACKENDS_BY_NAME, Backend
from tests.support.outcome import disagreements
from tests.support.program import Program, find_areas, read_program

FOLDER = Path(__file__).parent

# Booting is slower than starting a process, and what differs between the two is the platform below the
# language: these areas reach it (console, clock, arguments, traps, memory), the others run as processes.
BOOTED_AREAS = {"asynchronous", "basics", "exceptions", "modules", "runtime"}
# One that needs the processor's floating point as the machine sets it up.
BOOTED_PROGRAMS = {"numbers/floats"}

PROGRAMS = [read_program(path) for path in find_areas(FOLDER)]


def cases() -> list[object]:
    """(program, backend name, environment) with readable ids; one worker keeps a program's images."""
    found: list[object] = []
    for program in PROGRAMS:
        area, *_ = program.path.relative_to(FOLDER).parts
        name = str(program.path.relative_to(FOLDER).with_suffix(""))
        variants: list[tuple[str, dict[str, str]]] = [(each, {}) for each in program.backends]
        if "process" in program.backends:
            variants.append(("process", {"EINKORN_COLLECT": "every"}))
        for backend, environment in variants:
            if backend == "machine" and area not in BOOTED_AREAS and name not in BOOTED_PROGRAMS:
                continue
            label = f"{name}-{backend}" + ("-collecting" if environment else "")
            marks = [pytest.mark.xdist_group(name)]
            if backend == "machine":
                marks.append(pytest.mark.qemu)
            found.append(pytest.param(program, backend, environment, id=label, marks=marks))
    return found


@pytest.mark.parametrize(("program", "backend_name", "environment"), cases())
def test_program_keeps_its_promises(
    program: Program,
    backend_name: str,
    environment: dict[str, str],
    record_property: Callable[[str, object], None],
) -> None:
    backend: Backend = BACKENDS_BY_NAME[backend_name]
    if reason := backend.missing():
        pytest.skip(reason)
    record_property("backend", backend_name + (" collecting" if environment else ""))
    outcome = backend.run(program, environment)
    assert not (found := disagreements(program, outcome)), "\n".join(found)


def test_programs_were_found_and_promise_something() -> None:
    assert len(PROGRAMS) > 60
    silent = [program.path for program in PROGRAMS if not (program.output or program.errors)]
    assert not silent


def test_what_is_to_boot_exists() -> None:
    paths = [program.path.relative_to(FOLDER) for program in PROGRAMS]
    assert BOOTED_AREAS <= {path.parts[0] for path in paths}
    assert BOOTED_PROGRAMS <= {str(path.with_suffix("")) for path in paths}
