"""functools.partial and cached_property."""

from functools import cached_property, partial, partialmethod
from dataclasses import dataclass
from collections.abc import Callable


class Circle:
    def __init__(self, radius: float) -> None:
        self.radius = radius

    @cached_property
    def area(self) -> float:
        print("computing")
        return self.radius * self.radius * 3.0

    @cached_property
    def name(self) -> str | None:
        print("computing name")
        return None

    @cached_property
    def parts(self) -> list[int]:
        print("parts")
        return [1, 2]


c = Circle(2.0)
print(c.area, c.area)
print(c.name, c.name)
c.parts.append(3)
print(c.parts)
c.radius = 3.0
print(c.area)
c.area = 1.5
print(c.area)


def power(base: int, exponent: int, *, scale: int = 1) -> int:
    result = scale
    for _ in range(exponent):
        result *= base
    return result


two = partial(power, 2)
print(two(5), two(exponent=3), two(4, scale=10))
square = partial(power, exponent=2)
print(square(7), square(7, exponent=3), square(base=3))
tripled = partial(power, scale=3)
print(tripled(2, 3), tripled(2, 3, scale=1))
print(list(map(two, [1, 2, 3])))


def apply(f: Callable[[int], int]) -> int:
    return f(10)


print(apply(two), apply(square), apply(partial(power, 3)))


def say(greeting: str, *names: str, end: str = "!") -> str:
    return greeting + " " + ", ".join(names) + end


hello = partial(say, "hello", "you")
print(hello(), hello("me"), hello("a", "b", end="?"))


class Cell:
    """A cell."""

    def __init__(self) -> None:
        self._alive = False
        self.log: list[str] = []

    def set_state(self, state: bool) -> None:
        self._alive = state

    def note(self, level: str, text: str, times: int = 1, end: str = ".") -> str:
        self.log.append(f"{level}: {text * times}{end}")
        return level

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)
    warn = partialmethod(note, "warning")
    shout = partialmethod(note, "alert", end="!")
    twice = partialmethod(note, "info", times=2)


class LoudCell(Cell):
    def note(self, level: str, text: str, times: int = 1, end: str = ".") -> str:
        return super().note(level.upper(), text, times, end)


cell = Cell()
cell.set_alive()
print(cell._alive)
cell.set_dead()
print(cell._alive)
for x in (cell, LoudCell()):
    print(
        x.warn("a"),
        x.warn("b", 3),
        x.warn("c", end=";"),
        x.shout("d"),
        x.twice("e"),
        x.twice("f", end="?"),
        x.log,
    )
warn = cell.warn
print(warn("z"), cell.log[-1])

# expect: computing
# expect: 12.0 12.0
# expect: computing name
# expect: None None
# expect: parts
# expect: [1, 2, 3]
# expect: 12.0
# expect: 1.5
# expect: 32 8 160
# expect: 49 343 9
# expect: 24 8
# expect: [2, 4, 8]
# expect: 1024 100 59049
# expect: hello you! hello you, me! hello you, a, b?
# expect: True
# expect: False
# expect: warning warning warning alert info info ['warning: a.', 'warning: bbb.', 'warning: c;', 'alert: d!', 'info: ee.', 'info: ff?']
# expect: warning warning warning alert info info ['warning: a.', 'warning: bbb.', 'warning: c;', 'alert: d!', 'info: ee.', 'info: ff?']
# expect: warning warning: z.
