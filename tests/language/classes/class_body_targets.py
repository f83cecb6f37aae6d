"""Several targets, conditions and loops in class bodies."""


class A:
    p, q = 1, 2
    [r, s] = ["a", "b"]
    if p > 0:
        kind = "pos"
    else:
        kind = "neg"
    total = 0
    for i in range(4):
        total += i
    names = [str(n) for n in range(3)]
    try:
        val = int("x")
    except ValueError:
        val = -1
    while total < 10:
        total += 1


print(A.p, A.q, A().p, A().q, A.r, A.s, A.kind, A.total, A.i, A.names, A.val)


class B(A):
    p = 7
    first, *others = range(4)
    (u, v), w = (1, "x"), 2.5
    a = b = 3

    def show(self) -> str:
        return f"{self.first} {self.others} {self.u} {self.v} {self.w} {self.a} {self.b} {self.p} {self.q}"


print(B().show(), B.others, B.u + B.a)


def fn() -> None:
    class L:
        m, n = "m", 1

    print(L.m, L().n)


fn()

# expect: 1 2 1 2 a b pos 10 3 ['0', '1', '2'] -1
# expect: 0 [1, 2, 3] 1 x 2.5 3 3 7 2 [1, 2, 3] 4
# expect: m 1
