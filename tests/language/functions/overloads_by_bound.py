"""Overloads told apart by the bounds of their type variables; the implementation knows only objects."""

from typing import TypeVar, overload


class Animal:
    def name(self) -> str:
        return type(self).__name__


class Dog(Animal): ...


class Shape: ...


@overload
def kind[A: Animal](x: A) -> str: ...
@overload
def kind[S: Shape](x: S) -> int: ...
def kind(x: object) -> object:
    return x.name() if isinstance(x, Animal) else 7


N = TypeVar("N", int, str)


@overload
def twice(x: N) -> N: ...
@overload
def twice(x: float) -> str: ...
def twice(x: object) -> object:
    if isinstance(x, int):
        return x * 2
    return x * 2 if isinstance(x, str) else f"{x} and {x}"


@overload
def count[T](x: list[T]) -> int: ...
@overload
def count(x: str) -> str: ...
def count(x: object) -> object:
    return x if isinstance(x, str) else 7


def one_of[F: BaseException](error: BaseException, kinds: type[F] | tuple[type[F], ...]) -> bool:
    return isinstance(error, kinds)


print(kind(Dog()), kind(Shape()) + 1)
print(twice(3) + 1, twice("ab"), twice(2.5))
number: int = count([3])
print(number + 1, count([3]) + 1, count(["a"]), count("b"))
print(one_of(KeyError(1), KeyError), one_of(KeyError(1), (LookupError, OSError)))
print(one_of(ValueError(1), KeyError), one_of(ValueError(1), (LookupError, OSError)))

# expect: Dog 8
# expect: 7 abab 2.5 and 2.5
# expect: 8 8 7 b
# expect: True True
# expect: False False
