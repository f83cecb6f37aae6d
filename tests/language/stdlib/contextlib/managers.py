"""contextmanager, suppress, closing, nullcontext, ExitStack."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from typing import Self


@contextmanager
def tag(name: str) -> Iterator[str]:
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print(f"</{name}>")


class Resource:
    def __init__(self, name: str) -> None:
        self.name = name

    def close(self) -> None:
        print("close", self.name)


def complain(text: str) -> None:
    raise ValueError(text)


with tag("a") as outer, tag("b") as inner:
    print(outer, inner)
with tag("c"):
    complain("wrong")
try:
    with tag("d"):
        raise KeyError("other")
except KeyError as error:
    print("passed", error)
with suppress(KeyError, ZeroDivisionError):
    print(1 // 0)
    print("never")
with closing(Resource("file")) as resource:
    print(resource.name)
with nullcontext(5) as five:
    print(five)
with ExitStack() as stack:
    stack.enter_context(tag("x"))
    stack.callback(lambda: print("callback"))
    print(stack.enter_context(tag("y")))


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    @contextmanager
    def section(self, name: str) -> Iterator[Self]:
        self.lines.append(f"<{name}>")
        try:
            yield self
        finally:
            self.lines.append(f"</{name}>")

    @classmethod
    @contextmanager
    def fresh(cls) -> Iterator[Self]:
        yield cls()


class LoudLog(Log):
    def loud(self) -> str:
        return "".join(self.lines).upper()


with LoudLog().section("a") as log, LoudLog.fresh() as other:
    print(log.loud(), repr(other.loud()), type(other).__name__)
print(log.loud())

# expect: <a>
# expect: <b>
# expect: A B
# expect: </b>
# expect: </a>
# expect: <c>
# expect: caught wrong
# expect: </c>
# expect: <d>
# expect: </d>
# expect: passed 'other'
# expect: file
# expect: close file
# expect: 5
# expect: <x>
# expect: <y>
# expect: Y
# expect: </y>
# expect: callback
# expect: </x>
# expect: <A> '' LoudLog
# expect: <A></A>
