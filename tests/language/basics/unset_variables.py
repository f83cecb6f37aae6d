"""Variables that a function reads before anything set them: mypy does not see it, CPython raises."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator


def loop_variable(items: list[str]) -> str:
    for s in items:
        pass
    return s


def counting(n: int) -> int:
    for i in range(n):
        pass
    return i


def unpacked(items: list[int]) -> str:
    for i, (a, b) in enumerate((n, n * 2.5) for n in items):
        pass
    return f"{i} {a} {b}"


def optional(items: list[int | None]) -> int | None:
    for i in items:
        pass
    return i


def walrus(left: bool, text: str) -> str:
    if left and (found := text.upper()):
        return found
    return found


def suppressed(text: str) -> int:
    with contextlib.suppress(ValueError):
        n = int(text)
    return n


def generated(n: int) -> Iterator[int]:
    for i in range(n):
        yield i
    yield i + 100


def nested_early(items: list[str]) -> str:
    def show() -> str:
        return s

    for s in items:
        pass
    return show()


def nested_number(early: bool) -> int:
    def show() -> int:
        return n

    if early:
        return show()
    n = 7
    return show()


def nested_function(early: bool) -> str:
    def first() -> str:
        return second()

    if early:
        return first()

    def second() -> str:
        return "second"

    return first()


def captured(items: list[str]) -> Callable[[], str]:
    for s in items:
        pass
    return lambda: s


async def numbers(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i


async def asynchronous(n: int) -> int:
    async for i in numbers(n):
        await asyncio.sleep(0)
    return i


def sums(items: list[int]) -> int:
    for item in items:
        pass
    return sum(item + n for n in range(3))


def augmented(items: list[int]) -> int:
    for n in items:
        break
    n += 1
    return n


def deleted(early: bool) -> str:
    text = "here"
    number = 5

    def show() -> str:
        return f"{text} {number}"

    if early:
        return show()
    del number
    return show()


def deleted_local(gone: bool) -> str:
    text = "here"
    if gone:
        del text
    return text


def attempt[T](what: Callable[[], T]) -> None:
    try:
        print(what())
    except NameError as e:
        print(type(e).__name__, e)


attempt(lambda: loop_variable(["a", "b"]))
attempt(lambda: loop_variable([]))
attempt(lambda: counting(3))
attempt(lambda: counting(0))
attempt(lambda: unpacked([4]))
attempt(lambda: unpacked([]))
attempt(lambda: optional([None]))
attempt(lambda: optional([]))
attempt(lambda: walrus(True, "x"))
attempt(lambda: walrus(False, "x"))
attempt(lambda: suppressed("12"))
attempt(lambda: suppressed("twelve"))
attempt(lambda: list(generated(2)))
attempt(lambda: list(generated(0)))
attempt(lambda: nested_early(["a"]))
attempt(lambda: nested_early([]))
attempt(lambda: nested_number(False))
attempt(lambda: nested_number(True))
attempt(lambda: nested_function(False))
attempt(lambda: nested_function(True))
attempt(captured(["z"]))
late = captured([])
attempt(late)
attempt(lambda: asyncio.run(asynchronous(2)))
attempt(lambda: asyncio.run(asynchronous(0)))
attempt(lambda: sums([1]))
attempt(lambda: sums([]))
attempt(lambda: augmented([1]))
attempt(lambda: augmented([]))
attempt(lambda: deleted_local(False))
attempt(lambda: deleted_local(True))
attempt(lambda: deleted(True))
attempt(lambda: deleted(False))

for name in list[str]():
    pass
try:
    print(name)
except NameError as e:
    print(type(e).__name__, e)
for count in range(0):
    pass
try:
    print(count)
except NameError as e:
    print(type(e).__name__, e)
try:
    print(count + 1)
except NameError as e:
    print(type(e).__name__, e)
with contextlib.suppress(ValueError):
    parsed = int("x")
try:
    print(parsed)
except NameError as e:
    print(type(e).__name__, e)

# expect: b
# expect: UnboundLocalError cannot access local variable 's' where it is not associated with a value
# expect: 2
# expect: UnboundLocalError cannot access local variable 'i' where it is not associated with a value
# expect: 0 4 10.0
# expect: UnboundLocalError cannot access local variable 'i' where it is not associated with a value
# expect: None
# expect: UnboundLocalError cannot access local variable 'i' where it is not associated with a value
# expect: X
# expect: UnboundLocalError cannot access local variable 'found' where it is not associated with a value
# expect: 12
# expect: UnboundLocalError cannot access local variable 'n' where it is not associated with a value
# expect: [0, 1, 101]
# expect: UnboundLocalError cannot access local variable 'i' where it is not associated with a value
# expect: a
# expect: NameError cannot access free variable 's' where it is not associated with a value in enclosing scope
# expect: 7
# expect: NameError cannot access free variable 'n' where it is not associated with a value in enclosing scope
# expect: second
# expect: NameError cannot access free variable 'second' where it is not associated with a value in enclosing scope
# expect: z
# expect: NameError cannot access free variable 's' where it is not associated with a value in enclosing scope
# expect: 1
# expect: UnboundLocalError cannot access local variable 'i' where it is not associated with a value
# expect: 6
# expect: NameError cannot access free variable 'item' where it is not associated with a value in enclosing scope
# expect: 2
# expect: UnboundLocalError cannot access local variable 'n' where it is not associated with a value
# expect: here
# expect: UnboundLocalError cannot access local variable 'text' where it is not associated with a value
# expect: here 5
# expect: NameError cannot access free variable 'number' where it is not associated with a value in enclosing scope
# expect: NameError name 'name' is not defined
# expect: NameError name 'count' is not defined
# expect: NameError name 'count' is not defined
# expect: NameError name 'parsed' is not defined
