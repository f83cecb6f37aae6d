"""Classes that nothing can tell apart become one: list[A] and list[B], where both hold references.

Before: each instantiation of a generic class is a class. After: of those that are laid out alike, have
one name, and meet the same fate in every test and dispatcher, one stands for all; functions that
differed by them alone are then equal, and codegen merges those. Stands before the numbering of classes.

Classes and functions are taken for alike until something tells them apart, so that groups only ever
split and circles (a function that makes a class whose method is that function) are found alike too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from einkornc.ir import operations as ir
from einkornc.ir.operands import COMPOSED, constants_within, operands
from einkornc.ir.program import BasicBlock, Function, Program
from einkornc.ir.types import ClassLayout
from einkornc.passes.likeness import FunctionShapes, Named, Shape, head

type _Groups = dict[Named, int]


def merge_classes(program: Program) -> None:
    """Replace classes that are alike by the first of them, everywhere in `program`."""
    found = _Observations(program)
    groups = _alike(program, found)
    first: dict[int, ClassLayout] = {}
    stands_for = {layout: first.setdefault(groups[layout], layout) for layout in program.classes}
    if len(first) == len(program.classes):
        return
    program.classes[:] = [layout for layout in program.classes if stands_for[layout] is layout]
    for function in program.functions:
        for block in function.blocks:
            for operation in block.operations:
                _replace(operation, stands_for)


# The values that name classes, themselves or in what they consist of.
_WITH_CLASSES = {ir.ClassConstant, *COMPOSED}
# The operations that name classes besides those of their operands.
_NAMING = {ir.Allocate, ir.AllocateVariable, ir.IsInstance, ir.Switch}


class _Observations:
    """What a program's operations see of classes."""

    def __init__(self, program: Program) -> None:
        self.shapes: dict[Function, Shape] = {}
        self.tests: dict[frozenset[ClassLayout], None] = {}
        self.switches: list[dict[ClassLayout, Shape]] = []
        # Classes that stand by themselves: bases of others, and those whose identity is a value.
        self.singled_out = {program.allocate_frame_class, program.str_class, program.bytes_class}
        self.singled_out |= {c.base for c in program.classes if c.base is not None}
        heads = Counter(map(head, program.functions))
        for function in program.functions:
            shapes = FunctionShapes(function)
            # Nothing is like a function whose head no other has: most need not be looked at further.
            is_only = heads[head(function)] == 1
            self.shapes[function] = Shape((function,), ()) if is_only else shapes.whole()
            for block in function.blocks:
                for operation in block.operations:
                    self._observe(operation, shapes)

    def _observe(self, operation: ir.Operation, shapes: FunctionShapes) -> None:
        if type(operation) in _NAMING:
            self._observe_named(operation, shapes)
        for value in operands(operation):
            if type(value) in _WITH_CLASSES:
                for inner in constants_within(value):
                    if isinstance(inner, ir.ClassConstant):
                        self.singled_out.add(inner.layout)

    def _observe_named(self, operation: ir.Operation, shapes: FunctionShapes) -> None:
        if isinstance(operation, ir.IsInstance):
            self.tests[frozenset(operation.layouts)] = None
        elif isinstance(operation, ir.Switch):
            fates = {
                key.layout: shapes.of_block(block)
                for key, block in operation.cases
                if isinstance(key, ir.ClassConstant)
            }
            if fates:
                self.switches.append(fates)


def _alike(program: Program, found: _Observations) -> _Groups:
    """The number of its group for each function and class."""
    groups: _Groups = {}
    groups.update(_partition((f, shape.words) for f, shape in found.shapes.items()))
    present = set(program.classes)
    groups.update(_partition((c, _look(c, found, present)) for c in program.classes))
    count = 0
    while count != (count := len({(type(k), n) for k, n in groups.items()})):
        functions = _partition(
            (f, (groups[f], _numbers(shape, groups))) for f, shape in found.shapes.items()
        )
        classes = _split_by_fate(program.classes, found.switches, groups)
        groups.update(functions)
        groups.update(classes)
    return groups


