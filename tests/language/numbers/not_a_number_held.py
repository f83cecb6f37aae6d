"""NaN within objects, data classes and containers of containers."""

import math
from collections import deque
from dataclasses import dataclass


class P:
    def __init__(self, x: float) -> None:
        self.x = x

    def __eq__(self, other: object) -> bool:
        return isinstance(other, P) and self.x == other.x

    def __hash__(self) -> int:
        return hash(self.x)


nan = math.nan
print(P(nan) == P(nan), [P(nan)] == [P(nan)], P(nan) in [P(nan)])


@dataclass(frozen=True)
class D:
    v: float


d = D(nan)
print(d == D(nan), d in [d], D(nan) == d, {d: 1}.get(d))
xs = [1.0, nan, 2.0]
print(xs.index(nan), xs[:] == xs, xs == list(xs), (xs, 1) == (xs, 1))
print(any(x != x for x in xs), [x == x for x in xs], xs.count(float("nan")))
q = deque(xs)
print(nan in q, q.index(nan), q.count(nan))
m: dict[str, float | None] = {"a": nan, "b": None}
print(m == {"a": nan, "b": None}, m == dict(m), nan in m.values(), ("a", nan) in m.items())
s = {nan, 1.0}
print(s == {nan, 1.0}, s - {nan}, s & {nan}, s | {nan} == s)
print(min([nan, 1.0]), max([1.0, nan]), sorted([3.0, 1.0]))
print([None, nan] == [None, nan], [[nan]] == [[nan]], [(nan,)] == [(nan,)])
t = [0.0, -0.0]
print(t.index(-0.0), t.count(0.0), {0.0: 1}[-0.0])
print(float("nan") is None, float("-nan") != float("nan"), str(-nan), repr(float("nan")))

# expect: False False False
# expect: True True True 1
# expect: 1 True True True
# expect: True [True, False, True] 0
# expect: True 1 1
# expect: True True True True
# expect: True {1.0} {nan} True
# expect: nan 1.0 [1.0, 3.0]
# expect: True True True
# expect: 0 2 1
# expect: False True nan nan
