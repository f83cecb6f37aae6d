"""Installed packages: which of mypy's findings about them concern a program.

A package serves many programs, with modules that images lack among what it imports, and its authors need not have
checked it as strictly. Only what a program reaches of it goes into an image, so only that need be in order: findings
wait until lowering comes to the function, class or statement they stand in. Where it has no type by then,
lowering refuses it as it refuses Any anywhere (docs/decisions/0018).
"""

from __future__ import annotations

import linecache
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mypy.nodes import (
    ClassDef,
    Context,
    Decorator,
    FuncDef,
    Import,
    ImportFrom,
    MypyFile,
    Node,
    OverloadedFuncDef,
)

from einkornc.diagnostics import ANY, DYNAMIC, Diagnostic, Refusal, RefusalError
from einkornc.frontend.walk import walk
from einkornc.installed import installed_modules, is_installed

# What mypy need not say of types that are not known: lowering says it where such a value is used.
_UNKNOWN: dict[str, object] = {
    "disallow_any_explicit": False,
    "disallow_any_generics": False,
    "disallow_any_unimported": False,
    "disallow_incomplete_defs": False,
    "disallow_untyped_calls": False,
    "disallow_untyped_defs": False,
    "warn_return_any": False,
}
# Values that are of other types than declared, or lack what is asked of them: lowering tests such a value, as it does
# where an error is ignored (docs/decisions/0016), or refuses the line.
_TESTED = frozenset(
    (
        "arg-type",
        "assignment",
        "call-overload",
        "dict-item",
        "index",
        "list-item",
        "operator",
        "return-value",
        "union-attr",
    )
)
# An import of what images lack: its use has no type.
_IMPORTS = frozenset(("import-not-found", "import-untyped", "attr-defined"))
_HINT = "This is in an installed package, of which only what a program reaches is looked at."


def module_options() -> dict[str, dict[str, object]]:
    """What mypy is to leave out in installed packages, by the names of modules."""
    modules = installed_modules()
    return {name: _UNKNOWN for module in modules for name in (module, f"{module}.*")}


@dataclass(slots=True)
class PackageFindings:
    """What is wrong with installed packages, until a program reaches it."""

    are_used: bool = False  # whether the program imports any
    _waiting: dict[str, list[Diagnostic]] = field(default_factory=dict)  # by path, as the others
    _of_classes: dict[str, list[Diagnostic]] = field(default_factory=dict)
    _tested: dict[str, list[Diagnostic]] = field(default_factory=dict)
    _imported: dict[str, dict[str, Diagnostic]] = field(default_factory=dict)  # absent, by name

    def add(self, findings: Iterable[Diagnostic], files: Sequence[MypyFile]) -> None:
        """Take up findings about packages."""
        self.are_used = bool(files)
        imports = {os.path.abspath(file.path): _imports_by_line(file) for file in files}
        for found in findings:
            path = os.path.abspath(found.path)
            names = imports.get(path, {}).get(found.line, ()) if found.code in _IMPORTS else ()
            for name in names:
                self._imported.setdefault(path, {})[name] = found
            if not names:
                kind = self._tested if found.code in _TESTED else self._waiting
                kind.setdefault(path, []).append(found)

    def explained(self, refused: Diagnostic) -> Diagnostic:
        """What lowering refused, as what mypy found there or on the import of what is used there."""
        path = os.path.abspath(refused.path)
        for found in self._tested.get(path, ()):
            if found.line == refused.line:
                return found
        absent = self._imported.get(path)
        if absent and refused.code in (ANY.code, DYNAMIC.code):
            line = linecache.getline(path, refused.line)
            for word in re.findall(r"\w+", line):
                if word in absent:
                    found = absent[word]
                    return replace(refused, code=found.code, message=found.message, hint=found.hint)
        return refused

    def hold_back(self, refused: Iterable[Diagnostic]) -> list[Diagnostic]:
        """What the subset refuses in the program itself; that of packages waits for the class it stands in."""
        at_once: list[Diagnostic] = []
        self._of_classes.clear()
        for found in refused:
            if is_installed(found.path):
                self._of_classes.setdefault(os.path.abspath(found.path), []).append(found)
            else:
                at_once.append(found)
        return at_once

    def look(self, path: str, node: Node) -> None:
        """Raise RefusalError where something is wrong with this function, class (but its methods) or statement."""
        if not self._waiting and not self._of_classes:
            return
        path = os.path.abspath(path)
        findings, lines = self._waiting.get(path, []), set(_lines(node))
        if isinstance(node, ClassDef):
            for function in walk(node):
                if isinstance(function, FuncDef | Decorator | OverloadedFuncDef):
                    lines.difference_update(_lines(function))
            of_class = set(_lines(node))
            _raise_first(d for d in self._of_classes.get(path, []) if d.line in of_class)
        _raise_first(found for found in findings if found.line in lines)


def _imports_by_line(file: MypyFile) -> dict[int, list[str]]:
    """The names that imports bind, by each of the lines they stand on."""
    found: dict[int, list[str]] = {}
    for s in file.imports:
        names: list[str] = []
        if isinstance(s, Import):
            names = [alias or name.partition(".")[0] for name, alias in s.ids]
        elif isinstance(s, ImportFrom):
            names = [alias or name for name, alias in s.names]
        for line in range(s.line, (s.end_line or s.line) + 1):
            found.setdefault(line, []).extend(names or ["*"])
    return found


def _raise_first(findings: Iterator[Diagnostic]) -> None:
    found = next(findings, None)
    if found is not None:
        refusal = Refusal(found.code, found.hint or _HINT)
        raise RefusalError(refusal, found.message, found.line, found.column, found.path)


def _lines(node: Context) -> Iterator[int]:
    first = node.line
    if isinstance(node, Decorator):
        first = min([first, *(d.line for d in node.original_decorators)])
    elif isinstance(node, OverloadedFuncDef):
        return iter([line for item in [*node.items, node.impl] if item for line in _lines(item)])
    return iter(range(first, (node.end_line or node.line) + 1))
