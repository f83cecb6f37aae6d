"""Context variables: each task of asyncio has its own values."""

from collections.abc import Callable
from typing import overload

from _context import Slot, Values, branch, enter, now
from einkorn.lowlevel.image import Absent

__all__ = ["Context", "ContextVar", "Token", "copy_context"]


class _Held[T](Slot):
    """A value; one without is what a variable without value or default has."""

    def __init__(self, value: T, is_there: bool) -> None:
        self.value = value
        self.is_there = is_there

    def same(self, other: Slot | None) -> "_Held[T] | None":
        """The other slot as one of this type."""
        return other if isinstance(other, type(self)) else None


class _Numbers:
    """How many variables there are: each has a number."""

    def __init__(self) -> None:
        self.last = 0


_numbers = _Numbers()


class Token[T]:
    """What a variable was before one `set`; reset() takes it, once."""

    def __init__(self, var: "ContextVar[T]", old: _Held[T] | None, values: Values) -> None:
        self.var = var
        self._old = old
        self._values = values
        self._is_used = False


class ContextVar[T]:
    """A variable with a value of its own in each context."""

    @overload
    def __init__(self, name: str) -> None:
        self._start(name, _Held(Absent[T]().value, False))

    @overload
    def __init__(self, name: str, *, default: T) -> None:
        self._start(name, _Held(default, True))

    def __init__(self, name: str, *, default: T | None = None) -> None:
        raise TypeError("ContextVar() is compiled from its overloads")

    def _start(self, name: str, default: _Held[T]) -> None:
        self._name = name
        self._default = default
        _numbers.last += 1
        self._number = _numbers.last

    @property
    def name(self) -> str:
        return self._name

    def _held(self, values: Values) -> _Held[T] | None:
        return self._default.same(values.slots.get(self._number))

    def _value(self) -> T:
        held = self._held(now())
        if held is not None:
            return held.value
        if not self._default.is_there:
            raise LookupError(self)
        return self._default.value

    @overload
    def get(self, /) -> T:
        return self._value()

    @overload
    def get(self, default: T, /) -> T:
        held = self._held(now())
        return held.value if held is not None else default

    @overload
    def get[D](self, default: D, /) -> T | D:
        held = self._held(now())
        return held.value if held is not None else default

    def get(self, default: object = None, /) -> object:
        """The value in this context, else `default`, else the variable's own; else LookupError."""
        raise TypeError("get() is compiled from its overloads")

    def set(self, value: T, /) -> Token[T]:
        """Change the value in this context; the token undoes it."""
        values = now()
        token = Token(self, self._held(values), values)
        values.set(self._number, _Held(value, True))
        return token

    def reset(self, token: Token[T], /) -> None:
        """What the variable was before the `set` that gave the token."""
        if token._is_used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._values is not now():
            raise ValueError(f"{token!r} was created in a different Context")
        token._is_used = True
        now().set(self._number, token._old)


class Context:
    """Values of context variables, apart from those of the context that runs."""

    def __init__(self) -> None:
        self._values = Values({})
        self._is_entered = False

    def run[**P, R](self, callable: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Call something in this context."""
        if self._is_entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._is_entered = True
        left = enter(self._values)
        try:
            return callable(*args, **kwargs)
        finally:
            enter(left)
            self._is_entered = False

    def copy(self) -> "Context":
        made = Context()
        made._values = self._values.branch()
        return made

    def __contains__[T](self, var: ContextVar[T]) -> bool:
        return var._held(self._values) is not None

    def __getitem__[T](self, var: ContextVar[T]) -> T:
        held = var._held(self._values)
        if held is None:
            raise KeyError(var)
        return held.value

    def get[T](self, var: ContextVar[T]) -> T | None:
        """The value of a variable here, None where it has none."""
        held = var._held(self._values)
        return held.value if held is not None else None

    def __len__(self) -> int:
        return len(self._values.slots)


def copy_context() -> Context:
    """A context that begins like the one that runs."""
    made = Context()
    made._values = branch()
    return made
