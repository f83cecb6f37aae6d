"""File name patterns: * ? [seq] [!seq], always case sensitive (POSIX)."""

from collections.abc import Iterable

__all__ = ["filter", "fnmatch", "fnmatchcase"]


def fnmatch(name: str, pat: str) -> bool:
    """Whether the whole name is what the pattern describes."""
    return fnmatchcase(name, pat)


def filter(names: Iterable[str], pat: str) -> list[str]:
    """The names that the pattern describes."""
    return [name for name in names if fnmatchcase(name, pat)]


def fnmatchcase(name: str, pat: str) -> bool:
    """Like fnmatch(). Goes back only to the last star, so it takes at most len(name) · len(pat) steps."""
    place = 0
    position = 0
    star = -1
    resume = 0
    while place < len(name):
        if position < len(pat) and pat[position] == "*":
            star = position
            resume = place
            position += 1
            continue
        length = _matches(name[place], pat, position)
        if length > 0:
            place += 1
            position += length
        elif star >= 0:
            resume += 1
            place = resume
            position = star + 1
        else:
            return False
    while position < len(pat) and pat[position] == "*":
        position += 1
    return position == len(pat)


def _matches(character: str, pat: str, position: int) -> int:
    """How long the part of the pattern at `position` is that takes the character; 0 for none."""
    if position >= len(pat):
        return 0
    if pat[position] == "?":
        return 1
    if pat[position] != "[":
        return 1 if pat[position] == character else 0
    end = position + 1
    if end < len(pat) and pat[end] == "!":
        end += 1
    if end < len(pat) and pat[end] == "]":
        end += 1
    while end < len(pat) and pat[end] != "]":
        end += 1
    if end >= len(pat):
        return 1 if character == "[" else 0
    inverted = pat[position + 1] == "!"
    inside = pat[position + 2 : end] if inverted else pat[position + 1 : end]
    found = _in_set(character, inside)
    return end + 1 - position if found != inverted else 0


def _in_set(character: str, inside: str) -> bool:
    place = 0
    while place < len(inside):
        if place + 2 < len(inside) and inside[place + 1] == "-":
            if inside[place] <= character <= inside[place + 2]:
                return True
            place += 3
        else:
            if inside[place] == character:
                return True
            place += 1
    return False
