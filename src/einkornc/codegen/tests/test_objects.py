"""Objects: fields, arrays, literals, static objects, class tests and the class table."""

from __future__ import annotations

import re

from einkornc.codegen.data import LITERAL_SECTION, reference_bits
from einkornc.codegen.generate import generate
from einkornc.codegen.llvm import Options, compile_to_object, optimise, parse, target_machine
from einkornc.codegen.operations import class_ranges
from einkornc.codegen.tests.building import Builder, Machine, run
from einkornc.ir import operations as ir
from einkornc.ir.operations import BytesLiteral, ClassConstant, StrLiteral, Value, integer
from einkornc.ir.program import BasicBlock
from einkornc.ir.types import (
    BOOL,
    CLASS_NUMBER,
    FLOAT,
    INT,
    REFERENCE,
    UNIT,
    ClassKind,
    ClassLayout,
    Integer,
    Struct,
    Type,
)
from einkornc.link.relocatable import SHF_WRITE, read_object
from einkornc.passes.class_numbering import number_classes
from einkornc.target.process import PROCESS


def test_fields_have_their_types() -> None:
    machine = Machine()
    thing = ClassLayout("Thing", "Thing")
    pair = Struct((BOOL, INT))
    fields: dict[str, Type] = {
        "flag": BOOL,
        "small": Integer(16, False),
        "pair": pair,
        "ref": REFERENCE,
    }
    for name, t in fields.items():
        thing.add_field(name, t)
    machine.classes.append(thing)
    b = machine.builder("main", [INT], INT)
    x = b.arguments[0]
    instance = b.add(ir.Allocate(REFERENCE, 1, thing))
    b.set_field(thing, "flag", instance, b.compare("eq", x, integer(3)))
    b.set_field(thing, "small", instance, b.convert("trunc", x, Integer(16, False)))
    b.set_field(thing, "pair", instance, b.struct(ir.TRUE, x))
    b.set_field(thing, "ref", instance, instance)
    # Read through memory, at the offsets that the layout says.
    address = b.intrinsic("memory.address_of", INT, b.field(thing, "ref", instance))
    total: Value = integer(0)
    for name, load, item_offset in (
        ("flag", "load8", 0),
        ("small", "load16", 0),
        ("pair", "load64", 8),
    ):
        offset = integer(thing.field_named(name).offset + item_offset)
        value = b.intrinsic(f"memory.{load}", INT, b.arithmetic("add", address, offset))
        total = b.arithmetic("add", b.arithmetic("mul", total, integer(100000)), value)
    b.ret(total)
    assert run(machine, b.function, [3, 65537]) == [10000300003, 165537]


def test_arrays() -> None:
    machine = Machine()
    pairs = ClassLayout("Array[pair]", "Array", kind=ClassKind.CONSERVATIVE, size=16)
    pair = Struct((BOOL, FLOAT, INT))
    pairs.element = pair
    machine.classes.append(pairs)
    b = machine.builder("main", [INT], INT)
    n = b.arguments[0]
    array = b.add(ir.AllocateVariable(REFERENCE, 1, pairs, n))
    last = b.arithmetic("sub", n, integer(1))
    item = b.struct(ir.TRUE, ir.Constant(FLOAT, 1.5), n)
    b.add(ir.SetElement(UNIT, 1, array, last, item))
    got = b.add(ir.GetElement(pair, 1, array, last))
    first = b.add(ir.GetElement(pair, 1, array, integer(0)))
    address = b.intrinsic("memory.address_of", INT, array)
    length = b.intrinsic("memory.load64", INT, b.arithmetic("add", address, integer(8)))
    total = b.arithmetic("add", b.item(got, 2), b.item(first, 2))
    b.ret(b.arithmetic("add", b.arithmetic("mul", total, integer(100)), length))
    assert run(machine, b.function, [3, 1]) == [303, 201]


