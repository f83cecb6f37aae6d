"""Which values each operation reads, and which blocks each terminator may go to: one table each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from einkornc.ir import operations as ir
from einkornc.ir.program import BasicBlock, Function, Program

# The attributes that hold one operand, and the attribute that holds a tuple of them ("": none).
_OPERANDS: dict[type[ir.Operation], tuple[tuple[str, ...], str]] = {
    ir.LoadLocal: ((), ""),
    ir.StoreLocal: (("value",), ""),
    ir.LoadGlobal: ((), ""),
    ir.StoreGlobal: (("value",), ""),
    ir.Arithmetic: (("left", "right"), ""),
    ir.CheckedArithmetic: (("left", "right"), ""),
    ir.Compare: (("left", "right"), ""),
    ir.Convert: (("value",), ""),
    ir.MakeStruct: ((), "items"),
    ir.GetItem: (("struct",), ""),
    ir.Select: (("condition", "left", "right"), ""),
    ir.Allocate: ((), ""),
    ir.AllocateVariable: (("length",), ""),
    ir.GetField: (("object",), ""),
    ir.SetField: (("object", "value"), ""),
    ir.GetElement: (("array", "index"), ""),
    ir.SetElement: (("array", "index", "value"), ""),
    ir.ClassOf: (("object",), ""),
    ir.IsInstance: (("number",), ""),
    ir.Call: ((), "arguments"),
    ir.CallIndirect: (("code",), "arguments"),
    ir.Check: (("condition",), "arguments"),
    ir.Intrinsic: ((), "arguments"),
    ir.Jump: ((), ""),
    ir.Branch: (("condition",), ""),
    ir.Switch: (("value",), ""),
    ir.Return: (("value",), ""),
    ir.Propagate: ((), ""),
    ir.Suspend: ((), ""),
    ir.Unreachable: ((), ""),
}


def operands(operation: ir.Operation) -> Sequence[ir.Value]:
    """The values `operation` reads, in the order it names them."""
    return _READERS[type(operation)](operation)


type _Reader = Callable[[ir.Operation], Sequence[ir.Value]]


def _reader(single: tuple[str, ...], several: str) -> _Reader:
    """What reads these attributes: passes do hardly anything else, so C does it where it can."""
    match single, several:
        case (), "":
            return lambda operation: ()
        case (), name:
            return attrgetter(name)
        case (name,), "":
            read = attrgetter(name)
            return lambda operation: (read(operation),)
        case (name,), _:
            first, rest = attrgetter(name), attrgetter(several)
            return lambda operation: (first(operation), *rest(operation))
        case _:
            return attrgetter(*single)


_READERS: dict[type[ir.Operation], _Reader] = {
    kind: _reader(*names) for kind, names in _OPERANDS.items()
}


def replace_operands(operation: ir.Operation, replaced: Mapping[ir.Value, ir.Value]) -> None:
    """Let `operation` read other values in the place of those that are keys of `replaced`."""
    single, several = _OPERANDS[type(operation)]
    for name in single:
        value = getattr(operation, name)
        if value in replaced:
            setattr(operation, name, replaced[value])
    if several and not replaced.keys().isdisjoint(getattr(operation, several)):
        changed = (replaced.get(value, value) for value in getattr(operation, several))
        setattr(operation, several, tuple(changed))


def targets(terminator: ir.Operation) -> tuple[BasicBlock, ...]:
    """The blocks a terminator may go to, leaving the handler that Propagate goes to aside."""
    match terminator:
        case ir.Jump(target=target) | ir.Suspend(target=target):
            return (target,)
        case ir.Branch(then=then, otherwise=otherwise):
            return (then, otherwise)
        case ir.Switch(cases=cases, default=default):
            return (*(block for _, block in cases), default)
        case _:
            return ()


def callee(operation: ir.Operation) -> Function | None:
    """The function that `operation` calls directly, if only when a check fails."""
    read = _CALLEES.get(type(operation))
    return None if read is None else read(operation)


_CALLEES: dict[type[ir.Operation], Callable[[ir.Operation], Function]] = {
    ir.Call: attrgetter("function"),
    ir.Check: attrgetter("failure"),
    ir.CheckedArithmetic: attrgetter("failure"),
}


def constants_within(value: ir.Value) -> Iterable[ir.Value]:
    """`value` and, where it is an object of the image's data, all that its fields lead to."""
    return _all_within(value) if type(value) in COMPOSED else (value,)


# The values that consist of others.
COMPOSED = {ir.StaticObject, ir.MakeStruct}


def _all_within(value: ir.Value) -> Iterator[ir.Value]:
    stack, seen = [value], set[ir.Value]()
    while stack:
        present = stack.pop()
        if present in seen:
            continue
        seen.add(present)
        yield present
        if isinstance(present, ir.StaticObject):
            stack += present.values.values()
        elif isinstance(present, ir.MakeStruct):
            stack += present.items


def address_taken(program: Program) -> dict[Function, None]:
    """The functions that code may call without naming them, in order of appearance."""
    found: dict[Function, None] = {}
    objects: set[ir.Value] = set()
    for function in program.functions:
        for block in function.blocks:
            for operation in block.operations:
                for value in operands(operation):
                    if type(value) is ir.FunctionAddress:
                        found[value.function] = None
                    elif type(value) is ir.StaticObject and value not in objects:
                        for inner in constants_within(value):
                            objects.add(inner)
                            if isinstance(inner, ir.FunctionAddress):
                                found[inner.function] = None
    return found
