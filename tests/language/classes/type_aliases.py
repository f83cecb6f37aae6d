"""Aliases of `type` statements as values: their names, alone and with arguments."""

from typing import Callable


class Own: ...


type Number = int
type Row[T] = list[T]
type Function[**P] = Callable[P, int]
type Several[*Ts] = tuple[*Ts]


def inner() -> object:
    type Number = str
    return Number


print(Number, str(Row[str]), repr(Function[[int, str]]), Several[int, Own], Row[None])
print(Row[list[int]], Row[Number], Number.__name__, Number is Number)
print(type(Number), type(Row[int]), f"{Number}", inner())

# expect: Number Row[str] Function[[int, str]] Several[int, __main__.Own] Row[None]
# expect: Row[list[int]] Row[Number] Number True
# expect: <class 'typing.TypeAliasType'> <class 'types.GenericAlias'> Number Number
