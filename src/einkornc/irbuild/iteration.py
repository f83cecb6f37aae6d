"""Loops over anything: counting loops over range, fixed tuples unrolled, `_step` iterators, `__next__` ones."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Sequence

from mypy import nodes
from mypy import types as mt
from mypy.traverser import has_await_expression

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import BasicBlock
from einkornc.ir.types import BOOL, INT, REFERENCE, UNIT, Struct
from einkornc.irbuild.captures import target_variables
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.closing import Held, close, closing, held_by, held_iterator
from einkornc.irbuild.closures import make_environment, nested_function, new_cell
from einkornc.irbuild.concrete import (
    NEVER,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Tuple,
    Union,
    machine_type,
    members,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.conditions import condition
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.coroutines import async_iterate, yield_value
from einkornc.irbuild.exceptions import leave
from einkornc.irbuild.function import FunctionBuilder, Loop
from einkornc.irbuild.inference import unify
from einkornc.irbuild.instances import special_dispatcher
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.members import class_of, find_member, find_methods
from einkornc.irbuild.named_tuples import named_tuple_items, named_tuple_struct
from einkornc.irbuild.object_containers import as_written
from einkornc.irbuild.tuples import variadic_from_struct
from einkornc.irbuild.world import Argument, ParameterSpec, Signature

type Each = Function_[[Argument], None]


def iterate(
    fb: FunctionBuilder,
    iterable: Argument,
    each: Each,
    loop: Loop | None = None,
    held: Sequence[Held] = (),
) -> list[Held]:
    """Run `each` for every item. `loop`, where given, receives the targets of break and continue.

    `held`, and an iterator that only the loop holds, are closed behind it. All of them are returned: who
    jumps out of the loop by `break` closes them.
    """
    value, t = iterable
    if isinstance(t, Class) and t.info.is_named_tuple:
        iterable = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
        t = iterable[1]
    if isinstance(t, Tuple):
        iterable = _as_variadic(fb, iterable)
    iterator = iterator_of(fb, iterable)
    in_use = [*held, *held_iterator(fb, iterable, iterator)]
    again, after = fb.new_block("next"), fb.new_block("exhausted")
    loop = loop or Loop(after, again, len(fb.finals))
    loop.after, loop.again = after, again
    with closing(fb, in_use):
        fb.start(again)
        going = fb.new_block("item")
        item = advance(fb, iterator, going, after)
        each(item)
        fb.jump(again)
        fb.start(after)
    return in_use


def _as_variadic(fb: FunctionBuilder, iterable: Argument, item: Concrete | None = None) -> Argument:
    """A tuple of known length as one of any length, of `item` or of what its items have in common."""
    value, t = iterable
    assert isinstance(t, Tuple)
    owner = fb.world.class_named("builtins._VariadicTuple", item or union_of(list(t.items)))
    return variadic_from_struct(fb, value, t, owner), owner


def iterator_of(fb: FunctionBuilder, iterable: Argument) -> Argument:
    """`iter(iterable)`."""
    if isinstance(iterable[1], Union):
        iterable = _as_iterable(fb, iterable)
    if isinstance(iterable[1], Tuple):
        iterable = _as_variadic(fb, iterable)
    return call_method(fb, iterable, "__iter__", [])


def _as_iterable(fb: FunctionBuilder, iterable: Argument) -> Argument:
    """One of several iterables as an Iterable of what any of them holds."""
    value, t = iterable
    present = members(without_none(t))
    if isinstance(value.type, Struct) or any(machine_type(m) is not None for m in present):
        refuse(UNSUPPORTED, f"Iterating over {t}")
    item = union_of([element_type(fb, m) for m in present])
    made = fb.world.class_named("typing.Iterable", item)
    return convert(fb, value, t, made), made


def advance(
    fb: FunctionBuilder, iterator: Argument, going: BasicBlock, after: BasicBlock
) -> Argument:
    """Fetch the next item and go on in `going`, or go to `after`."""
    owner = class_of(fb.world, iterator[1])
    has_step = owner is not None and find_member(owner.info, "_step") is not None
    if owner is not None and (has_step or owner.fullname == "typing.Iterator"):
        if has_step:
            step, t = call_method(fb, iterator, "_step", [])
        else:
            step, t = _stepped(fb, iterator, owner, handed_out(fb, iterator))
        assert isinstance(t, Tuple)
        fb.branch(fb.item(step, 0), going, after)
        fb.start(going)
        return fb.item(step, 1), t.items[1]
    return _advance_by_next(fb, iterator, going, after)


def _stepped(fb: FunctionBuilder, iterator: Argument, owner: Class, item: Concrete) -> Argument:
    """The next item of an iterator known by its Protocol only, and whether there is one: no StopIteration."""
    signature = Signature(
        [ParameterSpec("self", owner, nodes.ARG_POS)], Tuple((fb.world.bool, item))
    )
    dispatcher = special_dispatcher(fb.world, owner, "_step", signature)
    return fb.call(dispatcher.function, [iterator[0]]), signature.result


def _advance_by_next(
    fb: FunctionBuilder, iterator: Argument, going: BasicBlock, after: BasicBlock
) -> Argument:
    """Through `__next__`, whose StopIteration ends the loop."""
    outer = fb.handler
    stopped = fb.new_block("stopped")
    with fb.handling(stopped):
        value, t = call_method(fb, iterator, "__next__", [])
        local = fb.temporary(representation(t))
        fb.store(local, value)
    fb.jump(going)
    stopped.handler = outer
    fb.function.blocks.append(stopped)
    fb.block = stopped
    error = fb.intrinsic("pending.take", [], REFERENCE)
    stop = fb.world.class_named("builtins.StopIteration")
    other = fb.new_block("other")
    fb.branch(test_class(fb, error, fb.world.base_exception, [stop.info]), after, other)
    fb.start(other)
    fb.intrinsic("pending.set", [error], UNIT)
    fb.propagate()
    fb.function.blocks.append(going)
    fb.block = going
    return fb.load(local), t


def iterate_until(
    fb: FunctionBuilder, iterable: Argument, test: Function_[[Argument], Value]
) -> Value:
    """Whether `test` holds for some item."""
    result = fb.temporary(BOOL)
    fb.store(result, ops.FALSE)
    done = fb.new_block("done")
    depth = len(fb.finals)

    def each(item: Argument) -> None:
        with fb.when(test(item)):
            fb.store(result, ops.TRUE)
            leave(fb, depth)
            fb.jump(done)

    iterate(fb, iterable, each)
    fb.start(done)
    return fb.load(result)


# ---------------------------------------------------------------- for


def lower_for(fb: FunctionBuilder, s: nodes.ForStmt) -> None:
    """`for index in expr: body else: …`."""
    if s.is_async:
        _lower_async_for(fb, s)
        return
    finished = fb.new_block("finished")
    broken = fb.new_block("broken")

    def body(item: Argument, loop: Loop) -> None:
        from einkornc.irbuild.assignment import assign

        fb.loops.append(Loop(broken, loop.again, len(fb.finals)))
        assign(fb, s.index, item)
        fb.body(s.body)
        fb.loops.pop()

    held: list[Held] = []
    counting = _range_arguments(s.expr)
    if counting is not None and _is_int_range(fb, counting):
        _count(fb, counting, body)
    else:
        loop = Loop(finished, finished, len(fb.finals))
        held = held_by(fb, s.expr)
        iterable = _iterated(fb, s.expr, s.index)
        held = iterate(fb, iterable, lambda item: body(item, loop), loop, held)
    fb.start(finished)
    if s.else_body is not None:
        fb.body(s.else_body)
    if held:
        left = fb.new_block("left")
        fb.jump(left)
        fb.start(broken)
        close(fb, held)
        fb.start(left)
    else:
        fb.start(broken)


def _iterated(fb: FunctionBuilder, e: nodes.Expression, index: nodes.Expression) -> Argument:
    """What a loop goes through; the items of `([], [1])` are what the loop's variable holds."""
    from einkornc.irbuild.assignment import target_type

    held = target_type(fb, index) if isinstance(e, nodes.TupleExpr) else None
    if held is None or not isinstance(e, nodes.TupleExpr):
        return fb.expression(e)
    return fb.expression(e, Tuple((held,) * len(e.items)))


