"""Literals, names, attributes, subscripts, displays and the short-circuit forms."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, MypyFile, OverloadedFuncDef, TypeInfo, Var

from einkornc.diagnostics import ANY, DYNAMIC, UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import BytesLiteral, Constant, Value
from einkornc.ir.types import BOOL, FLOAT, REFERENCE
from einkornc.irbuild import (
    attributes,
    class_objects,
    class_tests,
    closures,
    operators,
    typed_dicts,
)
from einkornc.irbuild.assignment import assign
from einkornc.irbuild.builtin_calls import narrowed_targets
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Never,
    Nothing,
    Tuple,
    Union,
    is_class,
    members,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import (
    convert,
    named_tuple_items,
    named_tuple_struct,
    narrow,
    widen_number,
)
from einkornc.irbuild.enums import member_by_name
from einkornc.irbuild.function import CellPlace, FunctionBuilder
from einkornc.irbuild.function_values import (
    class_as_function,
    function_as_value,
    generic_nested_value,
    nested_value,
)
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.iteration import element_type
from einkornc.irbuild.tuples import constant_index, new_array, set_element, variadic_from_struct
from einkornc.irbuild.world import Argument

# ---------------------------------------------------------------- literals


def lower_int(fb: FunctionBuilder, e: nodes.IntExpr, expected: Concrete | None) -> Argument:
    if not -(1 << 63) <= e.value < 1 << 63:
        refuse(UNSUPPORTED, f"{e.value} does not fit in 64 bits", e.line, e.column)
    return fb.integer(e.value), fb.world.int


def lower_float(fb: FunctionBuilder, e: nodes.FloatExpr, expected: Concrete | None) -> Argument:
    return Constant(FLOAT, e.value), fb.world.float


def lower_str(fb: FunctionBuilder, e: nodes.StrExpr, expected: Concrete | None) -> Argument:
    return fb.text(e.value), fb.world.str


def lower_bytes(fb: FunctionBuilder, e: nodes.BytesExpr, expected: Concrete | None) -> Argument:
    import ast

    fb.world.instantiate(fb.world.class_instance(fb.world.bytes))
    octets = ast.literal_eval("b'" + _escape_quotes(e.value) + "'")
    return BytesLiteral(REFERENCE, octets), fb.world.bytes


def _escape_quotes(text: str) -> str:
    """mypy keeps a bytes literal as its repr without quotes."""
    out: list[str] = []
    index = 0
    while index < len(text):
        if text[index] == "\\":
            out.append(text[index : index + 2])
            index += 2
            continue
        out.append("\\'" if text[index] == "'" else text[index])
        index += 1
    return "".join(out)


def lower_ellipsis(
    fb: FunctionBuilder, e: nodes.EllipsisExpr, expected: Concrete | None
) -> Argument:
    refuse(UNSUPPORTED, "`...` as a value", e.line, e.column)


# ---------------------------------------------------------------- names


def lower_name(fb: FunctionBuilder, e: nodes.NameExpr, expected: Concrete | None) -> Argument:
    """A variable, converted from how it is stored to what it is narrowed to here."""
    match e.fullname:
        case "builtins.None":
            return ops.NOTHING, NOTHING
        case "builtins.True":
            return ops.TRUE, fb.world.bool
        case "builtins.False":
            return ops.FALSE, fb.world.bool
    return lower_reference(fb, e, expected)


def lower_reference(fb: FunctionBuilder, e: nodes.RefExpr, expected: Concrete | None) -> Argument:
    """A name or `module.name`."""
    node = e.node
    if isinstance(node, Decorator) and closures.named(node) in fb.places:
        node = closures.named(node)
    if isinstance(node, Var | FuncDef) and node in fb.places:
        nested = fb.nested.get(node) if isinstance(node, FuncDef) else None
        if nested is not None:
            return nested_value(fb, nested, fb.places[node].load(fb), expected)
        return _load(fb, e, node)
    if isinstance(node, FuncDef) and node in fb.generic_nested:
        return generic_nested_value(fb, e, node, expected)
    match node:
        case Var():
            if node.is_cls and fb.instance.receiver is not None:
                return class_objects.class_constant(fb, fb.instance.receiver), ClassObject(
                    fb.instance.receiver
                )
            implicit = _implicit_attribute(fb, node, e)
            if implicit is not None:
                return implicit
            if node.is_self or e.kind == nodes.LDEF:
                return _load(fb, e, node)
            return _narrow(fb, e, attributes.load_global(fb, node), is_shared=True)
        case FuncDef() | OverloadedFuncDef() | Decorator():
            return function_as_value(fb, e, node, expected)
        case TypeInfo():
            return class_as_value(fb, e, node, expected)
        case nodes.TypeAlias():
            target = mt.get_proper_type(node.target)
            if isinstance(target, mt.Instance):
                return class_as_value(fb, e, target.type, expected)
    refuse(
        UNSUPPORTED,
        f"{e.name if isinstance(e, nodes.NameExpr) else 'this name'} as a value",
        e.line,
        e.column,
    )


def _implicit_attribute(fb: FunctionBuilder, node: Var, e: nodes.RefExpr) -> Argument | None:
    """`__name__` and the others that every module has without assigning them."""
    module, _, name = node.fullname.rpartition(".")
    if name not in nodes.implicit_module_attrs or fb.world.module_value(node) is not None:
        return None
    if name == "__name__":
        return fb.text(module), fb.world.str
    first = fb.world.files[module].defs[:1] if module in fb.world.files else []
    for s in first:
        if name == "__doc__" and isinstance(s, nodes.ExpressionStmt):
            if isinstance(s.expr, nodes.StrExpr):
                return fb.text(s.expr.value), fb.world.str
    refuse(DYNAMIC, f"{name}: an image has no module files", e.line, e.column)


def class_as_value(
    fb: FunctionBuilder, e: nodes.Expression, info: TypeInfo, expected: Concrete | None
) -> Argument:
    """A class named where a value is expected: its class id, or its construction where a function is wanted."""
    for option in members(expected) if expected is not None else ():
        if isinstance(option, Callable):
            return class_as_function(fb, info, option)
    t = fb.type_of(e) if fb.has_type(e) else ClassObject(Class(info))
    if isinstance(t, ClassObject) and isinstance(t.item, Class):
        return class_objects.class_constant(fb, t.item), t
    return class_objects.class_constant(fb, Class(info)), ClassObject(Class(info))


def _load(fb: FunctionBuilder, e: nodes.RefExpr, node: Var | FuncDef) -> Argument:
    place = fb.places.get(node)
    if isinstance(mt.get_proper_type(node.type), mt.ParamSpecType):
        # The library only compares and hashes what was passed, however it was.
        if not fb.world.is_library(fb.instance.module):
            refuse(
                UNSUPPORTED,
                f"{node.name} of a ParamSpec as a value: an image does not keep which arguments were "
                "passed by name, so they can only be passed on",
                e.line,
                e.column,
            )
    if place is None:
        assert isinstance(node, Var)
        if fb.instance.owner is not None and fb.scope is not None and node not in fb.scope.assigned:
            if isinstance(fb.instance.node, FuncDef) and not fb.instance.has_environment:
                refuse(
                    UNSUPPORTED,
                    f"{node.name}, a variable of the function around this class",
                    e.line,
                    e.column,
                )
        place = fb.declare(node)
    return _narrow(fb, e, (place.load(fb), place.type), isinstance(place, CellPlace))


def _narrow(
    fb: FunctionBuilder, e: nodes.Expression, stored: Argument, is_shared: bool
) -> Argument:
    """Storage type to the type at this use. What others can change is checked: mypy keeps narrowings over calls."""
    value, t = stored
    if not fb.has_type(e) or (is_shared and fb.tested is e):
        return stored
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.AnyType | mt.DeletedType | mt.PartialType | mt.Overloaded):
        return stored
    known = _recorded(fb, raw, t)
    if known is None:
        return stored
    found = known
    if found == t or isinstance(found, Never) or _is_better(fb, t, found):
        return stored
    if isinstance(t, Callable) and isinstance(found, Callable):
        return stored
    if is_shared and isinstance(found, Nothing):
        return stored
    if fb.checked_narrowing == 0 and not is_shared:
        return narrow(fb, value, t, found), found
    return convert(fb, value, t, found, checked=True), found


# What a container is whose items' type nothing says: its length, its texts.
_ANY_CONTAINERS = {
    "builtins.list": "builtins._AnyList",
    "builtins.tuple": "builtins._AnyTuple",
    "builtins.dict": "builtins._AnyMapping",
}


def _recorded(fb: FunctionBuilder, raw: mt.Type, stored: Concrete) -> Concrete | None:
    """mypy's type at a use. Where isinstance left Any in it, the arguments come from how the value is stored."""
    try:
        return fb.concrete(raw)
    except RefusalError as error:
        if error.refusal is not ANY:
            raise
    p = mt.get_proper_type(raw)
    if isinstance(p, mt.Instance):
        item = stored.arguments[0] if isinstance(stored, Class) and stored.arguments else None
        if p.type.fullname == "typing.Generator" and item is not None:
            return fb.world.class_named("builtins.generator", item, NOTHING, NOTHING)
        if p.type.fullname == "typing.AsyncGenerator" and item is not None:
            return fb.world.class_named("builtins.async_generator", item, NOTHING)

        for found in narrowed_targets(fb, p.type, stored):
            if isinstance(found, Class):
                return found
        base = _ANY_CONTAINERS.get(p.type.fullname)
        if base is not None and not isinstance(stored, Union):
            return fb.world.class_named(base)
        if p.type.has_base("builtins.BaseExceptionGroup"):  # one layout whatever the group holds
            bounds = [mt.get_proper_type(v.upper_bound) for v in p.type.defn.type_vars]
            return Class(p.type, tuple(fb.concrete(b) for b in bounds))
    return None


