"""Functions and classes whose own type is overloaded or generic, as values (decision 0019).

Such a value only says which function it is: its machine code is a *tag*, which no one calls. What it is called as
shows where it is called, or where it goes to a function type. An *application* is the function that all calls as one
type share: it has a case for each function that some code makes such a value of, if it can be called so.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from dataclasses import dataclass, field

from mypy import nodes
from mypy import types as mt
from mypy.expandtype import expand_type, expand_type_by_instance
from mypy.nodes import FuncDef, TypeInfo
from mypy.subtypes import is_subtype
from mypy.typeops import bind_self

from einkornc.diagnostics import UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import FunctionAddress, StaticObject, Value
from einkornc.ir.program import BasicBlock, Function
from einkornc.ir.types import CODE, UNIT, ClassLayout
from einkornc.irbuild import closures, docstrings, function_identity, function_texts, shapes
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    Concrete,
    Kind,
    Polymorphic,
    members,
    union_of,
)
from einkornc.irbuild.construction import instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_texts import Texts
from einkornc.irbuild.inference import complete_arguments, unify
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target, method_target
from einkornc.irbuild.members import class_of, find_methods, is_stub
from einkornc.irbuild.overloads import argument_type, choose, type_arguments_of
from einkornc.irbuild.passing import forward, target_of
from einkornc.irbuild.targets import call_with
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World

# Calls a polymorphic value, whose tag is known, with what it is given.
type Caller = Function_[[FunctionBuilder, Value, list[Argument]], Argument]

_MISFIT = "raise_receiver"


@dataclass(eq=False, slots=True)
class Polymorph:
    """A function that some code makes a value of, or a method bound to receivers of one type."""

    tag: Function  # what its values have for code
    kind: Kind
    caller: Function_[[Callable], Caller | None]  # how to call it as that type, if it can be


@dataclass(eq=False, slots=True)
class Application:
    """The call of a polymorphic value as one function type: its cases so far."""

    type: Callable
    kind: Kind
    fb: FunctionBuilder
    cases: list[tuple[Polymorph, BasicBlock]] = field(default_factory=list)
    asked: int = 0  # how many of the polymorphs have been looked at


# ---------------------------------------------------------------- values


def function_value(
    fb: FunctionBuilder, node: nodes.SymbolNode, functions: list[FuncDef], shown: str
) -> Argument:
    """A function of a module, which `shown` names."""
    world = fb.world

    def caller(t: Callable) -> Caller | None:
        function = _overload(world, functions, [f.type for f in functions], t)
        if function is None:
            return None

        def call(tb: FunctionBuilder, value: Value, arguments: list[Argument]) -> Argument:
            given = _type_arguments(world, function, function.type, t, {})
            instance = function_instance(world, function, None, given)
            return forward(tb, instance_target(tb, instance), arguments)

        return call

    documentation = docstrings.of_function(world, functions[-1])
    return _static(fb, node, shown, Kind.FUNCTION, caller, documentation), Polymorphic()


def class_value(
    fb: FunctionBuilder,
    info: TypeInfo,
    known: mt.Type,
    make: Function_[[Callable], Caller],
    shown: str,
) -> Argument:
    """A generic class: `make` gives its construction as a function of some type."""
    items = known.items if isinstance(known, mt.CallableType | mt.Overloaded) else []

    def caller(t: Callable) -> Caller | None:
        wanted = fb.world.to_mypy(t)
        return make(t) if any(is_subtype(item, wanted) for item in items) else None

    documentation = docstrings.of_class(fb.world, info)
    made = _static(fb, info, shown, Kind.CLASS, caller, documentation)
    return made, Polymorphic(Kind.CLASS)


def bound_method(fb: FunctionBuilder, receiver: Argument, name: str) -> Argument:
    """A method bound to its receiver. Only its tag tells it from another bound method."""
    world = fb.world
    owner_class = class_of(world, receiver[1])
    found = find_methods(world, owner_class, name) if owner_class is not None else None
    if owner_class is None or found is None:
        refuse(UNSUPPORTED, f"The method {name} of {receiver[1]} as a value")
    functions, owner = found
    layout = closures.bound_layout(world, receiver[1])
    held = closures.captured(world, layout)[0]
    bound = [_bound_type(world, f, owner) for f in functions]

    def caller(t: Callable) -> Caller | None:
        function = _overload(world, functions, bound, t)
        if function is None:
            return None

        def call(tb: FunctionBuilder, value: Value, arguments: list[Argument]) -> Argument:
            declared = _bound_type(world, function, owner)
            given = _type_arguments(world, function, declared, t, world.substitution_of(owner))
            itself = tb.get_field(value, held), receiver[1]
            target = method_target(tb, itself, function, owner, given, owner_class)
            return forward(tb, target, arguments)

        return call

    documentation = docstrings.of_method(fb, receiver, name)
    key = ("bound", receiver[1], name)
    return dynamic_value(fb, key, name, layout, receiver[0], caller, documentation=documentation)


def dynamic_value(
    fb: FunctionBuilder,
    key: object,
    name: str,
    layout: ClassLayout,
    receiver: Value,
    caller: Function_[[Callable], Caller | None],
    kind: Kind = Kind.FUNCTION,
    documentation: Value | None = None,
) -> Argument:
    """A value that holds a receiver, in a `closures.bound_layout`."""
    tag = _polymorph(fb.world, key, name, kind, caller).tag
    texts = function_texts.texts(fb, name)
    if documentation is not None:
        texts = Texts(texts.name, documentation)
    made = closures.dynamic_closure(fb, layout, tag, [receiver, texts.name], texts)
    return made, Polymorphic(kind)


def of_function(fb: FunctionBuilder, value: Value, source: Callable) -> Value:
    """A function that serves every use of the generic type declared, as one of objects can."""
    world = fb.world
    layout = closures.adapter_layout(world)
    inner = closures.captured(world, layout)[0]

    def caller(t: Callable) -> Caller | None:
        if not world.is_subtype(source, t):
            return None
        return lambda tb, itself, arguments: closures.call_value(
            tb, (tb.get_field(itself, inner), source), arguments
        )

    tag = _polymorph(world, ("function", source), str(source), Kind.FUNCTION, caller).tag
    texts = function_texts.texts_of(fb, value)
    return closures.dynamic_closure(fb, layout, tag, [value], texts)


def _static(
    fb: FunctionBuilder,
    key: object,
    shown: str,
    kind: Kind,
    caller: Function_[[Callable], Caller | None],
    documentation: str | None,
) -> Value:
    """The one object in the image that a function or class is as a value."""
    tag = _polymorph(fb.world, key, shown, kind, caller).tag
    made = closures.static_closure(fb, tag, function_texts.texts(fb, shown, documentation))
    function_identity.note_value(fb, key, made)
    return made


def _polymorph(
    world: World,
    key: object,
    name: str,
    kind: Kind,
    caller: Function_[[Callable], Caller | None],
) -> Polymorph:
    from einkornc.irbuild.lowering import LOWERING

    found = world.polymorphs.get(key)
    if found is not None:
        return found
    signature = Signature([], world.object)
    tag = world.new_function(f"tag of {name}", signature, "builtins", ("self",))
    instance = Instance(("tag", tag.name), tag, signature, {}, "builtins")

    def build(instance: Instance) -> None:
        tb = FunctionBuilder(world, instance, LOWERING)
        tb.call(tb.runtime("raise_type"), [tb.text(tag.name)])  # the text makes it another function
        tb.unreachable()

    instance.build = build
    world.request(instance)
    found = world.polymorphs[key] = Polymorph(tag, kind, caller)
    return found


def named(world: World, value: StaticObject) -> Polymorph:
    """The function or class that a static value is."""
    code = value.values["code"]
    return next(
        p
        for p in world.polymorphs.values()
        if isinstance(code, FunctionAddress) and p.tag is code.function
    )


# ---------------------------------------------------------------- what they are called as


def _overload(
    world: World, functions: list[FuncDef], declared: list[mt.Type | None], t: Callable
) -> FuncDef | None:
    """The first overload that is a `t`; an item without a body stands for the implementation."""
    wanted = world.to_mypy(t)
    last = functions[-1]
    has_implementation = len(functions) > 1 and not last.is_overload
    for function, own in zip(functions, declared, strict=True):
        if has_implementation and function is last:
            break
        if own is not None and is_subtype(own, wanted):
            return (
                last if has_implementation and is_stub(function) and not is_stub(last) else function
            )
    return None


def _type_arguments(
    world: World,
    function: FuncDef,
    declared: mt.Type | None,
    t: Callable,
    substitution: dict[mt.TypeVarId, Concrete],
) -> dict[mt.TypeVarId, Concrete]:
    found: dict[mt.TypeVarId, Concrete] = {}
    if declared is not None:
        unify(world, declared, t, found)
    return complete_arguments(world, function, found, substitution)


def _bound_type(world: World, function: FuncDef, owner: Class) -> mt.Type | None:
    declared = function.type
    receiver = world.to_mypy(owner)
    if not isinstance(declared, mt.CallableType) or not isinstance(receiver, mt.Instance):
        return None
    own = expand_type_by_instance(declared, receiver)
    return own if function.is_static else bind_self(own, receiver)


# ---------------------------------------------------------------- calls


def call(fb: FunctionBuilder, function: Argument, e: nodes.CallExpr) -> Argument:
    """Call a polymorphic value with a call's arguments, as what mypy found it to be there."""
    known = mt.get_proper_type(fb.world.types.get(e.callee))
    items = known.items if isinstance(known, mt.UnionType) else [known]
    found = [_meant(fb, mt.get_proper_type(item), e) for item in items if item is not None]
    t = union_of([t for _, t in found])
    if not isinstance(t, Callable):
        refuse(UNSUPPORTED, f"A call of functions that take different things: {t}")
    return call_with(fb, _target(fb, function, t, found[0][0]), e)


