"""typing as images see it: the special forms mypy knows by name, the protocols, and the mixins of
the abstract containers with their bodies."""

from _streams import IO as IO
from _streams import BinaryIO as BinaryIO
from _streams import TextIO as TextIO
from _typeshed import SupportsKeysAndGetItem
from abc import ABCMeta, abstractmethod
from builtins import _AnyMapping, _AnySet
from types import CodeType, FrameType, TracebackType
from typing_extensions import Never as Never
from typing_extensions import ReadOnly as ReadOnly

# ---- Special forms: mypy knows them by full name; no value stands behind them at run time.


class _SpecialForm:
    def __getitem__(self, parameters: object) -> object: ...
    def __or__(self, other: object) -> object: ...
    def __ror__(self, other: object) -> object: ...


class _Alias:
    def __getitem__(self, parameters: object) -> type: ...


class TypeVar:
    def __init__(
        self,
        name: str,
        *constraints: object,
        bound: object = None,
        covariant: bool = False,
        contravariant: bool = False,
        infer_variance: bool = False,
        default: object = ...,
    ) -> None: ...
    def __or__(self, other: object) -> _SpecialForm: ...
    def __ror__(self, other: object) -> _SpecialForm: ...


class TypeVarTuple:
    def __init__(self, name: str, *, default: object = ...) -> None: ...


class ParamSpecArgs: ...


class ParamSpecKwargs: ...


class ParamSpec:
    def __init__(self, name: str, *, bound: object = None, default: object = ...) -> None: ...
    @property
    def args(self) -> ParamSpecArgs: ...
    @property
    def kwargs(self) -> ParamSpecKwargs: ...


class TypeAliasType:
    def __init__(self, name: str, value: object, *, type_params: object = ()) -> None: ...
    @property
    def __name__(self) -> str: ...


class _NamedAlias(TypeAliasType):
    """What a `type` statement defines, as a value: its name. Those that programs show form a list."""

    def __init__(self, name: str, place: str, older: "_NamedAlias | None") -> None:
        self._name = name
        self._place = place
        self._older = older

    @property
    def __name__(self) -> str:
        return self._name

    def __repr__(self) -> str:
        return self._name


class _AppliedAlias(_NamedAlias):
    """A type alias with arguments, which shows both."""


class NewType:
    def __init__(self, name: str, tp: object) -> None: ...
    def __call__[T](self, value: T, /) -> T: ...


Any = object()
Union: _SpecialForm
Optional: _SpecialForm
Generic: _SpecialForm
Protocol: _SpecialForm
Callable: _SpecialForm
Type: _SpecialForm
NoReturn: _SpecialForm
Literal: _SpecialForm
Final: _SpecialForm
ClassVar: _SpecialForm
Annotated: _SpecialForm
Concatenate: _SpecialForm
TypeAlias: _SpecialForm
TypeGuard: _SpecialForm
TypeIs: _SpecialForm
Self: _SpecialForm
Unpack: _SpecialForm
Required: _SpecialForm
NotRequired: _SpecialForm
LiteralString: _SpecialForm
Tuple: _SpecialForm
TypedDict: _SpecialForm

List = list
Dict = dict
Set = set
FrozenSet = frozenset
DefaultDict = _Alias()
OrderedDict = _Alias()
Counter = _Alias()
ChainMap = _Alias()
Deque = _Alias()
Text = str
TYPE_CHECKING = True

_T_co = TypeVar("_T_co", covariant=True)
_K = TypeVar("_K")
_V = TypeVar("_V")
_V_co = TypeVar("_V_co", covariant=True)
_YieldT_co = TypeVar("_YieldT_co", covariant=True)
_SendT_contra = TypeVar("_SendT_contra", contravariant=True, default=None)
_ReturnT_co = TypeVar("_ReturnT_co", covariant=True, default=None)
_SendCoroutine_contra = TypeVar("_SendCoroutine_contra", contravariant=True)
_ReturnCoroutine_co = TypeVar("_ReturnCoroutine_co", covariant=True)
AnyStr = TypeVar("AnyStr", str, bytes)


# ---- Decorators: the compiler reads them, nothing happens at run time.


