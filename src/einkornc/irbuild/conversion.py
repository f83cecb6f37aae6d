"""Conversions between representations: boxing, unboxing, optionals, narrowing, and tests of class.

One rule gives all of Optional, Union, isinstance and match narrowing: a value is converted whenever the
type at its use differs from the type of its storage.
"""

from __future__ import annotations

from collections.abc import Sequence

from einkornc.diagnostics import REPRESENTATION, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.types import BOOL, CLASS_NUMBER, FLOAT, INT, REFERENCE, Struct
from einkornc.irbuild import callables
from einkornc.irbuild.class_checks import Trust, check_class, may_be_none, test_class
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    is_integer,
    is_maybe,
    machine_type,
    members,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.flows import note, note_flow
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.hiding import (
    declared_number,
    hide,
    hide_classes,
    hide_items,
    hide_members,
    own_operators,
)
from einkornc.irbuild.index_objects import as_index
from einkornc.irbuild.named_tuples import (
    becomes_fixed,
    holds_tuple_to_copy,
    is_variadic,
    named_tuple_items,
    named_tuple_struct,
    note_plain,
)
from einkornc.irbuild.open_classes import is_open
from einkornc.irbuild.plain_values import (
    FIELD,
    NUMBERS,
    TEXTS,
    differs,
    holds_plain,
    plain_base,
)
from einkornc.irbuild.recursive_aliases import fold, is_named, spelled, unfold
from einkornc.irbuild.world import ParameterSpec


def convert(
    fb: FunctionBuilder,
    value: Value,
    source: Concrete,
    target: Concrete,
    trust: Trust = Trust.NOTHING,
) -> Value:
    """`value` of type `source` as a `target`, widening or narrowing.

    mypy is not believed where it merely claims (casts, ignored errors, TypeGuards, overloads, narrowings that
    others can undo): what `source` does not vouch for is tested, so that no claim of types is ever a
    claim about memory.
    """
    if source == target:
        return value
    if is_named(source):
        return convert(fb, *unfold(fb, (value, source)), target, trust)
    if is_named(target):
        t = spelled(target)
        return fold(fb, convert(fb, value, source, t, trust), t)
    note_flow(fb.world, source, target)
    wanted = representation(target)
    if isinstance(source, Never) or isinstance(target, Never):
        return fb.zero(wanted)
    if isinstance(target, Nothing):
        _check_none(fb, value, source, trust)
        return ops.NOTHING
    if isinstance(target, Formal) and not isinstance(source, Formal):
        inner = convert(fb, value, source, target.item, trust)
        return inner if inner.type == wanted else fb.make_struct([ops.TRUE, inner])
    if wanted == REFERENCE:
        return _to_reference(fb, value, source, target, trust)
    if value.type == REFERENCE:
        return _from_reference(fb, value, source, target, trust)
    if is_maybe(target):
        return _to_maybe(fb, value, source, target, trust)
    if is_maybe(source):
        if trust is not Trust.TEST:
            fb.check(fb.item(value, 0), "raise_cast", fb.text(str(target)))
        return convert(fb, fb.item(value, 1), without_none(source), target, trust)
    if (
        isinstance(source, Tuple)
        and isinstance(target, Tuple)
        and len(source.items) == len(target.items)
    ):
        fb.world.plain_tuples.copy(source, target)
        pairs = enumerate(zip(source.items, target.items, strict=True))
        return fb.make_struct([convert(fb, fb.item(value, i), a, b, trust) for i, (a, b) in pairs])
    if machine_type(target) is not None and machine_type(source) is not None:
        if trust is not Trust.NARROWING or fb.world.is_subtype(source, target):
            return _machine(fb, value, source, target)
    if wanted == CLASS_NUMBER and value.type == CLASS_NUMBER:
        hide_classes(fb, source, target)
        return value
    if trust is Trust.NARROWING:  # a guard that cannot hold for what a type variable is here
        fb.check(ops.FALSE, "raise_cast", fb.text(str(target)))
        return fb.zero(wanted)
    refuse(REPRESENTATION, f"A {source} cannot stand where a {target} is declared")


