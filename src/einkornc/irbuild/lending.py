"""Parameters and variables that only lend out what they hold: every use of one goes through it and forgets it."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterator
from dataclasses import dataclass

from mypy import nodes
from mypy.nodes import FuncDef

from einkornc.frontend.walk import walk

# Methods of a generator that give nothing of it away.
_METHODS = ("send", "throw", "close", "__next__")

type Arguments = Function_[[nodes.CallExpr], list[nodes.Expression]]


@dataclass(frozen=True, slots=True)
class Calls:
    """Which arguments a call forgets when it ends, and which only its value holds."""

    forgets: Arguments
    holds: Arguments


def is_lent(
    function: FuncDef,
    variable: nodes.SymbolNode | None,
    definition: nodes.NameExpr | None,
    calls: Calls,
) -> bool:
    """Whether a variable of `function`, a parameter or defined there once, comes to be held by nothing else."""
    inside = list(walk(function.body))
    if any(_names(n, variable) for part in _living_on(inside) for n in walk(part)):
        return False
    allowed = {
        name for node in inside for e in _gone_through(node, calls) for name in _named(e, calls)
    }
    allowed |= {definition} if definition is not None else set()
    return all(n in allowed for n in inside if _names(n, variable))


def _living_on(inside: list[nodes.Node]) -> list[nodes.Node]:
    """Functions, and what generator expressions compute later: they may run when the function is done."""
    comprehensions = {
        n.generator
        for n in inside
        if isinstance(n, nodes.ListComprehension | nodes.SetComprehension)
    }
    found: list[nodes.Node] = [n for n in inside if isinstance(n, FuncDef | nodes.LambdaExpr)]
    for n in inside:
        if isinstance(n, nodes.GeneratorExpr) and n not in comprehensions:
            tests = [test for tests in n.condlists for test in tests]
            found += [n.left_expr, *n.sequences[1:], *tests]
    return found


def _names(node: nodes.Node, variable: nodes.SymbolNode | None) -> bool:
    return isinstance(node, nodes.NameExpr) and node.node is variable


def _gone_through(node: nodes.Node, calls: Calls) -> list[nodes.Expression]:
    """What `node` goes through and forgets."""
    match node:
        case nodes.ForStmt(is_async=False, expr=e) | nodes.YieldFromExpr(expr=e):
            return [e]
        case nodes.ListComprehension(generator=g) | nodes.SetComprehension(generator=g):
            return list(g.sequences)
        case nodes.DictionaryComprehension(sequences=sequences):
            return list(sequences)
        case nodes.ComparisonExpr(operands=operands, operators=operators):
            return list(operands) if all(o in _TESTS for o in operators) else []
        case nodes.CallExpr(callee=nodes.MemberExpr(expr=e, name=name)) if name in _METHODS:
            return [e]
        case nodes.CallExpr():
            return calls.forgets(node)
        case _:
            return []


_TESTS = ("is", "is not", "in", "not in")


def _named(e: nodes.Expression, calls: Calls) -> Iterator[nodes.NameExpr]:
    """The variables that the value of `e` holds, or is."""
    match e:
        case nodes.NameExpr():
            yield e
        case nodes.GeneratorExpr(sequences=sequences):
            yield from _named(sequences[0], calls)
        case nodes.ConditionalExpr(if_expr=yes, else_expr=no):
            yield from _named(yes, calls)
            yield from _named(no, calls)
        case nodes.CallExpr():
            for a in calls.holds(e):
                yield from _named(a, calls)
