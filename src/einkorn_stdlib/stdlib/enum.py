"""Enumerations: the compiler makes each member one static object with `name` and `value`.

A body that is `...` is filled in by the compiler, class by class: it knows the members from mypy's
metadata. The other bodies are ordinary and hold for every enumeration.
"""

from collections.abc import Iterator, Mapping
from typing import Final, Literal, Self

__all__ = ["CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumMeta", "Flag",
           "FlagBoundary", "IntEnum", "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT",
           "StrEnum", "UNIQUE", "auto", "unique", "verify"]  # fmt: skip


class EnumMeta(type):
    """What an enumeration itself answers: its members, in order of definition, aliases left out."""

    def __iter__[T](self: type[T]) -> Iterator[T]: ...
    def __reversed__[T](self: type[T]) -> Iterator[T]: ...
    def __contains__(self, value: object) -> bool: ...
    def __getitem__[T](self: type[T], name: str) -> T:
        """The member (or alias) called `name`; KeyError."""
        ...

    @property
    def __members__[T](self: type[T]) -> Mapping[str, T]: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> Literal[True]: ...


class Enum(metaclass=EnumMeta):
    """A closed set of named values; members are compared by identity."""

    _name_: str
    _value_: object

    def __new__(cls, value: object) -> Self:
        """The member with that value; ValueError `1 is not a valid Color`."""
        ...

    @property
    def name(self) -> str: ...
    @property
    def value(self) -> object: ...
    @classmethod
    def _missing_(cls, value: object) -> object:
        return None

    def __hash__(self) -> int:
        return hash(self._name_)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self) -> str:
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec: str) -> str:
        return str(self).__format__(format_spec)


class ReprEnum(Enum):
    """Changes repr() only: str() and format() are the value's own."""


class IntEnum(int, ReprEnum):
    """Members are integers too."""

    _value_: int

    def __new__(cls, value: int) -> Self: ...
    @property
    def value(self) -> int: ...
    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, format_spec: str) -> str:
        return self._value_.__format__(format_spec)


class StrEnum(str, ReprEnum):
    """Members are strings too; `auto()` is the lower-cased name."""

    _value_: str

    def __new__(cls, value: str) -> Self: ...
    @property
    def value(self) -> str: ...
    def __str__(self) -> str:
        return self._value_

    def __format__(self, format_spec: str) -> str:
        return self._value_.__format__(format_spec)


class EnumCheck(StrEnum):
    """What verify() can be asked to check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


class FlagBoundary(StrEnum):
    """What a Flag does with bits it has no name for."""

    STRICT = "strict"
    CONFORM = "conform"
    EJECT = "eject"
    KEEP = "keep"


CONTINUOUS: Final = EnumCheck.CONTINUOUS
NAMED_FLAGS: Final = EnumCheck.NAMED_FLAGS
UNIQUE: Final = EnumCheck.UNIQUE
STRICT: Final = FlagBoundary.STRICT
CONFORM: Final = FlagBoundary.CONFORM
EJECT: Final = FlagBoundary.EJECT
KEEP: Final = FlagBoundary.KEEP


class Flag(Enum):
    """Members are sets of bits; `|`, `&`, `^` and `~` give members, named or not."""

    _value_: int

    def __new__(cls, value: int) -> Self:
        """The member with exactly these bits, made on first use; ValueError for unknown bits."""
        ...

    @property
    def value(self) -> int: ...
    def __contains__(self, other: Self) -> bool:
        return other._value_ & self._value_ == other._value_

    def __bool__(self) -> bool:
        return self._value_ != 0

    def __len__(self) -> int:
        return self._value_.bit_count()

    def __iter__(self) -> Iterator[Self]:
        """The named single bits in this value, lowest first."""
        ...

    def __or__(self, other: Self) -> Self: ...
    def __and__(self, other: Self) -> Self: ...
    def __xor__(self, other: Self) -> Self: ...
    def __invert__(self) -> Self: ...


class IntFlag(int, ReprEnum, Flag):
    """A Flag whose members are integers too; unknown bits are kept."""

    _value_: int

    def __new__(cls, value: int) -> Self: ...
    @property
    def value(self) -> int: ...
    def __or__(self, other: int) -> Self: ...
    def __and__(self, other: int) -> Self: ...
    def __xor__(self, other: int) -> Self: ...
    def __invert__(self) -> Self: ...
    def __ror__(self, other: int) -> Self: ...
    def __rand__(self, other: int) -> Self: ...
    def __rxor__(self, other: int) -> Self: ...
    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, format_spec: str) -> str:
        return self._value_.__format__(format_spec)


class auto:
    """In the body of an enumeration: the next value (1, 2, 3…; flags 1, 2, 4…; StrEnum the name)."""

    _value_: int

    def __new__(cls) -> Self: ...
    @property
    def value(self) -> int: ...
    def __or__(self, other: int | Self) -> Self: ...
    def __and__(self, other: int | Self) -> Self: ...
    def __xor__(self, other: int | Self) -> Self: ...


def unique[T: type[Enum]](enumeration: T) -> T:
    """Refuse aliases: checked by the compiler where the enumeration is defined."""
    return enumeration


class verify:
    """Checks of an enumeration, made by the compiler where it is defined."""

    def __init__(self, *checks: EnumCheck) -> None: ...
    def __call__[T: type[Enum]](self, enumeration: T) -> T:
        return enumeration
