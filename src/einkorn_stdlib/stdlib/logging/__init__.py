"""Logging: loggers by dotted name, levels, handlers, formatters, as in CPython.

Differences: times are UTC; a record does not know the place it was made at (`%(filename)s`, `%(lineno)d`,
`%(funcName)s` give what CPython gives when it cannot find out); `logger.exception()` needs the exception
itself for a traceback: `logger.error("…", exc_info=error)`. Styles: `%` and `{`. No files, no configuration files.
"""

import sys
import time
from builtins import _AnyDict
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Final

from _einkorn_text import OctetBuilder
from _einkorn_traceback import describe
from _percent import format_percent
from _streams import TextIO

__all__ = ["CRITICAL", "DEBUG", "ERROR", "FATAL", "Filter", "Formatter", "Handler", "INFO", "LogRecord",
           "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "critical", "debug", "disable", "error", "exception", "fatal",
           "getLevelName", "getLevelNamesMapping", "getLogger", "info", "log", "root", "shutdown",
           "warn", "warning"]  # fmt: skip

CRITICAL: Final = 50
FATAL: Final = 50
ERROR: Final = 40
WARNING: Final = 30
WARN: Final = 30
INFO: Final = 20
DEBUG: Final = 10
NOTSET: Final = 0

BASIC_FORMAT: Final = "%(levelname)s:%(name)s:%(message)s"

type _ExcInfo = None | bool | BaseException
type _Level = int | str


class _Levels:
    """Names of levels, both ways."""

    def __init__(self) -> None:
        self.names: dict[int, str] = {
            50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET",
        }  # fmt: skip
        self.numbers: dict[str, int] = {
            "CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0,
        }  # fmt: skip


_levels = _Levels()


def getLevelName(level: _Level) -> int | str:
    """The name of a number, the number of a name; `Level 15` for what has none."""
    if isinstance(level, str):
        number = _levels.numbers.get(level)
        return f"Level {level}" if number is None else number
    return _level_name(level)


def _level_name(level: int) -> str:
    name = _levels.names.get(level)
    return f"Level {level}" if name is None else name


def getLevelNamesMapping() -> dict[str, int]:
    return _levels.numbers.copy()


def addLevelName(level: int, levelName: str) -> None:
    """Name a level of one's own."""
    _levels.names[level] = levelName
    _levels.numbers[levelName] = level


def _level_number(level: _Level) -> int:
    """ValueError for an unknown name."""
    if isinstance(level, int):
        return level
    number = _levels.numbers.get(level)
    if number is None:
        raise ValueError(f"Unknown level: {level!r}")
    return number