def _async_iterator(fb: FunctionBuilder, e: nodes.Expression) -> Argument:
    return call_method(fb, fb.expression(e), "__aiter__", [])


def _lower_async_for(fb: FunctionBuilder, s: nodes.ForStmt) -> None:
    from einkornc.irbuild.assignment import assign

    finished, broken = fb.new_block("finished"), fb.new_block("broken")
    again, item = async_iterate(fb, _async_iterator(fb, s.expr), finished)
    fb.loops.append(Loop(broken, again, len(fb.finals)))
    assign(fb, s.index, item)
    fb.body(s.body)
    fb.loops.pop()
    fb.jump(again)
    fb.start(finished)
    if s.else_body is not None:
        fb.body(s.else_body)
    fb.start(broken)


def _range_arguments(e: nodes.Expression) -> list[nodes.Expression] | None:
    """The arguments of a plain call of range."""
    if isinstance(e, nodes.CallExpr) and isinstance(e.callee, nodes.RefExpr):
        if e.callee.fullname == "builtins.range" and 1 <= len(e.args) <= 3:
            if all(k == nodes.ARG_POS for k in e.arg_kinds):
                return e.args
    return None


def _is_int_range(fb: FunctionBuilder, arguments: list[nodes.Expression]) -> bool:
    return len(arguments) < 3 or _literal(arguments[2]) not in (None, 0)


