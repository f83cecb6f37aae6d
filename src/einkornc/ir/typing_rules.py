"""The type rules of each operation: which types its operands have, and so its result."""

from __future__ import annotations

from einkornc.ir import operations as ir
from einkornc.ir.program import Function
from einkornc.ir.types import (
    BOOL,
    CLASS_NUMBER,
    CODE,
    FLOAT,
    INT,
    REFERENCE,
    UNIT,
    Boolean,
    ClassNumber,
    Integer,
    Struct,
    Type,
)

_INTEGER_OPERATORS = frozenset("add sub mul and or xor shl lshr ashr sdiv udiv srem urem".split())
_FLOAT_OPERATORS = frozenset("fadd fsub fmul fdiv frem".split())
_BOOLEAN_OPERATORS = frozenset("and or xor".split())
_INTEGER_PREDICATES = frozenset("eq ne slt sle sgt sge ult ule ugt uge".split())
_FLOAT_PREDICATES = frozenset("oeq une olt ole ogt oge".split())
_IDENTITY = frozenset(("eq", "ne"))


class Broken(Exception):
    """A rule is broken; the caller adds the place."""


def require(condition: bool, message: str) -> None:
    """Raise Broken unless `condition` holds."""
    if not condition:
        raise Broken(message)


def _same(actual: Type, expected: Type, what: str) -> None:
    require(actual == expected, f"{what} is {actual}, not {expected}")


def check_types(function: Function, operation: ir.Operation) -> None:
    """Check one operation of `function`. Raises Broken."""
    if isinstance(operation, ir.TERMINATORS):
        _check_terminator(function, operation)
        return
    match operation:
        case ir.LoadLocal(local=local):
            _same(operation.type, local.type, "the result")
        case ir.StoreLocal(local=local, value=value):
            _same(value.type, local.type, f"what is stored in {local.name}")
        case ir.LoadGlobal(variable=variable):
            _same(operation.type, variable.type, "the result")
        case ir.StoreGlobal(variable=variable, value=value):
            _same(value.type, variable.type, f"what is stored in {variable.name}")
        case ir.Call() | ir.CallIndirect() | ir.Check() | ir.Intrinsic():
            _check_call(operation)
        case ir.Arithmetic() | ir.CheckedArithmetic() | ir.Compare() | ir.Convert():
            _check_arithmetic(operation)
        case ir.MakeStruct() | ir.GetItem() | ir.Select():
            _check_struct(operation)
        case _:
            _check_object(operation)


def _check_terminator(function: Function, operation: ir.Operation) -> None:
    match operation:
        case ir.Branch(condition=condition):
            _same(condition.type, BOOL, "the condition")
        case ir.Switch(value=value, cases=cases):
            require(isinstance(value.type, Integer | ClassNumber), f"switch on a {value.type}")
            keys: set[object] = set()
            for key, _ in cases:
                _same(key.type, value.type, "a case")
                require(isinstance(key, ir.Constant | ir.ClassConstant), "a case is not constant")
                identity = key.layout if isinstance(key, ir.ClassConstant) else None
                if isinstance(key, ir.Constant):
                    require((key.value, None) not in keys, f"case {key.value} twice")
                    keys.add((key.value, None))
                else:
                    require(identity not in keys, "a class twice")
                    keys.add(identity)
        case ir.Return(value=value) if not function.is_coroutine and not function.is_noreturn:
            _same(value.type, function.result, "what is returned")
        case _:
            pass


def _check_call(operation: ir.Operation) -> None:
    match operation:
        case ir.Call(function=called, arguments=arguments):
            _check_arguments(called, arguments)
            result = REFERENCE if called.is_coroutine else called.result
            _same(operation.type, result, "the result")
        case ir.Check(condition=condition, failure=failure, arguments=arguments):
            _same(condition.type, BOOL, "the condition")
            _check_arguments(failure, arguments)
        case ir.CallIndirect(code=code):
            _same(code.type, CODE, "what is called")
        case _:
            pass


def _check_arguments(called: Function, arguments: tuple[ir.Value, ...]) -> None:
    count = len(called.parameters)
    require(len(arguments) == count, f"{called.name} takes {count} arguments")
    for parameter, argument in zip(called.parameters, arguments, strict=True):
        _same(argument.type, parameter.type, f"argument {parameter.name} of {called.name}")


