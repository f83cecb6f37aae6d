"""`type` statements as values: what str() and repr() say of an alias, alone or with arguments."""

from __future__ import annotations

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument


def alias_value(fb: FunctionBuilder, alias: nodes.TypeAlias) -> Argument:
    """The object that a `type` statement defines."""
    made = fb.call(fb.runtime("type_alias"), [fb.text(alias.fullname), fb.text(alias.name)])
    return made, fb.world.class_named("typing.TypeAliasType")


def names_class(node: nodes.Node | None) -> bool:
    """Whether a name stands for a class, by itself or as an alias made by assignment."""
    if isinstance(node, nodes.TypeAlias):
        return not node.python_3_12_type_alias
    return isinstance(node, nodes.TypeInfo)


def is_applied(e: nodes.IndexExpr) -> bool:
    """Whether this is a `type` statement's alias with arguments."""
    node = e.base.node if isinstance(e.base, nodes.RefExpr) else None
    return isinstance(node, nodes.TypeAlias) and node.python_3_12_type_alias


def applied_value(fb: FunctionBuilder, e: nodes.IndexExpr) -> Argument:
    """`Alias[int]` as a value. Refuses arguments whose text is not plain."""
    assert isinstance(e.base, nodes.RefExpr) and isinstance(e.base.node, nodes.TypeAlias)
    text = f"{e.base.node.name}[{_listed(fb, _items(e.index))}]"
    made = fb.call(fb.runtime("applied_alias"), [fb.text(text)])
    return made, fb.world.class_named("typing.TypeAliasType")


def _items(index: nodes.Expression) -> list[nodes.Expression]:
    return index.items if isinstance(index, nodes.TupleExpr) else [index]


def _listed(fb: FunctionBuilder, items: list[nodes.Expression]) -> str:
    return ", ".join([_text(fb, item) for item in items])


def _text(fb: FunctionBuilder, e: nodes.Expression) -> str:
    """How CPython shows an argument of a generic alias."""
    match e:
        case nodes.ListExpr(items=items):
            return f"[{_listed(fb, items)}]"
        case nodes.NameExpr(fullname="builtins.None"):
            return "None"
        case nodes.RefExpr(node=nodes.TypeAlias(python_3_12_type_alias=True, name=name)):
            return name
        case nodes.RefExpr(node=nodes.TypeInfo() as info):
            return fb.world.full_name(info).replace(":", ".")
        case nodes.IndexExpr(base=nodes.RefExpr(node=nodes.TypeInfo()) as base, index=index):
            return f"{_text(fb, base)}[{_listed(fb, _items(index))}]"
    refuse(UNSUPPORTED, "This argument of a type alias as a value", e.line, e.column)