def _literal(e: nodes.Expression) -> int | None:
    if isinstance(e, nodes.IntExpr):
        return e.value
    if isinstance(e, nodes.UnaryExpr) and e.op == "-" and isinstance(e.expr, nodes.IntExpr):
        return -e.expr.value
    return None


def _count(
    fb: FunctionBuilder, arguments: list[nodes.Expression], body: Function_[[Argument, Loop], None]
) -> None:
    """A counting loop without an iterator. The step is a literal, so the direction is known."""
    world = fb.world
    values = [fb.value(a, world.int) for a in arguments]
    start: Value = fb.integer(0) if len(values) == 1 else values[0]
    stop = values[0] if len(values) == 1 else values[1]
    step = _literal(arguments[2]) if len(arguments) == 3 else 1
    assert step is not None
    counter = fb.temporary(INT, "counter")
    fb.store(counter, start)
    test, again, after = fb.new_block("test"), fb.new_block("step"), fb.new_block("counted")
    fb.start(test)
    current = fb.load(counter)
    inside = fb.new_block("body")
    fb.branch(fb.compare("slt" if step > 0 else "sgt", current, stop), inside, after)
    fb.start(inside)
    body((current, world.int), Loop(after, again, len(fb.finals)))
    fb.start(again)
    # Wrapping is right: the next value is only used where it is still short of `stop`; a step that
    # overflows ends the loop because the distance left is less than the step.
    present = fb.load(counter)
    if step in (1, -1):
        fb.store(counter, fb.arithmetic("add", present, fb.integer(step)))
        fb.jump(test)
    else:
        distance = (
            fb.arithmetic("sub", stop, present) if step > 0 else fb.arithmetic("sub", present, stop)
        )
        far = fb.compare("ugt", distance, fb.integer(abs(step)))
        onward = fb.new_block("onward")
        fb.branch(far, onward, after)
        fb.start(onward)
        fb.store(counter, fb.arithmetic("add", present, fb.integer(step)))
        fb.jump(test)
    fb.start(after)


# ---------------------------------------------------------------- comprehensions


