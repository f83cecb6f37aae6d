"""The operations of the IR. A value is a constant, a parameter or the operation that computes it.

Operations stand in basic blocks (ir/program.py). Those listed in `can_raise` may fail: the pending
exception is then set and control goes to the `handler` of their block, or out of the function.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from einkornc.ir.types import (
    BOOL,
    INT,
    REFERENCE,
    UNIT,
    ClassLayout,
    Field,
    Type,
)

if TYPE_CHECKING:
    from einkornc.ir.program import BasicBlock, Function, Global, Local


@dataclass(eq=False, slots=True)
class Value:
    """Anything an operation may take; `type` is its representation."""

    type: Type


# ---------------------------------------------------------------- constants and parameters


@dataclass(eq=False, slots=True)
class Constant(Value):
    """A number (int for Integer, Boolean and ClassNumber; float for Float), or None: zero bits.

    None is what stands for unit, for null, and for a value of any type that nobody reads.
    """

    value: int | float | None


@dataclass(eq=False, slots=True)
class StrLiteral(Value):
    """A str object in the image's data. `text` may hold no lone surrogates."""

    text: str


@dataclass(eq=False, slots=True)
class BytesLiteral(Value):
    """A bytes object in the image's data."""

    octets: bytes


@dataclass(eq=False, slots=True)
class StaticObject(Value):
    """An object in the image's data whose fields are constants (closures without captures, …).

    Besides constants a field may hold a MakeStruct of constants. Where `values` names every field of
    the layout, the object is constant: nobody stores into it. An Array has `length` elements, all zero.
    """

    layout: ClassLayout
    values: dict[str, Value]  # by field name; absent fields are zero
    name: str  # unique; two of the same name are one object
    length: int = 0


@dataclass(eq=False, slots=True)
class FunctionAddress(Value):
    """The machine code of a function, type CODE."""

    function: Function


@dataclass(eq=False, slots=True)
class ClassConstant(Value):
    """The class id of a layout, type CLASS_NUMBER."""

    layout: ClassLayout


@dataclass(eq=False, slots=True)
class Parameter(Value):
    """A parameter of the function, by position."""

    name: str
    index: int


def integer(value: int, t: Type = INT) -> Constant:
    """A constant of an integer type."""
    return Constant(t, value)


TRUE = Constant(BOOL, 1)
FALSE = Constant(BOOL, 0)
NULL = Constant(REFERENCE, None)
NOTHING = Constant(UNIT, None)


# ---------------------------------------------------------------- operations


@dataclass(eq=False, slots=True)
class Operation(Value):
    """Base of all that stands in a block. `line` is the source line in the function's file (0: none)."""

    line: int


@dataclass(eq=False, slots=True)
class LoadLocal(Operation):
    local: Local


@dataclass(eq=False, slots=True)
class StoreLocal(Operation):
    """type UNIT."""

    local: Local
    value: Value


@dataclass(eq=False, slots=True)
class LoadGlobal(Operation):
    variable: Global


@dataclass(eq=False, slots=True)
class StoreGlobal(Operation):
    """type UNIT."""

    variable: Global
    value: Value


@dataclass(eq=False, slots=True)
class Arithmetic(Operation):
    """`operator` of two values of one type, wrapping, never failing.

    Integers: add sub mul and or xor shl lshr ashr sdiv udiv srem urem (division truncates; the divisor
    is known not to be 0, nor -1 with the least dividend; a shift count is below the width).
    Floats: fadd fsub fmul fdiv frem. Booleans: and or xor.
    """

    operator: str
    left: Value
    right: Value


@dataclass(eq=False, slots=True)
class CheckedArithmetic(Operation):
    """Signed add, sub or mul; outside the type's range calls `failure` (which raises)."""

    operator: str
    left: Value
    right: Value
    failure: Function


@dataclass(eq=False, slots=True)
class Compare(Operation):
    """type BOOL. Integers, booleans, class numbers: eq ne slt sle sgt sge ult ule ugt uge.

    Floats: oeq une olt ole ogt oge (ordered, but `une`). References: eq ne (identity).
    """

    predicate: str
    left: Value
    right: Value


@dataclass(eq=False, slots=True)
class Convert(Operation):
    """`kind` of LLVM's conversions: zext sext trunc sitofp uitofp fptosi bitcast inttoptr ptrtoint.

    bool counts as an i1 integer, a class number as an i32; fptosi saturates.
    """

    kind: str
    value: Value


