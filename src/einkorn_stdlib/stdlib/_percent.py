"""`template % values` (printf-style formatting), for str.__mod__ and logging."""

from builtins import _AnyDict, _AnySequence
from typing import SupportsFloat, SupportsIndex, SupportsInt

_FLAGS = "#0- +"
_REST = "not all arguments converted during string formatting"


def elements(value: object) -> list[object] | None:
    """The items of a tuple of arguments; None for a single argument."""
    if isinstance(value, _AnySequence) and type(value).__name__ != "list":
        return value._as_objects()
    return None


def entries(value: object) -> list[tuple[object, object]] | None:
    """The items of a mapping; None for everything else."""
    if isinstance(value, _AnyDict):
        return value._as_object_items()
    return None


class _Expansion:
    """One template on its way through its arguments."""

    _kinds = "diouxXeEfFgGcrsa"

    def __init__(self, template: str, value: object) -> None:
        self._template = template
        self._place = 0
        values = elements(value)
        self._mapping = entries(value)
        self._single = values is None
        self._values: list[object] = [value] if values is None else values
        self._next = 0
        self._used_names = False
        # The specification being read.
        self._flags = ""
        self._width = -1
        self._precision = -1

    def expand(self) -> str:
        """The whole text; TypeError and ValueError as in CPython."""
        template = self._template
        parts: list[str] = []
        while True:
            found = template.find("%", self._place)
            if found < 0:
                parts.append(template[self._place :])
                break
            parts.append(template[self._place : found])
            self._place = found + 1
            parts.append(self._one())
        if self._next < len(self._values) and not self._used_names:
            if not (self._single and self._mapping is not None):
                raise TypeError(_REST)
        return "".join(parts)

    def _character(self) -> str:
        """The character here; ValueError at the end."""
        if self._place >= len(self._template):
            raise ValueError("incomplete format")
        return self._template[self._place]

    def _argument(self) -> object:
        if self._next >= len(self._values):
            raise TypeError("not enough arguments for format string")
        value = self._values[self._next]
        self._next += 1
        return value

    def _named(self) -> object:
        """The value of `(name)`, whose opening parenthesis is here."""
        if self._mapping is None:
            raise TypeError("format requires a mapping")
        depth = 0
        start = self._place + 1
        while True:
            if self._place >= len(self._template):
                raise ValueError("incomplete format key")
            character = self._template[self._place]
            self._place += 1
            if character == "(":
                depth += 1
            elif character == ")":
                depth -= 1
                if depth == 0:
                    break
        name = self._template[start : self._place - 1]
        self._used_names = True
        self._next = len(self._values)
        for key, value in self._mapping:
            if self._is_key(key, name):
                return value
        raise KeyError(name)

    def _is_key(self, key: object, name: str) -> bool:
        return isinstance(key, str) and key == name

    def _number(self) -> int:
        """Digits, or `*` for the next argument."""
        if self._character() == "*":
            self._place += 1
            value = self._argument()
            if not isinstance(value, int):
                raise TypeError("* wants int")
            return value
        number = 0
        while self._character() in "0123456789":
            number = number * 10 + ord(self._character()) - 48
            self._place += 1
        return number

    def _one(self) -> str:
        """One specification, from behind its `%`."""
        if self._character() == "%":
            self._place += 1
            return "%"
        named = False
        value: object = None
        if self._character() == "(":
            value = self._named()
            named = True
        self._flags = ""
        while self._character() in _FLAGS:
            self._flags += self._character()
            self._place += 1
        self._width = -1
        self._precision = -1
        if self._character() in "*0123456789":
            self._width = self._number()
            if self._width < 0:
                self._flags += "-"
                self._width = -self._width
        if self._character() == ".":
            self._place += 1
            self._precision = max(self._number(), 0)
        if self._character() in "hlL":
            self._place += 1
        kind = self._character()
        index = self._place
        self._place += 1
        if not named:
            value = self._argument()
        if kind not in self._kinds:
            raise ValueError(
                f"unsupported format character '{kind}' (0x{ord(kind):x}) at index {index}"
            )
        return self._converted(kind, value)

    def _converted(self, kind: str, value: object) -> str:
        if kind == "s" or kind == "r" or kind == "a":
            text = str(value) if kind == "s" else repr(value) if kind == "r" else ascii(value)
            if self._precision >= 0:
                text = text[: self._precision]
            return self._padded("", text, False)
        if kind == "c":
            return self._padded("", _single_character(value), False)
        if kind in "eEfFgG":
            return self._float(kind, value)
        return self._integer(kind, value)

    def _integer(self, kind: str, value: object) -> str:
        if isinstance(value, int):
            number = int(value)
        elif isinstance(value, float) and kind in "diu":
            number = int(value)
        elif isinstance(value, SupportsInt) and kind in "diu":
            number = value.__int__()
        elif isinstance(value, SupportsIndex):
            number = value.__index__()
        else:
            wanted = "a real number" if kind in "diu" else "an integer"
            raise TypeError(f"%{kind} format: {wanted} is required, not {type(value).__name__}")
        digits = number.__format__("d" if kind in "diu" else kind)
        negative = digits.startswith("-")
        if negative:
            digits = digits[1:]
        if self._precision > len(digits):
            digits = "0" * (self._precision - len(digits)) + digits
        prefix = ""
        if "#" in self._flags and kind in "oxX":
            prefix = "0" + kind
        return self._padded(self._sign(negative) + prefix, digits, True)

    def _float(self, kind: str, value: object) -> str:
        if isinstance(value, float):
            number = value
        elif isinstance(value, int):
            number = float(int(value))
        elif isinstance(value, SupportsFloat):
            number = value.__float__()
        else:
            raise TypeError(f"must be real number, not {type(value).__name__}")
        precision = 6 if self._precision < 0 else self._precision
        alternate = "#" if "#" in self._flags else ""
        digits = number.__format__(f"{alternate}.{precision}{kind}")
        negative = digits.startswith("-")
        if negative:
            digits = digits[1:]
        return self._padded(self._sign(negative), digits, True)

    def _sign(self, negative: bool) -> str:
        if negative:
            return "-"
        if "+" in self._flags:
            return "+"
        return " " if " " in self._flags else ""

    def _padded(self, lead: str, text: str, numeric: bool) -> str:
        """Sign or prefix and digits, brought to the width."""
        missing = self._width - len(lead) - len(text)
        if missing <= 0:
            return lead + text
        if "-" in self._flags:
            return lead + text + " " * missing
        if numeric and "0" in self._flags:
            return lead + "0" * missing + text
        return " " * missing + lead + text


