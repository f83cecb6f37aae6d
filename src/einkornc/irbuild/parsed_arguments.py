"""What argparse parsed: attributes of a Namespace, and those of the program's object that it fills.

argparse keeps every value as an `object`. `n: int = args.n` is a claim, tested where it is read (decision 0016);
a list of objects becomes a list of what is declared, once.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes

from einkornc.diagnostics import Refusal, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.types import REFERENCE
from einkornc.irbuild import attributes, class_objects, fields, function_identity
from einkornc.irbuild.class_checks import Trust, test_class
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    members,
    representation,
)
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_values import function_as_value
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method, call_target
from einkornc.irbuild.iteration import iterate
from einkornc.irbuild.namespaces import NAMESPACE
from einkornc.irbuild.world import Argument

_SEQUENCES = ("typing.Sequence", "typing.Iterable", "typing.Collection", "typing.MutableSequence")


def is_namespace(t: Concrete) -> bool:
    """Whether attributes of a value are looked up by name when the program runs."""
    return isinstance(t, Class) and any(base.fullname == NAMESPACE for base in t.info.mro)


def load(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    e: nodes.Context,
    expected: Concrete | None,
) -> Argument:
    """`args.name`: as what the parser's calls say, or as what is expected of it, else as an object."""
    given = fb.text(name), fb.world.str
    known = fb.type_of(e) if isinstance(e, nodes.MemberExpr) and fb.has_type(e) else None
    if known is not None and not is_class(known, "builtins.object"):
        expected = known
    elif expected is None:  # after an assignment, which mypy knows nothing of
        said = fb.world.checked.arguments.types.get(name)
        expected = fb.concrete(said) if said is not None else None
    held = call_method(fb, receiver, "_einkorn_get", [given])
    if expected is None or is_class(expected, "builtins.object"):
        return held
    if isinstance(expected, Callable):
        return _function(fb, held, name, expected), expected

    def keep(made: Argument) -> None:
        call_method(fb, receiver, "_einkorn_set", [given, _as_object(fb, made)])

    return _typed(fb, held[0], expected, keep), expected


def _function(fb: FunctionBuilder, held: Argument, name: str, t: Callable) -> Value:
    """The function that an object is: one of those that set_defaults() names; TypeError for others."""
    result = fb.temporary(REFERENCE)
    done = fb.new_block("known")
    for e in fb.world.checked.arguments.functions.get(name, []):
        assert isinstance(e.node, nodes.FuncDef)
        made = function_as_value(fb, e, e.node, t)
        with fb.when(function_identity.equal(fb, held[0], _as_object(fb, made)[0])):
            fb.store(result, convert(fb, *made, t))
            fb.jump(done)
    fb.check(ops.FALSE, "raise_cast", fb.text(str(t)))
    fb.store(result, NULL)
    fb.start(done)
    return fb.load(result)


def store(fb: FunctionBuilder, receiver: Argument, name: str, new: Argument) -> None:
    """`args.name = new`."""
    given = fb.text(name), fb.world.str
    call_method(fb, receiver, "_einkorn_set", [given, _as_object(fb, new)])


def _as_object(fb: FunctionBuilder, argument: Argument) -> Argument:
    return convert(fb, *argument, fb.world.object), fb.world.object


# ---------------------------------------------------------------- an object as what is declared


def _list_type(fb: FunctionBuilder, t: Concrete) -> Class | None:
    """The list that stands for a declared list or sequence."""
    if not isinstance(t, Class) or not t.arguments:
        return None
    if is_class(t, "builtins.list"):
        return t
    if t.fullname in _SEQUENCES:
        return fb.world.class_named("builtins.list", t.arguments[0])
    return None


