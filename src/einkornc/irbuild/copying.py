"""copy.copy and copy.deepcopy: one function per class and depth, since every field's type is known.

The library's containers are copied by functions of its module `copy`; objects of the program's classes
field by field. What has been copied once stands in the memo, so that cycles and sharing stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Function
from einkornc.ir.types import INT, REFERENCE, UNIT
from einkornc.irbuild import class_objects
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    classes_in,
    machine_type,
    members,
)
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import infer_arguments
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method, call_target, for_members
from einkornc.irbuild.members import find_member
from einkornc.irbuild.plain_subclasses import is_made_plainly
from einkornc.irbuild.plain_values import is_subclassed, plain_base
from einkornc.irbuild.world import Argument, Attribute, Instance, ParameterSpec, Signature, World

_CONTAINERS = {
    "builtins.list": "_list",
    "builtins.dict": "_dict",
    "builtins.set": "_set",
    "builtins.frozenset": "_frozenset",
    "builtins._VariadicTuple": "_tuple",
    "builtins.bytearray": "_bytearray",
    "_deque.deque": "_deque",
    "collections.defaultdict": "_defaultdict",
    "collections.OrderedDict": "_ordered",
    "_counter.Counter": "_counter",
}
# Copying gives the object itself.
_FIXED = {
    "builtins.str",
    "builtins.bytes",
    "builtins.range",
    "builtins.type",
    "builtins.complex",
    "builtins.ellipsis",
    "datetime.date",
    "datetime.time",
    "datetime.datetime",
    "datetime.tzinfo",
    "_timedelta.timedelta",
    "_decimal_number.Decimal",
    "_ip_addresses._Address",
    "fractions.Fraction",
    "ipaddress._Network",
    "pathlib.PurePosixPath",
    "re.Pattern",
    "uuid.UUID",
}
_OWN_STATE = (
    "__reduce_ex__",
    "__reduce__",
    "__getstate__",
    "__setstate__",
    "__getnewargs__",
    "__getnewargs_ex__",
)
_STATELESS = {"builtins.object", "typing.Generic", "typing.Protocol", "abc.ABC"}


def lower(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`copy(x)`, `deepcopy(x)`, `deepcopy(x, memo)`."""
    assert isinstance(e.callee, nodes.RefExpr)
    fb.line = e.line
    argument = fb.expression(e.args[0])
    if e.callee.fullname == "copy.copy":
        return _copy(fb, argument)
    if len(e.args) > 1 and not _is_fixed(argument[1]):
        return _deep_copy(fb, argument, fb.value(e.args[1], _memo_type(fb.world)))
    return deep_copy(fb, argument)


def deep_copy(fb: FunctionBuilder, argument: Argument) -> Argument:
    """`deepcopy(argument)`."""
    if _is_fixed(argument[1]):
        return argument
    return _deep_copy(fb, argument, construct(fb, _memo_type(fb.world), []))


def is_known(t: Concrete) -> bool:
    """Whether the classes of what `t` holds are known, so that it can be copied."""
    return not any(c.info.is_protocol or c.fullname == "builtins.object" for c in classes_in(t))


def _memo_type(world: World) -> Class:
    return world.class_named("builtins.dict", world.int, world.object)


def _is_fixed(t: Concrete) -> bool:
    """Whether every value of the type is its own copy."""
    match t:
        case Union(items=items) | Tuple(items=items):
            return all(map(_is_fixed, items))
        case Class(info=info):
            if is_subclassed(info):
                return False
            is_text = any(base.fullname in _FIXED for base in info.mro)
            return machine_type(t) is not None or info.is_enum or is_text
        case _:
            return isinstance(t, Nothing | Never | Callable | Polymorphic | ClassObject)


