"""sys.stdout that changes: redirect_stdout, redirect_stderr; context managers as decorators; Counter by keywords."""

import io
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ContextDecorator, contextmanager, redirect_stderr, redirect_stdout


def report(name: str) -> None:
    print("hello", name)
    print("plain")
    print(*[1, 2, 3], sep="-")


with redirect_stdout(io.StringIO()) as out:
    report("inside")
report("outside")
print(repr(out.getvalue()))

errors = io.StringIO()
with redirect_stderr(errors):
    print("oops", file=sys.stderr)
    sys.stderr.write("more")
print(repr(errors.getvalue()))

buffer = io.StringIO()
before = sys.stdout
sys.stdout = buffer
try:
    print("kept")
    sys.stdout.write("written\n")
finally:
    sys.stdout = before
print(buffer.getvalue().split("\n"))


class Tag(ContextDecorator):
    """Prints around what it runs."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> "Tag":
        print(f"<{self.name}>")
        return self

    def __exit__(self, *exc: object) -> None:
        print(f"</{self.name}>")


@Tag("b")
def double(x: int) -> int:
    print(x)
    return 2 * x


print(double(3), double(4))
with Tag("i") as tag:
    print(tag.name)


@contextmanager
def step(name: str) -> Iterator[int]:
    print("start", name)
    try:
        yield 1
    finally:
        print("end", name)


@step("work")
def work(text: str) -> str:
    if not text:
        raise ValueError("empty")
    return text.upper()


print(work("a"), work("b"))
try:
    work("")
except ValueError as error:
    print(error)
counted = Counter(a=2, b=1)
print(counted, counted["a"], Counter("ab") + counted)

# expect: hello outside
# expect: plain
# expect: 1-2-3
# expect: 'hello inside\nplain\n1-2-3\n'
# expect: 'oops\nmore'
# expect: ['kept', 'written', '']
# expect: <b>
# expect: 3
# expect: </b>
# expect: <b>
# expect: 4
# expect: </b>
# expect: 6 8
# expect: <i>
# expect: i
# expect: </i>
# expect: start work
# expect: end work
# expect: start work
# expect: end work
# expect: A B
# expect: start work
# expect: end work
# expect: empty
# expect: Counter({'a': 2, 'b': 1}) 2 Counter({'a': 3, 'b': 2})
