"""NamedTuples that come to where a plain tuple is declared, and whether the program could tell.

A plain tuple is held by its items alone, so a `P(1, 2)` in a `list[tuple[int, int]]` would print as `(1, 2)`. As with
numbers (widening.py) the program is lowered as declared first. Where a NamedTuple arrives at a tuple type whose values are
somewhere printed, asked for their class or become an `object`, it is lowered again, and that type holds both.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterator
from typing import NamedTuple

from mypy.nodes import FuncDef, TypeInfo

from einkornc.irbuild.concrete import Class, Concrete, Tuple

# What a NamedTuple may do otherwise than the tuple that it is.
_METHODS = frozenset(
    "__add__ __radd__ __mul__ __rmul__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __len__ __bool__"
    " __iter__ __contains__ __getitem__ count index".split()
)


type Place = tuple[str, int]  # path and line


class Arrival(NamedTuple):
    """A NamedTuple that has to be kept where a tuple type is declared."""

    declared: str
    source: Class
    place: Place


class PlainTuples:
    """What one round of lowering sees."""

    def __init__(self) -> None:
        self._arrived: dict[Concrete, dict[Class, Place]] = {}
        self._told: set[Concrete] = set()
        self._copies: set[tuple[Concrete, Concrete]] = set()

    def arrive(self, source: Class, declared: Concrete, place: Place) -> None:
        """A NamedTuple becomes a plain tuple."""
        self._arrived.setdefault(declared, {}).setdefault(source, place)
        if _differs(source.info):
            self._told.add(declared)

    def copy(self, source: Concrete, target: Concrete) -> None:
        """A plain tuple becomes one of another type: who asks that for its class asks this one."""
        self._copies.add((source, target))

    def tell(self, t: Concrete) -> None:
        """Values of that type are asked what they are."""
        self._told.add(t)

    def missing(self, is_object: Function_[[Concrete], bool]) -> Iterator[Arrival]:
        """The NamedTuples that tuple types have to hold as they are."""
        told = self._told | {t for t in self._arrived if is_object(t)}
        while more := {a for a, b in self._copies if b in told and a not in told}:
            told |= more
        for t, arrived in self._arrived.items():
            for source, place in arrived.items() if t in told else ():
                yield Arrival(str(t), source, place)


def is_plain_tuple(t: Concrete) -> bool:
    """Whether `t` is a tuple type, of known length or of any."""
    return isinstance(t, Tuple) or isinstance(t, Class) and t.fullname == "builtins._VariadicTuple"


def _differs(info: TypeInfo) -> bool:
    """Whether the program gives a NamedTuple operators of its own."""
    own = (symbol.node for name, symbol in info.names.items() if name in _METHODS)
    return any(isinstance(node, FuncDef) and node.line > 0 and not node.is_overload for node in own)
