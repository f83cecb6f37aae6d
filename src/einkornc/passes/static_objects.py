"""Objects that are made once lie in the image's data: no allocation, which could fail, and no collector for them.

Before: every object comes from the heap. After: one that is made at most once, outside of any loop and in
code that runs once (from the platform's `start` through the initialisers of modules), is zeroed data
that the code fills in. Stands before the placing of stack checks and before nothrow: both count calls.
"""

from __future__ import annotations

from einkornc.ir import operations as ir
from einkornc.ir.operands import address_taken, callee, replace_operands, targets
from einkornc.ir.program import BasicBlock, Function, Program
from einkornc.ir.types import ARRAY_ELEMENTS_OFFSET, REFERENCE
from einkornc.passes.components import components

_LONGEST = 16  # elements of an Array


def place_static_objects(program: Program) -> None:
    """Replace the allocations that happen once by objects of the image."""
    count = 0
    for function, blocks in _run_once(program).items():
        made: dict[ir.Value, ir.Value] = {}
        for block in blocks:
            for operation in block.operations:
                length = _length(operation)
                if length is not None and isinstance(operation, ir.Allocate | ir.AllocateVariable):
                    made[operation] = ir.StaticObject(
                        REFERENCE, operation.layout, {}, f"made once {count}", length
                    )
                    count += 1
        if made:
            _replace(function, made)


def _length(operation: ir.Operation) -> int | None:
    """How many elements the object made by `operation` has; None where it is not to be data."""
    if isinstance(operation, ir.Allocate):
        return 0
    if not isinstance(operation, ir.AllocateVariable):
        return None
    length, element = operation.length, operation.layout.element
    # str and bytes have a size of their own; large Arrays would only make the image larger.
    is_plain = element is not None and operation.layout.size == ARRAY_ELEMENTS_OFFSET
    if not is_plain or not isinstance(length, ir.Constant) or not isinstance(length.value, int):
        return None
    return length.value if 0 <= length.value <= _LONGEST else None


def _replace(function: Function, made: dict[ir.Value, ir.Value]) -> None:
    for block in function.blocks:
        block.operations[:] = [operation for operation in block.operations if operation not in made]
        for operation in block.operations:
            replace_operands(operation, made)


def _run_once(program: Program) -> dict[Function, list[BasicBlock]]:
    """The functions that run at most once, each with its blocks that do."""
    callers = _call_sites(program)
    named = address_taken(program)
    found: dict[Function, list[BasicBlock]] = {}
    pending = [program.start]
    while pending:
        function = pending.pop()
        if function.is_coroutine:
            continue
        found[function] = _straight(function)
        for block in found[function]:
            for operation in block.operations:
                target = callee(operation)
                if isinstance(operation, ir.Call) and target is not None:
                    if callers[target] == 1 and target not in named and target not in found:
                        pending.append(target)
    return found


def _call_sites(program: Program) -> dict[Function, int]:
    """In how many places each function is called."""
    count: dict[Function, int] = {}
    for function in program.functions:
        for block in function.blocks:
            for operation in block.operations:
                target = callee(operation)
                if target is not None:
                    count[target] = count.get(target, 0) + 1
    # What compiled code calls without saying so.
    for target in (program.allocate, program.recursion_error):
        count[target] = count.get(target, 0) + 2
    return count


def _straight(function: Function) -> list[BasicBlock]:
    """The blocks that no circle goes through, by way of a handler or otherwise."""
    following = {
        block: [*targets(block.operations[-1]), *([block.handler] if block.handler else [])]
        for block in function.blocks
    }
    numbers = components(following)
    sizes: dict[int, int] = {}
    for number in numbers.values():
        sizes[number] = sizes.get(number, 0) + 1
    return [b for b in function.blocks if sizes[numbers[b]] == 1 and b not in following[b]]
