"""string.Formatter: str.format whose steps a subclass can change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Formatter"]

# Text before a field, the field's name, specification and conversion; None where there is no field.
type _Part = tuple[str, str | None, str | None, str | None]


class _Parser:
    """Reads a template from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0

    def parts(self) -> Iterator[_Part]:
        while self._place < len(self._text):
            yield self._part()

    def _next(self) -> str:
        self._place += 1
        return self._text[self._place - 1]

    def _part(self) -> _Part:
        """Text up to a doubled brace, of which it has one, or up to the end of a field."""
        start = self._place
        while self._place < len(self._text):
            character = self._next()
            if character not in "{}":
                continue
            is_doubled = self._text[self._place : self._place + 1] == character
            if is_doubled:
                self._place += 1
                return (self._text[start : self._place - 1], None, None, None)
            if character == "}" or self._place == len(self._text):
                raise ValueError(f"Single '{character}' encountered in format string")
            literal = self._text[start : self._place - 1]
            name, specification, conversion = self._field()
            return (literal, name, specification, conversion)
        return (self._text[start:], None, None, None)

    def _field(self) -> tuple[str, str, str | None]:
        start = self._place
        while self._place < len(self._text):
            character = self._next()
            if character == "{":
                raise ValueError("unexpected '{' in field name")
            if character == "[":  # up to its end all characters are of the name
                end = self._text.find("]", self._place)
                self._place = len(self._text) if end < 0 else end
            elif character in "}:!":
                name = self._text[start : self._place - 1]
                conversion: str | None = None
                if character == "!":
                    conversion, character = self._conversion()
                return (name, "" if character == "}" else self._specification(), conversion)
        raise ValueError("expected '}' before end of string")

    def _conversion(self) -> tuple[str, str]:
        """The character after `!`, and the one that follows it."""
        if self._place == len(self._text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = self._next()
        if self._place == len(self._text):
            raise ValueError("unmatched '{' in format spec")
        following = self._next()
        if following not in "}:":
            raise ValueError("expected ':' after conversion specifier")
        return (conversion, following)

    def _specification(self) -> str:
        """Up to the brace that closes the field; fields inside have their own."""
        start = self._place
        depth = 1
        while self._place < len(self._text):
            character = self._next()
            depth += 1 if character == "{" else -1 if character == "}" else 0
            if depth == 0:
                return self._text[start : self._place - 1]
        raise ValueError("unmatched '{' in format spec")


class _Numbering:
    """Whether fields without a name are counted, and how many there were."""

    def __init__(self) -> None:
        self.count = 0
        self.is_manual = False

    def name(self, written: str) -> str:
        """The name of a field, its number where it has none."""
        if (written == "" and self.is_manual) or (written.isdigit() and self.count > 0):
            raise ValueError(
                "cannot switch from manual field specification to automatic field numbering"
            )
        if written == "":
            self.count += 1
            return str(self.count - 1)
        if written.isdigit():
            self.is_manual = True
        return written


class Formatter:
    """As str.format; attributes of fields (`{0.name}`) are not offered, items (`{0[1]}`) are those of lists and dicts."""

    def format(self, format_string: str, /, *args: object, **kwargs: object) -> str:
        return self.vformat(format_string, args, kwargs)

    def vformat(
        self, format_string: str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> str:
        """As format(), of arguments at hand."""
        used: set[int | str] = set()
        text = self._expanded(format_string, args, kwargs, used, _Numbering(), 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _expanded(
        self,
        format_string: str,
        args: Sequence[object],
        kwargs: Mapping[str, object],
        used: set[int | str],
        numbering: _Numbering,
        depth: int,
    ) -> str:
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts: list[str] = []
        for literal, name, specification, conversion in self.parse(format_string):
            parts.append(literal)
            if name is None:
                continue
            value, key = self.get_field(numbering.name(name), args, kwargs)
            used.add(key)
            spec = self._expanded(specification or "", args, kwargs, used, numbering, depth - 1)
            parts.append(self.format_field(self.convert_field(value, conversion), spec))
        return "".join(parts)

    def parse(self, format_string: str) -> Iterable[_Part]:
        """Pieces of a template: text, then name, specification and conversion of the field behind it."""
        return _Parser(format_string).parts()

    def get_field(
        self, field_name: str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> tuple[object, int | str]:
        """What a field's name stands for, and which argument that is."""
        end = len(field_name)
        for mark in ".[":
            if mark in field_name[:end]:
                end = field_name.index(mark)
        first = field_name[:end]
        key: int | str = int(first) if first.isdigit() else first
        value = self.get_value(key, args, kwargs)
        rest = field_name[end:]
        while rest:
            if not rest.startswith("[") or "]" not in rest:
                raise ValueError(f"attributes in format fields are not supported: {field_name}")
            index, _, rest = rest[1:].partition("]")
            value = _item(value, index)
        return (value, key)

    def get_value(
        self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> object:
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(
        self, used_args: set[int | str], args: Sequence[object], kwargs: Mapping[str, object]
    ) -> None:
        """Called with the arguments that were used; may raise."""

    def format_field(self, value: object, format_spec: str) -> str:
        return format(value, format_spec)

    def convert_field(self, value: object, conversion: str | None) -> object:
        """The value as `!s`, `!r` or `!a` show it."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")


def _item(value: object, index: str) -> object:
    if isinstance(value, Sequence) and index.isdigit():
        return value[int(index)]
    if isinstance(value, Mapping):
        return value[int(index) if index.isdigit() else index]
    raise TypeError(f"no items of '{type(value).__name__}' in format fields: [{index}]")
