"""str.format whose fields look into their arguments."""


class P:
    def __init__(self) -> None:
        self.name = "n"
        self.items = [1, 2]


p = P()
print("{0[1]} {0[0]:>4}".format([1, 2]))
print("{0.name} {0.items[1]}".format(p))
print("{d[key]}".format(d={"key": 3}))
print("{[0]} {.name}".format((1, "a"), p))
print("{0[1]}".format((1, "a")))
f = "{0.name}"
print("{x!r:>5}".format(x="a"))
from dataclasses import dataclass


@dataclass
class Q:
    w: int
    p: P | None
    d: dict[str, tuple[int, str]]


q = Q(8, None, {"k": (1, "v")})
print("{0.w:>{0.w}}|{1:<{0.w}}|{0.p}|{0.d[k]}|{0.d[k][1]!r}".format(q, 5))
print("{{}} {a.w} {b[1]:.2f} {c}".format(a=q, b=(1, 2.5), c="z"))
c = 3 + 4j
print("{0.real} {0.imag:.1f} {0!r}".format(c))
try:
    print("{0[5]}".format([1]))
except IndexError as e:
    print(e)

# expect: 2    1
# expect: n 2
# expect: 3
# expect: 1 n
# expect: a
# expect:   'a'
# expect:        8|5       |None|(1, 'v')|'v'
# expect: {} 8 2.50 z
# expect: 3.0 4.0 (3+4j)
# expect: list index out of range
