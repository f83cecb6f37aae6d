"""Context managers as decorators that swallow what the function raises: it returns None then."""

from contextlib import ContextDecorator, contextmanager
from collections.abc import Iterator


class Quiet(ContextDecorator):
    def __enter__(self) -> "Quiet":
        return self

    def __exit__(self, *exc: object) -> bool:
        print("exit", exc[0] is not None)
        return True


@Quiet()
def nothing(x: int) -> None:
    print(1 // x)


@Quiet()
def maybe(x: int) -> int | None:
    return 1 // x


@contextmanager
def guard() -> Iterator[None]:
    try:
        yield
    except ZeroDivisionError:
        print("guarded")


@guard()
def g(x: int) -> None:
    print(1 // x)


nothing(1)
nothing(0)
print(maybe(0), maybe(1))
g(0)
g(1)

# expect: 1
# expect: exit False
# expect: exit True
# expect: exit True
# expect: exit False
# expect: None 1
# expect: guarded
# expect: 1
