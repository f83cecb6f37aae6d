"""re against CPython's: random patterns and texts."""

import random
import re

import pytest

from .under_test import load

ours = load("re")

ATOMS = ["a", "b", "c", "ab", ".", r"\d", r"\w", r"\s", "[ab]", "[^a]", "[a-c]", r"\b", "^", "$", r"\B", "(a)",
         "(b|)", "(a*)", "(?:ab|a)", r"\.", r"[\w.]", "é", r"\A", r"\Z", "1", "_", "(?i:A)", "(?:a?)"]  # fmt: skip
REPEATS = ["", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{,2}", "{2,}"]
REFUSED = "is not offered"


def pattern(chance: random.Random, depth: int = 0) -> str:
    parts: list[str] = []
    for _ in range(chance.randint(1, 4)):
        atom = chance.choice(ATOMS)
        if depth < 2 and chance.random() < 0.3:
            atom = f"({chance.choice(['', '?:'])}{pattern(chance, depth + 1)})"
        parts.append(atom + chance.choice(REPEATS))
    text = "".join(parts)
    return f"{text}|{pattern(chance, depth + 1)}" if chance.random() < 0.25 else text


def spans(found: object, groups: int) -> list[tuple[int, int]] | None:
    return None if found is None else [found.span(n) for n in range(groups + 1)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", range(4))
def test_random_patterns(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(150):
        source = pattern(chance)
        flags = chance.choice([0, 0, re.M, re.S, re.I, re.A])
        try:
            theirs = re.compile(source, flags)
        except re.error as error:
            with pytest.raises(ours.error) as raised:
                ours.compile(source, int(flags))
            assert str(raised.value) == str(error) or REFUSED in str(raised.value)
            continue
        try:
            mine = ours.compile(source, int(flags))
        except ours.error as error:
            assert REFUSED in str(error), source
            continue
        text = "".join(chance.choice("aabbc1 _.\né") for _ in range(chance.randint(0, 9)))
        for how in ("search", "match", "fullmatch"):
            expected = spans(getattr(theirs, how)(text), theirs.groups)
            assert spans(getattr(mine, how)(text), theirs.groups) == expected, (how, source, text)
        assert [m.span() for m in mine.finditer(text)] == [m.span() for m in theirs.finditer(text)]
        assert mine.sub("<>", text) == theirs.sub("<>", text)


@pytest.mark.parametrize(
    "source",
    [
        r"(a)\1",
        "(?=a)",
        "(?!a)",
        "(?<=a)b",
        "(?<!a)b",
        "(?>a)",
        "a++",
        "(a)(?(1)b|c)",
        "(?P<x>a)(?P=x)",
    ],
)
def test_what_is_not_linear_is_refused(source: str) -> None:
    re.compile(source)
    with pytest.raises(ours.error, match=REFUSED):
        ours.compile(source)


def test_hopeless_patterns_take_linear_time() -> None:
    assert ours.match("(x+x+)+y", "x" * 3000) is None
    assert ours.compile("(?:a?){30}a{30}").fullmatch("a" * 30)
