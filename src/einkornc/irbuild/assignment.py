"""Assignment to every kind of target: names, attributes, subscripts, and tuples of them."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import MypyFile, TypeInfo, Var
from mypy.typeops import get_all_type_vars

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError, refuse
from einkornc.irbuild import (
    attributes,
    class_objects,
    closing,
    coroutines,
    mixed_numbers,
    operator_methods,
    operators,
    shapes,
    typed_dicts,
)
from einkornc.irbuild.class_checks import Trust
from einkornc.irbuild.concrete import Class, Concrete, Nothing, Tuple, Union, machine_type
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder, GrowingPlace
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.iteration import iterate
from einkornc.irbuild.members import class_of, find_member
from einkornc.irbuild.unpacking import unpack
from einkornc.irbuild.world import Argument


def lower_assignment(fb: FunctionBuilder, s: nodes.AssignmentStmt) -> None:
    """`a = b = value`: the value first, then the targets from left to right."""
    if s.is_alias_def or isinstance(s.rvalue, nodes.TempNode):
        return
    if _is_type_machinery(s):
        return
    if len(s.lvalues) == 1 and _swap(fb, s.lvalues[0], s.rvalue):
        return
    _declare_sent(fb, s)
    expected = target_type(fb, s.lvalues[0])
    if len(s.lvalues) == 1 and isinstance(s.lvalues[0], nodes.TupleExpr | nodes.ListExpr):
        _unpack(fb, s.lvalues[0], s.rvalue, expected)
        return
    value = fb.expression(s.rvalue, expected)
    for lvalue in s.lvalues:
        assign(fb, lvalue, value)


def _unpack(
    fb: FunctionBuilder, lvalue: nodes.Lvalue, rvalue: nodes.Expression, expected: Concrete | None
) -> None:
    """`a, b = value`: a generator that only this goes through ends here."""
    with closing.closing(fb, closing.held_by(fb, rvalue)):
        assign(fb, lvalue, fb.expression(rvalue, expected))


def _declare_sent(fb: FunctionBuilder, s: nodes.AssignmentStmt) -> None:
    """`x = yield`: the variable can hold the None that next() sends, whatever mypy takes it for."""
    target = s.lvalues[0]
    if not isinstance(s.rvalue, nodes.YieldExpr) or not isinstance(target, nodes.NameExpr):
        return
    node = target.node
    if isinstance(node, Var) and target.kind == nodes.LDEF and node not in fb.places:
        t = coroutines.sent_type(fb)
        if t is not None and not isinstance(t, Nothing):
            fb.declare(node, t)
            fb.sent.add(node)


def _is_type_machinery(s: nodes.AssignmentStmt) -> bool:
    """TypeVar, NewType and the like make nothing at run time."""
    rvalue = s.rvalue
    return isinstance(rvalue, nodes.CallExpr) and (
        isinstance(
            rvalue.analyzed,
            nodes.TypeVarExpr
            | nodes.NewTypeExpr
            | nodes.ParamSpecExpr
            | nodes.NamedTupleExpr
            | nodes.TypedDictExpr
            | nodes.EnumCallExpr
            | nodes.TypeVarTupleExpr,
        )
    )


type _Pairs = list[tuple[nodes.Expression, nodes.Expression]]


def _swap(fb: FunctionBuilder, lvalue: nodes.Lvalue, rvalue: nodes.Expression) -> bool:
    """`a, b = x, y` without building a tuple, `[(a, b), c] = [(x, y), z]` likewise."""
    pairs = _pairs(lvalue, rvalue)
    if pairs is None:
        return False
    values = [fb.expression(source, target_type(fb, target)) for target, source in pairs]
    for (target, _), value in zip(pairs, values, strict=True):
        assign(fb, target, value)
    return True


def _pairs(lvalue: nodes.Expression, rvalue: nodes.Expression) -> _Pairs | None:
    """What each target of two displays takes, or None: as mypy checks them, one by one. A starred target takes a list."""
    displays = nodes.TupleExpr | nodes.ListExpr
    if not isinstance(lvalue, displays) or not isinstance(rvalue, displays):
        return None
    sources = _by_target(lvalue.items, rvalue)
    if sources is None:
        return None
    result: _Pairs = []
    for target, source in zip(lvalue.items, sources, strict=True):
        result += _pairs(target, source) or [(target, source)]
    return result


def _by_target(
    targets: list[nodes.Expression], rvalue: nodes.TupleExpr | nodes.ListExpr
) -> list[nodes.Expression] | None:
    """The items of a display as so many targets take them; None where that is not known yet."""
    sources = [*rvalue.items]
    star = next((i for i, t in enumerate(targets) if isinstance(t, nodes.StarExpr)), None)
    if any(isinstance(source, nodes.StarExpr) for source in sources):
        return None
    if star is not None and len(sources) >= len(targets) - 1:
        stop = len(sources) - (len(targets) - star - 1)
        middle = nodes.ListExpr(sources[star:stop])
        middle.set_line(rvalue)
        sources = [*sources[:star], middle, *sources[stop:]]
    return sources if len(sources) == len(targets) else None


def target_type(fb: FunctionBuilder, lvalue: nodes.Expression) -> Concrete | None:
    """What a target stores: the hint for the value."""
    if isinstance(lvalue, nodes.StarExpr):
        return target_type(fb, lvalue.expr)
    if isinstance(lvalue, nodes.RefExpr) and isinstance(lvalue.node, Var):
        place = fb.places.get(lvalue.node)
        if place is not None:
            return place.type
        t = mt.get_proper_type(lvalue.node.type) if lvalue.node.type is not None else None
        is_passed = isinstance(t, mt.ParamSpecType) and isinstance(lvalue, nodes.MemberExpr)
        unknown = mt.AnyType | mt.PartialType | mt.DeletedType
        if t is not None and not is_passed and not isinstance(t, unknown):
            if lvalue.kind == nodes.LDEF or not isinstance(lvalue, nodes.MemberExpr):
                return fb.concrete(t) if not is_unknown(fb, t) else None
    if isinstance(lvalue, nodes.MemberExpr) and fb.has_type(lvalue.expr):
        owner = mt.get_proper_type(fb.world.types[lvalue.expr])
        if isinstance(owner, mt.Instance) and not is_unknown(fb, owner):
            held = fb.concrete(owner)
            if isinstance(held, Class) and not held.info.is_protocol:
                if machine_type(held) is None:
                    attribute = fb.world.class_instance(held).attributes.get(lvalue.name)
                    return attribute.type if attribute is not None else None
    if isinstance(lvalue, nodes.TupleExpr):
        parts = [target_type(fb, i) for i in lvalue.items]
        if all(p is not None for p in parts):
            return Tuple(tuple(p for p in parts if p is not None))
    return None


def assign(fb: FunctionBuilder, lvalue: nodes.Expression, value: Argument) -> None:
    """Store a value into a target."""
    match lvalue:
        case nodes.NameExpr():
            _assign_name(fb, lvalue, value)
        case nodes.MemberExpr():
            _assign_member(fb, lvalue, value)
        case nodes.IndexExpr():
            shapes.refuse_change(fb, lvalue.base)
            base = fb.expression(lvalue.base)
            assign_subscript(fb, base, lvalue.index, value)
        case nodes.TupleExpr() | nodes.ListExpr():
            _assign_items(fb, lvalue, value)
        case nodes.StarExpr():
            assign(fb, lvalue.expr, value)
        case _:
            refuse(UNSUPPORTED, "This assignment target", lvalue.line, lvalue.column)


def _assign_name(fb: FunctionBuilder, lvalue: nodes.NameExpr, value: Argument) -> None:
    node = lvalue.node
    if lvalue.name == "_" and (node is None or lvalue.kind == nodes.LDEF and _is_ignored(node)):
        return
    if not isinstance(node, Var):
        refuse(UNSUPPORTED, f"Assignment to {lvalue.name}", lvalue.line, lvalue.column)
    if node in fb.places or lvalue.kind == nodes.LDEF:
        known = None
        if node not in fb.places and (node.type is None or is_unknown(fb, node.type)):
            known = value[1]
        place = fb.declare(node, known)
        place.store(fb, convert(fb, value[0], value[1], place.type))
        return
    attributes.store_variable(fb, node, variable_name(node), value)


def _is_ignored(node: nodes.SymbolNode) -> bool:
    """Whether this is a function's own `_`: mypy lets it take any value and none be read."""
    if not isinstance(node, Var) or node.type is None:
        return False
    t = mt.get_proper_type(node.type)
    if isinstance(t, mt.AnyType):
        return t.type_of_any == mt.TypeOfAny.special_form
    return isinstance(t, mt.DeletedType)


