"""Decorators of classes: registries, factories, methods, and of classes inside functions."""

from typing import Callable
import sys

registry: dict[str, type["Shape"]] = {}


def register(name: str) -> Callable[[type["Shape"]], type["Shape"]]:
    def wrap(c: type["Shape"]) -> type["Shape"]:
        registry[name] = c
        return c

    return wrap


def named[T](name: str) -> Callable[[type[T]], type[T]]:
    def wrap(c: type[T]) -> type[T]:
        print("named", name, c.__name__)
        return c

    return wrap


class Shape:
    def area(self) -> float:
        return 0.0


@register("square")
class Square(Shape):
    def area(self) -> float:
        return 4.0


@register("circle")
@named("n")
class Circle(Shape):
    pass


for k, c in registry.items():
    print(k, c().area(), c.__name__)


class Plug:
    seen: list[str] = []

    @classmethod
    def add(cls, c: type["Plug"]) -> type["Plug"]:
        cls.seen.append(c.__name__)
        return c


@Plug.add
class One(Plug):
    if sys.version_info >= (3, 8):
        print("new")
    total = 0
    for i in range(4):
        total += i


print(Plug.seen, One.total)


def local() -> None:
    @register("tri")
    class Tri(Shape):
        n = 3
        print("Tri", n)

    print(registry["tri"]().area())


local()

# expect: named n Circle
# expect: square 4.0 Square
# expect: circle 0.0 Circle
# expect: new
# expect: ['One'] 6
# expect: Tri 3
# expect: 0.0
