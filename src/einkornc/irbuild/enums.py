"""Enumerations: members are objects in the image's data, compared by identity.

Values that are literals lie in the member; any other value, and what the class's own `__init__` sets, is
filled in when the class statement runs.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from dataclasses import dataclass

from mypy import nodes
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import BytesLiteral, Constant, StaticObject, StrLiteral, Value
from einkornc.ir.types import BOOL, FLOAT, INT, REFERENCE, Struct, Type
from einkornc.irbuild import class_objects, equality, flags, formatting
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.class_scan import class_default, self_assignments
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    ClassObject,
    Concrete,
    Tuple,
    is_maybe,
    representation,
    union_of,
)
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import call_method, call_target, method_target
from einkornc.irbuild.members import find_methods
from einkornc.irbuild.plain_values import plain_base
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import Argument, Attribute, World


@dataclass(frozen=True, slots=True)
class Dynamic:
    """A member's value that only the running program knows."""

    expression: nodes.Expression
    type: Concrete


type Literal_ = int | str | float | bytes | bool | None | tuple[Literal_, ...] | Dynamic


class _Auto:
    pass


_AUTO = _Auto()

# ---------------------------------------------------------------- members and their values


def has_base(info: TypeInfo, *names: str) -> bool:
    """Whether an enum inherits from one of enum's classes."""
    return any(b.fullname in [f"enum.{n}" for n in names] for b in info.mro)


def is_flag(info: TypeInfo) -> bool:
    return has_base(info, "Flag", "IntFlag")


def _definitions(info: TypeInfo) -> list[tuple[str, nodes.Expression]]:
    """The members' names and the expressions of their values, aliases included."""
    found: list[tuple[str, nodes.Expression]] = []
    for ancestor in reversed(info.mro):
        if not ancestor.is_enum:
            continue
        for s in ancestor.defn.defs.body:
            if isinstance(s, nodes.AssignmentStmt):
                for lvalue in s.lvalues:
                    found += _targets(info, lvalue, s.rvalue)
    return found


def _targets(
    info: TypeInfo, lvalue: nodes.Expression, value: nodes.Expression
) -> list[tuple[str, nodes.Expression]]:
    if isinstance(lvalue, nodes.NameExpr):
        return [(lvalue.name, value)] if is_member(info, lvalue.name) else []
    if isinstance(lvalue, nodes.TupleExpr) and isinstance(value, nodes.TupleExpr):
        if len(lvalue.items) == len(value.items):
            return [
                t
                for v, e in zip(lvalue.items, value.items, strict=True)
                for t in _targets(info, v, e)
            ]
    refuse(UNSUPPORTED, "Members of an enum defined this way", lvalue.line, lvalue.column)


def members_of(info: TypeInfo) -> list[str]:
    """Names of an enum's members in definition order, aliases included."""
    return [name for name, _ in _definitions(info)]


def is_member(info: TypeInfo, name: str) -> bool:
    """Whether a name in an enum's body is a member."""
    for ancestor in info.mro:
        symbol = ancestor.names.get(name)
        if symbol is not None:
            node = symbol.node
            if not ancestor.is_enum or not isinstance(node, Var) or name.startswith("_"):
                return False
            return node.is_initialized_in_class or _in_body(ancestor, name)
    return False


def _in_body(info: TypeInfo, name: str) -> bool:

    return class_default(info, name) is not None


def values_of(world: World, info: TypeInfo) -> dict[str, Literal_]:
    """The value of each member."""
    if info in world.enum_values:
        return world.enum_values[info]
    for special in ("__new__", "_generate_next_value_"):
        symbol = info.get(special)
        if symbol is not None and isinstance(symbol.node, nodes.FuncDef | nodes.Decorator):
            if not symbol.node.fullname.startswith(("enum.", "builtins.")):
                refuse(UNSUPPORTED, f"An enum with its own {special}", symbol.node.line)
    found: dict[str, Literal_] = {}
    numbers = [0]
    base = plain_base(info)
    for name, e in _definitions(info):
        value = _literal(world, e, found, info.module_name)
        if isinstance(value, _Auto):
            if has_base(info, "StrEnum"):
                value = name.lower()
            elif is_flag(info):
                value = 1 << max(numbers).bit_length()
            else:
                value = max(numbers) + 1
        if isinstance(value, int):
            numbers.append(value)
        found[name] = value if base is None else _as_plain(value, base, e)
    world.enum_values[info] = found
    return found


