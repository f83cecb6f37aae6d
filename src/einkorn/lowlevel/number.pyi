"""Counting bits, and the operators of a type parameter."""

def leading_zeros(value: int, /) -> int:
    """Zero bits above the highest set bit of the 64; 64 of zero."""

def trailing_zeros(value: int, /) -> int:
    """Zero bits below the lowest set bit of the 64; 64 of zero."""

def population(value: int, /) -> int:
    """How many of the 64 bits are set."""

def less[T](left: T, right: T, /) -> bool:
    """`left < right` by the `__lt__` of what T stands for (or its reflected `__gt__`).

    Where T's class has neither: TypeError "'<' not supported between instances of 'A' and 'B'".
    """

def greater[T](left: T, right: T, /) -> bool:
    """`left > right`, as `less` does `<`."""

def plus[T](left: T, right: T, /) -> T:
    """`left + right` by the `__add__` of what T stands for; TypeError where it has none."""
