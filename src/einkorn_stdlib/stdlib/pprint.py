"""Containers in lines of a given width: pprint, pformat, pp.

Lists, tuples, dicts, sets, texts and octets are broken as in CPython. An object of any other class, a data class
too, is written as its repr().
"""

import sys
from builtins import _AnyDict, _AnySequence, _AnySet
from typing import TextIO

from _object_order import kind_of, ordered, ordered_items

__all__ = ["PrettyPrinter", "pformat", "pp", "pprint", "saferepr"]


class _Line:
    """Where a value stands: columns before it, columns to leave after it, containers around it."""

    def __init__(self, indent: int, allowance: int, level: int) -> None:
        self.indent = indent
        self.allowance = allowance
        self.level = level


class PrettyPrinter:
    """Writes objects in lines of a given width."""

    def __init__(
        self,
        indent: int = 1,
        width: int = 80,
        depth: int | None = None,
        stream: TextIO | None = None,
        *,
        compact: bool = False,
        sort_dicts: bool = True,
        underscore_numbers: bool = False,
    ) -> None:
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._step = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers
        self._parts: list[str] = []
        self._around: list[object] = []

    def pprint(self, object: object) -> None:
        """Write an object to the stream, standard output by default."""
        (sys.stdout if self._stream is None else self._stream).write(self.pformat(object) + "\n")

    def pformat(self, object: object) -> str:
        """An object as a text."""
        self._parts = []
        self._around = []
        self._format(object, _Line(0, 0, 0))
        return "".join(self._parts)

    # ------------------------------------------------------------ in one line

    def _items_of(self, mapping: _AnyDict) -> list[tuple[object, object]]:
        items = mapping._as_object_items()
        return ordered_items(items) if self._sort_dicts else items

    def _is_around(self, value: object) -> bool:
        return any(value is other for other in self._around)

    def _repr(self, value: object, level: int) -> str:
        kind = kind_of(value)
        if isinstance(value, int) and kind == "int":
            return f"{value:_d}" if self._underscores else int.__repr__(value)
        if kind not in ("list", "tuple", "dict"):
            return value.__repr__()
        if self._is_around(value):
            return _recursion(value, kind)
        self._around.append(value)
        text = self._repr_container(value, kind, level)
        self._around.pop()
        return text

    def _repr_container(self, value: object, kind: str, level: int) -> str:
        is_deep = self._depth is not None and level >= self._depth
        if isinstance(value, _AnyDict):
            if is_deep and value.__len__():
                return "{...}"
            pairs = [
                f"{self._repr(key, level + 1)}: {self._repr(item, level + 1)}"
                for key, item in self._items_of(value)
            ]
            return "{" + ", ".join(pairs) + "}"
        items = _objects(value)
        left, right = ("[", "]") if kind == "list" else ("(", ")")
        if is_deep and items:
            return left + "..." + right
        if kind == "tuple" and len(items) == 1:
            right = ",)"
        return left + ", ".join([self._repr(item, level + 1) for item in items]) + right

    # ------------------------------------------------------------ in several lines

    def _format(self, value: object, line: _Line) -> None:
        kind = kind_of(value)
        if self._is_around(value) and kind in ("list", "tuple", "dict", "set"):
            self._parts.append(_recursion(value, kind))
            return
        text = self._repr(value, line.level)
        if len(text) <= self._width - line.indent - line.allowance:
            self._parts.append(text)
            return
        self._around.append(value)
        self._break(value, kind, text, _Line(line.indent, line.allowance, line.level + 1))
        self._around.pop()

    def _break(self, value: object, kind: str, text: str, line: _Line) -> None:
        """A value that does not fit, by its kind."""
        if isinstance(value, str):
            self._text(value, line)
        elif isinstance(value, bytes):
            self._octets(value, "b", line)
        elif isinstance(value, bytearray):
            self._parts.append("bytearray(")
            self._octets(bytes(value), "b", _Line(line.indent + 10, line.allowance + 1, 0))
            self._parts.append(")")
        elif kind in ("list", "tuple"):
            items = _objects(value)
            right = "]" if kind == "list" else ",)" if len(items) == 1 else ")"
            self._parts.append("[" if kind == "list" else "(")
            self._items(items, _Line(line.indent, line.allowance + len(right), line.level))
            self._parts.append(right)
        elif kind in ("set", "frozenset") and _objects(value):
            self._set(ordered(_objects(value)), kind, line)
        elif isinstance(value, _AnyDict) and kind in (
            "dict",
            "defaultdict",
            "Counter",
            "OrderedDict",
        ):
            self._any_dict(value, kind, text, line)
        else:
            self._parts.append(text)

    def _set(self, items: list[object], kind: str, line: _Line) -> None:
        left, right, indent = "{", "}", line.indent
        if kind == "frozenset":
            left, right, indent = "frozenset({", "})", indent + 10
        self._parts.append(left)
        self._items(items, _Line(indent, line.allowance + len(right), line.level))
        self._parts.append(right)

    def _any_dict(self, value: _AnyDict, kind: str, text: str, line: _Line) -> None:
        if kind == "dict":
            self._dict(self._items_of(value), line)
            return
        indent = line.indent + len(kind) + 1
        if kind == "OrderedDict":
            pairs: list[object] = [pair for pair in value._as_object_items()]
            self._parts.append("OrderedDict(")
            self._format(pairs, _Line(indent, line.allowance + 1, line.level))
        elif kind == "Counter":
            counts = value._as_object_items()
            counts.sort(key=lambda pair: pair[1] if isinstance(pair[1], int) else 0, reverse=True)
            self._parts.append("Counter(")
            self._dict(counts, _Line(indent, line.allowance + 1, line.level))
        else:
            factory = text[len(kind) + 1 : text.index(", {")]
            self._parts.append(f"{kind}({factory},\n{' ' * indent}")
            self._dict(self._items_of(value), _Line(indent, line.allowance + 1, line.level))
        self._parts.append(")")

    def _dict(self, items: list[tuple[object, object]], line: _Line) -> None:
        self._parts.append("{" + " " * (self._step - 1))
        indent = line.indent + self._step
        for index, (key, value) in enumerate(items):
            is_last = index == len(items) - 1
            text = self._repr(key, line.level)
            self._parts.append(text + ": ")
            allowance = line.allowance + 1 if is_last else 1
            self._format(value, _Line(indent + len(text) + 2, allowance, line.level))
            if not is_last:
                self._parts.append(",\n" + " " * indent)
        self._parts.append("}")

    def _items(self, items: list[object], line: _Line) -> None:
        indent = line.indent + self._step
        self._parts.append(" " * (self._step - 1))
        between = ",\n" + " " * indent
        most = self._width - indent + 1
        width = most
        separator = ""
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                most -= line.allowance
                width -= line.allowance
            if self._compact:
                text = self._repr(item, line.level)
                if width < len(text) + 2:
                    width = most
                    if separator:
                        separator = between
                if width >= len(text) + 2:
                    width -= len(text) + 2
                    self._parts.append(separator + text)
                    separator = ", "
                    continue
            self._parts.append(separator)
            separator = between
            self._format(item, _Line(indent, line.allowance if is_last else 1, line.level))

    def _text(self, value: str, line: _Line) -> None:
        """A long text as several, one after the other."""
        if not value:
            self._parts.append("''")
            return
        is_outermost = line.level == 1
        indent = line.indent + int(is_outermost)
        allowance = line.allowance + int(is_outermost)
        width = self._width - indent
        chunks: list[str] = []
        lines = value.splitlines(True)
        for number, each in enumerate(lines):
            is_last = number == len(lines) - 1
            if len(each.__repr__()) <= width - (allowance if is_last else 0):
                chunks.append(each.__repr__())
            else:
                _add_words(chunks, each, width, allowance if is_last else 0)
        if len(chunks) == 1:
            self._parts.append(lines[-1].__repr__())
            return
        joined = ("\n" + " " * indent).join(chunks)
        self._parts.append(f"({joined})" if is_outermost else joined)

    def _octets(self, value: bytes, prefix: str, line: _Line) -> None:
        if len(value) <= 4:
            self._parts.append(value.__repr__())
            return
        is_outermost = line.level == 1
        indent = line.indent + int(is_outermost)
        width = self._width - indent
        allowance = line.allowance + int(is_outermost)
        chunks: list[str] = []
        held = b""
        for start in range(0, len(value), 4):
            part = value[start : start + 4]
            if start == len(value) // 4 * 4:
                width -= allowance
            if len((held + part).__repr__()) > width:
                if held:
                    chunks.append(held.__repr__())
                held = part
            else:
                held = held + part
        if held:
            chunks.append(held.__repr__())
        joined = ("\n" + " " * indent).join(chunks)
        self._parts.append(f"({joined})" if is_outermost else joined)


