"""The system as a program sees it: arguments, standard streams, exit, what runs it.

`platform` is "einkorn" (never "linux": code that asks wants to know). Streams are not buffered: each
write() goes to the platform at once, so the two outputs keep their order and nothing is lost on exit.
"""

from builtins import _WritesAtOnce
from types import TracebackType
from typing import Final, NamedTuple, NoReturn

from _einkorn_runtime import being_handled
from _streams import BinaryIO, TextIO
from einkorn.platform.boundary import current

byteorder: Final = "little"
maxsize: Final = 0x7FFF_FFFF_FFFF_FFFF
maxunicode: Final = 0x10FFFF
platform: Final = "einkorn"
version: Final = "3.12.0 (einkorn)"
hexversion: Final = 0x030C00F0
copyright: Final = ""
executable: Final = ""


class _VersionInfo(NamedTuple):
    major: int
    minor: int
    micro: int
    releaselevel: str
    serial: int

    def __repr__(self) -> str:
        return (
            f"sys.version_info(major={self.major}, minor={self.minor}, micro={self.micro}, "
            f"releaselevel={self.releaselevel!r}, serial={self.serial})"
        )


class _FloatInfo(NamedTuple):
    max: float
    max_exp: int
    max_10_exp: int
    min: float
    min_exp: int
    min_10_exp: int
    dig: int
    mant_dig: int
    epsilon: float
    radix: int
    rounds: int

    def __repr__(self) -> str:
        return (
            f"sys.float_info(max={self.max}, max_exp={self.max_exp}, "
            f"max_10_exp={self.max_10_exp}, min={self.min}, min_exp={self.min_exp}, "
            f"min_10_exp={self.min_10_exp}, dig={self.dig}, mant_dig={self.mant_dig}, "
            f"epsilon={self.epsilon}, radix={self.radix}, rounds={self.rounds})"
        )


class _Implementation:
    def __init__(self, name: str) -> None:
        self.name = name
        self.version = version_info
        self.hexversion = hexversion
        self.cache_tag: str | None = None

    def __repr__(self) -> str:
        return (
            f"namespace(name={self.name!r}, cache_tag={self.cache_tag!r}, "
            f"version={self.version!r}, hexversion={self.hexversion})"
        )


version_info = _VersionInfo(3, 12, 0, "final", 0)
implementation = _Implementation("einkorn")
float_info = _FloatInfo(
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1
)  # fmt: skip


class _OctetOutput(BinaryIO):
    """sys.stdout.buffer, sys.stderr.buffer."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def write(self, s: bytes | bytearray | memoryview, /) -> int:
        octets = bytes(s)
        current().write(self._descriptor, octets)
        return len(octets)


class _Output(TextIO, _WritesAtOnce):
    """sys.stdout and sys.stderr."""

    def __init__(self, descriptor: int, name: str) -> None:
        super().__init__()
        self._name = name
        self._buffer = _OctetOutput(descriptor)

    @property
    def buffer(self) -> BinaryIO:
        return self._buffer

    @property
    def name(self) -> str:
        return self._name

    @property
    def mode(self) -> str:
        return "w"

    def __repr__(self) -> str:
        return f"<_io.TextIOWrapper name={self._name!r} mode='w' encoding='utf-8'>"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._buffer.fileno()

    def write(self, s: str, /) -> int:
        self._check_open()
        self._buffer.write(s.encode())
        return len(s)


class _OctetInput(BinaryIO):
    """sys.stdin.buffer: reads ahead, which is why the text stream reads through it."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def _fill(self) -> bool:
        """Read more; False at the end of input."""
        if self._ended:
            return False
        octets = current().read(4096)
        if not octets:
            self._ended = True
            return False
        self._ahead = self._ahead + octets
        return True

    def _take(self, count: int) -> bytes:
        octets = self._ahead[:count]
        self._ahead = self._ahead[count:]
        return octets

    def read(self, n: int = -1, /) -> bytes:
        while (n < 0 or len(self._ahead) < n) and self._fill():
            pass
        return self._take(len(self._ahead) if n < 0 else n)

    def readline(self, limit: int = -1, /) -> bytes:
        searched = 0
        count = 0
        while True:
            end = self._ahead.find(b"\n", searched)
            searched = len(self._ahead)
            if end >= 0:
                count = end + 1
                break
            if (0 <= limit <= searched) or not self._fill():
                count = searched
                break
        if 0 <= limit < count:
            count = limit
        return self._take(count)


class _Input(TextIO):
    """sys.stdin; line ends of any kind arrive as `\\n`."""

    def __init__(self) -> None:
        super().__init__()
        self._buffer = _OctetInput()

    @property
    def buffer(self) -> BinaryIO:
        return self._buffer

    @property
    def name(self) -> str:
        return "<stdin>"

    @property
    def mode(self) -> str:
        return "r"

    def __repr__(self) -> str:
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def read(self, n: int = -1, /) -> str:
        if n >= 0:
            return self._characters(n)
        return self._buffer.read().decode().replace("\r\n", "\n")

    def _characters(self, count: int) -> str:
        """`count` code points, fewer only at the end."""
        parts: list[str] = []
        while len(parts) < count:
            octets = self._buffer.read(1)
            if not octets:
                break
            lead = octets[0]
            if lead >= 0xC0:
                octets = octets + self._buffer.read(1 + int(lead >= 0xE0) + int(lead >= 0xF0))
            parts.append(octets.decode())
        return "".join(parts)

    def readline(self, limit: int = -1, /) -> str:
        if limit >= 0:
            return self._limited(limit)
        line = self._buffer.readline().decode()
        if line.endswith("\r\n"):
            return line[:-2] + "\n"
        return line

    def _limited(self, limit: int) -> str:
        line = ""
        while len(line) < limit and not line.endswith("\n"):
            character = self._characters(1)
            if not character:
                break
            line += character
        return line


argv: list[str] = current().arguments()
orig_argv: list[str] = argv
stdin: TextIO = _Input()
stdout: TextIO = _Output(1, "<stdout>")
stderr: TextIO = _Output(2, "<stderr>")
__stdin__: TextIO = stdin
__stdout__: TextIO = stdout
__stderr__: TextIO = stderr


def _print(text: str) -> None:
    """What print() comes down to where a program gives sys.stdout another stream."""
    stdout.write(text)


def exit(status: int | str | None = None, /) -> NoReturn:
    """Leave the program by SystemExit."""
    if status is None:
        raise SystemExit
    raise SystemExit(status)


class _Limit:
    def __init__(self) -> None:
        self.depth = 1000


_limit = _Limit()


def getrecursionlimit() -> int:
    """What setrecursionlimit() was given last."""
    return _limit.depth


def setrecursionlimit(limit: int, /) -> None:
    """Noted, no more: what calls may nest is decided by the stack of the machine."""
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _limit.depth = limit


def exception() -> BaseException | None:
    """The exception whose handler runs."""
    return being_handled()


def exc_info() -> (
    tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]
):
    """The class, the exception and the traceback of the handler that runs."""
    error = being_handled()
    if error is None:
        return (None, None, None)
    return (type(error), error, TracebackType())


def intern(string: str, /) -> str:
    return string


def getdefaultencoding() -> str:
    return "utf-8"


def getfilesystemencoding() -> str:
    return "utf-8"
