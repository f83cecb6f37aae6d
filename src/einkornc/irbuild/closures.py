"""Function values: closures, bound methods, functions and classes as values, and adapters between conventions.

A function value is a reference to an object whose first field is machine code taking that object first.
A captured variable is copied into the closure where nothing assigns it afterwards; else both share a cell.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Mapping
from dataclasses import dataclass, field

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, Var

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, FunctionAddress, StaticObject, Value
from einkornc.ir.program import Function
from einkornc.ir.types import CODE, REFERENCE, UNIT, ClassLayout, Field
from einkornc.irbuild.concrete import Callable, Concrete, representation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import (
    CapturedPlace,
    CellPlace,
    FunctionBuilder,
    LocalPlace,
    Place,
    ValuePlace,
)
from einkornc.irbuild.instances import signature_of
from einkornc.irbuild.walk import children
from einkornc.irbuild.widening import FUNCTION_NAMES
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World

type FunctionNode = FuncDef | nodes.LambdaExpr | nodes.GeneratorExpr
type Variable = Var | FuncDef

_FUNCTIONS = (FuncDef, nodes.LambdaExpr, nodes.GeneratorExpr)
_LOOPS = (nodes.WhileStmt, nodes.ForStmt)


@dataclass(eq=False, slots=True)
class Scope:
    """What a function node owns and which of it closures share."""

    node: nodes.Node
    enclosing: Scope | None
    owned: set[Variable] = field(default_factory=set)
    cells: set[Variable] = field(default_factory=set)
    captured: list[Variable] = field(default_factory=list)
    assigned: set[Variable] = field(default_factory=set)

    def owns_or_sees(self, variable: Variable) -> bool:
        scope: Scope | None = self
        while scope is not None:
            if variable in scope.owned:
                return True
            scope = scope.enclosing
        return False

    def is_cell(self, variable: Variable) -> bool:
        scope: Scope | None = self
        while scope is not None:
            if variable in scope.owned:
                return variable in scope.cells
            scope = scope.enclosing
        return False


@dataclass(slots=True)
class _Use:
    variable: Variable
    line: int
    depth: int  # of nested functions
    in_loop: bool
    assigns: bool
    inner: nodes.Node | None  # the outermost nested function around the use


def analyse(node: nodes.Node, parameters: list[Var], enclosing: Scope | None) -> Scope:
    """Find what a function owns, what it captures and which of its variables need cells."""
    scope = Scope(node, enclosing)
    uses: list[_Use] = []
    _collect(node, node, 0, False, None, uses)
    scope.owned.update(parameters)
    for use in uses:
        if use.depth == 0 and not (enclosing is not None and enclosing.owns_or_sees(use.variable)):
            scope.owned.add(use.variable)
        if use.assigns:
            scope.assigned.add(use.variable)
    seen: dict[Variable, None] = {}
    for use in uses:
        if (
            use.variable not in scope.owned
            and enclosing is not None
            and enclosing.owns_or_sees(use.variable)
        ):
            seen[use.variable] = None
    scope.captured = list(seen)
    by_variable: dict[Variable, list[_Use]] = {}
    for use in uses:
        if use.variable in scope.owned:
            by_variable.setdefault(use.variable, []).append(use)
    for variable, its_uses in by_variable.items():
        if any(u.depth > 0 for u in its_uses) and not _by_value(
            variable, its_uses, variable in parameters
        ):
            scope.cells.add(variable)
    return scope


def _by_value(variable: Variable, uses: list[_Use], is_parameter: bool) -> bool:
    """Whether closures may copy the variable: nothing assigns it after the first of them exists."""
    assignments = [u for u in uses if u.assigns]
    captures = [u for u in uses if u.depth > 0 and u.inner is not variable]
    if is_parameter:
        return not assignments
    if len(assignments) != 1 or assignments[0].in_loop or assignments[0].depth > 0:
        return False
    return all(u.inner is not None and u.inner.line > assignments[0].line for u in captures)


def named(node: nodes.SymbolNode | None) -> Variable | None:
    """The local variable a name stands for; that of a decorated function holds what the decorators made."""
    if isinstance(node, nodes.Decorator):
        return node.var if node.decorators else node.func
    return node if isinstance(node, Var | FuncDef) else None


def _collect(
    node: nodes.Node,
    root: nodes.Node,
    depth: int,
    in_loop: bool,
    inner: nodes.Node | None,
    uses: list[_Use],
) -> None:
    """Record every use of a local variable below `node`."""
    if isinstance(node, nodes.NameExpr):
        variable = named(node.node)
        if node.kind == nodes.LDEF and variable is not None:
            uses.append(_Use(variable, node.line, depth, in_loop, False, inner))
        return
    if isinstance(node, nodes.ClassDef):
        return
    if isinstance(node, nodes.ListComprehension | nodes.SetComprehension):
        _collect_generator(node.generator, node.generator.sequences, root, depth, inner, uses)
        return
    if isinstance(node, nodes.DictionaryComprehension):
        _collect_generator(node, node.sequences, root, depth, inner, uses)
        return
    if isinstance(node, _FUNCTIONS) and node is not root:
        if isinstance(node, FuncDef):
            uses.append(_Use(node, node.line, depth, in_loop, True, inner))
        if isinstance(node, nodes.GeneratorExpr) and node.sequences:
            _collect(node.sequences[0], root, depth, in_loop, inner, uses)
        here = inner or node
        for argument in getattr(node, "arguments", []):
            if argument.initializer is not None:
                _collect(argument.initializer, root, depth, in_loop, inner, uses)
        if isinstance(node, nodes.GeneratorExpr):
            _collect_generator(node, node.sequences[1:], root, depth + 1, here, uses)
        else:
            _collect(node.body, root, depth + 1, False, here, uses)
        return
    if isinstance(node, nodes.Decorator):
        if node is not root:
            # The name is bound after the decorators ran: what the function itself captures comes before.
            line = node.func.end_line or node.line
            uses.append(_Use(node.var, line, depth, in_loop, True, inner))
        for decorator in node.decorators:
            _collect(decorator, root, depth, in_loop, inner, uses)
        _collect(node.func, root, depth, in_loop, inner, uses)
        return
    if isinstance(node, nodes.GeneratorExpr):
        _collect_generator(node, node.sequences[1:], root, depth, inner, uses)
        return
    if isinstance(node, FuncDef | nodes.LambdaExpr):
        _collect(node.body, root, depth, in_loop, inner, uses)
        return
    for target in _targets(node):
        for variable in target_variables(target):
            uses.append(
                _Use(
                    variable,
                    node.line,
                    depth,
                    in_loop or isinstance(node, nodes.ForStmt),
                    True,
                    inner,
                )
            )
    below = in_loop or isinstance(node, _LOOPS)
    for child in children(node):
        _collect(child, root, depth, below, inner, uses)


def _collect_generator(
    node: nodes.GeneratorExpr | nodes.DictionaryComprehension,
    sequences: list[nodes.Expression],
    root: nodes.Node,
    depth: int,
    inner: nodes.Node | None,
    uses: list[_Use],
) -> None:
    for index in node.indices:
        for variable in target_variables(index):
            uses.append(_Use(variable, node.line, depth, True, True, inner))
    results = [node.left_expr] if isinstance(node, nodes.GeneratorExpr) else [node.key, node.value]
    for part in [*results, *(c for cs in node.condlists for c in cs), *sequences]:
        _collect(part, root, depth, True, inner, uses)


def _targets(node: nodes.Node) -> list[nodes.Node]:
    match node:
        case nodes.AssignmentStmt():
            return list(node.lvalues)
        case nodes.OperatorAssignmentStmt():
            return [node.lvalue]
        case nodes.ForStmt():
            return [node.index]
        case nodes.WithStmt():
            return [t for t in node.target if t is not None]
        case nodes.TryStmt():
            return [v for v in node.vars if v is not None]
        case nodes.AssignmentExpr():
            return [node.target]
        case nodes.DelStmt():
            return [node.expr]
        case _:
            name = (
                getattr(node, "name", None)
                or getattr(node, "capture", None)
                or getattr(node, "rest", None)
            )
            return [name] if isinstance(name, nodes.NameExpr) else []


def target_variables(target: nodes.Node) -> list[Variable]:
    """The local variables that an assignment to `target` sets."""
    match target:
        case nodes.NameExpr():
            return (
                [target.node]
                if target.kind == nodes.LDEF and isinstance(target.node, Var | FuncDef)
                else []
            )
        case nodes.TupleExpr() | nodes.ListExpr():
            return [v for item in target.items for v in target_variables(item)]
        case nodes.StarExpr():
            return target_variables(target.expr)
        case _:
            return []


# ---------------------------------------------------------------- layouts


def closure_base(world: World) -> ClassLayout:
    """What every function value begins with: its machine code."""
    key = ("closure base",)
    found = world.layouts.get(key)
    if found is not None:
        return found
    layout = world.special_layout("function", "function")
    layout.add_field("code", CODE)
    if world.names_functions:
        layout.add_field("name", REFERENCE)
    world.layouts[key] = layout
    return layout


def captured(world: World, layout: ClassLayout) -> list[Field]:
    """The fields of a function value that hold what it captures."""
    return layout.fields[len(closure_base(world).fields) :]


def name_of(fb: FunctionBuilder, function: Value) -> Value:
    """`function.__name__`: a field that function values have in programs that ask for it."""
    world = fb.world
    if not world.names_functions:
        world.arrived.setdefault(FUNCTION_NAMES, set())
        refuse(DYNAMIC, "`__name__` of a function value")  # the next round has it
    return fb.get_field(function, closure_base(world).field_named("name"))


def rename(fb: FunctionBuilder, function: Value, name: Value) -> None:
    """What functools.wraps does to a wrapper's name."""
    fb.set_field(function, closure_base(fb.world).field_named("name"), name)


