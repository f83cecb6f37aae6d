"""Values to JSON text, in CPython's spelling."""

from collections.abc import Callable, Iterator

from builtins import _AnyDict, _AnySequence

_HEX = "0123456789abcdef"


def escape(text: str, ensure_ascii: bool) -> str:
    """`text` as a JSON string, quotes included."""
    octets = text.encode("utf-8", "surrogatepass")
    plain = True
    for octet in octets:
        if octet < 0x20 or octet == 0x22 or octet == 0x5C or octet >= 0x7F:
            plain = False
            break
    if plain:
        return f'"{text}"'
    parts: list[str] = ['"']
    start = 0
    position = 0
    for character in text:
        code = ord(character)
        if code < 0x20 or code == 0x22 or code == 0x5C or (ensure_ascii and code > 0x7E):
            if start < position:
                parts.append(text[start:position])
            start = position + 1
            parts.append(_escaped(code))
        position += 1
    if start < position:
        parts.append(text[start:position])
    parts.append('"')
    return "".join(parts)


def _escaped(code: int) -> str:
    if code == 0x22:
        return '\\"'
    if code == 0x5C:
        return "\\\\"
    if code == 0x0A:
        return "\\n"
    if code == 0x0D:
        return "\\r"
    if code == 0x09:
        return "\\t"
    if code == 0x08:
        return "\\b"
    if code == 0x0C:
        return "\\f"
    if code < 0x10000:
        return _unit(code)
    code -= 0x10000
    return _unit(0xD800 | code >> 10) + _unit(0xDC00 | code & 0x3FF)


def _unit(code: int) -> str:
    """One UTF-16 code unit as `\\uXXXX`."""
    return f"\\u{_HEX[code >> 12]}{_HEX[code >> 8 & 15]}{_HEX[code >> 4 & 15]}{_HEX[code & 15]}"


def elements(value: object) -> list[object] | None:
    """The elements of any list or tuple; None for everything else."""
    if isinstance(value, _AnySequence):
        return value._as_objects()
    return None


def entries(value: object) -> list[tuple[object, object]] | None:
    """The items of any dict; None for everything else."""
    if isinstance(value, _AnyDict):
        return value._as_object_items()
    return None


