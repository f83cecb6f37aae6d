"""Function values: closures, bound methods, functions and classes as values, and adapters between conventions.

A function value is a reference to an object whose first field is machine code taking that object first.
What it captures are further fields: values, or the cells that captures.py finds to be shared.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Mapping
from dataclasses import dataclass, field

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import FunctionAddress, StaticObject, Value
from einkornc.ir.program import Function
from einkornc.ir.types import BOOL, CODE, REFERENCE, UNIT, ClassLayout, Field
from einkornc.irbuild import class_objects, function_texts
from einkornc.irbuild.captures import Scope, Variable, analyse
from einkornc.irbuild.concrete import Callable, Concrete, Polymorphic, is_never_null, representation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.docstrings import of_function
from einkornc.irbuild.function import (
    CapturedPlace,
    CellPlace,
    FunctionBuilder,
    LocalPlace,
    Place,
    ValuePlace,
)
from einkornc.irbuild.function_texts import UNKNOWN, Texts, closure_base
from einkornc.irbuild.instances import signature_of
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World

type FunctionNode = FuncDef | nodes.LambdaExpr | nodes.GeneratorExpr


# ---------------------------------------------------------------- layouts


def captured(world: World, layout: ClassLayout) -> list[Field]:
    """The fields of a function value that hold what it captures."""
    return layout.fields[len(closure_base(world).fields) :]


def closure_layout(
    world: World, name: str, fields: list[tuple[str, Concrete | None]], kind: str = "closure"
) -> ClassLayout:
    """A function value with captured fields (type None: a cell's reference); of each kind another class."""
    base = closure_base(world)
    held = tuple(REFERENCE if t is None else representation(t) for _, t in fields)
    key = (kind, held)
    layout = world.layouts.get(key)
    if layout is None:  # one class for all function values of this shape
        name = f"{kind} {', '.join(map(str, held))}"
        layout = world.special_layout(name, "function", t=Polymorphic())
        layout.base = base
        layout.fields = list(base.fields)
        layout.size = base.size
        for index, t in enumerate(held):
            layout.add_field(f"captured {index}", t)
        world.layouts[key] = layout
    return layout


def _cell_layout(world: World, t: Concrete, is_flagged: bool) -> ClassLayout:
    """A heap cell that holds one variable, with or without a field that says whether it is set."""
    key = ("cell", representation(t), is_flagged)
    found = world.layouts.get(key)
    if found is not None:
        return found
    layout = world.special_layout(f"cell {representation(t)}", "cell")
    layout.add_field("value", representation(t))
    if is_flagged:
        layout.add_field("is set", BOOL)
    world.layouts[key] = layout
    return layout


def _cell_place(fb: FunctionBuilder, variable: Variable, t: Concrete, cell: Place) -> CellPlace:
    """The place of a shared variable, whose cell is in the place `cell`."""
    assert fb.scope is not None
    is_unsure = fb.scope.is_unsure(variable)
    is_flagged = is_unsure and not is_never_null(t)
    place = CellPlace(t, cell, _cell_layout(fb.world, t, is_flagged))
    if is_unsure:
        is_own = variable in fb.scope.owned
        place.unset_name = variable.name
        place.failure = "raise_unset_variable" if is_own else "raise_unset_free_variable"
    return place


def new_cell(
    fb: FunctionBuilder, variable: Variable, t: Concrete, initial: Value | None
) -> CellPlace:
    """A fresh cell in this function, reachable through a local."""
    local = fb.temporary(REFERENCE, "cell")
    place = _cell_place(fb, variable, t, LocalPlace(fb.world.object, local))
    fb.store(local, fb.allocate(place.layout))
    if initial is not None:
        place.store(fb, initial)
    return place


# ---------------------------------------------------------------- thunks


def make_thunk(
    world: World,
    name: str,
    t: Callable,
    module: str,
    body: Function_[[FunctionBuilder, Value, list[Argument]], Argument],
    is_between: bool = False,
) -> Function:
    """Machine code with the convention of `t`: the function value itself, then the arguments."""
    from einkornc.irbuild.lowering import LOWERING

    specs = [ParameterSpec(f"a{i}", p, nodes.ARG_POS) for i, p in enumerate(t.parameters)]
    signature = Signature(specs, t.result)
    ir = world.new_function(name, signature, module, ("self",))
    instance = Instance(("thunk", ir.name), ir, signature, {}, "builtins")

    def build(instance: Instance) -> None:
        fb = FunctionBuilder(world, instance, LOWERING)
        fb.is_between = is_between
        if world.keeps_shapes:
            fb.noted_shape = fb.call(fb.runtime("noted_shape"), [])
        arguments: list[Argument] = [
            (p, s.type) for p, s in zip(ir.parameters[1:], specs, strict=True)
        ]
        try:
            value, found = body(fb, ir.parameters[0], arguments)
            if not fb.ended:
                fb.emit(ops.Return(UNIT, fb.line, convert(fb, value, found, t.result)))
        except RefusalError as error:
            fb.report(error, nodes.TempNode(mt.NoneType()))
            fb.unreachable()

    instance.build = build
    world.request(instance)
    return ir


def static_closure(fb: FunctionBuilder, code: Function, texts: Texts) -> Value:
    """A function value without captures: one object in the image."""
    base = closure_base(fb.world)
    fields: dict[str, Value] = {"code": FunctionAddress(CODE, code)}
    fields |= function_texts.fields(fb, texts)
    return StaticObject(REFERENCE, base, fields, f"closure {code.name}")


def dynamic_closure(
    fb: FunctionBuilder, layout: ClassLayout, code: Function, values: list[Value], texts: Texts
) -> Value:
    """A function value with captures."""
    made = fb.allocate(layout)
    fb.set_field(made, layout.fields[0], FunctionAddress(CODE, code))
    function_texts.give(fb, made, texts)
    for f, value in zip(captured(fb.world, layout), values, strict=True):
        fb.set_field(made, f, value)
    return made


def call_value(fb: FunctionBuilder, function: Argument, arguments: list[Argument]) -> Argument:
    """Call a function value."""
    value, t = function
    assert isinstance(t, Callable)
    from einkornc.irbuild.passing import forward, value_target

    return forward(fb, value_target(fb, (value, t)), arguments)


def adapt(fb: FunctionBuilder, value: Value, source: Callable, target: Callable) -> Value:
    """A function value with another convention around `value`."""
    world = fb.world
    layout = adapter_layout(world)
    inner = captured(world, layout)[0]

    def body(tb: FunctionBuilder, self: Value, arguments: list[Argument]) -> Argument:
        return call_value(tb, (tb.get_field(self, inner), source), arguments)

    of_program = not world.is_library(fb.instance.module)
    code = make_thunk(world, f"adapter {target}", target, "builtins", body, of_program)
    return dynamic_closure(fb, layout, code, [value], function_texts.texts_of(fb, value))


def adapter_layout(world: World) -> ClassLayout:
    """A function value that calls another by another convention."""
    return closure_layout(world, "adapter", [("inner", None)], "adapter")


def bound_layout(world: World, receiver: Concrete) -> ClassLayout:
    """A method and its receiver; the method's name tells which it is."""
    return closure_layout(world, "bound", [("receiver", receiver), ("method", None)], "bound")


def function_value(
    fb: FunctionBuilder,
    name: str,
    t: Callable,
    call: Function_[[FunctionBuilder, list[Argument]], Argument],
    key: object = None,
    shown: str = "",
    documentation: str | None = UNKNOWN,
) -> Argument:
    """Something without captures (function, class) as a value of type `t`; one object for each `key`.

    `shown` is what it holds as its name, where that is not the last part of `name`.
    """
    code = fb.world.value_thunks.get((key, t)) if key is not None else None
    if code is None:
        module = fb.instance.module
        code = make_thunk(
            fb.world,
            f"value {name}",
            t,
            module,
            lambda tb, _, arguments: call(tb, arguments),
            not fb.world.is_library(module),
        )
        fb.world.value_thunks[(key, t)] = code
    texts = function_texts.texts(fb, shown or name.rpartition(".")[2], documentation)
    return static_closure(fb, code, texts), t


def bound_value(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    t: Callable,
    call: Function_[[FunctionBuilder, Argument, list[Argument]], Argument],
    documentation: Value | None = None,
    texts: Texts | None = None,
) -> Argument:
    """A method bound to its receiver as a value of type `t`."""
    layout = bound_layout(fb.world, receiver[1])
    held = captured(fb.world, layout)[0]

    def body(tb: FunctionBuilder, self: Value, arguments: list[Argument]) -> Argument:
        return call(tb, (tb.get_field(self, held), receiver[1]), arguments)

    of_program = not fb.world.is_library(fb.instance.module)
    code = make_thunk(fb.world, f"bound {name}", t, fb.instance.module, body, of_program)
    if texts is None:
        texts = Texts(fb.text(name), fb.text(UNKNOWN) if documentation is None else documentation)
    return dynamic_closure(fb, layout, code, [receiver[0], fb.text(name)], texts), t


# ---------------------------------------------------------------- nested functions


@dataclass(eq=False, slots=True)
class Nested:
    """A nested function inside one instance of its enclosing function."""

    instance: Instance
    layout: ClassLayout
    scope: Scope
    places: list[tuple[Variable, Concrete, bool]]  # captured variable, type, shared by cell
    defaults: list[tuple[nodes.Expression, Concrete]] = field(
        default_factory=list
    )  # evaluated with the definition
    default_fields: dict[str, Field] = field(default_factory=dict)


def nested_function(
    fb: FunctionBuilder,
    node: FunctionNode,
    signature: Signature,
    name: str,
    substitution: dict[mt.TypeVarId, Concrete] | None = None,
) -> Nested:
    """The instance of a nested function; made once per enclosing instance."""
    from einkornc.irbuild import bodies

    world = fb.world
    substitution = substitution or fb.substitution
    key = ("nested", node, fb.instance.key, tuple(substitution.values()))
    found = world.instances.get(key)
    scope_here = fb.scope
    if found is not None:
        nested = found.enclosing
        assert isinstance(nested, Nested)
        return nested
    parameters = [a.variable for a in getattr(node, "arguments", [])]
    scope = analyse(node, parameters, scope_here)
    places: list[tuple[Variable, Concrete, bool]] = []
    for variable in scope.captured:
        if variable is node or class_objects.own_class(fb, variable) is not None:
            continue
        places.append(
            (
                variable,
                fb.variable_type(variable),
                scope_here is not None and scope_here.is_cell(variable),
            )
        )
    later = [p for p in signature.parameters if p.default is not None and not is_literal(p.default)]
    held = [(v.name, None if shared else t) for v, t, shared in places]
    layout = closure_layout(
        world, f"{fb.function.name}.{name}", [*held, *((p.name, p.type) for p in later)]
    )
    ir = world.new_function(
        f"{fb.function.name}.{name}", signature, fb.instance.module, ("environment",)
    )
    ir.display_name = name
    ir.line = node.line
    ir.path = fb.function.path
    instance = Instance(key, ir, signature, substitution, fb.instance.module)
    instance.node = node
    instance.owner = fb.instance.owner
    instance.receiver = fb.instance.receiver
    instance.has_environment = True
    nested = Nested(instance, layout, scope, places)
    for p, f in zip(later, captured(world, layout)[len(places) :], strict=True):
        assert p.default is not None
        nested.defaults.append((p.default, p.type))
        nested.default_fields[p.name] = f
    instance.enclosing = nested
    instance.build = lambda i: bodies.build_nested(world, i, nested)
    world.request(instance)
    return nested


def generic_nested(
    fb: FunctionBuilder, node: FuncDef, arguments: Mapping[mt.TypeVarId, Concrete]
) -> tuple[Nested, Value]:
    """The instance of a generic nested function for these type arguments, and its closure made here."""

    substitution = {**fb.substitution, **arguments}
    signature = signature_of(fb.world, node, None, substitution, fb.instance.module)
    nested = nested_function(fb, node, signature, node.name, substitution)
    return nested, make_environment(fb, nested, nested.instance.function)


def make_environment(fb: FunctionBuilder, nested: Nested, code: Function) -> Value:
    """The closure object of a nested function, with what it captures now."""
    defaults = [fb.value(e, t) for e, t in nested.defaults]
    values = captured_now(fb, nested.places)
    name = nested.instance.function.display_name
    texts = function_texts.texts(fb, name, of_function(fb.world, nested.instance.node))
    return dynamic_closure(fb, nested.layout, code, [*values, *defaults], texts)


def captured_now(
    fb: FunctionBuilder, captured: list[tuple[Variable, Concrete, bool]]
) -> list[Value]:
    """The values, or the cells, of captured variables where a function or class is defined."""
    values: list[Value] = []
    for variable, _, shared in captured:
        place = fb.places.get(variable)
        if place is None:
            if isinstance(variable, FuncDef):
                refuse(
                    UNSUPPORTED, f"{variable.name} is used by a closure made before its definition"
                )
            place = fb.declare(variable)
        if shared:
            assert isinstance(place, CellPlace)
            values.append(place.cell.load(fb))
        else:
            values.append(place.load(fb))
    return values


def is_literal(e: nodes.Expression) -> bool:
    """Whether an expression is the same value wherever it is evaluated."""
    match e:
        case nodes.IntExpr() | nodes.StrExpr() | nodes.FloatExpr() | nodes.EllipsisExpr():
            return True
        case nodes.NameExpr():
            return e.fullname in ("builtins.True", "builtins.False", "builtins.None")
        case nodes.UnaryExpr():
            return is_literal(e.expr)
        case _:
            return False


def bind_captures(fb: FunctionBuilder, nested: Nested, environment: Value) -> None:
    """Places for captured variables inside the nested function."""
    held: Place = ValuePlace(fb.world.object, environment)
    fb.environment = held
    bind_places(fb, nested.places, nested.layout, held)
    node = nested.instance.node
    if isinstance(node, FuncDef):
        fb.places[node] = ValuePlace(fb.world.object, environment)
        fb.nested[node] = nested


def bind_places(
    fb: FunctionBuilder,
    places: list[tuple[Variable, Concrete, bool]],
    layout: ClassLayout,
    held: Place,
) -> None:
    """Places for captured variables, in an environment that is in the place `held`."""
    for (variable, t, shared), f in zip(places, captured(fb.world, layout), strict=False):
        if shared:
            cell = CapturedPlace(fb.world.object, held, f)
            fb.places[variable] = _cell_place(fb, variable, t, cell)
        else:
            fb.places[variable] = CapturedPlace(t, held, f)
