"""What json.loads() and tomllib.loads() read, as the type that is declared where it goes: `sizes: dict[str, int] = json.loads(text)`.

The library reads objects: lists and dicts of objects. One function per declared type makes lists and dicts of
what is declared of them, and tests each value (decision 0016). mypy's types decide, since only they know
the entries of a TypedDict.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt

from einkornc.frontend.json_types import DECODER, READING, is_dict, is_list
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Function
from einkornc.ir.types import UNIT
from einkornc.irbuild.class_checks import Trust, test_class
from einkornc.irbuild.concrete import Class, Concrete, is_class, members, representation
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert, unbox
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target, call_method, call_target
from einkornc.irbuild.iteration import iterate
from einkornc.irbuild.world import Argument, Instance, ParameterSpec, Signature, World


def is_reading(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether an expression is a call that reads a text of JSON or TOML."""
    if not isinstance(e, nodes.CallExpr):
        return False
    if isinstance(e.callee, nodes.MemberExpr) and e.callee.name == "decode":
        owner = mt.get_proper_type(fb.world.types.get(e.callee.expr))
        return isinstance(owner, mt.Instance) and owner.type.has_base(DECODER)
    return isinstance(e.callee, nodes.RefExpr) and e.callee.fullname in READING


def reads_texts(world: World) -> bool:
    """Whether a program has the modules that read texts of JSON or TOML."""
    return "json" in world.files or "tomllib" in world.files


def lower(fb: FunctionBuilder, e: nodes.CallExpr, read: Function_[[], Argument]) -> Argument:
    """`json.loads(text)` as what mypy says of it; `read` makes the call."""
    t = fb.world.types.get(e)
    if t is None:
        return read()
    values = _values(fb) if _names(e, READING[0]) and e.arg_kinds == [nodes.ARG_POS] else None
    if values is not None and values.result == fb.concrete(t):
        text = fb.expression(e.args[0], values.signature.parameters[0].type)
        return call_target(fb, values, [text])
    return as_declared(fb, read(), t)


def as_declared(fb: FunctionBuilder, made: Argument, t: mt.Type) -> Argument:
    """What was read as a `t`; TypeError where it is something else."""
    wanted = fb.concrete(t)
    if wanted == made[1] and not isinstance(mt.get_proper_type(t), mt.TypedDictType):
        return made
    return _converted(fb, convert(fb, *made, fb.world.object), t), wanted


def entry_as_declared(
    fb: FunctionBuilder, value: Value, t: mt.Type, keep: Function_[[Argument], None]
) -> Value:
    """An entry of a TypedDict that was read as a dict of objects: its list or dict becomes what is declared, once.

    `keep` gets what was made, so that the entry is that from now on.
    """
    wanted = fb.concrete(t)
    anything = fb.world.object
    read: list[Concrete] = [
        fb.world.class_named("builtins.list", anything),
        fb.world.class_named("builtins.dict", fb.world.str, anything),
    ]
    if all(m in read or not isinstance(m, Class) or not m.arguments for m in members(wanted)):
        return convert(fb, value, anything, wanted, Trust.NARROWING)
    result = fb.temporary(representation(wanted))
    done = fb.new_block("declared")
    with fb.when(test_class(fb, value, anything, list(read))):
        made = _converted(fb, value, t)
        keep((convert(fb, made, wanted, anything), anything))
        fb.store(result, made)
        fb.jump(done)
    fb.store(result, convert(fb, value, anything, wanted, Trust.NARROWING))
    fb.start(done)
    return fb.load(result)


def _names(e: nodes.CallExpr, function: str) -> bool:
    return isinstance(e.callee, nodes.RefExpr) and e.callee.fullname == function


def _values(fb: FunctionBuilder) -> Target:
    """The library's function that reads a JsonValue."""
    function = fb.world.files["json"].names["_values"].node
    assert isinstance(function, nodes.FuncDef)
    return instance_target(fb, function_instance(fb.world, function, None, {}))


def _converted(fb: FunctionBuilder, value: Value, t: mt.Type) -> Value:
    """An object as a `t`."""
    wanted = fb.concrete(t)
    if not _has_parts(t, set()):
        return _scalar(fb, value, wanted)
    return fb.call(_function(fb, t), [value])


def _has_parts(t: mt.Type, seen: set[mt.Type]) -> bool:
    """Whether values of a type hold others whose types are declared."""
    if isinstance(t, mt.TypeAliasType):
        if t in seen:
            return False
        seen.add(t)
    proper = mt.get_proper_type(t)
    if isinstance(proper, mt.UnionType):
        return any(_has_parts(item, seen) for item in proper.items)
    return isinstance(proper, mt.TypedDictType) or is_list(proper) or is_dict(proper)