def _is_better(fb: FunctionBuilder, stored: Concrete, found: Concrete) -> bool:
    """Whether a specialised parameter's class says more than the Protocol mypy saw."""
    return (
        isinstance(stored, Class)
        and isinstance(found, Class)
        and (
            stored.info is not found.info and found.info not in fb.world.descendants_of(stored.info)
        )
        and representation(stored) == representation(found)
        and fb.instance.is_specialised
    )


# ---------------------------------------------------------------- attributes


def lower_member(fb: FunctionBuilder, e: nodes.MemberExpr, expected: Concrete | None) -> Argument:
    """`expr.name`."""
    if isinstance(e.expr, nodes.CallExpr) and _is_absent(e.expr):
        t = fb.type_of(e)
        return fb.zero(representation(t)), t
    if isinstance(e.expr, nodes.RefExpr) and isinstance(e.expr.node, MypyFile):
        return lower_reference(fb, e, expected)
    if isinstance(e.expr, nodes.RefExpr) and isinstance(e.expr.node, TypeInfo | nodes.TypeAlias):
        return attributes.class_attribute(fb, e, expected)
    if (
        isinstance(e.expr, nodes.NameExpr)
        and e.expr.name == "cls"
        and fb.instance.receiver is not None
    ):
        return attributes.receiver_class_attribute(fb, e, expected)
    receiver = fb.expression(e.expr)
    return narrow_attribute(fb, e, attributes.load(fb, receiver, e.name, e, expected))


