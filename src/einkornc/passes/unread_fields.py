"""Static objects carry no text that nothing reads: names of enum members, above all.

Before: each static object has the values of all its fields. After: a field that no operation reads holds null
where it held a literal str or bytes. Stands before classes are merged, since each class then still
has the fields that its own readers name.
"""

from __future__ import annotations

from einkornc.ir import operations as ir
from einkornc.ir.operands import COMPOSED, constants_within, operands
from einkornc.ir.program import Program
from einkornc.ir.types import ClassLayout, Field


def drop_unread_fields(program: Program) -> None:
    """Empty the fields of static objects that hold literals and are never read."""
    read: set[Field] = set()
    objects: dict[ir.StaticObject, None] = {}
    for function in program.functions:
        for block in function.blocks:
            for operation in block.operations:
                if isinstance(operation, ir.GetField):
                    read.add(operation.field)
                for value in operands(operation):
                    if type(value) in COMPOSED:
                        for inner in constants_within(value):
                            if isinstance(inner, ir.StaticObject):
                                objects[inner] = None
    for each in objects:
        for field in each.layout.fields:
            held = each.values.get(field.name)
            if isinstance(held, ir.StrLiteral | ir.BytesLiteral) and not _is_read(
                each.layout, field, read
            ):
                each.values[field.name] = ir.NULL


def _is_read(layout: ClassLayout, field: Field, read: set[Field]) -> bool:
    """Whether an operation reads `field`, as the class has it or as any of its bases does, or for any class."""
    if any(f.is_shared and f.offset == field.offset for f in read):
        return True
    line: ClassLayout | None = layout
    while line is not None:
        if any(f in read for f in line.fields if f.offset == field.offset):
            return True
        line = line.base
    return False
