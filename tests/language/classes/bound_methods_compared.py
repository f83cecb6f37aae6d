"""Bound methods are equal where receiver and method are; they can be removed from lists and found in dicts."""

from typing import Callable


class Emitter:
    def __init__(self) -> None:
        self.handlers: list[Callable[[str], None]] = []

    def on(self, h: Callable[[str], None]) -> None:
        if h not in self.handlers:
            self.handlers.append(h)

    def off(self, h: Callable[[str], None]) -> None:
        self.handlers.remove(h)

    def emit(self, s: str) -> None:
        for h in list(self.handlers):
            h(s)


class Listener:
    def __init__(self, name: str) -> None:
        self.name = name

    def hear(self, s: str) -> None:
        print(self.name, s)


e = Emitter()
a, b = Listener("a"), Listener("b")
e.on(a.hear)
e.on(b.hear)
e.on(a.hear)
e.emit("hi")
e.off(a.hear)
e.emit("bye")
print(a.hear == a.hear, a.hear == b.hear, a.hear != a.hear)
m = a.hear
print({m: 1}.get(a.hear))


class Base:
    def __init__(self, n: int) -> None:
        self.n = n

    def act(self) -> int:
        return self.n

    def same(self) -> int:
        return self.n


class Sub(Base):
    def act(self) -> int:
        return -self.n

    def test(self) -> bool:
        return self.act == self.same


def twice(f: Callable[[], int]) -> Callable[[], int]:
    return lambda: 2 * f()


base, sub = Base(1), Sub(1)
pairs: list[tuple[Callable[[], int], Callable[[], int]]] = [
    (base.act, base.act),
    (base.act, base.same),
    (base.act, sub.act),
    (sub.act, sub.act),
    (twice(base.act), twice(base.act)),
]
print(
    [x == y for x, y in pairs],
    [x != y for x, y in pairs],
    [hash(x) == hash(y) for x, y in pairs[:1]],
)
as_base: Base = sub
print(sub.act == as_base.act, sub.test())
calls: dict[Callable[[], int], str] = {base.act: "b", sub.act: "s"}
print(calls[base.act], calls[sub.act], base.same in calls, len({base.act, base.act, sub.act}))
o: object = base.act
print(o == base.act, base.act == None, o == sub.act)
print(hash(base.act) == hash(base.same), hash(base.act) == hash(sub.act))

# expect: a hi
# expect: b hi
# expect: b bye
# expect: True False False
# expect: 1
# expect: [True, False, False, True, False] [False, True, True, False, True] [True]
# expect: True False
# expect: b s False 2
# expect: True False False
# expect: False False