def lower_list_comprehension(
    fb: FunctionBuilder, e: nodes.ListComprehension, expected: Concrete | None
) -> Argument:
    """`[item for …]`."""
    t = as_written(fb, fb.made_type_of(e), expected)
    return _collect(fb, t, e.generator, "append")


def lower_set_comprehension(
    fb: FunctionBuilder, e: nodes.SetComprehension, expected: Concrete | None
) -> Argument:
    """`{item for …}`."""
    return _collect(fb, as_written(fb, fb.made_type_of(e), expected), e.generator, "add")


def _collect(
    fb: FunctionBuilder, t: Concrete, generator: nodes.GeneratorExpr, method: str
) -> Argument:

    assert isinstance(t, Class)
    made = construct(fb, t, [])
    item = t.arguments[0]

    def each() -> None:
        value = fb.value(generator.left_expr, item)
        call_method(fb, (made, t), method, [(value, item)], direct=True)

    run_clauses(fb, generator, 0, each, None)
    return made, t


def lower_dictionary_comprehension(
    fb: FunctionBuilder, e: nodes.DictionaryComprehension, expected: Concrete | None
) -> Argument:
    """`{key: value for …}`."""

    t = as_written(fb, fb.made_type_of(e), expected)
    assert isinstance(t, Class)
    made = construct(fb, t, [])
    key_type, value_type = t.arguments

    assert e.key is not None

    def each() -> None:
        assert e.key is not None
        key = fb.value(e.key, key_type)
        value = fb.value(e.value, value_type)
        call_method(
            fb, (made, t), "__setitem__", [(key, key_type), (value, value_type)], direct=True
        )

    run_clauses(fb, e, 0, each, None)
    return made, t


def fresh_cells(
    fb: FunctionBuilder, generator: nodes.GeneratorExpr | nodes.DictionaryComprehension
) -> None:
    """The loop variables of each run of a comprehension are its own."""

    for target in generator.indices:
        for variable in target_variables(target):
            if fb.scope is not None and variable in fb.scope.cells:
                fb.places[variable] = new_cell(fb, variable, fb.variable_type(variable), None)


def run_clauses(
    fb: FunctionBuilder,
    generator: nodes.GeneratorExpr | nodes.DictionaryComprehension,
    index: int,
    innermost: Function_[[], None],
    first: Argument | None,
    first_held: Sequence[Held] = (),
) -> None:
    """The `for … if …` clauses from `index` on; `first`, where given, is the first iterable's iterator.

    `first_held` is what that alone holds.
    """
    from einkornc.irbuild.assignment import assign

    if index == len(generator.sequences):
        innermost()
        return
    if index == 0:
        fresh_cells(fb, generator)

    def each(item: Argument, loop: Loop) -> None:
        assign(fb, generator.indices[index], item)
        for test in generator.condlists[index]:
            passed = fb.new_block("passed")
            fb.branch(condition(fb, test), passed, loop.again)
            fb.start(passed)
        run_clauses(fb, generator, index + 1, innermost, None)

    e = generator.sequences[index]
    if generator.is_async[index]:
        after = fb.new_block("exhausted")
        again, item = async_iterate(fb, first or _async_iterator(fb, e), after)
        each(item, Loop(after, again, len(fb.finals)))
        fb.jump(again)
        fb.start(after)
        return
    counting = _range_arguments(e) if first is None else None
    if counting is not None and _is_int_range(fb, counting):
        _count(fb, counting, each)
        return
    loop = Loop(BasicBlock(""), BasicBlock(""), len(fb.finals))
    held = first_held if first is not None else held_by(fb, e)
    iterable = first or _iterated(fb, e, generator.indices[index])
    iterate(fb, iterable, lambda item: each(item, loop), loop, held)


