"""Calls: what is called, which overload and type arguments, where each argument goes, and construction."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import ArgKind, Decorator, FuncDef, MypyFile, OverloadedFuncDef, TypeInfo, Var

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild import (
    builtin_calls,
    class_objects,
    closures,
    intrinsics,
    superclasses,
    synthesis,
    typed_dicts,
)
from einkornc.irbuild.concrete import (
    NEVER,
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Tuple,
    Union,
    machine_type,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.conversion import as_plain_tuple, convert, differs, widen_number
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import (
    Target,
    arguments_of_value,
    call_target,
    choose_overload,
    class_of,
    complete_arguments,
    find_member,
    find_methods,
    for_members,
    function_instance,
    infer_arguments,
    is_stub,
    leading,
    method_target,
    plain_functions,
    signature_of,
    type_variables,
    unify,
)
from einkornc.irbuild.passing import Passing, callable_of, forward, value_target
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature

# ---------------------------------------------------------------- call expressions


def lower_call(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Argument:
    """`callee(arguments)`."""
    made = builtin_calls.lower(fb, e, expected)
    if made is not None:
        return made
    # mypy also rewrites divmod() into an operator; that one stays a call.
    if isinstance(e.analyzed, nodes.Expression) and not isinstance(e.analyzed, nodes.OpExpr):
        return fb.expression(e.analyzed, expected)
    made = _call(fb, e, expected)
    if isinstance(e.callee, nodes.MemberExpr) and typed_dicts.is_typed(fb, e.callee.expr):
        return typed_dicts.entry(fb, e, made)
    return _refine(fb, e, made)


def _refine(fb: FunctionBuilder, e: nodes.CallExpr, made: Argument) -> Argument:
    """mypy may know the result better than the function's declaration (narrowed overloads, Self)."""
    value, t = made
    if not fb.has_type(e) or isinstance(t, Never):
        return made
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.Instance | mt.UnionType) and isinstance(t, Union | Class):
        try:
            found = fb.concrete(raw)
        except RefusalError:
            return made
        if isinstance(t, Union) and found != t and all(m in t.items for m in members(found)):
            return convert(fb, value, t, found), found
        if (
            isinstance(t, Class)
            and isinstance(found, Class)
            and found.info in fb.world.descendants_of(t.info)
        ):
            return value, found
    return made


