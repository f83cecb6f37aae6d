"""isinstance and issubclass with classes only known at run time: `type[C]` values and tuples of them.

A value of type[C] is C or one of its descendants, so a function of two class ids compares with each.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.program import Function
from einkornc.ir.types import BOOL, CLASS_NUMBER, INT, REFERENCE, UNIT
from einkornc.irbuild import class_objects
from einkornc.irbuild.class_checks import is_instance_of
from einkornc.irbuild.concrete import Class, ClassObject, Concrete, Tuple, Union, is_class, members
from einkornc.irbuild.conversion import box, convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature


def is_dynamic(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether isinstance's second argument holds classes that only running the program tells."""
    match e:
        case nodes.TupleExpr():
            return any(is_dynamic(fb, item) for item in e.items)
        case nodes.OpExpr():
            return False
        case nodes.CallExpr() if (
            isinstance(e.callee, nodes.RefExpr) and e.callee.fullname == "builtins.type"
        ):
            if len(e.args) != 1 or fb.world.is_library(fb.instance.module):
                return False  # the library asks whether two containers have the same type arguments
            t = fb.type_of(e.args[0])
            return any(
                isinstance(m, Class)
                and (m.info.is_protocol or bool(fb.world.descendants_of(m.info)))
                for m in members(t)
            )
        case nodes.RefExpr():
            return (
                not isinstance(e.node, TypeInfo | nodes.TypeAlias) and e.fullname != "builtins.None"
            )
        case _:
            return True


def number_of(fb: FunctionBuilder, argument: Argument) -> Value:
    """The class id of a value; 0 for None."""
    value, t = argument
    if value.type != REFERENCE:
        value = (
            box(fb, value, t)
            if not isinstance(t, Union)
            else convert(fb, value, t, fb.world.object)
        )
    zero = fb.zero(CLASS_NUMBER)
    return fb.choose(
        fb.compare("eq", value, NULL),
        CLASS_NUMBER,
        lambda: zero,
        lambda: fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value)),
    )


def lower(fb: FunctionBuilder, number: Value, e: nodes.Expression) -> Value:
    """Whether the class with id `number` is, or inherits from, one of the classes that `e` gives."""
    if isinstance(e, nodes.TupleExpr):
        result = fb.temporary(BOOL)
        fb.store(result, ops.FALSE)
        done = fb.new_block("tested")
        for item in e.items:
            fb.store(result, lower(fb, number, item))
            more = fb.new_block("more")
            fb.branch(fb.load(result), done, more)
            fb.start(more)
        fb.start(done)
        return fb.load(result)
    return _inherits(fb, number, fb.expression(e), e)


def _inherits(fb: FunctionBuilder, number: Value, kind: Argument, e: nodes.Context) -> Value:
    value, t = kind
    if isinstance(t, ClassObject):
        ids = [fb.convert_bits("zext", v, INT) for v in (number, value)]
        return fb.call(_test_of(fb, t.item, e), ids)
    if isinstance(t, Tuple) or is_class(t, "builtins._VariadicTuple"):
        from einkornc.irbuild.iteration import iterate_until

        return iterate_until(fb, kind, lambda item: _inherits(fb, number, item, e))
    if isinstance(t, Union):
        from einkornc.irbuild.invoke import for_members

        return for_members(fb, kind, lambda m: (_inherits(fb, number, m, e), fb.world.bool))[0]
    refuse(DYNAMIC, f"isinstance with a {t}", e.line, e.column)


def _test_of(fb: FunctionBuilder, t: Concrete, e: nodes.Context) -> Function:
    """The function (class id, class id) -> bool that knows `t` and all classes below it."""
    from einkornc.irbuild.lowering import LOWERING

    world = fb.world
    bases = [m for m in members(t) if isinstance(m, Class)]
    if len(bases) < len(members(t)) or any(
        b.info.is_protocol or is_class(b, "builtins.object") for b in bases
    ):
        refuse(
            DYNAMIC,
            f"isinstance with a class of which nothing is known but type[{t}]",
            e.line,
            e.column,
        )
    key = ("inherits", t)
    found = world.instances.get(key)
    if found is not None:
        return found.function
    specs = [ParameterSpec(name, world.int, nodes.ARG_POS) for name in ("number", "wanted")]
    signature = Signature(specs, world.bool)
    ir = world.new_function(f"is a type[{t}]", signature, "builtins")
    instance = Instance(key, ir, signature, {}, "builtins")
    instance.build = lambda i: _build_test(FunctionBuilder(world, i, LOWERING), bases)
    world.request(instance)
    return ir


def _build_test(fb: FunctionBuilder, bases: list[Class]) -> None:
    """Each class with its exact descendants; one that is not listed by its bases in the class table."""
    from einkornc.irbuild.bodies import finish

    number, wanted = fb.function.parameters
    for option in dict.fromkeys(o for base in bases for o in class_objects.options(fb, base)):
        is_it, other = fb.new_block("class"), fb.new_block("else")
        known = fb.convert_bits("zext", class_objects.class_constant(fb, option), INT)
        fb.branch(fb.compare("eq", wanted, known), is_it, other)
        fb.start(is_it)
        narrow = fb.convert_bits("trunc", number, CLASS_NUMBER)
        test = fb.emit(ops.IsInstance(BOOL, fb.line, narrow, ()))
        fb.world.class_tests.append((test, _instances_of(fb, option)))
        fb.emit(ops.Return(UNIT, fb.line, test))
        fb.start(other)
    fb.emit(ops.Return(UNIT, fb.line, fb.call(fb.runtime("inherits"), [number, wanted])))
    finish(fb)


def _instances_of(fb: FunctionBuilder, target: Class) -> Function_[[Concrete], bool]:
    return lambda t: is_instance_of(fb, t, target)


def is_generic_class(fb: FunctionBuilder, e: nodes.ComparisonExpr) -> Value | None:
    """`type(x) is list`: any instantiation of the generic class will do; None for other comparisons."""
    if len(e.operators) != 1 or e.operators[0] not in ("is", "is not", "==", "!="):
        return None
    for named, other in (e.operands, e.operands[::-1]):
        info = named.node if isinstance(named, nodes.RefExpr) else None
        if not isinstance(info, TypeInfo) or not info.defn.type_vars:
            continue
        value, t = fb.expression(other)
        if not isinstance(t, ClassObject) or value.type != CLASS_NUMBER:
            refuse(DYNAMIC, f"A comparison of {info.name} with a {t}", e.line, e.column)
        test = _exactly(fb, value, info)
        return test if e.operators[0] in ("is", "==") else fb.negate(test)
    return None


def _exactly(fb: FunctionBuilder, number: Value, info: TypeInfo) -> Value:
    """Whether a class id is that of a generic class: one of it and its subclasses, but of no subclass."""
    test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
    fb.world.class_tests.append((test, lambda c: _is_exactly(c, info)))
    if not fb.world.descendants_of(info):
        return test
    below = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
    fb.world.class_tests.append((below, lambda c: isinstance(c, Class) and info in c.info.mro[1:]))
    return fb.arithmetic("and", test, fb.negate(below))


def _is_exactly(t: Concrete, info: TypeInfo) -> bool:
    if info.fullname == "builtins.tuple":
        return isinstance(t, Tuple) or is_class(t, "builtins._VariadicTuple")
    return isinstance(t, Class) and t.info is info