def _meant(fb: FunctionBuilder, known: mt.Type, e: nodes.CallExpr) -> tuple[mt.Type, Concrete]:
    """What a function is called as, whose own type is `known`."""
    if isinstance(known, mt.Overloaded):
        known = _chosen(fb, known, e)
    if isinstance(known, mt.Instance) and known.type.fullname == "functools.partial":
        return known, _as_given(fb, known, e)
    if not isinstance(known, mt.CallableType) or known.variables:
        refuse(UNSUPPORTED, "A call of a generic function of which mypy says no more")
    plain = mt.Instance(fb.world.infos["builtins.function"], [])
    return known, fb.concrete(known.copy_modified(fallback=plain))


def _as_given(fb: FunctionBuilder, known: mt.Instance, e: nodes.CallExpr) -> Callable:
    """What a partial of unknown parameters is called as: what the call gives, and the result that mypy knows."""
    types = [argument_type(fb, a) for a in e.args]
    taken = [t for t in types if t is not None]
    if len(taken) < len(types) or any(kind != nodes.ARG_POS for kind in e.arg_kinds):
        refuse(UNSUPPORTED, "A call of a partial with names or stars (use a lambda)")
    return Callable(tuple(taken), fb.concrete(known.args[0]))


def _chosen(fb: FunctionBuilder, known: mt.Overloaded, e: nodes.CallExpr) -> mt.CallableType:
    """The overload that a call means, with its type arguments."""
    items: list[FuncDef] = []
    for item in known.items:
        function = FuncDef("function", [], None, item)
        function.is_overload = True
        items.append(function)
    function = choose(fb, items, None, e)
    declared = function.type
    assert isinstance(declared, mt.CallableType)
    given = type_arguments_of(fb, function, None, e, None)
    replaced = expand_type(declared, {i: fb.world.to_mypy(t) for i, t in given.items()})
    assert isinstance(replaced, mt.CallableType)
    return replaced.copy_modified(variables=[])


