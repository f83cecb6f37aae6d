"""The tower of numbers, for `isinstance`: here each is the union of the classes that CPython registers with it."""

from decimal import Decimal
from fractions import Fraction

__all__ = ["Complex", "Integral", "Number", "Rational", "Real"]

Integral = int
Rational = int | Fraction
Real = int | float | Fraction
Complex = int | float | complex | Fraction
Number = int | float | complex | Fraction | Decimal
