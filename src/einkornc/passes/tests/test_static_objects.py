"""What is made once is data; what is made in a loop, or by code that runs again, comes from the heap."""

from __future__ import annotations

from einkornc.codegen.tests.building import Builder, Machine, run
from einkornc.ir import operations as ir
from einkornc.ir.operations import Value, integer
from einkornc.ir.printer import print_function
from einkornc.ir.types import CODE, INT, REFERENCE, UNIT
from einkornc.ir.verifier import verify
from einkornc.passes.static_objects import place_static_objects


def _made(b: Builder, machine: Machine) -> Value:
    return b.add(ir.Allocate(REFERENCE, 1, machine.error_class))


def _placed(machine: Machine, main: Builder) -> str:
    program = machine.program(main.function)
    place_static_objects(program)
    verify(program)
    return print_function(main.function)


def test_an_object_made_once_is_data() -> None:
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    made = _made(main, machine)
    main.set_field(machine.error_class, "code", made, main.arguments[0])
    main.ret(main.field(machine.error_class, "code", made))
    assert "%0: ref = allocate builtins.Exception" in print_function(main.function)
    assert _placed(machine, main) == (
        "def main(%p0: i64) -> i64:\n"
        "entry:\n"
        "  static made once 0 (builtins.Exception).code = %p0\n"
        "  %0: i64 = static made once 0 (builtins.Exception).code\n"
        "  return %0\n"
    )


def test_the_data_can_be_written() -> None:
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    array = main.add(ir.AllocateVariable(REFERENCE, 1, machine.array_class, integer(2)))
    main.add(ir.SetElement(UNIT, 1, array, integer(1), main.arguments[0]))
    length = main.field(machine.array_class, "length", array)
    main.ret(main.arithmetic("add", length, main.add(ir.GetElement(INT, 1, array, integer(1)))))
    assert "static made once 0 (Array[int])[1] = %p0" in _placed(machine, main)
    machine.functions[:] = [f for f in machine.functions if f.name not in ("start", "__main__")]
    assert run(machine, main.function, [5]) == [7]


def test_what_a_loop_makes_comes_from_the_heap() -> None:
    machine = Machine()
    main = machine.builder("main", [INT], INT)
    again, after = main.add_block("again"), main.add_block("after")
    main.jump(again)
    _made(main.at(again), machine)
    main.branch(main.compare("eq", main.arguments[0], integer(0)), after, again)
    main.at(after).ret(integer(0))
    assert "allocate builtins.Exception" in _placed(machine, main)


def test_what_is_called_twice_allocates_each_time() -> None:
    machine = Machine()
    maker = machine.builder("make", [], REFERENCE)
    maker.ret(_made(maker, machine))
    main = machine.builder("main", [INT], INT)
    main.call(maker.function)
    main.call(maker.function)
    main.ret(integer(0))
    _placed(machine, main)
    assert "allocate builtins.Exception" in print_function(maker.function)


def test_what_is_called_by_address_allocates_each_time() -> None:
    machine = Machine()
    maker = machine.builder("make", [], REFERENCE)
    maker.ret(_made(maker, machine))
    main = machine.builder("main", [INT], INT)
    main.call(maker.function)
    main.add(ir.CallIndirect(REFERENCE, 1, ir.FunctionAddress(CODE, maker.function), ()))
    main.ret(integer(0))
    _placed(machine, main)
    assert "allocate builtins.Exception" in print_function(maker.function)
