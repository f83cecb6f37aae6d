"""When two function values are the same function: bound methods are, of one receiver and one name."""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes

from einkornc.ir import operations as ops
from einkornc.ir.operations import ClassConstant, Value
from einkornc.ir.program import Function
from einkornc.ir.types import BOOL, CLASS_NUMBER, REFERENCE, UNIT, ClassLayout
from einkornc.irbuild import closures, function_texts
from einkornc.irbuild.concrete import Polymorphic
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import Instance, ParameterSpec, Signature, World


def equal(fb: FunctionBuilder, left: Value, right: Value) -> Value:
    """`left == right` of a function value and any object."""
    return fb.call(_made(fb, "are one function", 2, _build_equal), [left, right])


def same(fb: FunctionBuilder, left: Value, right: Value) -> Value:
    """`left is right` of a function value and any object."""
    return fb.call(_made(fb, "is one function", 2, _build_same), [left, right])


def code(fb: FunctionBuilder, value: Value) -> Value:
    """`hash(value)` of a function value, the same for those that are equal."""
    return fb.call(_made(fb, "hash of a function", 1, _build_hash), [value])


def _made(
    fb: FunctionBuilder, name: str, count: int, build: Function_[[FunctionBuilder], None]
) -> Function:
    """A function of the program that is lowered where it is first needed."""
    from einkornc.irbuild.lowering import LOWERING

    world = fb.world
    key = ("function identity", name)
    found = world.instances.get(key)
    if found is not None:
        return found.function
    specs = [ParameterSpec(f"a{i}", world.object, nodes.ARG_POS) for i in range(count)]
    signature = Signature(specs, world.bool if count == 2 else world.int)
    ir = world.new_function(name, signature, "builtins")
    instance = Instance(key, ir, signature, {}, "builtins")
    instance.build = lambda i: build(FunctionBuilder(world, i, LOWERING))
    world.request(instance)
    return ir


def _build_equal(fb: FunctionBuilder) -> None:
    left, right = (_unwrapped(fb, p) for p in fb.function.parameters)
    same, other = fb.new_block("same"), fb.new_block("other")
    fb.branch(fb.compare("eq", left, right), same, other)
    fb.start(same)
    fb.emit(ops.Return(UNIT, fb.line, ops.TRUE))
    fb.start(other)
    _return_unless(fb, _is_of(fb, left, _bound(fb)))
    _return_unless(fb, _is_of(fb, right, _bound(fb)))
    receiver, method = closures.captured(fb.world, _bound(fb))
    _return_unless(
        fb, fb.compare("eq", fb.get_field(left, receiver), fb.get_field(right, receiver))
    )
    names = [(fb.get_field(held, method), fb.world.str) for held in (left, right)]
    answer, _ = call_method(fb, names[0], "__eq__", [names[1]], direct=True)
    fb.emit(ops.Return(UNIT, fb.line, answer))


def _build_same(fb: FunctionBuilder) -> None:
    left, right = (_unwrapped(fb, p) for p in fb.function.parameters)
    fb.emit(ops.Return(UNIT, fb.line, fb.compare("eq", left, right)))


def _build_hash(fb: FunctionBuilder) -> None:
    """A bound method counts its receiver and its name, any other function where it lies."""
    held = _unwrapped(fb, fb.function.parameters[0])
    bound, other = fb.new_block("bound"), fb.new_block("other")
    fb.branch(_is_of(fb, held, _bound(fb)), bound, other)
    fb.start(other)
    fb.emit(ops.Return(UNIT, fb.line, fb.call(fb.runtime("address_hash"), [held])))
    fb.start(bound)
    receiver, method = closures.captured(fb.world, _bound(fb))
    place = fb.call(fb.runtime("address_hash"), [fb.get_field(held, receiver)])
    name = fb.get_field(held, method), fb.world.str
    named, _ = call_method(fb, name, "__hash__", [], direct=True)
    fb.emit(ops.Return(UNIT, fb.line, fb.arithmetic("xor", place, named)))


