"""The IR as text."""

from __future__ import annotations

from einkornc.codegen.tests.building import Machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import BytesLiteral, ClassConstant, Constant, StrLiteral, integer
from einkornc.ir.printer import print_class, print_function, print_program
from einkornc.ir.types import (
    BOOL,
    CLASS_NUMBER,
    CODE,
    FLOAT,
    INT,
    REFERENCE,
    UNIT,
    ClassLayout,
    Integer,
)

ARITHMETIC = """\
def sum(%p0: i64) -> i64:                       # cold, checks stack
  local total: i64
entry:                                          # on error: caught
  store total, 0
  jump loop
loop:                                           # on error: caught
  %0: i64 = load total
  %1: bool = compare slt %0, %p0
  branch %1, body, done
body:                                           # on error: caught
  %2: i64 = checked add %0, 1 else raise_overflow()
  store total, %2
  check %1 else raise_overflow()
  jump loop
done:
  return %0
caught:
  %3: ref = pending.take()
  %4: i64 = %3.code
  propagate
"""


def test_control_flow() -> None:
    machine = Machine()
    b = machine.builder("sum", [INT], INT)
    b.function.is_cold = b.function.has_stack_check = True
    total = b.local("total", INT)
    loop, body, done, caught = (b.add_block(name) for name in ("loop", "body", "done", "caught"))
    for block in (b.block, loop, body):
        block.handler = caught
    b.store(total, integer(0))
    b.jump(loop)
    b.at(loop)
    present = b.load(total)
    below = b.compare("slt", present, b.arguments[0])
    b.branch(below, body, done)
    b.at(body)
    b.store(total, b.checked("add", present, integer(1), machine.overflow))
    b.check(below, machine.overflow)
    b.jump(loop)
    b.at(done).ret(present)
    b.at(caught)
    b.field(machine.error_class, "code", b.intrinsic("pending.take", REFERENCE))
    b.propagate()
    assert print_function(b.function) == ARITHMETIC


OPERATIONS = """\
coroutine every(%p0: ref) -> ref:
entry:
  %0: ref = allocate builtins.Exception
  %0.code = -5
  %1: ref = allocate Array[int][3]
  %1[0] = 7
  %2: i64 = %1[0]
  %3: class = class of %0
  %4: bool = is %3 a builtins.Exception or builtins.str
  %5: i64 = select %4, %2, 1
  %6: {i64, bool} = struct %5, true
  %7: bool = item 1 of %6
  %8: u8 = trunc %5
  %9: u8 = add %8, u8 200
  %10: float = sitofp %5
  %11: float = fadd %10, 0.5
  %12: i64 = image.symbol_address('einkorn_lines')
  memory.store8(%12, %5)
  %13: i64 = call allocate(16, 1)
  %14: ref = call code of raise_overflow('caf\\xe9', b'\\x00', null, nothing)
  store global counter, %2
  %15: i64 = load global counter
  suspend, then entry.1
entry.1:
  switch %3, class builtins.str: last, else: entry.1
last:
  branch %4, last, last  # likely
end:
  unreachable
"""


def test_operations() -> None:
    m = Machine()
    b = m.builder("every", [REFERENCE], REFERENCE)
    b.function.is_coroutine = True
    again, last, end = b.add_block("entry"), b.add_block("last"), b.add_block("end")
    error = b.add(ir.Allocate(REFERENCE, 1, m.error_class))
    b.set_field(m.error_class, "code", error, integer(-5))
    array = b.add(ir.AllocateVariable(REFERENCE, 1, m.array_class, integer(3)))
    b.add(ir.SetElement(UNIT, 1, array, integer(0), integer(7)))
    element = b.add(ir.GetElement(INT, 1, array, integer(0)))
    number = b.add(ir.ClassOf(CLASS_NUMBER, 1, error))
    held = b.add(ir.IsInstance(BOOL, 1, number, (m.error_class, m.str_class)))
    chosen = b.add(ir.Select(INT, 1, held, element, integer(1)))
    b.item(b.struct(chosen, ir.TRUE), 1)
    u8 = Integer(8, False)
    b.arithmetic("add", b.convert("trunc", chosen, u8), integer(200, u8))
    b.arithmetic("fadd", b.convert("sitofp", chosen, FLOAT), Constant(FLOAT, 0.5))
    address = b.intrinsic("image.symbol_address", INT, text="einkorn_lines")
    b.intrinsic("memory.store8", UNIT, address, chosen)
    b.call(m.allocate, integer(16), integer(1))
    code = ir.FunctionAddress(CODE, m.overflow)
    values = (StrLiteral(REFERENCE, "café"), BytesLiteral(REFERENCE, b"\0"), ir.NULL, ir.NOTHING)
    b.add(ir.CallIndirect(REFERENCE, 1, code, values))
    b.add(ir.StoreGlobal(UNIT, 1, m.counter, element))
    b.add(ir.LoadGlobal(INT, 1, m.counter))
    b.add(ir.Suspend(UNIT, 1, again))
    key = ClassConstant(CLASS_NUMBER, m.str_class)
    b.at(again).add(ir.Switch(UNIT, 1, number, ((key, last),), again))
    b.at(last).add(ir.Branch(UNIT, 1, held, last, last, True))
    b.at(end).add(ir.Unreachable(UNIT, 1))
    assert print_function(b.function) == OPERATIONS


def test_classes() -> None:
    base = ClassLayout("app.Base", "Base")
    base.add_field("flag", BOOL)
    derived = ClassLayout("app.Derived", "Derived", base, list(base.fields), base.size)
    derived.add_field("next", REFERENCE)
    assert print_class(derived) == (
        "class app.Derived(app.Base):  # fixed, 24 octets\n  8: flag: bool\n  16: next: ref\n"
    )


def test_programs() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.ret(b.arguments[0])
    text = print_program(machine.program(b.function))
    assert "class builtins.str:  # raw, 32 octets" in text
    assert "  32: elements: u8" in text
    assert "variable heap.next: i64" in text
    assert "def main(%p0: i64) -> i64:\nentry:\n  return %p0\n" in text