def closure_layout(
    world: World, name: str, fields: list[tuple[str, Concrete | None]]
) -> ClassLayout:
    """A function value with captured fields (type None: a cell's reference)."""
    base = closure_base(world)
    held = tuple(REFERENCE if t is None else representation(t) for _, t in fields)
    key = ("closure", held)
    layout = world.layouts.get(key)
    if layout is None:  # one class for all function values of this shape
        layout = world.special_layout(f"closure {', '.join(map(str, held))}", "function")
        layout.base = base
        layout.fields = list(base.fields)
        layout.size = base.size
        for index, t in enumerate(held):
            layout.add_field(f"captured {index}", t)
        world.layouts[key] = layout
    return layout


def cell_layout(world: World, t: Concrete) -> ClassLayout:
    """A heap cell that holds one variable."""
    key = ("cell", representation(t))
    found = world.layouts.get(key)
    if found is not None:
        return found
    layout = world.special_layout(f"cell {representation(t)}", "cell")
    layout.add_field("value", representation(t))
    world.layouts[key] = layout
    return layout


def new_cell(fb: FunctionBuilder, t: Concrete, initial: Value | None) -> CellPlace:
    """A fresh cell in this function, reachable through a local."""
    layout = cell_layout(fb.world, t)
    local = fb.temporary(REFERENCE, "cell")
    made = fb.allocate(layout)
    fb.store(local, made)
    place = CellPlace(t, LocalPlace(fb.world.object, local), layout.field_named("value"))
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


