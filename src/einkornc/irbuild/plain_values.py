"""Objects that are also values of a built-in class: members of IntEnum, StrEnum or `(str, Enum)`, and objects of the
program's subclasses of int, float, str and bytes (docs/decisions/0020).

Each is an ordinary object that holds the plain value in its first field, where a box has it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.nodes import TypeInfo

from einkornc.irbuild.concrete import Class, Concrete, Tuple, machine_type, members

if TYPE_CHECKING:
    from einkornc.irbuild.world import World

NUMBERS = ("builtins.int", "builtins.float")
TEXTS = ("builtins.str", "builtins.bytes")  # held by reference
PLAIN = (*NUMBERS, *TEXTS)
FIELD = "plain value"  # of objects of subclasses; an enum member's is `_value_`


def plain_base(info: TypeInfo) -> TypeInfo | None:
    """The built-in class of which objects of this class, itself another, hold a value."""
    if info.fullname in PLAIN or info.fullname == "builtins.bool":
        return None
    return next((b for b in info.mro[1:] if b.fullname in PLAIN), None)


def is_subclassed(info: TypeInfo) -> bool:
    """Whether a class derives from int, float, str or bytes and is no enum."""
    return not info.is_enum and plain_base(info) is not None


def holds_plain(t: Concrete, *fullnames: str) -> bool:
    """Whether objects of class `t` hold a plain value (of one of these classes, where some are named)."""
    if not isinstance(t, Class) or machine_type(t) is not None:
        return False
    base = plain_base(t.info)
    return base is not None and (not fullnames or base.fullname in fullnames)


def is_own(info: TypeInfo, name: str) -> bool:
    """Whether a class that holds a plain value finds another method than the built-in class's."""
    symbol = info.get(name)
    if symbol is None or symbol.node is None:
        return False
    return not symbol.node.fullname.startswith(("builtins.", "enum."))


def answers_itself(world: World, t: Concrete, name: str) -> bool:
    """Whether objects of such a class, or of one below it, have a method of the program's (or made for it)."""
    if not isinstance(t, Class):
        return False
    return any(is_own(info, name) for info in [t.info, *world.descendants_of(t.info)])


def differs(t: Concrete, declared: Concrete) -> bool:
    """Whether what a `t` holds are objects where `declared` says their plain values."""
    options = members(declared)
    return t != declared and any(
        _becomes_plain(m, options) or any(_items_differ(m, o) for o in options)
        for m in members(t)
        if m not in options
    )


def _items_differ(t: Concrete, declared: Concrete) -> bool:
    match t, declared:
        case Class(), Class() if t.info is declared.info:
            return any(map(differs, t.folded, declared.folded))
        case Tuple(), Tuple():
            return any(map(differs, t.items, declared.items))
        case _:
            return False


def _becomes_plain(t: Concrete, options: tuple[Concrete, ...]) -> bool:
    if not isinstance(t, Class) or not holds_plain(t):
        return False
    infos = [o.info for o in options if isinstance(o, Class)]
    if any(i in t.info.mro and i.fullname not in PLAIN for i in infos):
        return False
    return plain_base(t.info) in infos
