"""One function for each operation of the IR that is neither a terminator nor an intrinsic."""

from __future__ import annotations

from einkornc.codegen import allocation
from einkornc.codegen.numeric import remainder
from einkornc.codegen.spelling import llvm_type
from einkornc.codegen.writer import COUNT, IMMUTABLE, LIKELY, UNLIKELY, FunctionWriter
from einkornc.ir import operations as ir
from einkornc.ir.types import (
    ARRAY_ELEMENTS_OFFSET,
    UNIT,
    ClassLayout,
    Float,
    Type,
)

# ---------------------------------------------------------------- variables


def load_local(w: FunctionWriter, op: ir.LoadLocal) -> None:
    if op.type != UNIT:
        w.result(op, f"load {llvm_type(op.type)}, ptr {w.local(op.local)}")


def store_local(w: FunctionWriter, op: ir.StoreLocal) -> None:
    if op.local.type != UNIT:
        w.emit(f"store {w.typed(op.value)}, ptr {w.local(op.local)}")


def load_global(w: FunctionWriter, op: ir.LoadGlobal) -> None:
    if op.type != UNIT:
        name = w.module.data.variable_symbol(op.variable)
        w.result(op, f"load {llvm_type(op.type)}, ptr {name}")


def store_global(w: FunctionWriter, op: ir.StoreGlobal) -> None:
    if op.variable.type != UNIT:
        name = w.module.data.variable_symbol(op.variable)
        w.emit(f"store {w.typed(op.value)}, ptr {name}")


# ---------------------------------------------------------------- arithmetic


def arithmetic(w: FunctionWriter, op: ir.Arithmetic) -> None:
    if op.operator == "frem":
        remainder(w, op)
    else:
        w.result(op, f"{op.operator} {w.typed(op.left)}, {w.bare(op.right)}")


def checked_arithmetic(w: FunctionWriter, op: ir.CheckedArithmetic) -> None:
    t = llvm_type(op.type)
    name = f"@llvm.s{op.operator}.with.overflow.{t}"
    pair_type = f"{{ {t}, i1 }}"
    w.module.declare(name, f"declare {pair_type} {name}({t}, {t})")
    pair = w.intermediate(f"call {pair_type} {name}({w.typed(op.left)}, {w.typed(op.right)})")
    w.result(op, f"extractvalue {pair_type} {pair}, 0")
    flag = w.intermediate(f"extractvalue {pair_type} {pair}, 1")
    failure = w.failure_label(op.failure, (), op.line)
    onward = w.fresh_label()
    w.emit(f"br i1 {flag}, label %{failure}, label %{onward}{UNLIKELY}")
    w.begin(onward)


def compare(w: FunctionWriter, op: ir.Compare) -> None:
    name = "fcmp" if isinstance(op.left.type, Float) else "icmp"
    w.result(op, f"{name} {op.predicate} {w.typed(op.left)}, {w.bare(op.right)}")


def convert(w: FunctionWriter, op: ir.Convert) -> None:
    target = llvm_type(op.type)
    if op.kind == "fptosi":
        # A plain fptosi of what does not fit is poison; a Python program must never see that.
        name = f"@llvm.fptosi.sat.{target}.f64"
        w.module.declare(name, f"declare {target} {name}(double)")
        w.result(op, f"call {target} {name}({w.typed(op.value)})")
    else:
        w.result(op, f"{op.kind} {w.typed(op.value)} to {target}")
        if op.kind == "ptrtoint":
            _assume_address(w, op)


def _assume_address(w: FunctionWriter, op: ir.Convert) -> None:
    """Addresses are far from the end of the numbers: sums with sizes and places need no check."""
    w.module.declare("@llvm.assume", "declare void @llvm.assume(i1)")
    low = w.intermediate(f"icmp ult {w.typed(op)}, {1 << 47}")
    w.emit(f"call void @llvm.assume(i1 {low})")


def select(w: FunctionWriter, op: ir.Select) -> None:
    if op.type != UNIT:
        w.result(op, f"select {w.typed(op.condition)}, {w.typed(op.left)}, {w.typed(op.right)}")


def check(w: FunctionWriter, op: ir.Check) -> None:
    failure = w.failure_label(op.failure, op.arguments, op.line)
    onward = w.fresh_label()
    w.emit(f"br i1 {w.bare(op.condition)}, label %{onward}, label %{failure}{LIKELY}")
    w.begin(onward)


# ---------------------------------------------------------------- structs


def make_struct(w: FunctionWriter, op: ir.MakeStruct) -> None:
    t = llvm_type(op.type)
    if not op.items:
        w.bind(op, "zeroinitializer")
        return
    partial = "poison"
    for index, item in enumerate(op.items[:-1]):
        partial = w.intermediate(f"insertvalue {t} {partial}, {w.typed(item)}, {index}")
    last = len(op.items) - 1
    w.result(op, f"insertvalue {t} {partial}, {w.typed(op.items[last])}, {last}")


