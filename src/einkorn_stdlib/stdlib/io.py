"""Streams in memory: StringIO and BytesIO. (There are no files: nothing here opens one.)"""

from collections.abc import Iterable

from _streams import BinaryIO, TextIO
from _streams import UnsupportedOperation as UnsupportedOperation

__all__ = ["BytesIO", "DEFAULT_BUFFER_SIZE", "SEEK_CUR", "SEEK_END", "SEEK_SET", "StringIO",
           "TextIOBase", "UnsupportedOperation"]  # fmt: skip

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class TextIOBase(TextIO):
    """Base class of text streams."""


class StringIO(TextIOBase):
    """Text in memory. Writing at the end collects pieces; they are joined when looked at."""

    def __init__(self, initial_value: str | None = "", newline: str | None = "\n") -> None:
        super().__init__()
        self._text = "" if initial_value is None else initial_value
        self._pieces: list[str] = []
        self._size = len(self._text)
        self._position = 0

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def _check_open(self) -> None:
        if self._closed:
            raise ValueError("I/O operation on closed file")  # no full stop: CPython's own words

    def _join(self) -> str:
        if self._pieces:
            self._text = self._text + "".join(self._pieces)
            self._pieces.clear()
        return self._text

    def getvalue(self) -> str:
        """All that is in the stream, wherever the position."""
        self._check_open()
        return self._join()

    def write(self, s: str, /) -> int:
        self._check_open()
        count = len(s)
        if count == 0:
            return 0
        if self._position == self._size:
            self._pieces.append(s)
            self._size += count
        else:
            text = self._join()
            if self._position > self._size:
                text = text + "\0" * (self._position - self._size)
            self._text = text[: self._position] + s + text[self._position + count :]
            self._size = len(self._text)
        self._position += count
        return count

    def read(self, n: int | None = -1, /) -> str:
        self._check_open()
        start = self._position
        if start >= self._size:
            return ""
        stop = self._size
        if n is not None and 0 <= n < stop - start:
            stop = start + n
        self._position = stop
        return self._join()[start:stop]

    def readline(self, limit: int = -1, /) -> str:
        self._check_open()
        text = self._join()
        start = self._position
        if start >= self._size:
            return ""
        end = text.find("\n", start)
        stop = self._size if end < 0 else end + 1
        if 0 <= limit < stop - start:
            stop = start + limit
        self._position = stop
        return text[start:stop]

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._check_open()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            self._position = offset
        elif whence == 1 or whence == 2:
            if offset != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._position = self._size
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._position

    def tell(self) -> int:
        self._check_open()
        return self._position

    def truncate(self, size: int | None = None, /) -> int:
        self._check_open()
        length = self._position if size is None else size
        if length < 0:
            raise ValueError(f"Negative size value {length}")
        if length < self._size:
            self._text = self._join()[:length]
            self._size = length
        return length


class BytesIO(BinaryIO):
    """Octets in memory."""

    def __init__(self, initial_bytes: bytes | bytearray | memoryview = b"") -> None:
        super().__init__()
        self._octets = bytearray(initial_bytes)
        self._position = 0

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def getvalue(self) -> bytes:
        """All that is in the stream, wherever the position."""
        self._check_open()
        return bytes(self._octets)

    def write(self, s: bytes | bytearray | memoryview, /) -> int:
        self._check_open()
        octets = bytes(s)
        count = len(octets)
        if count == 0:
            return 0
        missing = self._position - len(self._octets)
        if missing > 0:
            self._octets.extend(b"\0" * missing)
        if self._position == len(self._octets):
            self._octets.extend(octets)
        else:
            self._octets[self._position : self._position + count] = octets
        self._position += count
        return count

    def writelines(self, lines: Iterable[bytes | bytearray | memoryview], /) -> None:
        for line in lines:
            self.write(line)

    def _take(self, stop: int) -> bytes:
        start = self._position
        self._position = stop
        return bytes(self._octets[start:stop])

    def read(self, n: int | None = -1, /) -> bytes:
        self._check_open()
        available = len(self._octets) - self._position
        if available <= 0:
            return b""
        if n is None or n < 0 or n > available:
            return self._take(len(self._octets))
        return self._take(self._position + n)

    def read1(self, n: int | None = -1, /) -> bytes:
        return self.read(n)

    def readline(self, limit: int | None = -1, /) -> bytes:
        self._check_open()
        if self._position >= len(self._octets):
            return b""
        end = self._octets.find(b"\n", self._position)
        stop = len(self._octets) if end < 0 else end + 1
        if limit is not None and 0 <= limit < stop - self._position:
            stop = self._position + limit
        return self._take(stop)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._check_open()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"negative seek value {offset}")
        elif whence == 1:
            offset += self._position
        elif whence == 2:
            offset += len(self._octets)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._position = max(offset, 0)
        return self._position

    def tell(self) -> int:
        self._check_open()
        return self._position

    def truncate(self, size: int | None = None, /) -> int:
        self._check_open()
        length = self._position if size is None else size
        if length < 0:
            raise ValueError(f"negative size value {length}")
        if length < len(self._octets):
            self._octets = self._octets[:length]
        return length
