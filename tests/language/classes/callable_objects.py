"""Objects and functions as callback Protocols and Callables."""

from __future__ import annotations
from typing import Protocol
from collections.abc import Callable


class Fn(Protocol):
    def __call__(self, x: int, /) -> int: ...


class Adder:
    def __init__(self, n: int) -> None:
        self.n = n

    def __call__(self, x: int) -> int:
        return x + self.n


def use(f: Fn, x: int) -> int:
    return f(x)


def inc(x: int) -> int:
    return x + 1


print(use(inc, 1), use(Adder(5), 1))
fs: list[Fn] = [inc, Adder(2)]
print([f(10) for f in fs])


def apply(f: Callable[[int], int], x: int) -> int:
    return f(x)


print(apply(Adder(3), 4), list(map(Adder(10), [1, 2])))
cbs: dict[str, Callable[[int], int]] = {"a": Adder(1), "b": inc}
print({k: f(5) for k, f in cbs.items()})

# expect: 2 6
# expect: [11, 12]
# expect: 7 [11, 12]
# expect: {'a': 6, 'b': 6}
