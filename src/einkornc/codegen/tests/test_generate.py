"""The text of whole modules: attributes, merging, determinism, debug information."""

from __future__ import annotations

import re
import time

import pytest

from einkornc.codegen.generate import generate
from einkornc.codegen.llvm import InvalidModule, Options, compile_to_object, parse
from einkornc.codegen.tests.building import Builder, Machine, Running
from einkornc.ir import operations as ir
from einkornc.ir.operations import integer
from einkornc.ir.program import BasicBlock, Function, Program
from einkornc.ir.types import CLASS_NUMBER, INT, REFERENCE, UNIT, ClassLayout
from einkornc.passes.class_numbering import number_classes
from einkornc.passes.nothrow import infer_nothrow
from einkornc.passes.recursion import place_stack_checks
from einkornc.target.process import PROCESS


def passed(program: Program) -> Program:
    number_classes(program)
    place_stack_checks(program)
    infer_nothrow(program)
    return program


def text_of(machine: Machine, main: Function) -> str:
    return generate(passed(machine.program(main)), PROCESS)


def definition(text: str, name: str) -> str:
    """One function of the module with the attributes of its group."""
    found = re.search(rf'^define [^\n]*@"{re.escape(name)}"\(.*?^}}', text, re.M | re.S)
    assert found is not None, f"{name} is not defined"
    group = re.search(r"\) unnamed_addr (#\d+)", found.group())
    assert group is not None
    attributes = re.search(rf"attributes {group.group(1)} = {{ (.*) }}", text)
    assert attributes is not None
    return f"{attributes.group(1)}\n{found.group()}"


def test_attributes() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    for name in ("plain", "hot", "cold", "inline", "frame"):
        f = machine.builder(name)
        f.function.is_hot = name == "hot"
        f.function.is_cold = name == "cold"
        f.function.is_inline = name == "inline"
        if name == "frame":
            f.intrinsic("image.frame_pointer", INT)
        f.call(machine.overflow)
        f.ret()
        b.call(f.function)
    b.ret(integer(0))
    text = text_of(machine, b.function)
    words = {name: definition(text, name).split("\n")[0].split() for name in
             ("plain", "hot", "cold", "inline", "frame", "__main__", "einkorn_main")}  # fmt: skip
    assert all("nounwind" in found for found in words.values())
    assert all('"frame-pointer"="all"' in found for found in words.values())
    assert [name for name, found in words.items() if "minsize" not in found] == ["hot"]
    assert [name for name, found in words.items() if "alwaysinline" in found] == ["inline"]
    assert [name for name, found in words.items() if "noinline" in found] == [
        "cold", "frame", "__main__", "einkorn_main"
    ]  # fmt: skip


def test_only_the_entry_is_exported() -> None:
    machine = Machine()
    b = machine.builder("app.main[int]", [INT], INT)
    b.ret(b.arguments[0])
    heads = re.findall(r"^define (.*?)\(", text_of(machine, b.function), re.M)
    assert [head for head in heads if "internal" not in head] == [
        'dso_local { i64, i64 } @"einkorn_main"'
    ]
    assert 'internal i64 @"app.main[int]"' in heads


def test_failure_blocks_are_shared_on_one_line() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    value: ir.Value = b.arguments[0]
    for line in (1, 1, 2):
        b.line = line
        value = b.checked("add", value, integer(1), machine.overflow)
    b.ret(value)
    text = text_of(machine, b.function)
    assert definition(text, "main").count('call void @"raise_overflow"()') == 2


def getter(machine: Machine, name: str, layout: ClassLayout, *, raises: bool) -> Builder:
    """A getter of a generic class's instantiation: the same source for all of them."""
    b = machine.builder(name, [REFERENCE], INT)
    b.function.display_name = "get"
    if raises:
        b.check(b.compare("ne", b.arguments[0], ir.NULL), machine.overflow)
    b.ret(b.field(layout, "value", b.arguments[0]))
    return b


def boxes(machine: Machine) -> list[ClassLayout]:
    layouts = [ClassLayout(f"Box[{name}]", "Box") for name in ("A", "B")]
    for layout in layouts:
        layout.add_field("value", INT)
    machine.classes += layouts
    return layouts


@pytest.mark.parametrize("raises", [False, True])
def test_identical_instantiations_merge(raises: bool) -> None:
    """And so do their callers, which differ by nothing else."""
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    for layout in boxes(machine):
        inner = getter(machine, f"{layout.name}.get", layout, raises=raises)
        outer = machine.builder(f"{layout.name}.outer", [REFERENCE], INT)
        outer.function.display_name = "outer"
        outer.ret(outer.call(inner.function, outer.arguments[0]))
        box = main.add(ir.Allocate(REFERENCE, 1, layout))
        main.call(outer.function, box)
    main.ret(integer(0))
    text = text_of(machine, main.function)
    assert text.count('@"Box[A].get"(') == 2  # defined, called by the one caller
    assert text.count('@"Box[A].outer"(') == 3
    assert "Box[B]" not in text


