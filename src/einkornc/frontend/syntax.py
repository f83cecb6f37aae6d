"""CPython's own complaints about a program's text: what mypy's parser lets pass but no Python would run."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path

from einkornc.diagnostics import CompileError, Diagnostic

CODE = "syntax"


def check_syntax(paths: Iterable[str]) -> None:
    """Raise CompileError where a file is none that CPython compiles: a `from __future__` too late, say."""
    found = [each for path in paths if (each := _complaint(path)) is not None]
    if found:
        raise CompileError(found)


def _complaint(path: str) -> Diagnostic | None:
    """The first error of one file; warnings, as for `"\\d"`, are none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(Path(path).read_bytes(), path, "exec", dont_inherit=True)
        except SyntaxError as error:
            return Diagnostic(path, error.lineno or 0, error.offset or 0, CODE, error.msg)
    return None
