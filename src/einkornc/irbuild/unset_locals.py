"""Local variables that may be read before they are set: those reads are checked.

mypy asks nothing of names bound on some paths only, as CPython does not. What a path leaves unset is found here
on the finished blocks, whatever statement the path comes from: a branch not taken, a loop that never ran,
what a `with` statement suppressed.
"""

from __future__ import annotations

from collections.abc import Iterable

from einkornc.ir import operations as ops
from einkornc.ir.operands import targets
from einkornc.ir.operations import Operation
from einkornc.ir.program import BasicBlock, Local
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild.function import FunctionBuilder

# Sets of variables are integers: one bit each.
type _Bits = int


def check_unset_locals(fb: FunctionBuilder) -> None:
    """Where no store surely precedes a load of a variable, let the load raise UnboundLocalError."""
    if not fb.variables:
        return
    flow = _Flow(fb)
    doubtful = flow.doubtful()
    if not doubtful:
        return
    flags = {local: fb.temporary(BOOL, f"{fb.variables[local]} is set") for local in doubtful}
    for block in fb.function.blocks:
        block.operations[:] = _with_checks(fb, block.operations, flags)
    unset = [ops.StoreLocal(UNIT, fb.line, flag, ops.FALSE) for flag in flags.values()]
    fb.function.blocks[0].operations[:0] = unset


def _with_checks(
    fb: FunctionBuilder, operations: Iterable[Operation], flags: dict[Local, Local]
) -> list[Operation]:
    """The same operations, with the flags of variables kept and looked at."""
    made: list[Operation] = []
    for operation in operations:
        made.append(operation)
        match operation:
            case ops.StoreLocal(line=line, local=local) if local in flags:
                new = ops.FALSE if operation in fb.deletions else ops.TRUE
                made.append(ops.StoreLocal(UNIT, line, flags[local], new))
            case ops.LoadLocal(line=line, local=local) if local in flags:
                is_set = ops.LoadLocal(BOOL, line, flags[local])
                name = fb.text(fb.variables[local])
                failure = fb.runtime("raise_unset_variable")
                made[-1:] = [is_set, ops.Check(UNIT, line, is_set, failure, (name,)), operation]
            case _:
                pass
    return made


class _Flow:
    """Which variables are surely set at the start of each block: the largest solution."""

    def __init__(self, fb: FunctionBuilder) -> None:
        self._fb = fb
        self._bits = {local: 1 << i for i, local in enumerate(fb.variables)}
        self._set_at: dict[BasicBlock, _Bits] = {fb.function.blocks[0]: 0}
        pending = [fb.function.blocks[0]]
        while pending:
            block = pending.pop()
            after, at_any_time = self._run(block)
            for target in targets(block.operations[-1]):
                self._arrive(target, after, pending)
            if block.handler is not None:
                self._arrive(block.handler, at_any_time, pending)

    def doubtful(self) -> list[Local]:
        """The variables of which some load may find nothing."""
        found: dict[Local, None] = {}
        for block, present in self._set_at.items():
            for operation in block.operations:
                if isinstance(operation, ops.LoadLocal) and operation.local in self._bits:
                    if not present & self._bits[operation.local]:
                        found[operation.local] = None
                present = self._step(operation, present)
        return list(found)

    def _arrive(self, block: BasicBlock, present: _Bits, pending: list[BasicBlock]) -> None:
        before = self._set_at.get(block)
        merged = present if before is None else before & present
        if merged != before:
            self._set_at[block] = merged
            pending.append(block)

    def _run(self, block: BasicBlock) -> tuple[_Bits, _Bits]:
        """What is set when the block ends, and what is set whenever something in it may raise."""
        present = at_any_time = self._set_at[block]
        for operation in block.operations:
            present = self._step(operation, present)
            at_any_time &= present
        return present, at_any_time

    def _step(self, operation: Operation, present: _Bits) -> _Bits:
        if not isinstance(operation, ops.StoreLocal):
            return present
        bit = self._bits.get(operation.local, 0)
        return present & ~bit if operation in self._fb.deletions else present | bit
