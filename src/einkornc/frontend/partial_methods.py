"""`name = functools.partialmethod(method, value)` in a class as the method it stands for.

typeshed says little of what such a member takes. Where the method is one of the same class and what it gets are
literals, a definition takes the place of the assignment before mypy looks at it.
"""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt

from einkornc.frontend.getters import is_literal

_PLAIN = (nodes.ARG_POS, nodes.ARG_OPT)


def write_out(file: nodes.MypyFile) -> None:
    """Rewrite the partial methods of a module's classes, which is parsed and not analysed yet."""
    imports = [s for s in file.imports if isinstance(s, nodes.ImportFrom) and s.id == "functools"]
    if not any(name == "partialmethod" and not alias for s in imports for name, alias in s.names):
        return
    for statement in file.defs:
        if isinstance(statement, nodes.ClassDef):
            _write_out_of(statement.name, statement.defs.body)


def _write_out_of(owner: str, body: list[nodes.Statement]) -> None:
    methods: dict[str, nodes.FuncDef] = {}
    for index, statement in enumerate(body):
        if isinstance(statement, nodes.AssignmentStmt):
            body[index] = statement = _method(owner, statement, methods) or statement
        if isinstance(statement, nodes.FuncDef):
            methods[statement.name] = statement


def _method(
    owner: str, s: nodes.AssignmentStmt, methods: dict[str, nodes.FuncDef]
) -> nodes.FuncDef | None:
    """The definition that an assignment of a partial method stands for; None of anything else."""
    call, target = s.rvalue, s.lvalues[0]
    if not isinstance(call, nodes.CallExpr) or not isinstance(target, nodes.NameExpr):
        return None
    if not isinstance(call.callee, nodes.NameExpr) or call.callee.name != "partialmethod":
        return None
    named = call.args[0] if call.args else None
    method = methods.get(named.name) if isinstance(named, nodes.NameExpr) else None
    if method is None or len(s.lvalues) > 1 or not all(map(is_literal, call.args[1:])):
        return None
    declared = method.type
    if not isinstance(declared, mt.CallableType) or any(k not in _PLAIN for k in method.arg_kinds):
        return None
    by_position = sum(kind == nodes.ARG_POS for kind in call.arg_kinds) - 1
    kept = [
        index
        for index, argument in enumerate(method.arguments)
        if index == 0 or (index > by_position and argument.variable.name not in call.arg_names)
    ]
    gaps = [i for i, a in enumerate(method.arguments) if a.variable.name in call.arg_names]
    first_gap = min(gaps, default=len(method.arguments))
    arguments = [_copy(method.arguments[index], index > first_gap, s) for index in kept]
    made = nodes.FuncDef(
        target.name,
        arguments,
        _passing(owner, s, call, method, arguments),
        declared.copy_modified(
            arg_types=[declared.arg_types[index] for index in kept],
            arg_kinds=[argument.kind for argument in arguments],
            arg_names=[argument.variable.name for argument in arguments],
            name=target.name,
        ),
    )
    made.set_line(s)
    return made


def _copy(argument: nodes.Argument, is_named: bool, place: nodes.Context) -> nodes.Argument:
    """A parameter of the same name and default; only by name where one before it is given by name."""
    kind = argument.kind
    if is_named:
        kind = nodes.ARG_NAMED if kind == nodes.ARG_POS else nodes.ARG_NAMED_OPT
    made = nodes.Argument(nodes.Var(argument.variable.name), None, argument.initializer, kind)
    made.set_line(place)
    return made


def _passing(
    owner: str,
    s: nodes.AssignmentStmt,
    call: nodes.CallExpr,
    method: nodes.FuncDef,
    arguments: list[nodes.Argument],
) -> nodes.Block:
    """`return C.method(self, given, …, parameter=parameter, …)`: this class's method, whatever those below have."""
    itself, home = nodes.NameExpr(arguments[0].variable.name), nodes.NameExpr(owner)
    names = [argument.variable.name for argument in arguments[1:]]
    passed = nodes.CallExpr(
        nodes.MemberExpr(home, method.name),
        [itself, *call.args[1:], *map(nodes.NameExpr, names)],
        [nodes.ARG_POS, *call.arg_kinds[1:], *([nodes.ARG_NAMED] * len(names))],
        [None, *call.arg_names[1:], *names],
    )
    result = nodes.ReturnStmt(passed)
    block = nodes.Block([result])
    for node in (home, passed.callee, passed, result, block, *passed.args):
        node.set_line(s)
    return block
