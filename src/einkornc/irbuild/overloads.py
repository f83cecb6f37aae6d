"""Which overload a call means, and which type arguments it gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from mypy import nodes
from mypy import types as mt
from mypy.nodes import ArgKind, FuncDef, TypeInfo
from mypy.typeops import get_type_vars

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError
from einkornc.irbuild import index_objects
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Polymorphic,
    Tuple,
    Union,
    members,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import (
    choose_overload,
    complete_arguments,
    infer_arguments,
    keeps_bounds,
    refuse_unknown,
    type_variables,
    unify,
)
from einkornc.irbuild.instances import leading, signature_of
from einkornc.irbuild.members import is_stub, plain_functions
from einkornc.irbuild.narrowed_types import recorded


class NoSingleOverload(RefusalError):
    """No overload takes a call's arguments as they are; some may take the members of their unions."""

    def __init__(self, function: FuncDef, call: nodes.CallExpr) -> None:
        message = f"{function.name} with these arguments"
        super().__init__(UNSUPPORTED, message, call.line, call.column + 1)
        self.call = call


def choose(
    fb: FunctionBuilder, functions: list[FuncDef], owner: Class | None, e: nodes.CallExpr
) -> FuncDef:
    """The overload that a call means; an item without a body stands for the implementation.

    Raises NoSingleOverload where mypy found one for each member of an argument's union.
    """
    if len(functions) == 1:
        return functions[0]
    given = _given(fb, e)
    types = given.types
    items = functions if functions[-1].is_overload else functions[:-1]
    for function in items:
        if _fits(fb, function, owner, given):
            if is_stub(function) and not functions[-1].is_overload and not is_stub(functions[-1]):
                return functions[-1]
            return function
    is_never_run = is_stub(functions[-1]) or not is_stub(items[0]) and _only_raises(functions[-1])
    if is_never_run and (not items[0].info or any(isinstance(t, Union) for t in types)):
        raise NoSingleOverload(functions[0], e)
    if not is_stub(functions[-1]):
        return functions[-1]
    refuse_unknown(fb.world, functions[0], types, e.line, e.column)
    return items[0]


def _only_raises(function: FuncDef) -> bool:
    """An implementation that nothing may reach: the library's functions are compiled from their overloads."""
    body = function.body.body
    return bool(body) and isinstance(body[-1], nodes.RaiseStmt) and len(body) <= 2


def argument_type(fb: FunctionBuilder, a: nodes.Expression) -> Concrete | None:
    if not fb.has_type(a):
        return None
    try:
        if isinstance(a, nodes.RefExpr) and a.node in fb.places and fb.instance.is_specialised:
            if not isinstance(mt.get_proper_type(fb.world.types[a]), mt.ParamSpecType):
                return fb.places[a.node].type
        found = fb.type_of(a)
        return None if isinstance(found, Polymorphic) else found
    except RefusalError as error:
        return _of_unknown_items(fb, a) if error.refusal is ANY else None


def _of_unknown_items(fb: FunctionBuilder, a: nodes.Expression) -> Concrete | None:
    """What an argument is lowered to whose type mypy knows in part: a container of objects, or an object."""
    raw = mt.get_proper_type(fb.world.types[a])
    if isinstance(a, nodes.LambdaExpr):
        return fb.made_type_of(a)
    if isinstance(raw, mt.CallableType | mt.Overloaded):
        return None
    if isinstance(a, nodes.RefExpr) and a.node in fb.places:
        stored = fb.places[a.node].type
        return recorded(fb, raw, stored) or stored
    return fb.world.object if isinstance(raw, mt.AnyType) else fb.made_type_of(a)


@dataclass
class _Given:
    """What a call gives, one entry an argument; the items of `*` of a tuple of known length each have their own."""

    expressions: list[nodes.Expression | None] = field(default_factory=list)
    kinds: list[ArgKind] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)
    types: list[Concrete | None] = field(default_factory=list)

    def add(
        self, e: nodes.Expression | None, kind: ArgKind, name: str | None, t: Concrete | None
    ) -> None:
        self.expressions.append(e)
        self.kinds.append(kind)
        self.names.append(name)
        self.types.append(t)


def _given(fb: FunctionBuilder, e: nodes.CallExpr) -> _Given:
    found = _Given()
    for a, kind, name in zip(e.args, e.arg_kinds, e.arg_names, strict=True):
        if kind == nodes.ARG_STAR and _is_empty_list(a):
            continue  # `*[]` gives nothing
        t = argument_type(fb, a)
        if kind == nodes.ARG_STAR and isinstance(t, Tuple):
            for item in t.items:
                found.add(None, nodes.ARG_POS, None, item)
        else:
            found.add(a, kind, name, t)
    return found


