"""Several `**` in one call, into parameters of their own."""


def f(a: int, b: int, c: int = 0, *, d: int = 4) -> str:
    return f"{a} {b} {c} {d}"


d1 = {"b": 2, "c": 3}
print(f(1, **d1))
xs = (1, 2)
print(f(*xs, **{"d": 9}))


def g(*args: int, sep: str = " ", end: str = "") -> str:
    return sep.join(map(str, args)) + end


opts = {"sep": "-", "end": "!"}
ys = [1, 2, 3]
print(g(*ys, **opts), g(0, *ys, *ys, **opts), g(*ys, **{"sep": ","}))


class K:
    def __init__(self, name: str, size: str = "s", *, color: str = "c") -> None:
        self.t = (name, size, color)


base = {"color": "red"}
extra = {"size": "xl"}
print(K("n", **base, **extra).t, K(**{"name": "q"}, **base).t)


def h(a: int, *, b: int = 2, **rest: int) -> str:
    return f"{a} {b} {sorted(rest.items())}"


p1 = {"b": 5}
p2 = {"z": 7, "a": 1}
print(h(**p1, **p2), h(3, **p1, **{"y": 2}))
try:
    print(h(1, **p1, **p1))
except TypeError as err:
    print(err)
try:
    print(K("n", **base, **base).t)
except TypeError as err:
    print(err)
m1: dict[str, int] = {"a": 1}
m2: dict[str, str] = {"s": "x"}


def mix(a: int, s: str) -> str:
    return s * a


# expect: 1 2 3 4
# expect: 1 2 0 9
# expect: 1-2-3! 0-1-2-3-1-2-3! 1,2,3
# expect: ('n', 'xl', 'red') ('q', 's', 'red')
# expect: 1 5 [('z', 7)] 3 5 [('y', 2)]
# expect: __main__.h() got multiple values for keyword argument 'b'
# expect: __main__.K() got multiple values for keyword argument 'color'
