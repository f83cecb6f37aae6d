"""is between objects that hold bools and numbers."""

from enum import Enum


class Color(Enum):
    RED = 1


def is_true(x: object) -> bool:
    return x is True


def is_false(x: bool | int | str) -> bool:
    return x is False


def same(a: object, b: object) -> bool:
    return a is b


def other(a: int | None, b: int | str | None) -> bool:
    return a is not None and same(a, b)


MISSING = object()
n = 100
t = object()
print(is_true(True), is_true(1), is_true("x"), is_true(None), is_true(1.0))
print(is_false(False), is_false(0), is_false(""))
print(
    same(True, True),
    same(True, 1),
    same(n, n),
    same(5, 5),
    same(None, None),
    same(None, 0),
    same(1.5, "a"),
    same(t, t),
    same(t, MISSING),
)
print(same(Color.RED, Color.RED), same(Color.RED, 1), same("ab", "ab"), same(n != 3, True))
print(other(3, 3), other(3, "3"), other(None, None))
print(MISSING is MISSING, t is not MISSING)

# expect: True False False False False
# expect: True False False
# expect: True False True True True False False True False
# expect: True False True True
# expect: True False False
# expect: True True
