"""Type arguments and overloads from the types of values at hand."""

from __future__ import annotations

from collections.abc import Sequence

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef
from mypy.typevars import fill_typevars

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError, refuse
from einkornc.irbuild import index_objects
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Tuple,
    is_class,
    members,
    spelled_out,
    union_of,
)
from einkornc.irbuild.instances import leading, signature_of
from einkornc.irbuild.members import class_of, find_member, find_methods, is_stub, plain_functions
from einkornc.irbuild.open_classes import seen
from einkornc.irbuild.world import (
    World,
)


def type_variables(function: FuncDef) -> list[mt.TypeVarLikeType]:
    """The type variables a function itself declares; those of a decorator that it returns are its own too."""
    declared = function.type
    if not isinstance(declared, mt.CallableType):
        return []
    returned = mt.get_proper_type(declared.ret_type)
    inner = (
        list(returned.variables)
        if isinstance(returned, mt.CallableType) and not returned.is_type_obj()
        else []
    )
    return [*declared.variables, *inner]


def unify(
    world: World, declared: mt.Type, actual: Concrete, found: dict[mt.TypeVarId, Concrete]
) -> None:
    """Find what the type variables in `declared` must be for it to be `actual`."""
    if not mt.has_type_vars(declared) or isinstance(actual, Never):
        return
    actual = union_of([spelled_out(m) for m in members(actual)])
    if isinstance(declared, mt.TypeAliasType) and declared.is_recursive:
        if (declared.alias, actual) not in _FOLLOWED:
            _FOLLOWED.append((declared.alias, actual))
            try:
                unify(world, mt.get_proper_type(declared), actual, found)
            finally:
                _FOLLOWED.pop()
        return
    p = mt.get_proper_type(declared)
    match p:
        case mt.TypeVarType():
            if p.id not in found:
                found[p.id] = actual
            elif found[p.id] != actual and not isinstance(actual, Nothing):
                if world.is_subtype(found[p.id], actual):
                    found[p.id] = actual
        case mt.Instance():
            for candidate in members(actual):
                _unify_instance(world, p, candidate, found)
        case mt.UnionType():
            variables = [i for i in p.items if isinstance(mt.get_proper_type(i), mt.TypeVarType)]
            others = [i for i in p.items if i not in variables]
            rest: list[Concrete] = []
            for member in members(actual):
                if isinstance(member, Nothing) and any(
                    isinstance(mt.get_proper_type(o), mt.NoneType) for o in others
                ):
                    continue
                rest.append(member)
            for other in others:
                for member in rest:
                    unify(world, other, member, found)
            rest = [m for m in rest if not any(_may_be(world, m, other) for other in others)]
            if len(variables) == 1 and rest:
                unify(world, variables[0], union_of(rest), found)
        case mt.TupleType():
            named = p.partial_fallback
            for member in members(actual):
                if named.type.is_named_tuple and isinstance(member, Class):
                    _unify_instance(world, named, member, found)  # its items may lead back to it
                    continue
                items = items_of(world, member)
                for d, a in zip(p.items, items, strict=True) if len(items) == len(p.items) else ():
                    unify(world, d, a, found)
        case mt.CallableType():
            if isinstance(actual, Class):
                actual = _called_as(world, actual, p, found) or actual
            if isinstance(actual, Callable):
                _unify_parameters(world, p, actual.parameters, found)
                unify(world, p.ret_type, actual.result, found)
            elif isinstance(actual, ClassObject):
                unify(world, p.ret_type, actual.item, found)
        case mt.Parameters():
            if isinstance(actual, Tuple):
                _unify_parameters(world, p, actual.items, found)
        case mt.ParamSpecType():
            if isinstance(actual, Tuple) and p.flavor == mt.ParamSpecFlavor.BARE:
                found.setdefault(p.id, Tuple(actual.items[len(p.prefix.arg_types) :]))
        case mt.TypeType():
            if isinstance(actual, ClassObject):
                unify(world, p.item, actual.item, found)


# Recursive aliases that are being unified, and with what: `type Tree[V] = V | list[Tree[V]]` with a tree of ints.
_FOLLOWED: list[tuple[nodes.TypeAlias | None, Concrete]] = []


