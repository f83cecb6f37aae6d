"""Methods that Python makes itself: those of dataclasses and NamedTuples."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.frontend.named_tuple_subclasses import is_first
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild import (
    class_objects,
    declining,
    enum_methods,
    functional_enums,
    method_aliases,
    own_containers,
    plain_texts,
)
from einkornc.irbuild.added_methods import add_method, own_arguments
from einkornc.irbuild.class_checks import Trust, test_class
from einkornc.irbuild.class_scan import dataclass_fields
from einkornc.irbuild.concrete import Class, Tuple
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.equality import equal, equal_items
from einkornc.irbuild.field_defaults import (
    field_arguments,
    field_default,
    field_option,
    has_default,
)
from einkornc.irbuild.formatting import join_texts, text_of
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, method_target
from einkornc.irbuild.members import find_member, find_methods
from einkornc.irbuild.operators import binary
from einkornc.irbuild.truth import truth
from einkornc.irbuild.tuples import tuple_method
from einkornc.irbuild.world import Argument, World

_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")


def is_dataclass_info(info: TypeInfo) -> bool:
    return "dataclass" in info.metadata


# ---------------------------------------------------------------- which methods


def add_methods(world: World) -> None:
    """Give every dataclass and NamedTuple of the program its synthetic methods as ordinary definitions."""
    for info in list(world.infos.values()):
        add_methods_to(world, info)


def add_methods_to(world: World, info: TypeInfo) -> None:
    """The synthetic methods of one class."""
    method_aliases.add(world, info)
    if is_dataclass_info(info):
        _add_dataclass_methods(world, info)
    elif info.is_named_tuple:
        if not _has_own_repr(world, info):
            add_method(world, info, "__repr__", [], "builtins.str", _named_tuple_repr)
        if is_first(info):
            _add_named_tuple_init(world, info)
            _add_named_tuple_methods(world, info)
    elif info.is_enum and info.module_name != "enum":
        functional_enums.spell_out(world, info)
        enum_methods.add_methods(world, info)
    if not world.is_library(info.module_name):
        own_containers.add_methods(world, info)
        plain_texts.add_methods(world, info)
        _take_hash_away(world, info)
    if any(getattr(d, "fullname", "") == "functools.total_ordering" for d in info.defn.decorators):
        _add_orderings(world, info)


def _take_hash_away(world: World, info: TypeInfo) -> None:
    """A class with `__eq__` and no `__hash__`, or `__hash__ = None`, has no hash: asking for it raises TypeError."""
    hash_symbol = info.names.get("__hash__")
    if hash_symbol is None and "__eq__" in info.names and not info.is_protocol:
        _add_unhashable(world, info)
    elif hash_symbol is not None and isinstance(hash_symbol.node, nodes.Var):
        hash_symbol.plugin_generated = True  # so that add_method puts its own in the place
        _add_unhashable(world, info)


def _add_unhashable(world: World, info: TypeInfo) -> None:
    world.unhashable.add(info)
    add_method(world, info, "__hash__", [], "builtins.int", _unhashable)


def _add_orderings(world: World, info: TypeInfo) -> None:
    """The comparisons that @total_ordering derives from the one the class has, as mypy declared them."""
    for name in _ORDER:
        symbol = info.names.get(name)
        if symbol is not None and isinstance(symbol.node, FuncDef) and symbol.plugin_generated:
            symbol.node.line = info.line
            world.synthetic.setdefault(symbol.node, _derived_order)


def option(info: TypeInfo, name: str, default: bool) -> bool:
    """A flag of the @dataclass(...) decorator."""
    for decorator in info.defn.decorators:
        if isinstance(decorator, nodes.CallExpr):
            for a, n in zip(decorator.args, decorator.arg_names, strict=True):
                if n == name and isinstance(a, nodes.NameExpr):
                    return a.fullname == "builtins.True"
    return default


def _add_dataclass_methods(world: World, info: TypeInfo) -> None:
    if option(info, "repr", True):
        add_method(world, info, "__repr__", [], "builtins.str", _dataclass_repr)
    equal = option(info, "eq", True)
    if equal:
        add_method(world, info, "__eq__", ["builtins.object"], "builtins.bool", _dataclass_eq)
    if equal and (option(info, "frozen", False) or option(info, "unsafe_hash", False)):
        add_method(world, info, "__hash__", [], "builtins.int", _dataclass_hash)
    elif equal and "__hash__" not in info.names:
        _add_unhashable(world, info)
    if option(info, "order", False):
        for name in _ORDER:
            symbol = info.names.get(name)
            if symbol is not None and isinstance(symbol.node, FuncDef) and symbol.plugin_generated:
                world.synthetic[symbol.node] = _dataclass_order
                world.class_orders.add(symbol.node)
    init = info.names.get("__init__")
    if init is not None and isinstance(init.node, FuncDef) and init.plugin_generated:
        world.synthetic[init.node] = _dataclass_init
        world.dataclass_inits[init.node] = info


def remove_methods(world: World) -> None:
    """Take back what was added, so that the program can be lowered anew."""
    for info, name, before in reversed(world.added_methods):
        if before is None:
            del info.names[name]
        else:
            info.names[name] = before


def _has_own_repr(world: World, info: TypeInfo) -> bool:
    """Whether the program wrote the `__repr__` of a NamedTuple, in the class or between it and the items."""
    above = [base.names.get("__repr__") for base in info.mro if base.is_named_tuple]
    return any(symbol is not None and symbol.node not in world.synthetic for symbol in above)


def _add_named_tuple_init(world: World, info: TypeInfo) -> None:
    """The constructor of a NamedTuple, from its `__new__` as mypy made it."""
    symbol = info.names.get("__new__")
    if symbol is None or not isinstance(symbol.node, FuncDef):
        return
    world.synthetic[symbol.node] = _named_tuple_new
    world.dataclass_inits[symbol.node] = info


def _add_named_tuple_methods(world: World, info: TypeInfo) -> None:
    """`_asdict` and `_make`, which mypy declares with Any."""
    text = mt.Instance(world.infos["builtins.str"], [])
    anything = mt.Instance(world.infos["builtins.object"], [])
    symbol = info.names.get("_asdict")
    if symbol is not None and isinstance(symbol.node, FuncDef) and "builtins.dict" in world.infos:
        function = symbol.node
        assert isinstance(function.type, mt.CallableType)
        result = mt.Instance(world.infos["builtins.dict"], [text, anything])
        function.type = function.type.copy_modified(
            arg_types=[mt.Instance(info, list(own_arguments(info)))], ret_type=result
        )
        world.synthetic[function] = _named_tuple_asdict


# ---------------------------------------------------------------- bodies


def _me(fb: FunctionBuilder) -> tuple[Value, Class]:
    """self, with its class."""
    owner = fb.instance.owner
    assert owner is not None
    return fb.function.parameters[0], owner


def _fields(fb: FunctionBuilder, which: str) -> list[tuple[str, Argument]]:
    """The fields that take part in repr, comparison or hash, read from self."""
    value, owner = _me(fb)
    return [(n, _read(fb, (value, owner), n)) for n in _field_names(owner.info, which)]


def _field_names(info: TypeInfo, which: str) -> list[str]:

    init_only = {
        str(a["name"]) for a in info.metadata["dataclass"]["attributes"] if a["is_init_var"]
    }
    return [
        n for n in dataclass_fields(info) if n not in init_only and field_option(info, n, which)
    ]


def field_names(info: TypeInfo) -> list[str]:
    """The fields of a data class, in order, without what only its `__init__` takes."""
    return _field_names(info, "")


def _read(fb: FunctionBuilder, obj: Argument, name: str) -> Argument:
    value, owner = obj
    assert isinstance(owner, Class)
    from einkornc.irbuild.fields import read_field

    instance = fb.world.class_instance(owner)
    attribute = instance.attributes[name]
    return read_field(fb, value, instance, attribute), attribute.type


def _dataclass_init(fb: FunctionBuilder) -> None:
    value, owner = _me(fb)
    instance = fb.world.class_instance(owner)
    given = {
        s.name: v
        for s, v in zip(fb.instance.signature.parameters, fb.function.parameters, strict=True)
    }
    types = {s.name: s.type for s in fb.instance.signature.parameters}
    from einkornc.irbuild.fields import write_field

    for name in _field_names(owner.info, "no such option"):
        attribute = instance.attributes.get(name)
        if attribute is None:
            continue  # an InitVar
        if name in given:
            new = convert(fb, given[name], types[name], attribute.type)
        elif has_default(owner.info, name):
            new = field_default(fb, owner.info, name, attribute.type)
        else:
            continue
        write_field(fb, value, instance, attribute, new)

    if find_member(owner.info, "__post_init__") is not None:
        init_only: list[Argument] = [
            (v, types[n])
            for n, v in given.items()
            if n not in instance.attributes and n != fb.instance.signature.parameters[0].name
        ]
        call_method(fb, (value, owner), "__post_init__", init_only)
    fb.emit(ops.Return(UNIT, fb.line, ops.NOTHING))


def _dataclass_repr(fb: FunctionBuilder) -> None:

    owner = _me(fb)[1]
    assert isinstance(owner, Class)
    parts: list[Value] = [_display_name(fb, owner), fb.text("(")]
    for index, (name, argument) in enumerate(_fields(fb, "repr")):
        parts.append(fb.text(f"{', ' if index else ''}{name}="))
        parts.append(text_of(fb, argument, "__repr__"))
    parts.append(fb.text(")"))
    fb.emit(ops.Return(UNIT, fb.line, join_texts(fb, parts)))


def _display_name(fb: FunctionBuilder, owner: Class) -> Value:
    """The class's qualified name; of the object's own class where subclasses exist."""
    if not fb.world.descendants_of(owner.info):
        return fb.text(fb.world.qualified_name(owner.info))
    from einkornc.ir.types import CLASS_NUMBER, INT

    number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, fb.function.parameters[0]))
    return fb.call(fb.runtime("qualified_class_name"), [fb.convert_bits("zext", number, INT)])


def _dataclass_eq(fb: FunctionBuilder) -> None:

    value, owner = _me(fb)
    other = fb.function.parameters[1]
    differs = fb.new_block("differs")
    same = fb.new_block("same")
    fb.branch(_same_class(fb, value, other, owner), same, differs)
    fb.start(same)
    for name in _field_names(owner.info, "compare"):
        onward = fb.new_block("equal")
        fb.branch(
            equal_items(fb, _read(fb, (value, owner), name), _read(fb, (other, owner), name)),
            onward,
            differs,
        )
        fb.start(onward)
    fb.emit(ops.Return(UNIT, fb.line, ops.TRUE))
    fb.start(differs)
    fb.emit(ops.Return(UNIT, fb.line, ops.FALSE))


def _same_class(fb: FunctionBuilder, value: Value, other: Value, owner: Class) -> Value:
    """Dataclasses are equal only within one class."""
    if not fb.world.descendants_of(owner.info):
        return test_class(fb, other, fb.world.object, [owner])
    from einkornc.ir.types import CLASS_NUMBER

    def compare() -> Value:
        mine = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
        theirs = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, other))
        return fb.compare("eq", mine, theirs)

    return fb.choose(fb.is_null(other), BOOL, lambda: ops.FALSE, compare)


def _dataclass_hash(fb: FunctionBuilder) -> None:

    value, owner = _me(fb)
    names = [
        n
        for n in _field_names(owner.info, "")
        if field_option(owner.info, n, _hash_option(owner.info, n))
    ]
    items = [_read(fb, (value, owner), n) for n in names]
    struct = fb.make_struct([v for v, _ in items])
    made = tuple_method(fb, (struct, Tuple(tuple(t for _, t in items))), "__hash__", [])
    assert made is not None
    fb.emit(ops.Return(UNIT, fb.line, made[0]))


def _hash_option(info: TypeInfo, name: str) -> str:
    """`hash=` decides whether a field is hashed, or `compare=` where it is not given."""
    given = field_arguments(info, name).get("hash")
    is_given = given is not None and not (
        isinstance(given, nodes.NameExpr) and given.fullname == "builtins.None"
    )
    return "hash" if is_given else "compare"


def _unhashable(fb: FunctionBuilder) -> None:
    fb.call(fb.runtime("raise_unhashable"), [_me(fb)[0]])


def _dataclass_order(fb: FunctionBuilder) -> None:
    """An order by the fields, within one class: an object of a class above or below it is declined."""
    value, owner = _me(fb)
    other = fb.function.parameters[1]
    node = fb.instance.node
    assert isinstance(node, FuncDef)
    if declining.may_decline(fb, owner, node.name):
        same, stranger = fb.new_block("same"), fb.new_block("stranger")
        fb.branch(_same_class(fb, value, other, owner), same, stranger)
        fb.start(stranger)
        declining.answer(fb, ops.TRUE)
        fb.emit(ops.Return(UNIT, fb.line, ops.FALSE))
        fb.start(same)
        declining.answer(fb, ops.FALSE)
    names = _field_names(owner.info, "compare")
    left = [_read(fb, (value, owner), n) for n in names]
    right = [_read(fb, (other, owner), n) for n in names]
    t = Tuple(tuple(i for _, i in left))
    a = (fb.make_struct([v for v, _ in left]), t)
    b = (fb.make_struct([v for v, _ in right]), t)
    made = tuple_method(fb, a, node.name, [b])
    assert made is not None
    fb.emit(ops.Return(UNIT, fb.line, made[0]))


def replace_fields(fb: FunctionBuilder, receiver: Argument, e: nodes.CallExpr) -> Argument:
    """`dataclasses.replace(obj, name=…)`: the object's own class called with all fields."""

    value, t = receiver
    if not isinstance(t, Class) or not is_dataclass_info(t.info):
        refuse(UNSUPPORTED, f"replace() of {t}", e.line, e.column)
    given: dict[str, Argument] = {}
    for a, kind, name in zip(e.args[1:], e.arg_kinds[1:], e.arg_names[1:], strict=True):
        if kind != nodes.ARG_NAMED or name is None:
            refuse(
                UNSUPPORTED,
                "replace() with changes that are not written as name=value",
                e.line,
                e.column,
            )
        attribute = fb.world.class_instance(t).attributes.get(name)
        given[name] = fb.expression(a, attribute.type if attribute is not None else None)
    choices = [o for o in class_objects.options(fb, t) if is_dataclass_info(o.info)]
    number = class_objects.class_of_value(fb, receiver)

    def action(option: Class) -> Argument:
        return _replaced(fb, (value, option), given), t

    return class_objects.each(fb, number, action, choices)