def _copy(fb: FunctionBuilder, argument: Argument) -> Argument:
    value, t = argument
    if isinstance(t, Union):
        return for_members(fb, argument, lambda member: _copy(fb, member))
    if _is_fixed(t) or isinstance(t, Tuple):
        return argument
    assert isinstance(t, Class)
    return _of_class(
        fb, argument, lambda option: fb.call(_function(fb.world, option, False), [value])
    )


def _deep_copy(fb: FunctionBuilder, argument: Argument, memo: Value) -> Argument:
    value, t = argument
    if _is_fixed(t):
        return argument
    if isinstance(t, Union):
        return for_members(fb, argument, lambda member: _deep_copy(fb, member, memo))
    if isinstance(t, Tuple):
        items = [_deep_copy(fb, (fb.item(value, i), item), memo) for i, item in enumerate(t.items)]
        return fb.make_struct([v for v, _ in items]), Tuple(tuple(i for _, i in items))
    assert isinstance(t, Class)
    if t.info.is_named_tuple:
        return fb.call(_function(fb.world, t, True), [value, memo]), t
    return _of_class(
        fb, argument, lambda option: fb.call(_function(fb.world, option, True), [value, memo])
    )


def _of_class(fb: FunctionBuilder, argument: Argument, made: Function_[[Class], Value]) -> Argument:
    """The copy of an object, by the class that it really is."""
    t = argument[1]
    assert isinstance(t, Class)
    if t.info.is_protocol or t.fullname == "builtins.object":
        refuse(UNSUPPORTED, f"A copy of a value of which only {t} is known")
    choices = [o for o in class_objects.options(fb, t) if not o.info.is_abstract]
    if not choices:
        refuse(UNSUPPORTED, f"A copy of {t}, which has no class that could be constructed")
    for choice in choices:
        _check_state(fb, choice)
    if len(choices) == 1:
        return made(choices[0]), t
    number = class_objects.class_of_value(fb, argument)
    return class_objects.each(fb, number, lambda option: (made(option), t), choices)


def _check_state(fb: FunctionBuilder, t: Class) -> None:
    """Refuse the copy of an object that a method for pickling would have a say in."""
    if (
        find_member(t.info, "__copy__") is not None
        or find_member(t.info, "__deepcopy__") is not None
    ):
        return
    for name in _OWN_STATE:
        found = find_member(t.info, name)
        if found is not None and not fb.world.is_library(found[1].module_name):
            refuse(
                UNSUPPORTED,
                f"A copy of {t} by its {name} (give it a method __copy__ or __deepcopy__)",
            )


def _function(world: World, t: Class, deep: bool) -> Function:
    """The function that copies objects of exactly this class."""
    key = ("copy", t, deep)
    found = world.once_functions.get(key)
    if found is None:
        parameters = [ParameterSpec("value", t, nodes.ARG_POS)]
        if deep:
            parameters.append(ParameterSpec("memo", _memo_type(world), nodes.ARG_POS))
        signature = Signature(parameters, t)
        word = "deepcopy" if deep else "copy"
        found = world.new_function(f"{word} {t}", signature, "copy")
        found.display_name = word
        world.once_functions[key] = found
        instance = Instance(key, found, signature, {}, "copy")
        instance.build = lambda i: _build(world, i, t, deep)
        world.request(instance)
    return found


def _build(world: World, instance: Instance, t: Class, deep: bool) -> None:
    from einkornc.irbuild.bodies import finish
    from einkornc.irbuild.lowering import LOWERING

    fb = FunctionBuilder(world, instance, LOWERING)
    value = fb.function.parameters[0]
    result = _build_deep(fb, value, t) if deep else _build_shallow(fb, value, t)
    fb.emit(ops.Return(UNIT, fb.line, result))
    finish(fb)


def _build_shallow(fb: FunctionBuilder, value: Value, t: Class) -> Value:
    if find_member(t.info, "__copy__") is not None:
        made, found = call_method(fb, (value, t), "__copy__", [], direct=True)
        return convert(fb, made, found, t)
    if t.fullname in _CONTAINERS:
        if t.fullname in ("builtins._VariadicTuple", "builtins.frozenset"):
            return value
        made, found = call_method(fb, (value, t), "copy", [], direct=True)
        return convert(fb, made, found, t)
    return _same_fields(fb, value, t)