@dataclass(eq=False, slots=True)
class MakeStruct(Operation):
    items: tuple[Value, ...]


@dataclass(eq=False, slots=True)
class GetItem(Operation):
    """Item `index` of a struct."""

    struct: Value
    index: int


@dataclass(eq=False, slots=True)
class Select(Operation):
    """`left` where `condition` holds, else `right`; both are already computed."""

    condition: Value
    left: Value
    right: Value


@dataclass(eq=False, slots=True)
class Allocate(Operation):
    """type REFERENCE: a fresh zeroed object of a FIXED or CONSERVATIVE class. Raises MemoryError."""

    layout: ClassLayout


@dataclass(eq=False, slots=True)
class AllocateVariable(Operation):
    """type REFERENCE: an Array, str or bytes of `length` elements, zeroed; length/size field set.

    A negative length or one too large raises MemoryError.
    """

    layout: ClassLayout
    length: Value


@dataclass(eq=False, slots=True)
class GetField(Operation):
    """The field of an object that is not null."""

    object: Value
    field: Field


@dataclass(eq=False, slots=True)
class SetField(Operation):
    """type UNIT."""

    object: Value
    field: Field
    value: Value


@dataclass(eq=False, slots=True)
class GetElement(Operation):
    """Element of an Array, unchecked. The element type is `type`."""

    array: Value
    index: Value


@dataclass(eq=False, slots=True)
class SetElement(Operation):
    """type UNIT. The element type is `value.type`."""

    array: Value
    index: Value
    value: Value


@dataclass(eq=False, slots=True)
class ClassOf(Operation):
    """type CLASS_NUMBER: the class id of an object that is not null."""

    object: Value


@dataclass(eq=False, slots=True)
class IsInstance(Operation):
    """type BOOL: whether a class number (`number`) is one of `layouts` or a descendant by `base`."""

    number: Value
    layouts: tuple[ClassLayout, ...]


@dataclass(eq=False, slots=True)
class Call(Operation):
    """Direct call. Raises when the function can."""

    function: Function
    arguments: tuple[Value, ...]


@dataclass(eq=False, slots=True)
class CallIndirect(Operation):
    """Call of machine code (type CODE); always may raise."""

    code: Value
    arguments: tuple[Value, ...]


@dataclass(eq=False, slots=True)
class Check(Operation):
    """type UNIT. When `condition` is false, calls `failure(*arguments)`, which raises. Expected true."""

    condition: Value
    failure: Function
    arguments: tuple[Value, ...]


@dataclass(eq=False, slots=True)
class Intrinsic(Operation):
    """A processor or memory step named as in einkorn.lowlevel ("memory.load8"), or one of:

    "pending.take" -> REFERENCE: the pending exception, cleared. "pending.set"(ref) -> UNIT.
    "frame.resume"(ref) -> UNIT: run a coroutine's frame (as its function returned it) to its next
    Suspend or end; raises RecursionError, before anything ran, where the stack is nearly used up.
    "math.sqrt|fabs|copysign" on floats, "bits.ctpop|ctlz|cttz|bswap" on integers.
    """

    name: str
    arguments: tuple[Value, ...]
    text: str = ""  # the literal argument of symbol_address and call_entry


# ---------------------------------------------------------------- terminators


@dataclass(eq=False, slots=True)
class Jump(Operation):
    target: BasicBlock


@dataclass(eq=False, slots=True)
class Branch(Operation):
    condition: Value
    then: BasicBlock
    otherwise: BasicBlock
    likely: bool | None = None  # True: `then` expected; None: no opinion


@dataclass(eq=False, slots=True)
class Switch(Operation):
    """On an integer or class number."""

    value: Value
    cases: tuple[tuple[Value, BasicBlock], ...]  # keys are Constant or ClassConstant
    default: BasicBlock


@dataclass(eq=False, slots=True)
class Return(Operation):
    """Leave the function with a value (UNIT: NOTHING). In a coroutine body: its end, value ignored."""

    value: Value


@dataclass(eq=False, slots=True)
class Propagate(Operation):
    """The pending exception is set: go to the block's handler, or leave the function with the error flag."""


@dataclass(eq=False, slots=True)
class Suspend(Operation):
    """In a coroutine body only: give control back to who resumed; go on at `target` when resumed."""

    target: BasicBlock


@dataclass(eq=False, slots=True)
class Unreachable(Operation):
    """Control never comes here; if it does, the machine stops (ud2)."""


TERMINATORS = (Jump, Branch, Switch, Return, Propagate, Suspend, Unreachable)
