"""Regular expressions over text, matched in time linear in the text.

The syntax is CPython's, but for what no such engine can match: references to groups, lookaround, atomic
groups, possessive repeats and conditions raise `re.error` when the pattern is compiled. The text of a group
that took no part is an IndexError (CPython gives None): ask `start(n) < 0`, or pass a default.
"""

from collections.abc import Callable, Generator
from enum import IntFlag
from typing import overload

from _regex_engine import Machine, Program, Text
from _regex_parser import Parser
from _regex_tree import error as error

__all__ = ["A", "ASCII", "DOTALL", "I", "IGNORECASE", "L", "LOCALE", "M", "MULTILINE", "Match", "NOFLAG", "Pattern", "RegexFlag",
           "S", "U", "UNICODE", "VERBOSE", "X", "compile", "error", "escape", "findall", "finditer", "fullmatch",
           "match", "purge", "search", "split", "sub", "subn"]  # fmt: skip


class RegexFlag(IntFlag):
    """How a pattern is read."""

    NOFLAG = 0
    ASCII = 256
    IGNORECASE = 2
    LOCALE = 4
    UNICODE = 32
    MULTILINE = 8
    DOTALL = 16
    VERBOSE = 64
    TEMPLATE = 1
    DEBUG = 128
    A = 256
    I = 2
    L = 4
    U = 32
    M = 8
    S = 16
    X = 64
    T = 1

    def __repr__(self) -> str:
        if self.value == 0:
            return "re.NOFLAG"
        names = [f"re.{name}" for bit, name in _FLAG_NAMES if self.value & bit]
        rest = self.value & ~0x1FF
        if rest != 0 and not names:
            return f"re.RegexFlag({rest})"
        return "|".join([*names, hex(rest)] if rest != 0 else names)

    def __str__(self) -> str:
        return repr(self)


NOFLAG = RegexFlag.NOFLAG
IGNORECASE = RegexFlag.IGNORECASE
MULTILINE = RegexFlag.MULTILINE
DOTALL = RegexFlag.DOTALL
UNICODE = RegexFlag.UNICODE
LOCALE = RegexFlag.LOCALE
VERBOSE = RegexFlag.VERBOSE
ASCII = RegexFlag.ASCII
I = RegexFlag.IGNORECASE
M = RegexFlag.MULTILINE
S = RegexFlag.DOTALL
U = RegexFlag.UNICODE
L = RegexFlag.LOCALE
X = RegexFlag.VERBOSE
A = RegexFlag.ASCII

