"""Exceptions: flags through calls, handlers, checks, RecursionError."""

from __future__ import annotations

import pytest

from einkornc.codegen.tests.building import Builder, Machine, Running, run
from einkornc.ir import operations as ir
from einkornc.ir.operations import FunctionAddress, integer
from einkornc.ir.program import Function
from einkornc.ir.types import CODE, INT, REFERENCE, UNIT, Type


def catching(machine: Machine, inner: Function) -> Builder:
    """main(x) = inner(x), or 1000 + code of what it raised."""
    b = machine.builder("main", [INT], INT)
    caught = b.add_block("caught")
    b.block.handler = caught
    b.ret(b.call(inner, b.arguments[0]))
    b.at(caught)
    error = b.intrinsic("pending.take", REFERENCE)
    code = b.field(machine.error_class, "code", error)
    b.ret(b.arithmetic("add", code, integer(1000)))
    return b


def checking(machine: Machine, limit: int) -> Builder:
    """inner(x) = x, or an error where x is above `limit`."""
    b = machine.builder(f"check{limit}", [INT], INT)
    b.check(b.compare("sle", b.arguments[0], integer(limit)), machine.overflow)
    b.ret(b.arguments[0])
    return b


def test_errors_pass_through_callers() -> None:
    machine = Machine()
    inner = checking(machine, 10)
    middle = machine.builder("middle", [INT], INT)
    middle.ret(middle.call(inner.function, middle.arguments[0]))
    assert run(machine, middle.function, [3, 11]) == [3, "error 1"]


def test_handlers_catch() -> None:
    machine = Machine()
    main = catching(machine, checking(machine, 10).function)
    assert run(machine, main.function, [3, 11]) == [3, 1001]


def test_a_function_may_raise_again() -> None:
    machine = Machine()
    inner = checking(machine, 10)
    b = machine.builder("again", [INT], INT)
    caught = b.add_block("caught")
    b.block.handler = caught
    b.ret(b.call(inner.function, b.arguments[0]))
    b.at(caught)
    error = b.intrinsic("pending.take", REFERENCE)
    code = b.field(machine.error_class, "code", error)
    b.set_field(machine.error_class, "code", error, b.arithmetic("add", code, integer(1)))
    b.intrinsic("pending.set", UNIT, error)
    b.propagate()
    running = Running(machine.program(b.function))
    assert [running.run(x) for x in (3, 11)] == [3, "error 2"]


def test_failures_take_arguments() -> None:
    machine = Machine()
    failure = machine.builder("raise_code", [INT])
    error = ir.StaticObject(REFERENCE, machine.error_class, {}, "given")
    failure.set_field(machine.error_class, "code", error, failure.arguments[0])
    failure.intrinsic("pending.set", UNIT, error)
    failure.propagate()
    failure.function.is_noreturn = True
    b = machine.builder("main", [INT], INT)
    x = b.arguments[0]
    b.check(b.compare("slt", x, integer(5)), failure.function, x)
    b.check(b.compare("sge", x, integer(0)), failure.function, b.arithmetic("mul", x, integer(2)))
    b.ret(x)
    assert run(machine, b.function, [4, 7, -3]) == [4, "error 7", "error -6"]


@pytest.mark.parametrize("can_raise", [False, True])
@pytest.mark.parametrize("result", [INT, UNIT])
def test_calls_by_address_agree_on_the_flag(can_raise: bool, result: Type) -> None:
    """Whether or not the function behind an address can raise, callers look the same."""
    machine = Machine()
    target = machine.builder("target", [INT], result)
    if can_raise:
        target.check(target.compare("sle", target.arguments[0], integer(10)), machine.overflow)
    target.ret(target.arguments[0] if result == INT else ir.NOTHING)
    b = machine.builder("main", [INT], INT)
    code = b.local("code", CODE)
    b.store(code, FunctionAddress(CODE, target.function))
    value = b.add(ir.CallIndirect(result, 1, b.load(code), (b.arguments[0],)))
    b.call(target.function, b.arguments[0])
    b.ret(value if result == INT else integer(0))
    expected: list[int | str] = [3, 11] if result == INT else [0, 0]
    if can_raise:
        expected[1] = "error 1"
    assert run(machine, b.function, [3, 11]) == expected


def test_a_function_that_never_returns_ends_the_block() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.call(machine.overflow)
    b.add(ir.Unreachable(UNIT, 1))
    assert run(machine, b.function, [1]) == ["error 1"]


def test_memory_error() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    array = b.add(ir.AllocateVariable(REFERENCE, 1, machine.array_class, b.arguments[0]))
    b.ret(b.field(machine.array_class, "length", array))
    impossible = [-1, 2**40, 2**62, -(2**63)]
    assert run(machine, b.function, [100, 1000, *impossible], heap=1024) == [
        100,
        "error 3",
        *["error 3"] * 4,
    ]


def recursive(machine: Machine) -> Builder:
    """depth(n) = 0 if n == 0 else depth(n - 1) + 1"""
    b = machine.builder("depth", [INT], INT)
    done, more = b.add_block("done"), b.add_block("more")
    n = b.arguments[0]
    b.branch(b.compare("eq", n, integer(0)), done, more)
    b.at(done).ret(integer(0))
    b.at(more)
    below = b.call(b.function, b.arithmetic("sub", n, integer(1)))
    # Not associative with the call, so that LLVM keeps the recursion.
    b.ret(b.checked("add", b.arithmetic("xor", below, integer(0)), integer(1), machine.overflow))
    return b


def test_recursion_error_can_be_caught() -> None:
    machine = Machine()
    running = Running(machine.program(catching(machine, recursive(machine).function).function))
    assert running.run(1000) == 1000
    running.limit_stack(16384)
    assert running.run(10) == 10
    assert running.run(1_000_000_000) == 1002
    assert running.run(10) == 10
