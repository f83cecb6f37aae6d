"""UserString of collections: a text to derive from, over a plain one in `data`."""

from builtins import _Index
from collections.abc import Iterable, Sequence
from typing import Self, overload


def _plain(value: "str | UserString") -> str:
    return value.data if isinstance(value, UserString) else value


class UserString(Sequence["UserString"]):
    """A text whose methods give texts of the same class."""

    data: str

    def __init__(self, seq: object) -> None:
        self.data = seq.data if isinstance(seq, UserString) else str(seq)

    def _like(self, text: str) -> Self:
        return self.__class__(text)

    def __str__(self) -> str:
        return self.data

    def __repr__(self) -> str:
        return repr(self.data)

    def __complex__(self) -> complex:
        return complex(self.data)

    def format(self, *args: object, **kwds: object) -> str:
        return self.data.format(*args, **kwds)

    def translate(self, table: dict[int, int | str | None], /) -> Self:
        return self._like(self.data.translate(table))

    def __int__(self) -> int:
        return int(self.data)

    def __float__(self) -> float:
        return float(self.data)

    def __hash__(self) -> int:
        return hash(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, UserString):
            return self.data == other.data
        return isinstance(other, str) and self.data == other

    def __lt__(self, other: "str | UserString") -> bool:
        return self.data < _plain(other)

    def __le__(self, other: "str | UserString") -> bool:
        return self.data <= _plain(other)

    def __gt__(self, other: "str | UserString") -> bool:
        return self.data > _plain(other)

    def __ge__(self, other: "str | UserString") -> bool:
        return self.data >= _plain(other)

    def __contains__(self, char: object) -> bool:
        if isinstance(char, UserString):
            return char.data in self.data
        return isinstance(char, str) and char in self.data

    @overload
    def __getitem__(self, index: _Index) -> Self:
        return self._like(self.data[index])

    @overload
    def __getitem__(self, index: slice) -> Self:
        return self._like(self.data[index])

    def __getitem__(self, index: _Index | slice) -> Self: ...

    def __add__(self, other: object) -> Self:
        return self._like(self.data + str(other))

    def __radd__(self, other: object) -> Self:
        return self._like(str(other) + self.data)

    def __mul__(self, n: int) -> Self:
        return self._like(self.data * n)

    def __rmul__(self, n: int) -> Self:
        return self._like(self.data * n)

    def capitalize(self) -> Self:
        return self._like(self.data.capitalize())

    def casefold(self) -> Self:
        return self._like(self.data.casefold())

    def center(self, width: int, fillchar: str = " ") -> Self:
        return self._like(self.data.center(width, fillchar))

    def count(self, sub: object, start: int = 0, end: int = 0x7FFF_FFFF_FFFF_FFFF) -> int:
        return self.data.count(str(sub), start, end)

    def removeprefix(self, prefix: "str | UserString", /) -> Self:
        return self._like(self.data.removeprefix(_plain(prefix)))

    def removesuffix(self, suffix: "str | UserString", /) -> Self:
        return self._like(self.data.removesuffix(_plain(suffix)))

    def encode(self, encoding: str | None = "utf-8", errors: str | None = "strict") -> bytes:
        return self.data.encode(
            "utf-8" if encoding is None else encoding, "strict" if errors is None else errors
        )

    def endswith(self, suffix: str | tuple[str, ...]) -> bool:
        return self.data.endswith(suffix)

    def expandtabs(self, tabsize: int = 8) -> Self:
        return self._like(self.data.expandtabs(tabsize))

    def find(
        self, sub: "str | UserString", start: int = 0, end: int = 0x7FFF_FFFF_FFFF_FFFF
    ) -> int:
        return self.data.find(_plain(sub), start, end)

    def index(self, sub: object, start: int = 0, end: int = 0x7FFF_FFFF_FFFF_FFFF) -> int:
        return self.data.index(str(sub), start, end)

    def rfind(
        self, sub: "str | UserString", start: int = 0, end: int = 0x7FFF_FFFF_FFFF_FFFF
    ) -> int:
        return self.data.rfind(_plain(sub), start, end)

    def rindex(
        self, sub: "str | UserString", start: int = 0, end: int = 0x7FFF_FFFF_FFFF_FFFF
    ) -> int:
        return self.data.rindex(_plain(sub), start, end)

    def isalpha(self) -> bool:
        return self.data.isalpha()

    def isalnum(self) -> bool:
        return self.data.isalnum()

    def isascii(self) -> bool:
        return self.data.isascii()

    def isdecimal(self) -> bool:
        return self.data.isdecimal()

    def isdigit(self) -> bool:
        return self.data.isdigit()

    def isidentifier(self) -> bool:
        return self.data.isidentifier()

    def islower(self) -> bool:
        return self.data.islower()

    def isnumeric(self) -> bool:
        return self.data.isnumeric()

    def isprintable(self) -> bool:
        return self.data.isprintable()

    def isspace(self) -> bool:
        return self.data.isspace()

    def istitle(self) -> bool:
        return self.data.istitle()

    def isupper(self) -> bool:
        return self.data.isupper()

    def join(self, seq: Iterable[str]) -> str:
        return self.data.join(seq)

    def ljust(self, width: int, fillchar: str = " ") -> Self:
        return self._like(self.data.ljust(width, fillchar))

    def rjust(self, width: int, fillchar: str = " ") -> Self:
        return self._like(self.data.rjust(width, fillchar))

    def lower(self) -> Self:
        return self._like(self.data.lower())

    def upper(self) -> Self:
        return self._like(self.data.upper())

    def swapcase(self) -> Self:
        return self._like(self.data.swapcase())

    def title(self) -> Self:
        return self._like(self.data.title())

    def strip(self, chars: str | None = None) -> Self:
        return self._like(self.data.strip(chars))

    def lstrip(self, chars: str | None = None) -> Self:
        return self._like(self.data.lstrip(chars))

    def rstrip(self, chars: str | None = None) -> Self:
        return self._like(self.data.rstrip(chars))

    def partition(self, sep: str) -> tuple[str, str, str]:
        return self.data.partition(sep)

    def rpartition(self, sep: str) -> tuple[str, str, str]:
        return self.data.rpartition(sep)

    def replace(self, old: "str | UserString", new: "str | UserString", maxsplit: int = -1) -> Self:
        return self._like(self.data.replace(_plain(old), _plain(new), maxsplit))

    def split(self, sep: str | None = None, maxsplit: int = -1) -> list[str]:
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep: str | None = None, maxsplit: int = -1) -> list[str]:
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends: bool = False) -> list[str]:
        return self.data.splitlines(keepends)

    def startswith(self, prefix: str | tuple[str, ...]) -> bool:
        return self.data.startswith(prefix)

    def zfill(self, width: int) -> Self:
        return self._like(self.data.zfill(width))
