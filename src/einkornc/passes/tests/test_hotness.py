"""Loops of the program and what they call are hot; what runs once, fails or waits stays small."""

from __future__ import annotations

from einkornc.codegen.tests.building import Builder, Machine
from einkornc.ir.operations import integer
from einkornc.ir.printer import print_function
from einkornc.ir.program import Function
from einkornc.ir.types import INT
from einkornc.passes.hotness import find_hot


def _leaf(machine: Machine, name: str, calls: Function | None = None) -> Function:
    b = machine.builder(name)
    if calls is not None:
        b.call(calls)
    b.ret()
    return b.function


def _loop(machine: Machine, name: str, inside: Function, outside: Function) -> Builder:
    """Calls `outside` once, and `inside` until the argument, which never changes, is zero."""
    b = machine.builder(name, [INT])
    b.call(outside)
    again, after = b.add_block("again"), b.add_block("after")
    b.jump(again)
    b.at(again).call(inside)
    b.branch(b.compare("eq", b.arguments[0], integer(0)), after, again)
    b.at(after).ret()
    return b


def _hot(machine: Machine) -> list[str]:
    main = machine.builder("main", [INT], INT)
    main.ret(integer(0))
    find_hot(machine.program(main.function))
    return [function.name for function in machine.functions if function.is_hot]


def test_a_loop_and_what_it_calls_are_hot() -> None:
    machine = Machine()
    deeper = _leaf(machine, "deeper")
    inside = _leaf(machine, "inside", deeper)
    outside = _leaf(machine, "outside")
    loop = _loop(machine, "loop", inside, outside).function
    assert "# hot" not in print_function(loop)
    assert _hot(machine) == ["deeper", "inside", "loop"]
    assert "# hot" in print_function(loop).splitlines()[0].replace(", ", "# ")


def test_the_library_is_followed_a_few_steps() -> None:
    machine = Machine()
    called = [_leaf(machine, "step.5")]
    for step in (4, 3, 2, 1):
        called.append(_leaf(machine, f"step.{step}", called[-1]))
    for function in called:
        function.is_library = True
    _loop(machine, "loop", called[-1], called[0])
    assert _hot(machine) == ["step.3", "step.2", "step.1", "loop"]


def test_loops_of_the_library_stay_small() -> None:
    machine = Machine()
    leaf = _leaf(machine, "leaf")
    _loop(machine, "loop", leaf, leaf).function.is_library = True
    assert _hot(machine) == []


def test_what_raises_stays_small() -> None:
    machine = Machine()
    loop = _loop(machine, "loop", machine.overflow, machine.recursion_error)
    assert _hot(machine) == [loop.function.name]


def test_recursion_is_a_loop() -> None:
    machine = Machine()
    b = machine.builder("even")
    odd = _leaf(machine, "odd", b.function)
    b.call(odd)
    b.ret()
    assert _hot(machine) == ["even", "odd"]


def test_what_reads_a_few_octets_is_flat() -> None:
    machine = Machine()
    reader = _leaf(machine, "einkorn.wire.octets.read32")
    other = _leaf(machine, "other", reader)
    main = machine.builder("main", [INT], INT)
    main.call(other)
    main.ret(integer(0))
    find_hot(machine.program(main.function))
    assert reader.is_flat and not other.is_flat
