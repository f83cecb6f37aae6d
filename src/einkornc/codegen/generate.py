"""A whole program as the text of an LLVM module."""

from __future__ import annotations

from einkornc.codegen.allocation import helpers
from einkornc.codegen.debug import DebugInformation
from einkornc.codegen.function import FunctionText, function_text
from einkornc.codegen.merging import merge_identical
from einkornc.codegen.module import Module
from einkornc.ir.program import Program
from einkornc.target.target import Target


def generate(program: Program, target: Target, *, has_debug_info: bool = True) -> str:
    """LLVM assembly of `program`, whose classes are numbered. Deterministic."""
    module = Module(program, has_debug_info=has_debug_info)
    texts = merge_identical([function_text(module, function) for function in program.functions])
    debug = DebugInformation(module.next_metadata())
    # The layout is stated so that types have their alignment from the moment the text is read.
    lines = [
        f'target datalayout = "{target.data_layout}"',
        f'target triple = "{target.triple}"',
    ]
    for text in texts:
        lines.append(_definition(text, debug))
    lines += helpers(module)
    lines.append('@"einkorn_pending" = dso_local global ptr null')
    lines += module.data.class_table()
    lines += module.data.definitions()
    lines += module.declarations()
    lines += module.attribute_groups()
    lines += module.metadata()
    lines += debug.metadata()
    return "\n".join(lines) + "\n"


def _definition(text: FunctionText, debug: DebugInformation) -> str:
    head = f"define {text.linkage}{text.returned} {text.symbol}"
    return head + debug.resolve(text.function, text.body)
