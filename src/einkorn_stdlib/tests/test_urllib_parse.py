"""urllib.parse of the library against CPython's."""

from urllib import parse

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

ours = load("urllib.parse")

URLS = [
    "", "http://example.org", "http://example.org/", "HTTP://User:Pa%20ss@Example.ORG:8080/a/b;p=1?q=1&r=2#frag",
    "//host/path", "/a/b/c", "a/b", "?q", "#f", "a;b/c;d?e", "mailto:a@b.c", "http:", "http://", "file:///etc/x",
    "http://[::1]:80/x", "http://[::1", "http://a:b@[fe80::1%eth0]/", "http://host:/", "http://host:x/", "http://h:70000/",
    "  http://lead", "ht\ntp://x/\ty", "1http://x", "x+y-z.0://h", "http:path", "//", "http://a?b?c#d#e", "a:b", ":x",
    "http://é.org/ü?ö#ä", "tel:+1;x=2", "http://h/a;b;c", "svn+ssh://h/p", "unknown://h/p;q", "http:////x", "http://@h",
]  # fmt: skip
REFERENCES = [
    "g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./",
    "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g",
    "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "http:g", "a//b", "https://x/y", "g;x=1/../y",
]  # fmt: skip
BASES = [
    "http://a/b/c/d;p?q",
    "http://a",
    "http://a/b/",
    "/b/c",
    "b/c",
    "mailto:x",
    "file:///a/b",
    "",
    "http://a/b//c",
]


def answer(function: object, *arguments: object) -> object:
    try:
        return function(*arguments)  # type: ignore[operator]
    except ValueError as error:
        return f"ValueError {error}"


@pytest.mark.parametrize("url", URLS)
def test_split_and_put_together(url: str) -> None:
    for name in ("urlsplit", "urlparse", "urldefrag"):
        mine, theirs = answer(getattr(ours, name), url), answer(getattr(parse, name), url)
        if isinstance(theirs, str):
            assert mine == theirs
            continue
        assert tuple(mine) == tuple(theirs), name
        assert repr(mine) == repr(theirs)
        assert mine.geturl() == theirs.geturl()
        if name != "urldefrag":
            for part in ("username", "password", "hostname", "port"):
                assert answer(lambda: getattr(mine, part)) == answer(
                    lambda: getattr(theirs, part)
                ), part
    assert ours.urlsplit("x/y", "http", False) == parse.urlsplit("x/y", "http", False)


@pytest.mark.parametrize("base", BASES)
def test_join(base: str) -> None:
    for reference in REFERENCES:
        assert ours.urljoin(base, reference) == parse.urljoin(base, reference), reference


@settings(max_examples=150, deadline=None)
@given(st.text(), st.sampled_from(["", "/", "/~!", "é&"]))
def test_quoting(text: str, safe: str) -> None:
    for name in ("quote", "quote_plus"):
        quoted = getattr(parse, name)(text, safe)
        assert getattr(ours, name)(text, safe) == quoted
        assert ours.unquote(quoted) == parse.unquote(quoted)
        assert ours.unquote_plus(quoted) == parse.unquote_plus(quoted)
    assert ours.quote_from_bytes(text.encode()) == parse.quote_from_bytes(text.encode())
    assert ours.unquote_to_bytes(text) == parse.unquote_to_bytes(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="a%4E1ü+&=;e2C9 "))
def test_noise(text: str) -> None:
    assert ours.unquote(text) == parse.unquote(text)
    assert ours.unquote_plus(text) == parse.unquote_plus(text)
    for blank in (False, True):
        assert ours.parse_qsl(text, blank) == parse.parse_qsl(text, blank)
        assert ours.parse_qs(text, blank) == parse.parse_qs(text, blank)
        mine = answer(ours.parse_qsl, text, blank, True)
        assert mine == answer(parse.parse_qsl, text, blank, True)
    assert answer(ours.parse_qsl, text, False, False, "utf-8", "replace", 2) == answer(
        parse.parse_qsl, text, False, False, "utf-8", "replace", 2
    )


def test_fields_are_encoded() -> None:
    pairs: list[tuple[object, object]] = [("a b", 1), ("é", None), ("x", b"\xff &"), (2, 1.5)]
    assert ours._encoded(pairs, "", True) == parse.urlencode(pairs)
    assert ours._encoded(pairs, "&", True) == parse.urlencode(pairs, safe="&")
    lists: list[tuple[object, list[object]]] = [("a", [1, 2]), ("b", ["x y"]), ("c", [])]
    assert ours._encoded_sequences(lists, "", True) == parse.urlencode(lists, doseq=True)