class Writer:
    """Walks one value and collects its text."""

    def __init__(
        self,
        skip_keys: bool,
        ensure_ascii: bool,
        check_circular: bool,
        allow_nan: bool,
        indent: str | None,
        item_separator: str,
        key_separator: str,
        default: Callable[[object], object] | None,
        sort_keys: bool,
    ) -> None:
        self.parts: list[str] = []
        self._skip_keys = skip_keys
        self._ensure_ascii = ensure_ascii
        self._check_circular = check_circular
        self._allow_nan = allow_nan
        self._indent = indent
        self._item_separator = item_separator
        self._key_separator = key_separator
        self._default = default
        self._sort_keys = sort_keys
        self._open: list[
            object
        ] = []  # the containers around the current value, and what `default` was asked about
        self._level = 0  # how many containers

    def write(self, value: object) -> None:
        """Append the text of `value`; TypeError for what JSON has no form for."""
        if isinstance(value, str):
            self.parts.append(escape(value, self._ensure_ascii))
            return
        if value is None:
            self.parts.append("null")
            return
        if isinstance(value, bool):
            self.parts.append("true" if value else "false")
            return
        if isinstance(value, int):
            self.parts.append(int.__repr__(value))
            return
        if isinstance(value, float):
            self.parts.append(self._float(value))
            return
        items = elements(value)
        if items is not None:
            self._enter(value)
            self._level += 1
            self._array(items)
            self._level -= 1
            self._open.pop()
            return
        pairs = entries(value)
        if pairs is not None:
            self._enter(value)
            self._level += 1
            self._object(pairs)
            self._level -= 1
            self._open.pop()
            return
        default = self._default
        if default is None:
            raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
        self._enter(value)
        self.write(default(value))
        self._open.pop()

    def _enter(self, container: object) -> None:
        if self._check_circular:
            for outer in self._open:
                if outer is container:
                    raise ValueError("Circular reference detected")
        self._open.append(container)

    def _float(self, value: float) -> str:
        if value != value:
            text = "NaN"
        elif value == float("inf"):
            text = "Infinity"
        elif value == float("-inf"):
            text = "-Infinity"
        else:
            return float.__repr__(value)
        if not self._allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
        return text

    def _line(self) -> None:
        """A line break and the indent of what is open, when indenting at all."""
        indent = self._indent
        if indent is not None:
            self.parts.append("\n" + indent * self._level)

    def _close(self, bracket: str) -> None:
        indent = self._indent
        if indent is not None:
            self.parts.append("\n" + indent * (self._level - 1))
        self.parts.append(bracket)

    def _array(self, items: list[object]) -> None:
        if not items:
            self.parts.append("[]")
            return
        self.parts.append("[")
        first = True
        for item in items:
            if not first:
                self.parts.append(self._item_separator)
            first = False
            self._line()
            self.write(item)
        self._close("]")

    def _object(self, pairs: list[tuple[object, object]]) -> None:
        if not pairs:
            self.parts.append("{}")
            return
        if self._sort_keys:
            pairs = _sorted(pairs)
        self.parts.append("{")
        first = True
        for key, item in pairs:
            name = self._key(key)
            if name is None:
                continue
            if not first:
                self.parts.append(self._item_separator)
            first = False
            self._line()
            self.parts.append(escape(name, self._ensure_ascii))
            self.parts.append(self._key_separator)
            self.write(item)
        self._close("}")

    def _key(self, key: object) -> str | None:
        """The name that stands for a key; None to leave it out."""
        if isinstance(key, str):
            return key
        if isinstance(key, bool):
            return "true" if key else "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self._skip_keys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")


def _sorted(pairs: list[tuple[object, object]]) -> list[tuple[object, object]]:
    """Sorted by key: all strings, or all numbers; TypeError otherwise."""
    names: list[tuple[str, int]] = []
    numbers: list[tuple[float, int]] = []
    position = 0
    for key, _ in pairs:
        if isinstance(key, str):
            names.append((key, position))
        elif isinstance(key, int):
            numbers.append((float(key), position))
        elif isinstance(key, float):
            numbers.append((key, position))
        else:
            raise TypeError(f"'<' not supported between instances of '{type(key).__name__}'")
        position += 1
    if names and numbers:
        raise TypeError("'<' not supported between instances of 'int' and 'str'")
    order = [place for _, place in sorted(names)] + [place for _, place in sorted(numbers)]
    return [pairs[place] for place in order]


class JSONEncoder:
    """Writes values; a subclass says in `default` what stands for an object that JSON has no form for."""

    def __init__(
        self,
        *,
        skipkeys: bool = False,
        ensure_ascii: bool = True,
        check_circular: bool = True,
        allow_nan: bool = True,
        sort_keys: bool = False,
        indent: int | str | None = None,
        separators: tuple[str, str] | None = None,
        default: Callable[[object], object] | None = None,
    ) -> None:
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self.item_separator = ", " if indent is None else ","
        self.key_separator = ": "
        if separators is not None:
            self.item_separator, self.key_separator = separators
        self._given = default

    def default(self, o: object) -> object:
        """What to write for `o`; TypeError."""
        given = self._given
        if given is not None:
            return given(o)
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o: object) -> str:
        """The JSON text of `o`."""
        indent = self.indent
        writer = Writer(
            self.skipkeys,
            self.ensure_ascii,
            self.check_circular,
            self.allow_nan,
            " " * indent if isinstance(indent, int) else indent,
            self.item_separator,
            self.key_separator,
            self.default,
            self.sort_keys,
        )
        writer.write(o)
        return "".join(writer.parts)

    def iterencode(self, o: object, _one_shot: bool = False) -> Iterator[str]:
        """The JSON text in pieces: in one."""
        yield self.encode(o)
