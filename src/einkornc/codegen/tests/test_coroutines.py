"""Coroutine bodies: frames, suspension, values kept across it, errors, recursion through frames."""

from __future__ import annotations

from einkornc.codegen.tests.building import Builder, Machine, Running, run
from einkornc.ir import operations as ir
from einkornc.ir.operations import Value, integer
from einkornc.ir.types import BOOL, INT, REFERENCE, UNIT, ClassLayout


class Generators:
    """A holder class through which bodies hand out values, and a body that counts."""

    def __init__(self) -> None:
        self.machine = Machine()
        self.holder = ClassLayout("Holder", "Holder")
        self.holder.add_field("value", INT)
        self.holder.add_field("done", BOOL)
        self.holder.add_field("frame", REFERENCE)
        self.machine.classes.append(self.holder)

    def body(self, name: str) -> Builder:
        """A coroutine body body(holder, n), with a handler that passes the error's code on."""
        b = self.machine.builder(name, [REFERENCE, INT], REFERENCE, line=10)
        b.function.is_coroutine = True
        caught = b.add_block("caught")
        b.block.handler = caught
        b.at(caught)
        error = b.intrinsic("pending.take", REFERENCE)
        code = b.field(self.machine.error_class, "code", error)
        self.finish(b, b.arithmetic("sub", integer(0), code))
        return b.at(b.function.blocks[0])

    def finish(self, b: Builder, value: Value) -> None:
        """Hand out `value` and end the body."""
        b.set_field(self.holder, "value", b.arguments[0], value)
        b.set_field(self.holder, "done", b.arguments[0], ir.TRUE)
        b.ret()

    def make(self, b: Builder, body: Builder, n: Value) -> Value:
        """A holder with a fresh frame of `body` in it."""
        holder = b.add(ir.Allocate(REFERENCE, 1, self.holder))
        frame = b.call(body.function, holder, n)
        b.set_field(self.holder, "frame", holder, frame)
        return holder

    def resume(self, b: Builder, holder: Value) -> None:
        b.intrinsic("frame.resume", UNIT, b.field(self.holder, "frame", holder))

    def summing(self, body: Builder) -> Builder:
        """main(n): the sum of all that body(n) hands out, its last value included."""
        b = self.machine.builder("main", [INT], INT)
        total = b.local("total", INT)
        again, out = b.add_block("again"), b.add_block("out")
        holder = self.make(b, body, b.arguments[0])
        b.store(total, integer(0))
        b.jump(again)
        b.at(again)
        self.resume(b, holder)
        value = b.field(self.holder, "value", holder)
        b.store(total, b.arithmetic("add", b.load(total), value))
        b.branch(b.field(self.holder, "done", holder), out, again)
        b.at(out).ret(b.load(total))
        return b


def counting(generators: Generators, *, limit: int) -> Builder:
    """Hands out 0, 1, … below n; overflows when it passes `limit`."""
    b = generators.body("counting")
    handler = b.block.handler
    i = b.local("i", INT)
    loop, body, onward, end = (
        b.add_block(name, handler) for name in ("loop", "body", "onward", "end")
    )
    b.store(i, integer(0))
    b.jump(loop)
    b.at(loop).branch(b.compare("slt", b.load(i), b.arguments[1]), body, end)
    b.at(body)
    # Computed before the suspension, used after it.
    following = b.arithmetic("add", b.load(i), integer(1))
    b.set_field(generators.holder, "value", b.arguments[0], b.load(i))
    b.add(ir.Suspend(UNIT, 12, onward))
    b.at(onward)
    b.check(b.compare("sle", following, integer(limit)), generators.machine.overflow)
    b.store(i, following)
    b.jump(loop)
    generators.finish(b.at(end), integer(0))
    return b


def test_values_survive_suspension() -> None:
    generators = Generators()
    main = generators.summing(counting(generators, limit=100))
    assert run(generators.machine, main.function, [0, 1, 10]) == [0, 0, 45]


def test_errors_inside_stay_inside() -> None:
    generators = Generators()
    main = generators.summing(counting(generators, limit=3))
    assert run(generators.machine, main.function, [3, 10]) == [3, 0 + 1 + 2 + 3 - 1]


def test_no_memory_for_a_frame() -> None:
    generators = Generators()
    main = generators.summing(counting(generators, limit=3))
    assert run(generators.machine, main.function, [3], heap=48) == ["error 3"]


def test_two_frames_of_one_body() -> None:
    generators = Generators()
    body = counting(generators, limit=100)
    b = generators.machine.builder("main", [INT], INT)
    holders = [generators.make(b, body, b.arguments[0]) for _ in range(2)]
    for holder in (holders[0], holders[0], holders[0], holders[1]):
        generators.resume(b, holder)
    first, second = (b.field(generators.holder, "value", holder) for holder in holders)
    b.ret(b.arithmetic("add", b.arithmetic("mul", first, integer(10)), second))
    assert run(generators.machine, b.function, [9]) == [20]


def test_chain_of_frames_ends_in_recursion_error() -> None:
    """Each body resumes the frame below it: nesting by resumption alone is bounded too."""
    generators = Generators()
    machine = generators.machine
    b = generators.body("nested")
    handler = b.block.handler
    n = b.arguments[1]
    more, end = b.add_block("more", handler), b.add_block("end", handler)
    b.branch(b.compare("eq", n, integer(0)), end, more)
    b.at(more)
    inner = generators.make(b, b, b.arithmetic("sub", n, integer(1)))
    generators.resume(b, inner)
    value = b.field(generators.holder, "value", inner)
    handed = b.add(
        ir.Select(
            INT,
            1,
            b.compare("slt", value, integer(0)),
            value,
            b.arithmetic("add", value, integer(1)),
        )
    )
    generators.finish(b, handed)
    generators.finish(b.at(end), integer(0))
    main = generators.summing(b)
    running = Running(machine.program(main.function))
    assert running.run(100) == 100
    running.limit_stack(8192)
    assert running.run(10) == 10
    assert running.run(3000) == -2
    assert b.function.has_stack_check
    assert not main.function.has_stack_check
