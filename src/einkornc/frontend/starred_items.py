"""Stars in displays whose items mypy does not know: `[*range(3)]`, `{*text}`, `(*items, 1)`.

For what a star takes apart mypy asks its class for the arguments of Iterable, so that of a class without arguments
(str, range, bytes), of one that does not name Iterable as a base, of a union and of a type variable the display is a
`list[Any]`. A comprehension gives the same items with their type: `[*[item for item in range(3)]]`. A range or a text is seen at once; what only
its type tells is found after a first check, and the program is checked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mypy import nodes
from mypy import types as mt

from einkornc.frontend.walk import walk

type Position = tuple[str, int, int]  # module, line and column of a star

_ITEM = "item"


def unknown(
    files: Mapping[str, nodes.MypyFile], types: Mapping[nodes.Expression, mt.Type]
) -> set[Position]:
    """The stars of a checked program whose items have no type."""
    return {
        (name, star.line, star.column)
        for name, file in files.items()
        for star in _stars(file)
        if star.expr in types and not _has_item_type(types[star.expr])
    }


def spell_out(name: str, file: nodes.MypyFile, positions: set[Position]) -> None:
    """Put comprehensions in the place of such stars in a module that is parsed and not analysed yet."""
    for star in list(_stars(file)):
        if _is_plain(star.expr) or (name, star.line, star.column) in positions:
            star.expr = _comprehension(star.expr)


def _stars(file: nodes.MypyFile) -> Iterator[nodes.StarExpr]:
    for node in walk(file):
        if isinstance(node, nodes.ListExpr | nodes.SetExpr | nodes.TupleExpr):
            yield from (item for item in node.items if isinstance(item, nodes.StarExpr))


def _is_plain(e: nodes.Expression) -> bool:
    if isinstance(e, nodes.CallExpr):
        return isinstance(e.callee, nodes.NameExpr) and e.callee.name == "range"
    return isinstance(e, nodes.StrExpr | nodes.BytesExpr)


def _has_item_type(t: mt.Type) -> bool:
    """Whether mypy finds the type of the items; nothing is known of an Any in any case."""
    proper = mt.get_proper_type(t)
    if isinstance(proper, mt.Instance):
        is_told = bool(proper.args) and proper.type.has_base("typing.Iterable")
        return is_told or not proper.type.has_readable_member("__iter__")
    return not isinstance(proper, mt.UnionType | mt.TypeVarType)


def _comprehension(e: nodes.Expression) -> nodes.ListComprehension:
    item, index = nodes.NameExpr(_ITEM), nodes.NameExpr(_ITEM)
    generator = nodes.GeneratorExpr(item, [index], [e], [[]], [False])
    made = nodes.ListComprehension(generator)
    for part in (item, index, generator, made):
        part.set_line(e)
    return made
