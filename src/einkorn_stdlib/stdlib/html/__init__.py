"""Text in HTML: escape, and unescape for numeric references and the names of HTML 5."""

from functools import cache

from html._names import NAMES

__all__ = ["escape", "unescape"]

_LONGEST = 32  # characters after the `&` that may name something
_ENDS = "\t\n\f <&#;"  # what no name holds
# What pages mean by the numbers 128 to 159: windows-1252, where it has a character.
_WINDOWS = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"
)


def escape(s: str, quote: bool = True) -> str:
    """`&`, `<`, `>` and (with `quote`) both quotes as references."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


@cache
def _names() -> dict[str, str]:
    """What each name stands for, with its semicolon where it needs one."""
    found: dict[str, str] = {}
    for entry in NAMES.split(" "):
        end = 0
        while entry[end] not in "=!":
            end += 1
        text = entry[end + 1 :]
        found[entry[:end] + ";"] = text
        if entry[end] == "!":
            found[entry[:end]] = text
    return found


def _is_no_character(value: int) -> bool:
    """Control codes and what Unicode promises never to give a character: they are left out."""
    return (
        1 <= value <= 8
        or value == 11
        or 14 <= value <= 31
        or 127 <= value <= 159
        or 0xFDD0 <= value <= 0xFDEF
        or value & 0xFFFE == 0xFFFE
    )


def _numbered(value: int) -> str:
    """The text of a numeric reference."""
    if value == 13:
        return "\r"
    if 128 <= value <= 159:
        return _WINDOWS[value - 128]
    if value == 0 or value > 0x10FFFF or 0xD800 <= value <= 0xDFFF:
        return "\ufffd"
    return "" if _is_no_character(value) else chr(value)


def _number(s: str, start: int, base: int) -> tuple[int, int]:
    """The number at `start`, no more than just too large for a character, and where it ends."""
    value = 0
    end = start
    while end < len(s):
        place = "0123456789abcdef".find(s[end].lower()) if s[end].isascii() else -1
        if place < 0 or place >= base:
            break
        value = min(value * base + place, 0x110000)
        end += 1
    return value, end


def _numeric_reference(s: str, place: int) -> tuple[str, int]:
    """What stands at the `&#` at `place`, and where it ends; no text and `place` where it is no reference."""
    start = place + 2
    is_hexadecimal = s.startswith("x", start) or s.startswith("X", start)
    start += int(is_hexadecimal)
    value, end = _number(s, start, 16 if is_hexadecimal else 10)
    if end == start:
        return "", place
    return _numbered(value), end + int(s.startswith(";", end))


def _named_reference(s: str, place: int) -> tuple[str, int]:
    """What stands at the `&` at `place`, and where it ends: the longest name that is one."""
    end = place + 1
    while end < len(s) and end - place <= _LONGEST and s[end] not in _ENDS:
        end += 1
    names = _names()
    if s.startswith(";", end) and s[place + 1 : end + 1] in names:
        return names[s[place + 1 : end + 1]], end + 1
    while end > place + 2:
        if s[place + 1 : end] in names:
            return names[s[place + 1 : end]], end
        end -= 1
    return "", place


def unescape(s: str) -> str:
    """References replaced by what they stand for; unknown ones stay."""
    if "&" not in s:
        return s
    parts: list[str] = []
    start = 0
    place = s.find("&")
    while place >= 0:
        is_numeric = s.startswith("#", place + 1)
        text, end = _numeric_reference(s, place) if is_numeric else _named_reference(s, place)
        if end > place:
            parts.append(s[start:place])
            parts.append(text)
            start = end
        place = s.find("&", max(end, place + 1))
    parts.append(s[start:])
    return "".join(parts)
