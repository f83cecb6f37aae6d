"""JSON text to values (RFC 8259, with CPython's NaN and Infinity), with CPython's error messages."""

from collections.abc import Callable

type JsonValue = None | bool | int | float | str | list[JsonValue] | dict[str, JsonValue]

_QUOTE = 0x22
_BACKSLASH = 0x5C


class JSONDecodeError(ValueError):
    """Text that is not JSON: `msg` what was expected, `pos` where in `doc`, counted from 0."""

    def __init__(self, msg: str, doc: str, pos: int) -> None:
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


class _Reader:
    """Reads the parts of a JSON text. Works on its octets; positions become characters in errors only."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._octets = text.encode()
        self._size = len(self._octets)
        self._ascii = len(text) == len(self._octets)
        self._position = 0

    def _begin(self) -> None:
        if self._octets.startswith(b"\xef\xbb\xbf"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", self._text, 0)
        self._skip_space()

    def _finish(self) -> None:
        self._skip_space()
        if self._position != self._size:
            raise self._error("Extra data", self._position)

    def _error(self, message: str, position: int) -> JSONDecodeError:
        if not self._ascii:
            position = len(self._octets[:position].decode())
        return JSONDecodeError(message, self._text, position)

    def _skip_space(self) -> None:
        octets = self._octets
        position = self._position
        while position < self._size:
            octet = octets[position]
            if octet != 0x20 and octet != 0x0A and octet != 0x0D and octet != 0x09:
                break
            position += 1
        self._position = position

    def _peek(self) -> int:
        """The octet here, -1 at the end."""
        if self._position < self._size:
            return self._octets[self._position]
        return -1

    def _scalar(self) -> None | bool | int | float | str:
        """The value that begins here, which is no object and no array."""
        octet = self._peek()
        if octet == _QUOTE:
            return self._string()
        if 0x30 <= octet <= 0x39:
            return self._number()
        if octet == 0x2D:
            if self._word(b"-Infinity"):
                return float("-inf")
            return self._number()
        if octet == 0x74 and self._word(b"true"):
            return True
        if octet == 0x66 and self._word(b"false"):
            return False
        if octet == 0x6E and self._word(b"null"):
            return None
        if octet == 0x4E and self._word(b"NaN"):
            return float("nan")
        if octet == 0x49 and self._word(b"Infinity"):
            return float("inf")
        raise self._error("Expecting value", self._position)

    def _word(self, word: bytes) -> bool:
        if not self._octets.startswith(word, self._position):
            return False
        self._position += len(word)
        return True

    def _key(self) -> str:
        """A property's name, and the colon and space behind it."""
        if self._peek() != _QUOTE:
            raise self._error("Expecting property name enclosed in double quotes", self._position)
        key = self._string()
        self._skip_space()
        if self._peek() != 0x3A:
            raise self._error("Expecting ':' delimiter", self._position)
        self._position += 1
        self._skip_space()
        return key

    def _is_last(self, end: int) -> bool:
        """Whether the list that `end` closes ends here; else go behind the comma."""
        self._skip_space()
        octet = self._peek()
        if octet != end and octet != 0x2C:
            raise self._error("Expecting ',' delimiter", self._position)
        self._position += 1
        if octet != end:
            self._skip_space()
        return octet == end

    def _slice(self, start: int, stop: int) -> str:
        if self._ascii:
            return self._text[start:stop]
        return self._octets[start:stop].decode()

    def _string(self) -> str:
        octets = self._octets
        begin = self._position
        start = begin + 1
        position = start
        parts: list[str] = []
        while True:
            octet = 0
            while position < self._size:
                octet = octets[position]
                if octet == _QUOTE or octet == _BACKSLASH or octet < 0x20:
                    break
                position += 1
            if position >= self._size:
                raise self._error("Unterminated string starting at", begin)
            if octet < 0x20:
                raise self._error("Invalid control character at", position)
            if octet == _QUOTE:
                self._position = position + 1
                if not parts:
                    return self._slice(start, position)
                parts.append(self._slice(start, position))
                return "".join(parts)
            if position > start:
                parts.append(self._slice(start, position))
            position += 1
            if position >= self._size:
                raise self._error("Unterminated string starting at", begin)
            if octets[position] == 0x75:
                self._position = position
                parts.append(self._unicode_escape())
                position = self._position
            else:
                replaced = _escape(octets[position])
                if not replaced:
                    raise self._error("Invalid \\escape", position - 1)
                parts.append(replaced)
                position += 1
            start = position

    def _unicode_escape(self) -> str:
        """A `\\uXXXX`, with the second half of a surrogate pair where one follows."""
        code = self._four_digits(self._position + 1)
        if code < 0 or self._position + 5 >= self._size:
            # CPython wants a character behind the digits too before it looks at them.
            raise self._error("Invalid \\uXXXX escape", self._position)
        self._position += 5
        if 0xD800 <= code <= 0xDBFF and self._octets.startswith(b"\\u", self._position):
            low = self._four_digits(self._position + 2)
            if 0xDC00 <= low <= 0xDFFF:
                self._position += 6
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
        return chr(code)

    def _four_digits(self, position: int) -> int:
        """The value of four hexadecimal digits, -1 when they are not there."""
        if position + 4 > self._size:
            return -1
        value = 0
        for place in range(position, position + 4):
            octet = self._octets[place]
            if 0x30 <= octet <= 0x39:
                digit = octet - 0x30
            elif 0x61 <= octet | 0x20 <= 0x66:
                digit = (octet | 0x20) - 0x57
            else:
                return -1
            value = value * 16 + digit
        return value

    def _digits(self, position: int) -> int:
        """Where the run of digits at `position` ends."""
        while position < self._size and 0x30 <= self._octets[position] <= 0x39:
            position += 1
        return position

    def _number_text(self) -> tuple[str, bool]:
        """A number as it is written, and whether it is a float."""
        start = self._position
        is_float = self._past_number()
        return self._slice(start, self._position), is_float

    def _past_number(self) -> bool:
        """Go behind the number that begins here; whether it is a float."""
        octets = self._octets
        start = self._position
        first = start + 1 if octets[start] == 0x2D else start
        position = self._digits(first)
        if position == first:
            raise self._error("Expecting value", start)
        if octets[first] == 0x30:
            position = first + 1
        whole = position
        if position < self._size and octets[position] == 0x2E:
            end = self._digits(position + 1)
            if end > position + 1:
                position = end
        if position < self._size and octets[position] | 0x20 == 0x65:
            exponent = position + 1
            if exponent < self._size and (octets[exponent] == 0x2B or octets[exponent] == 0x2D):
                exponent += 1
            end = self._digits(exponent)
            if end > exponent:
                position = end
        self._position = position
        return position != whole

    def _number(self) -> int | float:
        octets = self._octets
        start = self._position
        is_float = self._past_number()
        whole = self._position
        if is_float:
            return float(self._slice(start, whole))
        first = start + 1 if octets[start] == 0x2D else start
        if whole - first > 18:
            return int(self._slice(start, whole))
        value = 0
        for place in range(first, whole):
            value = value * 10 + (octets[place] - 0x30)
        return value if first == start else -value


