"""Reads the syntax of regular expressions into a tree.

What a linear-time engine cannot match as CPython does is refused with an error that says so: references
to groups, lookaround, atomic groups, possessive repeats and conditions.
"""

import _regex_tree as tree
from _regex_tree import CharacterSet, Node, error

ASCII = 256
IGNORECASE = 2
LOCALE = 4
MULTILINE = 8
DOTALL = 16
UNICODE = 32
VERBOSE = 64

_FLAGS = {"a": 256, "i": 2, "L": 4, "m": 8, "s": 16, "u": 32, "x": 64}
_CONTROL = {"a": 7, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_CLASSES = {"d": 1, "s": 2, "w": 3, "D": -1, "S": -2, "W": -3}
_LARGEST_REPEAT = 4294967295


class Parser:
    """One pass over a pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.place = 0
        self.flags = flags
        self.groups = 0
        self.names: dict[str, int] = {}

    def parse(self) -> Node:
        """The tree of the whole pattern."""
        self._global_flags()
        made = self._choice()
        if self.place < len(self.pattern):
            raise self._error("unbalanced parenthesis", self.place)
        return made

    def _error(self, message: str, place: int) -> error:
        return error(message, self.pattern, place)

    def _refused(self, what: str, place: int) -> error:
        return self._error(f"{what} is not offered: matching takes linear time here", place)

    def _peek(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def _global_flags(self) -> None:
        """`(?ims)` at the very beginning."""
        while self.pattern.startswith("(?", self.place):
            end = self.place + 2
            while end < len(self.pattern) and self.pattern[end] in _FLAGS:
                end += 1
            if end == self.place + 2 or self.pattern[end : end + 1] != ")":
                return
            for letter in self.pattern[self.place + 2 : end]:
                self.flags |= _FLAGS[letter]
            self.place = end + 1

    # ---- choices, sequences, repeats

    def _choice(self) -> Node:
        options = [self._sequence()]
        while self._peek() == "|":
            self.place += 1
            options.append(self._sequence())
        if len(options) == 1:
            return options[0]
        made = Node(tree.CHOICE)
        made.parts = options
        return made

    def _sequence(self) -> Node:
        made = Node(tree.SEQUENCE)
        while self.place < len(self.pattern) and self._peek() not in ("|", ")"):
            if self.flags & VERBOSE and self._skip_space():
                continue
            start = self.place
            part = self._atom()
            if part is not None:
                made.parts.append(self._repeated(part, start))
        return made

    def _skip_space(self) -> bool:
        if self._peek() in " \t\n\r\v\f":
            self.place += 1
            return True
        if self._peek() != "#":
            return False
        end = self.pattern.find("\n", self.place)
        self.place = end + 1 if end >= 0 else len(self.pattern)
        return True

    def _repeated(self, part: Node, start: int) -> Node:
        while self.flags & VERBOSE and self.place < len(self.pattern) and self._skip_space():
            pass
        place = self.place
        bounds = self._bounds()
        if bounds is None:
            return part
        if part.kind == tree.ASSERTION:
            raise self._error("nothing to repeat", place)
        made = Node(tree.REPEAT)
        made.low, made.high = bounds
        made.parts = [part]
        if self._peek() == "?":
            made.is_lazy = True
            self.place += 1
        elif self._peek() == "+":
            raise self._refused("a possessive repeat", place)
        varies = made.high != made.low and made.high != 1
        if varies and part.may_be_empty() and part.depends_on_order():
            raise self._refused("a repeat of a group or lazy repeat that may be empty", place)
        again = self.place
        if self._bounds() is not None:
            raise self._error("multiple repeat", again)
        return made

    def _bounds(self) -> tuple[int, int] | None:
        """The repeat that stands here, if one does."""
        mark = self._peek()
        if mark == "*":
            self.place += 1
            return (0, -1)
        if mark == "+":
            self.place += 1
            return (1, -1)
        if mark == "?":
            self.place += 1
            return (0, 1)
        return self._counted() if mark == "{" else None

    def _counted(self) -> tuple[int, int] | None:
        start = self.place
        end = self.pattern.find("}", start)
        inside = self.pattern[start + 1 : end] if end >= 0 else ""
        low, comma, high = inside.partition(",")
        valid = (low or comma) and all([c in "0123456789" for c in low + high])
        if end < 0 or not valid or inside == "":
            return None
        least = int(low) if low else 0
        most = least if not comma else int(high) if high else -1
        if least >= _LARGEST_REPEAT or most >= _LARGEST_REPEAT:
            raise OverflowError("the repetition number is too large")
        if most >= 0 and most < least:
            raise self._error("min repeat greater than max repeat", start + 1)
        self.place = end + 1
        return (least, most)

    # ---- atoms

    def _atom(self) -> Node | None:
        start = self.place
        character = self._peek()
        self.place += 1
        if character == "(":
            return self._group(start)
        if character == "[":
            return self._set(start)
        if character == "\\":
            return self._escape(start)
        if character == ".":
            made = Node(tree.ANY)
            made.value = 1 if self.flags & DOTALL else 0
            return made
        if character == "^":
            return _assertion(tree.AT_LINE_START if self.flags & MULTILINE else tree.AT_START)
        if character == "$":
            return _assertion(tree.AT_LINE_END if self.flags & MULTILINE else tree.AT_END)
        if character in ("*", "+", "?"):
            raise self._error("nothing to repeat", start)
        if character == "{":
            self.place = start
            if self._counted() is not None:
                raise self._error("nothing to repeat", start)
            self.place = start + 1
        return self._literal(ord(character))

    def _literal(self, code: int) -> Node:
        made = Node(tree.CHARACTER)
        made.value = code
        if self.flags & IGNORECASE:
            character = chr(code)
            if character.lower() != character or character.upper() != character:
                made.kind = tree.SET
                made.set = self._new_set()
                made.set.add(code, code)
                made.set.finish()
        return made

    def _new_set(self) -> CharacterSet:
        made = CharacterSet()
        made.ignores_case = self.flags & IGNORECASE != 0
        made.is_ascii = self.flags & ASCII != 0
        return made

    def _class(self, kind: int) -> Node:
        made = Node(tree.SET)
        made.set = self._new_set()
        made.set.classes.append(kind)
        made.set.finish()
        return made

    def _escape(self, start: int) -> Node:
        if self.place >= len(self.pattern):
            raise self._error("bad escape (end of pattern)", start)
        character = self._peek()
        kind = _CLASSES.get(character)
        if kind is not None:
            self.place += 1
            return self._class(kind)
        if character in "AZbB":
            self.place += 1
            if character in "AZ":
                return _assertion(tree.AT_TEXT_START if character == "A" else tree.AT_TEXT_END)
            made = _assertion(tree.AT_BOUNDARY if character == "b" else tree.NOT_AT_BOUNDARY)
            made.low = 1 if self.flags & ASCII else 0
            return made
        if character in "123456789":
            end = self.place + 3
            octal = self.pattern[self.place : end]
            if len(octal) == 3 and all([c in "01234567" for c in octal]):
                self.place = end
                return self._literal(int(octal, 8))
            raise self._refused("a reference to a group", start)
        return self._literal(self._escaped_code(start))

    def _escaped_code(self, start: int) -> int:
        """The code point of an escape, whose letter stands here."""
        character = self._peek()
        self.place += 1
        code = _CONTROL.get(character)
        if code is not None:
            return code
        if character == "x":
            return self._hexadecimal(start, 2)
        if character == "u":
            return self._hexadecimal(start, 4)
        if character == "U":
            return self._hexadecimal(start, 8)
        if character in "01234567":
            end = self.place
            limit = self.place + 2
            while end < len(self.pattern) and end < limit and self.pattern[end] in "01234567":
                end += 1
            octal = self.pattern[self.place - 1 : end]
            self.place = end
            return int(octal, 8)
        if character.isascii() and character.isalnum():
            raise self._error(f"bad escape \\{character}", start)
        return ord(character)

    def _hexadecimal(self, start: int, size: int) -> int:
        digits = self.pattern[self.place : self.place + size]
        count = 0
        while count < len(digits) and digits[count] in "0123456789abcdefABCDEF":
            count += 1
        if count < size:
            text = self.pattern[start : self.place + count]
            raise self._error(f"incomplete escape {text}", start)
        self.place += size
        return int(digits, 16)

    # ---- sets

    def _set(self, start: int) -> Node:
        found = self._new_set()
        if self._peek() == "^":
            found.is_inverted = True
            self.place += 1
        first = self.place
        while True:
            if self.place >= len(self.pattern):
                raise self._error("unterminated character set", start)
            if self._peek() == "]" and self.place > first:
                break
            place = self.place
            low = self._member(found)
            if not self._is_range():
                if low >= 0:
                    found.add(low, low)
                continue
            self.place += 1
            high = self._member(found)
            if low < 0 or high < 0 or high < low:
                text = self.pattern[place : self.place]
                raise self._error(f"bad character range {text}", place)
            found.add(low, high)
        self.place += 1
        found.finish()
        made = Node(tree.SET)
        made.set = found
        return made

    def _is_range(self) -> bool:
        if self._peek() != "-" or self.place + 1 >= len(self.pattern):
            return False
        return self.pattern[self.place + 1] != "]"

    def _member(self, found: CharacterSet) -> int:
        """A code point of a set; -1 for a class, which is added at once."""
        start = self.place
        character = self._peek()
        self.place += 1
        if character != "\\":
            return ord(character)
        if self.place >= len(self.pattern):
            raise self._error("bad escape (end of pattern)", start)
        kind = _CLASSES.get(self._peek())
        if kind is not None:
            self.place += 1
            found.classes.append(kind)
            return -1
        if self._peek() == "b":
            self.place += 1
            return 8
        return self._escaped_code(start)

    # ---- groups

    def _group(self, start: int) -> Node | None:
        number = 0
        outer = self.flags
        if self._peek() == "?":
            self.place += 1
            if self.pattern.startswith("P<", self.place):
                self.place += 2
                number = self._named(start)
            elif self._peek() == ":":
                self.place += 1
            elif self._peek() == "#":
                end = self.pattern.find(")", self.place)
                if end < 0:
                    raise self._error("missing ), unterminated comment", start)
                self.place = end + 1
                return None
            else:
                self._extension(start)
        else:
            self.groups += 1
            number = self.groups
        inner = self._choice()
        if self._peek() != ")":
            raise self._error("missing ), unterminated subpattern", start)
        self.place += 1
        self.flags = outer
        made = Node(tree.GROUP)
        made.value = number
        made.parts = [inner]
        return made

    def _named(self, start: int) -> int:
        end = self.pattern.find(">", self.place)
        if end < 0:
            raise self._error("missing >, unterminated name", self.place)
        name = self.pattern[self.place : end]
        if name == "":
            raise self._error("missing group name", self.place)
        if not name.isidentifier():
            raise self._error(f"bad character in group name {name!r}", self.place)
        self.groups += 1
        if name in self.names:
            raise self._error(
                f"redefinition of group name {name!r} as group {self.groups}; "
                f"was group {self.names[name]}",
                self.place,
            )
        self.names[name] = self.groups
        self.place = end + 1
        return self.groups

    def _extension(self, start: int) -> None:
        """Flags for a group; what else begins with `(?` is refused."""
        rest = self.pattern[self.place :]
        if rest[:1] == "=" or rest[:1] == "!":
            raise self._refused("lookahead", start)
        if rest[:2] == "<=" or rest[:2] == "<!":
            raise self._refused("lookbehind", start)
        if rest[:1] == ">":
            raise self._refused("an atomic group", start)
        if rest[:1] == "(":
            raise self._refused("a condition", start)
        if rest[:2] == "P=":
            raise self._refused("a reference to a group", start)
        end = self.place
        is_off = False
        while end < len(self.pattern) and (self.pattern[end] in _FLAGS or self.pattern[end] == "-"):
            if self.pattern[end] == "-":
                is_off = True
            elif is_off:
                self.flags &= ~_FLAGS[self.pattern[end]]
            else:
                self.flags |= _FLAGS[self.pattern[end]]
            end += 1
        if end == self.place:
            shown = rest[:2] if rest[:1] in ("P", "<") else rest[:1]
            if rest == "":
                raise self._error("unexpected end of pattern", len(self.pattern))
            raise self._error(f"unknown extension ?{shown}", start + 1)
        if self.pattern[end : end + 1] == ")":
            raise self._error("global flags not at the start of the expression", start)
        if self.pattern[end : end + 1] != ":":
            raise self._error("missing -, : or )", end)
        self.place = end + 1


def _assertion(which: int) -> Node:
    made = Node(tree.ASSERTION)
    made.value = which
    return made