def _add_words(chunks: list[str], text: str, width: int, allowance: int) -> None:
    """A line in pieces that end after spaces."""
    words = _words(text)
    held = ""
    for number, word in enumerate(words):
        if number == len(words) - 1:
            width -= allowance
        if len((held + word).__repr__()) > width:
            if held:
                chunks.append(held.__repr__())
            held = word
        else:
            held += word
    if held:
        chunks.append(held.__repr__())


def _words(text: str) -> list[str]:
    """Words, each with the spaces after it."""
    words: list[str] = []
    start = 0
    for index in range(1, len(text)):
        if text[index - 1].isspace() and not text[index].isspace():
            words.append(text[start:index])
            start = index
    words.append(text[start:])
    return words


def _objects(value: object) -> list[object]:
    if isinstance(value, _AnySequence):
        return value._as_objects()
    if isinstance(value, _AnySet):
        return value._as_objects()
    return []


def _recursion(value: object, kind: str) -> str:
    return f"<Recursion on {kind} with id={id(value)}>"


def pformat(
    object: object,
    indent: int = 1,
    width: int = 80,
    depth: int | None = None,
    *,
    compact: bool = False,
    sort_dicts: bool = True,
    underscore_numbers: bool = False,
) -> str:
    """An object as a text of lines."""
    printer = PrettyPrinter(
        indent,
        width,
        depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    return printer.pformat(object)


def pprint(
    object: object,
    stream: TextIO | None = None,
    indent: int = 1,
    width: int = 80,
    depth: int | None = None,
    *,
    compact: bool = False,
    sort_dicts: bool = True,
    underscore_numbers: bool = False,
) -> None:
    """Write an object in lines."""
    text = pformat(
        object,
        indent,
        width,
        depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    (sys.stdout if stream is None else stream).write(text + "\n")


def pp(
    object: object,
    stream: TextIO | None = None,
    indent: int = 1,
    width: int = 80,
    depth: int | None = None,
    *,
    compact: bool = False,
    sort_dicts: bool = False,
    underscore_numbers: bool = False,
) -> None:
    """Write an object in lines, dicts in their own order."""
    pprint(
        object, stream, indent, width, depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )  # fmt: skip


def saferepr(object: object) -> str:
    """The repr() of an object, its dicts sorted."""
    return PrettyPrinter()._repr(object, 0)
