"""Values that would become those of another class (bool an int, int a float): refused where the program could tell."""

from __future__ import annotations

from collections.abc import Sequence

from einkornc.diagnostics import BOOL_AS_INT, INT_AS_FLOAT, REPRESENTATION, refuse
from einkornc.ir import operations as ops
from einkornc.irbuild.concrete import (
    Class,
    ClassObject,
    Concrete,
    Tuple,
    Union,
    is_class,
    machine_type,
    members,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.plain_values import (
    NUMBERS,
    PLAIN,
    answers_itself,
    differs,
    holds_plain,
    plain_base,
)
from einkornc.irbuild.world import World

_BINARY = "add sub mul truediv floordiv mod divmod pow and or xor lshift rshift".split()
_OPERATORS = (
    {f"__{name}__" for name in _BINARY}
    | {f"__r{name}__" for name in _BINARY}
    | {f"__{name}__" for name in "neg pos abs invert round trunc floor ceil".split()}
    | {f"__{name}__" for name in "bool float".split()}
)

# Each may stand where one that follows is declared, and none where one before it is.
_TOWER = ("builtins.bool", "builtins.int", "builtins.float", "builtins.complex")


def hide(
    fb: FunctionBuilder, source: Concrete, target: Concrete, is_one_of_several: bool = False
) -> None:
    """A value becomes one of another class: refused where the program could tell (`widening.py` then helps)."""
    is_of_library = fb.world.holds_besides(target, source)
    if (fb.callee_is_library or is_of_library) and not is_one_of_several:
        _refuse_own_operators(fb, source, target)
    if is_of_library or (fb.callee_is_library and not _compares_itself(fb.world, source)):
        return
    if not fb.world.is_widened_in(fb.instance.module) and not fb.is_between:
        return
    fb.world.note_arrival(target, source)
    if is_class(target, "builtins.float"):
        refuse(INT_AS_FLOAT, "An int is used where a float is declared")
    if is_class(source, "builtins.bool"):
        refuse(BOOL_AS_INT, "A bool is used where an int is declared")
    refuse(REPRESENTATION, f"A {source} cannot stand where a {target} is declared")


def _refuse_own_operators(fb: FunctionBuilder, source: Concrete, target: Concrete) -> None:
    """The library takes numbers as machine words: what CPython calls of a subclass's own methods it would not call.

    A dispatcher has cases for classes that never get there: these raise TypeError.
    """
    own = own_operators(fb.world, source)
    if own and fb.instance.key[0] == "dispatch":
        fb.check(ops.FALSE, "raise_cast", fb.text(f"plain {target}"))
    elif own:
        name = target.info.name if isinstance(target, Class) else str(target)
        refuse(
            REPRESENTATION,
            f"A {source}, whose own {own[0]} the library would not call: write {name}(value)",
        )


def own_operators(world: World, t: Concrete) -> list[str]:
    """The operators that a subclass of int or float defines."""
    if not isinstance(t, Class) or t.info.is_enum or not holds_plain(t, *NUMBERS):
        return []
    return [name for name in sorted(_OPERATORS) if answers_itself(world, t, name)]


def _compares_itself(world: World, source: Concrete) -> bool:
    """Whether objects that hold a plain value are found in dicts and sets by methods of the program's."""
    return any(answers_itself(world, source, name) for name in ("__eq__", "__hash__")) and (
        holds_plain(source) and isinstance(source, Class) and not source.info.is_enum
    )


def declared_number(source: Concrete, options: Sequence[Concrete]) -> Concrete | None:
    """Which of `options` was declared where the number `source` may stand: a float for a complex, for no int."""
    order: tuple[str, ...] = _TOWER
    if isinstance(source, Class) and source.fullname in _TOWER:
        order = _TOWER[_TOWER.index(source.fullname) + 1 :]
    return next((o for name in order for o in options if is_class(o, name)), None)


def hide_members(fb: FunctionBuilder, source: Union, target: Concrete) -> None:
    """Members of a union that would become plain ints or texts where only those are declared."""
    options = members(target)
    if any(is_class(o, "builtins.object") for o in options):
        return
    hidden = [
        (m, o)
        for m in source.items
        for o in options
        if m not in options and isinstance(m, Class) and m != o and _is_subclass_value(m, o)
    ]
    if not hidden or fb.callee_is_library:
        return
    for m, o in hidden:
        if fb.world.is_widened_in(fb.instance.module) or fb.is_between:
            fb.world.note_arrival(o, m)
    for m, o in hidden:
        hide(fb, m, o, is_one_of_several=True)


def hide_classes(fb: FunctionBuilder, source: Concrete, target: Concrete) -> None:
    """The class of an int where type[float] is declared: what it makes would become floats."""
    if not isinstance(source, ClassObject) or not isinstance(target, ClassObject):
        return
    options = members(target.item)
    for m in members(source.item):
        if machine_type(m) is not None and m not in options:
            number = declared_number(m, options)
            if number is not None:
                hide(fb, m, number)


def _is_subclass_value(t: Class, plain: Concrete) -> bool:
    """Whether `t` is bool, an IntEnum, or another whose objects are also a `plain`."""
    return isinstance(plain, Class) and plain.fullname in PLAIN and t.info.has_base(plain.fullname)


def _hidden(t: Concrete, declared: Concrete) -> tuple[Concrete, Concrete] | None:
    """A class inside `t` whose values would become those of another class inside `declared`."""
    if t == declared:
        return None
    pairs: list[tuple[Concrete, Concrete]] = []
    if isinstance(t, Tuple) and isinstance(declared, Tuple):
        pairs = list(zip(t.items, declared.items, strict=False))
    elif isinstance(t, Class) and isinstance(declared, Class):
        if t.info is declared.info:
            pairs = list(zip(t.folded, declared.folded, strict=False))
        elif machine_type(declared) is not None and declared.info not in t.info.mro[:1]:
            return t, declared
        elif differs(t, declared):
            return t, declared
    elif isinstance(t, Class) and isinstance(declared, Union) and differs(t, declared):
        base = plain_base(t.info)
        return None if base is None else (t, Class(base))
    elif isinstance(t, Class) and isinstance(declared, Union):
        if machine_type(t) is not None and t not in declared.items:
            number = declared_number(t, declared.items)
            return (t, number) if number is not None else None
    elif isinstance(t, Union):
        pairs = [(m, declared) for m in t.items if machine_type(m) is not None]
    return next((found for a, b in pairs if (found := _hidden(a, b)) is not None), None)


def hide_items(fb: FunctionBuilder, source: Class, target: Class) -> None:
    """A container seen through a Protocol that declares its items of another class of numbers."""
    if found := _hidden(source, target):
        hide(fb, *found)