def _target(
    fb: FunctionBuilder, function: Argument, t: Callable, recorded: mt.Type | None
) -> Target:
    return target_of(t, recorded, lambda values: _apply(fb, function, t, values))


def _apply(fb: FunctionBuilder, function: Argument, t: Callable, values: list[Value]) -> Value:
    """Call a polymorphic value as a `t`."""
    value, source = function
    assert isinstance(source, Polymorphic)
    return fb.call(_application(fb.world, source.kind, t).fb.function, [value, *values])


def as_declared(fb: FunctionBuilder, value: Value, source: Polymorphic, target: Concrete) -> Value:
    """A polymorphic value where a `target` is declared: a function of that type, or as it is."""
    wanted = next((m for m in members(target) if isinstance(m, Callable)), None)
    if wanted is not None:
        return _as_function(fb, value, source, wanted)
    if source.kind is Kind.CLASS and source not in members(target):
        refuse(UNSUPPORTED, f"A generic class as {target}: say of what, as in list[int]")
    return value


def _as_function(fb: FunctionBuilder, value: Value, source: Polymorphic, t: Callable) -> Value:
    world = fb.world
    layout = closures.adapter_layout(world)
    inner = closures.captured(world, layout)[0]
    _application(world, source.kind, t)

    def body(tb: FunctionBuilder, self: Value, arguments: list[Argument]) -> Argument:
        if tb.noted_shape is not None:
            shapes.note(tb, tb.noted_shape)
        held = tb.get_field(self, inner), source
        return _apply(tb, held, t, [v for v, _ in arguments]), t.result

    of_program = not world.is_library(fb.instance.module)
    key = (source, t)
    code = world.value_thunks.get(key)
    if code is None:
        code = closures.make_thunk(world, f"generic as {t}", t, "builtins", body, of_program)
        world.value_thunks[key] = code
    texts = function_texts.texts_of(fb, value)
    return closures.dynamic_closure(fb, layout, code, [value], texts)