def _replaced(fb: FunctionBuilder, receiver: Argument, given: dict[str, Argument]) -> Value:
    from einkornc.irbuild.attributes import load
    from einkornc.irbuild.construction import allocate_object
    from einkornc.irbuild.targets import default_value

    t = receiver[1]
    assert isinstance(t, Class)
    made = allocate_object(fb, t)
    found = find_methods(fb.world, t, "__init__")
    assert found is not None
    target = method_target(fb, (made, t), found[0][0], found[1], {}, t, direct=True)
    values: list[Value] = []
    for p in target.signature.parameters:
        if p.name in given:
            values.append(convert(fb, *given[p.name], p.type))
        elif p.name in fb.world.class_instance(t).attributes:
            here = nodes.TempNode(mt.NoneType())
            values.append(convert(fb, *load(fb, receiver, p.name, here, exact=True), p.type))
        else:
            values.append(default_value(fb, target, p))
    target.call(values)
    return made


# What each root gives: the comparison itself or its negation, and whether equality is added or taken away.
_DERIVED = {
    "__lt__": {"__gt__": (False, "and not"), "__le__": (True, "or"), "__ge__": (False, "")},
    "__le__": {"__ge__": (False, "or"), "__lt__": (True, "and not"), "__gt__": (False, "")},
    "__gt__": {"__lt__": (False, "and not"), "__ge__": (True, "or"), "__le__": (False, "")},
    "__ge__": {"__le__": (False, "or"), "__gt__": (True, "and not"), "__lt__": (False, "")},
}