def final[T](decorated: T) -> T:
    return decorated


def overload[F](function: F) -> F:
    return function


def override[F](function: F, /) -> F:
    return function


def no_type_check[F](function: F) -> F:
    return function


def runtime_checkable[C](protocol: C) -> C:
    return protocol


def type_check_only[F](decorated: F) -> F:
    return decorated


def dataclass_transform[F](
    *,
    eq_default: bool = True,
    order_default: bool = False,
    kw_only_default: bool = False,
    frozen_default: bool = False,
    field_specifiers: tuple[object, ...] = (),
) -> Callable[[F], F]: ...


# `cast` and `Any` exist for mypy alone: the subset refuses programs that use them.
def cast[T](typ: type[T], value: object) -> T: ...


def assert_type[T](value: T, typ: object, /) -> T:
    return value


def reveal_type[T](value: T, /) -> T:
    return value


def assert_never(value: Never, /) -> Never:
    raise AssertionError("Expected code to be unreachable")


# ---- One-method protocols


@runtime_checkable
class SupportsInt(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __int__(self) -> int: ...


@runtime_checkable
class SupportsFloat(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __float__(self) -> float: ...


@runtime_checkable
class SupportsComplex(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __complex__(self) -> complex: ...


@runtime_checkable
class SupportsBytes(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __bytes__(self) -> bytes: ...


@runtime_checkable
class SupportsIndex(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __index__(self) -> int: ...


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    @abstractmethod
    def __abs__(self) -> _T_co: ...


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    @overload
    @abstractmethod
    def __round__(self, /) -> int: ...
    @overload
    @abstractmethod
    def __round__(self, ndigits: int, /) -> _T_co: ...
    def __round__(self, ndigits: int = 0, /) -> int | _T_co: ...


@runtime_checkable
class Sized(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __len__(self) -> int: ...


@runtime_checkable
class Hashable(Protocol, metaclass=ABCMeta):
    @abstractmethod
    def __hash__(self) -> int: ...


@runtime_checkable
class Iterable(Protocol[_T_co]):
    @abstractmethod
    def __iter__(self) -> Iterator[_T_co]: ...


@runtime_checkable
class Iterator(Iterable[_T_co], Protocol[_T_co]):
    @abstractmethod
    def __next__(self) -> _T_co: ...
    def __iter__(self) -> Iterator[_T_co]:
        return self


@runtime_checkable
class Reversible(Iterable[_T_co], Protocol[_T_co]):
    @abstractmethod
    def __reversed__(self) -> Iterator[_T_co]: ...


@runtime_checkable
class Container(Protocol[_T_co]):
    @abstractmethod
    def __contains__(self, x: object, /) -> bool: ...


@runtime_checkable
class Collection(Iterable[_T_co], Container[_T_co], Protocol[_T_co]):
    @abstractmethod
    def __len__(self) -> int: ...


@runtime_checkable
class Awaitable(Protocol[_T_co]):
    @abstractmethod
    # Whatever it may be sent: `await` sends nothing.
    def __await__(self) -> Generator[object, Never, _T_co]: ...


@runtime_checkable
class AsyncIterable(Protocol[_T_co]):
    @abstractmethod
    def __aiter__(self) -> AsyncIterator[_T_co]: ...


@runtime_checkable
class AsyncIterator(AsyncIterable[_T_co], Protocol[_T_co]):
    @abstractmethod
    def __anext__(self) -> Awaitable[_T_co]: ...
    def __aiter__(self) -> AsyncIterator[_T_co]:
        return self


# ---- Frames. Represented by generator, coroutine and async_generator of _einkorn_frames.


@runtime_checkable
class Generator(Iterator[_YieldT_co], Protocol[_YieldT_co, _SendT_contra, _ReturnT_co]):
    @abstractmethod
    def __next__(self) -> _YieldT_co: ...
    @abstractmethod
    def send(self, value: _SendT_contra, /) -> _YieldT_co: ...
    @overload
    @abstractmethod
    def throw(self, value: BaseException, /) -> _YieldT_co: ...
    @overload
    @abstractmethod
    def throw(
        self, typ: type[BaseException], val: BaseException | None = None, tb: object = None, /
    ) -> _YieldT_co: ...
    @abstractmethod
    def close(self) -> None: ...
    def __iter__(self) -> Generator[_YieldT_co, _SendT_contra, _ReturnT_co]:
        return self


class Coroutine(
    Awaitable[_ReturnCoroutine_co],
    Generic[_YieldT_co, _SendCoroutine_contra, _ReturnCoroutine_co],
    metaclass=ABCMeta,
):
    @abstractmethod
    def __await__(self) -> Generator[object, object, _ReturnCoroutine_co]: ...
    @abstractmethod
    def send(self, value: _SendCoroutine_contra, /) -> _YieldT_co: ...
    @abstractmethod
    def throw(self, value: BaseException, /) -> _YieldT_co: ...
    @abstractmethod
    def close(self) -> None: ...


# mypy types the result of a generator decorated with types.coroutine by this name.
@type_check_only
class AwaitableGenerator[A, B, C, D](
    Awaitable[C],
    Generator[A, B, C],
    metaclass=ABCMeta,
): ...


@runtime_checkable
class AsyncGenerator(AsyncIterator[_YieldT_co], Protocol[_YieldT_co, _SendT_contra]):
    @abstractmethod
    def __anext__(self) -> Coroutine[object, object, _YieldT_co]: ...
    @abstractmethod
    def asend(self, value: _SendT_contra, /) -> Coroutine[object, object, _YieldT_co]: ...
    @abstractmethod
    def athrow(self, value: BaseException, /) -> Coroutine[object, object, _YieldT_co]: ...
    def aclose(self) -> Coroutine[object, object, None]: ...


# ---- Abstract containers: classes, as in CPython, with the methods a subclass gets for nothing.


class Sequence(Reversible[_T_co], Collection[_T_co]):
    @overload
    @abstractmethod
    def __getitem__(self, index: int, /) -> _T_co: ...
    @overload
    @abstractmethod
    def __getitem__(self, index: slice, /) -> Sequence[_T_co]: ...
    @abstractmethod
    def __getitem__(self, index: int | slice, /) -> object: ...

    def index(self, value: object, start: int = 0, stop: int = 9223372036854775807, /) -> int:
        size = len(self)
        if start < 0:
            start = size + start if size + start > 0 else 0
        if stop < 0:
            stop += size
        position = start
        while position < stop and position < size:
            if self[position] == value:
                return position
            position += 1
        raise ValueError()

    def count(self, value: object, /) -> int:
        found = 0
        for item in self:
            if item == value:
                found += 1
        return found

    def __contains__(self, value: object, /) -> bool:
        for item in self:
            if item == value:
                return True
        return False

    def __iter__(self) -> Iterator[_T_co]:
        return _SequenceIterator(self, 0, 1)

    def __reversed__(self) -> Iterator[_T_co]:
        return _SequenceIterator(self, len(self) - 1, -1)


class _SequenceIterator[T]:
    """Walks a Sequence by index, either way."""

    def __init__(self, sequence: Sequence[T], position: int, step: int) -> None:
        self._sequence = sequence
        self._position = position
        self._direction = step

    def __iter__(self) -> _SequenceIterator[T]:
        return self

    def __next__(self) -> T:
        position = self._position
        if position < 0 or position >= len(self._sequence):
            raise StopIteration
        self._position = position + self._direction
        return self._sequence[position]


class MutableSequence[T](Sequence[T]):
    @abstractmethod
    def insert(self, index: int, value: T, /) -> None: ...
    @overload
    @abstractmethod
    def __getitem__(self, index: int, /) -> T: ...
    @overload
    @abstractmethod
    def __getitem__(self, index: slice, /) -> MutableSequence[T]: ...
    @abstractmethod
    def __getitem__(self, index: int | slice, /) -> object: ...
    @overload
    @abstractmethod
    def __setitem__(self, index: int, value: T, /) -> None: ...
    @overload
    @abstractmethod
    def __setitem__(self, index: slice, value: Iterable[T], /) -> None: ...
    @abstractmethod
    def __setitem__(self, index: int | slice, value: T | Iterable[T], /) -> None: ...
    @overload
    @abstractmethod
    def __delitem__(self, index: int, /) -> None: ...
    @overload
    @abstractmethod
    def __delitem__(self, index: slice, /) -> None: ...
    @abstractmethod
    def __delitem__(self, index: int | slice, /) -> None: ...

    def append(self, value: T, /) -> None:
        self.insert(len(self), value)

    def clear(self) -> None:
        while len(self) > 0:
            self.pop()

    def extend(self, values: Iterable[T], /) -> None:
        for value in values:
            self.append(value)

    def reverse(self) -> None:
        low = 0
        high = len(self) - 1
        while low < high:
            value = self[low]
            self[low] = self[high]
            self[high] = value
            low += 1
            high -= 1

    def pop(self, index: int = -1, /) -> T:
        value = self[index]
        del self[index]
        return value

    def remove(self, value: T, /) -> None:
        del self[self.index(value)]

    def __iadd__(self, values: Iterable[T], /) -> Self:
        self.extend(values)
        return self


class AbstractSet(Collection[_T_co], _AnySet):
    def _has_object(self, item: object) -> bool:
        return item in self

    def _as_objects(self) -> list[object]:
        found: list[object] = []
        for item in self:
            found.append(item)
        return found

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, _AnySet) or len(self) != other.__len__():
            return False
        for item in self:
            if not other._has_object(item):
                return False
        return True

    def __hash__(self) -> int:
        raise TypeError(f"unhashable type: '{type(self).__name__}'")

    def __le__(self, other: AbstractSet[object], /) -> bool:
        if len(self) > len(other):
            return False
        for item in self:
            if item not in other:
                return False
        return True

    def __lt__(self, other: AbstractSet[object], /) -> bool:
        return len(self) < len(other) and self.__le__(other)

    def __gt__(self, other: AbstractSet[object], /) -> bool:
        return len(self) > len(other) and self.__ge__(other)

    def __ge__(self, other: AbstractSet[object], /) -> bool:
        if len(self) < len(other):
            return False
        for item in other:
            if item not in self:
                return False
        return True

    def isdisjoint(self, other: Iterable[object], /) -> bool:
        for item in other:
            if item in self:
                return False
        return True

    def _made(self, items: list[_T_co]) -> AbstractSet[_T_co]:  # type: ignore[misc]
        """A set of this class, as CPython's `_from_iterable`: the compiler writes it for the program's classes."""
        raise TypeError(f"{type(self).__name__}() does not take the items of a set")

    def _is_built_in_set(self) -> bool:
        """Whether a set takes it in place: `s |= keys` makes a new set, in CPython too."""
        return False

    def _is_own_set(self) -> bool:
        """Whether the class is the program's: then it answers the operators of built-in sets to its left."""
        return False

    def __and__(self, other: AbstractSet[object], /) -> AbstractSet[_T_co]:
        return self._made([cast(_T_co, item) for item in other if item in self])

    def __or__[S](self, other: AbstractSet[S], /) -> AbstractSet[_T_co | S]:
        return self._made([*self, *[cast(_T_co, item) for item in other]])

    def __sub__(self, other: AbstractSet[object], /) -> AbstractSet[_T_co]:
        return self._made([item for item in self if item not in other])

    def __xor__[S](self, other: AbstractSet[S], /) -> AbstractSet[_T_co | S]:
        kept = [item for item in self if item not in other]
        return self._made(kept + [cast(_T_co, item) for item in other if item not in self])


class MutableSet[T](AbstractSet[T]):
    @abstractmethod
    def add(self, value: T, /) -> None: ...
    @abstractmethod
    def discard(self, value: T, /) -> None: ...

    def remove(self, value: T, /) -> None:
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self) -> T:
        for item in self:
            self.discard(item)
            return item
        raise KeyError()

    def clear(self) -> None:
        while len(self) > 0:
            self.pop()

    def __ior__(self, it: AbstractSet[T], /) -> Self:  # type: ignore[misc,override]
        for item in it:
            self.add(item)
        return self

    def __iand__(self, it: AbstractSet[object], /) -> Self:
        for item in [item for item in self if item not in it]:
            self.discard(item)
        return self

    def __ixor__(self, it: AbstractSet[T], /) -> Self:  # type: ignore[misc,override]
        for item in list(it):
            if item in self:
                self.discard(item)
            else:
                self.add(item)
        return self

    def __isub__(self, it: AbstractSet[object], /) -> Self:
        for item in [item for item in self if item in it]:
            self.discard(item)
        return self


class MappingView(Sized):
    @abstractmethod
    def __len__(self) -> int: ...


class KeysView(MappingView, AbstractSet[_T_co]):
    @abstractmethod
    def __iter__(self) -> Iterator[_T_co]: ...


class ItemsView(MappingView, AbstractSet[tuple[_T_co, _V_co]], Generic[_T_co, _V_co]):
    @abstractmethod
    def __iter__(self) -> Iterator[tuple[_T_co, _V_co]]: ...


class ValuesView(MappingView, Collection[_V_co]):
    @abstractmethod
    def __iter__(self) -> Iterator[_V_co]: ...


class _MappingKeys[K, V](KeysView[K]):
    def __init__(self, mapping: Mapping[K, V]) -> None:
        self._mapping = mapping

    def __len__(self) -> int:
        return len(self._mapping)

    def __repr__(self) -> str:
        return f"KeysView({self._mapping!r})"

    def __contains__(self, key: object, /) -> bool:
        return key in self._mapping

    def __iter__(self) -> Iterator[K]:
        return self._mapping.__iter__()

    def _made(self, items: list[K]) -> AbstractSet[K]:
        return set(items)


class _MappingItems[K, V](ItemsView[K, V]):
    def __init__(self, mapping: Mapping[K, V]) -> None:
        self._mapping = mapping

    def __len__(self) -> int:
        return len(self._mapping)

    def __repr__(self) -> str:
        return f"ItemsView({self._mapping!r})"

    def __contains__(self, item: object, /) -> bool:
        for known in self:
            if known == item:
                return True
        return False

    def __iter__(self) -> Iterator[tuple[K, V]]:
        return _MappingItemIterator(self._mapping)

    def _made(self, items: list[tuple[K, V]]) -> AbstractSet[tuple[K, V]]:
        return set(items)


class _MappingItemIterator[K, V]:
    def __init__(self, mapping: Mapping[K, V]) -> None:
        self._mapping = mapping
        self._keys = mapping.__iter__()

    def __iter__(self) -> _MappingItemIterator[K, V]:
        return self

    def __next__(self) -> tuple[K, V]:
        key = self._keys.__next__()
        return (key, self._mapping[key])


class _MappingValues[K, V](ValuesView[V]):
    def __init__(self, mapping: Mapping[K, V]) -> None:
        self._mapping = mapping

    def __len__(self) -> int:
        return len(self._mapping)

    def __repr__(self) -> str:
        return f"ValuesView({self._mapping!r})"

    def __contains__(self, value: object, /) -> bool:
        for known in self:
            if known == value:
                return True
        return False

    def __iter__(self) -> Iterator[V]:
        return _MappingValueIterator(self._mapping)


class _MappingValueIterator[K, V]:
    def __init__(self, mapping: Mapping[K, V]) -> None:
        self._mapping = mapping
        self._keys = mapping.__iter__()

    def __iter__(self) -> _MappingValueIterator[K, V]:
        return self

    def __next__(self) -> V:
        return self._mapping[self._keys.__next__()]


class Mapping(Collection[_K], _AnyMapping, Generic[_K, _V_co]):
    @abstractmethod
    def __getitem__(self, key: _K, /) -> _V_co: ...

    @overload
    def get(self, key: _K, default: None = None, /) -> _V_co | None:
        try:
            return self[key]
        except KeyError:
            return None

    # The union with Never lets a covariant variable stand here: reading it is all `get` does.
    @overload
    def get(self, key: _K, default: _V_co | Never, /) -> _V_co:
        try:
            return self[key]
        except KeyError:
            return default

    @overload
    def get[D](self, key: _K, default: D, /) -> _V_co | D:
        try:
            return self[key]
        except KeyError:
            return default

    def get(self, key: _K, default: object = None, /) -> object: ...

    def _object_at(self, key: object) -> object:
        for known in self:
            if known == key:
                return self[known]
        raise KeyError(key)

    def _object_or(self, key: object, default: object = None) -> object:
        for known in self:
            if known == key:
                return self[known]
        return default

    def _as_object_items(self) -> list[tuple[object, object]]:
        found: list[tuple[object, object]] = []
        for key in self:
            found.append((key, self[key]))
        return found

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, _AnyMapping) or len(self) != other.__len__():
            return False
        for key, value in other._as_object_items():
            if key not in self or not (self._object_at(key) == value):
                return False
        return True

    def __hash__(self) -> int:
        raise TypeError(f"unhashable type: '{type(self).__name__}'")

    def items(self) -> ItemsView[_K, _V_co]:
        return _MappingItems(self)

    def keys(self) -> KeysView[_K]:
        return _MappingKeys(self)

    def values(self) -> ValuesView[_V_co]:
        return _MappingValues(self)

    @overload
    def __contains__(self, key: _K, /) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True

    @overload
    def __contains__(self, key: object, /) -> bool:
        for known in self:
            if known == key:
                return True
        return False

    def __contains__(self, key: object, /) -> bool: ...


class MutableMapping(Mapping[_K, _V]):
    @abstractmethod
    def __setitem__(self, key: _K, value: _V, /) -> None: ...
    @abstractmethod
    def __delitem__(self, key: _K, /) -> None: ...

    def clear(self) -> None:
        while len(self) > 0:
            self.popitem()

    @overload
    def pop(self, key: _K, /) -> _V:
        value = self[key]
        del self[key]
        return value

    @overload
    def pop(self, key: _K, default: _V, /) -> _V:
        try:
            value = self[key]
        except KeyError:
            return default
        del self[key]
        return value

    @overload
    def pop[D](self, key: _K, default: D, /) -> _V | D:
        try:
            value = self[key]
        except KeyError:
            return default
        del self[key]
        return value

    def pop(self, key: _K, default: object = None, /) -> object: ...

    def popitem(self) -> tuple[_K, _V]:
        for key in self:
            value = self[key]
            del self[key]
            return (key, value)
        raise KeyError()

    def setdefault(self, key: _K, default: _V, /) -> _V:
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    @overload
    def update(self, other: SupportsKeysAndGetItem[_K, _V], /) -> None:
        for key in other.keys():
            self[key] = other[key]

    @overload
    def update(
        self: MutableMapping[str, _V], other: SupportsKeysAndGetItem[str, _V], /, **kwargs: _V
    ) -> None:
        for key in other.keys():
            self[key] = other[key]
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def update(self, other: Iterable[tuple[_K, _V]], /) -> None:
        for key, value in other:
            self[key] = value

    @overload
    def update(
        self: MutableMapping[str, _V], other: Iterable[tuple[str, _V]], /, **kwargs: _V
    ) -> None:
        for key, value in other:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    @overload
    def update(self: MutableMapping[str, _V], /, **kwargs: _V) -> None:
        for key, value in kwargs.items():
            self[key] = value

    def update(self, other: object = None, /, **kwargs: _V) -> None: ...


class ByteString(Sequence[int], metaclass=ABCMeta): ...


# ---- What mypy synthesises classes from


class NamedTuple(tuple[object, ...]):
    _fields: ClassVar[tuple[str, ...]]

    def _asdict(self) -> dict[str, object]: ...
    def _replace(self, **changes: object) -> Self: ...


# mypy's fallback class of every TypedDict (its plugin refines the methods by these names).
@type_check_only
class _TypedDict(Mapping[str, object], metaclass=ABCMeta):
    __total__: ClassVar[bool]

    def copy(self) -> Self: ...
    def setdefault(self, key: Never, default: object) -> object: ...
    def pop[T](self, key: Never, default: T = ...) -> object: ...
    def update(self, other: Self, /) -> None: ...
    def __delitem__(self, key: Never) -> None: ...


class _NamedTupleMeta(ABCMeta): ...
