"""unicodedata of the library against CPython's: each character, and texts of marks in any order."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

FORMS = ["NFC", "NFD", "NFKC", "NFKD"]
PROPERTIES = ["category", "combining", "east_asian_width", "bidirectional", "decomposition"]
STEP = 7  # of all characters each seventh, from a place that turns with the property


@pytest.mark.parametrize("name", PROPERTIES)
def test_properties(name: str) -> None:
    ours, theirs = getattr(load("unicodedata"), name), getattr(unicodedata, name)
    start = PROPERTIES.index(name)
    for code in [*range(0x600), *range(start, 0x30000, STEP), *range(0xE0000, 0xE0200), 0x10FFFF]:
        assert ours(chr(code)) == theirs(chr(code)), hex(code)


@pytest.mark.parametrize("form", FORMS)
def test_each_character(form: str) -> None:
    ours = load("unicodedata")
    for code in [*range(0x600), *range(FORMS.index(form), 0x30000, STEP)]:
        character = chr(code)
        assert ours.normalize(form, character) == unicodedata.normalize(form, character), hex(code)


PIECES = st.one_of(
    st.sampled_from("aAeo\u0300\u0301\u0308\u0327\u0345\u0323\u1100\u1161\u11a8\uac00\ufb01\u1e9b\u212b\u0344\u09c7\u09be\U0001d15e"),
    st.characters(min_codepoint=0xA0, max_codepoint=0x2FFFF),
    st.characters(min_codepoint=0x300, max_codepoint=0x36F))  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join), st.sampled_from(FORMS))
def test_texts(text: str, form: str) -> None:
    ours = load("unicodedata")
    assert ours.normalize(form, text) == unicodedata.normalize(form, text)
    assert ours.is_normalized(form, text) == unicodedata.is_normalized(form, text)


def test_wrong_calls() -> None:
    ours = load("unicodedata")
    assert ours.unidata_version == unicodedata.unidata_version
    with pytest.raises(ValueError, match="invalid normalization form"):
        ours.normalize("X", "a")
    with pytest.raises(TypeError):
        ours.category("ab")
