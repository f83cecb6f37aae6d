"""super() in cooperative chains: each next method fills its own parameters and defaults from what the call gives."""


class Root:
    def __init__(self, **kw: object) -> None:
        print("Root", kw)
        super().__init__(**kw)


class Base:
    def __init__(self, *, tag: str = "base", **kw: str) -> None:
        print("Base", tag, kw)

    def area(self, scale: int = 1, *rest: int) -> str:
        return f"Base {scale} {rest}"


class Left(Base):
    def __init__(self, *, left: str = "L", **kw: str) -> None:
        print("Left", left, kw)
        super().__init__(**kw)
        kw["changed"] = "by Left"
        print(kw)

    def area(self, scale: int = 1, *rest: int) -> str:
        return "Left " + super().area() + "/" + super().area(2) + "/" + super().area(2, *rest)


class Right(Base):
    def __init__(self, *, right: str = "R", **kw: str) -> None:
        kw["seen"] = "by Right"
        print("Right", right, kw)
        super().__init__(**kw)

    def area(self, scale: int = 5, *rest: int) -> str:
        return f"Right {scale} {rest}"


class Both(Left, Right):
    pass


class LogMixin:
    def __init__(self, *args: object, **kwargs: object) -> None:
        print("LogMixin", args, kwargs)
        super().__init__(*args, **kwargs)


class Named:
    def __init__(self, name: str, size: int = 3) -> None:
        print("Named", name, size)
        self.name = name


class Logged(LogMixin, Root):
    pass


class Sized(Named):
    def __init__(self, name: str) -> None:
        super().__init__(name)


class Extra(Named):
    def __init__(self, name: str, size: int = 9, more: str = "more") -> None:
        print("Extra", name, size, more)
        super().__init__(name, size=size)


class SizedExtra(Sized, Extra):
    pass


Left(left="1", tag="t", z="q")
Both(left="1", right="2", tag="t")
Both(**{"left": "1", "tag": "t"})
Both()
print(Left().area(7, 8), Both().area(7, 8))
LogMixin()
Logged()
for wrong in range(3):
    try:
        if wrong == 0:
            LogMixin(1)
        elif wrong == 1:
            LogMixin(a=2)
        else:
            Logged(b=3)
    except TypeError:
        print("TypeError")
SizedExtra("n")


class Indexed:
    def __getitem__(self, index: int) -> str:
        if index > 3:
            raise IndexError(index)
        return "x" * index


places = iter(Indexed())
print(next(places), next(places), list(places), next(places, "end"), type(places))
print(int(memoryview(b"123")), float(memoryview(b"1.5")))

# expect: Left 1 {'tag': 't', 'z': 'q'}
# expect: Base t {'z': 'q'}
# expect: {'tag': 't', 'z': 'q', 'changed': 'by Left'}
# expect: Left 1 {'right': '2', 'tag': 't'}
# expect: Right 2 {'tag': 't', 'seen': 'by Right'}
# expect: Base t {'seen': 'by Right'}
# expect: {'right': '2', 'tag': 't', 'changed': 'by Left'}
# expect: Left 1 {'tag': 't'}
# expect: Right R {'tag': 't', 'seen': 'by Right'}
# expect: Base t {'seen': 'by Right'}
# expect: {'tag': 't', 'changed': 'by Left'}
# expect: Left L {}
# expect: Right R {'seen': 'by Right'}
# expect: Base base {'seen': 'by Right'}
# expect: {'changed': 'by Left'}
# expect: Left L {}
# expect: Base base {}
# expect: {'changed': 'by Left'}
# expect: Left L {}
# expect: Right R {'seen': 'by Right'}
# expect: Base base {'seen': 'by Right'}
# expect: {'changed': 'by Left'}
# expect: Left Base 1 ()/Base 2 ()/Base 2 (8,) Left Right 5 ()/Right 2 ()/Right 2 (8,)
# expect: LogMixin () {}
# expect: LogMixin () {}
# expect: Root {}
# expect: LogMixin (1,) {}
# expect: TypeError
# expect: LogMixin () {'a': 2}
# expect: TypeError
# expect: LogMixin () {'b': 3}
# expect: Root {'b': 3}
# expect: TypeError
# expect: Extra n 9 more
# expect: Named n 9
# expect:  x ['xx', 'xxx'] end <class 'iterator'>
# expect: 123 1.5
