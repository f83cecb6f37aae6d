"""Walks mypy's compiled trees, which cannot be subclassed as visitors from interpreted code."""

from __future__ import annotations

from collections.abc import Iterator

from mypy import nodes

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
_ATTRIBUTES: dict[type, tuple[str, ...]] = {}


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


def children(node: nodes.Node) -> Iterator[nodes.Node]:
    """The nodes directly below `node`, in no particular order between attributes."""
    for name in _attributes(type(node)):
        value = getattr(node, name, None)
        yield from _nodes_in(value)


def _nodes_in(value: object) -> Iterator[nodes.Node]:
    if isinstance(value, nodes.Node):
        if not isinstance(value, nodes.Var | nodes.TypeInfo | nodes.MypyFile):
            yield value
        elif isinstance(value, nodes.Var):
            return
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _nodes_in(item)


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
