"""Assemble the entry stubs with the assembler inside LLVM, so that users need no binutils."""

from functools import cache
from importlib import resources

import llvmlite.binding as llvm


@cache
def _target_machine(triple: str) -> llvm.TargetMachine:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    llvm.initialize_native_asmparser()
    target = llvm.Target.from_triple(triple)
    return target.create_target_machine(codemodel="small", reloc="static")


def source(*files: str) -> str:
    """The text of assembly files of this folder, one after the other."""
    folder = resources.files("einkornc.target")
    return "\n".join((folder / file).read_text(encoding="utf-8") for file in files)


def constants(values: dict[str, int]) -> str:
    """`.set` lines: how numbers that Python code decides reach the assembly."""
    return "".join(f".set {name}, {value}\n" for name, value in values.items())


def assemble(text: str, triple: str) -> bytes:
    """An ELF64 relocatable object of AT&T assembly text (`.code32` included). Raises RuntimeError with the
    assembler's words, which name the line."""
    escaped = (
        text.replace("\\", "\\5C").replace('"', "\\22").replace("\n", "\\0A").replace("\t", "\\09")
    )
    module = llvm.parse_assembly(f'target triple = "{triple}"\nmodule asm "{escaped}"\n')
    return bytes(_target_machine(triple).emit_object(module))
