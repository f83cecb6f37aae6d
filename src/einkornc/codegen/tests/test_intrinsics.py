"""The steps of einkorn.lowlevel, run in this process where it may, else seen in the assembly."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from einkornc.codegen.intrinsics import INTRINSICS
from einkornc.codegen.tests.building import Builder, Machine, Running, run
from einkornc.ir import operations as ir
from einkornc.ir.operations import BytesLiteral, StrLiteral, Value, integer
from einkornc.ir.types import ARRAY_ELEMENTS_OFFSET, BOOL, INT, REFERENCE, UNIT, Struct

# Those that irbuild turns into operations, constants or calls.
ELSEWHERE = {"image.Absent", "number.greater", "number.less", "number.plus"}


def test_every_stub_has_its_intrinsic() -> None:
    """What lowlevel's stubs declare is what the compiler knows."""
    rooms = Path(__file__).parents[3] / "einkorn" / "lowlevel"
    declared = {
        f"{room}.{name}"
        for room in ("memory", "processor", "image", "number", "floating")
        for name in re.findall(r"^(?:def|class) (\w+)", (rooms / f"{room}.pyi").read_text(), re.M)
    }
    assert declared - ELSEWHERE <= set(INTRINSICS)


def buffer(b: Builder, machine: Machine, words: int) -> Value:
    """The address of `words` zero words."""
    array = b.add(ir.AllocateVariable(REFERENCE, 1, machine.array_class, integer(words)))
    address = b.intrinsic("memory.address_of", INT, array)
    return b.arithmetic("add", address, integer(ARRAY_ELEMENTS_OFFSET))


def offset(b: Builder, address: Value, octets: int) -> Value:
    return b.arithmetic("add", address, integer(octets))


def _loads_and_stores(b: Builder, x: Value, m: Machine) -> Value:
    at = buffer(b, m, 4)
    b.intrinsic("memory.store64", UNIT, at, integer(-1))
    b.intrinsic("memory.store8", UNIT, offset(b, at, 1), x)
    b.intrinsic("memory.store16", UNIT, offset(b, at, 3), x)
    b.intrinsic("memory.store32", UNIT, offset(b, at, 9), x)
    total: Value = b.intrinsic("memory.load8", INT, offset(b, at, 1))
    for name, place in (("load16", 3), ("load32", 9), ("load8", 0)):
        value = b.intrinsic(f"memory.{name}", INT, offset(b, at, place))
        total = b.arithmetic("add", b.arithmetic("mul", total, integer(1000)), value)
    return total


def _device_access(b: Builder, x: Value, m: Machine) -> Value:
    at = buffer(b, m, 4)
    total: Value = integer(0)
    for bits in (8, 16, 32):
        b.intrinsic(f"memory.device_store{bits}", UNIT, at, x)
        b.intrinsic("memory.barrier", UNIT)
        value = b.intrinsic(f"memory.device_load{bits}", INT, at)
        total = b.arithmetic("add", b.arithmetic("mul", total, integer(10**6)), value)
    return total


def _copy_and_compare(b: Builder, x: Value, m: Machine) -> Value:
    at = buffer(b, m, 8)
    b.intrinsic("memory.fill", UNIT, at, integer(7), integer(16))
    b.intrinsic("memory.prefetch", UNIT, at)
    b.intrinsic("memory.prefetch", UNIT, integer(0))  # any address will do
    b.intrinsic("memory.store8", UNIT, at, x)
    b.intrinsic("memory.copy", UNIT, offset(b, at, 1), at, integer(15))  # overlapping
    b.intrinsic("memory.copy", UNIT, offset(b, at, 32), at, integer(16))
    equal = b.intrinsic("memory.compare", INT, at, offset(b, at, 32), integer(16))
    order = b.intrinsic("memory.compare", INT, at, offset(b, at, 2), integer(1))
    negative = b.convert("zext", b.compare("slt", order, integer(0)), INT)
    second = b.intrinsic("memory.load8", INT, offset(b, at, 1))
    return b.arithmetic(
        "add", b.arithmetic("add", b.arithmetic("mul", second, integer(100)), equal), negative
    )


