"""Contexts of decimal arithmetic: precision, rounding, limits, and what happens on each condition."""

from contextvars import ContextVar
from typing import Final

ROUND_DOWN: Final = "ROUND_DOWN"
ROUND_HALF_UP: Final = "ROUND_HALF_UP"
ROUND_HALF_EVEN: Final = "ROUND_HALF_EVEN"
ROUND_CEILING: Final = "ROUND_CEILING"
ROUND_FLOOR: Final = "ROUND_FLOOR"
ROUND_UP: Final = "ROUND_UP"
ROUND_HALF_DOWN: Final = "ROUND_HALF_DOWN"
ROUND_05UP: Final = "ROUND_05UP"

_ROUNDINGS = (
    ROUND_DOWN,
    ROUND_HALF_UP,
    ROUND_HALF_EVEN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_UP,
    ROUND_HALF_DOWN,
    ROUND_05UP,
)


class DecimalException(ArithmeticError):
    """A condition of decimal arithmetic."""


class Clamped(DecimalException):
    """An exponent was changed to fit the limits."""


class InvalidOperation(DecimalException):
    """An operation has no result."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient has more digits than the precision."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class InvalidContext(InvalidOperation):
    """The context cannot be used."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """The exponent is below Emin."""


class Overflow(Inexact, Rounded):
    """The exponent is above Emax."""


class Underflow(Inexact, Rounded, Subnormal):
    """A subnormal result that lost digits."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


class Context:
    """What operations go by. `traps` and `flags` are kept per condition."""

    def __init__(
        self,
        prec: int | None = None,
        rounding: str | None = None,
        Emin: int | None = None,
        Emax: int | None = None,
        capitals: int | None = None,
        clamp: int | None = None,
        flags: list[type[DecimalException]] | None = None,
        traps: list[type[DecimalException]] | None = None,
    ) -> None:
        self._prec = 28
        self._rounding = ROUND_HALF_EVEN
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags: dict[type[DecimalException], bool] = {}
        self.traps: dict[type[DecimalException], bool] = {}
        trapped = [InvalidOperation, DivisionByZero, Overflow] if traps is None else traps
        raised: list[type[DecimalException]] = [] if flags is None else flags
        for condition in _CONDITIONS:
            self.traps[condition] = condition in trapped
            self.flags[condition] = condition in raised

    @property
    def prec(self) -> int:
        return self._prec

    @prec.setter
    def prec(self, value: int) -> None:
        if value < 1:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._prec = value

    @property
    def rounding(self) -> str:
        return self._rounding

    @rounding.setter
    def rounding(self, value: str) -> None:
        if value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        self._rounding = value

    def Etiny(self) -> int:
        """The exponent of the last digit of the smallest subnormal number."""
        return self.Emin - self.prec + 1

    def Etop(self) -> int:
        return self.Emax - self.prec + 1

    def copy(self) -> "Context":
        other = Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, [], []
        )
        other.flags = dict(self.flags)
        other.traps = dict(self.traps)
        return other

    def __copy__(self) -> "Context":
        return self.copy()

    def clear_flags(self) -> None:
        for condition in _CONDITIONS:
            self.flags[condition] = False

    def clear_traps(self) -> None:
        for condition in _CONDITIONS:
            self.traps[condition] = False

    def note(self, *conditions: type[DecimalException]) -> None:
        """Set the flags; raise the first that is trapped, naming all that are."""
        is_trapped = False
        for condition in conditions:
            self.flags[condition] = True
            is_trapped = is_trapped or self.traps[condition]
        if is_trapped:
            found = [c for c in _CONDITIONS if self.traps[c] and c in conditions]
            raise found[0](found)

    def invalid(self, reason: type[DecimalException]) -> None:
        """InvalidOperation, with what exactly was wrong."""
        self.flags[InvalidOperation] = True
        if self.traps[InvalidOperation]:
            raise InvalidOperation([reason])

    def __repr__(self) -> str:
        flags = ", ".join([c.__name__ for c in _CONDITIONS if self.flags[c]])
        traps = ", ".join([c.__name__ for c in _CONDITIONS if self.traps[c]])
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
            f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], "
            f"traps=[{traps}])"
        )


_CONDITIONS: tuple[type[DecimalException], ...] = (
    InvalidOperation,
    FloatOperation,
    DivisionByZero,
    Overflow,
    Underflow,
    Subnormal,
    Inexact,
    Rounded,
    Clamped,
)

DefaultContext = Context()
BasicContext = Context(
    prec=9,
    rounding=ROUND_HALF_UP,
    traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current: ContextVar[Context | None] = ContextVar("decimal_context", default=None)


def getcontext() -> Context:
    """The context of this task."""
    found = _current.get()
    if found is None:
        found = DefaultContext.copy()
        _current.set(found)
    return found


def setcontext(context: Context, /) -> None:
    _current.set(context)