_FAR = 0x7FFF_FFFF_FFFF_FFFF
_FLAG_NAMES = (
    (256, "ASCII"),
    (2, "IGNORECASE"),
    (4, "LOCALE"),
    (32, "UNICODE"),
    (8, "MULTILINE"),
    (16, "DOTALL"),
    (64, "VERBOSE"),
    (1, "TEMPLATE"),
    (128, "DEBUG"),
)
_NAMES = ((2, "IGNORECASE"), (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE"), (256, "ASCII"))


class Match[T]:
    """Where a pattern matched, and its groups."""

    def __init__(
        self, pattern: "Pattern[T]", text: str, pos: int, endpos: int, saved: list[int]
    ) -> None:
        self.re: "Pattern[T]" = pattern
        self.string = text
        self.pos = pos
        self.endpos = endpos
        self._saved = saved

    def _number(self, group: int | str) -> int:
        if isinstance(group, str):
            found = self.re._names.get(group)
            if found is None:
                raise IndexError("no such group")
            return found
        if group < 0 or group > self.re.groups:
            raise IndexError("no such group")
        return group

    def _text(self, number: int, default: str | None) -> str:
        start = self._saved[2 * number]
        if start >= 0 and self._saved[2 * number + 1] >= 0:
            return self.string[start : self._saved[2 * number + 1]]
        if default is None:
            raise IndexError(f"group {number} took no part in the match: ask start({number}) < 0")
        return default

    # What follows stands for the methods of the same names where None is expected for groups that took
    # no part: where the compiler knows the pattern, and where a text is only tested.

    def _optional_group(self, group: int | str = 0, /) -> str | None:
        number = self._number(group)
        return self._text(number, None) if self.start(number) >= 0 else None

    def _optional_some(self, *groups: int | str) -> tuple[str | None, ...]:
        return tuple([self._optional_group(group) for group in groups])

    def _optional_groups(self) -> tuple[str | None, ...]:
        return tuple([self._optional_group(number) for number in range(1, self.re.groups + 1)])

    def _optional_groupdict(self) -> dict[str, str | None]:
        return {name: self._optional_group(number) for name, number in self.re._names.items()}

    def start(self, group: int | str = 0, /) -> int:
        """Where the group begins; -1 where it took no part."""
        number = self._number(group)
        return self._saved[2 * number] if self._saved[2 * number + 1] >= 0 else -1

    def end(self, group: int | str = 0, /) -> int:
        return self._saved[2 * self._number(group) + 1]

    def span(self, group: int | str = 0, /) -> tuple[int, int]:
        return (self.start(group), self.end(group))

    @overload
    def group(self, group: int | str = 0, /) -> str:
        return self._text(self._number(group), None)

    @overload
    def group(self, first: int | str, second: int | str, /, *more: int | str) -> tuple[str, ...]:
        return tuple([self[group] for group in [first, second, *more]])

    def group(self, *groups: int | str) -> object:
        """The text of one group, or those of several."""
        raise TypeError("group() is compiled from its overloads")

    def __getitem__(self, group: int | str, /) -> str:
        return self._text(self._number(group), None)

    def groups(self, default: str | None = None) -> tuple[str, ...]:
        """The texts of all groups."""
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default: str | None = None) -> dict[str, str]:
        """The texts of the named groups."""
        return {name: self._text(number, default) for name, number in self.re._names.items()}

    @property
    def lastindex(self) -> int | None:
        """The number of the group that closed last."""
        found: int | None = None
        furthest = -1
        for number in range(1, self.re.groups + 1):
            end = self._saved[2 * number + 1]
            if end > furthest:
                found = number
                furthest = end
        return found

    @property
    def lastgroup(self) -> str | None:
        """The name of the group that closed last."""
        last = self.lastindex
        for name, number in self.re._names.items():
            if number == last:
                return name
        return None

    def expand(self, template: str) -> str:
        """The template of `sub` with this match's groups."""
        return _expand(_read_template(template, self.re), self)

    def __repr__(self) -> str:
        return f"<re.Match object; span={self.span()!r}, match={self.string[self.start() : self.end()]!r}>"


class Pattern[T]:
    """A compiled regular expression."""

    def __init__(self, pattern: str, flags: int) -> None:
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        if flags & 128:
            raise ValueError(
                "re.DEBUG: an image has nothing that writes down how a pattern was read"
            )
        parser = Parser(pattern, flags)
        self._program = Program(parser.parse(), parser.groups)
        self._names: dict[str, int] = parser.names
        self._text = Text("")
        self._text_id = id(self._text.text)
        self.pattern = pattern
        self.flags = parser.flags | (0 if parser.flags & 256 else 32)
        self.groups: int = parser.groups

    @property
    def groupindex(self) -> dict[str, int]:
        return dict(self._names)

    def _machine(self, text: str, pos: int, endpos: int) -> Machine:
        if id(text) != self._text_id:
            self._text = Text(text)
            self._text_id = id(text)
        return Machine(self._program, self._text, pos, endpos)

    def _found(self, text: str, pos: int, endpos: int, how: int) -> Match[T] | None:
        """The match by `search`, `match` or `fullmatch` (0, 1, 2)."""
        end = max(0, min(endpos, len(text)))
        start = max(0, pos)
        if start > end:
            return None
        machine = self._machine(text, start, end)
        found = machine.match(start, how == 2, False) if how else machine.search(start, False)
        return Match(self, text, start, end, machine.saved) if found else None

    def search(self, string: str, pos: int = 0, endpos: int = _FAR) -> Match[T] | None:
        """The first match anywhere."""
        return self._found(string, pos, endpos, 0)

    def match(self, string: str, pos: int = 0, endpos: int = _FAR) -> Match[T] | None:
        """A match that begins at `pos`."""
        return self._found(string, pos, endpos, 1)

    def fullmatch(self, string: str, pos: int = 0, endpos: int = _FAR) -> Match[T] | None:
        """A match of the whole text."""
        return self._found(string, pos, endpos, 2)

    def finditer(
        self, string: str, pos: int = 0, endpos: int = _FAR
    ) -> Generator[Match[T], None, None]:
        """All matches that do not overlap, from left to right."""
        end = max(0, min(endpos, len(string)))
        place = max(0, pos)
        first = place
        must_advance = False
        while place <= end:
            machine = self._machine(string, place, end)
            if not machine.search(place, must_advance):
                return
            yield Match(self, string, first, end, machine.saved)
            place = machine.saved[1]
            must_advance = machine.saved[0] == place

    def findall(self, string: str, pos: int = 0, endpos: int = _FAR) -> list[str]:
        """The texts of all matches, or of the only group; of several groups, tuples of their texts.

        Images need the pattern as a literal for the latter: elsewhere TypeError.
        """
        if self.groups > 1:
            raise TypeError(
                "findall() of several groups: write the pattern as a literal, or use finditer()"
            )
        return [found._text(self.groups, "") for found in self.finditer(string, pos, endpos)]

    def _findall_groups(
        self, string: str, pos: int = 0, endpos: int = _FAR
    ) -> list[tuple[str, ...]]:
        """findall() where the compiler knows that there are several groups."""
        return [found.groups("") for found in self.finditer(string, pos, endpos)]

    def split(self, string: str, maxsplit: int = 0) -> list[str]:
        """The text between matches, with the groups' texts in between."""
        parts: list[str] = []
        place = 0
        for found in self.finditer(string):
            if 0 < maxsplit <= len(parts) // (self.groups + 1) or maxsplit < 0:
                break
            parts.append(string[place : found.start()])
            parts.extend(found.groups())
            place = found.end()
        parts.append(string[place:])
        return parts

    def subn(
        self, repl: "str | Callable[[Match[T]], str]", string: str, count: int = 0
    ) -> tuple[str, int]:
        """The text with matches replaced, and how many were."""
        parts: list[str] = []
        template = _read_template(repl, self) if isinstance(repl, str) else []
        place = 0
        done = 0
        for found in self.finditer(string):
            if 0 < count <= done or count < 0:
                break
            parts.append(string[place : found.start()])
            parts.append(_expand(template, found) if isinstance(repl, str) else repl(found))
            place = found.end()
            done += 1
        parts.append(string[place:])
        return ("".join(parts), done)

    def sub(self, repl: "str | Callable[[Match[T]], str]", string: str, count: int = 0) -> str:
        """The text with matches replaced."""
        return self.subn(repl, string, count)[0]

    def __repr__(self) -> str:
        names = [f"re.{name}" for bit, name in _NAMES if self.flags & bit]
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        return f"re.compile({shown}, {'|'.join(names)})" if names else f"re.compile({shown})"

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, type(self)):
            return False
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))


