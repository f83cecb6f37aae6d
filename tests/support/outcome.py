"""What a finished program left behind, and how it is compared with what it promised."""

from dataclasses import dataclass

from tests.support.program import Program


@dataclass(frozen=True)
class Outcome:
    """Standard output, standard error, exit status."""

    output: str
    errors: str
    status: int


def disagreements(program: Program, outcome: Outcome) -> list[str]:
    """In words, each way the outcome is not what the program promised; empty when all is well."""
    found: list[str] = []
    if outcome.output != program.expected_output:
        found.append("output differs:\n" + difference(program.expected_output, outcome.output))
    if missing := first_missing(program.errors, outcome.errors.split("\n")):
        found.append(f"standard error lacks (in order): {missing!r}")
    if outcome.status != program.status:
        found.append(f"exit status {outcome.status}, not {program.status}")
    if found and outcome.errors:
        found.append("standard error:\n" + outcome.errors[-2000:])
    return found


def first_missing(wanted: list[str], lines: list[str]) -> str:
    """The first of `wanted` that stands in no line after those of the ones before it; else an empty text."""
    position = 0
    for text in wanted:
        while position < len(lines):
            line = lines[position]
            position += 1
            if text in line:
                break
        else:
            return text
    return ""


def difference(expected: str, got: str) -> str:
    """The first place where two texts part, with a line of context on each side."""
    left, right = expected.split("\n"), got.split("\n")
    for number, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return f"  line {number + 1}\n  expected {one!r}\n  got      {other!r}"
    if len(left) > len(right):
        return f"  ends after line {len(right) - 1}; expected next {left[len(right) - 1]!r}"
    return f"  goes on after the end: {right[len(left) - 1]!r}"
