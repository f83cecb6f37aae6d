"""A whole program as the text of an LLVM module."""

from __future__ import annotations

from dataclasses import replace

from einkornc.codegen.allocation import helpers
from einkornc.codegen.data import Datum
from einkornc.codegen.debug import DebugInformation
from einkornc.codegen.function import FunctionText, function_text
from einkornc.codegen.merging import merge_identical, rename_in
from einkornc.codegen.module import FIRST_DEBUG_NODE, Module
from einkornc.codegen.parts import part_texts
from einkornc.ir.program import Program
from einkornc.target.target import Target

# The exception on its way, and a page for what the runtime keeps from before there is a heap. The
# page has a section of its own, so that the linker drops it where nothing asks for it.
_VARIABLES = (
    Datum('@"einkorn_pending"', "global", "ptr", "null", is_public=True),
    Datum(
        '@"einkorn_runtime_state"',
        "global",
        "[4096 x i8]",
        "zeroinitializer",
        ".bss.einkorn_runtime_state",
        64,
        is_public=True,
    ),
)


def generate(program: Program, target: Target, *, has_debug_info: bool = True) -> str:
    """LLVM assembly of `program`, whose classes are numbered. Deterministic."""
    module, texts, data = _spelled(program, has_debug_info=has_debug_info)
    debug = DebugInformation(FIRST_DEBUG_NODE)
    lines = _header(target)
    for text in texts:
        lines.append(_definition(text, debug))
    lines += helpers(module)
    lines += [datum.definition() for datum in data]
    lines += module.outside().values()
    lines += module.helpers().values()
    lines += module.attribute_groups()
    lines += module.metadata()
    lines += debug.metadata()
    return "\n".join(lines) + "\n"


def generate_parts(program: Program, target: Target) -> list[str]:
    """The same as several modules, most of which an edit leaves as they were. Deterministic."""
    module, texts, data = _spelled(program, has_debug_info=True)
    return part_texts(module, _header(target), texts, data)


def _header(target: Target) -> list[str]:
    # The layout is stated so that types have their alignment from the moment the text is read.
    return [
        f'target datalayout = "{target.data_layout}"',
        f'target triple = "{target.triple}"',
    ]


def _spelled(
    program: Program, *, has_debug_info: bool
) -> tuple[Module, list[FunctionText], list[Datum]]:
    """Every function, and then every global that they name."""
    module = Module(program, has_debug_info=has_debug_info)
    texts, renamed = merge_identical(
        [function_text(module, function) for function in program.functions]
    )
    helpers(module)  # names what it calls
    return module, texts, _all_data(module, renamed)


def _all_data(module: Module, renamed: dict[str, str]) -> list[Datum]:
    """Every global, once all functions are spelled."""
    data = [*_VARIABLES, *module.data.class_table()]
    for datum in module.data.definitions():
        value = rename_in(datum.value, renamed)
        data.append(datum if value == datum.value else replace(datum, value=value))
    return data


def _definition(text: FunctionText, debug: DebugInformation) -> str:
    head = f"define {text.linkage}{text.returned} {text.symbol}"
    return head + debug.resolve(text.function, text.body)
