"""Call expressions: what is called, and with which receiver."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, MypyFile, OverloadedFuncDef, TypeInfo, Var

from einkornc.diagnostics import RefusalError
from einkornc.ir import operations as ops
from einkornc.irbuild import (
    attributes,
    builtin_calls,
    class_objects,
    closing,
    closures,
    copying,
    format_fields,
    intrinsics,
    json_values,
    matches,
    parsed_arguments,
    partials,
    shapes,
    single_dispatch,
    superclasses,
    synthesis,
    typed_dicts,
    unset_globals,
)
from einkornc.irbuild.class_calls import call_on_class, construct_call
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import (
    NEVER,
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Tuple,
    Union,
    is_class,
    members,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_values import call_function_value
from einkornc.irbuild.instances import signature_of
from einkornc.irbuild.invoke import call_method, for_members, lacking_in_none
from einkornc.irbuild.iteration import iterate
from einkornc.irbuild.members import class_of, find_member, plain_functions, refuse_method
from einkornc.irbuild.named_tuples import as_plain_tuple
from einkornc.irbuild.names import narrow_attribute
from einkornc.irbuild.operator_methods import call_on
from einkornc.irbuild.operators import binary
from einkornc.irbuild.overloads import NoSingleOverload, argument_type, choose, type_arguments_of
from einkornc.irbuild.targets import call_with, function_target, nested_target, resolve_method
from einkornc.irbuild.union_arguments import call_each_function, call_each_method
from einkornc.irbuild.world import Argument


def lower_call(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Argument:
    """`callee(arguments)`; generators that only the arguments of the library hold end with the call."""
    consumed = fb.world.ends.consumed_by_call(e)
    if nodes.ARG_STAR in e.arg_kinds:
        closing.expect_stars(fb, e)
    if lent := fb.world.ends.lent_to_call(e):
        return closing.lending(fb, lent, lambda: _lower_call(fb, e, expected))
    return closing.consuming(fb, consumed, lambda: _lower_call(fb, e, expected))


def _lower_call(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Argument:
    made = builtin_calls.lower(fb, e, expected) or format_fields.lower(fb, e)
    if made is not None:
        return made
    if isinstance(e.analyzed, nodes.OpExpr):  # mypy rewrites divmod()
        left, right = fb.expression(e.args[0]), fb.expression(e.args[1])
        return binary(fb, "__divmod__", left, right)
    if isinstance(e.analyzed, nodes.Expression):
        return fb.expression(e.analyzed, expected)
    if isinstance(e.callee, nodes.RefExpr) and e.callee.fullname == "functools.partial":
        return partials.lower(fb, e)
    if isinstance(e.callee, nodes.RefExpr) and e.callee.fullname in ("copy.copy", "copy.deepcopy"):
        return copying.lower(fb, e)
    if json_values.is_reading(fb, e):
        return json_values.lower(fb, e, lambda: _call(fb, e, None))
    if matches.finds_groups(fb, e):
        return _find_groups(fb, e)
    if isinstance(e.callee, nodes.MemberExpr) and typed_dicts.is_typed(fb, e.callee.expr):
        typed_dicts.tell_default(fb, e)
        made = _call(fb, e, expected)
        table = e.callee.expr
        if e.callee.name != "get" or not isinstance(table, nodes.NameExpr):
            return typed_dicts.entry(fb, e, made)
        return typed_dicts.entry(fb, e, made, fb.expression(table), e.args[0])
    made = _call(fb, e, expected)
    return _refine(fb, e, made)


def _refine(fb: FunctionBuilder, e: nodes.CallExpr, made: Argument) -> Argument:
    """mypy may know the result better than the function's declaration (narrowed overloads, Self)."""
    value, t = made
    if not fb.has_type(e) or isinstance(t, Never):
        return made
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.TupleType) and is_class(t, "builtins._VariadicTuple"):
        return _of_known_length(fb, made, raw)
    if isinstance(raw, mt.Instance | mt.UnionType | mt.CallableType) and isinstance(
        t, Union | Class
    ):
        try:
            found = fb.concrete(raw)
        except RefusalError:
            return made
        if _is_narrower(fb, found, t):
            return convert(fb, value, t, found), found
    return made


def _is_narrower(fb: FunctionBuilder, found: Concrete, t: Union | Class) -> bool:
    """Whether `found`, which mypy says, is less than the declared `t`."""
    if isinstance(t, Class):
        return isinstance(found, Class) and found.info in fb.world.descendants_of(t.info)
    if found == t:
        return False
    if isinstance(found, Class | Callable):
        return fb.world.is_subtype(found, t)
    return all(m in t.items for m in members(found))


def _of_known_length(fb: FunctionBuilder, made: Argument, raw: mt.TupleType) -> Argument:
    """A tuple of any length whose items mypy knows (struct.unpack), item by item."""
    items: list[Argument] = []
    for index, declared in enumerate(raw.items):
        value, found = call_method(fb, made, "__getitem__", [(fb.integer(index), fb.world.int)])
        wanted = fb.concrete(declared)
        items.append((convert(fb, value, found, wanted, Trust.NARROWING), wanted))
    return fb.make_struct([v for v, _ in items]), Tuple(tuple(t for _, t in items))


