"""memoryview: a window on octets, as numbers of one machine format.

What an item is, a view's kind knows. A program that casts no view has one kind, whose calls are direct.
"""

from builtins import _Buffer, _clip_index, _I, _Index, _order, _slice_count, _WholeFormats
from typing import Final, Iterator, Literal, Self, Sequence, final, overload

import _einkorn_runtime as runtime
import _einkorn_text as octets
from _einkorn_float import octets_of
from _float_bits import narrowed, widened

from einkorn.lowlevel.floating import bits_float
from einkorn.lowlevel.memory import (
    copy,
    data_address,
    load8,
    load16,
    load32,
    load64,
    new_bytes,
    store8,
    store16,
    store32,
    store64,
)


class _Kind[T]:
    """What the items of a view are."""

    name: str
    size: int

    def load(self, address: int) -> T:
        raise NotImplementedError

    def store(self, address: int, value: T) -> None:
        raise NotImplementedError

    def fitted(self, value: T) -> T:
        """The value as an array holds it. Raises OverflowError where it does not fit."""
        return value

    def _refuse(self) -> ValueError:
        return ValueError(f"memoryview: invalid value for format '{self.name}'")


class _Octets(_Kind[int]):
    """Format B, which every view has at first."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.size = 1

    def load(self, address: int) -> int:
        return load8(address)

    def store(self, address: int, value: int) -> None:
        if value < 0 or value > 255:
            raise self._refuse()
        store8(address, value)


class _WholeNumbers(_Kind[int]):
    def __init__(self, name: str, size: int, is_signed: bool) -> None:
        self.name = name
        self.size = size
        self._is_signed = is_signed

    def load(self, address: int) -> int:
        if self.size == 8:
            value = load64(address)
            if value < 0 and not self._is_signed:
                raise OverflowError("an unsigned number of 64 bits does not fit int")
            return value
        value = load8(address)
        if self.size == 2:
            value = load16(address)
        elif self.size == 4:
            value = load32(address)
        half = 1 << 8 * self.size - 1
        return value - 2 * half if self._is_signed and value >= half else value

    def store(self, address: int, value: int) -> None:
        if self.size == 8:
            if value < 0 and not self._is_signed:
                raise self._refuse()
            store64(address, value)
            return
        half = 1 << 8 * self.size - 1
        least = -half if self._is_signed else 0
        if value < least or value > least + 2 * half - 1:
            raise self._refuse()
        if self.size == 1:
            store8(address, value & 0xFF)
        elif self.size == 2:
            store16(address, value & 0xFFFF)
        else:
            store32(address, value & 0xFFFF_FFFF)


class _Floats(_Kind[float]):
    def __init__(self, name: str, size: int) -> None:
        self.name = name
        self.size = size

    def load(self, address: int) -> float:
        return bits_float(load64(address)) if self.size == 8 else widened(load32(address), 8, 23)

    def store(self, address: int, value: float) -> None:
        if self.size == 8:
            store64(address, octets_of(value))
        else:
            store32(address, narrowed(value, 8, 23, "float too large to pack with f format"))


class _Characters(_Kind[bytes]):
    def __init__(self, name: str) -> None:
        self.name = name
        self.size = 1

    def load(self, address: int) -> bytes:
        return octets.octet_piece(address, 1)

    def store(self, address: int, value: bytes) -> None:
        if len(value) != 1:
            raise self._refuse()
        store8(address, value[0])


class _Truths(_Kind[bool]):
    def __init__(self) -> None:
        self.name = "?"
        self.size = 1

    def load(self, address: int) -> bool:
        return load8(address) != 0

    def store(self, address: int, value: bool) -> None:
        store8(address, 1 if value else 0)


_OCTETS: Final = _Octets("B")
_SIZES: Final = "bBhHiIlLqQPc?fd", (1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 8, 1, 1, 4, 8)


def _size_of(format: str) -> int:
    codes, sizes = _SIZES
    place = codes.find(format[-1])
    if place < 0 or len(format) > 2 or (len(format) == 2 and format[0] != "@"):
        raise ValueError(
            "memoryview: destination format must be a native single character format prefixed "
            "with an optional '@'"
        )
    return sizes[place]


class _View(_Buffer):
    """A view, whatever its items are."""

    _count: int

    def _object(self, index: int) -> object: ...
    def _is_same_shape(self, shape: tuple[int, ...] | None) -> bool: ...


class _Array[T](_View):
    """What views look at in array.array: numbers of one kind in a bytearray."""

    _octets: bytearray
    _kind: _Kind[T]

    def _buffer_address(self) -> int:
        return self._octets._buffer_address()

    def _buffer_size(self) -> int:
        return len(self._octets)

    def _object(self, index: int) -> object:
        return self._kind.load(self._octets._buffer_address() + index * self._kind.size)

    def _is_same_shape(self, shape: tuple[int, ...] | None) -> bool:
        return (len(self._octets) // self._kind.size,) == shape


@final
class memoryview(_View, Sequence[_I]):
    """A window of octets. A bytearray that grows while viewed leaves its views on the old octets."""

    _store: bytes
    _start: int  # of the first item, in the store
    _count: int  # items, along the first dimension
    _stride: int  # octets from one item to the next
    _kind: _Kind[_I]
    _shape: tuple[int, ...] | None  # where there are several dimensions
    _packed: bytes  # the octets of a view with gaps, for those who want them in one piece
    _obj: _Buffer
    _released: bool
    readonly: bool

    @overload
    def __init__(self: "memoryview[int]", obj: bytes | bytearray | memoryview) -> None:
        self._released = False
        self._packed = b""
        self._shape = None
        if isinstance(obj, memoryview):
            obj._check()
            self._store, self._obj, self.readonly = obj._store, obj._obj, obj.readonly
            self._start, self._count, self._stride = obj._start, obj._count, obj._stride
            self._kind, self._shape = obj._kind, obj._shape
            return
        self._obj = obj
        self._start = 0
        self._count = obj._buffer_size()
        self._stride = 1
        self._kind = _OCTETS
        if isinstance(obj, bytearray):
            self._store = obj._store
            self._start = obj._start
            self.readonly = False
        else:
            self._store = obj
            self.readonly = True

    @overload
    def __init__(self, obj: _Array[_I]) -> None:
        self._released = False
        self._packed = b""
        self._shape = None
        self._obj = obj
        self._kind = obj._kind
        self._store = obj._octets._store
        self._start = obj._octets._start
        self._stride = obj._kind.size
        self._count = obj._buffer_size() // obj._kind.size
        self.readonly = False

    @overload
    def __init__(self, obj: _View, kind: _Kind[_I], start: int, count: int, stride: int, /) -> None:
        """Of items of another kind, in the octets of a view that `_like` names."""
        self._released = False
        self._packed = b""
        self._shape = None
        self._kind = kind
        self._start, self._count, self._stride = start, count, stride
        self._store = b""
        self._obj = b""
        self.readonly = True

    def __init__(
        self, obj: object, kind: object = None, start: int = 0, count: int = 0, stride: int = 0
    ) -> None: ...

    def _like[T](self, kind: _Kind[T], start: int, count: int, stride: int) -> "memoryview[T]":
        """Another window on the same octets."""
        self._check()
        view = memoryview[T](self, kind, start, count, stride)
        view._store, view._obj, view.readonly = self._store, self._obj, self.readonly
        return view

    def _window(self, start: int, count: int, step: int) -> "memoryview[_I]":
        """Items, or rows, of this view."""
        first = self._start + start * self._stride
        view = self._like(self._kind, first, count, self._stride * step)
        shape = self._shape
        if shape is not None:
            view._shape = (count, *shape[1:])
        return view

    def _row(self) -> int:
        """How many octets a step along the first dimension covers."""
        size = self._kind.size
        shape = self._shape
        if shape is not None:
            for length in shape[1:]:
                size *= length
        return size

    def _address(self) -> int:
        return data_address(self._store) + self._start

    def _buffer_address(self) -> int:
        if self.c_contiguous:
            return self._address()
        packed = new_bytes(self.nbytes)
        self._packed = packed
        size = self._row()
        for place in range(self._count):
            source = self._address() + place * self._stride
            copy(data_address(packed) + place * size, source, size)
        return data_address(packed)

    def _buffer_size(self) -> int:
        return self.nbytes

    def __len__(self) -> int:
        self._check()
        return self._count

    @property
    def nbytes(self) -> int:
        return self._count * self._row()

    @property
    def itemsize(self) -> int:
        self._check()
        return self._kind.size

    @property
    def format(self) -> str:
        self._check()
        return self._kind.name

    def __enter__(self) -> Self:
        self._check()
        return self

    def __exit__(self, exc_type: object, exc_val: object, exc_tb: object, /) -> None:
        self.release()

    def release(self) -> None:
        self._released = True

    def _check(self) -> None:
        if self._released:
            raise ValueError("operation forbidden on released memoryview object")

    @property
    def obj(self) -> _Buffer:
        self._check()
        return self._obj

    @property
    def ndim(self) -> int:
        self._check()
        shape = self._shape
        return 1 if shape is None else len(shape)

    @property
    def shape(self) -> tuple[int, ...] | None:
        self._check()
        shape = self._shape
        return (self._count,) if shape is None else shape

    @property
    def strides(self) -> tuple[int, ...] | None:
        self._check()
        shape = self._shape
        if shape is None:
            return (self._stride,)
        found = list[int]()
        width = self._kind.size
        for length in reversed(shape[1:]):
            found.insert(0, width)
            width *= length
        return (self._stride, *found)

    @property
    def suboffsets(self) -> tuple[int, ...] | None:
        self._check()
        return ()

    @property
    def contiguous(self) -> bool:
        return self.c_contiguous

    @property
    def c_contiguous(self) -> bool:
        self._check()
        return self._stride == self._row() or self._count < 2

    @property
    def f_contiguous(self) -> bool:
        shape = self._shape
        if shape is None:
            return self.c_contiguous
        return len([length for length in shape if length > 1]) < 2

    def _check_flat(self) -> None:
        if self._shape is not None:
            raise NotImplementedError("multi-dimensional sub-views are not implemented")

    def _place(self, index: int) -> int:
        self._check()
        self._check_flat()
        size = self._count
        if index < 0:
            index += size
        if index < 0 or index >= size:
            runtime.raise_index("index out of bounds on dimension 1")
        return self._address() + index * self._stride

    def _place_of(self, key: tuple[int, ...]) -> int:
        shape, strides = self.shape, self.strides
        assert shape is not None and strides is not None
        if len(key) < len(shape):
            raise NotImplementedError("sub-views are not implemented")
        if len(key) > len(shape):
            raise TypeError(
                f"cannot index {len(shape)}-dimension view with {len(key)}-element tuple"
            )
        address = self._address()
        for place in range(len(shape)):
            index = key[place]
            if index < 0:
                index += shape[place]
            if index < 0 or index >= shape[place]:
                raise IndexError(f"index out of bounds on dimension {place + 1}")
            address += index * strides[place]
        return address

    @overload
    def __getitem__(self, key: _Index, /) -> _I:
        return self._kind.load(self._place(key))

    @overload
    def __getitem__(self, key: slice, /) -> "memoryview[_I]":
        start, stop, step = key.indices(self._count)
        return self._window(start, _slice_count(start, stop, step), step)

    @overload
    def __getitem__(self, key: tuple[int, ...], /) -> _I:
        return self._kind.load(self._place_of(key))

    def __getitem__(self, key: object, /) -> object: ...

    def _object(self, index: int) -> object:
        return self._kind.load(self._place(index))

    def _slice(self, start: int, stop: int) -> "memoryview[_I]":
        size = self._count
        start = _clip_index(start, size, 0, size)
        return self._window(start, _clip_index(stop, size, start, size) - start, 1)

    @overload
    def __setitem__(self, key: _Index, value: _I, /) -> None:
        self._check_writable()
        self._kind.store(self._place(key), value)

    @overload
    def __setitem__(
        self, key: slice, value: "bytes | bytearray | memoryview[_I] | _Array[_I]", /
    ) -> None:
        self._check_writable()
        self._check_flat()
        target = self[key]
        if isinstance(value, _Array):
            self[key] = memoryview(value)
            return
        name = value.format if isinstance(value, memoryview) else "B"
        if name.lstrip("@") != self.format.lstrip("@") or len(value) != target._count:
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        if target.c_contiguous:
            copy(target._address(), value._buffer_address(), value._buffer_size())
            return
        source = octets.octet_piece(value._buffer_address(), value._buffer_size())
        size = self._kind.size
        for place in range(target._count):
            address = target._address() + place * target._stride
            copy(address, data_address(source) + place * size, size)

    @overload
    def __setitem__(self, key: tuple[int, ...], value: _I, /) -> None:
        self._check_writable()
        self._kind.store(self._place_of(key), value)

    def __setitem__(self, key: object, value: object, /) -> None: ...

    def _check_writable(self) -> None:
        self._check()
        if self.readonly:
            raise TypeError("cannot modify read-only memory")

    def __contains__(self, x: object, /) -> bool:
        for item in self:
            if item == x:
                return True
        return False

    def __iter__(self) -> "memory_iterator[_I]":
        self._check()
        self._check_flat()
        return memory_iterator(self)

    def _is_same_shape(self, shape: tuple[int, ...] | None) -> bool:
        return self.shape == shape

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, _View):
            if not value._is_same_shape(self.shape):
                return False
            if self._shape is not None:
                return _order(self, value) == 0
            for place in range(self._count):
                if self._object(place) != value._object(place):
                    return False
            return True
        if isinstance(value, bytes):
            return self == memoryview(value)
        if isinstance(value, bytearray):
            return self == memoryview(value)
        return False

    def __hash__(self) -> int:
        self._check()
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        if self._kind.name.lstrip("@") not in "Bbc":
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        return hash(self.tobytes())

    def __bytes__(self) -> bytes:
        return self.tobytes()

    def tobytes(self, order: Literal["C", "F", "A"] | None = "C") -> bytes:
        """The octets; `order` makes no difference where there is one dimension."""
        if order == "F" and not self.f_contiguous and self._shape is not None:
            return self._first_dimension_fastest()
        return octets.octet_piece(self._buffer_address(), self.nbytes)

    def _first_dimension_fastest(self) -> bytes:
        """The octets of several dimensions in Fortran's order."""
        shape, strides = self.shape, self.strides
        assert shape is not None and strides is not None
        made = bytearray()
        for item in range(self.nbytes // self.itemsize):
            offset = 0
            for place in range(len(shape)):
                item, index = divmod(item, shape[place])
                offset += index * strides[place]
            made += octets.octet_piece(self._buffer_address() + offset, self.itemsize)
        return bytes(made)

    def tolist(self) -> list[_I]:
        return list(self)

    def toreadonly(self) -> "memoryview[_I]":
        view = self._like(self._kind, self._start, self._count, self._stride)
        view._shape = self._shape
        view.readonly = True
        return view

    def hex(self, sep: str | bytes = "", bytes_per_sep: _Index = 1) -> str:
        return self.tobytes().hex(sep, bytes_per_sep)

    @overload
    def cast(
        self, format: Literal["c", "@c"], shape: list[int] | tuple[int, ...] = ()
    ) -> "memoryview[bytes]":
        return self._as(_Characters(format), shape)

    @overload
    def cast(
        self, format: Literal["f", "@f", "d", "@d"], shape: list[int] | tuple[int, ...] = ()
    ) -> "memoryview[float]":
        return self._as(_Floats(format, _size_of(format)), shape)

    @overload
    def cast(
        self, format: Literal["?"], shape: list[int] | tuple[int, ...] = ()
    ) -> "memoryview[bool]":
        return self._as(_Truths(), shape)

    @overload
    def cast(self, format: _WholeFormats, shape: list[int] | tuple[int, ...] = ()) -> memoryview:
        if format == "B" or format == "@B":
            return self._as(_Octets(format), shape)
        return self._as(_WholeNumbers(format, _size_of(format), format[-1].islower()), shape)

    def cast(self, format: str, shape: list[int] | tuple[int, ...] = ()) -> object: ...

    def _as[T](self, kind: _Kind[T], shape: list[int] | tuple[int, ...]) -> "memoryview[T]":
        """The same octets as items of another kind."""
        if not self.c_contiguous:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        if len(shape) > 0 and self._shape is not None:
            raise TypeError("memoryview: cast must be 1D -> ND or ND -> 1D")
        if self._kind.name.lstrip("@") not in "Bbc" and kind.name.lstrip("@") not in "Bbc":
            raise TypeError("memoryview: cannot cast between two non-byte formats")
        if self._count == 0:
            raise TypeError("memoryview: cannot cast view with zeros in shape or strides")
        if self.nbytes % kind.size != 0:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        view = self._like(kind, self._start, self.nbytes // kind.size, kind.size)
        if len(shape) == 0:
            return view
        items = 1
        for length in shape:
            if length <= 0:
                raise ValueError("memoryview.cast(): elements of shape must be integers > 0")
            items *= length
        if items * kind.size != self.nbytes:
            raise TypeError("memoryview: product(shape) * itemsize != buffer size")
        if len(shape) > 1:
            view._shape = tuple(shape)
            view._count = shape[0]
            view._stride = self.nbytes // shape[0]
        return view


class memory_iterator(Iterator[_I]):
    """The items of a view."""

    def __init__(self, source: memoryview[_I]) -> None:
        self._source = source
        self._position = 0

    def __iter__(self) -> "memory_iterator[_I]":
        return self

    def __next__(self) -> _I:
        position = self._position
        if position >= self._source._count:
            raise StopIteration
        self._position = position + 1
        return self._source._kind.load(self._source._place(position))