def _as_plain(value: Literal_, base: TypeInfo, e: nodes.Expression) -> Literal_:
    """What the built-in class that the members derive from makes of a value."""
    match base.name, value:
        case _, Dynamic():
            return value
        case "int", bool() | int():
            return int(value)
        case "float", int() | float():
            return float(value)
        case "str", str() | int():
            return str(value)
        case "bytes", bytes():
            return value
    text = f"A member's value that {base.name} would convert"
    refuse(UNSUPPORTED, text, e.line, e.column)


def _literal(
    world: World, e: nodes.Expression, known: dict[str, Literal_], module: str
) -> Literal_ | _Auto:
    match e:
        case nodes.IntExpr() | nodes.StrExpr() | nodes.FloatExpr():
            return e.value
        case nodes.TupleExpr() if not any(isinstance(i, nodes.StarExpr) for i in e.items):
            items = [_literal(world, i, known, module) for i in e.items]
            if not any(isinstance(i, Dynamic | _Auto) for i in items):
                return tuple(i for i in items if not isinstance(i, _Auto))
        case nodes.NameExpr() if e.fullname in ("builtins.True", "builtins.False"):
            return e.fullname == "builtins.True"
        case nodes.NameExpr() if e.fullname == "builtins.None":
            return None
        case nodes.NameExpr() if e.name in known:
            return known[e.name]
        case nodes.NameExpr() if isinstance(e.node, Var) and not world.is_assigned(e.node):
            constant = world.module_value(e.node)
            if constant is not None:
                inner = _literal(world, constant, {}, module)
                if not isinstance(inner, Dynamic):
                    return inner
        case nodes.UnaryExpr() if e.op == "-":
            inner = _literal(world, e.expr, known, module)
            if isinstance(inner, int | float):
                return -inner
        case nodes.CallExpr() if (
            isinstance(e.callee, nodes.RefExpr) and e.callee.fullname == "enum.auto"
        ):
            return _AUTO
        case nodes.OpExpr():
            folded = _fold(
                e.op,
                _literal(world, e.left, known, module),
                _literal(world, e.right, known, module),
            )
            if folded is not None:
                return folded
    t = world.types.get(e)
    if t is None:
        refuse(UNSUPPORTED, "The value of this enum member", e.line, e.column)
    return Dynamic(e, world.convert(t, {}, module))


def _fold(op: str, a: object, b: object) -> int | str | None:
    if isinstance(a, str) and isinstance(b, str) and op == "+":
        return a + b
    if not isinstance(a, int) or not isinstance(b, int):
        return None
    match op:
        case "|":
            return a | b
        case "&":
            return a & b
        case "^":
            return a ^ b
        case "<<" if 0 <= b < 64:
            return a << b
        case "+":
            return a + b
        case "-":
            return a - b
        case "*":
            return a * b
    return None


def value_type(world: World, t: Class) -> Concrete:
    """The type of `.value`: the union of the members' types."""
    base = plain_base(t.info)
    if base is not None:
        return Class(base)
    kinds = [_concrete(world, value) for value in values_of(world, t.info).values()]
    return union_of(kinds) if kinds else world.int


def name_type(world: World, t: Class) -> Concrete:
    """The type of `.name`: a flag without bits, or only with unknown ones, has none."""
    return union_of([world.str, NOTHING]) if is_flag(t.info) else world.str


def own_attributes(world: World, info: TypeInfo) -> list[Attribute]:
    """What an enum's `__init__` sets on its members."""

    found: list[Attribute] = []
    for name in sorted(self_assignments(info)):
        symbol = info.names.get(name)
        if symbol is not None and isinstance(symbol.node, Var) and symbol.node.type is not None:
            if name not in ("_value_", "_name_"):
                found.append(
                    Attribute(
                        name, world.convert(symbol.node.type, {}, info.module_name), info, True
                    )
                )
    return found


def _concrete(world: World, value: Literal_) -> Concrete:
    match value:
        case bool():
            return world.bool
        case int():
            return world.int
        case str():
            return world.str
        case float():
            return world.float
        case bytes():
            return world.bytes
        case None:
            return NOTHING
        case tuple():
            return Tuple(tuple(_concrete(world, v) for v in value))
        case Dynamic():
            return value.type


def canonical(world: World, info: TypeInfo, name: str) -> str:
    """The first member with the same value: an alias is its original."""
    values = values_of(world, info)
    for other, value in values.items():
        if repr(value) == repr(values[name]):
            return other
    return name


# ---------------------------------------------------------------- members as values


