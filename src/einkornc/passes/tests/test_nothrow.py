"""Which functions are found to raise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from einkornc.codegen.tests.building import Builder, Machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import integer
from einkornc.ir.types import CODE, INT, REFERENCE, UNIT
from einkornc.passes.nothrow import infer_nothrow


def _plain(m: Machine, b: Builder) -> None:
    b.arithmetic("add", b.arguments[0], integer(1))


def _checks(m: Machine, b: Builder) -> None:
    b.check(b.compare("eq", b.arguments[0], integer(1)), m.overflow)


def _check_that_halts(m: Machine, b: Builder) -> None:
    """A failure that ends the program, as a panic does, raises nothing."""
    halt = m.builder("halt")
    halt.add(ir.Unreachable(UNIT, 1))
    halt.function.is_noreturn = True
    b.check(b.compare("eq", b.arguments[0], integer(1)), halt.function)


def _by_address(m: Machine, b: Builder) -> None:
    code = b.local("code", CODE)
    b.add(ir.CallIndirect(UNIT, 1, b.load(code), ()))


def _allocates(m: Machine, b: Builder) -> None:
    b.add(ir.Allocate(REFERENCE, 1, m.error_class))


def _circle(m: Machine, b: Builder) -> None:
    """Two functions that call each other and nothing that raises."""
    other = m.builder("other", [INT])
    other.call(b.function, other.arguments[0])
    other.ret()
    b.call(other.function, b.arguments[0])


def _circle_that_checks(m: Machine, b: Builder) -> None:
    other = m.builder("other", [INT])
    other.call(b.function, other.arguments[0])
    _checks(m, other)
    other.ret()
    b.call(other.function, b.arguments[0])


def _catches(m: Machine, b: Builder) -> None:
    caught = b.add_block("caught")
    b.block.handler = caught
    _checks(m, b)
    here = b.block
    b.at(caught).intrinsic("pending.take", REFERENCE)
    b.ret()
    b.at(here)


def _catches_and_raises_again(m: Machine, b: Builder) -> None:
    caught = b.add_block("caught")
    b.block.handler = caught
    _checks(m, b)
    b.at(caught).propagate()
    b.at(b.function.blocks[0])


def _handler_that_nothing_reaches(m: Machine, b: Builder) -> None:
    """The handler would raise again, but nothing it covers can raise."""
    caught = b.add_block("caught")
    b.block.handler = caught
    b.at(caught).propagate()
    b.at(b.function.blocks[0])


def _stack_check(m: Machine, b: Builder) -> None:
    b.function.has_stack_check = True


CASES: dict[str, tuple[Callable[[Machine, Builder], None], bool]] = {
    "plain": (_plain, False),
    "check": (_checks, True),
    "check that halts": (_check_that_halts, False),
    "call by address": (_by_address, True),
    "allocation": (_allocates, True),
    "circle": (_circle, False),
    "circle that checks": (_circle_that_checks, True),
    "catches": (_catches, False),
    "catches and raises again": (_catches_and_raises_again, True),
    "handler that nothing reaches": (_handler_that_nothing_reaches, False),
    "stack check": (_stack_check, True),
}


@pytest.mark.parametrize("name", CASES)
def test_nothrow(name: str) -> None:
    build, can_raise = CASES[name]
    machine = Machine()
    b = machine.builder("subject", [INT])
    build(machine, b)
    b.ret()
    main = machine.builder("main", [INT], INT)
    main.call(b.function, main.arguments[0])
    main.ret(main.arguments[0])
    infer_nothrow(machine.program(main.function))
    assert b.function.can_raise is can_raise
    assert main.function.can_raise is can_raise  # what a callee raises, its caller does
