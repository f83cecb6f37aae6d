"""StringIO and BytesIO of the library against CPython's, by random operations."""

import io
import random

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("io")


def answer(stream: object, name: str, arguments: list[object]) -> object:
    try:
        return getattr(stream, name)(*arguments)
    except (OSError, ValueError) as error:
        return str(error)


@pytest.mark.parametrize("text", [True, False])
def test_like_cpython(text: bool) -> None:
    draw = random.Random(1)
    for _ in range(150):
        if text:
            mine, theirs = ours.StringIO("ab\ncd\n"), io.StringIO("ab\ncd\n")
        else:
            mine, theirs = ours.BytesIO(b"ab\ncd\n"), io.BytesIO(b"ab\ncd\n")
        for _ in range(30):
            name = draw.choice(
                "read read readline write write seek tell truncate getvalue readlines".split()
            )
            arguments: list[object] = []
            if name == "write":
                piece = draw.choice(["", "x", "é\n", "long text\nmore", "\n"])
                arguments = [piece if text else piece.encode()]
            elif name == "seek":
                arguments = (
                    [draw.randint(-1, 14), 0] if draw.random() < 0.7 else [0, draw.randint(0, 3)]
                )
            elif name in ("read", "readline") and draw.random() < 0.7:
                arguments = [draw.randint(-1, 5)]
            elif name == "truncate" and draw.random() < 0.5:
                arguments = [draw.randint(-1, 10)]
            if name != "readlines" or not text or True:
                assert answer(mine, name, arguments) == answer(theirs, name, arguments), (
                    name,
                    arguments,
                )
        assert mine.getvalue() == theirs.getvalue()


def test_lines_and_closing() -> None:
    with ours.StringIO("a\nb") as stream:
        assert list(stream) == ["a\n", "b"]
    with pytest.raises(ValueError, match="I/O operation on closed file"):
        stream.read()
    stream = ours.BytesIO()
    stream.writelines([b"a\n", b"b"])
    assert stream.getvalue() == b"a\nb" and stream.read() == b""
    with pytest.raises(ours.UnsupportedOperation):
        stream.fileno()
