"""Words of a command line as a POSIX shell reads them: split, join, quote."""

from collections.abc import Iterable

__all__ = ["join", "quote", "split"]

_SAFE = "@%+=:,./-_"


def quote(s: str) -> str:
    """The text as one word."""
    if s and all([(c.isascii() and c.isalnum()) or c in _SAFE for c in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command: Iterable[str]) -> str:
    """A command line of these words."""
    return " ".join([quote(word) for word in split_command])


def split(s: str, comments: bool = False, posix: bool = True) -> list[str]:
    """The words of a command line; ValueError for a quotation or escape that does not end."""
    if not posix:
        raise ValueError("split() with posix=False is not offered")
    words: list[str] = []
    word: list[str] = []
    is_word = False
    place = 0
    while place < len(s):
        character = s[place]
        place += 1
        if character in " \t\r\n":
            if is_word:
                words.append("".join(word))
            word, is_word = [], False
        elif character == "#" and comments:
            end = s.find("\n", place)
            place = len(s) if end < 0 else end + 1
            if is_word:
                words.append("".join(word))
            word, is_word = [], False
        elif character == "\\":
            if place >= len(s):
                raise ValueError("No escaped character")
            word.append(s[place])
            is_word = True
            place += 1
        elif character in ("'", '"'):
            place = _quoted(s, place, character, word)
            is_word = True
        else:
            word.append(character)
            is_word = True
    if is_word:
        words.append("".join(word))
    return words


def _quoted(s: str, place: int, mark: str, word: list[str]) -> int:
    """Add what stands in a quotation; where it ends."""
    while place < len(s) and s[place] != mark:
        if s[place] == "\\" and mark == '"':
            if place + 1 >= len(s):
                raise ValueError("No escaped character")
            if s[place + 1] not in '"\\':
                word.append("\\")
            place += 1
        word.append(s[place])
        place += 1
    if place >= len(s):
        raise ValueError("No closing quotation")
    return place + 1