def _is_absent(e: nodes.CallExpr) -> bool:
    callee = e.callee
    if isinstance(callee, nodes.IndexExpr):
        callee = callee.base
    return isinstance(callee, nodes.RefExpr) and callee.fullname == "einkorn.lowlevel.image.Absent"


def narrow_attribute(fb: FunctionBuilder, e: nodes.MemberExpr, stored: Argument) -> Argument:
    """Narrowings of attributes are checked: mypy keeps them over calls that may have changed the attribute."""
    value, t = stored
    if not fb.has_type(e) or fb.tested is e:
        return stored
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.AnyType | mt.PartialType) or (
        isinstance(raw, mt.FunctionLike) and not isinstance(t, Union)
    ):
        return stored
    known = _recorded(fb, raw, t)
    if known is None:
        return stored
    found = known
    if found == t or isinstance(found, Never | Nothing) or isinstance(t, Callable):
        return stored
    if isinstance(t, Class) and not isinstance(found, Class):
        return stored
    if (
        isinstance(t, Class)
        and isinstance(found, Class)
        and found.info not in fb.world.descendants_of(t.info)
    ):
        return stored
    return convert(fb, value, t, found, checked=True), found


# ---------------------------------------------------------------- operators


def lower_op(fb: FunctionBuilder, e: nodes.OpExpr, expected: Concrete | None) -> Argument:
    """Binary operators, `and`, `or`."""
    if e.op in ("and", "or"):
        return _short_circuit(fb, e, expected)
    if e.op == "*" and isinstance(e.left, nodes.ListExpr) and len(e.left.items) == 1:
        return operators.call_on(
            fb, fb.expression(e.left, expected), "__mul__", [fb.expression(e.right)]
        )
    folded = _large_constant(e)
    if folded is not None:
        return fb.integer(folded), fb.world.int
    left = fb.expression(e.left)
    if e.op == "**" and (constant_int(e.right) or 0) < 0:
        left = _as_float(fb, left)  # as mypy reads it
    right = fb.expression(e.right, None if e.op == "%" else left[1])
    return operators.binary(fb, operators.METHODS[e.op], left, right)