def _scalar(fb: FunctionBuilder, value: Value, wanted: Concrete) -> Value:
    """A number, a text, a truth value or None. A whole number is a float too, and stays whole, as on CPython."""
    anything = fb.world.object
    floats = [m for m in members(wanted) if is_class(m, "builtins.float")]
    if not floats or any(is_class(m, "builtins.int") for m in members(wanted)):
        return convert(fb, value, anything, wanted, Trust.NARROWING)
    return fb.choose(
        test_class(fb, value, anything, [fb.world.int]),
        representation(wanted),
        lambda: convert(fb, unbox(fb, value, fb.world.int), fb.world.int, wanted),
        lambda: convert(fb, value, anything, wanted, Trust.NARROWING),
    )


def _function(fb: FunctionBuilder, t: mt.Type) -> Function:
    """The function that makes a `t` of an object."""
    world, module = fb.world, fb.instance.module
    key = ("json", t, module)
    found = world.once_functions.get(key)
    if found is None:
        specs = [ParameterSpec("value", world.object, nodes.ARG_POS)]
        signature = Signature(specs, fb.concrete(t))
        found = world.new_function(f"json {t}", signature, module)
        found.display_name = "loads"
        world.once_functions[key] = found
        instance = Instance(key, found, signature, {}, module)
        instance.build = lambda i: _build(FunctionBuilder(world, i, fb.lowering), t)
        world.request(instance)
    return found


def _build(fb: FunctionBuilder, t: mt.Type) -> None:
    from einkornc.irbuild.bodies import finish

    value = fb.function.parameters[0]
    wanted = fb.concrete(t)
    proper = mt.get_proper_type(t)
    options = list(proper.items) if isinstance(proper, mt.UnionType) else [proper]
    made: dict[Class, Function_[[mt.Type], Argument]] = {
        fb.world.class_named("builtins.list", fb.world.object): lambda o: _list(fb, value, o),
        fb.world.class_named("builtins.dict", fb.world.str, fb.world.object): lambda o: _dict(
            fb, value, o
        ),
    }
    for source, build in made.items():
        fitting = [o for o in options if _takes(o, source)]
        if len(fitting) == 1:
            with fb.when(test_class(fb, value, fb.world.object, [source])):
                fb.emit(ops.Return(UNIT, fb.line, convert(fb, *build(fitting[0]), wanted)))
                fb.start(fb.new_block("other"))
    fb.emit(ops.Return(UNIT, fb.line, _scalar(fb, value, wanted)))
    finish(fb)


def _takes(option: mt.Type, source: Class) -> bool:
    """Whether a type is one that the arrays, or the objects, of a text become."""
    proper = mt.get_proper_type(option)
    if source.info.name == "list":
        return is_list(proper)
    return is_dict(proper) or isinstance(proper, mt.TypedDictType)


def _list(fb: FunctionBuilder, value: Value, t: mt.Type) -> Argument:
    """A list of what is declared, from one of objects."""
    proper = mt.get_proper_type(t)
    assert isinstance(proper, mt.Instance)
    source = fb.world.class_named("builtins.list", fb.world.object)
    item_type = proper.args[0]
    target = fb.world.class_named("builtins.list", fb.concrete(item_type))
    if target == source:
        return value, source
    made = construct(fb, target, []), target

    def add(item: Argument) -> None:
        new = _converted(fb, convert(fb, *item, fb.world.object), item_type)
        call_method(fb, made, "append", [(new, target.arguments[0])], direct=True)

    iterate(fb, (value, source), add)
    return made


def _dict(fb: FunctionBuilder, value: Value, t: mt.Type) -> Argument:
    """A dict of what is declared, from one of objects; a TypedDict is that one, with its entries as declared."""
    proper = mt.get_proper_type(t)
    source = fb.world.class_named("builtins.dict", fb.world.str, fb.world.object)
    if isinstance(proper, mt.TypedDictType):
        for name, entry in proper.items.items():
            _entry(fb, (value, source), name, entry)
        return value, source
    assert isinstance(proper, mt.Instance)
    key_type, value_type = proper.args
    target = fb.world.class_named("builtins.dict", fb.concrete(key_type), fb.concrete(value_type))
    if target == source:
        return value, source
    made = construct(fb, target, []), target

    def add(item: Argument) -> None:
        key = convert(fb, fb.item(item[0], 0), fb.world.str, target.arguments[0])
        new = _converted(fb, fb.item(item[0], 1), value_type)
        pair = [(key, target.arguments[0]), (new, target.arguments[1])]
        call_method(fb, made, "__setitem__", pair, direct=True)

    iterate(fb, call_method(fb, (value, source), "items", []), add)
    return made


def _entry(fb: FunctionBuilder, made: Argument, name: str, t: mt.Type) -> None:
    """The entry of a TypedDict, if it is there, as what is declared of it."""
    if not _has_parts(t, set()):
        return  # tested where it is read
    key = fb.text(name), fb.world.str
    found = call_method(
        fb,
        made,
        "__contains__",
        [(convert(fb, *key, fb.world.object), fb.world.object)],
        direct=True,
    )
    with fb.when(found[0]):
        held = call_method(fb, made, "__getitem__", [key], direct=True)
        new = convert(fb, _converted(fb, held[0], t), fb.concrete(t), fb.world.object)
        call_method(fb, made, "__setitem__", [key, (new, fb.world.object)], direct=True)
