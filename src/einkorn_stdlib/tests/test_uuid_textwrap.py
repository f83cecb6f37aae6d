"""uuid and textwrap of the library against CPython's."""

import textwrap
import uuid

import pytest

from einkorn_stdlib.tests.under_test import load


def test_uuid() -> None:
    ours = load("uuid")
    for text in (
        "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        "{6BA7B8109DAD11D180B400C04FD430C8}",
        "urn:uuid:00000000-0000-0000-0000-000000000000",
    ):
        mine, theirs = ours.UUID(text), uuid.UUID(text)
        assert (str(mine), repr(mine), mine.hex, mine.bytes, mine.version, mine.urn) == (
            str(theirs), repr(theirs), theirs.hex, theirs.bytes, theirs.version, theirs.urn)  # fmt: skip
        for name in (
            "fields", "bytes_le", "time_low", "time_mid", "time_hi_version", "clock_seq", "node", "time",
            "clock_seq_hi_variant", "clock_seq_low", "variant"):  # fmt: skip
            assert getattr(mine, name) == getattr(theirs, name)
        assert ours.UUID(bytes_le=mine.bytes_le) == ours.UUID(fields=mine.fields) == mine
    assert str(ours.uuid5(ours.NAMESPACE_DNS, "x.org")) == str(
        uuid.uuid5(uuid.NAMESPACE_DNS, "x.org")
    )
    assert str(ours.uuid3(ours.NAMESPACE_URL, b"x")) == str(uuid.uuid3(uuid.NAMESPACE_URL, b"x"))
    assert ours.uuid4().version == 4 and ours.uuid4() != ours.uuid4()
    with pytest.raises(ValueError, match="badly formed"):
        ours.UUID("1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "  a\n  b",
        "  a\n    b\n\n \n  c\n",
        "\ta\n  b",
        "\n  x\n",
        "   ",
        "  a\n\tb",
        " a\nb",
    ],
)
def test_textwrap(text: str) -> None:
    ours = load("textwrap")
    assert ours.dedent(text) == textwrap.dedent(text)
    assert ours.indent(text, "> ") == textwrap.indent(text, "> ")
    assert ours.indent(text, "> ", lambda line: True) == textwrap.indent(
        text, "> ", lambda line: True
    )
