"""The steps of einkorn.lowlevel: raw memory, the image's own symbols, the pending exception, floats.

Instructions of the processor stand in processor.py. INTRINSICS at the end is the whole list.
"""

from __future__ import annotations

from collections.abc import Callable

from einkornc.codegen import allocation, coroutine, processor
from einkornc.codegen.numeric import declared
from einkornc.codegen.operations import class_number
from einkornc.codegen.spelling import llvm_type
from einkornc.codegen.stack import frame_address
from einkornc.codegen.writer import FunctionWriter
from einkornc.ir import operations as ir

type IntrinsicEmitter = Callable[[FunctionWriter, ir.Intrinsic], None]

_PENDING = '@"einkorn_pending"'

# ---------------------------------------------------------------- memory


def _pointer(w: FunctionWriter, address: ir.Value) -> str:
    """The operand `address`, an integer, as a pointer."""
    return w.intermediate(f"inttoptr {w.typed(address)} to ptr")


def _load(bits: int, kind: str) -> IntrinsicEmitter:
    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        # Device registers are aligned and read exactly once; plain memory may be anything. The line
        # is for the report of a fault: no other loads and stores can hit unmapped memory.
        alignment = bits // 8 if kind else 1
        address = _pointer(w, op.arguments[0])
        line = w.location(op.line)
        text = f"load{kind} i{bits}, ptr {address}, align {alignment}{line}"
        target = llvm_type(op.type)
        if target == f"i{bits}":
            w.result(op, text)
        else:
            w.result(op, f"zext i{bits} {w.intermediate(text)} to {target}")

    return emit


def _store(bits: int, kind: str) -> IntrinsicEmitter:
    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        alignment = bits // 8 if kind else 1
        address = _pointer(w, op.arguments[0])
        value = processor.narrowed(w, op.arguments[1], bits)
        line = w.location(op.line)
        w.emit(f"store{kind} {value}, ptr {address}, align {alignment}{line}")

    return emit


