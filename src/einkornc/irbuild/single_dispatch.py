"""The beginning of a generic function (functools.singledispatch): the function registered for an argument's class.

Registered classes are tried from the most derived on, as the search along a class's bases would find them;
a module's registration counts from when its statement has run.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef, TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.frontend.single_dispatch import Registration
from einkornc.ir import operations as ops
from einkornc.ir.program import Global
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild.class_checks import Trust, test_class
from einkornc.irbuild.closures import is_literal
from einkornc.irbuild.concrete import NOTHING
from einkornc.irbuild.construction import instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target, call_target, method_target
from einkornc.irbuild.world import Argument, World


def is_generic(world: World, function: FuncDef) -> bool:
    """Whether functions are registered with this one."""
    return function in world.checked.dispatching.registrations


def note_registered(fb: FunctionBuilder, s: nodes.Decorator) -> None:
    """The statement that registers a function has run."""
    registration = fb.world.checked.dispatching.by_statement.get(s)
    if registration is not None:
        fb.emit(ops.StoreGlobal(UNIT, fb.line, _flag(fb.world, registration), ops.TRUE))


def lower_start(fb: FunctionBuilder, node: FuncDef, variables: list[Var]) -> None:
    """Hand the call on where a function is registered for the class of the first argument."""
    found = fb.world.checked.dispatching.registrations.get(node)
    if not found:
        return
    if node.is_generator or node.is_coroutine:
        refuse(
            UNSUPPORTED, f"{node.name}, a generic function that is async or a generator", node.line
        )
    arguments = [(place.load(fb), place.type) for place in map(fb.places.__getitem__, variables)]
    is_method = bool(node.info) and not node.is_static and not node.is_class
    for info, registration in _in_order(found, node):
        _check_signature(node, registration.function)
        value, t = arguments[int(is_method)]
        test = test_class(fb, value, t, [NOTHING if info is None else info])
        if not registration.is_method:
            known = fb.emit(ops.LoadGlobal(BOOL, fb.line, _flag(fb.world, registration)))
            test = fb.arithmetic("and", known, test)
        with fb.when(test):
            _hand_on(fb, registration.function, arguments, is_method)


def _hand_on(
    fb: FunctionBuilder, function: FuncDef, arguments: list[Argument], is_method: bool
) -> None:
    """`return function(…)`, whose first parameter is of the class just tested."""
    target = _target(fb, function, arguments, is_method)
    given = arguments[1:] if is_method else arguments
    wanted = target.signature.parameters[0].type
    value, t = given[0]
    held = fb.world.with_subclasses(wanted, t, fb.instance.module)  # an int may be a bool
    first = (convert(fb, value, t, held, Trust.NARROWING), held)
    made, found = call_target(fb, target, [first, *given[1:]])
    if not fb.ended:
        result = fb.instance.signature.result
        fb.emit(ops.Return(UNIT, fb.line, convert(fb, made, found, result)))


def _target(
    fb: FunctionBuilder, function: FuncDef, arguments: list[Argument], is_method: bool
) -> Target:
    owner = fb.instance.owner
    if is_method and owner is not None:
        return method_target(fb, arguments[0], function, owner, {}, owner, direct=True)
    receiver = fb.instance.receiver if function.is_class else None
    return instance_target(fb, function_instance(fb.world, function, owner, {}, receiver))


def _in_order(
    found: list[Registration], node: FuncDef
) -> list[tuple[TypeInfo | None, Registration]]:
    """Each class before its bases; of one class the last registration first."""
    pairs = [(info, r) for r in reversed(found) for info in r.classes]
    for info, _ in pairs:
        for other, _ in pairs:
            if info is not None and other is not None and info is not other:
                _refuse_common_heirs(info, other, node)
    return sorted(pairs, key=lambda pair: -len(pair[0].mro) if pair[0] is not None else 0)


def _refuse_common_heirs(info: TypeInfo, other: TypeInfo, node: FuncDef) -> None:
    """Two classes of which neither inherits from the other may both be bases of a third: no order is right then."""
    if info in other.mro or other in info.mro:
        return
    if info.is_protocol or other.is_protocol or info.is_abstract and other.is_abstract:
        what = f"{node.name}, registered for both {info.name} and {other.name}, which one object may be"
        refuse(UNSUPPORTED, what, node.line)


def _check_signature(node: FuncDef, function: FuncDef) -> None:
    """The registered function gets the arguments of the generic one, by position."""
    kinds = (nodes.ARG_POS, nodes.ARG_OPT)
    ours, theirs = (
        [a for a in f.arguments if not (a.variable.is_self or a.variable.is_cls)]
        for f in (node, function)
    )
    same = len(ours) == len(theirs) and all(
        a.kind in kinds and b.kind in kinds and _same_default(a.initializer, b.initializer)
        for a, b in zip(ours, theirs, strict=True)
    )
    if not same:
        what = f"{function.name}, registered with {node.name}, with other parameters or defaults than it"
        refuse(UNSUPPORTED, what, function.line)


def _same_default(a: nodes.Expression | None, b: nodes.Expression | None) -> bool:
    if a is None or b is None:
        return a is b
    return is_literal(a) and is_literal(b) and str(a).split(":")[-1] == str(b).split(":")[-1]


def _flag(world: World, registration: Registration) -> Global:
    name = f"{registration.function.fullname} {registration.function.line} is registered"
    return world.global_variable(registration, name, world.bool)
