"""`super()`: the next class after this one, in the order of the class that the object really is.

With single inheritance that is one class, known now. Under multiple inheritance subclasses may put others
in between: then a dispatcher asks the object.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, OverloadedFuncDef, TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild import plain_subclasses, plain_texts
from einkornc.irbuild.classes import is_cached_property, is_class_variable
from einkornc.irbuild.concrete import NOTHING, Class, Concrete, machine_type
from einkornc.irbuild.construction import allocate_object
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_values import call_function_value
from einkornc.irbuild.instances import signature_of, special_dispatcher
from einkornc.irbuild.invoke import Target, call_target, method_target
from einkornc.irbuild.members import find_methods, plain_functions
from einkornc.irbuild.overloads import choose, type_arguments_of
from einkornc.irbuild.plain_values import PLAIN
from einkornc.irbuild.surely_set import CONTAINERS
from einkornc.irbuild.targets import call_with
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import Argument, Dispatcher, ParameterSpec, Signature

_PREFIX = "super "


def next_after(info: TypeInfo, owner: TypeInfo, name: str) -> TypeInfo | None:
    """The class that `super().name` means in a method of `owner` run on an object of `info`."""
    order = info.mro
    for ancestor in order[order.index(owner) + 1 :]:
        symbol = ancestor.names.get(name)
        if symbol is not None and symbol.node is not None:
            return ancestor
    return None


def _is_root(ancestor: TypeInfo | None, name: str) -> bool:
    """Whether a class's constructor is object's, which does nothing."""
    return ancestor is None or (
        ancestor.fullname == "builtins.object" and name in ("__init__", "__init_subclass__")
    )


def _check_nothing(
    fb: FunctionBuilder,
    arguments: list[tuple[Argument, nodes.ArgKind]],
    class_name: str,
    name: str,
) -> None:
    """TypeError where a call brings object's methods something."""
    if name == "__init__":
        text = "object.__init__() takes exactly one argument (the instance to initialize)"
    else:
        text = f"{class_name}.__init_subclass__() takes no keyword arguments"
    for argument, kind in arguments:
        is_star = kind in (nodes.ARG_STAR, nodes.ARG_STAR2)
        is_empty = fb.negate(truth(fb, argument)) if is_star else ops.FALSE
        fb.check(is_empty, "raise_type", fb.text(text))


def lower_call(fb: FunctionBuilder, e: nodes.CallExpr, callee: nodes.SuperExpr) -> Argument:
    """`super().name(…)`."""

    owner = _owner(fb, callee)
    name = callee.name
    start = fb.instance.receiver.info if fb.instance.receiver is not None else owner.info
    ancestor = next_after(start, owner.info, name)
    spread = _others(fb, owner, name, ancestor) if fb.instance.receiver is None else set()
    if name == "__new__" and ancestor is not None:
        new = plain_subclasses.new_by_base(fb, ancestor, e)
        if new is not None:
            return new
    if ancestor is not None and ancestor.fullname in PLAIN and name in ("__str__", "__format__"):
        given = [fb.expression(a) for a in e.args]
        text = plain_texts.text_by_base(fb, _self(fb, owner), name, given)
        if text is not None:
            return text
    if name == "__new__" and ancestor is not None and ancestor.fullname == "builtins.object":
        made = fb.instance.receiver or owner
        if any(base.fullname in CONTAINERS for base in made.info.mro):
            refuse(UNSUPPORTED, f"__new__ of {made.info.name}, a container", e.line, e.column)
        return allocate_object(fb, made, e), made
    if _is_root(ancestor, name) and not spread:
        passed = [(fb.expression(a), kind) for a, kind in zip(e.args, e.arg_kinds, strict=True)]
        _check_nothing(fb, passed, start.name, name)
        return ops.NOTHING, NOTHING
    if _is_root(ancestor, name):
        return _call_next(fb, owner, name, Signature([], NOTHING), (), e)
    assert ancestor is not None
    symbol = ancestor.names[name].node
    assert symbol is not None
    functions = plain_functions(symbol)
    if not functions or _is_property(symbol):
        return call_function_value(fb, lower_attribute(fb, callee, None), e)
    base = fb.world.supertype(fb.instance.receiver or owner, ancestor)
    assert base is not None
    if name == "__new__" and not fb.world.is_library(ancestor.module_name):
        return plain_subclasses.new_above(fb, functions, base, e)
    function = choose(fb, functions, base, e)
    arguments = type_arguments_of(fb, function, base, e, None)
    if spread:
        substitution = {**arguments, **fb.world.substitution_of(base)}
        signature = signature_of(fb.world, function, base, substitution)
        rest = Signature(signature.parameters[1:], signature.result)
        return _call_next(fb, owner, name, rest, tuple(arguments.values()), e)
    receiver = _self(fb, owner)
    static = fb.instance.receiver or owner
    return call_with(
        fb, method_target(fb, receiver, function, base, arguments, static, direct=True), e
    )


