"""Decimal numbers (General Decimal Arithmetic, IEEE 854): exact digits, a chosen precision and rounding.

Exponents are limited as in CPython's default context; `copy_decimal` of contexts and the logical operations
on digits are not offered. exp, ln, log10 and powers are rounded correctly.
"""

from types import TracebackType
from typing import Final

from _decimal_context import (
    ROUND_05UP as ROUND_05UP,
    ROUND_CEILING as ROUND_CEILING,
    ROUND_DOWN as ROUND_DOWN,
    ROUND_FLOOR as ROUND_FLOOR,
    ROUND_HALF_DOWN as ROUND_HALF_DOWN,
    ROUND_HALF_EVEN as ROUND_HALF_EVEN,
    ROUND_HALF_UP as ROUND_HALF_UP,
    ROUND_UP as ROUND_UP,
    Clamped as Clamped,
    Context as Context,
    DecimalException as DecimalException,
    DivisionByZero as DivisionByZero,
    FloatOperation as FloatOperation,
    Inexact as Inexact,
    InvalidOperation as InvalidOperation,
    Overflow as Overflow,
    Rounded as Rounded,
    Subnormal as Subnormal,
    Underflow as Underflow,
    getcontext as getcontext,
    setcontext as setcontext,
    DefaultContext as DefaultContext,
    BasicContext as BasicContext,
    ExtendedContext as ExtendedContext,
)
from _decimal_number import Decimal as Decimal, DecimalTuple as DecimalTuple

MAX_PREC: Final = 999999999999999999
MAX_EMAX: Final = 999999999999999999
MIN_EMIN: Final = -999999999999999999
MIN_ETINY: Final = -1999999999999999997
HAVE_THREADS: Final = True
HAVE_CONTEXTVAR: Final = True


class _ContextManager:
    """Another context for the length of a block."""

    def __init__(self, context: Context) -> None:
        self._new = context
        self._saved = context

    def __enter__(self) -> Context:
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(
        self,
        t: type[BaseException] | None,
        v: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        setcontext(self._saved)


def localcontext(
    ctx: Context | None = None,
    *,
    prec: int | None = None,
    rounding: str | None = None,
    Emin: int | None = None,
    Emax: int | None = None,
    capitals: int | None = None,
    clamp: int | None = None,
) -> _ContextManager:
    """A copy of the context, changed as the arguments say, for a `with` block."""
    made = (getcontext() if ctx is None else ctx).copy()
    made.prec = made.prec if prec is None else prec
    made.rounding = made.rounding if rounding is None else rounding
    made.Emin = made.Emin if Emin is None else Emin
    made.Emax = made.Emax if Emax is None else Emax
    made.capitals = made.capitals if capitals is None else capitals
    made.clamp = made.clamp if clamp is None else clamp
    return _ContextManager(made)
