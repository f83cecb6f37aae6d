"""codecs of the library against CPython's: pieces of every size, octets that are wrong."""

import codecs
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

NAMES = [
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le",
    "utf-32-be", "ascii", "latin-1"]  # fmt: skip


def _answer[T](function: Callable[[], T]) -> T | str:
    try:
        return function()
    except (ValueError, LookupError) as error:
        return f"{type(error).__name__} {error}"


def _decoded(module: object, name: str, pieces: list[bytes], errors: str) -> list[str]:
    """What each piece gives, up to the first error."""
    decoder = module.getincrementaldecoder(name)(errors)  # type: ignore[attr-defined]
    found: list[str] = []
    for place, piece in enumerate([*pieces, b""]):
        found.append(_answer(lambda d=decoder, p=piece, f=place == len(pieces): d.decode(p, f)))
        if "Error" in found[-1]:
            break
    return found


def _encoded(module: object, name: str, pieces: list[str]) -> bytes | str:
    return _answer(lambda: b"".join(module.iterencode(pieces, name, "replace")))  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=4), max_size=5), st.integers(1, 5))
def test_texts_in_pieces(name: str, texts: list[str], size: int) -> None:
    ours = load("codecs")
    octets = _encoded(ours, name, texts)
    assert octets == _encoded(codecs, name, texts)
    assert isinstance(octets, bytes)
    pieces = [octets[place : place + size] for place in range(0, len(octets), size)]
    assert _decoded(ours, name, pieces, "strict") == _decoded(codecs, name, pieces, "strict")


OCTETS = st.sampled_from(
    [b"a", b"\xc3", b"\xa9", b"\xe2\x82", b"\xac", b"\xf0\x9f", b"\xed\xa0", b"\xff\xfe", b"\xfe\xff",
     b"\xef\xbb\xbf", b"\x00", b"\xd8\x3d", b"\xe0\x80", b"\xf4\x90", b"\xc0"])  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=300, deadline=None)
@given(st.lists(OCTETS, max_size=6), st.sampled_from(["replace", "ignore", "strict"]))
def test_wrong_octets(name: str, pieces: list[bytes], errors: str) -> None:
    ours = load("codecs")
    assert _decoded(ours, name, pieces, errors) == _decoded(codecs, name, pieces, errors)


def test_functions() -> None:
    ours = load("codecs")
    for name in [
        name
        for name in dir(codecs)
        if name.startswith("BOM") and name[3:5] != "32" and name[3:5] != "64"
    ]:
        assert getattr(ours, name) == getattr(codecs, name)
    for name in NAMES:
        assert ours.lookup(name.upper()).name == codecs.lookup(name).name
        assert ours.getencoder(name)("abc") == codecs.getencoder(name)("abc")
    with pytest.raises(LookupError, match="unknown encoding: x"):
        ours.lookup("x")
