"""Stack checks where calls can go in a circle, and only there.

Before: no function checks the stack. After: every circle of calls goes through a function with
`has_stack_check`, so that unbounded recursion ends in RecursionError; what cannot recurse pays nothing.
Stands before nothrow, since a check may raise.

Calls by address and resumptions of frames are two nodes of the call graph, each with an edge to
whatever it may reach. What only runs when RecursionError is raised uses the reserve of the stack and
is left unchecked, or raising it would recurse.
"""

from __future__ import annotations

from einkornc.ir import operations as ir
from einkornc.ir.operands import address_taken, callee
from einkornc.ir.program import Function, Program
from einkornc.passes.components import back_edges, components

type Node = Function | _Body | str
_BY_ADDRESS = "call by address"
_RESUME = "resume"


class _Body:
    """What runs when a coroutine is resumed, apart from the function that makes its frame."""

    def __init__(self, function: Function) -> None:
        self.function = function


def place_stack_checks(program: Program) -> None:
    """Set `has_stack_check` of all functions."""
    graph = _call_graph(program)
    exempt = _runs_on_reserve(program)
    component = components(graph)
    checked: set[Node] = set()
    for node, targets in graph.items():
        # A circle through a call by address is cut where it arrives, one through a resumption
        # where it sets out: both of them are functions of ours.
        if node == _BY_ADDRESS:
            checked |= {t for t in targets if component[t] == component[node]}
        elif _RESUME in targets and component[_RESUME] == component[node]:
            checked.add(node)
    rest = {
        node: [target for target in targets if target not in checked]
        for node, targets in graph.items()
        if node not in checked
    }
    for source, target in back_edges(rest):
        # Either end lies on the circle. A dispatcher, which has no place in the source, is a mere
        # jump as long as it checks nothing.
        checked.add(source if isinstance(target, Function) and not target.path else target)
    for node in checked:
        function = node.function if isinstance(node, _Body) else node
        if isinstance(function, Function) and function not in exempt:
            function.has_stack_check = True


def _call_graph(program: Program) -> dict[Node, list[Node]]:
    graph: dict[Node, list[Node]] = {_BY_ADDRESS: [], _RESUME: []}
    for function in program.functions:
        function.has_stack_check = False
        node: Node = function
        if function.is_coroutine:
            graph[function] = [program.allocate]
            node = _Body(function)
            graph[_RESUME].append(node)
        graph[node] = list(dict.fromkeys(_called(function, program)))
    graph[_BY_ADDRESS] += address_taken(program)
    return graph


# The operations that lead to functions which they do not name.
_CALLING = {ir.CallIndirect, ir.Allocate, ir.AllocateVariable, ir.Intrinsic}


def _called(function: Function, program: Program) -> list[Node]:
    found: list[Node] = []
    for block in function.blocks:
        for operation in block.operations:
            target = callee(operation)
            if target is not None:
                found.append(target)
                continue
            if type(operation) not in _CALLING:
                continue
            match operation:
                case ir.CallIndirect():
                    found.append(_BY_ADDRESS)
                case ir.Allocate() | ir.AllocateVariable():
                    found.append(program.allocate)
                case ir.Intrinsic(name="frame.resume" | "image.resume"):
                    found.append(_RESUME)
                case ir.Intrinsic(name="image.allocate" | "memory.new_str" | "memory.new_bytes"):
                    found.append(program.allocate)
                case ir.Intrinsic(name="image.call_main"):
                    found.append(program.main)
                case _:
                    pass
    return found


def _runs_on_reserve(program: Program) -> set[Function]:
    """What raising RecursionError calls directly."""
    seen = {program.recursion_error}
    stack = [program.recursion_error]
    while stack:
        for target in _called(stack.pop(), program):
            if isinstance(target, Function) and target not in seen:
                seen.add(target)
                stack.append(target)
    return seen
