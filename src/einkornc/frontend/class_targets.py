"""`p, q = 1, 2` in a class body: lowering knows the variables of a class (but for an Enum's members) by
assignments to single names."""

from __future__ import annotations

from collections.abc import Iterable

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, CompileError, Diagnostic
from einkornc.frontend.walk import walk


def check_class_targets(files: Iterable[nodes.MypyFile]) -> None:
    """Raise CompileError where a class body assigns to several targets at once."""
    found = [
        Diagnostic(
            file.path,
            s.line,
            s.column + 1,
            UNSUPPORTED.code,
            "Several targets at once in a class body",
            "Assign the variables of the class one by one.",
        )
        for file in files
        for node in walk(file)
        if isinstance(node, nodes.ClassDef) and not node.info.is_enum
        for s in node.defs.body
        if isinstance(s, nodes.AssignmentStmt)
        and any(isinstance(t, nodes.TupleExpr | nodes.ListExpr) for t in s.lvalues)
    ]
    if found:
        raise CompileError(found)
