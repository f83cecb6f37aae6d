"""doctest, for programs that end by testing their own examples.

An image carries no docstrings, as CPython's under -OO, so there is nothing to find: run such tests on CPython.
"""

from typing import NamedTuple

__all__ = ["TestResults", "testmod"]


class TestResults(NamedTuple):
    """How many examples failed, of how many."""

    failed: int
    attempted: int


def testmod(
    m: None = None,
    name: str | None = None,
    globs: None = None,
    verbose: bool | None = None,
    report: bool = True,
    optionflags: int = 0,
) -> TestResults:
    """Test the examples in docstrings, of which an image has none."""
    return TestResults(0, 0)
