"""Class ids: depth first along `base`, so that a class and its descendants are one range.

Before: layouts have no number. After: each has one, from 1, in the table's order; `last_number` closes the
range of its descendants, and an isinstance test is one or two instructions.
"""

from __future__ import annotations

from einkornc.ir.program import Program
from einkornc.ir.types import ClassLayout


def number_classes(program: Program) -> None:
    """Number all classes, and order `program.classes` by number."""
    children: dict[ClassLayout | None, list[ClassLayout]] = {}
    present = set(program.classes)
    for layout in program.classes:
        base = layout.base
        while base is not None and base not in present:
            base = base.base
        children.setdefault(base, []).append(layout)
    ordered: list[ClassLayout] = []
    # A class is on the stack twice: to be entered, and to be left once its descendants are numbered.
    stack = [(layout, True) for layout in reversed(children.get(None, []))]
    while stack:
        layout, is_entered = stack.pop()
        if not is_entered:
            layout.last_number = len(ordered)
            continue
        ordered.append(layout)
        layout.number = len(ordered)
        stack.append((layout, False))
        stack += [(child, True) for child in reversed(children.get(layout, []))]
    program.classes[:] = ordered
