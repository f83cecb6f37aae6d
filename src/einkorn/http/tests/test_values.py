"""The small values: dates, percent-encoding, pairs, ranges, field checks, JSON, fields, conversions."""

from email.utils import formatdate
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from einkorn.http.byte_range import Whole, parse_range
from einkorn.http.content_type import content_type_of
from einkorn.http.date import DateClock, emit_date
from einkorn.http.fields import Headers, parse_field_line
from einkorn.http.json_value import emit_json, parse_json
from einkorn.http.markup import escape
from einkorn.http.percent import decode_percent, parse_pairs
from einkorn.http.response import Response
from einkorn.http.route import integer


@given(st.integers(0, 253_402_300_799))
def test_dates_are_those_of_the_standard_library(seconds: int) -> None:
    assert emit_date(seconds) == formatdate(seconds, usegmt=True)


def test_the_date_clock_follows_and_knows_when_it_was_never_set() -> None:
    clock = DateClock()
    assert clock.text(5) == ""
    assert clock.text(7_841_117_770) == emit_date(7_841_117_770)
    assert clock.text(1_600_000_000) == clock.text(1_600_000_000) == emit_date(1_600_000_000)


@given(st.text().filter(lambda text: "\0" not in text))
def test_what_was_encoded_decodes(text: str) -> None:
    assert decode_percent(quote(text, safe=""), False) == text


DECODED = {
    "plain": ("abc", True, "abc"),
    "plus as space": ("a+b", True, "a b"),
    "plus as plus": ("a+b", False, "a+b"),
    "lower and upper digits": ("%c3%A9", False, "é"),
    "cut": ("a%4", False, None),
    "only a sign": ("%", False, None),
    "no digits": ("%zz", False, None),
    "signed": ("%+1", False, None),
    "NUL": ("%00", False, None),
    "no UTF-8": ("%ff", False, None),
    "overlong": ("%c0%af", False, None),
}


@pytest.mark.parametrize("name", DECODED)
def test_percent(name: str) -> None:
    text, plus, expected = DECODED[name]
    assert decode_percent(text, plus) == expected


PAIRS = {
    "": [],
    "a=1&b=2": [("a", "1"), ("b", "2")],
    "a=1=2&&b": [("a", "1=2"), ("b", "")],
    "=x&%20=%26": [("", "x"), (" ", "&")],
    "a=%": None,
    "a&b&c&d": None,
}


@pytest.mark.parametrize("text", PAIRS)
def test_pairs(text: str) -> None:
    pairs = parse_pairs(text, 3)
    assert (None if pairs is None else pairs.items()) == PAIRS[text]


def test_pairs_are_a_multimap() -> None:
    pairs = parse_pairs("a=1&b=2&a=3", 9)
    assert pairs is not None and len(pairs) == 3
    assert pairs.get("a") == "1" and pairs.get_all("a") == ["1", "3"] and pairs.get("c") is None
    assert "b" in pairs and "c" not in pairs


RANGES = {
    "bytes=0-3": (0, 4),
    "bytes=5-": (5, 10),
    "bytes=5-99": (5, 10),
    "bytes=9-9": (9, 10),
    "bytes=-3": (7, 10),
    "bytes=-99": (0, 10),
    "bytes=10-": Whole.UNSATISFIABLE,
    "bytes=-0": Whole.UNSATISFIABLE,
    "bytes=3-2": Whole.IGNORED,
    "bytes=a-2": Whole.IGNORED,
    "bytes=1-b": Whole.IGNORED,
    "bytes=-": Whole.IGNORED,
    "bytes=1": Whole.IGNORED,
    "bytes=0-1,3-4": Whole.IGNORED,
    "lines=0-1": Whole.IGNORED,
    "bytes=" + "9" * 40 + "-": Whole.IGNORED,
}


@pytest.mark.parametrize("field", RANGES)
def test_ranges(field: str) -> None:
    assert parse_range(field, 10) == RANGES[field]


def test_fields_are_a_case_insensitive_multimap() -> None:
    octets = b"Accept: a\r\nX-^: 1\r\nACCEPT: b\r\n"
    marks: list[int] = []
    start = 0
    while start < len(octets):
        end = octets.index(b"\r", start)
        assert parse_field_line(octets, start, end, 0, marks)
        start = end + 2
    headers = Headers(octets, marks)
    assert len(headers) == 3 and headers.get("accept") == "a, b"
    assert headers.get_all("Accept") == ["a", "b"] and headers.get("Host") is None
    assert "x-^" in headers and "x-~" not in headers  # they differ in the bit that is letters' case
    assert headers.items() == [("accept", "a"), ("x-^", "1"), ("accept", "b")]


@pytest.mark.parametrize("value", ["a\r\nSet-Cookie: x=1", "a\nb", "a\0b", "é", "\x7f"])
def test_a_program_cannot_split_a_response(value: str) -> None:
    with pytest.raises(ValueError):
        Response.text("").add("X", value)
    with pytest.raises(ValueError):
        Response.redirect(value)
    with pytest.raises(ValueError):
        Response(b"", value)


@pytest.mark.parametrize("name", ["", "a b", "a:", "é", "Content-Length", "connection"])
def test_a_program_cannot_send_such_a_field(name: str) -> None:
    with pytest.raises(ValueError):
        Response.text("").add(name, "x")


def test_cookies() -> None:
    response = Response.empty()
    response.set_cookie("a", "b", 60)
    assert response.fields == [("Set-Cookie", "a=b; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")]
    with pytest.raises(ValueError):
        response.set_cookie("a", "b;c")


def test_json_values() -> None:
    assert parse_json('{"a": [1, 2.5, null, true, "x"]}') == {"a": [1, 2.5, None, True, "x"]}
    assert isinstance(parse_json("{"), ValueError)
    assert isinstance(parse_json("[" * 100_000), ValueError)
    assert emit_json({"a": [1, None]}) == '{"a":[1,null]}'


INTEGERS = {"0": 0, "-7": -7, "9" * 18: int("9" * 18), "9" * 19: None, "": None, "-": None}
INTEGERS |= {"+1": None, " 1": None, "1_0": None, "²": None, "٣": None, "1.0": None}


@pytest.mark.parametrize("text", INTEGERS)
def test_integer_converts_digits_only(text: str) -> None:
    assert integer(text) == INTEGERS[text]


def test_content_types() -> None:
    assert content_type_of("a/b.PNG") == "image/png"
    assert content_type_of("a.b/c") == content_type_of("css.") == "application/octet-stream"


def test_escaped_text_is_no_markup() -> None:
    assert escape("<a href=\"x\" id='y'>&amp;") == (
        "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;"
    )
