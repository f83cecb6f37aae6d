"""Functions where a union declares a function of other results or parameters: the call is adapted."""

from __future__ import annotations

from collections.abc import Callable
from typing import overload

type Check = Callable[[int], bool | None]
type Setting = Check | int | None


def positive(n: int) -> bool:
    return n > 0


def nothing(n: int) -> None:
    print("nothing", n)


def describe(setting: Setting) -> str:
    match setting:
        case None:
            return "unset"
        case int():
            return f"level {setting}"
        case check:
            return f"check gives {check(5)}"


def run(check: Callable[[int], bool]) -> Setting:
    print(describe(check))
    return check


def either(value: Callable[[int], bool] | int) -> None:
    kept: list[Setting] = [value]
    print(describe(value), describe(kept[0]))


class Even:
    def __call__(self, n: int) -> bool:
        return n % 2 == 0


class Truth:
    def __init__(self, n: int) -> None:
        self.n = n

    def __repr__(self) -> str:
        return f"Truth({self.n})"


class Stack:
    def __init__(self) -> None:
        self.kept: list[Check] = []

    @overload
    def push[N: int](self, x: N, /) -> N: ...
    @overload
    def push[F: Check](self, x: F, /) -> F: ...
    def push(self, x: Check | int, /) -> Check | int:
        if isinstance(x, int):
            print("a number", x)
        else:
            self.kept.append(x)
        return x


def make(maker: Callable[[int], Truth | int] | None) -> None:
    print(maker(3) if maker is not None else "no maker")


def classes(kind: type[Truth] | None, maker: Callable[[int], object] | str) -> None:
    make(kind)
    print(maker if isinstance(maker, str) else maker(4))


print(describe(run(positive)), describe(run(lambda n: n == 5)), describe(run(Even())))
either(positive)
either(7)
make(Truth)
classes(Truth, Truth)
classes(None, "text")
stack = Stack()
print(stack.push(4) + 1, stack.push(positive)(-1))
stack.push(nothing)
stack.push(lambda n: print("lambda", n) is None)


@stack.push
def last(n: int) -> bool:
    print("last", n)
    return False


print([check(6) for check in stack.kept], last(7))

# expect: check gives True
# expect: check gives True
# expect: check gives False
# expect: check gives True check gives True check gives False
# expect: check gives True check gives True
# expect: level 7 level 7
# expect: Truth(3)
# expect: Truth(3)
# expect: Truth(4)
# expect: no maker
# expect: text
# expect: a number 4
# expect: 5 False
# expect: nothing 6
# expect: lambda 6
# expect: last 6
# expect: last 7
# expect: [True, None, True, False] False
