"""Operators on values: which method an operator means, reflected operands, truth, equality, identity."""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.diagnostics import IDENTITY, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, REFERENCE
from einkornc.irbuild import closures, declining, function_identity, primitives, reflected_first
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Tuple,
    Union,
    is_class,
    is_integer,
    is_maybe,
    machine_type,
    members,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.conversion import (
    as_plain_tuple,
    convert,
    named_tuple_items,
    named_tuple_struct,
    narrow,
    plain_enum_value,
    unbox,
    widen_number,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import infer_arguments
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.members import class_of, find_member, has_method, plain_functions
from einkornc.irbuild.recursive_aliases import as_object, unfold
from einkornc.irbuild.tuples import tuple_method, variadic_from_struct
from einkornc.irbuild.world import Argument, World

METHODS = {
    "+": "__add__", "-": "__sub__", "*": "__mul__", "/": "__truediv__", "//": "__floordiv__", "%": "__mod__",
    "**": "__pow__", "@": "__matmul__", "&": "__and__", "|": "__or__", "^": "__xor__", "<<": "__lshift__",
    ">>": "__rshift__", "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__", "==": "__eq__",
    "!=": "__ne__", "divmod()": "__divmod__",
}  # fmt: skip
_MIRROR = {
    "__lt__": "__gt__",
    "__le__": "__ge__",
    "__gt__": "__lt__",
    "__ge__": "__le__",
    "__eq__": "__eq__",
    "__ne__": "__ne__",
}


def reflected(name: str) -> str:
    """`__add__` → `__radd__`, `__lt__` → `__gt__`."""
    return _MIRROR.get(name, f"__r{name[2:]}")


def call_on(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Argument:
    """A method by name, fixed tuples included."""
    if name in ("__repr__", "__str__", "__format__", "__hash__"):
        receiver = as_object(fb, receiver)
    value, t = receiver = unfold(fb, receiver)
    if isinstance(t, Tuple):
        made = tuple_method(fb, receiver, name, arguments)
        if made is not None:
            return made

        owner = class_of(fb.world, t)
        assert owner is not None
        return call_method(fb, (variadic_from_struct(fb, value, t, owner), owner), name, arguments)
    if (
        isinstance(t, Class)
        and t.info.is_named_tuple
        and name in _MIRROR | {"__hash__": ""}
        and name not in t.info.names
    ):
        struct = (named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t)))
        others = [
            (named_tuple_struct(fb, v, a), Tuple(named_tuple_items(fb, a)))
            if isinstance(a, Class) and a.info.is_named_tuple
            else (v, a)
            for v, a in arguments
        ]
        return call_on(fb, struct, name, others)
    if isinstance(t, Union):
        return for_members(fb, receiver, lambda member: call_on(fb, member, name, arguments))
    if isinstance(t, Nothing):
        return none_method(fb, name)
    if isinstance(t, Callable) and name in ("__repr__", "__str__"):
        text = fb.call(fb.runtime("function_text"), [closures.name_of(fb, value), value])
        return text, fb.world.str
    if isinstance(t, Callable) and name == "__hash__":
        return function_identity.code(fb, value), fb.world.int
    if isinstance(t, Formal) and name == "__hash__":
        from einkornc.irbuild.passing import hash_received

        return hash_received(fb, value, t), fb.world.int
    return call_method(fb, receiver, name, arguments)


def none_method(fb: FunctionBuilder, name: str) -> Argument:
    match name:
        case "__repr__" | "__str__":
            return fb.text("None"), fb.world.str
        case "__hash__":
            return fb.integer(0xFCA86420), fb.world.int
        case "__bool__":
            return ops.FALSE, fb.world.bool
        case "__format__":
            return fb.text("None"), fb.world.str
        case _:
            refuse(UNSUPPORTED, f"None has no method {name}")


# ---------------------------------------------------------------- arithmetic and order