def _call(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Argument:
    callee = e.callee
    if isinstance(callee, nodes.IndexExpr) and isinstance(callee.analyzed, nodes.TypeApplication):
        return construct_call(fb, e, expected)
    if isinstance(callee, nodes.SuperExpr):
        return superclasses.lower_call(fb, e, callee)
    if (
        isinstance(callee, nodes.NameExpr)
        and callee.name == "cls"
        and fb.instance.receiver is not None
    ):
        if isinstance(callee.node, Var) and callee.node.is_cls or callee.kind == nodes.LDEF:
            return construct_call(fb, e, expected, fb.instance.receiver)
    if isinstance(callee, nodes.RefExpr):
        made = _call_reference(fb, e, callee, expected)
        if made is not None:
            return made
    if isinstance(callee, nodes.MemberExpr) and not _is_module(callee.expr):
        return _call_member(fb, e, callee, expected)
    function = fb.expression(callee, _applied_to(fb, e))
    return call_function_value(fb, function, e)


def _applied_to(fb: FunctionBuilder, e: nodes.CallExpr) -> Concrete | None:
    """What `make(…)(arguments)` says of a generic function that `make` returns."""
    types = [_argument_type(fb, a) for a in e.args]
    if not isinstance(e.callee, nodes.CallExpr) or any(k != nodes.ARG_POS for k in e.arg_kinds):
        return None
    return Callable(tuple(t if t is not None else NEVER for t in types), NEVER)


def _is_module(e: nodes.Expression) -> bool:
    return isinstance(e, nodes.RefExpr) and isinstance(e.node, MypyFile)


def _call_reference(
    fb: FunctionBuilder, e: nodes.CallExpr, callee: nodes.RefExpr, expected: Concrete | None
) -> Argument | None:
    """A call by plain name (or `module.name`)."""
    node = callee.node
    if isinstance(node, Decorator) and not node.decorators and node.func in fb.places:
        node = node.func
    if isinstance(node, FuncDef) and node in fb.nested and node in fb.places:
        nested = fb.nested[node]
        environment = fb.places[node].load(fb)
        return call_with(fb, nested_target(fb, nested, environment), e)
    if isinstance(node, FuncDef) and node in fb.generic_nested:
        arguments = type_arguments_of(fb, node, None, e, expected)
        nested, environment = closures.generic_nested(fb, node, arguments)
        return call_with(fb, nested_target(fb, nested, environment), e)
    if isinstance(node, nodes.TypeAlias):
        target = mt.get_proper_type(node.target)
        node = target.type if isinstance(target, mt.Instance) else node
    if isinstance(node, TypeInfo):
        if node.is_newtype:
            return fb.expression(e.args[0])
        if node.typeddict_type is not None:
            return typed_dicts.construct(fb, node, e)
        return construct_call(fb, e, expected)
    if isinstance(node, Decorator):
        return None
    if isinstance(node, FuncDef | OverloadedFuncDef) and node not in fb.places:
        if isinstance(callee, nodes.MemberExpr) and not _is_module(callee.expr):
            return None
        function = choose(fb, plain_functions(node), None, e)
        if intrinsics.is_intrinsic(function.fullname):
            return _call_intrinsic(fb, function, e)
        return call_with(fb, function_target(fb, function, e, expected), e)
    return None


def _call_intrinsic(fb: FunctionBuilder, function: FuncDef, e: nodes.CallExpr) -> Argument:
    if function.fullname in ("einkorn.lowlevel.number.less", "einkorn.lowlevel.number.plus"):
        from einkornc.irbuild.operators import binary

        left, right = fb.expression(e.args[0]), fb.expression(e.args[1])
        return binary(fb, "__lt__" if function.name == "less" else "__add__", left, right)
    type_arguments = type_arguments_of(fb, function, None, e, None)
    return intrinsics.lower_function(
        fb, function, e, signature_of(fb.world, function, None, type_arguments)
    )


def _self_argument(fb: FunctionBuilder, owner: Class) -> Argument:
    node = fb.instance.node
    if isinstance(node, FuncDef) and node.arguments and not node.is_class and not node.is_static:
        place = fb.places.get(node.arguments[0].variable)
        if place is not None:
            return place.load(fb), owner
    for variable, place in fb.places.items():
        if isinstance(variable, Var) and variable.is_self:
            return place.load(fb), owner
    return ops.NULL, owner


def _call_member(
    fb: FunctionBuilder, e: nodes.CallExpr, callee: nodes.MemberExpr, expected: Concrete | None
) -> Argument:
    """`receiver.name(…)`."""
    info = _named_class(fb, callee.expr)
    if info is not None:
        return call_on_class(fb, info, e, callee, expected)
    receiver = fb.expression(callee.expr)
    return call_member_of(fb, receiver, e, callee, expected)


def _named_class(fb: FunctionBuilder, e: nodes.Expression) -> TypeInfo | None:
    """The class an expression names, where it does."""
    if isinstance(e, nodes.RefExpr):
        if isinstance(e.node, TypeInfo):
            return e.node
        if isinstance(e.node, nodes.TypeAlias):
            target = mt.get_proper_type(e.node.target)
            return target.type if isinstance(target, mt.Instance) else None
        if isinstance(e, nodes.NameExpr) and e.name == "cls" and fb.instance.receiver is not None:
            return fb.instance.receiver.info
    if isinstance(e, nodes.IndexExpr) and isinstance(e.analyzed, nodes.TypeApplication):
        return _named_class(fb, e.base)
    return None


def call_member_of(
    fb: FunctionBuilder,
    receiver: Argument,
    e: nodes.CallExpr,
    callee: nodes.MemberExpr,
    expected: Concrete | None,
) -> Argument:
    value, t = receiver
    if isinstance(t, Union):
        return for_members(fb, receiver, lambda m: call_member_of(fb, m, e, callee, expected))
    name = callee.name
    if isinstance(t, ClassObject):
        return class_objects.call_method(fb, receiver, e, callee, expected)
    plain = as_plain_tuple(fb, receiver, name)
    if plain is not None:
        return _call_on_tuple(fb, plain, name, e)
    if isinstance(t, Tuple):
        return _call_on_tuple(fb, receiver, name, e)
    owner_class = class_of(fb.world, t)
    assert owner_class is not None
    found = find_member(owner_class.info, name)
    if found is None:
        refuse(DYNAMIC, f"{t} has no method {name}", e.line, e.column)
    node, _ = found
    is_property = isinstance(node, Decorator) and node.func.is_property
    if isinstance(node, Var) or is_property:
        from einkornc.irbuild import attributes
        from einkornc.irbuild.expressions import narrow_attribute

        return call_function_value(
            fb, narrow_attribute(fb, callee, attributes.load(fb, receiver, name, e)), e
        )
    made = _value_method(fb, receiver, name, e)
    if made is not None:
        return made
    return call_with(fb, resolve_method(fb, receiver, name, e, expected), e)


def _value_method(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.CallExpr
) -> Argument | None:
    """Comparison, hash and text of NamedTuples, called by name."""
    t = receiver[1]
    if isinstance(t, Class) and t.info.is_named_tuple and name == "_replace":
        return synthesis.replace(fb, receiver, e)
    return None


def _call_on_tuple(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.CallExpr
) -> Argument:
    from einkornc.irbuild.operators import call_on

    return call_on(fb, receiver, name, [fb.expression(a) for a in e.args])


def resolve_method(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.CallExpr, expected: Concrete | None
) -> Target:
    """The method a call on a receiver means: overload and type arguments chosen."""
    owner_class = class_of(fb.world, receiver[1])
    assert owner_class is not None
    found = find_methods(fb.world, owner_class, name)
    if found is None:
        refuse(DYNAMIC, f"{receiver[1]} has no method {name}", e.line, e.column)
    functions, owner = found
    function = choose(fb, functions, owner, e)
    type_arguments = type_arguments_of(fb, function, owner, e, expected)
    return method_target(fb, receiver, function, owner, type_arguments, owner_class)


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
    if (
        info.fullname == "builtins.object"
        and callee.name == "__new__"
        and fb.instance.receiver is not None
    ):
        return allocate_object(fb, fb.instance.receiver, e), fb.instance.receiver
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
    assert owner is not None
    function = choose(fb, functions, owner if functions[0].is_class else None, e)
    if not function.is_static and not function.is_class:
        receiver = fb.expression(e.args[0])
        held = (convert(fb, receiver[0], receiver[1], owner), owner)
        type_arguments = infer_arguments(
            fb.world, function, owner, [fb.type_of(a) for a in e.args[1:]]
        )
        target = method_target(fb, held, function, owner, type_arguments, owner, direct=True)
        return _call_with_arguments(fb, target, e.args[1:], e.arg_kinds[1:], e.arg_names[1:], e)
    type_arguments = type_arguments_of(fb, function, owner, e, expected)
    if machine_type(owner) is not None and is_stub(function):
        refuse(UNSUPPORTED, f"{info.name}.{callee.name} is not supported yet", e.line, e.column)
    instance = function_instance(
        fb.world, function, owner, type_arguments, receiver_class if function.is_class else None
    )
    return call_with(fb, instance_target(fb, instance), e)


def _set_attribute(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`object.__setattr__(self, "name", value)`: how a frozen data class sets its own fields."""
    from einkornc.irbuild import attributes

    if len(e.args) != 3 or not isinstance(e.args[1], nodes.StrExpr):
        refuse(DYNAMIC, "__setattr__ of a name only known at run time", e.line, e.column)
    value, t = fb.expression(e.args[0])
    instance = fb.world.class_instance(t) if isinstance(t, Class) else None
    attribute = instance.attributes.get(e.args[1].value) if instance is not None else None
    if instance is None or attribute is None:
        refuse(DYNAMIC, f"{t} has no field {e.args[1].value}", e.line, e.column)
    attributes.write_field(fb, value, instance, attribute, fb.value(e.args[2], attribute.type))
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
        return Class(info, tuple(fb.concrete(t) for t in callee.expr.analyzed.types))
    if fb.instance.receiver is not None and fb.instance.receiver.info is info:
        return fb.instance.receiver
    t = fb.type_of(e)
    for member in members(t):
        if isinstance(member, Class):
            mapped = fb.world.supertype(member, info)
            if mapped is not None:
                return mapped
    return Class(info, tuple(NOTHING for _ in info.defn.type_vars))


# ---------------------------------------------------------------- choosing


def choose(
    fb: FunctionBuilder, functions: list[FuncDef], owner: Class | None, e: nodes.CallExpr
) -> FuncDef:
    """The overload that a call means; an item without a body stands for the implementation."""
    if len(functions) == 1:
        return functions[0]
    types = [_argument_type(fb, a) for a in e.args]
    names = list(e.arg_names)
    items = functions if functions[-1].is_overload else functions[:-1]
    for function in items:
        if _fits(fb, function, owner, e, types, names):
            if is_stub(function) and not functions[-1].is_overload and not is_stub(functions[-1]):
                return functions[-1]
            return function
    return functions[-1] if not is_stub(functions[-1]) else items[0]


def _argument_type(fb: FunctionBuilder, a: nodes.Expression) -> Concrete | None:
    if not fb.has_type(a):
        return None
    try:
        if isinstance(a, nodes.RefExpr) and a.node in fb.places and fb.instance.is_specialised:
            return fb.places[a.node].type
        return fb.type_of(a)
    except RefusalError:
        return None


def _fits(
    fb: FunctionBuilder,
    function: FuncDef,
    owner: Class | None,
    e: nodes.CallExpr,
    types: list[Concrete | None],
    names: list[str | None],
) -> bool:
    """Whether a call's arguments fit an overload's parameters."""
    declared = function.type
    if not isinstance(declared, mt.CallableType):
        return False
    skip = leading(function, owner)
    formals = list(
        zip(
            declared.arg_types[skip:],
            declared.arg_kinds[skip:],
            declared.arg_names[skip:],
            strict=True,
        )
    )
    placed = _place(formals, e.arg_kinds, names)
    if placed is None:
        return False
    if nodes.ARG_STAR in e.arg_kinds and all(kind != nodes.ARG_STAR for _, kind, _ in formals):
        if not all(
            isinstance(t, Tuple)
            for t, k in zip(types, e.arg_kinds, strict=True)
            if k == nodes.ARG_STAR
        ):
            return False  # items of unknown number
    found: dict[mt.TypeVarId, Concrete] = {}
    for index, formal in enumerate(placed):
        if formal is not None and not _fits_literal(fb, e.args[index], formals[formal][0]):
            return False
        actual = types[index]
        if actual is not None and formal is not None:
            unify(fb.world, formals[formal][0], actual, found)
    substitution = fb.world.substitution_of(owner) if owner is not None else {}
    substitution = {**substitution, **complete_arguments(fb.world, function, found, substitution)}
    for index, formal in enumerate(placed):
        actual = types[index]
        if actual is None or formal is None:
            continue
        try:
            wanted = fb.world.convert(formals[formal][0], substitution)
        except RefusalError:
            return False
        if not fb.world.is_subtype(actual, wanted):
            return False
    return True


def _fits_literal(fb: FunctionBuilder, argument: nodes.Expression, declared: mt.Type) -> bool:
    """A parameter of a Literal type takes only that literal."""
    p = mt.get_proper_type(declared)
    wanted = [mt.get_proper_type(i) for i in p.items] if isinstance(p, mt.UnionType) else [p]
    literals = [i.value for i in wanted if isinstance(i, mt.LiteralType)]
    if len(literals) < len(wanted) or not fb.has_type(argument):
        return True
    actual = mt.get_proper_type(fb.world.types[argument])
    if isinstance(actual, mt.Instance) and actual.last_known_value is not None:
        actual = actual.last_known_value
    if isinstance(actual, mt.LiteralType):
        return actual.value in literals
    match argument:
        case nodes.NameExpr() if argument.fullname in ("builtins.True", "builtins.False"):
            return argument.fullname.endswith("True") in literals
        case nodes.StrExpr() | nodes.IntExpr():
            return argument.value in literals
    return False


def _place(
    formals: list[tuple[mt.Type, ArgKind, str | None]],
    kinds: list[ArgKind],
    names: list[str | None],
) -> list[int | None] | None:
    """Which formal each actual goes to; None where the call does not fit."""
    placed: list[int | None] = []
    position = 0
    filled: set[int] = set()
    for kind, name in zip(kinds, names, strict=True):
        if kind == nodes.ARG_POS:
            while position < len(formals) and formals[position][1] in (
                nodes.ARG_NAMED,
                nodes.ARG_NAMED_OPT,
                nodes.ARG_STAR2,
            ):
                position += 1
            if position >= len(formals):
                return None
            placed.append(position)
            filled.add(position)
            if formals[position][1] != nodes.ARG_STAR:
                position += 1
        elif kind == nodes.ARG_NAMED:
            match = [i for i, f in enumerate(formals) if f[2] == name and f[1] != nodes.ARG_STAR]
            if not match:
                match = [i for i, f in enumerate(formals) if f[1] == nodes.ARG_STAR2]
            if not match:
                return None
            placed.append(match[0])
            filled.add(match[0])
        else:
            placed.append(None)
    if any(k in (nodes.ARG_STAR, nodes.ARG_STAR2) for k in kinds):
        return placed
    for index, (_, kind, _) in enumerate(formals):
        if kind in (nodes.ARG_POS, nodes.ARG_NAMED) and index not in filled:
            return None
    return placed


def type_arguments_of(
    fb: FunctionBuilder,
    function: FuncDef,
    owner: Class | None,
    e: nodes.CallExpr,
    expected: Concrete | None,
) -> dict[mt.TypeVarId, Concrete]:
    """What a generic function's type variables are in a call."""
    if not type_variables(function):
        return {}
    declared = function.type
    assert isinstance(declared, mt.CallableType)
    found: dict[mt.TypeVarId, Concrete] = {}
    recorded = (
        mt.get_proper_type(fb.world.types.get(e.callee)) if e.callee in fb.world.types else None
    )
    skip = leading(function, owner)
    types = declared.arg_types[skip:]
    formals = list(zip(types, declared.arg_kinds[skip:], declared.arg_names[skip:], strict=True))
    placed = _place(formals, e.arg_kinds, e.arg_names) or []
    for index, formal in enumerate(placed):
        actual = _argument_type(fb, e.args[index])
        if formal is not None and actual is not None and not isinstance(actual, Callable):
            unify(fb.world, types[formal], actual, found)
    # A function's parameters are contravariant: it only decides what nothing else does.
    by_function: dict[mt.TypeVarId, Concrete] = {}
    for index, formal in enumerate(placed):
        actual = _argument_type(fb, e.args[index])
        if formal is not None and isinstance(actual, Callable):
            unify(fb.world, types[formal], actual, by_function)
    if isinstance(expected, Callable) and isinstance(expected.result, Never):
        unify(
            fb.world, declared.ret_type, expected, by_function
        )  # what a decorator will be applied to
    exact: dict[mt.TypeVarId, Concrete] = {}
    if (
        isinstance(recorded, mt.CallableType)
        and not recorded.variables
        and not recorded.is_type_obj()
    ):
        unpacked = any(isinstance(mt.get_proper_type(t), mt.ParamSpecType) for t in types)
        first = 0 if unpacked else len(recorded.arg_types) - len(types)
        for d, a in zip(types, recorded.arg_types[first:], strict=False):
            if not isinstance(mt.get_proper_type(d), mt.ParamSpecType):
                _unify_recorded(fb, d, a, exact)
        _unify_recorded(fb, declared.ret_type, recorded.ret_type, exact)
    elif fb.has_type(e):
        _unify_recorded(fb, declared.ret_type, fb.world.types[e], exact)
        # A result of `T | None` says of T less than what is passed for it.
        for variable, t in found.items():
            if fb.world.is_subtype(exact.get(variable, t), t):
                exact[variable] = t
    if skip and owner is not None and not function.is_class:
        unify(fb.world, declared.arg_types[0], owner, exact)
    substitution = fb.world.substitution_of(owner) if owner is not None else {}
    return complete_arguments(fb.world, function, {**by_function, **found, **exact}, substitution)


def _unify_recorded(
    fb: FunctionBuilder, declared: mt.Type, actual: mt.Type, found: dict[mt.TypeVarId, Concrete]
) -> None:
    try:
        concrete = fb.concrete(actual)
    except RefusalError:
        return
    if not isinstance(concrete, Never):
        unify(fb.world, declared, concrete, found)


# ---------------------------------------------------------------- targets


def function_target(
    fb: FunctionBuilder, function: FuncDef, e: nodes.CallExpr, expected: Concrete | None
) -> Target:
    """A module-level function as a call's target."""
    type_arguments = type_arguments_of(fb, function, None, e, expected)
    return instance_target(fb, function_instance(fb.world, function, None, type_arguments))


def instance_target(fb: FunctionBuilder, instance: Instance) -> Target:
    """A function instance without receiver."""
    return Target(instance.signature, lambda values: fb.call(instance.function, values), instance)


def nested_target(fb: FunctionBuilder, nested: closures.Nested, environment: Value) -> Target:
    """A nested function, called directly with its closure."""
    instance = nested.instance
    call = lambda values: fb.call(instance.function, [environment, *values])  # noqa: E731
    return Target(instance.signature, call, instance, environment)


def call_with(fb: FunctionBuilder, target: Target, e: nodes.CallExpr) -> Argument:
    """Evaluate a call's arguments in source order and call."""
    return _call_with_arguments(fb, target, e.args, e.arg_kinds, e.arg_names, e)


def _call_with_arguments(
    fb: FunctionBuilder,
    target: Target,
    args: list[nodes.Expression],
    kinds: list[ArgKind],
    names: list[str | None],
    e: nodes.Context,
) -> Argument:
    passing = Passing(
        fb, target, e, fb.world.types.get(e.callee) if isinstance(e, nodes.CallExpr) else None
    )
    passing.reserve(names)
    for a, kind, name in zip(args, kinds, names, strict=True):
        if kind == nodes.ARG_POS:
            passing.positional(_argument(fb, a, passing.type_of_next()))
        elif kind == nodes.ARG_NAMED:
            passing.named(name, _argument(fb, a, passing.type_of_named(name)))
        elif kind == nodes.ARG_STAR:
            passing.spread(_parameters_variable(fb, a) or fb.expression(a))
        else:
            passing.spread_names(_parameters_variable(fb, a) or fb.expression(a))
    return passing.call()


def _parameters_variable(fb: FunctionBuilder, e: nodes.Expression) -> Argument | None:
    """The variable of `*args: P.args` or `**kwargs: P.kwargs`, which only calls may spread."""
    if isinstance(e, nodes.NameExpr) and isinstance(e.node, Var) and e.node in fb.places:
        if isinstance(mt.get_proper_type(fb.world.types.get(e, e.node.type)), mt.ParamSpecType):
            place = fb.places[e.node]
            return place.load(fb), place.type
    return None


def _argument(fb: FunctionBuilder, a: nodes.Expression, t: Concrete) -> Argument:
    """An argument converted to its parameter's type; numbers given to the library widen as in Python."""
    value, found = fb.expression(a, t)
    try:
        if machine_type(found) is not None and machine_type(t) is not None and found != t:
            return _widen_argument(fb, value, found, t), t
        return convert(fb, value, found, t), t
    except RefusalError as error:
        if error.line == 0:
            error.line, error.column = a.line, a.column + 1
        raise


def _widen_argument(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    if fb.callee_is_library:
        return widen_number(fb, value, source, target)
    return convert(fb, value, source, target)


# ---------------------------------------------------------------- defaults


def default_value(fb: FunctionBuilder, target: Target, p: ParameterSpec) -> Value:
    """A missing argument. Literals are evaluated in place, anything else once, at its first use."""
    if p.kind == nodes.ARG_STAR or p.kind == nodes.ARG_STAR2:
        return (
            construct(fb, p.type, [])
            if isinstance(p.type, Class)
            else fb.zero(representation(p.type))
        )
    if isinstance(p.type, Formal):
        return fb.zero(representation(p.type))
    instance = target.instance
    if instance is not None and instance.node in fb.world.dataclass_inits:
        return synthesis.field_default(fb, fb.world.dataclass_inits[instance.node], p)
    e = p.default
    if e is None:
        refuse(UNSUPPORTED, f"The parameter {p.name} has no value here")
    if isinstance(e, nodes.EllipsisExpr):
        return fb.zero(representation(p.type))
    from einkornc.irbuild.attributes import literal_constant

    constant = literal_constant(fb, e)
    if constant is not None:
        return widen_number(fb, constant[0], constant[1], p.type)
    nested = instance.enclosing if instance is not None else None
    if (
        isinstance(nested, closures.Nested)
        and target.environment is not None
        and p.name in nested.default_fields
    ):
        return fb.get_field(target.environment, nested.default_fields[p.name])
    from einkornc.irbuild.modules import is_fixed, once

    if isinstance(e, nodes.NameExpr | nodes.MemberExpr) and is_fixed(fb.world, e):
        value, t = _outside(fb, e, p.type)
        return widen_number(fb, value, t, p.type)

    module = instance.module if instance is not None else fb.instance.module
    return once(fb, ("default", e, p.type), f"default {p.name}", p.type, module, e)


def _outside(fb: FunctionBuilder, e: nodes.Expression, expected: Concrete) -> Argument:
    return fb.expression(e, expected)


# ---------------------------------------------------------------- function values


def call_function_value(fb: FunctionBuilder, function: Argument, e: nodes.CallExpr) -> Argument:
    """Call what an expression evaluates to."""
    value, t = function
    if isinstance(t, Union):
        return for_members(fb, function, lambda m: call_function_value(fb, m, e))
    if isinstance(t, Callable):
        return call_with(fb, value_target(fb, function, fb.world.types.get(e.callee)), e)
    if isinstance(t, ClassObject):
        return class_objects.construct(fb, function, e, None)
    return call_with(fb, resolve_method(fb, function, "__call__", e, None), e)


def function_as_value(
    fb: FunctionBuilder, e: nodes.RefExpr, node: nodes.SymbolNode, expected: Concrete | None
) -> Argument:
    """A module-level function where a value is expected."""
    if isinstance(node, Decorator):
        from einkornc.irbuild.attributes import load_variable

        if not node.decorators:
            node = node.func
        else:
            return load_variable(fb, node.var, node.fullname)
    t = _callable_type(fb, e, expected)
    functions = plain_functions(node)
    function = functions[0]
    if len(functions) > 1:
        function = choose_overload(fb.world, functions, None, list(t.parameters))
    instance = function_instance(
        fb.world, function, None, arguments_of_value(fb.world, function, t)
    )

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        return forward(tb, instance_target(tb, instance), arguments)

    return closures.function_value(fb, function.name, t, call, instance.key)


def _callable_type(fb: FunctionBuilder, e: nodes.Expression, expected: Concrete | None) -> Callable:
    for option in members(expected) if expected is not None else ():
        if isinstance(option, Callable):
            return option
    t = fb.type_of(e)
    if isinstance(t, Callable):
        return t
    refuse(UNSUPPORTED, "This function as a value", e.line, e.column)


def nested_value(
    fb: FunctionBuilder, nested: closures.Nested, environment: Value, expected: Concrete | None
) -> Argument:
    """A nested function where a value is expected: its closure, with an adapter where conventions differ."""
    signature = nested.instance.signature
    own = callable_of(signature)
    wanted = own
    for option in members(expected) if expected is not None else ():
        if isinstance(option, Callable):
            wanted = option
    plain = all(p.kind == nodes.ARG_POS for p in signature.parameters)
    if plain and not differs(own, wanted):
        return environment, wanted
    held = fb.world.object

    def call(tb: FunctionBuilder, receiver: Argument, arguments: list[Argument]) -> Argument:
        return forward(tb, nested_target(tb, nested, receiver[0]), arguments)

    return closures.bound_value(
        fb, (environment, held), nested.instance.function.display_name, wanted, call
    )


def generic_nested_value(
    fb: FunctionBuilder, e: nodes.RefExpr, node: FuncDef, expected: Concrete | None
) -> Argument:
    """A generic function of this function as a value: the instance that what is expected asks for."""
    t = _callable_type(fb, e, expected)
    arguments = arguments_of_value(fb.world, node, t)
    nested, environment = closures.generic_nested(fb, node, arguments)
    return nested_value(fb, nested, environment, t)


def lower_lambda(fb: FunctionBuilder, e: nodes.LambdaExpr, expected: Concrete | None) -> Argument:
    """`lambda …: …`."""
    recorded = fb.type_of(e)
    assert isinstance(recorded, Callable)
    specs = [
        ParameterSpec(
            a.variable.name, p.item if isinstance(p, Formal) else p, a.kind, a.initializer
        )
        for a, p in zip(e.arguments, recorded.parameters, strict=True)
    ]
    nested = closures.nested_function(fb, e, Signature(specs, recorded.result), "<lambda>")
    environment = closures.make_environment(fb, nested, nested.instance.function)
    return nested_value(fb, nested, environment, expected)


def bound_method(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.Context, expected: Concrete | None
) -> Argument:
    """`receiver.method` as a value."""
    assert isinstance(e, nodes.Expression)
    t = _callable_type(fb, e, expected)

    def call(tb: FunctionBuilder, held: Argument, arguments: list[Argument]) -> Argument:
        from einkornc.irbuild.operators import call_on

        if not any(isinstance(a, Formal) for _, a in arguments):
            return call_on(tb, held, name, arguments)
        return forward(tb, _method_taking(tb, held, name, arguments), arguments)

    return closures.bound_value(fb, receiver, name, t, call)


def _method_taking(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Target:
    """The method of a receiver that takes what a bound method was called with."""
    owner_class = class_of(fb.world, receiver[1])
    found = find_methods(fb.world, owner_class, name) if owner_class is not None else None
    if owner_class is None or found is None:
        refuse(UNSUPPORTED, f"The method {name} of {receiver[1]} as a value")
    functions, owner = found
    types = [a for _, a in arguments if not isinstance(a, Formal)]
    function = (
        functions[0] if len(functions) == 1 else choose_overload(fb.world, functions, owner, types)
    )
    type_arguments = infer_arguments(fb.world, function, owner, types)
    return method_target(fb, receiver, function, owner, type_arguments, owner_class)


def class_function_value(
    fb: FunctionBuilder, info: TypeInfo, e: nodes.MemberExpr, expected: Concrete | None
) -> Argument:
    """`Class.function` as a value."""
    t = _callable_type(fb, e, expected)
    found = find_methods(fb.world, Class(info), e.name) if not info.defn.type_vars else None
    if found is None:
        refuse(UNSUPPORTED, f"{info.name}.{e.name} as a value", e.line, e.column)
    functions, owner = found
    function = (
        functions[0]
        if len(functions) == 1
        else choose_overload(fb.world, functions, None, list(t.parameters))
    )

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        if function.is_static or function.is_class:
            instance = function_instance(
                tb.world, function, owner, {}, Class(info) if function.is_class else None
            )
            return forward(tb, instance_target(tb, instance), arguments)
        from einkornc.irbuild.operators import call_on

        if any(isinstance(a, Formal) for _, a in arguments):
            return forward(
                tb, _method_taking(tb, arguments[0], e.name, arguments[1:]), arguments[1:]
            )
        return call_on(tb, arguments[0], e.name, arguments[1:])

    return closures.function_value(fb, f"{info.name}.{e.name}", t, call)


def class_as_function(fb: FunctionBuilder, info: TypeInfo, wanted: Callable) -> Argument:
    """A class named where a function is expected: its construction."""
    t = _class_made(fb, info, wanted)

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        return construct(tb, t, arguments), t

    return closures.function_value(fb, f"new {t}", wanted, call, t)


def _class_made(fb: FunctionBuilder, info: TypeInfo, wanted: Callable) -> Class:
    """A generic class with the arguments that a function's result, or else its parameters, say it has."""
    if info.fullname == "builtins.tuple":
        info = fb.world.infos["builtins._VariadicTuple"]
    if not info.defn.type_vars:
        return Class(info)
    for member in members(wanted.result):
        if (
            isinstance(member, Class)
            and member.info is info
            and not any(isinstance(a, Never) for a in member.arguments)
        ):
            return member
    found: dict[mt.TypeVarId, Concrete] = {}
    for name in ("__init__", "__new__"):
        own = find_member(info, name)
        for function in plain_functions(own[0]) if own is not None and own[1] is info else ():
            declared = function.type
            if isinstance(declared, mt.CallableType) and len(declared.arg_types) > len(
                wanted.parameters
            ):
                for d, a in zip(declared.arg_types[1:], wanted.parameters, strict=False):
                    unify(fb.world, d, a, found)
    if len(found) < len(info.defn.type_vars):
        refuse(UNSUPPORTED, f"The class {info.name} as a function that returns {wanted.result}")
    return Class(info, tuple(found[v.id] for v in info.defn.type_vars))


def class_value_as_function(fb: FunctionBuilder, receiver: Argument, wanted: Callable) -> Argument:
    """A class where a function is expected: its construction."""
    value, t = receiver
    assert isinstance(t, ClassObject)

    def call(tb: FunctionBuilder, held: Argument, arguments: list[Argument]) -> Argument:
        def make(option: Class) -> Argument:
            return convert(
                tb, construct(tb, option, arguments), option, wanted.result
            ), wanted.result

        choices = class_objects.options(tb, t.item) if isinstance(t.item, Class) else []
        return class_objects.each(
            tb, held, make, [c for c in choices if not c.info.is_abstract] or None
        )

    if isinstance(value, ops.ClassConstant):
        known = (
            wanted.result
            if isinstance(wanted.result, Class) and isinstance(t.item, Class)
            else None
        )
        exact = t.item if known is None or known.info is not t.item.info else known  # type: ignore[union-attr]

        def construct_it(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
            assert isinstance(exact, Class)
            return construct(tb, exact, arguments), exact

        return closures.function_value(fb, f"new {exact}", wanted, construct_it, (exact, wanted))
    return closures.bound_value(fb, receiver, f"new {t}", wanted, call)


# ---------------------------------------------------------------- construction


def construct_call(
    fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None, known: Class | None = None
) -> Argument:
    """`Class(…)`."""
    t = known or _constructed_type(fb, e, expected)
    made = builtin_calls.construct_special(fb, t, e)
    if made is not None:
        return made
    new = _own_new(fb, t)
    if new is not None:
        functions, owner = new
        function = choose(fb, functions, owner, e)
        if fb.world.is_library(owner.info.module_name) or function in fb.world.synthetic:
            return call_with(fb, _new_target(fb, function, owner, e), e)
        return _call_own_new(fb, t, function, owner, e)
    value = allocate_object(fb, t, e)
    init = find_methods(fb.world, t, "__init__")
    if init is not None and init[1].fullname != "builtins.object":
        functions, owner = init
        function = choose(fb, functions, owner, e)
        type_arguments = (
            type_arguments_of(fb, function, owner, e, None) if type_variables(function) else {}
        )
        call_with(
            fb, method_target(fb, (value, t), function, owner, type_arguments, t, direct=True), e
        )
    return value, t


def fits_constructor(fb: FunctionBuilder, t: Class, e: nodes.CallExpr) -> bool:
    """Whether a class's constructor could take a call's arguments, by number and name."""
    found = _own_new(fb, t) or find_methods(fb.world, t, "__init__")
    if found is None:
        return not e.args
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
            if _place(formals, e.arg_kinds, e.arg_names) is not None:
                return True
    return False


def _own_new(fb: FunctionBuilder, t: Class) -> tuple[list[FuncDef], Class] | None:
    """The `__new__` that makes objects of a class, unless a nearer class has an `__init__`."""
    for ancestor in t.info.mro:
        if ancestor.fullname == "builtins.object":
            return None
        symbol = ancestor.names.get("__new__")
        if symbol is not None and symbol.node is not None and plain_functions(symbol.node):
            return find_methods(fb.world, t, "__new__")
        if "__init__" in ancestor.names:
            return None
    return None


def _call_own_new(
    fb: FunctionBuilder, t: Class, function: FuncDef, owner: Class, e: nodes.CallExpr
) -> Argument:
    """The program's own `__new__`, then `__init__` with the same arguments."""
    instance = function_instance(fb.world, function, owner, {}, t)
    made = call_with(fb, instance_target(fb, instance), e)
    init = find_methods(fb.world, t, "__init__")
    if init is not None and init[1].fullname != "builtins.object":
        if not all(isinstance(a, nodes.NameExpr | nodes.IntExpr | nodes.StrExpr) for a in e.args):
            refuse(
                UNSUPPORTED,
                f"{t.info.name} has both __new__ and __init__: pass names or literals",
                e.line,
                e.column,
            )
        call_with(fb, method_target(fb, made, init[0][0], init[1], {}, t, direct=True), e)
    return convert(fb, *made, t), t


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
                else Class(base.node, arguments)
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
        t = fb.type_of(e)
        for member in [*members(t), *(members(expected) if expected is not None else ())]:
            if isinstance(member, Class) and (
                info is None or member.info is info or _is_tuple(member, info)
            ):
                if any(isinstance(a, Never) for a in member.arguments):
                    continue
                return member
        for member in members(t):
            if isinstance(member, Class):
                return Class(
                    member.info,
                    tuple(NOTHING if isinstance(a, Never) else a for a in member.arguments),
                )
            if isinstance(member, Tuple):
                return fb.world.class_named("builtins._VariadicTuple", union_of(list(member.items)))
    refuse(UNSUPPORTED, "The class constructed here", e.line, e.column)


def _is_tuple(t: Class, info: TypeInfo) -> bool:
    return info.fullname == "builtins.tuple" and t.fullname == "builtins._VariadicTuple"


def allocate_object(fb: FunctionBuilder, t: Class, e: nodes.Context | None = None) -> Value:
    """A fresh object with class-level defaults in place."""
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    value = fb.allocate(instance.layout)
    if not synthesis.is_dataclass_info(t.info):
        for attribute in instance.attributes.values():
            if attribute.default is not None:
                from einkornc.irbuild.attributes import load_class_variable, write_field

                symbol = attribute.owner.names[attribute.name].node
                assert isinstance(symbol, Var)
                default = load_class_variable(fb, attribute.owner, symbol, None)
                write_field(fb, value, instance, attribute, convert(fb, *default, attribute.type))
    return value


def construct(fb: FunctionBuilder, t: Class, arguments: list[Argument]) -> Value:
    """Construct a class from values at hand, positionally."""
    if t.fullname == "builtins._VariadicTuple":
        made = builtin_calls.tuple_from(fb, t, arguments)
        if made is not None:
            return made
    new = _own_new(fb, t)
    types = [a for _, a in arguments]
    if new is not None:
        functions, owner = new
        function = choose_overload(fb.world, functions, owner, types)
        instance = function_instance(
            fb.world, function, owner, infer_arguments(fb.world, function, owner, types), owner
        )
        return call_target(fb, instance_target(fb, instance), arguments)[0]
    special = builtin_calls.construct_from_values(fb, t, arguments)
    if special is not None:
        return special
    value = allocate_object(fb, t)
    init = find_methods(fb.world, t, "__init__")
    if init is not None and init[1].fullname != "builtins.object":
        functions, owner = init
        function = (
            functions[0]
            if len(functions) == 1
            else choose_overload(fb.world, functions, owner, types)
        )
        type_arguments = infer_arguments(fb.world, function, owner, types)
        target = method_target(fb, (value, t), function, owner, type_arguments, t, direct=True)
        call_target(fb, target, arguments)
    return value


def call_setter(
    fb: FunctionBuilder, receiver: Argument, node: OverloadedFuncDef, info: TypeInfo, new: Argument
) -> None:
    """`receiver.property = new`."""
    for item in node.items:
        if isinstance(item, Decorator) and item.func is not node.items[0].func:  # type: ignore[union-attr]
            t = receiver[1]
            assert isinstance(t, Class)
            owner = fb.world.supertype(t, info)
            assert owner is not None
            target = method_target(fb, receiver, item.func, owner, {}, t, direct=True)
            call_target(fb, target, [new])
            return
    refuse(DYNAMIC, f"The property {node.name} has no setter")
