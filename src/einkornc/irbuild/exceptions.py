"""try, except, finally and with.

A `finally` body is copied to every way out: falling through, an exception, and each return, break and
continue that passes it (`leave`).
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from mypy import nodes
from mypy import types as mt
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.frontend.walk import walk
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import BasicBlock, Global, Local
from einkornc.ir.types import CLASS_NUMBER, REFERENCE, UNIT
from einkornc.irbuild import class_tests
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    ClassObject,
    Concrete,
    Tuple,
    is_class,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import CellPlace, Final, FunctionBuilder, LocalPlace, Place
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.members import find_methods
from einkornc.irbuild.open_classes import opened
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import Argument, World


def leave(fb: FunctionBuilder, depth: int) -> None:
    """Run the `finally` bodies between here and nesting level `depth`, innermost first."""
    saved, handler, loops = list(fb.finals), fb.handler, list(fb.loops)
    while len(fb.finals) > depth and not fb.ended:
        final = fb.finals.pop()
        fb.handler = final.handler
        fb.loops = loops[: final.loops]
        fb.start(fb.new_block("leave"))
        final.emit()
    fb.finals, fb.loops = saved, loops
    fb.handler = handler
    if not fb.ended:
        fb.start(fb.new_block("left"))


def lower_try(fb: FunctionBuilder, s: nodes.TryStmt) -> None:
    """`try: … except …: … else: … finally: …`."""
    if s.finally_body is None:
        _try_except(fb, s)
        return
    body = s.finally_body

    def emit() -> None:
        fb.body(body)

    protect(fb, lambda: _try_except(fb, s), emit)


def handled_variable(fb: FunctionBuilder) -> Global:
    """The runtime's variable of the exception being handled: the context of whatever is raised meanwhile."""
    node = fb.world.symbol("_einkorn_runtime", "_handled")
    return fb.world.global_variable(
        node, "einkorn handled exception", union_of([fb.world.base_exception, NOTHING])
    )


def handled_before(fb: FunctionBuilder) -> Local:
    """What is being handled here, kept for the end of the handlers of a `try` that begins here."""
    local = fb.temporary(REFERENCE, "handled")
    fb.store(local, fb.emit(ops.LoadGlobal(REFERENCE, fb.line, handled_variable(fb))))
    return local


@contextmanager
def handling(fb: FunctionBuilder, exception: Place, before: Local) -> Iterator[None]:
    """Within, `exception` is being handled; whatever way control leaves, it no longer is."""
    variable = handled_variable(fb)

    def restore() -> None:
        fb.emit(ops.StoreGlobal(UNIT, fb.line, variable, fb.load(before)))

    fb.emit(ops.StoreGlobal(UNIT, fb.line, variable, exception.load(fb)))
    fb.handled.append((exception, before))
    fb.finals.append(Final(restore, fb.handler, len(fb.loops)))
    yield
    fb.finals.pop()
    fb.handled.pop()
    if not fb.ended:
        restore()


def protect(
    fb: FunctionBuilder,
    run: Function_[[], None],
    final: Function_[[], None],
    raised: Function_[[Place], None] | None = None,
) -> None:
    """Run something; whatever way control leaves it, `final` runs (or `raised`, for an exception)."""
    outer = fb.handler
    before = handled_before(fb)

    def guarded() -> None:
        fb.finals.append(Final(final, outer, len(fb.loops)))
        run()
        fb.finals.pop()

    with catching(fb, guarded, final) as (exception, _), handling(fb, exception, before):
        if raised is not None:
            raised(exception)
        else:
            final()
            raise_again(fb, exception.load(fb))


@contextmanager
def catching(
    fb: FunctionBuilder, run: Function_[[], None], normally: Function_[[], None]
) -> Iterator[tuple[LocalPlace, BasicBlock]]:
    """Run something, and `normally` behind it; within, handle what it raised, and go on behind both.

    Gives the exception, and the block behind both for what is to jump there.
    """
    outer = fb.handler
    caught, after = fb.new_block("except"), fb.new_block("after")
    fb.handler = caught
    fb.start(fb.new_block("try"))
    run()
    fb.handler = outer
    if not fb.ended:
        fb.start(fb.new_block("else"))
        normally()
        fb.jump(after)
    fb.function.blocks.append(caught)
    caught.handler = outer
    fb.block = caught
    exception = LocalPlace(fb.world.base_exception, fb.temporary(REFERENCE, "exception"))
    exception.store(fb, fb.intrinsic("pending.take", [], REFERENCE))
    yield exception, after
    fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    if not reached(fb, after):
        fb.unreachable()


