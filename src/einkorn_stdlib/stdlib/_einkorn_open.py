"""open(): reads the files that the program packed with `einkorn.files.packed`, by the same paths as from its directory."""

from io import BufferedReader, TextIOWrapper
from typing import Literal, Protocol, overload

import _einkorn_codec as codec


class _PathLike(Protocol):
    def __fspath__(self) -> str: ...


@overload
def open(
    file: str | _PathLike,
    mode: Literal["r", "rt", "tr"] = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: Literal["", "\n"] | None = None,
) -> TextIOWrapper:
    """A packed file as text, UTF-8 unless `encoding` says otherwise. Raises OSError's subclasses, LookupError."""
    if encoding is not None:
        codec.encode("", encoding, "strict")  # LookupError for one that is not known
    return TextIOWrapper(_opened(file), encoding, errors, newline)


@overload
def open(file: str | _PathLike, mode: Literal["rb", "br"], buffering: int = -1) -> BufferedReader:
    """A packed file as octets."""
    return _opened(file)


def open(
    file: str | _PathLike,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
) -> BufferedReader | TextIOWrapper: ...


def _opened(file: str | _PathLike) -> BufferedReader:
    """Raises FileNotFoundError where nothing of that path was packed, IsADirectoryError, NotADirectoryError."""
    path = file if isinstance(file, str) else file.__fspath__()
    sought = _plain(path)
    is_directory = False
    for directory in _directories():
        for name, content in _table(directory):
            place = _plain(f"{directory}/{name}")
            if place == sought:
                return BufferedReader(content, path)
            if sought.startswith(f"{place}/"):
                raise NotADirectoryError(20, "Not a directory", path)
            is_directory = is_directory or place.startswith(f"{sought}/")
    if is_directory:
        raise IsADirectoryError(21, "Is a directory", path)
    raise FileNotFoundError(2, "No such file or directory", path)


def paths() -> list[list[str]]:
    """The parts of the path of every packed file."""
    return [
        _plain(f"{directory}/{name}").split("/")
        for directory in _directories()
        for name, _ in _table(directory)
    ]


def _plain(path: str) -> str:
    """A path without what does not change where it leads."""
    root = "/" if path.startswith("/") else ""
    return root + "/".join([part for part in path.split("/") if part and part != "."])


def _directories() -> list[str]:
    """The directories that the program packs: the compiler gives the body."""
    ...


def _table(directory: str) -> list[tuple[str, bytes]]:
    """The files below one of them: the compiler gives the body."""
    ...
