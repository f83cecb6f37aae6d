"""`C(arguments)` and `C.method(arguments)`: calls of what a class names."""

from __future__ import annotations

from collections.abc import Sequence

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.irbuild import (
    bare_objects,
    builtin_calls,
    fields,
    plain_subclasses,
    synthesis,
)
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    Concrete,
    Tuple,
    machine_type,
    members,
    union_of,
    without_never,
)
from einkornc.irbuild.construction import (
    allocate_object,
    instance_target,
    is_of_program,
    os_error_maker,
    own_class,
    own_new,
)
from einkornc.irbuild.conversion import as_plain, convert
from einkornc.irbuild.fresh_objects import initialising
from einkornc.irbuild.function import FunctionBuilder, ValuePlace
from einkornc.irbuild.function_values import call_function_value
from einkornc.irbuild.inference import infer_arguments, type_variables
from einkornc.irbuild.instances import function_instance, leading
from einkornc.irbuild.invoke import Target, method_target
from einkornc.irbuild.members import find_member, find_methods, is_stub, plain_functions
from einkornc.irbuild.narrowed_types import narrowed_targets
from einkornc.irbuild.overloads import NoSingleOverload, choose, is_open, place, type_arguments_of
from einkornc.irbuild.plain_values import NUMBERS, PLAIN
from einkornc.irbuild.targets import call_with, call_with_arguments
from einkornc.irbuild.union_arguments import construct_each
from einkornc.irbuild.world import Argument


def construct_call(
    fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None, known: Class | None = None
) -> Argument:
    """`Class(…)`."""
    t = known or _constructed_type(fb, e, expected)
    made = builtin_calls.construct_special(fb, t, e)
    if made is not None:
        return made
    if len(e.args) > 1 and (by_number := os_error_maker(fb, t)) is not None:
        return call_with(fb, by_number, e)
    try:
        return _construct(fb, t, e)
    except NoSingleOverload as error:
        if error.call is not e:  # but one of its arguments
            raise
        return construct_each(fb, t, e)


def _construct(fb: FunctionBuilder, t: Class, e: nodes.CallExpr) -> Argument:
    if plain_subclasses.is_made_plainly(fb, t):
        return plain_subclasses.construct_call(fb, t, e)
    new = own_new(fb, t)
    if new is not None:
        functions, owner = new
        function = choose(fb, functions, owner, e)
        if is_of_program(fb, function, owner):
            return _call_own_new(fb, t, function, owner, e)
        if t.info.is_named_tuple:  # which inherits it
            given = type_arguments_of(fb, function, owner, e, None) | own_class(function, t)
            instance = function_instance(fb.world, function, owner, given, t)
            return call_with(fb, instance_target(fb, instance), e)[0], t
        return call_with(fb, _new_target(fb, function, owner, e), e)
    init = find_methods(fb.world, t, "__init__")
    has_init = init is not None and init[1].fullname != "builtins.object"
    chosen = choose(fb, *init, e) if init is not None and has_init else None
    value = allocate_object(fb, t, e)
    if init is not None and chosen is not None:
        function, owner = chosen, init[1]
        type_arguments = (
            type_arguments_of(fb, function, owner, e, None) if type_variables(function) else {}
        )
        target = method_target(fb, (value, t), function, owner, type_arguments, t, direct=True)
        call_with(fb, initialising(fb, (value, t), target, function), e)
    if t.fullname == "builtins.BaseExceptionGroup":
        value = fb.call(fb.runtime("plain_group"), [value])
    return value, t


def fits_constructor(
    fb: FunctionBuilder,
    t: Class,
    kinds: list[nodes.ArgKind],
    names: list[str | None],
) -> bool:
    """Whether a class's constructor could take a call's arguments, by number and name."""
    found = own_new(fb, t) or find_methods(fb.world, t, "__init__")
    if found is None:
        return not kinds
    for function in found[0]:
        declared = function.type
        if isinstance(declared, mt.CallableType):
            skip = leading(function, found[1])
            rest = slice(skip, None)
            formals = list(
                zip(
                    declared.arg_types[rest],
                    declared.arg_kinds[rest],
                    declared.arg_names[rest],
                    strict=True,
                )
            )
            if place(formals, kinds, names) is not None:
                return True
    return False


def _call_own_new(
    fb: FunctionBuilder, t: Class, function: FuncDef, owner: Class, e: nodes.CallExpr
) -> Argument:
    """The program's own `__new__`, then `__init__` with the same arguments."""
    instance = function_instance(fb.world, function, owner, {}, t)
    init = find_methods(fb.world, t, "__init__")
    is_initialised = init is not None and init[1].fullname != "builtins.object"
    if is_initialised:
        e = _evaluated(fb, e)
    made = call_with(fb, instance_target(fb, instance), e)
    if init is not None and is_initialised:
        call_with(fb, method_target(fb, made, init[0][0], init[1], {}, t, direct=True), e)
    return convert(fb, *made, t), t