def _fits(fb: FunctionBuilder, function: FuncDef, owner: Class | None, given: _Given) -> bool:
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
    placed = place(formals, given.kinds, given.names)
    if placed is None:
        return False
    if nodes.ARG_STAR in given.kinds and all(kind != nodes.ARG_STAR for _, kind, _ in formals):
        return False  # items of unknown number
    types = given.types
    found: dict[mt.TypeVarId, Concrete] = {}
    for index, formal in enumerate(placed):
        argument = given.expressions[index]
        if formal is not None and not _fits_literal(fb, argument, formals[formal][0]):
            return False
        if formal is not None and types[index] is None:
            if isinstance(mt.get_proper_type(formals[formal][0]), mt.NoneType):
                return False  # an overloaded function, say, as a `key`
        actual = types[index]
        if actual is not None and formal is not None:
            seen = _as_seen(fb, actual, formals[formal][0])
            unify(fb.world, formals[formal][0], seen, found)
    substitution = fb.world.substitution_of(owner) if owner is not None else {}
    substitution = {**substitution, **complete_arguments(fb.world, function, found, substitution)}
    if not keeps_bounds(fb.world, function, substitution):
        return False
    for index, formal in enumerate(placed):
        actual = types[index]
        if actual is None or formal is None:
            continue
        try:
            wanted = fb.world.convert(formals[formal][0], substitution)
        except RefusalError:
            return False
        if (
            _is_empty_list(given.expressions[index])
            and isinstance(wanted, Class)
            and len(wanted.arguments) == 1
        ):
            actual = fb.world.class_named("builtins.list", wanted.arguments[0])
        if not fb.world.is_subtype(_as_seen(fb, actual, formals[formal][0]), wanted):
            return False
    return True


def _is_empty_list(e: nodes.Expression | None) -> bool:
    """`[]`, which is a list of anything."""
    return isinstance(e, nodes.ListExpr) and not e.items


def _as_seen(fb: FunctionBuilder, actual: Concrete, declared: mt.Type) -> Concrete:
    """An Enum class, where a parameter wants something to iterate over, as its members; an index as an int."""
    p = mt.get_proper_type(declared)
    if (
        isinstance(actual, ClassObject)
        and isinstance(actual.item, Class)
        and actual.item.info.is_enum
        and isinstance(p, mt.Instance)
        and p.type.fullname not in ("builtins.type", "builtins.object")
    ):
        return fb.world.class_named("builtins.list", actual.item)
    return index_objects.seen(fb.world, declared, actual)


def _fits_literal(
    fb: FunctionBuilder, argument: nodes.Expression | None, declared: mt.Type
) -> bool:
    """A parameter of a Literal type takes only that literal, and nothing of which only a type is known."""
    p = mt.get_proper_type(declared)
    wanted = [mt.get_proper_type(i) for i in p.items] if isinstance(p, mt.UnionType) else [p]
    literals = [i.value for i in wanted if isinstance(i, mt.LiteralType)]
    if len(literals) < len(wanted):
        return True
    if argument is None or not fb.has_type(argument):
        return argument is not None
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


