"""The operations that end a block."""

from __future__ import annotations

from einkornc.codegen.spelling import llvm_type
from einkornc.codegen.writer import LIKELY, UNLIKELY, FunctionWriter
from einkornc.ir import operations as ir


def jump(w: FunctionWriter, op: ir.Jump) -> None:
    w.emit(f"br label %{w.label(op.target)}")


def branch(w: FunctionWriter, op: ir.Branch) -> None:
    weights = "" if op.likely is None else LIKELY if op.likely else UNLIKELY
    w.emit(
        f"br {w.typed(op.condition)}, label %{w.label(op.then)}, "
        f"label %{w.label(op.otherwise)}{weights}"
    )


def switch(w: FunctionWriter, op: ir.Switch) -> None:
    t = llvm_type(op.value.type)
    cases = " ".join(f"{t} {w.bare(key)}, label %{w.label(block)}" for key, block in op.cases)
    w.emit(f"switch {t} {w.bare(op.value)}, label %{w.label(op.default)} [ {cases} ]")


def return_(w: FunctionWriter, op: ir.Return) -> None:
    if w.function.is_coroutine:
        w.emit("br label %coro.final")
    elif w.function.is_noreturn:
        w.emit("unreachable")
    else:
        w.leave(op.value)


def propagate(w: FunctionWriter, op: ir.Propagate) -> None:
    w.emit(f"br label %{w.raise_label()}")


def unreachable(w: FunctionWriter, op: ir.Unreachable) -> None:
    """Stops the machine, unlike LLVM's `unreachable`, which would run into whatever comes next."""
    w.module.declare("@llvm.trap", "declare void @llvm.trap() cold noreturn nounwind")
    w.emit(f"call void @llvm.trap(){w.location(op.line)}")
    w.emit("unreachable")