def is_unknown(fb: FunctionBuilder, t: mt.Type) -> bool:
    """Whether mypy's type of a variable does not tell what it holds."""
    p = mt.get_proper_type(t)
    if isinstance(p, mt.AnyType | mt.DeletedType | mt.PartialType | mt.UninhabitedType):
        return True
    try:
        fb.concrete(p)
    except RefusalError as error:
        return error.refusal is ANY
    return False


def variable_name(var: Var) -> str:
    """A module or class variable's full name."""
    return var.fullname


def _assign_member(fb: FunctionBuilder, lvalue: nodes.MemberExpr, value: Argument) -> None:
    if isinstance(lvalue.expr, nodes.RefExpr):
        node = lvalue.expr.node
        if isinstance(node, MypyFile) and isinstance(lvalue.node, Var):
            attributes.store_variable(fb, lvalue.node, lvalue.node.fullname, value)
            return
        own = class_objects.own_class(fb, node)
        info = own.info if own is not None else node
        if isinstance(info, TypeInfo):
            class_objects.store(fb, info, lvalue.name, value, lvalue)
            return
    receiver = fb.expression(lvalue.expr)
    _refuse_covariant(lvalue, receiver[1])
    attributes.store(fb, receiver, lvalue.name, value, lvalue)


def _refuse_covariant(lvalue: nodes.MemberExpr, t: Concrete) -> None:
    """From outside, an attribute of a covariant type: a Box[str] that is seen as a Box[object] would take anything."""
    if isinstance(lvalue.expr, nodes.NameExpr) and isinstance(lvalue.expr.node, Var):
        if lvalue.expr.node.is_self:
            return
    symbol = t.info.get(lvalue.name) if isinstance(t, Class) and t.arguments else None
    if symbol is None or not isinstance(symbol.node, Var) or symbol.node.type is None:
        return
    variables = get_all_type_vars(symbol.node.type)
    if any(isinstance(v, mt.TypeVarType) and v.variance == nodes.COVARIANT for v in variables):
        refuse(
            UNSUPPORTED,
            f"Assignment to {lvalue.name}, which a covariant type variable types, from outside its class",
            lvalue.line,
            lvalue.column,
        )


