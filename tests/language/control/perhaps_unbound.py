"""Names bound on some paths only: reading one that no path has bound raises, as in CPython."""

import asyncio
from collections.abc import Callable, Iterator


def by_branch(flag: bool) -> str:
    if flag:
        text = "set"
    return text


def by_loop(items: list[str]) -> tuple[str, int]:
    for item in items:
        last = item.upper()
        count = len(item)
    return last, count


def by_while(n: int) -> float:
    while n > 0:
        half = n / 2
        n -= 1
    return half


def by_try(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        print("no number")
    return value


def by_match(value: int | str) -> tuple[int, int]:
    match value:
        case int():
            pair = (value, value)
        case _:
            pass
    return pair


def captured(flag: bool) -> Callable[[], list[int]]:
    def inner() -> list[int]:
        return found

    if flag:
        found = [1]
    return inner


def changed(flag: bool) -> int:
    if flag:
        total = 1

    def inner() -> None:
        nonlocal total
        total += 1

    inner()
    return total


def generated(flag: bool) -> Iterator[str]:
    yield "first"
    if flag:
        name = "second"
    yield name


async def awaited(flag: bool) -> dict[str, int]:
    await asyncio.sleep(0)
    if flag:
        table = {"a": 1}
    await asyncio.sleep(0)
    return table


class Shape:
    def name(self, flag: bool) -> "Shape | None":
        if flag:
            me: Shape | None = self
        return me


def optional(flag: bool) -> int | None:
    if flag:
        maybe: int | None = None
    return maybe


def attempt(run: Callable[[], object]) -> None:
    try:
        print(run())
    except UnboundLocalError as error:
        print("unbound:", error)
    except NameError as error:
        print("name:", error)


for flag in (True, False):
    attempt(lambda: by_branch(flag))
    attempt(lambda: by_loop(["a", "bc"] if flag else []))
    attempt(lambda: by_while(3 if flag else 0))
    attempt(lambda: by_try("12" if flag else "x"))
    attempt(lambda: by_match(4 if flag else "x"))
    attempt(lambda: captured(flag)())
    attempt(lambda: changed(flag))
    attempt(lambda: list(generated(flag)))
    attempt(lambda: asyncio.run(awaited(flag)))
    attempt(lambda: Shape().name(flag) is None)
    attempt(lambda: optional(flag))
    if flag:
        shared = "text"
        numbers = [1, 2]
print(shared, numbers)
if not shared:
    missing = [1]
attempt(lambda: missing)
try:
    print(missing)
except NameError as error:
    print(error)

# expect: set
# expect: ('BC', 2)
# expect: 0.5
# expect: 12
# expect: (4, 4)
# expect: [1]
# expect: 2
# expect: ['first', 'second']
# expect: {'a': 1}
# expect: False
# expect: None
# expect: unbound: cannot access local variable 'text' where it is not associated with a value
# expect: unbound: cannot access local variable 'last' where it is not associated with a value
# expect: unbound: cannot access local variable 'half' where it is not associated with a value
# expect: no number
# expect: unbound: cannot access local variable 'value' where it is not associated with a value
# expect: unbound: cannot access local variable 'pair' where it is not associated with a value
# expect: name: cannot access free variable 'found' where it is not associated with a value in enclosing scope
# expect: name: cannot access free variable 'total' where it is not associated with a value in enclosing scope
# expect: unbound: cannot access local variable 'name' where it is not associated with a value
# expect: unbound: cannot access local variable 'table' where it is not associated with a value
# expect: unbound: cannot access local variable 'me' where it is not associated with a value
# expect: unbound: cannot access local variable 'maybe' where it is not associated with a value
# expect: text [1, 2]
# expect: name: name 'missing' is not defined
# expect: name 'missing' is not defined
