"""The part of os that needs no operating system: the environment, paths as text, entropy."""

from collections.abc import Iterator, MutableMapping
from typing import NoReturn, Protocol, overload, runtime_checkable

import os.path as path
from einkorn.platform.boundary import current

name = "posix"
sep = "/"
altsep: str | None = None
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
devnull = "/dev/null"

error = OSError


class _Environ(MutableMapping[str, str]):
    """The environment the program was started with; changes stay in the program."""

    def __init__(self, values: dict[str, str]) -> None:
        self._values = values

    def __getitem__(self, key: str, /) -> str:
        return self._values[key]

    def __setitem__(self, key: str, value: str, /) -> None:
        self._values[key] = value

    def __delitem__(self, key: str, /) -> None:
        del self._values[key]

    def __contains__(self, key: object, /) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def copy(self) -> dict[str, str]:
        return dict(self._values)

    def __repr__(self) -> str:
        return f"environ({self._values!r})"


environ = _Environ(current().environment())


@overload
def getenv(key: str) -> str | None:
    return environ.get(key)


@overload
def getenv[T](key: str, default: T) -> str | T:
    return environ.get(key, default)


def getenv(key: str, default: object = None) -> object:
    """The variable `key` of the environment, else `default`."""
    return environ.get(key, default)


def putenv(key: str, value: str, /) -> None:
    environ[key] = value


def unsetenv(key: str, /) -> None:
    if key in environ:
        del environ[key]


def urandom(size: int, /) -> bytes:
    """`size` unpredictable octets."""
    return current().entropy(size)


def getpid() -> int:
    """1: an image is one process."""
    return 1


def cpu_count() -> int | None:
    """1: an image runs on one core."""
    return 1


def _exit(status: int) -> NoReturn:
    """Stop now: no `finally`, no output flushed."""
    current().exit(status)


@runtime_checkable
class PathLike[Path: (str, bytes)](Protocol):
    """What says its path: those of pathlib, and any class with the method."""

    def __fspath__(self) -> Path: ...


def fspath(path: str | PathLike[str]) -> str:
    return path if isinstance(path, str) else path.__fspath__()


def fsencode(filename: str) -> bytes:
    return filename.encode()


def fsdecode(filename: bytes) -> str:
    return filename.decode()


def strerror(code: int, /) -> str:
    """The text of an error number, for those that occur here."""
    return _ERRORS.get(code, f"Unknown error {code}")


_ERRORS: dict[int, str] = {
    1: "Operation not permitted",
    2: "No such file or directory",
    4: "Interrupted system call",
    5: "Input/output error",
    9: "Bad file descriptor",
    11: "Resource temporarily unavailable",
    12: "Cannot allocate memory",
    13: "Permission denied",
    17: "File exists",
    22: "Invalid argument",
    32: "Broken pipe",
    98: "Address already in use",
    99: "Cannot assign requested address",
    101: "Network is unreachable",
    104: "Connection reset by peer",
    110: "Connection timed out",
    111: "Connection refused",
    113: "No route to host",
}
