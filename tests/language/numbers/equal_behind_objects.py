"""Numbers of another class behind an object are equal by value."""

o: object = 1.0
i = 1
print(i == o, o == i, (i,) == (o,), (o,) == (i,))


class V:
    def __init__(self, x: int) -> None:
        self.x = x


def f(t: tuple[int, int], u: tuple[object, object]) -> bool:
    return t == u


print(f((1, 2), (1.0, 2.0)), [1] == [o], 1 in [o], {1: 2} == {o: 2})
t: object = True
print(i == t, (i,) == (t,), 1.0 == t, 2.5 == o)
from collections.abc import Sequence


def g(s: Sequence[object], r: list[int]) -> bool:
    return r == s


print(g([1.0], [1]), g([True], [1]))

# expect: True True True True
# expect: True True True True
# expect: True True True False
# expect: True True
