"""Numbers: what compiled operations compute, compared with Python's own."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from einkornc.codegen.tests.building import Builder, Machine, run
from einkornc.ir import operations as ir
from einkornc.ir.operations import Constant, Value, integer
from einkornc.ir.types import BOOL, FLOAT, INT, UNIT, Integer

LEAST = -(2**63)
GREATEST = 2**63 - 1


def compile_and_run(
    build: Callable[[Builder, Value, Machine], Value], arguments: list[int]
) -> list[int | str]:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    b.ret(build(b, b.arguments[0], machine))
    return run(machine, b.function, arguments)


INTEGERS: dict[str, tuple[Callable[[Builder, Value, Machine], Value], dict[int, int | str]]] = {
    "checked add": (
        lambda b, x, m: b.checked("add", x, integer(1), m.overflow),
        {41: 42, GREATEST - 1: GREATEST, GREATEST: "error 1"},
    ),
    "checked sub": (
        lambda b, x, m: b.checked("sub", x, integer(1), m.overflow),
        {1: 0, LEAST + 1: LEAST, LEAST: "error 1"},
    ),
    "checked mul": (
        lambda b, x, m: b.checked("mul", x, x, m.overflow),
        {-3: 9, 3037000499: 3037000499**2, 3037000500: "error 1"},
    ),
    "wrapping add": (lambda b, x, m: b.arithmetic("add", x, integer(1)), {GREATEST: LEAST}),
    "division truncates": (lambda b, x, m: b.arithmetic("sdiv", x, integer(4)), {-7: -1, 7: 1}),
    "remainder": (lambda b, x, m: b.arithmetic("srem", x, integer(4)), {-7: -3, 7: 3}),
    "arithmetic shift": (lambda b, x, m: b.arithmetic("ashr", x, integer(1)), {-4: -2}),
    "logical shift": (lambda b, x, m: b.arithmetic("lshr", x, integer(63)), {-4: 1}),
    "narrow and widen": (
        lambda b, x, m: b.convert("sext", b.convert("trunc", x, Integer(8, True)), INT),
        {127: 127, 128: -128, 511: -1},
    ),
    "narrow and widen unsigned": (
        lambda b, x, m: b.convert("zext", b.convert("trunc", x, Integer(16, False)), INT),
        {-1: 65535, 65536: 0},
    ),
    "comparison as a number": (
        lambda b, x, m: b.convert("zext", b.compare("slt", x, integer(3)), INT),
        {2: 1, 3: 0, -1: 1},
    ),
    "unsigned comparison": (
        lambda b, x, m: b.convert("zext", b.compare("ult", x, integer(3)), INT),
        {2: 1, -1: 0},
    ),
    "select": (
        lambda b, x, m: b.add(
            ir.Select(
                INT, 1, b.compare("sgt", x, integer(0)), x, b.arithmetic("sub", integer(0), x)
            )
        ),
        {-5: 5, 5: 5},
    ),
    "population count": (lambda b, x, m: b.intrinsic("bits.ctpop", INT, x), {255: 8, -1: 64}),
    "leading zeros": (lambda b, x, m: b.intrinsic("bits.ctlz", INT, x), {1: 63, 0: 64}),
    "trailing zeros": (lambda b, x, m: b.intrinsic("bits.cttz", INT, x), {8: 3, 0: 64}),
    "byte swap": (lambda b, x, m: b.intrinsic("bits.bswap", INT, x), {1: 1 << 56}),
    "number.population": (lambda b, x, m: b.intrinsic("number.population", INT, x), {7: 3}),
    "float bits": (
        lambda b, x, m: b.intrinsic("floating.float_bits", INT, b.convert("sitofp", x, FLOAT)),
        {1: 0x3FF0000000000000, -2: -0x4000000000000000},
    ),
    "bits as float": (
        lambda b, x, m: b.intrinsic(
            "floating.truncate", INT, b.intrinsic("floating.bits_float", FLOAT, x)
        ),
        {0x4059400000000000: 101, -0x3FA6C00000000000: -101},
    ),
    "large constants": (lambda b, x, m: b.arithmetic("xor", x, integer(LEAST)), {0: LEAST}),
    "unsigned constants": (
        lambda b, x, m: b.convert(
            "bitcast",
            b.arithmetic(
                "lshr",
                integer(2**64 - 1, Integer(64, False)),
                b.convert("bitcast", x, Integer(64, False)),
            ),
            INT,
        ),
        {60: 15},
    ),
}


@pytest.mark.parametrize("name", INTEGERS)
def test_integers(name: str) -> None:
    build, expected = INTEGERS[name]
    assert compile_and_run(build, list(expected)) == list(expected.values())


def thousandths(b: Builder, value: Value) -> Value:
    """The float `value` as an integer number of thousandths."""
    return b.convert("fptosi", b.arithmetic("fmul", value, Constant(FLOAT, 1000.0)), INT)


def halves(b: Builder, value: Value) -> Value:
    return b.arithmetic("fmul", b.convert("sitofp", value, FLOAT), Constant(FLOAT, 0.5))


FLOATS: dict[str, tuple[Callable[[Builder, Value], Value], Callable[[float], float]]] = {
    "fadd": (
        lambda b, x: b.arithmetic("fadd", x, Constant(FLOAT, 0.25)),
        lambda x: x + 0.25,
    ),
    "frem": (
        lambda b, x: b.arithmetic("frem", x, Constant(FLOAT, 0.75)),
        lambda x: math.fmod(x, 0.75),
    ),
    "sqrt": (
        lambda b, x: b.intrinsic("math.sqrt", FLOAT, x),
        lambda x: math.sqrt(x) if x >= 0 else 0,
    ),
    "fabs": (lambda b, x: b.intrinsic("math.fabs", FLOAT, x), abs),
    "copysign": (
        lambda b, x: b.intrinsic("math.copysign", FLOAT, Constant(FLOAT, 2.0), x),
        lambda x: math.copysign(2.0, x),
    ),
}


@pytest.mark.parametrize("name", FLOATS)
def test_floats(name: str) -> None:
    build, expected = FLOATS[name]
    arguments = [0, 1, -1, 5, -5, 7, 2**40 + 1, -(2**40) - 1]
    results = compile_and_run(lambda b, x, m: thousandths(b, build(b, halves(b, x))), arguments)
    assert results == [int(expected(argument / 2) * 1000) for argument in arguments]


def test_conversion_to_int_saturates() -> None:
    results = compile_and_run(
        lambda b, x, m: b.convert(
            "fptosi",
            b.arithmetic("fdiv", b.convert("sitofp", x, FLOAT), Constant(FLOAT, 0.0)),
            INT,
        ),
        [1, -1, 0],
    )
    assert results == [GREATEST, LEAST, 0]


def test_floats_compare_ordered() -> None:
    def build(b: Builder, x: Value, m: Machine) -> Value:
        zero = Constant(FLOAT, 0.0)
        nan = b.arithmetic("fdiv", b.arithmetic("fmul", b.convert("sitofp", x, FLOAT), zero), zero)
        bits: Value = integer(0)
        for position, predicate in enumerate(("oeq", "une", "olt", "ole", "ogt", "oge")):
            bit = b.convert("zext", b.compare(predicate, nan, nan), INT)
            bits = b.arithmetic("or", bits, b.arithmetic("shl", bit, integer(position)))
        return bits

    assert compile_and_run(build, [1]) == [0b10]


def test_structs_nest() -> None:
    def build(b: Builder, x: Value, m: Machine) -> Value:
        inner = b.struct(b.compare("eq", x, integer(7)), x)
        outer = b.struct(inner, integer(5))
        taken = b.item(outer, 0)
        flag = b.convert("zext", b.item(taken, 0), INT)
        return b.arithmetic("add", b.arithmetic("mul", b.item(taken, 1), integer(10)), flag)

    assert compile_and_run(build, [7, 8]) == [71, 80]


def test_switch() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    one, many, other = (b.add_block(name) for name in ("one", "many", "other"))
    cases = ((integer(1), one), (integer(5), many), (integer(6), many))
    b.add(ir.Switch(UNIT, 1, b.arguments[0], cases, other))
    b.at(one).ret(integer(10))
    b.at(many).ret(integer(20))
    b.at(other).ret(integer(30))
    assert run(machine, b.function, [1, 5, 6, 7]) == [10, 20, 20, 30]


def test_locals_and_globals() -> None:
    machine = Machine()
    b = machine.builder("main", [INT], INT)
    total, flag = b.local("total", INT), b.local("flag", BOOL)
    loop, body, done = (b.add_block(name) for name in ("loop", "body", "done"))
    b.store(total, integer(0))
    b.add(ir.StoreGlobal(UNIT, 1, machine.counter, integer(0)))
    b.jump(loop)
    b.at(loop)
    i = b.add(ir.LoadGlobal(INT, 1, machine.counter))
    b.store(flag, b.compare("slt", i, b.arguments[0]))
    b.branch(b.load(flag), body, done)
    b.at(body)
    b.store(total, b.arithmetic("add", b.load(total), i))
    b.add(ir.StoreGlobal(UNIT, 1, machine.counter, b.arithmetic("add", i, integer(1))))
    b.jump(loop)
    b.at(done).ret(b.load(total))
    assert run(machine, b.function, [0, 1, 10]) == [0, 0, 45]
