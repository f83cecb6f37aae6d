"""Class patterns of containers, and what isinstance finds among sequences."""

from collections.abc import Iterable, Mapping, Sequence


def f(x: Sequence[int]) -> str:
    match x:
        case tuple():
            return "tuple"
        case list():
            return "list"
        case _:
            return "other"


def g(x: object) -> str:
    match x:
        case tuple():
            return "tuple"
        case list():
            return "list"
        case dict():
            return "dict"
        case set():
            return "set"
        case int(n):
            return f"int {n}"
        case str() as s:
            return s
        case _:
            return "other"


print(f([1]), f((1, 2)), f(range(3)))
print(g([1]), g((1, 2)), g({}), g({1}), g(3), g("s"), g(2.5))


def k(x: list[int] | tuple[int, ...] | int) -> int:
    match x:
        case list() | tuple():
            return len(x)
        case int():
            return x


print(k([1]), k((1, 2)), k(5))


def m(x: Mapping[str, int] | Iterable[int]) -> str:
    match x:
        case dict():
            return "dict"
        case list() | tuple():
            return "list or tuple"
        case str():
            return "never"
        case set() | frozenset():
            return "set"
        case _:
            return "other"


def n(x: Sequence[str] | int) -> str:
    match x:
        case str():
            return "str"
        case int(v):
            return f"int {v}"
        case [a, b]:
            return f"two {a} {b}"
        case tuple():
            return "tuple"
        case list(found):
            return f"list {len(found)}"
        case _:
            return "other"


print(m({}), m([1]), m((1,)), m({1}), m(range(2)), m(i for i in [1]))
print(n("s"), n(3), n(["a", "b"]), n(("a",)), n([]), n(("x", "y")))


def s(x: Sequence[str]) -> int:
    match x:
        case tuple() as t:
            return len(t)
        case _:
            return -1


def u(x: object) -> int:
    match x:
        case tuple() as t:
            return len(t)
        case _:
            return -1


print(s(("a",)), s(("a", "b")))
print(u(("a",)), u(("a", "b")))


def length_of(x: Sequence[str]) -> int:
    if isinstance(x, tuple):
        return len(x)
    return -1


print(length_of(("a",)), length_of(("a", "b")))

# expect: list tuple other
# expect: list tuple dict set int 3 s other
# expect: 1 2 5
# expect: dict list or tuple list or tuple set other other
# expect: str int 3 two a b tuple list 0 two x y
# expect: 1 2
# expect: 1 2
# expect: 1 2