def _new_objects(b: Builder, x: Value, m: Machine) -> Value:
    text = b.intrinsic("memory.new_str", REFERENCE, x)
    octets = b.intrinsic("memory.new_bytes", REFERENCE, x)
    number = b.intrinsic("image.class_id", INT, octets)
    size = b.field(m.str_class, "_size", text)
    return b.arithmetic("add", b.arithmetic("mul", size, integer(10)), number)


def _allocate(b: Builder, x: Value, m: Machine) -> Value:
    address = b.intrinsic("image.allocate", INT, x, integer(4))
    instance = b.intrinsic("image.reference", REFERENCE, address, ir.NULL)
    return b.intrinsic("image.class_id", INT, instance)


def _pending(b: Builder, x: Value, m: Machine) -> Value:
    error = ir.StaticObject(REFERENCE, m.error_class, {"code": integer(5)}, "five")
    b.intrinsic("image.set_pending", UNIT, error)
    taken = b.intrinsic("pending.take", REFERENCE)
    rest = b.intrinsic("pending.take", REFERENCE)
    is_null = b.convert("zext", b.compare("eq", rest, ir.NULL), INT)
    code = b.field(m.error_class, "code", taken)
    return b.arithmetic("add", b.arithmetic("mul", code, integer(10)), is_null)


def _stack(b: Builder, x: Value, m: Machine) -> Value:
    """The frame is not below the stack pointer, and less than a page above it."""
    b.intrinsic("image.spill_registers", UNIT)
    pointer = b.intrinsic("image.stack_pointer", INT)
    frame = b.intrinsic("image.frame_pointer", INT)
    distance = b.arithmetic("sub", frame, pointer)
    return b.convert("zext", b.compare("ult", distance, integer(4096)), INT)


def _call_entry(b: Builder, x: Value, m: Machine) -> Value:
    return b.intrinsic("processor.call_entry", INT, x, text="test_entry")


def _identity(b: Builder, x: Value, m: Machine) -> Value:
    getpid = 39
    zero = integer(0)
    arguments = (integer(getpid), zero, zero, zero, zero, zero, zero)
    return b.intrinsic("processor.system_call", INT, *arguments)


def _time(b: Builder, x: Value, m: Machine) -> Value:
    before = b.intrinsic("processor.timestamp", INT)
    b.intrinsic("processor.pause", UNIT)
    after = b.intrinsic("processor.timestamp", INT)
    return b.convert("zext", b.compare("ugt", after, before), INT)


def _vendor(b: Builder, x: Value, m: Machine) -> Value:
    """Leaf 0 of CPUID names the maker in EBX, EDX, ECX: letters, so never 0."""
    four = Struct((INT, INT, INT, INT))
    registers = b.intrinsic("processor.cpuid", four, integer(0), integer(0))
    ebx = b.item(registers, 1)
    letter = b.arithmetic("and", ebx, integer(0xFF))
    return b.convert("zext", b.compare("ugt", letter, integer(32)), INT)


RUN: dict[str, tuple[Callable[[Builder, Value, Machine], Value], dict[int, int | str]]] = {
    "loads and stores": (
        _loads_and_stores,
        {0x1_2345_6789: ((0x89 * 1000 + 0x6789) * 1000 + 0x23456789) * 1000 + 255},
    ),
    "device access": (_device_access, {0x1234567: (0x67 * 10**6 + 0x4567) * 10**6 + 0x1234567}),
    "copy, fill and compare": (_copy_and_compare, {3: 301, 9: 900}),
    "new str and bytes": (_new_objects, {0: 2, 5: 52, -1: "error 3"}),
    "allocate": (_allocate, {64: 4, 2**40: "error 3"}),
    "pending exception": (_pending, {0: 51}),
    "stack": (_stack, {0: 1}),
    "entry stub": (_call_entry, {14: 42}),
    "system call": (_identity, {0: os.getpid()}),
    "timestamp": (_time, {0: 1}),
    "cpuid": (_vendor, {0: 1}),
}


