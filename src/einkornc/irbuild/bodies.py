"""Function bodies: parameters become variables, statements are lowered, every path ends."""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.nodes import NOT_ABSTRACT, FuncDef, Var

from einkornc.diagnostics import UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import BasicBlock
from einkornc.ir.types import UNIT
from einkornc.irbuild import (
    class_objects,
    closing,
    closures,
    coroutines,
    local_classes,
    single_dispatch,
)
from einkornc.irbuild.captures import analyse
from einkornc.irbuild.concrete import (
    ClassObject,
    Concrete,
    Never,
    Nothing,
    is_class,
    is_maybe,
    members,
    representation,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder, ValuePlace
from einkornc.irbuild.lowering import LOWERING
from einkornc.irbuild.members import is_stub
from einkornc.irbuild.unset_locals import check_unset_locals
from einkornc.irbuild.world import Instance, World


def build_function(world: World, instance: Instance) -> None:
    """Lower a module-level function or a method."""
    node = instance.node
    assert isinstance(node, FuncDef)
    fb = FunctionBuilder(world, instance, LOWERING)
    fb.line = node.line
    try:
        world.checked.packages.look(instance.function.path, node)
        node = _checked_body(world, instance, node)
    except RefusalError as error:
        fb.report(error, node)
        fb.unreachable()
        finish(fb)
        return
    parameters = list(instance.function.parameters)
    variables = [a.variable for a in node.arguments]
    if (node.is_class or node.name == "__new__") and instance.owner is not None:
        variables = variables[1:]
    around = local_classes.scope_around(world, node)
    fb.scope = analyse(node, [a.variable for a in node.arguments], around)
    try:
        if node.is_generator or node.is_coroutine:
            coroutines.build(fb, node, variables, list(parameters), None)
        else:
            bind_parameters(fb, variables, list(parameters))
            single_dispatch.lower_start(fb, node, variables)
            lower_body(fb, node)
    except RefusalError as error:
        fb.report(error, node)
        fb.unreachable()
    finish(fb)


def _checked_body(world: World, instance: Instance, node: FuncDef) -> FuncDef:
    """The copy of a body that mypy checked for these types: `TypeVar("T", int, str)` has one for each of its values."""
    if all(copy is node for copy in node.expanded):
        return node

    def types_of(function: nodes.FuncItem) -> list[Concrete]:
        declared = function.type
        assert isinstance(declared, mt.CallableType)
        wanted = [*declared.arg_types, declared.ret_type]
        return [world.convert(t, instance.substitution, instance.module) for t in wanted]

    ours = types_of(node)
    for copy in node.expanded:
        if isinstance(copy, FuncDef) and types_of(copy) == ours:
            for original, copied in zip(node.arguments, copy.arguments, strict=True):
                copied.variable.is_cls = original.variable.is_cls  # which mypy does not copy
            return copy
    refuse(
        UNSUPPORTED,
        f"{node.name} with types that are not the values of its type variables",
        node.line,
        node.column,
    )


def build_synthetic(
    world: World, instance: Instance, make: Function_[[FunctionBuilder], None]
) -> None:
    """Lower a method that Python makes itself (synthesis.py)."""
    fb = FunctionBuilder(world, instance, LOWERING)
    fb.line = instance.function.line
    node = instance.node
    assert node is not None
    try:
        make(fb)
    except RefusalError as error:
        fb.report(error, node)
        fb.unreachable()
    finish(fb)


def build_nested(world: World, instance: Instance, nested: closures.Nested) -> None:
    """Lower a nested function, a lambda or a generator expression."""
    node = instance.node
    fb = FunctionBuilder(world, instance, LOWERING)
    fb.scope = nested.scope
    assert node is not None
    fb.line = node.line
    environment, *parameters = instance.function.parameters
    try:
        if isinstance(node, nodes.GeneratorExpr):
            coroutines.build_expression(fb, node, environment, list(parameters), nested)
        elif isinstance(node, FuncDef) and (node.is_generator or node.is_coroutine):
            coroutines.build(
                fb, node, [a.variable for a in node.arguments], list(parameters), nested
            )
        else:
            closures.bind_captures(fb, nested, environment)
            bind_parameters(fb, [a.variable for a in node.arguments], list(parameters))
            if isinstance(node, FuncDef):
                lower_body(fb, node)
            else:
                lower_lambda(fb, node)
    except RefusalError as error:
        fb.report(error, node)
        fb.unreachable()
    finish(fb)


def bind_parameters(fb: FunctionBuilder, variables: list[Var], values: list[Value]) -> None:
    """Give each parameter a place: a cell where closures share it, a local where it is assigned."""
    assert fb.scope is not None
    for variable, value, spec in zip(
        variables, values, fb.instance.signature.parameters, strict=True
    ):
        if variable in fb.scope.cells or variable in fb.scope.assigned:
            _bind_assigned(fb, variable, value, spec.type)
        else:
            fb.places[variable] = ValuePlace(spec.type, value)
    for assigned in fb.scope.assigned:
        if assigned not in fb.scope.owned:
            continue
        own = class_objects.own_class(fb, assigned)
        if isinstance(assigned, Var) and own is not None:
            given = class_objects.class_constant(fb, own)
            t = fb.variable_type(assigned)
            _bind_assigned(fb, assigned, convert(fb, given, ClassObject(own), t), t)
    for shared in fb.scope.cells:
        if isinstance(shared, Var) and shared.type is None:
            continue  # bound only where mypy never came
        if shared not in fb.places:
            t = fb.world.object if isinstance(shared, FuncDef) else fb.variable_type(shared)
            fb.places[shared] = closures.new_cell(fb, shared, t, None)
    local_classes.bind(fb)


def _bind_assigned(fb: FunctionBuilder, variable: Var, value: Value, t: Concrete) -> None:
    assert fb.scope is not None
    if variable in fb.scope.cells:
        fb.places[variable] = closures.new_cell(fb, variable, t, value)
    else:
        place = fb.places[variable] = fb.variable(t, variable.name, variable)
        place.store(fb, value)


def lower_body(fb: FunctionBuilder, node: FuncDef) -> None:
    """The statements of a function and its end."""
    with closing.variables(fb, node):
        fb.body(node.body)
    if not fb.ended:
        finish_path(fb, node)


def finish_path(fb: FunctionBuilder, node: FuncDef) -> None:
    """Falling off the end returns None, where the declared result has room for it."""
    result = fb.instance.signature.result
    if isinstance(result, Nothing):
        fb.emit(ops.Return(UNIT, fb.line, ops.NOTHING))
    elif is_maybe(result) or any(
        isinstance(m, Nothing) or is_class(m, "builtins.object") for m in members(result)
    ):
        fb.emit(ops.Return(UNIT, fb.line, fb.zero(representation(result))))
    elif closures_stub(node) and node.abstract_status != NOT_ABSTRACT:
        # Only a class held as a value can be asked, and CPython answers None.
        fb.check(ops.FALSE, "raise_cast", fb.text(str(result)))
        fb.unreachable()
    elif closures_stub(node) and not isinstance(result, Never):
        refuse(UNSUPPORTED, f"{node.name} has no body", node.line)
    elif fb.world.is_library(fb.instance.module):
        fb.unreachable()
    else:  # control comes here only where mypy is wrong, as of a `with` that swallows
        fb.call(fb.runtime("raise_unreachable"), [])


def closures_stub(node: FuncDef) -> bool:
    """Whether the body is `...` only."""

    return is_stub(node)


def lower_lambda(fb: FunctionBuilder, node: nodes.LambdaExpr) -> None:
    """A lambda's body is one return statement."""
    statement = node.body.body[0]
    assert isinstance(statement, nodes.ReturnStmt) and statement.expr is not None
    result = fb.instance.signature.result
    value = fb.value(statement.expr, result)
    if not fb.ended:
        fb.emit(ops.Return(UNIT, fb.line, value))


def finish(fb: FunctionBuilder) -> None:
    """End open blocks and drop those that nothing reaches."""
    function = fb.function
    started = {id(b) for b in function.blocks}
    for block in function.blocks:
        if not block.operations or not isinstance(block.operations[-1], ops.TERMINATORS):
            block.operations.append(ops.Unreachable(UNIT, fb.line))
    reached: dict[int, BasicBlock] = {}
    stack = [function.blocks[0]]
    while stack:
        block = stack.pop()
        if id(block) in reached:
            continue
        reached[id(block)] = block
        if id(block) not in started:  # mypy has shown that control never comes here
            function.blocks.append(block)
            block.operations.append(ops.Unreachable(UNIT, fb.line))
        if block.handler is not None:
            stack.append(block.handler)
        last = block.operations[-1]
        match last:
            case ops.Jump(target=target) | ops.Suspend(target=target):
                stack.append(target)
            case ops.Branch(then=then, otherwise=otherwise):
                stack += [then, otherwise]
            case ops.Switch(cases=cases, default=default):
                stack += [default, *(b for _, b in cases)]
            case _:
                pass
    function.blocks = [b for b in function.blocks if id(b) in reached]
    check_unset_locals(fb)