def lower_attribute(fb: FunctionBuilder, e: nodes.SuperExpr, expected: object) -> Argument:
    """`super().name` as a value: a property or a class variable."""
    owner = _owner(fb, e)
    ancestor = next_after((fb.instance.receiver or owner).info, owner.info, e.name)
    if ancestor is None:
        refuse(UNSUPPORTED, f"No class above {owner.info.name} has {e.name}", e.line, e.column)
    node = ancestor.names[e.name].node
    assert node is not None
    if _is_property(node):
        spread = _others(fb, owner, e.name, ancestor)
        function = plain_functions(node)[0]
        base = fb.world.supertype(owner, ancestor)
        assert base is not None
        if spread:
            result = signature_of(fb.world, function, base, fb.world.substitution_of(base)).result
            return call_target(fb, _dispatched(fb, owner, e.name, Signature([], result), ()), [])
        target = method_target(fb, _self(fb, owner), function, base, {}, owner, direct=True)
        if is_cached_property(node):
            from einkornc.irbuild import cached_properties  # which dispatches

            receiver = _self(fb, owner)
            return cached_properties.load_above(
                fb, receiver, e.name, lambda: call_target(fb, target, [])
            )
        return call_target(fb, target, [])
    if isinstance(node, Var):
        from einkornc.irbuild.attributes import load, load_class_variable

        if is_class_variable(fb.world, ancestor, node):
            return load_class_variable(fb, ancestor, node, None)
        return load(fb, _self(fb, owner), e.name, e)
    refuse(UNSUPPORTED, "A method of super() as a value", e.line, e.column)


def _is_property(node: nodes.SymbolNode) -> bool:
    if isinstance(node, OverloadedFuncDef):
        return node.is_property
    return isinstance(node, Decorator) and node.func.is_property


def _owner(fb: FunctionBuilder, e: nodes.SuperExpr) -> Class:
    owner = fb.instance.owner
    if owner is None:
        refuse(UNSUPPORTED, "super() outside a method", e.line, e.column)
    if not e.call.args:
        return _written_in(fb, owner)
    named = e.call.args[0]
    start = named.node if isinstance(named, nodes.RefExpr) else None
    found = fb.world.supertype(owner, start) if isinstance(start, TypeInfo) else None
    if found is None or not _is_receiver(fb, e.call.args[1:]):
        refuse(UNSUPPORTED, "super() of anything but a base class and self", e.line, e.column)
    return found


def _written_in(fb: FunctionBuilder, owner: Class) -> Class:
    """The class whose body holds the method: a base of `owner` where `owner` only names it once more."""
    node = fb.instance.node
    home = fb.world.alias_homes.get(node) if isinstance(node, FuncDef) else None
    found = fb.world.supertype(owner, home) if home is not None else None
    return owner if found is None else found


def _is_receiver(fb: FunctionBuilder, arguments: list[nodes.Expression]) -> bool:
    """Whether the second argument of `super(C, self)` is the method's own first parameter."""
    node = fb.instance.node
    given = arguments[0] if arguments else None
    return (
        isinstance(node, FuncDef)
        and isinstance(given, nodes.NameExpr)
        and bool(node.arguments)
        and given.node is node.arguments[0].variable
    )


