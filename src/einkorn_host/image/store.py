"""Images that were built before, kept by what they were built from, and objects of their parts (docs/decisions/0015).

The key is a digest of everything that can decide the image: the compiler and its library, the versions of what it
stands on, the target, where the program is, what is installed beside the compiler, and every file in the program's
folder, which is where imports and packed files come from. Which installed packages a program imports is known once it
is compiled: a digest of their files is kept with the image. So a kept image never has to be checked for age, and a wrong one cannot be found.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from einkorn_host.image.file import side_path, write_whole

LARGEST_STORE = 256 * 2**20  # octets of all kept images; the ones not used for longest go first
LARGEST_PROGRAM = (
    16 * 2**20
)  # octets of a program's folder: reading more takes longer than it may save
MOST_FILES = 2000

_IMAGE = ".image"
_OBJECTS = ".objects"
_DIGEST_SIZE = 32
_PACKAGES = ("einkorn", "einkorn_stdlib", "einkornc")  # what an image is made by and of
_REQUIREMENTS = ("mypy", "llvmlite", "ast-serialize")


class TooLarge(Exception):
    """A program's folder holds more than is worth reading, or links to folders elsewhere."""


@dataclass(frozen=True)
class Store:
    """A folder of kept images. Whatever goes wrong with it is no error: the program is built then."""

    folder: Path

    def find(self, key: str) -> tuple[bytes, dict[str, Any]] | None:
        """The image and the side file kept under `key`; None where there is none, or a damaged one."""
        content = self._read(key + _IMAGE)
        if content is None:
            return None
        size = int.from_bytes(content[:8], "big")
        side: dict[str, Any] = json.loads(content[8 + size :])
        return content[8 : 8 + size], side

    def keep(self, key: str, image: bytes, side: dict[str, Any]) -> None:
        """Keep an image, in one step, and make room where the store has grown too large."""
        self._write(key + _IMAGE, _counted(image) + json.dumps(side).encode())

    def find_objects(self, key: str) -> dict[str, bytes]:
        """The objects kept under `key`, by their digests; none where there are none, or damaged ones."""
        content = self._read(key + _OBJECTS) or b""
        found: dict[str, bytes] = {}
        position = 0
        while position < len(content):
            name, position = _next(content, position)
            found[name.decode()], position = _next(content, position)
        return found

    def keep_objects(self, key: str, objects: dict[str, bytes]) -> None:
        """Keep objects in place of those that were kept under `key`."""
        pairs = (_counted(name.encode()) + _counted(octets) for name, octets in objects.items())
        self._write(key + _OBJECTS, b"".join(pairs))

    def _read(self, name: str) -> bytes | None:
        path = self.folder / name
        try:
            octets = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, content = octets[:_DIGEST_SIZE], octets[_DIGEST_SIZE:]
        return content if hashlib.sha256(content).digest() == digest else None

    def _write(self, name: str, content: bytes) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self.folder / name, hashlib.sha256(content).digest() + content)
            self._make_room()
        except OSError:
            return

    def _make_room(self) -> None:
        entries = (path for path in self.folder.iterdir() if path.suffix in (_IMAGE, _OBJECTS))
        kept = [(entry, entry.stat()) for entry in entries]
        total = sum(status.st_size for _, status in kept)
        for path, status in sorted(kept, key=lambda each: each[1].st_mtime):
            if total <= LARGEST_STORE:
                return
            path.unlink(missing_ok=True)
            total -= status.st_size


def _counted(octets: bytes) -> bytes:
    return len(octets).to_bytes(8, "big") + octets


def _next(content: bytes, position: int) -> tuple[bytes, int]:
    """The octets that `_counted` put at `position`, and where they end."""
    start = position + 8
    end = start + int.from_bytes(content[position:start], "big")
    return content[start:end], end


def user_store() -> Store | None:
    """The store that EINKORN_CACHE names, else the user's; None where EINKORN_CACHE is empty."""
    named = os.environ.get("EINKORN_CACHE")
    if named is not None:
        return Store(Path(named)) if named else None
    base = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification says that a relative path is to be ignored.
    root = Path(base) if base.startswith("/") else Path.home() / ".cache"
    return Store(root / "einkorn")


def objects_key_of(entry: Path, target: str) -> str:
    """What the objects of the program at `entry` are kept under: each has a digest of its own besides."""
    return hashlib.sha256(json.dumps((target, str(entry), os.getcwd())).encode()).hexdigest()


def key_of(
    entry: Path, target: str, output: Path | None = None, installed: tuple[str, ...] = ()
) -> str | None:
    """What the image of the program at `entry` for `target` is kept under; None where nothing should be kept.

    `installed` are the folders of installed packages; `output` is where the image will be written: what an earlier build left there is not the program's.
    """
    digest = hashlib.sha256()
    words = (target, str(entry), os.getcwd(), sys.version, *map(metadata.version, _REQUIREMENTS))
    words += tuple(_installed_names(installed))
    digest.update(json.dumps(words).encode())
    try:
        for package in _PACKAGES:
            folder = Path(__file__).resolve().parents[2] / package
            _add(digest, (p for p in folder.rglob("*") if p.suffix in (".py", ".pyi", ".s")))
        made = {p.resolve() for p in (output, output and side_path(output)) if p}
        _add(digest, (p for p in _program_files(entry.parent) if p.resolve() not in made))
    except (OSError, TooLarge):
        return None
    return digest.hexdigest()


def packages_digest(files: list[str]) -> str:
    """A digest of the files of installed packages that an image was made of, and of what lies beside them."""
    digest = hashlib.sha256()
    try:
        for folder in sorted({str(Path(file).parent) for file in files}):
            names = sorted(n for n in os.listdir(folder) if n.endswith((".py", ".pyi", ".typed")))
            digest.update(json.dumps((folder, names)).encode())
        _add(digest, map(Path, files))
    except OSError:
        return ""
    return digest.hexdigest()


def _installed_names(folders: tuple[str, ...]) -> list[str]:
    """The folders that packages are installed in, and the names of those that are."""
    found: list[str] = []
    for folder in folders:
        found.append(folder)
        found += sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return found


def _add(digest: "hashlib._Hash", paths: Iterator[Path]) -> None:
    for path in sorted(paths):
        name, content = os.fsencode(path), path.read_bytes()
        # With their lengths, so that no two lists of files look the same.
        digest.update(b"%d %d " % (len(name), len(content)) + name + content)


def _program_files(folder: Path) -> Iterator[Path]:
    """Every file below a program's folder, what is hidden aside. Raises TooLarge."""
    count = octets = 0
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] != "."]
        if any(os.path.islink(os.path.join(place, name)) for name in folders):
            raise TooLarge
        for name in names:
            path = Path(place, name)
            if name[0] == "." or not path.is_file():
                continue
            count += 1
            octets += path.stat().st_size
            if count > MOST_FILES or octets > LARGEST_PROGRAM:
                raise TooLarge
            yield path
