"""A program as several LLVM modules: what an edit does not touch has the same text again, and its object is kept.

The first part holds the data and the two allocators. Every other has its functions, copies of small functions
of others and of constants for LLVM to look into, and declarations of the rest; each function and each
datum that others name stands in a section of its own, so that the linker drops what nobody reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from einkornc.codegen import allocation
from einkornc.codegen.data import Datum
from einkornc.codegen.debug import DebugInformation
from einkornc.codegen.division import Division, Piece, divide
from einkornc.codegen.function import FunctionText
from einkornc.codegen.module import FIRST_DEBUG_NODE, Module

_NAME = re.compile(r'@(?:"[^"]*"|[-a-zA-Z$._0-9]+)')
_NUMBER = re.compile(r"!tbaa !(\d+)|[)r] #(\d+)")
_HIDDEN = "dso_local hidden"

# Longer constants are tables: LLVM has no use for a copy.
_LONGEST_COPY = 2000


@dataclass(slots=True)
class _Program:
    """Everything that parts are put together from."""

    module: Module
    header: list[str]
    pieces: dict[str, Piece]
    data: dict[str, Datum]
    declarations: dict[str, str]  # of intrinsics, and of symbols from outside
    helpers: dict[str, str]  # small functions of the compiler's own, defined where they are named
    division: Division


def part_texts(
    module: Module, header: list[str], texts: list[FunctionText], data: list[Datum]
) -> list[str]:
    """The LLVM assembly of each part. Deterministic."""
    pieces = {text.symbol: _piece(text) for text in texts}
    named_by_data = {name for datum in data for name in _names(datum.value)}
    for line in allocation.helpers(module):
        for name in _names(line):
            named_by_data |= {name, *(pieces[name].names if name in pieces else ())}
    program = _Program(
        module,
        header,
        pieces,
        {datum.name: datum for datum in data},
        {_names(line)[0]: line for line in module.outside().values()},
        module.helpers(),
        divide(pieces, {name for name in named_by_data if name in pieces}),
    )
    numbers = range(len(program.division.parts))
    return [_data_part(program), *(_function_part(program, number) for number in numbers)]


def _piece(text: FunctionText) -> Piece:
    return Piece(text, _names(text.body), text.body.count("\n"))


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(_NAME.findall(text)))


def _data_part(program: _Program) -> str:
    lines = allocation.helpers(program.module, _HIDDEN)
    debug = DebugInformation(FIRST_DEBUG_NODE)
    names = [name for line in lines for name in _names(line)]
    shown = [program.pieces[name] for name in names if name in program.pieces]
    lines += [_copied(piece, debug) for piece in shown if "alwaysinline" in piece.text.attributes]
    for number, datum in enumerate(program.data.values()):
        lines.append(datum.definition_apart(number))
    defined = {*program.data, *allocation.DECLARATIONS}
    defined |= {p.text.symbol for p in shown if "alwaysinline" in p.text.attributes}
    return _assembled(program, lines, defined, debug)


def _function_part(program: _Program, number: int) -> str:
    part, shown = program.division.parts[number], program.division.shown[number]
    debug = DebugInformation(FIRST_DEBUG_NODE)
    lines = [_defined(piece, debug, program.division.shared) for piece in part]
    lines += [_copied(piece, debug) for piece in shown]
    wanted = {name: None for piece in (*part, *shown) for name in piece.names}
    copies = [
        datum.copy()
        for datum in (program.data[name] for name in wanted if name in program.data)
        if datum.kind == "constant" and not datum.is_public and len(datum.value) < _LONGEST_COPY
    ]
    defined = {piece.text.symbol for piece in (*part, *shown)}
    defined |= {_NAME.match(line)[0] for line in copies}  # type: ignore[index]
    return _assembled(program, lines + copies, defined, debug)


def _defined(piece: Piece, debug: DebugInformation, shared: set[str]) -> str:
    text = piece.text
    body = debug.resolve(text.function, text.body)
    if text.symbol not in shared and text.linkage.startswith("internal"):
        return f"define internal {text.returned} {text.symbol}{body}"
    # Cold code stands together at the end, as LLVM itself would put it.
    place = ".text.unlikely." if "cold" in text.attributes else ".text."
    opening, brace, rest = body.partition(" {\n")
    opening, mark, node = opening.partition(" !dbg ")
    section = f' section "{place}{text.symbol[2:-1]}"'
    linkage = _HIDDEN if text.linkage.startswith("internal") else "dso_local"
    head = f"define {linkage} {text.returned} {text.symbol}"
    return f"{head}{opening}{section}{mark}{node}{brace}{rest}"


def _copied(piece: Piece, debug: DebugInformation) -> str:
    """A function of another part, for LLVM to inline; nothing else comes of it in this one."""
    text = piece.text
    body = debug.resolve(text.function, text.body)
    return f"define available_externally {_HIDDEN} {text.returned} {text.symbol}{body}"


def _assembled(
    program: _Program, lines: list[str], defined: set[str], debug: DebugInformation
) -> str:
    """A module of these definitions, with declarations of what they name and the metadata they need."""
    text = "\n".join(lines)
    names = _names(text)
    tail = list(_declarations(program, names, defined))
    numbers = {int(a or b) for a, b in _NUMBER.findall(text)}
    tail += program.module.attribute_groups(numbers)
    tail += program.module.metadata(numbers)
    tail += debug.metadata()
    return "\n".join([*program.header, text, *tail]) + "\n"


def _declarations(program: _Program, names: Iterable[str], defined: set[str]) -> Iterable[str]:
    for name in names:
        if name in defined:
            continue
        if name in program.pieces:
            yield program.pieces[name].text.declaration()
        elif name in program.data:
            yield program.data[name].declaration()
        elif name in allocation.DECLARATIONS:
            yield allocation.DECLARATIONS[name]
        elif name in program.helpers:
            yield program.helpers[name]
        elif name in program.declarations:
            yield program.declarations[name]
