"""Generators and coroutines: a frame object, a body that suspends, and the await chain (DESIGN §4).

The frame object (_einkorn_frames.generator, coroutine, async_generator) is the Python value; its machine frame
is an LLVM coroutine. The body keeps the object's state:

    0 created --resume--> 1 running --yield, await--> 2 suspended --resume--> 1 ...
                              | async generator's yield --> 3 yielded
                              | return, exception       --> 4 finished
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.program import BasicBlock, Function
from einkornc.ir.types import REFERENCE, UNIT
from einkornc.irbuild import closing, closures
from einkornc.irbuild.class_checks import Trust, may_be_none, test_class
from einkornc.irbuild.concrete import Class, Concrete, Nothing, Tuple, representation
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.exceptions import handled_variable
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import Argument, Instance

CREATED, RUNNING, SUSPENDED, YIELDED, FINISHED = range(5)


def _get(fb: FunctionBuilder, frame: Argument, name: str) -> Value:
    value, t = frame
    assert isinstance(t, Class)
    return fb.get_field(value, fb.world.class_instance(t).layout.field_named(name))


def _set(fb: FunctionBuilder, frame: Argument, name: str, value: Value) -> None:
    held, t = frame
    assert isinstance(t, Class)
    fb.set_field(held, fb.world.class_instance(t).layout.field_named(name), value)


def _field_type(fb: FunctionBuilder, t: Concrete, name: str) -> Concrete:
    assert isinstance(t, Class)
    return fb.world.class_instance(t).attributes[name].type


def _own(fb: FunctionBuilder) -> Argument:
    if fb.frame is None or fb.frame_type is None:
        refuse(UNSUPPORTED, "`await` outside an async function")
    return fb.frame, fb.frame_type


# ---------------------------------------------------------------- the two functions


def build(
    fb: FunctionBuilder,
    node: FuncDef,
    variables: list[Var],
    parameters: list[Value],
    nested: closures.Nested | None,
) -> None:
    """The function proper only makes the frame object; the body is a function of its own."""
    t = fb.instance.signature.result
    assert isinstance(t, Class)

    def lower(bb: FunctionBuilder, values: list[Value]) -> None:
        from einkornc.irbuild.bodies import bind_parameters

        if nested is not None:
            closures.bind_captures(bb, nested, values.pop(0))
        bind_parameters(bb, variables, values)
        with closing.variables(bb, node):
            bb.body(node.body)

    _make_frame(fb, t, lower)


def build_expression(
    fb: FunctionBuilder,
    node: nodes.GeneratorExpr,
    environment: Value,
    parameters: list[Value],
    nested: closures.Nested,
) -> None:
    """A generator expression: what it goes through first comes as an argument, and what only that holds."""
    from einkornc.irbuild.iteration import lower_generator_body

    t = fb.instance.signature.result
    assert isinstance(t, Class)
    source_type = fb.instance.signature.parameters[0].type

    def lower(bb: FunctionBuilder, values: list[Value]) -> None:
        closures.bind_captures(bb, nested, values[0])
        assert bb.scope is not None
        for variable in bb.scope.cells:
            bb.places[variable] = closures.new_cell(bb, variable, bb.variable_type(variable), None)
        lower_generator_body(bb, node, (values[1], source_type), values[2:])

    _make_frame(fb, t, lower)


def _make_frame(fb: FunctionBuilder, t: Class, lower: object) -> None:
    world = fb.world
    frame_class = world.class_instance(t)
    world.instantiate(frame_class)
    made = fb.allocate(frame_class.layout)
    body = _body_function(fb, t)
    machine = fb.call(body, [made, *fb.function.parameters])
    fb.set_field(made, frame_class.layout.field_named("_frame"), machine)
    fb.emit(ops.Return(UNIT, fb.line, made))
    _build_body(fb, t, body, lower)


def _body_function(fb: FunctionBuilder, t: Class) -> Function:
    outer = fb.function
    parameters = [ops.Parameter(REFERENCE, "frame", 0)]
    parameters += [ops.Parameter(p.type, p.name, i + 1) for i, p in enumerate(outer.parameters)]
    body = Function(fb.world.unique_name(f"{outer.name}.body"), parameters, REFERENCE)
    body.module, body.path, body.line = outer.module, outer.path, outer.line
    body.display_name = outer.display_name
    body.is_library = outer.is_library
    body.is_coroutine = True
    return body


def _build_body(fb: FunctionBuilder, t: Class, body: Function, lower: object) -> None:
    world = fb.world
    assert callable(lower)

    def build_body(instance: Instance) -> None:
        from einkornc.diagnostics import RefusalError
        from einkornc.irbuild.bodies import finish
        from einkornc.irbuild.lowering import LOWERING

        bb = FunctionBuilder(world, instance, LOWERING)
        bb.scope = fb.scope
        bb.line = fb.line
        bb.frame, bb.frame_type = body.parameters[0], t
        escaped = bb.new_block("escaped")
        bb.handler = escaped
        bb.start(bb.new_block("body"))
        _set(bb, (bb.frame, t), "_state", bb.integer(RUNNING))
        _raise_thrown(bb)
        try:
            lower(bb, list(body.parameters[1:]))
        except RefusalError as error:
            assert fb.instance.node is not None
            bb.report(error, fb.instance.node)
        if not bb.ended:
            finish_body(bb, None)
        bb.handler = None
        escaped.handler = None
        bb.function.blocks.append(escaped)
        bb.block = escaped
        error_value = bb.intrinsic("pending.take", [], REFERENCE)
        _set(bb, (bb.frame, t), "_error", error_value)
        finish_body(bb, None)
        finish(bb)

    key = ("body", body.name)
    instance = Instance(key, body, fb.instance.signature, fb.substitution, fb.instance.module)
    instance.node = fb.instance.node
    instance.owner = fb.instance.owner
    instance.receiver = fb.instance.receiver
    instance.build = build_body
    world.request(instance)


def finish_body(fb: FunctionBuilder, value: Value | None) -> None:
    """`return value` in a body."""
    own = _own(fb)
    assert isinstance(own[1], Class)
    if value is not None and "_returned" in fb.world.class_instance(own[1]).attributes:
        _set(fb, own, "_returned", value)
    _set(fb, own, "_state", fb.integer(FINISHED))
    fb.emit(ops.Return(UNIT, fb.line, ops.NOTHING))


def return_type(fb: FunctionBuilder) -> Concrete:
    """What `return` in this body gives."""
    t = fb.frame_type
    assert isinstance(t, Class)
    attributes = fb.world.class_instance(t).attributes
    return attributes["_returned"].type if "_returned" in attributes else Nothing()


def _raise_thrown(fb: FunctionBuilder) -> None:
    """After each resume: raise what was thrown in."""
    own = _own(fb)
    thrown = _get(fb, own, "_thrown")
    with fb.when(fb.is_not_null(thrown), likely=False):
        _set(fb, own, "_thrown", NULL)
        fb.intrinsic("pending.set", [thrown], UNIT)
        fb.propagate()


def _suspend(fb: FunctionBuilder) -> None:

    target = fb.new_block("resumed")
    if fb.handled:  # whoever runs meanwhile handles what it handled before
        before = fb.load(fb.handled[0][1])
        fb.emit(ops.StoreGlobal(UNIT, fb.line, handled_variable(fb), before))
    fb.emit(ops.Suspend(UNIT, fb.line, target))
    fb.function.blocks.append(target)
    fb.block = target
    if fb.handled:
        variable = handled_variable(fb)
        fb.store(fb.handled[0][1], fb.emit(ops.LoadGlobal(REFERENCE, fb.line, variable)))
        fb.emit(ops.StoreGlobal(UNIT, fb.line, variable, fb.handled[-1][0].load(fb)))
    _set(fb, _own(fb), "_state", fb.integer(RUNNING))


# ---------------------------------------------------------------- yield


def lower_yield(fb: FunctionBuilder, e: nodes.YieldExpr, expected: Concrete | None) -> Argument:
    """`yield value`: hand it out, wait, then take what was sent or raise what was thrown."""
    own = _own(fb)
    t = _field_type(fb, own[1], "_yielded")
    value = convert(fb, ops.NOTHING, Nothing(), t) if e.expr is None else fb.value(e.expr, t)
    sent, found = yield_value(fb, value, t)
    assert isinstance(own[1], Class)
    declared = own[1].arguments[1]
    if expected is not None and may_be_none(expected):
        return sent, found
    return convert(fb, sent, found, declared, Trust.NARROWING), declared


def yield_value(fb: FunctionBuilder, value: Value, t: Concrete) -> Argument:
    """Hand out a value that is already of the frame's item type."""
    own = _own(fb)
    assert isinstance(own[1], Class)
    is_async = own[1].fullname == "_einkorn_frames.async_generator"
    _set(fb, own, "_yielded", value)
    if value.type == REFERENCE and not is_async:
        _set(fb, own, "_signal", value)
    _set(fb, own, "_state", fb.integer(YIELDED if is_async else SUSPENDED))
    _suspend(fb)
    _raise_thrown(fb)
    sent = _get(fb, own, "_sent")
    _set(
        fb, own, "_sent", fb.zero(sent.type)
    )  # so that the next one finds None unless more is sent
    return sent, _field_type(fb, own[1], "_sent")


