"""Regular expressions as trees: what the parser makes and the compiler of programs reads."""

EMPTY = 0
CHARACTER = 1  # value: a code point
ANY = 2
SET = 3
SEQUENCE = 4
CHOICE = 5
REPEAT = 6  # low, high (-1 without end), is_lazy
GROUP = 7  # value: its number, 0 for none
ASSERTION = 8  # value: one of the following

AT_START = 0
AT_END = 1
AT_LINE_START = 2
AT_LINE_END = 3
AT_TEXT_START = 4
AT_TEXT_END = 5
AT_BOUNDARY = 6
NOT_AT_BOUNDARY = 7

DIGIT = 1
SPACE = 2
WORD = 3


class error(Exception):
    """A pattern that is wrong, or that this engine does not promise to match in linear time."""

    def __init__(self, msg: str, pattern: str | None = None, pos: int | None = None) -> None:
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno: int | None = None
        self.colno: int | None = None
        text = msg
        if pattern is not None and pos is not None:
            text = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                text = f"{text} (line {self.lineno}, column {self.colno})"
        super().__init__(text)


class CharacterSet:
    """Code points as ranges and classes; the ASCII ones as a table of flags."""

    def __init__(self) -> None:
        self.lows: list[int] = []
        self.highs: list[int] = []
        self.classes: list[int] = []  # DIGIT, SPACE, WORD; negative: all others
        self.is_inverted = False
        self.ignores_case = False
        self.is_ascii = False
        self._table: list[bool] = []

    def add(self, low: int, high: int) -> None:
        self.lows.append(low)
        self.highs.append(high)

    def finish(self) -> None:
        """All was added: make the table."""
        self._table = [self._test(code) for code in range(128)]

    def has(self, code: int) -> bool:
        return self._table[code] if code < 128 else self._test(code)

    def _test(self, code: int) -> bool:
        found = self._holds(code)
        if not found and self.ignores_case:
            character = chr(code)
            lower, upper = character.lower(), character.upper()
            if len(lower) == 1 and self._holds(ord(lower)):
                found = True
            if len(upper) == 1 and self._holds(ord(upper)):
                found = True
        return found != self.is_inverted

    def _holds(self, code: int) -> bool:
        for place in range(len(self.lows)):
            if self.lows[place] <= code <= self.highs[place]:
                return True
        for kind in self.classes:
            if is_in_class(code, abs(kind), self.is_ascii) == (kind > 0):
                return True
        return False


def is_in_class(code: int, kind: int, is_ascii: bool) -> bool:
    """Whether a code point is a digit, space, or part of a word."""
    if code < 128:
        if kind == DIGIT:
            return 48 <= code < 58
        if kind == SPACE:
            return code == 32 or 9 <= code < 14 or (28 <= code < 32 and not is_ascii)
        return 48 <= code < 58 or 65 <= code < 91 or 97 <= code < 123 or code == 95
    if is_ascii:
        return False
    character = chr(code)
    if kind == DIGIT:
        return character.isdecimal()
    return character.isspace() if kind == SPACE else character.isalnum()


class Node:
    """One part of an expression; which fields count depends on `kind`."""

    def __init__(self, kind: int) -> None:
        self.kind = kind
        self.value = 0
        self.low = 0
        self.high = 0
        self.is_lazy = False
        self.ignores_case = False
        self.set: CharacterSet | None = None
        self.parts: list[Node] = []

    def may_be_empty(self) -> bool:
        """Whether the part can match without taking a character."""
        if self.kind in (CHARACTER, ANY, SET):
            return False
        if self.kind == SEQUENCE:
            return all([part.may_be_empty() for part in self.parts])
        if self.kind == CHOICE:
            return any([part.may_be_empty() for part in self.parts])
        if self.kind == REPEAT:
            return self.low == 0 or self.parts[0].may_be_empty()
        if self.kind == GROUP:
            return self.parts[0].may_be_empty()
        return True

    def depends_on_order(self) -> bool:
        """Whether a numbered group or a lazy repeat is in it: repeats then tell how they took nothing."""
        if self.is_lazy or (self.kind == GROUP and self.value > 0):
            return True
        return any([part.depends_on_order() for part in self.parts])
