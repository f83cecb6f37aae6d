"""What exceptions look like: print_exc, format_exc, format_exception and their like.

An image does not carry its source, so there are no source lines below the places.
"""

import sys
from typing import Protocol, overload

from _einkorn_runtime import being_handled
from _einkorn_text import OctetBuilder
from _einkorn_traceback import describe, exception_name
from einkorn.lowlevel.image import class_id

__all__ = [
    "format_exc",
    "format_exception",
    "format_exception_only",
    "print_exc",
    "print_exception",
]


class _Writes(Protocol):
    def write(self, text: str, /) -> object: ...


def _text(exception: BaseException | None) -> str:
    if exception is None:
        return "NoneType: None\n"
    builder = OctetBuilder(256)
    describe(builder, exception, 0)
    return builder.to_str()


def format_exc(limit: int | None = None, chain: bool = True) -> str:
    """The exception that is being handled, as it would be printed."""
    return _text(being_handled())


def print_exc(limit: int | None = None, file: _Writes | None = None, chain: bool = True) -> None:
    """Print the exception that is being handled, to stderr or `file`."""
    _print(_text(being_handled()), file)


def _print(text: str, file: _Writes | None) -> None:
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)


@overload
def format_exception(
    exc: BaseException | None, /, *, limit: int | None = None, chain: bool = True
) -> list[str]:
    return _text(exc).splitlines(True)


@overload
def format_exception(
    exc: object,
    /,
    value: BaseException | None,
    tb: object,
    limit: int | None = None,
    chain: bool = True,
) -> list[str]:
    return _text(value).splitlines(True)


def format_exception(
    exc: object,
    /,
    value: object = None,
    tb: object = None,
    limit: int | None = None,
    chain: bool = True,
) -> list[str]:
    """The lines of what would be printed."""
    raise TypeError("format_exception() is compiled from its overloads")


@overload
def print_exception(
    exc: BaseException | None,
    /,
    *,
    limit: int | None = None,
    file: _Writes | None = None,
    chain: bool = True,
) -> None:
    _print(_text(exc), file)


@overload
def print_exception(
    exc: object,
    /,
    value: BaseException | None,
    tb: object,
    limit: int | None = None,
    file: _Writes | None = None,
    chain: bool = True,
) -> None:
    _print(_text(value), file)


def print_exception(
    exc: object,
    /,
    value: object = None,
    tb: object = None,
    limit: int | None = None,
    file: _Writes | None = None,
    chain: bool = True,
) -> None:
    """Print an exception, to stderr or `file`."""
    raise TypeError("print_exception() is compiled from its overloads")


def _only(exception: BaseException | None) -> list[str]:
    if exception is None:
        return ["NoneType: None\n"]
    text = str(exception)
    name = exception_name(class_id(exception))
    first = f"{name}: {text}\n" if text else f"{name}\n"
    notes = exception._notes
    return [first] if notes is None else [first] + [note + "\n" for note in notes]


@overload
def format_exception_only(exc: BaseException | None, /) -> list[str]:
    return _only(exc)


@overload
def format_exception_only(exc: object, /, value: BaseException | None) -> list[str]:
    return _only(value)


def format_exception_only(exc: object, /, value: object = None) -> list[str]:
    """The last lines: the class and the message, and notes."""
    raise TypeError("format_exception_only() is compiled from its overloads")