def sent_type(fb: FunctionBuilder) -> Concrete | None:
    """What a variable holds that takes `yield`: None too, since next() sends that whatever is declared."""
    if fb.frame_type is None or not isinstance(fb.frame_type, Class):
        return None
    return _field_type(fb, fb.frame_type, "_sent")


def lower_yield_from(
    fb: FunctionBuilder, e: nodes.YieldFromExpr, expected: Concrete | None
) -> Argument:
    """`yield from iterable`: each item in turn; the value is what a generator returned."""
    from einkornc.irbuild.iteration import iterate

    own = _own(fb)
    item_type = _field_type(fb, own[1], "_yielded")
    held = closing.held_by(fb, e.expr)
    source = fb.expression(e.expr)
    if isinstance(source[1], Tuple) and not source[1].items:  # `yield from ()`
        return ops.NOTHING, Nothing()
    if isinstance(source[1], Class) and source[1].fullname in (
        "_einkorn_frames.generator",
        "_einkorn_frames.coroutine",
    ):
        fresh = fb.compare("ne", _get(fb, source, "_state"), fb.integer(FINISHED))
        with closing.closing(fb, [h for h in held if h.holder is not None]):
            returned = _delegate(fb, source, item_type)
        if isinstance(expected, Nothing) or source[1].fullname == "_einkorn_frames.coroutine":
            return returned
        return _unless_ended_before(fb, fresh, returned)

    def each(item: Argument) -> None:
        yield_value(fb, convert(fb, item[0], item[1], item_type), item_type)

    iterate(fb, source, each, held=held)
    return ops.NOTHING, Nothing()


