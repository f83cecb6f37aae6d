"""Where stack checks go."""

from __future__ import annotations

from einkornc.codegen.tests.building import Builder, Machine
from einkornc.ir import operations as ir
from einkornc.ir.operations import FunctionAddress
from einkornc.ir.types import CODE, REFERENCE, UNIT
from einkornc.passes.components import back_edges, components
from einkornc.passes.recursion import place_stack_checks


def checked(machine: Machine, main: Builder) -> set[str]:
    program = machine.program(main.function)
    place_stack_checks(program)
    return {function.name for function in program.functions if function.has_stack_check}


def chain(machine: Machine, calls: dict[str, list[str]]) -> dict[str, Builder]:
    """Functions without parameters that call each other as `calls` says."""
    builders = {name: machine.builder(name) for name in calls}
    for name, targets in calls.items():
        for target in targets:
            builders[name].call(builders[target].function)
    return builders


def finish(builders: dict[str, Builder]) -> None:
    for b in builders.values():
        b.ret()


def test_no_circle_no_check() -> None:
    machine = Machine()
    builders = chain(machine, {"main": ["a", "b"], "a": ["b"], "b": []})
    finish(builders)
    assert checked(machine, builders["main"]) == set()


def test_one_check_for_a_circle() -> None:
    machine = Machine()
    builders = chain(machine, {"main": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]})
    finish(builders)
    assert len(checked(machine, builders["main"])) == 1


def test_a_function_that_calls_itself() -> None:
    machine = Machine()
    builders = chain(machine, {"main": ["a"], "a": ["a", "b"], "b": []})
    finish(builders)
    assert checked(machine, builders["main"]) == {"a"}


def test_circles_through_addresses() -> None:
    machine = Machine()
    builders = chain(machine, {"main": ["caller"], "caller": [], "called": ["caller"], "other": []})
    caller = builders["caller"]
    code = caller.local("code", CODE)
    caller.store(code, FunctionAddress(CODE, builders["called"].function))
    caller.store(code, FunctionAddress(CODE, builders["other"].function))
    caller.add(ir.CallIndirect(UNIT, 1, caller.load(code), ()))
    finish(builders)
    assert checked(machine, builders["main"]) == {"called"}


def test_circles_through_frames() -> None:
    """A body that resumes frames checks; making a frame does not, nor who resumes from outside."""
    machine = Machine()
    body = machine.builder("body", [REFERENCE], REFERENCE)
    body.function.is_coroutine = True
    body.intrinsic("frame.resume", UNIT, body.arguments[0])
    body.ret()
    main = machine.builder("main")
    main.intrinsic("frame.resume", UNIT, main.call(body.function, ir.NULL))
    main.ret()
    assert checked(machine, main) == {"body"}


def test_frames_without_circle() -> None:
    machine = Machine()
    body = machine.builder("body", [REFERENCE], REFERENCE)
    body.function.is_coroutine = True
    body.ret()
    main = machine.builder("main")
    main.intrinsic("frame.resume", UNIT, main.call(body.function, ir.NULL))
    main.ret()
    assert checked(machine, main) == set()


def test_raising_recursion_error_is_not_checked() -> None:
    machine = Machine()
    builders = chain(machine, {"main": ["a"], "a": ["a"], "reserve": ["reserve"]})
    finish(builders)
    raising = machine.recursion_error.blocks[0]
    raising.operations.insert(0, ir.Call(UNIT, 1, builders["reserve"].function, ()))
    assert checked(machine, builders["main"]) == {"a"}


def test_components() -> None:
    graph = {1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [4], 6: [6, 1]}
    found = components(graph)
    assert found[1] == found[2] == found[3]
    assert found[4] == found[5]
    assert len(set(found.values())) == 3
    edges = back_edges(graph)
    assert edges == [(3, 1), (5, 4), (6, 6)]
    rest = {n: [t for t in ts if (n, t) not in edges] for n, ts in graph.items()}
    assert len(set(components(rest).values())) == len(rest)


def test_dispatchers_are_not_checked() -> None:
    """The method checks instead: what only picks one stays a jump."""
    machine = Machine()
    names = {"main": ["dispatch"], "dispatch": ["method"], "method": ["dispatch"]}
    builders = chain(machine, names)
    builders["dispatch"].function.path = ""
    finish(builders)
    assert checked(machine, builders["main"]) == {"method"}
