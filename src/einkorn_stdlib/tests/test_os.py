"""os.path of the library against CPython's posixpath."""

import itertools
import posixpath

import pytest

from einkorn_stdlib.tests.under_test import load

ours = load("os.path")

PATHS = [
    "", "/", "//", "///", "a", "a/b", "/a/b", "a//b", "a/./b/../c", "../a", "../../a", "/..", "/../a",
    "//a/b", "///a", "a/", "/a/", "a.txt", ".hidden", "..a", "...", "a.b/c", "x/.b", "x/..b.c", "a.tar.gz",
    ".", "..", "./a", "é/ü.txt", "a/b/c/../../..", "a.", "dir/.", "dir/..x",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_one_path(path: str) -> None:
    for name in ("isabs", "split", "splitext", "basename", "dirname", "normpath"):
        assert getattr(ours, name)(path) == getattr(posixpath, name)(path), name


def test_several_paths() -> None:
    for a, b in itertools.product(PATHS, repeat=2):
        assert ours.join(a, b) == posixpath.join(a, b)
        assert ours.join(a, b, "x") == posixpath.join(a, b, "x")
        assert ours.commonprefix([a, b]) == posixpath.commonprefix([a, b])
        if a.startswith("/") == b.startswith("/") and a and b:
            assert ours.commonpath([a, b]) == posixpath.commonpath([a, b]), (a, b)
    for path, start in (("/a/b", "/a/c"), ("a/b", "a"), ("a", "a"), ("/a", "/"), ("x/y", "z/w")):
        assert ours.relpath(path, start) == posixpath.relpath(path, start)
