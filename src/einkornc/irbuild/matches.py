"""Groups of a match that took no part: None where mypy knows that they may (frontend/match_types.py), or is not asked.

`if match["x"]`, `match["x"] or ""` and `match["x"] is None` only test the text, which mypy calls a str.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt

from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import Argument

FINDALL = "re.findall"
_MATCH = "re.Match"
_PATTERN = "re.Pattern"
_METHODS = ("group", "groups", "groupdict")
_LOOKING = {f"builtins.{name}" for name in ("ascii", "bool", "format", "isinstance", "repr", "str")}


def use_optional(fb: FunctionBuilder, e: nodes.CallExpr) -> None:
    """Let a call of a match's method call the one that gives None for groups that took no part."""
    callee = e.callee
    if isinstance(callee, nodes.NameExpr) and callee.fullname in _LOOKING and e.args:
        only_tested(fb, e.args[0])
    if not isinstance(callee, nodes.MemberExpr) or callee.name not in _METHODS:
        return
    if not _is_match(fb, callee.expr) or not _mentions_none(fb.world.types.get(e)):
        return
    is_several = callee.name == "group" and len(e.args) > 1
    callee.name = "_optional_some" if is_several else f"_optional_{callee.name}"


def item(fb: FunctionBuilder, e: nodes.IndexExpr) -> Argument | None:
    """`match[group]` where that may be None."""
    if not _is_match(fb, e.base) or not _mentions_none(fb.world.types.get(e)):
        return None
    base, group = fb.expression(e.base), fb.expression(e.index)
    return call_method(fb, base, "_optional_group", [group])


def only_tested(fb: FunctionBuilder, e: nodes.Expression) -> None:
    """Note that the text of a group is wanted also where it is None."""
    if isinstance(e, nodes.CallExpr):
        callee = e.callee
        is_text = (
            isinstance(callee, nodes.MemberExpr)
            and callee.name == "group"
            and len(e.args) < 2
            and _is_match(fb, callee.expr)
        )
    else:
        is_text = isinstance(e, nodes.IndexExpr) and _is_match(fb, e.base)
    if is_text and e in fb.world.types and not _mentions_none(fb.world.types[e]):
        fb.world.types[e] = mt.UnionType([fb.world.types[e], mt.NoneType()])


def finds_groups(fb: FunctionBuilder, e: nodes.CallExpr) -> bool:
    """Whether a call finds all matches of a pattern that mypy knows to have several groups."""
    found = mt.get_proper_type(fb.world.types.get(e))
    if not isinstance(found, mt.Instance) or not isinstance(e.callee, nodes.RefExpr):
        return False
    if not found.args or not isinstance(mt.get_proper_type(found.args[0]), mt.TupleType):
        return False
    if e.callee.fullname == FINDALL:
        return True
    callee = e.callee
    if not isinstance(callee, nodes.MemberExpr) or callee.name != "findall":
        return False
    owner = mt.get_proper_type(fb.world.types.get(callee.expr))
    return isinstance(owner, mt.Instance) and owner.type.fullname == _PATTERN


def _is_match(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    found = mt.get_proper_type(fb.world.types.get(e))
    return isinstance(found, mt.Instance) and found.type.fullname == _MATCH


def _mentions_none(t: mt.Type | None) -> bool:
    """Whether a text, or one of several, may be None."""
    match mt.get_proper_type(t):
        case mt.NoneType():
            return True
        case mt.UnionType(items=items) | mt.TupleType(items=items):
            return any(map(_mentions_none, items))
        case mt.Instance(args=args):
            return any(map(_mentions_none, args))
        case _:
            return False
