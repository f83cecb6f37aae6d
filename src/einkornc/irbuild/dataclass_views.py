"""dataclasses.asdict and astuple: one function per class, since every field's type is known.

Lists, tuples and dicts of data classes become such of objects; anything else is copied deeply, as CPython does.
What only `object` or a Protocol is known of stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Function
from einkornc.ir.types import UNIT
from einkornc.irbuild import class_objects
from einkornc.irbuild.concrete import Class, Concrete, Tuple, Union, classes_in, is_class, members
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.recursive_aliases import unfold
from einkornc.irbuild.synthesis import field_names
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World

# Of the containers, CPython copies these as they are, data classes and all.
_COPIED = {"builtins.set", "builtins.frozenset", "_deque.deque"}


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """`asdict(obj)` or `astuple(obj)`."""
    assert isinstance(e.callee, nodes.RefExpr)
    as_tuple = e.callee.fullname == "dataclasses.astuple"
    argument = fb.expression(e.args[0])
    if len(e.args) != 1 or not all(map(_is_data_class, members(argument[1]))):
        refuse(UNSUPPORTED, f"{_name(as_tuple)}() of {argument[1]}", e.line, e.column)
    return _each(fb, argument, lambda member: _of_object(fb, member, as_tuple))


def _each(
    fb: FunctionBuilder, argument: Argument, action: Function_[[Argument], Argument]
) -> Argument:
    """Do `action` with the value as whichever member of its type it is."""
    if isinstance(argument[1], Union):
        return for_members(fb, argument, action)
    return action(argument)


def _is_data_class(t: Concrete) -> bool:
    return isinstance(t, Class) and "dataclass" in t.info.metadata


def _name(as_tuple: bool) -> str:
    return "astuple" if as_tuple else "asdict"


def _result(world: World, as_tuple: bool) -> Class:
    if as_tuple:
        return world.class_named("builtins._VariadicTuple", world.object)
    return world.class_named("builtins.dict", world.str, world.object)


def _of_object(fb: FunctionBuilder, argument: Argument, as_tuple: bool) -> Argument:
    """The view of a data class's object, by the class that it really is."""

    value, t = argument
    assert isinstance(t, Class)
    result = _result(fb.world, as_tuple)

    def action(option: Class) -> Argument:
        return fb.call(_function(fb.world, option, as_tuple), [value]), result

    choices = [o for o in class_objects.options(fb, t) if _is_data_class(o)]
    return class_objects.each(fb, class_objects.class_of_value(fb, argument), action, choices)


def _function(world: World, t: Class, as_tuple: bool) -> Function:
    """The function that makes the view of objects of exactly this class."""
    key = ("data class view", t, as_tuple)
    found = world.once_functions.get(key)
    if found is None:
        signature = Signature([ParameterSpec("value", t, nodes.ARG_POS)], _result(world, as_tuple))
        found = world.new_function(f"{_name(as_tuple)} {t}", signature, t.info.module_name)
        found.display_name = _name(as_tuple)
        world.once_functions[key] = found
        instance = Instance(key, found, signature, {}, t.info.module_name)
        instance.build = lambda i: _build(world, i, t, as_tuple)
        world.request(instance)
    return found


def _build(world: World, instance: Instance, t: Class, as_tuple: bool) -> None:
    from einkornc.irbuild.bodies import finish
    from einkornc.irbuild.construction import construct
    from einkornc.irbuild.fields import read_field
    from einkornc.irbuild.lowering import LOWERING

    fb = FunctionBuilder(world, instance, LOWERING)
    own = world.class_instance(t)
    parts: list[tuple[str, Argument]] = []
    for name in field_names(t.info):
        attribute = own.attributes[name]
        held = read_field(fb, fb.function.parameters[0], own, attribute)
        parts.append((name, _as_object(fb, _view(fb, (held, attribute.type), as_tuple))))
    result = _result(world, as_tuple)
    if as_tuple:
        made = variadic_from_values(fb, [p for _, p in parts], result)
    else:
        made = construct(fb, result, [])
        for name, part in parts:
            call_method(
                fb, (made, result), "__setitem__", [(fb.text(name), world.str), part], direct=True
            )
    fb.emit(ops.Return(UNIT, fb.line, made))
    finish(fb)


def _as_object(fb: FunctionBuilder, argument: Argument) -> Argument:
    return convert(fb, *argument, fb.world.object), fb.world.object


def _holds_data_class(t: Concrete) -> bool:
    return any(map(_is_data_class, classes_in(t)))


def _view(fb: FunctionBuilder, argument: Argument, as_tuple: bool) -> Argument:
    """A field's value with the data classes in it replaced, and all else copied."""
    from einkornc.irbuild import copying
    from einkornc.irbuild.builtin_calls import tuple_from

    argument = value, t = unfold(fb, argument)
    is_copied = isinstance(t, Class) and t.fullname in _COPIED
    if is_copied or not _holds_data_class(t):
        return copying.deep_copy(fb, argument) if copying.is_known(t) else argument
    if isinstance(t, Union):
        return for_members(fb, argument, lambda m: _as_object(fb, _view(fb, m, as_tuple)))
    if _is_data_class(t):
        return _of_object(fb, argument, as_tuple)
    if isinstance(t, Tuple):
        items = [_view(fb, (fb.item(value, i), item), as_tuple) for i, item in enumerate(t.items)]
        return fb.make_struct([v for v, _ in items]), Tuple(tuple(i for _, i in items))
    if is_class(t, "builtins.dict"):
        return _dict_view(fb, argument, as_tuple)
    if is_class(t, "builtins.list"):
        return _list_view(fb, argument, as_tuple)
    if is_class(t, "builtins._VariadicTuple"):
        made = fb.world.class_named("builtins._VariadicTuple", fb.world.object)
        new = tuple_from(fb, made, [_list_view(fb, argument, as_tuple)])
        assert new is not None
        return new, made
    refuse(UNSUPPORTED, f"{_name(as_tuple)}() of a {t}, which holds data classes")


def _iterate(fb: FunctionBuilder, argument: Argument, each: Function_[[Argument], None]) -> None:
    from einkornc.irbuild.iteration import iterate

    iterate(fb, argument, each)


def _list_view(fb: FunctionBuilder, argument: Argument, as_tuple: bool) -> Argument:
    from einkornc.irbuild.construction import construct

    made_type = fb.world.class_named("builtins.list", fb.world.object)
    made: Value = construct(fb, made_type, [])

    def add(item: Argument) -> None:
        call_method(
            fb,
            (made, made_type),
            "append",
            [_as_object(fb, _view(fb, item, as_tuple))],
            direct=True,
        )

    _iterate(fb, argument, add)
    return made, made_type


def _dict_view(fb: FunctionBuilder, argument: Argument, as_tuple: bool) -> Argument:
    from einkornc.irbuild.construction import construct

    t = argument[1]
    assert isinstance(t, Class)
    made_type = fb.world.class_named("builtins.dict", t.arguments[0], fb.world.object)
    made: Value = construct(fb, made_type, [])

    def add(key: Argument) -> None:
        item = call_method(fb, argument, "__getitem__", [key])
        new = _as_object(fb, _view(fb, item, as_tuple))
        call_method(fb, (made, made_type), "__setitem__", [key, new], direct=True)

    _iterate(fb, argument, add)
    return made, made_type