def _check_arithmetic(operation: ir.Operation) -> None:
    match operation:
        case ir.Arithmetic(operator=operator, left=left, right=right):
            _same(right.type, left.type, "the right operand")
            _same(operation.type, left.type, "the result")
            if isinstance(left.type, Integer):
                known = _INTEGER_OPERATORS
            elif left.type == FLOAT:
                known = _FLOAT_OPERATORS
            else:
                _same(left.type, BOOL, "the left operand")
                known = _BOOLEAN_OPERATORS
            require(operator in known, f"no {operator} of {left.type}")
        case ir.CheckedArithmetic(operator=operator, left=left, right=right, failure=failure):
            _same(right.type, left.type, "the right operand")
            _same(operation.type, left.type, "the result")
            require(isinstance(left.type, Integer) and left.type.signed, "not a signed integer")
            require(operator in ("add", "sub", "mul"), f"no checked {operator}")
            require(not failure.parameters, f"{failure.name} takes arguments")
        case ir.Compare(predicate=predicate, left=left, right=right):
            _same(right.type, left.type, "the right operand")
            _same(operation.type, BOOL, "the result")
            if isinstance(left.type, Integer | Boolean | ClassNumber):
                known = _INTEGER_PREDICATES
            elif left.type == FLOAT:
                known = _FLOAT_PREDICATES
            else:
                require(left.type in (REFERENCE, CODE), f"compares {left.type}")
                known = _IDENTITY
            require(predicate in known, f"no {predicate} of {left.type}")
        case ir.Convert(kind=kind, value=value):
            _check_conversion(kind, value.type, operation.type)
        case _:
            pass


def _bits(t: Type) -> int:
    """The width of what a conversion sees as an integer; 0 of others."""
    match t:
        case Integer(bits=bits):
            return bits
        case Boolean():
            return 1
        case ClassNumber():
            return 32
        case _:
            return 0


def _check_conversion(kind: str, source: Type, target: Type) -> None:
    from_bits, to_bits = _bits(source), _bits(target)
    match kind:
        case "zext" | "sext":
            is_right = 0 < from_bits < to_bits
        case "trunc":
            is_right = 0 < to_bits < from_bits
        case "sitofp" | "uitofp":
            is_right = from_bits > 0 and target == FLOAT
        case "fptosi":
            is_right = source == FLOAT and to_bits > 0
        case "bitcast":
            is_right = from_bits == to_bits > 0 or {_bits(source), _bits(target)} == {0, 64}
        case "inttoptr":
            is_right = from_bits > 0 and target in (REFERENCE, CODE)
        case "ptrtoint":
            is_right = source in (REFERENCE, CODE) and to_bits > 0
        case _:
            raise Broken(f"no conversion {kind}")
    require(is_right, f"no {kind} from {source} to {target}")


def _check_struct(operation: ir.Operation) -> None:
    match operation:
        case ir.MakeStruct(items=items):
            _same(operation.type, Struct(tuple(item.type for item in items)), "the result")
        case ir.GetItem(struct=struct, index=index):
            require(isinstance(struct.type, Struct), f"item of a {struct.type}")
            if isinstance(struct.type, Struct):
                require(0 <= index < len(struct.type.items), f"no item {index}")
                _same(operation.type, struct.type.items[index], "the result")
        case ir.Select(condition=condition, left=left, right=right):
            _same(condition.type, BOOL, "the condition")
            _same(right.type, left.type, "the right operand")
            _same(operation.type, left.type, "the result")
        case _:
            pass


def _check_object(operation: ir.Operation) -> None:
    match operation:
        case ir.Allocate():
            _same(operation.type, REFERENCE, "the result")
        case ir.AllocateVariable(layout=layout, length=length):
            _same(operation.type, REFERENCE, "the result")
            _same(length.type, INT, "the length")
            require(layout.element is not None, f"{layout.name} has no elements")
        case ir.GetField(object=instance, field=field):
            _same(instance.type, REFERENCE, "the object")
            _same(operation.type, field.type, f"field {field.name}")
        case ir.SetField(object=instance, field=field, value=value):
            _same(instance.type, REFERENCE, "the object")
            _same(value.type, field.type, f"what is stored in field {field.name}")
        case ir.GetElement(array=array, index=index):
            _same(array.type, REFERENCE, "the array")
            _same(index.type, INT, "the index")
        case ir.SetElement(array=array, index=index):
            _same(array.type, REFERENCE, "the array")
            _same(index.type, INT, "the index")
            _same(operation.type, UNIT, "the result")
        case ir.ClassOf(object=instance):
            _same(instance.type, REFERENCE, "the object")
            _same(operation.type, CLASS_NUMBER, "the result")
        case ir.IsInstance(number=number):
            _same(number.type, CLASS_NUMBER, "the number")
            _same(operation.type, BOOL, "the result")
        case _:
            raise Broken("not an operation that the rules know")