def binary(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument:
    """`left.name(right)` or the reflected method of `right`, as Python would choose by their types."""
    if name == "__eq__":
        return equal(fb, left, right), fb.world.bool
    if name == "__ne__":
        return unequal(fb, left, right), fb.world.bool
    if name == "__pow__":
        from einkornc.irbuild import mixed_numbers

        made = mixed_numbers.power(fb, left, right)
        if made is not None:
            return made
    if isinstance(left[1], Union):
        return for_members(fb, left, lambda member: binary(fb, name, member, right))
    if isinstance(right[1], Union) and (
        # bool's own operators answer differently for a bool and for an int
        is_class(left[1], "builtins.bool") or not _takes(fb, left[1], name, right[1])
    ):
        return for_members(fb, right, lambda member: binary(fb, name, left, member))
    numbers = _numbers(fb, name, left, right)
    if numbers is not None:
        return numbers
    if isinstance(left[1], Nothing) or _has_no_order(fb, name, left[1], right[1]):
        fb.call(fb.runtime("raise_type"), [fb.text(_unsupported(fb, name, left[1], right[1]))])
        t = fb.world.bool if name in _MIRROR else left[1]
        return fb.zero(representation(t)), t
    left = as_plain_tuple(fb, left, name) or left
    right = as_plain_tuple(fb, right, name) or right
    of_flag = _of_flags(fb, name, left, right)
    if of_flag is not None:
        return of_flag
    if _plain_enum(fb, left) is not left or _plain_enum(fb, right) is not right:
        return binary(fb, name, _plain_enum(fb, left), _plain_enum(fb, right))
    first = reflected_first.test(fb, left, right, reflected(name), name in _MIRROR)
    if first is not None and has_method(fb.world, left[1], name):
        return _either(
            fb,
            first,
            lambda: _reflected(fb, name, left, right),
            lambda: _willing(fb, left, name, right, name, right),
        )
    if _prefers_reflected(fb, name, left[1], right[1]) or not _takes(fb, left[1], name, right[1]):
        if has_method(fb.world, right[1], reflected(name)) and _takes(
            fb, right[1], reflected(name), left[1]
        ):
            _refuse_unchecked(fb, name, left[1], right[1])
            return _willing(fb, right, reflected(name), left, name, None)
    return _willing(fb, left, name, right, name, right)


def _reflected(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument:
    """The right operand's method first, whose class is below the left one's; then the left one's."""
    method = reflected(name)
    if not has_method(fb.world, right[1], method):
        assert isinstance(right[1], Class)
        below = [d for d in fb.world.descendants_of(right[1].info) if d.get(method) is not None]
        right = right[0], Class(below[0])
    if not declining.may_decline(fb, right[1], method):
        return call_on(fb, right, method, [left])
    declining.before(fb)
    made = call_on(fb, right, method, [left])
    return _either(
        fb,
        declining.declined(fb),
        lambda: _willing(fb, left, name, right, name, None),
        lambda: made,
    )


def _either(
    fb: FunctionBuilder,
    condition: Value,
    then: Function_[[], Argument],
    otherwise: Function_[[], Argument],
) -> Argument:
    """One of two computations, whose results join."""
    yes, no, after = fb.new_block("first"), fb.new_block("second"), fb.new_block("either")
    fb.branch(condition, yes, no)
    fb.start(yes)
    one = then()
    ends = [fb.block]
    fb.function.blocks.append(no)
    fb.block = no
    other = otherwise()
    ends.append(fb.block)
    result = union_of([one[1], other[1]])
    local = fb.temporary(representation(result))
    for (value, t), end in zip((one, other), ends, strict=True):
        fb.block = end
        if not fb.ended:
            fb.store(local, convert(fb, value, t, result))
            fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    return fb.load(local), result


def _refuse_unchecked(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> None:
    """CPython asks the left operand first, whatever its method is declared to take."""
    if not isinstance(left, Class) or fb.world.is_library(left.info.module_name):
        return
    if _prefers_reflected(fb, name, left, right) or find_member(left.info, name) is None:
        return
    if not declining.may_decline(fb, left, name):
        refuse(
            UNSUPPORTED,
            f"{left.info.name}.{name}, which CPython would call with a {right}: "
            "let it return NotImplemented for what it does not take",
        )


def _has_no_order(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> bool:
    """Whether neither side orders: a tuple on a heap may hold such items behind ones that decide."""
    if name not in _MIRROR or not isinstance(left, Class) or not isinstance(right, Class):
        return False
    return not has_method(fb.world, left, name) and not has_method(fb.world, right, reflected(name))


def _willing(
    fb: FunctionBuilder,
    receiver: Argument,
    method: str,
    operand: Argument,
    name: str,
    then: Argument | None,
) -> Argument:
    """An operator's method; where it returns NotImplemented the reflected one of `then`, else TypeError."""
    if not declining.may_decline(fb, receiver[1], method):
        return call_on(fb, receiver, method, [operand])
    declining.before(fb)
    made, t = call_on(fb, receiver, method, [operand])
    result = t
    refused, after = fb.new_block("declined"), fb.new_block("operated")
    test = declining.declined(fb)
    accepted = fb.new_block("accepted")
    fb.branch(test, refused, accepted, False)
    fb.start(refused)
    other: Argument | None = None
    if then is not None and has_method(fb.world, then[1], reflected(name)):
        if _takes(fb, then[1], reflected(name), receiver[1]) and then[1] != receiver[1]:
            other = _willing(fb, then, reflected(name), receiver, name, None)
            result = union_of([t, other[1]])
    local = fb.temporary(representation(result))
    if other is not None:
        fb.store(local, convert(fb, *other, result))
        fb.jump(after)
    else:
        left, right = (receiver, operand) if method == name else (operand, receiver)
        fb.call(fb.runtime("raise_type"), [fb.text(_unsupported(fb, name, left[1], right[1]))])
        fb.unreachable()
    fb.function.blocks.append(accepted)
    fb.block = accepted
    fb.store(local, convert(fb, made, t, result))
    fb.start(after)
    return fb.load(local), result


def _unsupported(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> str:
    """The TypeError of an operator that neither side knows."""
    symbol = next((s for s, m in METHODS.items() if m == name), name)
    a, b = fb.world.display_name(left), fb.world.display_name(right)
    if name in _MIRROR:
        return f"'{symbol}' not supported between instances of '{a}' and '{b}'"
    return f"unsupported operand type(s) for {symbol}: '{a}' and '{b}'"


def _of_flags(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument | None:
    """`|`, `&`, `^` with a flag on either side."""
    from einkornc.irbuild import flags

    made = flags.method(fb, left, name, [right])
    return made if made is not None else flags.method(fb, right, reflected(name), [left])


def _plain_enum(fb: FunctionBuilder, argument: Argument) -> Argument:
    """An IntEnum or StrEnum member as its value, for operators its class does not define."""
    value, t = argument
    if isinstance(t, Class) and t.info.is_enum:
        for base in t.info.mro[1:]:
            if base.fullname in ("builtins.int", "builtins.str"):
                return plain_enum_value(fb, value, t, Class(base))
    return argument


def _prefers_reflected(fb: FunctionBuilder, name: str, left: Concrete, right: Concrete) -> bool:
    """A right operand of a proper subclass that defines the reflected method goes first."""
    if not isinstance(left, Class) or not isinstance(right, Class) or left.info is right.info:
        return False
    return left.info in right.info.mro and reflected(name) in right.info.names


def _takes(fb: FunctionBuilder, t: Concrete, name: str, operand: Concrete) -> bool:
    """Whether a method of `t` is declared to take such an operand."""
    owner = class_of(fb.world, t)
    if owner is None:
        return True
    found = find_member(owner.info, name)
    if found is None:
        return False
    if isinstance(t, Tuple):
        return True
    base = fb.world.supertype(owner, found[1])
    assert base is not None
    substitution = fb.world.substitution_of(base)
    from mypy import types as mt

    for function in plain_functions(found[0]):
        declared = function.type
        if isinstance(declared, mt.CallableType) and len(declared.arg_types) > 1:
            inferred = infer_arguments(fb.world, function, base, [operand])
            wanted = fb.world.convert(declared.arg_types[1], {**substitution, **inferred})
            if fb.world.is_subtype(operand, wanted):
                return True
    return False


def _numbers(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Argument | None:
    """Both operands machine numbers: one machine operation, after Python's widening."""
    (a, s), (b, t) = left, right
    if machine_type(s) is None or machine_type(t) is None:
        return None
    world = fb.world
    if name == "__pow__":
        return None
    if name == "__divmod__":
        number = (
            world.float
            if is_class(s, "builtins.float") or is_class(t, "builtins.float")
            else world.int
        )
        operands: list[Argument] = [
            (widen_number(fb, v, found, number), number) for v, found in (left, right)
        ]
        return call_method(fb, operands[0], name, operands[1:])
    if name == "__truediv__" and all(
        is_class(x, "builtins.int") or is_class(x, "builtins.bool") for x in (s, t)
    ):
        return primitives.lower(
            fb,
            world.int,
            name,
            [widen_number(fb, a, s, world.int), widen_number(fb, b, t, world.int)],
        )
    if name in _MIRROR and is_class(s, "builtins.float") != is_class(t, "builtins.float"):
        return _int_with_float(fb, name, left, right), world.bool
    if is_class(s, "builtins.float") or is_class(t, "builtins.float"):
        f = world.float
        return primitives.lower(fb, f, name, [widen_number(fb, a, s, f), widen_number(fb, b, t, f)])
    if s == t:
        return primitives.lower(fb, s, name, [a, b])
    if name in ("__lshift__", "__rshift__"):
        if is_class(s, "builtins.bool"):
            a, s = widen_number(fb, a, s, world.int), world.int
        if is_class(t, "builtins.bool"):
            b = widen_number(fb, b, t, world.int)
        return primitives.lower(fb, s, name, [a, b])
    fixed = s if not _is_plain(s) else t if not _is_plain(t) else world.int
    return primitives.lower(fb, fixed, name, [_as(fb, a, s, fixed), _as(fb, b, t, fixed)])


def _int_with_float(fb: FunctionBuilder, name: str, left: Argument, right: Argument) -> Value:
    """An int compared with a float: exactly, as CPython does, not after rounding the int."""
    if is_class(left[1], "builtins.float"):
        return _int_with_float(fb, _MIRROR[name], right, left)
    number, t = left
    world = fb.world
    if is_class(t, "builtins.bool"):
        number, t = widen_number(fb, number, t, world.int), world.int
    if (
        isinstance(number, ops.Constant)
        and isinstance(number.value, int)
        and abs(number.value) < 1 << 53
    ):
        return primitives.compare(
            fb, world.float, name, widen_number(fb, number, t, world.float), right[0]
        )
    if not is_class(t, "builtins.int"):
        return primitives.compare(
            fb, world.float, name, widen_number(fb, number, t, world.float), right[0]
        )
    order = fb.call(fb.runtime("order_of_int_and_float"), [number, right[0]])
    zero = fb.integer(0)
    match name:
        case "__eq__":
            return fb.compare("eq", order, zero)
        case "__ne__":
            return fb.compare("ne", order, zero)
        case "__lt__":
            return fb.compare("eq", order, fb.integer(-1))
        case "__le__":
            return fb.compare("sle", order, zero)
        case "__gt__":
            return fb.compare("eq", order, fb.integer(1))
        case _:
            return fb.compare("ult", order, fb.integer(2))


def _is_plain(t: Concrete) -> bool:
    return is_class(t, "builtins.int") or is_class(t, "builtins.bool")


def _as(fb: FunctionBuilder, value: Value, source: Concrete, target: Concrete) -> Value:
    if source == target:
        return value
    if is_class(source, "builtins.bool"):
        return widen_number(fb, value, source, target)
    machine = representation(target)
    from einkornc.ir.types import Integer

    assert isinstance(machine, Integer) and is_integer(source)
    return primitives.resize(fb, value, machine)


def unary(fb: FunctionBuilder, name: str, operand: Argument) -> Argument:
    """`-x`, `+x`, `~x`."""
    if isinstance(operand[1], Class) and operand[1].info.is_enum and name == "__invert__":
        return call_on(fb, operand, name, [])
    value, t = _plain_enum(fb, operand)
    if is_class(t, "builtins.bool"):
        value, t = widen_number(fb, value, t, fb.world.int), fb.world.int
    if machine_type(t) is not None:
        made = primitives.lower(fb, t, name, [value])
        if made is not None:
            return made
    return call_on(fb, (value, t), name, [])


# ---------------------------------------------------------------- equality and identity


def unequal(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`left != right`: `__ne__` where a class defines it, else not `==`."""
    for t in members(left[1]):
        owner = class_of(fb.world, t)
        if owner is not None and machine_type(t) is None and not isinstance(t, Tuple):
            found = find_member(owner.info, "__ne__")
            if (
                found is not None
                and found[1].fullname != "builtins.object"
                and not fb.world.is_library(found[1].module_name)
            ):
                return truth(fb, call_on(fb, left, "__ne__", [right]))
    return fb.negate(equal(fb, left, right))


def equal(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`left == right`."""
    left, right = as_object(fb, left), as_object(fb, right)
    (a, s), (b, t) = left, right
    if isinstance(s, Never) or isinstance(t, Never):
        return ops.FALSE
    if isinstance(s, Formal) and isinstance(t, Formal):
        from einkornc.irbuild.passing import same_received

        return same_received(fb, (a, s), (b, t))
    if isinstance(s, Nothing) or isinstance(t, Nothing):
        return _equal_none(fb, left, right)
    if machine_type(s) is not None and machine_type(t) is not None:
        made = _numbers(fb, "__eq__", left, right)
        assert made is not None
        return made[0]
    if isinstance(s, ClassObject) and isinstance(t, ClassObject):
        return fb.compare("eq", a, b)
    if isinstance(s, Tuple) and isinstance(t, Tuple):
        made = tuple_method(fb, left, "__eq__", [right])
        assert made is not None
        return made[0]
    if isinstance(s, Callable) or isinstance(t, Callable):
        if a.type == REFERENCE and b.type == REFERENCE:
            return function_identity.equal(fb, a, b)
    if isinstance(s, Union):
        return _equal_union(fb, left, right)
    if isinstance(t, Union):
        return _equal_union(fb, right, left)
    if (
        isinstance(s, Class)
        and s.info.is_enum
        and isinstance(t, Class)
        and t.info.is_enum
        and s == t
    ):
        if "__eq__" not in s.info.names:
            return fb.compare("eq", a, b)
    left, right = _plain_enum(fb, left), _plain_enum(fb, right)
    if left[1] is not s or right[1] is not t:
        return equal(fb, left, right)
    if isinstance(s, Tuple) or (machine_type(s) is not None):
        if (
            machine_type(s) is not None
            and has_method(fb.world, t, "__eq__")
            and not is_class(t, "builtins.object")
        ):
            return _equal_by_method(fb, right, left)
    if not isinstance(s, Tuple) and machine_type(s) is None and not _has_equality(fb, s):
        if isinstance(t, Class) and machine_type(t) is None and s != t and _has_equality(fb, t):
            return _equal_by_method(fb, right, left)
        return fb.compare("eq", a, b) if b.type == REFERENCE else ops.FALSE
    fast = _same_class(fb, left, right)
    if fast is not None:
        return fast
    return _equal_by_method(fb, left, right)


_CONTAINERS = ("builtins", "_deque", "collections")


def _equal_by_method(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """Through `__eq__`, a subclass' first; containers take what is the same object for equal."""
    if fb.instance.module in _CONTAINERS:
        return _same_or(fb, left, right, lambda: _equal_operands(fb, left, right))
    return _equal_operands(fb, left, right)


def equal_items(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """`==` of items: what is the same object counts as equal."""
    return _same_or(fb, left, right, lambda: equal(fb, left, right))


def _same_or(
    fb: FunctionBuilder, left: Argument, right: Argument, otherwise: Function_[[], Value]
) -> Value:
    """Identity before equality, where a program's own `__eq__` could tell."""
    (a, s), (b, _) = left, right
    own = isinstance(s, Class) and not fb.world.is_library(s.info.module_name)
    if a.type == REFERENCE and b.type == REFERENCE and (own or is_class(s, "builtins.object")):
        return fb.choose(fb.compare("eq", a, b), BOOL, lambda: ops.TRUE, otherwise)
    return otherwise()


def _equal_operands(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    first = reflected_first.test(fb, left, right, "__eq__", True)
    if first is None:
        return _equal_in_order(fb, left, right)
    return fb.choose(
        first,
        BOOL,
        lambda: _equal_in_order(fb, right, left),
        lambda: _equal_in_order(fb, left, right),
    )


def _equal_in_order(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    """Through `__eq__`; where it returns NotImplemented through the other side's, else by identity."""
    (a, s), (b, t) = left, right
    if not declining.may_decline(fb, s, "__eq__"):
        return truth(fb, call_on(fb, left, "__eq__", [right]))
    declining.before(fb)
    answer = truth(fb, call_on(fb, left, "__eq__", [right]))

    def otherwise() -> Value:
        if s != t and isinstance(t, Class) and machine_type(t) is None and _has_equality(fb, t):
            if not is_class(t, "builtins.object") and not t.info.is_protocol:
                declining.before(fb)
                reverse = truth(fb, call_on(fb, right, "__eq__", [left]))
                return fb.choose(declining.declined(fb), BOOL, lambda: same(), lambda: reverse)
        return same()

    def same() -> Value:
        return fb.compare("eq", a, b) if a.type == REFERENCE and b.type == REFERENCE else ops.FALSE

    return fb.choose(declining.declined(fb), BOOL, otherwise, lambda: answer)


def equal_to_object(fb: FunctionBuilder, number: Argument, other: Value) -> Value:
    """A machine number against a value of any class: equal where that is a number of the same value."""

    world = fb.world
    result = fb.temporary(BOOL)
    fb.store(result, ops.FALSE)
    for t in (world.int, world.float, world.bool):
        with fb.when(test_class(fb, other, world.object, [t])):
            if world.classes.get(t) is not None or t == number[1]:
                fb.store(result, equal(fb, number, (unbox(fb, other, t), t)))
    return fb.load(result)


def _same_class(fb: FunctionBuilder, left: Argument, right: Argument) -> Value | None:
    """Library classes offer `_equals(self, other: Self)` where both sides are known to be of the class."""
    t = left[1]
    if t == right[1] and isinstance(t, Class) and fb.world.is_library(t.info.module_name):
        if "_equals" in t.info.names:
            return truth(fb, call_method(fb, left, "_equals", [right]))
    return None


def _has_equality(fb: FunctionBuilder, t: Concrete) -> bool:
    """Whether `==` on this class can be anything but identity."""
    owner = class_of(fb.world, t)
    if (
        owner is None
        or owner.info.is_protocol
        or owner.fullname == "builtins.object"
        or owner.info.is_named_tuple
    ):
        return True
    for info in [owner.info, *fb.world.descendants.get(owner.info, [])]:
        found = find_member(info, "__eq__")
        if found is not None and found[1].fullname != "builtins.object":
            return True
        if "dataclass" in info.metadata:
            return True
    return False


def _equal_none(fb: FunctionBuilder, left: Argument, right: Argument) -> Value:
    (a, s), (_, t) = (left, right) if isinstance(right[1], Nothing) else (right, left)
    if isinstance(s, Nothing):
        return ops.TRUE
    if is_maybe(s):
        return fb.negate(fb.item(a, 0))
    if a.type == REFERENCE:
        return fb.is_null(a)
    _ = t
    return ops.FALSE


def _equal_union(fb: FunctionBuilder, union: Argument, other: Argument) -> Value:
    value, t = union
    assert isinstance(t, Union)
    if is_maybe(t):
        inner = without_none(t)
        present = lambda: equal(fb, (fb.item(value, 1), inner), other)  # noqa: E731
        absent = lambda: _equal_none(fb, other, (ops.NOTHING, Nothing()))  # noqa: E731
        return fb.choose(fb.item(value, 0), BOOL, present, absent)
    made, found = for_members(fb, union, lambda m: (equal(fb, m, other), fb.world.bool))
    return convert(fb, made, found, fb.world.bool)


def identical(fb: FunctionBuilder, left: Argument, right: Argument, e: nodes.Context) -> Value:
    """`left is right`: for references, None, enum members and classes."""
    (a, s), (b, t) = left, right
    if isinstance(s, Nothing) or isinstance(t, Nothing):
        return _equal_none(fb, left, right)
    if is_class(s, "builtins.bool") and is_class(t, "builtins.bool"):
        return fb.compare("eq", a, b)
    if isinstance(s, ClassObject) and isinstance(t, ClassObject):
        return fb.compare("eq", a, b)
    if is_maybe(s) and is_class(without_none(s), "builtins.bool") and is_class(t, "builtins.bool"):
        return fb.arithmetic("and", fb.item(a, 0), fb.compare("eq", fb.item(a, 1), b))
    if a.type == REFERENCE and b.type == REFERENCE:
        same = fb.compare("eq", a, b)
        if not (_may_hold_number(s) and _may_hold_number(t)):
            return same
        boxes = [convert(fb, a, s, fb.world.object), convert(fb, b, t, fb.world.object)]
        return fb.choose(
            same, BOOL, lambda: ops.TRUE, lambda: fb.call(fb.runtime("is_same_number"), boxes)
        )
    if a.type == REFERENCE and is_class(t, "builtins.bool"):
        return _is_that_bool(fb, left, b)
    if b.type == REFERENCE and is_class(s, "builtins.bool"):
        return _is_that_bool(fb, right, a)
    refuse(IDENTITY, f"`is` between {s} and {t}", e.line, e.column)


def _may_hold_number(t: Concrete) -> bool:
    """Whether a reference may be to a box, which is made anew each time a number becomes an object."""
    return any(is_class(m, "builtins.object") or machine_type(m) is not None for m in members(t))


def _is_that_bool(fb: FunctionBuilder, held: Argument, wanted: Value) -> Value:
    """Whether a reference is to this bool, and not to the int that equals it."""
    value, t = held
    return fb.choose(
        test_class(fb, value, t, [fb.world.bool]),
        BOOL,
        lambda: fb.compare("eq", narrow(fb, value, t, fb.world.bool), wanted),
        lambda: ops.FALSE,
    )


# ---------------------------------------------------------------- truth and membership


def truth(fb: FunctionBuilder, argument: Argument, exact: bool = False) -> Value:
    """`bool(value)`; `exact`: the object's class is just the static one."""
    value, t = argument = unfold(fb, argument)
    match t:
        case Nothing() | Never():
            return ops.FALSE
        case Tuple(items=items):
            return ops.TRUE if items else ops.FALSE
        case Callable() | ClassObject():
            return ops.TRUE
        case Union():
            return _truth_of_union(fb, argument)
    if machine_type(t) is not None:
        made = primitives.lower(fb, t, "__bool__", [value])
        assert made is not None
        return made[0]
    assert isinstance(t, Class)
    if t.info.is_enum:
        plain = _plain_enum(fb, argument)
        if plain[1] != t:
            return truth(fb, plain)
        if find_member(t.info, "__bool__") is None:
            return ops.TRUE
    from einkornc.irbuild.dispatch import dispatched_truth

    if t.fullname == "builtins.object":
        return fb.choose(
            fb.is_null(value), BOOL, lambda: ops.FALSE, lambda: dispatched_truth(fb, value, t)
        )
    if not exact and _truth_depends_on_class(fb.world, t):
        return dispatched_truth(fb, value, t)
    return _truth_by_method(fb, argument, t)


def _truth_by_method(fb: FunctionBuilder, argument: Argument, t: Class) -> Value:
    world = fb.world
    match _truth_method(t.info):
        case "__bool__":
            return convert(fb, *call_method(fb, argument, "__bool__", []), world.bool)
        case "__len__":
            length = convert(fb, *call_method(fb, argument, "__len__", []), world.int)
            return fb.compare("ne", length, fb.integer(0))
        case _:
            return ops.TRUE


def _truth_method(info: TypeInfo) -> str | None:
    """The method that `bool()` asks objects of exactly this class."""
    return next((name for name in ("__bool__", "__len__") if find_member(info, name)), None)


def _truth_depends_on_class(world: World, t: Class) -> bool:
    """Whether objects of a subclass, or behind a Protocol, may be asked by another method."""
    own = _truth_method(t.info)
    if t.info.is_protocol or t.info.is_intersection:
        return own != "__bool__"
    return any(_truth_method(d) != own for d in world.descendants_of(t.info))


def _truth_of_union(fb: FunctionBuilder, argument: Argument) -> Value:
    value, t = argument
    if is_maybe(t):
        inner = without_none(t)
        return fb.choose(
            fb.item(value, 0),
            BOOL,
            lambda: truth(fb, (fb.item(value, 1), inner)),
            lambda: ops.FALSE,
        )
    if representation(t) != REFERENCE:
        return ops.TRUE
    rest = without_none(t)
    if rest != t:
        return fb.choose(
            fb.is_null(value), BOOL, lambda: ops.FALSE, lambda: truth(fb, (value, rest))
        )
    made, found = for_members(fb, argument, lambda m: (truth(fb, m), fb.world.bool))
    return convert(fb, made, found, fb.world.bool)


def contains(fb: FunctionBuilder, item: Argument, container: Argument) -> Value:
    """`item in container`: `__contains__`, else by iterating."""
    if isinstance(container[1], Union):
        made, found = for_members(fb, container, lambda m: (contains(fb, item, m), fb.world.bool))
        return convert(fb, made, found, fb.world.bool)
    if isinstance(container[1], Tuple) or has_method(fb.world, container[1], "__contains__"):
        return truth(fb, call_on(fb, container, "__contains__", [item]))
    from einkornc.irbuild.iteration import iterate_until

    return iterate_until(fb, container, lambda found: equal(fb, found, item))