def _unless_ended_before(fb: FunctionBuilder, fresh: Value, returned: Argument) -> Argument:
    """What a generator returned, once: one that had ended already gives None."""
    value, t = returned
    if isinstance(t, Nothing):
        return returned
    if may_be_none(t):
        none = convert(fb, ops.NOTHING, Nothing(), t)
        return fb.choose(fresh, value.type, lambda: value, lambda: none), t
    text = f"yield from a generator that has ended gives None, not {t}"
    fb.check(fresh, "raise_type", fb.text(text))
    return returned


def _delegate(fb: FunctionBuilder, inner: Argument, item_type: Concrete) -> Argument:
    """`yield from` a generator or a coroutine: what is sent and thrown in goes to the inner one."""
    own = _own(fb)
    assert isinstance(inner[1], Class)
    takes = inner[1].fullname == "_einkorn_frames.generator"
    inner_type = _field_type(fb, inner[1], "_sent") if takes else Nothing()
    step, t = call_method(fb, inner, "_step", [])
    assert isinstance(t, Tuple)
    state = fb.temporary(step.type, "step")
    fb.store(state, step)
    test, going, done = fb.new_block("delegate"), fb.new_block("item"), fb.new_block("delegated")
    fb.start(test)
    fb.branch(fb.item(fb.load(state), 0), going, done)
    fb.start(going)
    value = convert(fb, fb.item(fb.load(state), 1), t.items[1], item_type)
    _set(fb, own, "_yielded", value)
    if value.type == REFERENCE:
        _set(fb, own, "_signal", value)
    _set(fb, own, "_state", fb.integer(SUSPENDED))
    _suspend(fb)
    thrown = _get(fb, own, "_thrown")
    throwing, sending = fb.new_block("throw"), fb.new_block("send")
    fb.branch(fb.is_null(thrown), sending, throwing, True)
    fb.start(throwing)
    _set(fb, own, "_thrown", NULL)
    fb.store(state, call_method(fb, inner, "_throw_step", [(thrown, fb.world.base_exception)])[0])
    fb.jump(test)
    fb.function.blocks.append(sending)
    fb.block = sending
    own_type = _field_type(fb, own[1], "_sent")
    if isinstance(inner_type, Nothing):
        fb.store(state, call_method(fb, inner, "_step", [])[0])
    else:
        sent = _get(fb, own, "_sent")
        _set(fb, own, "_sent", fb.zero(sent.type))
        passed = convert(fb, sent, own_type, inner_type), inner_type
        fb.store(state, call_method(fb, inner, "_send_step", [passed])[0])
    fb.jump(test)
    fb.start(done)
    return _get(fb, inner, "_returned"), _field_type(fb, inner[1], "_returned")