def assign_subscript(
    fb: FunctionBuilder, base: Argument, index: nodes.Expression, value: Argument
) -> None:
    """`base[index] = value`."""
    call_method(fb, base, "__setitem__", [fb.expression(index), value])


def _assign_items(
    fb: FunctionBuilder, lvalue: nodes.TupleExpr | nodes.ListExpr, value: Argument
) -> None:
    star = next(
        (i for i, item in enumerate(lvalue.items) if isinstance(item, nodes.StarExpr)), None
    )
    for item, part in zip(lvalue.items, unpack(fb, value, len(lvalue.items), star), strict=True):
        if star is not None and isinstance(item, nodes.StarExpr):
            part = _retype_list(fb, item, part)
        assign(fb, item, part)


def _retype_list(fb: FunctionBuilder, item: nodes.StarExpr, part: Argument) -> Argument:
    """The list a starred target receives has the variable's item type."""
    wanted = target_type(fb, item.expr)
    if wanted is None or wanted == part[1] or not isinstance(wanted, Class):
        return part

    made = construct(fb, wanted, [])
    iterate(fb, part, lambda i: _append(fb, (made, wanted), i))
    return made, wanted


def _append(fb: FunctionBuilder, collected: Argument, item: Argument) -> None:
    call_method(fb, collected, "append", [item], direct=True)


