"""The part of a file that a Range field asks for (RFC 9110 section 14)."""

from enum import Enum
from typing import Final

_MOST_DIGITS: Final = 15


class Whole(Enum):
    """Answers that are no range."""

    IGNORED = 1  # not understood, or several ranges: the whole file is a correct answer
    UNSATISFIABLE = 2


def parse_range(field: str, size: int) -> tuple[int, int] | Whole:
    """Return start and end (exclusive) of `bytes=first-last`, `bytes=first-` or `bytes=-count`."""
    if not field.startswith("bytes="):
        return Whole.IGNORED
    spec = field[6:].strip()
    dash = spec.find("-")
    if dash < 0:
        return Whole.IGNORED
    first = _number(spec[:dash])
    last = _number(spec[dash + 1 :])
    if dash == 0:
        if last is None:
            return Whole.IGNORED
        if last == 0 or size == 0:
            return Whole.UNSATISFIABLE
        return max(size - last, 0), size
    if first is None or (last is None and dash + 1 < len(spec)):
        return Whole.IGNORED
    if last is not None and last < first:
        return Whole.IGNORED
    if first >= size:
        return Whole.UNSATISFIABLE
    return first, size if last is None else min(last + 1, size)


def _number(text: str) -> int | None:
    if not 1 <= len(text) <= _MOST_DIGITS or not (text.isascii() and text.isdigit()):
        return None
    return int(text)
