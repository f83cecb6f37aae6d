"""Plain text of functions and programs, for people and for tests.

def app.f(%n: i64) -> i64:
entry:                              # on error: caught
  %0: bool = compare slt %n, 10
  branch %0, then, else
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from einkornc.ir import operations as ir
from einkornc.ir.program import BasicBlock, Function, Program
from einkornc.ir.types import UNIT, ClassLayout

_COMMENT_COLUMN = 48


def print_program(program: Program) -> str:
    """All classes, variables and functions of `program`."""
    parts = [print_class(layout) for layout in program.classes]
    if program.globals:
        variables = (f"variable {variable.name}: {variable.type}" for variable in program.globals)
        parts.append("\n".join(variables) + "\n")
    parts += [print_function(function) for function in program.functions]
    return "\n".join(parts)


def print_class(layout: ClassLayout) -> str:
    """A class with the offsets of its fields."""
    base = f"({layout.base.name})" if layout.base is not None else ""
    lines = [f"class {layout.name}{base}:  # {layout.kind.name.lower()}, {layout.size} octets"]
    lines += [f"  {field.offset}: {field.name}: {field.type}" for field in layout.fields]
    if layout.element is not None:
        lines.append(f"  {layout.size}: elements: {layout.element}")
    return "\n".join(lines) + "\n"


def print_function(function: Function) -> str:
    """A function as text. The same function gives the same text."""
    return _FunctionPrinter(function).text()


class _FunctionPrinter:
    def __init__(self, function: Function) -> None:
        self._function = function
        self._numbers: dict[ir.Value, int] = {}
        for block in function.blocks:
            for operation in block.operations:
                if operation.type != UNIT:
                    self._numbers[operation] = len(self._numbers)
        self._labels: dict[BasicBlock, str] = {}
        taken: set[str] = set()
        for index, block in enumerate(function.blocks):
            label = block.label if block.label not in taken else f"{block.label}.{index}"
            taken.add(label)
            self._labels[block] = label

    def text(self) -> str:
        function = self._function
        parameters = ", ".join(f"%{p.name}: {p.type}" for p in function.parameters)
        keyword = "coroutine" if function.is_coroutine else "def"
        flags = [
            name
            for name, is_set in (
                ("cannot raise", not function.can_raise),
                ("never returns", function.is_noreturn),
                ("cold", function.is_cold),
                ("inline", function.is_inline),
                ("hot", function.is_hot),
                ("flat", function.is_flat),
                ("checks stack", function.has_stack_check),
            )
            if is_set
        ]
        head = f"{keyword} {function.name}({parameters}) -> {function.result}:"
        lines = [_with_comment(head, ", ".join(flags))]
        lines += [f"  local {local.name}: {local.type}" for local in function.locals]
        for block in function.blocks:
            handler = block.handler
            comment = f"on error: {self._labels[handler]}" if handler is not None else ""
            lines.append(_with_comment(f"{self._labels[block]}:", comment))
            lines += [f"  {self._operation(operation)}" for operation in block.operations]
        return "\n".join(lines) + "\n"

    def _operation(self, operation: ir.Operation) -> str:
        text = _PRINTERS[type(operation)](self, operation)
        if operation.type == UNIT:
            return text
        return f"%{self._numbers[operation]}: {operation.type} = {text}"

    def label(self, block: BasicBlock) -> str:
        """The label of a block, unique in the function."""
        return self._labels.get(block, f"<{block.label}, of another function>")

    def values(self, values: tuple[ir.Value, ...]) -> str:
        """Operands side by side."""
        return ", ".join(map(self.value, values))

    def value(self, value: ir.Value) -> str:
        """One operand."""
        match value:
            case ir.Constant(value=number):
                return _constant(value, number)
            case ir.StrLiteral(text=text):
                return ascii(text)
            case ir.BytesLiteral(octets=octets):
                return repr(octets)
            case ir.StaticObject(name=name, layout=layout):
                return f"static {name} ({layout.name})"
            case ir.FunctionAddress(function=function):
                return f"code of {function.name}"
            case ir.ClassConstant(layout=layout):
                return f"class {layout.name}"
            case ir.Parameter(name=name):
                return f"%{name}"
            case _ if value in self._numbers:
                return f"%{self._numbers[value]}"
            case _:
                return "nothing" if value.type == UNIT else "<value of another function>"


def _constant(value: ir.Constant, number: int | float | None) -> str:
    name = str(value.type)
    if number is None:
        return {"unit": "nothing", "ref": "null"}.get(name, f"zero of {name}")
    if name == "bool":
        return "true" if number else "false"
    return str(number) if name in ("i64", "float") else f"{name} {number}"


def _with_comment(text: str, comment: str) -> str:
    return f"{text:<{_COMMENT_COLUMN}}# {comment}" if comment else text


def _literal_text(operation: ir.Intrinsic) -> str:
    return f"{operation.text!r}" if operation.text else ""


def _branch(p: _FunctionPrinter, op: ir.Branch) -> str:
    likely = {True: "  # likely", False: "  # unlikely", None: ""}[op.likely]
    then, otherwise = p.label(op.then), p.label(op.otherwise)
    return f"branch {p.value(op.condition)}, {then}, {otherwise}{likely}"


def _switch(p: _FunctionPrinter, op: ir.Switch) -> str:
    cases = ", ".join(f"{p.value(key)}: {p.label(block)}" for key, block in op.cases)
    return f"switch {p.value(op.value)}, {cases}, else: {p.label(op.default)}"


def _intrinsic(p: _FunctionPrinter, op: ir.Intrinsic) -> str:
    arguments = ", ".join(filter(None, [_literal_text(op), p.values(op.arguments)]))
    return f"{op.name}({arguments})"


def _is_instance(p: _FunctionPrinter, op: ir.IsInstance) -> str:
    return f"is {p.value(op.number)} a {' or '.join(layout.name for layout in op.layouts)}"


# The operation's class decides which function prints it, so each takes exactly that class.
_PRINTERS: dict[type[ir.Operation], Callable[[_FunctionPrinter, Any], str]] = {
    ir.LoadLocal: lambda p, op: f"load {op.local.name}",
    ir.StoreLocal: lambda p, op: f"store {op.local.name}, {p.value(op.value)}",
    ir.LoadGlobal: lambda p, op: f"load global {op.variable.name}",
    ir.StoreGlobal: lambda p, op: f"store global {op.variable.name}, {p.value(op.value)}",
    ir.Arithmetic: lambda p, op: f"{op.operator} {p.value(op.left)}, {p.value(op.right)}",
    ir.CheckedArithmetic: lambda p, op: (
        f"checked {op.operator} {p.value(op.left)}, {p.value(op.right)} else {op.failure.name}()"
    ),
    ir.Compare: lambda p, op: f"compare {op.predicate} {p.value(op.left)}, {p.value(op.right)}",
    ir.Convert: lambda p, op: f"{op.kind} {p.value(op.value)}",
    ir.MakeStruct: lambda p, op: f"struct {p.values(op.items)}",
    ir.GetItem: lambda p, op: f"item {op.index} of {p.value(op.struct)}",
    ir.Select: lambda p, op: (
        f"select {p.value(op.condition)}, {p.value(op.left)}, {p.value(op.right)}"
    ),
    ir.Allocate: lambda p, op: f"allocate {op.layout.name}",
    ir.AllocateVariable: lambda p, op: f"allocate {op.layout.name}[{p.value(op.length)}]",
    ir.GetField: lambda p, op: f"{p.value(op.object)}.{op.field.name}",
    ir.SetField: lambda p, op: f"{p.value(op.object)}.{op.field.name} = {p.value(op.value)}",
    ir.GetElement: lambda p, op: f"{p.value(op.array)}[{p.value(op.index)}]",
    ir.SetElement: lambda p, op: f"{p.value(op.array)}[{p.value(op.index)}] = {p.value(op.value)}",
    ir.ClassOf: lambda p, op: f"class of {p.value(op.object)}",
    ir.IsInstance: _is_instance,
    ir.Call: lambda p, op: f"call {op.function.name}({p.values(op.arguments)})",
    ir.CallIndirect: lambda p, op: f"call {p.value(op.code)}({p.values(op.arguments)})",
    ir.Check: lambda p, op: (
        f"check {p.value(op.condition)} else {op.failure.name}({p.values(op.arguments)})"
    ),
    ir.Intrinsic: _intrinsic,
    ir.Jump: lambda p, op: f"jump {p.label(op.target)}",
    ir.Branch: _branch,
    ir.Switch: _switch,
    ir.Return: lambda p, op: f"return {p.value(op.value)}",
    ir.Propagate: lambda p, op: "propagate",
    ir.Suspend: lambda p, op: f"suspend, then {p.label(op.target)}",
    ir.Unreachable: lambda p, op: "unreachable",
}
