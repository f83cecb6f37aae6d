"""`cls` of a class method in nested functions, lambdas, comprehensions and classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Generic, Self, TypeVar


class Shape:
    registry: ClassVar[dict[str, type[Shape]]] = {}
    made: ClassVar[int] = 0

    def __init__(self, size: int = 1) -> None:
        self.size = size

    @classmethod
    def register(cls, name: str) -> Callable[[type[Shape]], type[Shape]]:
        def add(kind: type[Shape]) -> type[Shape]:
            cls.registry[f"{cls.__name__}.{name}"] = kind
            return kind

        return add

    @classmethod
    def maker(cls, size: int) -> Callable[[], Self]:
        return lambda: cls(size)

    @classmethod
    def several(cls, sizes: list[int]) -> list[Self]:
        return [cls(size) for size in sizes if size > cls.made]

    @classmethod
    def stream(cls) -> Iterator[Self]:
        def count() -> Iterator[Self]:
            for size in range(2):
                yield cls(size)

        yield from count()
        yield from (cls(size + 10) for size in range(2))

    @classmethod
    def deep(cls) -> Callable[[], Callable[[], str]]:
        def outer() -> Callable[[], str]:
            def inner() -> str:
                cls.made += 1
                return f"{cls.__name__} {cls.made}"

            return inner

        return outer

    @classmethod
    def holder(cls) -> str:
        class Holder:
            def name(self) -> str:
                return cls.__name__

            def fresh(self) -> Shape:
                return cls(7)

        return f"{Holder().name()} {Holder().fresh()!r}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.size})"


@Shape.register("square")
class Square(Shape):
    pass


Square.register("blob")(Shape)
print(Shape.registry)
print(Shape.maker(3)(), Square.maker(4)())
print(Square.several([0, 1, 2]), list(Shape.stream()), list(Square.stream()))
step = Square.deep()()
print(step(), step(), Shape.deep()()(), Square.made, Shape.made)
print(Shape.holder())


F = TypeVar("F", int, float)


class Row(Generic[F]):
    count = 0

    def __init__(self, rows: Iterable[F]) -> None:
        self.rows: list[F] = list(rows)

    @classmethod
    def one(cls, n: int, v: F) -> "Row[F]":
        cls.count += 1

        def inner() -> "Row[F]":
            return cls([v] * n)

        return cls([v for _ in range(n)]) if n else inner()

    def go(self) -> "Row[F]":
        def f(x: F) -> F:
            return x + self.rows[0]

        return Row([f(r) for r in self.rows])


print(
    Row.one(3, 2).rows, Row.one(2, 1.5).rows, Row.one(0, 1.5).rows, Row.count, Row([1, 2]).go().rows
)

# expect: {'Shape.square': <class '__main__.Square'>, 'Square.blob': <class '__main__.Shape'>}
# expect: Shape(3) Square(4)
# expect: [Square(1), Square(2)] [Shape(0), Shape(1), Shape(10), Shape(11)] [Square(0), Square(1), Square(10), Square(11)]
# expect: Square 1 Square 2 Shape 1 2 1
# expect: Shape Shape(7)
# expect: [2, 2, 2] [1.5, 1.5] [] 3 [2, 3]
