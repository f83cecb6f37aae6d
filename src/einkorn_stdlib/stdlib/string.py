"""Constants of characters, capwords, Template, Formatter."""

from collections.abc import Mapping
from typing import Final, final

from _formatter import Formatter as Formatter

__all__ = ["Formatter", "Template", "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace"]  # fmt: skip

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s: str, sep: str | None = None) -> str:
    """Each word capitalized; without `sep` runs of space become one."""
    words = s.split(sep)
    return (" " if sep is None else sep).join([word.capitalize() for word in words])


def _is_name_start(character: str) -> bool:
    return character == "_" or (character.isascii() and character.isalpha())


def _merged(mapping: Mapping[str, object], names: dict[str, object]) -> Mapping[str, object]:
    """Both, where names given by keyword go before those of the mapping."""
    if not names:
        return mapping
    merged: dict[str, object] = {}
    for key in mapping:
        merged[key] = mapping[key]
    merged.update(names)
    return merged


class Template:
    """Text with `$name` and `${name}`; `$$` is a dollar sign.

    What a name is made of is fixed: `idpattern` and its like would need the regular expressions in each image.
    """

    delimiter = "$"  # a subclass may have another
    idpattern: Final = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern: Final = None

    def __init__(self, template: str) -> None:
        self.template = template

    @final
    @property
    def pattern(self) -> str:
        raise AttributeError("a Template is read by no regular expression here")

    @final
    @property
    def flags(self) -> int:
        raise AttributeError("a Template is read by no regular expression here")

    def substitute(self, mapping: Mapping[str, object] = {}, /, **kwds: object) -> str:
        """Names replaced; KeyError for a missing one, ValueError for a stray delimiter."""
        return self._replaced(_merged(mapping, kwds), True)

    def safe_substitute(self, mapping: Mapping[str, object] = {}, /, **kwds: object) -> str:
        """Names replaced; what cannot be is left as it stands."""
        return self._replaced(_merged(mapping, kwds), False)

    def is_valid(self) -> bool:
        """Whether substitute() would find no stray delimiter."""
        place = self.template.find(self.delimiter)
        while place >= 0:
            name, end = self._name(place)
            if not name and not self._is_doubled(place, end):
                return False
            place = self.template.find(self.delimiter, end)
        return True

    def get_identifiers(self) -> list[str]:
        """The names in the template, each once, in order."""
        found: list[str] = []
        place = self.template.find(self.delimiter)
        while place >= 0:
            name, end = self._name(place)
            if name and name not in found:
                found.append(name)
            place = self.template.find(self.delimiter, end)
        return found

    def _name(self, place: int) -> tuple[str, int]:
        """The name after the delimiter at `place` and where it ends; an empty name for none."""
        text = self.template
        after = place + len(self.delimiter)
        start = after
        if text.startswith(self.delimiter, start):
            return ("", start + len(self.delimiter))
        braced = text.startswith("{", start)
        if braced:
            start += 1
        end = start
        if end < len(text) and _is_name_start(text[end]):
            end += 1
            while end < len(text) and (_is_name_start(text[end]) or text[end] in digits):
                end += 1
        if end == start or (braced and not text.startswith("}", end)):
            return ("", after)
        return (text[start:end], end + 1 if braced else end)

    def _is_doubled(self, place: int, end: int) -> bool:
        """Whether what stands from `place` to `end` is the delimiter twice, which means itself."""
        return end == place + 2 * len(self.delimiter)

    def _replaced(self, mapping: Mapping[str, object], strict: bool) -> str:
        text = self.template
        parts: list[str] = []
        start = 0
        place = text.find(self.delimiter)
        while place >= 0:
            parts.append(text[start:place])
            name, end = self._name(place)
            if name:
                if strict or name in mapping:
                    parts.append(str(mapping[name]))
                else:
                    parts.append(text[place:end])
            elif self._is_doubled(place, end):
                parts.append(self.delimiter)
            elif strict:
                line = text.count("\n", 0, place) + 1
                column = place - text.rfind("\n", 0, place)
                raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
            else:
                parts.append(self.delimiter)
            start = end
            place = text.find(self.delimiter, end)
        parts.append(text[start:])
        return "".join(parts)
