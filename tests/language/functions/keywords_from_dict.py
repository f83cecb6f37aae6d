"""Double-star arguments fill separate parameters, with CPython's errors where they do not fit."""

from typing import TypedDict


def kwf(a: int, b: int = 2, *, c: int = 3) -> tuple[int, int, int]:
    return a, b, c


d = {"b": 5, "c": 6}
print(kwf(1, **d), kwf(**{"a": 1}), kwf(7, **{"c": 9}), kwf(1, **{}))


def rest(a: int = 1, **kw: int) -> tuple[int, dict[str, int]]:
    return a, kw


print(
    rest(**{"a": 5}), rest(**{"z": 1}), rest(3, **{"z": 1, "y": 2}), rest(**{"z": 1, "a": 2}, x=4)
)


def need(a: int, b: int, *, k: int) -> int:
    return a + b + k


bad: list[dict[str, int]] = [
    {"zz": 1},
    {"a": 1, "b": 2},
    {"b": 1, "k": 2},
    {"k": 3},
    {"a": 1, "b": 2, "k": 3},
    {"a": 1, "b": 2, "k": 3, "q": 4},
]
for each in bad:
    try:
        print(need(**each))
    except TypeError as e:
        print(e)
try:
    print(kwf(1, **{"a": 2}))
except TypeError as e:
    print(e)


class C:
    def __init__(self, x: int, y: int = 4) -> None:
        self.x, self.y = x, y

    def m(self, p: int, q: int = 0) -> int:
        return self.x + self.y + p + q


print(C(**{"x": 1}).m(**{"p": 3, "q": 10}), C(1, **{"y": 2}).m(5))


class Options(TypedDict):
    name: str
    size: int


def use(name: str, size: int) -> str:
    return name * size


o: Options = {"name": "ab", "size": 2}
print(use(**o))
print("{a}-{b}".format(**{"a": 1, "b": 2}))
print(dict(**{"k": 1}, z=2))

# expect: (1, 5, 6) (1, 2, 3) (7, 2, 9) (1, 2, 3)
# expect: (5, {}) (1, {'z': 1}) (3, {'z': 1, 'y': 2}) (2, {'z': 1, 'x': 4})
# expect: need() got an unexpected keyword argument 'zz'
# expect: need() missing 1 required keyword-only argument: 'k'
# expect: need() missing 1 required positional argument: 'a'
# expect: need() missing 2 required positional arguments: 'a' and 'b'
# expect: 6
# expect: need() got an unexpected keyword argument 'q'
# expect: kwf() got multiple values for argument 'a'
# expect: 18 8
# expect: abab
# expect: 1-2
# expect: {'k': 1, 'z': 2}