def _others(
    fb: FunctionBuilder, owner: Class, name: str, usual: TypeInfo | None
) -> set[TypeInfo | None]:
    """What subclasses put in the place of the usual next class."""
    found: set[TypeInfo | None] = set()
    for d in fb.world.descendants_of(owner.info):
        following = next_after(d, owner.info, name)
        if following is not usual and not (_is_root(following, name) and _is_root(usual, name)):
            found.add(following)
    return found


def _call_next(
    fb: FunctionBuilder,
    owner: Class,
    name: str,
    usual: Signature,
    type_arguments: tuple[Concrete, ...],
    e: nodes.CallExpr,
) -> Argument:
    """`super().name(…)` on an object whose class decides; `usual` is what the usual next method takes.

    The dispatcher gets the arguments as the call gives them: each method that may be next has parameters
    and defaults of its own.
    """
    values: list[Value] = []
    given: list[ParameterSpec] = []
    for index, (a, kind, keyword) in enumerate(zip(e.args, e.arg_kinds, e.arg_names, strict=True)):
        hint = _hint(usual, index, kind, keyword)
        value, t = fb.expression(a, hint)
        if hint is not None and machine_type(t) is None and fb.world.is_subtype(t, hint):
            value, t = convert(fb, value, t, hint), hint
        values.append(value)
        given.append(ParameterSpec(keyword or f" {index}", t, kind))
    spelled = ", ".join(f"{p.kind.name} {p.name}: {p.type}" for p in given)
    rest = Signature(given, usual.result)
    target = _dispatched(fb, owner, f"{name}({spelled})", rest, type_arguments)
    return target.call(values), rest.result


def _hint(
    usual: Signature, index: int, kind: nodes.ArgKind, keyword: str | None
) -> Concrete | None:
    """The type of the parameter that an argument goes to, if it is one argument."""
    positional = [p for p in usual.parameters if p.kind in (nodes.ARG_POS, nodes.ARG_OPT)]
    if kind == nodes.ARG_POS:
        return positional[index].type if index < len(positional) else None
    return next((p.type for p in usual.parameters if keyword and p.name == keyword), None)


def _dispatched(
    fb: FunctionBuilder,
    owner: Class,
    name: str,
    rest: Signature,
    type_arguments: tuple[Concrete, ...],
) -> Target:
    """`super().name` on an object whose class decides."""

    me = _self(fb, owner)
    signature = Signature(
        [ParameterSpec("self", owner, nodes.ARG_POS), *rest.parameters], rest.result
    )
    dispatcher = special_dispatcher(fb.world, owner, f"{_PREFIX}{name}", signature, type_arguments)
    return Target(rest, lambda values: fb.call(dispatcher.function, [me[0], *values]))


def _self(fb: FunctionBuilder, owner: Class) -> Argument:
    from einkornc.irbuild.calls import self_argument

    return self_argument(fb, owner)


def is_super(dispatcher: Dispatcher) -> bool:
    """Whether a dispatcher stands for a `super()` call."""
    return dispatcher.name.startswith(_PREFIX)


def implementation(
    fb: FunctionBuilder, dispatcher: Dispatcher, receiver: Argument, arguments: list[Argument]
) -> Target | None:
    """What a `super()` dispatcher calls for objects of exactly the receiver's class; None: nothing."""
    t = receiver[1]
    assert isinstance(t, Class)
    name = dispatcher.name.removeprefix(_PREFIX).partition("(")[0]
    ancestor = next_after(t.info, dispatcher.receiver.info, name)
    if ancestor is None or _is_root(ancestor, name):
        kinds = [p.kind for p in dispatcher.signature.parameters[1:]]
        _check_nothing(fb, list(zip(arguments, kinds, strict=True)), t.info.name, name)
        return None
    base = fb.world.supertype(t, ancestor)
    assert base is not None
    found = find_methods(fb.world, base, name)
    if found is None:
        refuse(UNSUPPORTED, f"{ancestor.name}.{name} through super()")
    function: FuncDef = found[0][-1]
    variables = (
        [v.id for v in function.type.variables]
        if isinstance(function.type, mt.CallableType)
        else []
    )
    arguments_by_id = dict(zip(variables, dispatcher.type_arguments, strict=False))
    return method_target(fb, receiver, function, base, arguments_by_id, t, direct=True)
