"""IO, TextIO and BinaryIO of typing: what a stream answers when it supports nothing."""

from collections.abc import Iterable
from types import TracebackType
from typing import Self


class UnsupportedOperation(OSError):
    """The stream cannot do that."""


class IOBase:
    """What all streams have. Subclasses override what they support."""

    _closed: bool = False

    @property
    def closed(self) -> bool:
        return self._closed

    def _check_open(self) -> None:
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def close(self) -> None:
        if not self._closed:
            self.flush()
            self._closed = True

    def fileno(self) -> int:
        raise UnsupportedOperation("fileno")

    def flush(self) -> None:
        self._check_open()

    def isatty(self) -> bool:
        self._check_open()
        return False

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0, /) -> int:
        raise UnsupportedOperation("seek")

    def tell(self) -> int:
        return self.seek(0, 1)

    def truncate(self, size: int | None = None, /) -> int:
        raise UnsupportedOperation("truncate")

    def __enter__(self) -> Self:
        self._check_open()
        return self

    def __exit__(
        self,
        type: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self.close()


class IO[T](IOBase):
    """A stream of str or bytes. Subclasses override what they support."""

    def __init__(self) -> None:
        self._closed = False

    @property
    def mode(self) -> str:
        return "r+"

    @property
    def name(self) -> str:
        raise AttributeError("the stream has no name")

    def close(self) -> None:
        self._closed = True

    def read(self, n: int = -1, /) -> T:
        raise UnsupportedOperation("not readable")

    def readline(self, limit: int = -1, /) -> T:
        raise UnsupportedOperation("not readable")

    def readlines(self, hint: int = -1, /) -> list[T]:
        """All lines; with `hint`, lines until that many characters are read."""
        lines: list[T] = []
        total = 0
        for line in self:
            lines.append(line)
            total += self._length(line)
            if 0 < hint <= total:
                break
        return lines

    def _length(self, piece: T) -> int:
        raise UnsupportedOperation("not readable")

    def tell(self) -> int:
        raise UnsupportedOperation("tell")

    def write(self, s: T, /) -> int:
        raise UnsupportedOperation("not writable")

    def writelines(self, lines: Iterable[T], /) -> None:
        for line in lines:
            self.write(line)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        line = self.readline()
        if self._length(line) == 0:
            raise StopIteration
        return line


class TextIO(IO[str]):
    """A stream of text."""

    @property
    def buffer(self) -> "BinaryIO":
        raise UnsupportedOperation("buffer")

    @property
    def encoding(self) -> str:
        return "utf-8"

    @property
    def errors(self) -> str | None:
        return "strict"

    def _length(self, piece: str) -> int:
        return len(piece)


class BinaryIO(IO[bytes]):
    """A stream of octets."""

    def _length(self, piece: bytes) -> int:
        return len(piece)
