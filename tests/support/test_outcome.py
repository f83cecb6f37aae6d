"""The harness itself: what counts as keeping a promise, and what directives may say."""

from pathlib import Path

import pytest

from tests.support.outcome import Outcome, disagreements
from tests.support.program import BadDirective, Program, read_program

PROMISE = Program(Path("p.py"), output=["a", "b"], errors=["Trace", "line 3"], status=1)
KEPT = "Traceback\n  line 3, in f\n"

CASES = {
    "all kept": (Outcome("a\nb\n", KEPT, 1), []),
    "other line": (Outcome("a\nc\n", KEPT, 1), ["output differs"]),
    "line missing": (Outcome("a\n", KEPT, 1), ["output differs"]),
    "line too many": (Outcome("a\nb\nc\n", KEPT, 1), ["output differs"]),
    "no last line break": (Outcome("a\nb", KEPT, 1), ["output differs"]),
    "errors in other order": (Outcome("a\nb\n", "line 3\nTrace\n", 1), ["standard error lacks"]),
    "status": (Outcome("a\nb\n", KEPT, 0), ["exit status 0, not 1"]),
}


@pytest.mark.parametrize(("outcome", "starts"), CASES.values(), ids=CASES)
def test_disagreements(outcome: Outcome, starts: list[str]) -> None:
    found = [
        each for each in disagreements(PROMISE, outcome) if not each.startswith("standard error:")
    ]
    assert len(found) == len(starts)
    assert all(each.startswith(start) for each, start in zip(found, starts, strict=True))


def test_directives(tmp_path: Path) -> None:
    path = tmp_path / "p.py"
    path.write_text(
        "print()\n\n# exit: 3\n# arguments: a 'b c'\n# environment: K=v=w\n# memory: 8M\n"
        "# backends: process machine -- a reason\n# expect:\n# expect: x\n# expect-error: y\n# other: z\n"
    )
    program = read_program(path)
    assert program.expected_output == "\nx\n"
    assert (program.errors, program.status, program.memory) == (["y"], 3, "8M")
    assert (program.arguments, program.environment) == (["a", "b c"], {"K": "v=w"})
    assert program.backends == ("process", "machine")


@pytest.mark.parametrize("value", ["process", "process --", "xen -- a reason"])
def test_a_limited_program_says_why(tmp_path: Path, value: str) -> None:
    path = tmp_path / "p.py"
    path.write_text(f"# backends: {value}\n")
    with pytest.raises(BadDirective):
        read_program(path)
