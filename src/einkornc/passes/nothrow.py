"""Which functions can raise: the others return no error flag, and nobody tests it after a call.

Before: every function counts as raising; stack checks are placed. After: `can_raise` is False where no
path leaves the function with an exception. The least solution: a circle of calls in which nothing
raises does not raise.
"""

from __future__ import annotations

from einkornc.ir import operations as ir
from einkornc.ir.operands import callee, targets
from einkornc.ir.program import BasicBlock, Function, Program

_ALLOCATIONS = {ir.Allocate, ir.AllocateVariable}
_RAISING_INTRINSICS = ("image.allocate", "memory.new_str", "memory.new_bytes")


def infer_nothrow(program: Program) -> None:
    """Set `can_raise` of all functions."""
    callers: dict[Function, set[Function]] = {}
    for function in program.functions:
        function.can_raise = False
        for called in _calls(function, program.allocate):
            callers.setdefault(called, set()).add(function)
    if program.recursion_error not in callers:
        callers[program.recursion_error] = set()
    pending = list(reversed(program.functions))
    waiting = set(pending)
    while pending:
        function = pending.pop()
        waiting.discard(function)
        if function.can_raise or not _can_raise(function, program.allocate):
            continue
        function.can_raise = True
        for caller in callers.get(function, ()):
            if not caller.can_raise and caller not in waiting:
                waiting.add(caller)
                pending.append(caller)


def _calls(function: Function, allocate: Function) -> set[Function]:
    """The functions whose raising may make `function` raise."""
    called: set[Function] = set()
    for block in function.blocks:
        for operation in block.operations:
            target = callee(operation)
            if target is not None:
                called.add(target)
            elif _allocates(operation):
                called.add(allocate)
    if function.is_coroutine:
        called.add(allocate)
    return called


def _allocates(operation: ir.Operation) -> bool:
    if isinstance(operation, ir.Intrinsic):
        return operation.name in _RAISING_INTRINSICS
    return type(operation) in _ALLOCATIONS


def operation_can_raise(operation: ir.Operation, allocate: Function) -> bool:
    """Whether control may go from `operation` to the handler of its block."""
    target = callee(operation)
    if target is not None:
        return target.can_raise
    if isinstance(operation, ir.CallIndirect | ir.Propagate):
        return True
    return _allocates(operation) and allocate.can_raise


def _can_raise(function: Function, allocate: Function) -> bool:
    """Whether an exception leaves `function`, by what is known of the functions it calls."""
    if function.is_coroutine:
        return allocate.can_raise  # its body catches everything; making the frame may fail
    if function.has_stack_check:
        return True
    seen: set[BasicBlock] = {function.blocks[0]}
    stack = [function.blocks[0]]
    while stack:
        block = stack.pop()
        reached: list[BasicBlock] = []
        for operation in block.operations:
            if operation_can_raise(operation, allocate):
                if block.handler is None:
                    return True
                reached.append(block.handler)
            if isinstance(operation, ir.Call) and operation.function.is_noreturn:
                break
        else:
            reached += targets(block.operations[-1])
        for target in reached:
            if target not in seen:
                seen.add(target)
                stack.append(target)
    return False