def _evaluated(fb: FunctionBuilder, e: nodes.CallExpr) -> nodes.CallExpr:
    """A call of the same with its arguments evaluated now, so that they can be passed twice."""
    names: list[nodes.Expression] = []
    for a, kind in zip(e.args, e.arg_kinds, strict=True):
        if isinstance(a, nodes.IntExpr | nodes.StrExpr):
            names.append(a)
            continue
        value, t = fb.expression(a)
        if kind == nodes.ARG_STAR and not _is_kept(t):
            what = "Items of an iterator for a class with both __new__ and __init__"
            refuse(UNSUPPORTED, what, a.line, a.column)
        variable = nodes.Var("argument")
        fb.places[variable] = ValuePlace(t, value)
        name = nodes.NameExpr("argument")
        name.node, name.kind = variable, nodes.LDEF
        name.set_line(a)
        if a in fb.world.types:
            fb.world.types[name] = fb.world.types[a]
        names.append(name)
    made = nodes.CallExpr(e.callee, names, e.arg_kinds, e.arg_names)
    made.set_line(e)
    if e in fb.world.types:
        fb.world.types[made] = fb.world.types[e]
    return made


def _is_kept(t: Concrete) -> bool:
    """Whether a container gives its items twice."""
    return isinstance(t, Tuple) or (
        isinstance(t, Class) and t.fullname in ("builtins.list", "builtins._VariadicTuple")
    )


def _new_target(fb: FunctionBuilder, function: FuncDef, owner: Class, e: nodes.CallExpr) -> Target:
    """A library `__new__`: a function whose `cls` is not passed."""
    type_arguments = type_arguments_of(fb, function, owner, e, None)
    instance = function_instance(fb.world, function, owner, type_arguments, owner)
    return instance_target(fb, instance)