def _find_groups(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """findall() of a pattern that is known to have several groups: a list of tuples of their texts."""
    name = "_findall_groups"
    assert isinstance(e.callee, nodes.RefExpr)
    if e.callee.fullname == matches.FINDALL:
        function = fb.world.files["re"].names[name].node
        assert isinstance(function, FuncDef)
        target = function_target(fb, function, e, None)
    else:
        assert isinstance(e.callee, nodes.MemberExpr)
        target = resolve_method(fb, fb.expression(e.callee.expr), name, e, None)
    result = fb.type_of(e)
    assert isinstance(result, Class)
    raw = mt.get_proper_type(fb.world.types[e])
    assert isinstance(raw, mt.Instance)
    groups = mt.get_proper_type(raw.args[0])
    assert isinstance(groups, mt.TupleType)
    made = construct(fb, result, []), result

    def add(found: Argument) -> None:
        call_method(fb, made, "append", [_of_known_length(fb, found, groups)], direct=True)

    iterate(fb, call_with(fb, target, e), add)
    return made


def _call(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Argument:
    matches.use_optional(fb, e)
    callee = e.callee
    if isinstance(callee, nodes.IndexExpr) and isinstance(callee.analyzed, nodes.TypeApplication):
        return construct_call(fb, e, expected)
    if isinstance(callee, nodes.SuperExpr):
        return superclasses.lower_call(fb, e, callee)
    own = class_objects.own_class(fb, callee)
    if own is not None:
        return construct_call(fb, e, expected, own)
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
    types = [argument_type(fb, a) for a in e.args]
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
    unset_globals.check_definition(fb, callee)
    if isinstance(node, Decorator) and not node.decorators and node.func in fb.places:
        node = node.func
    if isinstance(node, Decorator) and single_dispatch.is_generic(fb.world, node.func):
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
        try:
            function = choose(fb, plain_functions(node), None, e)
        except NoSingleOverload:
            return call_each_function(fb, plain_functions(node), e)
        if intrinsics.is_intrinsic(function.fullname):
            return _call_intrinsic(fb, function, e)
        return call_with(fb, function_target(fb, function, e, expected), e)
    return None


# Intrinsics that are operators of whatever a type parameter stands for.
_OPERATORS_OF_ITEMS = {
    "einkorn.lowlevel.number.less": "__lt__",
    "einkorn.lowlevel.number.greater": "__gt__",
    "einkorn.lowlevel.number.plus": "__add__",
}


def _call_intrinsic(fb: FunctionBuilder, function: FuncDef, e: nodes.CallExpr) -> Argument:
    operator = _OPERATORS_OF_ITEMS.get(function.fullname)
    if operator is not None:
        return binary(fb, operator, fb.expression(e.args[0]), fb.expression(e.args[1]))
    type_arguments = type_arguments_of(fb, function, None, e, None)
    return intrinsics.lower_function(
        fb, function, e, signature_of(fb.world, function, None, type_arguments)
    )


def self_argument(fb: FunctionBuilder, owner: Class) -> Argument:
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
    shapes.refuse_change(fb, callee.expr, callee.name)
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
        own = class_objects.own_class(fb, e)
        if own is not None:
            return own.info
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
    if found is None and isinstance(t, Nothing):
        return lacking_in_none(fb, name)
    if found is None and parsed_arguments.is_namespace(t):
        return call_function_value(fb, attributes.load(fb, receiver, name, callee), e)
    if found is None:
        refuse_method(t, name, e.line, e.column)
    node, owner = found
    if isinstance(t, Nothing) and owner.fullname == "builtins.object" and isinstance(node, FuncDef):
        return _call_on_none(fb, name, e)
    if isinstance(node, TypeInfo) and not node.defn.type_vars:
        attributes.refuse_overridden_class(fb, owner_class, name, e)
        return construct_call(fb, e, expected, Class(node))
    is_property = isinstance(node, Decorator) and node.func.is_property
    if isinstance(node, Var) or is_property:
        return call_function_value(
            fb, narrow_attribute(fb, callee, attributes.load(fb, receiver, name, e)), e
        )
    made = _value_method(fb, receiver, name, e)
    if made is not None:
        return made
    try:
        target = resolve_method(fb, receiver, name, e, expected)
    except NoSingleOverload:
        return call_each_method(fb, receiver, name, e)
    return call_with(fb, target, e)


def _call_on_none(fb: FunctionBuilder, name: str, e: nodes.CallExpr) -> Argument:
    """A method that None has as every object: there is none in memory whose class could be asked."""
    receiver = ops.NOTHING, NOTHING
    arguments = [fb.expression(a) for a in e.args]
    match name:
        case "__eq__" | "__ne__":
            return binary(fb, name, receiver, arguments[0])
        case _:
            return call_on(fb, receiver, name, arguments)


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

    return call_on(fb, receiver, name, [fb.expression(a) for a in e.args])
