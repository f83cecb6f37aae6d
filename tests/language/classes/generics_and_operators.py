"""Generic bases, bounded variables, containers, all operators, iterators."""

from __future__ import annotations
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence, Iterable
from typing import Generic, Protocol, TypeVar, Self, overload

T = TypeVar("T")
K = TypeVar("K")


class Comparable(Protocol):
    def __lt__(self, other: Self, /) -> bool: ...


C = TypeVar("C", bound=Comparable)


class Repo(ABC, Generic[T]):
    @abstractmethod
    def get(self, i: int) -> T | None: ...
    @abstractmethod
    def add(self, item: T) -> None: ...
    def must(self, i: int) -> T:
        r = self.get(i)
        if r is None:
            raise KeyError(i)
        return r


class Mem(Repo[T]):
    def __init__(self) -> None:
        self.items: dict[int, T] = {}
        self.next = 0

    def get(self, i: int) -> T | None:
        return self.items.get(i)

    def add(self, item: T) -> None:
        self.items[self.next] = item
        self.next += 1


class StrMem(Mem[str]):
    def joined(self) -> str:
        return ",".join(self.items.values())


r: Repo[int] = Mem()
r.add(5)
print(r.must(0), r.get(3))
sm = StrMem()
sm.add("a")
sm.add("b")
print(sm.joined(), sm.must(1))
try:
    sm.must(9)
except KeyError as e:
    print("missing", e)


def biggest[X: Comparable](xs: Sequence[X]) -> X:
    best = xs[0]
    for x in xs[1:]:
        if best < x:
            best = x
    return best


print(biggest([3, 9, 2]), biggest(["a", "zz", "b"]), biggest((1.5, 0.5)))


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._d: list[T] = list(items)

    def push(self, x: T) -> Self:
        self._d.append(x)
        return self

    def __iter__(self) -> Iterator[T]:
        return reversed(self._d)

    def __len__(self) -> int:
        return len(self._d)

    def __contains__(self, x: object) -> bool:
        return x in self._d

    def __getitem__(self, i: int) -> T:
        return self._d[i]

    def __bool__(self) -> bool:
        return bool(self._d)

    def map(self, f: Callable[[T], K]) -> Stack[K]:
        return Stack([f(x) for x in self._d])


s = Stack([1, 2]).push(3)
print(
    list(s),
    len(s),
    2 in s,
    s[0],
    bool(Stack[int]()),
    list(s.map(lambda v: f"<{v}>")),
    [*s],
    max(s),
    sum(s),
    sorted(s),
)


class Linked[T2]:
    class_name = "Linked"

    def __init__(self) -> None:
        self.head: _N[T2] | None = None
        self.size = 0

    def push(self, v: T2) -> None:
        self.head = _N(v, self.head)
        self.size += 1

    def __iter__(self) -> Iterator[T2]:
        n = self.head
        while n:
            yield n.v
            n = n.nxt


class _N[T3]:
    def __init__(self, v: T3, nxt: _N[T3] | None) -> None:
        self.v = v
        self.nxt = nxt


l = Linked[str]()
l.push("x")
l.push("y")
print(list(l), l.size, Linked.class_name, ",".join(l))


class Adder:
    def __init__(self, n: int) -> None:
        self.n = n

    def __call__(self, x: int) -> int:
        return x + self.n


def apply(f: Callable[[int], int], x: int) -> int:
    return f(x)


print(apply(Adder(3), 4), Adder(1)(1), list(map(Adder(10), [1, 2])))


class Money:
    __slots__ = ("c",)

    def __init__(self, c: int) -> None:
        self.c = c

    def __add__(self, o: Money | int) -> Money:
        return Money(self.c + (o.c if isinstance(o, Money) else o))

    __radd__ = __add__

    def __sub__(self, o: Money) -> Money:
        return Money(self.c - o.c)

    def __iadd__(self, o: Money | int) -> Self:
        self.c += o.c if isinstance(o, Money) else o
        return self

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Money) and o.c == self.c

    def __lt__(self, o: Money) -> bool:
        return self.c < o.c

    def __le__(self, o: Money) -> bool:
        return self.c <= o.c

    def __hash__(self) -> int:
        return hash(("m", self.c))

    def __neg__(self) -> Money:
        return Money(-self.c)

    def __abs__(self) -> Money:
        return Money(abs(self.c))

    def __int__(self) -> int:
        return self.c

    def __float__(self) -> float:
        return self.c / 100

    def __str__(self) -> str:
        return f"${self.c}"

    def __format__(self, spec: str) -> str:
        return f"[{self.c:{spec}}]"

    def __index__(self) -> int:
        return self.c

    def __divmod__(self, o: int) -> tuple[int, int]:
        return divmod(self.c, o)

    def __pow__(self, o: int) -> int:
        return int(self.c**o)

    def __truediv__(self, o: int) -> float:
        return self.c / o

    def __rsub__(self, o: int) -> Money:
        return Money(o - self.c)

    def __invert__(self) -> int:
        return ~self.c

    def __and__(self, o: int) -> int:
        return self.c & o

    def __lshift__(self, o: int) -> int:
        return self.c << o


m = Money(5)
m += 3
print(
    m,
    m + 1,
    m + m,
    f"{m:04d}",
    -m,
    abs(Money(-2)),
    int(m),
    float(m),
    m > Money(3),
    m >= Money(8),
    m != Money(8),
    {Money(1): 1}[Money(1)],
    max(Money(1), Money(9)),
    m**2,
    m / 2,
    10 - m,
    ~m,
    m & 8,
    m << 1,
)
print(sum([Money(1), Money(2)], Money(0)))


class Temp:
    def __init__(self) -> None:
        self._c = 0.0

    @property
    def f(self) -> float:
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v: float) -> None:
        self._c = (v - 32) * 5 / 9


t = Temp()
t.f = 212.0
print(t.f, t._c)


class Ctx:
    def __enter__(self) -> Ctx:
        print("enter")
        return self

    def __exit__(self, a: object, b: object, c: object) -> None:
        print("exit")


with Ctx() as cx:
    print("in")


class It:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self) -> It:
        return self

    def __next__(self) -> int:
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(It(3)), [x for x in It(2)], sum(It(4)), dict(zip("ab", It(2))))


class G2:
    def __getitem__(self, k: slice[int | None, int | None, int | None] | int) -> str:
        return f"{k}" if isinstance(k, int) else f"{k.start}:{k.stop}:{k.step}"


print(G2()[3], G2()[1:2], G2()[::2])

# expect: 5 None
# expect: a,b b
# expect: missing 9
# expect: 9 zz 1.5
# expect: [3, 2, 1] 3 True 1 False ['<3>', '<2>', '<1>'] [3, 2, 1] 3 6 [1, 2, 3]
# expect: ['y', 'x'] 2 Linked y,x
# expect: 7 2 [11, 12]
# expect: $8 $9 $16 [0008] $-8 $2 8 0.08 True True False 1 $9 64 4.0 $2 -9 8 16
# expect: $3
# expect: 212.0 100.0
# expect: enter
# expect: in
# expect: exit
# expect: [2, 1, 0] [1, 0] 6 {'a': 1, 'b': 0}
# expect: 3 1:2:None None:None:2
