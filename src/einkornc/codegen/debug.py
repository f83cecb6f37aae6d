"""Line tables: for every call its file, line and function, so that tracebacks can name them."""

from __future__ import annotations

import re

from einkornc.codegen.spelling import escape
from einkornc.ir.program import Function

_PLACE = re.compile(r"!L(\d+)")


class DebugInformation:
    """Collects the metadata of one module; nodes are numbered from `first`."""

    def __init__(self, first: int) -> None:
        self._unit = first
        self._type = first + 1
        self._files: dict[str, int] = {}
        self._nodes: list[str] = []
        self._next = first + 2

    def _add(self, node: str) -> int:
        number = self._next
        self._next += 1
        self._nodes.append(f"!{number} = {node}")
        return number

    def _file(self, path: str) -> int:
        number = self._files.get(path)
        if number is None:
            name = escape(path.encode())
            number = self._add(f'!DIFile(filename: "{name}", directory: "")')
            self._files[path] = number
        return number

    def resolve(self, function: Function, body: str) -> str:
        """The text of `function` with its source lines replaced by references to metadata."""
        if "!L" not in body:
            return body
        name = escape((function.display_name or function.name).encode())
        linkage = escape(function.name.encode())
        file = self._file(function.path)
        subprogram = self._add(
            f'distinct !DISubprogram(name: "{name}", linkageName: "{linkage}", '
            f"file: !{file}, line: {function.line}, type: !{self._type}, unit: !{self._unit}, "
            "spFlags: DISPFlagDefinition | DISPFlagLocalToUnit)"
        )
        places: dict[str, str] = {}

        def place(match: re.Match[str]) -> str:
            line = match.group(1)
            found = places.get(line)
            if found is None:
                number = self._add(f"!DILocation(line: {line}, scope: !{subprogram})")
                found = places[line] = f"!{number}"
            return found

        opening, brace, rest = body.partition(" {\n")
        return f"{opening} !dbg !{subprogram}{brace}{_PLACE.sub(place, rest)}"

    def metadata(self) -> list[str]:
        """The nodes and the flags that make LLVM read them."""
        if not self._nodes:
            return []
        file = next(iter(self._files.values()))
        # "For profiling" describes every function, not only those that others were inlined into.
        return [
            f"!llvm.dbg.cu = !{{!{self._unit}}}",
            "!llvm.module.flags = !{!3, !4}",
            '!3 = !{i32 2, !"Debug Info Version", i32 3}',
            '!4 = !{i32 7, !"Dwarf Version", i32 4}',
            f"!{self._unit} = distinct !DICompileUnit(language: DW_LANG_Python, file: !{file}, "
            'producer: "einkornc", isOptimized: true, emissionKind: LineTablesOnly, debugInfoForProfiling: true)',
            f"!{self._type} = !DISubroutineType(types: !{{}})",
            *self._nodes,
        ]
