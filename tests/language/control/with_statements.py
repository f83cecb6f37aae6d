"""Context managers: enter, exit, suppression, nesting, order, exit on return and break."""

from contextlib import contextmanager
from collections.abc import Iterator
from types import TracebackType


class Scope:
    def __init__(self, name: str, swallow: bool = False) -> None:
        self.name = name
        self.swallow = swallow

    def __enter__(self) -> str:
        print("enter", self.name)
        return self.name.upper()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        print("exit", self.name, "none" if error is None else repr(error))
        return self.swallow


with Scope("a") as name:
    print("inside", name)
with Scope("outer"), Scope("inner") as inner:
    print(inner)
with Scope("swallows", True):
    raise ValueError("lost")
try:
    with Scope("first", False), Scope("second", False):
        raise KeyError("kept")
except KeyError as error:
    print("caught", error)


def leave_early() -> int:
    for number in range(3):
        with Scope(f"loop{number}"):
            if number == 0:
                continue
            return number
    return -1


print(leave_early())


@contextmanager
def tagged(tag: str) -> Iterator[int]:
    print(f"<{tag}>")
    try:
        yield len(tag)
    finally:
        print(f"</{tag}>")


with tagged("body") as size, tagged("p"):
    print(size)
try:
    with tagged("broken"):
        raise RuntimeError("inside")
except RuntimeError as error:
    print("caught", error)

# expect: enter a
# expect: inside A
# expect: exit a none
# expect: enter outer
# expect: enter inner
# expect: INNER
# expect: exit inner none
# expect: exit outer none
# expect: enter swallows
# expect: exit swallows ValueError('lost')
# expect: enter first
# expect: enter second
# expect: exit second KeyError('kept')
# expect: exit first KeyError('kept')
# expect: caught 'kept'
# expect: enter loop0
# expect: exit loop0 none
# expect: enter loop1
# expect: exit loop1 none
# expect: 1
# expect: <body>
# expect: <p>
# expect: 4
# expect: </p>
# expect: </body>
# expect: <broken>
# expect: </broken>
# expect: caught inside