def _escape(octet: int) -> str:
    """What a backslash and this character stand for; empty when nothing."""
    if octet == _QUOTE:
        return '"'
    if octet == _BACKSLASH:
        return "\\"
    if octet == 0x2F:
        return "/"
    if octet == 0x6E:
        return "\n"
    if octet == 0x74:
        return "\t"
    if octet == 0x72:
        return "\r"
    if octet == 0x62:
        return "\b"
    if octet == 0x66:
        return "\f"
    return ""


class Scanner(_Reader):
    """Reads one JSON text into values whose types say what they hold."""

    def document(self) -> JsonValue:
        """The one value of the text; JSONDecodeError."""
        self._begin()
        value = self._value()
        self._finish()
        return value

    def _value(self) -> JsonValue:
        octet = self._peek()
        if octet == 0x7B:
            return self._object()
        if octet == 0x5B:
            return self._array()
        return self._scalar()

    def _object(self) -> dict[str, JsonValue]:
        result: dict[str, JsonValue] = {}
        self._position += 1
        self._skip_space()
        if self._peek() == 0x7D:
            self._position += 1
            return result
        while True:
            key = self._key()
            result[key] = self._value()
            if self._is_last(0x7D):
                return result

    def _array(self) -> list[JsonValue]:
        result: list[JsonValue] = []
        self._position += 1
        self._skip_space()
        if self._peek() == 0x5D:
            self._position += 1
            return result
        while True:
            result.append(self._value())
            if self._is_last(0x5D):
                return result