def _as_float(fb: FunctionBuilder, base: Argument) -> Argument:
    """An int, or what may be one, as the base of a power that is no int."""
    value, t = base
    if isinstance(t, Union):
        return for_members(fb, base, lambda member: _as_float(fb, member))
    if is_class(t, "builtins.int") or is_class(t, "builtins.bool"):
        return widen_number(fb, value, t, fb.world.float), fb.world.float
    return base


def _large_constant(e: nodes.Expression) -> int | None:
    """An expression of literals that fits in 64 bits although parts of it do not: `2**63 - 1`."""
    from mypy.constant_fold import constant_fold_expr

    if not isinstance(e, nodes.OpExpr | nodes.UnaryExpr):
        return None
    value = constant_fold_expr(e, "")
    if not isinstance(value, int) or isinstance(value, bool) or not _fits(value):
        return None
    parts = [e.expr] if isinstance(e, nodes.UnaryExpr) else [e.left, e.right]
    inner = [constant_fold_expr(p, "") for p in parts]
    return value if any(isinstance(i, int) and not _fits(i) for i in inner) else None


def _fits(value: int) -> bool:
    return -(1 << 63) <= value < 1 << 63


def _short_circuit(fb: FunctionBuilder, e: nodes.OpExpr, expected: Concrete | None) -> Argument:
    left = fb.expression(e.left, expected)
    test = operators.truth(fb, left)
    if not fb.has_type(e.right) and not isinstance(
        e.right, nodes.CallExpr | nodes.OpExpr | nodes.ComparisonExpr
    ):
        return left
    if isinstance(test, Constant):
        return left if bool(test.value) == (e.op == "or") else fb.expression(e.right, expected)
    t = fb.type_of(e) if fb.has_type(e) else fb.world.bool
    result = fb.temporary(representation(t))
    kept, other, after = fb.new_block("kept"), fb.new_block("other"), fb.new_block("after")
    if e.op == "and":
        fb.branch(test, other, kept)
    else:
        fb.branch(test, kept, other)
    fb.start(kept)
    fb.store(result, _kept_side(fb, left, t, truthy=e.op == "or"))
    fb.jump(after)
    fb.start(other)
    right = fb.value(e.right, t)
    if not fb.ended:
        fb.store(result, right)
    fb.jump(after)
    fb.start(after)
    return fb.load(result), t


def _kept_side(fb: FunctionBuilder, left: Argument, t: Concrete, truthy: bool) -> Value:
    """The left operand as the result; its type may be narrower there (`x or y`: x is not None)."""
    value, found = left
    if truthy and isinstance(found, Union):
        rest = without_none(found)
        if rest != found:
            value, found = convert(fb, value, found, rest), rest
    if not truthy and isinstance(found, Union) and not isinstance(t, Union):
        return convert(fb, value, found, t)
    return convert(fb, value, found, t)


def lower_comparison(
    fb: FunctionBuilder, e: nodes.ComparisonExpr, expected: Concrete | None
) -> Argument:
    """Comparison chains: each operand once, stopping at the first that fails."""
    second = e.operands[1]
    is_none = isinstance(second, nodes.NameExpr) and second.fullname == "builtins.None"
    of_generic = class_tests.is_generic_class(fb, e)
    if of_generic is not None:
        return of_generic, fb.world.bool
    left = fb.as_stored(e.operands[0]) if is_none else fb.expression(e.operands[0])
    result = fb.temporary(BOOL)
    done = fb.new_block("compared")
    for index, op in enumerate(e.operators):
        right = fb.expression(e.operands[index + 1], left[1])
        value = _compare(fb, op, left, right, e)
        if len(e.operators) == 1:
            return value, fb.world.bool
        fb.store(result, value)
        if index < len(e.operators) - 1:
            again = fb.new_block("chain")
            fb.branch(value, again, done)
            fb.start(again)
        left = right
    fb.start(done)
    return fb.load(result), fb.world.bool