def _may_be(world: World, t: Concrete, declared: mt.Type) -> bool:
    """Whether a `t` is of the class that another member of a union names, and so not meant for its type variable."""
    p = mt.get_proper_type(declared)
    owner = class_of(world, t) if isinstance(p, mt.Instance) else None
    return isinstance(p, mt.Instance) and owner is not None and p.type in owner.info.mro


def items_of(world: World, t: Concrete) -> tuple[Concrete, ...]:
    """The item types of a tuple of known length or a NamedTuple; none of anything else."""
    if isinstance(t, Class) and t.info.is_named_tuple and t.info.tuple_type is not None:
        substitution, module = world.substitution_of(t), t.info.module_name
        return tuple(world.convert(i, substitution, module) for i in t.info.tuple_type.items)
    return t.items if isinstance(t, Tuple) else ()


def _called_as(
    world: World, t: Class, wanted: mt.CallableType, found: dict[mt.TypeVarId, Concrete]
) -> Callable | None:
    """The function that an object with `__call__` is where a function of that kind is expected."""
    methods = find_methods(world, t, "__call__")
    if methods is None or len(methods[0]) != 1:
        return None
    [function], owner = methods
    if not isinstance(function.type, mt.CallableType):
        return None
    substitution = world.substitution_of(owner)
    if function.type.variables:
        try:
            given = [world.convert(a, found) for a in wanted.arg_types]
            substitution.update(infer_arguments(world, function, owner, given))
        except RefusalError:
            return None
    method = world.convert(function.type, substitution)
    if not isinstance(method, Callable):
        return None
    return Callable(method.parameters[1:], method.result)


def _unify_parameters(
    world: World,
    p: mt.CallableType | mt.Parameters,
    actual: tuple[Concrete, ...],
    found: dict[mt.TypeVarId, Concrete],
) -> None:
    """Declared parameters against those of a function value; a ParamSpec takes all that are left."""
    for index, (declared, kind) in enumerate(zip(p.arg_types, p.arg_kinds, strict=True)):
        proper = mt.get_proper_type(declared)
        if isinstance(proper, mt.ParamSpecType):
            if kind == nodes.ARG_STAR:
                found.setdefault(proper.id, Tuple(actual[index:]))
            return
        if index < len(actual):
            held = actual[index]
        elif actual and isinstance(actual[-1], Formal) and actual[-1].kind == nodes.ARG_STAR:
            held = actual[-1]
        else:
            return
        if isinstance(held, Formal):
            is_star = held.kind == nodes.ARG_STAR and isinstance(held.item, Class)
            held = held.item.arguments[0] if is_star and isinstance(held.item, Class) else held.item
        # A function of wider things, as `len`, takes what is known of a variable: it makes it no wider.
        taken = dict(found)
        unify(world, declared, held, taken)
        found.update({key: t for key, t in taken.items() if key not in found})


def _unify_instance(
    world: World, p: mt.Instance, actual: Concrete, found: dict[mt.TypeVarId, Concrete]
) -> None:
    if not p.args:
        return
    owner = class_of(world, actual)
    if owner is None:
        return
    frame = {
        "typing.Generator": "_einkorn_frames.generator",
        "typing.Coroutine": "_einkorn_frames.coroutine",
    }.get(p.type.fullname)
    if frame is not None and owner.fullname == frame:
        declared = p.args[2:] if frame.endswith("coroutine") else p.args
        for d, a in zip(declared, owner.arguments, strict=False):
            unify(world, d, a, found)
        return
    if p.type.fullname == "builtins.tuple" and owner.fullname == "builtins._VariadicTuple":
        unify(world, p.args[0], owner.arguments[0], found)
        return
    if p.type not in owner.info.mro:
        owner = world.public_class(owner)
    mapped = world.supertype(owner, p.type)
    if mapped is not None:
        for d, a in zip(p.args, mapped.arguments, strict=False):
            unify(world, d, a, found)
    elif p.type.is_protocol and (p.type, owner) not in _LOOKED_INTO:
        _LOOKED_INTO.append((p.type, owner))
        try:
            _unify_protocol(world, p, owner, found)
        finally:
            _LOOKED_INTO.pop()


# Protocols whose methods are being followed, and of which class: an iterator's `__iter__` gives an iterator.
_LOOKED_INTO: list[tuple[nodes.TypeInfo, Class]] = []


