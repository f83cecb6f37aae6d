"""string and html of the library against CPython's."""

import html
import string

import pytest

from einkorn_stdlib.tests.under_test import load


def test_constants_and_capwords() -> None:
    ours = load("string")
    for name in (
        "ascii_letters",
        "digits",
        "hexdigits",
        "octdigits",
        "printable",
        "punctuation",
        "whitespace",
    ):
        assert getattr(ours, name) == getattr(string, name)
    for text in ("", "a b  c", " hello WORLD\t x"):
        assert ours.capwords(text) == string.capwords(text)
        assert ours.capwords(text, " ") == string.capwords(text, " ")


@pytest.mark.parametrize(
    "template",
    [
        "",
        "$a",
        "${a}b",
        "$$a $b",
        "$",
        "x $ y",
        "${a",
        "${1}",
        "$1",
        "$a$b",
        "$_x1 $é",
        "a\nb $ c",
        "$A.b",
    ],
)
def test_templates(template: str) -> None:
    values = {"a": "A", "b": 2, "A": 3}
    mine, theirs = load("string").Template(template), string.Template(template)
    assert mine.safe_substitute(values) == theirs.safe_substitute(values)
    try:
        expected = theirs.substitute(values)
    except (KeyError, ValueError) as error:
        with pytest.raises(type(error)) as caught:
            mine.substitute(values)
        assert caught.value.args == error.args
    else:
        assert mine.substitute(values) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a & b",
        '<a href="x">\'',
        "&lt;&gt;&amp;",
        "&#65;&#x42;&#x;&#;",
        "&unknown; & ;",
        "&#0;&#1114112;",
    ],
)
def test_html(text: str) -> None:
    ours = load("html")
    assert ours.escape(text) == html.escape(text)
    assert ours.escape(text, False) == html.escape(text, False)
    assert ours.unescape(text) == html.unescape(text)
    assert ours.unescape(html.escape(text)) == text