def _compare(
    fb: FunctionBuilder, op: str, left: Argument, right: Argument, e: nodes.Context
) -> Value:
    match op:
        case "is":
            return operators.identical(fb, left, right, e)
        case "is not":
            return _not(fb, operators.identical(fb, left, right, e))
        case "in":
            return operators.contains(fb, left, right)
        case "not in":
            return _not(fb, operators.contains(fb, left, right))
        case _:
            return operators.truth(fb, operators.binary(fb, operators.METHODS[op], left, right))


def _not(fb: FunctionBuilder, value: Value) -> Value:
    if isinstance(value, Constant):
        return ops.FALSE if value.value else ops.TRUE
    return fb.negate(value)


def lower_unary(fb: FunctionBuilder, e: nodes.UnaryExpr, expected: Concrete | None) -> Argument:
    if e.op == "not":
        return _not(fb, operators.truth(fb, fb.expression(e.expr))), fb.world.bool
    if e.op == "-" and isinstance(e.expr, nodes.IntExpr):
        if e.expr.value > 1 << 63:
            refuse(UNSUPPORTED, f"-{e.expr.value} does not fit in 64 bits", e.line, e.column)
        return fb.integer(-e.expr.value), fb.world.int
    if e.op == "-" and isinstance(e.expr, nodes.FloatExpr):
        return Constant(FLOAT, -e.expr.value), fb.world.float
    folded = _large_constant(e)
    if folded is not None:
        return fb.integer(folded), fb.world.int
    names = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}
    return operators.unary(fb, names[e.op], fb.expression(e.expr))


def lower_conditional(
    fb: FunctionBuilder, e: nodes.ConditionalExpr, expected: Concrete | None
) -> Argument:
    """`a if test else b`."""
    test = operators.truth(fb, fb.expression(e.cond))
    if not fb.has_type(e) and expected is None:
        refuse(
            UNSUPPORTED, "A conditional expression that mypy gives no type for", e.line, e.column
        )
    t = fb.type_of(e) if fb.has_type(e) or expected is None else expected
    if expected is not None and isinstance(t, Union) and fb.world.is_subtype(t, expected):
        t = expected
    if isinstance(test, Constant):
        chosen = e.if_expr if test.value else e.else_expr
        return fb.value(chosen, t), t
    result = fb.choose(
        test, representation(t), lambda: fb.value(e.if_expr, t), lambda: fb.value(e.else_expr, t)
    )
    return result, t


def lower_walrus(
    fb: FunctionBuilder, e: nodes.AssignmentExpr, expected: Concrete | None
) -> Argument:

    value = fb.expression(e.value)
    assign(fb, e.target, value)
    return value


# ---------------------------------------------------------------- displays


def lower_tuple(fb: FunctionBuilder, e: nodes.TupleExpr, expected: Concrete | None) -> Argument:
    """`(a, b)`: a struct. Starred parts must be tuples of fixed length or make it variadic."""
    hints: list[Concrete | None] = [None] * len(e.items)
    if isinstance(expected, Tuple) and len(expected.items) == len(e.items):
        hints = list(expected.items)
    parts: list[Argument] = []
    for item, hint in zip(e.items, hints, strict=True):
        if isinstance(item, nodes.StarExpr):
            value, t = fb.expression(item.expr)
            if isinstance(t, Class) and t.info.is_named_tuple:
                value, t = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
            if not isinstance(t, Tuple):
                return _variadic_display(fb, e)
            parts += [(fb.item(value, i), inner) for i, inner in enumerate(t.items)]
        else:
            value, t = fb.expression(item, hint)
            if hint is not None and hint != t:
                value, t = convert(fb, value, t, hint), hint
            parts.append((value, t))
    return fb.make_struct([v for v, _ in parts]), Tuple(tuple(t for _, t in parts))


