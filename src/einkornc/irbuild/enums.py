"""Enumerations: members are objects in the image's data, compared by identity."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import BytesLiteral, Constant, StaticObject, StrLiteral, Value
from einkornc.ir.types import BOOL, FLOAT, INT, REFERENCE
from einkornc.irbuild.concrete import Class, Concrete, union_of
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument, World

type Literal_ = int | str | float | bytes | bool | None


def members_of(info: TypeInfo) -> list[str]:
    """Names of an enum's members in definition order, aliases included."""
    names: list[str] = []
    for ancestor in reversed(info.mro):
        if not ancestor.is_enum:
            continue
        for statement in ancestor.defn.defs.body:
            if isinstance(statement, nodes.AssignmentStmt):
                for lvalue in statement.lvalues:
                    if isinstance(lvalue, nodes.NameExpr) and is_member(info, lvalue.name):
                        names.append(lvalue.name)
    return names


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
    from einkornc.irbuild.classes import class_default

    return class_default(info, name) is not None


def values_of(world: World, info: TypeInfo) -> dict[str, Literal_]:
    """The value of each member. Refuses what is not a literal or auto()."""
    found: dict[str, Literal_] = {}
    is_text = any(b.fullname == "enum.StrEnum" for b in info.mro)
    is_flag = any(b.fullname in ("enum.Flag", "enum.IntFlag") for b in info.mro)
    last = 0
    for ancestor in reversed(info.mro):
        if not ancestor.is_enum:
            continue
        for statement in ancestor.defn.defs.body:
            if not isinstance(statement, nodes.AssignmentStmt):
                continue
            for lvalue in statement.lvalues:
                if not isinstance(lvalue, nodes.NameExpr) or not is_member(info, lvalue.name):
                    continue
                value = _literal(statement.rvalue, found)
                if value is _AUTO:
                    if is_text:
                        value = lvalue.name.lower()
                    elif is_flag:
                        value = 1 << last.bit_length() if last else 1
                    else:
                        value = last + 1
                if isinstance(value, _Auto):
                    refuse(UNSUPPORTED, "The value of an enum member must be a literal or auto()", statement.line)
                if isinstance(value, int):
                    last = max(last, value) if not is_flag else value
                found[lvalue.name] = value
    return found


class _Auto:
    pass


_AUTO = _Auto()


def _literal(e: nodes.Expression, known: dict[str, Literal_]) -> Literal_ | _Auto:
    match e:
        case nodes.IntExpr() | nodes.StrExpr() | nodes.FloatExpr():
            return e.value
        case nodes.NameExpr() if e.fullname in ("builtins.True", "builtins.False"):
            return e.fullname == "builtins.True"
        case nodes.NameExpr() if e.fullname == "builtins.None":
            return None
        case nodes.NameExpr() if e.name in known:
            return known[e.name]
        case nodes.UnaryExpr() if e.op == "-":
            inner = _literal(e.expr, known)
            if isinstance(inner, int | float):
                return -inner
        case nodes.CallExpr() if isinstance(e.callee, nodes.RefExpr) and e.callee.fullname == "enum.auto":
            return _AUTO
        case nodes.OpExpr():
            a, b = _literal(e.left, known), _literal(e.right, known)
            if isinstance(a, int) and isinstance(b, int):
                match e.op:
                    case "|":
                        return a | b
                    case "<<":
                        return a << b
                    case "+":
                        return a + b
                    case "&":
                        return a & b
    refuse(UNSUPPORTED, "The value of an enum member must be a literal or auto()", e.line, e.column)


def value_type(world: World, t: Class) -> Concrete:
    """The type of `.value`: the union of the members' types."""
    kinds: list[Concrete] = []
    for value in values_of(world, t.info).values():
        kinds.append(_concrete(world, value))
    return union_of(kinds) if kinds else world.int


def _concrete(world: World, value: Literal_) -> Concrete:
    from einkornc.irbuild.concrete import NOTHING

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


def canonical(world: World, info: TypeInfo, name: str) -> str:
    """The first member with the same value: an alias is its original."""
    values = values_of(world, info)
    for other, value in values.items():
        if value == values[name] and type(value) is type(values[name]):
            return other
    return name


def member(fb: FunctionBuilder, info: TypeInfo, name: str) -> Argument:
    """`Color.RED`."""
    world = fb.world
    t = Class(info)
    instance = world.class_instance(t)
    world.instantiate(instance)
    name = canonical(world, info, name)
    value = values_of(world, info)[name]
    attribute = instance.attributes["_value_"]
    literal = _constant(fb, value)
    if literal.type != instance.layout.field_named("_value_").type:
        literal = _boxed(fb, literal, _concrete(world, value), attribute.type, f"{info.fullname}.{name}")
    fields: dict[str, Value] = {"_name_": fb.text(name), "_value_": literal}
    return StaticObject(REFERENCE, instance.layout, fields, f"{info.fullname}.{name}"), t


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


def _boxed(fb: FunctionBuilder, literal: Value, t: Concrete, target: Concrete, name: str) -> Value:
    """A literal inside a union of values: a box in the image's data."""
    layout = fb.world.box(t).layout
    return StaticObject(REFERENCE, layout, {"value": literal}, f"{name} value")


def all_members(fb: FunctionBuilder, info: TypeInfo) -> list[Argument]:
    """Every member once, aliases left out."""
    names = [n for n in members_of(info) if canonical(fb.world, info, n) == n]
    return [member(fb, info, n) for n in names]


def member_by_value(fb: FunctionBuilder, t: Class, value: Argument) -> Argument:
    """`Color(1)`: ValueError where no member has the value."""
    from einkornc.irbuild import formatting, operators

    local = fb.temporary(REFERENCE)
    done = fb.new_block("found")
    if value[1] == t:
        return value
    for option in all_members(fb, t.info):
        instance = fb.world.class_instance(t)
        held = fb.get_field(option[0], instance.layout.field_named("_value_"))
        with fb.when(operators.equal(fb, (held, instance.attributes["_value_"].type), value)):
            fb.store(local, option[0])
            fb.jump(done)
    text = formatting.text_of(fb, value, "__repr__")
    message = formatting.join_texts(fb, [text, fb.text(f" is not a valid {t.info.name}")])
    fb.call(fb.runtime("raise_value"), [message])
    fb.start(done)
    return fb.load(local), t


def member_by_name(fb: FunctionBuilder, info: TypeInfo, index: nodes.Expression) -> Argument:
    """`Color["RED"]`: KeyError where there is no such member."""
    from einkornc.irbuild import operators

    t = Class(info)
    wanted = fb.expression(index)
    local = fb.temporary(REFERENCE)
    done = fb.new_block("found")
    for name in members_of(info):
        with fb.when(operators.equal(fb, wanted, (fb.text(name), fb.world.str))):
            fb.store(local, member(fb, info, name)[0])
            fb.jump(done)
    fb.call(fb.runtime("raise_key"), [convert(fb, *wanted, fb.world.str)])
    fb.start(done)
    return fb.load(local), t


def members_as_tuple(fb: FunctionBuilder, info: TypeInfo) -> Argument:
    """What iterating over an enum class goes through."""
    from einkornc.irbuild.tuples import variadic_from_values

    t = fb.world.class_named("builtins._VariadicTuple", Class(info))
    return variadic_from_values(fb, all_members(fb, info), t), t


