"""struct of the library against CPython's."""

import math
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

ours = load("struct")

FORMATS = [
    "", "b", "<hHiI", ">hHiI", "!BBHHI", "@bq", "@bq0i", "@qb0q", "@bhilq", "=bhilq", "3s", "0s", "5p", "1p", "xx?x",
    "3 i", "3", "i3", "z", "<n", "nN", " i  h", "<@i", "2h3xc", "<d", ">d", "<f", ">e", "P", "@?e", "<qQ", "10s2i",
]  # fmt: skip
VALUES = [
    0,
    1,
    -1,
    127,
    128,
    255,
    256,
    -129,
    40000,
    70000,
    1 << 31,
    (1 << 32) - 1,
    1 << 32,
    -(1 << 63),
    2**63 - 1,
]
OTHERS = [
    True,
    1.5,
    b"",
    b"a",
    b"abcdef",
    bytearray(b"xy"),
    -0.0,
    1e50,
    math.inf,
    65504.0,
    65519.9,
    65520.0,
]


def answer(function: object, *arguments: object) -> object:
    try:
        return function(*arguments)  # type: ignore[operator]
    except (struct.error, ours.error, OverflowError) as error:
        return type(error).__name__, str(error)


@pytest.mark.parametrize("text", FORMATS)
def test_sizes_and_zeros(text: str) -> None:
    size = answer(struct.calcsize, text)
    assert answer(ours.calcsize, text) == size
    if isinstance(size, int):
        assert repr(ours.unpack(text, bytes(size))) == repr(struct.unpack(text, bytes(size)))
        octets = bytes(range(1, size + 1))
        assert repr(ours.unpack(text, octets)) == repr(struct.unpack(text, octets))
        values = struct.unpack(text, octets)
        assert ours.pack(text, *values) == struct.pack(text, *values)


@pytest.mark.parametrize("code", "bBhHiIlLqQnN?cspxfde")
def test_single_values(code: str) -> None:
    for order in "@=<>!":
        for value in [*VALUES, *OTHERS]:
            if code == "f" and order == "@" and value == 1e50:
                continue  # the native format makes it infinite, we refuse it
            if code == "e" and isinstance(value, int) and abs(value) > 65519:
                continue  # refused by both, in other words
            mine, theirs = (
                answer(ours.pack, order + code, value),
                answer(struct.pack, order + code, value),
            )
            assert mine == theirs, (order, value)


@settings(max_examples=400, deadline=None)
@given(st.floats(), st.binary(min_size=8, max_size=8))
def test_floats(value: float, octets: bytes) -> None:
    for code in ("<d", ">f", "<e"):
        assert answer(ours.pack, code, value) == answer(struct.pack, code, value)
        piece = octets[: struct.calcsize(code)]
        assert repr(ours.unpack(code, piece)) == repr(struct.unpack(code, piece))
    small = value * 1e-300
    assert answer(ours.pack, "<e", small) == answer(struct.pack, "<e", small)
    if octets[7] < 128:
        assert ours.unpack("<Q", octets) == struct.unpack("<Q", octets)
    else:
        assert answer(ours.unpack, "<Q", octets)[0] == "OverflowError"  # type: ignore[index]


def test_buffers() -> None:
    for offset in (-9, -6, -4, -2, 0, 2, 4, 9):
        mine, theirs = bytearray(6), bytearray(6)
        assert answer(ours.pack_into, "<i", mine, offset, 7) == answer(
            struct.pack_into, "<i", theirs, offset, 7
        )
        assert mine == theirs
        assert answer(ours.unpack_from, "<i", b"abcdef", offset) == answer(
            struct.unpack_from, "<i", b"abcdef", offset
        )
    assert list(ours.iter_unpack("<hb", bytes(range(9)))) == list(
        struct.iter_unpack("<hb", bytes(range(9)))
    )
    for text, octets in (("<i", b"abc"), ("", b"abc")):
        assert answer(ours.iter_unpack, text, octets) == answer(struct.iter_unpack, text, octets)
        assert answer(ours.unpack, text, octets) == answer(struct.unpack, text, octets)
    assert answer(ours.pack, "<ii", 1) == answer(struct.pack, "<ii", 1)
    assert ours.Struct("<ih").size == 6 and ours.Struct(b"<ih").format == "<ih"
    assert ours.Struct("<ih").unpack(ours.Struct("<ih").pack(1, 2)) == (1, 2)
