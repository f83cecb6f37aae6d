"""How subclasses of int and str are made: several bases, `__new__` and `__init__`, in functions, generic."""


class Audited:
    log: list[str]

    def note(self, text: str) -> None:
        if not hasattr(self, "log"):
            self.log = []
        self.log.append(text)


class Stamp:
    def __init__(self) -> None:
        self.when = 5


class Count(Audited, int):
    pass


class Both(Stamp, int):
    def __new__(cls, value: int) -> "Both":
        return super().__new__(cls, value)

    def __init__(self, value: int) -> None:
        super().__init__()
        self.doubled = value * 2


class Low(str):
    def __new__(cls, value: str) -> "Low":
        return super().__new__(cls, value.lower())


class Lower(Low):
    def __new__(cls, value: str) -> "Lower":
        made = super().__new__(cls, value + "X")
        assert isinstance(made, Lower)
        return made

    def me(self) -> str:
        return self + "?"


class Tag[T](str):
    item: T

    def __new__(cls, text: str, item: T) -> "Tag[T]":
        made = super().__new__(cls, text)
        made.item = item
        return made


def show(n: int) -> None:
    print(n, type(n).__name__)


def main() -> None:
    class Celsius(int):
        def __index__(self) -> int:
            return 42

        def f(self) -> float:
            return self * 1.8 + 32

    print(Celsius(7) == 7, Celsius(7).f(), Celsius(8), [1] * Celsius(2))


c = Count(3)
c.note("x")
print(c, c.log, c + 1, c == 3)
b = Both(4)
print(b, b.doubled, b.when, b + 1)
show(b)
show(c)
print(
    Low("ABC"),
    Lower("ABC"),
    Lower("Q").me(),
    type(Lower("A")).__name__,
    isinstance(Lower("x"), Low),
)
t = Tag("x", 3)
print(t, t.item + 1, t.upper())
main()

# expect: 3 ['x'] 4 True
# expect: 4 8 5 5
# expect: 4 Both
# expect: 3 Count
# expect: abc abcx qx? Lower True
# expect: x 4 X
# expect: True 44.6 8 [1, 1]
