"""Displays taken apart with a starred target; each part is evaluated once."""

(p, q), *r = [(1, 2), (3, 4), (5, 6)]
print(p, q, r)
*a, (b, c) = [(1, 2), (3, 4), (5, 6)]
print(a, b, c)
for (x, y), *z in [[(1, 2), (3, 4)], [(5, 6)]]:
    print(x, y, z)


def f() -> int:
    print("f")
    return 7


def g() -> str:
    print("g")
    return "g"


first, *mid, last = f(), f(), g(), 1.5
print(first, mid, last)
h, *e = 1, "a"
print(h, e)
n: list[int]
*n, m = ["x"]
print(n, m)
xs = [1, 2, 3]
xs[0], *k = 5, 6, 7
print(xs, k)
[(u, *v), w] = [(1, 2, 3), "w"]
print(u, v, w)
i, (j, *l), *o = 0, [1, 2, 3], 4, 5
print(i, j, l, o)
empty: list[str]
*empty, one = (1,)
print(empty, one)
first, *others = 1, *[2, "x"], 3
print(first, others)


class K:
    def __init__(self) -> None:
        self.a, *self.b = 1, 2, 3


kk = K()
print(kk.a, kk.b)


def loc() -> None:
    (p, q), *r = [(1, 2), (3, 4), (5, 6)]
    print(p, q, r)


loc()


def said(number: int) -> int:
    print("said", number)
    return number


def listed(number: int) -> list[int]:
    print("listed", number)
    return [number]


print((said(0), *listed(1), said(2)))

# expect: 1 2 [(3, 4), (5, 6)]
# expect: [(1, 2), (3, 4)] 5 6
# expect: 1 2 [(3, 4)]
# expect: 5 6 []
# expect: f
# expect: f
# expect: g
# expect: 7 [7, 'g'] 1.5
# expect: 1 ['a']
# expect: [] x
# expect: [5, 2, 3] [6, 7]
# expect: 1 [2, 3] w
# expect: 0 1 [2, 3] [4, 5]
# expect: [] 1
# expect: 1 [2, 'x', 3]
# expect: 1 [2, 3]
# expect: 1 2 [(3, 4), (5, 6)]
# expect: said 0
# expect: listed 1
# expect: said 2
# expect: (0, 1, 2)
