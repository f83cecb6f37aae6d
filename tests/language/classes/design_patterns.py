"""Visitor, observer, state, plugins, abstract properties, containers, __new__."""

from __future__ import annotations
from typing import Protocol, ClassVar, Final, Iterator, Callable, Self
from abc import ABC, abstractmethod


class Visitor[R](Protocol):
    def visit_num(self, n: Num) -> R: ...
    def visit_add(self, a: Add) -> R: ...


class Expr(ABC):
    @abstractmethod
    def accept[R](self, v: Visitor[R]) -> R: ...


class Num(Expr):
    def __init__(self, v: int) -> None:
        self.v = v

    def accept[R](self, v: Visitor[R]) -> R:
        return v.visit_num(self)


class Add(Expr):
    def __init__(self, l: Expr, r: Expr) -> None:
        self.l = l
        self.r = r

    def accept[R](self, v: Visitor[R]) -> R:
        return v.visit_add(self)


class Eval:
    def visit_num(self, n: Num) -> int:
        return n.v

    def visit_add(self, a: Add) -> int:
        return a.l.accept(self) + a.r.accept(self)


class Show:
    def visit_num(self, n: Num) -> str:
        return str(n.v)

    def visit_add(self, a: Add) -> str:
        return f"({a.l.accept(self)}+{a.r.accept(self)})"


e: Expr = Add(Num(1), Add(Num(2), Num(3)))
print(e.accept(Eval()), e.accept(Show()))


class Observer(Protocol):
    def notify(self, ev: str) -> None: ...


class Subject:
    MAX: Final = 3

    def __init__(self) -> None:
        self.obs: list[Observer] = []
        self.handlers: dict[str, list[Callable[[str], None]]] = {}

    def attach(self, o: Observer) -> Self:
        self.obs.append(o)
        return self

    def on(self, name: str, f: Callable[[str], None]) -> None:
        self.handlers.setdefault(name, []).append(f)

    def emit(self, ev: str) -> None:
        for o in self.obs:
            o.notify(ev)
        for f in self.handlers.get(ev, []):
            f(ev)


class Log:
    def __init__(self, p: str) -> None:
        self.p = p
        self.seen: list[str] = []

    def notify(self, ev: str) -> None:
        self.seen.append(f"{self.p}:{ev}")


a, b = Log("a"), Log("b")
s = Subject().attach(a).attach(b)
s.on("x", a.notify)
s.on("x", lambda ev: print("lambda", ev))
s.emit("x")
s.emit("y")
print(a.seen, b.seen, Subject.MAX, s.MAX)


class Shape(ABC):
    sides: ClassVar[int] = 0

    @property
    @abstractmethod
    def area(self) -> float: ...
    @classmethod
    @abstractmethod
    def unit(cls) -> Self: ...
    @staticmethod
    def kinds() -> list[str]:
        return ["sq", "ci"]

    def __lt__(self, o: Shape) -> bool:
        return self.area < o.area

    def __str__(self) -> str:
        return f"{type(self).__name__}[{self.sides}]={self.area:.2f}"


class Sq(Shape):
    sides = 4

    def __init__(self, a: float) -> None:
        self.a = a

    @property
    def area(self) -> float:
        return self.a**2

    @classmethod
    def unit(cls) -> Self:
        return cls(1.0)


class Ci(Shape):
    def __init__(self, r: float) -> None:
        self.r = r

    @property
    def area(self) -> float:
        return 3.14 * self.r * self.r

    @classmethod
    def unit(cls) -> Self:
        return cls(1.0)


shapes: list[Shape] = [Sq(2.0), Ci(1.0), Sq.unit(), Ci.unit()]
for sh in sorted(shapes):
    print(sh)
print(max(shapes, key=lambda q: q.area), Shape.kinds(), sum(q.area for q in shapes), min(shapes))


class State(ABC):
    @abstractmethod
    def next(self, c: str) -> State: ...


class Start(State):
    def next(self, c: str) -> State:
        return Word(c) if c.isalpha() else self


class Word(State):
    def __init__(self, t: str) -> None:
        self.t = t

    def next(self, c: str) -> State:
        if c.isalpha():
            self.t += c
            return self
        return Start()


st: State = Start()
for ch in " ab c":
    st = st.next(ch)
print(type(st).__name__, st.t if isinstance(st, Word) else "")


class Plugin:
    _reg: ClassVar[dict[str, type[Plugin]]] = {}
    name = "base"

    @classmethod
    def register(cls) -> None:
        Plugin._reg[cls.name] = cls

    @classmethod
    def create(cls, n: str) -> Plugin:
        return cls._reg[n]()

    def run(self) -> str:
        return f"run {self.name}"


class P1(Plugin):
    name = "p1"


class P2(Plugin):
    name = "p2"

    def run(self) -> str:
        return "special " + super().run()


P1.register()
P2.register()
print([Plugin.create(n).run() for n in ["p1", "p2"]], sorted(Plugin._reg))


class Matrix:
    def __init__(self, n: int) -> None:
        self.d = [[0] * n for _ in range(n)]

    def __getitem__(self, ij: tuple[int, int]) -> int:
        i, j = ij
        return self.d[i][j]

    def __setitem__(self, ij: tuple[int, int], v: int) -> None:
        i, j = ij
        self.d[i][j] = v

    def __iter__(self) -> Iterator[list[int]]:
        return iter(self.d)

    def __contains__(self, v: int) -> bool:
        return any(v in r for r in self.d)

    def __delitem__(self, i: int) -> None:
        del self.d[i]

    def __len__(self) -> int:
        return len(self.d)


m = Matrix(2)
m[0, 1] = 5
m[1, 0] += 3
print([r for r in m], 5 in m, 9 in m, len(m))
del m[0]
print(len(m), not m)


class Chain:
    def __init__(self) -> None:
        self.ops: list[str] = []

    def a(self) -> Chain:
        self.ops.append("a")
        return self

    def b(self, n: int = 1, *rest: int, flag: bool = False, **kw: int) -> Chain:
        self.ops.append(f"b{n}{rest}{flag}{kw}")
        return self


print(Chain().a().b().b(2, 3, 4, flag=True, z=1).ops)
bound = Chain().a
print(bound().ops, Chain.a(Chain()).ops)


class Singleton:
    instance: Singleton | None = None

    def __new__(cls) -> Singleton:
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Singleton() is Singleton())

# expect: 6 (1+(2+3))
# expect: lambda x
# expect: ['a:x', 'a:x', 'a:y'] ['b:x', 'b:y'] 3 3
# expect: Sq[4]=1.00
# expect: Ci[0]=3.14
# expect: Ci[0]=3.14
# expect: Sq[4]=4.00
# expect: Sq[4]=4.00 ['sq', 'ci'] 11.280000000000001 Sq[4]=1.00
# expect: Word c
# expect: ['run p1', 'special run p2'] ['p1', 'p2']
# expect: [[0, 5], [3, 0]] True False 2
# expect: 1 False
# expect: ['a', 'b1()False{}', "b2(3, 4)True{'z': 1}"]
# expect: ['a'] ['a']
# expect: True
