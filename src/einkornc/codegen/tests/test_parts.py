"""A program in parts: the same program, and an edit changes one part."""

from __future__ import annotations

import subprocess
from pathlib import Path

from einkornc.codegen.generate import generate_parts
from einkornc.codegen.llvm import Options, parse
from einkornc.codegen.tests.building import Machine
from einkornc.codegen.tests.test_generate import passed
from einkornc.codegen.tests.test_process import program_of
from einkornc.codegen.workers import compile_parts
from einkornc.ir import operations as ir
from einkornc.ir.operations import StrLiteral, integer
from einkornc.ir.program import Program
from einkornc.ir.types import INT, REFERENCE, UNIT
from einkornc.link.linker import link
from einkornc.target.process import PROCESS


def build(text: str) -> Program:
    """A program in three modules: `start` writes what `said` gives and exits with what the library doubles."""
    machine = Machine()
    doubled = machine.builder("library.doubled", [INT], INT)
    doubled.function.module, doubled.function.is_library = "library", True
    doubled.ret(doubled.arithmetic("add", doubled.arguments[0], doubled.arguments[0]))

    said = machine.builder("words.said", [], REFERENCE)
    said.function.module, said.function.is_cold = "words", True  # not inlined: its own part
    said.ret(StrLiteral(REFERENCE, text))

    b = machine.builder("start", [INT])
    found = b.call(said.function)
    address = b.intrinsic("memory.data_address", INT, found, text="str")
    size = b.field(machine.str_class, "_size", found)
    zero = integer(0)
    b.intrinsic(
        "processor.system_call", INT, integer(1), integer(1), address, size, zero, zero, zero
    )
    status = b.call(doubled.function, integer(21))
    b.intrinsic("processor.call_entry", INT, status, text="einkorn_exit")
    b.add(ir.Unreachable(UNIT, 1))
    return passed(program_of(machine, b.function))


def test_runs_as_the_whole_program_does(tmp_path: Path) -> None:
    objects = compile_parts(generate_parts(build("in parts\n"), PROCESS), PROCESS, {})
    assert len(objects) > 2
    image = tmp_path / "image"
    image.write_bytes(link([*objects, *PROCESS.entry_objects()], PROCESS.layout).elf)
    image.chmod(0o755)
    done = subprocess.run([image], capture_output=True, timeout=10)
    assert (done.stdout, done.returncode) == (b"in parts\n", 42)


def test_every_part_is_valid_and_the_same_again() -> None:
    texts = generate_parts(build("text"), PROCESS)
    assert texts == generate_parts(build("text"), PROCESS)
    for text in texts:
        parse(text, Options(is_verified=True))


def test_edit_changes_the_part_it_is_in_and_the_data() -> None:
    before = generate_parts(build("before"), PROCESS)
    after = generate_parts(build("after"), PROCESS)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 2
    assert any('@"words.said"() unnamed_addr' in text for text in changed)


def test_what_was_compiled_is_taken() -> None:
    texts = generate_parts(build("text"), PROCESS)
    kept: dict[str, bytes] = {"of an earlier text": b""}
    first = compile_parts(texts, PROCESS, kept)
    assert len(kept) == len(texts) and "of an earlier text" not in kept
    for key in kept:
        kept[key] = b"taken: " + kept[key]
    assert compile_parts(texts, PROCESS, kept) == [b"taken: " + octets for octets in first]