def _derived_order(fb: FunctionBuilder) -> None:
    """One comparison by @functools.total_ordering."""

    value, owner = _me(fb)
    node = fb.instance.node
    assert isinstance(node, FuncDef)
    other = fb.function.parameters[1], fb.instance.signature.parameters[1].type
    present = [
        n for n in ("__lt__", "__le__", "__gt__", "__ge__") if not _is_generated(owner.info, n)
    ]
    if not present:
        refuse(UNSUPPORTED, "@total_ordering needs one comparison", owner.info.line)
    straight, more = _DERIVED[present[0]][node.name]
    answer = truth(fb, binary(fb, present[0], (value, owner), other))
    if not straight:
        answer = fb.negate(answer)
    if more == "or":
        answer = fb.choose(answer, BOOL, lambda: ops.TRUE, lambda: equal(fb, (value, owner), other))
    elif more:
        answer = fb.choose(
            answer, BOOL, lambda: fb.negate(equal(fb, (value, owner), other)), lambda: ops.FALSE
        )
    fb.emit(ops.Return(UNIT, fb.line, answer))


def _is_generated(info: TypeInfo, name: str) -> bool:
    symbol = info.get(name)
    return symbol is None or symbol.plugin_generated


def _named_tuple_repr(fb: FunctionBuilder) -> None:

    value, owner = _me(fb)
    instance = fb.world.class_instance(owner)
    parts: list[Value] = [fb.text(f"{owner.info.name}(")]
    for index, (name, attribute) in enumerate(instance.attributes.items()):
        parts.append(fb.text(f"{', ' if index else ''}{name}="))
        held = fb.get_field(value, instance.layout.field_named(name))
        parts.append(text_of(fb, (held, attribute.type), "__repr__"))
    parts.append(fb.text(")"))
    fb.emit(ops.Return(UNIT, fb.line, join_texts(fb, parts)))