# ---- Templates of sub(): literal texts, and numbers of groups between them.


class _Part:
    """A literal text, and the group after it; -1 for none."""

    def __init__(self, text: str, group: int) -> None:
        self.text = text
        self.group = group


def _expand[T](template: list[_Part], found: Match[T]) -> str:
    parts: list[str] = []
    for part in template:
        parts.append(part.text)
        if part.group >= 0:
            parts.append(found._text(part.group, ""))
    return "".join(parts)


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _read_template[T](template: str, pattern: Pattern[T]) -> list[_Part]:
    made: list[_Part] = []
    literal: list[str] = []
    place = 0
    while place < len(template):
        start = place
        character = template[place]
        place += 1
        if character != "\\":
            literal.append(character)
            continue
        if place >= len(template):
            raise error("bad escape (end of pattern)", template, start)
        letter = template[place]
        place += 1
        if letter == "g":
            group, place = _named_group(template, place, pattern)
            made.append(_Part("".join(literal), group))
            literal = []
        elif "1" <= letter <= "9":
            if "0" <= template[place : place + 1] <= "9":
                letter += template[place]
                place += 1
            if int(letter) > pattern.groups:
                raise error(f"invalid group reference {letter}", template, start + 1)
            made.append(_Part("".join(literal), int(letter)))
            literal = []
        elif letter == "0":
            end = place
            while end < place + 2 and "0" <= template[end : end + 1] <= "7":
                end += 1
            literal.append(chr(int("0" + template[place:end], 8)))
            place = end
        elif letter in _ESCAPES:
            literal.append(_ESCAPES[letter])
        elif letter.isascii() and letter.isalpha():
            raise error(f"bad escape \\{letter}", template, start)
        else:
            literal.append("\\" + letter)
    made.append(_Part("".join(literal), -1))
    return made