def _variadic_display(fb: FunctionBuilder, e: nodes.TupleExpr) -> Argument:

    t = fb.type_of(e)
    if not isinstance(t, Class):
        refuse(UNSUPPORTED, "A tuple of partly known length", e.line, e.column)
    item = t.arguments[0]
    collected = fb.world.class_named("builtins.list", item)
    made = construct(fb, collected, [])
    _fill_list(fb, (made, collected), e.items, item)
    return construct(fb, t, [(made, collected)]), t


def lower_list(fb: FunctionBuilder, e: nodes.ListExpr, expected: Concrete | None) -> Argument:
    """`[a, b]`."""

    t = _display_type(fb, e, expected, "builtins.list")
    item = t.arguments[0]
    if e.items and not any(isinstance(i, nodes.StarExpr) for i in e.items):
        return _exact_list(fb, e.items, t), t
    made = construct(fb, t, [])
    _fill_list(fb, (made, t), e.items, item)
    return made, t


def _exact_list(fb: FunctionBuilder, items: list[nodes.Expression], t: Class) -> Value:
    """A list display without stars: its array at its final size."""

    item = t.arguments[0]
    values = [fb.value(i, item) for i in items]
    array = new_array(fb, item, fb.integer(len(values)))
    for index, value in enumerate(values):
        set_element(fb, array, fb.integer(index), value)
    instance = fb.world.class_instance(t)
    fb.world.instantiate(instance)
    made = fb.allocate(instance.layout)
    fb.set_field(made, instance.layout.field_named("_items"), array)
    fb.set_field(made, instance.layout.field_named("_size"), fb.integer(len(values)))
    return made


def _fill_list(
    fb: FunctionBuilder, made: Argument, items: list[nodes.Expression], item: Concrete
) -> None:
    for i in items:
        if isinstance(i, nodes.StarExpr):
            call_method(fb, made, "extend", [fb.expression(i.expr)], direct=True)
        else:
            call_method(fb, made, "append", [(fb.value(i, item), item)], direct=True)


_DISPLAYS = {
    nodes.ListExpr: "builtins.list",
    nodes.SetExpr: "builtins.set",
    nodes.DictExpr: "builtins.dict",
}


def _joined_arguments(fb: FunctionBuilder, e: nodes.Expression) -> tuple[Concrete, ...] | None:
    """The type arguments of a display that mypy gives none for: what its items are together."""
    parts: list[list[nodes.Expression]] = []
    if isinstance(e, nodes.DictExpr):
        parts = [[k for k, _ in e.items if k is not None], [v for _, v in e.items]]
    elif isinstance(e, nodes.ListExpr | nodes.SetExpr):
        parts = [e.items]
    found = tuple(t for p in parts if (t := _joined(fb, p)) is not None)
    return found if found and len(found) == len(parts) else None


def _joined(fb: FunctionBuilder, items: list[nodes.Expression]) -> Concrete | None:
    from mypy.join import join_type_list

    found: list[Concrete] = []
    for item in items:
        if isinstance(item, nodes.StarExpr):
            found.append(element_type(fb, fb.type_of(item.expr)))
        elif (inner := _joined_arguments(fb, item)) is not None:
            found.append(fb.world.class_named(_DISPLAYS[type(item)], *inner))
        elif fb.has_type(item):
            found.append(fb.type_of(item))
        elif isinstance(item, nodes.StrExpr):  # a key for `%`, which mypy only reads
            found.append(fb.world.str)
        elif isinstance(item, nodes.BytesExpr):
            found.append(fb.world.bytes)
        else:
            return None
    if not found:
        return None
    if len(set(found)) == 1:
        return found[0]
    return fb.concrete(join_type_list([fb.world.to_mypy(t) for t in found]))


def _display_type(
    fb: FunctionBuilder, e: nodes.Expression, expected: Concrete | None, fullname: str
) -> Class:
    if fb.has_type(e):
        raw = mt.get_proper_type(fb.world.types[e])
        if isinstance(raw, mt.Instance) and not any(
            isinstance(mt.get_proper_type(a), mt.UninhabitedType | mt.AnyType) for a in raw.args
        ):
            t = fb.concrete(raw)
            if is_class(t, fullname) and isinstance(t, Class):
                return _wider_display(fb, t, expected)
    for option in members(expected) if expected is not None else ():
        if is_class(option, fullname) and isinstance(option, Class):
            return option

    for option in members(expected) if expected is not None else ():
        if isinstance(option, Class) and option.arguments:  # Iterable[int] and the like
            for found in narrowed_targets(fb, fb.world.infos[fullname], option):
                if isinstance(found, Class):
                    return found
    joined = _joined_arguments(fb, e)
    if joined is not None:
        return fb.world.class_named(fullname, *joined)
    if fb.has_type(e):
        t = fb.type_of(e)
        if isinstance(t, Class):
            arguments = tuple(NOTHING if isinstance(a, Never) else a for a in t.arguments)
            return Class(t.info, arguments)
    refuse(UNSUPPORTED, "A display whose type mypy does not know", e.line, e.column)