def _bound(fb: FunctionBuilder) -> ClassLayout:
    return closures.bound_layout(fb.world, fb.world.object)


def _return_unless(fb: FunctionBuilder, condition: Value) -> None:
    go_on, leave = fb.new_block("go on"), fb.new_block("differ")
    fb.branch(condition, go_on, leave)
    fb.start(leave)
    fb.emit(ops.Return(UNIT, fb.line, ops.FALSE))
    fb.start(go_on)


def _is_of(fb: FunctionBuilder, value: Value, layout: ClassLayout) -> Value:
    """Whether an object, or None, is of a class without a Python class behind it."""
    wanted = ClassConstant(CLASS_NUMBER, layout)
    return fb.choose(
        fb.is_null(value),
        BOOL,
        lambda: ops.FALSE,
        lambda: fb.compare("eq", fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value)), wanted),
    )


def _unwrapped(fb: FunctionBuilder, value: Value) -> Value:
    """The function that adapters to other conventions stand for."""
    layout = closures.adapter_layout(fb.world)
    inner = closures.captured(fb.world, layout)[0]
    held = fb.temporary(REFERENCE)
    fb.store(held, value)
    again, unwrap, done = fb.new_block("again"), fb.new_block("unwrap"), fb.new_block("done")
    fb.jump(again)
    fb.start(again)
    fb.branch(_is_of(fb, fb.load(held), layout), unwrap, done)
    fb.start(unwrap)
    fb.store(held, fb.get_field(fb.load(held), inner))
    fb.jump(again)
    fb.start(done)
    return fb.call(_representative(fb.world).function, [fb.load(held)])


def _representative(world: World) -> FunctionBuilder:
    """The function that gives one value for all that stand for one definition, in whatever type."""
    from einkornc.irbuild.lowering import LOWERING

    if world.representative is None:
        signature = Signature(
            [ParameterSpec("function", world.object, nodes.ARG_POS)], world.object
        )
        ir = world.new_function("representative", signature, "builtins")
        instance = Instance(("representative",), ir, signature, {}, "builtins")
        world.representative = FunctionBuilder(world, instance, LOWERING)
    return world.representative


def finish(world: World) -> None:
    """Once all values of definitions are known: write the tests of `_representative`."""
    from einkornc.irbuild.bodies import finish as finish_body

    fb = world.representative
    if fb is None:
        return
    value = fb.function.parameters[0]
    several = [held for held in world.definition_values.values() if len(held) > 1]
    if several:
        _return_itself_unless(fb, value, fb.negate(fb.is_null(value)))
        number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
        test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
        world.class_tests.append((test, lambda t: isinstance(t, Polymorphic)))
        _return_itself_unless(fb, value, test)
        code = fb.get_field(value, function_texts.closure_base(world).fields[0])
        for first, *others in several:
            for other in others:
                same, another = fb.new_block("same"), fb.new_block("another")
                fb.branch(fb.compare("eq", code, other.values["code"]), same, another)
                fb.start(same)
                fb.emit(ops.Return(UNIT, fb.line, first))
                fb.start(another)
    fb.emit(ops.Return(UNIT, fb.line, value))
    finish_body(fb)


def _return_itself_unless(fb: FunctionBuilder, value: Value, condition: Value) -> None:
    go_on, leave = fb.new_block("go on"), fb.new_block("itself")
    fb.branch(condition, go_on, leave)
    fb.start(leave)
    fb.emit(ops.Return(UNIT, fb.line, value))
    fb.start(go_on)


def note_value(fb: FunctionBuilder, definition: object, value: Value) -> None:
    """Remember a static value of a definition, to which others of it are equal."""
    held = fb.world.definition_values.setdefault(definition, [])
    assert isinstance(value, ops.StaticObject)
    if all(known.values["code"] != value.values["code"] for known in held):
        held.append(value)
