"""string.Formatter of the library against CPython's."""

import string
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

PIECES = [
    "{",
    "}",
    "{{",
    "}}",
    "{}",
    "{0}",
    "{1!r}",
    "{x:>5}",
    "{x[0]}",
    "{:{}}",
    "!",
    ":",
    "a",
    "{0[k]}",
    "[",
    "]",
]


def _answer(function: Callable[[], object]) -> object:
    try:
        return function()
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return f"{type(error).__name__} {error}"


@settings(max_examples=2000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_templates(pieces: list[str]) -> None:
    template = "".join(pieces)
    ours, theirs = load("string").Formatter(), string.Formatter()
    assert _answer(lambda: list(ours.parse(template))) == _answer(
        lambda: list(theirs.parse(template))
    )
    mine = _answer(lambda: ours.format(template, {"k": 1}, "b", 7, x=[1, 2]))
    other = _answer(lambda: theirs.format(template, {"k": 1}, "b", 7, x=[1, 2]))
    if isinstance(other, str) and "Error" in other:
        assert isinstance(mine, str)
        assert mine.split()[0] in (other.split()[0], "TypeError")
    else:
        assert mine == other
