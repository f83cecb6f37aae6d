"""Data classes: `dataclass` and `field` are read by the compiler, which writes the methods itself.

asdict, astuple and the defaults that fields() shows are objects, since a class's fields have many types.
Not offered: make_dataclass, and the types of fields. The compiler copies with `copy` what asdict() finds.
"""

import copy
import enum
from collections.abc import Callable, Mapping
from typing import Final, Literal, Protocol, overload

__all__ = ["Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "asdict", "astuple", "dataclass",
           "field", "fields", "is_dataclass", "replace"]  # fmt: skip


class _MISSING_TYPE(enum.Enum):
    MISSING = enum.auto()


MISSING: Final = _MISSING_TYPE.MISSING


class KW_ONLY:
    """Fields after `_: KW_ONLY` are keyword-only parameters."""


class FrozenInstanceError(AttributeError):
    """Assignment to a field of a frozen data class."""


class InitVar[T]:
    """A parameter of `__init__` that is handed to `__post_init__` and not stored."""


@overload
def dataclass[T](
    cls: type[T],
    /,
    *,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = False,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
) -> type[T]: ...
@overload
def dataclass[T](
    cls: None = None,
    /,
    *,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = False,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
) -> Callable[[type[T]], type[T]]: ...
def dataclass[T](
    cls: type[T] | None = None,
    /,
    *,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = False,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
) -> type[T] | Callable[[type[T]], type[T]]:
    """Write `__init__`, `__repr__`, `__eq__` and what else is asked for from the annotated fields."""
    raise TypeError("dataclass() is a decorator: it is read when the program is built")


@overload
def field[T](
    *,
    default: T,
    default_factory: Literal[_MISSING_TYPE.MISSING] = ...,
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[str, object] | None = None,
    kw_only: bool | Literal[_MISSING_TYPE.MISSING] = ...,
) -> T: ...
@overload
def field[T](
    *,
    default: Literal[_MISSING_TYPE.MISSING] = ...,
    default_factory: Callable[[], T],
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[str, object] | None = None,
    kw_only: bool | Literal[_MISSING_TYPE.MISSING] = ...,
) -> T: ...
@overload
def field[T](
    *,
    default: Literal[_MISSING_TYPE.MISSING] = ...,
    default_factory: Literal[_MISSING_TYPE.MISSING] = ...,
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[str, object] | None = None,
    kw_only: bool | Literal[_MISSING_TYPE.MISSING] = ...,
    _like: Callable[[], T] | None = None,  # never given: T is what the field is annotated with
) -> T: ...
def field[T](
    *,
    default: T | Literal[_MISSING_TYPE.MISSING] = MISSING,
    default_factory: Callable[[], T] | Literal[_MISSING_TYPE.MISSING] = MISSING,
    init: bool = True,
    repr: bool = True,
    hash: bool | None = None,
    compare: bool = True,
    metadata: Mapping[str, object] | None = None,
    kw_only: bool | Literal[_MISSING_TYPE.MISSING] = MISSING,
    _like: Callable[[], T] | None = None,
) -> T:
    """How one field differs from the plain `name: type = default`; read by the compiler."""
    raise TypeError(
        "field() belongs in the body of a data class: it is read when the program is built"
    )


class _DataclassInstance(Protocol):
    @property
    def __dataclass_fields__(self) -> Mapping[str, object]: ...


def replace[T: _DataclassInstance](obj: T, /, **changes: object) -> T:
    """A copy of `obj` with some fields changed: the compiler calls the class with all of them."""
    ...


def asdict(obj: _DataclassInstance, /) -> dict[str, object]:
    """The fields by name, data classes within them too: the compiler writes it for each class."""
    ...


class Field[T]:
    """What a data class knows of one field."""

    def __init__(
        self, name: str, default: T | Literal[_MISSING_TYPE.MISSING], flags: tuple[bool, ...]
    ) -> None:
        self.name = name
        self.default = default
        self.init = flags[0]
        self.repr = flags[1]
        self.compare = flags[2]
        self.kw_only = flags[3]


def _described(name: str, init: bool, repr: bool, compare: bool, kw_only: bool) -> Field[object]:
    """A field without a default."""
    return Field[object](name, MISSING, (init, repr, compare, kw_only))


def _described_with(
    name: str, init: bool, repr: bool, compare: bool, kw_only: bool, default: object
) -> Field[object]:
    return Field[object](name, default, (init, repr, compare, kw_only))


def fields(
    class_or_instance: _DataclassInstance | type[_DataclassInstance], /
) -> tuple[Field[object], ...]:
    """The fields in order: the compiler writes it for each class."""
    ...


def is_dataclass(obj: object, /) -> bool:
    """Whether `obj` is a data class or an object of one: the compiler writes the test."""
    ...


def astuple(obj: _DataclassInstance, /) -> tuple[object, ...]:
    """The fields in order, data classes within them too: the compiler writes it for each class."""
    ...