def _single_character(value: object) -> str:
    if isinstance(value, str):
        if len(value) == 1:
            return value
    elif isinstance(value, int):
        number = int(value)
        if not 0 <= number <= 0x10FFFF:
            raise OverflowError("%c arg not in range(0x110000)")
        return chr(number)
    raise TypeError("%c requires int or char")


def format_percent(template: str, value: object) -> str:
    """`template % value`: a tuple gives several arguments, a mapping also `%(name)s`."""
    return _Expansion(template, value).expand()


class _OctetExpansion(_Expansion):
    """A template of octets, each held as the character of the same number."""

    _kinds = "diouxXeEfFgGcrsab"

    def _is_key(self, key: object, name: str) -> bool:
        return isinstance(key, bytes) and key.decode("latin-1") == name

    def _converted(self, kind: str, value: object) -> str:
        if kind == "r":
            return super()._converted("a", value)
        if kind == "c":
            if isinstance(value, (bytes, bytearray)) and len(value) == 1:
                return super()._converted("c", value.decode("latin-1"))
            if not isinstance(value, int):
                raise TypeError("%c requires an integer in range(256) or a single byte")
            if not 0 <= int(value) <= 255:
                raise OverflowError("%c arg not in range(256)")
        if kind == "s" or kind == "b":
            if not isinstance(value, (bytes, bytearray)):
                raise TypeError(
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                    + type(value).__name__
                    + "'"
                )
            return super()._converted("s", value.decode("latin-1"))
        return super()._converted(kind, value)


def format_octets(template: bytes, value: object) -> bytes:
    """`template % value` of bytes."""
    return _OctetExpansion(template.decode("latin-1"), value).expand().encode("latin-1")
