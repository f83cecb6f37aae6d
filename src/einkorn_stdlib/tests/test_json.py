"""json of the library against CPython's, on tables and generated values."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

ours = load("json")
encoder = load("json.encoder")
encoder.elements = lambda value: list(value) if isinstance(value, (list, tuple)) else None
encoder.entries = lambda value: list(value.items()) if isinstance(value, dict) else None

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)

BAD = [
    "", "  ", "{", "[", "nul", "tru", "-", "-x", "+1", ".5", "1 2", "[1 2]", "[1,]", "[,]", "{,}",
    '{"a"}', '{"a":}', '{"a":1,}', '{"a" 1}', '{"a":1 "b":2}', "{1:2}", '{"a":1', '{"a":', '"abc',
    '"a\nb"', '"\\q"', '"\\', '"a\\', '"\\u12"', '"\\u12x4"', '"\\u1', '"\\u', '"\\u"', '"\\u123"',
    '"\\ud800\\u12"', "[1\n,\n2\n 3]", "\ufeff1", "é", '["é" x]', "'a'", "[1]]", "01", "1.", "1.e5",
    "1e", "1e+", "-01", "NaNx", "Infinit", "-Infinit", "[\x00]", '"\x1f"', '"é\x1f"', '{"é":\n\n  ?}',
]  # fmt: skip

GOOD = [
    "0", "-0", "-0.0", "1.5", "1e5", "1E-5", "-1.5e+3", "123456789012345678", "9223372036854775807",
    "-9223372036854775808", "true", "false", "null", '""', '"\\u00e9\\ud83d\\ude00\\n\\/\\b\\f\\r\\t\\""',
    "[]", "{}", " [ 1 , 2 ] ", '{"a":{"b":[]},"a":1}', '"é😀"', "Infinity", "-Infinity", '"\\u0000"', "1E400",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD)
def test_refuses_as_cpython(text: str) -> None:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        with pytest.raises(ours.JSONDecodeError) as caught:
            ours.loads(text)
        assert str(caught.value) == str(error)
        assert (caught.value.lineno, caught.value.colno, caught.value.pos) == (
            error.lineno, error.colno, error.pos)  # fmt: skip
    else:
        assert ours.loads(text) == value


@pytest.mark.parametrize("text", GOOD)
def test_reads_as_cpython(text: str) -> None:
    assert repr(ours.loads(text)) == repr(json.loads(text))
    assert repr(ours.loads(text.encode())) == repr(json.loads(text))


@settings(max_examples=150, deadline=None)
@given(VALUES, st.sampled_from([None, 0, 2, "\t"]), st.booleans(), st.booleans())
def test_writes_as_cpython(
    value: object, indent: int | str | None, ascii: bool, sort: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii, sort_keys=sort)
    assert ours.dumps(value, indent=indent, ensure_ascii=ascii, sort_keys=sort) == text
    assert ours.loads(text) == json.loads(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='{}[]",:0123456789.eE+-\\u truefalsn\n', max_size=12))
def test_agrees_on_noise(text: str) -> None:
    try:
        expected = repr(json.loads(text))
    except ValueError as error:
        expected = str(error)
    try:
        answer = repr(ours.loads(text))
    except ValueError as error:
        answer = str(error)
    assert answer == expected


def test_writes_keys_and_refuses_others() -> None:
    odd = {1: 2, 1.5: 3, True: 4, None: 5, "é": float("nan")}
    assert ours.dumps(odd) == json.dumps(odd)
    assert ours.dumps({2: 1, 1: 2}, sort_keys=True) == json.dumps({2: 1, 1: 2}, sort_keys=True)
    assert ours.dumps({(1,): 1, "a": 2}, skipkeys=True) == '{"a": 2}'
    loop: list[object] = []
    loop.append(loop)
    for value, arguments in (
        ({(1,): 1}, {}),
        (object(), {}),
        (b"", {}),
        (loop, {}),
        (float("inf"), {"allow_nan": False}),
    ):
        with pytest.raises((TypeError, ValueError)) as caught:
            json.dumps(value, **arguments)
        with pytest.raises(caught.type) as mine:
            ours.dumps(value, **arguments)
        assert str(mine.value) == str(caught.value)
    assert ours.dumps({1j}, default=lambda value: sorted(map(str, value))) == '["1j"]'
    assert ours.dumps([1, {"a": 2}], separators=(",", ":")) == '[1,{"a":2}]'