def _named_group[T](template: str, place: int, pattern: Pattern[T]) -> tuple[int, int]:
    """The group that `\\g<name>` means, whose `<` should stand at `place`, and where it ends."""
    if not template.startswith("<", place):
        raise error("missing <", template, place)
    end = template.find(">", place)
    if end < 0:
        raise error("missing >, unterminated name", template, place + 1)
    name = template[place + 1 : end]
    if name == "":
        raise error("missing group name", template, place + 1)
    if name.isascii() and name.isdecimal():
        if int(name) > pattern.groups:
            raise error(f"invalid group reference {int(name)}", template, place + 1)
        return (int(name), end + 1)
    if not name.isidentifier():
        raise error(f"bad character in group name {name!r}", template, place + 1)
    found = pattern._names.get(name)
    if found is None:
        raise IndexError(f"unknown group name {name!r}")
    return (found, end + 1)


# ---- Functions


class _Compiled:
    """The patterns compiled last, by text and flags."""

    def __init__(self) -> None:
        self.patterns: dict[tuple[str, int], Pattern[str]] = {}


_compiled = _Compiled()


def compile(pattern: str | Pattern[str], flags: int | RegexFlag = 0) -> Pattern[str]:
    """A pattern to match many times."""
    if not isinstance(pattern, str):
        if int(flags) != 0:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    key = (pattern, int(flags))
    found = _compiled.patterns.get(key)
    if found is None:
        found = Pattern[str](pattern, int(flags))
        if len(_compiled.patterns) >= 512:
            _compiled.patterns.clear()
        _compiled.patterns[key] = found
    return found


def purge() -> None:
    """Forget compiled patterns."""
    _compiled.patterns.clear()


def search(
    pattern: str | Pattern[str], string: str, flags: int | RegexFlag = 0
) -> Match[str] | None:
    """The first match anywhere."""
    return compile(pattern, flags).search(string)


def match(
    pattern: str | Pattern[str], string: str, flags: int | RegexFlag = 0
) -> Match[str] | None:
    """A match at the beginning."""
    return compile(pattern, flags).match(string)


def fullmatch(
    pattern: str | Pattern[str], string: str, flags: int | RegexFlag = 0
) -> Match[str] | None:
    """A match of the whole text."""
    return compile(pattern, flags).fullmatch(string)


def findall(pattern: str | Pattern[str], string: str, flags: int | RegexFlag = 0) -> list[str]:
    """The texts of all matches, or of the only group."""
    return compile(pattern, flags).findall(string)


def _findall_groups(
    pattern: str | Pattern[str], string: str, flags: int | RegexFlag = 0
) -> list[tuple[str, ...]]:
    """findall() where the compiler knows that there are several groups."""
    return compile(pattern, flags)._findall_groups(string)


def finditer(
    pattern: str | Pattern[str], string: str, flags: int | RegexFlag = 0
) -> Generator[Match[str], None, None]:
    """All matches, from left to right."""
    return compile(pattern, flags).finditer(string)


def split(
    pattern: str | Pattern[str], string: str, maxsplit: int = 0, flags: int | RegexFlag = 0
) -> list[str]:
    """The text between matches."""
    return compile(pattern, flags).split(string, maxsplit)


def sub(
    pattern: str | Pattern[str],
    repl: str | Callable[[Match[str]], str],
    string: str,
    count: int = 0,
    flags: int | RegexFlag = 0,
) -> str:
    """The text with matches replaced."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(
    pattern: str | Pattern[str],
    repl: str | Callable[[Match[str]], str],
    string: str,
    count: int = 0,
    flags: int | RegexFlag = 0,
) -> tuple[str, int]:
    """The text with matches replaced, and how many were."""
    return compile(pattern, flags).subn(repl, string, count)


_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern: str) -> str:
    """The pattern that matches exactly this text."""
    return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
