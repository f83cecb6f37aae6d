"""Functions of the same text become one.

Instantiations of a generic function differ by names only where no class id or type shows:
list[A].append and list[B].append are the same instructions. Before: one text a function. After: no two
texts are equal once names of equal functions count as equal, and calls name those that stayed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from einkornc.codegen.function import FunctionText

_NAME = re.compile(r'(@"[^"]*")')


def merge_identical(texts: list[FunctionText]) -> tuple[list[FunctionText], dict[str, str]]:
    """The functions that stay, in their order (the first of equal ones does), and what the others are called now."""
    pieces = [_NAME.split(text.body) for text in texts]
    index = {text.symbol: position for position, text in enumerate(texts)}
    groups = _partition([_skeleton(t, p, index) for t, p in zip(texts, pieces, strict=True)])
    references = [[index.get(name, -1) for name in piece[1::2]] for piece in pieces]
    count = max(groups, default=-1) + 1
    # Functions are equal until something tells them apart: groups only ever split, so that
    # functions that call each other in a circle are found equal too.
    while True:
        keys = [
            (group, *(groups[target] if target >= 0 else -1 for target in targets))
            for group, targets in zip(groups, references, strict=True)
        ]
        groups = _partition(keys)
        new_count = max(groups, default=-1) + 1
        if new_count == count:
            break
        count = new_count
    return _rename(texts, pieces, groups)


def _partition[K](keys: list[K]) -> list[int]:
    """Number the distinct keys in order of appearance."""
    numbers: dict[K, int] = {}
    return [numbers.setdefault(key, len(numbers)) for key in keys]


def _skeleton(text: FunctionText, pieces: list[str], index: dict[str, int]) -> tuple[object, ...]:
    """What equal functions share, names of functions aside.

    The place in the source belongs to it where the function can show up in a traceback.
    """
    function = text.function
    place = (function.path, function.line, function.display_name) if function.can_raise else ()
    # Names of anything but functions (literals, variables) keep their spelling.
    words = ("" if piece in index else piece for piece in pieces)
    return (text.linkage, text.returned, place, *words)


def _rename(
    texts: list[FunctionText], pieces: list[list[str]], groups: list[int]
) -> tuple[list[FunctionText], dict[str, str]]:
    first: dict[int, str] = {}
    renamed: dict[str, str] = {}
    for text, group in zip(texts, groups, strict=True):
        stayed = first.setdefault(group, text.symbol)
        if stayed != text.symbol:
            renamed[text.symbol] = stayed
    kept: list[FunctionText] = []
    for text, piece in zip(texts, pieces, strict=True):
        if text.symbol in renamed:
            continue
        if any(name in renamed for name in piece[1::2]):
            piece[1::2] = [renamed.get(name, name) for name in piece[1::2]]
            text = replace(text, body="".join(piece))
        kept.append(text)
    return kept, renamed


def rename_in(line: str, renamed: dict[str, str]) -> str:
    """A definition of data with the names of the functions that stayed."""
    pieces = _NAME.split(line)
    pieces[1::2] = [renamed.get(name, name) for name in pieces[1::2]]
    return "".join(pieces)
