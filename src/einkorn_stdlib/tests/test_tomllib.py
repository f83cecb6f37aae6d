"""tomllib of the library against CPython's, on documents right and wrong."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

ours = load("tomllib")

GOOD = [
    "", "# only a comment", "a = 1", "a = 1 # note\nb = 'x'", 'a.b.c = "d"\na.e = 2', "'quoted key' = 1\n\"é\" = 2",
    "[a]\nx = 1\n[a.b]\ny = 2\n[c]", "[a.b.c]\n[a]\nx = 1", "[[p]]\nn = 1\n[[p]]\nn = 2\n[p.q]\nz = 3\n[[p.r]]",
    "i = [1, -2, +3, 0, 1_000, 0xDEAD_beef, 0o17, 0b1101]", "f = [1.0, -0.5, 3e2, 1_0.2_5, 6.02e-3, inf, -inf, +inf]",
    "b = [true, false]", "t = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.123456789+01:30, 1979-05-27T00:00:00-07:00]",
    "t = [1979-05-27T07:32:00, 1979-05-27, 07:32:00, 00:32:00.5]", "a = [[1, 2], ['a', \"b\"], []]",
    "a = [ # first\n 1,\n\n 2, # second\n]\n", "p = {x = 1, 'y z' = {}, q.r = [1]}", "p = {}", "p = [{a = 1}, {b = 2}]",
    's = "\\b\\t\\n\\f\\r\\"\\\\\\u00e9\\U0001F600"', "s = 'C:\\raw'", 's = """\nfirst\nsecond"""', "s = '''\n'quoted' ''''",
    's = """a\\\n   b \\   \n\n c"""', 's = """two "" quotes"""""', 's = """"\\""""', "a = 1\r\nb = 2\r\n", "3 = 1\n-_ = 2",
    "[a]\nb.c = 1\nb.d = 2", "[ a . b ]\nx=1", "[[a]]\n[[a.b]]\n[[a.b]]\n[[a]]\n[a.b]", "x = 07:32:00\ny = 0", "s = ''''''",
]  # fmt: skip

BAD = [
    "a", "a =", "a = 1 b = 2", "= 1", "a = 1\na = 2", "a.b = 1\na = 2", "a = 1\na.b = 2", "[a]\n[a]", "[a", "[a]]",
    "[[a]", "[[a]\n]", "[]", "[a.]", "a. = 1", "a = 01", "a = 1__0", "a = 0x", "a = 1.", "a = .5", "a = +0x1", "a = tru",
    "a = 'x", 'a = "x', 'a = "\\q"', 'a = "\\u12"', 'a = "\\ud800"', 'a = "\\UFFFFFFFF"', 'a = "x\ny"', "a = 'x\ny'",
    'a = """x', "a = '''x", 'a = """\\ x"""', "a = [1, 2", "a = [1 2]", "a = [,]", "a = {x = 1", "a = {x = 1,}", "a = {x = 1 y = 2}",
    "a = {x = 1, x = 2}", "a = {x = {}, x.y = 1}", "a = {x = 1, x.y = 2}", "a = [1]\n[[a]]", "a = {}\n[a.b]", "[a.b]\n[a]\nb.c = 1",
    "[[a]]\n[a]", "[a]\n[[a]]", "a = {b = 1}\na.c = 2", "a = 2021-13-01", "a = 2021-02-30", "a = 25:00:00", "a = 1979-05-27T07:32",
    "# bad \x00", "a = 'x\x01'", 'a = "x\x7f"', "a = nope", "!", "[a] b", "a = 1 # \x02", "\xff = 1", "a = [1]\na[0] = 2",
    "[x]\na.b = 1\n[x.a]", "a = [[1], [2]", "a = 1979-05-27 07:32:00+25:00", '"""x""" = 1', "[a]\nb = 1\n[a.b.c]",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_documents_are_read_alike(text: str) -> None:
    assert repr(ours.loads(text)) == repr(tomllib.loads(text))


@pytest.mark.parametrize("text", BAD)
def test_mistakes_are_told_alike(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as theirs:
        tomllib.loads(text)
    with pytest.raises(ours.TOMLDecodeError) as found:
        ours.loads(text)
    assert str(found.value) == str(theirs.value)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([*"ab.=[]{},\"'\\ \n#1-:TZ", '"""', "a = ", "[a]\n", "1979-05-27"]),
        max_size=14,
    )
)
def test_any_text_is_read_or_refused_alike(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        expected = repr(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        expected = str(error)
    try:
        found = repr(ours.loads(text))
    except ours.TOMLDecodeError as error:
        found = str(error)
    assert found == expected
