"""Which classes may be behind a value typed `object`: dispatch on it considers no others.

Told of every type that is used as an `object` (flows.note_flow); asked for every class of which the
program makes objects. The bases of all lists, tuples, dicts and sets (`builtins._AnyList`, …) have a
record of their own: comparing two values looks at their items, but prints and hashes nothing.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from dataclasses import dataclass, field

from mypy.nodes import TypeInfo

from einkornc.irbuild.concrete import (
    Callable,
    Class,
    Concrete,
    Never,
    Polymorphic,
    Tuple,
    Union,
    is_class,
)

_ERASED = "builtins._Any"  # prefix of the bases of a generic class' instantiations


def is_erased(t: Concrete) -> bool:
    """Whether `t` is the base of all instantiations of one of the library's generic classes."""
    return isinstance(t, Class) and t.fullname.startswith(_ERASED)


@dataclass(eq=False, slots=True)
class Flows:
    """The types seen in one role; answers whether objects of a class may play it."""

    is_subtype: Function_[[Concrete, Concrete], bool]
    types: set[Concrete] = field(default_factory=set)
    has_functions: bool = False
    _bases: dict[TypeInfo, list[Class]] = field(default_factory=dict)
    _protocols: list[Class] = field(default_factory=list)
    _reinterpreted: set[TypeInfo] = field(default_factory=set)
    _refused: dict[Concrete, int] = field(
        default_factory=dict
    )  # how much was known at the answer no
    _count: int = 0

    def note(self, t: Concrete) -> None:
        """A value of type `t` plays the role; `object` and the like got theirs from elsewhere."""
        if t in self.types or is_erased(t) or is_class(t, "builtins.object"):
            return
        self.types.add(t)
        self._count += 1
        self.has_functions |= isinstance(t, Callable | Polymorphic)
        if isinstance(t, Class):
            if t.info.is_protocol:
                self._protocols.append(t)
            else:
                self._bases.setdefault(t.info, []).append(t)

    def note_reinterpreted(self, info: TypeInfo) -> None:
        """Objects of this generic class may stand where its other instantiations are declared."""
        if info not in self._reinterpreted:
            self._reinterpreted.add(info)
            self._count += 1

    def include(self, t: Concrete) -> bool:
        """Whether objects of class `t` may play the role, by what is known so far."""
        if t in self.types:
            return True
        is_tuple = isinstance(t, Tuple) or is_class(t, "builtins._VariadicTuple")
        if not isinstance(t, Class | Tuple) or self._refused.get(t) == self._count:
            return False
        if is_tuple and self._is_sequence_noted(t):
            return True
        if (
            isinstance(t, Class)
            and self._has_base(t)
            or any(self.is_subtype(t, p) for p in self._protocols)
        ):
            return True
        self._refused[t] = self._count
        return False

    def _is_sequence_noted(self, t: Concrete) -> bool:
        """Whether a tuple may be among the values of some Sequence or the like, of which it inherits nothing."""
        bases = (base for noted in self._bases.values() for base in noted if base.info.is_abstract)
        return any(self.is_subtype(t, base) for base in bases)

    def _has_base(self, t: Class) -> bool:
        for ancestor in t.info.mro:
            noted = self._bases.get(ancestor)
            if noted is None:
                continue
            if any(not base.folded for base in noted):
                return True
            if ancestor in self._reinterpreted or any(holds_never(a) for a in t.folded):
                return True
            if any(self.is_subtype(t, base) for base in noted):
                return True
        return False


def holds_never(t: Concrete) -> bool:
    """Whether a type argument is that of an empty display, which stands for any instantiation."""
    match t:
        case Never():
            return True
        case Class(folded=arguments):
            return any(map(holds_never, arguments))
        case Union(items=items):
            return any(map(holds_never, items))
        case _:
            return False
