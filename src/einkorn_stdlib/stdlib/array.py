"""Arrays of machine numbers: array('i', …), array('d', …).

Their octets are a bytearray's, which views look at. There is no code 'u' or 'w'. An array whose code is known only
at run time is taken for one of ints, unless it is made of floats.
"""

import math
from builtins import _Index, _slice_count
from collections.abc import Iterable, Iterator, MutableSequence
from typing import Literal, SupportsFloat, overload

from _einkorn_memoryview import _Array, _Floats, _Kind, _View, _WholeNumbers

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
}
_NAMES = {
    "b": "signed char",
    "B": "unsigned byte integer",
    "h": "signed short integer",
    "H": "unsigned short",
    "i": "signed integer",
    "I": "unsigned int",
}
_LARGEST_SINGLE = 3.4028235677973366e38  # from here on a number of 32 bits is infinite


class _Whole(_WholeNumbers):
    """Whole numbers, with an array's own words for those that do not fit."""

    def __init__(self, typecode: str) -> None:
        super().__init__(typecode, _SIZES[typecode], typecode.islower())

    def fitted(self, value: int) -> int:
        bits = 8 * self.size
        if bits == 64:
            if value < 0 and not self._is_signed:
                raise OverflowError("can't convert negative value to unsigned int")
            return value
        least = -(1 << bits - 1) if self._is_signed else 0
        if value < least:
            if self.name == "I":
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError(f"{_NAMES[self.name]} is less than minimum")
        if value >= least + (1 << bits):
            raise OverflowError(f"{_NAMES[self.name]} is greater than maximum")
        return value


class _Float(_Floats):
    """Floats; those of 32 bits become infinite where they do not fit."""

    def __init__(self, typecode: str) -> None:
        super().__init__(typecode, 4 if typecode == "f" else 8)

    def fitted(self, value: float) -> float:
        if self.size == 4 and abs(value) >= _LARGEST_SINGLE:
            return math.copysign(math.inf, value)
        return value


class _NoInts(_Kind[int]):
    """Of an array of floats that the type checker takes for one of ints: it stays empty."""

    def __init__(self, typecode: str) -> None:
        self.name = typecode
        self.size = 4 if typecode == "f" else 8

    def fitted(self, value: int) -> int:
        raise NotImplementedError("write the code of an array of floats in its place")


def _whole_kind(typecode: str) -> _Kind[int]:
    """The kind of a code known only at run time. Raises ValueError where there is none."""
    if len(typecode) != 1:
        raise TypeError("array() argument 1 must be a unicode character, not str")
    if typecode in _SIZES:
        return _Whole(typecode)
    if typecode in ("f", "d"):
        return _NoInts(typecode)
    raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")