class LogRecord:
    """One event."""

    def __init__(
        self,
        name: str,
        level: int,
        pathname: str,
        lineno: int,
        msg: object,
        args: tuple[object, ...],
        exc_info: BaseException | None,
        func: str | None = None,
        sinfo: str | None = None,
    ) -> None:
        nanoseconds = time.time_ns()
        self.name = name
        self.msg = msg
        self.args = args
        self.levelno = level
        self.levelname = _level_name(level)
        self.pathname = pathname
        self.filename = pathname
        self.module = "Unknown module"
        self.lineno = lineno
        self.funcName = func
        self.exc_info = exc_info
        self.exc_text: str | None = None
        self.stack_info = sinfo
        self.created = float(nanoseconds // 1000) / 1e6
        self.msecs = float(nanoseconds // 1_000_000 % 1000)
        self.relativeCreated = float(nanoseconds - _start.nanoseconds) / 1e6
        self.process = 1
        self.processName = "MainProcess"
        self.thread = 1
        self.threadName = "MainThread"
        self.taskName: str | None = None
        self.message = ""
        self.asctime = ""
        self.extra: dict[str, object] = {}

    def getMessage(self) -> str:
        """The text of the event, its arguments put in."""
        text = str(self.msg)
        if self.args:
            return format_percent(text, self._arguments())
        return text

    def _arguments(self) -> object:
        """The arguments; a single dict by itself, for `%(name)s`."""
        args = self.args
        if len(args) == 1:
            only = args[0]
            if isinstance(only, _AnyDict) and only._as_object_items():
                return only
        return args

    def _values(self) -> dict[str, object]:
        """What a format can name."""
        values: dict[str, object] = {
            "name": self.name, "msg": self.msg, "levelno": self.levelno, "levelname": self.levelname,
            "pathname": self.pathname, "filename": self.filename, "module": self.module, "lineno": self.lineno,
            "funcName": self.funcName, "created": self.created, "msecs": self.msecs,
            "relativeCreated": self.relativeCreated, "process": self.process, "processName": self.processName,
            "thread": self.thread, "threadName": self.threadName, "taskName": self.taskName,
            "message": self.message, "asctime": self.asctime,
        }  # fmt: skip
        for key, value in self.extra.items():
            values[key] = value
        return values


class _Start:
    """When logging began."""

    def __init__(self) -> None:
        self.nanoseconds = time.time_ns()


_start = _Start()


class Formatter:
    """Turns a record into text."""

    default_time_format = "%Y-%m-%d %H:%M:%S"

    def __init__(
        self,
        fmt: str | None = None,
        datefmt: str | None = None,
        style: str = "%",
        validate: bool = True,
    ) -> None:
        if style != "%" and style != "{":
            raise ValueError("Style must be one of: %,{")
        self._style_name = style
        plain = "%(message)s" if style == "%" else "{message}"
        self._fmt = plain if fmt is None else fmt
        self.datefmt = datefmt

    def usesTime(self) -> bool:
        if self._style_name == "%":
            return "%(asctime)" in self._fmt
        return "{asctime" in self._fmt

    def formatTime(self, record: LogRecord, datefmt: str | None = None) -> str:
        """The time of the record in UTC; without `datefmt` with milliseconds after a comma."""
        moment = time.gmtime(record.created)
        if datefmt is not None:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return f"{text},{int(record.msecs):03d}"

    def formatException(self, ei: BaseException) -> str:
        """The traceback, without the last line end."""
        builder = OctetBuilder(256)
        describe(builder, ei, 0)
        return builder.to_str().rstrip("\n")

    def formatMessage(self, record: LogRecord) -> str:
        """The line that the format gives."""
        values = record._values()
        if self._style_name == "{":
            return self._fmt.format(**values)
        return format_percent(self._fmt, values)

    def format(self, record: LogRecord) -> str:
        """The line, and a traceback below it where the record has one."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        error = record.exc_info
        if error is not None and record.exc_text is None:
            record.exc_text = self.formatException(error)
        if record.exc_text:
            if not text.endswith("\n"):
                text += "\n"
            text += record.exc_text
        return text


class Filter:
    """Lets records of one logger and those below it pass."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    def filter(self, record: LogRecord) -> bool:
        if not self.name or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """What loggers and handlers have in common."""

    def __init__(self) -> None:
        self.filters: list[Filter] = []

    def addFilter(self, filter: Filter) -> None:
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter: Filter) -> None:
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record: LogRecord) -> bool:
        """Whether every filter lets the record pass."""
        for filter in self.filters:
            if not filter.filter(record):
                return False
        return True


