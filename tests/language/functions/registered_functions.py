"""A generic function with registrations by annotation and by class."""

from functools import singledispatch, singledispatchmethod


class Shape:
    pass


class Circle(Shape):
    pass


@singledispatch
def describe(x: object) -> str:
    return "object " + str(type(x).__name__)


@describe.register
def _(x: int) -> str:
    return f"int {x}"


@describe.register(list)
def _(x: list[int]) -> str:
    return f"list {len(x)}"


@describe.register(str)
def _(x: str) -> str:
    return f"str {x}"


@describe.register
def describe_shape(x: Shape) -> str:
    return "shape"


print(
    describe(1),
    describe("a"),
    describe(2.5),
    describe([1, 2]),
    describe(Circle()),
    describe(True),
    describe(None),
)
print(describe_shape(Shape()))


class F:
    @singledispatchmethod
    def fmt(self, arg: object) -> str:
        return "other"

    @fmt.register
    def _(self, arg: int) -> str:
        return f"int {arg}"

    @fmt.register
    def _(self, arg: str) -> str:
        return f"str {arg}"


f = F()
print(f.fmt(1), f.fmt("x"), f.fmt(None))

# expect: int 1 str a object float list 2 shape int True object NoneType
# expect: shape
# expect: int 1 str x other
