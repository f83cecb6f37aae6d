"""The built-in types, functions and exceptions of images: typed Python over lowlevel intrinsics.

Methods whose body is only `...` are machine operations the compiler lowers itself. An item of an
overload that has a body of its own IS the implementation for that signature. `type: ignore[misc]`
stands where CPython's in-place operators break mypy's rule that they accept what `+` accepts.
"""

from types import TracebackType, UnionType
from typing import (
    ClassVar,
    AbstractSet,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Final,
    Generic,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Literal,
    MutableMapping,
    MutableSequence,
    MutableSet,
    NoReturn,
    Protocol,
    Reversible,
    Self,
    Sequence,
    Sized,
    SupportsBytes,
    SupportsComplex,
    SupportsFloat,
    SupportsIndex,
    SupportsInt,
    TypeIs,
    TypeVar,
    ValuesView,
    cast,
    final,
    overload,
    runtime_checkable,
)

import _einkorn_case as case
import _einkorn_codec as codec
import _einkorn_complex as complexes
import _einkorn_float as floats
import _einkorn_format as formats
import _einkorn_integer as integers
import _einkorn_quote as quotes
import _einkorn_runtime as runtime
import _einkorn_text as octets
import _einkorn_unicode as unicode
from _einkorn_errors import (
    ArithmeticError as ArithmeticError,
    AssertionError as AssertionError,
    AttributeError as AttributeError,
    BlockingIOError as BlockingIOError,
    BrokenPipeError as BrokenPipeError,
    BufferError as BufferError,
    BytesWarning as BytesWarning,
    ChildProcessError as ChildProcessError,
    ConnectionAbortedError as ConnectionAbortedError,
    ConnectionError as ConnectionError,
    ConnectionRefusedError as ConnectionRefusedError,
    ConnectionResetError as ConnectionResetError,
    DeprecationWarning as DeprecationWarning,
    EOFError as EOFError,
    EncodingWarning as EncodingWarning,
    EnvironmentError as EnvironmentError,
    FileExistsError as FileExistsError,
    FileNotFoundError as FileNotFoundError,
    FloatingPointError as FloatingPointError,
    FutureWarning as FutureWarning,
    IOError as IOError,
    ImportError as ImportError,
    ImportWarning as ImportWarning,
    IndentationError as IndentationError,
    IndexError as IndexError,
    InterruptedError as InterruptedError,
    IsADirectoryError as IsADirectoryError,
    KeyError as KeyError,
    LookupError as LookupError,
    MemoryError as MemoryError,
    ModuleNotFoundError as ModuleNotFoundError,
    NameError as NameError,
    NotADirectoryError as NotADirectoryError,
    OSError as OSError,
    OverflowError as OverflowError,
    PendingDeprecationWarning as PendingDeprecationWarning,
    PermissionError as PermissionError,
    ProcessLookupError as ProcessLookupError,
    RecursionError as RecursionError,
    ReferenceError as ReferenceError,
    ResourceWarning as ResourceWarning,
    RuntimeError as RuntimeError,
    RuntimeWarning as RuntimeWarning,
    SyntaxError as SyntaxError,
    SyntaxWarning as SyntaxWarning,
    SystemError as SystemError,
    TabError as TabError,
    TimeoutError as TimeoutError,
    TypeError as TypeError,
    UnboundLocalError as UnboundLocalError,
    UnicodeDecodeError as UnicodeDecodeError,
    UnicodeEncodeError as UnicodeEncodeError,
    UnicodeError as UnicodeError,
    UnicodeTranslateError as UnicodeTranslateError,
    UnicodeWarning as UnicodeWarning,
    UserWarning as UserWarning,
    ValueError as ValueError,
    Warning as Warning,
    ZeroDivisionError as ZeroDivisionError,
)
from _einkorn_frames import (
    async_generator as async_generator,
    coroutine as coroutine,
    generator as generator,
)
from _einkorn_hex_float import parse_hex
from _einkorn_lazy import (
    _CallableIterator,
    enumerate as enumerate,
    filter as filter,
    map as map,
    zip as zip,
)
from _einkorn_memoryview import memoryview as memoryview
from _einkorn_octets import (
    _count,
    _ends,
    _found,
    _gather,
    _is_backwards,
    _octet,
    _order,
    _search,
    _single,
    _sought,
    _starts,
)
from _einkorn_open import open as open
from _einkorn_powers import (
    abs as abs,
    pow as pow,
    round as round,
)
from _einkorn_reductions import (
    all as all,
    any as any,
    max as max,
    min as min,
    sum as sum,
)
from _einkorn_sets import (
    _SetTable,
)
from _einkorn_sort import sort_by_keys, sort_items
from _einkorn_text import OctetBuilder
from _einkorn_views import (
    _same_items,
    dict_itemiterator as dict_itemiterator,
    dict_items as dict_items,
    dict_keyiterator as dict_keyiterator,
    dict_keys as dict_keys,
    dict_reverseitemiterator as dict_reverseitemiterator,
    dict_reversekeyiterator as dict_reversekeyiterator,
    dict_valueiterator as dict_valueiterator,
    dict_values as dict_values,
)
from _percent import format_octets, format_percent
from _typeshed import SupportsKeysAndGetItem, SupportsRichComparison, SupportsWrite

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.image import Absent, class_id
from einkorn.lowlevel.integers import i32, u64
from einkorn.lowlevel.memory import (
    address_of,
    compare,
    copy,
    data_address,
    load8,
    new_bytes,
    new_str,
    store8,
)
from einkorn.lowlevel.number import leading_zeros, less, population, trailing_zeros
from einkorn.platform.boundary import current

_T_co = TypeVar("_T_co", covariant=True)
_Start = TypeVar("_Start", covariant=True, default="int | None")
_Stop = TypeVar("_Stop", covariant=True, default="int | None")
_Step = TypeVar("_Step", covariant=True, default="int | None")
_NO_PAIR = "dictionary update sequence element #%d has length %d; 2 is required"
_Key = TypeVar("_Key")
_Filled = TypeVar("_Filled", default=None)  # what the values of dict.fromkeys() may become
_I = TypeVar("_I", default="int")  # an item of a memoryview
_BaseError = TypeVar("_BaseError", bound="BaseException", covariant=True, default="BaseException")
_Error = TypeVar("_Error", bound="Exception", covariant=True, default="Exception")
_LARGEST: Final = 9223372036854775807

# Where the library takes this, a program may also give an object with `__index__` (irbuild/index_objects.py).
type _Index = int
type _ClassInfo = type | UnionType | tuple[_ClassInfo, ...]


class _SupportsNames(Protocol):
    def __getitem__(self, key: str, /) -> object: ...


# ---- object and type


class object:
    __doc__: ClassVar[str | None]  # the compiler knows it (irbuild/docstrings.py)

    def __init__(self) -> None: ...
    def __new__(cls) -> Self: ...
    def __init_subclass__(cls) -> None: ...

    @property
    def __class__(self) -> type[Self]: ...
    def __setattr__(self, name: str, value: object, /) -> None: ...

    def __eq__(self, value: object, /) -> bool:
        return self is value

    def __ne__(self, value: object, /) -> bool:
        return not self.__eq__(value)

    def __hash__(self) -> int:
        return address_of(self) >> 4

    def __str__(self) -> str:
        return self.__repr__()

    def __repr__(self) -> str:
        name = runtime.full_class_name(class_id(self))
        return "<" + name + " object at 0x" + integers.digits(address_of(self), 4) + ">"

    def __format__(self, format_spec: str, /) -> str:
        if format_spec != "":
            name = runtime.class_name(class_id(self))
            raise TypeError("unsupported format string passed to " + name + ".__format__")
        return self.__str__()


class type:
    """type[C] is a row number of the class table; the compiler answers `__name__` from there."""

    @property
    def __name__(self) -> str: ...
    @property
    def __qualname__(self) -> str: ...
    @property
    def __module__(self) -> str: ...
    @property
    def __mro__(self) -> tuple[type, ...]: ...
    @property
    def __bases__(self) -> tuple[type, ...]: ...
    @property
    def __base__(self) -> type: ...
    @overload
    def __init__(self, o: object, /) -> None: ...
    @overload
    def __init__(self, name: str, bases: tuple[type, ...], dict: dict[str, object], /) -> None: ...
    def __init__(self, o: object, bases: object = None, dict: object = None, /) -> None: ...
    def __or__(self, value: object, /) -> UnionType: ...
    def __ror__(self, value: object, /) -> UnionType: ...


class function:
    __name__: str
    __qualname__: str
    __module__: str


@final
class ellipsis:
    def __repr__(self) -> str:
        return "Ellipsis"


Ellipsis: Final = ellipsis()


@final
class _NotImplementedType: ...


NotImplemented: _NotImplementedType


class property:
    def __init__(
        self,
        fget: Callable[[object], object] | None = None,
        fset: object = None,
        fdel: object = None,
        doc: str | None = None,
    ) -> None: ...
    def getter(self, fget: object, /) -> property: ...
    def setter(self, fset: object, /) -> property: ...
    def deleter(self, fdel: object, /) -> property: ...


class staticmethod[F]:
    def __init__(self, f: F, /) -> None: ...


class classmethod[F]:
    def __init__(self, f: F, /) -> None: ...


class super:
    def __init__(self) -> None: ...


class _AnySequence:
    """Base of every instantiation of list and tuple, for code that holds an `object`."""

    def __len__(self) -> int: ...

    def _object(self, index: int) -> object:
        """The item at `index` (not checked) as an object."""
        ...

    def _as_objects(self) -> list[object]:
        """A copy, items boxed."""
        size = self.__len__()
        copied: list[object] = []
        index = 0
        while index < size:
            copied.append(self._object(index))
            index += 1
        return copied


class _AnyList(_AnySequence): ...


class _AnyTuple(_AnySequence): ...


class _AnyMapping:
    """Base of every Mapping, for code that holds an `object`: reading it gives objects.

    The compiler asks `_object_at` and `_object_or` for `__getitem__` and `get`, whose keys are of one class.
    """

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[object]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def keys(self) -> KeysView[object]: ...
    def values(self) -> ValuesView[object]: ...
    def items(self) -> ItemsView[object, object]: ...

    def _object_at(self, key: object) -> object:
        """The value of a key. Raises KeyError where there is none."""
        ...

    def _object_or(self, key: object, default: object = None) -> object:
        """The value of a key, or `default`."""
        ...

    def _as_object_items(self) -> list[tuple[object, object]]:
        """A copy of the items in order, keys and values boxed."""
        ...


class _AnyDict(_AnyMapping):
    """Base of every instantiation of dict."""


class _LookedUp:
    """Base of what CPython's sets look into rather than walk over: set, frozenset and dict."""

    def _announced(self) -> int:
        """How many items sets make room for before they add these; -1 where they do not know."""
        ...

    def _has_object(self, item: object) -> bool: ...


class _HashSet(_LookedUp):
    """Base of every instantiation of set and frozenset."""


# ---- Numbers


