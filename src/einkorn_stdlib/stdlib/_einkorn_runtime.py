"""What compiled code and the library call when something goes wrong, and the report of what nobody
caught."""

from typing import Final, NoReturn

import _einkorn_traceback as traceback
from _einkorn_digits import assemble
from _einkorn_text import OctetBuilder, octet_piece

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.image import frame_pointer
from einkorn.lowlevel.integers import u64
from einkorn.lowlevel.memory import copy, data_address, new_str
from einkorn.platform.boundary import current

_EXACT: Final = 9007199254740992  # 2**53: up to here an int is a float exactly


def join_texts(parts: Array[str]) -> str:
    """All parts in one str, for f-strings and print."""
    size = 0
    length = 0
    index = 0
    while index < len(parts):
        size += parts[index]._size
        length += parts[index]._length
        index += 1
    text = new_str(size)
    text._length = length
    address = data_address(text)
    index = 0
    while index < len(parts):
        part = parts[index]
        copy(address, data_address(part), part._size)
        address += part._size
        index += 1
    return text


def octets_of(text: str) -> bytes:
    """The octets of a text as they lie, which never fails: UTF-8, also of lone surrogates."""
    return octet_piece(data_address(text), text._size)


def signed(word: u64) -> int:
    """The number from -2**63 on that has the same 64 bits."""
    half = int(word >> 1) ^ 1 << 62
    return (half - (1 << 62)) * 2 + int(word & 1)


def format_none(layout: str) -> str:
    """None as an f-string or format() has it. Raises TypeError for a layout."""
    if layout:
        raise TypeError("unsupported format string passed to NoneType.__format__")
    return "None"