def test_literals_are_laid_out_as_objects() -> None:
    """Size and code points of a str, size of a bytes, and their octets."""
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    text = StrLiteral(REFERENCE, 'h"ä\\\n')
    octets = BytesLiteral(REFERENCE, b"\x00\xff")
    parts = [
        b.field(machine.str_class, "_size", text),
        b.field(machine.str_class, "_length", text),
        b.field(machine.bytes_class, "_size", octets),
    ]
    for literal, kind, offset in (
        (text, "str", 1),
        (text, "", 2),
        (octets, "", 1),
        (octets, "bytes", 0),
    ):
        address = b.intrinsic("memory.data_address", INT, literal, text=kind)
        at = b.arithmetic("add", address, integer(offset))
        parts.append(b.intrinsic("memory.load8", INT, at))
    b.ret(pick(b, parts, b.arguments[0]))
    assert run(machine, b.function, list(range(7))) == [6, 5, 2, ord('"'), 0xC3, 0xFF, 0]


def pick(b: Builder, parts: list[Value], index: Value) -> Value:
    """parts[index]"""
    result: Value = integer(-1)
    for position, part in enumerate(parts):
        matches = b.compare("eq", index, integer(position))
        result = b.add(ir.Select(INT, 1, matches, part, result))
    return result


def test_static_objects_refer_to_each_other() -> None:
    machine = Machine()
    node = ClassLayout("Node", "Node")
    node.add_field("flag", BOOL)
    node.add_field("next", REFERENCE)
    node.add_field("pair", Struct((BOOL, INT)))
    machine.classes.append(node)
    first = ir.StaticObject(REFERENCE, node, {}, "first")
    pair = ir.MakeStruct(Struct((BOOL, INT)), 0, (ir.TRUE, integer(77)))
    second = ir.StaticObject(REFERENCE, node, {"next": first, "pair": pair}, "second")
    first.values["next"] = second
    again = ir.StaticObject(REFERENCE, node, first.values, "first")
    b = machine.builder("main", [INT], INT)
    there = b.field(node, "next", b.field(node, "next", b.field(node, "next", again)))
    same = b.convert("zext", b.compare("eq", there, second), INT)
    value = b.item(b.field(node, "pair", there), 1)
    b.ret(b.arithmetic("add", value, same))
    assert run(machine, b.function, [0]) == [78]


def animals(machine: Machine) -> list[ClassLayout]:
    """A tree: animal(dog(puppy), cat), stone."""
    animal = ClassLayout("Animal", "Animal")
    dog = ClassLayout("Dog", "Dog", base=animal)
    cat = ClassLayout("Cat", "Cat", base=animal)
    stone = ClassLayout("Stone", "Stone")
    puppy = ClassLayout("Puppy", "Puppy", base=dog)
    layouts = [animal, dog, cat, stone, puppy]
    machine.classes += layouts
    return layouts


def test_is_instance() -> None:
    machine = Machine()
    animal, dog, cat, stone, puppy = layouts = animals(machine)
    b = machine.builder("main", [INT], INT)
    number = b.local("number", CLASS_NUMBER)
    test = b.add_block("test")
    cases: list[tuple[Value, BasicBlock]] = []
    for index, layout in enumerate(layouts):
        block = b.add_block(layout.name)
        cases.append((integer(index), block))
        b.at(block)
        instance = b.add(ir.Allocate(REFERENCE, 1, layout))
        b.store(number, b.add(ir.ClassOf(CLASS_NUMBER, 1, instance)))
        b.jump(test)
    b.at(b.function.blocks[0]).add(ir.Switch(UNIT, 1, b.arguments[0], tuple(cases), test))
    b.store(number, ClassConstant(CLASS_NUMBER, stone))
    operations = b.block.operations
    operations[-1], operations[-2] = operations[-2], operations[-1]
    b.at(test)
    result: Value = integer(0)
    for tested in ((animal,), (dog,), (puppy, stone), (cat, dog), ()):
        held = b.add(ir.IsInstance(BOOL, 1, b.load(number), tested))
        shifted = b.arithmetic("mul", result, integer(10))
        result = b.arithmetic("add", shifted, b.convert("zext", held, INT))
    b.ret(result)
    assert run(machine, b.function, [0, 1, 2, 3, 4, 5]) == [10000, 11010, 10010, 100, 11110, 100]


