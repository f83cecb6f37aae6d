"""The exceptions and warnings that only differ in what they are called, those of the system, and those of Unicode."""

import _einkorn_integer as integers
import _einkorn_quote as quotes


class ArithmeticError(Exception): ...


class FloatingPointError(ArithmeticError): ...


class OverflowError(ArithmeticError): ...


class ZeroDivisionError(ArithmeticError): ...


class AssertionError(Exception): ...


class AttributeError(Exception): ...


class BufferError(Exception): ...


class EOFError(Exception): ...


class ImportError(Exception): ...


class ModuleNotFoundError(ImportError): ...


class LookupError(Exception): ...


class IndexError(LookupError): ...


class KeyError(LookupError):
    def __str__(self) -> str:
        # A key is shown as repr, so that KeyError('') says something.
        arguments = self.args
        if len(arguments) == 1:
            return repr(arguments[0])
        return BaseException.__str__(self)


class MemoryError(Exception): ...


class NameError(Exception): ...


class UnboundLocalError(NameError): ...


class OSError(Exception):
    errno: int | None
    strerror: str | None
    filename: str | None

    def __init__(self, *args: object) -> None:
        self._arguments = args
        self.errno = None
        self.strerror = None
        self.filename = None
        if len(args) >= 2:
            number = args[0]
            text = args[1]
            if isinstance(number, int):
                self.errno = number
            if isinstance(text, str):
                self.strerror = text
            if len(args) >= 3:
                name = args[2]
                if isinstance(name, str):
                    self.filename = name
                self._arguments = (number, text)

    def __str__(self) -> str:
        number = self.errno
        text = self.strerror
        if number is None or text is None:
            return BaseException.__str__(self)
        name = self.filename
        if name is None:
            return "[Errno " + str(number) + "] " + text
        return "[Errno " + str(number) + "] " + text + ": " + repr(name)


def _os_error(*args: object) -> OSError:
    """What `OSError(number, text, …)` makes: the subclass for that number."""
    number = args[0]
    if not isinstance(number, int):
        return OSError(*args)
    match number:
        case 1 | 13:
            return PermissionError(*args)
        case 2:
            return FileNotFoundError(*args)
        case 3:
            return ProcessLookupError(*args)
        case 4:
            return InterruptedError(*args)
        case 10:
            return ChildProcessError(*args)
        case 11 | 114 | 115:
            return BlockingIOError(*args)
        case 17:
            return FileExistsError(*args)
        case 20:
            return NotADirectoryError(*args)
        case 21:
            return IsADirectoryError(*args)
        case 32 | 108:
            return BrokenPipeError(*args)
        case 103:
            return ConnectionAbortedError(*args)
        case 104:
            return ConnectionResetError(*args)
        case 110:
            return TimeoutError(*args)
        case 111:
            return ConnectionRefusedError(*args)
        case _:
            return OSError(*args)


EnvironmentError = OSError


IOError = OSError


class BlockingIOError(OSError): ...


class ChildProcessError(OSError): ...


class ConnectionError(OSError): ...


class BrokenPipeError(ConnectionError): ...


class ConnectionAbortedError(ConnectionError): ...


class ConnectionRefusedError(ConnectionError): ...


class ConnectionResetError(ConnectionError): ...


class FileExistsError(OSError): ...


class FileNotFoundError(OSError): ...


class InterruptedError(OSError): ...


class IsADirectoryError(OSError): ...


class NotADirectoryError(OSError): ...


class PermissionError(OSError): ...


class ProcessLookupError(OSError): ...


class TimeoutError(OSError): ...


class ReferenceError(Exception): ...


class RuntimeError(Exception): ...


class RecursionError(RuntimeError): ...


class SyntaxError(Exception): ...


class IndentationError(SyntaxError): ...


class TabError(IndentationError): ...


class SystemError(Exception): ...


class TypeError(Exception): ...


class ValueError(Exception): ...


class UnicodeError(ValueError): ...


class UnicodeTranslateError(UnicodeError):
    encoding: None
    object: str
    start: int
    end: int
    reason: str

    def __init__(self, object: str, start: int, end: int, reason: str, /) -> None:
        self._arguments = (object, start, end, reason)
        self.encoding = None
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self) -> str:
        if self.end == self.start + 1:
            shown = "character '" + quotes.escaped(ord(self.object[self.start]))
            shown += "' in position " + str(self.start)
        else:
            shown = "characters in position " + str(self.start) + "-" + str(self.end - 1)
        return "can't translate " + shown + ": " + self.reason


class UnicodeDecodeError(UnicodeError):
    encoding: str
    object: bytes
    start: int
    end: int
    reason: str

    def __init__(self, encoding: str, object: bytes, start: int, end: int, reason: str, /) -> None:
        self._arguments = (encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self) -> str:
        text = "'" + self.encoding + "' codec can't decode "
        if self.end == self.start + 1:
            value = integers.digits(self.object[self.start], 4)
            if len(value) == 1:
                value = "0" + value
            text += "byte 0x" + value + " in position " + str(self.start)
        else:
            text += "bytes in position " + str(self.start) + "-" + str(self.end - 1)
        return text + ": " + self.reason


class UnicodeEncodeError(UnicodeError):
    encoding: str
    object: str
    start: int
    end: int
    reason: str

    def __init__(self, encoding: str, object: str, start: int, end: int, reason: str, /) -> None:
        self._arguments = (encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self) -> str:
        text = "'" + self.encoding + "' codec can't encode "
        if self.end == self.start + 1:
            text += "character '" + quotes.escaped(ord(self.object[self.start]))
            text += "' in position " + str(self.start)
        else:
            text += "characters in position " + str(self.start) + "-" + str(self.end - 1)
        return text + ": " + self.reason


class Warning(Exception): ...


class BytesWarning(Warning): ...


class DeprecationWarning(Warning): ...


class EncodingWarning(Warning): ...


class FutureWarning(Warning): ...


class ImportWarning(Warning): ...


class PendingDeprecationWarning(Warning): ...


class ResourceWarning(Warning): ...


class RuntimeWarning(Warning): ...


class SyntaxWarning(Warning): ...


class UnicodeWarning(Warning): ...


class UserWarning(Warning): ...
