"""JSON as in CPython: loads, dumps, load, dump.

`loads` gives what is declared where its result goes (`sizes: dict[str, int] = loads(text)`), else an object;
`dumps` takes any nesting of lists, tuples and dicts over str, int, float, bool and None. Of `cls=` there is that of dumps. Integers beyond 64 bits raise OverflowError, unless `parse_int` takes them.
"""

from collections.abc import Callable
from typing import overload

from _typeshed import SupportsRead, SupportsWrite

from json.decoder import JSONDecodeError as JSONDecodeError
from json.decoder import JSONDecoder as JSONDecoder
from json.decoder import JsonValue
from json.decoder import HookedScanner, Hooks, ObjectScanner, Scanner
from json.encoder import JSONEncoder as JSONEncoder
from json.encoder import Writer

__all__ = [
    "JSONDecodeError",
    "JSONDecoder",
    "JSONEncoder",
    "dump",
    "dumps",
    "load",
    "loads",
]


def _text(s: str | bytes | bytearray) -> str:
    """A JSON text; JSONDecodeError for one with a byte order mark, UnicodeDecodeError."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
        return s
    if s.startswith(b"\xef\xbb\xbf"):
        s = s[3:]
    return s.decode()


def _value(text: str, hooks: Hooks) -> object:
    """As the overloads of `loads` read it, where the code is run and not compiled."""
    return HookedScanner(text, hooks).whole() if hooks.are_given() else ObjectScanner(text).whole()


def _values(s: str | bytes | bytearray) -> JsonValue:
    """loads() where a type like JsonValue is declared."""
    return Scanner(_text(s)).document()


@overload
def loads(s: str | bytes | bytearray) -> object:
    return ObjectScanner(_text(s)).whole()


@overload
def loads(
    s: str | bytes | bytearray,
    *,
    object_hook: Callable[[dict[str, object]], object] | None = None,
    parse_float: Callable[[str], object] | None = None,
    parse_int: Callable[[str], object] | None = None,
    parse_constant: Callable[[str], object] | None = None,
    object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None,
) -> object:
    hooks = Hooks(object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
    return HookedScanner(_text(s), hooks).whole()


def loads(
    s: str | bytes | bytearray,
    *,
    object_hook: Callable[[dict[str, object]], object] | None = None,
    parse_float: Callable[[str], object] | None = None,
    parse_int: Callable[[str], object] | None = None,
    parse_constant: Callable[[str], object] | None = None,
    object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None,
) -> object:
    """The value that a JSON text stands for; JSONDecodeError, UnicodeDecodeError."""
    hooks = Hooks(object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
    return _value(_text(s), hooks)


@overload
def load(fp: SupportsRead[str | bytes]) -> object:
    return ObjectScanner(_text(fp.read())).whole()


@overload
def load(
    fp: SupportsRead[str | bytes],
    *,
    object_hook: Callable[[dict[str, object]], object] | None = None,
    parse_float: Callable[[str], object] | None = None,
    parse_int: Callable[[str], object] | None = None,
    parse_constant: Callable[[str], object] | None = None,
    object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None,
) -> object:
    hooks = Hooks(object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
    return HookedScanner(_text(fp.read()), hooks).whole()


def load(
    fp: SupportsRead[str | bytes],
    *,
    object_hook: Callable[[dict[str, object]], object] | None = None,
    parse_float: Callable[[str], object] | None = None,
    parse_int: Callable[[str], object] | None = None,
    parse_constant: Callable[[str], object] | None = None,
    object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None,
) -> object:
    """loads() of all that `fp` reads."""
    hooks = Hooks(object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
    return _value(_text(fp.read()), hooks)


def dumps(
    obj: object,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls: type[JSONEncoder] | None = None,
    indent: None | int | str = None,
    separators: tuple[str, str] | None = None,
    default: Callable[[object], object] | None = None,
    sort_keys: bool = False,
) -> str:
    """The JSON text of `obj`; TypeError for what has no form, ValueError for a cycle."""
    if cls is not None:
        encoder = cls(
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            sort_keys=sort_keys,
            indent=indent,
            separators=separators,
            default=default,
        )
        return encoder.encode(obj)
    unit: str | None = None
    if isinstance(indent, int):
        unit = " " * indent
    elif indent is not None:
        unit = indent
    item_separator = ", " if unit is None else ","
    key_separator = ": "
    if separators is not None:
        item_separator, key_separator = separators
    writer = Writer(
        skipkeys,
        ensure_ascii,
        check_circular,
        allow_nan,
        unit,
        item_separator,
        key_separator,
        default,
        sort_keys,
    )
    writer.write(obj)
    return "".join(writer.parts)


def dump(
    obj: object,
    fp: SupportsWrite[str],
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls: type[JSONEncoder] | None = None,
    indent: None | int | str = None,
    separators: tuple[str, str] | None = None,
    default: Callable[[object], object] | None = None,
    sort_keys: bool = False,
) -> None:
    """Write dumps(obj) to `fp`."""
    fp.write(
        dumps(
            obj,
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            cls=cls,
            indent=indent,
            separators=separators,
            default=default,
            sort_keys=sort_keys,
        )
    )
