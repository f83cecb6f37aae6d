"""Generic functions: type parameters, bounds, constraints, inference."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def first(items: list[T], otherwise: T) -> T:
    return items[0] if items else otherwise


def transform[A, B](items: Iterable[A], function: Callable[[A], B]) -> list[B]:
    return [function(item) for item in items]


def largest[C: (int, str)](left: C, right: C) -> C:
    return left if left > right else right


def pair[K, V](key: K, value: V) -> tuple[K, V]:
    return key, value


class Animal:
    def __init__(self, name: str) -> None:
        self.name = name


class Dog(Animal):
    pass


def named[N: Animal](animals: list[N], name: str) -> N | None:
    for animal in animals:
        if animal.name == name:
            return animal
    return None


def group[K, V](items: Iterable[V], key: Callable[[V], K]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


print(first([1, 2], 0), first([], "none"), first([1.5], 0.0))
print(transform([1, 2, 3], lambda number: number * 1.5), transform("ab", str.upper))
print(largest(3, 8), largest("pear", "apple"), pair("k", [1]), pair(1.5, None))
dogs = [Dog("Rex"), Dog("Fido")]
found = named(dogs, "Fido")
print(found.name if found else "nobody", named(dogs, "Tom") is None)
print(group(["a", "bb", "c", "dd"], len), group(range(5), lambda number: number % 2 == 0))

# expect: 1 none 1.5
# expect: [1.5, 3.0, 4.5] ['A', 'B']
# expect: 8 pear ('k', [1]) (1.5, None)
# expect: Fido True
# expect: {1: ['a', 'c'], 2: ['bb', 'dd']} {True: [0, 2, 4], False: [1, 3]}
