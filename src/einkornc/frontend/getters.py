"""attrgetter("name"), itemgetter(0, 1) and methodcaller("name", 1) of operator, as the lambdas they stand for.

typeshed says Any of what they give. Where names, keys and arguments are literals, a lambda takes the place of the
call before mypy looks at it, so that it has the type a lambda would have there.
"""

from __future__ import annotations

from mypy import nodes

from einkornc.frontend.walk import walk

_GETTERS = ("attrgetter", "itemgetter", "methodcaller")
_LITERALS = (nodes.IntExpr, nodes.StrExpr, nodes.BytesExpr, nodes.FloatExpr)


def resolve(file: nodes.MypyFile) -> None:
    """Rewrite the getters of a module that is parsed and not analysed yet."""
    names, modules = _imported(file)
    if not names and not modules:
        return
    for node in list(walk(file)):
        match node:
            case (
                nodes.CallExpr(args=items)
                | nodes.TupleExpr(items=items)
                | nodes.ListExpr(items=items)
            ):
                for index, item in enumerate(items):
                    items[index] = _resolved(item, names, modules)
            case nodes.AssignmentStmt(rvalue=nodes.CallExpr() as call):
                if _getter_name(call.callee, names, modules) != "itemgetter" or len(call.args) > 1:
                    node.rvalue = _resolved(call, names, modules)
            case nodes.ReturnStmt(expr=nodes.CallExpr() as call):
                node.expr = _resolved(call, names, modules)
            case _:
                pass


def _resolved(e: nodes.Expression, names: dict[str, str], modules: set[str]) -> nodes.Expression:
    """The lambda that a call of a getter stands for; any other expression as it is."""
    if not isinstance(e, nodes.CallExpr):
        return e
    getter = _getter_name(e.callee, names, modules)
    body = None if getter is None else _body(getter, e)
    return e if body is None else _lambda(e, body)


def _imported(file: nodes.MypyFile) -> tuple[dict[str, str], set[str]]:
    """The names by which the module knows the getters, and operator itself."""
    names: dict[str, str] = {}
    modules: set[str] = set()
    for statement in file.imports:
        if isinstance(statement, nodes.ImportFrom) and statement.id == "operator":
            for name, alias in statement.names:
                if name in _GETTERS:
                    names[alias or name] = name
        elif isinstance(statement, nodes.Import):
            modules |= {alias or name for name, alias in statement.ids if name == "operator"}
    return names, modules


def _getter_name(callee: nodes.Expression, names: dict[str, str], modules: set[str]) -> str | None:
    if isinstance(callee, nodes.NameExpr):
        return names.get(callee.name)
    if isinstance(callee, nodes.MemberExpr) and isinstance(callee.expr, nodes.NameExpr):
        if callee.expr.name in modules and callee.name in _GETTERS:
            return callee.name
    return None


def is_literal(e: nodes.Expression) -> bool:
    """Whether an expression is a literal, as the parser knows it."""
    if isinstance(e, nodes.UnaryExpr):
        return e.op == "-" and isinstance(e.expr, nodes.IntExpr)
    is_name = isinstance(e, nodes.NameExpr) and e.name in ("True", "False", "None")
    return isinstance(e, _LITERALS) or is_name


def _body(getter: str, call: nodes.CallExpr) -> nodes.Expression | None:
    """What the lambda returns; None where a part of it is only known at run time."""
    if not call.args or not all(map(is_literal, call.args)):
        return None
    if getter == "methodcaller":
        name = call.args[0]
        if not isinstance(name, nodes.StrExpr) or not name.value.isidentifier():
            return None
        method = nodes.MemberExpr(_parameter(call), name.value)
        method.set_line(call)
        return nodes.CallExpr(method, call.args[1:], call.arg_kinds[1:], call.arg_names[1:])
    parts = [_part(getter, key, call) for key in call.args]
    if any(kind != nodes.ARG_POS for kind in call.arg_kinds):
        return None
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return known[0] if len(known) == 1 else nodes.TupleExpr(known)


def _part(getter: str, key: nodes.Expression, call: nodes.CallExpr) -> nodes.Expression | None:
    """`obj.a.b` or `obj[key]`."""
    made: nodes.Expression = _parameter(call)
    if getter == "itemgetter":
        made = nodes.IndexExpr(made, key)
        made.set_line(call)
        return made
    if not isinstance(key, nodes.StrExpr):
        return None
    for name in key.value.split("."):
        if not name.isidentifier():
            return None
        made = nodes.MemberExpr(made, name)
        made.set_line(call)
    return made


def _parameter(call: nodes.CallExpr) -> nodes.NameExpr:
    made = nodes.NameExpr("obj")
    made.set_line(call)
    return made


def _lambda(call: nodes.CallExpr, body: nodes.Expression) -> nodes.LambdaExpr:
    body.set_line(call)
    result = nodes.ReturnStmt(body)
    result.set_line(call)
    block = nodes.Block([result])
    block.set_line(call)
    argument = nodes.Argument(nodes.Var("obj"), None, None, nodes.ARG_POS)
    argument.set_line(call)
    function = nodes.LambdaExpr([argument], block)
    function.set_line(call)
    return function
