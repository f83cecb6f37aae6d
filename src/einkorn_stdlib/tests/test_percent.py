"""printf-style formatting of the library against CPython's."""

import itertools
import math

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("_percent")
ours.elements = lambda value: list(value) if isinstance(value, tuple) else None
ours.entries = lambda value: list(value.items()) if isinstance(value, dict) else None

VALUES = [
    0,
    1,
    -7,
    255,
    123456789,
    True,
    1.5,
    -0.0,
    1e100,
    math.inf,
    math.nan,
    "text",
    "é",
    b"x",
    None,
    65,
    "c",
]
TEMPLATES = [
    "%s and %s", "%", "%d", "%%", "100%%: %d", "%(a)s", "%(b)05.1f|%(a)r", "%y", "%5", "%*d", "%-*d|", "%.*f", "%(a", "no",
    "%s", "%s %s %s", "%ld", "%(a)s %s", "%()s", "%((x))s",
]  # fmt: skip
ARGUMENTS: list[object] = [
    (), 1, (1,), (1, 2), (5, 3), (-5, 3), (2, 1.25), {"a": "A", "b": 2.5}, {"": 0, "(x)": 1}, "s", (1, 2, 3), None, {},
]  # fmt: skip


def answer(template: str, value: object, mine: bool) -> object:
    try:
        return ours.format_percent(template, value) if mine else template % value
    except (TypeError, ValueError, OverflowError) as error:
        return type(error).__name__, str(error)
    except KeyError as error:
        return "KeyError", error.args


@pytest.mark.parametrize("kind", "diouxXeEfFgGcrsa")
def test_conversions(kind: str) -> None:
    for flags, width, precision in itertools.product(
        ("", "-", "0", "+", " ", "#", "-0", "+0"), ("", "1", "9"), ("", ".0", ".3")
    ):
        template = f"<%{flags}{width}{precision}{kind}>"
        for value in VALUES:
            if kind in "diu" and value in (1e100, math.inf) or value != value:
                continue
            mine, theirs = answer(template, value, True), answer(template, value, False)
            assert mine == theirs, (template, value)


def test_templates_and_arguments() -> None:
    for template, value in itertools.product(TEMPLATES, ARGUMENTS):
        assert answer(template, value, True) == answer(template, value, False), (template, value)
