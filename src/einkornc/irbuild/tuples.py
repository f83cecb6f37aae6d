"""Tuples: those of fixed length are structs by value, `tuple[T, ...]` is an object of the library.

The library's `tuple` keeps its items in `_items: Array[T]`.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from functools import partial

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, INT, REFERENCE, UNIT
from einkornc.irbuild.concrete import Class, Concrete, Tuple, representation, union_of
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import runtime_function
from einkornc.irbuild.world import ARRAY, Argument, World

# TUPLE_HASH of stdlib/_einkorn_runtime.py, where the hash of a tuple starts.
_TUPLE_HASH = 2870177450012600261


def array_type(world: World, t: Concrete) -> Class:
    """Array[t]."""
    return world.class_named(ARRAY, t)


def new_array(fb: FunctionBuilder, t: Concrete, length: Value) -> Value:
    """A fresh Array of `length` zero elements."""
    instance = fb.world.class_instance(array_type(fb.world, t))
    fb.world.instantiate(instance)
    return fb.emit(ops.AllocateVariable(REFERENCE, fb.line, instance.layout, length))


def get_element(fb: FunctionBuilder, array: Value, t: Concrete, index: Value) -> Value:
    return fb.emit(ops.GetElement(representation(t), fb.line, array, index))


def set_element(fb: FunctionBuilder, array: Value, index: Value, value: Value) -> None:
    fb.emit(ops.SetElement(UNIT, fb.line, array, index, value))


def new_variadic(fb: FunctionBuilder, t: Class, array: Value) -> Value:
    """A `tuple[T, ...]` over an array of its items."""
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    made = fb.allocate(instance.layout)
    fb.set_field(made, instance.layout.field_named("_items"), array)
    return made


def variadic_from_values(fb: FunctionBuilder, arguments: list[Argument], t: Class) -> Value:
    """A `tuple[T, ...]` of these values."""
    item = t.arguments[0]
    array = new_array(fb, item, fb.integer(len(arguments)))
    for index, (value, found) in enumerate(arguments):
        set_element(fb, array, fb.integer(index), convert(fb, value, found, item))
    return new_variadic(fb, t, array)


def variadic_from_struct(
    fb: FunctionBuilder, value: Value, source: Tuple, target: Concrete
) -> Value:
    """A fixed tuple as `tuple[T, ...]`, Sequence[T], Iterable[T] and the like."""
    item = union_of(list(source.items))
    if isinstance(target, Class) and len(target.arguments) == 1:
        item = target.arguments[0]
    arguments = [(fb.item(value, i), t) for i, t in enumerate(source.items)]
    return variadic_from_values(
        fb, arguments, fb.world.class_named("builtins._VariadicTuple", item)
    )


def struct_from_variadic(fb: FunctionBuilder, value: Value, source: Class, target: Tuple) -> Value:
    """A `tuple[T, ...]` whose length mypy has narrowed."""
    item = source.arguments[0]
    array = items_of(fb, value, source)
    length = array_length(fb, array)
    wanted = fb.integer(len(target.items))
    fb.check(fb.compare("eq", length, wanted), "raise_unpack", wanted, length)
    values = [
        convert(fb, get_element(fb, array, item, fb.integer(i)), item, t)
        for i, t in enumerate(target.items)
    ]
    return fb.make_struct(values)


def items_of(fb: FunctionBuilder, value: Value, t: Class) -> Value:
    """The Array behind a `tuple[T, ...]`."""
    return fb.get_field(value, fb.world.class_instance(t).layout.field_named("_items"))


def array_length(fb: FunctionBuilder, array: Value) -> Value:
    from einkornc.ir.types import ARRAY_LENGTH_OFFSET, Field

    return fb.get_field(array, Field("length", INT, ARRAY_LENGTH_OFFSET, is_count=True))


# ---------------------------------------------------------------- methods of fixed tuples


def tuple_method(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Argument | None:
    """Comparison, hash, text, length of a fixed tuple, item by item; None where the library's tuple serves."""
    from einkornc.irbuild import equality

    value, t = receiver
    assert isinstance(t, Tuple)
    world = fb.world
    items = [(fb.item(value, i), item) for i, item in enumerate(t.items)]
    if name == "__len__":
        return fb.integer(len(items)), world.int
    if name == "__bool__":
        return (ops.TRUE if items else ops.FALSE), world.bool
    if name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__") and len(arguments) == 1:
        other, found = arguments[0]
        if not isinstance(found, Tuple):
            return None
        others = [(fb.item(other, i), item) for i, item in enumerate(found.items)]
        if name in ("__eq__", "__ne__"):
            if len(items) != len(others):
                return (ops.TRUE if name == "__ne__" else ops.FALSE), world.bool
            pairs = zip(items, others, strict=True)
            same = _all(fb, [partial(equality.equal_items, fb, a, b) for a, b in pairs])
            return (fb.negate(same) if name == "__ne__" else same), world.bool
        return _ordered(fb, name, items, others), world.bool
    if name == "__hash__":
        hashes = [call_hash(fb, item) for item in items]
        combined: Value = fb.integer(_TUPLE_HASH)
        mix = runtime_function(world, "mix_hash")
        for h in hashes:
            combined = fb.call(mix, [combined, h])
        end = runtime_function(world, "end_hash")
        return fb.call(end, [combined, fb.integer(len(items))]), world.int
    if name in ("__repr__", "__str__"):
        from einkornc.irbuild.formatting import join_texts, text_of

        parts: list[Value] = [fb.text("(")]
        for index, item in enumerate(items):
            if index:
                parts.append(fb.text(", "))
            parts.append(text_of(fb, item, "__repr__"))
        parts.append(fb.text(",)" if len(items) == 1 else ")"))
        return join_texts(fb, parts), world.str
    if name == "__add__" and len(arguments) == 1 and isinstance(arguments[0][1], Tuple):
        other, found = arguments[0]
        assert isinstance(found, Tuple)
        others = [(fb.item(other, i), item) for i, item in enumerate(found.items)]
        joined = [*items, *others]
        return fb.make_struct([v for v, _ in joined]), Tuple(tuple(i for _, i in joined))
    if name == "__contains__" and len(arguments) == 1:
        wanted = arguments[0]
        tests = [partial(equality.equal_items, fb, item, wanted) for item in items]
        found_any = _any(fb, [*tests])
        return found_any, world.bool
    return None