def _typed(
    fb: FunctionBuilder,
    value: Value,
    t: Concrete,
    keep: Function_[[Argument], None] | None = None,
) -> Value:
    """An object as a value of the type; TypeError where it is none. `keep` gets a list that was made anew."""
    anything = fb.world.object
    lists = [made for m in members(t) if (made := _list_type(fb, m)) is not None]
    if len(lists) != 1:
        return convert(fb, value, anything, t)
    made_type = lists[0]
    sequence = fb.world.class_named("builtins._AnySequence")

    def build() -> Value:
        made = _list(fb, value, made_type)
        if keep is not None:
            keep((made, made_type))
        return convert(fb, made, made_type, t)

    others: list[Concrete] = [made_type, *([NOTHING] if isinstance(t, Union) else [])]
    is_other_list = fb.negate(test_class(fb, value, anything, list(others)))
    result = fb.temporary(representation(t))
    done = fb.new_block("typed")
    with fb.when(is_other_list):
        with fb.when(test_class(fb, value, anything, [sequence])):
            fb.store(result, build())
            fb.jump(done)
    fb.store(result, convert(fb, value, anything, t, Trust.NOTHING))
    fb.start(done)
    return fb.load(result)


def _list(fb: FunctionBuilder, value: Value, made_type: Class) -> Value:
    """A list of what is declared, from a list of anything."""
    made = construct(fb, made_type, [])
    items = _library(fb, "list_items", [(value, fb.world.object)])

    def add(item: Argument) -> None:
        wanted = made_type.arguments[0]
        typed = _typed(fb, convert(fb, *item, fb.world.object), wanted), wanted
        call_method(fb, (made, made_type), "append", [typed], direct=True)

    iterate(fb, items, add)
    return made


def _library(fb: FunctionBuilder, name: str, arguments: list[Argument]) -> Argument:
    function = fb.world.files["_namespace"].names[name].node
    assert isinstance(function, nodes.FuncDef)
    return call_target(
        fb, instance_target(fb, function_instance(fb.world, function, None, {})), arguments
    )


# ---------------------------------------------------------------- parse_args(namespace=...)


def read_attributes(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`argparse._read_attributes(source, values)`: put what is set into a dict."""

    def read(option: Class, source: Argument, values: Argument) -> None:
        instance = fb.world.class_instance(option)
        for name, attribute in instance.attributes.items():
            if _is_opaque(attribute.type):
                continue
            with fb.when(fields.is_attribute_set(fb, source[0], instance, attribute)):
                held = _as_object(fb, attributes.load(fb, source, name, e))
                call_method(
                    fb, values, "__setitem__", [(fb.text(name), fb.world.str), held], direct=True
                )

    return _each_class(fb, e, read)


def write_attributes(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    """`argparse._write_attributes(target, values)`: set what the dict has."""

    def write(option: Class, target: Argument, values: Argument) -> None:
        for name, attribute in fb.world.class_instance(option).attributes.items():
            key = fb.text(name), fb.world.str
            found = call_method(fb, values, "__contains__", [_as_object(fb, key)], direct=True)
            with fb.when(found[0]):
                if _is_opaque(attribute.type):
                    _library(fb, "refuse_attribute", [key])
                    continue
                held = call_method(fb, values, "__getitem__", [key], direct=True)
                new = _typed(fb, held[0], attribute.type), attribute.type
                attributes.store(fb, target, name, new, e)

    return _each_class(fb, e, write)


def _is_opaque(t: Concrete) -> bool:
    """Whether no object can be told to be of the type."""
    return any(isinstance(m, Callable | Polymorphic | ClassObject | Tuple) for m in members(t))


def _each_class(
    fb: FunctionBuilder,
    e: nodes.CallExpr,
    action: Function_[[Class, Argument, Argument], None],
) -> Argument:
    """Do `action` for the class that the first argument really is."""
    value, t = fb.expression(e.args[0])
    values = fb.expression(e.args[1])
    if not isinstance(t, Class) or t.info.is_protocol or is_class(t, "builtins.object"):
        hint = "Give parse_args an object of a class whose attributes have declared types."
        refuse(Refusal("dynamic", hint), f"A namespace of type {t}", e.line, e.column)

    def of(option: Class) -> Argument:
        action(option, (value, option), values)
        return ops.TRUE, fb.world.bool

    choices = [o for o in class_objects.options(fb, t) if not o.info.is_abstract]
    class_objects.each(fb, class_objects.class_of_value(fb, (value, t)), of, choices)
    return ops.NOTHING, NOTHING
