"""Streams in memory, StringIO and BytesIO, and what `open` gives for a file packed in the image."""

from collections.abc import Iterable
from typing import Literal

from _einkorn_open import open as open

from _streams import BinaryIO, TextIO
from _streams import IOBase as IOBase
from _streams import UnsupportedOperation as UnsupportedOperation

__all__ = ["BufferedReader", "BytesIO", "DEFAULT_BUFFER_SIZE", "IOBase", "SEEK_CUR", "SEEK_END", "SEEK_SET", "StringIO",
           "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "open"]  # fmt: skip

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

    def readinto(self, buffer: bytearray | memoryview, /) -> int:
        """Fill `buffer` from here on; how many octets it took."""
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

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


class BufferedReader(BinaryIO):
    """A file packed in the image, as octets."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__()
        self._content = BytesIO(content)
        self._name = name

    @property
    def name(self) -> str:
        return self._name

    @property
    def mode(self) -> str:
        return "rb"

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def _check_open(self) -> None:
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def read(self, n: int | None = -1, /) -> bytes:
        if self._closed:
            raise ValueError("read of closed file")
        return self._content.read(n)

    def read1(self, n: int = -1, /) -> bytes:
        return self.read(n)

    def write(self, s: bytes, /) -> int:
        self._check_open()
        raise UnsupportedOperation("write")

    def peek(self, n: int = 0, /) -> bytes:
        """What comes next, without moving on."""
        position = self._content.tell()
        found = self._content.read(DEFAULT_BUFFER_SIZE)
        self._content.seek(position)
        return found

    def readline(self, limit: int | None = -1, /) -> bytes:
        self._check_open()
        return self._content.readline(limit)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._check_open()
        if whence == 0 and offset < 0:
            raise OSError(22, "Invalid argument")
        return self._content.seek(offset, whence)

    def tell(self) -> int:
        self._check_open()
        return self._content.tell()


class TextIOWrapper(TextIOBase):
    """A file packed in the image, as text. It is decoded when it is first read."""

    def __init__(
        self,
        buffer: BufferedReader,
        encoding: str | None = None,
        errors: str | None = None,
        newline: Literal["", "\n"] | None = None,
    ) -> None:
        super().__init__()
        self._buffer = buffer
        self._encoding = "utf-8" if encoding is None else encoding
        self._errors = "strict" if errors is None else errors
        self._newline = newline
        self._text: StringIO | None = None

    @property
    def buffer(self) -> BufferedReader:
        return self._buffer

    @property
    def encoding(self) -> str:
        return self._encoding

    @property
    def errors(self) -> str | None:
        return self._errors

    @property
    def name(self) -> str:
        return self._buffer.name

    @property
    def mode(self) -> str:
        return "r"

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        self._buffer.close()
        super().close()

    def _decoded(self) -> StringIO:
        self._check_open()
        text = self._text
        if text is None:
            decoded = self._buffer.read().decode(self._encoding, self._errors)
            if self._newline is None:
                decoded = decoded.replace("\r\n", "\n").replace("\r", "\n")
            text = self._text = StringIO(decoded)
        return text

    def read(self, n: int | None = -1, /) -> str:
        return self._decoded().read(n)

    def readline(self, limit: int = -1, /) -> str:
        text = self._decoded()
        line = text.readline(limit)
        end = line.find("\r") + 1 if self._newline == "" else 0
        if 0 < end < len(line) and line[end] != "\n":
            text.seek(text.tell() - len(line) + end)
            return line[:end]
        return line

    def write(self, s: str, /) -> int:
        self._check_open()
        raise UnsupportedOperation("not writable")

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """To the start, the end, or where `tell` said."""
        return self._decoded().seek(offset, whence)

    def tell(self) -> int:
        """A place to `seek` to, and nothing else: CPython counts octets, this counts characters."""
        return self._decoded().tell()
