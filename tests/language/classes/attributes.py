"""Nested classes, defaults, late attributes, builtin bases, singletons."""

from __future__ import annotations


class Outer:
    LIMIT = 5

    class Inner:
        factor = 2
        names: list[str] = ["a"]

        def __init__(self, v: int) -> None:
            self.v = v * self.factor

        def __repr__(self) -> str:
            return f"Inner({self.v})"

    def make(self, v: int) -> Outer.Inner:
        return Outer.Inner(v + self.LIMIT)


o = Outer()
print(
    o.make(3),
    Outer.Inner.names,
    [Outer.Inner(1), Outer.Inner(2)],
    {"k": Outer.Inner(4)},
    (Outer.Inner(5),),
)


class Def:
    x: int = 1
    y: str
    z = [1, 2]

    def set(self) -> None:
        self.x = 10
        self.y = "set"


d = Def()
print(d.x, Def.x)
try:
    print(d.y)
except AttributeError as e:
    print(e)
d.set()
print(d.x, d.y, Def.x)


class Sub(Def):
    x = 7


print(Sub().x, Sub.x, Def().x)


class Lazy:
    def __init__(self) -> None:
        self._cache: dict[int, int] | None = None

    @property
    def cache(self) -> dict[int, int]:
        if self._cache is None:
            self._cache = {}
        return self._cache

    def compute(self, n: int) -> int:
        if n not in self.cache:
            self.cache[n] = n * n
        return self.cache[n]


lz = Lazy()
print(lz.compute(3), lz.compute(3), lz.cache)


class A:
    def __init__(self, x: int) -> None:
        self.x = x

    def __eq__(self, other: object) -> bool:
        return isinstance(other, A) and self.x == other.x

    def __ne__(self, other: object) -> bool:
        return not self == other


class Bad(Exception):
    def __init__(self, code: int, msg: str = "bad") -> None:
        super().__init__(msg)
        self.code = code

    def __str__(self) -> str:
        return f"{self.code}:{super().__str__()}"


class Worse(Bad):
    pass


try:
    raise Worse(5, "oh")
except Bad as e2:
    print(e2, e2.code, type(e2).__name__, repr(e2), e2.args)
print(A(1) == A(1), A(1) != A(2), A(1) in [A(2), A(1)])


class Vec(list[int]):
    def total(self) -> int:
        return sum(self)


v = Vec([1, 2, 3])
v.append(4)
print(v.total(), len(v), v[0], v)


class DD(dict[str, int]):
    def inc(self, k: str) -> None:
        self[k] = self.get(k, 0) + 1


dd = DD()
dd.inc("a")
dd.inc("a")
print(dd, dd["a"], "a" in dd)


class Meta:
    count = 0

    def __init__(self) -> None:
        Meta.count += 1
        self.id = Meta.count


ms = [Meta() for _ in range(3)]
print([m.id for m in ms], Meta.count)


def fact(kind: str) -> type[A] | None:
    return A if kind == "a" else None


k = fact("a")
if k is not None:
    print(k(3).x, k is A)


class Prop:
    _inst: Prop | None = None

    def __init__(self) -> None:
        self.n = 0

    @classmethod
    def get(cls) -> Prop:
        if cls._inst is None:
            cls._inst = cls()
        return cls._inst


Prop.get().n = 5

# expect: Inner(16) ['a'] [Inner(2), Inner(4)] {'k': Inner(8)} (Inner(10),)
# expect: 1 1
# expect: 'Def' object has no attribute 'y'
# expect: 10 set 1
# expect: 7 7 1
# expect: 9 9 {3: 9}
# expect: 5:oh 5 Worse Worse('oh') ('oh',)
# expect: True True True
# expect: 10 4 1 [1, 2, 3, 4]
# expect: {'a': 2} 2 True
# expect: [1, 2, 3] 3
# expect: 3 True