def unsigned_text(word: u64) -> str:
    """The digits of a number of 64 bits without a sign."""
    tens = int(word // 10)
    last = repr(int(word % 10))
    return repr(tens) + last if tens else last


def unsigned_hash(word: u64) -> int:
    """The hash that the same number has as an int."""
    return int(word % u64(2305843009213693951))  # 2**61 - 1


def mix_hash(mixed: int, code: int) -> int:
    """Take the hash of the next item into a tuple's hash, which starts as TUPLE_HASH."""
    # Steps of xxHash, as CPython's tuples use them: sets of tuples are walked in its order.
    if code == -1:
        code = -2
    word = u64(mixed) + u64(code) * u64(-4417276706812531889)
    word = word << 31 | word >> 33
    return signed(word * u64(-7046029288634856825))


TUPLE_HASH: Final = 2870177450012600261


def end_hash(mixed: int, count: int) -> int:
    """The hash of a tuple of `count` items that are all taken in."""
    value = signed(u64(mixed) + u64(count ^ 2870177450013471926))
    return 1546275796 if value == -1 else value


def raise_overflow() -> NoReturn:
    raise OverflowError("int too large: the result is outside -2**63 .. 2**63-1")


def raise_zero_division(what: str) -> NoReturn:
    """`what` is CPython's text, which differs by operation."""
    raise ZeroDivisionError(what)


def raise_integer_division() -> NoReturn:
    raise ZeroDivisionError("integer division or modulo by zero")


def raise_integer_modulo() -> NoReturn:
    raise ZeroDivisionError("integer modulo by zero")


def raise_true_division() -> NoReturn:
    raise ZeroDivisionError("division by zero")


def raise_float_division() -> NoReturn:
    raise ZeroDivisionError("float division by zero")


def raise_float_floor_division() -> NoReturn:
    raise ZeroDivisionError("float floor division by zero")


def raise_float_modulo() -> NoReturn:
    raise ZeroDivisionError("float modulo")


def raise_shift() -> NoReturn:
    raise ValueError("negative shift count")


def raise_index(message: str) -> NoReturn:
    raise IndexError(message)


def raise_changed(kind: str) -> NoReturn:
    raise RuntimeError(kind + " changed size during iteration")


def raise_unset_attribute(class_name: str, name: str) -> NoReturn:
    raise AttributeError("'" + class_name + "' object has no attribute '" + name + "'")


def raise_unset_below(number: int, name: str) -> NoReturn:
    """AttributeError of an object whose class may be below the one that declares the attribute."""
    raise_unset_attribute(class_name(number), name)


def raise_unset_variable(name: str) -> NoReturn:
    raise UnboundLocalError(
        "cannot access local variable '" + name + "' where it is not associated with a value"
    )


def raise_unset_free_variable(name: str) -> NoReturn:
    raise NameError(
        "cannot access free variable '"
        + name
        + "' where it is not associated with a value in enclosing scope"
    )


def raise_unset_global(name: str) -> NoReturn:
    raise NameError("name '" + name + "' is not defined")


def raise_unset_of_module(message: str) -> NoReturn:
    raise AttributeError(message)


def raise_absent_module(name: str) -> NoReturn:
    raise ModuleNotFoundError("No module named '" + name + "'")


def raise_cast(expected: str) -> NoReturn:
    """A checked conversion (of a narrowed attribute, or within `finally`) found another type."""
    raise TypeError("expected " + expected + ", got another type than the type checker saw")


def raise_receiver() -> NoReturn:
    """A method or attribute was asked of an object of a class that the type checker ruled out."""
    raise TypeError("the object is of another type than the type checker saw")


def raise_unreachable() -> NoReturn:
    """Control came where it cannot come if every narrowing of the type checker still held."""
    raise TypeError(
        "this statement is unreachable for the type checker, which narrowed a variable too far"
    )


def int_of_object(value: object) -> int:
    """int() of what the type checker knows nothing of."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value)
    if isinstance(value, (str, bytes, bytearray)):
        return int(value)
    kinds = "a string, a bytes-like object or a real number"
    raise TypeError(f"int() argument must be {kinds}, not '{type(value).__name__}'")


def float_of_object(value: object) -> float:
    """float() of what the type checker knows nothing of."""
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, (str, bytes, bytearray)):
        return float(value)
    kinds = "a string or a real number"
    raise TypeError(f"float() argument must be {kinds}, not '{type(value).__name__}'")


def raise_negative_length() -> NoReturn:
    raise ValueError("__len__() should return >= 0")


def raise_recursion() -> NoReturn:
    raise RecursionError("maximum recursion depth exceeded")


def raise_assertion(message: str) -> NoReturn:
    raise AssertionError(message)


def raise_plain_assertion() -> NoReturn:
    raise AssertionError()


def raise_unpack(expected: int, got: int) -> NoReturn:
    """Too few values, or too many where `got` is above `expected`."""
    if got < expected:
        raise ValueError(
            "not enough values to unpack (expected " + str(expected) + ", got " + str(got) + ")"
        )
    raise ValueError("too many values to unpack (expected " + str(expected) + ")")


def raise_unpack_starred(least: int, got: int) -> NoReturn:
    """Too few values for the targets beside a starred one."""
    raise ValueError(
        "not enough values to unpack (expected at least " + str(least) + ", got " + str(got) + ")"
    )


def raise_stop_iteration() -> NoReturn:
    raise StopIteration()


def raise_reused_coroutine() -> NoReturn:
    raise RuntimeError("cannot reuse already awaited coroutine")


# ---- Exceptions on their way


_handled: BaseException | None  # what is being handled; compiled code sets it


def being_handled() -> BaseException | None:
    """The exception whose handler runs."""
    return _handled


def begin_raise(exception: BaseException) -> None:
    """What `raise` does before the exception leaves: record where, and what was being handled."""
    # Its own frame, whose return address is the raise: what this calls may be without a frame.
    traceback.record(exception, frame_pointer())
    context = _handled
    if context is None or context is exception:
        return
    _without(context, exception)
    exception.__context__ = context


def _without(context: BaseException, exception: BaseException) -> None:
    """Cut the chain of contexts before `exception`, which would close a circle; one may be there already."""
    inner: BaseException = context
    slow: BaseException = context  # at half the pace: met again where the chain is a circle
    is_even = False
    while True:
        further = inner.__context__
        if further is None:
            return
        if further is exception:
            inner.__context__ = None
            return
        inner = further
        if inner is slow:
            return
        if is_even:
            beyond = slow.__context__
            slow = inner if beyond is None else beyond
        is_even = not is_even


def raise_nothing_again() -> NoReturn:
    raise RuntimeError("No active exception to reraise")


def set_cause(exception: BaseException, cause: BaseException | None) -> None:
    """raise … from cause, which None only makes silent"""
    exception.__cause__ = cause


def report_uncaught(exception: BaseException) -> None:
    """Print the traceback of what nobody caught on standard error, its causes first."""
    report = OctetBuilder(256)
    traceback.describe(report, exception, 0)
    current().write(2, report.to_bytes())


def report_ignored(place: str, exception: BaseException) -> None:
    """Print on standard error what `place` raised where nobody can catch it."""
    current().write(2, f"Exception ignored in: {place}\n".encode())
    report_uncaught(exception)


def class_name(number: int) -> str:
    """The `__name__` of a class by its row of the class table."""
    return traceback.class_name(number)


def qualified_class_name(number: int) -> str:
    """The `__qualname__` of a class by its row of the class table."""
    return traceback.qualified_class_name(number)


def full_class_name(number: int) -> str:
    """The module and `__qualname__` of a class by its row of the class table."""
    return traceback.full_class_name(number)


# ---- Arithmetic that is more than an instruction


def true_divide(left: int, right: int) -> float:
    """left / right, correctly rounded, of a divisor that is not zero."""
    if left == 0 or (-_EXACT <= left <= _EXACT and -_EXACT <= right <= _EXACT):
        return float(left) / float(right)
    negative = (left < 0) != (right < 0)
    rest = u64(0) - u64(left) if left < 0 else u64(left)
    divisor = u64(0) - u64(right) if right < 0 else u64(right)
    whole = rest // divisor
    rest = rest - whole * divisor
    if whole >> 62 != u64(0):
        # Only a divisor of 1 or 2 gives so many bits: the remainder still decides a tie.
        low = int(whole & 3)
        result = assemble(int(whole >> 2), 2, low != 0 or rest != u64(0))
        return -result if negative else result
    quotient = int(whole)
    exponent = 0
    while quotient < 36028797018963968:  # 2**55
        rest = rest + rest  # below twice the divisor, which is at most 2**63
        quotient <<= 1
        if rest >= divisor:
            rest = rest - divisor
            quotient |= 1
        exponent -= 1
    result = assemble(quotient, exponent, rest != u64(0))
    return -result if negative else result