# ---------------------------------------------------------------- await


def lower_await(fb: FunctionBuilder, e: nodes.AwaitExpr, expected: Concrete | None) -> Argument:
    """`await value`."""
    return await_value(fb, fb.expression(e.expr))


def await_value(fb: FunctionBuilder, awaited: Argument) -> Argument:
    """Await a coroutine directly, anything else through its `__await__`."""
    t = awaited[1]
    if isinstance(t, Class) and t.fullname == "_einkorn_frames.coroutine":
        return await_frame(fb, awaited)
    frame = call_method(fb, awaited, "__await__", [])
    return await_frame(fb, frame, is_exact=not (isinstance(t, Class) and t.info.is_protocol))


def await_frame(fb: FunctionBuilder, frame: Argument, is_exact: bool = True) -> Argument:
    """Run a frame on behalf of this one until it is finished; suspend as long as it is not.

    Through a Protocol the frame may return another type than declared (covariance): its class decides.
    """
    own = _own(fb)
    assert isinstance(frame[1], Class)
    if frame[1].fullname == "_einkorn_frames.coroutine":
        fresh = fb.compare("eq", _get(fb, frame, "_state"), fb.integer(CREATED))
        fb.check(fresh, "raise_reused_coroutine")
    _set(fb, frame, "_awaiter", own[0])
    _resume(fb, frame)
    waiting, done = fb.new_block("waiting"), fb.new_block("done")
    first = fb.compare("eq", _get(fb, frame, "_state"), fb.integer(FINISHED))
    suspended = fb.new_block("suspended")
    fb.branch(first, done, suspended)
    fb.start(suspended)
    if frame[1].fullname != "_einkorn_frames.coroutine":
        # What a Protocol's __await__ returned may be a coroutine after all, whose own inner frames count.

        generator = fb.world.class_named("_einkorn_frames.generator").info
        with fb.when(
            test_class(fb, frame[0], fb.world.class_named("_einkorn_frames._Frame"), [generator])
        ):
            _note_innermost(fb, frame)
    fb.jump(waiting)
    fb.start(waiting)
    _set(fb, own, "_state", fb.integer(SUSPENDED))
    _suspend(fb)
    _raise_thrown(fb)
    fb.branch(fb.compare("eq", _get(fb, frame, "_state"), fb.integer(FINISHED)), done, waiting)
    fb.start(done)
    raise_error_of(fb, frame)
    t = _field_type(fb, frame[1], "_returned")
    if not is_exact:
        from einkornc.irbuild.dispatch import returned_of

        return returned_of(fb, frame[0], t), t
    return _get(fb, frame, "_returned"), t


