"""Loads modules of the library under CPython, beside CPython's own, so that tests can compare them.

Module `json` of the library becomes `einkorn_under_test.json`. Imports inside it go to CPython's modules,
but for its own submodules, modules whose name begins with `_`, and what ALSO names.
"""

import ast
import importlib
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

from einkorn.platform import boundary

ROOT = Path(__file__).resolve().parents[1] / "stdlib"
PACKAGE = "einkorn_under_test"
NOT_OURS = {"__future__", "_typeshed", "_collections_abc"}


class RecordedPlatform:
    """The world as the loaded modules see it."""

    def __init__(self) -> None:
        self.output: dict[int, bytes] = {1: b"", 2: b""}
        self.input = b""
        self.clock = 0

    def write(self, descriptor: int, octets: bytes) -> None:
        self.output[descriptor] += octets

    def read(self, size: int) -> bytes:
        octets, self.input = self.input[:size], self.input[size:]
        return octets

    def entropy(self, count: int) -> bytes:
        return os.urandom(count)

    def arguments(self) -> list[str]:
        return ["program", "first"]

    def environment(self) -> dict[str, str]:
        return {"HOME": "/home", "EMPTY": ""}

    def wall_clock(self) -> int:
        return self.clock

    def monotonic(self) -> int:
        return self.clock


platform = RecordedPlatform()
boundary.install(platform)  # type: ignore[arg-type]


class _Absent(type):
    def __instancecheck__(cls, value: object) -> bool:
        return False


class _AnySequence(metaclass=_Absent):
    """Stands in for the hidden base classes of the library's own containers."""


_Index = int  # as the library's builtins spell what typeshed calls SupportsIndex


class _Rewrite(ast.NodeTransformer):
    def __init__(self, package: str) -> None:
        self._top = package.removeprefix(PACKAGE + ".").partition(".")[0]

    def _is_ours(self, name: str) -> bool:
        top = name.partition(".")[0]
        path = ROOT / top
        exists = path.is_dir() or path.with_suffix(".py").exists()
        return (
            exists
            and top not in NOT_OURS
            and (top.startswith("_") or name.startswith(self._top + "."))
        )

    def visit_Import(self, node: ast.Import) -> ast.Import:
        for alias in node.names:
            if self._is_ours(alias.name):
                alias.name = f"{PACKAGE}.{alias.name}"
        return node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom | None:
        if node.module == "_typeshed":
            return None
        if node.module == "builtins":
            node.module = f"{__name__}"
        elif node.module and self._is_ours(node.module):
            node.module = f"{PACKAGE}.{node.module}"
        return node


class _Loader(SourceFileLoader):
    def source_to_code(self, data: object, path: str, **_: object) -> CodeType:  # type: ignore[override]
        assert isinstance(data, bytes)
        # Annotations may name what exists for the type checker only.
        tree = ast.parse(b"from __future__ import annotations\n" + data)
        if isinstance(first := tree.body[1], ast.Expr):
            tree.body[:2] = [first, tree.body[0]]
        tree = ast.fix_missing_locations(_Rewrite(self.name).visit(tree))
        return compile(tree, path, "exec", dont_inherit=True)


class _Finder:
    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        if name == PACKAGE:
            return ModuleSpec(name, None, is_package=True)
        if not name.startswith(PACKAGE + "."):
            return None
        place = ROOT.joinpath(*name.split(".")[1:])
        package = (place / "__init__.py").exists()
        source = place / "__init__.py" if package else place.with_suffix(".py")
        if not source.exists():
            return None
        spec = ModuleSpec(name, _Loader(name, str(source)), origin=str(source), is_package=package)
        spec.has_location = False
        return spec


def load(name: str) -> ModuleType:
    """The library's module `name`."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())  # type: ignore[arg-type]
    return importlib.import_module(f"{PACKAGE}.{name}")


_AnyMapping = _AnySequence
_AnyDict = _AnySequence
