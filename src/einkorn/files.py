"""Files that travel inside the image, read from beside the program when it runs on CPython.

`packed("static")` names a directory relative to the program's own; the name is a literal, because
the compiler reads the directory when it builds and gives `_table` its content.
"""


class PackedFiles:
    """A read-only directory: relative paths with "/" to octets."""

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._files: dict[str, bytes] | None = None

    @staticmethod
    def of(files: list[tuple[str, bytes]]) -> "PackedFiles":
        """Return files that a program or a test made itself."""
        made = PackedFiles("")
        made._files = dict(files)
        return made

    def paths(self) -> list[str]:
        """Return the paths of all files, sorted."""
        return sorted(self._all())

    def read(self, path: str) -> bytes | None:
        """Return a file's content, None when there is none of that path."""
        return self._all().get(path)

    def _all(self) -> dict[str, bytes]:
        files = self._files
        if files is None:
            files = dict(_table(self._directory))
            self._files = files
        return files


def packed(directory: str) -> PackedFiles:
    """Return the files below `directory`, a string literal. Read at build, or at first use on CPython."""
    return PackedFiles(directory)


def _table(directory: str) -> list[tuple[str, bytes]]:
    """Read the directory; the compiler replaces this body with the files of each literal."""
    from einkorn.platform.cpython.files import read_directory

    return read_directory(directory)
