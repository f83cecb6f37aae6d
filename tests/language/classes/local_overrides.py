"""A class inside a function overrides methods and the truth of its base."""


class Base:
    def f(self, x: int = 1) -> int:
        return x

    def truth(self) -> str:
        return "yes" if self else "no"


def call(b: Base) -> int:
    return b.f() + b.f(10)


def main() -> None:
    class Local(Base):
        def f(self, x: int = 2) -> int:
            return x * 100

        def __bool__(self) -> bool:
            return False

    print(call(Base()), call(Local()), Local().truth(), Base().truth())


print(call(Base()))
main()

# expect: 11
# expect: 11 1200 no yes
