"""Builds the LLVM text of one function: names, blocks, calls and the edges that errors take."""

from __future__ import annotations

from collections.abc import Sequence

from einkornc.codegen.convention import Convention, Outcome, flagged
from einkornc.codegen.module import Module
from einkornc.codegen.spelling import llvm_type
from einkornc.ir import operations as ir
from einkornc.ir.program import BasicBlock, Function, Local
from einkornc.ir.types import UNIT, Type

LIKELY = ", !prof !0"  # the first target of the branch is expected
UNLIKELY = ", !prof !1"
COUNT = ", !range !6"  # 0 to LARGEST_COUNT
IMMUTABLE = ", !invariant.load !5"


class FunctionWriter:
    """State while one function is spelled. Operations append to `lines`; failure paths go to `cold`."""

    def __init__(self, module: Module, function: Function) -> None:
        self.module = module
        self.function = function
        self.lines: list[str] = []
        self.cold: list[str] = []
        self.handler: BasicBlock | None = None  # of the block that is being spelled
        self.convention = module.convention(function)
        self.has_debug_info = bool(function.path) and module.has_debug_info
        self.needs_frame = False  # holds an intrinsic that speaks of "the calling function"
        self._names: dict[ir.Value, str] = {}
        self._labels = {block: f"b{index}" for index, block in enumerate(function.blocks)}
        self._locals = {local: f"%l{index}" for index, local in enumerate(function.locals)}
        self._count = 0
        self._failures: dict[tuple[Function, BasicBlock | None, int], str] = {}
        self._raises = False
        self._present = ""  # label of the open block
        self._is_dead = False  # nothing leads to the open block, and nothing stands in it yet
        self._returns: list[tuple[str, str]] = []  # label and value of each normal return

    # ------------------------------------------------------------ names

    def emit(self, line: str) -> None:
        """Append one instruction."""
        self.lines.append(line)

    def fresh(self) -> str:
        """A new name for an intermediate value."""
        self._count += 1
        return f"%t{self._count}"

    def bare(self, value: ir.Value) -> str:
        """The operand `value` without its type."""
        name = self._names.get(value)
        if name is None:
            if isinstance(value, ir.Operation):
                if value.type == UNIT:
                    return "zeroinitializer"
                name = f"%v{len(self._names)}"
            elif isinstance(value, ir.Parameter):
                name = f"%p{value.index}"
            else:
                name = self.module.data.constant(value)
            self._names[value] = name
        return name

    def typed(self, value: ir.Value) -> str:
        """The operand `value` with its type before it."""
        return f"{llvm_type(value.type)} {self.bare(value)}"

    def result(self, operation: ir.Operation, text: str) -> None:
        """Append the instruction that computes `operation`."""
        self.lines.append(f"{self.bare(operation)} = {text}")

    def bind(self, operation: ir.Operation, name: str) -> None:
        """Let `operation` be the value called `name` already ("": it has no value)."""
        if not name or operation.type == UNIT:
            return
        present = self._names.setdefault(operation, name)
        if present != name:  # a block further up in the text has used it already
            t = llvm_type(operation.type)
            self.lines.append(f"{present} = select i1 true, {t} {name}, {t} {name}")

    def intermediate(self, text: str) -> str:
        """Append an instruction; returns the name of what it computes."""
        name = self.fresh()
        self.lines.append(f"{name} = {text}")
        return name

    def local(self, local: Local) -> str:
        """The stack slot of a local variable."""
        return self._locals[local]

    def label(self, block: BasicBlock) -> str:
        """The label of an IR block's first part."""
        return self._labels[block]

    def fresh_label(self) -> str:
        """A label for a block that only LLVM sees."""
        self._count += 1
        return f"c{self._count}"

    def begin(self, label: str) -> None:
        """Open a block."""
        self._present = label
        self._is_dead = False
        self.lines.append(f"{label}:")

    def nothing_arrives(self) -> bool:
        """Whether the open block is what follows a call that never returns; takes it back then."""
        if not self._is_dead or self.lines[-1] != f"{self._present}:":
            return False
        self.lines.pop()
        self._is_dead = False
        return True

    def location(self, line: int) -> str:
        """The suffix that gives an instruction its source line: calls, for the sake of tracebacks."""
        return f", !dbg !L{line}" if self.has_debug_info else ""

    # ------------------------------------------------------------ failures

    def raise_label(self) -> str:
        """Where control goes when the pending exception is set in the present block."""
        if self.handler is not None:
            return self._labels[self.handler]
        self._raises = True
        return "raise"

    def branch_on_error(self, flag: str) -> None:
        """Leave the block when the i1 `flag` is set; a new block goes on."""
        onward = self.fresh_label()
        self.lines.append(f"br i1 {flag}, label %{self.raise_label()}, label %{onward}{UNLIKELY}")
        self.begin(onward)

    def failure_label(self, failure: Function, arguments: Sequence[ir.Value], line: int) -> str:
        """The out-of-line block that calls `failure`, which raises, and takes the error's edge.

        Blocks without arguments are shared between the checks of one line: not between lines, or
        the return address in the traceback would name the wrong one. Code that tracebacks do not
        show shares all of them.
        """
        key = (failure, self.handler, line if self.has_debug_info else 0)
        if not arguments and key in self._failures:
            return self._failures[key]
        label = self.fresh_label()
        if not arguments:
            self._failures[key] = label
        normal, present = self.lines, self._present
        self.lines = self.cold
        self.begin(label)
        self.call(failure, arguments, line, is_expected=False)
        if not self.nothing_arrives():
            self.emit("unreachable")
        self.lines, self._present, self._is_dead = normal, present, False
        return label

    # ------------------------------------------------------------ leaving

    def leave(self, value: ir.Value) -> None:
        """Return `value` normally."""
        convention = self.convention
        if convention.outcome is Outcome.FLAGGED:
            self._returns.append((self._present, self.bare(value)))
            self.emit("br label %leave")
        elif convention.value:
            self.emit(f"ret {self.typed(value)}")
        else:
            self.emit("ret void")

    def finish(self) -> None:
        """Append the blocks that leave the function.

        Flag and value meet in phis of their own and are put together by the one `ret`: where LLVM
        inlines the function, it then sees which paths raise. (It does not look into a phi of pairs.)
        """
        outcome = self.convention.outcome
        if self._raises:
            self.begin("raise")
            if self.function.is_coroutine or outcome in (Outcome.PLAIN, Outcome.HALTS):
                self.emit("unreachable")
            elif outcome is Outcome.ALWAYS_RAISES:
                self.emit("ret void")
            else:
                self.emit("br label %leave")
        if outcome is Outcome.FLAGGED and not self.function.is_coroutine:
            self._finish_flagged()

    def _finish_flagged(self) -> None:
        flags = [f"[ false, %{label} ]" for label, _ in self._returns]
        values = [f"[ {value}, %{label} ]" for label, value in self._returns]
        if self._raises:
            flags.append("[ true, %raise ]")
            values.append("[ poison, %raise ]")
        if not flags:
            return
        returned, value = self.convention.returned, self.convention.value
        self.begin("leave")
        self.emit(f"%flag = phi i1 {', '.join(flags)}")
        if not value:
            self.emit("ret i1 %flag")
            return
        self.emit(f"%value = phi {value} {', '.join(values)}")
        self.emit(f"%half = insertvalue {returned} poison, {value} %value, 0")
        self.emit(f"%pair = insertvalue {returned} %half, i1 %flag, 1")
        self.emit(f"ret {returned} %pair")

    # ------------------------------------------------------------ calls

    def call(
        self,
        function: Function,
        arguments: Sequence[ir.Value],
        line: int,
        *,
        is_expected: bool = True,
    ) -> str:
        """Call `function` and take the error's edge; returns the name of its result ("" for None)."""
        return self.call_with(function, ", ".join(map(self.typed, arguments)), line, is_expected)

    def call_with(
        self, function: Function, arguments: str, line: int, is_expected: bool = True
    ) -> str:
        """As `call`, with the arguments already spelled."""
        convention = self.module.convention(function)
        # Two calls that raise on different lines must keep their own return addresses.
        is_failure = not is_expected or function.is_cold or function.is_noreturn
        attributes = " nomerge" if is_failure and self.has_debug_info else ""
        if self.function.is_flat and not is_failure:
            attributes += " alwaysinline"
        text = f"{self.module.data.function_symbol(function)}({arguments}){attributes}"
        return self._call(
            convention, text, line, function.can_raise, function.is_noreturn and function.can_raise
        )

    def hand_over(self, call: ir.Call) -> None:
        """Return what `call` returns, flag and all. Not inlined: it would need a frame."""
        arguments = ", ".join(map(self.typed, call.arguments))
        name, returned = self.module.data.function_symbol(call.function), self.convention.returned
        result = self.intermediate(f"tail call {returned} {name}({arguments}) noinline")
        self.emit(f"ret {returned} {result}")

    def call_code(self, code: str, arguments: str, result: Type, line: int) -> str:
        """Call machine code by its address."""
        return self._call(flagged(result), f"{code}({arguments})", line, True, False)

    def _call(
        self, convention: Convention, text: str, line: int, can_raise: bool, always_raises: bool
    ) -> str:
        call = f"call {convention.returned} {text}{self.location(line)}"
        if convention.outcome is Outcome.PLAIN:
            if convention.value:
                return self.intermediate(call)
            self.emit(call)
            return ""
        if convention.outcome is Outcome.HALTS:
            self.emit(call)
            self.emit("unreachable")
            self._begin_dead()
            return ""
        if always_raises:
            if convention.outcome is Outcome.ALWAYS_RAISES:
                self.emit(call)
            else:
                self.intermediate(call)
            self.emit(f"br label %{self.raise_label()}")
            self._begin_dead()
            return ""
        return self._flagged_result(convention, self.intermediate(call), can_raise)

    def _flagged_result(self, convention: Convention, pair: str, can_raise: bool) -> str:
        if not convention.value:
            if can_raise:
                self.branch_on_error(pair)
            return ""
        if can_raise:
            flag = self.intermediate(f"extractvalue {convention.returned} {pair}, 1")
            self.branch_on_error(flag)
        return self.intermediate(f"extractvalue {convention.returned} {pair}, 0")

    def _begin_dead(self) -> None:
        """Open the block for what stands after a call that never returns."""
        self.begin(self.fresh_label())
        self._is_dead = True