def _named_tuple_new(fb: FunctionBuilder) -> None:
    owner = fb.instance.receiver or fb.instance.owner
    assert owner is not None
    instance = fb.world.class_instance(owner)
    fb.world.instantiate(instance)
    made = fb.allocate(instance.layout)
    for spec, value in zip(fb.instance.signature.parameters, fb.function.parameters, strict=True):
        attribute = instance.attributes[spec.name]
        fb.set_field(
            made,
            instance.layout.field_named(spec.name),
            convert(fb, value, spec.type, attribute.type),
        )
    fb.emit(ops.Return(UNIT, fb.line, made))


def _named_tuple_asdict(fb: FunctionBuilder) -> None:
    from einkornc.irbuild.construction import construct

    value, owner = _me(fb)
    instance = fb.world.class_instance(owner)
    t = fb.instance.signature.result
    assert isinstance(t, Class)
    made = construct(fb, t, [])
    for name, attribute in instance.attributes.items():
        held = fb.get_field(value, instance.layout.field_named(name))
        new = convert(fb, held, attribute.type, fb.world.object), fb.world.object
        call_method(fb, (made, t), "__setitem__", [(fb.text(name), fb.world.str), new], direct=True)
    fb.emit(ops.Return(UNIT, fb.line, made))


def make(fb: FunctionBuilder, owner: Class, e: nodes.CallExpr) -> Argument:
    """`Class._make(iterable)` of a NamedTuple: each item becomes a field, and must be of its class."""
    from einkornc.irbuild.construction import construct
    from einkornc.irbuild.iteration import element_type
    from einkornc.irbuild.unpacking import unpack

    instance = fb.world.class_instance(owner)
    fb.world.instantiate(instance)
    count = len(instance.attributes)
    source = fb.expression(e.args[0])
    if isinstance(source[1], Tuple) and len(source[1].items) == count:
        parts = unpack(fb, source, count, None)
    else:
        collected = fb.world.class_named("builtins.list", element_type(fb, source[1]))
        items = construct(fb, collected, [source]), collected
        length, _ = call_method(fb, items, "__len__", [])
        fb.call(fb.runtime("check_item_count"), [fb.integer(count), length])
        parts = [
            call_method(fb, items, "__getitem__", [(fb.integer(i), fb.world.int)])
            for i in range(count)
        ]
    made = fb.allocate(instance.layout)
    for (value, t), (name, attribute) in zip(parts, instance.attributes.items(), strict=True):
        held = convert(fb, value, t, attribute.type, Trust.NARROWING)
        fb.set_field(made, instance.layout.field_named(name), held)
    return made, owner


def replace(fb: FunctionBuilder, receiver: Argument, e: nodes.CallExpr) -> Argument:
    """`value._replace(name=…)` of a NamedTuple."""
    value, t = receiver
    assert isinstance(t, Class)
    held = fb.world.class_instance(t).attributes
    given = {
        name: (fb.value(a, held[name].type), held[name].type)
        for a, name in zip(e.args, e.arg_names, strict=True)
        if name is not None
    }
    number = class_objects.class_of_value(fb, receiver)
    choices = [o for o in class_objects.options(fb, t) if o.info.is_named_tuple]

    def action(option: Class) -> Argument:
        return _with_items(fb, (value, option), given), t

    return class_objects.each(fb, number, action, choices)


def _with_items(fb: FunctionBuilder, receiver: Argument, given: dict[str, Argument]) -> Value:
    """A NamedTuple of the same class with other items at some places."""
    value, t = receiver
    assert isinstance(t, Class)
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    made = fb.allocate(instance.layout)
    for name in instance.attributes:
        f = instance.layout.field_named(name)
        fb.set_field(made, f, given[name][0] if name in given else fb.get_field(value, f))
    return made