def call_hash(fb: FunctionBuilder, item: Argument) -> Value:
    """hash(item)."""
    from einkornc.irbuild.operator_methods import call_on

    value, t = call_on(fb, item, "__hash__", [])
    return convert(fb, value, t, fb.world.int)


def _all(fb: FunctionBuilder, tests: list[Function_[[], Value]]) -> Value:
    """Whether all hold, left to right, stopping at the first that does not."""
    if not tests:
        return ops.TRUE
    first, *rest = tests
    if not rest:
        return first()
    return fb.choose(first(), BOOL, lambda: _all(fb, rest), lambda: ops.FALSE)


def _any(fb: FunctionBuilder, tests: list[Function_[[], Value]]) -> Value:
    if not tests:
        return ops.FALSE
    first, *rest = tests
    if not rest:
        return first()
    return fb.choose(first(), BOOL, lambda: ops.TRUE, lambda: _any(fb, rest))


def _ordered(
    fb: FunctionBuilder, name: str, items: list[Argument], others: list[Argument]
) -> Value:
    """Lexicographic order: the first items that differ decide, then the lengths."""
    from einkornc.irbuild import equality, operators
    from einkornc.irbuild.truth import truth

    if not items or not others:
        a, b = len(items), len(others)
        answer = {"__lt__": a < b, "__le__": a <= b, "__gt__": a > b, "__ge__": a >= b}[name]
        return ops.TRUE if answer else ops.FALSE
    first, second = items[0], others[0]
    return fb.choose(
        equality.equal_items(fb, first, second),
        BOOL,
        lambda: _ordered(fb, name, items[1:], others[1:]),
        lambda: truth(fb, operators.binary(fb, name, first, second)),
    )


def constant_index(fb: FunctionBuilder, receiver: Argument, index: int) -> Argument:
    """`t[2]`, `t[-1]` of a fixed tuple."""
    value, t = receiver
    assert isinstance(t, Tuple)
    position = index + len(t.items) if index < 0 else index
    if not 0 <= position < len(t.items):
        refuse(UNSUPPORTED, "Tuple index out of range")
    return fb.item(value, position), t.items[position]