def _constructed_type(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Class:
    callee = e.callee
    info: TypeInfo | None = None
    if isinstance(callee, nodes.IndexExpr) and isinstance(callee.analyzed, nodes.TypeApplication):
        base = callee.base
        if isinstance(base, nodes.RefExpr) and isinstance(base.node, TypeInfo):
            arguments = tuple(fb.concrete(t) for t in callee.analyzed.types)
            t = (
                fb.world.convert(mt.Instance(base.node, []), {})
                if not arguments
                else fb.world.applied(base.node, arguments)
            )
            assert isinstance(t, Class)
            return t
    if isinstance(callee, nodes.RefExpr):
        node = callee.node
        if isinstance(node, nodes.TypeAlias):
            target = mt.get_proper_type(node.target)
            if isinstance(target, mt.Instance):
                info = target.type
        elif isinstance(node, TypeInfo):
            info = node
    if info is not None and not info.defn.type_vars and info.tuple_type is None:
        return Class(info)
    if fb.has_type(e):
        t = fb.made_type_of(e)
        hoped = members(expected) if expected is not None else ()
        wanted = _wanted(fb, e, hoped)
        if wanted is not None:
            return wanted
        learnt_later = is_open(fb.world.types[e])
        for member in [*hoped, *members(t)] if learnt_later else [*members(t), *hoped]:
            if isinstance(member, Class) and (
                info is None or member.info is info or _is_tuple(member, info)
            ):
                return member
        for member in members(t):
            if isinstance(member, Class):
                return Class(member.info, tuple(map(without_never, member.arguments)))
            if isinstance(member, Tuple):
                return fb.world.class_named("builtins._VariadicTuple", union_of(list(member.items)))
    refuse(UNSUPPORTED, "The class constructed here", e.line, e.column)


def _wanted(fb: FunctionBuilder, e: nodes.CallExpr, hoped: Sequence[Concrete]) -> Class | None:
    """A container of which mypy knows no items, as it must be to stand for a base class with items: `deque()`
    among the items of a list[MutableSequence[str]]."""
    raw = mt.get_proper_type(fb.world.types[e])
    if not isinstance(raw, mt.Instance) or not any(
        isinstance(mt.get_proper_type(a), mt.UninhabitedType) for a in raw.args
    ):
        return None
    for option in hoped:
        if isinstance(option, Class) and option.arguments and option.info in raw.type.mro[1:]:
            for found in narrowed_targets(fb, raw.type, option):
                if isinstance(found, Class):
                    return found
    return None


def _is_tuple(t: Class, info: TypeInfo) -> bool:
    return info.fullname == "builtins.tuple" and t.fullname == "builtins._VariadicTuple"


def call_on_class(
    fb: FunctionBuilder,
    info: TypeInfo,
    e: nodes.CallExpr,
    callee: nodes.MemberExpr,
    expected: Concrete | None,
    known: Class | None = None,
) -> Argument:
    """`Class.name(…)`: a static or class method, or a plain method with its receiver first."""
    if info.fullname == "builtins.object" and callee.name == "__setattr__":
        return _set_attribute(fb, e)
    if callee.name == "__new__":
        made = plain_subclasses.new_by_base(fb, info, e)
        if made is not None:
            return made
    if callee.name == "__new__" and bare_objects.is_bare(fb, info):
        return bare_objects.make(fb, info, e)
    if info.is_named_tuple and callee.name == "_make":
        return synthesis.make(fb, known or _class_arguments(fb, info, e, callee), e)
    found = find_member(info, callee.name)
    if found is None:
        refuse(DYNAMIC, f"{info.name} has no attribute {callee.name}", e.line, e.column)
    node, defining = found
    functions = plain_functions(node)
    if not functions:
        function_value = fb.expression(callee)
        return call_function_value(fb, function_value, e)
    receiver_class = known or _class_arguments(fb, info, e, callee)
    owner = fb.world.supertype(receiver_class, defining)
    if owner is None:
        refuse(UNSUPPORTED, f"{info.name}.{callee.name} of another class", e.line, e.column)
    function = choose(fb, functions, owner if functions[0].is_class else None, e)
    if not function.is_static and not function.is_class:
        receiver = fb.expression(e.args[0])
        _refuse_text_by_name(fb, receiver[1], owner, e, callee.name)
        held = (
            as_plain(fb, *receiver, owner)
            if owner.fullname in PLAIN
            else (convert(fb, receiver[0], receiver[1], owner), owner)
        )
        type_arguments = infer_arguments(
            fb.world, function, owner, [fb.type_of(a) for a in e.args[1:]]
        )
        target = method_target(fb, held, function, owner, type_arguments, owner, direct=True)
        return call_with_arguments(fb, target, e.args[1:], e.arg_kinds[1:], e.arg_names[1:], e)
    if function.is_class and owner.fullname in PLAIN and info is not owner.info:
        text = f"{info.name}.{callee.name}, which makes no {info.name}"
        hint = f"{info.name}({owner.info.name}.{callee.name}(…))"
        refuse(UNSUPPORTED, f"{text}: write {hint}", e.line, e.column)
    type_arguments = type_arguments_of(fb, function, owner, e, expected)
    if machine_type(owner) is not None and is_stub(function):
        refuse(UNSUPPORTED, f"{info.name}.{callee.name} is not supported yet", e.line, e.column)
    instance = function_instance(
        fb.world, function, owner, type_arguments, receiver_class if function.is_class else None
    )
    return call_with(fb, instance_target(fb, instance), e)


def _refuse_text_by_name(
    fb: FunctionBuilder, t: Concrete, owner: Class, e: nodes.CallExpr, name: str
) -> None:
    """`int.__str__(x)` looks at the object's class once more."""
    if owner.fullname in PLAIN and name in ("__str__", "__format__") and t != owner:
        if owner.fullname in NUMBERS or name == "__format__":
            text = f"{owner.info.name}.{name} called by name: use super()"
            refuse(UNSUPPORTED, text, e.line, e.column)


def _set_attribute(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`object.__setattr__(self, "name", value)`: how a frozen data class sets its own fields."""

    if len(e.args) != 3 or not isinstance(e.args[1], nodes.StrExpr):
        refuse(DYNAMIC, "__setattr__ of a name only known at run time", e.line, e.column)
    value, t = fb.expression(e.args[0])
    instance = fb.world.class_instance(t) if isinstance(t, Class) else None
    attribute = instance.attributes.get(e.args[1].value) if instance is not None else None
    if instance is None or attribute is None:
        refuse(DYNAMIC, f"{t} has no field {e.args[1].value}", e.line, e.column)
    fields.write_field(fb, value, instance, attribute, fb.value(e.args[2], attribute.type))
    return ops.NOTHING, NOTHING


def _class_arguments(
    fb: FunctionBuilder, info: TypeInfo, e: nodes.CallExpr, callee: nodes.MemberExpr
) -> Class:
    """The class with its type arguments, from an explicit application or the call's result."""
    if not info.defn.type_vars:
        return Class(info)
    if isinstance(callee.expr, nodes.IndexExpr) and isinstance(
        callee.expr.analyzed, nodes.TypeApplication
    ):
        return fb.world.applied(info, [fb.concrete(t) for t in callee.expr.analyzed.types])
    if fb.instance.receiver is not None and fb.instance.receiver.info is info:
        return fb.instance.receiver
    t = fb.type_of(e)
    for member in members(t):
        if isinstance(member, Class):
            mapped = fb.world.supertype(member, info)
            if mapped is not None:
                return mapped
    return Class(info, tuple(NOTHING for _ in info.defn.type_vars))
