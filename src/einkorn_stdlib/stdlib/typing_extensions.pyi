"""The names mypy looks up here; programs should import them from typing."""

from typing import (
    Annotated as Annotated,
    Callable,
    ClassVar as ClassVar,
    Concatenate as Concatenate,
    Final as Final,
    Literal as Literal,
    LiteralString as LiteralString,
    NotRequired as NotRequired,
    ParamSpec as ParamSpec,
    Protocol as Protocol,
    Required as Required,
    Self as Self,
    SupportsIndex as SupportsIndex,
    TypeAlias as TypeAlias,
    TypeAliasType as TypeAliasType,
    TypedDict as TypedDict,
    TypeGuard as TypeGuard,
    TypeIs as TypeIs,
    TypeVar as TypeVar,
    TypeVarTuple as TypeVarTuple,
    Unpack as Unpack,
    _SpecialForm,
    _TypedDict as _TypedDict,
    assert_never as assert_never,
    dataclass_transform as dataclass_transform,
    final as final,
    overload as overload,
    override as override,
    runtime_checkable as runtime_checkable,
)

Never: _SpecialForm
ReadOnly: _SpecialForm

def deprecated[F](message: str, /) -> Callable[[F], F]: ...
