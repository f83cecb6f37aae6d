"""Arrays of machine numbers: array('i', …), array('d', …).

They hold what fits the type code, as in CPython; there is no buffer to look at, and no code 'u' or 'w'.
"""

import struct
from builtins import _Index
from collections.abc import Iterable, Iterator, MutableSequence
from typing import Literal, SupportsFloat, overload

__all__ = ["ArrayType", "array", "typecodes"]

typecodes = "bBhHiIlLqQfd"

type _WholeCode = Literal["b", "B", "h", "H", "i", "I", "l", "L", "q", "Q"]
type _FloatCode = Literal["f", "d"]

_SIZES = {
    "b": 1,
    "B": 1,
    "h": 2,
    "H": 2,
    "i": 4,
    "I": 4,
    "l": 8,
    "L": 8,
    "q": 8,
    "Q": 8,
    "f": 4,
    "d": 8,
}
_NAMES = {
    "b": "signed char",
    "B": "unsigned byte integer",
    "h": "signed short integer",
    "H": "unsigned short",
    "i": "signed integer",
    "I": "unsigned int",
}


class _Kind[T]:
    """What an array may hold, and how it is packed."""

    def __init__(self, typecode: str) -> None:
        self.typecode = typecode
        self.size = _SIZES[typecode]

    def fitted(self, value: T) -> T:
        """The value as it is held; OverflowError where it does not fit."""
        return value

    def packed(self, value: T) -> bytes:
        raise RuntimeError("abstract")

    def unpacked(self, octets: bytes) -> T:
        raise RuntimeError("abstract")


class _Whole(_Kind[int]):
    def __init__(self, typecode: str) -> None:
        super().__init__(typecode)
        self._is_signed = typecode.islower()
        bits = 8 * self.size
        self._least = -(1 << bits - 1) if self._is_signed and bits < 64 else 0
        self._most = (1 << (bits - 1 if self._is_signed else bits)) - 1 if bits < 64 else 0

    def fitted(self, value: int) -> int:
        if self.size == 8:
            if value < 0 and not self._is_signed:
                raise OverflowError("can't convert negative value to unsigned int")
            return value
        if value < self._least:
            if self.typecode == "I":
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError(f"{_NAMES[self.typecode]} is less than minimum")
        if value > self._most:
            raise OverflowError(f"{_NAMES[self.typecode]} is greater than maximum")
        return value

    def packed(self, value: int) -> bytes:
        return value.to_bytes(self.size, "little", signed=self._is_signed)

    def unpacked(self, octets: bytes) -> int:
        return int.from_bytes(octets, "little", signed=self._is_signed)


class _Float(_Kind[float]):
    def fitted(self, value: float) -> float:
        return self.unpacked(self.packed(value)) if self.size == 4 else value

    def packed(self, value: float) -> bytes:
        return struct.pack("<f" if self.size == 4 else "<d", value)

    def unpacked(self, octets: bytes) -> float:
        for value in struct.unpack("<f" if self.size == 4 else "<d", octets):
            if isinstance(value, float):
                return value
        return 0.0