def static_closure(fb: FunctionBuilder, code: Function, name: str) -> Value:
    """A function value without captures: one object in the image."""
    base = closure_base(fb.world)
    fields: dict[str, Value] = {"code": FunctionAddress(CODE, code)}
    if fb.world.names_functions:
        fields["name"] = fb.text(name)
    return StaticObject(REFERENCE, base, fields, f"closure {code.name}")


def dynamic_closure(
    fb: FunctionBuilder, layout: ClassLayout, code: Function, values: list[Value], name: Value
) -> Value:
    """A function value with captures."""
    made = fb.allocate(layout)
    fb.set_field(made, layout.fields[0], FunctionAddress(CODE, code))
    if fb.world.names_functions:
        rename(fb, made, name)
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
    layout = closure_layout(world, "adapter", [("inner", source)])
    inner = captured(world, layout)[0]

    def body(tb: FunctionBuilder, self: Value, arguments: list[Argument]) -> Argument:
        return call_value(tb, (tb.get_field(self, inner), source), arguments)

    of_program = not world.is_library(fb.instance.module)
    code = make_thunk(world, f"adapter {target}", target, "builtins", body, of_program)
    name = name_of(fb, value) if world.names_functions else NULL
    return dynamic_closure(fb, layout, code, [value], name)


def function_value(
    fb: FunctionBuilder,
    name: str,
    t: Callable,
    call: Function_[[FunctionBuilder, list[Argument]], Argument],
    key: object = None,
) -> Argument:
    """Something without captures (function, class) as a value of type `t`; one object for each `key`."""
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
    return static_closure(fb, code, name.rpartition(".")[2]), t


def bound_value(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    t: Callable,
    call: Function_[[FunctionBuilder, Argument, list[Argument]], Argument],
) -> Argument:
    """A method bound to its receiver as a value of type `t`."""
    layout = closure_layout(fb.world, f"bound {name}", [("receiver", receiver[1])])
    held = captured(fb.world, layout)[0]

    def body(tb: FunctionBuilder, self: Value, arguments: list[Argument]) -> Argument:
        return call(tb, (tb.get_field(self, held), receiver[1]), arguments)

    of_program = not fb.world.is_library(fb.instance.module)
    code = make_thunk(fb.world, f"bound {name}", t, fb.instance.module, body, of_program)
    return dynamic_closure(fb, layout, code, [receiver[0]], fb.text(name)), t


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
        if variable is node:
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
    values: list[Value] = []
    defaults = [fb.value(e, t) for e, t in nested.defaults]
    for variable, _, shared in nested.places:
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
    name = fb.text(nested.instance.function.display_name)
    return dynamic_closure(fb, nested.layout, code, [*values, *defaults], name)


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
    for (variable, t, shared), f in zip(
        nested.places, captured(fb.world, nested.layout), strict=False
    ):
        if shared:
            cell = CapturedPlace(fb.world.object, held, f)
            fb.places[variable] = CellPlace(t, cell, cell_layout(fb.world, t).field_named("value"))
        else:
            fb.places[variable] = CapturedPlace(t, held, f)
    node = nested.instance.node
    if isinstance(node, FuncDef):
        fb.places[node] = ValuePlace(fb.world.object, environment)
        fb.nested[node] = nested
