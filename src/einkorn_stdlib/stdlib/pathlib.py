"""Paths by POSIX rules: as text (PurePath, PurePosixPath), and to the files that the program packs (Path, PosixPath)."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from io import BufferedReader, TextIOWrapper
from typing import Literal, Self, overload

import _einkorn_open as packed

__all__ = ["Path", "PosixPath", "PurePath", "PurePosixPath"]


def _as_text(path: "str | PurePosixPath") -> str:
    return path if isinstance(path, str) else str(path)


class PurePosixPath:
    """A path in its parts. Immutable; equal, ordered and hashed by them."""

    def __init__(self, *args: "str | PurePosixPath") -> None:
        self._root = ""
        self._tail: list[str] = []
        for segment in args:
            text = _as_text(segment)
            if text.startswith("/"):
                slashes = len(text) - len(text.lstrip("/"))
                self._root = "//" if slashes == 2 else "/"
                self._tail = []
            self._tail += [part for part in text.split("/") if part and part != "."]

    def _made(self, root: str, tail: list[str]) -> Self:
        made = type(self)()
        made._root = root
        made._tail = tail
        return made

    # ---- parts

    @property
    def drive(self) -> str:
        return ""

    @property
    def root(self) -> str:
        return self._root

    @property
    def anchor(self) -> str:
        return self._root

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(([self._root] if self._root else []) + self._tail)

    @property
    def name(self) -> str:
        """The last part, if it is no root."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self) -> str:
        """The last extension of the name, with its dot."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self) -> list[str]:
        """All extensions of the name."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self) -> str:
        """The name without its last extension."""
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self) -> Self:
        if not self._tail:
            return self
        return self._made(self._root, self._tail[:-1])

    @property
    def parents(self) -> Sequence[Self]:
        """All the paths above this one, the nearest first."""
        count = len(self._tail)
        return tuple([self._made(self._root, self._tail[: count - 1 - i]) for i in range(count)])

    def is_absolute(self) -> bool:
        return self._root != ""

    def is_reserved(self) -> bool:
        return False

    def is_relative_to(self, other: "str | PurePosixPath") -> bool:
        """Whether this path is below another, or the same."""
        base = PurePosixPath(other)
        return self._root == base._root and self._tail[: len(base._tail)] == base._tail

    # ---- other paths

    def joinpath(self, *pathsegments: "str | PurePosixPath") -> Self:
        """This path with more behind it; an absolute one takes its place."""
        made = self
        for segment in pathsegments:
            made = made / segment
        return made

    def __truediv__(self, key: "str | PurePosixPath") -> Self:
        other = type(self)(key)
        return other if other._root else self._made(self._root, self._tail + other._tail)

    def __rtruediv__(self, key: str) -> Self:
        return type(self)(key) / self

    def relative_to(self, other: "str | PurePosixPath", *, walk_up: bool = False) -> Self:
        """The way from another path to this one; ValueError where it is not below."""
        base = PurePosixPath(other)
        shared = len(base._tail)
        ups: list[str] = []
        while (
            self._root == base._root and shared > 0 and self._tail[:shared] != base._tail[:shared]
        ):
            if not walk_up:
                break
            shared -= 1
            if base._tail[shared] == "..":
                raise ValueError(f"'..' segment in {str(base)!r} cannot be walked")
            ups.append("..")
        if self._root != base._root:
            if walk_up:
                raise ValueError(f"{str(self)!r} and {str(base)!r} have different anchors")
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r}")
        if self._tail[:shared] != base._tail[:shared]:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r}")
        return self._made("", ups + self._tail[shared:])

    def _needs_name(self) -> None:
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")

    def with_name(self, name: str) -> Self:
        """The path with another last part."""
        self._needs_name()
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem: str) -> Self:
        """The path with another name but the same extension."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix: str) -> Self:
        """The path with another extension, or none."""
        if "/" in suffix or (suffix and (not suffix.startswith(".") or suffix == ".")):
            raise ValueError(f"Invalid suffix {suffix!r}")
        self._needs_name()
        return self._made(self._root, self._tail[:-1] + [self.stem + suffix])

    def with_segments(self, *pathsegments: "str | PurePosixPath") -> Self:
        return type(self)(*pathsegments)

    def match(self, path_pattern: str, *, case_sensitive: bool | None = None) -> bool:
        """Whether the last parts are what a pattern describes; all of them for an absolute one."""
        pattern = PurePosixPath(path_pattern)
        wanted, own = list(pattern.parts), list(self.parts)
        if not wanted:
            raise ValueError("empty pattern")
        if pattern._root and len(wanted) != len(own):
            return False
        if len(wanted) > len(own):
            return False
        for back in range(1, len(wanted) + 1):
            if case_sensitive is False:
                fits = fnmatchcase(own[-back].lower(), wanted[-back].lower())
            else:
                fits = fnmatchcase(own[-back], wanted[-back])
            if not fits:
                return False
        return True

    # ---- as text

    def as_posix(self) -> str:
        return str(self)

    def as_uri(self) -> str:
        """A file URI; ValueError for a relative path."""
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        parts: list[str] = []
        for octet in str(self).encode():
            safe = chr(octet).isalnum() and octet < 128
            parts.append(chr(octet) if safe or chr(octet) in "_.-~/" else f"%{octet:02X}")
        return "file://" + "".join(parts)

    def __str__(self) -> str:
        return (self._root + "/".join(self._tail)) or "."

    def __fspath__(self) -> str:
        return str(self)

    def __bytes__(self) -> bytes:
        return str(self).encode()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    # ---- order

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, PurePosixPath):
            return False
        return self._root == other._root and self._tail == other._tail

    def __hash__(self) -> int:
        return hash(str(self))

    def __lt__(self, other: "PurePosixPath") -> bool:
        return self.parts < other.parts

    def __le__(self, other: "PurePosixPath") -> bool:
        return self.parts <= other.parts

    def __gt__(self, other: "PurePosixPath") -> bool:
        return self.parts > other.parts

    def __ge__(self, other: "PurePosixPath") -> bool:
        return self.parts >= other.parts


class PosixPath(PurePosixPath):
    """A path to a file or directory that the program packs with `einkorn.files.packed`; there is nothing to write to."""

    def exists(self) -> bool:
        return self.is_file() or self.is_dir()

    def is_file(self) -> bool:
        return self._tail in self._files()

    def is_dir(self) -> bool:
        return any(self._is_below(file) for file in self._files())

    def iterdir(self) -> Iterator[Self]:
        """What a directory holds. FileNotFoundError, NotADirectoryError."""
        if self.is_file():
            raise NotADirectoryError(20, "Not a directory", str(self))
        if not self.is_dir():
            raise FileNotFoundError(2, "No such file or directory", str(self))
        depth = len(self._tail) + 1
        return iter([p for p in self._entries() if len(p._tail) == depth])

    def glob(self, pattern: str) -> Iterator[Self]:
        """The files and directories below that a pattern describes: `*`, `?`, `[a-z]`, `**` for any directories."""
        if not pattern:
            raise ValueError("Unacceptable pattern: ''")
        wanted = [part for part in pattern.split("/") if part and part != "."]
        depth = len(self._tail)
        return iter([p for p in self._entries() if _fits(p._tail[depth:], wanted)])

    def rglob(self, pattern: str) -> Iterator[Self]:
        """glob() with `**/` before the pattern."""
        return self.glob("**/" + pattern)

    @overload
    def open(
        self,
        mode: Literal["r", "rt", "tr"] = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: Literal["", "\n"] | None = None,
    ) -> TextIOWrapper:
        """The file as text, as open() reads it. OSError's subclasses, LookupError."""
        return packed.open(str(self), "r", buffering, encoding, errors, newline)

    @overload
    def open(self, mode: Literal["rb", "br"], buffering: int = -1) -> BufferedReader:
        """The file as octets."""
        return packed.open(str(self), "rb", buffering)

    def open(
        self,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
    ) -> BufferedReader | TextIOWrapper: ...

    def read_text(self, encoding: str | None = None, errors: str | None = None) -> str:
        """All of the file as text. OSError's subclasses, UnicodeDecodeError, LookupError."""
        with packed.open(str(self), "r", -1, encoding, errors) as stream:
            return stream.read()

    def read_bytes(self) -> bytes:
        """All of the file. OSError's subclasses."""
        with packed.open(str(self), "rb") as stream:
            return stream.read()

    def _files(self) -> list[list[str]]:
        """The parts of the paths of all packed files: relative ones, as this path must be."""
        return [] if self._root else packed.paths()

    def _is_below(self, file: list[str]) -> bool:
        return len(file) > len(self._tail) and file[: len(self._tail)] == self._tail

    def _entries(self) -> list[Self]:
        """All files and directories below, each once."""
        found: dict[str, Self] = {}
        for file in self._files():
            if self._is_below(file):
                for end in range(len(self._tail) + 1, len(file) + 1):
                    found["/".join(file[:end])] = self._made("", file[:end])
        return list(found.values())


def _fits(parts: list[str], pattern: list[str]) -> bool:
    """Whether a pattern describes all of `parts`; `**` stands for any number of directories."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_fits(parts[skipped:], pattern[1:]) for skipped in range(len(parts) + 1))
    return len(parts) > 0 and fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


# As on any POSIX system.
PurePath = PurePosixPath
Path = PosixPath
