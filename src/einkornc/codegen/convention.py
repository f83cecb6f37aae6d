"""How functions hand back results: a plain value, or a value beside the error flag.

| function                          | returns          | after the call                     |
|-----------------------------------|------------------|------------------------------------|
| cannot raise                      | T, or void       | go on                              |
| can raise, or called by address   | {T, i1}, or i1   | flag set: the exception is pending |
| always raises (NoReturn)          | void             | the exception is pending           |
| never comes back, never raises    | void, `noreturn` | nothing                            |
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from einkornc.codegen.spelling import llvm_type
from einkornc.ir.program import Function
from einkornc.ir.types import REFERENCE, UNIT, Type


class Outcome(Enum):
    """The row of the table above."""

    PLAIN = "plain"
    FLAGGED = "flagged"
    ALWAYS_RAISES = "always raises"
    HALTS = "halts"


@dataclass(frozen=True, slots=True)
class Convention:
    """What a caller must know of a function."""

    outcome: Outcome
    value: str  # LLVM type of the Python result, "" for None
    returned: str  # LLVM type of what the machine code returns


def flagged(result: Type) -> Convention:
    """The convention of a function that is called by its address."""
    value = "" if result == UNIT else llvm_type(result)
    return Convention(Outcome.FLAGGED, value, f"{{ {value}, i1 }}" if value else "i1")


def convention_of(function: Function, *, is_address_taken: bool) -> Convention:
    """The convention of `function`; one called by address must look like any other such."""
    if function.is_coroutine:
        return flagged(REFERENCE)
    if is_address_taken:
        return flagged(function.result)
    if function.is_noreturn:
        outcome = Outcome.ALWAYS_RAISES if function.can_raise else Outcome.HALTS
        return Convention(outcome, "", "void")
    if function.can_raise:
        return flagged(function.result)
    value = "" if function.result == UNIT else llvm_type(function.result)
    return Convention(Outcome.PLAIN, value, value or "void")