def _application(world: World, kind: Kind, t: Callable) -> Application:
    from einkornc.irbuild.lowering import LOWERING

    found = world.applications.get((kind, t))
    if found is None:
        specs = [ParameterSpec(f"a{i}", p, nodes.ARG_POS) for i, p in enumerate(t.parameters)]
        signature = Signature(specs, t.result)
        ir = world.new_function(f"apply {t}", signature, "builtins", ("function",))
        fb = FunctionBuilder(
            world, Instance(("apply", kind, t), ir, signature, {}, "builtins"), LOWERING
        )
        fb.is_between = True
        fb.noted_shape = shapes.noted(fb)
        fb.runtime(_MISFIT)  # asked for while functions can still appear
        found = world.applications[kind, t] = Application(t, kind, fb)
    return found


def extend_all(world: World) -> bool:
    """Give every application a case for each function that has appeared; whether any was added."""
    changed = False
    for application in list(world.applications.values()):
        known = list(world.polymorphs.values())
        start, application.asked = application.asked, len(known)
        for polymorph in known[start:]:
            is_alike = polymorph.kind is application.kind
            caller = polymorph.caller(application.type) if is_alike else None
            if caller is not None:
                _add_case(application, polymorph, caller)
                changed = True
    return changed


def _add_case(application: Application, polymorph: Polymorph, caller: Caller) -> None:
    fb, t = application.fb, application.type
    before, fb.block = fb.block, BasicBlock(f"case.{len(application.cases)}")
    fb.function.blocks.append(fb.block)
    application.cases.append((polymorph, fb.block))
    function, *given = fb.function.parameters
    arguments: list[Argument] = list(zip(given, t.parameters, strict=True))
    try:
        value, found = caller(fb, function, arguments)
        if not fb.ended:
            fb.emit(ops.Return(UNIT, 0, convert(fb, value, found, t.result)))
    except RefusalError as error:
        fb.report(error, FuncDef("", []))
        fb.unreachable()
    fb.block = before


def finish_all(world: World) -> None:
    """Write the tests: which function it is."""
    from einkornc.irbuild.bodies import finish

    for application in world.applications.values():
        fb = application.fb
        code = fb.get_field(fb.function.parameters[0], function_texts.closure_base(world).fields[0])
        for polymorph, block in application.cases:
            otherwise = BasicBlock("another")
            fb.branch(
                fb.compare("eq", code, FunctionAddress(CODE, polymorph.tag)), block, otherwise
            )
            fb.function.blocks.append(otherwise)
            fb.block = otherwise
        fb.call(fb.runtime(_MISFIT), [])
        fb.unreachable()
        finish(fb)
