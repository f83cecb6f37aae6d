"""An attribute of a covariant type, assigned from outside: the box may be one of a narrower class."""

from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Box(Generic[T_co]):
    def __init__(self, held: T_co) -> None:
        self.held = held


def refill(box: Box[object]) -> None:
    box.held = 5


refill(Box("text"))

# error: 14: Assignment to held, which a covariant type variable types, from outside its class
