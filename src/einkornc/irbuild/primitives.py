"""Operations on machine values: int, float, bool and the fixed widths. One table, by method name.

int is checked (OverflowError), fixed widths wrap, floats follow IEEE 754 (DESIGN §3).
"""

from __future__ import annotations

from einkornc.ir import operations as ops
from einkornc.ir.operations import Constant, Value
from einkornc.ir.types import BOOL, FLOAT, INT, Integer
from einkornc.irbuild.concrete import Concrete, is_class, is_integer, machine_type
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.world import Argument, unsigned

# Whose numbers are addresses and sizes of this machine: what is computed from them fits in 64 bits.
_ADDRESSES_ONLY = (
    "einkorn.memory.",
    "einkorn.platform.machine.boot_information",
    "einkorn.platform.machine.console",
)

_COMPARISONS = {
    "__eq__": "eq",
    "__ne__": "ne",
    "__lt__": "lt",
    "__le__": "le",
    "__gt__": "gt",
    "__ge__": "ge",
}
_BITWISE = {"__and__": "and", "__or__": "or", "__xor__": "xor"}
_PLAIN = {"__add__": "add", "__sub__": "sub", "__mul__": "mul"}
_FLOAT = {"__add__": "fadd", "__sub__": "fsub", "__mul__": "fmul"}
_REFLECTED = {
    f"__r{n}__": f"__{n}__"
    for n in ("add", "sub", "mul", "and", "or", "xor", "floordiv", "mod", "truediv")
}


def lower(fb: FunctionBuilder, t: Concrete, name: str, arguments: list[Value]) -> Argument | None:
    """`name` applied to machine values of one type `t` (shift counts are int); None where it is no primitive."""
    if name in _REFLECTED and len(arguments) == 2:
        return lower(fb, t, _REFLECTED[name], [arguments[1], arguments[0]])
    if is_class(t, "builtins.float"):
        return _float(fb, t, name, arguments)
    if is_class(t, "builtins.bool"):
        return _bool(fb, t, name, arguments)
    if is_integer(t):
        return _integer(fb, t, name, arguments)
    return None


def compare(fb: FunctionBuilder, t: Concrete, name: str, left: Value, right: Value) -> Value:
    """One of the six comparisons of two machine values."""
    word = _COMPARISONS[name]
    if is_class(t, "builtins.float"):
        predicate = "une" if word == "ne" else f"o{word}"
    elif word in ("eq", "ne"):
        predicate = word
    else:
        predicate = f"{'u' if unsigned(t) or is_class(t, 'builtins.bool') else 's'}{word}"
    return fb.compare(predicate, left, right)


def _bool(fb: FunctionBuilder, t: Concrete, name: str, arguments: list[Value]) -> Argument | None:
    if name in _BITWISE:
        return fb.arithmetic(_BITWISE[name], arguments[0], arguments[1]), t
    if name in _COMPARISONS:
        return compare(fb, t, name, arguments[0], arguments[1]), t
    if name == "__bool__":
        return arguments[0], t
    integers = [fb.convert_bits("zext", a, INT) if a.type == BOOL else a for a in arguments]
    return _integer(fb, fb.world.int, name, integers)


def _float(fb: FunctionBuilder, t: Concrete, name: str, arguments: list[Value]) -> Argument | None:
    left = arguments[0]
    if name in _FLOAT:
        return fb.arithmetic(_FLOAT[name], left, arguments[1]), t
    if name in _COMPARISONS:
        return compare(fb, t, name, left, arguments[1]), fb.world.bool
    match name:
        case "__truediv__":
            fb.check(fb.compare("une", arguments[1], fb.zero(FLOAT)), "raise_float_division")
            return fb.arithmetic("fdiv", left, arguments[1]), t
        case "__floordiv__" | "__mod__":
            is_modulo = name == "__mod__"
            failure = "raise_float_modulo" if is_modulo else "raise_float_floor_division"
            fb.check(fb.compare("une", arguments[1], fb.zero(FLOAT)), failure)
            function = fb.runtime("float_modulo" if is_modulo else "float_floor_divide")
            return fb.call(function, [left, arguments[1]]), t
        case "__neg__":
            return fb.arithmetic("fsub", Constant(FLOAT, -0.0), left), t
        case "__pos__" | "__float__":
            return left, t
        case "__abs__":
            return fb.intrinsic("math.fabs", [left], FLOAT), t
        case "__bool__":
            return fb.compare("une", left, fb.zero(FLOAT)), fb.world.bool
    return None


