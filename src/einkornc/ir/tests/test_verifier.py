"""What the verifier refuses, and where it says the mistake is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from einkornc.codegen.tests.building import Builder, Machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import Constant, FunctionAddress, integer
from einkornc.ir.program import BasicBlock, Function, Local
from einkornc.ir.types import BOOL, CODE, FLOAT, INT, REFERENCE, UNIT, ClassLayout, Integer, Struct
from einkornc.ir.verifier import VerificationError, verify, verify_function


def _no_terminator(m: Machine, b: Builder) -> None:
    b.arithmetic("add", b.arguments[0], integer(1))


def _two_terminators(m: Machine, b: Builder) -> None:
    b.ret(integer(0))
    b.ret(integer(0))


def _empty_block(m: Machine, b: Builder) -> None:
    b.ret(integer(0))
    b.add_block("empty")


def _strange_handler(m: Machine, b: Builder) -> None:
    b.block.handler = BasicBlock("elsewhere")
    b.ret(integer(0))


def _strange_target(m: Machine, b: Builder) -> None:
    b.jump(BasicBlock("elsewhere"))


def _strange_local(m: Machine, b: Builder) -> None:
    b.ret(b.load(Local("stranger", INT)))


def _strange_parameter(m: Machine, b: Builder) -> None:
    b.ret(m.allocate.parameters[0])


def _strange_function(m: Machine, b: Builder) -> None:
    b.call(Function("stranger", [], UNIT))
    b.ret(integer(0))


def _strange_address(m: Machine, b: Builder) -> None:
    code = b.local("code", CODE)
    b.store(code, FunctionAddress(CODE, Function("stranger", [], UNIT)))
    b.ret(integer(0))


def _strange_class(m: Machine, b: Builder) -> None:
    b.add(ir.Allocate(REFERENCE, 7, ClassLayout("Stranger", "Stranger")))
    b.ret(integer(0))


def _used_before(m: Machine, b: Builder) -> None:
    later = ir.Arithmetic(INT, 1, "add", b.arguments[0], integer(1))
    b.arithmetic("add", later, integer(1))
    b.add(later)
    b.ret(later)


def _one_path_only(m: Machine, b: Builder) -> None:
    left, join = b.add_block("left"), b.add_block("join")
    b.branch(b.compare("eq", b.arguments[0], integer(1)), left, join)
    b.at(left)
    value = b.arithmetic("add", b.arguments[0], integer(1))
    b.jump(join)
    b.at(join).ret(value)


def _in_the_handler(m: Machine, b: Builder) -> None:
    """What a block computes may not exist when its handler runs."""
    caught = b.add_block("caught")
    b.block.handler = caught
    value = b.checked("add", b.arguments[0], integer(1), m.overflow)
    b.ret(value)
    b.at(caught).ret(value)


def _returns_float(m: Machine, b: Builder) -> None:
    b.ret(Constant(FLOAT, 1.0))


def _mixed_types(m: Machine, b: Builder) -> None:
    b.ret(b.arithmetic("add", b.arguments[0], integer(1, Integer(8, False))))


def _no_such_operator(m: Machine, b: Builder) -> None:
    b.ret(b.arithmetic("pow", b.arguments[0], integer(1)))


def _unsigned_checked(m: Machine, b: Builder) -> None:
    one = integer(1, Integer(8, False))
    b.checked("add", one, one, m.overflow)
    b.ret(integer(0))


def _failure_returns(m: Machine, b: Builder) -> None:
    b.check(ir.TRUE, m.allocate, integer(1), integer(1))
    b.ret(integer(0))


def _too_few_arguments(m: Machine, b: Builder) -> None:
    b.call(m.allocate, integer(1))
    b.ret(integer(0))


def _wrong_argument(m: Machine, b: Builder) -> None:
    b.call(m.allocate, integer(1), ir.TRUE)
    b.ret(integer(0))


def _widening_trunc(m: Machine, b: Builder) -> None:
    b.ret(b.convert("trunc", integer(1, Integer(8, True)), INT))


def _struct_item(m: Machine, b: Builder) -> None:
    pair = b.struct(ir.TRUE, b.arguments[0])
    b.ret(b.add(ir.GetItem(INT, 1, pair, 0)))


def _field_of_number(m: Machine, b: Builder) -> None:
    b.ret(b.field(m.error_class, "code", b.arguments[0]))


def _case_twice(m: Machine, b: Builder) -> None:
    end = b.add_block("end")
    b.add(ir.Switch(UNIT, 1, b.arguments[0], ((integer(1), end), (integer(1), end)), end))
    b.at(end).ret(integer(0))


def _suspends(m: Machine, b: Builder) -> None:
    b.add(ir.Suspend(UNIT, 1, b.block))


def _body_raises(m: Machine, b: Builder) -> None:
    b.function.is_coroutine = True
    b.checked("add", b.arguments[0], integer(1), m.overflow)
    b.ret()


def _static_field(m: Machine, b: Builder) -> None:
    thing = ir.StaticObject(REFERENCE, m.error_class, {"code": ir.TRUE}, "thing")
    b.ret(b.field(m.error_class, "code", thing))


REFUSED: dict[str, tuple[Callable[[Machine, Builder], None], str]] = {
    "no terminator": (_no_terminator, "block entry, operation 0 (Arithmetic, line 3): no term"),
    "two terminators": (_two_terminators, "operation 0 (Return, line 3): a terminator before"),
    "empty block": (_empty_block, "block empty: is empty"),
    "strange handler": (_strange_handler, "its handler is not a block of the function"),
    "strange target": (_strange_target, "block elsewhere is not here"),
    "strange local": (_strange_local, "stranger is not a local here"),
    "strange parameter": (_strange_parameter, "p0 is another function's parameter"),
    "strange function": (_strange_function, "stranger is not in the program"),
    "strange address": (_strange_address, "stranger is not in the program"),
    "strange class": (_strange_class, "(Allocate, line 7): class Stranger is not in the program"),
    "used before it is computed": (_used_before, "reads a value before it is computed"),
    "one path only": (_one_path_only, "reads a value of block left, which not every path"),
    "in the handler": (_in_the_handler, "reads a value of block entry, which not every path"),
    "returns another type": (_returns_float, "what is returned is float, not i64"),
    "mixed types": (_mixed_types, "the right operand is u8, not i64"),
    "no such operator": (_no_such_operator, "no pow of i64"),
    "unsigned checked": (_unsigned_checked, "not a signed integer"),
    "failure returns": (_failure_returns, "allocate may return"),
    "too few arguments": (_too_few_arguments, "allocate takes 2 arguments"),
    "wrong argument": (_wrong_argument, "argument p1 of allocate is bool, not i64"),
    "widening trunc": (_widening_trunc, "no trunc from i8 to i64"),
    "struct item": (_struct_item, "the result is i64, not bool"),
    "field of a number": (_field_of_number, "the object is i64, not ref"),
    "case twice": (_case_twice, "case 1 twice"),
    "suspends outside a coroutine": (_suspends, "only a coroutine body suspends"),
    "body raises": (_body_raises, "may raise in a coroutine body outside any handler"),
    "static field": (_static_field, "thing.code has another type"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    build, message = REFUSED[name]
    machine = Machine()
    b = machine.builder("main", [INT], INT, line=3)
    build(machine, b)
    with pytest.raises(VerificationError) as caught:
        verify(machine.program(b.function))
    assert str(caught.value).startswith("main, block ")
    assert message in str(caught.value)


def test_two_functions_of_one_name() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.ret(b.arguments[0])
    machine.builder("main").ret()
    with pytest.raises(VerificationError, match="main: two functions of this name"):
        verify(machine.program(b.function))


def test_accepted() -> None:
    """Values flow down the tree of dominators, through loops and into handlers."""
    b = Builder("main", [INT], INT)
    x = b.arithmetic("add", b.arguments[0], integer(1))
    caught = b.add_block("caught")
    loop, left, right, join = (b.add_block(n, caught) for n in ("loop", "left", "right", "join"))
    dead = b.add_block("dead")
    b.jump(loop)
    b.at(loop)
    y = b.arithmetic("add", x, integer(1))
    b.branch(b.compare("eq", y, integer(1)), left, right)
    b.at(left).jump(join)
    b.at(right).branch(b.compare("eq", x, y), loop, join)
    b.at(join).ret(b.arithmetic("add", x, y))
    b.at(caught).ret(x)
    b.at(dead).ret(y)  # never reached: nothing is asked of it
    pair = Struct((BOOL, INT))
    assert pair == Struct((BOOL, INT))
    verify_function(b.function)
