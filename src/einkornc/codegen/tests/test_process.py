"""From IR to a static ELF: linked with the entry stub of target `process` and run."""

from __future__ import annotations

import subprocess
from pathlib import Path

from einkornc.codegen.generate import generate
from einkornc.codegen.llvm import Options, compile_to_object
from einkornc.codegen.tests.building import Machine
from einkornc.codegen.tests.test_generate import passed
from einkornc.ir import operations as ir
from einkornc.ir.operations import StrLiteral, integer
from einkornc.ir.program import Function, Program
from einkornc.ir.types import INT, REFERENCE, UNIT
from einkornc.link.linker import LinkedImage, link
from einkornc.target.process import PROCESS

WRITE = 1


def linked(program: Program) -> LinkedImage:
    text = generate(passed(program), PROCESS)
    code = compile_to_object(text, PROCESS, Options(is_verified=True))
    return link([code, *PROCESS.entry_objects()], PROCESS.layout)


def program_of(machine: Machine, start: Function) -> Program:
    """A program of its own start, which gets the address of the boot information."""
    unused = machine.builder("unused", [INT], INT)
    unused.ret(unused.arguments[0])
    program = machine.program(unused.function)
    machine.functions.remove(program.start)
    program.start = start
    return program


def test_says_hello_and_exits(tmp_path: Path) -> None:
    machine = Machine()
    b = machine.builder("start", [INT])
    text = StrLiteral(REFERENCE, "Grüß Gott\n")
    address = b.intrinsic("memory.data_address", INT, text, text="str")
    size = b.field(machine.str_class, "_size", text)
    zero = integer(0)
    b.intrinsic(
        "processor.system_call", INT, integer(WRITE), integer(1), address, size, zero, zero, zero
    )
    b.intrinsic("processor.call_entry", INT, integer(7), text="einkorn_exit")
    b.add(ir.Unreachable(UNIT, 1))
    image = tmp_path / "image"
    image.write_bytes(linked(program_of(machine, b.function)).elf)
    image.chmod(0o755)
    done = subprocess.run([image], capture_output=True, timeout=10)
    assert (done.stdout, done.returncode) == ("Grüß Gott\n".encode(), 7)


def test_return_addresses_have_lines(tmp_path: Path) -> None:
    """The chain of frames at a raise, inlined functions included, names functions and lines."""
    machine = Machine()
    walker = machine.builder("walk", [], INT, line=100)
    walker.function.is_cold = True
    frame = walker.intrinsic("image.frame_pointer", INT)
    at = walker.arithmetic("add", frame, integer(8))
    walker.ret(walker.intrinsic("memory.load64", INT, at))
    inner = machine.builder("inner", [INT], INT, line=10)
    inner.function.is_inline = True
    inner.line = 12
    inner.ret(inner.call(walker.function))
    outer = machine.builder("outer", [INT], INT, line=20)
    outer.function.is_cold = True
    outer.line = 23
    value = outer.call(inner.function, outer.arguments[0])
    outer.ret(value)
    b = machine.builder("start", [INT])
    address = b.call(outer.function, b.arguments[0])
    # The address leaves the process through its output: 8 octets of it.
    array = b.intrinsic("image.symbol_address", INT, text="einkorn_pending")
    b.intrinsic("memory.store64", UNIT, array, address)
    zero = integer(0)
    b.intrinsic(
        "processor.system_call",
        INT,
        integer(WRITE),
        integer(1),
        array,
        integer(8),
        zero,
        zero,
        zero,
    )
    b.intrinsic("processor.call_entry", INT, integer(0), text="einkorn_exit")
    b.add(ir.Unreachable(UNIT, 1))
    found = linked(program_of(machine, b.function))
    image = tmp_path / "image"
    image.write_bytes(found.elf)
    image.chmod(0o755)
    done = subprocess.run([image], capture_output=True, timeout=10, check=True)
    frames = found.line_rows.frames(int.from_bytes(done.stdout, "little"))
    assert [(f.function, f.file, f.line) for f in frames] == [
        ("inner", "test.py", 12),
        ("outer", "test.py", 23),
    ]
