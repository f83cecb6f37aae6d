"""What compiled code and the library call when something goes wrong, and the report of what nobody
caught."""

from typing import NoReturn

from einkorn.lowlevel.image import class_id, reference, symbol_address
from einkorn.lowlevel.memory import load64


def class_name(number: int) -> str:
    """The `__name__` of a class by its row of the class table."""
    return reference(load64(symbol_address("einkorn_classes") + number * 32 + 16), "")


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


def raise_unset_attribute(class_name: str, name: str) -> NoReturn:
    raise AttributeError("'" + class_name + "' object has no attribute '" + name + "'", name)


def raise_unset_variable(name: str) -> NoReturn:
    raise UnboundLocalError(
        "cannot access local variable '" + name + "' where it is not associated with a value"
    )


def raise_unset_global(name: str) -> NoReturn:
    raise NameError("name '" + name + "' is not defined")


def raise_cast(expected: str) -> NoReturn:
    """A checked conversion (of a narrowed attribute, or within `finally`) found another type."""
    raise TypeError("expected " + expected + ", got another type than the type checker saw")


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


def raise_stop_iteration() -> NoReturn:
    raise StopIteration()