def lower_generator_expression(
    fb: FunctionBuilder, e: nodes.GeneratorExpr, expected: Concrete | None
) -> Argument:
    """`(item for …)`: a generator whose first iterable is evaluated here and now."""

    if e.is_async[0]:
        held, source = [], _async_iterator(fb, e.sequences[0])
    else:
        held = held_by(fb, e.sequences[0])
        source = _iterated(fb, e.sequences[0], e.indices[0])
    if isinstance(source[1], Tuple):
        source = _as_variadic(fb, source)
    item = generated_type(fb, e)
    if _is_async(e):
        t = fb.world.class_named("_einkorn_frames.async_generator", item, Nothing())
    else:
        t = fb.world.class_named("_einkorn_frames.generator", item, Nothing(), Nothing())
    spec = ParameterSpec("iterable", source[1], nodes.ARG_POS)
    kept = [ParameterSpec(f"held{i}", fb.world.object, nodes.ARG_POS) for i in range(len(held))]
    nested = nested_function(fb, e, Signature([spec, *kept], t), "<genexpr>")
    environment = make_environment(fb, nested, nested.instance.function)
    values = [source[0], *(fb.load(h.local) for h in held)]
    return fb.call(nested.instance.function, [environment, *values]), t


def _is_async(e: nodes.GeneratorExpr) -> bool:
    """Whether a generator expression awaits anything once its first iterable is there."""
    later = [e.left_expr, *e.sequences[1:], *(test for tests in e.condlists for test in tests)]
    return any(e.is_async) or any(map(has_await_expression, later))


def generated_type(fb: FunctionBuilder, e: nodes.GeneratorExpr) -> Concrete:
    """What a generator expression hands out: mypy records it on the expression or on its left part."""
    if fb.has_type(e):
        t = fb.made_type_of(e)
        if isinstance(t, Class) and t.arguments:
            return t.arguments[0]
    return fb.type_of(e.left_expr)


def lower_generator_body(
    fb: FunctionBuilder, e: nodes.GeneratorExpr, source: Argument, only_here: list[Value]
) -> None:
    """The body of a generator expression; `only_here` are the generators that only `source` holds."""

    assert isinstance(fb.frame_type, Class)
    item = fb.frame_type.arguments[0]
    held = [Held(fb.temporary(REFERENCE, "held"), is_exact=False) for _ in only_here]
    for h, value in zip(held, only_here, strict=True):
        fb.store(h.local, value)
    run_clauses(fb, e, 0, lambda: _yield(fb, e, item, yield_value), source, held)


def _yield(
    fb: FunctionBuilder,
    e: nodes.GeneratorExpr,
    item: Concrete,
    yield_value: Function_[..., Argument],
) -> None:
    yield_value(fb, fb.value(e.left_expr, item), item)


def element_type(fb: FunctionBuilder, iterable: Concrete) -> Concrete:
    """What iterating over a value of this type gives."""

    if isinstance(iterable, Tuple):
        return union_of(list(iterable.items))
    if isinstance(iterable, ClassObject) and isinstance(iterable.item, Class):
        if iterable.item.info.is_enum:
            return iterable.item
    info = fb.world.infos["typing.Iterable"]
    variable = info.defn.type_vars[0]
    found: dict[mt.TypeVarId, Concrete] = {}
    unify(fb.world, mt.Instance(info, [variable]), iterable, found)
    if variable.id not in found:
        if isinstance(iterable, Class) and any(isinstance(a, Never) for a in iterable.arguments):
            return NEVER  # the items of `[]`
        refuse(UNSUPPORTED, f"Items of {iterable}")
    return found[variable.id]


def handed_out(fb: FunctionBuilder, iterator: Argument) -> Concrete:
    """What an iterator hands out, by the declared result of its `__next__`."""

    owner = class_of(fb.world, iterator[1])
    assert owner is not None
    found = find_methods(fb.world, owner, "__next__")
    if found is None:
        refuse(UNSUPPORTED, f"{iterator[1]} is not an iterator")
    functions, base = found
    declared = functions[0].type
    assert isinstance(declared, mt.CallableType)
    return fb.world.convert(
        declared.ret_type, fb.world.substitution_of(base), base.info.module_name
    )