class array[T](_Array[T], MutableSequence[T]):
    """A mutable sequence of numbers of one machine type."""

    @overload
    def __init__(self, kind: _Kind[T], octets: bytearray, /) -> None:
        self._kind = kind
        self._octets = octets

    @overload
    def __init__(
        self: "array[int]", typecode: _WholeCode, initializer: bytes | bytearray, /
    ) -> None:
        self._kind = _Whole(typecode)
        self._octets = bytearray()
        self.frombytes(initializer)

    @overload
    def __init__(
        self: "array[int]", typecode: _WholeCode, initializer: Iterable[int] = (), /
    ) -> None:
        self._kind = _Whole(typecode)
        self._octets = bytearray()
        self.extend(initializer)

    @overload
    def __init__(
        self: "array[float]", typecode: _FloatCode, initializer: bytes | bytearray, /
    ) -> None:
        self._kind = _Float(typecode)
        self._octets = bytearray()
        self.frombytes(initializer)

    @overload
    def __init__(self: "array[float]", typecode: _FloatCode, /) -> None:
        self._kind = _Float(typecode)
        self._octets = bytearray()

    @overload
    def __init__[X: SupportsFloat](
        self: "array[float]", typecode: _FloatCode, initializer: Iterable[X], /
    ) -> None:
        self._kind = _Float(typecode)
        self._octets = bytearray()
        for value in initializer:
            self.append(float(value))

    @overload
    def __init__(self: "array[int]", typecode: str, initializer: Iterable[int] = (), /) -> None:
        self._kind = _whole_kind(typecode)
        self._octets = bytearray()
        self.extend(initializer)

    @overload
    def __init__(self: "array[float]", typecode: str, initializer: Iterable[float], /) -> None:
        if typecode not in ("f", "d"):
            raise TypeError("'float' object cannot be interpreted as an integer")
        self._kind = _Float(typecode)
        self._octets = bytearray()
        self.extend(initializer)

    def __init__(self, typecode: object, initializer: object = (), /) -> None: ...

    @property
    def typecode(self) -> str:
        return self._kind.name

    @property
    def itemsize(self) -> int:
        return self._kind.size

    def _load(self, place: int) -> T:
        return self._kind.load(self._octets._buffer_address() + place * self._kind.size)

    def _store(self, place: int, value: T) -> None:
        fitted = self._kind.fitted(value)
        self._kind.store(self._octets._buffer_address() + place * self._kind.size, fitted)

    def append(self, v: T, /) -> None:
        fitted = self._kind.fitted(v)
        size = len(self._octets)
        self._octets._resize(size + self._kind.size)
        self._kind.store(self._octets._buffer_address() + size, fitted)

    @overload
    def extend(self, bb: "array[T]", /) -> None:
        self._check_kind(bb, "can only extend with array of same kind")
        self._octets.extend(bb.tobytes())

    @overload
    def extend(self, bb: Iterable[T], /) -> None:
        for value in bb:
            self.append(value)

    @overload
    def extend[X: SupportsFloat](self: "array[float]", bb: Iterable[X], /) -> None:
        for value in bb:
            self.append(float(value))

    def extend(self, bb: Iterable[object], /) -> None: ...

    def _check_kind(self, other: "array[T]", complaint: str) -> None:
        if other.typecode != self.typecode:
            raise TypeError(complaint)

    def fromlist(self, list: list[T], /) -> None:
        before = len(self._octets)
        try:
            for value in list:
                self.append(value)
        except BaseException:
            del self._octets[before:]
            raise

    def tolist(self) -> list[T]:
        return [self._load(place) for place in range(len(self))]

    def frombytes(self, buffer: bytes | bytearray | memoryview, /) -> None:
        """Append numbers from their machine representation."""
        if buffer._buffer_size() % self._kind.size != 0:
            raise ValueError("bytes length not a multiple of item size")
        self._octets += bytes(buffer)

    def tobytes(self) -> bytes:
        """The numbers' machine representation."""
        return bytes(self._octets)

    def byteswap(self) -> None:
        """Reverse the octets of each number."""
        size = self._kind.size
        for start in range(0, len(self._octets), size):
            self._octets[start : start + size] = self._octets[start : start + size][::-1]

    def count(self, v: object, /) -> int:
        return len([item for item in self if item == v])

    def index(self, v: object, start: int = 0, stop: int = 9223372036854775807, /) -> int:
        place = start if start >= 0 else max(0, start + len(self))
        end = min(stop if stop >= 0 else stop + len(self), len(self))
        while place < end:
            if self._load(place) == v:
                return place
            place += 1
        raise ValueError("array.index(x): x not in array")

    def insert(self, i: int, v: T, /) -> None:
        fitted = self._kind.fitted(v)
        place = min(max(i if i >= 0 else i + len(self), 0), len(self))
        start = place * self._kind.size
        self._octets[start:start] = bytes(self._kind.size)
        self._store(place, fitted)

    def _remove_at(self, place: int) -> None:
        start = place * self._kind.size
        del self._octets[start : start + self._kind.size]

    def pop(self, i: int = -1, /) -> T:
        if len(self) == 0:
            raise IndexError("pop from empty array")
        if not -len(self) <= i < len(self):
            raise IndexError("pop index out of range")
        place = i if i >= 0 else i + len(self)
        value = self._load(place)
        self._remove_at(place)
        return value

    def remove(self, v: T, /) -> None:
        for place in range(len(self)):
            if self._load(place) == v:
                self._remove_at(place)
                return
        raise ValueError("array.remove(x): x not in array")

    def reverse(self) -> None:
        low, high = 0, len(self) - 1
        while low < high:
            first, last = self._load(low), self._load(high)
            self._store(low, last)
            self._store(high, first)
            low += 1
            high -= 1

    def __len__(self) -> int:
        return len(self._octets) // self._kind.size

    def __iter__(self) -> Iterator[T]:
        place = 0
        while place < len(self):
            yield self._load(place)
            place += 1

    def __contains__(self, key: object, /) -> bool:
        for item in self:
            if item == key:
                return True
        return False

    def _place(self, key: int) -> int:
        place = key if key >= 0 else key + len(self)
        if not 0 <= place < len(self):
            raise IndexError("array index out of range")
        return place

    @overload
    def __getitem__(self, key: _Index, /) -> T:
        return self._load(self._place(key))

    @overload
    def __getitem__(self, key: slice, /) -> "array[T]":
        start, stop, step = key.indices(len(self))
        size = self._kind.size
        if step == 1:
            return array(self._kind, self._octets[start * size : max(start, stop) * size])
        taken = bytearray()
        for place in range(start, stop, step):
            taken += self._octets[place * size : (place + 1) * size]
        return array(self._kind, taken)

    def __getitem__(self, key: object, /) -> object: ...

    @overload  # type: ignore[override]
    def __setitem__(self, key: _Index, value: T, /) -> None:
        place = key if key >= 0 else key + len(self)
        if not 0 <= place < len(self):
            raise IndexError("array assignment index out of range")
        self._store(place, value)

    @overload
    def __setitem__(self, key: slice, value: "array[T]", /) -> None:
        self._check_kind(value, "bad argument type for built-in operation")
        start, stop, step = key.indices(len(self))
        size = self._kind.size
        octets = value.tobytes()
        if step == 1:
            self._octets[start * size : max(start, stop) * size] = octets
            return
        count = _slice_count(start, stop, step)
        if count != len(value):
            raise ValueError(
                f"attempt to assign array of size {len(value)} to extended slice of size {count}"
            )
        source = 0
        for place in range(start, stop, step):
            self._octets[place * size : (place + 1) * size] = octets[source : source + size]
            source += size

    def __setitem__(self, key: object, value: object, /) -> None: ...  # type: ignore[override]

    @overload
    def __delitem__(self, key: _Index, /) -> None:
        place = key if key >= 0 else key + len(self)
        if not 0 <= place < len(self):
            raise IndexError("array assignment index out of range")
        self._remove_at(place)

    @overload
    def __delitem__(self, key: slice, /) -> None:
        start, stop, step = key.indices(len(self))
        if step == 1:
            del self._octets[start * self._kind.size : max(start, stop) * self._kind.size]
            return
        for place in sorted(range(start, stop, step), reverse=True):
            self._remove_at(place)

    def __delitem__(self, key: object, /) -> None: ...

    def __add__(self, value: "array[T]", /) -> "array[T]":
        self._check_kind(value, "bad argument type for built-in operation")
        return array(self._kind, self._octets + value.tobytes())

    def __iadd__(self, value: "array[T]", /) -> "array[T]":  # type: ignore[override]
        self._check_kind(value, "can only extend with array of same kind")
        self._octets += value.tobytes()
        return self

    def __mul__(self, value: int, /) -> "array[T]":
        return array(self._kind, self._octets * value)

    def __rmul__(self, value: int, /) -> "array[T]":
        return self * value

    def __imul__(self, value: int, /) -> "array[T]":
        self._octets *= value
        return self

    def __copy__(self) -> "array[T]":
        return array(self._kind, self._octets[:])

    def __deepcopy__(self, memo: dict[int, object]) -> "array[T]":
        return array(self._kind, self._octets[:])

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, _View):
            if not value._is_same_shape((len(self),)):
                return False
            for place in range(len(self)):
                if self._object(place) != value._object(place):
                    return False
            return True
        if isinstance(value, bytearray):
            return value == self._octets
        return False

    def __hash__(self) -> int:
        raise TypeError("unhashable type: 'array.array'")

    def __lt__(self, value: "array[T]", /) -> bool:
        return self.tolist() < value.tolist()

    def __le__(self, value: "array[T]", /) -> bool:
        return self.tolist() <= value.tolist()

    def __gt__(self, value: "array[T]", /) -> bool:
        return self.tolist() > value.tolist()

    def __ge__(self, value: "array[T]", /) -> bool:
        return self.tolist() >= value.tolist()

    def __repr__(self) -> str:
        if len(self) == 0:
            return f"array({self.typecode!r})"
        return f"array({self.typecode!r}, {self.tolist()!r})"


ArrayType = array