def _check_none(fb: FunctionBuilder, value: Value, source: Concrete, trust: Trust) -> None:
    """A value that must be None: raises TypeError where it may be something else, and is."""
    if isinstance(source, Nothing) or trust is Trust.TEST:
        return
    if value.type == REFERENCE and may_be_none(source):
        fb.check(fb.is_null(value), "raise_cast", fb.text("None"))
    elif is_maybe(source):
        fb.check(fb.negate(fb.item(value, 0)), "raise_cast", fb.text("None"))
    else:
        refuse(REPRESENTATION, f"A {source} cannot stand where None is declared")


def as_operand(fb: FunctionBuilder, value: Value, source: Concrete) -> Value:
    """`value` as the `object` that a library's `__eq__` takes: it tests the class before it looks closer."""
    if is_class(source, "builtins.object"):
        return value
    if isinstance(source, Never):
        return NULL
    for t in members(source):
        note(fb.world, fb.world.erased, t)
    return _to_reference(fb, value, source, fb.world.object, Trust.NOTHING)


def narrow(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    """`value` as the member of its union that a test has shown it to be."""
    exact = (
        value.type == REFERENCE and target in members(source) and machine_type(target) is not None
    )
    if exact and isinstance(source, Union):
        return unbox(fb, value, target)
    return convert(fb, value, source, target, Trust.TEST)


def _machine(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    """bool to int, int to float: exact only where nobody can see the difference (DESIGN §3)."""
    if is_class(source, "builtins.bool") and is_integer(target):
        hide(fb, source, target)
        return fb.convert_bits("zext", value, representation(target))
    if is_class(target, "builtins.float"):
        hide(fb, source, target)
        if is_class(source, "builtins.bool"):
            value = fb.convert_bits("zext", value, INT)
        return fb.convert_bits("sitofp", value, FLOAT)
    refuse(REPRESENTATION, f"A {source} cannot stand where a {target} is declared")


def give(fb: FunctionBuilder, value: Value, source: Concrete, p: ParameterSpec) -> Value:
    """An argument as its parameter's type; where the library declares a number, others become it as in C."""
    if not p.takes_numbers:
        return convert(fb, value, source, p.type)
    before, fb.callee_is_library = fb.callee_is_library, True
    value, source = as_index(fb, (value, source), p.type)
    try:
        return widen_number(fb, value, source, p.type)
    finally:
        fb.callee_is_library = before


def widen_number(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    """Operand of an arithmetic operation or library call: bool and int widen as in Python."""
    if source == target:
        return value
    if is_class(source, "builtins.bool") and is_integer(target):
        return fb.convert_bits("zext", value, representation(target))
    if is_class(target, "builtins.float") and machine_type(source) is not None:
        if value.type == BOOL:
            value = fb.convert_bits("zext", value, INT)
        return fb.convert_bits("sitofp", value, FLOAT)
    return convert(fb, value, source, target)


def _to_reference(
    fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete, trust: Trust
) -> Value:
    if isinstance(source, Nothing):
        return _null(fb, target, trust)
    if is_maybe(source):
        inner = without_none(source)
        return fb.choose(
            fb.item(value, 0),
            REFERENCE,
            lambda: _to_reference(fb, fb.item(value, 1), inner, target, trust),
            lambda: _null(fb, target, trust),
        )
    if isinstance(source, ClassObject):
        from einkornc.irbuild.enums import as_iterable

        listed = as_iterable(fb, (value, source), without_none(target))
        if listed is not None:
            return convert(fb, *listed, target)
        function = callables.function_among(fb, source, target)
        if function is not None:
            from einkornc.irbuild.function_values import class_value_as_function

            return class_value_as_function(fb, (value, source), function)[0]
    if is_class(without_none(target), "builtins.complex") and machine_type(source) is not None:
        return _complex(fb, value, source, without_none(target))
    if (
        is_class(without_none(target), "builtins.complex")
        and isinstance(source, Union)
        and trust is not Trust.TEST
    ):
        if any(machine_type(m) is not None for m in members(source)):
            from einkornc.irbuild.invoke import for_members

            return for_members(fb, (value, source), lambda m: (convert(fb, *m, target), target))[0]
    if value.type != REFERENCE:
        return _box_for(fb, value, source, target)
    if is_class(source, "_einkorn_frames.coroutine") and is_class(
        target, "_einkorn_frames.generator"
    ):
        from einkornc.irbuild.operator_methods import call_on

        return convert(fb, *call_on(fb, (value, source), "_as_generator", []), target, trust)
    if isinstance(source, Class) and holds_plain(source):
        plain = _plain_for(source, target)
        if plain is not None:
            hide(fb, source, plain)
            made = convert(fb, *plain_value(fb, value, source), plain)
            return made if made.type == REFERENCE else _box_for(fb, made, plain, target)
    texts = _texts_to_take_out(source, target)
    if texts:
        if isinstance(source, Union) and trust is Trust.NOTHING:
            hide_members(fb, source, target)
        check_class(fb, value, source, target, trust)
        for text in texts:
            value = _plain_text(fb, value, text, members(target))
        return value
    if isinstance(source, Callable):
        return callables.as_declared(fb, value, source, target)
    if isinstance(source, Polymorphic):
        from einkornc.irbuild import polymorphic

        return polymorphic.as_declared(fb, value, source, target)
    wanted = callables.function_among(fb, source, target)
    is_plain_object = is_class(source, "builtins.object")
    if isinstance(source, Class) and wanted is not None and not is_plain_object:
        if source.info.get("__call__") is not None:
            return callables.as_function(fb, value, source, wanted)
    holds_names = isinstance(source, Class) and source.info.is_named_tuple
    if holds_names and is_variadic(target) and source not in members(target):
        assert isinstance(source, Class)
        from einkornc.irbuild.tuples import variadic_from_struct

        items = named_tuple_items(fb, source)
        note_plain(fb, source, target)
        return variadic_from_struct(fb, named_tuple_struct(fb, value, source), Tuple(items), target)
    if isinstance(source, Class) and becomes_fixed(fb, source, target):
        items = named_tuple_items(fb, source)
        note_plain(fb, source, target)
        return convert(fb, named_tuple_struct(fb, value, source), Tuple(items), target)
    if isinstance(source, Union) and trust is Trust.NOTHING:
        hide_members(fb, source, target)
    if isinstance(source, Union) and callables.holds_adapted(fb, source, target):
        return callables.member_adapted(fb, value, source, target, trust)
    if isinstance(source, Union) and holds_tuple_to_copy(
        fb, source, target, trust is Trust.NOTHING
    ):
        from einkornc.irbuild.invoke import for_members

        return for_members(fb, (value, source), lambda m: (convert(fb, *m, target), target))[0]
    if isinstance(source, Class):
        copied = _generic_upcast(fb, value, source, target)
        if copied is not None:
            return copied
    check_class(fb, value, source, target, trust)
    return value


def _null(fb: FunctionBuilder, target: Concrete, trust: Trust) -> Value:
    """None as a reference: raises TypeError where `target` has no room for it, as in `cast(str, None)`."""
    if trust is not Trust.TEST and not may_be_none(target):
        fb.check(ops.FALSE, "raise_cast", fb.text(str(target)))
    return NULL


def _complex(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    """A number as the complex one without imaginary part."""
    from einkornc.irbuild.construction import construct

    hide(fb, source, target)
    assert isinstance(target, Class)
    real = widen_number(fb, value, source, fb.world.float), fb.world.float
    return construct(fb, target, [real])


def _generic_upcast(
    fb: FunctionBuilder, value: Value, source: Class, target: Concrete
) -> Value | None:
    """tuple[int, ...] as tuple[object, ...]: items of another representation are copied, or it is refused.

    Protocols and abstract bases need nothing: their calls are dispatched and convert item by item.
    """
    if not source.folded:
        return None
    for wide in members(target):
        if not isinstance(wide, Class) or wide == source or not wide.folded or is_open(wide):
            continue
        mapped = fb.world.supertype(source, wide.info)
        if mapped is None or mapped == wide:
            continue
        if wide.info.is_abstract or wide.info.is_protocol:
            hide_items(fb, mapped, wide)
            continue
        is_mutable = wide.fullname not in ("builtins._VariadicTuple", "builtins.frozenset")
        if any(
            representation(a) != representation(b)
            or differs(a, b)
            or (is_mutable and differs(b, a))
            for a, b in zip(mapped.arguments, wide.arguments, strict=True)
        ):
            if wide.fullname == "builtins._VariadicTuple" and source not in members(target):
                from einkornc.irbuild.builtin_calls import tuple_from

                return tuple_from(fb, wide, [(value, source)])
            if any(isinstance(a, Never) for a in mapped.arguments) or source in members(target):
                continue
            from einkornc.irbuild import frame_adapters

            adapted = frame_adapters.adapted(fb, value, source, wide)
            if adapted is not None:
                return adapted
            refuse(REPRESENTATION, f"A {source} cannot stand where a {wide} is declared")
    return None


def as_plain(
    fb: FunctionBuilder, value: Value, t: Concrete, plain: Concrete
) -> tuple[Value, Concrete]:
    """An object that holds a plain value as that value, for an operation that asks no more of it."""
    before, fb.callee_is_library = fb.callee_is_library, True
    try:
        if isinstance(t, Class) and holds_plain(t):
            value, t = plain_value(fb, value, t)
        return convert(fb, value, t, plain), plain
    finally:
        fb.callee_is_library = before


def plain_value(fb: FunctionBuilder, value: Value, t: Class) -> tuple[Value, Concrete]:
    """The plain value that an object holds."""
    if t.info.is_enum:
        return enum_value(fb, value, t)
    base = plain_base(t.info)
    assert base is not None
    return fb.get_field(value, fb.world.class_instance(t).layout.field_named(FIELD)), Class(base)


def enum_value(fb: FunctionBuilder, value: Value, t: Class) -> tuple[Value, Concrete]:
    """The value of an enum member."""
    instance = fb.world.class_instance(t)
    attribute = instance.attributes["_value_"]
    return fb.get_field(value, instance.layout.field_named("_value_")), attribute.type


def _texts_to_take_out(source: Concrete, target: Concrete) -> list[Class]:
    """The members str and bytes of `target`, where a `source` may be an object that holds one and `target` has no such."""
    options = members(target)
    if any(is_class(o, "builtins.object") for o in options):
        return []
    texts = [o for o in options if isinstance(o, Class) and o.fullname in TEXTS]
    others = [m for m in members(source) if isinstance(m, Class) and m not in options]
    return [text for text in texts if any(_may_hold_text(m, text) for m in others)]


def _may_hold_text(t: Class, wanted: Class) -> bool:
    """Whether a value that is narrowed to str or bytes may be an object that holds one."""
    return t.info.is_protocol or t.info in wanted.info.mro or holds_plain(t, wanted.fullname)


def _plain_text(
    fb: FunctionBuilder, value: Value, wanted: Class, options: Sequence[Concrete]
) -> Value:
    """A str or bytes that may be an object that holds one: its value then, which lies first in the object."""
    world = fb.world
    kept = [o.info for o in options if isinstance(o, Class) and holds_plain(o)]
    holders = [
        i
        for i in world.descendants_of(wanted.info)
        if i.module_name != "enum"
        and not (i.is_enum and not i.enum_members)
        and not any(k in i.mro for k in kept)
    ]
    if not holders:
        return value
    is_holder = test_class(fb, value, world.object, list(holders))
    held = world.plain_holder(wanted).layout.field_named(FIELD)
    return fb.choose(is_holder, REFERENCE, lambda: fb.get_field(value, held), lambda: value)


def _plain_for(source: Class, target: Concrete) -> Concrete | None:
    """The plain class of `target` that an object which holds a plain value turns into there."""
    options = members(target)
    classes = [o for o in options if isinstance(o, Class)]
    if any(o.info in source.info.mro and holds_plain(o) for o in classes):
        return None
    base = plain_base(source.info)
    for option in classes:
        if option.info is base:
            return option
    if base is None or base.fullname not in NUMBERS:
        return None
    is_open = any(is_class(o, "builtins.object") or o.info.is_protocol for o in classes)
    return None if is_open else declared_number(Class(base), options)


def _box_for(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    """Box a value type as the member of `target` that it belongs to."""
    chosen = source
    candidates = [m for m in members(target) if not isinstance(m, Nothing)]
    if source not in candidates:
        if isinstance(source, Tuple):
            wide = _tuple_member(fb, source, candidates)
            if wide != source:
                fb.world.plain_tuples.copy(source, wide)
            if isinstance(wide, Class):
                from einkornc.irbuild.tuples import variadic_from_struct

                return variadic_from_struct(fb, value, source, wide)
            chosen = wide
        elif machine_type(source) is not None:
            declared = declared_number(source, candidates)
            if declared is not None and not any(is_class(m, "builtins.object") for m in candidates):
                hide(fb, source, declared)
                if representation(declared) == REFERENCE:
                    return convert(fb, value, source, declared)
                chosen = declared
            elif not fb.world.is_subtype(source, target):  # an ignored error of mypy's
                fb.check(ops.FALSE, "raise_cast", fb.text(str(target)))
                return NULL
    value = convert(fb, value, source, chosen)
    return box(fb, value, chosen)


def _tuple_member(fb: FunctionBuilder, source: Tuple, candidates: Sequence[Concrete]) -> Concrete:
    """The member of a union that a tuple is kept as: one of its length, else of any length, else itself."""
    alike = [m for m in candidates if isinstance(m, Tuple) and len(m.items) == len(source.items)]
    for fixed in alike:
        if fb.world.is_subtype(source, fixed):
            return fixed
    if alike:
        return alike[0]
    general = {info.fullname for info in fb.world.infos["builtins.tuple"].mro[:-1]}
    general.add("builtins._VariadicTuple")
    for member in candidates:
        if isinstance(member, Class) and member.info.fullname in general:
            return member
    return source


def box(fb: FunctionBuilder, value: Value, t: Concrete) -> Value:
    """A heap object that holds one value of a value type."""
    instance = fb.world.box(t)
    made = fb.allocate(instance.layout)
    fb.set_field(made, instance.layout.field_named("value"), value)
    return made


def unbox(fb: FunctionBuilder, value: Value, t: Concrete) -> Value:
    """The value inside a box that is known to hold a `t`."""
    return fb.get_field(value, fb.world.box(t).layout.field_named("value"))


def _from_reference(
    fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete, trust: Trust
) -> Value:
    if isinstance(source, Class) and source.info.is_named_tuple and isinstance(target, Tuple):
        note_plain(fb, source, target)
        struct = named_tuple_struct(fb, value, source)
        return convert(fb, struct, Tuple(named_tuple_items(fb, source)), target, trust)
    if isinstance(source, Class) and holds_plain(source) and machine_type(target) is not None:
        if _is_number(source):
            hide(fb, source, target)
            return convert(fb, *plain_value(fb, value, source), target, trust)
    if is_maybe(target):
        inner = without_none(target)
        wanted = representation(target)
        assert isinstance(wanted, Struct)
        return fb.choose(
            fb.is_null(value),
            wanted,
            lambda: fb.zero(wanted),
            lambda: fb.make_struct([ops.TRUE, _from_reference(fb, value, source, inner, trust)]),
        )
    if (
        isinstance(source, Class)
        and source.info.fullname == "builtins._VariadicTuple"
        and isinstance(target, Tuple)
    ):
        from einkornc.irbuild.tuples import struct_from_variadic

        return struct_from_variadic(fb, value, source, target)
    if (
        is_class(target, "builtins.float")
        and trust is not Trust.NARROWING
        and any(is_integer(m) for m in members(source))
    ):
        return _float_from_union(fb, value, source, target)
    if isinstance(target, Tuple) and isinstance(source, Union) and target not in source.items:
        options = [
            m for m in source.items if isinstance(m, Tuple) and len(m.items) == len(target.items)
        ]
        if len(options) > 1:
            from einkornc.irbuild.invoke import for_members

            same = union_of([*options])
            return for_members(
                fb, (value, same), lambda m: (convert(fb, *m, target, trust), target)
            )[0]
    if (
        trust is not Trust.NARROWING
        and isinstance(source, Union)
        and machine_type(target) is not None
    ):
        numbers = [m for m in source.items if machine_type(m) is not None or _is_number(m)]
        if len(numbers) > 1 and fb.world.is_widened(target):
            check_class(fb, value, source, union_of(numbers), trust)
            return _number_from_union(fb, value, source, target)
    if trust is Trust.NOTHING and isinstance(source, Union):
        hide_members(fb, source, target)
    stored = _stored_member(source, target)
    check_class(fb, value, source, stored, trust)
    if stored != target and machine_type(stored) is not None:
        return widen_number(fb, unbox(fb, value, stored), stored, target)
    if stored != target:
        return convert(fb, unbox(fb, value, stored), stored, target, trust)
    return unbox(fb, value, target)


def _float_from_union(
    fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete
) -> Value:
    """`int | float` where mypy takes a float: only the library may be given the int."""
    hide(fb, fb.world.int, target)
    return _number_from_union(fb, value, source, target)


def _is_number(t: Concrete) -> bool:
    """Whether objects of class `t` hold a number."""
    return holds_plain(t, *NUMBERS)


def _number_from_union(
    fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete
) -> Value:
    """A boxed number of one of several classes as that of one."""
    exact = [target] if target in members(source) else []
    others = [
        m for m in members(source) if m != target and (_is_number(m) or machine_type(m) is not None)
    ]

    def one_of(options: list[Concrete]) -> Value:
        option, rest = options[0], options[1:]

        def held() -> Value:
            if isinstance(option, Class) and holds_plain(option):
                if own_operators(fb.world, option):  # which CPython might call
                    fb.check(ops.FALSE, "raise_cast", fb.text(f"plain {target}"))
                return widen_number(fb, *plain_value(fb, value, option), target)
            return widen_number(fb, unbox(fb, value, option), option, target)

        if not rest:
            return held()
        tested = test_class(fb, value, source, [option])
        return fb.choose(tested, representation(target), held, lambda: one_of(rest))

    others.sort(key=lambda m: not _is_number(m))  # an int is also what holds one: tested first
    return one_of([*others, *exact] if others and _is_number(others[0]) else [*exact, *others])


def _stored_member(source: Concrete, target: Concrete) -> Concrete:
    """Which boxed member of `source` a narrowed `target` comes from."""
    options = members(source)
    if target in options:
        return target
    if isinstance(target, Tuple):
        for option in options:
            if isinstance(option, Tuple) and len(option.items) == len(target.items):
                return option
    return target


def _to_maybe(
    fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete, trust: Trust
) -> Value:
    inner = without_none(target)
    wanted = representation(target)
    assert isinstance(wanted, Struct)
    if isinstance(source, Nothing):
        return fb.zero(wanted)
    if is_maybe(source):
        held = without_none(source)
        return fb.choose(
            fb.item(value, 0),
            wanted,
            lambda: fb.make_struct([ops.TRUE, convert(fb, fb.item(value, 1), held, inner, trust)]),
            lambda: fb.zero(wanted),
        )
    return fb.make_struct([ops.TRUE, convert(fb, value, source, inner, trust)])