class array[T](MutableSequence[T]):
    """A mutable sequence of numbers of one machine type."""

    _kind: _Kind[T]
    _items: list[T]

    @overload
    def __init__(self, kind: _Kind[T], items: list[T], /) -> None:
        self._kind = kind
        self._items = items

    @overload
    def __init__(
        self: "array[int]", typecode: _WholeCode, initializer: bytes | bytearray, /
    ) -> None:
        self._kind = _Whole(typecode)
        self._items = []
        self.frombytes(bytes(initializer))

    @overload
    def __init__(
        self: "array[int]", typecode: _WholeCode, initializer: Iterable[int] = (), /
    ) -> None:
        self._kind = _Whole(typecode)
        self._items = []
        self.extend(initializer)

    @overload
    def __init__(
        self: "array[float]", typecode: _FloatCode, initializer: bytes | bytearray, /
    ) -> None:
        self._kind = _Float(typecode)
        self._items = []
        self.frombytes(bytes(initializer))

    @overload
    def __init__(self: "array[float]", typecode: _FloatCode, /) -> None:
        self._kind = _Float(typecode)
        self._items = []

    @overload
    def __init__[X: SupportsFloat](
        self: "array[float]", typecode: _FloatCode, initializer: Iterable[X], /
    ) -> None:
        self._kind = _Float(typecode)
        self._items = []
        for value in initializer:
            self.append(float(value))

    def __init__(self, typecode: object, initializer: object = (), /) -> None: ...

    @property
    def typecode(self) -> str:
        return self._kind.typecode

    @property
    def itemsize(self) -> int:
        return self._kind.size

    def append(self, v: T, /) -> None:
        self._items.append(self._kind.fitted(v))

    @overload
    def extend(self, bb: Iterable[T], /) -> None:
        for value in bb:
            self.append(value)

    @overload
    def extend[X: SupportsFloat](self: "array[float]", bb: Iterable[X], /) -> None:
        for value in bb:
            self.append(float(value))

    def extend(self, bb: Iterable[object], /) -> None: ...

    def fromlist(self, list: list[T], /) -> None:
        self._items.extend([self._kind.fitted(value) for value in list])

    def tolist(self) -> list[T]:
        return self._items[:]

    def frombytes(self, buffer: bytes, /) -> None:
        """Append numbers from their machine representation."""
        size = self._kind.size
        if len(buffer) % size != 0:
            raise ValueError("bytes length not a multiple of item size")
        for place in range(0, len(buffer), size):
            self._items.append(self._kind.unpacked(buffer[place : place + size]))

    def tobytes(self) -> bytes:
        """The numbers' machine representation."""
        return b"".join([self._kind.packed(value) for value in self._items])

    def _machine_octets(self) -> bytes:
        return self.tobytes()

    def byteswap(self) -> None:
        """Reverse the octets of each number."""
        for place in range(len(self._items)):
            self._items[place] = self._kind.unpacked(self._kind.packed(self._items[place])[::-1])

    def count(self, v: object, /) -> int:
        return self._items.count(v)

    def index(self, v: object, start: int = 0, stop: int = 9223372036854775807, /) -> int:
        place = start if start >= 0 else max(0, start + len(self._items))
        end = min(stop if stop >= 0 else stop + len(self._items), len(self._items))
        while place < end:
            if self._items[place] == v:
                return place
            place += 1
        raise ValueError("array.index(x): x not in array")

    def insert(self, i: int, v: T, /) -> None:
        self._items.insert(i, self._kind.fitted(v))

    def pop(self, i: int = -1, /) -> T:
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v: T, /) -> None:
        for place in range(len(self._items)):
            if self._items[place] == v:
                del self._items[place]
                return
        raise ValueError("array.remove(x): x not in array")

    def reverse(self) -> None:
        self._items.reverse()

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __contains__(self, key: object, /) -> bool:
        return key in self._items

    def _place(self, key: int) -> int:
        place = key if key >= 0 else key + len(self._items)
        if not 0 <= place < len(self._items):
            raise IndexError("array index out of range")
        return place

    @overload
    def __getitem__(self, key: _Index, /) -> T:
        return self._items[self._place(key)]

    @overload
    def __getitem__(self, key: slice, /) -> "array[T]":
        return array(self._kind, self._items[key])

    def __getitem__(self, key: object, /) -> object: ...

    @overload  # type: ignore[override]
    def __setitem__(self, key: _Index, value: T, /) -> None:
        place = key if key >= 0 else key + len(self._items)
        if not 0 <= place < len(self._items):
            raise IndexError("array assignment index out of range")
        self._items[place] = self._kind.fitted(value)

    @overload
    def __setitem__(self, key: slice, value: "array[T]", /) -> None:
        self._items[key] = value._items

    def __setitem__(self, key: object, value: object, /) -> None: ...  # type: ignore[override]

    def __delitem__(self, key: _Index | slice, /) -> None:
        del self._items[key]

    def __add__(self, value: "array[T]", /) -> "array[T]":
        return array(self._kind, self._items + value._items)

    def __iadd__(self, value: "array[T]", /) -> "array[T]":  # type: ignore[override]
        self._items.extend(value._items)
        return self

    def __mul__(self, value: int, /) -> "array[T]":
        return array(self._kind, self._items * value)

    def __rmul__(self, value: int, /) -> "array[T]":
        return array(self._kind, self._items * value)

    def __copy__(self) -> "array[T]":
        return array(self._kind, self._items[:])

    def __deepcopy__(self, memo: dict[int, object]) -> "array[T]":
        return array(self._kind, self._items[:])

    def __eq__(self, value: object, /) -> bool:
        return isinstance(value, type(self)) and self._items == value._items

    def __hash__(self) -> int:
        raise TypeError("unhashable type: 'array.array'")

    def __lt__(self, value: "array[T]", /) -> bool:
        return self._items < value._items

    def __le__(self, value: "array[T]", /) -> bool:
        return self._items <= value._items

    def __gt__(self, value: "array[T]", /) -> bool:
        return self._items > value._items

    def __ge__(self, value: "array[T]", /) -> bool:
        return self._items >= value._items

    def __repr__(self) -> str:
        if not self._items:
            return f"array({self.typecode!r})"
        return f"array({self.typecode!r}, {self._items!r})"


ArrayType = array
