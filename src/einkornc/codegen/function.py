"""One function of the IR as LLVM text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from einkornc.codegen import coroutine, operations, terminators
from einkornc.codegen.convention import Outcome
from einkornc.codegen.intrinsics import intrinsic
from einkornc.codegen.module import Module
from einkornc.codegen.spelling import llvm_type
from einkornc.codegen.stack import check_stack
from einkornc.codegen.writer import FunctionWriter
from einkornc.ir import operations as ir
from einkornc.ir.program import BasicBlock, Function
from einkornc.ir.types import UNIT

# The operation's class decides which function spells it, so each takes exactly that class.
_EMITTERS: dict[type[ir.Operation], Callable[[FunctionWriter, Any], None]] = {
    ir.LoadLocal: operations.load_local,
    ir.StoreLocal: operations.store_local,
    ir.LoadGlobal: operations.load_global,
    ir.StoreGlobal: operations.store_global,
    ir.Arithmetic: operations.arithmetic,
    ir.CheckedArithmetic: operations.checked_arithmetic,
    ir.Compare: operations.compare,
    ir.Convert: operations.convert,
    ir.Select: operations.select,
    ir.MakeStruct: operations.make_struct,
    ir.GetItem: operations.get_item,
    ir.Allocate: operations.allocate,
    ir.AllocateVariable: operations.allocate_variable,
    ir.GetField: operations.get_field,
    ir.SetField: operations.set_field,
    ir.GetElement: operations.get_element,
    ir.SetElement: operations.set_element,
    ir.ClassOf: operations.class_of,
    ir.IsInstance: operations.is_instance,
    ir.Call: operations.call,
    ir.CallIndirect: operations.call_indirect,
    ir.Check: operations.check,
    ir.Intrinsic: intrinsic,
    ir.Jump: terminators.jump,
    ir.Branch: terminators.branch,
    ir.Switch: terminators.switch,
    ir.Return: terminators.return_,
    ir.Propagate: terminators.propagate,
    ir.Suspend: coroutine.suspend,
    ir.Unreachable: terminators.unreachable,
}


# What a caller may want to know of a function that it does not see.
_OF_CALLS = frozenset({"nounwind", "noreturn", "cold"})


@dataclass(slots=True)
class FunctionText:
    """The LLVM text of one function: `head`, its symbol and parameters, then `body`.

    `body` begins at the parameters, so that equal functions have equal bodies. Source lines stand in
    it as `!L12` and become metadata when the module is put together.
    """

    function: Function
    symbol: str
    linkage: str
    returned: str
    body: str
    parameters: str = ""  # their types
    attributes: frozenset[str] = frozenset()

    def declaration(self) -> str:
        """The line that names what another module defines."""
        kept = " ".join(sorted(self.attributes & _OF_CALLS))
        return f"declare dso_local hidden {self.returned} {self.symbol}({self.parameters}) {kept}"


def function_text(module: Module, function: Function) -> FunctionText:
    """Spell `function`, which the verifier would accept."""
    w = FunctionWriter(module, function)
    if function.has_stack_check and not function.is_coroutine:
        check_stack(w, function.line)
    if function.is_coroutine:
        coroutine.begin_coroutine(w)
    else:
        w.emit("br label %b0")
    for block in function.blocks:
        w.handler = block.handler
        w.begin(w.label(block))
        handing = _handing_over(w, block)
        if handing is not None:
            w.hand_over(handing)
            continue
        for operation in block.operations:
            if isinstance(operation, ir.Unreachable) and w.nothing_arrives():
                break  # after a call that never returns
            _EMITTERS[type(operation)](w, operation)
    if function.is_coroutine:
        coroutine.finish_coroutine(w)
    w.lines += w.cold
    w.finish()
    slots = [
        f"{w.local(local)} = alloca {llvm_type(local.type)}"
        for local in function.locals
        if local.type != UNIT
    ]
    parameters = ", ".join(f"{llvm_type(p.type)} %p{p.index}" for p in function.parameters)
    attributes = _attributes(w)
    group = module.attributes(" ".join(attributes))
    lines = [f"({parameters}) unnamed_addr {group} {{", *slots, *w.lines, "}"]
    return FunctionText(
        function=function,
        symbol=module.data.function_symbol(function),
        linkage="dso_local " if function is module.program.start else "internal ",
        returned=w.convention.returned,
        body="\n".join(lines),
        parameters=", ".join(llvm_type(p.type) for p in function.parameters),
        attributes=frozenset(attributes),
    )


def _handing_over(w: FunctionWriter, block: BasicBlock) -> ir.Call | None:
    """The call, when all of `block` is to return what a function of the same convention does.

    Only in functions that tracebacks do not show, dispatchers above all: there it is a jump. (A pair
    that is returned unseen hides from LLVM which paths raise, so other functions take it apart.)
    """
    if w.has_debug_info or block.handler is not None or len(block.operations) != 2:
        return None
    call, end = block.operations
    is_alike = (
        isinstance(call, ir.Call)
        and isinstance(end, ir.Return)
        and end.value is call
        and w.module.convention(call.function) == w.convention
        and w.convention.outcome is Outcome.FLAGGED
    )
    return call if is_alike and isinstance(call, ir.Call) else None


def _calls(function: Function) -> int:
    return sum(
        isinstance(operation, ir.Call | ir.CallIndirect)
        for block in function.blocks
        for operation in block.operations
    )


def _attributes(w: FunctionWriter) -> list[str]:
    function, program = w.function, w.module.program
    names = ["nounwind"]
    if function.is_coroutine:
        names += ["presplitcoroutine", "coro_only_destroy_when_complete"]
    if not function.is_hot:
        names += ["minsize", "optsize"]
    is_cold = function.is_cold or w.convention.outcome is Outcome.ALWAYS_RAISES
    if is_cold:
        names.append("cold")
    # `main` calls every module's initialiser: inlined into one function, they would take LLVM
    # minutes (its cost is not linear in the size of a function).
    if w.needs_frame or is_cold or function in (program.main, program.start):
        names.append("noinline")
    elif function.is_inline and _calls(function) <= 1:
        # More calls, as in a dispatcher over several classes, would be copied to every caller.
        names.append("alwaysinline")
    if w.convention.outcome is Outcome.HALTS:
        names.append("noreturn")
    # Tracebacks and the collector walk the frames on the stack: a tail call would take one away.
    # What tracebacks do not show may go without, and so needs no frame for passing on a call.
    if w.has_debug_info or w.needs_frame:
        names += ['"disable-tail-calls"="true"', '"frame-pointer"="all"']
    else:
        names.append('"frame-pointer"="non-leaf"')
    # No C library is there for the calls that LLVM would make up from loops.
    names += ['"no-builtin-strlen"', '"no-builtin-wcslen"']
    return names
