"""Indentation of whole texts: dedent and indent. (No wrap or fill.)"""

from collections.abc import Callable

__all__ = ["dedent", "indent"]


def _margin(line: str) -> str:
    """The spaces and tabs a line begins with."""
    place = 0
    while place < len(line) and (line[place] == " " or line[place] == "\t"):
        place += 1
    return line[:place]


def dedent(text: str) -> str:
    """Without the leading space that all lines share; lines of space alone become empty."""
    lines = text.split("\n")
    margin = ""
    found = False
    for place in range(len(lines)):
        line = lines[place]
        own = _margin(line)
        if len(own) == len(line):
            lines[place] = ""
            continue
        if not found:
            margin = own
            found = True
            continue
        shared = 0
        while shared < len(margin) and shared < len(own) and margin[shared] == own[shared]:
            shared += 1
        margin = margin[:shared]
    if margin:
        lines = [line[len(margin) :] for line in lines]
    return "\n".join(lines)


def indent(text: str, prefix: str, predicate: Callable[[str], bool] | None = None) -> str:
    """`prefix` before each line that is not only space, or for which `predicate` holds."""
    parts: list[str] = []
    for line in text.splitlines(True):
        chosen = bool(line.strip()) if predicate is None else predicate(line)
        parts.append(prefix + line if chosen else line)
    return "".join(parts)