def _wider_display(fb: FunctionBuilder, t: Class, expected: Concrete | None) -> Class:
    """mypy drops int from `int | float` in a display's type; the declared type still has it."""
    for option in members(expected) if expected is not None else ():
        if (
            isinstance(option, Class)
            and option.info is t.info
            and option != t
            and fb.world.is_subtype(t, option)
        ):
            return option
    return t


def lower_set(fb: FunctionBuilder, e: nodes.SetExpr, expected: Concrete | None) -> Argument:
    """`{a, b}`."""

    t = _display_type(fb, e, expected, "builtins.set")
    made = construct(fb, t, [])
    for i in e.items:
        if isinstance(i, nodes.StarExpr):
            call_method(fb, (made, t), "update", [fb.expression(i.expr)], direct=True)
        else:
            call_method(
                fb, (made, t), "add", [(fb.value(i, t.arguments[0]), t.arguments[0])], direct=True
            )
    return made, t


def lower_dict(fb: FunctionBuilder, e: nodes.DictExpr, expected: Concrete | None) -> Argument:
    """`{key: value, **other}`."""

    t = _display_type(fb, e, expected, "builtins.dict")
    key_type, value_type = t.arguments
    made = construct(fb, t, [])
    for key, value in e.items:
        if key is None:
            call_method(fb, (made, t), "update", [fb.expression(value, t)], direct=True)
            continue
        pair = [(fb.value(key, key_type), key_type), (fb.value(value, value_type), value_type)]
        call_method(fb, (made, t), "__setitem__", pair, direct=True)
    return made, t


# ---------------------------------------------------------------- subscripts


def lower_index(fb: FunctionBuilder, e: nodes.IndexExpr, expected: Concrete | None) -> Argument:
    """`base[index]`."""
    if isinstance(e.analyzed, nodes.TypeApplication | nodes.TypeAliasExpr):
        return lower_type_application(fb, e, expected)
    if (
        isinstance(e.base, nodes.RefExpr)
        and isinstance(e.base.node, TypeInfo)
        and e.base.node.is_enum
    ):
        return member_by_name(fb, e.base.node, e.index)
    base = fb.expression(e.base)
    if (
        isinstance(base[1], ClassObject)
        and isinstance(base[1].item, Class)
        and base[1].item.info.is_enum
    ):
        return member_by_name(fb, base[1].item.info, e.index)
    made = subscript(fb, base, e.index, e)
    if typed_dicts.is_typed(fb, e.base):
        return typed_dicts.entry(fb, e, made)
    return _narrow_subscript(fb, e, made)


def _narrow_subscript(fb: FunctionBuilder, e: nodes.IndexExpr, made: Argument) -> Argument:
    value, t = made
    if not fb.has_type(e) or not isinstance(t, Union):
        return made
    known = _recorded(fb, fb.world.types[e], t)
    if known is None:
        return made
    found = known
    return (
        made
        if found == t or isinstance(found, Never)
        else (convert(fb, value, t, found, checked=True), found)
    )


def subscript(
    fb: FunctionBuilder, base: Argument, index: nodes.Expression, e: nodes.Context
) -> Argument:
    value, t = base
    if isinstance(t, Union):
        return for_members(fb, base, lambda m: subscript(fb, m, index, e))
    if isinstance(t, Class) and t.info.is_named_tuple:
        base = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
        value, t = base
    if isinstance(t, Tuple):
        number = constant_int(index)
        if number is not None:
            return constant_index(fb, base, number)
        if isinstance(index, nodes.SliceExpr):
            return _tuple_slice(fb, base, index)

        owner = fb.world.class_named("builtins._VariadicTuple", union_of(list(t.items)))
        base = variadic_from_struct(fb, value, t, owner), owner
    if isinstance(index, nodes.SliceExpr):
        return slice_of(fb, base, index)
    return call_method(fb, base, "__getitem__", [fb.expression(index)])


