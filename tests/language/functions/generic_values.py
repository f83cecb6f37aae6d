"""Functions and classes whose own type is overloaded or generic, held without a Callable type around them."""

import math
import operator
from collections.abc import Callable
from functools import partial
from typing import overload


@overload
def convert(x: int) -> str: ...
@overload
def convert(x: str) -> int: ...
def convert(x: int | str) -> int | str:
    return str(x) if isinstance(x, int) else int(x)


def first[T](items: list[T]) -> T:
    return items[0]


def last[T](items: list[T]) -> T:
    return items[-1]


def pick(ahead: bool) -> Callable[[list[int]], int]:
    return first if ahead else last


print("variables and containers")
biggest = max
print(biggest(1, 2), biggest([3, 4]), biggest("a", "b"), biggest(["bb", "a"], key=len))
for rounded in (math.ceil, math.floor):
    print(rounded(2.5))
turned = convert
print(turned(1) + "!", turned("2") + 1, [f("7") for f in [convert, turned]])
ends = {"first": first, "last": last}
for name, end in ends.items():
    print(name, end([1, 2]), end(["x", "y"]))
made = list
print(made([1, 2]), made("ab"), made, set)
print(pick(True)([1, 2]), pick(False)([1, 2]))
table = {"+": operator.add, "*": operator.mul}
print(table["+"](1, 2), table["*"](2.0, 4.5))
conversions: list[Callable[[str], object]] = [int, str, list, tuple, sorted, len]
print([f("31") for f in conversions])

print("one definition, however it is held")
held: list[Callable[[list[int]], int]] = [first, last]
print(first in held, held.index(last), held[0] == last)
known: object = last
of_text: Callable[[list[str]], str] = last
print(of_text is known, held[1] is known, known is held[0])
named: dict[object, str] = {of_text: "last", held[0]: "first", max: "max"}
print(named[last], named[first], named[held[1]], named[biggest], min in named)
found = [len, abs, max]
print(found[0] is len, abs in found, min in found, [f.__name__ for f in found])

print("as objects")


class Doubler:
    def __call__(self, x: int) -> int:
        return 2 * x


def show(value: object) -> None:
    print(callable(value), isinstance(value, str), bool(value), value == first, value == len)


for thing in (Doubler(), first, len, max, 1, "a", None, Doubler().__call__, int):
    show(thing)
objects: list[object] = [len, max, 1]
print(objects, f"{len} {max}", (abs, 1))

print("bound methods")
stock = {"a": 1}
get = stock.get
print(get("a"), get("b"), get("b", 3), get == stock.get, get == {"a": 1}.get)

print("partials")
increment = partial(operator.add, 1)
binary = partial(int, base=2)
at_least: Callable[[int], int] = partial(max, 3)
print(increment(3), binary("101"), at_least(1), at_least(5))
print(list(map(partial(int, base=8), ["17", "7"])), partial(str.split, sep=",")("a,b"))
down: Callable[[list[int]], list[int]] = partial(sorted, reverse=True)
print(down([1, 3, 2]))


print("or none")


def choose(limit: int) -> None:
    chosen = None if limit > 3 else max
    if chosen is not None:
        print(chosen(3, 4), chosen([1, 2]))
    end = first if limit < 3 else None
    taken: Callable[[list[int]], int] | None = end
    print(taken([7]) if taken else taken, end(["a"]) if end is not None else end)


choose(1)
choose(5)


# The class of the numbers at hand decides.
Number = int | float
OPS: dict[str, Callable[[Number, Number], Number]] = {
    "+": operator.add,
    "^": operator.pow,
    "*": operator.mul,
    "-": operator.sub,
    "//": operator.floordiv,
    "%": operator.mod,
    "pow": pow,
    "max": max,
    "b": lambda a, b: a**b,
}
for k, f in OPS.items():
    print(k, f(2, 3), f(2.0, 3), f(2, 3.5))
ONE: dict[str, Callable[[Number], Number]] = {
    "abs": abs,
    "neg": operator.neg,
    "round": round,
    "pos": operator.pos,
}
for k, g in ONE.items():
    print(k, g(-2), g(-2.5))


def p(a: Number, b: Number) -> Number:
    return a**b


print(p(2, 3), p(2, -1), operator.pow(2, 3), pow(2, 3), p(2.0, 2))

# expect: variables and containers
# expect: 2 4 b bb
# expect: 3
# expect: 2
# expect: 1! 3 [7, 7]
# expect: first 1 x
# expect: last 2 y
# expect: [1, 2] ['a', 'b'] <class 'list'> <class 'set'>
# expect: 1 2
# expect: 3 9.0
# expect: [31, '31', ['3', '1'], ('3', '1'), ['1', '3'], 2]
# expect: one definition, however it is held
# expect: True 1 False
# expect: True True False
# expect: last first last max False
# expect: True True False ['len', 'abs', 'max']
# expect: as objects
# expect: True False True False False
# expect: True False True True False
# expect: True False True False True
# expect: True False True False False
# expect: False False True False False
# expect: False True True False False
# expect: False False False False False
# expect: True False True False False
# expect: True False True False False
# expect: [<built-in function len>, <built-in function max>, 1] <built-in function len> <built-in function max> (<built-in function abs>, 1)
# expect: bound methods
# expect: 1 None 3 True False
# expect: partials
# expect: 4 5 3 5
# expect: [15, 7] ['a', 'b']
# expect: [3, 2, 1]
# expect: or none
# expect: 4 2
# expect: 7 a
# expect: None None
# expect: + 5 5.0 5.5
# expect: ^ 8 8.0 11.313708498984761
# expect: * 6 6.0 7.0
# expect: - -1 -1.0 -1.5
# expect: // 0 0.0 0.0
# expect: % 2 2.0 2.0
# expect: pow 8 8.0 11.313708498984761
# expect: max 3 3 3.5
# expect: b 8 8.0 11.313708498984761
# expect: abs 2 2.5
# expect: neg 2 2.5
# expect: round -2 -2
# expect: pos -2 -2.5
# expect: 8 0.5 8 8 4.0
