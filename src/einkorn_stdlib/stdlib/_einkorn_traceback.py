"""Tracebacks: where a raise came from, and the text CPython prints about an exception.

Return addresses are recorded at the raise; the image's table `einkorn_lines` (its format stands in
einkornc/link/lines.py) turns them into functions, files and lines, inlined frames included.
"""

from typing import Final

from _einkorn_text import OctetBuilder, count_characters, octet_text
from einkorn.lowlevel.array import Array
from einkorn.lowlevel.image import class_id, symbol_address
from einkorn.lowlevel.memory import load8, load16, load64

_DEEPEST: Final = 128  # frames recorded, innermost first
_LONGEST_CHAIN: Final = 32  # causes and contexts printed


def _table_name(number: int) -> str:
    """What a row of the class table says: "list", or "module:qualified name" of a class not built in."""
    name = load64(symbol_address("einkorn_classes") + number * 32 + 16)
    size = load16(name)
    return octet_text(name + 2, size, count_characters(name + 2, size))


def class_name(number: int) -> str:
    """The `__name__` of a class by its row of the class table."""
    name = _table_name(number)
    start = max(name.rfind(":"), name.rfind(".")) + 1
    return name if start == 0 else name[start:]


def qualified_class_name(number: int) -> str:
    """The `__qualname__` of a class by its row of the class table."""
    name = _table_name(number)
    start = name.find(":") + 1
    return name if start == 0 else name[start:]


def full_class_name(number: int) -> str:
    """The module and the `__qualname__` of a class, as repr() tells them."""
    return _table_name(number).replace(":", ".")


def exception_name(number: int) -> str:
    """The name of a class of exceptions as a traceback tells it: without the main module."""
    return full_class_name(number).removeprefix("__main__.")


def record(exception: BaseException, here: int) -> None:
    """Store the return addresses from the frame `here` outward, the first time it is raised.

    The error of an exhausted heap is left alone: storing needs memory.
    """
    if exception._trace is not None or isinstance(exception, MemoryError):
        return
    top = load64(symbol_address("einkorn_stack_top"))
    count = 0
    frame = here
    while count < _DEEPEST and here <= frame < top - 8:
        count += 1
        frame = _caller(frame)
    trace = Array[int](count)
    frame = here
    index = 0
    while index < count:
        trace[index] = load64(frame + 8)
        frame = _caller(frame)
        index += 1
    exception._trace = trace


def _caller(frame: int) -> int:
    """The next frame outward, 0 at the end of the chain (frames lie at rising addresses)."""
    outer = load64(frame)
    return outer if outer > frame else 0


class LineTable:
    """The table as it lies in the image, with the places of its variable-sized entries."""

    position: int
    texts: Array[int]
    names: Array[int]
    files: Array[int]
    functions: Array[int]
    parents: Array[int]
    call_lines: Array[int]
    rows: int
    row_count: int

    def __init__(self, address: int) -> None:
        self.position = address
        count = self.number()
        self.texts = Array[int](count)
        index = 0
        while index < count:
            self.texts[index] = self.position
            size = self.number()
            self.position += size
            index += 1
        count = self.number()
        self.names = Array[int](count)
        self.files = Array[int](count)
        index = 0
        while index < count:
            self.names[index] = self.number()
            self.files[index] = self.number()
            index += 1
        count = self.number() + 1
        self.functions = Array[int](count)
        self.parents = Array[int](count)
        self.call_lines = Array[int](count)
        index = 1
        while index < count:
            function = self.number()
            self.functions[index] = function >> 1
            if function & 1 != 0:
                self.parents[index] = index - self.number()
                self.call_lines[index] = self.number()
            index += 1
        self.row_count = self.number()
        self.rows = self.position

    def number(self) -> int:
        """The next unsigned LEB128."""
        value = 0
        shift = 0
        while True:
            octet = load8(self.position)
            self.position += 1
            value |= (octet & 0x7F) << shift
            if octet < 0x80:
                return value
            shift += 7

    def signed(self) -> int:
        """The next signed number: 0, -1, 1, -2 … are stored as 0, 1, 2, 3 …."""
        value = self.number()
        return value >> 1 ^ -(value & 1)

    def text(self, index: int) -> str:
        self.position = self.texts[index]
        size = self.number()
        return octet_text(self.position, size, count_characters(self.position, size))

    def place(self, return_address: int) -> tuple[int, int]:
        """(scope, line) of the call that returns there; scope 0 where there is no source."""
        self.position = self.rows
        address = symbol_address("einkorn_text_start")
        scope = 0
        line = 0
        index = 0
        while index < self.row_count:
            delta = self.number()
            address += delta >> 1
            if address >= return_address:
                break
            if delta & 1 != 0:
                scope += self.signed()
            line += self.signed()
            index += 1
        return (scope, line)


def _file_name(path: str) -> str:
    return path[path.rfind("/") + 1 :]


def _is_internal(path: str) -> bool:
    """Frames of the library's core and of the platform say nothing to the program's author."""
    name = _file_name(path)
    return name == "builtins.py" or name.startswith("_einkorn") or "einkorn/platform/" in path


def frame_lines(exception: BaseException) -> list[str]:
    """The lines of a traceback, innermost first."""
    lines: list[str] = []
    trace = exception._trace
    if trace is None:
        return lines
    table = LineTable(symbol_address("einkorn_lines"))
    index = 0
    while index < len(trace):
        scope, line = table.place(trace[index])
        while scope > 0:
            function = table.functions[scope]
            path = table.text(table.files[function])
            # A module's initialiser calls its parts from line 0: they are the frames to show.
            if line != 0 and not _is_internal(path):
                name = table.text(table.names[function])
                lines.append('  File "' + path + '", line ' + str(line) + ", in " + name + "\n")
            line = table.call_lines[scope]
            scope = table.parents[scope]
        index += 1
    return lines


def _add_frames(builder: OctetBuilder, lines: list[str]) -> None:
    """Outermost first; CPython's words for more than three equal lines in a row."""
    index = len(lines) - 1
    repeated = 0
    previous = ""
    while index >= 0:
        line = lines[index]
        repeated = repeated + 1 if line == previous else 0
        previous = line
        if repeated < 3:
            builder.add(line)
        elif index == 0 or lines[index - 1] != line:
            more = repeated - 2
            builder.add("  [Previous line repeated " + str(more) + " more time")
            builder.add("s]\n" if more > 1 else "]\n")
        index -= 1


def _message(exception: BaseException) -> str:
    """An exception's text; a program's `__str__` may itself raise."""
    try:
        return str(exception)
    except Exception:
        return "<exception str() failed>"


def describe(builder: OctetBuilder, exception: BaseException, depth: int) -> None:
    """What CPython prints for an exception nobody caught, without source lines."""
    cause = exception.__cause__
    context = exception.__context__
    if depth < _LONGEST_CHAIN:
        if cause is not None:
            describe(builder, cause, depth + 1)
            builder.add(
                "\nThe above exception was the direct cause of the following exception:\n\n"
            )
        elif context is not None and not exception.__suppress_context__:
            describe(builder, context, depth + 1)
            builder.add("\nDuring handling of the above exception, another exception occurred:\n\n")
    lines = frame_lines(exception)
    if len(lines) > 0:
        builder.add("Traceback (most recent call last):\n")
        _add_frames(builder, lines)
    builder.add(exception_name(class_id(exception)))
    message = _message(exception)
    if message != "":
        builder.add(": ")
        builder.add(message)
    builder.add("\n")
    notes = exception._notes
    if notes is not None:
        for note in notes:
            builder.add(note)
            builder.add("\n")