def test_class_ranges_join() -> None:
    machine = Machine()
    layouts = animals(machine)
    for layout, (number, last) in zip(
        layouts, [(1, 4), (2, 3), (4, 4), (5, 5), (3, 3)], strict=True
    ):
        layout.number, layout.last_number = number, last
    animal, dog, cat, stone, puppy = layouts
    assert class_ranges((animal, dog)) == [(1, 4)]
    assert class_ranges((stone, cat)) == [(4, 5)]
    assert class_ranges((stone, puppy)) == [(3, 3), (5, 5)]


def test_class_table() -> None:
    """Size, kind, map, name, element size and base, as the collector reads them."""
    machine = Machine()
    base = ClassLayout("Base", "Base")
    base.add_field("ref", REFERENCE)
    derived = ClassLayout("Derived", "Derived", base=base, fields=list(base.fields), size=base.size)
    derived.add_field("flag", BOOL)
    derived.add_field("pair", Struct((BOOL, REFERENCE)))
    large = ClassLayout("Large", "Large")
    for index in range(70):
        large.add_field(f"f{index}", REFERENCE)
    machine.classes += [base, derived, large]
    b = machine.builder("main", [INT], INT)
    table = b.intrinsic("image.symbol_address", INT, text="einkorn_classes")
    instance = b.add(ir.Allocate(REFERENCE, 1, derived))
    number = b.intrinsic("image.class_id", INT, instance)
    row = b.arithmetic("add", table, b.arithmetic("mul", number, integer(32)))
    array_row = b.arithmetic("add", table, integer(32 * 5))
    large_number = b.convert("zext", ClassConstant(CLASS_NUMBER, large), INT)
    large_row = b.arithmetic("add", table, b.arithmetic("mul", large_number, integer(32)))

    def at(start: Value, offset: int, load: str) -> Value:
        return b.intrinsic(f"memory.{load}", INT, b.arithmetic("add", start, integer(offset)))

    parts = [
        at(row, 0, "load32"),
        at(row, 4, "load32"),
        at(row, 8, "load64"),
        at(at(row, 16, "load64"), 0, "load16"),
        at(row, 24, "load32"),
        b.arithmetic("sub", number, at(row, 28, "load32")),
        at(array_row, 4, "load32"),
        at(array_row, 24, "load32"),
        at(large_row, 4, "load32"),
    ]
    b.ret(pick(b, parts, b.arguments[0]))
    expected = [40, 0, 0b10010, len("Derived"), 0, 1, 2, 8, 3]
    assert run(machine, b.function, list(range(9))) == expected


def test_reference_maps() -> None:
    assert reference_bits(INT, 8) == 0
    assert reference_bits(REFERENCE, 8) == 0b10
    nested = Struct((REFERENCE, Struct((BOOL, REFERENCE)), INT, REFERENCE))
    assert reference_bits(nested, 16) == 0b1010100


def test_literals_are_constants_but_for_the_hash() -> None:
    """LLVM computes with their text; what is stored as hash is read back."""
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    literal = StrLiteral(REFERENCE, "four")
    b.set_field(machine.str_class, "_hash", literal, b.arguments[0])
    kept = b.field(machine.str_class, "_hash", literal)
    b.ret(b.arithmetic("add", kept, b.field(machine.str_class, "_size", literal)))
    program = machine.program(b.function)
    number_classes(program)
    text = generate(program, PROCESS)
    module = parse(text, Options())
    optimise(module, target_machine(PROCESS), Options())
    optimised = str(module)
    assert "store volatile" in optimised and "load volatile" in optimised
    assert re.search(r"add (nsw |nuw )*i64 %[\w.]+, 4\b", optimised)
    sections = read_object(compile_to_object(text, PROCESS), "program").sections
    flags = {section.name: section.flags for section in sections}
    assert flags[LITERAL_SECTION] & SHF_WRITE and not flags[".rodata.einkorn_classes"] & SHF_WRITE


def test_sums_of_an_address_and_a_size_are_not_checked() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    thing = b.convert("inttoptr", b.arguments[0], REFERENCE)
    address = b.convert("ptrtoint", thing, INT)
    size = b.convert("zext", b.convert("trunc", b.arguments[0], Integer(32, False)), INT)
    b.ret(b.checked("add", address, size, machine.overflow))
    program = machine.program(b.function)
    number_classes(program)
    module = parse(generate(program, PROCESS), Options())
    optimise(module, target_machine(PROCESS), Options())
    assert "with.overflow" not in str(module)
