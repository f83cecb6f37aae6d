"""LLVM itself, through llvmlite: text to optimised machine code."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import llvmlite
import llvmlite.binding as llvm

from einkornc.codegen.data import LITERAL_SECTION
from einkornc.codegen.sections import writable
from einkornc.target.target import Target


@dataclass(frozen=True, slots=True)
class Options:
    """How hard LLVM works. Size is a matter of each function's own attributes (minsize)."""

    is_verified: bool = False  # run LLVM's verifier first: a compiler error shows at its cause
    is_optimised: bool = True
    speed_level: int = 2


class InvalidModule(Exception):
    """The LLVM text is not valid: a defect of the compiler."""


@cache
def _initialise() -> None:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    llvm.initialize_native_asmparser()
    # Loop strength reduction may leave only addresses outside an object while it is in use; the
    # conservative collector would free it.
    llvm.set_option("einkornc", "-disable-lsr")


def target_machine(target: Target) -> llvm.TargetMachine:
    """What turns modules into code for `target`."""
    _initialise()
    return llvm.Target.from_triple(target.triple).create_target_machine(
        cpu=target.processor,
        features=target.features,
        opt=2,
        reloc=target.relocation_model,
        codemodel=target.code_model,
    )


def parse(text: str, options: Options) -> llvm.ModuleRef:
    """The module `text` spells. Raises InvalidModule."""
    _initialise()
    try:
        module = llvm.parse_assembly(text)
        if options.is_verified:
            module.verify()
    except RuntimeError as error:
        raise InvalidModule(str(error)) from error
    return module


def optimise(module: llvm.ModuleRef, machine: llvm.TargetMachine, options: Options) -> None:
    """Run LLVM's standard pipeline over the module."""
    tuning = llvm.create_pipeline_tuning_options(
        speed_level=options.speed_level if options.is_optimised else 0
    )
    tuning.loop_vectorization = False
    tuning.slp_vectorization = False
    tuning.loop_unrolling = options.is_optimised
    builder = llvm.create_pass_builder(machine, tuning)
    passes = builder.getModulePassManager()
    if options.is_optimised:
        passes.add_global_dead_code_eliminate_pass()
    passes.run(module, builder)


def compile_to_object(text: str, target: Target, options: Options | None = None) -> bytes:
    """An ELF relocatable object of the LLVM assembly `text`. Raises InvalidModule."""
    options = options or Options()
    module = parse(text, options)
    machine = target_machine(target)
    optimise(module, machine, options)
    return writable(bytes(machine.emit_object(module)), LITERAL_SECTION)


def object_key(text: str, target: Target) -> str:
    """A digest of all that decides the object of `text`."""
    digest = hashlib.sha256(_way_of_compiling(target))
    digest.update(text.encode())
    return digest.hexdigest()


@cache
def _way_of_compiling(target: Target) -> bytes:
    """Everything besides its text that decides an object: LLVM, the processor, and this module."""
    words = (target.triple, target.processor, target.features, target.code_model)
    version = (target.relocation_model, llvmlite.__version__, str(llvm.llvm_version_info))
    return repr((*words, *version)).encode() + Path(__file__).read_bytes()