def _integer(
    fb: FunctionBuilder, t: Concrete, name: str, arguments: list[Value]
) -> Argument | None:
    left = arguments[0]
    machine = machine_type(t)
    assert isinstance(machine, Integer)
    checked = is_class(t, "builtins.int")
    if name in _COMPARISONS:
        return compare(fb, t, name, left, arguments[1]), fb.world.bool
    if name in _PLAIN:
        if not checked:
            return fb.arithmetic(_PLAIN[name], left, arguments[1]), t
        return _checked(fb, _PLAIN[name], left, arguments[1]), t
    if name in _BITWISE:
        return fb.arithmetic(_BITWISE[name], left, arguments[1]), t
    zero = fb.integer(0, machine)
    match name:
        case "__floordiv__":
            return _divide(fb, t, left, arguments[1], False), t
        case "__mod__":
            return _divide(fb, t, left, arguments[1], True), t
        case "__truediv__" if checked:
            fb.check(fb.compare("ne", arguments[1], zero), "raise_true_division")
            return fb.call(fb.runtime("true_divide"), [left, arguments[1]]), fb.world.float
        case "__lshift__":
            return _shift_left(fb, machine, checked, left, arguments[1]), t
        case "__rshift__":
            return _shift_right(fb, machine, checked, left, arguments[1]), t
        case "__neg__":
            return (
                _checked(fb, "sub", zero, left) if checked else fb.arithmetic("sub", zero, left)
            ), t
        case "__abs__" if checked:
            negative = fb.compare("slt", left, zero)
            return fb.select(negative, _checked(fb, "sub", zero, left), left), t
        case "__pos__" | "__index__" | "__int__" | "__trunc__" | "conjugate":
            if checked or name == "__pos__":
                return left, t
            return _to_int(fb, machine, left), fb.world.int
        case "__invert__":
            return fb.arithmetic("xor", left, fb.integer(-1, machine)), t
        case "__bool__":
            return fb.compare("ne", left, zero), fb.world.bool
        case "__float__":
            return fb.convert_bits(
                "sitofp" if machine.signed else "uitofp", left, FLOAT
            ), fb.world.float
    return None


def _checked(fb: FunctionBuilder, operator: str, left: Value, right: Value) -> Value:
    if isinstance(left, Constant) and isinstance(right, Constant):
        a, b = left.value, right.value
        assert isinstance(a, int) and isinstance(b, int)
        folded = a + b if operator == "add" else a - b if operator == "sub" else a * b
        if -(1 << 63) <= folded < 1 << 63:
            return Constant(INT, folded)
    if fb.instance.module.startswith(_ADDRESSES_ONLY):
        return fb.arithmetic(operator, left, right)
    failure = fb.runtime("raise_overflow")
    return fb.emit(ops.CheckedArithmetic(INT, fb.line, operator, left, right, failure))


def _power_of_two(value: Value) -> int | None:
    """k where a constant is 2**k."""
    if isinstance(value, Constant) and isinstance(value.value, int) and value.value > 0:
        if value.value & (value.value - 1) == 0:
            return value.value.bit_length() - 1
    return None


def _divide(fb: FunctionBuilder, t: Concrete, left: Value, right: Value, remainder: bool) -> Value:
    """Floor division and modulo: the remainder has the sign of the divisor."""
    machine = machine_type(t)
    assert isinstance(machine, Integer)
    zero = fb.integer(0, machine)
    shift = _power_of_two(right)
    if shift is not None:
        if remainder:
            return fb.arithmetic("and", left, fb.integer((1 << shift) - 1, machine))
        return fb.arithmetic("ashr" if machine.signed else "lshr", left, fb.integer(shift, machine))
    constant = isinstance(right, Constant) and right.value not in (0, -1)
    if not constant:
        failure = "raise_integer_modulo" if remainder else "raise_integer_division"
        fb.check(fb.compare("ne", right, zero), failure)
    if not machine.signed:
        return fb.arithmetic("urem" if remainder else "udiv", left, right)
    if not constant:
        least = fb.compare("eq", left, fb.integer(-(1 << (machine.bits - 1)), machine))
        minus_one = fb.compare("eq", right, fb.integer(-1, machine))
        trap = fb.arithmetic("and", least, minus_one)
        if remainder:
            right = fb.select(trap, fb.integer(1, machine), right)
        elif machine.bits == 64 and is_class(t, "builtins.int"):
            fb.check(fb.negate(trap), "raise_overflow")
        else:
            right = fb.select(trap, fb.integer(1, machine), right)
    rest = fb.arithmetic("srem", left, right)
    signs_differ = fb.compare("slt", fb.arithmetic("xor", rest, right), zero)
    adjust = fb.arithmetic("and", fb.compare("ne", rest, zero), signs_differ)
    if remainder:
        return fb.arithmetic("add", rest, fb.select(adjust, right, zero))
    quotient = fb.arithmetic("sdiv", left, right)
    return fb.arithmetic("sub", quotient, fb.convert_bits("zext", adjust, machine))


