"""Classes in functions whose methods read, and change, the function's variables."""

import asyncio
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol


class Getter(Protocol):
    def get(self) -> int: ...


def make(n: int) -> Getter:
    class C:
        def get(self) -> int:
            return n

    return C()


def logged(names: list[str]) -> list[str]:
    log: list[str] = []
    total = 0

    class Base:
        def __init__(self, name: str) -> None:
            self.name = name
            log.append(f"new {name}")

        def __enter__(self) -> "Base":
            log.append(f"enter {self.name}")
            return self

        def __exit__(self, *args: object) -> bool:
            nonlocal total
            total += len(self.name)
            log.append(f"exit {self.name} {total}")
            return True

        def again(self) -> "Base":
            return Base(self.name + "'")

    class Derived(Base):
        suffix = "!"

        def __enter__(self) -> Base:
            log.append(f"derived {self.name}{self.suffix} {total}")
            return super().__enter__()

        def pair(self) -> list[Base]:
            return [Derived("l"), Base("m")]

    for name in names:
        with Base(name) as b, Derived(name * 2) as d:
            log.append(b.again().name)
            raise KeyError(d.name)
    log += [x.name for x in Derived("z").pair()]

    def factory(name: str) -> Base:
        return Derived(name) if name else Base("empty")

    log.append(type(factory("")).__name__ + type(factory("q")).__name__)
    total += 100
    log.append(str(total))
    return log


def numbers(limit: int) -> list[int]:
    step = 1

    class Upto:
        def __init__(self) -> None:
            self.at = 0

        def __iter__(self) -> Iterator[int]:
            while self.at < limit:
                yield self.at
                self.at += step

        @property
        def rest(self) -> int:
            return limit - self.at

        def later(self) -> Callable[[], int]:
            return lambda: limit * 10 + self.at + sum(limit for _ in range(step))

    u = Upto()
    found = list(u)
    step = 2
    u.at = 0
    return [*found, *u, u.rest, u.later()()]


def records(scale: float) -> list[str]:
    @dataclass(order=True)
    class Point:
        x: int
        y: int = 0

        def scaled(self) -> float:
            return self.x * scale

        def __add__(self, other: "Point") -> "Point":
            return Point(self.x + other.x, self.y + int(scale))

    points = sorted([Point(3), Point(1, 2)])
    return [repr(p) for p in points] + [str(points[1].scaled()), repr(points[0] + points[1])]


def in_loop() -> list[int]:
    made: list[Getter] = []
    for i in range(3):
        k = i * 10

        class Item:
            def get(self) -> int:
                return k + i

        made.append(Item())
    return [m.get() for m in made]


def early() -> str:
    class Late:
        def get(self) -> int:
            return value

    late = Late()
    try:
        late.get()
    except NameError as e:
        print(type(e).__name__, e)
    value = 5
    return str(late.get())


class Outer:
    def __init__(self) -> None:
        self.events: list[int] = []

    def listener(self, k: int) -> Getter:
        outer = self

        class Listener:
            def get(self) -> int:
                outer.events.append(k)
                return len(outer.events)

        return Listener()


async def tasks(n: int) -> list[int]:
    results: list[int] = []

    class Worker:
        async def work(self, k: int) -> None:
            await asyncio.sleep(0)
            results.append(k * n)

        def __aiter__(self) -> "Worker":
            return self

        async def __anext__(self) -> int:
            if len(results) > 4:
                raise StopAsyncIteration
            results.append(-1)
            return len(results)

    await asyncio.gather(*(Worker().work(k) for k in range(3)))
    async for k in Worker():
        results.append(k)
    return results


def plain(n: int) -> list[str]:
    class A:
        def __init__(self, k: int) -> None:
            self.k = k

        def twin(self) -> "A":
            return A(self.k)

    class B(A):
        pass

    def make(k: int) -> A:
        return B(k) if k else A(k)

    fs: list[Callable[[int], A]] = [lambda k: A(k), make, lambda k: B(k).twin()]
    return [type(f(n)).__name__ + str(f(n).k) for f in fs] + [str(isinstance(make(1), B))]


def maybe(flag: bool) -> str:
    if flag:

        class K:
            def name(self) -> str:
                return "K"

    try:
        return K().name()
    except NameError as e:
        return type(e).__name__


def gen(n: int) -> list[int]:
    class Q:
        v = 3

    return [Q().v + i for i in range(n)] + list(map(lambda i: Q.v * i, range(n)))


def methods_of_all_kinds(n: int) -> list[str]:
    out: list[str] = []

    class A:
        def __init__(self, k: int) -> None:
            self.k = k

        def __repr__(self) -> str:
            return f"A{self.k}/{n}"

        def __eq__(self, o: object) -> bool:
            out.append("eq")
            return isinstance(o, A) and o.k == self.k

        def __hash__(self) -> int:
            return self.k

        def __lt__(self, o: "A") -> bool:
            return self.k * n < o.k * n

        @functools.cached_property
        def big(self) -> int:
            out.append("big")
            return self.k * n

    class MyError(Exception):
        def __str__(self) -> str:
            return f"my {n} {self.args}"

    xs = sorted([A(3), A(1)])
    d = {A(1): "x"}
    out.append(repr(xs) + d[A(1)] + str(xs[0].big + xs[0].big) + str(max(xs)) + f"{xs}")
    try:
        raise MyError("q")
    except MyError as e:
        out.append(str(e))
    return out + [str(x) for x in map(A, range(2))]


print(make(3).get(), make(4).get())
a, b = make(1), make(2)
print(a.get(), b.get(), a.get())
print(logged(["a", "bc"]))
print(logged([]))
print(numbers(4), numbers(1))
print(records(2.5))
print(in_loop())
print(early())
o = Outer()
print(o.listener(7).get(), o.listener(8).get(), o.events)
print(asyncio.run(tasks(3)))
print(plain(0), plain(2), maybe(True), maybe(False), gen(2))
print(methods_of_all_kinds(2), methods_of_all_kinds(-1))

# expect: 3 4
# expect: 1 2 1
# expect: ['new a', 'enter a', 'new aa', 'derived aa! 0', 'enter aa', "new a'", "a'", 'exit aa 2', 'exit a 3', 'new bc', 'enter bc', 'new bcbc', 'derived bcbc! 3', 'enter bcbc', "new bc'", "bc'", 'exit bcbc 7', 'exit bc 9', 'new z', 'new l', 'new m', 'l', 'm', 'new empty', 'new q', 'BaseDerived', '109']
# expect: ['new z', 'new l', 'new m', 'l', 'm', 'new empty', 'new q', 'BaseDerived', '100']
# expect: [0, 1, 2, 3, 0, 2, 0, 52] [0, 0, -1, 14]
# expect: ['records.<locals>.Point(x=1, y=2)', 'records.<locals>.Point(x=3, y=0)', '7.5', 'records.<locals>.Point(x=4, y=4)']
# expect: [22, 22, 22]
# expect: NameError cannot access free variable 'value' where it is not associated with a value in enclosing scope
# expect: 5
# expect: 1 2 [7, 8]
# expect: [0, 3, 6, -1, 4]
# expect: ['A0', 'A0', 'A0', 'True'] ['A2', 'B2', 'A2', 'True'] K UnboundLocalError [3, 4, 0, 3]
# expect: ['eq', 'big', '[A1/2, A3/2]x4A3/2[A1/2, A3/2]', "my 2 ('q',)", 'A0/2', 'A1/2'] ['eq', 'big', '[A3/-1, A1/-1]x-6A1/-1[A3/-1, A1/-1]', "my -1 ('q',)", 'A0/-1', 'A1/-1']