def test_functions_that_call_each_other_merge() -> None:
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    for kind in ("A", "B"):
        even, odd = machine.builder(f"even[{kind}]", [INT]), machine.builder(f"odd[{kind}]", [INT])
        even.function.display_name, odd.function.display_name = "even", "odd"
        even.call(odd.function, even.arguments[0])
        even.ret()
        odd.call(even.function, odd.arguments[0])
        odd.ret()
        main.call(even.function, main.arguments[0])
    main.ret(integer(0))
    text = text_of(machine, main.function)
    assert "[A]" in text and "[B]" not in text
    assert '@"odd[A]"' in text  # equal code at another place of the source: its traceback differs


def test_different_literals_do_not_merge() -> None:
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    for word in ("one", "two"):
        f = machine.builder(f"f[{word}]", [], REFERENCE)
        f.function.display_name = "f"
        f.ret(ir.StrLiteral(REFERENCE, word))
        main.call(f.function)
    main.ret(integer(0))
    text = text_of(machine, main.function)
    assert 'define internal ptr @"f[one]"' in text and 'define internal ptr @"f[two]"' in text


def build_several() -> Program:
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    for layout in boxes(machine):
        inner = getter(machine, f"{layout.name}.get", layout, raises=True)
        main.call(inner.function, main.add(ir.Allocate(REFERENCE, 1, layout)))
    main.ret(integer(0))
    return passed(machine.program(main.function))


def test_same_program_same_octets() -> None:
    first, second = build_several(), build_several()
    text = generate(first, PROCESS)
    assert text == generate(second, PROCESS) == generate(first, PROCESS)
    assert compile_to_object(text, PROCESS) == compile_to_object(text, PROCESS)


def test_without_debug_information() -> None:
    text = generate(build_several(), PROCESS, has_debug_info=False)
    assert "!dbg" not in text and "DILocation" not in text
    parse(text, Options(is_verified=True))


def test_unused_objects_are_not_made() -> None:
    """LLVM sees through the allocator: what nobody looks at is not allocated."""
    machine = Machine()
    layout = boxes(machine)[0]
    b = machine.builder("main", [INT], INT)
    box = b.add(ir.Allocate(REFERENCE, 1, layout))
    b.set_field(layout, "value", box, b.arguments[0])
    b.ret(b.field(layout, "value", box))
    assert "einkorn_new" not in Running(machine.program(b.function)).assembly


def test_dispatchers_jump() -> None:
    """Picking one of several methods takes no frame of its own."""
    machine = Machine()
    layouts = boxes(machine)
    dispatch = machine.builder("dispatch", [REFERENCE], INT)
    dispatch.function.path = ""
    dispatch.function.is_inline = True
    number = dispatch.add(ir.ClassOf(CLASS_NUMBER, 1, dispatch.arguments[0]))
    cases: list[tuple[ir.Value, BasicBlock]] = []
    entry = dispatch.block
    b = machine.builder("main", [INT], INT)
    total: ir.Value = b.arguments[0]
    for index, layout in enumerate(layouts):
        method = machine.builder(f"method{index}", [REFERENCE], INT, line=index)
        value = method.field(layout, "value", method.arguments[0])
        method.ret(method.checked("add", value, integer(index + 5), machine.overflow))
        case = dispatch.add_block(f"case{index}")
        cases.append((ir.ClassConstant(CLASS_NUMBER, layout), case))
        dispatch.at(case).ret(dispatch.call(method.function, dispatch.arguments[0]))
        value = b.call(dispatch.function, b.add(ir.Allocate(REFERENCE, 1, layout)))
        total = b.arithmetic("xor", total, value)
    impossible = dispatch.add_block("impossible")
    dispatch.at(impossible).add(ir.Unreachable(UNIT, 1))
    dispatch.at(entry).add(ir.Switch(UNIT, 1, number, tuple(cases), impossible))
    b.ret(total)
    assembly = Running(machine.program(b.function)).assembly
    body = assembly[assembly.index("\ndispatch:") :]
    body = body[: body.index(".Lfunc_end")]
    assert re.findall(r"j\w+\t(method\d)", body) == ["method1", "method0"]
    assert "call" not in body and "push" not in body


def test_names_are_quoted() -> None:
    machine = Machine()
    b = machine.builder('odd "name" \\ ä', [INT], INT)
    b.ret(b.arguments[0])
    assert Running(machine.program(b.function)).run(5) == 5


def test_wrong_text_says_where() -> None:
    with pytest.raises(InvalidModule, match="2:"):
        parse("\ndefine nonsense", Options())
    with pytest.raises(InvalidModule):
        parse("define i32 @f() {\n%a = add i32 %b, 1\n%b = add i32 1, 1\nret i32 %a\n}",
              Options(is_verified=True))  # fmt: skip


def test_many_initialisers_take_linear_time() -> None:
    """Inlined into one function, they took LLVM minutes."""

    def seconds(count: int) -> float:
        machine = Machine()
        b = machine.builder("main", [INT], INT)
        for number in range(count):
            f = machine.builder(f"initialise{number}", [INT])
            f.function.is_cold = True
            for step in range(30):
                value = f.checked("mul", f.arguments[0], integer(step), machine.overflow)
                f.add(ir.StoreGlobal(UNIT, 1, machine.counter, value))
            f.ret()
            b.call(f.function, b.arguments[0])
        b.ret(integer(0))
        text = text_of(machine, b.function)
        start = time.process_time()
        compile_to_object(text, PROCESS)
        return time.process_time() - start

    assert seconds(80) < 12 * seconds(20) + 0.1
