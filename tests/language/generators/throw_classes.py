"""throw() with a class makes the exception, as `raise` does."""

from collections.abc import Generator


class Own(Exception): ...


def counting() -> Generator[int, None, str]:
    n = 0
    while True:
        try:
            yield n
        except ValueError as error:
            print("caught", repr(error))
            n += 1
        except KeyError:
            return "done"


items = counting()
print(
    next(items),
    items.throw(ValueError),
    items.throw(ValueError("a")),
    items.throw(ValueError, ValueError("b")),
)
try:
    items.throw(KeyError)
except StopIteration as stop:
    print(stop.value)
try:
    counting().throw(Own)
except Own as error:
    print(repr(error))


def five() -> Generator[int, None, int]:
    yield 1
    return 5


def take() -> int:
    it = five()
    while True:
        try:
            print(next(it))
        except StopIteration as stop:
            value: int = stop.value
            print(stop.value, value + 1)
            return value


print(take())
try:
    raise StopIteration("text")
except StopIteration as ended:
    try:
        number: int = ended.value
        print(number)
    except TypeError:
        print("text")

# expect: caught ValueError()
# expect: caught ValueError('a')
# expect: caught ValueError('b')
# expect: 0 1 2 3
# expect: done
# expect: Own()
# expect: 1
# expect: 5 6
# expect: 5
# expect: text
