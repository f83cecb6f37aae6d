"""Classes that nothing tells apart become one; those that a test, a dispatcher or a value names do not."""

from __future__ import annotations

from einkornc.codegen.tests.building import Builder, Machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import integer
from einkornc.ir.printer import print_function
from einkornc.ir.program import BasicBlock, Function
from einkornc.ir.types import BOOL, CLASS_NUMBER, INT, REFERENCE, UNIT, ClassLayout
from einkornc.ir.verifier import verify
from einkornc.passes.class_merging import merge_classes


class _Boxes:
    """Three instantiations of one generic class, and a function that makes each."""

    def __init__(self) -> None:
        self.machine = Machine()
        self.layouts = [self._layout(item) for item in ("int", "str", "bytes")]
        self.makers = [self._maker(layout) for layout in self.layouts]
        self.main = self.machine.builder("main", [INT], INT)

    def _layout(self, item: str) -> ClassLayout:
        layout = ClassLayout(f"Box[{item}]", "Box")
        layout.add_field("item", REFERENCE)
        self.machine.classes.append(layout)
        return layout

    def _maker(self, layout: ClassLayout) -> Function:
        b = self.machine.builder(f"make.{layout.name}", [], REFERENCE)
        b.function.display_name = "make"
        b.ret(b.add(ir.Allocate(REFERENCE, 1, layout)))
        return b.function

    def names(self) -> list[str]:
        """The boxes that are left."""
        self.main.ret(integer(0))
        program = self.machine.program(self.main.function)
        merge_classes(program)
        verify(program)
        return [layout.name for layout in program.classes if layout.display_name == "Box"]

    def dispatcher(self, fates: dict[int, Function]) -> Builder:
        """A switch over the boxes of `fates`, each of which calls its function."""
        b = self.machine.builder("dispatch", [REFERENCE], REFERENCE, line=0)
        number = b.add(ir.ClassOf(CLASS_NUMBER, 0, b.arguments[0]))
        cases: list[tuple[ir.Value, BasicBlock]] = []
        entry = b.block
        for index, function in fates.items():
            block = b.add_block(f"case.{index}")
            b.at(block).ret(b.call(function))
            cases.append((ir.ClassConstant(CLASS_NUMBER, self.layouts[index]), block))
        impossible = b.add_block("impossible")
        b.at(impossible).add(ir.Unreachable(UNIT, 0))
        b.at(entry).add(ir.Switch(UNIT, 0, number, tuple(cases), impossible))
        return b


def test_instantiations_laid_out_alike_are_one() -> None:
    boxes = _Boxes()
    assert "allocate Box[str]" in print_function(boxes.makers[1])
    assert boxes.names() == ["Box[int]"]
    assert print_function(boxes.makers[1]) == (
        "def make.Box[str]() -> ref:\n"
        "entry:\n"
        "  %0: ref = allocate Box[int]\n"
        "  return %0\n"
    )  # fmt: skip


def test_a_different_layout_stays() -> None:
    boxes = _Boxes()
    boxes.layouts[1].fields[0].type = INT
    assert boxes.names() == ["Box[int]", "Box[str]"]


def test_classes_of_the_same_name_in_different_modules_stay() -> None:
    boxes = _Boxes()
    boxes.layouts[1].full_name = "other:Box"
    assert boxes.names() == ["Box[int]", "Box[str]"]


def test_what_a_test_tells_apart_stays() -> None:
    boxes = _Boxes()
    b = boxes.machine.builder("test", [REFERENCE], BOOL)
    number = b.add(ir.ClassOf(CLASS_NUMBER, 1, b.arguments[0]))
    b.ret(b.add(ir.IsInstance(BOOL, 1, number, (boxes.layouts[2],))))
    assert boxes.names() == ["Box[int]", "Box[bytes]"]


def test_what_is_a_value_stays() -> None:
    boxes = _Boxes()
    b = boxes.machine.builder("class_of_box", [], CLASS_NUMBER)
    b.ret(ir.ClassConstant(CLASS_NUMBER, boxes.layouts[0]))
    assert boxes.names() == ["Box[int]", "Box[str]"]


def test_what_a_dispatcher_treats_alike_is_one() -> None:
    boxes = _Boxes()
    dispatcher = boxes.dispatcher({0: boxes.makers[0], 1: boxes.makers[1]})
    assert "class Box[str]: case.1" in print_function(dispatcher.function)
    assert boxes.names() == ["Box[int]"]
    assert "switch %0, class Box[int]: case.0, else: impossible" in print_function(
        dispatcher.function
    )


def test_what_a_dispatcher_treats_differently_stays() -> None:
    boxes = _Boxes()
    other = boxes.machine.builder("other", [], REFERENCE)
    other.ret(ir.NULL)
    # The third is named nowhere, and goes with the first.
    boxes.dispatcher({0: boxes.makers[0], 1: other.function})
    assert boxes.names() == ["Box[int]", "Box[str]"]