# ---------------------------------------------------------------- augmented assignment


def lower_augmented(fb: FunctionBuilder, s: nodes.OperatorAssignmentStmt) -> None:
    """`target op= value`: the target's parts are evaluated once."""
    name = operator_methods.METHODS[s.op]
    match s.lvalue:
        case nodes.IndexExpr(base=base_e, index=index_e):
            shapes.refuse_change(fb, base_e)
            base = fb.expression(base_e)
            index = fb.expression(index_e)

            if isinstance(base[1], Union):
                refuse(UNSUPPORTED, "Augmented assignment to an item of a union", s.line, s.column)
            old = call_method(fb, base, "__getitem__", [index])
            if typed_dicts.is_typed(fb, base_e):
                old = typed_dicts.entry(fb, s.lvalue, old, base, index_e)
            old = mixed_numbers.base_of(fb, s.op, old, s.rvalue)
            new = in_place(fb, name, old, fb.expression(s.rvalue, old[1]))
            call_method(fb, base, "__setitem__", [index, new])
        case nodes.MemberExpr() if not isinstance(s.lvalue.expr, nodes.RefExpr) or isinstance(
            s.lvalue.expr.node, Var
        ):
            if class_objects.own_class(fb, s.lvalue.expr) is not None:
                assign(
                    fb,
                    s.lvalue,
                    in_place(fb, name, fb.expression(s.lvalue), fb.expression(s.rvalue)),
                )
                return
            receiver = fb.expression(s.lvalue.expr)
            old = attributes.load(fb, receiver, s.lvalue.name, s.lvalue)
            old = mixed_numbers.base_of(fb, s.op, _narrowed(fb, s.lvalue, old), s.rvalue)
            new = in_place(fb, name, old, fb.expression(s.rvalue, old[1]))
            attributes.store(fb, receiver, s.lvalue.name, new, s.lvalue)
        case nodes.NameExpr(node=Var() as node) if s.op == "+" and isinstance(
            place := fb.places.get(node), GrowingPlace
        ):
            _grow(fb, s, place)
        case _:
            old = mixed_numbers.base_of(fb, s.op, fb.expression(s.lvalue), s.rvalue)
            assign(fb, s.lvalue, in_place(fb, name, old, fb.expression(s.rvalue, old[1])))


def _grow(fb: FunctionBuilder, s: nodes.OperatorAssignmentStmt, place: GrowingPlace) -> None:
    """`text += more`: in the same object where nobody has seen it since it was made with room to grow.

    The room is asked for after the operand, which may have read the variable.
    """
    text = fb.load(place.local)
    more, t = fb.expression(s.rvalue, place.type)
    if t != place.type:
        assign(fb, s.lvalue, in_place(fb, "__add__", (text, place.type), (more, t)))
        return
    grown = fb.call(fb.runtime("grown_text"), [text, fb.load(place.room), more])
    fb.store(place.local, fb.item(grown, 0))
    fb.store(place.room, fb.item(grown, 1))


def _narrowed(fb: FunctionBuilder, e: nodes.MemberExpr, old: Argument) -> Argument:
    if not fb.has_type(e):
        return old
    raw = mt.get_proper_type(fb.world.types[e])
    if isinstance(raw, mt.AnyType | mt.PartialType):
        return old
    found = fb.concrete(raw)

    if isinstance(old[1], Union) and found != old[1]:
        return convert(fb, old[0], old[1], found, Trust.NARROWING), found
    return old


def in_place(fb: FunctionBuilder, name: str, old: Argument, operand: Argument) -> Argument:
    """`__iadd__` where the class has it, else `__add__`."""

    method = f"__i{name[2:]}"
    owner = class_of(fb.world, old[1])
    if owner is not None and find_member(owner.info, method) is not None:
        return call_method(fb, old, method, [operand])
    return operators.binary(fb, name, old, operand)