def try_body(
    fb: FunctionBuilder, s: nodes.TryStmt
) -> AbstractContextManager[tuple[LocalPlace, BasicBlock]]:
    """The body of a `try` and its `else`; within, its clauses are lowered."""

    def otherwise() -> None:
        if s.else_body is not None:
            fb.body(s.else_body)

    return catching(fb, lambda: fb.body(s.body), otherwise)


def raise_again(fb: FunctionBuilder, exception: Value) -> None:
    """Let an exception go on to the next handler."""
    if not fb.ended:
        fb.intrinsic("pending.set", [exception], UNIT)
        fb.propagate()


def reached(fb: FunctionBuilder, block: BasicBlock) -> bool:
    """Whether any block so far jumps to `block`."""
    for b in fb.function.blocks:
        if b.operations and b is not block:
            match b.operations[-1]:
                case ops.Jump(target=target) if target is block:
                    return True
                case ops.Branch(then=then, otherwise=otherwise) if (
                    then is block or otherwise is block
                ):
                    return True
    return False


def _try_except(fb: FunctionBuilder, s: nodes.TryStmt) -> None:
    if not s.handlers:
        fb.body(s.body)
        return
    if s.is_star:
        from einkornc.irbuild.exception_groups import lower_star

        lower_star(fb, s)
        return
    before = handled_before(fb)
    with try_body(fb, s) as (exception, after):
        for t, variable, body in zip(s.types, s.vars, s.handlers, strict=True):
            otherwise = fb.new_block("next")
            if t is not None:
                then = fb.new_block("handle")
                fb.branch(_is_caught(fb, t, exception.load(fb)), then, otherwise)
                fb.start(then)
            with handling(fb, exception, before):
                if variable is None:
                    fb.body(body)
                else:
                    with bound(fb, variable, exception.load(fb), _handler_type(fb, t)):
                        fb.body(body)
            fb.jump(after)
            fb.function.blocks.append(otherwise)
            fb.block = otherwise
            if t is None:
                break
        raise_again(fb, exception.load(fb))


@contextmanager
def bound(
    fb: FunctionBuilder, variable: nodes.NameExpr, exception: Value, t: Concrete
) -> Iterator[None]:
    """Within, the name of `except X as name` is bound; whatever way control leaves, it no longer is."""
    place = _bind(fb, variable, exception, t)

    def unbind() -> None:
        if isinstance(place, LocalPlace | CellPlace):
            place.unset(fb)

    outer = fb.handler
    raised = fb.new_block("raised") if isinstance(place, CellPlace) else None
    if raised is not None:  # closures may look when the clause itself has raised
        fb.handler = raised
        fb.start(fb.new_block("bound"))
    fb.finals.append(Final(unbind, outer, len(fb.loops)))
    yield
    fb.finals.pop()
    fb.handler = outer
    if not fb.ended:
        unbind()
    if raised is not None:
        _unbind_raising(fb, raised, unbind)


def _unbind_raising(fb: FunctionBuilder, raised: BasicBlock, unbind: Function_[[], None]) -> None:
    """What runs in `raised` when an except clause raises; then go on behind the clause."""
    after = fb.new_block("after")
    fb.jump(after)
    fb.function.blocks.append(raised)
    fb.block = raised
    exception = fb.intrinsic("pending.take", [], REFERENCE)
    unbind()
    raise_again(fb, exception)
    fb.function.blocks.append(after)
    fb.block = after
    if not reached(fb, after):
        fb.unreachable()


