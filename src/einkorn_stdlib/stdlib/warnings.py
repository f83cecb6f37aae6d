"""Warnings: warn, filters, catch_warnings. They go to standard error as CPython writes them, without the source line."""

import re
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from _einkorn_traceback import frame_lines

__all__ = ["WarningMessage", "catch_warnings", "filterwarnings", "formatwarning", "resetwarnings", "showwarning",
           "simplefilter", "warn", "warn_explicit"]  # fmt: skip


class WarningMessage:
    """One warning that catch_warnings recorded."""

    def __init__(
        self, message: Warning, category: type[Warning], filename: str, lineno: int
    ) -> None:
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file: TextIO | None = None
        self.line: str | None = None
        self.source: str | None = None

    def __str__(self) -> str:
        return (
            f"{{message : {self.message!r}, category : {self.category.__name__!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )


class _Filter:
    """What becomes of the warnings of a category."""

    def __init__(
        self,
        action: str,
        category: type[Warning],
        lineno: int = 0,
        matches: Callable[[str], bool] | None = None,
        module: Callable[[str], bool] | None = None,
    ) -> None:
        if action not in ("error", "ignore", "always", "default", "module", "once"):
            raise AssertionError(f"invalid action: {action!r}")
        if lineno < 0:
            raise AssertionError("lineno must be an int >= 0")
        self.action = action
        self.category = category
        self.lineno = lineno
        self.matches = matches
        self.module = module

    def takes(self, text: str, category: type[Warning], module: str, lineno: int) -> bool:
        matches, of_module = self.matches, self.module
        return (
            issubclass(category, self.category)
            and (self.lineno == 0 or self.lineno == lineno)
            and (matches is None or matches(text))
            and (of_module is None or of_module(module))
        )


class _State:
    """The filters in force, what was shown already, and who records."""

    def __init__(self) -> None:
        in_main = _exactly("__main__")
        self.filters = [
            _Filter("default", DeprecationWarning, 0, None, in_main),
            _Filter("ignore", DeprecationWarning),
            _Filter("ignore", PendingDeprecationWarning),
            _Filter("ignore", ImportWarning),
            _Filter("ignore", ResourceWarning),
        ]
        self.shown: set[tuple[str, str, str, int]] = set()
        self.record: list[WarningMessage] | None = None


def _exactly(name: str) -> Callable[[str], bool]:
    return lambda module: module == name


_state = _State()


def simplefilter(
    action: str, category: type[Warning] = Warning, lineno: int = 0, append: bool = False
) -> None:
    """Decide for all warnings of a category."""
    _insert(_Filter(action, category, lineno), append)


def filterwarnings(
    action: str,
    message: str = "",
    category: type[Warning] = Warning,
    module: str = "",
    lineno: int = 0,
    append: bool = False,
) -> None:
    """Decide for the warnings of a category whose text and module match regular expressions."""
    matches: Callable[[str], bool] | None = None
    of_module: Callable[[str], bool] | None = None
    if message:
        pattern = re.compile(message, re.IGNORECASE)
        matches = lambda text: pattern.match(text) is not None
    if module:
        module_pattern = re.compile(module)
        of_module = lambda name: module_pattern.match(name) is not None
    _insert(_Filter(action, category, lineno, matches, of_module), append)


def _insert(made: _Filter, append: bool) -> None:
    _state.shown.clear()
    if append:
        _state.filters.append(made)
    else:
        _state.filters.insert(0, made)


def resetwarnings() -> None:
    """No filters at all: every warning is shown once for each place."""
    _state.shown.clear()
    _state.filters.clear()


def warn(
    message: str | Warning,
    category: type[Warning] | None = None,
    stacklevel: int = 1,
    source: object | None = None,
) -> None:
    """Give out a warning, for the place of the caller (`stacklevel` callers further out)."""
    try:
        raise Warning
    except Warning as here:
        filename, lineno = _place(frame_lines(here), max(stacklevel, 1) - 1)
    warn_explicit(message, UserWarning if category is None else category, filename, lineno)


def _place(lines: list[str], level: int) -> tuple[str, int]:
    """File and line of a frame of a traceback: the library has none, so the innermost is the caller."""
    if level >= len(lines):
        return "<sys>", 0
    words = lines[level].split('"')
    return words[1], int(words[2].split(",")[1].removeprefix(" line "))


def _module_of(filename: str) -> str:
    name = filename[filename.rfind("/") + 1 :].removesuffix(".py")
    return "__main__" if sys.argv and sys.argv[0].endswith(name + ".py") else name


def warn_explicit(
    message: str | Warning,
    category: type[Warning],
    filename: str,
    lineno: int,
    module: str | None = None,
    registry: dict[str, int] | None = None,
) -> None:
    """Give out a warning for a place that is named."""
    warning = message if isinstance(message, Warning) else category(message)
    category = type(warning)
    text = str(warning)
    name = _module_of(filename) if module is None else module
    action = "default"
    for each in _state.filters:
        if each.takes(text, category, name, lineno):
            action = each.action
            break
    if action == "ignore":
        return
    if action == "error":
        raise warning
    if action != "always":
        where = "" if action == "once" else filename
        key = (text, category.__name__, where, lineno if action == "default" else 0)
        if key in _state.shown:
            return
        _state.shown.add(key)
    if _state.record is not None:
        _state.record.append(WarningMessage(warning, category, filename, lineno))
    else:
        showwarning(warning, category, filename, lineno)


def formatwarning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    line: str | None = None,
) -> str:
    """A warning as it is shown."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text if not line else f"{text}  {line.strip()}\n"


def showwarning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Write a warning to standard error, or to `file`."""
    text = formatwarning(message, category, filename, lineno, line)
    (sys.stderr if file is None else file).write(text)


class catch_warnings:
    """Filters that are set within hold until the end; with `record` the warnings come in a list."""

    def __init__(
        self,
        *,
        record: bool = False,
        action: str | None = None,
        category: type[Warning] = Warning,
        lineno: int = 0,
        append: bool = False,
    ) -> None:
        self._record = record
        self._filter = None if action is None else _Filter(action, category, lineno)
        self._append = append
        self._filters: list[_Filter] = []
        self._recorded: list[WarningMessage] | None = None

    def __enter__(self) -> list[WarningMessage]:
        self._filters = _state.filters
        self._recorded = _state.record
        _state.filters = list(self._filters)
        _state.shown.clear()
        recorded: list[WarningMessage] = []
        if self._record:
            _state.record = recorded
        if self._filter is not None:
            _insert(self._filter, self._append)
        return recorded

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _state.filters = self._filters
        _state.record = self._recorded
        _state.shown.clear()
