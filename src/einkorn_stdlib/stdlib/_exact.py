"""Exact sums of floats, for statistics: binary fractions as Integer · 2^exponent, rounded once at the end."""

from collections.abc import Iterable

from einkorn.bigint import Integer, isqrt
from math import frexp, isfinite, ldexp


class Ratio:
    """An exact quotient of Integers; the divisor is above zero."""

    def __init__(self, top: Integer, bottom: Integer) -> None:
        self.top = top
        self.bottom = bottom

    def to_float(self) -> float:
        """The nearest float."""
        return self.top / self.bottom

    def root(self) -> float:
        """The float nearest to the square root."""
        top, bottom = self.top, self.bottom
        if not top:
            return 0.0
        # A root with more bits than a float, its last bit 1 where something was cut off, rounds right.
        shift = (top.bit_length() - bottom.bit_length() - 109) // 2
        if shift >= 0:
            return float(_odd_root(top, bottom << 2 * shift) << shift)
        return _odd_root(top << -2 * shift, bottom) / (Integer(1) << -shift)


def _odd_root(top: Integer, bottom: Integer) -> Integer:
    root = isqrt(top // bottom)
    return root if root * root * bottom == top else root | 1


class Sum:
    """The exact sum of floats, and of their squares where wanted."""

    def __init__(self, values: Iterable[float], squares: bool = False) -> None:
        self.count = 0
        self.special = 0.0  # the sum of infinities and what is no number
        self.is_finite = True
        self._parts: dict[int, Integer] = {}
        self._squares: dict[int, Integer] = {}
        for value in values:
            self.count += 1
            if not isfinite(value):
                self.is_finite = False
                self.special += value
                continue
            part, exponent = frexp(value)
            digits = Integer(int(ldexp(part, 53)))
            exponent -= 53
            self._parts[exponent] = self._parts.get(exponent, Integer(0)) + digits
            if squares:
                before = self._squares.get(2 * exponent, Integer(0))
                self._squares[2 * exponent] = before + digits * digits

    def total(self) -> Ratio:
        return _joined(self._parts)

    def total_of_squares(self) -> Ratio:
        return _joined(self._squares)

    def deviations(self) -> Ratio:
        """The exact sum of squared differences from the exact mean."""
        total, squares = self.total(), self.total_of_squares()
        top = squares.top * total.bottom * total.bottom * self.count
        top -= total.top * total.top * squares.bottom
        return Ratio(top, squares.bottom * total.bottom * total.bottom * self.count)


def _joined(parts: dict[int, Integer]) -> Ratio:
    if not parts:
        return Ratio(Integer(0), Integer(1))
    least = min(parts)
    top = Integer(0)
    for exponent, digits in parts.items():
        top += digits << exponent - least
    if least >= 0:
        return Ratio(top << least, Integer(1))
    return Ratio(top, Integer(1) << -least)