def _unify_protocol(
    world: World, p: mt.Instance, owner: Class, found: dict[mt.TypeVarId, Concrete]
) -> None:
    """Through the results of the protocol's methods, as the owner declares them."""
    for name in p.type.protocol_members:
        wanted = find_member(p.type, name)
        has = find_member(owner.info, name)
        if wanted is None or has is None:
            continue
        functions, own = plain_functions(wanted[0]), plain_functions(has[0])
        if not functions or not own:
            continue
        declared = functions[0].type
        base = world.supertype(owner, has[1])
        if not isinstance(declared, mt.CallableType):
            continue
        actual = _like(world, own, base, declared).type
        if not isinstance(actual, mt.CallableType):
            continue
        substitution = dict(world.substitution_of(base)) if base is not None else {}
        substitution.update({v.id: owner for v in actual.variables if v.id.is_self()})
        inner: dict[mt.TypeVarId, Concrete] = {}
        try:
            result = world.convert(actual.ret_type, substitution, has[1].module_name)
            result = seen(world, result)
        except Exception:
            continue
        unify(world, declared.ret_type, result, inner)
        variables = {v.id: a for v, a in zip(p.type.defn.type_vars, p.args, strict=False)}
        for identity, concrete in inner.items():
            if identity in variables:
                unify(world, variables[identity], concrete, found)


def _like(
    world: World, own: list[FuncDef], owner: Class | None, declared: mt.CallableType
) -> FuncDef:
    """The overload that serves a protocol's method."""
    wanted = declared.arg_types[1:]
    if len(own) == 1 or any(mt.has_type_vars(t) for t in wanted):
        return own[0]
    return choose_overload(world, own, owner, [world.convert(t, {}) for t in wanted])


def arguments_of_value(
    world: World, function: FuncDef, t: Callable
) -> dict[mt.TypeVarId, Concrete]:
    """Type arguments with which a generic function is a value of type `t`."""
    found: dict[mt.TypeVarId, Concrete] = {}
    if isinstance(function.type, mt.CallableType):
        unify(world, function.type, t, found)
    return complete_arguments(world, function, found, {})


def infer_arguments(
    world: World,
    function: FuncDef,
    owner: Class | None,
    arguments: Sequence[Concrete],
    expected: Concrete | None = None,
) -> dict[mt.TypeVarId, Concrete]:
    """Type arguments of a generic function from the types of positional arguments (receiver aside)."""
    variables = type_variables(function)
    found: dict[mt.TypeVarId, Concrete] = {}
    declared = function.type
    if not variables or not isinstance(declared, mt.CallableType):
        return found
    skip = leading(function, owner)
    substitution = world.substitution_of(owner) if owner is not None else {}
    types = declared.arg_types[skip:]
    kinds = declared.arg_kinds[skip:]
    for index, actual in enumerate(arguments):
        position = min(index, len(types) - 1)
        if position >= 0 and (index < len(types) or kinds[position] == nodes.ARG_STAR):
            unify(world, types[position], actual, found)
    if expected is not None:
        unify(world, declared.ret_type, expected, found)
    if skip and owner is not None and not function.is_class:
        unify(world, declared.arg_types[0], owner, found)
    return complete_arguments(world, function, found, substitution)


def complete_arguments(
    world: World,
    function: FuncDef,
    found: dict[mt.TypeVarId, Concrete],
    substitution: dict[mt.TypeVarId, Concrete],
) -> dict[mt.TypeVarId, Concrete]:
    """Type arguments in declared order; one that nothing determines becomes its bound or None."""
    result: dict[mt.TypeVarId, Concrete] = {}
    for v in type_variables(function):
        if v.id in found:
            result[v.id] = found[v.id]
        elif isinstance(v, mt.TypeVarType):
            bound = mt.get_proper_type(v.upper_bound)
            if function.name == "__new__" and function.info.is_named_tuple:
                whole = fill_typevars(function.info)
                bound = whole.partial_fallback if isinstance(whole, mt.TupleType) else whole
            is_vague = not isinstance(bound, mt.Instance) or (
                bound.type.is_protocol or bound.type.fullname == "builtins.object"
            )
            module = world.module_of(function.fullname)
            result[v.id] = NOTHING if is_vague else world.convert(bound, substitution, module)
        else:
            refuse(UNSUPPORTED, f"{function.name} takes a ParamSpec or TypeVarTuple", function.line)
    return result


