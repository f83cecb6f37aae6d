"""`__doc__` of function values, methods and classes that are only known when the program runs."""

from collections.abc import Callable
from functools import update_wrapper, wraps


def traced[**P, R](f: Callable[P, R]) -> Callable[P, R]:
    @wraps(f)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        """Inner doc."""
        return f(*args, **kwargs)

    return inner


@traced
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


class C:
    """A class."""

    def m(self) -> int:
        """Method m."""
        return 1

    def n(self) -> int:
        return 2


def show(f: Callable[[], int]) -> None:
    print(f.__name__, f.__doc__)


def plain() -> int:
    """Plain."""
    return 3


show(plain)
show(C().m)
show(C().n)
print(add.__doc__)
print(add.__name__)
print(C().m.__doc__)
for f in [plain, C().n]:
    print((f.__doc__ or "none").upper())


class Base:
    """Base class."""

    def run(self) -> str:
        """Run the base."""
        return "base"

    @property
    def size(self) -> int:
        """How large."""
        return 1

    @classmethod
    def make(cls) -> "Base":
        """Make one."""
        return cls()

    @staticmethod
    def count() -> int:
        """Count."""
        return 0


class Left(Base):
    def run(self) -> str:
        return "left"


class Right(Base):
    """Right class."""

    def run(self) -> str:
        """Run the right."""
        return "right"


class Below(Right):
    """Below."""


def tell(b: Base) -> None:
    print(b.__doc__, b.run.__doc__, type(b).__doc__, b.__class__.__doc__, b.make.__doc__)
    f = b.run
    print(f.__doc__, f())


for b in [Base(), Left(), Right(), Below()]:
    tell(b)
o: object = Below()
print(o.__doc__)
print(Base.size.__doc__, Base.make.__doc__, Base.count.__doc__, Base.run.__doc__, Left.run.__doc__)
table: dict[str, Callable[[], str]] = {"left": Left().run, "right": Right().run, "lam": lambda: "x"}
for name, g in table.items():
    print(name, g.__doc__, g())
makers: list[Callable[[], Base]] = [Base, Left, Right]
print([m.__doc__ for m in makers])
kinds: list[type[Base]] = [Base, Left, Right]
print([k.__doc__ for k in kinds])


def outer(n: int) -> Callable[[], int]:
    def inner() -> int:
        """Inner of outer."""
        return n

    return inner


print(outer(2).__doc__, (lambda: 1).__doc__)


def first[T](items: list[T]) -> T:
    """The first."""
    return items[0]


h = first
print(h.__doc__, h([1]))


class Command:
    """Commands."""

    def commands(self) -> list[Callable[[], None]]:
        return [self.do_quit, self.do_help]

    def do_quit(self) -> None:
        """Leave."""

    def do_help(self) -> None:
        """Show
        this."""
        for c in self.commands():
            summary = (c.__doc__ or "").strip().splitlines()[0]
            print(c.__name__, summary)


Command().do_help()
print((Command.__doc__ or "").upper(), max([1]).__class__.__name__)


def deco(f: Callable[[int], int]) -> Callable[[int], int]:
    def inner(n: int) -> int:
        return f(n) + 1

    update_wrapper(inner, f)
    return inner


@deco
def twice(n: int) -> int:
    """Twice."""
    return n * 2


print(twice.__name__, twice(2), twice.__doc__)


def deco2[**P, R](f: Callable[P, R]) -> Callable[P, R]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        return f(*args, **kwargs)

    return update_wrapper(inner, f)


@deco2
def thrice(n: int) -> int:
    """Thrice."""
    return n * 3


print(thrice.__name__, thrice(2), thrice.__doc__)


def renamed(f: Callable[[], int]) -> Callable[[], int]:
    def wrapper() -> int:
        """Own."""
        return f()

    wrapped = wrapper
    print(wrapped.__name__, wrapped.__doc__)
    update_wrapper(wrapped, f)
    print(wrapped.__name__, wrapped.__doc__)
    return wrapped


def one() -> int:
    return 1


print(renamed(one).__name__, renamed(one).__doc__, one.__name__)

# expect: plain Plain.
# expect: m Method m.
# expect: n None
# expect: Add two numbers.
# expect: add
# expect: Method m.
# expect: PLAIN.
# expect: NONE
# expect: Base class. Run the base. Base class. Base class. Make one.
# expect: Run the base. base
# expect: None None None None Make one.
# expect: None left
# expect: Right class. Run the right. Right class. Right class. Make one.
# expect: Run the right. right
# expect: Below. Run the right. Below. Below. Make one.
# expect: Run the right. right
# expect: Below.
# expect: How large. Make one. Count. Run the base. None
# expect: left None left
# expect: right Run the right. right
# expect: lam None x
# expect: ['Base class.', None, 'Right class.']
# expect: ['Base class.', None, 'Right class.']
# expect: Inner of outer. None
# expect: The first. 1
# expect: do_quit Leave.
# expect: do_help Show
# expect: COMMANDS. int
# expect: twice 5 Twice.
# expect: thrice 6 Thrice.
# expect: wrapper Own.
# expect: one None
# expect: wrapper Own.
# expect: one None
# expect: one None one