class Handler(Filterer):
    """Where records go."""

    def __init__(self, level: _Level = NOTSET) -> None:
        super().__init__()
        self.level = _level_number(level)
        self.formatter: Formatter | None = None
        self.name: str | None = None

    def setLevel(self, level: _Level) -> None:
        self.level = _level_number(level)

    def get_name(self) -> str | None:
        return self.name

    def set_name(self, name: str) -> None:
        self.name = name

    def createLock(self) -> None:
        """Nothing: one task runs at a time."""

    def acquire(self) -> None:
        """Nothing: one task runs at a time."""

    def release(self) -> None:
        """Nothing: one task runs at a time."""

    def setFormatter(self, fmt: Formatter | None) -> None:
        self.formatter = fmt

    def format(self, record: LogRecord) -> str:
        formatter = self.formatter
        if formatter is None:
            formatter = _default_formatter
        return formatter.format(record)

    def emit(self, record: LogRecord) -> None:
        """Write the record; each kind of handler does it its way."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record: LogRecord) -> bool:
        """emit() what the filters let pass."""
        passed = self.filter(record)
        if passed:
            self.emit(record)
        return passed

    def flush(self) -> None:
        return None

    def close(self) -> None:
        return None

    def handleError(self, record: LogRecord) -> None:
        """Say on stderr that a record could not be written, and which."""
        sys.stderr.write(
            f"--- Logging error ---\nMessage: {record.msg!r}\nArguments: {record.args!r}\n"
        )


class StreamHandler(Handler):
    """Writes lines to a stream (default: stderr)."""

    terminator = "\n"

    def __init__(self, stream: TextIO | None = None) -> None:
        super().__init__()
        self.stream: TextIO = sys.stderr if stream is None else stream

    def setStream(self, stream: TextIO) -> TextIO | None:
        """Write to `stream` from now on; the one before, if that was another."""
        before = self.stream
        if before is stream:
            return None
        self.stream = stream
        return before

    def flush(self) -> None:
        self.stream.flush()

    def emit(self, record: LogRecord) -> None:
        try:
            self.stream.write(self.format(record) + self.terminator)
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)


class NullHandler(Handler):
    """Does nothing: for libraries, against the message of last resort."""

    def handle(self, record: LogRecord) -> bool:
        return False

    def emit(self, record: LogRecord) -> None:
        return None


class Logger(Filterer):
    """A named source of records. Records go to its handlers and those of the loggers above it."""

    def __init__(self, name: str, level: _Level = NOTSET) -> None:
        super().__init__()
        self.name = name
        self.level = _level_number(level)
        self.parent: Logger | None = None
        self.propagate = True
        self.handlers: list[Handler] = []
        self.disabled = False

    def setLevel(self, level: _Level) -> None:
        self.level = _level_number(level)

    def getEffectiveLevel(self) -> int:
        """The level set here or nearest above."""
        logger: Logger | None = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level: int) -> bool:
        if self.disabled or level <= _registry.disabled:
            return False
        return level >= self.getEffectiveLevel()

    def getChild(self, suffix: str) -> "Logger":
        """The logger of that name below this one."""
        if self.parent is not None:
            suffix = self.name + "." + suffix
        return getLogger(suffix)

    def addHandler(self, hdlr: Handler) -> None:
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr: Handler) -> None:
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self) -> bool:
        """Whether anything here or above writes records."""
        logger: Logger | None = self
        while logger is not None:
            if logger.handlers:
                return True
            if not logger.propagate:
                return False
            logger = logger.parent
        return False

    def makeRecord(
        self, level: int, msg: object, args: tuple[object, ...], exc_info: _ExcInfo,
        extra: Mapping[str, object] | None,
    ) -> LogRecord:  # fmt: skip
        error = exc_info if isinstance(exc_info, BaseException) else None
        record = LogRecord(
            self.name, level, "(unknown file)", 0, msg, args, error, "(unknown function)"
        )
        if extra is not None:
            for key in extra:
                record.extra[key] = extra[key]
        return record

    def _log(
        self, level: int, msg: object, args: tuple[object, ...], exc_info: _ExcInfo,
        extra: Mapping[str, object] | None,
    ) -> None:  # fmt: skip
        self.handle(self.makeRecord(level, msg, args, exc_info, extra))

    def handle(self, record: LogRecord) -> None:
        """Hand a record to the handlers, unless a filter holds it back."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record: LogRecord) -> None:
        """Every handler here and above whose level allows it; the last resort when there is none."""
        found = 0
        logger: Logger | None = self
        while logger is not None:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            if not logger.propagate:
                break
            logger = logger.parent
        if found == 0 and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def debug(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, exc_info, extra)

    def info(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, exc_info, extra)

    def warning(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    def warn(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    def error(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def exception(
        self, msg: object, *args: object, exc_info: _ExcInfo = True, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def critical(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    def fatal(
        self, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    def log(
        self, level: int, msg: object, *args: object, exc_info: _ExcInfo = None, stack_info: bool = False,
        stacklevel: int = 1, extra: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        if self.isEnabledFor(level):
            self._log(level, msg, args, exc_info, extra)

    def __repr__(self) -> str:
        return f"<Logger {self.name} ({_level_name(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level: int) -> None:
        super().__init__("root", level)

    def __repr__(self) -> str:
        return f"<RootLogger {self.name} ({_level_name(self.getEffectiveLevel())})>"


class _Registry:
    """All loggers by name, and the level up to which nothing is logged."""

    def __init__(self) -> None:
        self.loggers: dict[str, Logger] = {}
        self.disabled = 0

    def get(self, name: str) -> Logger:
        found = self.loggers.get(name)
        if found is not None:
            return found
        logger = Logger(name)
        logger.parent = self._above(name)
        # Loggers below this name that were made before it now have it above them.
        for other in self.loggers.values():
            if other.name.startswith(name + "."):
                parent = other.parent
                if parent is root or (parent is not None and name.startswith(parent.name + ".")):
                    other.parent = logger
        self.loggers[name] = logger
        return logger

    def _above(self, name: str) -> Logger:
        """The nearest logger above a name."""
        place = name.rfind(".")
        while place > 0:
            found = self.loggers.get(name[:place])
            if found is not None:
                return found
            place = name.rfind(".", 0, place)
        return root


class LoggerAdapter[L: Logger]:
    """A logger that puts something into every record: `extra`, or what `process` of a subclass makes of it."""

    def __init__(self, logger: L, extra: Mapping[str, object] | None = None) -> None:
        self.logger = logger
        self.extra = extra

    def process(
        self, msg: object, kwargs: MutableMapping[str, object]
    ) -> tuple[object, MutableMapping[str, object]]:
        """The message and the keywords that go on to the logger."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def _emit(
        self, level: int, msg: object, args: tuple[object, ...], exc_info: _ExcInfo,
        extra: Mapping[str, object] | None,
    ) -> None:  # fmt: skip
        if not self.logger.isEnabledFor(level):
            return
        given: dict[str, object] = {} if extra is None else {"extra": extra}
        text, made = self.process(msg, given)
        into = made.get("extra")
        whole = self.extra if into is self.extra else _named(into)
        self.logger._log(level, text, args, exc_info, whole)

    @property
    def name(self) -> str:
        return self.logger.name

    def setLevel(self, level: _Level) -> None:
        self.logger.setLevel(level)

    def getEffectiveLevel(self) -> int:
        return self.logger.getEffectiveLevel()

    def hasHandlers(self) -> bool:
        return self.logger.hasHandlers()

    def isEnabledFor(self, level: int) -> bool:
        return self.logger.isEnabledFor(level)

    def log(
        self,
        level: int,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(level, msg, args, exc_info, extra)

    def debug(
        self,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(DEBUG, msg, args, exc_info, extra)

    def info(
        self,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(INFO, msg, args, exc_info, extra)

    def warning(
        self,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(WARNING, msg, args, exc_info, extra)

    def error(
        self,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(ERROR, msg, args, exc_info, extra)

    def exception(
        self,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = True,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(ERROR, msg, args, exc_info, extra)

    def critical(
        self,
        msg: object,
        *args: object,
        exc_info: _ExcInfo = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._emit(CRITICAL, msg, args, exc_info, extra)


def _named(values: object) -> dict[str, object] | None:
    """A dict of which nothing is known, by its keys as texts."""
    if not isinstance(values, dict):
        return None
    return {str(key): values[key] for key in values}


_default_formatter = Formatter()
lastResort: Final = StreamHandler()
lastResort.setLevel(WARNING)
root: Final = RootLogger(WARNING)
_registry = _Registry()


def getLogger(name: str | None = None) -> Logger:
    """The logger of that name, always the same one; without a name the root."""
    if not name or name == "root":
        return root
    return _registry.get(name)


def disable(level: int = CRITICAL) -> None:
    """Log nothing up to `level`, whatever the loggers say."""
    _registry.disabled = level


def basicConfig(
    *,
    filename: None = None,
    format: str = "",
    datefmt: str | None = None,
    style: str = "%",
    level: _Level | None = None,
    stream: TextIO | None = None,
    handlers: Iterable[Handler] | None = None,
    force: bool = False,
) -> None:
    """Give the root logger a handler (stderr) with a format, unless it has one; and a level."""
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    chosen: list[Handler] = []
    if handlers is None:
        chosen.append(StreamHandler(stream))
    else:
        chosen.extend(handlers)
    if not format:
        format = BASIC_FORMAT if style == "%" else "{levelname}:{name}:{message}"
    formatter = Formatter(format, datefmt, style)
    for handler in chosen:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def shutdown() -> None:
    """Nothing is buffered, so there is nothing to do."""


def _root() -> Logger:
    """The root, configured when it has no handler: what the functions below do in CPython too."""
    if not root.handlers:
        basicConfig()
    return root


def debug(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(DEBUG):
        root._log(DEBUG, msg, args, exc_info, None)


def info(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(INFO):
        root._log(INFO, msg, args, exc_info, None)


def warning(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(WARNING):
        root._log(WARNING, msg, args, exc_info, None)


def warn(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(WARNING):
        root._log(WARNING, msg, args, exc_info, None)


def error(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(ERROR):
        root._log(ERROR, msg, args, exc_info, None)


def exception(msg: object, *args: object, exc_info: _ExcInfo = True) -> None:
    if _root().isEnabledFor(ERROR):
        root._log(ERROR, msg, args, exc_info, None)


def critical(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(CRITICAL):
        root._log(CRITICAL, msg, args, exc_info, None)


def fatal(msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(CRITICAL):
        root._log(CRITICAL, msg, args, exc_info, None)


def log(level: int, msg: object, *args: object, exc_info: _ExcInfo = None) -> None:
    if _root().isEnabledFor(level):
        root._log(level, msg, args, exc_info, None)