def keeps_bounds(
    world: World, function: FuncDef, substitution: dict[mt.TypeVarId, Concrete]
) -> bool:
    """Whether each type argument is below its variable's bound, or one of its values.

    Only classes count as bounds: protocols and unions of them say Any or Self, which no type here answers.
    """
    module = world.module_of(function.fullname)
    for v in type_variables(function):
        found = substitution.get(v.id)
        if found is None or not isinstance(v, mt.TypeVarType):
            continue
        bounds = [mt.get_proper_type(t) for t in v.values or [v.upper_bound]]
        if any(not isinstance(t, mt.Instance) or t.args or t.type.is_protocol for t in bounds):
            continue
        if not any(world.is_subtype(found, world.convert(t, substitution, module)) for t in bounds):
            return False
    return True


def choose_overload(
    world: World, functions: list[FuncDef], owner: Class | None, arguments: Sequence[Concrete]
) -> FuncDef:
    """The first overload that takes positional arguments of these types; the first with a body where none does."""
    found = fitting_overload(world, functions, owner, arguments)
    if found is None and is_stub(functions[0]) and not is_stub(functions[-1]):
        return functions[-1]
    if found is None and len(functions) > 1:
        refuse_unknown(world, functions[0], arguments)
    return found or functions[0]


def refuse_unknown(
    world: World,
    function: FuncDef,
    types: Sequence[Concrete | None],
    line: int = 0,
    column: int = -1,
) -> None:
    """Refuse to guess an overload by a value that a package declares as Any."""
    if world.concretizer.takes_any and any(
        t is not None and is_class(t, "builtins.object") for t in types
    ):
        name = function.info.name if function.name in ("__init__", "__new__") else function.name
        refuse(ANY, f"{name} of a value that is declared as Any", line, column)


def fitting_overload(
    world: World, functions: list[FuncDef], owner: Class | None, arguments: Sequence[Concrete]
) -> FuncDef | None:
    """The first overload that takes positional arguments of these types."""
    items = functions[:-1] if len(functions) > 1 and not functions[-1].is_overload else functions
    for function in items or functions:
        declared = function.type
        if not isinstance(declared, mt.CallableType):
            continue
        skip = leading(function, owner)
        kinds = declared.arg_kinds[skip:]
        required = sum(1 for k in kinds if k == nodes.ARG_POS)
        most = len([k for k in kinds if k in (nodes.ARG_POS, nodes.ARG_OPT)])
        if len(arguments) < required or (len(arguments) > most and nodes.ARG_STAR not in kinds):
            continue
        if any(map(_is_literal, declared.arg_types[skip : skip + len(arguments)])):
            continue  # of a value at hand nobody knows which it is
        type_arguments = infer_arguments(world, function, owner, arguments)
        substitution = dict(type_arguments)
        if owner is not None:
            substitution.update(world.substitution_of(owner))
        if not keeps_bounds(world, function, substitution):
            continue
        signature = signature_of(world, function, owner, substitution)
        is_bound = owner is not None and not (function.is_static or function.is_class)
        formals = signature.parameters[1:] if is_bound else signature.parameters
        given = _as_indices(world, arguments, declared.arg_types[skip:])
        if all(world.is_subtype(a, f.type) for a, f in zip(given, formals, strict=False)):
            implementation = functions[-1]
            if is_stub(function) and not implementation.is_overload and not is_stub(implementation):
                return implementation
            return function
    return None


def _as_indices(
    world: World, arguments: Sequence[Concrete], declared: list[mt.Type]
) -> list[Concrete]:
    """Arguments' types, objects with `__index__` as ints where a parameter takes such."""
    paired = zip(arguments, declared, strict=False)
    seen_so = [index_objects.seen(world, d, a) for a, d in paired]
    return [*seen_so, *arguments[len(seen_so) :]]


def _is_literal(t: mt.Type) -> bool:
    """`Literal[…]`, or a union of such."""
    p = mt.get_proper_type(t)
    if isinstance(p, mt.UnionType):
        return all(map(_is_literal, p.items))
    return isinstance(p, mt.LiteralType)
