"""`...` as a value: the one object of its class."""

from types import EllipsisType


def f(x: int | EllipsisType = ...) -> str:
    if x is ...:
        return "missing"
    return f"got {x}"


print(f(), f(3))
print(...)
e = ...
print(e is Ellipsis, e == ..., repr(e), type(e).__name__, bool(e))
xs: list[int | EllipsisType] = [1, ..., 3]
for x in xs:
    if isinstance(x, EllipsisType):
        print("dots")
    else:
        print(x + 1)
print(xs)


class Slot:
    def __init__(self, v: int | EllipsisType | None = ...) -> None:
        self.v = v

    def get(self, *, d: object = ...) -> object:
        return d


print(Slot().v, Slot(None).v, Slot(2).v, Slot().get(), Slot().get(d=1))


def outer() -> None:
    def inner(q: str | EllipsisType = ...) -> bool:
        return q is ...

    print(inner(), inner("a"))


outer()
match e:
    case EllipsisType():
        print("matched")
d: dict[object, int] = {...: 1}
print(d[...], hash(...) == hash(Ellipsis), f"{...}")

# expect: missing got 3
# expect: Ellipsis
# expect: True True Ellipsis ellipsis True
# expect: 2
# expect: dots
# expect: 4
# expect: [1, Ellipsis, 3]
# expect: Ellipsis None 2 Ellipsis 1
# expect: True False
# expect: matched
# expect: 1 True Ellipsis
