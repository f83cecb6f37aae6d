"""One program on CPython and compiled; what differs, as text."""

import difflib
from pathlib import Path

from einkornc.diagnostics import CompileError
from tests.support.backends import BACKENDS_BY_NAME
from tests.support.program import Program

SHOWN = 12  # lines of a difference


def compare(path: Path, environment: dict[str, str] | None = None) -> str:
    """Run the program at `path` both ways; "" when output and exit status agree."""
    program = Program(path)
    expected = BACKENDS_BY_NAME["cpython"].run(program, {})
    if expected.status:
        return f"CPython ends with {expected.status}: {expected.errors[-800:]}"
    try:
        outcome = BACKENDS_BY_NAME["process"].run(program, environment or {})
    except CompileError as error:
        return "\n".join(map(str, error.diagnostics[:SHOWN]))
    difference = list(
        difflib.unified_diff(
            expected.output.splitlines(), outcome.output.splitlines(), "CPython", "Einkorn", n=1
        )
    )
    if outcome.status != expected.status:
        difference.append(f"exit status {outcome.status}: {outcome.errors[-800:]}")
    return "\n".join(difference[:SHOWN])