def _barrier(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.emit("fence seq_cst")


def _copy(w: FunctionWriter, op: ir.Intrinsic) -> None:
    name = "@llvm.memmove.p0.p0.i64"
    w.module.declare(name, f"declare void {name}(ptr, ptr, i64, i1)")
    target, source = (_pointer(w, argument) for argument in op.arguments[:2])
    w.emit(f"call void {name}(ptr {target}, ptr {source}, {w.typed(op.arguments[2])}, i1 false)")


def _fill(w: FunctionWriter, op: ir.Intrinsic) -> None:
    name = "@llvm.memset.p0.i64"
    w.module.declare(name, f"declare void {name}(ptr, i8, i64, i1)")
    target = _pointer(w, op.arguments[0])
    octet = processor.narrowed(w, op.arguments[1], 8)
    w.emit(f"call void {name}(ptr {target}, {octet}, {w.typed(op.arguments[2])}, i1 false)")


def _prefetch(w: FunctionWriter, op: ir.Intrinsic) -> None:
    name = "@llvm.prefetch.p0"
    w.module.declare(name, f"declare void {name}(ptr, i32, i32, i32)")
    address = _pointer(w, op.arguments[0])
    # For reading, into all levels, of data.
    w.emit(f"call void {name}(ptr {address}, i32 0, i32 3, i32 1)")


def _compare(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.module.declare(
        "memcmp",
        "declare dso_local i32 @memcmp(ptr nocapture, ptr nocapture, i64) "
        "nounwind willreturn memory(argmem: read)",
    )
    left, right = (_pointer(w, argument) for argument in op.arguments[:2])
    count = w.typed(op.arguments[2])
    order = w.intermediate(f"call i32 @memcmp(ptr {left}, ptr {right}, {count})")
    w.result(op, f"sext i32 {order} to {llvm_type(op.type)}")


def _address_of(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.result(op, f"ptrtoint {w.typed(op.arguments[0])} to {llvm_type(op.type)}")


def _data_address(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """`text` says "str" or "bytes" where irbuild knows; else the object's class decides."""
    program = w.module.program
    address = w.intermediate(f"ptrtoint {w.typed(op.arguments[0])} to i64")
    offset = str((program.bytes_class if op.text == "bytes" else program.str_class).size)
    if not op.text and program.str_class.size != program.bytes_class.size:
        number = w.intermediate(class_number(w, op.arguments[0]))
        is_str = w.intermediate(f"icmp eq i32 {number}, {program.str_class.number}")
        sizes = f"i64 {program.str_class.size}, i64 {program.bytes_class.size}"
        offset = w.intermediate(f"select i1 {is_str}, {sizes}")
    w.result(op, f"add nuw i64 {address}, {offset}")


def _new_str(w: FunctionWriter, op: ir.Intrinsic) -> None:
    layout = w.module.program.str_class
    w.bind(op, allocation.allocate_variable(w, layout, w.bare(op.arguments[0]), op.line))


def _new_bytes(w: FunctionWriter, op: ir.Intrinsic) -> None:
    layout = w.module.program.bytes_class
    w.bind(op, allocation.allocate_variable(w, layout, w.bare(op.arguments[0]), op.line))


# ---------------------------------------------------------------- image


def _symbol_address(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.result(op, f"ptrtoint ptr {w.module.external_data(op.text)} to i64")


def _class_id(w: FunctionWriter, op: ir.Intrinsic) -> None:
    number = w.intermediate(class_number(w, op.arguments[0]))
    w.result(op, f"zext i32 {number} to {llvm_type(op.type)}")


def _frame_pointer(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.needs_frame = True
    w.result(op, f"ptrtoint ptr {frame_address(w)} to i64")


def _allocate(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.bind(op, w.call(w.module.program.allocate, op.arguments, op.line))


def _reference(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.result(op, f"inttoptr {w.typed(op.arguments[0])} to ptr")


def _set_pending(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.emit(f"store {w.typed(op.arguments[0])}, ptr {_PENDING}")


def _take_pending(w: FunctionWriter, op: ir.Intrinsic) -> None:
    w.result(op, f"load ptr, ptr {_PENDING}")
    w.emit(f"store ptr null, ptr {_PENDING}")


def _call_main(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """The flag is not looked at: nothing is pending unless `main` left an exception."""
    module = w.module
    main = module.program.main
    returned = module.convention(main).returned
    call = f"call {returned} {module.data.function_symbol(main)}(){w.location(op.line)}"
    if returned == "void":
        w.emit(call)
    else:
        w.intermediate(call)
    _take_pending(w, op)


# ---------------------------------------------------------------- arithmetic


def _float_step(name: str, arity: int) -> IntrinsicEmitter:
    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        full = declared(w.module, name, arity)
        w.result(op, f"call double {full}({', '.join(map(w.typed, op.arguments))})")

    return emit


def _conversion(kind: str) -> IntrinsicEmitter:
    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        w.result(op, f"{kind} {w.typed(op.arguments[0])} to {llvm_type(op.type)}")

    return emit


def _bit_step(name: str) -> IntrinsicEmitter:
    """ctpop, ctlz, cttz of an integer; of 0 the latter two are its width."""

    def emit(w: FunctionWriter, op: ir.Intrinsic) -> None:
        t = llvm_type(op.type)
        full = f"@llvm.{name}.{t}"
        extra = "" if name == "ctpop" else ", i1"
        w.module.declare(full, f"declare {t} {full}({t}{extra})")
        flag = "" if name == "ctpop" else ", i1 false"
        w.result(op, f"call {t} {full}({w.typed(op.arguments[0])}{flag})")

    return emit


def _byte_swap(w: FunctionWriter, op: ir.Intrinsic) -> None:
    t = llvm_type(op.type)
    full = f"@llvm.bswap.{t}"
    w.module.declare(full, f"declare {t} {full}({t})")
    w.result(op, f"call {t} {full}({w.typed(op.arguments[0])})")


# ---------------------------------------------------------------- table

INTRINSICS: dict[str, IntrinsicEmitter] = {
    **{f"memory.load{bits}": _load(bits, "") for bits in (8, 16, 32, 64)},
    **{f"memory.store{bits}": _store(bits, "") for bits in (8, 16, 32, 64)},
    **{f"memory.device_load{bits}": _load(bits, " volatile") for bits in (8, 16, 32)},
    **{f"memory.device_store{bits}": _store(bits, " volatile") for bits in (8, 16, 32)},
    "memory.barrier": _barrier,
    "memory.copy": _copy,
    "memory.fill": _fill,
    "memory.prefetch": _prefetch,
    "memory.compare": _compare,
    "memory.address_of": _address_of,
    "memory.data_address": _data_address,
    "memory.new_str": _new_str,
    "memory.new_bytes": _new_bytes,
    "image.symbol_address": _symbol_address,
    "image.class_id": _class_id,
    "image.frame_pointer": _frame_pointer,
    "image.allocate": _allocate,
    "image.reference": _reference,
    "image.set_pending": _set_pending,
    "image.call_main": _call_main,
    "image.resume": coroutine.resume,
    "frame.resume": coroutine.resume,
    "pending.set": _set_pending,
    "pending.take": _take_pending,
    "math.sqrt": _float_step("sqrt", 1),
    "math.fabs": _float_step("fabs", 1),
    "math.copysign": _float_step("copysign", 2),
    **{f"bits.{name}": _bit_step(name) for name in ("ctpop", "ctlz", "cttz")},
    "number.population": _bit_step("ctpop"),
    "number.leading_zeros": _bit_step("ctlz"),
    "number.trailing_zeros": _bit_step("cttz"),
    "floating.sqrt": _float_step("sqrt", 1),
    "floating.fabs": _float_step("fabs", 1),
    "floating.copysign": _float_step("copysign", 2),
    "floating.truncate": _conversion("fptosi"),
    "floating.float_bits": _conversion("bitcast"),
    "floating.bits_float": _conversion("bitcast"),
    "bits.bswap": _byte_swap,
    **processor.INTRINSICS,
}


def intrinsic(w: FunctionWriter, op: ir.Intrinsic) -> None:
    """Spell one intrinsic. Raises KeyError for a name that does not exist."""
    INTRINSICS[op.name](w, op)