def place(
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
    at_least: dict[mt.TypeVarId, Concrete] = {}  # from empty displays, where nothing else tells
    recorded = (
        mt.get_proper_type(fb.world.types.get(e.callee)) if e.callee in fb.world.types else None
    )
    skip = leading(function, owner)
    types = declared.arg_types[skip:]
    formals = list(zip(types, declared.arg_kinds[skip:], declared.arg_names[skip:], strict=True))
    placed = place(formals, e.arg_kinds, e.arg_names) or []
    for index, formal in enumerate(placed):
        actual = argument_type(fb, e.args[index])
        if formal is not None and actual is not None and not isinstance(actual, Callable):
            into = at_least if is_open(fb.world.types[e.args[index]]) else found
            unify(fb.world, types[formal], _as_seen(fb, actual, types[formal]), into)
    for given, kind in zip(e.args, e.arg_kinds, strict=True):
        if kind == nodes.ARG_STAR:
            _unify_items(fb, argument_type(fb, given), formals, placed, found)
    # A function's parameters are contravariant: it only decides what nothing else does.
    by_function: dict[mt.TypeVarId, Concrete] = {}
    for index, formal in enumerate(placed):
        actual = argument_type(fb, e.args[index])
        if formal is not None and actual is None:
            actual = _argument_by_use(fb, e.args[index], types[formal], found)
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
        # mypy may have found another overload for items of unknown number; its result is what this one gives.
        noted = recorded.arg_types[first:] if first >= 0 else []
        for d, a in zip(types, noted, strict=False):
            if not isinstance(mt.get_proper_type(d), mt.ParamSpecType):
                _unify_recorded(fb, d, a, exact)
        _unify_recorded(fb, declared.ret_type, recorded.ret_type, exact)
    elif fb.has_type(e):
        _unify_recorded(fb, declared.ret_type, fb.world.types[e], exact)
        # A result of `T | None` says of T less than what is passed for it.
        for variable, t in found.items():
            known = exact.get(variable, t)
            if fb.world.is_subtype(known, t) and t not in members(known):
                exact[variable] = t
    _prefer_named_class(fb, e, declared, [None if i is None else types[i] for i in placed], exact)
    if skip and owner is not None and not function.is_class:
        unify(fb.world, declared.arg_types[0], owner, exact)
    substitution = fb.world.substitution_of(owner) if owner is not None else {}
    return complete_arguments(
        fb.world, function, {**at_least, **by_function, **found, **exact}, substitution
    )


def _prefer_named_class(
    fb: FunctionBuilder,
    e: nodes.CallExpr,
    declared: mt.CallableType,
    formals: list[mt.Type | None],
    exact: dict[mt.TypeVarId, Concrete],
) -> None:
    """`made(Square)` gives a Square, also where mypy says Shape since that is all the place of the call asks for."""
    result = mt.get_proper_type(declared.ret_type)
    asking = [t for t in declared.arg_types if any(v == result for v in get_type_vars(t))]
    for a, formal in zip(e.args, formals, strict=False):
        wanted = None if formal is None else mt.get_proper_type(formal)
        if not isinstance(result, mt.TypeVarType) or asking != [wanted]:
            continue
        info = a.node if isinstance(a, nodes.RefExpr) else None
        if (
            isinstance(wanted, mt.TypeType)
            and isinstance(info, TypeInfo)
            and not info.defn.type_vars
        ):
            known, named = exact.get(result.id), Class(info)
            if wanted.item == result and known is not None and fb.world.is_subtype(named, known):
                exact[result.id] = named


def _unify_items(
    fb: FunctionBuilder,
    source: Concrete | None,
    formals: list[tuple[mt.Type, ArgKind, str | None]],
    placed: list[int | None],
    found: dict[mt.TypeVarId, Concrete],
) -> None:
    """What the items of `*source`, of unknown number, say of the parameters that they may fill."""
    iterable = fb.world.infos.get("typing.Iterable")
    if not isinstance(source, Class) or iterable is None:
        return
    seen = fb.world.supertype(source, iterable)
    for index, (declared, kind, _) in enumerate(formals):
        takes = kind in (nodes.ARG_POS, nodes.ARG_OPT, nodes.ARG_STAR)
        if isinstance(mt.get_proper_type(declared), mt.ParamSpecType | mt.UnpackType):
            continue
        if seen is not None and takes and index not in placed:
            unify(fb.world, declared, seen.arguments[0], found)


def is_open(t: mt.Type) -> bool:
    """Whether mypy knew no items when it typed an expression: `[]`, `set()`, of which it learns more later."""
    p = mt.get_proper_type(t)
    if isinstance(p, mt.TupleType) and p.partial_fallback.type.is_named_tuple:
        return any(map(is_open, p.partial_fallback.args))  # its items may lead back to it
    if isinstance(p, mt.TupleType):
        return any(map(is_open, p.items))
    return isinstance(p, mt.UninhabitedType) or (
        isinstance(p, mt.Instance) and any(map(is_open, p.args))
    )


def _argument_by_use(
    fb: FunctionBuilder,
    argument: nodes.Expression,
    declared: mt.Type,
    found: dict[mt.TypeVarId, Concrete],
) -> Concrete | None:
    """What an overloaded or generic function is where a parameter says what it will get: `key=abs`."""
    wanted = mt.get_proper_type(declared)
    node = argument.node if isinstance(argument, nodes.RefExpr) else None
    known = mt.get_proper_type(fb.world.types.get(argument))
    is_named = isinstance(node, nodes.OverloadedFuncDef | FuncDef)
    if not isinstance(wanted, mt.CallableType) or not (
        is_named or isinstance(known, mt.Overloaded)
    ):
        return None
    try:
        taken = [fb.world.convert(t, found) for t in wanted.arg_types]
    except RefusalError:
        return None
    if not isinstance(node, nodes.OverloadedFuncDef | FuncDef):
        return _overloaded_method(fb, known, taken) if isinstance(known, mt.Overloaded) else None
    functions = plain_functions(node)
    function = choose_overload(fb.world, functions, None, taken)
    arguments = infer_arguments(fb.world, function, None, taken)
    return Callable(tuple(taken), signature_of(fb.world, function, None, arguments).result)


def _overloaded_method(
    fb: FunctionBuilder, known: mt.Overloaded, taken: list[Concrete]
) -> Concrete | None:
    """The overload of a method of some object that takes these arguments: `key="abc".index`."""
    for item in known.items:
        if item.variables or not item.min_args <= len(taken) <= len(item.arg_types):
            continue
        try:
            declared = [fb.concrete(t) for t in item.arg_types[: len(taken)]]
            if all(map(fb.world.is_subtype, taken, declared)):
                return Callable(tuple(taken), fb.concrete(item.ret_type))
        except RefusalError:
            continue
    return None


def _unify_recorded(
    fb: FunctionBuilder, declared: mt.Type, actual: mt.Type, found: dict[mt.TypeVarId, Concrete]
) -> None:
    if is_open(actual):
        return
    try:
        concrete = fb.concrete(actual)
    except RefusalError:
        return
    unify(fb.world, declared, concrete, found)
