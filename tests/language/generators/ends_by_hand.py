"""What the StopIteration of a generator driven by hand holds."""

from collections.abc import Generator, Iterator


def without_value() -> Generator[int, None, None]:
    yield 1


def with_value() -> Generator[int, None, int]:
    yield 1
    return 5


def with_none() -> Generator[int, None, int | None]:
    yield 1
    return None


def drive(items: Iterator[object]) -> None:
    for _ in range(3):
        try:
            print(next(items))
        except StopIteration as error:
            print(repr(error), str(error) == "", error.args, error.value)


drive(without_value())
drive(with_value())
drive(with_none())
sent = with_value()
print(sent.send(None))
for _ in range(2):
    try:
        sent.send(None)
    except StopIteration as error:
        print(error.value, error.args)

# expect: 1
# expect: StopIteration() True () None
# expect: StopIteration() True () None
# expect: 1
# expect: StopIteration(5) False (5,) 5
# expect: StopIteration() True () None
# expect: 1
# expect: StopIteration() True () None
# expect: StopIteration() True () None
# expect: 1
# expect: 5 (5,)
# expect: None ()
