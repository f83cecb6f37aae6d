"""TOML documents (TOML 1.0.0) as CPython's tomllib reads them: loads, load, TOMLDecodeError.

`loads` gives what is declared where its result goes, as json.loads does, else a dict of objects. Integers
beyond 64 bits raise OverflowError.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone

from _typeshed import SupportsRead

__all__ = ["TOMLDecodeError", "load", "loads"]

type _Key = tuple[str, ...]

_SPACE = " \t"
_SPACE_AND_LINES = " \t\n"
_BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_KEY_START = _BARE | frozenset("\"'")
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
_CONTROLS = frozenset([chr(code) for code in range(32)] + [chr(127)])
_NOT_IN_LINE = _CONTROLS - frozenset("\t")
_NOT_IN_LINES = _CONTROLS - frozenset("\t\n")
_ESCAPES = {
    "\\b": "\b",
    "\\t": "\t",
    "\\n": "\n",
    "\\f": "\f",
    "\\r": "\r",
    '\\"': '"',
    "\\\\": "\\",
}
_SPECIAL_FLOATS = ("inf", "nan", "-inf", "+inf", "-nan", "+nan")

_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<fraction>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCAL_TIME = re.compile(_TIME)
_DATE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_TIME_OF_DAY = re.compile(r"[Tt ]" + _TIME)
_OFFSET = re.compile(r"[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9])")


class TOMLDecodeError(ValueError):
    """A text that is not TOML; the message says where."""


def loads(s: str, /, *, parse_float: Callable[[str], object] = float) -> dict[str, object]:
    """The document that a text is. Raises TOMLDecodeError."""
    return _Document(s.replace("\r\n", "\n"), parse_float).read()


def load(
    fp: SupportsRead[bytes], /, *, parse_float: Callable[[str], object] = float
) -> dict[str, object]:
    """loads() of all that `fp`, a file opened for octets, reads."""
    return loads(fp.read().decode(), parse_float=parse_float)


class _Names:
    """Which names are settled: given a table of their own, or not to be added to."""

    def __init__(self) -> None:
        self._explicit: set[_Key] = set()
        self._frozen: set[_Key] = set()
        self._pending: list[_Key] = []

    def is_explicit(self, key: _Key) -> bool:
        return key in self._explicit

    def is_frozen(self, key: _Key) -> bool:
        return any(key[:length] in self._frozen for length in range(1, len(key) + 1))

    def make_explicit(self, key: _Key) -> None:
        self._explicit.add(key)

    def freeze(self, key: _Key) -> None:
        self._frozen.add(key)

    def await_end(self, key: _Key) -> None:
        """Make a name explicit when the next table begins."""
        self._pending.append(key)

    def end_table(self) -> None:
        self._explicit.update(self._pending)
        self._pending = []

    def forget(self, key: _Key) -> None:
        """A further table of an array: what was said below the last one does not bind it."""
        length = len(key)
        self._explicit = {k for k in self._explicit if k[:length] != key}
        self._frozen = {k for k in self._frozen if k[:length] != key}


def _table_at(root: dict[str, object], key: _Key, *, in_arrays: bool = True) -> dict[str, object]:
    """The table of a name, made with those above where it is not there yet. KeyError where something else is."""
    table = root
    for part in key:
        if part not in table:
            table[part] = _new_table()
        found = table[part]
        if in_arrays and isinstance(found, list):
            found = found[-1]
        if not isinstance(found, dict):
            raise KeyError("There is no nest behind this key")
        table = found
    return table


def _new_table() -> dict[str, object]:
    return {}


def _add_to_array(root: dict[str, object], key: _Key) -> None:
    """One more table in the array of a name. KeyError where something else is."""
    table = _table_at(root, key[:-1])
    last = key[-1]
    if last not in table:
        tables: list[object] = [_new_table()]
        table[last] = tables
        return
    found = table[last]
    if not isinstance(found, list):
        raise KeyError("An object other than list found behind this key")
    held: list[object] = found
    held.append(_new_table())


class _Document:
    """Reads one text; positions count characters from 0."""

    def __init__(self, text: str, parse_float: Callable[[str], object]) -> None:
        self._text = text
        self._position = 0
        self._parse_float = parse_float
        self._root = _new_table()
        self._names = _Names()

    # ---- statements

    def read(self) -> dict[str, object]:
        header: _Key = ()
        while True:
            self._skip(_SPACE)
            character = self._peek()
            if not character:
                break
            if character == "\n":
                self._position += 1
                continue
            if character in _KEY_START:
                self._read_pair(header)
                self._skip(_SPACE)
            elif character == "[":
                self._names.end_table()
                header = self._array_header() if self._looks_at("[[") else self._table_header()
                self._skip(_SPACE)
            elif character != "#":
                raise self._error("Invalid statement")
            self._skip_comment()
            character = self._peek()
            if not character:
                break
            if character != "\n":
                raise self._error("Expected newline or end of document after a statement")
            self._position += 1
        return self._root

    def _table_header(self) -> _Key:
        self._position += 1
        self._skip(_SPACE)
        key = self._key()
        if self._names.is_explicit(key) or self._names.is_frozen(key):
            raise self._error(f"Cannot declare {key} twice")
        self._names.make_explicit(key)
        try:
            _table_at(self._root, key)
        except KeyError:
            raise self._error("Cannot overwrite a value") from None
        if not self._looks_at("]"):
            raise self._error("Expected ']' at the end of a table declaration")
        self._position += 1
        return key

    def _array_header(self) -> _Key:
        self._position += 2
        self._skip(_SPACE)
        key = self._key()
        if self._names.is_frozen(key):
            raise self._error(f"Cannot mutate immutable namespace {key}")
        self._names.forget(key)
        self._names.make_explicit(key)
        try:
            _add_to_array(self._root, key)
        except KeyError:
            raise self._error("Cannot overwrite a value") from None
        if not self._looks_at("]]"):
            raise self._error("Expected ']]' at the end of an array declaration")
        self._position += 2
        return key

    def _read_pair(self, header: _Key) -> None:
        key, value = self._pair()
        above = header + key[:-1]
        for length in range(1, len(key)):
            between = header + key[:length]
            if self._names.is_explicit(between):
                raise self._error(f"Cannot redefine namespace {between}")
            self._names.await_end(between)
        if self._names.is_frozen(above):
            raise self._error(f"Cannot mutate immutable namespace {above}")
        try:
            table = _table_at(self._root, above)
        except KeyError:
            raise self._error("Cannot overwrite a value") from None
        if key[-1] in table:
            raise self._error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self._names.freeze(header + key)
        table[key[-1]] = value

    def _pair(self) -> tuple[_Key, object]:
        key = self._key()
        if self._peek() != "=":
            raise self._error("Expected '=' after a key in a key/value pair")
        self._position += 1
        self._skip(_SPACE)
        return key, self._value()

    # ---- keys

    def _key(self) -> _Key:
        parts = [self._key_part()]
        self._skip(_SPACE)
        while self._peek() == ".":
            self._position += 1
            self._skip(_SPACE)
            parts.append(self._key_part())
            self._skip(_SPACE)
        return tuple(parts)

    def _key_part(self) -> str:
        character = self._peek()
        if character and character in _BARE:
            start = self._position
            while self._peek() and self._peek() in _BARE:
                self._position += 1
            return self._text[start : self._position]
        if character == "'":
            return self._literal_text()
        if character == '"':
            return self._basic_text()
        raise self._error("Invalid initial character for a key part")

    # ---- values

    def _value(self) -> object:
        match self._peek():
            case '"':
                return self._long_text('"') if self._looks_at('"""') else self._basic_text()
            case "'":
                return self._long_text("'") if self._looks_at("'''") else self._literal_text()
            case "t" if self._looks_at("true"):
                self._position += 4
                return True
            case "f" if self._looks_at("false"):
                self._position += 5
                return False
            case "[":
                return self._array()
            case "{":
                return self._inline_table()
            case _:
                return self._plain_value()

    def _plain_value(self) -> object:
        """A date, a time or a number."""
        text, start = self._text, self._position
        day = _DATE.match(text, start)
        if day is not None:
            try:
                return self._date(day)
            except ValueError as error:
                raise self._error("Invalid date or datetime", start) from error
        clock = _LOCAL_TIME.match(text, start)
        if clock is not None:
            self._position = clock.end()
            return _time(clock)
        number = _NUMBER.match(text, start)
        if number is not None:
            self._position = number.end()
            return self._number(number)
        for special in _SPECIAL_FLOATS:
            if self._looks_at(special):
                self._position += len(special)
                return self._float(special)
        raise self._error("Invalid value")

    def _number(self, found: re.Match[str]) -> object:
        written = found[0]
        if found.start("fraction") >= 0 and found.end("fraction") > found.start("fraction"):
            return self._float(written)
        return int(written, 0)

    def _float(self, written: str) -> object:
        made = self._parse_float(written)
        if isinstance(made, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return made

    def _date(self, day: re.Match[str]) -> object:
        year, month, number = int(day[1]), int(day[2]), int(day[3])
        self._position = day.end()
        clock = _TIME_OF_DAY.match(self._text, self._position)
        if clock is None:
            return date(year, month, number)
        self._position = clock.end()
        at = _time(clock)
        zone: timezone | None = None
        offset = _OFFSET.match(self._text, self._position)
        if offset is not None:
            self._position = offset.end()
            zone = _zone(offset)
        return datetime(year, month, number, at.hour, at.minute, at.second, at.microsecond, zone)

    def _array(self) -> list[object]:
        self._position += 1
        items: list[object] = []
        self._skip_between_items()
        while self._peek() != "]":
            items.append(self._value())
            self._skip_between_items()
            if self._peek() == "]":
                break
            if self._peek() != ",":
                raise self._error("Unclosed array")
            self._position += 1
            self._skip_between_items()
        self._position += 1
        return items

    def _inline_table(self) -> dict[str, object]:
        self._position += 1
        made = _new_table()
        names = _Names()
        self._skip(_SPACE)
        if self._peek() == "}":
            self._position += 1
            return made
        while True:
            key, value = self._pair()
            if names.is_frozen(key):
                raise self._error(f"Cannot mutate immutable namespace {key}")
            try:
                table = _table_at(made, key[:-1], in_arrays=False)
            except KeyError:
                raise self._error("Cannot overwrite a value") from None
            if key[-1] in table:
                raise self._error(f"Duplicate inline table key {key[-1]!r}")
            table[key[-1]] = value
            self._skip(_SPACE)
            if self._peek() == "}":
                self._position += 1
                return made
            if self._peek() != ",":
                raise self._error("Unclosed inline table")
            if isinstance(value, (dict, list)):
                names.freeze(key)
            self._position += 1
            self._skip(_SPACE)

    # ---- texts

    def _literal_text(self) -> str:
        self._position += 1
        start = self._position
        self._skip_until("'", _NOT_IN_LINE)
        self._position += 1
        return self._text[start : self._position - 1]

    def _basic_text(self) -> str:
        self._position += 1
        return self._escaped(is_long=False)

    def _long_text(self, mark: str) -> str:
        self._position += 3
        if self._looks_at("\n"):
            self._position += 1
        if mark == "'":
            start = self._position
            self._skip_until("'''", _NOT_IN_LINES)
            text = self._text[start : self._position]
            self._position += 3
        else:
            text = self._escaped(is_long=True)
        for _ in range(2):  # one or two more marks belong to the text
            if not self._looks_at(mark):
                break
            self._position += 1
            text += mark
        return text

    def _escaped(self, *, is_long: bool) -> str:
        """What stands before the closing mark or marks, with escapes."""
        forbidden = _NOT_IN_LINES if is_long else _NOT_IN_LINE
        parts: list[str] = []
        start = self._position
        while True:
            character = self._peek()
            if not character:
                raise self._error("Unterminated string")
            if character == '"' and (not is_long or self._looks_at('"""')):
                parts.append(self._text[start : self._position])
                self._position += 3 if is_long else 1
                return "".join(parts)
            if character == "\\":
                parts.append(self._text[start : self._position])
                parts.append(self._escape(is_long))
                start = self._position
                continue
            if character in forbidden:
                raise self._error(f"Illegal character {character!r}")
            self._position += 1

    def _escape(self, is_long: bool) -> str:
        mark = self._text[self._position : self._position + 2]
        self._position += 2
        if is_long and mark in ("\\ ", "\\\t", "\\\n"):
            if mark != "\\\n":
                self._skip(_SPACE)
                if not self._peek():
                    return ""
                if self._peek() != "\n":
                    raise self._error("Unescaped '\\' in a string")
                self._position += 1
            self._skip(_SPACE_AND_LINES)
            return ""
        if mark == "\\u":
            return self._code_point(4)
        if mark == "\\U":
            return self._code_point(8)
        if mark not in _ESCAPES:
            raise self._error("Unescaped '\\' in a string")
        return _ESCAPES[mark]

    def _code_point(self, length: int) -> str:
        digits = self._text[self._position : self._position + length]
        if len(digits) != length or not _HEXADECIMAL.issuperset(digits):
            raise self._error("Invalid hex value")
        self._position += length
        code = int(digits, 16)
        if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            raise self._error("Escaped character is not a Unicode scalar value")
        return chr(code)

    # ---- characters

    def _peek(self) -> str:
        """The character here; empty at the end."""
        return self._text[self._position] if self._position < len(self._text) else ""

    def _looks_at(self, text: str) -> bool:
        return self._text.startswith(text, self._position)

    def _skip(self, characters: str) -> None:
        while self._position < len(self._text) and self._text[self._position] in characters:
            self._position += 1

    def _skip_until(self, mark: str, forbidden: frozenset[str]) -> None:
        """Go to the next `mark`."""
        end = self._text.find(mark, self._position)
        if end < 0:
            raise self._error(f"Expected {mark!r}", len(self._text))
        self._check(end, forbidden)
        self._position = end

    def _check(self, end: int, forbidden: frozenset[str]) -> None:
        for place in range(self._position, end):
            if self._text[place] in forbidden:
                raise self._error(f"Found invalid character {self._text[place]!r}", place)

    def _skip_comment(self) -> None:
        if self._peek() != "#":
            return
        self._position += 1
        end = self._text.find("\n", self._position)
        end = len(self._text) if end < 0 else end
        self._check(end, _NOT_IN_LINE)
        self._position = end

    def _skip_between_items(self) -> None:
        while True:
            before = self._position
            self._skip(_SPACE_AND_LINES)
            self._skip_comment()
            if self._position == before:
                return

    def _error(self, message: str, position: int = -1) -> TOMLDecodeError:
        place = self._position if position < 0 else position
        if place >= len(self._text):
            return TOMLDecodeError(f"{message} (at end of document)")
        line = self._text.count("\n", 0, place) + 1
        column = place - self._text.rfind("\n", 0, place)
        return TOMLDecodeError(f"{message} (at line {line}, column {column})")


def _time(found: re.Match[str]) -> time:
    """Hours, minutes, seconds and their millionths."""
    hour, minute, second = int(found[1]), int(found[2]), int(found[3])
    fraction = found[4] if found.start(4) >= 0 else ""
    return time(hour, minute, second, int(fraction.ljust(6, "0")))


def _zone(offset: re.Match[str]) -> timezone:
    if offset.start(1) < 0:
        return timezone.utc
    distance = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
    return timezone(distance if offset[1] == "+" else -distance)