@pytest.mark.parametrize("name", RUN)
def test_runs(name: str) -> None:
    build, expected = RUN[name]
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.ret(build(b, b.arguments[0], machine))
    assert run(machine, b.function, list(expected)) == list(expected.values())


def _port_out(b: Builder, x: Value, bits: int) -> Value:
    b.intrinsic(f"processor.out{bits}", UNIT, x, x)
    return integer(0)


ASSEMBLY: dict[str, tuple[Callable[[Builder, Value], Value], str]] = {
    "in8": (lambda b, x: b.intrinsic("processor.in8", INT, x), r"inb\s+%dx, %al"),
    "in16": (lambda b, x: b.intrinsic("processor.in16", INT, x), r"inw\s+%dx, %ax"),
    "in32": (lambda b, x: b.intrinsic("processor.in32", INT, x), r"inl\s+%dx, %eax"),
    "random": (
        lambda b, x: b.item(b.intrinsic("processor.random64", Struct((BOOL, INT))), 1),
        r"rdrandq\s+%\w+\s+setb\s+%\w+",
    ),
    "out8": (lambda b, x: _port_out(b, x, 8), r"outb\s+%al, %dx"),
    "out16": (lambda b, x: _port_out(b, x, 16), r"outw\s+%ax, %dx"),
    "out32": (lambda b, x: _port_out(b, x, 32), r"outl\s+%eax, %dx"),
}


@pytest.mark.parametrize("name", ASSEMBLY)
def test_instructions(name: str) -> None:
    build, pattern = ASSEMBLY[name]
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.ret(build(b, b.arguments[0]))
    assert re.search(pattern, Running(machine.program(b.function)).assembly)


def test_spilled_registers_stand_in_the_frame() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.intrinsic("image.spill_registers", UNIT)
    b.ret(b.arguments[0])
    assembly = Running(machine.program(b.function)).assembly
    body = assembly[assembly.index("\nmain:") :]
    for register in ("rbx", "r12", "r13", "r14", "r15"):
        assert f"pushq\t%{register}" in body[: body.index("retq")]


def test_symbols_of_the_linker() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    start = b.intrinsic("image.symbol_address", INT, text="einkorn_classes")
    count = b.intrinsic("image.symbol_address", INT, text="einkorn_class_count")
    b.intrinsic("memory.load8", INT, start)
    b.ret(b.intrinsic("memory.load64", INT, count))
    assert run(machine, b.function, [0]) == [len(machine.classes) + 1]


def test_main_hands_over_what_left_it() -> None:
    """call_main gives null, or the exception, which is pending no more."""
    for raises in (False, True):
        machine = Machine()
        b = machine.builder("main", [INT], INT)
        error = b.intrinsic("image.call_main", REFERENCE)
        rest = b.intrinsic("pending.take", REFERENCE)
        bits = b.convert("zext", b.compare("ne", error, ir.NULL), INT)
        left = b.convert("zext", b.compare("ne", rest, ir.NULL), INT)
        b.ret(b.arithmetic("add", bits, b.arithmetic("mul", left, integer(10))))
        program = machine.program(b.function)
        if raises:
            block = program.main.blocks[0]
            block.operations.insert(0, ir.Call(UNIT, 1, machine.overflow, ()))
        assert Running(program).run() == int(raises)


def test_data_addresses_by_kind() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    text, octets = StrLiteral(REFERENCE, "x"), BytesLiteral(REFERENCE, b"x")
    total: Value = integer(0)
    for literal in (text, octets):
        base = b.intrinsic("memory.address_of", INT, literal)
        data = b.intrinsic("memory.data_address", INT, literal)
        total = b.arithmetic("mul", total, integer(100))
        total = b.arithmetic("add", total, b.arithmetic("sub", data, base))
    b.ret(total)
    assert run(machine, b.function, [0]) == [3224]