def _bind(
    fb: FunctionBuilder, variable: nodes.NameExpr, exception: Value, t: Concrete
) -> Place | None:
    """`except X as name`: storage of the widest type, since mypy forgets the variable's own."""
    node = variable.node
    if not isinstance(node, Var):
        return None
    place = fb.places.get(node)
    if place is None or (isinstance(place, LocalPlace) and place.type != t):
        place = fb.places[node] = fb.variable(t, node.name)
    if isinstance(place, CellPlace) or place.type == t:
        place.store(fb, exception)
    return place


def _is_caught(fb: FunctionBuilder, e: nodes.Expression, exception: Value) -> Value:
    """Whether an except clause takes an exception."""
    base = fb.world.base_exception
    if not _is_only_known_at_run_time(fb, e):
        return test_class(fb, exception, base, exception_infos(fb, e))
    return class_tests.lower(fb, class_tests.number_of(fb, (exception, base)), e)


def _is_only_known_at_run_time(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether a clause names variables that hold classes, or tuples of them."""
    if isinstance(e, nodes.TupleExpr):
        return any(_is_only_known_at_run_time(fb, item) for item in e.items)
    if not isinstance(e, nodes.RefExpr):
        return True
    if not isinstance(e.node, Var):
        return not isinstance(e.node, TypeInfo | nodes.TypeAlias)
    return fb.world.module_value(e.node) is None or fb.world.is_assigned(e.node)


def _caught_types(fb: FunctionBuilder, e: nodes.Expression) -> list[Concrete]:
    """What exceptions a clause takes whose classes are values."""
    if isinstance(e, nodes.TupleExpr):
        return [t for item in e.items for t in _caught_types(fb, item)]
    found = fb.type_of(e)
    kinds = [option for m in members(found) for h in _items(m) for option in members(h)]
    if not all(isinstance(kind, ClassObject) for kind in kinds):
        refuse(UNSUPPORTED, f"An except clause with a {found}", e.line, e.column)
    return [kind.item for kind in kinds if isinstance(kind, ClassObject)]


def _items(t: Concrete) -> tuple[Concrete, ...]:
    """What a tuple holds, or what is none itself."""
    if is_class(t, "builtins._VariadicTuple") and isinstance(t, Class):
        return t.arguments
    return t.items if isinstance(t, Tuple) else (t,)


def exception_infos(fb: FunctionBuilder, e: nodes.Expression) -> list[Concrete | TypeInfo]:
    """The classes that an except clause names."""
    if isinstance(e, nodes.TupleExpr):
        return [t for item in e.items for t in exception_infos(fb, item)]
    if isinstance(e, nodes.RefExpr):
        if isinstance(e.node, TypeInfo):
            return [e.node]
        if isinstance(e.node, nodes.TypeAlias):
            target = mt.get_proper_type(e.node.target)
            if isinstance(target, mt.Instance):
                return [target.type]
        if isinstance(e.node, Var):
            value = fb.world.module_value(e.node)
            if value is not None and not fb.world.is_assigned(e.node):
                return exception_infos(fb, value)
    refuse(UNSUPPORTED, "An except clause whose class is only known at run time", e.line, e.column)


def _handler_type(fb: FunctionBuilder, e: nodes.Expression | None) -> Concrete:
    if e is None:
        return fb.world.base_exception
    if _is_only_known_at_run_time(fb, e):
        return union_of(_caught_types(fb, e))
    infos = [i for i in exception_infos(fb, e) if isinstance(i, TypeInfo)]
    return union_of([_caught_class(fb.world, i) for i in infos])


def _caught_class(world: World, info: TypeInfo) -> Class:
    """What a clause that names a class knows of its exceptions; of a group, that it holds exceptions."""
    if not info.has_base("builtins.BaseExceptionGroup"):
        return opened(world, info) or Class(info)
    return Class(info, tuple(world.class_named("builtins.Exception") for _ in info.defn.type_vars))


# ---------------------------------------------------------------- with


def lower_with(fb: FunctionBuilder, s: nodes.WithStmt) -> None:
    """`with a as x, b as y: …`."""
    _with_item(fb, s, 0)


def _with_item(fb: FunctionBuilder, s: nodes.WithStmt, index: int) -> None:
    from einkornc.irbuild.assignment import assign
    from einkornc.irbuild.coroutines import await_value

    if index == len(s.expr):
        fb.body(s.body)
        return
    manager = fb.expression(s.expr[index])
    place = LocalPlace(manager[1], fb.temporary(representation(manager[1]), "manager"))
    place.store(fb, manager[0])
    enter, leave_name = ("__aenter__", "__aexit__") if s.is_async else ("__enter__", "__exit__")
    _refuse_deaf_exit(fb, manager[1], leave_name, s)
    looks = any(
        _looks_at_traceback(f)
        for _, f in _exits(fb, manager[1], leave_name)
        if not fb.world.is_library(fb.world.module_of(f.fullname))
    )
    entered = call_method(fb, (place.load(fb), manager[1]), enter, [])
    if s.is_async:
        entered = await_value(fb, entered)
    target = s.target[index]

    def call_exit(exception: Place | None) -> Argument:
        arguments = _exit_arguments(fb, exception, looks, s)
        result = call_method(fb, (place.load(fb), manager[1]), leave_name, arguments)
        return await_value(fb, result) if s.is_async else result

    def run() -> None:
        if target is not None:
            assign(fb, target, entered)
        _with_item(fb, s, index + 1)

    def raised(exception: Place) -> None:

        swallowed = truth(fb, call_exit(exception))
        again = fb.new_block("again")
        on = fb.new_block("swallowed")
        fb.branch(swallowed, on, again)
        fb.start(again)
        fb.intrinsic("pending.set", [exception.load(fb)], UNIT)
        fb.propagate()
        fb.start(on)

    protect(fb, run, lambda: _ignore(call_exit(None)), raised)


def _ignore(value: Argument) -> None:
    """The result of `__exit__` matters only after an exception."""


def _refuse_deaf_exit(fb: FunctionBuilder, manager: Concrete, name: str, s: nodes.WithStmt) -> None:
    """`__exit__` that says its parameters are always None: they are not where the body raises."""
    for t, function in _exits(fb, manager, name):
        declared = function.type
        if isinstance(declared, mt.CallableType) and any(
            isinstance(mt.get_proper_type(a), mt.NoneType) for a in declared.arg_types[1:]
        ):
            refuse(
                UNSUPPORTED,
                f"A `with` over {t}, whose {name} declares None for what is an exception when the body"
                " raises (write type[BaseException] | None, BaseException | None, TracebackType | None)",
                s.line,
                s.column,
            )


def _exits(
    fb: FunctionBuilder, manager: Concrete, name: str
) -> Iterator[tuple[Concrete, nodes.FuncDef]]:
    """The `__exit__` of each class that a context manager may be of."""
    for t in members(manager):
        found = find_methods(fb.world, t, name) if isinstance(t, Class) else None
        if found is not None:
            yield t, found[0][0]
        for info in fb.world.descendants_of(t.info) if isinstance(t, Class) else ():
            own = info.names.get(name)
            if own is not None and isinstance(own.node, nodes.FuncDef):
                yield Class(info), own.node


def _looks_at_traceback(function: nodes.FuncDef) -> bool:
    """Whether an `__exit__` of the program reads its last parameter."""
    last = function.arguments[-1].variable
    return any(isinstance(n, nodes.NameExpr) and n.node is last for n in walk(function.body))


def _exit_arguments(
    fb: FunctionBuilder, exception: Place | None, looks: bool, s: nodes.WithStmt
) -> list[Argument]:
    world = fb.world
    base = world.base_exception
    kind = union_of([ClassObject(base), NOTHING])
    optional = union_of([base, NOTHING])
    traceback = union_of([world.class_named("types.TracebackType"), NOTHING])
    if exception is None:
        return [
            (fb.zero(representation(kind)), kind),
            (ops.NULL, optional),
            (ops.NULL, traceback),
        ]
    from einkornc.irbuild.attributes import load

    value = exception.load(fb)
    number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
    trace: Argument = (ops.NULL, NOTHING)
    if looks:
        trace = load(fb, (value, base), "__traceback__", s)
    return [
        (convert(fb, number, ClassObject(base), kind), kind),
        (value, optional),
        (convert(fb, *trace, traceback), traceback),
    ]