def get_item(w: FunctionWriter, op: ir.GetItem) -> None:
    if op.type != UNIT:
        w.result(op, f"extractvalue {w.typed(op.struct)}, {op.index}")


# ---------------------------------------------------------------- objects


def get_field(w: FunctionWriter, op: ir.GetField) -> None:
    if op.type != UNIT:
        address = w.intermediate(
            f"getelementptr inbounds i8, {w.typed(op.object)}, i64 {op.field.offset}"
        )
        tag = w.module.field_tag(op.field) + (COUNT if op.field.is_count else "")
        if op.field.is_short:
            short = w.intermediate(f"load i32, ptr {address}{w.module.field_tag(op.field)}")
            w.result(op, f"zext i32 {short} to i64")
            return
        kind = "load volatile" if op.field in w.module.changing_fields else "load"
        w.result(op, f"{kind} {llvm_type(op.type)}, ptr {address}{tag}")


def set_field(w: FunctionWriter, op: ir.SetField) -> None:
    if op.field.type != UNIT:
        address = w.intermediate(
            f"getelementptr inbounds i8, {w.typed(op.object)}, i64 {op.field.offset}"
        )
        if op.field.is_short:
            short = w.intermediate(f"trunc {w.typed(op.value)} to i32")
            w.emit(f"store i32 {short}, ptr {address}{w.module.field_tag(op.field)}")
            return
        kind = "store volatile" if op.field in w.module.changing_fields else "store"
        w.emit(f"{kind} {w.typed(op.value)}, ptr {address}{w.module.field_tag(op.field)}")


def _element_address(w: FunctionWriter, array: ir.Value, index: ir.Value, t: Type) -> str:
    elements = w.intermediate(
        f"getelementptr inbounds i8, {w.typed(array)}, i64 {ARRAY_ELEMENTS_OFFSET}"
    )
    return w.intermediate(
        f"getelementptr inbounds {llvm_type(t)}, ptr {elements}, {w.typed(index)}"
    )


def get_element(w: FunctionWriter, op: ir.GetElement) -> None:
    if op.type != UNIT:
        address = _element_address(w, op.array, op.index, op.type)
        w.result(op, f"load {llvm_type(op.type)}, ptr {address}{w.module.element_tag(op.type)}")


def set_element(w: FunctionWriter, op: ir.SetElement) -> None:
    t = op.value.type
    if t != UNIT:
        address = _element_address(w, op.array, op.index, t)
        w.emit(f"store {w.typed(op.value)}, ptr {address}{w.module.element_tag(t)}")


def class_of(w: FunctionWriter, op: ir.ClassOf) -> None:
    w.result(op, class_number(w, op.object))


def class_number(w: FunctionWriter, value: ir.Value) -> str:
    """The load of an object's class id. It never changes, whatever is called in between."""
    return f"load i32, {w.typed(value)}{IMMUTABLE}"


def class_ranges(layouts: tuple[ClassLayout, ...]) -> list[tuple[int, int]]:
    """The class ids of `layouts` and their descendants as few inclusive ranges, ascending."""
    ranges: list[tuple[int, int]] = []
    for low, high in sorted((layout.number, layout.last_number) for layout in layouts):
        if ranges and low <= ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], max(high, ranges[-1][1]))
        else:
            ranges.append((low, high))
    return ranges


def is_instance(w: FunctionWriter, op: ir.IsInstance) -> None:
    number = w.bare(op.number)
    tests: list[str] = []
    for low, high in class_ranges(op.layouts):
        if low == high:
            tests.append(w.intermediate(f"icmp eq i32 {number}, {low}"))
        else:
            above = w.intermediate(f"sub i32 {number}, {low}")
            tests.append(w.intermediate(f"icmp ule i32 {above}, {high - low}"))
    while len(tests) > 1:
        tests.append(w.intermediate(f"or i1 {tests.pop(0)}, {tests.pop(0)}"))
    w.bind(op, tests[0] if tests else "false")


# ---------------------------------------------------------------- calls


def call(w: FunctionWriter, op: ir.Call) -> None:
    w.bind(op, w.call(op.function, op.arguments, op.line))


def call_indirect(w: FunctionWriter, op: ir.CallIndirect) -> None:
    arguments = ", ".join(map(w.typed, op.arguments))
    w.bind(op, w.call_code(w.bare(op.code), arguments, op.type, op.line))


def allocate(w: FunctionWriter, op: ir.Allocate) -> None:
    w.bind(op, allocation.allocate_object(w, op.layout, op.line))


def allocate_variable(w: FunctionWriter, op: ir.AllocateVariable) -> None:
    w.bind(op, allocation.allocate_variable(w, op.layout, w.bare(op.length), op.line))