class int:
    @overload
    def __new__(cls, value: int = 0, /) -> int:
        return value

    @overload
    def __new__(cls, value: float, /) -> int:
        return value.__int__()

    @overload
    def __new__(cls, value: str | bytes | bytearray, /, base: int = 10) -> int:
        if isinstance(value, str):
            return integers.parse(value, base)
        return integers.parse_octets(bytes(value), base)

    @overload
    def __new__(cls, value: memoryview, /) -> int:
        return integers.parse_octets(bytes(value), 10)

    @overload
    def __new__(cls, value: SupportsInt, /) -> int:
        return value.__int__()

    @overload
    def __new__(cls, value: SupportsIndex, /) -> int:
        return value.__index__()

    def __new__(cls, value: object = 0, /, base: int = 10) -> int: ...

    @property
    def real(self) -> int:
        return self

    @property
    def imag(self) -> int:
        return 0

    @property
    def numerator(self) -> int:
        return self

    @property
    def denominator(self) -> int:
        return 1

    def __add__(self, value: int, /) -> int: ...
    def __sub__(self, value: int, /) -> int: ...
    def __mul__(self, value: int, /) -> int: ...
    def __floordiv__(self, value: int, /) -> int: ...
    def __truediv__(self, value: int, /) -> float: ...
    def __mod__(self, value: int, /) -> int: ...

    def __divmod__(self, value: int, /) -> tuple[int, int]:
        return (self // value, self % value)

    def __radd__(self, value: int, /) -> int: ...
    def __rsub__(self, value: int, /) -> int: ...
    def __rmul__(self, value: int, /) -> int: ...
    def __rfloordiv__(self, value: int, /) -> int: ...
    def __rtruediv__(self, value: int, /) -> float: ...
    def __rmod__(self, value: int, /) -> int: ...

    def __rdivmod__(self, value: int, /) -> tuple[int, int]:
        return (value // self, value % self)

    @overload
    def __pow__(self, value: _NegativeLiteral, /) -> float:
        return float(self) ** value

    @overload
    def __pow__(self, value: int, /) -> int:
        return integers.power(self, value)

    @overload
    def __pow__(self, value: int, mod: int, /) -> int:
        return integers.power_modulo(self, value, mod)

    def __pow__(self, value: int, mod: int = 0, /) -> int | float: ...

    def __rpow__(self, value: int, /) -> int:
        return integers.power(value, self)

    def __and__(self, value: int, /) -> int: ...
    def __or__(self, value: int, /) -> int: ...
    def __xor__(self, value: int, /) -> int: ...
    def __lshift__(self, value: int, /) -> int: ...
    def __rshift__(self, value: int, /) -> int: ...
    def __rand__(self, value: int, /) -> int: ...
    def __ror__(self, value: int, /) -> int: ...
    def __rxor__(self, value: int, /) -> int: ...
    def __rlshift__(self, value: int, /) -> int: ...
    def __rrshift__(self, value: int, /) -> int: ...
    def __neg__(self) -> int: ...
    def __pos__(self) -> int: ...
    def __invert__(self) -> int: ...

    def __abs__(self) -> int:
        return -self if self < 0 else self

    def __trunc__(self) -> int:
        return self

    def __ceil__(self) -> int:
        return self

    def __floor__(self) -> int:
        return self

    def __round__(self, ndigits: _Index = 0, /) -> int:
        return integers.round_to(self, ndigits)

    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __lt__(self, value: int, /) -> bool: ...
    def __le__(self, value: int, /) -> bool: ...
    def __gt__(self, value: int, /) -> bool: ...
    def __ge__(self, value: int, /) -> bool: ...
    def __bool__(self) -> bool: ...
    def __float__(self) -> float: ...

    def __int__(self) -> int:
        return self

    def __index__(self) -> int:
        return self

    def __hash__(self) -> int:
        # Modulus 2**61 - 1, as CPython on 64 bits; -1 is CPython's error value.
        if 0 <= self < 2305843009213693951:
            return self
        value = self % 2305843009213693951
        if self < 0:
            value = 0 if value == 0 else value - 2305843009213693951
        return -2 if value == -1 else value

    def __str__(self) -> str:
        return integers.to_str(self)

    def __repr__(self) -> str:
        return integers.to_str(self)

    def __format__(self, format_spec: str, /) -> str:
        if format_spec._size == 0:
            return integers.to_str(self)
        return formats.format_int(self, format_spec)

    def conjugate(self) -> int:
        return self

    def bit_length(self) -> int:
        if self >= 0:
            return 64 - leading_zeros(self)
        if self == -_LARGEST - 1:
            return 64
        return 64 - leading_zeros(-self)

    def bit_count(self) -> int:
        if self >= 0 or self == -_LARGEST - 1:
            return population(self)
        return population(-self)

    def as_integer_ratio(self) -> tuple[int, Literal[1]]:
        return (self, 1)

    def is_integer(self) -> Literal[True]:
        return True

    def to_bytes(
        self,
        length: _Index = 1,
        byteorder: Literal["little", "big"] = "big",
        *,
        signed: bool = False,
    ) -> bytes:
        return integers.to_bytes(self, length, byteorder, signed)

    @overload
    @classmethod
    def from_bytes(
        cls,
        bytes: _Buffer,
        byteorder: Literal["little", "big"] = "big",
        *,
        signed: bool = False,
    ) -> int:
        return integers.from_bytes(bytes._buffer_address(), bytes._buffer_size(), byteorder, signed)

    @overload
    @classmethod
    def from_bytes(
        cls,
        bytes: Iterable[int],
        byteorder: Literal["little", "big"] = "big",
        *,
        signed: bool = False,
    ) -> int:
        store = _gather(bytes, "bytes").to_bytes()
        return integers.from_bytes(data_address(store), store._size, byteorder, signed)

    @classmethod
    def from_bytes(cls, bytes: object, byteorder: str = "big", *, signed: bool = False) -> int: ...


# The exponents that mypy can see to be negative, as typeshed lists them.
type _NegativeLiteral = Literal[
    -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -15, -16, -17, -18, -19, -20
]


@final
class bool(int):
    def __new__(cls, value: object = False, /) -> bool: ...
    @overload
    def __and__(self, value: bool, /) -> bool: ...
    @overload
    def __and__(self, value: int, /) -> int: ...
    def __and__(self, value: int, /) -> int: ...
    @overload
    def __or__(self, value: bool, /) -> bool: ...
    @overload
    def __or__(self, value: int, /) -> int: ...
    def __or__(self, value: int, /) -> int: ...
    @overload
    def __xor__(self, value: bool, /) -> bool: ...
    @overload
    def __xor__(self, value: int, /) -> int: ...
    def __xor__(self, value: int, /) -> int: ...
    def __bool__(self) -> bool: ...

    def __format__(self, format_spec: str, /) -> str:
        if format_spec._size == 0:
            return "True" if self else "False"
        return formats.format_int(int(self), format_spec, "bool")

    def __str__(self) -> str:
        return "True" if self else "False"

    def __repr__(self) -> str:
        return "True" if self else "False"


class float:
    @overload
    def __new__(cls, value: float = 0.0, /) -> float:
        return value

    @overload
    def __new__(cls, value: str | bytes | bytearray, /) -> float:
        if isinstance(value, str):
            return floats.parse(value)
        return floats.parse_octets(bytes(value))

    @overload
    def __new__(cls, value: memoryview, /) -> float:
        return floats.parse_octets(bytes(value))

    @overload
    def __new__(cls, value: SupportsFloat, /) -> float:
        return value.__float__()

    @overload
    def __new__(cls, value: SupportsIndex, /) -> float:
        return value.__index__().__float__()

    def __new__(cls, value: object = 0.0, /) -> float: ...

    @classmethod
    def fromhex(cls, string: str, /) -> float:
        return parse_hex(string)

    def __add__(self, value: float, /) -> float: ...
    def __sub__(self, value: float, /) -> float: ...
    def __mul__(self, value: float, /) -> float: ...
    def __floordiv__(self, value: float, /) -> float: ...
    def __truediv__(self, value: float, /) -> float: ...
    def __mod__(self, value: float, /) -> float: ...

    def __divmod__(self, value: float, /) -> tuple[float, float]:
        if value == 0.0:
            raise ZeroDivisionError("float divmod()")
        return (self // value, self % value)

    def __rdivmod__(self, value: float, /) -> tuple[float, float]:
        return value.__divmod__(self)

    def __radd__(self, value: float, /) -> float: ...
    def __rsub__(self, value: float, /) -> float: ...
    def __rmul__(self, value: float, /) -> float: ...
    def __rfloordiv__(self, value: float, /) -> float: ...
    def __rtruediv__(self, value: float, /) -> float: ...
    def __rmod__(self, value: float, /) -> float: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __lt__(self, value: float, /) -> bool: ...
    def __le__(self, value: float, /) -> bool: ...
    def __gt__(self, value: float, /) -> bool: ...
    def __ge__(self, value: float, /) -> bool: ...
    def __neg__(self) -> float: ...
    def __pos__(self) -> float: ...
    def __abs__(self) -> float: ...
    def __bool__(self) -> bool: ...

    def __float__(self) -> float:
        return self

    def __int__(self) -> int:
        return floats.to_int(self)

    def __trunc__(self) -> int:
        return floats.to_int(self)

    def __floor__(self) -> int:
        return floats.to_int(self // 1.0)

    def __ceil__(self) -> int:
        return -floats.to_int(-self // 1.0)

    @overload
    def __round__(self, ndigits: None = None, /) -> int:
        return floats.round_to_int(self)

    @overload
    def __round__(self, ndigits: _Index, /) -> float:
        return floats.round_to(self, ndigits)

    def __round__(self, ndigits: _Index | None = None, /) -> int | float: ...

    def __pow__(self, value: float, /) -> float:
        return floats.power(self, value)

    @overload
    def __rpow__(self, value: _NegativeLiteral, /) -> float | complex:
        if self - self == 0.0 and self // 1.0 != self:
            return complex(value) ** complex(self)
        return floats.power(float(value), self)

    @overload
    def __rpow__(self, value: float, /) -> float:
        return floats.power(value, self)

    def __rpow__(self, value: float, /) -> float | complex: ...

    @property
    def real(self) -> float:
        return self

    @property
    def imag(self) -> float:
        return 0.0

    def conjugate(self) -> float:
        return self

    def is_integer(self) -> bool:
        return self - self == 0.0 and self == self // 1.0

    def as_integer_ratio(self) -> tuple[int, int]:
        return floats.integer_ratio(self)

    def hex(self) -> str:
        return floats.to_hex(self)

    def __format__(self, format_spec: str, /) -> str:
        if format_spec._size == 0:
            return floats.to_str(self)
        return formats.format_float(self, format_spec)

    def __hash__(self) -> int:
        return floats.hash_float(self)

    def __str__(self) -> str:
        return floats.to_str(self)

    def __repr__(self) -> str:
        return floats.to_str(self)


class complex:
    """Immutable; its parts are floats. Parsing, powers and texts are `_einkorn_complex`'s."""

    _real: float
    _imag: float

    @overload
    def __init__(self, real: float = 0.0, imag: float = 0.0) -> None:
        self._real = real
        self._imag = imag

    @overload
    def __init__(self, real: str) -> None:
        self._real, self._imag = complexes.parse(real)

    @overload
    def __init__(self, real: complex, imag: complex = 0.0) -> None:
        self._real = real.real - imag.imag
        self._imag = real.imag + imag.real

    @overload
    def __init__(self, real: SupportsComplex | SupportsFloat | SupportsIndex) -> None:
        if isinstance(real, SupportsComplex):
            made = real.__complex__()
            self._real = made.real
            self._imag = made.imag
        elif isinstance(real, SupportsFloat):
            self._real = real.__float__()
            self._imag = 0.0
        else:
            self._real = float(real.__index__())
            self._imag = 0.0

    def __init__(self, real: object = 0.0, imag: complex = 0.0) -> None: ...

    @property
    def real(self) -> float:
        return self._real

    @property
    def imag(self) -> float:
        return self._imag

    def conjugate(self) -> complex:
        return complex(self.real, -self.imag)

    def __add__(self, value: complex, /) -> complex:
        return complex(self.real + value.real, self.imag + value.imag)

    def __radd__(self, value: complex, /) -> complex:
        return complex(value.real + self.real, value.imag + self.imag)

    def __sub__(self, value: complex, /) -> complex:
        return complex(self.real - value.real, self.imag - value.imag)

    def __rsub__(self, value: complex, /) -> complex:
        return complex(value.real - self.real, value.imag - self.imag)

    def __mul__(self, value: complex, /) -> complex:
        a, b, c, d = self.real, self.imag, value.real, value.imag
        return complex(a * c - b * d, a * d + b * c)

    def __rmul__(self, value: complex, /) -> complex:
        return value.__mul__(self)

    def __truediv__(self, value: complex, /) -> complex:
        real, imag = complexes.quotient(self.real, self.imag, value.real, value.imag)
        return complex(real, imag)

    def __rtruediv__(self, value: complex, /) -> complex:
        return value.__truediv__(self)

    def __pow__(self, value: complex, mod: None = None, /) -> complex:
        real, imag = complexes.power(self.real, self.imag, value.real, value.imag)
        return complex(real, imag)

    def __rpow__(self, value: complex, mod: None = None, /) -> complex:
        return value.__pow__(self)

    def __neg__(self) -> complex:
        return complex(-self.real, -self.imag)

    def __pos__(self) -> complex:
        return complex(self.real, self.imag)

    def __abs__(self) -> float:
        return complexes.absolute(self.real, self.imag)

    def __complex__(self) -> complex:
        return self

    def __bool__(self) -> bool:
        return self.real != 0.0 or self.imag != 0.0

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, complex):
            return self.real == value.real and self.imag == value.imag
        if isinstance(value, float):
            return self.imag == 0.0 and self.real == value
        if isinstance(value, int):
            return self.imag == 0.0 and self.real == value
        return False

    def __ne__(self, value: object, /) -> bool:
        return not self.__eq__(value)

    def __hash__(self) -> int:
        return complexes.hash_parts(hash(self.real), hash(self.imag))

    def __format__(self, format_spec: str, /) -> str:
        if format_spec == "":
            return self.__str__()
        return formats.format_complex(self.real, self.imag, format_spec)

    def __str__(self) -> str:
        return complexes.to_str(self.real, self.imag)

    def __repr__(self) -> str:
        return complexes.to_str(self.real, self.imag)


class slice(Generic[_Start, _Stop, _Step]):
    """Generic only for mypy: one class of objects, whose bounds are ints or None."""

    start: _Start
    stop: _Stop
    step: _Step

    @overload
    def __init__(self: _Slice, stop: _Index | None, /) -> None:
        self.start = None
        self.stop = stop
        self.step = None

    @overload
    def __init__(
        self: _Slice, start: _Index | None, stop: _Index | None, step: _Index | None = None, /
    ) -> None:
        self.start = start
        self.stop = stop
        self.step = step

    def __init__(
        self: _Slice,
        start: _Index | None,
        stop: _Index | None = None,
        step: _Index | None = None,
        /,
    ) -> None: ...

    def _parts(self) -> tuple[_Start, _Stop, _Step]:
        return (self.start, self.stop, self.step)

    def __eq__(self, value: object, /) -> bool:
        return isinstance(value, type(self)) and self._parts() == value._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return "slice" + repr(self._parts())

    def indices(self: _Slice, len: _Index, /) -> tuple[int, int, int]:
        """(start, stop, step) clipped to a sequence of length `len`."""
        step = 1
        given = self.step
        if given is not None:
            step = given
        if step == 0:
            raise ValueError("slice step cannot be zero")
        lowest = 0 if step > 0 else -1
        highest = len if step > 0 else len - 1
        start = lowest if step > 0 else highest
        given = self.start
        if given is not None:
            start = _clip_index(given, len, lowest, highest)
        stop = highest if step > 0 else lowest
        given = self.stop
        if given is not None:
            stop = _clip_index(given, len, lowest, highest)
        return (start, stop, step)


type _Slice = slice[int | None, int | None, int | None]


def _clip_index(index: int, size: int, lowest: int, highest: int) -> int:
    if index < 0:
        index += size
    if index < lowest:
        return lowest
    if index > highest:
        return highest
    return index


def _slice_count(start: int, stop: int, step: int) -> int:
    """How many indices range(start, stop, step) has."""
    if step > 0:
        return (stop - start - 1) // step + 1 if start < stop else 0
    return (start - stop - 1) // -step + 1 if start > stop else 0


# ---- Text and octets


class str(Sequence[str]):
    """UTF-8 octets follow the fields inline. All ASCII exactly if _size == _length.

    Both are kept in 32 bits each (einkornc/irbuild/classes.py), so a str has three words before its octets.
    """

    _size: int
    _length: int
    _hash: int

    @overload
    def __new__(cls, /) -> str:
        return ""

    @overload
    def __new__[T](cls, object: T) -> str:
        return object.__str__()

    @overload
    def __new__(
        cls, object: bytes | bytearray, encoding: str = "utf-8", errors: str = "strict"
    ) -> str:
        return object.decode(encoding, errors)

    def __new__(
        cls, object: object = "", encoding: str = "utf-8", errors: str = "strict"
    ) -> str: ...

    def __len__(self) -> int:
        return self._length

    def __bool__(self) -> bool:
        return self._size != 0

    def __hash__(self) -> int:
        value = self._hash
        return value if value != 0 else self._first_hash()

    def _first_hash(self) -> int:
        value = octets.hash_octets(data_address(self), self._size)
        self._hash = value
        return value

    def __eq__(self, value: object, /) -> bool:
        if not isinstance(value, str):
            return False
        size = self._size
        return size == value._size and compare(data_address(self), data_address(value), size) == 0

    def __ne__(self, value: object, /) -> bool:
        return not self.__eq__(value)

    def _order(self, value: str) -> int:
        """Negative, zero or positive. UTF-8 orders as code points do."""
        least = self._size
        if value._size < least:
            least = value._size
        order = compare(data_address(self), data_address(value), least)
        if order == 0:
            return self._size - value._size
        return order

    def __lt__(self, value: str, /) -> bool:
        return self._order(value) < 0

    def __le__(self, value: str, /) -> bool:
        return self._order(value) <= 0

    def __gt__(self, value: str, /) -> bool:
        return self._order(value) > 0

    def __ge__(self, value: str, /) -> bool:
        return self._order(value) >= 0

    def __add__(self, value: str, /) -> str:
        size = self._size
        if size == 0:
            return value
        if value._size == 0:
            return self
        text = new_str(size + value._size)
        copy(data_address(text), data_address(self), size)
        copy(data_address(text) + size, data_address(value), value._size)
        text._length = self._length + value._length
        return text

    def __mul__(self, value: _Index, /) -> str:
        if value <= 0 or self._size == 0:
            return ""
        size = self._size
        text = new_str(size * value)
        copies = 0
        address = data_address(text)
        while copies < value:
            copy(address, data_address(self), size)
            address += size
            copies += 1
        text._length = self._length * value
        return text

    def __rmul__(self, value: _Index, /) -> str:
        return self.__mul__(value)

    @overload
    def __contains__(self, key: str, /) -> bool:
        return octets.find_octets(data_address(self), self._size, data_address(key), key._size) >= 0

    @overload
    def __contains__(self, key: object, /) -> bool:
        if isinstance(key, str):
            return self.__contains__(key)
        name = type(key).__name__
        raise TypeError(f"'in <string>' requires string as left operand, not {name}")

    def __contains__(self, key: object, /) -> bool: ...

    def _offset(self, index: int) -> int:
        """Octet offset of the code point `index`, which lies within 0..len(self)."""
        if self._size == self._length:
            return index
        return octets.skip_characters(data_address(self), index)

    @overload
    def __getitem__(self, key: _Index, /) -> str:
        length = self._length
        if key < 0:
            key += length
        if key < 0 or key >= length:
            runtime.raise_index("string index out of range")
        if self._size == length:
            return octets.ascii_character(load8(data_address(self) + key))
        return self._wide_item(key)

    @overload
    def __getitem__(self, key: slice, /) -> str:
        start, stop, step = key.indices(self._length)
        if step == 1:
            return self._slice(start, stop)
        builder = OctetBuilder(self._size)
        count = _slice_count(start, stop, step)
        while count > 0:
            builder.add(self[start])
            start += step
            count -= 1
        return builder.to_str()

    def __getitem__(self, key: _Index | slice, /) -> str: ...

    def _wide_item(self, key: int) -> str:
        address = octets.skip_characters(data_address(self), key) + data_address(self)
        return octets.utf8_character(address)

    def _slice(self, start: int, stop: int) -> str:
        """self[start:stop]; a missing start is 0, a missing stop sys.maxsize."""
        length = self._length
        start = _clip_index(start, length, 0, length)
        stop = _clip_index(stop, length, 0, length)
        if start >= stop:
            return ""
        if self._size == length:
            if stop - start == length:
                return self
            return octets.octet_text(data_address(self) + start, stop - start, stop - start)
        first = octets.skip_characters(data_address(self), start)
        size = octets.skip_characters(data_address(self) + first, stop - start)
        return octets.octet_text(data_address(self) + first, size, stop - start)

    def __iter__(self) -> str_iterator:
        return str_iterator(self)

    def __str__(self) -> str:
        return self

    def __repr__(self) -> str:
        return quotes.quote(self)

    def _ascii(self) -> str:
        return quotes.ascii_only(self)

    def __format__(self, format_spec: str, /) -> str:
        if format_spec._size == 0:
            return self
        return formats.format_str(self, format_spec)

    def join(self, iterable: Iterable[str], /) -> str:
        if isinstance(iterable, list):
            return octets.join_list(self, iterable)
        builder = OctetBuilder(64)
        first = True
        for item in iterable:
            if not first:
                builder.add(self)
            first = False
            builder.add(item)
        return builder.to_str()

    # ---- Searching. Positions are code points outside, octets inside.

    def _search(self, sub: str, start: int, end: int, last: bool) -> int:
        length = self._length
        if start > length:
            return -1
        start = _clip_index(start, length, 0, length)
        end = _clip_index(end, length, 0, length)
        if start > end:
            return -1
        address = data_address(self)
        low = self._offset(start)
        high = self._offset(end)
        if last:
            found = octets.find_octets_last(address + low, high - low, data_address(sub), sub._size)
        else:
            found = octets.find_octets(address + low, high - low, data_address(sub), sub._size)
        if found < 0 or self._size == length:
            return found if found < 0 else low + found
        return octets.count_characters(address, low + found)

    def find(self, sub: str, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return self._search(sub, start or 0, _LARGEST if end is None else end, False)

    def rfind(self, sub: str, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return self._search(sub, start or 0, _LARGEST if end is None else end, True)

    @overload
    def index(self, sub: str, start: _Index = 0, end: _Index = _LARGEST, /) -> int:
        found = self._search(sub, start, end, False)
        if found < 0:
            raise ValueError("substring not found")
        return found

    @overload
    def index(self, sub: str, start: _Index | None, end: _Index | None = None, /) -> int:
        return self.index(sub, start or 0, _LARGEST if end is None else end)

    @overload
    def index(self, sub: object, start: _Index = 0, end: _Index = _LARGEST, /) -> int:
        if isinstance(sub, str):
            return self.index(sub, start, end)
        raise TypeError(f"must be str, not {type(sub).__name__}")

    def index(self, sub: object, start: object = 0, end: object = None, /) -> int: ...

    def rindex(self, sub: str, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        found = self.rfind(sub, start, end)
        if found < 0:
            raise ValueError("substring not found")
        return found

    @overload
    def count(self, sub: str, start: _Index = 0, end: _Index = _LARGEST, /) -> int:
        text = self
        if start != 0 or end != _LARGEST:
            if _is_backwards(start, end, self._length):
                return 0
            text = self._slice(start, end)
        if sub._size == 0:
            return text._length + 1
        return octets.count_octets(data_address(text), text._size, data_address(sub), sub._size)

    @overload
    def count(self, sub: str, start: _Index | None, end: _Index | None = None, /) -> int:
        return self.count(sub, start or 0, _LARGEST if end is None else end)

    @overload
    def count(self, sub: object, start: _Index = 0, end: _Index = _LARGEST, /) -> int:
        if isinstance(sub, str):
            return self.count(sub, start, end)
        raise TypeError(f"must be str, not {type(sub).__name__}")

    def count(self, sub: object, start: object = 0, end: object = None, /) -> int: ...

    @overload
    def startswith(self, prefix: str, start: _Index = 0, end: _Index = _LARGEST, /) -> bool:
        text = self
        if start != 0 or end != _LARGEST:
            if _is_backwards(start, end, self._length):
                return False
            text = self._slice(start, end)
        size = prefix._size
        return size <= text._size and compare(data_address(text), data_address(prefix), size) == 0

    @overload
    def startswith(
        self, prefix: tuple[str, ...], start: _Index = 0, end: _Index = _LARGEST, /
    ) -> bool:
        for item in prefix:
            if self.startswith(item, start, end):
                return True
        return False

    @overload
    def startswith(
        self, prefix: str | tuple[str, ...], start: _Index | None, end: _Index | None = None, /
    ) -> bool:
        low, high = start or 0, _LARGEST if end is None else end
        if isinstance(prefix, str):
            return self.startswith(prefix, low, high)
        return self.startswith(prefix, low, high)

    def startswith(
        self, prefix: str | tuple[str, ...], start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool: ...

    @overload
    def endswith(self, suffix: str, start: _Index = 0, end: _Index = _LARGEST, /) -> bool:
        text = self
        if start != 0 or end != _LARGEST:
            if _is_backwards(start, end, self._length):
                return False
            text = self._slice(start, end)
        size = suffix._size
        rest = text._size - size
        return rest >= 0 and compare(data_address(text) + rest, data_address(suffix), size) == 0

    @overload
    def endswith(
        self, suffix: tuple[str, ...], start: _Index = 0, end: _Index = _LARGEST, /
    ) -> bool:
        for item in suffix:
            if self.endswith(item, start, end):
                return True
        return False

    @overload
    def endswith(
        self, suffix: str | tuple[str, ...], start: _Index | None, end: _Index | None = None, /
    ) -> bool:
        low, high = start or 0, _LARGEST if end is None else end
        if isinstance(suffix, str):
            return self.endswith(suffix, low, high)
        return self.endswith(suffix, low, high)

    def endswith(
        self, suffix: str | tuple[str, ...], start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool: ...

    def removeprefix(self, prefix: str, /) -> str:
        return self._slice(prefix._length, _LARGEST) if self.startswith(prefix) else self

    def removesuffix(self, suffix: str, /) -> str:
        if suffix._size != 0 and self.endswith(suffix):
            return self._slice(0, self._length - suffix._length)
        return self

    def replace(self, old: str, new: str, count: _Index = -1, /) -> str:
        if count < 0:
            count = _LARGEST
        builder = OctetBuilder(self._size + 16)
        address = data_address(self)
        position = 0
        if old._size == 0:
            while count > 0:
                builder.add(new)
                if position >= self._size:
                    return builder.to_str()
                size = octets.character_size(load8(address + position))
                builder.add_text(address + position, size, 1)
                position += size
                count -= 1
        while count > 0 and old._size > 0:
            found = octets.find_octets(
                address + position, self._size - position, data_address(old), old._size
            )
            if found < 0:
                if position == 0:
                    return self
                break
            self._pour(builder, position, position + found)
            builder.add(new)
            position += found + old._size
            count -= 1
        self._pour(builder, position, self._size)
        return builder.to_str()

    def _pour(self, builder: OctetBuilder, start: int, end: int) -> None:
        """Append the octets start:end of this text."""
        builder.add_text(data_address(self) + start, end - start, self._characters(start, end))

    def _characters(self, start: int, end: int) -> int:
        """How many code points the octets start:end hold."""
        if self._size == self._length:
            return end - start
        return octets.count_characters(data_address(self) + start, end - start)

    def _piece(self, start: int, end: int) -> str:
        """The text of the octets start:end."""
        if start == 0 and end == self._size:
            return self
        return octets.octet_text(
            data_address(self) + start, end - start, self._characters(start, end)
        )

    # ---- Taking apart

    def split(self, sep: str | None = None, maxsplit: _Index = -1) -> list[str]:
        if maxsplit < 0:
            maxsplit = _LARGEST
        if sep is None:
            return self._split_space(maxsplit)
        if sep._size == 0:
            raise ValueError("empty separator")
        if sep._size == 1:
            return self._split_octet(load8(data_address(sep)), maxsplit)
        parts: list[str] = []
        position = 0
        address = data_address(self)
        while maxsplit > 0:
            found = octets.find_octets(
                address + position, self._size - position, data_address(sep), sep._size
            )
            if found < 0:
                break
            parts.append(self._piece(position, position + found))
            position += found + sep._size
            maxsplit -= 1
        parts.append(self._piece(position, self._size))
        return parts

    def _split_octet(self, separator: int, maxsplit: int) -> list[str]:
        """split by one octet: eight are looked at in a step, however many separators are among them."""
        parts: list[str] = []
        position = 0
        base = 0
        while maxsplit > 0 and base < self._size:
            found = octets.places_of(data_address(self), base, self._size, separator)
            while found != u64(0) and maxsplit > 0:
                end = base + (trailing_zeros(int(found >> 7)) >> 3)
                parts.append(self._piece(position, end))
                position = end + 1
                maxsplit -= 1
                found = found & found - u64(1)
            base += 8
        parts.append(self._piece(position, self._size))
        return parts

    def _split_space(self, maxsplit: int) -> list[str]:
        parts: list[str] = []
        position = self._skip_space(0)
        while position < self._size:
            if maxsplit == 0:
                parts.append(self._piece(position, self._size))
                return parts
            end = position
            while end < self._size and not self._space_at(end):
                end += octets.character_size(load8(data_address(self) + end))
            parts.append(self._piece(position, end))
            position = self._skip_space(end)
            maxsplit -= 1
        return parts

    def _space_at(self, offset: int) -> bool:
        return unicode.is_space(octets.load_character(data_address(self) + offset))

    def _skip_space(self, offset: int) -> int:
        while offset < self._size and self._space_at(offset):
            offset += octets.character_size(load8(data_address(self) + offset))
        return offset

    def _previous(self, offset: int) -> int:
        """The offset of the code point before."""
        offset -= 1
        while load8(data_address(self) + offset) & 0xC0 == 0x80:
            offset -= 1
        return offset

    def _last_unspaced(self, least: int) -> int:
        """The end of the text without the white space at its end."""
        end = self._size
        while end > least:
            previous = self._previous(end)
            if not self._space_at(previous):
                return end
            end = previous
        return end

    def rsplit(self, sep: str | None = None, maxsplit: _Index = -1) -> list[str]:
        if maxsplit < 0:
            return self.split(sep)
        parts: list[str] = []
        end = self._size
        if sep is None:
            end = self._last_unspaced(0)
            while end > 0:
                if maxsplit == 0:
                    parts.append(self._piece(0, end))
                    break
                start = end
                while start > 0 and not self._space_at(self._previous(start)):
                    start = self._previous(start)
                parts.append(self._piece(start, end))
                end = start
                while end > 0 and self._space_at(self._previous(end)):
                    end = self._previous(end)
                maxsplit -= 1
            parts.reverse()
            return parts
        if sep._size == 0:
            raise ValueError("empty separator")
        while maxsplit > 0:
            found = octets.find_octets_last(data_address(self), end, data_address(sep), sep._size)
            if found < 0:
                break
            parts.append(self._piece(found + sep._size, end))
            end = found
            maxsplit -= 1
        parts.append(self._piece(0, end))
        parts.reverse()
        return parts

    def splitlines(self, keepends: bool = False) -> list[str]:
        parts: list[str] = []
        address = data_address(self)
        start = 0
        position = 0
        while position < self._size:
            code = octets.load_character(address + position)
            end = position
            position += octets.character_size(load8(address + position))
            if unicode.is_line_end(code):
                if code == 13 and position < self._size and load8(address + position) == 10:
                    position += 1
                parts.append(self._piece(start, position if keepends else end))
                start = position
        if start < self._size:
            parts.append(self._piece(start, self._size))
        return parts

    def partition(self, sep: str, /) -> tuple[str, str, str]:
        if sep._size == 0:
            raise ValueError("empty separator")
        found = octets.find_octets(data_address(self), self._size, data_address(sep), sep._size)
        if found < 0:
            return (self, "", "")
        return (self._piece(0, found), sep, self._piece(found + sep._size, self._size))

    def rpartition(self, sep: str, /) -> tuple[str, str, str]:
        if sep._size == 0:
            raise ValueError("empty separator")
        found = octets.find_octets_last(
            data_address(self), self._size, data_address(sep), sep._size
        )
        if found < 0:
            return ("", "", self)
        return (self._piece(0, found), sep, self._piece(found + sep._size, self._size))

    def _strips(self, offset: int, chars: str | None) -> bool:
        """Whether the code point at `offset` is one to strip."""
        if chars is None:
            return self._space_at(offset)
        address = data_address(self) + offset
        size = octets.character_size(load8(address))
        return octets.find_octets(data_address(chars), chars._size, address, size) >= 0

    def _left(self, chars: str | None) -> int:
        start = 0
        while start < self._size and self._strips(start, chars):
            start += octets.character_size(load8(data_address(self) + start))
        return start

    def _right(self, least: int, chars: str | None) -> int:
        end = self._size
        while end > least:
            previous = self._previous(end)
            if not self._strips(previous, chars):
                return end
            end = previous
        return end

    def strip(self, chars: str | None = None, /) -> str:
        start = self._left(chars)
        return self._piece(start, self._right(start, chars))

    def lstrip(self, chars: str | None = None, /) -> str:
        return self._piece(self._left(chars), self._size)

    def rstrip(self, chars: str | None = None, /) -> str:
        return self._piece(0, self._right(0, chars))

    # ---- Case

    def lower(self) -> str:
        if self._size == self._length:
            return octets.ascii_case(self, 65, 90, 32)
        return case.to_lower(self)

    def upper(self) -> str:
        if self._size == self._length:
            return octets.ascii_case(self, 97, 122, -32)
        return case.to_upper(self)

    def casefold(self) -> str:
        if self._size == self._length:
            return octets.ascii_case(self, 65, 90, 32)
        return case.fold(self)

    def capitalize(self) -> str:
        return case.recase(self, False)

    def title(self) -> str:
        return case.recase(self, True)

    def swapcase(self) -> str:
        return case.swap(self)

    # ---- Questions

    def isascii(self) -> bool:
        return self._size == self._length

    def _all(self, is_of_kind: Callable[[int], bool]) -> bool:
        """Whether there is a code point and all are of one kind."""
        offset = 0
        while offset < self._size:
            code = load8(data_address(self) + offset)
            if code < 0x80:
                offset += 1
            else:
                size = octets.character_size(code)
                code = octets.load_character(data_address(self) + offset)
                offset += size
            if not is_of_kind(code):
                return False
        return self._size != 0

    def isalpha(self) -> bool:
        return self._all(unicode.is_alpha)

    def isdigit(self) -> bool:
        return self._all(unicode.is_digit)

    def isdecimal(self) -> bool:
        return self._all(unicode.is_decimal)

    def isnumeric(self) -> bool:
        return self._all(unicode.is_numeric)

    def isalnum(self) -> bool:
        return self._all(unicode.is_alphanumeric)

    def isspace(self) -> bool:
        return self._all(unicode.is_space)

    def isprintable(self) -> bool:
        return self._size == 0 or self._all(unicode.is_printable)

    def isidentifier(self) -> bool:
        return self._all(unicode.continues_identifier) and unicode.starts_identifier(
            octets.load_character(data_address(self))
        )

    def islower(self) -> bool:
        cased = False
        offset = 0
        while offset < self._size:
            code = octets.load_character(data_address(self) + offset)
            if case.is_title(code):
                return False
            cased = cased or case.is_lower(code)
            offset += octets.character_size(load8(data_address(self) + offset))
        return cased

    def isupper(self) -> bool:
        cased = False
        offset = 0
        while offset < self._size:
            code = octets.load_character(data_address(self) + offset)
            if case.is_upper(code):
                cased = True
            elif case.is_lower(code) or case.is_title(code):
                return False
            offset += octets.character_size(load8(data_address(self) + offset))
        return cased

    def istitle(self) -> bool:
        cased = False
        inside = False
        offset = 0
        while offset < self._size:
            code = octets.load_character(data_address(self) + offset)
            if case.is_title(code):
                if inside:
                    return False
                inside = True
                cased = True
            elif case.is_lower(code):
                if not inside:
                    return False
                cased = True
            else:
                inside = False
            offset += octets.character_size(load8(data_address(self) + offset))
        return cased

    # ---- Laying out

    def _pad(self, left: int, right: int, fillchar: str) -> str:
        if fillchar._length != 1:
            raise TypeError("The fill character must be exactly one character long")
        if left <= 0 and right <= 0:
            return self
        builder = OctetBuilder(self._size + left + right)
        while left > 0:
            builder.add(fillchar)
            left -= 1
        builder.add(self)
        while right > 0:
            builder.add(fillchar)
            right -= 1
        return builder.to_str()

    def ljust(self, width: _Index, fillchar: str = " ", /) -> str:
        return self._pad(0, width - self._length, fillchar)

    def rjust(self, width: _Index, fillchar: str = " ", /) -> str:
        return self._pad(width - self._length, 0, fillchar)

    def center(self, width: _Index, fillchar: str = " ", /) -> str:
        missing = width - self._length
        if missing <= 0:
            return self._pad(0, 0, fillchar)
        # CPython puts the odd one left where the width is odd too.
        left = missing // 2 + (missing & width & 1)
        return self._pad(left, missing - left, fillchar)

    def zfill(self, width: _Index, /) -> str:
        missing = width - self._length
        if missing <= 0:
            return self
        builder = OctetBuilder(self._size + missing)
        sign = 0
        if self._size > 0:
            lead = load8(data_address(self))
            if lead == 43 or lead == 45:
                builder.add_octet(lead)
                sign = 1
        builder.add_repeated(48, missing)
        self._pour(builder, sign, self._size)
        return builder.to_str()

    def expandtabs(self, tabsize: _Index = 8) -> str:
        builder = OctetBuilder(self._size + 16)
        column = 0
        offset = 0
        while offset < self._size:
            code = octets.load_character(data_address(self) + offset)
            if code == 9:
                if tabsize > 0:
                    width = tabsize - column % tabsize
                    builder.add_repeated(32, width)
                    column += width
            else:
                builder.add_character(code)
                column = 0 if code == 10 or code == 13 else column + 1
            offset += octets.character_size(load8(data_address(self) + offset))
        return builder.to_str()

    # ---- Conversions

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return codec.encode(self, encoding, errors)

    def translate(self, table: _Translation, /) -> str:
        builder = OctetBuilder(self._size)
        ascii: dict[int, str] = {}
        offset = 0
        while offset < self._size:
            code = octets.load_character(data_address(self) + offset)
            if code >= 128:
                builder.add(_translated(table, code))
            else:
                if code not in ascii:
                    ascii[code] = _translated(table, code)
                builder.add(ascii[code])
            offset += octets.character_size(load8(data_address(self) + offset))
        return builder.to_str()

    @overload
    @staticmethod
    def maketrans[V](x: dict[int, V], /) -> dict[int, V]:
        return dict[int, V](x)

    @overload
    @staticmethod
    def maketrans[V](x: dict[str, V], /) -> dict[int, V]:
        table: dict[int, V] = {}
        for key, value in x.items():
            if key._length != 1:
                raise ValueError("string keys in translate table must be of length 1")
            table[ord(key)] = value
        return table

    @overload
    @staticmethod
    def maketrans(x: str, y: str, /) -> dict[int, int]:
        if x._length != y._length:
            raise ValueError("the first two maketrans arguments must have equal length")
        table: dict[int, int] = {}
        index = 0
        while index < x._length:
            table[ord(x[index])] = ord(y[index])
            index += 1
        return table

    @overload
    @staticmethod
    def maketrans(x: str, y: str, z: str, /) -> dict[int, int | None]:
        table: dict[int, int | None] = {}
        for key, value in str.maketrans(x, y).items():
            table[key] = value
        for character in z:
            table[ord(character)] = None
        return table

    @staticmethod
    def maketrans(x: object, y: str = "", z: str = "", /) -> object: ...

    def format(self, *args: object, **kwargs: object) -> str:
        return formats.format_template(self, args, kwargs)

    def format_map(self, mapping: _SupportsNames, /) -> str:
        return formats.format_mapped(self, mapping)

    def __mod__(self, value: object, /) -> str:
        return format_percent(self, value)


class _Translation(Protocol):
    def __getitem__(self, key: int, /) -> int | str | None: ...


def _translated(table: _Translation, code: int) -> str:
    """What str.translate() puts for a character: itself where the table has nothing for it."""
    try:
        mapped = table[code]
    except LookupError:
        return chr(code)
    if mapped is None:
        return ""
    return chr(mapped) if isinstance(mapped, int) else mapped


class str_iterator(Iterator[str]):
    """Code points of a str, each as a str."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset = 0

    def __iter__(self) -> str_iterator:
        return self

    def _step(self) -> tuple[bool, str]:
        text = self._text
        offset = self._offset
        if offset >= text._size:
            return (False, text)
        item = octets.utf8_character(data_address(text) + offset)
        self._offset = offset + item._size
        return (True, item)

    def __next__(self) -> str:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class _Buffer:
    """What bytes, bytearray and memoryview share: octets in memory, read only here."""

    def _buffer_address(self) -> int:
        """Address of the first octet, good until the object changes size."""
        ...

    def _buffer_size(self) -> int: ...


class bytes(_Buffer, Sequence[int]):
    """Octets follow the fields inline."""

    _size: int
    _hash: int

    @overload
    def __new__(cls, /) -> bytes:
        return b""

    @overload
    def __new__(cls, o: _Buffer, /) -> bytes:
        return octets.octet_piece(o._buffer_address(), o._buffer_size())

    @overload
    def __new__(cls, o: Iterable[int], /) -> bytes:
        return _gather(o, "bytes").to_bytes()

    @overload
    def __new__(cls, o: _Index, /) -> bytes:
        if o < 0:
            raise ValueError("negative count")
        return new_bytes(o)  # the heap hands out zeroed memory

    @overload
    def __new__(cls, o: SupportsBytes, /) -> bytes:
        return o.__bytes__()

    @overload
    def __new__(cls, string: str, /, encoding: str, errors: str = "strict") -> bytes:
        return codec.encode(string, encoding, errors)

    def __new__(cls, o: object = b"", /, encoding: str = "", errors: str = "strict") -> bytes: ...

    def _buffer_address(self) -> int:
        return data_address(self)

    def _buffer_size(self) -> int:
        return self._size

    def __len__(self) -> int:
        return self._size

    def __bool__(self) -> bool:
        return self._size != 0

    def __bytes__(self) -> bytes:
        return self

    def __hash__(self) -> int:
        value = self._hash
        if value == 0:
            value = octets.hash_octets(data_address(self), self._size)
            self._hash = value
        return value

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, bytes):
            size = self._size
            return (
                size == value._size and compare(data_address(self), data_address(value), size) == 0
            )
        if isinstance(value, _Buffer):
            return value.__eq__(self)
        return False

    def __lt__(self, value: bytes, /) -> bool:
        return _order(self, value) < 0

    def __le__(self, value: bytes, /) -> bool:
        return _order(self, value) <= 0

    def __gt__(self, value: bytes, /) -> bool:
        return _order(self, value) > 0

    def __ge__(self, value: bytes, /) -> bool:
        return _order(self, value) >= 0

    @overload
    def __getitem__(self, key: _Index, /) -> int:
        size = self._size
        if key < 0:
            key += size
        if key < 0 or key >= size:
            runtime.raise_index("index out of range")
        return load8(data_address(self) + key)

    @overload
    def __getitem__(self, key: slice, /) -> bytes:
        start, stop, step = key.indices(self._size)
        if step == 1:
            return self._slice(start, stop)
        return octets.strided_octets(
            data_address(self), start, step, _slice_count(start, stop, step)
        )

    def __getitem__(self, key: _Index | slice, /) -> int | bytes: ...

    def _slice(self, start: int, stop: int) -> bytes:
        """self[start:stop]; a missing start is 0, a missing stop sys.maxsize."""
        size = self._size
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        if stop - start == size:
            return self
        return octets.octet_piece(data_address(self) + start, stop - start)

    def __add__(self, value: _Buffer, /) -> bytes:
        size = self._size
        more = value._buffer_size()
        joined = new_bytes(size + more)
        copy(data_address(joined), data_address(self), size)
        copy(data_address(joined) + size, value._buffer_address(), more)
        return joined

    def __mul__(self, value: _Index, /) -> bytes:
        return octets.repeated_octets(data_address(self), self._size, value)

    def __rmul__(self, value: _Index, /) -> bytes:
        return octets.repeated_octets(data_address(self), self._size, value)

    @overload
    def __contains__(self, key: int, /) -> bool:
        return octets.find_octet(data_address(self), self._size, _octet(key)) >= 0

    @overload
    def __contains__(self, key: object, /) -> bool:
        if isinstance(key, _Buffer | int):
            return _search(self, _sought(key), 0, _LARGEST, False) >= 0
        raise TypeError(f"a bytes-like object is required, not '{type(key).__name__}'")

    def __contains__(self, key: object, /) -> bool: ...

    def __iter__(self) -> bytes_iterator:
        return bytes_iterator(self)

    def __repr__(self) -> str:
        return quotes.quote_octets(data_address(self), self._size)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return codec.decode(data_address(self), self._size, encoding, errors)

    def hex(self, sep: str | bytes = "", bytes_per_sep: _Index = 1) -> str:
        separator = sep if isinstance(sep, str) else sep.decode("ascii")
        return codec.hexadecimal_text(data_address(self), self._size, separator, bytes_per_sep)

    @classmethod
    def fromhex(cls, string: str, /) -> bytes:
        return codec.from_hexadecimal(string)

    @staticmethod
    def maketrans(frm: bytes, to: bytes, /) -> bytes:
        if frm._size != to._size:
            raise ValueError("maketrans arguments must have same length")
        table = new_bytes(256)
        index = 0
        while index < 256:
            store8(data_address(table) + index, index)
            index += 1
        index = 0
        while index < frm._size:
            store8(data_address(table) + frm[index], to[index])
            index += 1
        return table

    @overload
    def translate(self, table: bytes | None, /, delete: bytes = b"") -> bytes:
        if table is not None and table._size != 256:
            raise ValueError("translation table must be 256 characters long")
        builder = OctetBuilder(self._size)
        for octet in self:
            if delete._size > 0 and octet in delete:
                continue
            builder.add_octet(octet if table is None else table[octet])
        return builder.to_bytes()

    @overload
    def translate(self, table: bytearray | memoryview, /, delete: bytes = b"") -> bytes:
        return self.translate(bytes(table), delete)

    def translate(
        self, table: bytes | bytearray | memoryview | None, /, delete: bytes = b""
    ) -> bytes: ...

    def join(self, iterable_of_bytes: Iterable[_Buffer], /) -> bytes:
        builder = OctetBuilder(128)
        first = True
        for item in iterable_of_bytes:
            if not first:
                builder.add_octets(data_address(self), self._size)
            first = False
            builder.add_octets(item._buffer_address(), item._buffer_size())
        return builder.to_bytes()

    @overload
    def find(self, sub: bytes, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _search(self, sub, start, end, False)

    @overload
    def find(
        self, sub: bytearray | memoryview, start: _Index | None = 0, end: _Index | None = None, /
    ) -> int:
        return _search(self, sub, start, end, False)

    @overload
    def find(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        size = self._size
        start = _clip_index(start or 0, size, 0, size)
        end = size if end is None else _clip_index(end, size, start, size)
        found = octets.find_octet(data_address(self) + start, end - start, _octet(sub))
        return found if found < 0 else start + found

    def find(
        self,
        sub: _Buffer | _Index,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int: ...

    @overload
    def rfind(
        self,
        sub: _Buffer,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _search(self, sub, start, end, True)

    @overload
    def rfind(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _search(self, _single(sub), start, end, True)

    def rfind(
        self,
        sub: _Buffer | _Index,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int: ...

    @overload
    def index(
        self,
        sub: _Buffer,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _found(_search(self, sub, start, end, False))

    @overload
    def index(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _found(_search(self, _single(sub), start, end, False))

    @overload
    def index(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _found(_search(self, _sought(sub), start, end, False))

    def index(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int: ...

    def rindex(
        self,
        sub: _Buffer | _Index,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _found(_search(self, _sought(sub), start, end, True))

    @overload
    def count(
        self,
        sub: _Buffer,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _count(self, sub, start, end)

    @overload
    def count(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _count(self, _single(sub), start, end)

    @overload
    def count(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _count(self, _sought(sub), start, end)

    def count(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int: ...

    @overload
    def startswith(
        self, prefix: bytes, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _starts(self, prefix, start, end)

    @overload
    def startswith(
        self, prefix: bytearray | memoryview, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _starts(self, prefix, start, end)

    @overload
    def startswith(
        self, prefix: tuple[bytes, ...], start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        for item in prefix:
            if _starts(self, item, start, end):
                return True
        return False

    def startswith(
        self,
        prefix: bytes | bytearray | memoryview | tuple[bytes, ...],
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> bool: ...

    @overload
    def endswith(
        self, suffix: bytes, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _ends(self, suffix, start, end)

    @overload
    def endswith(
        self, suffix: bytearray | memoryview, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _ends(self, suffix, start, end)

    @overload
    def endswith(
        self, suffix: tuple[bytes, ...], start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        for item in suffix:
            if _ends(self, item, start, end):
                return True
        return False

    def endswith(
        self,
        suffix: bytes | bytearray | memoryview | tuple[bytes, ...],
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> bool: ...

    def removeprefix(self, prefix: bytes, /) -> bytes:
        return self._slice(prefix._size, _LARGEST) if self.startswith(prefix) else self

    def removesuffix(self, suffix: bytes, /) -> bytes:
        if suffix._size != 0 and self.endswith(suffix):
            return self._slice(0, self._size - suffix._size)
        return self

    def replace(self, old: bytes, new: bytes, count: _Index = -1, /) -> bytes:
        if count < 0:
            count = _LARGEST
        builder = OctetBuilder(self._size + 16)
        address = data_address(self)
        position = 0
        if old._size == 0:
            while count > 0 and position <= self._size:
                builder.add_octets(data_address(new), new._size)
                if position == self._size:
                    return builder.to_bytes()
                builder.add_octet(load8(address + position))
                position += 1
                count -= 1
        while count > 0 and old._size > 0:
            found = octets.find_octets(
                address + position, self._size - position, data_address(old), old._size
            )
            if found < 0:
                break
            builder.add_octets(address + position, found)
            builder.add_octets(data_address(new), new._size)
            position += found + old._size
            count -= 1
        builder.add_octets(address + position, self._size - position)
        return builder.to_bytes()

    def split(self, sep: bytes | None = None, maxsplit: _Index = -1) -> list[bytes]:
        if maxsplit < 0:
            maxsplit = _LARGEST
        parts: list[bytes] = []
        address = data_address(self)
        position = 0
        if sep is None:
            position = octets.skip_space(address, 0, self._size)
            while position < self._size:
                if maxsplit == 0:
                    parts.append(self._slice(position, self._size))
                    return parts
                end = position
                while end < self._size and not octets.is_space(load8(address + end)):
                    end += 1
                parts.append(self._slice(position, end))
                position = octets.skip_space(address, end, self._size)
                maxsplit -= 1
            return parts
        if sep._size == 0:
            raise ValueError("empty separator")
        while maxsplit > 0:
            found = octets.find_octets(
                address + position, self._size - position, data_address(sep), sep._size
            )
            if found < 0:
                break
            parts.append(self._slice(position, position + found))
            position += found + sep._size
            maxsplit -= 1
        parts.append(self._slice(position, self._size))
        return parts

    def rsplit(self, sep: bytes | None = None, maxsplit: _Index = -1) -> list[bytes]:
        if maxsplit < 0:
            return self.split(sep)
        # Octets map one to one to Latin-1 text, whose white space beyond ASCII is no concern:
        # U+0085 and U+00A0 would be, so only a given separator takes this way.
        parts: list[bytes] = []
        address = data_address(self)
        end = self._size
        if sep is None:
            end = octets.space_before(address, 0, end)
            while end > 0:
                if maxsplit == 0:
                    parts.append(self._slice(0, end))
                    break
                start = end
                while start > 0 and not octets.is_space(load8(address + start - 1)):
                    start -= 1
                parts.append(self._slice(start, end))
                end = octets.space_before(address, 0, start)
                maxsplit -= 1
            parts.reverse()
            return parts
        if sep._size == 0:
            raise ValueError("empty separator")
        while maxsplit > 0:
            found = octets.find_octets_last(address, end, data_address(sep), sep._size)
            if found < 0:
                break
            parts.append(self._slice(found + sep._size, end))
            end = found
            maxsplit -= 1
        parts.append(self._slice(0, end))
        parts.reverse()
        return parts

    def splitlines(self, keepends: bool = False) -> list[bytes]:
        parts: list[bytes] = []
        address = data_address(self)
        start = 0
        position = 0
        while position < self._size:
            octet = load8(address + position)
            position += 1
            if octet == 10 or octet == 13:
                end = position - 1
                if octet == 13 and position < self._size and load8(address + position) == 10:
                    position += 1
                parts.append(self._slice(start, position if keepends else end))
                start = position
        if start < self._size:
            parts.append(self._slice(start, self._size))
        return parts

    def partition(self, sep: bytes, /) -> tuple[bytes, bytes, bytes]:
        if sep._size == 0:
            raise ValueError("empty separator")
        found = _search(self, sep, 0, _LARGEST, False)
        if found < 0:
            return (self, b"", b"")
        return (self._slice(0, found), sep, self._slice(found + sep._size, _LARGEST))

    def rpartition(self, sep: bytes, /) -> tuple[bytes, bytes, bytes]:
        if sep._size == 0:
            raise ValueError("empty separator")
        found = _search(self, sep, 0, _LARGEST, True)
        if found < 0:
            return (b"", b"", self)
        return (self._slice(0, found), sep, self._slice(found + sep._size, _LARGEST))

    def _left(self, chars: bytes | None) -> int:
        address = data_address(self)
        start = 0
        while start < self._size and octets.strips(load8(address + start), chars):
            start += 1
        return start

    def _right(self, least: int, chars: bytes | None) -> int:
        address = data_address(self)
        end = self._size
        while end > least and octets.strips(load8(address + end - 1), chars):
            end -= 1
        return end

    def strip(self, bytes: bytes | None = None, /) -> bytes:
        start = self._left(bytes)
        return self._slice(start, self._right(start, bytes))

    def lstrip(self, bytes: bytes | None = None, /) -> bytes:
        return self._slice(self._left(bytes), self._size)

    def rstrip(self, bytes: bytes | None = None, /) -> bytes:
        return self._slice(0, self._right(0, bytes))

    def lower(self) -> bytes:
        return octets.octet_case(data_address(self), self._size, 65, 90)

    def upper(self) -> bytes:
        return octets.octet_case(data_address(self), self._size, 97, 122)

    def isascii(self) -> bool:
        return octets.is_ascii(data_address(self), self._size)

    def _all(self, is_of_kind: Callable[[int], bool]) -> bool:
        for octet in self:
            if not is_of_kind(octet):
                return False
        return self._size != 0

    def isalpha(self) -> bool:
        return self._all(octets.is_letter)

    def isdigit(self) -> bool:
        return self._all(octets.is_digit)

    def isalnum(self) -> bool:
        return self._all(octets.is_letter_or_digit)

    def isspace(self) -> bool:
        for octet in self:
            if not octets.is_space(octet):
                return False
        return self._size != 0

    def islower(self) -> bool:
        return self.decode("ascii", "replace").islower()

    def isupper(self) -> bool:
        return self.decode("ascii", "replace").isupper()

    def istitle(self) -> bool:
        cased = False
        inside = False
        for octet in self:
            if 65 <= octet <= 90:
                if inside:
                    return False
                inside = cased = True
            elif 97 <= octet <= 122:
                if not inside:
                    return False
            else:
                inside = False
        return cased

    def title(self) -> bytes:
        made = bytearray(self)
        inside = False
        for index, octet in enumerate(self):
            if not inside and 97 <= octet <= 122:
                made[index] = octet - 32
            elif inside and 65 <= octet <= 90:
                made[index] = octet + 32
            inside = 97 <= octet | 32 <= 122
        return bytes(made)

    def swapcase(self) -> bytes:
        made = bytearray(self)
        for index, octet in enumerate(self):
            if 97 <= octet | 32 <= 122:
                made[index] = octet ^ 32
        return bytes(made)

    def expandtabs(self, tabsize: _Index = 8) -> bytes:
        made = bytearray()
        column = 0
        for octet in self:
            if octet == 9:
                blanks = tabsize - column % tabsize if tabsize > 0 else 0
                made += b" " * blanks
                column += blanks
            else:
                made.append(octet)
                column = 0 if octet == 10 or octet == 13 else column + 1
        return bytes(made)

    def __mod__(self, value: object, /) -> bytes:
        return format_octets(self, value)

    def capitalize(self) -> bytes:
        return self._slice(0, 1).upper() + self._slice(1, _LARGEST).lower()

    def _padded(self, left: int, right: int, fill: bytes, name: str) -> bytes:
        if fill._size != 1:
            raise TypeError(
                name + "() argument 2 must be a byte string of length 1, not " + type(fill).__name__
            )
        return fill * left + self + fill * right

    def ljust(self, width: _Index, fillchar: bytes = b" ", /) -> bytes:
        return self._padded(0, width - self._size, fillchar, "ljust")

    def rjust(self, width: _Index, fillchar: bytes = b" ", /) -> bytes:
        return self._padded(width - self._size, 0, fillchar, "rjust")

    def center(self, width: _Index, fillchar: bytes = b" ", /) -> bytes:
        missing = width - self._size
        if missing <= 0:
            return self._padded(0, 0, fillchar, "center")
        left = missing // 2 + (missing & width & 1)
        return self._padded(left, missing - left, fillchar, "center")

    def zfill(self, width: _Index, /) -> bytes:
        missing = width - self._size
        if missing <= 0:
            return self
        if self._size > 0 and (self[0] == 43 or self[0] == 45):
            return self._slice(0, 1) + b"0" * missing + self._slice(1, _LARGEST)
        return b"0" * missing + self


class bytes_iterator(Iterator[int]):
    def __init__(self, source: bytes) -> None:
        self._source = source
        self._position = 0

    def __iter__(self) -> bytes_iterator:
        return self

    def _step(self) -> tuple[bool, int]:
        position = self._position
        if position >= self._source._size:
            return (False, 0)
        self._position = position + 1
        return (True, load8(data_address(self._source) + position))

    def __next__(self) -> int:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class bytearray(_Buffer, MutableSequence[int]):
    """The octets _start:_start+_size of a bytes that nobody else sees. Cheap at both ends."""

    _store: bytes
    _start: int
    _size: int

    @overload
    def __init__(self, /) -> None:
        self._take(b"", 0)

    @overload
    def __init__(self, ints: _Buffer, /) -> None:
        size = ints._buffer_size()
        self._take(octets.octet_piece(ints._buffer_address(), size), size)

    @overload
    def __init__(self, ints: Iterable[int], /) -> None:
        builder = _gather(ints, "byte")
        self._take(builder.to_bytes(), builder.size())

    @overload
    def __init__(self, ints: _Index, /) -> None:
        if ints < 0:
            raise ValueError("negative count")
        self._take(new_bytes(ints), ints)

    @overload
    def __init__(self, string: str, /, encoding: str, errors: str = "strict") -> None:
        store = codec.encode(string, encoding, errors)
        self._take(store, store._size)

    def __init__(
        self, ints: object = b"", /, encoding: str = "", errors: str = "strict"
    ) -> None: ...

    def _take(self, store: bytes, size: int) -> None:
        self._store = store
        self._start = 0
        self._size = size

    def _buffer_address(self) -> int:
        return data_address(self._store) + self._start

    def _buffer_size(self) -> int:
        return self._size

    def __len__(self) -> int:
        return self._size

    def __bool__(self) -> bool:
        return self._size != 0

    def __bytes__(self) -> bytes:
        return octets.octet_piece(self._buffer_address(), self._size)

    def _resize(self, size: int) -> None:
        """Change the size at the end; what is new is not defined."""
        if self._start + size > self._store._size:
            store = self._store
            if size + (size >> 2) > store._size:
                store = new_bytes(size + (size >> 1) + 16)
            copy(data_address(store), self._buffer_address(), self._size)
            self._store = store
            self._start = 0
        self._size = size

    def _splice(self, start: int, stop: int, address: int, count: int) -> None:
        """self[start:stop] = `count` octets from `address`, which is outside of the store."""
        removed = stop - start
        if start == 0 and count == 0:
            self._start += removed
            self._size -= removed
            return
        size = self._size
        if count > removed:
            self._resize(size + count - removed)
        base = self._buffer_address()
        copy(base + start + count, base + stop, size - stop)
        copy(base + start, address, count)
        self._size = size + count - removed

    def _place(self, index: int) -> int:
        """Address of an octet."""
        size = self._size
        if index < 0:
            index += size
        if index < 0 or index >= size:
            runtime.raise_index("bytearray index out of range")
        return self._buffer_address() + index

    def append(self, item: _Index, /) -> None:
        value = _octet(item)
        size = self._size
        self._resize(size + 1)
        store8(self._buffer_address() + size, value)

    def extend(self, iterable_of_ints: Iterable[int], /) -> None:
        if isinstance(iterable_of_ints, bytes):
            self._extend(iterable_of_ints)
            return
        builder = _gather(iterable_of_ints, "byte")
        self._extend(builder.to_bytes())

    def _extend(self, value: _Buffer) -> None:
        count = value._buffer_size()
        size = self._size
        self._resize(size + count)
        copy(self._buffer_address() + size, value._buffer_address(), count)

    @overload  # type: ignore[misc]
    def __iadd__(self, value: _Buffer, /) -> Self:
        if value is self and self._size > 0:
            raise BufferError("Existing exports of data: object cannot be re-sized")
        self._extend(value)
        return self

    @overload
    def __iadd__(self, value: Iterable[int], /) -> Self:
        raise TypeError("can't concat to bytearray what is not bytes-like")

    def __iadd__(self, value: object, /) -> Self: ...

    def insert(self, index: _Index, item: _Index, /) -> None:
        index = _clip_index(index, self._size, 0, self._size)
        self._splice(index, index, data_address(_single(item)), 1)

    def pop(self, index: _Index = -1, /) -> int:
        if self._size == 0:
            raise IndexError("pop from empty bytearray")
        if index < -self._size or index >= self._size:
            raise IndexError("pop index out of range")
        place = self._place(index)
        value = load8(place)
        start = place - self._buffer_address()
        self._splice(start, start + 1, place, 0)
        return value

    def remove(self, value: _Index, /) -> None:
        found = octets.find_octet(self._buffer_address(), self._size, _octet(value))
        if found < 0:
            raise ValueError("value not found in bytearray")
        self._splice(found, found + 1, self._buffer_address(), 0)

    def clear(self) -> None:
        self._take(b"", 0)

    def copy(self) -> bytearray:
        return bytearray(self)

    def reverse(self) -> None:
        low = self._buffer_address()
        high = low + self._size - 1
        while low < high:
            octet = load8(low)
            store8(low, load8(high))
            store8(high, octet)
            low += 1
            high -= 1

    @overload
    def __getitem__(self, key: _Index, /) -> int:
        return load8(self._place(key))

    @overload
    def __getitem__(self, key: slice, /) -> bytearray:
        start, stop, step = key.indices(self._size)
        if step == 1:
            return self._slice(start, stop)
        return bytearray(
            octets.strided_octets(
                self._buffer_address(), start, step, _slice_count(start, stop, step)
            )
        )

    def __getitem__(self, key: _Index | slice, /) -> int | bytearray: ...

    def _slice(self, start: int, stop: int) -> bytearray:
        size = self._size
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        result = bytearray()
        result._take(octets.octet_piece(self._buffer_address() + start, stop - start), stop - start)
        return result

    @overload
    def __setitem__(self, key: _Index, value: _Index, /) -> None:
        place = self._place(key)
        store8(place, _octet(value))

    @overload
    def __setitem__(self, key: slice, value: Iterable[int], /) -> None:
        if isinstance(value, bytes):
            self._set_slice(key, value)
        else:
            self._set_slice(key, _gather(value, "byte").to_bytes())

    def __setitem__(self, key: _Index | slice, value: _Index | Iterable[int], /) -> None: ...

    def _set_slice(self, key: slice, value: bytes) -> None:
        start, stop, step = key.indices(self._size)
        if step == 1:
            self._splice(start, start if stop < start else stop, data_address(value), value._size)
            return
        if value._size == 0:
            del self[key]
            return
        count = _slice_count(start, stop, step)
        if count != value._size:
            raise ValueError(
                "attempt to assign bytes of size "
                + str(value._size)
                + " to extended slice of size "
                + str(count)
            )
        index = 0
        while index < count:
            store8(self._buffer_address() + start, value[index])
            start += step
            index += 1

    @overload
    def __delitem__(self, key: _Index, /) -> None:
        start = self._place(key) - self._buffer_address()
        self._splice(start, start + 1, self._buffer_address(), 0)

    @overload
    def __delitem__(self, key: slice, /) -> None:
        start, stop, step = key.indices(self._size)
        if step == 1:
            if start < stop:
                self._splice(start, stop, self._buffer_address(), 0)
            return
        count = _slice_count(start, stop, step)
        if step < 0:
            start += (count - 1) * step
            step = -step
        while count > 0:
            count -= 1
            place = start + count * step
            self._splice(place, place + 1, self._buffer_address(), 0)

    def __delitem__(self, key: _Index | slice, /) -> None: ...

    def _del_slice(self, start: int, stop: int) -> None:
        """del self[start:stop]; a missing start is 0, a missing stop sys.maxsize."""
        size = self._size
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        if start < stop:
            self._splice(start, stop, self._buffer_address(), 0)

    def __add__(self, value: _Buffer, /) -> bytearray:
        result = self.copy()
        result._extend(value)
        return result

    def __mul__(self, value: _Index, /) -> bytearray:
        return bytearray(octets.repeated_octets(self._buffer_address(), self._size, value))

    def __rmul__(self, value: _Index, /) -> bytearray:
        return self * value

    def __imul__(self, value: _Index, /) -> Self:
        grown = octets.repeated_octets(self._buffer_address(), self._size, value)
        self._splice(0, self._size, data_address(grown), grown._size)
        return self

    @overload
    def __contains__(self, key: int, /) -> bool:
        return octets.find_octet(self._buffer_address(), self._size, _octet(key)) >= 0

    @overload
    def __contains__(self, key: object, /) -> bool:
        if isinstance(key, _Buffer | int):
            return _search(self, _sought(key), 0, _LARGEST, False) >= 0
        raise TypeError(f"a bytes-like object is required, not '{type(key).__name__}'")

    def __contains__(self, key: object, /) -> bool: ...

    def __iter__(self) -> _buffer_iterator:
        return _buffer_iterator(self)

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, _Buffer):
            return _order(self, value) == 0
        return False

    def __lt__(self, value: _Buffer, /) -> bool:
        return _order(self, value) < 0

    def __le__(self, value: _Buffer, /) -> bool:
        return _order(self, value) <= 0

    def __gt__(self, value: _Buffer, /) -> bool:
        return _order(self, value) > 0

    def __ge__(self, value: _Buffer, /) -> bool:
        return _order(self, value) >= 0

    def __hash__(self) -> int:
        raise TypeError("unhashable type: 'bytearray'")

    def __repr__(self) -> str:
        shown = quotes.quote_octets(self._buffer_address(), self._size)
        if shown[1] == '"':  # CPython escapes the apostrophe here all the same
            shown = shown.replace("'", "\\'")
        return "bytearray(" + shown + ")"

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return codec.decode(self._buffer_address(), self._size, encoding, errors)

    def hex(self, sep: str | bytes = "", bytes_per_sep: _Index = 1) -> str:
        return bytes(self).hex(sep, bytes_per_sep)

    @classmethod
    def fromhex(cls, string: str, /) -> bytearray:
        return bytearray(codec.from_hexadecimal(string))

    @overload
    def find(
        self,
        sub: _Buffer,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _search(self, sub, start, end, False)

    @overload
    def find(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _search(self, _single(sub), start, end, False)

    def find(
        self,
        sub: _Buffer | _Index,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int: ...

    def rfind(
        self,
        sub: _Buffer | _Index,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _search(self, _sought(sub), start, end, True)

    @overload
    def index(
        self,
        sub: _Buffer,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _found(_search(self, sub, start, end, False))

    @overload
    def index(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _found(_search(self, _single(sub), start, end, False))

    @overload
    def index(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _found(_search(self, _sought(sub), start, end, False))

    def index(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int: ...

    @overload
    def count(
        self,
        sub: _Buffer,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _count(self, sub, start, end)

    @overload
    def count(self, sub: _Index, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _count(self, _single(sub), start, end)

    @overload
    def count(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int:
        return _count(self, _sought(sub), start, end)

    def count(self, sub: object, start: _Index | None = 0, end: _Index | None = None, /) -> int: ...

    @overload
    def startswith(
        self, prefix: bytes, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _starts(self, prefix, start, end)

    @overload
    def startswith(
        self, prefix: bytearray | memoryview, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _starts(self, prefix, start, end)

    @overload
    def startswith(
        self, prefix: tuple[bytes, ...], start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return bytes(self).startswith(prefix, start, end)

    def startswith(
        self,
        prefix: bytes | bytearray | memoryview | tuple[bytes, ...],
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> bool: ...

    @overload
    def endswith(
        self, suffix: bytes, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _ends(self, suffix, start, end)

    @overload
    def endswith(
        self, suffix: bytearray | memoryview, start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return _ends(self, suffix, start, end)

    @overload
    def endswith(
        self, suffix: tuple[bytes, ...], start: _Index | None = 0, end: _Index | None = None, /
    ) -> bool:
        return bytes(self).endswith(suffix, start, end)

    def endswith(
        self,
        suffix: bytes | bytearray | memoryview | tuple[bytes, ...],
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> bool: ...

    def join(self, iterable_of_bytes: Iterable[bytes | bytearray | memoryview], /) -> bytearray:
        return bytearray(bytes(self).join(iterable_of_bytes))

    def split(self, sep: bytes | None = None, maxsplit: _Index = -1) -> list[bytearray]:
        parts: list[bytearray] = []
        for part in bytes(self).split(sep, maxsplit):
            parts.append(bytearray(part))
        return parts

    def replace(
        self, old: bytes | bytearray, new: bytes | bytearray, count: _Index = -1, /
    ) -> bytearray:
        return bytearray(bytes(self).replace(bytes(old), bytes(new), count))

    def strip(self, bytes: bytes | None = None, /) -> bytearray:
        return bytearray(self.__bytes__().strip(bytes))

    def lstrip(self, bytes: bytes | None = None, /) -> bytearray:
        return bytearray(self.__bytes__().lstrip(bytes))

    def rstrip(self, bytes: bytes | None = None, /) -> bytearray:
        return bytearray(self.__bytes__().rstrip(bytes))

    def lower(self) -> bytearray:
        return bytearray(octets.octet_case(self._buffer_address(), self._size, 65, 90))

    def upper(self) -> bytearray:
        return bytearray(octets.octet_case(self._buffer_address(), self._size, 97, 122))

    def title(self) -> bytearray:
        return bytearray(self.__bytes__().title())

    def swapcase(self) -> bytearray:
        return bytearray(self.__bytes__().swapcase())

    def capitalize(self) -> bytearray:
        return bytearray(self.__bytes__().capitalize())

    def isalpha(self) -> bool:
        return self.__bytes__().isalpha()

    def isdigit(self) -> bool:
        return self.__bytes__().isdigit()

    def isalnum(self) -> bool:
        return self.__bytes__().isalnum()

    def isspace(self) -> bool:
        return self.__bytes__().isspace()

    def islower(self) -> bool:
        return self.__bytes__().islower()

    def isupper(self) -> bool:
        return self.__bytes__().isupper()

    def istitle(self) -> bool:
        return self.__bytes__().istitle()

    def isascii(self) -> bool:
        return self.__bytes__().isascii()

    def ljust(self, width: _Index, fillchar: bytes = b" ", /) -> bytearray:
        return bytearray(self.__bytes__().ljust(width, fillchar))

    def rjust(self, width: _Index, fillchar: bytes = b" ", /) -> bytearray:
        return bytearray(self.__bytes__().rjust(width, fillchar))

    def center(self, width: _Index, fillchar: bytes = b" ", /) -> bytearray:
        return bytearray(self.__bytes__().center(width, fillchar))

    def zfill(self, width: _Index, /) -> bytearray:
        return bytearray(self.__bytes__().zfill(width))

    def expandtabs(self, tabsize: _Index = 8) -> bytearray:
        return bytearray(self.__bytes__().expandtabs(tabsize))

    def removeprefix(self, affix: bytes, /) -> bytearray:
        return bytearray(self.__bytes__().removeprefix(affix))

    def removesuffix(self, affix: bytes, /) -> bytearray:
        return bytearray(self.__bytes__().removesuffix(affix))

    def partition(self, sep: bytes | bytearray, /) -> tuple[bytearray, bytearray, bytearray]:
        before, between, after = self.__bytes__().partition(bytes(sep))
        return (bytearray(before), bytearray(between), bytearray(after))

    def rpartition(self, sep: bytes | bytearray, /) -> tuple[bytearray, bytearray, bytearray]:
        before, between, after = self.__bytes__().rpartition(bytes(sep))
        return (bytearray(before), bytearray(between), bytearray(after))

    def rsplit(self, sep: bytes | None = None, maxsplit: _Index = -1) -> list[bytearray]:
        return [bytearray(part) for part in self.__bytes__().rsplit(sep, maxsplit)]

    def splitlines(self, keepends: bool = False) -> list[bytearray]:
        return [bytearray(line) for line in self.__bytes__().splitlines(keepends)]

    def translate(
        self, table: bytes | bytearray | memoryview | None, /, delete: bytes = b""
    ) -> bytearray:
        octets = None if table is None else bytes(table)
        return bytearray(self.__bytes__().translate(octets, delete))

    @staticmethod
    def maketrans(frm: bytes, to: bytes, /) -> bytes:
        return bytes.maketrans(frm, to)

    def rindex(
        self,
        sub: _Buffer | _Index,
        start: _Index | None = 0,
        end: _Index | None = None,
        /,
    ) -> int:
        return _found(_search(self, _sought(sub), start, end, True))

    def __mod__(self, value: object, /) -> bytearray:
        return bytearray(format_octets(self.__bytes__(), value))


class _buffer_iterator(Iterator[int]):
    """Octets of a bytearray or memoryview."""

    def __init__(self, source: _Buffer) -> None:
        self._source = source
        self._position = 0

    def __iter__(self) -> _buffer_iterator:
        return self

    def _step(self) -> tuple[bool, int]:
        position = self._position
        if position >= self._source._buffer_size():
            return (False, 0)
        self._position = position + 1
        return (True, load8(self._source._buffer_address() + position))

    def __next__(self) -> int:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


# What memoryview.cast makes ints of.
type _WholeFormats = Literal[
    "b", "B", "@b", "@B", "h", "H", "@h", "@H", "i", "I", "@i", "@I",
    "l", "L", "@l", "@L", "q", "Q", "@q", "@Q", "P", "@P",
]  # fmt: skip

# ---- tuple


class tuple(_AnyTuple, Sequence[_T_co]):
    """A struct by value in compiled code; `tuple[T, ...]` is _VariadicTuple[T]."""

    def __new__(cls, iterable: Iterable[_T_co] = ..., /) -> Self: ...
    def __len__(self) -> int: ...
    def __contains__(self, key: object, /) -> bool: ...
    @overload
    def __getitem__(self, key: _Index, /) -> _T_co: ...
    @overload
    def __getitem__(self, key: slice, /) -> tuple[_T_co, ...]: ...
    def __getitem__(self, key: _Index | slice, /) -> object: ...
    def __iter__(self) -> tuple_iterator[_T_co]: ...
    def __lt__(self, value: tuple[_T_co, ...], /) -> bool: ...
    def __le__(self, value: tuple[_T_co, ...], /) -> bool: ...
    def __gt__(self, value: tuple[_T_co, ...], /) -> bool: ...
    def __ge__(self, value: tuple[_T_co, ...], /) -> bool: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    @overload
    def __add__(self, value: tuple[_T_co, ...], /) -> tuple[_T_co, ...]: ...
    @overload
    def __add__[T](self, value: tuple[T, ...], /) -> tuple[_T_co | T, ...]: ...
    def __add__(self, value: object, /) -> object: ...
    def __mul__(self, value: _Index, /) -> tuple[_T_co, ...]: ...
    def __rmul__(self, value: _Index, /) -> tuple[_T_co, ...]: ...
    def count(self, value: object, /) -> int: ...
    def index(self, value: object, start: _Index = 0, stop: _Index = _LARGEST, /) -> int: ...


class _VariadicTuple[T](_AnyTuple):
    """What `tuple[T, ...]` is at run time: an object over an Array, never changed."""

    _items: Array[T]

    def __init__(self, items: Array[T]) -> None:
        self._items = items

    def _object(self, index: int) -> object:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return len(self._items) != 0

    @overload
    def __getitem__(self, key: _Index, /) -> T:
        size = len(self._items)
        if key < 0:
            key += size
        if key < 0 or key >= size:
            runtime.raise_index("tuple index out of range")
        return self._items[key]

    @overload
    def __getitem__(self, key: slice, /) -> _VariadicTuple[T]:
        start, stop, step = key.indices(len(self._items))
        return _VariadicTuple(_strided(self._items, start, stop, step))

    def __getitem__(self, key: _Index | slice, /) -> object: ...

    def _slice(self, start: int, stop: int) -> _VariadicTuple[T]:
        size = len(self._items)
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        items = Array[T](stop - start)
        self._items.move(start, items, 0, stop - start)
        return _VariadicTuple(items)

    def __iter__(self) -> tuple_iterator[T]:
        return tuple_iterator(self._items)

    def __reversed__(self) -> tuple_iterator[T]:
        size = len(self._items)
        items = Array[T](size)
        index = 0
        while index < size:
            items[size - 1 - index] = self._items[index]
            index += 1
        return tuple_iterator(items)

    @overload
    def __contains__(self, key: T, /) -> bool:
        index = 0
        while index < len(self._items):
            if self._items[index] == key:
                return True
            index += 1
        return False

    @overload
    def __contains__(self, key: object, /) -> bool:
        index = 0
        while index < len(self._items):
            if self._items[index] == key:
                return True
            index += 1
        return False

    def __contains__(self, key: object, /) -> bool: ...

    @overload
    def __add__(self, value: _VariadicTuple[T], /) -> _VariadicTuple[T]:
        size = len(self._items)
        more = len(value._items)
        items = Array[T](size + more)
        self._items.move(0, items, 0, size)
        value._items.move(0, items, size, more)
        return _VariadicTuple(items)

    @overload
    def __add__[S](self, value: _VariadicTuple[S], /) -> _VariadicTuple[T | S]:
        size = len(self._items)
        more = len(value._items)
        items = Array[T | S](size + more)
        index = 0
        while index < size:
            items[index] = self._items[index]
            index += 1
        index = 0
        while index < more:
            items[size + index] = value._items[index]
            index += 1
        return _VariadicTuple(items)

    def __add__(self, value: object, /) -> object: ...

    def __mul__(self, value: _Index, /) -> _VariadicTuple[T]:
        size = len(self._items)
        if value < 0:
            value = 0
        items = Array[T](size * value)
        index = 0
        while index < value:
            self._items.move(0, items, index * size, size)
            index += 1
        return _VariadicTuple(items)

    def __rmul__(self, value: _Index, /) -> _VariadicTuple[T]:
        return self.__mul__(value)

    def count(self, value: object, /) -> int:
        found = 0
        index = 0
        while index < len(self._items):
            if self._items[index] == value:
                found += 1
            index += 1
        return found

    def index(self, value: object, start: _Index = 0, stop: _Index = _LARGEST, /) -> int:
        size = len(self._items)
        position = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, 0, size)
        while position < stop:
            if self._items[position] == value:
                return position
            position += 1
        raise ValueError("tuple.index(x): x not in tuple")

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, type(self)):
            size = len(self._items)
            if size != len(value._items):
                return False
            index = 0
            while index < size:
                if not (self._items[index] == value._items[index]):
                    return False
                index += 1
            return True
        if isinstance(value, _AnyTuple):
            return _same_objects(self, value)
        return False

    def _precedes(self, value: _VariadicTuple[T], when_equal: bool) -> bool:
        """self < value by the first items that differ; by length, or `when_equal`, where none do."""
        size = len(self._items)
        more = len(value._items)
        index = 0
        while index < size and index < more:
            if not (self._items[index] == value._items[index]):
                return less(self._items[index], value._items[index])
            index += 1
        return size < more or (when_equal and size == more)

    def __lt__(self, value: _VariadicTuple[T], /) -> bool:
        return self._precedes(value, False)

    def __le__(self, value: _VariadicTuple[T], /) -> bool:
        return self._precedes(value, True)

    def __gt__(self, value: _VariadicTuple[T], /) -> bool:
        return value._precedes(self, False)

    def __ge__(self, value: _VariadicTuple[T], /) -> bool:
        return value._precedes(self, True)

    def __hash__(self) -> int:
        mixed = runtime.TUPLE_HASH
        index = 0
        while index < len(self._items):
            mixed = runtime.mix_hash(mixed, hash(self._items[index]))
            index += 1
        return runtime.end_hash(mixed, index)

    def __repr__(self) -> str:
        size = len(self._items)
        builder = OctetBuilder(32)
        builder.add_octet(40)
        index = 0
        while index < size:
            if index > 0:
                builder.add(", ")
            builder.add(repr(self._items[index]))
            index += 1
        if size == 1:
            builder.add_octet(44)
        builder.add_octet(41)
        return builder.to_str()


def _tuple_of[T](iterable: Iterable[T]) -> _VariadicTuple[T]:
    """tuple(iterable), called by compiled code for tuple's `__new__`."""
    gathered = list(iterable)
    items = Array[T](gathered._size)
    gathered._items.move(0, items, 0, gathered._size)
    return _VariadicTuple(items)


class tuple_iterator[T](Iterator[T]):
    def __init__(self, items: Array[T]) -> None:
        self._items = items
        self._position = 0

    def __iter__(self) -> tuple_iterator[T]:
        return self

    def _step(self) -> tuple[bool, T]:
        position = self._position
        if position >= len(self._items):
            return (False, Absent[T]().value)
        self._position = position + 1
        return (True, self._items[position])

    def __next__(self) -> T:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


def _strided[T](items: Array[T], start: int, stop: int, step: int) -> Array[T]:
    """The elements at range(start, stop, step), which must exist."""
    count = _slice_count(start, stop, step)
    taken = Array[T](count)
    index = 0
    while index < count:
        taken[index] = items[start]
        start += step
        index += 1
    return taken


# ---- list


def _reverse[T](items: Array[T], size: int) -> None:
    low = 0
    high = size - 1
    while low < high:
        item = items[low]
        items[low] = items[high]
        items[high] = item
        low += 1
        high -= 1


class list[T](_AnyList, MutableSequence[T]):
    _items: Array[T]
    _size: int

    @overload
    def __init__(self, /) -> None:
        self._items = Array[T](0)
        self._size = 0

    @overload
    def __init__(self, iterable: Iterable[T], /) -> None:
        self._items = Array[T](0)
        self._size = 0
        self.extend(iterable)

    def __init__(self, iterable: Iterable[T] = ..., /) -> None: ...

    def _object(self, index: int) -> object:
        return self._items[index]

    def __len__(self) -> int:
        return self._size

    def __bool__(self) -> bool:
        return self._size != 0

    def _reserve(self, capacity: int) -> None:
        """Room for `capacity` items at least; grows by an eighth, as CPython does."""
        if capacity > len(self._items):
            wider = Array[T](capacity + (capacity >> 3) + 3 & -4)
            self._items.move(0, wider, 0, self._size)
            self._items = wider

    def append(self, object: T, /) -> None:
        size = self._size
        if size == len(self._items):
            self._reserve(size + (size >> 1) + 1)
        self._items[size] = object
        self._size = size + 1

    def extend(self, iterable: Iterable[T], /) -> None:
        if isinstance(iterable, type(self)):
            count = iterable._size
            size = self._size
            self._reserve(size + count)
            iterable._items.move(0, self._items, size, count)
            self._size = size + count
            return
        for item in iterable:
            self.append(item)

    @overload
    def __getitem__(self, i: _Index, /) -> T:
        size = self._size
        if i < 0:
            i += size
        if i < 0 or i >= size:
            runtime.raise_index("list index out of range")
        return self._items[i]

    @overload
    def __getitem__(self, s: slice, /) -> list[T]:
        start, stop, step = s.indices(self._size)
        return _adopt(_strided(self._items, start, stop, step))

    def __getitem__(self, i: _Index | slice, /) -> object: ...

    def _slice(self, start: int, stop: int) -> list[T]:
        """self[start:stop]; a missing start is 0, a missing stop sys.maxsize."""
        size = self._size
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        items = Array[T](stop - start)
        self._items.move(start, items, 0, stop - start)
        return _adopt(items)

    @overload
    def __setitem__(self, i: _Index, value: T, /) -> None:
        size = self._size
        if i < 0:
            i += size
        if i < 0 or i >= size:
            runtime.raise_index("list assignment index out of range")
        self._items[i] = value

    @overload
    def __setitem__(self, s: slice, value: Iterable[T], /) -> None:
        if s.step is None or s.step == 1:
            start, stop, _ = s.indices(self._size)
            self._set_slice(start, stop, value)
            return
        given = list(value)
        start, stop, step = s.indices(self._size)
        count = _slice_count(start, stop, step)
        if count != given._size:
            raise ValueError(
                "attempt to assign sequence of size "
                + str(given._size)
                + " to extended slice of size "
                + str(count)
            )
        index = 0
        while index < count:
            self._items[start] = given._items[index]
            start += step
            index += 1

    def __setitem__(self, i: _Index | slice, value: T | Iterable[T], /) -> None: ...

    def _set_slice(self, start: int, stop: int, value: Iterable[T]) -> None:
        """self[start:stop] = value; a missing start is 0, a missing stop sys.maxsize."""
        given = list(value)  # first: its iterator may change this list
        size = self._size
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        count = given._size
        self._reserve(size + count - (stop - start))
        self._items.move(stop, self._items, start + count, size - stop)
        given._items.move(0, self._items, start, count)
        self._shrink(size + count - (stop - start))

    def _shrink(self, size: int) -> None:
        """Set the size; what is beyond it is forgotten."""
        index = size
        while index < self._size:
            self._items.clear(index)
            index += 1
        self._size = size

    @overload
    def __delitem__(self, i: _Index, /) -> None:
        size = self._size
        if i < 0:
            i += size
        if i < 0 or i >= size:
            runtime.raise_index("list assignment index out of range")
        self._items.move(i + 1, self._items, i, size - i - 1)
        self._shrink(size - 1)

    @overload
    def __delitem__(self, s: slice, /) -> None:
        start, stop, step = s.indices(self._size)
        if step == 1:
            self._del_slice(start, stop)
            return
        count = _slice_count(start, stop, step)
        if count == 0:
            return
        if step < 0:
            start += (count - 1) * step
            step = -step
        target = start
        position = start
        last = start + (count - 1) * step
        while position < self._size:
            if position <= last and (position - start) % step == 0:
                position += 1
                continue
            self._items[target] = self._items[position]
            target += 1
            position += 1
        self._shrink(target)

    def __delitem__(self, i: _Index | slice, /) -> None: ...

    def _del_slice(self, start: int, stop: int) -> None:
        """del self[start:stop]; a missing start is 0, a missing stop sys.maxsize."""
        size = self._size
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, start, size)
        self._items.move(stop, self._items, start, size - stop)
        self._shrink(size - (stop - start))

    def insert(self, index: _Index, object: T, /) -> None:
        size = self._size
        index = _clip_index(index, size, 0, size)
        if size == len(self._items):
            self._reserve(size + (size >> 1) + 1)
        self._items.move(index, self._items, index + 1, size - index)
        self._items[index] = object
        self._size = size + 1

    def pop(self, index: _Index = -1, /) -> T:
        size = self._size
        if index < 0:
            index += size
        if index < 0 or index >= size:
            runtime.raise_index("pop from empty list" if size == 0 else "pop index out of range")
        item = self._items[index]
        if index < size - 1:
            self._items.move(index + 1, self._items, index, size - 1 - index)
        self._items.clear(size - 1)
        self._size = size - 1
        return item

    def clear(self) -> None:
        # Emptied before it is left: where an old word on the stack still points to it, it keeps nothing.
        self._shrink(0)
        self._items = Array[T](0)

    def copy(self) -> list[T]:
        return self._slice(0, self._size)

    @overload
    def index(self, value: T, start: _Index = 0, stop: _Index = _LARGEST, /) -> int:
        return _position_of(self, value, start, stop)

    @overload
    def index(self, value: object, start: _Index = 0, stop: _Index = _LARGEST, /) -> int:
        return _position_of(self, value, start, stop)

    def index(self, value: object, start: _Index = 0, stop: _Index = _LARGEST, /) -> int: ...

    @overload
    def count(self, value: T, /) -> int:
        found = 0
        index = 0
        while index < self._size:
            if self._items[index] == value:
                found += 1
            index += 1
        return found

    @overload
    def count(self, value: object, /) -> int:
        found = 0
        index = 0
        while index < self._size:
            if self._items[index] == value:
                found += 1
            index += 1
        return found

    def count(self, value: object, /) -> int: ...

    def remove(self, value: T, /) -> None:
        index = 0
        while index < self._size:
            if self._items[index] == value:
                self._items.move(index + 1, self._items, index, self._size - index - 1)
                self._shrink(self._size - 1)
                return
            index += 1
        raise ValueError("list.remove(x): x not in list")

    def reverse(self) -> None:
        _reverse(self._items, self._size)

    def _take(self) -> Array[T]:
        """The items, for a sort: meanwhile the list is empty, whatever comparisons do to it."""
        items = self._items
        self._items = Array[T](0)
        self._size = 0
        return items

    def _put_back(self, items: Array[T], size: int) -> bool:
        """End a sort; whether the list was changed meanwhile."""
        is_changed = len(self._items) > 0
        self._items = items
        self._size = size
        return is_changed

    @overload
    def sort(self, *, key: None = None, reverse: bool = False) -> None:
        size = self._size
        items = self._take()
        try:
            if reverse:
                _reverse(items, size)
            sort_items(items, size)
            if reverse:
                _reverse(items, size)
        finally:
            is_changed = self._put_back(items, size)
        if is_changed:
            raise ValueError("list modified during sort")

    @overload
    def sort[R](self, *, key: Callable[[T], R], reverse: bool = False) -> None:
        # Reversed before and after, so that equal items keep their order (as CPython does).
        size = self._size
        items = self._take()
        try:
            if reverse:
                _reverse(items, size)
            keys = Array[R](size)
            index = 0
            while index < size:
                keys[index] = key(items[index])
                index += 1
            sort_by_keys(items, keys, size)
            if reverse:
                _reverse(items, size)
        finally:
            is_changed = self._put_back(items, size)
        if is_changed:
            raise ValueError("list modified during sort")

    def sort(self, *, key: object = None, reverse: bool = False) -> None: ...

    @overload
    def __contains__(self, key: T, /) -> bool:
        index = 0
        while index < self._size:
            if self._items[index] == key:
                return True
            index += 1
        return False

    @overload
    def __contains__(self, key: object, /) -> bool:
        index = 0
        while index < self._size:
            if self._items[index] == key:
                return True
            index += 1
        return False

    def __contains__(self, key: object, /) -> bool: ...

    @overload
    def __add__(self, value: list[T], /) -> list[T]:
        size = self._size
        items = Array[T](size + value._size)
        self._items.move(0, items, 0, size)
        value._items.move(0, items, size, value._size)
        return _adopt(items)

    @overload
    def __add__[S](self, value: list[S], /) -> list[T | S]:
        joined = list[T | S]()
        for item in self:
            joined.append(item)
        for other in value:
            joined.append(other)
        return joined

    def __add__(self, value: object, /) -> object: ...

    def __iadd__(self, value: Iterable[T], /) -> Self:  # type: ignore[misc]
        self.extend(value)
        return self

    def __mul__(self, value: _Index, /) -> list[T]:
        size = self._size
        if value < 0:
            value = 0
        items = Array[T](size * value)
        index = 0
        while index < value:
            self._items.move(0, items, index * size, size)
            index += 1
        return _adopt(items)

    def __rmul__(self, value: _Index, /) -> list[T]:
        return self.__mul__(value)

    def __imul__(self, value: _Index, /) -> Self:
        repeated = self.__mul__(value)
        self._items = repeated._items
        self._size = repeated._size
        return self

    def __iter__(self) -> list_iterator[T]:
        return list_iterator(self)

    def __reversed__(self) -> list_reverseiterator[T]:
        return list_reverseiterator(self)

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, type(self)):
            size = self._size
            if size != value._size:
                return False
            index = 0
            while index < size:
                if not (self._items[index] == value._items[index]):
                    return False
                index += 1
            return True
        if isinstance(value, _AnyList):
            return _same_objects(self, value)
        return False

    def _precedes(self, value: list[T], when_equal: bool) -> bool:
        """self < value by the first items that differ; by length, or `when_equal`, where none do."""
        size = self._size
        index = 0
        while index < size and index < value._size:
            if not (self._items[index] == value._items[index]):
                return less(self._items[index], value._items[index])
            index += 1
        return size < value._size or (when_equal and size == value._size)

    def __lt__(self, value: list[T], /) -> bool:
        return self._precedes(value, False)

    def __le__(self, value: list[T], /) -> bool:
        return self._precedes(value, True)

    def __gt__(self, value: list[T], /) -> bool:
        return value._precedes(self, False)

    def __ge__(self, value: list[T], /) -> bool:
        return value._precedes(self, True)

    def __hash__(self) -> int:
        raise TypeError("unhashable type: '" + type(self).__name__ + "'")

    def __repr__(self) -> str:
        if not _begin_text(id(self)):
            return "[...]"
        builder = OctetBuilder(32)
        builder.add_octet(91)
        try:
            index = 0
            while index < self._size:
                if index > 0:
                    builder.add(", ")
                builder.add(repr(self._items[index]))
                index += 1
        finally:
            _in_text.pop()
        builder.add_octet(93)
        return builder.to_str()


_in_text: list[int] = []  # the containers whose text is being made, by identity


def _begin_text(identity: int) -> bool:
    """Whether a container is not inside its own text, which then shows it as dots."""
    if identity in _in_text:
        return False
    _in_text.append(identity)
    return True


def _same_objects(left: _AnySequence, right: _AnySequence) -> bool:
    """Equality of sequences whose items are of different types."""
    size = left.__len__()
    if size != right.__len__():
        return False
    index = 0
    while index < size:
        if not (left._object(index) == right._object(index)):
            return False
        index += 1
    return True


def _position_of[T, S](items: list[T], value: S, start: int, stop: int) -> int:
    size = items._size
    position = _clip_index(start, size, 0, size)
    stop = _clip_index(stop, size, 0, size)
    while position < stop and position < items._size:
        if items._items[position] == value:
            return position
        position += 1
    raise ValueError(repr(value) + " is not in list")


def _adopt[T](items: Array[T]) -> list[T]:
    """The list whose storage is `items`."""
    result = list[T]()
    result._items = items
    result._size = len(items)
    return result


class list_iterator[T](Iterator[T]):
    def __init__(self, sequence: list[T]) -> None:
        self._sequence = sequence
        self._position = 0

    def __iter__(self) -> list_iterator[T]:
        return self

    def _step(self) -> tuple[bool, T]:
        position = self._position
        if position >= self._sequence._size:
            return (False, Absent[T]().value)
        self._position = position + 1
        return (True, self._sequence._items[position])

    def __next__(self) -> T:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


class list_reverseiterator[T](Iterator[T]):
    def __init__(self, sequence: list[T]) -> None:
        self._sequence = sequence
        self._position = sequence._size - 1

    def __iter__(self) -> list_reverseiterator[T]:
        return self

    def _step(self) -> tuple[bool, T]:
        position = self._position
        if position < 0 or position >= self._sequence._size:
            return (False, Absent[T]().value)
        self._position = position - 1
        return (True, self._sequence._items[position])

    def __next__(self) -> T:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


# ---- dict


class dict[K, V](_AnyDict, MutableMapping[K, V], _LookedUp):
    """Entries in insertion order in three arrays; above eight of them an index of open addressing.

    _index[slot] is an entry's number plus one, 0 where free; a slot is found by Fibonacci hashing
    and linear probing, and deletion shifts back, so there are no tombstones in the index. A deleted
    entry keeps its place with the hash -1, which no object has.
    """

    _hashes: Array[int]
    _keys: Array[K]
    _values: Array[V]
    _index: Array[i32] | None
    _shift: int
    _used: int
    _count: int
    _sought: str | None  # the key that was found last, a str: at the entry `_last`
    _last: int

    @overload
    def __init__(self, /) -> None:
        self._reset()

    @overload
    def __init__(self, map: SupportsKeysAndGetItem[K, V], /) -> None:
        self._reset()
        self._merge(map)

    @overload
    def __init__(self, iterable: Iterable[tuple[K, V]], /) -> None:
        self._reset()
        for key, value in iterable:
            self[key] = value

    @overload
    def __init__(self: dict[str, V], /, **kwargs: V) -> None:
        self._reset()
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def __init__(self: dict[str, V], map: SupportsKeysAndGetItem[str, V], /, **kwargs: V) -> None:
        self._reset()
        self._merge(map)
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def __init__(self: dict[str, V], iterable: Iterable[tuple[str, V]], /, **kwargs: V) -> None:
        self._reset()
        for key, value in iterable:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def __init__(self: dict[str, str], iterable: Iterable[list[str]], /) -> None:
        self._reset()
        for number, pair in enumerate(iterable):
            if len(pair) != 2:
                raise ValueError(_NO_PAIR % (number, len(pair)))
            self[pair[0]] = pair[1]

    @overload
    def __init__(self: dict[bytes, bytes], iterable: Iterable[list[bytes]], /) -> None:
        self._reset()
        for number, pair in enumerate(iterable):
            if len(pair) != 2:
                raise ValueError(_NO_PAIR % (number, len(pair)))
            self[pair[0]] = pair[1]

    def __init__(self, map: object = None, /, **kwargs: V) -> None: ...

    def _reset(self) -> None:
        self._hashes = Array[int](0)
        self._keys = Array[K](0)
        self._values = Array[V](0)
        self._index = None
        self._shift = 0
        self._used = 0
        self._count = 0
        self._sought = None
        self._last = 0

    def _find[S](self, key: S, hash: int) -> int:
        """The entry of `key`, which may be of another type than the keys; or -1."""
        index = self._index
        hashes = self._hashes
        if isinstance(key, str) and self._sought is key:
            return self._last
        if index is None:
            position = 0
            used = self._used
            while position < used:
                if hashes[position] == hash:
                    present = self._keys[position]
                    is_equal = present == key
                    if not _are_plain(present, key) and self._is_changed(hashes, position, hash):
                        return self._find(key, hash)
                    if is_equal:
                        return position
                position += 1
            return -1
        mask = len(index) - 1
        slot = _slot(hash, self._shift)
        while True:
            entry = int(index[slot]) - 1
            if entry < 0:
                return -1
            if hashes[entry] == hash:
                present = self._keys[entry]
                is_equal = present == key
                if not _are_plain(present, key) and self._is_changed(hashes, entry, hash):
                    return self._find(key, hash)
                if is_equal:
                    if isinstance(key, str):
                        self._sought = key
                        self._last = entry
                    return entry
            slot = slot + 1 & mask

    def _is_changed(self, hashes: Array[int], entry: int, hash: int) -> bool:
        """Whether the comparison with a key has changed this dict: then the search begins anew."""
        return self._hashes is not hashes or hashes[entry] != hash

    def _announced(self) -> int:
        # Of a subclass, which may count otherwise, CPython asks nothing.
        return self._count if runtime.class_name(class_id(self)) == "dict" else -1

    def _has_object(self, item: object) -> bool:
        return self._find(item, hash(item)) >= 0

    def _object_at(self, key: object) -> object:
        entry = self._find(key, hash(key))
        if entry < 0:
            return self._object_missing(key)
        return self._values[entry]

    def _object_missing(self, key: object) -> object:
        """What `self[key]` is where the key is absent: `__missing__` tells, for keys it can take."""
        try:
            own = cast(K, key)
        except TypeError:
            if self._has_missing():
                raise
            raise KeyError(key) from None
        return self.__missing__(own)

    def _has_missing(self) -> bool:
        """Whether the class has a `__missing__` of its own: the compiler says so of the program's classes."""
        return False

    def _object_or(self, key: object, default: object = None) -> object:
        entry = self._find(key, hash(key))
        return default if entry < 0 else self._values[entry]

    def _append(self, key: K, value: V, hash: int) -> None:
        """Add an entry for a key that is known to be absent."""
        if self._used == len(self._keys):
            self._rebuild()
        entry = self._used
        self._hashes[entry] = hash
        self._keys[entry] = key
        self._values[entry] = value
        self._used = entry + 1
        self._count += 1
        index = self._index
        if index is not None:
            _enter(index, self._shift, hash, entry)

    def _rebuild(self) -> None:
        """Room for another entry: drop the deleted ones, double where few were."""
        capacity = len(self._keys)
        if capacity == 0:
            capacity = 4
        elif self._count * 3 >= capacity * 2:
            capacity *= 2
        self._resize(capacity)

    def _resize(self, capacity: int) -> None:
        hashes = Array[int](capacity)
        keys = Array[K](capacity)
        values = Array[V](capacity)
        count = self._count
        if count == self._used:
            self._hashes.move(0, hashes, 0, count)
            self._keys.move(0, keys, 0, count)
            self._values.move(0, values, 0, count)
        else:
            position = 0
            entry = 0
            while position < self._used:
                if self._hashes[position] != -1:
                    hashes[entry] = self._hashes[position]
                    keys[entry] = self._keys[position]
                    values[entry] = self._values[position]
                    entry += 1
                position += 1
        self._sought = None
        self._hashes = hashes
        self._keys = keys
        self._values = values
        self._used = count
        self._index = None
        if capacity > 8:
            # Twice as many slots as entries: at most half of them are taken.
            bits = 64 - leading_zeros(capacity * 2 - 1)
            index = Array[i32](1 << bits)
            self._index = index
            self._shift = 64 - bits
            entry = 0
            while entry < count:
                _enter(index, self._shift, hashes[entry], entry)
                entry += 1

    def _remove(self, entry: int) -> None:
        index = self._index
        if index is not None:
            _leave(index, self._shift, self._hashes, entry)
        self._sought = None
        self._hashes[entry] = -1
        self._keys.clear(entry)
        self._values.clear(entry)
        self._count -= 1
        # Entries at the end are given up at once, so that popitem need not search.
        used = self._used
        while used > 0 and self._hashes[used - 1] == -1:
            used -= 1
        self._used = used

    def __len__(self) -> int:
        return self._count

    def __bool__(self) -> bool:
        return self._count != 0

    def __getitem__(self, key: K, /) -> V:
        entry = self._find(key, hash(key))
        if entry < 0:
            return self.__missing__(key)
        return self._values[entry]

    def __missing__(self, key: K, /) -> V:
        """What `self[key]` is where the key is absent; subclasses may have an answer."""
        raise KeyError(key)

    def __setitem__(self, key: K, value: V, /) -> None:
        if isinstance(key, str) and self._sought is key:
            self._values[self._last] = value  # as in counts[word] = counts.get(word, 0) + 1
            return
        code = hash(key)
        entry = self._find(key, code)
        if entry < 0:
            self._append(key, value, code)
        else:
            self._values[entry] = value

    def __delitem__(self, key: K, /) -> None:
        entry = self._find(key, hash(key))
        if entry < 0:
            raise KeyError(key)
        self._remove(entry)

    @overload
    def __contains__(self, key: K, /) -> bool:
        return self._find(key, hash(key)) >= 0

    @overload
    def __contains__(self, key: object, /) -> bool:
        return self._find(key, hash(key)) >= 0

    def __contains__(self, key: object, /) -> bool: ...

    @overload
    def get(self, key: K, default: None = None, /) -> V | None:
        entry = self._find(key, hash(key))
        if entry < 0:
            return None
        return self._values[entry]

    @overload
    def get(self, key: K, default: V, /) -> V:
        entry = self._find(key, hash(key))
        if entry < 0:
            return default
        return self._values[entry]

    @overload
    def get[D](self, key: K, default: D, /) -> V | D:
        entry = self._find(key, hash(key))
        if entry < 0:
            return default
        return self._values[entry]

    def get(self, key: K, default: object = None, /) -> object: ...

    @overload
    def pop(self, key: K, /) -> V:
        entry = self._find(key, hash(key))
        if entry < 0:
            raise KeyError(key)
        value = self._values[entry]
        self._remove(entry)
        return value

    @overload
    def pop(self, key: K, default: V, /) -> V:
        entry = self._find(key, hash(key))
        if entry < 0:
            return default
        value = self._values[entry]
        self._remove(entry)
        return value

    @overload
    def pop[D](self, key: K, default: D, /) -> V | D:
        entry = self._find(key, hash(key))
        if entry < 0:
            return default
        value = self._values[entry]
        self._remove(entry)
        return value

    def pop(self, key: K, default: object = None, /) -> object: ...

    def popitem(self) -> tuple[K, V]:
        if self._count == 0:
            raise KeyError("popitem(): dictionary is empty")
        entry = self._used - 1
        item = (self._keys[entry], self._values[entry])
        self._remove(entry)
        return item

    @overload
    def setdefault[W](self: dict[K, W | None], key: K, default: None = None, /) -> W | None:
        code = hash(key)
        entry = self._find(key, code)
        if entry < 0:
            self._append(key, None, code)
            return None
        return self._values[entry]

    @overload
    def setdefault(self, key: K, default: V, /) -> V:
        code = hash(key)
        entry = self._find(key, code)
        if entry < 0:
            self._append(key, default, code)
            return default
        return self._values[entry]

    def setdefault(self, key: K, default: object = None, /) -> object: ...

    def clear(self) -> None:
        self._reset()

    def copy(self) -> dict[K, V]:
        copied = dict[K, V]()
        copied._adopt(self)
        return copied

    def _merge(self, map: SupportsKeysAndGetItem[K, V]) -> None:
        """Take in all of `map`, whose keys are listed first: its `__getitem__` may change it."""
        for key in list(map.keys()):
            self[key] = map[key]

    def _adopt(self, other: dict[K, V]) -> None:
        """Become a copy of `other`."""
        self._sought = None
        self._hashes = other._hashes
        self._keys = other._keys
        self._values = other._values
        self._used = other._used
        self._count = other._count
        self._resize(len(other._keys))

    @overload
    def update(self, map: SupportsKeysAndGetItem[K, V], /) -> None:
        self._merge(map)

    @overload
    def update(self: dict[str, V], map: SupportsKeysAndGetItem[str, V], /, **kwargs: V) -> None:
        self._merge(map)
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def update(self, iterable: Iterable[tuple[K, V]], /) -> None:
        for key, value in iterable:
            self[key] = value

    @overload
    def update(self: dict[str, V], iterable: Iterable[tuple[str, V]], /, **kwargs: V) -> None:
        for key, value in iterable:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def update(self: dict[str, V], /, **kwargs: V) -> None:
        for key, value in kwargs.items():
            self[key] = value

    def update(self, map: object = None, /, **kwargs: V) -> None: ...

    @overload
    @classmethod
    def fromkeys(
        cls, iterable: Iterable[_Key], value: None = None, /
    ) -> dict[_Key, _Filled | None]:
        result = dict[_Key, _Filled | None]()
        for key in iterable:
            result[key] = None
        return result

    @overload
    @classmethod
    def fromkeys[T, S](cls, iterable: Iterable[T], value: S, /) -> dict[T, S]:
        result = dict[T, S]()
        for key in iterable:
            result[key] = value
        return result

    @classmethod
    def fromkeys(cls, iterable: Iterable[object], value: object = None, /) -> object: ...

    def keys(self) -> dict_keys[K, V]:
        return dict_keys(self)

    def values(self) -> dict_values[K, V]:
        return dict_values(self)

    def items(self) -> dict_items[K, V]:
        return dict_items(self)

    def __iter__(self) -> dict_keyiterator[K, V]:
        return dict_keyiterator(self)

    def __reversed__(self) -> dict_reversekeyiterator[K, V]:
        return dict_reversekeyiterator(self)

    @overload
    def __or__(self, value: dict[K, V], /) -> dict[K, V]:
        if (reflected := value._after(self)) is not None:
            return reflected
        merged = self.copy()
        merged.update(value)
        return merged

    @overload
    def __or__[K2, V2](self, value: dict[K2, V2], /) -> dict[K | K2, V | V2]:
        if value._is_reflected():
            raise TypeError(
                f"dict | {type(value).__name__} of other types: make one of these first"
            )
        merged = dict[K | K2, V | V2]()
        for key in self:
            merged[key] = self[key]
        for other in value:
            merged[other] = value[other]
        return merged

    def __or__(self, value: object, /) -> object: ...

    def _after(self, left: dict[K, V]) -> dict[K, V] | None:
        """What `left | self` makes, of a class that answers it before dict does."""
        return None

    def _is_reflected(self) -> bool:
        return False

    @overload  # type: ignore[misc]
    def __ior__(self, value: SupportsKeysAndGetItem[K, V], /) -> Self:
        self.update(value)
        return self

    @overload
    def __ior__(self, value: Iterable[tuple[K, V]], /) -> Self:
        self.update(value)
        return self

    def __ior__(self, value: object, /) -> Self: ...  # type: ignore[misc]

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, type(self)):
            if self._count != value._count:
                return False
            position = 0
            while position < self._used:
                code = self._hashes[position]
                if code != -1:
                    mine = self._values[position]
                    entry = value._find(self._keys[position], code)
                    if entry < 0 or not (mine == value._values[entry]):
                        return False
                position += 1
            return True
        if isinstance(value, _AnyMapping):
            if self._count != value.__len__():
                return False
            for key, item in value._as_object_items():
                entry = self._find(key, hash(key))
                if entry < 0 or not (self._values[entry] == item):
                    return False
            return True
        return False

    def __hash__(self) -> int:
        raise TypeError("unhashable type: '" + type(self).__name__ + "'")

    def __repr__(self) -> str:
        if not _begin_text(id(self)):
            return "{...}"
        builder = OctetBuilder(32)
        builder.add_octet(123)
        try:
            first = True
            position = 0
            while position < self._used:
                if self._hashes[position] != -1:
                    if not first:
                        builder.add(", ")
                    first = False
                    value = self._values[position]
                    builder.add(repr(self._keys[position]))
                    builder.add(": ")
                    builder.add(repr(value))
                position += 1
        finally:
            _in_text.pop()
        builder.add_octet(125)
        return builder.to_str()

    def _as_object_items(self) -> list[tuple[object, object]]:
        copied: list[tuple[object, object]] = []
        position = 0
        while position < self._used:
            if self._hashes[position] != -1:
                copied.append((self._keys[position], self._values[position]))
            position += 1
        return copied

    def _iterated_state(self) -> int:
        """What must be the same at each step of an iteration."""
        return self._count

    def _position_after(self, entry: int) -> int:
        """Where an iteration goes on that has come to `entry`."""
        return entry + 1

    def _position_before(self, entry: int) -> int:
        """Where a reversed iteration goes on."""
        return entry - 1

    def _next_entry(self, position: int, state: int) -> int:
        """The first entry at `position` or later, -1 at the end; `state` is what it was when the iteration began."""
        if self._count != state:
            runtime.raise_changed("dictionary")
        used = self._used
        while position < used:
            if self._hashes[position] != -1:
                return position
            position += 1
        return -1

    def _previous_entry(self, position: int, state: int) -> int:
        """The last entry at `position` or earlier, -1 at the end."""
        if self._count != state:
            runtime.raise_changed("dictionary")
        while position >= 0:
            if self._hashes[position] != -1:
                return position
            position -= 1
        return -1


def _are_plain[A, B](left: A, right: B) -> bool:
    """Whether comparing the two runs no code but ours, so that it changes no container."""
    return isinstance(left, int | str) and isinstance(right, int | str)


def _slot(hash: int, shift: int) -> int:
    # 2**64 divided by the golden ratio, negated so that it is a signed literal.
    return int(u64(hash) * u64(0x61C8_8646_80B5_83EB) >> shift)


def _enter(index: Array[i32], shift: int, hash: int, entry: int) -> None:
    """Note an entry in the first free slot from its own."""
    mask = len(index) - 1
    slot = _slot(hash, shift)
    while int(index[slot]) != 0:
        slot = slot + 1 & mask
    index[slot] = i32(entry + 1)


def _leave(index: Array[i32], shift: int, hashes: Array[int], entry: int) -> None:
    """Free an entry's slot and move the following ones back where that brings them nearer home."""
    mask = len(index) - 1
    hole = _slot(hashes[entry], shift)
    while int(index[hole]) != entry + 1:
        hole = hole + 1 & mask
    slot = hole + 1 & mask
    while int(index[slot]) != 0:
        home = _slot(hashes[int(index[slot]) - 1], shift)
        if slot - home & mask >= slot - hole & mask:
            index[hole] = index[slot]
            hole = slot
        slot = slot + 1 & mask
    index[hole] = i32(0)


class _AnySet:
    """Base of every instantiation of set, frozenset and the views that are like them."""

    def __len__(self) -> int: ...

    def _has_object(self, item: object) -> bool: ...

    def _as_objects(self) -> list[object]:
        """The items, boxed."""
        ...


# ---- set and frozenset


class set[T](MutableSet[T], _HashSet):
    _table: _SetTable[T]

    @overload
    def __init__(self, /) -> None:
        self._table = _SetTable[T]()

    @overload
    def __init__(self, iterable: Iterable[T], /) -> None:
        self._table = _SetTable[T]()
        self._update(iterable)

    def __init__(self, iterable: Iterable[T] = ..., /) -> None: ...

    def _table_of(self, items: Iterable[object]) -> _SetTable[T] | None:
        """The table of a set or frozenset that holds what this one does."""
        if isinstance(items, type(self)):
            return items._table
        return frozenset[T]()._table_of(items)

    def _update(self, iterable: Iterable[T]) -> None:
        table = self._table
        count = _announced(iterable)
        other = self._table_of(iterable) if count >= 0 else None
        if other is not None:
            table.merge(other)
            return
        table.widen(count)
        for item in iterable:
            table.add(item, table.code(item))

    def _as_objects(self) -> list[object]:
        items: list[object] = []
        items.extend(self)
        return items

    def _is_built_in_set(self) -> bool:
        return True

    def _has_object(self, item: object) -> bool:
        return self._table.has(item)

    def _announced(self) -> int:
        return self._table._count

    def __len__(self) -> int:
        return self._table._count

    def __bool__(self) -> bool:
        return self._table._count != 0

    @overload
    def __contains__(self, o: T, /) -> bool:
        return self._table.has(o)

    @overload
    def __contains__(self, o: object, /) -> bool:
        return self._table.has(o)

    def __contains__(self, o: object, /) -> bool: ...

    def __iter__(self) -> set_iterator[T]:
        return set_iterator(self._table)

    def add(self, element: T, /) -> None:
        table = self._table
        table.add(element, table.code(element))

    def discard(self, element: T, /) -> None:
        table = self._table
        table.discard(element, table.code(element))

    def remove(self, element: T, /) -> None:
        table = self._table
        if not table.discard(element, table.code(element)):
            raise KeyError(element)

    def pop(self) -> T:
        slot = self._table.pop_slot()
        if slot < 0:
            raise KeyError("pop from an empty set")
        item = self._table._items[slot]
        self._table.remove(slot)
        return item

    def clear(self) -> None:
        self._table.reset()

    def copy(self) -> set[T]:
        copied = set[T]()
        copied._table.merge(self._table)
        return copied

    def update(self, *s: Iterable[T]) -> None:
        for iterable in s:
            self._update(iterable)

    def union[S](self, *s: Iterable[S]) -> set[T | S]:
        merged = set[T | S](self)
        for iterable in s:
            if iterable is not self:
                merged._update(iterable)
        return merged

    def intersection(self, *s: Iterable[object]) -> set[T]:
        kept = self
        for iterable in s:
            kept = kept._common(iterable)
        return kept.copy() if kept is self else kept

    def _common(self, iterable: Iterable[object]) -> set[T]:
        table = self._table
        if isinstance(iterable, type(self)):
            return _set_of(table.common(iterable._table))
        kept = _SetTable[T]()
        if isinstance(iterable, _HashSet) and iterable._announced() > table._count:
            slot = table.next_slot(0)
            while slot >= 0:
                if iterable._has_object(table._items[slot]):
                    kept.add(table._items[slot], table._codes[slot])
                slot = table.next_slot(slot + 1)
            return _set_of(kept)
        for item in iterable:
            slot = table.find(item, table.code(item))
            if slot >= 0:
                kept.add(table._items[slot], table._codes[slot])
        return _set_of(kept)

    def intersection_update(self, *s: Iterable[object]) -> None:
        self._table = self.intersection(*s)._table

    def difference(self, *s: Iterable[object]) -> set[T]:
        if len(s) == 0:
            return self.copy()
        kept = self._lacking(s[0])
        for iterable in s[1:]:
            kept._discard_all(iterable)
        return kept

    def _lacking(self, iterable: Iterable[object]) -> set[T]:
        table = self._table
        if isinstance(iterable, type(self)):
            return _set_of(table.lacking(iterable._table))
        if not isinstance(iterable, _LookedUp) or table._count >> 2 > iterable._announced():
            copied = self.copy()
            copied._discard_all(iterable)
            return copied
        kept = _SetTable[T]()
        slot = table.next_slot(0)
        while slot >= 0:
            if not iterable._has_object(table._items[slot]):
                kept.add(table._items[slot], table._codes[slot])
            slot = table.next_slot(slot + 1)
        return _set_of(kept)

    def difference_update(self, *s: Iterable[object]) -> None:
        for iterable in s:
            self._discard_all(iterable)

    def _discard_all(self, iterable: Iterable[object]) -> None:
        table = self._table
        if isinstance(iterable, type(self)):
            table.discard_all(iterable._table)
            return
        if isinstance(iterable, _HashSet) and iterable._announced() >> 3 > table._count:
            table.discard_all(self._common(iterable)._table)
            return
        for item in iterable:
            slot = table.find(item, table.code(item))
            if slot >= 0:
                table.remove(slot)
        table.tidy()

    def symmetric_difference[S](self, s: Iterable[S], /) -> set[T | S]:
        result = set[T | S](s)
        other = result._table_of(self)
        if other is None:
            result._toggle_each(self)
        else:
            result._table.toggle_all(other)
        return result

    def symmetric_difference_update(self, s: Iterable[T], /) -> None:
        if s is self:
            self.clear()
            return
        other = self._table_of(s)
        self._table.toggle_all(set(s)._table if other is None else other)

    def _toggle_each(self, items: Iterable[T]) -> None:
        """As `toggle_all`, of a set of items of other types."""
        table = self._table
        for item in items:
            code = table.code(item)
            if not table.discard(item, code):
                table.add(item, code)

    def isdisjoint(self, s: Iterable[object], /) -> bool:
        for item in s:
            if self._table.has(item):
                return False
        return True

    def issubset(self, s: Iterable[object], /) -> bool:
        return len(self._common(s)) == len(self)

    def issuperset(self, s: Iterable[object], /) -> bool:
        for item in s:
            if not self._table.has(item):
                return False
        return True

    @overload
    def __and__(self, value: set[T], /) -> set[T]:
        return _set_of(self._table.common(value._table))

    @overload
    def __and__(self, value: AbstractSet[object], /) -> set[T]:
        _refuse_own_set(value)
        return self._common(value)

    def __and__(self, value: AbstractSet[object], /) -> set[T]: ...

    def __iand__(self, value: AbstractSet[object], /) -> Self:  # type: ignore[misc]
        if not value._is_built_in_set():
            return cast(Self, self.__and__(value))
        self.intersection_update(value)
        return self

    @overload
    def __or__(self, value: set[T], /) -> set[T]:
        merged = self.copy()
        merged._table.merge(value._table)
        return merged

    @overload
    def __or__[S](self, value: AbstractSet[S], /) -> set[T | S]:
        _refuse_own_set(value)
        return self.union(value)

    def __or__(self, value: object, /) -> object: ...

    def __ior__(self, value: AbstractSet[T], /) -> Self:  # type: ignore[misc,override]
        if not value._is_built_in_set():
            return cast(Self, self.__or__(value))
        self._update(value)
        return self

    @overload
    def __sub__(self, value: set[T], /) -> set[T]:
        return _set_of(self._table.lacking(value._table))

    @overload
    def __sub__(self, value: AbstractSet[object], /) -> set[T]:
        _refuse_own_set(value)
        return self._lacking(value)

    def __sub__(self, value: AbstractSet[object], /) -> set[T]: ...

    def __isub__(self, value: AbstractSet[object], /) -> Self:  # type: ignore[misc]
        if not value._is_built_in_set():
            return cast(Self, self.__sub__(value))
        self._discard_all(value)
        return self

    def __xor__[S](self, value: AbstractSet[S], /) -> set[T | S]:
        _refuse_own_set(value)
        return self.symmetric_difference(value)

    def __ixor__(self, value: AbstractSet[T], /) -> Self:  # type: ignore[misc,override]
        if not value._is_built_in_set():
            return cast(Self, self.__xor__(value))
        self.symmetric_difference_update(value)
        return self

    def __le__(self, value: AbstractSet[object], /) -> bool:
        if isinstance(value, type(self)):
            return self._table.is_within(value._table)
        return len(self) <= len(value) and self.issubset(value)

    def __lt__(self, value: AbstractSet[object], /) -> bool:
        return len(self) < len(value) and self.__le__(value)

    def __ge__(self, value: AbstractSet[object], /) -> bool:
        return len(self) >= len(value) and self.issuperset(value)

    def __gt__(self, value: AbstractSet[object], /) -> bool:
        return len(self) > len(value) and self.issuperset(value)

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, type(self)):
            return self._table._count == value._table._count and self._table.is_within(value._table)
        if isinstance(value, _AnySet):
            return _same_items(self, self._table._count, value)
        return False

    def __hash__(self) -> int:
        raise TypeError("unhashable type: '" + type(self).__name__ + "'")

    def __repr__(self) -> str:
        name = runtime.class_name(class_id(self))
        if self._table._count == 0:
            return name + "()"
        return self._table.text() if name == "set" else name + "(" + self._table.text() + ")"


def _refuse_own_set(value: AbstractSet[object]) -> None:
    """A built-in set with a set of the program to its right: CPython makes one of that class, which no type says."""
    if value._is_own_set():
        raise TypeError(f"write the {type(value).__name__} to the left of a built-in set")


def _set_of[T](table: _SetTable[T]) -> set[T]:
    made = set[T]()
    made._table = table
    return made


def _frozen[T](table: _SetTable[T]) -> frozenset[T]:
    made = frozenset[T]()
    made._set_table(table)
    return made


def _announced(items: Iterable[object]) -> int:
    return items._announced() if isinstance(items, _LookedUp) else -1


class frozenset(AbstractSet[_T_co], _HashSet):
    _table: _SetTable[_T_co]

    @overload
    def __init__(self, /) -> None:
        self._table = _SetTable[_T_co]()

    @overload
    def __init__(self, iterable: Iterable[_T_co], /) -> None:
        self._table = set[_T_co](iterable)._table

    def __init__(self, iterable: Iterable[_T_co] = ..., /) -> None: ...

    def _as_objects(self) -> list[object]:
        items: list[object] = []
        items.extend(self)
        return items

    def _is_built_in_set(self) -> bool:
        return True

    def _has_object(self, item: object) -> bool:
        return self._table.has(item)

    def _announced(self) -> int:
        return self._table._count

    def __len__(self) -> int:
        return self._table._count

    def __bool__(self) -> bool:
        return self._table._count != 0

    @overload
    def __contains__(self, o: _T_co, /) -> bool:  # type: ignore[misc]
        return self._table.has(o)

    @overload
    def __contains__(self, o: object, /) -> bool:
        return self._table.has(o)

    def __contains__(self, o: object, /) -> bool: ...

    def __iter__(self) -> set_iterator[_T_co]:
        return set_iterator(self._table)

    def copy(self) -> frozenset[_T_co]:
        return self

    def _set_table(self, table: _SetTable[_T_co]) -> None:
        self._table = table

    def _table_of(self, items: Iterable[object]) -> _SetTable[_T_co] | None:
        """The table of a frozenset that holds what this one does."""
        return items._table if isinstance(items, type(self)) else None

    def _thawed(self) -> set[_T_co]:
        """A set over the same table, to be read only."""
        return _set_of(self._table)

    def union[S](self, *s: Iterable[S]) -> frozenset[_T_co | S]:
        return _frozen(self._thawed().union(*s)._table)

    def intersection(self, *s: Iterable[object]) -> frozenset[_T_co]:
        return _frozen(self._thawed().intersection(*s)._table)

    def difference(self, *s: Iterable[object]) -> frozenset[_T_co]:
        return _frozen(self._thawed().difference(*s)._table)

    def isdisjoint(self, s: Iterable[object], /) -> bool:
        for item in s:
            if self._table.has(item):
                return False
        return True

    def issubset(self, s: Iterable[object], /) -> bool:
        return self._thawed().issubset(s)

    def issuperset(self, s: Iterable[object], /) -> bool:
        for item in s:
            if not self._table.has(item):
                return False
        return True

    def __and__(self, value: AbstractSet[object], /) -> frozenset[_T_co]:
        _refuse_own_set(value)
        if isinstance(value, type(self)):
            return _frozen(self._table.common(value._table))
        return self.intersection(value)

    def __or__[S](self, value: AbstractSet[S], /) -> frozenset[_T_co | S]:
        _refuse_own_set(value)
        return self.union(value)

    def __sub__(self, value: AbstractSet[object], /) -> frozenset[_T_co]:
        _refuse_own_set(value)
        if isinstance(value, type(self)):
            return _frozen(self._table.lacking(value._table))
        return self.difference(value)

    def symmetric_difference[S](self, s: Iterable[S], /) -> frozenset[_T_co | S]:
        return _frozen(self._thawed().symmetric_difference(s)._table)

    def __xor__[S](self, value: AbstractSet[S], /) -> frozenset[_T_co | S]:
        _refuse_own_set(value)
        return self.symmetric_difference(value)

    def __le__(self, value: AbstractSet[object], /) -> bool:
        if isinstance(value, type(self)):
            return self._table.is_within(value._table)
        return len(self) <= len(value) and self.issubset(value)

    def __lt__(self, value: AbstractSet[object], /) -> bool:
        return len(self) < len(value) and self.issubset(value)

    def __ge__(self, value: AbstractSet[object], /) -> bool:
        return len(self) >= len(value) and self.issuperset(value)

    def __gt__(self, value: AbstractSet[object], /) -> bool:
        return len(self) > len(value) and self.issuperset(value)

    def __eq__(self, value: object, /) -> bool:
        if isinstance(value, type(self)):
            return self._table._count == value._table._count and self._table.is_within(value._table)
        if isinstance(value, _AnySet):
            return _same_items(self, self._table._count, value)
        return False

    def __hash__(self) -> int:
        return self._table.combined_hash()

    def __repr__(self) -> str:
        name = runtime.class_name(class_id(self))
        if self._table._count == 0:
            return name + "()"
        return name + "(" + self._table.text() + ")"


class set_iterator[T](Iterator[T]):
    def __init__(self, table: _SetTable[T]) -> None:
        self._table = table
        self._count = table._count
        self._slot = 0

    def __iter__(self) -> set_iterator[T]:
        return self

    def _step(self) -> tuple[bool, T]:
        if self._table._count != self._count:
            runtime.raise_changed("Set")
        slot = self._table.next_slot(self._slot)
        if slot < 0:
            return (False, Absent[T]().value)
        self._slot = slot + 1
        return (True, self._table._items[slot])

    def __next__(self) -> T:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


# ---- range


@final
class range(Sequence[int]):
    start: int
    stop: int
    step: int

    @overload
    def __init__(self, stop: _Index, /) -> None:
        self.start = 0
        self.stop = stop
        self.step = 1

    @overload
    def __init__(self, start: _Index, stop: _Index, step: _Index = 1, /) -> None:
        if step == 0:
            raise ValueError("range() arg 3 must not be zero")
        self.start = start
        self.stop = stop
        self.step = step

    def __init__(self, start: _Index, stop: _Index = 0, step: _Index = 1, /) -> None: ...

    def __len__(self) -> int:
        return _slice_count(self.start, self.stop, self.step)

    def __bool__(self) -> bool:
        return self.__len__() != 0

    @overload
    def __contains__(self, key: int, /) -> bool:
        return self._position(key) >= 0

    @overload
    def __contains__(self, key: object, /) -> bool:
        if isinstance(key, int):
            return self._position(key) >= 0
        if isinstance(key, float):
            return key.is_integer() and abs(key) < 1e18 and self._position(int(key)) >= 0
        return False

    def __contains__(self, key: object, /) -> bool: ...

    def _position(self, value: int) -> int:
        """Where `value` stands, or -1."""
        if self.step > 0:
            if value < self.start or value >= self.stop:
                return -1
        elif value > self.start or value <= self.stop:
            return -1
        if (value - self.start) % self.step != 0:
            return -1
        return (value - self.start) // self.step

    @overload
    def __getitem__(self, key: _Index, /) -> int:
        size = self.__len__()
        if key < 0:
            key += size
        if key < 0 or key >= size:
            raise IndexError("range object index out of range")
        return self.start + key * self.step

    @overload
    def __getitem__(self, key: slice, /) -> range:
        start, stop, step = key.indices(self.__len__())
        return range(
            self.start + start * self.step, self.start + stop * self.step, self.step * step
        )

    def __getitem__(self, key: _Index | slice, /) -> int | range: ...

    def _slice(self, start: int, stop: int) -> range:
        size = self.__len__()
        start = _clip_index(start, size, 0, size)
        stop = _clip_index(stop, size, 0, size)
        return range(self.start + start * self.step, self.start + stop * self.step, self.step)

    def count(self, value: object, /) -> int:
        return 1 if value in self else 0

    def index(self, value: object, start: int = 0, stop: int = _LARGEST, /) -> int:
        if isinstance(value, int):
            position = self._position(value)
            if position >= 0:
                return position
        raise ValueError(repr(value) + " is not in range")

    def __eq__(self, value: object, /) -> bool:
        if not isinstance(value, range):
            return False
        size = self.__len__()
        if size != value.__len__():
            return False
        return size == 0 or (self.start == value.start and (size == 1 or self.step == value.step))

    def __hash__(self) -> int:
        size = self.__len__()
        if size == 0:
            return hash((0, None, None))
        return hash((1, self.start, None)) if size == 1 else hash((size, self.start, self.step))

    def __iter__(self) -> range_iterator:
        return range_iterator(self.start, self.step, self.__len__())

    def __reversed__(self) -> range_iterator:
        size = self.__len__()
        return range_iterator(self.start + (size - 1) * self.step, -self.step, size)

    def __repr__(self) -> str:
        text = "range(" + str(self.start) + ", " + str(self.stop)
        if self.step != 1:
            text += ", " + str(self.step)
        return text + ")"


class range_iterator(Iterator[int]):
    def __init__(self, start: int, step: int, count: int) -> None:
        self._value = start
        self._increment = step
        self._remaining = count

    def __iter__(self) -> range_iterator:
        return self

    def __len__(self) -> int:
        return self._remaining

    def _step(self) -> tuple[bool, int]:
        value = self._value
        remaining = self._remaining
        if remaining <= 0:
            return (False, 0)
        self._remaining = remaining - 1
        if remaining > 1:
            self._value = value + self._increment
        return (True, value)

    def __next__(self) -> int:
        more, item = self._step()
        if not more:
            raise StopIteration
        return item


# ---- Exceptions


class BaseException:
    """Zero bits are a valid state of every field: a subclass need not call `super().__init__`."""

    _arguments: tuple[object, ...] | None
    _cause: BaseException | None
    __context__: BaseException | None
    __suppress_context__: bool
    _traceback: TracebackType | None
    _notes: list[str] | None
    _trace: Array[int] | None

    def __init__(self, *args: object) -> None:
        self._arguments = args

    @property
    def args(self) -> tuple[object, ...]:
        arguments = self._arguments
        if arguments is None:
            return ()
        return arguments

    @args.setter
    def args(self, value: tuple[object, ...]) -> None:
        self._arguments = value

    @property
    def __cause__(self) -> BaseException | None:
        return self._cause

    @__cause__.setter
    def __cause__(self, value: BaseException | None) -> None:
        self._cause = value
        self.__suppress_context__ = True

    @property
    def __notes__(self) -> list[str]:
        notes = self._notes
        if notes is None:
            notes = []
            self._notes = notes
        return notes

    def add_note(self, note: str, /) -> None:
        self.__notes__.append(note)

    def with_traceback(self, tb: TracebackType | None, /) -> Self:
        self.__traceback__ = tb
        return self

    @property
    def __traceback__(self) -> TracebackType | None:
        # What programs see of a traceback: that there is one.
        if self._traceback is None and self._trace is not None:
            self._traceback = TracebackType()
        return self._traceback

    @__traceback__.setter
    def __traceback__(self, value: TracebackType | None) -> None:
        self._traceback = value
        if value is None:
            self._trace = None

    def __str__(self) -> str:
        arguments = self.args
        if len(arguments) == 0:
            return ""
        if len(arguments) == 1:
            return str(arguments[0])
        return repr(arguments)

    def __repr__(self) -> str:
        name = runtime.class_name(class_id(self))
        arguments = self.args
        if len(arguments) == 1:
            return name + "(" + repr(arguments[0]) + ")"
        return name + repr(arguments)


class Exception(BaseException): ...


class GeneratorExit(BaseException): ...


class KeyboardInterrupt(BaseException): ...


class SystemExit(BaseException):
    code: str | int | None

    def __init__(self, *args: object) -> None:
        self._arguments = args
        self.code = None
        if len(args) == 1:
            value = args[0]
            if isinstance(value, (str, int)):
                self.code = value
            elif value is not None:
                self.code = str(value)
        elif len(args) > 1:
            self.code = repr(args)


def exit(code: object = None) -> NoReturn:
    raise SystemExit(code)


def quit(code: object = None) -> NoReturn:
    raise SystemExit(code)


class StopIteration(Exception):
    """`value` is an object here; what a generator returned is in the generator."""

    @property
    def value(self) -> object:
        arguments = self.args
        if len(arguments) == 0:
            return None
        return arguments[0]


class StopAsyncIteration(Exception): ...


class NotImplementedError(RuntimeError): ...


def _check_nested(group: BaseException, held: BaseException) -> None:
    """A group that is an Exception itself holds no others."""
    if isinstance(group, Exception) and not isinstance(held, Exception):
        name = type(group).__name__
        where = "an ExceptionGroup" if name == "ExceptionGroup" else f"'{name}'"
        raise TypeError(f"Cannot nest BaseExceptions in {where}")


class BaseExceptionGroup(BaseException, Generic[_BaseError]):
    """Several exceptions raised as one (PEP 654)."""

    message: str
    _exceptions: list[_BaseError | BaseExceptionGroup[_BaseError]]

    def __init__(
        self, message: str, exceptions: Sequence[_BaseError | BaseExceptionGroup[_BaseError]], /
    ) -> None:
        self.message = message
        self._exceptions = list(exceptions)
        self._arguments = (message, exceptions)
        if len(self._exceptions) == 0:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        for held in self._exceptions:
            _check_nested(self, held)

    @property
    def exceptions(self) -> tuple[_BaseError | BaseExceptionGroup[_BaseError], ...]:
        return tuple(self._exceptions)

    def __str__(self) -> str:
        count = len(self._exceptions)
        return (
            self.message
            + " ("
            + str(count)
            + (" sub-exceptions)" if count != 1 else " sub-exception)")
        )

    def _parted(
        self, test: Callable[[BaseException], bool]
    ) -> tuple[BaseException | None, BaseException | None]:
        """The leaves for which `test` holds and the others, both in the shape of this group."""
        if test(self):
            return self, None
        matched: list[BaseException] = []
        others: list[BaseException] = []
        for error in self._exceptions:
            inside, outside = _part_of(error, test)
            if inside is not None:
                matched.append(inside)
            if outside is not None:
                others.append(outside)
        if len(others) == 0:
            return self, None
        if len(matched) == 0:
            return None, self
        return self._like(matched), self._like(others)

    def _like(self, errors: list[BaseException]) -> BaseException:
        """A group of `errors` that stands for this one."""
        made = self._derived(errors)
        made.__cause__ = self.__cause__
        made.__context__ = self.__context__
        made.__suppress_context__ = self.__suppress_context__
        made._trace = self._trace
        notes = self._notes
        if notes is not None:
            made._notes = list(notes)
        return made

    def _derived(self, errors: list[BaseException]) -> BaseException:
        return _group_of(self.message, errors)

    @overload
    def split[F: Exception](
        self, matcher_value: type[F], /
    ) -> tuple[ExceptionGroup[F] | None, BaseExceptionGroup[_BaseError] | None]:
        chosen, others = self._parted(lambda error: isinstance(error, matcher_value))
        if isinstance(chosen, ExceptionGroup):
            return chosen, _as_base_group(others)
        return None, _as_base_group(others)

    @overload
    def split[F: BaseException](
        self, matcher_value: type[F] | tuple[type[F], ...], /
    ) -> tuple[BaseExceptionGroup[F] | None, BaseExceptionGroup[_BaseError] | None]:
        chosen, others = self._parted(lambda error: isinstance(error, matcher_value))
        return _as_base_group(chosen), _as_base_group(others)

    @overload
    def split(
        self, matcher_value: Callable[[BaseException], bool], /
    ) -> tuple[BaseExceptionGroup[_BaseError] | None, BaseExceptionGroup[_BaseError] | None]:
        chosen, others = self._parted(matcher_value)
        return _as_base_group(chosen), _as_base_group(others)

    def split(self, matcher_value: object, /) -> object: ...

    @overload
    def subgroup[F: Exception](self, matcher_value: type[F], /) -> ExceptionGroup[F] | None:
        return self.split(matcher_value)[0]

    @overload
    def subgroup[F: BaseException](
        self, matcher_value: type[F] | tuple[type[F], ...], /
    ) -> BaseExceptionGroup[F] | None:
        return self.split(matcher_value)[0]

    @overload
    def subgroup(
        self, matcher_value: Callable[[BaseException], bool], /
    ) -> BaseExceptionGroup[_BaseError] | None:
        return self.split(matcher_value)[0]

    def subgroup(self, matcher_value: object, /) -> object: ...  # type: ignore[override]


class ExceptionGroup(BaseExceptionGroup[_Error], Exception):
    @property
    def exceptions(self) -> tuple[_Error | ExceptionGroup[_Error], ...]:
        return tuple([cast(_Error | ExceptionGroup[_Error], error) for error in self._exceptions])

    def derive[F: Exception](self, excs: Sequence[F], /) -> ExceptionGroup[F]:
        return ExceptionGroup(self.message, excs)

    def _derived(self, errors: list[BaseException]) -> BaseException:
        return self.derive([error for error in errors if isinstance(error, Exception)])

    @overload  # type: ignore[override]
    def subgroup[F: Exception](self, matcher_value: type[F], /) -> ExceptionGroup[F] | None:
        return self.split(matcher_value)[0]

    @overload
    def subgroup[F: Exception](
        self, matcher_value: tuple[type[F], ...], /
    ) -> ExceptionGroup[F] | None:
        return self.split(matcher_value)[0]

    @overload
    def subgroup(
        self, matcher_value: Callable[[Exception], bool], /
    ) -> ExceptionGroup[Exception] | None:
        return self.split(matcher_value)[0]

    def subgroup(self, matcher_value: object, /) -> object: ...  # type: ignore[override]

    @overload  # type: ignore[override]
    def split[F: Exception](
        self, matcher_value: type[F], /
    ) -> tuple[ExceptionGroup[F] | None, ExceptionGroup[Exception] | None]:
        chosen, others = self._parted(lambda error: isinstance(error, matcher_value))
        if isinstance(chosen, ExceptionGroup):
            return chosen, _as_group(others)
        return None, _as_group(others)

    @overload
    def split[F: Exception](
        self, matcher_value: tuple[type[F], ...], /
    ) -> tuple[ExceptionGroup[F] | None, ExceptionGroup[Exception] | None]:
        chosen, others = self._parted(
            lambda error: any(isinstance(error, one) for one in matcher_value)
        )
        if isinstance(chosen, ExceptionGroup):
            return chosen, _as_group(others)
        return None, _as_group(others)

    @overload
    def split(
        self, matcher_value: Callable[[Exception], bool], /
    ) -> tuple[ExceptionGroup[Exception] | None, ExceptionGroup[Exception] | None]:
        chosen, others = self._parted(
            lambda error: isinstance(error, Exception) and matcher_value(error)
        )
        return _as_group(chosen), _as_group(others)

    def split(self, matcher_value: object, /) -> object: ...  # type: ignore[override]


def _as_base_group[E: BaseException](error: BaseException | None) -> BaseExceptionGroup[E] | None:
    if isinstance(error, BaseExceptionGroup):
        return error
    return None


def _as_group(error: BaseException | None) -> ExceptionGroup[Exception] | None:
    if isinstance(error, ExceptionGroup):
        return error
    return None


def _part_of(
    error: BaseException, test: Callable[[BaseException], bool]
) -> tuple[BaseException | None, BaseException | None]:
    if isinstance(error, BaseExceptionGroup):
        return error._parted(test)
    return (error, None) if test(error) else (None, error)


def _group_of(message: str, errors: list[BaseException]) -> BaseException:
    """An ExceptionGroup where all errors are Exceptions."""
    plain: list[Exception] = []
    for error in errors:
        if isinstance(error, Exception):
            plain.append(error)
    if len(plain) == len(errors):
        return ExceptionGroup(message, plain)
    return BaseExceptionGroup(message, errors)


# ---- Lazy iterables


# ---- Functions


def len(obj: Sized, /) -> int:
    return obj.__len__()


def hash[T](obj: T, /) -> int:
    value = obj.__hash__()
    return -2 if value == -1 else value


def id(obj: object, /) -> int:
    return address_of(obj)


def repr[T](obj: T, /) -> str:
    return obj.__repr__()


def ascii[T](obj: T, /) -> str:
    return quotes.ascii_only(obj.__repr__())


def format[T](value: T, format_spec: str = "", /) -> str:
    return value.__format__(format_spec)


def isinstance(obj: object, class_or_tuple: _ClassInfo, /) -> bool: ...


def issubclass(cls: type, class_or_tuple: _ClassInfo, /) -> bool: ...


def callable(obj: object, /) -> TypeIs[Callable[..., object]]: ...


def hasattr(obj: object, name: str, /) -> bool: ...


@overload
def getattr(o: object, name: str, /) -> object: ...


@overload
def getattr(o: object, name: str, default: object, /) -> object: ...


def getattr(o: object, name: str, default: object = None, /) -> object: ...


def setattr(obj: object, name: str, value: object, /) -> None: ...


class _HasValues(Protocol):
    """A Namespace of argparse or types, whose attributes lie in a dict."""

    _einkorn_values: dict[str, object]


def vars(object: _HasValues, /) -> dict[str, object]:
    """The attributes of a Namespace: writing to the dict writes to them."""
    return object._einkorn_values


class _Indexed[T](Protocol):
    """What iter() takes without `__iter__`: its items, from 0 on, until IndexError."""

    def __getitem__(self, key: int, /) -> T: ...


class _Places[T](Iterator[T]):
    def __init__(self, source: _Indexed[T]) -> None:
        self._source = source
        self._next = 0
        self._is_over = False

    def __next__(self) -> T:
        if self._is_over:
            raise StopIteration
        try:
            item = self._source[self._next]
        except (IndexError, StopIteration):
            self._is_over = True
            raise StopIteration from None
        self._next += 1
        return item


@overload
def iter[T](object: Iterable[T], /) -> Iterator[T]:
    return object.__iter__()


@overload
def iter[T](object: _Indexed[T], /) -> Iterator[T]:
    return _Places(object)


@overload
def iter[T](object: Callable[[], T], sentinel: object, /) -> Iterator[T]:
    return _CallableIterator(object, sentinel)


def iter(object: object, sentinel: object = None, /) -> object: ...


@overload
def next[T](i: Iterator[T], /) -> T:
    return i.__next__()


@overload
def next[T](i: Iterator[T], default: None, /) -> T | None:
    for item in i:
        return item
    return None


@overload
def next[T, D](i: Iterator[T], default: D, /) -> T | D:
    for item in i:
        return item
    return default


def next(i: object, default: object = None, /) -> object: ...


@overload
def reversed[T](sequence: list[T], /) -> list_reverseiterator[T]:
    return list_reverseiterator(sequence)


@overload
def reversed(sequence: range, /) -> range_iterator:
    return sequence.__reversed__()


@overload
def reversed[T](sequence: Reversible[T], /) -> Iterator[T]:
    return sequence.__reversed__()


@overload
def reversed[T](sequence: _HasReversed[T], /) -> T:
    return sequence.__reversed__()


@overload
def reversed[T](sequence: _HasLenAndItems[T], /) -> Iterator[T]:
    return _ItemsBackwards(sequence, len(sequence))


def reversed(sequence: object, /) -> object: ...


class _HasReversed[T](Protocol):
    def __reversed__(self) -> T: ...


class _HasLenAndItems[T](Protocol):
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> T: ...


class _ItemsBackwards[T](Iterator[T]):
    """Walks what has a length and items by number from its end."""

    def __init__(self, source: _HasLenAndItems[T], position: int) -> None:
        self._source = source
        self._position = position

    def __iter__(self) -> _ItemsBackwards[T]:
        return self

    def __next__(self) -> T:
        if self._position <= 0:
            raise StopIteration
        self._position -= 1
        return self._source[self._position]


@overload
def sorted[T: SupportsRichComparison](
    iterable: Iterable[T], /, *, key: None = None, reverse: bool = False
) -> list[T]:
    result = list(iterable)
    result.sort(reverse=reverse)
    return result


@overload
def sorted[T, R: SupportsRichComparison](
    iterable: Iterable[T], /, *, key: Callable[[T], R], reverse: bool = False
) -> list[T]:
    result = list(iterable)
    result.sort(key=key, reverse=reverse)
    return result


def sorted(iterable: object, /, *, key: object = None, reverse: bool = False) -> object: ...


# mypy takes divmod() for an operator, by its name in this module.


class _DividesWithRest[D, R](Protocol):
    def __divmod__(self, other: D, /) -> R: ...


@overload
def divmod(x: int, y: int, /) -> tuple[int, int]:
    return (x // y, x % y)


@overload
def divmod(x: float, y: float, /) -> tuple[float, float]:
    return x.__divmod__(y)


@overload
def divmod[D, R](x: _DividesWithRest[D, R], y: D, /) -> R:
    return x.__divmod__(y)


def divmod(x: object, y: object, /) -> object: ...


def chr(i: _Index, /) -> str:
    if i < -0x8000_0000 or i > 0x7FFF_FFFF:
        raise OverflowError("Python int too large to convert to C int")
    if i < 0 or i > 0x10FFFF:
        raise ValueError("chr() arg not in range(0x110000)")
    return octets.character(i)


def ord(c: str | bytes | bytearray, /) -> int:
    if isinstance(c, str):
        return load8(data_address(c)) if c._size == 1 else _wide_code(c)
    if c._buffer_size() != 1:
        _refuse_length(c._buffer_size())
    return load8(c._buffer_address())


def _wide_code(character: str) -> int:
    if character._length != 1:
        _refuse_length(character._length)
    return octets.load_character(data_address(character))


def _refuse_length(length: int) -> NoReturn:
    raise TypeError("ord() expected a character, but string of length " + str(length) + " found")


def hex(number: int | SupportsIndex, /) -> str:
    return integers.prefixed(number.__index__(), "0x", 4)


def oct(number: int | SupportsIndex, /) -> str:
    return integers.prefixed(number.__index__(), "0o", 3)


def bin(number: int | SupportsIndex, /) -> str:
    return integers.prefixed(number.__index__(), "0b", 1)


def input(prompt: object = "", /) -> str:
    """One line of standard input; what was read beyond it is kept for the next call."""
    text = prompt.__str__()
    if text._size > 0:
        current().write(1, text.encode())
    line = OctetBuilder(64)
    while True:
        octet = current().read(1)
        if octet._size == 0:
            if line.size() == 0:
                raise EOFError("EOF when reading a line")
            break
        if octet[0] == 10:
            break
        line.add_octet(octet[0])
    return line.to_bytes().decode()


# ---- Frames of generators and coroutines: compiled code allocates and drives them.


def aiter[T](async_iterable: AsyncIterable[T], /) -> AsyncIterator[T]:
    return async_iterable.__aiter__()


@overload
async def anext[T](i: AsyncIterator[T], /) -> T:
    return await i.__anext__()


@overload
async def anext[T, V](i: AsyncIterator[T], default: V, /) -> T | V:
    try:
        return await i.__anext__()
    except StopAsyncIteration:
        return default


async def anext(i: object, default: object = None, /) -> object: ...


# ---- Output


def _print_text(text: str) -> None:
    """What a plain print(...) comes down to."""
    current().write(1, text.encode())


def _print_octets(text: bytes) -> None:
    """What a plain print(...) of literals alone comes down to: they are encoded when the program is built."""
    current().write(1, text)


@runtime_checkable
class _SupportsFlush(Protocol):
    def flush(self) -> None: ...


class _WritesAtOnce:
    """Streams that need not see what print() writes piece by piece: nobody can tell."""

    def write(self, s: str, /) -> int:
        raise NotImplementedError


class _SupportsWriteAndFlush(SupportsWrite[str], _SupportsFlush, Protocol): ...


# Two overloads as in typeshed: mypy then infers what is printed by itself, and not as objects.
@overload
def print(
    *values: object,
    sep: str | None = " ",
    end: str | None = "\n",
    file: SupportsWrite[str] | None = None,
    flush: Literal[False] = False,
) -> None: ...


@overload
def print(
    *values: object,
    sep: str | None = " ",
    end: str | None = "\n",
    file: _SupportsWriteAndFlush | None = None,
    flush: bool,
) -> None: ...


def print(
    *values: object,
    sep: str | None = " ",
    end: str | None = "\n",
    file: SupportsWrite[str] | None = None,
    flush: bool = False,
) -> None:
    if file is None or isinstance(file, _WritesAtOnce):
        builder = OctetBuilder(64)
        index = 0
        while index < len(values):
            if index > 0:
                builder.add(" " if sep is None else sep)
            builder.add(values[index].__str__())
            index += 1
        builder.add("\n" if end is None else end)
        if file is None:
            _print_text(builder.to_str())
        else:
            file.write(builder.to_str())
        return
    for place in range(len(values)):
        if place > 0:
            file.write(" " if sep is None else sep)
        file.write(values[place].__str__())
    file.write("\n" if end is None else end)
    if flush and isinstance(file, _SupportsFlush):
        file.flush()