def member(fb: FunctionBuilder, info: TypeInfo, name: str) -> Argument:
    """`Color.RED`."""
    world = fb.world
    t = Class(info)
    instance = world.class_instance(t)
    world.instantiate(instance)
    name = canonical(world, info, name)
    value = values_of(world, info)[name]
    if needs_start(world, info):
        world.started_enums.add(info)
    fields: dict[str, Value] = {"_name_": fb.text(name)}
    if not isinstance(value, Dynamic):
        held = instance.attributes["_value_"].type
        fields["_value_"] = _static_value(fb, value, held, f"{info.fullname}.{name}")
    return StaticObject(REFERENCE, instance.layout, fields, f"{info.fullname}.{name}"), t


def _static_value(fb: FunctionBuilder, value: Literal_, held: Concrete, name: str) -> Value:
    """A literal as a constant of the type that all members' values have together."""
    literal = _constant(fb, value)
    wanted = representation(held)
    if is_maybe(held):
        assert isinstance(wanted, Struct)
        present = ops.FALSE if value is None else ops.TRUE
        return ops.MakeStruct(
            wanted, fb.line, (present, _zero(wanted.items[1]) if value is None else literal)
        )
    if literal.type == wanted:
        return literal
    return _boxed(fb, literal, _concrete(fb.world, value), name)


def _zero(t: Type) -> Value:
    """All bits zero, as a constant."""
    if isinstance(t, Struct):
        return ops.MakeStruct(t, 0, tuple(map(_zero, t.items)))
    if t == REFERENCE:
        return ops.NULL
    return Constant(t, 0.0 if t == FLOAT else 0)


def _constant(fb: FunctionBuilder, value: Literal_) -> Value:
    match value:
        case bool():
            return Constant(BOOL, int(value))
        case int():
            return Constant(INT, value)
        case float():
            return Constant(FLOAT, value)
        case str():
            return StrLiteral(REFERENCE, value)
        case bytes():
            return BytesLiteral(REFERENCE, value)
        case None:
            return ops.NULL
        case tuple():
            items = tuple(ops.NOTHING if v is None else _constant(fb, v) for v in value)
            return ops.MakeStruct(Struct(tuple(i.type for i in items)), fb.line, items)
        case Dynamic():
            raise AssertionError("a value that is not known yet")


def _boxed(fb: FunctionBuilder, literal: Value, t: Concrete, name: str) -> Value:
    """A literal inside a union of values: a box in the image's data."""
    layout = fb.world.box(t).layout
    return StaticObject(REFERENCE, layout, {"value": literal}, f"{name} value")


def all_members(fb: FunctionBuilder, info: TypeInfo) -> list[Argument]:
    """Every member once, aliases left out; of a flag, those of a single bit."""
    names = [n for n in members_of(info) if canonical(fb.world, info, n) == n]
    if is_flag(info):
        values = values_of(fb.world, info)
        names = [n for n in names if _is_single(values[n])]
    return [member(fb, info, n) for n in names]


def _is_single(value: Literal_) -> bool:
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def members_as_tuple(fb: FunctionBuilder, kind: Argument) -> Argument:
    """What iterating over an enum class goes through."""

    assert isinstance(kind[1], ClassObject)
    t = fb.world.class_named("builtins._VariadicTuple", kind[1].item)
    return _by_class(fb, kind, lambda c: (variadic_from_values(fb, all_members(fb, c.info), t), t))


def _by_class(
    fb: FunctionBuilder, kind: Argument, action: Function_[[Class], Argument]
) -> Argument:
    """What an enum class answers; where only a class without members is known, the one that the value is."""
    assert isinstance(kind[1], ClassObject)
    t = kind[1].item
    if isinstance(t, Class) and members_of(t.info):
        return action(t)
    return class_objects.each(fb, kind, action)


def as_list(fb: FunctionBuilder, kind: Argument) -> Argument:
    """The members of an enum class as a list."""

    assert isinstance(kind[1], ClassObject)
    made = fb.world.class_named("builtins.list", kind[1].item)
    return construct(fb, made, [members_as_tuple(fb, kind)]), made


def members_by_name(fb: FunctionBuilder, info: TypeInfo) -> Argument:
    """`Color.__members__`, aliases included."""

    t = fb.world.class_named("builtins.dict", fb.world.str, Class(info))
    made = construct(fb, t, [])
    for name in members_of(info):
        call_method(
            fb,
            (made, t),
            "__setitem__",
            [(fb.text(name), fb.world.str), member(fb, info, name)],
            direct=True,
        )
    return made, t


def as_iterable(fb: FunctionBuilder, argument: Argument, target: Concrete) -> Argument | None:
    """An enum class where something to iterate over is expected."""
    t = argument[1]
    if isinstance(t, ClassObject) and isinstance(t.item, Class) and t.item.info.is_enum:
        if isinstance(target, Class) and target.info.get("__iter__") is not None:
            if target.info.get("__reversed__") is None:
                return members_as_tuple(fb, argument)
            return as_list(fb, argument)
    return None


