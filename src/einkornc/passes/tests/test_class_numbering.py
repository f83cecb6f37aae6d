"""Class ids nest: a class and its descendants are one range."""

from __future__ import annotations

from einkornc.codegen.tests.building import Machine
from einkornc.ir.types import ClassLayout
from einkornc.passes.class_numbering import number_classes


def test_descendants_are_a_range() -> None:
    machine = Machine()
    hidden = ClassLayout("Hidden", "Hidden")  # not in the program, as an abstract base may be
    root = ClassLayout("Root", "Root")
    left = ClassLayout("Left", "Left", base=root)
    right = ClassLayout("Right", "Right", base=root)
    leaf = ClassLayout("Leaf", "Leaf", base=left)
    lone = ClassLayout("Lone", "Lone", base=hidden)
    below = ClassLayout("Below", "Below", base=ClassLayout("Between", "Between", base=root))
    machine.classes[:] = [leaf, lone, right, left, below, root]
    main = machine.builder("main")
    main.ret()
    program = machine.program(main.function)
    number_classes(program)
    assert [layout.name for layout in program.classes] == [
        "Lone", "Root", "Right", "Left", "Leaf", "Below"
    ]  # fmt: skip
    assert [layout.number for layout in program.classes] == [1, 2, 3, 4, 5, 6]
    ranges = {layout.name: (layout.number, layout.last_number) for layout in program.classes}
    assert ranges == {
        "Lone": (1, 1), "Root": (2, 6), "Right": (3, 3), "Left": (4, 5), "Leaf": (5, 5), "Below": (6, 6),
    }  # fmt: skip
