"""Unions of tuples of known length where one of any length, a Sequence or another union is declared, and in order."""

from collections.abc import Sequence
from typing import NamedTuple

Short = tuple[int] | tuple[int, int]


class Point(NamedTuple):
    x: int
    y: int


class Place(NamedTuple):
    x: int
    y: int
    z: int


def any_length(t: Short) -> tuple[int, ...]:
    return t


def beside_variadic(t: tuple[int, int] | tuple[int, ...]) -> tuple[int, ...]:
    return t


def mixed(t: tuple[int, str] | tuple[int] | str) -> tuple[int | str, ...] | str:
    return t


def sequence(t: Short | None) -> Sequence[int] | None:
    return t


def plain(t: Point | str) -> tuple[int, int] | str:
    return t


def compare(a: Short, b: Short) -> None:
    print(a < b, a > b, a <= b, a == b, len(a) + sum(b))


print(any_length((1, 2)), any_length((5,)), beside_variadic((1, 2)), beside_variadic(()))
print(mixed((1, "a")), mixed((4,)), mixed("text"), sequence((1, 2)), sequence(None))
compare((1, 2), (1,))
compare((1,), (1, 2))
shorts: list[Short] = [(1, 2), (1,), (0,), (0, 5)]
print(sorted(shorts), min(shorts), max(shorts), sorted(shorts, key=lambda t: (len(t), t)))
keys: dict[int | Short, str] = {(1, 2): "b", 1: "a", (1,): "c"}
print(sorted(keys, key=lambda k: (type(k).__name__, k)))
named: list[Point | Place] = [Point(3, 1), Place(1, 2, 3), Point(1, 5)]
print(sorted(named), min(named), [sum(n) for n in named], Point(1, 2) < Place(1, 2, 3))
print(plain(Point(1, 2)) == (1, 2), plain("text"))

# expect: (1, 2) (5,) (1, 2) ()
# expect: (1, 'a') (4,) text (1, 2) None
# expect: False True False False 3
# expect: True False True False 4
# expect: [(0,), (0, 5), (1,), (1, 2)] (0,) (1, 2) [(0,), (1,), (0, 5), (1, 2)]
# expect: [1, (1,), (1, 2)]
# expect: [Place(x=1, y=2, z=3), Point(x=1, y=5), Point(x=3, y=1)] Place(x=1, y=2, z=3) [4, 6, 6] True
# expect: True text
