"""CPython's own complaints about a program's text: what mypy's parser lets pass but no Python would run."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable
from pathlib import Path

from einkornc.diagnostics import CompileError, Diagnostic
from einkornc.frontend.local_names import check_local_names

CODE = "syntax"


def check_syntax(paths: Iterable[str]) -> None:
    """Raise CompileError where a file is none that CPython compiles: a `from __future__` too late, say.

    So too where a function changes a variable in place that it does not have (local_names.py).
    """
    found = [each for path in paths for each in _complaints(path)]
    if found:
        raise CompileError(found)


def _complaints(path: str) -> list[Diagnostic]:
    """The first syntax error of one file, or what it does with names; warnings, as for `"\\d"`, are none."""
    text = Path(path).read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, path, "exec", dont_inherit=True)
        except SyntaxError as error:
            return [Diagnostic(path, error.lineno or 0, error.offset or 0, CODE, error.msg)]
        return list(check_local_names(path, ast.parse(text)))
