"""CPython twin of the fixed-width integers: plain wrapping arithmetic, slow but exact."""

from typing import Self


class _FixedWidth:
    """An integer reduced to `bits` bits after each operation."""

    __slots__ = ("_value",)
    bits = 64
    signed = False

    def __init__(self, value: "int | _FixedWidth" = 0, /) -> None:
        value = int(value) & ((1 << self.bits) - 1)
        if self.signed and value >> (self.bits - 1):
            value -= 1 << self.bits
        self._value = value

    def __add__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value + int(other))

    def __sub__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value - int(other))

    def __mul__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value * int(other))

    def __floordiv__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value // int(other))

    def __mod__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value % int(other))

    def __and__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value & int(other))

    def __or__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value | int(other))

    def __xor__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value ^ int(other))

    def __lshift__(self, other: "int | Self", /) -> Self:
        count = int(other)
        return type(self)(self._value << count if count < self.bits else 0)

    def __rshift__(self, other: "int | Self", /) -> Self:
        return type(self)(self._value >> int(other))

    def __radd__(self, other: int, /) -> Self:
        return type(self)(other + self._value)

    def __rsub__(self, other: int, /) -> Self:
        return type(self)(other - self._value)

    def __rmul__(self, other: int, /) -> Self:
        return type(self)(other * self._value)

    def __rand__(self, other: int, /) -> Self:
        return type(self)(other & self._value)

    def __ror__(self, other: int, /) -> Self:
        return type(self)(other | self._value)

    def __rxor__(self, other: int, /) -> Self:
        return type(self)(other ^ self._value)

    def __lt__(self, other: "int | Self", /) -> bool:
        return self._value < int(other)

    def __le__(self, other: "int | Self", /) -> bool:
        return self._value <= int(other)

    def __gt__(self, other: "int | Self", /) -> bool:
        return self._value > int(other)

    def __ge__(self, other: "int | Self", /) -> bool:
        return self._value >= int(other)

    def __eq__(self, other: object, /) -> bool:
        return isinstance(other, (int, type(self))) and self._value == int(other)

    def __hash__(self) -> int:
        return hash(self._value)

    def __int__(self) -> int:
        return self._value

    __index__ = __int__

    def __bool__(self) -> bool:
        return self._value != 0

    def __neg__(self) -> Self:
        return type(self)(-self._value)

    def __invert__(self) -> Self:
        return type(self)(~self._value)

    def __repr__(self) -> str:
        return str(self._value)


class u8(_FixedWidth):
    """Unsigned integer of 8 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 8
    signed = False


class u16(_FixedWidth):
    """Unsigned integer of 16 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 16
    signed = False


class u32(_FixedWidth):
    """Unsigned integer of 32 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 32
    signed = False


class u64(_FixedWidth):
    """Unsigned integer of 64 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 64
    signed = False


class i8(_FixedWidth):
    """Signed integer of 8 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 8
    signed = True


class i16(_FixedWidth):
    """Signed integer of 16 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 16
    signed = True


class i32(_FixedWidth):
    """Signed integer of 32 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 32
    signed = True


class i64(_FixedWidth):
    """Signed integer of 64 bits; arithmetic wraps."""

    __slots__ = ()
    bits = 64
    signed = True
