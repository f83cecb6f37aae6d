"""`case dict() as table` in functions, which mypy checks as the `case dict(table)` that it means.

Of a `dict[str, int] | str` mypy calls the first one's `table` a `dict[Any, Any]`, the second one's a `dict[str, int]`.
"""

from __future__ import annotations

from mypy import nodes, patterns

from einkornc.frontend.walk import walk

# The builtin classes with type parameters: one positional pattern takes the whole object.
_CONTAINERS = {f"builtins.{name}" for name in ("dict", "frozenset", "list", "set", "tuple")}


def resolve(file: nodes.MypyFile) -> None:
    """Rewrite the patterns of a module whose names are known and whose functions are not checked yet."""
    for node in walk(file):
        if isinstance(node, nodes.MatchStmt):
            node.patterns = [_resolved(p) for p in node.patterns]


def _resolved(pattern: patterns.ConcretePattern) -> patterns.ConcretePattern:
    match pattern:
        case patterns.AsPattern(pattern=patterns.ClassPattern() as whole, name=nodes.NameExpr()):
            pattern.pattern = _resolved(whole)
            return _moved(pattern, whole)
        case patterns.OrPattern():
            pattern.patterns = [_resolved(p) for p in pattern.patterns]
        case patterns.SequencePattern():
            pattern.patterns = [_resolved(p) for p in pattern.patterns]
        case patterns.MappingPattern():
            pattern.values = [_resolved(p) for p in pattern.values]
        case patterns.ClassPattern():
            pattern.positionals = [_resolved(p) for p in pattern.positionals]
            pattern.keyword_values = [_resolved(p) for p in pattern.keyword_values]
    return pattern


def _moved(pattern: patterns.AsPattern, whole: patterns.ClassPattern) -> patterns.ConcretePattern:
    """The class pattern with the captured name inside, where it is a container's and has nothing else inside."""
    node = whole.class_ref.node
    if not isinstance(node, nodes.TypeInfo) or node.fullname not in _CONTAINERS:
        return pattern
    if whole.positionals or whole.keyword_keys:
        return pattern
    pattern.pattern = None
    whole.positionals = [pattern]
    return whole
