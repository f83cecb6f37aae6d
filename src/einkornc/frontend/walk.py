"""Walks mypy's compiled trees, which cannot be subclassed as visitors from interpreted code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mypy import nodes
from mypy.types import Type


def deleted_targets(e: nodes.Expression) -> Iterator[nodes.Expression]:
    """What a `del` statement names, out of its parentheses and brackets: `del (a, (b.c, d)), [e[0]]`."""
    if isinstance(e, nodes.TupleExpr | nodes.ListExpr):
        for item in e.items:
            yield from deleted_targets(item)
    else:
        yield e


_SKIPPED = {
    "node",
    "info",
    "type",
    "names",
    "fullname",
    "analyzed",
    "_fullname",
    "unanalyzed_type",
    "original_def",
    "expanded",
    "imports",
    "defn",
    "metaclass_type",
    "definition",
    "callee_ref",
    "alias_tvars",
    "setter",
    "line",
    "column",
    "end_line",
    "end_column",
}
# Where nodes can be below the most frequent kinds of them: most of what a tree consists of.
_ATTRIBUTES: dict[type, tuple[str, ...]] = {
    nodes.AssignmentStmt: ("lvalues", "rvalue"),
    nodes.Block: ("body",),
    nodes.CallExpr: ("args", "callee"),
    nodes.ComparisonExpr: ("operands",),
    nodes.ExpressionStmt: ("expr",),
    nodes.IfStmt: ("body", "else_body", "expr"),
    nodes.IndexExpr: ("base", "index"),
    nodes.IntExpr: (),
    nodes.MemberExpr: ("expr",),
    nodes.NameExpr: (),
    nodes.OpExpr: ("left", "right"),
    nodes.ReturnStmt: ("expr",),
    nodes.StrExpr: (),
    nodes.TupleExpr: ("items",),
    nodes.UnaryExpr: ("expr",),
    nodes.WhileStmt: ("body", "else_body", "expr"),
}


def _attributes(kind: type) -> tuple[str, ...]:
    found = _ATTRIBUTES.get(kind)
    if found is None:
        found = tuple(
            name
            for name in dir(kind)
            if not name.startswith("__")
            and name not in _SKIPPED
            and not callable(getattr(kind, name, None))
        )
        _ATTRIBUTES[kind] = found
    return found


# What most attributes hold: told apart first, for walks over whole programs.
_PLAIN = {str, int, bool, float, bytes, type(None), nodes.Var, nodes.TypeInfo, nodes.MypyFile}


def children(node: nodes.Node) -> list[nodes.Node]:
    """The nodes directly below `node`, in no particular order between attributes."""
    found: list[nodes.Node] = []
    for name in _attributes(type(node)):
        value = getattr(node, name, None)
        if type(value) not in _PLAIN:
            _add_nodes(value, found)
    return found


def _add_nodes(value: object, found: list[nodes.Node]) -> None:
    if isinstance(value, list | tuple):
        for item in value:
            if type(item) not in _PLAIN:
                _add_nodes(item, found)
    elif isinstance(value, nodes.Node):
        found.append(value)


# Their expressions get types whenever mypy comes to them.
_EVALUATING = (
    nodes.AssertStmt,
    nodes.DelStmt,
    nodes.ExpressionStmt,
    nodes.ForStmt,
    nodes.IfStmt,
    nodes.MatchStmt,
    nodes.OperatorAssignmentStmt,
    nodes.RaiseStmt,
    nodes.ReturnStmt,
    nodes.WhileStmt,
    nodes.WithStmt,
)


# The expression of a statement that mypy comes to if it comes to any.
_VALUES: dict[type, str] = {
    nodes.AssignmentStmt: "rvalue",
    nodes.ExpressionStmt: "expr",
    nodes.ForStmt: "expr",
    nodes.RaiseStmt: "expr",
    nodes.ReturnStmt: "expr",
}


def is_reached(statement: nodes.Statement, types: Mapping[nodes.Expression, Type]) -> bool:
    """Whether mypy came to a statement: some expression in it has a type, or it is of a kind that holds none."""
    if isinstance(statement, nodes.AssignmentStmt):
        value = statement.rvalue
        if statement.is_alias_def or isinstance(value, nodes.TempNode):
            return True
        if isinstance(value, nodes.CallExpr) and value.analyzed is not None:
            return True
    elif isinstance(statement, nodes.DelStmt) and isinstance(statement.expr, nodes.NameExpr):
        return True  # mypy gives the name no type
    elif not isinstance(statement, _EVALUATING):
        return True
    name = _VALUES.get(type(statement))
    if name is not None and getattr(statement, name) in types:
        return True
    has_expression = False
    for node in walk(statement):
        if isinstance(node, nodes.Expression):
            if node in types:
                return True
            has_expression = True
    return not has_expression


def walk(node: nodes.Node) -> Iterator[nodes.Node]:
    """`node` and all below it, once each."""
    seen: set[int] = set()
    stack = [node]
    while stack:
        current = stack.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        stack.extend(children(current))


def statements(node: nodes.Statement) -> Iterator[nodes.Statement]:
    """`node` and the statements within it, those of nested functions and classes too; no expressions."""
    stack: list[nodes.Statement] = [node]
    while stack:
        current = stack.pop()
        yield current
        for name in _STATEMENTS.get(type(current), ()):
            _add_statements(getattr(current, name), stack)


# Where statements can be below statements.
_STATEMENTS: dict[type, tuple[str, ...]] = {
    nodes.Block: ("body",),
    nodes.ClassDef: ("defs",),
    nodes.Decorator: ("func",),
    nodes.ForStmt: ("body", "else_body"),
    nodes.FuncDef: ("body",),
    nodes.IfStmt: ("body", "else_body"),
    nodes.MatchStmt: ("bodies",),
    nodes.OverloadedFuncDef: ("items", "impl"),
    nodes.TryStmt: ("body", "handlers", "else_body", "finally_body"),
    nodes.WhileStmt: ("body", "else_body"),
    nodes.WithStmt: ("body",),
}


def _add_statements(found: object, stack: list[nodes.Statement]) -> None:
    if isinstance(found, list):
        stack.extend(found)
    elif isinstance(found, nodes.Statement):
        stack.append(found)
