"""Classes with both `__new__` and `__init__`: what they are called with is evaluated once."""


class S:
    made = 0

    def __new__(cls, n: int, *, k: int = 0) -> "S":
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, n: int, *, k: int = 0) -> None:
        self.n = n + k


def g(n: int) -> int:
    print("g", n)
    return n


print(S(g(4)).n, S(g(1) + 2, k=g(5)).n, S.made)


class Single:
    _one: "Single | None" = None

    def __new__(cls, *args: int) -> "Single":
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

    def __init__(self, *args: int) -> None:
        self.args = args


print(Single(g(1), g(2)) is Single(g(3)), Single(*[g(9)]).args)


class Pt:
    def __new__(cls, x: float, y: list[int] | None = None) -> "Pt":
        print("new", x, y)
        return object.__new__(cls)

    def __init__(self, x: float, y: list[int] | None = None) -> None:
        self.x = x
        self.y = y or []


print(Pt(1.5 + g(1), [g(3)]).y, Pt(2.5, y=[]).y, Pt(x=0.5).x)

# expect: g 4
# expect: g 1
# expect: g 5
# expect: 4 8 2
# expect: g 1
# expect: g 2
# expect: g 3
# expect: g 9
# expect: True (9,)
# expect: g 1
# expect: g 3
# expect: new 2.5 [3]
# expect: new 2.5 []
# expect: new 0.5 None
# expect: [3] [] 0.5
