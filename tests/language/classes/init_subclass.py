"""__init_subclass__: called with each class that inherits it and the keywords of its class statement."""

from __future__ import annotations


class Plugin:
    registry: dict[str, type[Plugin]] = {}
    order: list[str] = []
    tag = "none"

    def __init_subclass__(cls, tag: str = "", **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        Plugin.registry[tag or cls.__name__] = cls
        cls.order.append(cls.__name__)

    def run(self) -> str:
        return "base"


class One(Plugin, tag="uno"):
    def run(self) -> str:
        return "one"


class Two(Plugin):
    pass


class Three(One, tag="tre"):
    def run(self) -> str:
        return super().run() + " three"


print(sorted(Plugin.registry), Plugin.order)
for name in Plugin.order:
    print(name)
print([Plugin.registry[k]().run() for k in ("uno", "Two", "tre")])


class Counted:
    count = 0

    def __init_subclass__(cls) -> None:
        print("new", cls.__name__)
        Counted.count += 1


class A(Counted):
    print("body of A")


def make() -> int:
    class Local(Counted):
        pass

    return Local.count


class B(A):
    pass


print(Counted.count, make(), Counted.count)


class Named:
    def __init__(self, name: str, **rest: object) -> None:
        super().__init__(**rest)
        self.name = name


print(Named("a").name)
try:
    Named("b", extra=1)
except TypeError as error:
    print("TypeError", error)
try:

    class Wrong(Plugin, color="red"):
        pass
except TypeError as error:
    print("TypeError", error)

# expect: ['Two', 'tre', 'uno'] ['One', 'Two', 'Three']
# expect: One
# expect: Two
# expect: Three
# expect: ['one', 'base', 'one three']
# expect: body of A
# expect: new A
# expect: new B
# expect: new Local
# expect: 2 3 3
# expect: a
# expect: TypeError object.__init__() takes exactly one argument (the instance to initialize)
# expect: TypeError Wrong.__init_subclass__() takes no keyword arguments
