"""JSON as in CPython: loads, dumps, load, dump.

`loads` returns `JsonValue`, which isinstance() narrows to precise types; `dumps` takes any nesting of
lists, tuples and dicts over str, int, float, bool and None. Of the
hooks there are `default=`, `cls=` of dumps and `object_hook=`. Integers beyond 64 bits raise OverflowError.
"""

from collections.abc import Callable
from typing import overload

from _typeshed import SupportsRead, SupportsWrite

from json.decoder import JSONDecodeError as JSONDecodeError
from json.decoder import JSONDecoder as JSONDecoder
from json.decoder import JsonValue as JsonValue
from json.decoder import Scanner, hooked
from json.encoder import JSONEncoder as JSONEncoder
from json.encoder import Writer

__all__ = [
    "JSONDecodeError",
    "JSONDecoder",
    "JSONEncoder",
    "JsonValue",
    "dump",
    "dumps",
    "load",
    "loads",
]


def _document(s: str | bytes | bytearray) -> JsonValue:
    """The value that a JSON text stands for; JSONDecodeError, UnicodeDecodeError."""
    if isinstance(s, str):
        return Scanner(s).document()
    if s.startswith(b"\xef\xbb\xbf"):
        s = s[3:]
    return Scanner(s.decode()).document()


@overload
def loads(s: str | bytes | bytearray) -> JsonValue:
    return _document(s)


@overload
def loads(
    s: str | bytes | bytearray, *, object_hook: Callable[[dict[str, object]], object]
) -> object:
    return hooked(_document(s), object_hook)


def loads(s: str | bytes | bytearray, *, object_hook: object = None) -> object:
    """The value that a JSON text stands for; JSONDecodeError, UnicodeDecodeError."""
    return hooked(_document(s), object_hook) if callable(object_hook) else _document(s)


@overload
def load(fp: SupportsRead[str | bytes]) -> JsonValue:
    return _document(fp.read())


@overload
def load(
    fp: SupportsRead[str | bytes], *, object_hook: Callable[[dict[str, object]], object]
) -> object:
    return hooked(_document(fp.read()), object_hook)


def load(fp: SupportsRead[str | bytes], *, object_hook: object = None) -> object:
    """loads() of all that `fp` reads."""
    return hooked(_document(fp.read()), object_hook) if callable(object_hook) else loads(fp.read())


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
