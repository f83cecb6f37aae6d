"""Names that to Python are a function's own and that mypy takes for those around it.

`count += 1` and `count = count + 1` in a function make `count` a local variable, which has no value yet; mypy reads
the module's, as it does for every name that is read above the place where the function first sets it.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator

from einkornc.diagnostics import Diagnostic

CODE = "unbound-local"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES = (*_FUNCTIONS, ast.ClassDef, ast.Lambda)


def check_local_names(path: str, module: ast.Module) -> Iterator[Diagnostic]:
    """The first such place of each name in each function."""
    for node in ast.walk(module):
        if isinstance(node, _FUNCTIONS):
            yield from _of_function(path, node)
    yield from _early_reads(path, module, frozenset(dir(builtins)))


def _early_reads(path: str, scope: ast.AST, outside: frozenset[str]) -> Iterator[Diagnostic]:
    """Reads above the first assignment in the functions of a scope, of names that are known around them too."""
    own = list(_own_nodes(scope))
    inside = outside
    if not isinstance(scope, ast.ClassDef):
        inside |= {name for node in own for name in _bound(node)}
    for node in own:
        if isinstance(node, ast.ClassDef):
            yield from _early_reads(path, node, inside)
        elif isinstance(node, _FUNCTIONS):
            parameters = {a.arg for a in ast.walk(node.args) if isinstance(a, ast.arg)}
            yield from _read_too_early(path, node, parameters, inside)
            yield from _early_reads(path, node, inside | parameters)


def _read_too_early(
    path: str,
    function: ast.FunctionDef | ast.AsyncFunctionDef,
    parameters: set[str],
    outside: frozenset[str],
) -> Iterator[Diagnostic]:
    settled = set(parameters)
    for node in _own_nodes(function):
        if isinstance(node, ast.Global | ast.Nonlocal):
            settled.update(node.names)
    reads: dict[str, ast.expr] = {}
    for name, read in _in_order(function.body):
        if read is not None:
            reads.setdefault(name, read)
        elif name not in settled:
            settled.add(name)
            if name in reads and name in outside:
                yield Diagnostic(
                    path,
                    reads[name].lineno,
                    reads[name].col_offset + 1,
                    CODE,
                    f"{name} is a local variable of {function.name}() here, and is set only below",
                    f"Give it a value first, or another name, or write `global {name}` (or `nonlocal {name}`).",
                )


def _in_order(nodes: Iterable[ast.AST | None]) -> Iterator[tuple[str, ast.expr | None]]:
    """The names that code reads, with the place, and those that it sets, in the order in which it does."""
    for node in nodes:
        match node:
            case None:
                continue
            case ast.Name(id=name):
                yield name, None if isinstance(node.ctx, ast.Store) else node
            case ast.AugAssign(target=ast.Name(id=name) as target, value=value):
                yield name, target
                yield from _in_order([value])
            case ast.Assign(targets=targets, value=value):
                yield from _in_order([value, *targets])
            case (
                ast.AnnAssign(target=target, value=value)
                | ast.NamedExpr(target=target, value=value)
            ):
                yield from _in_order([value, target])
            case ast.For(target, source, body, rest) | ast.AsyncFor(target, source, body, rest):
                yield from _in_order([source, target, *body, *rest])
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                yield from _of_comprehension(node)
            case ast.Lambda(args=args):
                yield from _in_order([*args.defaults, *args.kw_defaults])
            case ast.FunctionDef(args=args) | ast.AsyncFunctionDef(args=args):
                yield from _in_order([*node.decorator_list, *args.defaults, *args.kw_defaults])
                yield node.name, None
            case ast.ClassDef():
                yield from _in_order([*node.decorator_list, *node.bases, *node.keywords])
                yield node.name, None
            case ast.ExceptHandler():
                yield from _in_order([node.type])
                yield from ((name, None) for name in _bound(node))
                yield from _in_order(node.body)
            case _:
                yield from _in_order(ast.iter_child_nodes(node))
                yield from ((name, None) for name in _bound(node))


def _of_comprehension(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    """The same of a comprehension, whose targets are its own."""
    own = {
        n.id
        for g in ast.walk(node)
        if isinstance(g, ast.comprehension)
        for n in ast.walk(g.target)
        if isinstance(n, ast.Name)
    }
    for name, read in _in_order(ast.iter_child_nodes(node)):
        if name not in own:
            yield name, read


def _of_function(
    path: str, function: ast.FunctionDef | ast.AsyncFunctionDef
) -> Iterator[Diagnostic]:
    own = list(_own_nodes(function))
    changed: dict[str, ast.Name] = {}
    targets = {id(node.target) for node in own if isinstance(node, ast.AugAssign)}
    bound = {a.arg for a in ast.walk(function.args) if isinstance(a, ast.arg)}
    for node in own:
        if isinstance(node, ast.Name) and (id(node) in targets or isinstance(node.ctx, ast.Del)):
            changed.setdefault(node.id, node)
        else:
            bound |= _bound(node)
    for name, node in changed.items():
        if name not in bound:
            yield Diagnostic(
                path,
                node.lineno,
                node.col_offset + 1,
                CODE,
                f"{name} is a local variable of {function.name}() here, and has no value",
                f"Write `global {name}` (or `nonlocal {name}`) first to change the variable outside.",
            )


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module's, class's or function's body that are in no function or class within it."""
    waiting: list[ast.AST] = list(getattr(scope, "body", ()))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _SCOPES):
            waiting.extend(ast.iter_child_nodes(node))


def _bound(node: ast.AST) -> set[str]:
    """The names that a node binds, or says are those of an outer scope."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()):
            return {name}
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return set(names)
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case (
            ast.ExceptHandler(name=str(name))
            | ast.MatchAs(name=str(name))
            | ast.MatchStar(name=str(name))
        ):
            return {name}
        case ast.MatchMapping(rest=str(name)):
            return {name}
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return {alias.asname or alias.name.partition(".")[0] for alias in aliases}
        case _:
            return set()