def constant_int(e: nodes.Expression) -> int | None:
    """The value of an integer literal, negative ones included."""
    if isinstance(e, nodes.IntExpr):
        return e.value
    if isinstance(e, nodes.UnaryExpr) and e.op == "-" and isinstance(e.expr, nodes.IntExpr):
        return -e.expr.value
    return None


def _tuple_slice(fb: FunctionBuilder, base: Argument, index: nodes.SliceExpr) -> Argument:
    value, t = base
    assert isinstance(t, Tuple)
    bounds: list[int | None] = []
    for part in (index.begin_index, index.end_index, index.stride):
        number = None if part is None else constant_int(part)
        if part is not None and number is None:
            refuse(
                UNSUPPORTED,
                "A slice of a fixed tuple whose bounds are not literals",
                index.line,
                index.column,
            )
        bounds.append(number)
    chosen = range(len(t.items))[slice(*bounds)]
    return fb.make_struct([fb.item(value, i) for i in chosen]), Tuple(
        tuple(t.items[i] for i in chosen)
    )


def slice_of(fb: FunctionBuilder, base: Argument, index: nodes.SliceExpr) -> Argument:
    """`base[start:stop]` through the library's `_slice`; with a step, through a slice object."""
    world = fb.world
    has_fast = isinstance(base[1], Class) and "_slice" in base[1].info.names
    if index.stride is None and has_fast:
        start: Value = fb.integer(0)
        stop: Value = fb.integer((1 << 63) - 1)
        if index.begin_index is not None:
            start = _bound(fb, index.begin_index, 0)
        if index.end_index is not None:
            stop = _bound(fb, index.end_index, (1 << 63) - 1)
        return call_method(fb, base, "_slice", [(start, world.int), (stop, world.int)])
    return call_method(fb, base, "__getitem__", [slice_value(fb, index)])


def _bound(fb: FunctionBuilder, e: nodes.Expression, missing: int) -> Value:
    value, t = fb.expression(e)
    optional = union_of([fb.world.int, NOTHING])
    if t == optional:
        return fb.choose(
            fb.item(value, 0),
            representation(fb.world.int),
            lambda: fb.item(value, 1),
            lambda: fb.integer(missing),
        )
    return convert(fb, value, t, fb.world.int)


def slice_value(fb: FunctionBuilder, index: nodes.SliceExpr) -> Argument:
    """A slice object."""

    t = fb.world.concretizer.slice
    optional = union_of([fb.world.int, NOTHING])
    parts: list[Argument] = []
    for part in (index.begin_index, index.end_index, index.stride):
        if part is None:
            parts.append((fb.zero(representation(optional)), optional))
        else:
            parts.append((fb.value(part, optional), optional))
    return construct(fb, t, parts), t


def lower_slice(fb: FunctionBuilder, e: nodes.SliceExpr, expected: Concrete | None) -> Argument:
    return slice_value(fb, e)


def lower_type_application(
    fb: FunctionBuilder, e: nodes.Expression, expected: Concrete | None
) -> Argument:
    """`C[int]` as a value."""
    t = fb.type_of(e)
    if isinstance(t, ClassObject) and isinstance(t.item, Class):
        return class_objects.class_constant(fb, t.item), t
    refuse(UNSUPPORTED, "A type as a value", e.line, e.column)


def lower_cast(fb: FunctionBuilder, e: nodes.CastExpr, expected: Concrete | None) -> Argument:
    """`cast(T, value)`: checked here, since nobody else will."""
    value, t = fb.expression(e.expr)
    wanted = fb.concrete(e.type)
    return convert(fb, value, t, wanted, checked=True), wanted


def lower_assert_type(
    fb: FunctionBuilder, e: nodes.AssertTypeExpr, expected: Concrete | None
) -> Argument:
    return fb.expression(e.expr, expected)


def lower_complex(fb: FunctionBuilder, e: nodes.ComplexExpr, expected: Concrete | None) -> Argument:
    """`2j`."""
    t = fb.world.class_named("builtins.complex")
    parts: list[Argument] = [
        (Constant(FLOAT, part), fb.world.float) for part in (e.value.real, e.value.imag)
    ]
    return construct(fb, t, parts), t
