"""The stack check: RecursionError instead of running into the guard page."""

from __future__ import annotations

from einkornc.codegen.writer import UNLIKELY, FunctionWriter
from einkornc.ir.program import Program

_LIMIT = "einkorn_stack_limit"


def frame_address(w: FunctionWriter) -> str:
    """RBP of the machine function that the present code becomes part of."""
    w.module.declare("@llvm.frameaddress.p0", "declare ptr @llvm.frameaddress.p0(i32)")
    return w.intermediate("call ptr @llvm.frameaddress.p0(i32 0)")


def check_stack(w: FunctionWriter, line: int) -> None:
    """Raise RecursionError when the frame lies below the limit that the platform has set.

    RBP stands for RSP: it is compared in one instruction, and what a frame adds to it is far less
    than the reserve below the limit.
    """
    program: Program = w.module.program
    limit_symbol = f'@"{_LIMIT}"'
    w.module.declare(_LIMIT, f"{limit_symbol} = external dso_local global ptr")
    limit = w.intermediate(f"load ptr, ptr {limit_symbol}")
    is_deep = w.intermediate(f"icmp ult ptr {frame_address(w)}, {limit}")
    failure = w.failure_label(program.recursion_error, (), line)
    onward = w.fresh_label()
    w.emit(f"br i1 {is_deep}, label %{failure}, label %{onward}{UNLIKELY}")
    w.begin(onward)