class Hooks:
    """What a program makes of parts of a text: None where it leaves them as they are."""

    def __init__(
        self,
        for_object: Callable[[dict[str, object]], object] | None,
        for_pairs: Callable[[list[tuple[str, object]]], object] | None,
        for_float: Callable[[str], object] | None,
        for_int: Callable[[str], object] | None,
        for_constant: Callable[[str], object] | None,
    ) -> None:
        self._for_object = for_object
        self._for_pairs = for_pairs
        self._for_float = for_float
        self._for_int = for_int
        self._for_constant = for_constant

    def are_given(self) -> bool:
        """Whether there is any."""
        of_objects = self._for_object is not None or self._for_pairs is not None
        of_numbers = self._for_float is not None or self._for_int is not None
        return of_objects or of_numbers or self._for_constant is not None

    def mapping(self, pairs: list[tuple[str, object]]) -> object:
        """An object, given as its pairs in order."""
        of_pairs = self._for_pairs
        if of_pairs is not None:
            return of_pairs(pairs)
        found: dict[str, object] = dict(pairs)
        hook = self._for_object
        return found if hook is None else hook(found)

    def number(self, text: str, is_float: bool) -> object:
        if is_float:
            hook = self._for_float
            return float(text) if hook is None else hook(text)
        hook = self._for_int
        return int(text) if hook is None else hook(text)

    def constant(self, text: str, value: float) -> object:
        """NaN, Infinity or -Infinity."""
        hook = self._for_constant
        return value if hook is None else hook(text)


class ObjectScanner(_Reader):
    """Reads one JSON text into lists and dicts of objects."""

    def whole(self) -> object:
        """The one value of the text; JSONDecodeError."""
        self._begin()
        value = self.any()
        self._finish()
        return value

    def any(self) -> object:
        """The value that begins here."""
        octet = self._peek()
        if octet == 0x7B:
            return self._mapping()
        if octet == 0x5B:
            return self._items()
        return self._scalar()

    def _mapping(self) -> dict[str, object]:
        result: dict[str, object] = {}
        self._position += 1
        self._skip_space()
        if self._peek() == 0x7D:
            self._position += 1
            return result
        while True:
            key = self._key()
            result[key] = self.any()
            if self._is_last(0x7D):
                return result

    def _items(self) -> list[object]:
        result: list[object] = []
        self._position += 1
        self._skip_space()
        if self._peek() == 0x5D:
            self._position += 1
            return result
        while True:
            result.append(self.any())
            if self._is_last(0x5D):
                return result


class HookedScanner(ObjectScanner):
    """Reads one JSON text with hooks, inner values first."""

    def __init__(self, text: str, hooks: Hooks) -> None:
        super().__init__(text)
        self._hooks = hooks

    def start_at(self, position: int) -> None:
        """Begin with the character at `position`."""
        self._position = len(self._text[:position].encode())

    def end(self) -> int:
        """The character behind what was read."""
        return len(self._octets[: self._position].decode())

    def any(self) -> object:
        """The value that begins here."""
        octet = self._peek()
        if octet == 0x7B:
            return self._hooks.mapping(self._pairs())
        if octet == 0x5B:
            return self._items()
        for text, value in _CONSTANTS:
            if octet == ord(text[0]) and self._word(text.encode()):
                return self._hooks.constant(text, value)
        if octet == 0x2D or 0x30 <= octet <= 0x39:
            return self._hooks.number(*self._number_text())
        return self._scalar()

    def _pairs(self) -> list[tuple[str, object]]:
        result: list[tuple[str, object]] = []
        self._position += 1
        self._skip_space()
        if self._peek() == 0x7D:
            self._position += 1
            return result
        while True:
            key = self._key()
            result.append((key, self.any()))
            if self._is_last(0x7D):
                return result


_CONSTANTS = (("NaN", float("nan")), ("Infinity", float("inf")), ("-Infinity", float("-inf")))


class JSONDecoder:
    """Reads texts: CPython's arguments, `strict` without an effect."""

    def __init__(
        self,
        *,
        object_hook: Callable[[dict[str, object]], object] | None = None,
        parse_float: Callable[[str], object] | None = None,
        parse_int: Callable[[str], object] | None = None,
        parse_constant: Callable[[str], object] | None = None,
        strict: bool = True,
        object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None,
    ) -> None:
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _scanner(self, text: str) -> HookedScanner:
        hooks = Hooks(
            self.object_hook,
            self.object_pairs_hook,
            self.parse_float,
            self.parse_int,
            self.parse_constant,
        )
        return HookedScanner(text, hooks)

    def decode(self, s: str) -> object:
        """The value that a JSON text stands for; JSONDecodeError."""
        return self._scanner(s).whole()

    def raw_decode(self, s: str, idx: int = 0) -> tuple[object, int]:
        """The value that begins at `idx`, and where it ends."""
        scanner = self._scanner(s)
        scanner.start_at(idx)
        value = scanner.any()
        return value, scanner.end()