def _resume(fb: FunctionBuilder, frame: Argument) -> None:
    fb.intrinsic("frame.resume", [_get(fb, frame, "_frame")], UNIT)


def _note_innermost(fb: FunctionBuilder, frame: Argument) -> None:

    node = fb.world.symbol("_einkorn_frames", "_set_innermost")
    assert isinstance(node, FuncDef)
    fb.call(function_instance(fb.world, node, None, {}).function, [frame[0]])


def raise_error_of(fb: FunctionBuilder, frame: Argument) -> None:
    """If a frame ended by an exception, let it go on here."""
    error = _get(fb, frame, "_error")
    with fb.when(fb.is_not_null(error), likely=False):
        _set(fb, frame, "_error", NULL)
        fb.intrinsic("pending.set", [error], UNIT)
        fb.propagate()


# ---------------------------------------------------------------- async for, async with


def async_iterate(
    fb: FunctionBuilder, iterator: Argument, after: BasicBlock
) -> tuple[BasicBlock, Argument]:
    """Begin an `async for`: returns the block that fetches the next item, and the item; ends at `after`."""
    fetch = fb.new_block("fetch")
    fb.start(fetch)
    if isinstance(iterator[1], Class) and iterator[1].fullname == "_einkorn_frames.async_generator":
        return fetch, _next_of_async_generator(fb, iterator, after)
    return fetch, _next_by_method(fb, iterator, after)


def _next_of_async_generator(fb: FunctionBuilder, frame: Argument, after: BasicBlock) -> Argument:
    own = _own(fb)
    finished = fb.compare("eq", _get(fb, frame, "_state"), fb.integer(FINISHED))
    go, ready, check, wait = (fb.new_block(n) for n in ("go", "ready", "check", "wait"))
    fb.branch(finished, after, go)
    fb.start(go)
    _set(fb, frame, "_awaiter", own[0])
    _resume(fb, frame)
    fb.jump(check)
    fb.start(check)
    state = _get(fb, frame, "_state")
    fb.branch(fb.compare("sge", state, fb.integer(YIELDED)), ready, wait)
    fb.start(wait)
    _set(fb, own, "_state", fb.integer(SUSPENDED))
    _suspend(fb)
    _raise_thrown(fb)
    fb.jump(check)
    fb.start(ready)
    _set(fb, frame, "_awaiter", NULL)
    raise_error_of(fb, frame)
    item = fb.new_block("item")
    fb.branch(fb.compare("eq", _get(fb, frame, "_state"), fb.integer(FINISHED)), after, item)
    fb.start(item)
    return _get(fb, frame, "_yielded"), _field_type(fb, frame[1], "_yielded")


def _next_by_method(fb: FunctionBuilder, iterator: Argument, after: BasicBlock) -> Argument:
    """Through `__anext__`, whose StopAsyncIteration ends the loop."""
    caught = fb.new_block("stopped")
    outer = fb.handler
    local = None
    with fb.handling(caught):
        value, t = await_value(fb, call_method(fb, iterator, "__anext__", []))
        local = fb.temporary(representation(t))
        fb.store(local, value)
    going = fb.new_block("item")
    fb.jump(going)
    caught.handler = outer
    fb.function.blocks.append(caught)
    fb.block = caught
    error = fb.intrinsic("pending.take", [], REFERENCE)

    stop = fb.world.class_named("builtins.StopAsyncIteration")
    other = fb.new_block("other")
    fb.branch(test_class(fb, error, fb.world.base_exception, [stop.info]), after, other)
    fb.start(other)
    fb.intrinsic("pending.set", [error], UNIT)
    fb.propagate()
    fb.function.blocks.append(going)
    fb.block = going
    return fb.load(local), t