def _shift_left(
    fb: FunctionBuilder, machine: Integer, checked: bool, left: Value, count: Value
) -> Value:
    count = _count(fb, machine, count)
    width = fb.integer(machine.bits, machine)
    if not checked:
        fits = fb.compare("ult", count, width)
        safe = fb.select(fits, count, fb.integer(0, machine))
        return fb.select(fits, fb.arithmetic("shl", left, safe), fb.integer(0, machine))
    zero = fb.integer(0, machine)
    if not isinstance(count, Constant) or (isinstance(count.value, int) and count.value < 0):
        fb.check(fb.compare("sge", count, zero), "raise_shift")
    if isinstance(left, Constant) and isinstance(count, Constant):
        assert isinstance(left.value, int) and isinstance(count.value, int)
        folded = left.value << count.value if 0 <= count.value < 64 else 1 << 64
        if -(1 << 63) <= folded < 1 << 63:
            return Constant(INT, folded)
    fits = fb.compare("ult", count, width)
    safe = fb.select(fits, count, fb.integer(63, machine))
    shifted = fb.arithmetic("shl", left, safe)
    back = fb.arithmetic("ashr", shifted, safe)
    kept = fb.arithmetic("and", fits, fb.compare("eq", back, left))
    fb.check(fb.arithmetic("or", kept, fb.compare("eq", left, zero)), "raise_overflow")
    return fb.select(fb.compare("eq", left, zero), zero, shifted)


def _shift_right(
    fb: FunctionBuilder, machine: Integer, checked: bool, left: Value, count: Value
) -> Value:
    count = _count(fb, machine, count)
    operator = "ashr" if machine.signed else "lshr"
    if (
        isinstance(count, Constant)
        and isinstance(count.value, int)
        and 0 <= count.value < machine.bits
    ):
        return fb.arithmetic(operator, left, count)
    if checked:
        fb.check(fb.compare("sge", count, fb.integer(0, machine)), "raise_shift")
    fits = fb.compare("ult", count, fb.integer(machine.bits, machine))
    if machine.signed:
        return fb.arithmetic(
            operator, left, fb.select(fits, count, fb.integer(machine.bits - 1, machine))
        )
    safe = fb.select(fits, count, fb.integer(0, machine))
    return fb.select(fits, fb.arithmetic(operator, left, safe), fb.integer(0, machine))


def _count(fb: FunctionBuilder, machine: Integer, count: Value) -> Value:
    """A shift count in the width of the shifted value."""
    if count.type == machine or not isinstance(count.type, Integer):
        return count
    if isinstance(count, Constant):
        return Constant(machine, count.value)
    return resize(fb, count, machine)


def resize(fb: FunctionBuilder, value: Value, target: Integer) -> Value:
    """The low bits of an integer, or its extension by its own sign."""
    source = value.type
    assert isinstance(source, Integer)
    if isinstance(value, Constant) and isinstance(value.value, int):
        wrapped = value.value & ((1 << target.bits) - 1)
        if target.signed and wrapped >> (target.bits - 1):
            wrapped -= 1 << target.bits
        return Constant(target, wrapped)
    if source.bits > target.bits:
        return fb.convert_bits("trunc", value, target)
    if source.bits < target.bits:
        return fb.convert_bits("sext" if source.signed else "zext", value, target)
    return fb.convert_bits("bitcast", value, target)


def _to_int(fb: FunctionBuilder, machine: Integer, value: Value) -> Value:
    """int(x) of a fixed width: only u64 can be too large."""
    wide = resize(fb, value, INT)
    if machine.bits == 64 and not machine.signed:
        fb.check(fb.compare("sge", wide, fb.integer(0)), "raise_overflow")
    return wide
