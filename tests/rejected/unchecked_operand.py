"""An operator whose left method is declared not to take the operand, and does not decline it."""


class Meters:
    def __add__(self, other: int) -> int:
        return 5


class Feet:
    def __radd__(self, other: Meters) -> int:
        return 6


print(Meters() + Feet())

# error: 14: Meters.__add__, which CPython would call with a Feet: let it return NotImplemented for what it does not take
