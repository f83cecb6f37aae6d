"""Instructions of the x86-64 processor, as inline assembly."""

from __future__ import annotations

from collections.abc import Callable

from einkornc.codegen.spelling import llvm_type
from einkornc.codegen.writer import FunctionWriter
from einkornc.ir import operations as ir
from einkornc.ir.types import Integer

type IntrinsicEmitter = Callable[[FunctionWriter, ir.Intrinsic], None]

_CLOBBERED = "~{memory},~{dirflag},~{fpsr},~{flags}"


def _asm(text: str, constraints: str) -> str:
    return f'asm sideeffect "{text}", "{constraints},{_CLOBBERED}"'


def narrowed(w: FunctionWriter, value: ir.Value, bits: int) -> str:
    """The operand with its type, cut to its low `bits` bits."""
    assert isinstance(value.type, Integer)
    if value.type.bits == bits:
        return w.typed(value)
    kind = "trunc" if value.type.bits > bits else "zext"
    return f"i{bits} {w.intermediate(f'{kind} {w.typed(value)} to i{bits}')}"


_SUFFIX = {8: "b", 16: "w", 32: "l"}
_ACCUMULATOR = {8: "%al", 16: "%ax", 32: "%eax"}


def _port_in(bits: int) -> IntrinsicEmitter:
    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        text = f"in{_SUFFIX[bits]} %dx, {_ACCUMULATOR[bits]}"
        port = narrowed(w, op.arguments[0], 16)
        value = w.intermediate(f"call i{bits} {_asm(text, '={ax},{dx}')}({port})")
        w.result(op, f"zext i{bits} {value} to {llvm_type(op.type)}")

    return emit


def _port_out(bits: int) -> IntrinsicEmitter:
    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        text = f"out{_SUFFIX[bits]} {_ACCUMULATOR[bits]}, %dx"
        port = narrowed(w, op.arguments[0], 16)
        value = narrowed(w, op.arguments[1], bits)
        w.emit(f"call void {_asm(text, '{dx},{ax}')}({port}, {value})")

    return emit


def _timestamp(w: FunctionWriter, op: ir.Intrinsic) -> None:
    pair = w.intermediate(f"call {{ i32, i32 }} {_asm('rdtsc', '={eax},={edx}')}()")
    low32 = w.intermediate(f"extractvalue {{ i32, i32 }} {pair}, 0")
    high32 = w.intermediate(f"extractvalue {{ i32, i32 }} {pair}, 1")
    low = w.intermediate(f"zext i32 {low32} to i64")
    high = w.intermediate(f"zext i32 {high32} to i64")
    shifted = w.intermediate(f"shl i64 {high}, 32")
    w.result(op, f"or i64 {shifted}, {low}")


def _cpuid(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """RBX is saved by hand: LLVM keeps it as base pointer in functions with moving stacks."""
    four = "{ i32, i32, i32, i32 }"
    asm = _asm(r"xchgq %rbx, ${1:q}\0Acpuid\0Axchgq %rbx, ${1:q}", "={eax},=&r,={ecx},={edx},0,2")
    leaf, subleaf = (narrowed(w, argument, 32) for argument in op.arguments)
    registers = w.intermediate(f"call {four} {asm}({leaf}, {subleaf})")
    result = "poison"
    t = llvm_type(op.type)
    for index in range(4):
        part = w.intermediate(f"extractvalue {four} {registers}, {index}")
        wide = w.intermediate(f"zext i32 {part} to i64")
        result = w.intermediate(f"insertvalue {t} {result}, i64 {wide}, {index}")
    w.bind(op, result)


def _random64(w: FunctionWriter, op: ir.Intrinsic) -> None:
    asm = _asm(r"rdrandq $0\0Asetc $1", "=r,=q")
    pair = w.intermediate(f"call {{ i64, i8 }} {asm}()")
    value = w.intermediate(f"extractvalue {{ i64, i8 }} {pair}, 0")
    carry = w.intermediate(f"extractvalue {{ i64, i8 }} {pair}, 1")
    flag = w.intermediate(f"trunc i8 {carry} to i1")
    t = llvm_type(op.type)
    partial = w.intermediate(f"insertvalue {t} poison, i1 {flag}, 0")
    w.result(op, f"insertvalue {t} {partial}, i64 {value}, 1")


def _pause(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.emit(f'call void asm sideeffect "pause", "{_CLOBBERED}"()')


def _system_call(w: FunctionWriter, op: ir.Intrinsic) -> None:
    asm = _asm("syscall", "={rax},{rax},{rdi},{rsi},{rdx},{r10},{r8},{r9},~{rcx},~{r11}")
    w.result(op, f"call i64 {asm}({', '.join(map(w.typed, op.arguments))})")


def _call_entry(w: FunctionWriter, op: ir.Intrinsic) -> None:
    function = w.module.external_function(op.text)
    w.result(op, f"call i64 {function}({w.typed(op.arguments[0])}){w.location(op.line)}")


def _stack_pointer(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.result(op, 'call i64 asm sideeffect "movq %rsp, $0", "=r"()')


def _spill_registers(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """Claiming to destroy the callee-saved registers makes the prologue store them all."""
    w.needs_frame = True
    registers = "~{rbx},~{r12},~{r13},~{r14},~{r15}"
    w.emit(f'call void asm sideeffect "", "{registers},{_CLOBBERED}"()')


INTRINSICS: dict[str, IntrinsicEmitter] = {
    **{f"processor.in{bits}": _port_in(bits) for bits in (8, 16, 32)},
    **{f"processor.out{bits}": _port_out(bits) for bits in (8, 16, 32)},
    "processor.timestamp": _timestamp,
    "processor.cpuid": _cpuid,
    "processor.random64": _random64,
    "processor.pause": _pause,
    "processor.system_call": _system_call,
    "processor.call_entry": _call_entry,
    "image.stack_pointer": _stack_pointer,
    "image.spill_registers": _spill_registers,
}
