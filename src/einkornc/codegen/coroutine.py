"""Bodies of generators and coroutines, by LLVM's coroutine intrinsics.

Calling the function allocates a frame object and returns it, suspended before the first operation:

    +0   header: class of coroutine frames (scanned conservatively)
    +16  LLVM's frame: resume function, destroy function, state, spilled values

A frame is never destroyed: the collector frees it when nothing refers to it any more.
"""

from __future__ import annotations

from einkornc.codegen.stack import check_stack
from einkornc.codegen.writer import UNLIKELY, FunctionWriter
from einkornc.ir import operations as ir

_FRAME_OFFSET = 16

_DECLARATIONS = {
    "@llvm.coro.id": "declare token @llvm.coro.id(i32, ptr, ptr, ptr)",
    "@llvm.coro.size.i64": "declare i64 @llvm.coro.size.i64()",
    "@llvm.coro.begin": "declare ptr @llvm.coro.begin(token, ptr)",
    "@llvm.coro.suspend": "declare i8 @llvm.coro.suspend(token, i1)",
    "@llvm.coro.end": "declare void @llvm.coro.end(ptr, i1, token)",
}


def begin_coroutine(w: FunctionWriter) -> None:
    """Allocate the frame, hand it out, and open the part that the first resume runs."""
    for name, declaration in _DECLARATIONS.items():
        w.module.declare(name, declaration)
    program = w.module.program
    line = w.function.line
    w.emit("%coro.id = call token @llvm.coro.id(i32 0, ptr null, ptr null, ptr null)")
    size = w.intermediate("call i64 @llvm.coro.size.i64()")
    total = w.intermediate(f"add nuw i64 {size}, {_FRAME_OFFSET}")
    number = program.allocate_frame_class.number
    address = w.intermediate(
        f'call ptr @"einkorn_new"(i64 {total}, i64 {number}){w.location(line)}'
    )
    failed = w.intermediate(f"icmp eq ptr {address}, null")
    w.emit(f"br i1 {failed}, label %coro.failed, label %coro.start{UNLIKELY}")
    w.begin("coro.failed")
    w.emit("ret { ptr, i1 } { ptr poison, i1 true }")
    w.begin("coro.start")
    memory = w.intermediate(f"getelementptr inbounds i8, ptr {address}, i64 {_FRAME_OFFSET}")
    w.emit(f"%coro.frame = call ptr @llvm.coro.begin(token %coro.id, ptr {memory})")
    w.emit("%coro.first = call i8 @llvm.coro.suspend(token none, i1 false)")
    _switch(w, "%coro.first", w.label(w.function.blocks[0]))


def suspend(w: FunctionWriter, op: ir.Suspend) -> None:
    """Return to whoever resumed; the next resume goes on at the target."""
    state = w.intermediate("call i8 @llvm.coro.suspend(token none, i1 false)")
    _switch(w, state, w.label(op.target))


def finish_coroutine(w: FunctionWriter) -> None:
    """The final suspension, and the way out that all suspensions share."""
    w.begin("coro.final")
    w.emit("%coro.last = call i8 @llvm.coro.suspend(token none, i1 true)")
    _switch(w, "%coro.last", "coro.never")
    w.begin("coro.never")  # resumed after its end, or destroyed: nobody does either
    w.emit("unreachable")
    w.begin("coro.suspended")
    w.emit("call void @llvm.coro.end(ptr %coro.frame, i1 false, token none)")
    # Computed from the frame's address, which every part has, so that nothing is kept for it.
    w.emit(f"%coro.object = getelementptr inbounds i8, ptr %coro.frame, i64 -{_FRAME_OFFSET}")
    w.emit("%coro.result = insertvalue { ptr, i1 } { ptr poison, i1 false }, ptr %coro.object, 0")
    w.emit("ret { ptr, i1 } %coro.result")


def _switch(w: FunctionWriter, state: str, resumed: str) -> None:
    """What coro.suspend's result means: 0 resumed, 1 destroyed, else suspended."""
    w.emit(
        f"switch i8 {state}, label %coro.suspended "
        f"[ i8 0, label %{resumed} i8 1, label %coro.never ]"
    )


def resume(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """Run a frame object's code to its next suspension; deep chains raise RecursionError first."""
    w.module.declare("@llvm.coro.resume", "declare void @llvm.coro.resume(ptr)")
    if w.function.is_coroutine and w.function.has_stack_check and w.handler is not None:
        check_stack(w, op.line)  # a plain function has checked in its prologue
    frame = w.intermediate(
        f"getelementptr inbounds i8, {w.typed(op.arguments[0])}, i64 {_FRAME_OFFSET}"
    )
    w.emit(f"call void @llvm.coro.resume(ptr {frame}){w.location(op.line)}")