def _partition(keyed: Iterable[tuple[Named, object]]) -> _Groups:
    numbers: dict[object, int] = {}
    return {item: numbers.setdefault(key, len(numbers)) for item, key in keyed}


def _numbers(shape: Shape, groups: _Groups) -> tuple[int, ...]:
    return tuple(groups.get(named, -1) for named in shape.named)


def _look(layout: ClassLayout, found: _Observations, present: set[ClassLayout]) -> object:
    """What classes that are alike have in common from the start."""
    if layout in found.singled_out:
        return layout
    line = _line(layout)
    ancestors = set(line)
    # A base that has no objects of its own has no row in the class table either.
    base = next((c for c in line[1:] if c in present), None)
    return (
        layout.display_name, layout.full_name, base, layout.size, layout.kind, layout.element,
        tuple((f.offset, f.type) for f in layout.fields),
        tuple(not ancestors.isdisjoint(test) for test in found.tests),
    )  # fmt: skip


def _line(layout: ClassLayout) -> list[ClassLayout]:
    """A class and its ancestors by `base`."""
    line = [layout]
    while line[-1].base is not None:
        line.append(line[-1].base)
    return line


def _split_by_fate(
    layouts: Sequence[ClassLayout], switches: list[dict[ClassLayout, Shape]], groups: _Groups
) -> _Groups:
    """Groups in which no dispatcher treats two classes differently.

    A class that a dispatcher does not name never arrives there: it goes with any other.
    """
    fates: dict[ClassLayout, dict[int, object]] = {layout: {} for layout in layouts}
    for number, switch in enumerate(switches):
        for layout, shape in switch.items():
            if layout in fates:
                fates[layout][number] = (shape.words, _numbers(shape, groups))
    result: _Groups = {}
    parts: dict[int, list[tuple[int, dict[int, object]]]] = {}
    count = 0
    for layout in layouts:
        present = parts.setdefault(groups[layout], [])
        own = fates[layout]
        for number, known in present:
            if all(known.get(switch, fate) == fate for switch, fate in own.items()):
                known.update(own)
                result[layout] = number
                break
        else:
            present.append((count, dict(own)))
            result[layout] = count
            count += 1
    return result


def _replace(operation: ir.Operation, stands_for: dict[ClassLayout, ClassLayout]) -> None:
    if type(operation) in _NAMING:
        _replace_named(operation, stands_for)
    for value in operands(operation):
        for inner in constants_within(value) if type(value) in _WITH_CLASSES else ():
            if isinstance(inner, ir.StaticObject):
                inner.layout = stands_for.get(inner.layout, inner.layout)


def _replace_named(operation: ir.Operation, stands_for: dict[ClassLayout, ClassLayout]) -> None:
    match operation:
        case ir.Allocate() | ir.AllocateVariable():
            operation.layout = stands_for.get(operation.layout, operation.layout)
        case ir.IsInstance():
            layouts = (stands_for.get(layout, layout) for layout in operation.layouts)
            operation.layouts = tuple(dict.fromkeys(layouts))
        case ir.Switch():
            operation.cases = _first_cases(operation, stands_for)
        case _:
            pass


def _first_cases(
    switch: ir.Switch, stands_for: dict[ClassLayout, ClassLayout]
) -> tuple[tuple[ir.Value, BasicBlock], ...]:
    """The cases of `switch`, one for classes that became one: they all do the same."""
    taken: set[ClassLayout] = set()
    kept: list[tuple[ir.Value, BasicBlock]] = []
    for key, block in switch.cases:
        if isinstance(key, ir.ClassConstant):
            key.layout = stands_for.get(key.layout, key.layout)
            if key.layout in taken:
                continue
            taken.add(key.layout)
        kept.append((key, block))
    return tuple(kept)