# ---------------------------------------------------------------- lookup


def member_by_value(fb: FunctionBuilder, t: Class, value: Argument) -> Argument:
    """`Color(1)`: ValueError where no member has the value."""
    if value[1] == t:
        return value
    if is_flag(t.info):
        return flags.from_bits(fb, t, value)
    local = fb.temporary(REFERENCE)
    done = fb.new_block("found")
    for option in all_members(fb, t.info):
        instance = fb.world.class_instance(t)
        held = fb.get_field(option[0], instance.layout.field_named("_value_"))
        with fb.when(equality.equal(fb, (held, instance.attributes["_value_"].type), value)):
            fb.store(local, option[0])
            fb.jump(done)
    missing = _missing(fb, t, value)
    if missing is not None:
        with fb.when(fb.is_not_null(missing)):
            fb.store(local, missing)
            fb.jump(done)
    text = formatting.text_of(fb, value, "__repr__")
    message = formatting.join_texts(fb, [text, fb.text(f" is not a valid {t.info.name}")])
    fb.call(fb.runtime("raise_value"), [message])
    fb.start(done)
    return fb.load(local), t


def _missing(fb: FunctionBuilder, t: Class, value: Argument) -> Value | None:
    """The program's own `_missing_`: a member, or null."""

    found = find_methods(fb.world, t, "_missing_")
    if found is None or found[1].fullname.startswith("enum."):
        return None
    instance = function_instance(fb.world, found[0][0], found[1], {}, t)
    made, kind = call_target(fb, instance_target(fb, instance), [value])
    held = convert(fb, made, kind, fb.world.object)
    return fb.choose(
        test_class(fb, held, fb.world.object, [t]), REFERENCE, lambda: held, lambda: ops.NULL
    )


def member_of_class(fb: FunctionBuilder, kind: Argument, index: nodes.Expression) -> Argument:
    """`kind["RED"]` of an enum class held as a value."""
    assert isinstance(kind[1], ClassObject)
    t = kind[1].item
    wanted = fb.expression(index)

    def found(option: Class) -> Argument:
        return convert(fb, *member_by_name(fb, option.info, wanted), t), t

    return _by_class(fb, kind, found)


def member_by_name(fb: FunctionBuilder, info: TypeInfo, wanted: Argument) -> Argument:
    """`Color["RED"]`: KeyError where there is no such member."""

    t = Class(info)
    local = fb.temporary(REFERENCE)
    done = fb.new_block("found")
    for name in members_of(info):
        with fb.when(equality.equal(fb, wanted, (fb.text(name), fb.world.str))):
            fb.store(local, member(fb, info, name)[0])
            fb.jump(done)
    fb.call(fb.runtime("raise_key"), [convert(fb, *wanted, fb.world.str)])
    fb.start(done)
    return fb.load(local), t


# ---------------------------------------------------------------- what the class statement runs


def _own_init(world: World, info: TypeInfo) -> bool:
    symbol = info.get("__init__")
    return (
        symbol is not None
        and symbol.node is not None
        and not symbol.node.fullname.startswith(("builtins.", "enum."))
    )


def needs_start(world: World, info: TypeInfo) -> bool:
    """Whether members are not complete before the class statement has run."""
    return _own_init(world, info) or any(
        isinstance(v, Dynamic) for v in values_of(world, info).values()
    )


def start(fb: FunctionBuilder, info: TypeInfo) -> None:
    """Evaluate the members' values and run the class's `__init__` on each."""

    world, t = fb.world, Class(info)
    instance = world.class_instance(t)
    values = values_of(world, info)
    attribute, place = instance.attributes["_value_"], instance.layout.field_named("_value_")
    for name, value in values.items():
        if canonical(world, info, name) != name:
            continue
        made = member(fb, info, name)
        if isinstance(value, Dynamic):
            fb.set_field(made[0], place, fb.value(value.expression, attribute.type))
        if not _own_init(world, info):
            continue
        found = find_methods(world, t, "__init__")
        assert found is not None
        held = convert(fb, fb.get_field(made[0], place), attribute.type, _concrete(world, value))
        kind = _concrete(world, value)
        arguments: list[Argument] = [(held, kind)]
        if isinstance(kind, Tuple):
            arguments = [(fb.item(held, i), k) for i, k in enumerate(kind.items)]
        call_target(
            fb, method_target(fb, made, found[0][0], found[1], {}, t, direct=True), arguments
        )
