"""Checks that a program keeps the rules of the IR. Run between passes in tests, and on request.

Structure is checked here, types in typing_rules.py. A violation is a defect of the compiler.
"""

from __future__ import annotations

from einkornc.ir import operations as ir
from einkornc.ir.dominance import Dominance
from einkornc.ir.operands import constants_within, operands, targets
from einkornc.ir.program import BasicBlock, Function, Program
from einkornc.ir.types import REFERENCE, ClassLayout
from einkornc.ir.typing_rules import Broken, check_types, require


class VerificationError(Exception):
    """A rule is broken; the text begins with function, block and operation."""


def verify(program: Program) -> None:
    """Check every function. Raises VerificationError at the first broken rule."""
    functions = set(program.functions)
    classes = set(program.classes)
    names: set[str] = set()
    for function in program.functions:
        if function.name in names:
            raise VerificationError(f"{function.name}: two functions of this name")
        names.add(function.name)
        _FunctionVerifier(function, functions, classes).verify()
    for needed in (program.start, program.main, program.allocate, program.recursion_error):
        if needed not in functions:
            raise VerificationError(f"{needed.name}: the program needs it and does not have it")


def verify_function(function: Function) -> None:
    """Check one function by itself. Raises VerificationError."""
    _FunctionVerifier(function, None, None).verify()


class _FunctionVerifier:
    def __init__(
        self,
        function: Function,
        functions: set[Function] | None,
        classes: set[ClassLayout] | None,
    ) -> None:
        self._function = function
        self._functions = functions
        self._classes = classes
        self._locals = set(function.locals)
        self._blocks = set(function.blocks)
        self._places: dict[ir.Value, tuple[BasicBlock, int]] = {}

    def verify(self) -> None:
        function = self._function
        if not function.blocks:
            raise VerificationError(f"{function.name}: has no block")
        for index, parameter in enumerate(function.parameters):
            if parameter.index != index:
                raise VerificationError(f"{function.name}: parameter {index} has another index")
        for block in function.blocks:
            self._check_shape(block)
        dominance = Dominance(function)
        for block in function.blocks:
            is_reachable = dominance.is_reachable(block)
            for index, operation in enumerate(block.operations):
                try:
                    self._check_rooms(operation)
                    self._check_coroutine(block, operation)
                    for value in operands(operation):
                        self._check_operand(value)
                        if is_reachable and isinstance(value, ir.Operation):
                            self._check_dominates(dominance, value, block, index)
                    check_types(function, operation)
                except Broken as broken:
                    raise self._error(block, index, str(broken)) from None

    def _error(self, block: BasicBlock, index: int, message: str) -> VerificationError:
        operation = block.operations[index]
        place = f"{self._function.name}, block {block.label}, operation {index}"
        line = f", line {operation.line}" if operation.line else ""
        return VerificationError(f"{place} ({type(operation).__name__}{line}): {message}")

    def _check_shape(self, block: BasicBlock) -> None:
        """One terminator, at the end; edges stay inside the function."""
        name = f"{self._function.name}, block {block.label}"
        if not block.operations:
            raise VerificationError(f"{name}: is empty")
        if block.handler is not None and block.handler not in self._blocks:
            raise VerificationError(f"{name}: its handler is not a block of the function")
        last = len(block.operations) - 1
        for index, operation in enumerate(block.operations):
            if isinstance(operation, ir.TERMINATORS) != (index == last):
                what = "a terminator before the end" if index != last else "no terminator"
                raise self._error(block, index, what)
            if operation in self._places:
                raise self._error(block, index, "stands in two places")
            self._places[operation] = (block, index)
            for target in targets(operation):
                if target not in self._blocks:
                    raise self._error(block, index, f"block {target.label} is not here")

    def _check_rooms(self, operation: ir.Operation) -> None:
        """Locals, functions and classes belong to the function and to the program."""
        if isinstance(operation, ir.LoadLocal | ir.StoreLocal):
            require(operation.local in self._locals, f"{operation.local.name} is not a local here")
        function: Function | None = None
        layouts: tuple[ClassLayout, ...] = ()
        match operation:
            case ir.Call(function=called):
                function = called
            case ir.Check(failure=failure) | ir.CheckedArithmetic(failure=failure):
                function = failure
                require(failure.is_noreturn, f"{failure.name} may return")
            case ir.Allocate(layout=layout) | ir.AllocateVariable(layout=layout):
                layouts = (layout,)
            case ir.IsInstance(layouts=several):
                layouts = several
            case _:
                pass
        if self._functions is not None and function is not None:
            require(function in self._functions, f"{function.name} is not in the program")
        if self._classes is not None:
            for layout in layouts:
                require(layout in self._classes, f"class {layout.name} is not in the program")

    def _check_coroutine(self, block: BasicBlock, operation: ir.Operation) -> None:
        """Only a coroutine body suspends, and it catches all that may be raised in it."""
        if isinstance(operation, ir.Suspend):
            require(self._function.is_coroutine, "only a coroutine body suspends")
        if not self._function.is_coroutine or block.handler is not None:
            return
        raising = False
        match operation:
            case ir.Call(function=called):
                raising = called.can_raise
            case ir.Check() | ir.CheckedArithmetic() | ir.CallIndirect() | ir.Propagate():
                raising = True
            case ir.Allocate() | ir.AllocateVariable():
                raising = True
            case _:
                pass
        require(not raising, "may raise in a coroutine body outside any handler")

    def _check_operand(self, value: ir.Value) -> None:
        match value:
            case ir.Parameter(index=index):
                parameters = self._function.parameters
                require(
                    index < len(parameters) and parameters[index] is value,
                    f"{value.name} is another function's parameter",
                )
            case ir.Operation():
                require(value in self._places, "reads an operation that is in no block here")
            case ir.StaticObject():
                for inner in constants_within(value):
                    self._check_constant(inner)
            case _:
                self._check_constant(value)

    def _check_constant(self, value: ir.Value) -> None:
        match value:
            case ir.FunctionAddress(function=function) if self._functions is not None:
                require(function in self._functions, f"{function.name} is not in the program")
            case ir.ClassConstant(layout=layout) if self._classes is not None:
                require(layout in self._classes, f"class {layout.name} is not in the program")
            case ir.StaticObject(layout=layout, values=values):
                require(value.type == REFERENCE, f"{value.name} is not a reference")
                if self._classes is not None:
                    require(layout in self._classes, f"class {layout.name} is not in the program")
                for name, inner in values.items():
                    field = layout.field_named(name)
                    require(inner.type == field.type, f"{value.name}.{name} has another type")
            case _:
                pass

    def _check_dominates(
        self, dominance: Dominance, value: ir.Operation, block: BasicBlock, index: int
    ) -> None:
        home, position = self._places[value]
        if home is block:
            require(position < index, "reads a value before it is computed")
        else:
            require(
                dominance.dominates(home, block),
                f"reads a value of block {home.label}, which not every path here went through",
            )
