"""Which functions form a part: a piece of the program that LLVM compiles by itself (parts.py).

A part should stay as it is when the program is edited elsewhere, so what belongs to it hangs on names, not on
counts or order; and functions that LLVM would join should meet in one, so what only one function calls goes
where that is.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from einkornc.codegen.function import FunctionText

# How many lines of LLVM text are about one part: a third of a second of LLVM.
_PART_LINES = 6000

_SMALLEST_GROUP = 800

# Up to how many lines a function is shown to other parts that call it, so that LLVM may inline it there;
# the second number where both are to be fast.
_SMALL = 15
_SMALL_FOR_SPEED = 250


@dataclass(slots=True)
class Piece:
    """A function with what the division asks of it: the symbols it names, and its size in lines."""

    text: FunctionText
    names: Sequence[str]
    lines: int
    part: int = -1

    @property
    def is_library(self) -> bool:
        return self.text.function.is_library

    @property
    def is_kept_apart(self) -> bool:
        return "noinline" in self.text.attributes


@dataclass(slots=True)
class Division:
    """Parts as lists of pieces; the symbols that more than one of them names."""

    parts: list[list[Piece]]
    shown: list[list[Piece]] = field(default_factory=list)  # to each part: pieces of others
    shared: set[str] = field(default_factory=set)


def divide(pieces: dict[str, Piece], named_by_data: set[str]) -> Division:
    """Divide the functions `pieces`, by symbol. Deterministic."""
    callers = _callers(pieces)
    leaders = {symbol: _leader(symbol, pieces, callers, named_by_data) for symbol in pieces}
    groups: dict[str, list[Piece]] = {}
    for symbol, piece in pieces.items():
        groups.setdefault(_group(pieces[leaders[symbol]].text), []).append(piece)
    _join_small(groups)
    result = Division([])
    for name in sorted(groups):
        result.parts += _buckets(groups[name], leaders, pieces)
    for number, part in enumerate(result.parts):
        for piece in part:
            piece.part = number
    result.shared = set(named_by_data)
    for number, part in enumerate(result.parts):
        shown = _shown_to(part, number, pieces)
        result.shown.append(shown)
        result.shared.update(piece.text.symbol for piece in shown)
        for piece in (*part, *shown):
            for name in piece.names:
                if name in pieces and pieces[name].part != number:
                    result.shared.add(name)
    return result


def _callers(pieces: dict[str, Piece]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {symbol: set() for symbol in pieces}
    for symbol, piece in pieces.items():
        for name in piece.names:
            if name in found and name != symbol:
                found[name].add(symbol)
    return found


def _leader(
    symbol: str,
    pieces: dict[str, Piece],
    callers: dict[str, set[str]],
    named_by_data: set[str],
) -> str:
    """The function that decides where `symbol` goes: the one that its only caller hangs on, or itself."""
    seen = {symbol}
    while True:
        above = callers[symbol]
        is_apart = pieces[symbol].is_kept_apart or symbol in named_by_data
        if is_apart or len(above) != 1:
            return symbol
        (caller,) = above
        is_fast = pieces[symbol].text.function.is_hot and pieces[caller].text.function.is_hot
        if caller in seen:  # a circle that nothing else calls
            return min(seen)
        if pieces[symbol].is_library and not pieces[caller].is_library and not is_fast:
            return symbol  # the program's parts stay small: they are what changes
        symbol = caller
        seen.add(symbol)


def _group(text: FunctionText) -> str:
    """The name that functions of one part share: the program's module, or the library's package."""
    function = text.function
    if not function.is_library:
        return f"program {function.module}"
    package, dot, rest = function.module.partition(".")
    return f"library {package}{dot}{rest.partition('.')[0]}"


def _join_small(groups: dict[str, list[Piece]]) -> None:
    """Packages of the library too small for a part share one."""
    for name in sorted(groups):
        is_small = sum(piece.lines for piece in groups[name]) < _SMALLEST_GROUP
        if is_small and name.startswith("library "):
            groups.setdefault("library", []).extend(groups.pop(name))


def _buckets(
    group: list[Piece], leaders: dict[str, str], pieces: dict[str, Piece]
) -> list[list[Piece]]:
    """A large group cut into parts, a power of two of them, by what a hash makes of the classes' names."""
    count = 1
    while sum(piece.lines for piece in group) > count * _PART_LINES * 3 // 2:
        count *= 2
    buckets: list[list[Piece]] = [[] for _ in range(count)]
    for piece in group:
        name = pieces[leaders[piece.text.symbol]].text.function.name
        owner = name.partition("[")[0].rpartition(".")[0]
        buckets[zlib.crc32(owner.encode()) % count].append(piece)
    return [bucket for bucket in buckets if bucket]


def _shown_to(part: list[Piece], number: int, pieces: dict[str, Piece]) -> list[Piece]:
    """The functions of other parts that those of this one may inline, however deep."""
    found: dict[str, Piece] = {}
    pending = list(part)
    while pending:
        caller = pending.pop()
        for name in caller.names:
            callee = pieces.get(name)
            if callee is None or callee.part == number or name in found:
                continue
            if _is_small(caller, callee):
                found[name] = callee
                pending.append(callee)
    return [found[name] for name in sorted(found)]


def _is_small(caller: Piece, callee: Piece) -> bool:
    attributes = callee.text.attributes
    if callee.is_kept_apart or callee.text.function.is_coroutine:
        return False
    if "alwaysinline" in attributes:
        return True
    is_fast = caller.text.function.is_hot and callee.text.function.is_hot
    return callee.lines <= (_SMALL_FOR_SPEED if is_fast else _SMALL)
