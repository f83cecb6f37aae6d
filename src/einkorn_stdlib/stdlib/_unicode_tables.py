"""Reads the tables of `_unicode_properties`, `_unicode_values` and `_unicode_forms` (scripts/make_unicode_tables.py).

A table begins with the number of its marks in two octets, then the marks, 5 octets each: a code point and where behind
the marks its entries begin. From one mark to the next there are 32 entries; distances have seven bits an octet.
"""

from _unicode_forms import DECOMPOSITIONS

__all__ = ["COMPOSED", "KINDS", "composed_pairs", "mapping", "value_at"]

_MARK = 5

# What a mapping is of; canonical ones have none of these marks.
KINDS = (
    "", "<compat> ", "<font> ", "<noBreak> ", "<initial> ", "<medial> ", "<final> ", "<isolated> ",
    "<circle> ", "<super> ", "<sub> ", "<vertical> ", "<wide> ", "<narrow> ", "<small> ",
    "<square> ", "<fraction> ", "")  # fmt: skip
COMPOSED = len(KINDS) - 1  # the kind of canonical pairs that compose again


class _Reader:
    """Reads entries from a place of a table on."""

    def __init__(self, table: bytes, place: int) -> None:
        self._table = table
        self.place = place

    def octet(self) -> int:
        self.place += 1
        return self._table[self.place - 1]

    def distance(self) -> int:
        value = 0
        shift = 0
        octet = self.octet()
        while octet >= 0x80:
            value |= (octet & 0x7F) << shift
            shift += 7
            octet = self.octet()
        return value | octet << shift

    def signed_distance(self) -> int:
        value = self.distance()
        return value >> 1 if value & 1 == 0 else -(value >> 1) - 1


def _code_of(table: bytes, mark: int) -> int:
    place = 2 + mark * _MARK
    return table[place] << 16 | table[place + 1] << 8 | table[place + 2]


def _entries_of(table: bytes, marks: int, mark: int) -> int:
    """Where the entries of a mark begin; behind the last, the end."""
    if mark == marks:
        return len(table)
    place = 2 + mark * _MARK + 3
    return 2 + marks * _MARK + (table[place] << 8 | table[place + 1])


def _marks(table: bytes) -> int:
    return table[0] << 8 | table[1]


def _mark_of(table: bytes, code: int) -> int:
    """The last mark that is not behind `code`; -1 if there is none."""
    low = 0
    high = _marks(table)
    while low < high:
        middle = low + high >> 1
        if _code_of(table, middle) <= code:
            low = middle + 1
        else:
            high = middle
    return low - 1


def value_at(table: bytes, code: int) -> int:
    """The value of the run that `code` lies in."""
    mark = _mark_of(table, code)
    marks = _marks(table)
    reader = _Reader(table, _entries_of(table, marks, mark))
    end = _entries_of(table, marks, mark + 1)
    start = _code_of(table, mark)
    found = 0
    while reader.place < end:
        start += reader.distance()
        if start > code:
            break
        found = reader.octet()
    return found


class _Mappings:
    """The mappings behind one mark, one after the other."""

    def __init__(self, mark: int) -> None:
        marks = _marks(DECOMPOSITIONS)
        self._reader = _Reader(DECOMPOSITIONS, _entries_of(DECOMPOSITIONS, marks, mark))
        self._end = _entries_of(DECOMPOSITIONS, marks, mark + 1)
        self.code = self._first = _code_of(DECOMPOSITIONS, mark)
        self.kind = 0
        self.parts: list[int] = []

    def advance(self) -> bool:
        """Read the next; False behind the last."""
        reader = self._reader
        if reader.place >= self._end:
            return False
        self.code += reader.distance()
        head = reader.octet()
        self.kind = head & 31
        count = head >> 5
        if count == 7:
            count = reader.octet()
        part = self._first
        self.parts = []
        for _ in range(count):
            part += reader.signed_distance()
            self.parts.append(part)
        self._first = self.parts[0]
        return True


def mapping(code: int) -> tuple[int, list[int]]:
    """Kind and parts of what a character is taken apart into; no parts where it is not."""
    mark = _mark_of(DECOMPOSITIONS, code)
    if mark >= 0:
        mappings = _Mappings(mark)
        while mappings.advance() and mappings.code <= code:
            if mappings.code == code:
                return (mappings.kind, mappings.parts)
    return (0, [])


def composed_pairs() -> dict[tuple[int, int], int]:
    """Which characters pairs compose to."""
    found: dict[tuple[int, int], int] = {}
    for mark in range(_marks(DECOMPOSITIONS)):
        mappings = _Mappings(mark)
        while mappings.advance():
            if mappings.kind == COMPOSED:
                found[mappings.parts[0], mappings.parts[1]] = mappings.code
    return found
