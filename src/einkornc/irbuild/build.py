"""From the checked program to the whole IR: the work list until nothing new is requested."""

from __future__ import annotations

from mypy.nodes import FuncDef

from einkornc.diagnostics import (
    BOOL_AS_INT,
    INT_AS_FLOAT,
    CompileError,
    CompilerDefect,
    Diagnostic,
    RefusalError,
)
from einkornc.frontend.subset import check_subset
from einkornc.frontend.typecheck import CheckedProgram
from einkornc.ir.operations import CallIndirect, Operation  # noqa: F401
from einkornc.ir.program import Function, Program
from einkornc.ir.types import ClassKind
from einkornc.irbuild import (
    captures,
    class_scan,
    dispatch,
    function_identity,
    namespaces,
    packed_files,
    polymorphic,
    surely_set,
    synthesis,
)
from einkornc.irbuild.concrete import Concrete, Nothing
from einkornc.irbuild.instances import function_instance, runtime_function
from einkornc.irbuild.modules import main_function
from einkornc.irbuild.object_containers import note_late_claims
from einkornc.irbuild.widening import NONE, joined
from einkornc.irbuild.world import Dispatcher, Instance, World

HEAP = "einkorn.memory.heap"


# Rounds of widening (widening.py): each finds what the last one let through, so few are needed.
_ROUNDS = 6
_MIXED = {INT_AS_FLOAT.code, BOOL_AS_INT.code}


def build_program(checked: CheckedProgram, platform: str) -> tuple[Program, World]:
    """Lower everything reachable from the platform's `start`. Raises CompileError with all refusals.

    What stays refused in the last round comes first; where widening brought it about, then the numbers that
    made widening necessary, which the program could also write as what is declared.
    """
    widening = NONE
    mixed: list[Diagnostic] = []
    refused: list[Diagnostic] = []
    as_declared: list[Diagnostic] | None = None  # what the first round refuses
    for _ in range(_ROUNDS):
        world = World(checked, platform, widening)
        try:
            return _lowered(world), world
        except (CompileError, CompilerDefect) as error:
            synthesis.remove_methods(world)
            wider = joined(widening, {n: frozenset(held) for n, held in world.arrived.items()})
            if isinstance(error, CompilerDefect):
                if wider == widening:
                    raise
            else:
                refused = error.diagnostics
                as_declared = refused if as_declared is None else as_declared
                mixed += [d for d in refused if d.code in _MIXED and d not in mixed]
            if wider == widening:
                break
            widening = wider
    if as_declared is not None and all(d in as_declared for d in refused):
        raise CompileError(refused)
    raise CompileError([*refused, *(d for d in mixed if d not in refused)])


def _lowered(world: World) -> Program:
    """Everything reachable, with numbers as wide as `world` takes them."""
    captures.forget()
    class_scan.forget()
    surely_set.forget()
    platform = world.platform
    found = check_subset(world.files, {name: world.is_library(name) for name in world.files})
    refused = world.checked.packages.hold_back(found)
    if refused:
        raise CompileError(refused)
    synthesis.add_methods(world)
    namespaces.prepare(world)
    packed_files.add_table(world)
    start = _function(world, platform, "start")
    allocate = _function(world, HEAP, "allocate")
    recursion_error = runtime_function(world, "raise_recursion")
    _drain(world)
    if world.diagnostics:
        raise CompileError([world.checked.packages.explained(d) for d in world.diagnostics])
    if world.note_subclasses() or world.note_plain_tuples() or note_late_claims(world):
        raise CompileError(world.diagnostics)  # or the next round has them
    _resolve_class_tests(world)
    functions = [i.function for i in world.instances.values()]
    functions += [d.function for d in world.dispatchers.values()]
    functions += [a.fb.function for a in world.applications.values()]
    functions += [world.representative.function] if world.representative is not None else []
    functions += [m.function for m in world.modules.values()]
    frame = world.special_layout("coroutine frame", "frame", ClassKind.CONSERVATIVE)
    layouts = {id(i.layout): i.layout for i in [*world.instantiated, *world.named_classes]}
    for text in (world.str, world.bytes):
        layouts.setdefault(id(world.class_instance(text).layout), world.class_instance(text).layout)

    program = Program(
        functions,
        list(layouts.values()),
        list(world.globals.values()),
        main_function(world),
        start,
        allocate,
        recursion_error,
        frame,
        world.class_instance(world.str).layout,
        world.class_instance(world.bytes).layout,
    )
    return program


def _function(world: World, module: str, name: str) -> Function:
    node = world.symbol(module, name)
    assert isinstance(node, FuncDef)
    return function_instance(world, node, None, {}).function


def _report(world: World, instance: Instance, error: RefusalError) -> None:
    """A refusal that concerns a whole function, which the compiler may have made itself."""
    refusal = error.refusal
    line, column = error.line or instance.function.line, error.column
    path = error.path or instance.function.path
    found = Diagnostic(path, line, column, refusal.code, error.message, refusal.hint)
    if found not in world.diagnostics:
        world.diagnostics.append(found)


def _drain(world: World) -> None:
    """Build what is queued; then let dispatchers and module initialisers ask for more; until they do not."""
    states: dict[Dispatcher, dispatch._State] = {}
    changed = True
    while changed:
        while world.queue:
            instance = world.queue.popleft()
            assert instance.build is not None
            try:
                instance.build(instance)
            except RefusalError as error:
                _report(world, instance, error)
        changed = dispatch.extend_all(world, states)
        changed = polymorphic.extend_all(world) or changed
        for module in list(world.modules.values()):
            changed = module.extend() or changed
        changed = changed or bool(world.queue)
    dispatch.finish_all(world, states)
    polymorphic.finish_all(world)
    function_identity.finish(world)
    for module in world.modules.values():
        module.finish()


def _resolve_class_tests(world: World) -> None:
    """Fill in which classes each isinstance means, now that all are known."""
    by_type: list[tuple[Concrete, object]] = []
    for instance in [*world.instantiated, *world.named_classes]:
        if not isinstance(instance.type, Nothing):
            by_type.append((instance.type, instance.layout))
    answers: dict[object, tuple[object, ...]] = {}
    for operation, predicate in world.class_tests:
        if predicate not in answers:
            layouts = {id(layout): layout for t, layout in by_type if predicate(t)}
            answers[predicate] = tuple(layouts.values())
        operation.layouts = answers[predicate]  # type: ignore[assignment]
