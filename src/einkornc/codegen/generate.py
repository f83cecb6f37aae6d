"""A whole program as the text of an LLVM module."""

from __future__ import annotations

from einkornc.codegen.allocation import helpers
from einkornc.codegen.debug import DebugInformation
from einkornc.codegen.function import FunctionText, function_text
from einkornc.codegen.merging import merge_identical, rename_in
from einkornc.codegen.module import Module
from einkornc.ir.program import Program
from einkornc.target.target import Target

# The exception on its way, and a page for what the runtime keeps from before there is a heap. The
# page has a section of its own, so that the linker drops it where nothing asks for it.
_VARIABLES = (
    '@"einkorn_pending" = dso_local global ptr null',
    '@"einkorn_runtime_state" = dso_local global [4096 x i8] zeroinitializer, '
    'section ".bss.einkorn_runtime_state", align 64',
)


def generate(program: Program, target: Target, *, has_debug_info: bool = True) -> str:
    """LLVM assembly of `program`, whose classes are numbered. Deterministic."""
    module = Module(program, has_debug_info=has_debug_info)
    texts, renamed = merge_identical(
        [function_text(module, function) for function in program.functions]
    )
    debug = DebugInformation(module.next_metadata())
    # The layout is stated so that types have their alignment from the moment the text is read.
    lines = [
        f'target datalayout = "{target.data_layout}"',
        f'target triple = "{target.triple}"',
    ]
    for text in texts:
        lines.append(_definition(text, debug))
    lines += helpers(module)
    lines += _VARIABLES
    lines += module.data.class_table()
    lines += [rename_in(line, renamed) for line in module.data.definitions()]
    lines += module.declarations()
    lines += module.attribute_groups()
    lines += module.metadata()
    lines += debug.metadata()
    return "\n".join(lines) + "\n"


def _definition(text: FunctionText, debug: DebugInformation) -> str:
    head = f"define {text.linkage}{text.returned} {text.symbol}"
    return head + debug.resolve(text.function, text.body)
