"""Field lines of a message head or trailer section (RFC 9112 section 5), read without copying.

`Headers` keeps the octets of the head and four offsets a field; texts are made when asked for.
"""

from typing import Final

from einkorn.http.octet_class import CLASSES, COLON, HTAB, SPACE, TOKEN, VALUE, lower

MARKS: Final = 4  # a field's offsets: start and end of its name, start and end of its value


class Headers:
    """The fields of one message in order of arrival; names compare without regard to case."""

    def __init__(self, octets: bytes, marks: list[int]) -> None:
        self._octets = octets
        self._marks = marks

    def __len__(self) -> int:
        """Return the number of field lines."""
        return len(self._marks) // MARKS

    def __contains__(self, name: str) -> bool:
        return self._find(_lower(name), 0) >= 0

    def get(self, name: str) -> str | None:
        """Return the field's value, several lines joined by ", " (RFC 9110 section 5.3)."""
        lower = _lower(name)
        first = self._find(lower, 0)
        if first < 0:
            return None
        if self._find(lower, first + MARKS) < 0:
            return self._value(first)
        return ", ".join(self.get_all(name))

    def get_all(self, name: str) -> list[str]:
        """Return the value of each line of that name."""
        lower = _lower(name)
        values: list[str] = []
        at = self._find(lower, 0)
        while at >= 0:
            values.append(self._value(at))
            at = self._find(lower, at + MARKS)
        return values

    def items(self) -> list[tuple[str, str]]:
        """Return all fields: names in lower case, and values."""
        found: list[tuple[str, str]] = []
        for at in range(0, len(self._marks), MARKS):
            name = self._octets[self._marks[at] : self._marks[at + 1]].decode("ascii")
            found.append((lower(name), self._value(at)))
        return found

    def _find(self, lower: bytes, at: int) -> int:
        """Return where the marks of the next field of that name begin, -1 when there is none."""
        marks = self._marks
        while at < len(marks):
            if _is_name(self._octets, marks[at], marks[at + 1], lower):
                return at
            at += MARKS
        return -1

    def _value(self, at: int) -> str:
        """Return a value; octets past ASCII are opaque (RFC 9110 section 5.5), so Latin-1."""
        return self._octets[self._marks[at + 2] : self._marks[at + 3]].decode("latin-1")


def _is_name(octets: bytes, start: int, end: int, lower: bytes) -> bool:
    """Compare a field name with one in lower case; unlike framing's names it may hold any tchar."""
    if end - start != len(lower):
        return False
    for index in range(len(lower)):
        octet = octets[start + index]
        if octet != lower[index] and not (0x41 <= octet <= 0x5A and octet | 0x20 == lower[index]):
            return False
    return True


def parse_field_line(octets: bytes, start: int, end: int, origin: int, marks: list[int]) -> bool:
    """Append the marks, relative to `origin`, of the field line in [start, end); False: malformed.

    Malformed is: no or an empty name, a name with other octets than tchar (so also white space before
    the colon and a folded line), a value with controls.
    """
    at = start
    while at < end and CLASSES[octets[at]] & TOKEN:
        at += 1
    if at == start or at == end or octets[at] != COLON:
        return False
    name_end = at
    at += 1
    while at < end and (octets[at] == SPACE or octets[at] == HTAB):
        at += 1
    value_start = at
    value_end = at
    while at < end:
        octet = octets[at]
        if not CLASSES[octet] & VALUE:
            return False
        at += 1
        if octet != SPACE and octet != HTAB:
            value_end = at
    marks.append(start - origin)
    marks.append(name_end - origin)
    marks.append(value_start - origin)
    marks.append(value_end - origin)
    return True


def _lower(name: str) -> bytes:
    return name.encode().lower()