def _build_deep(fb: FunctionBuilder, value: Value, t: Class) -> Value:
    memo = fb.function.parameters[1], _memo_type(fb.world)
    if t.info.is_named_tuple:
        return _fields(fb, value, t, memo[0], _same_fields(fb, value, t))
    number = fb.convert_bits("ptrtoint", value, INT), fb.world.int
    known = _library(fb, "_known", [memo, number])[0]
    return fb.choose(
        fb.is_not_null(known), REFERENCE, lambda: known, lambda: _fresh(fb, value, t, memo, number)
    )


def _fresh(fb: FunctionBuilder, value: Value, t: Class, memo: Argument, number: Argument) -> Value:
    """The deep copy of an object that was not yet copied."""
    if find_member(t.info, "__deepcopy__") is not None:
        made, found = call_method(fb, (value, t), "__deepcopy__", [memo], direct=True)
        return convert(fb, made, found, t)
    if t.fullname in _CONTAINERS:
        made, found = _library(fb, _CONTAINERS[t.fullname], [(value, t), memo])
        return convert(fb, made, found, t)
    copied = _same_fields(fb, value, t)
    _library(fb, "_remember", [memo, number, (copied, t)])
    return _fields(fb, value, t, memo[0], copied)


def _same_fields(fb: FunctionBuilder, value: Value, t: Class) -> Value:
    """A new object of the class whose fields hold the same."""
    plain = plain_base(t.info)
    if plain is not None and not is_made_plainly(fb, t):
        text = f"A copy of {t} by its __new__ (give it a method __copy__ or __deepcopy__)"
        refuse(UNSUPPORTED, text)
    for base in t.info.mro:
        if plain is not None and base in plain.mro:
            continue
        if base.fullname not in _STATELESS and fb.world.is_library(base.module_name):
            if not t.info.is_named_tuple and not base.is_protocol:
                refuse(UNSUPPORTED, f"A copy of {t} (give it a method __copy__ or __deepcopy__)")
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    made = fb.allocate(instance.layout)
    for f in instance.layout.fields:
        fb.set_field(made, f, fb.get_field(value, f))
    return made


def _fields(fb: FunctionBuilder, value: Value, t: Class, memo: Value, made: Value) -> Value:
    """Replace what the copy's fields hold by copies."""
    instance = fb.world.class_instance(t)
    for attribute in instance.attributes.values():
        if _is_fixed(attribute.type):
            continue
        f = instance.layout.field_named(attribute.name)
        held = fb.get_field(value, f)
        if _may_be_unset(attribute):
            with fb.when(fb.is_not_null(held)):
                new, found = _deep_copy(fb, (held, attribute.type), memo)
                fb.set_field(made, f, convert(fb, new, found, attribute.type))
        else:
            new, found = _deep_copy(fb, (held, attribute.type), memo)
            fb.set_field(made, f, convert(fb, new, found, attribute.type))
    return made


def _may_be_unset(attribute: Attribute) -> bool:
    if attribute.always_set:
        return False
    if not all(isinstance(m, Class) and machine_type(m) is None for m in members(attribute.type)):
        refuse(
            UNSUPPORTED,
            f"A deep copy of {attribute.owner.name}.{attribute.name}, which may be unset",
        )
    return True


def _library(fb: FunctionBuilder, name: str, arguments: list[Argument]) -> Argument:
    """Call a function of the library's module `copy`."""
    function = fb.world.files["copy"].names[name].node
    assert isinstance(function, nodes.FuncDef)
    types = infer_arguments(fb.world, function, None, [t for _, t in arguments])
    instance = function_instance(fb.world, function, None, types)
    return call_target(fb, instance_target(fb, instance), arguments)
