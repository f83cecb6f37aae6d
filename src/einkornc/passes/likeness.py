"""What functions and blocks look like, apart from the classes and functions that they name.

Two with equal shapes do the same as soon as the classes and functions in the same places do the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter

from einkornc.ir import operations as ir
from einkornc.ir.program import BasicBlock, Function, Global, Local
from einkornc.ir.types import (
    Boolean,
    ClassLayout,
    ClassNumber,
    Code,
    Field,
    Float,
    Integer,
    Reference,
    Struct,
    Unit,
)

type Named = Function | ClassLayout


@dataclass(frozen=True, slots=True)
class Shape:
    """Everything but the names, in order; and what is named, in the order it appears."""

    words: tuple[object, ...]
    named: tuple[Named, ...]


def head(function: Function) -> tuple[object, ...]:
    """What functions that are alike have in common before their blocks.

    Its place in the source belongs to a function: tracebacks show it.
    """
    return (
        function.module, function.path, function.line, function.display_name, function.result,
        function.is_coroutine, function.is_noreturn, function.is_cold, function.is_inline,
        function.is_module_part, function.is_hot, function.is_flat,
        tuple(parameter.type for parameter in function.parameters),
        tuple(local.type for local in function.locals),
        len(function.blocks),
    )  # fmt: skip


class FunctionShapes:
    """Shapes of one function and of its blocks."""

    def __init__(self, function: Function) -> None:
        self._function = function

    @cached_property
    def _blocks(self) -> dict[BasicBlock, int]:
        return {block: index for index, block in enumerate(self._function.blocks)}

    @cached_property
    def _locals(self) -> dict[Local, int]:
        return {local: index for index, local in enumerate(self._function.locals)}

    @cached_property
    def _values(self) -> dict[ir.Value, object]:
        return {
            operation: (index, position)
            for index, block in enumerate(self._function.blocks)
            for position, operation in enumerate(block.operations)
        }

    def whole(self) -> Shape:
        """The function."""
        writer = _Writer(self._blocks, self._locals, self._values)
        writer.words += head(self._function)
        for block in self._function.blocks:
            writer.block(block)
        return writer.shape()

    def of_block(self, block: BasicBlock) -> Shape:
        """One block: equal shapes do the same wherever control comes from."""
        values = dict(self._values)
        values.update({op: ("here", at) for at, op in enumerate(block.operations)})
        writer = _Writer(self._blocks, self._locals, values)
        writer.block(block)
        return writer.shape()


# What shows as it is, told apart first: most of what operations hold.
_PLAIN = {
    bool, int, str, type(None),
    Boolean, ClassNumber, Code, Float, Integer, Reference, Struct, Unit,
}  # fmt: skip


class _Attributes(dict[type[ir.Operation], Callable[[ir.Operation], tuple[object, ...]]]):
    """What reads all attributes of an operation, by its kind."""

    def __missing__(self, kind: type[ir.Operation]) -> Callable[[ir.Operation], tuple[object, ...]]:
        found = attrgetter(*(attribute.name for attribute in fields(kind)))
        self[kind] = found
        return found


_ATTRIBUTES = _Attributes()


class _Writer:
    def __init__(
        self,
        blocks: dict[BasicBlock, int],
        variables: dict[Local, int],
        values: dict[ir.Value, object],
    ) -> None:
        self.words: list[object] = []
        self._named: list[Named] = []
        self._blocks = blocks
        self._locals = variables
        self._values = values

    def shape(self) -> Shape:
        return Shape(tuple(self.words), tuple(self._named))

    def block(self, block: BasicBlock) -> None:
        """Append a block with its operations."""
        self._word(block.handler)
        for operation in block.operations:
            kind = type(operation)
            self.words.append(kind)
            for part in _ATTRIBUTES[kind](operation):
                if type(part) in _PLAIN:
                    self.words.append((type(part), part))
                else:
                    self._word(part)

    def _word(self, part: object) -> None:
        match part:
            case tuple():
                self.words.append(len(part))
                for item in part:
                    self._word(item)
            case ir.Value():
                self._operand(part)
            case Function() | ClassLayout():
                self._named.append(part)
                self.words.append("named")
            case BasicBlock():
                self.words.append(self._blocks[part])
            case Local():
                self.words.append(self._locals[part])
            case Global():
                self.words.append(part)
            case Field():
                self.words.append((part.name, part.offset, part.type))
            case _:  # a type, a number, a word
                self.words.append((type(part), part))

    def _operand(self, value: ir.Value) -> None:
        match value:
            case ir.Parameter(index=index):
                self.words.append(("parameter", index))
            case ir.Constant(type=t, value=number):
                # 0.0 and -0.0 are equal, but not the same; so are True and 1.
                self.words.append((t, repr(number)))
            case ir.StrLiteral(text=text):
                self.words.append(("str", text))
            case ir.BytesLiteral(octets=octets):
                self.words.append(("bytes", octets))
            case ir.FunctionAddress(function=function):
                self._named.append(function)
                self.words.append("code")
            case ir.ClassConstant(layout=layout):
                self._named.append(layout)
                self.words.append("class")
            case ir.StaticObject(name=name):
                self.words.append(("static", name))
            case _:
                self.words.append(self._values.get(value, value))
