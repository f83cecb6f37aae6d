"""isinstance with the type of another object than self, in a generic class."""

from __future__ import annotations


class Base[T]:
    def __init__(self, v: T) -> None:
        self.v = v


class Left[T](Base[T]):
    def is_right(self, other: Base[T]) -> bool:
        kind = Right[T](self.v)
        return isinstance(other, type(kind))

    def is_like(self, other: Base[T]) -> bool:
        return isinstance(other, type(self))


class Right[T](Base[T]):
    pass


def main() -> None:
    a = Left(1)
    b = Right(2)
    print(a.is_right(b), a.is_right(a), a.is_like(a), a.is_like(b))


main()

# expect: True False True False
