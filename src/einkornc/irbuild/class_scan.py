"""What class bodies say: methods, values, what is assigned on `self`, and the fields of dataclasses."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import FuncDef, TypeInfo, Var

from einkornc.frontend.walk import walk

_SELF_ASSIGNMENTS: dict[TypeInfo, set[str]] = {}


def forget() -> None:
    """Drop what was found of another program's classes, and with it that program."""
    _SELF_ASSIGNMENTS.clear()


def self_assignments(info: TypeInfo) -> set[str]:
    """Attribute names that the methods of a class assign on their `self`."""
    found = _SELF_ASSIGNMENTS.get(info)
    if found is None:
        found = set()
        for function in methods_of(info):
            if function.arguments and not function.is_class and not function.is_static:
                me = function.arguments[0].variable
                for node in walk(function.body):
                    if isinstance(node, nodes.AssignmentStmt):
                        found.update(self_targets(node.lvalues, me))
                    elif isinstance(node, nodes.OperatorAssignmentStmt):
                        found.update(self_targets([node.lvalue], me))
        _SELF_ASSIGNMENTS[info] = found
    return found


def methods_of(info: TypeInfo) -> list[FuncDef]:
    """The plain functions in a class body."""
    functions: list[FuncDef] = []
    for symbol in info.names.values():
        node = symbol.node
        if isinstance(node, FuncDef):
            functions.append(node)
        elif isinstance(node, nodes.Decorator):
            functions.append(node.func)
        elif isinstance(node, nodes.OverloadedFuncDef):
            functions += [i.func if isinstance(i, nodes.Decorator) else i for i in node.items]
    return functions


def self_targets(lvalues: list[nodes.Expression], me: Var) -> list[str]:
    """The attributes that an assignment sets on `self`."""
    names: list[str] = []
    for lvalue in lvalues:
        if isinstance(lvalue, nodes.TupleExpr | nodes.ListExpr):
            names += self_targets(lvalue.items, me)
        elif isinstance(lvalue, nodes.MemberExpr) and isinstance(lvalue.expr, nodes.NameExpr):
            if lvalue.expr.node is me:
                names.append(lvalue.name)
    return names


def names_in(target: nodes.Expression) -> list[nodes.Expression]:
    """What an assignment's target assigns one by one."""
    if isinstance(target, nodes.TupleExpr | nodes.ListExpr):
        return [name for item in target.items for name in names_in(item)]
    return [target.expr if isinstance(target, nodes.StarExpr) else target]


def class_default(info: TypeInfo, name: str) -> nodes.Expression | None:
    """The value an attribute gets in the class body."""
    for statement in info.defn.defs.body:
        if isinstance(statement, nodes.AssignmentStmt):
            for lvalue in statement.lvalues:
                if isinstance(lvalue, nodes.NameExpr) and lvalue.name == name:
                    return (
                        None if isinstance(statement.rvalue, nodes.TempNode) else statement.rvalue
                    )
    return None


def shows_value(info: TypeInfo) -> bool:
    """Whether str() and format() of an enum's members give what their values give: not so in `class C(str, Enum)`."""
    return info.has_base("enum.ReprEnum")


# ---------------------------------------------------------------- dataclasses


def is_dataclass(info: TypeInfo) -> bool:
    """Whether the decorator was applied to the class itself."""
    return "dataclass" in info.metadata


def dataclass_attributes(info: TypeInfo) -> list[dict[str, object]]:
    """What mypy keeps of a dataclass's own and inherited fields."""
    attributes: list[dict[str, object]] = info.metadata["dataclass"]["attributes"]
    return [a for a in attributes if a["type"] != "dataclasses.KW_ONLY"]


def dataclass_fields(info: TypeInfo) -> list[str]:
    """The names of a dataclass's own and inherited fields, in order (mypy puts those only named last)."""
    names = [str(a["name"]) for a in dataclass_attributes(info)]
    found: dict[str, None] = {}
    for base in reversed(info.mro):
        if is_dataclass(base):
            found.update((n, None) for n in _annotated(base) if n in names)
    return [*found, *(n for n in names if n not in found)]


def _annotated(info: TypeInfo) -> list[str]:
    """The names that a class body declares, in order."""
    return [
        target.name
        for s in info.defn.defs.body
        if isinstance(s, nodes.AssignmentStmt)
        for target in s.lvalues
        if isinstance(target, nodes.NameExpr)
    ]


def is_field_call(e: nodes.Expression) -> bool:
    """Whether a value in a class body is `dataclasses.field(…)`: a description rather than a value."""
    return (
        isinstance(e, nodes.CallExpr)
        and isinstance(e.callee, nodes.RefExpr)
        and e.callee.fullname == "dataclasses.field"
    )
