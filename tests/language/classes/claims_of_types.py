"""What types merely claim is tested where it is used: casts, guards, overloads, narrowings, ignored errors.

CPython finds out later, by another exception; either way nothing is read as what it is not.
"""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TypeGuard, cast, overload


def attempt(what: Callable[[], object]) -> None:
    try:
        print(what())
    except (AttributeError, TypeError):
        print("not what it was said to be")


def as_text(value: object) -> str:
    return cast(str, value)


attempt(lambda: as_text("cast").upper())
attempt(lambda: as_text(5).upper())
attempt(lambda: as_text([5]).upper())


def says_text(value: object) -> TypeGuard[str]:
    return value is not None


def says_int(value: int | str) -> TypeGuard[int]:
    return bool(value)


def guarded(value: object) -> str:
    return value.upper() if says_text(value) else "none"


def added(value: int | str) -> int:
    return value + 1 if says_int(value) else 0


attempt(lambda: guarded("guard"))
attempt(lambda: guarded(None))
attempt(lambda: guarded(5))
attempt(lambda: added(3))
attempt(lambda: added("three"))


@overload
def swapped(value: int) -> str: ...
@overload
def swapped(value: str) -> int: ...
def swapped(value: int | str) -> int | str:
    return value


attempt(lambda: swapped(5).upper())
attempt(lambda: swapped("five") + 1)


def ignored() -> str:
    return 5  # type: ignore[return-value]


def doubled(value: int | str) -> int:
    return twice(value)  # type: ignore[arg-type]


def twice(value: int) -> int:
    return value // 2 * 4


attempt(lambda: ignored().upper())
attempt(lambda: doubled(4))
attempt(lambda: doubled("four"))


class Base:
    held: object

    def __init__(self) -> None:
        self.held = 1


class Narrower(Base):
    held: str

    def __init__(self) -> None:
        self.held = "text"


def refill(base: Base) -> None:
    base.held = 5


narrower = Narrower()
attempt(lambda: narrower.held.upper())
refill(narrower)
attempt(lambda: narrower.held.upper())


class Suppressing:
    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        return True


def suppressed(number: str) -> str:
    found: int | None = None
    text: str | None = None
    with Suppressing():
        found = int(number)
        text = number
    return f"{found + 1} {text.upper()}"


attempt(lambda: suppressed("12"))
attempt(lambda: suppressed("x"))


class Shape:
    pass


class Circle(Shape):
    def radius(self) -> int:
        return 1


def kind(items: Sequence[object]) -> str:
    match items:
        case list():
            return "list"
        case _:
            return "other"


def enlarge(shapes: Sequence[Shape]) -> int:
    if isinstance(shapes, list):
        shapes.append(Shape())
    return len(shapes)


numbers = [1, 2]
words = ["a"]
circles = [Circle()]
print(kind(numbers), kind(words), kind((1, 2)), kind("ab"), isinstance(numbers, list))
attempt(lambda: enlarge([Shape()]))
attempt(lambda: enlarge(circles) and circles[-1].radius())


def above(box: Circle | None) -> float:
    return box.radius()  # type: ignore[union-attr]


def first(values: list[int] | None) -> int:
    return values[0]  # type: ignore[index]


def size(values: list[int] | None) -> int:
    return len(values)  # type: ignore[arg-type]


print(above(Circle()), first([5]), size([1, 2]))
for use in (lambda: above(None), lambda: first(None), lambda: size(None)):
    try:
        print(use())
    except AttributeError as error:
        print(error)
    except TypeError as error:
        print(type(error).__name__)

# expect: CAST
# expect: not what it was said to be
# expect: not what it was said to be
# expect: GUARD
# expect: none
# expect: not what it was said to be
# expect: 4
# expect: not what it was said to be
# expect: not what it was said to be
# expect: not what it was said to be
# expect: not what it was said to be
# expect: 8
# expect: not what it was said to be
# expect: TEXT
# expect: not what it was said to be
# expect: 13 12
# expect: not what it was said to be
# expect: list list other other True
# expect: 2
# expect: not what it was said to be
# expect: 1 5 2
# expect: 'NoneType' object has no attribute 'radius'
# expect: TypeError
# expect: TypeError
