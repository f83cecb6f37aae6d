"""Coroutines that a program drives itself by send, throw and close; awaitables of all kinds of generators."""

import asyncio
from collections.abc import Awaitable, Coroutine, Generator


class Pause:
    def __await__(self) -> Generator[None, None, int]:
        yield
        return 2


class Named(Awaitable[int]):
    """`await` sends nothing, whatever the generator declares that it takes."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __await__(self) -> Generator[str, object, int]:
        yield self.name
        return len(self.name)


class Counter:
    def __await__(self) -> Generator[int, None, str]:
        try:
            yield 1
            yield 2
        except ValueError as error:
            print("thrown in:", error)
            yield 3
        finally:
            print("left")
        return "counted"


class Delegating:
    def __await__(self) -> Generator[object, object, int]:
        found = yield from wait_for(Pause()).__await__()
        return found * 10


class Forwarding:
    def __await__(self) -> Generator[object, object, int]:
        return wait_for(Delegating()).__await__()


async def wait_for(awaitable: Awaitable[int]) -> int:
    return await awaitable


async def count() -> str:
    return await Counter() + await Counter()


async def deep() -> str:
    return "<" + await count() + ">"


async def all_kinds() -> int:
    several: list[Awaitable[int]] = [Named("abc"), Pause(), wait_for(Pause()), Delegating()]
    return sum([await one for one in several])


def drive[T](coroutine: Coroutine[object, None, T]) -> None:
    try:
        while True:
            print("handed out:", coroutine.send(None))
    except StopIteration as stop:
        print("returned:", stop.value)


def exhaust(generator: Generator[object, object, int]) -> None:
    try:
        while True:
            print("step:", next(generator))
    except StopIteration as stop:
        print("end:", stop.value)


async def inside_a_task() -> None:
    inner = deep()
    print("in a task:", inner.send(None))
    await asyncio.sleep(0)
    print("in a task:", inner.send(None))
    inner.close()
    print(await wait_for(Forwarding()))


async def fails() -> None:
    await Pause()
    raise KeyError("from within")


drive(all_kinds())
drive(deep())
exhaust(Delegating().__await__())
exhaust(Forwarding().__await__())

counting = count()
print(counting.send(None), counting.send(None), counting.throw(ValueError("odd")))
print(counting.send(None))
counting.close()
counting.close()
try:
    counting.send(None)
except RuntimeError as error:
    print(error)

failing = fails()
failing.send(None)
try:
    failing.send(None)
except KeyError as error:
    print("KeyError", error)

unstarted = deep()
unstarted.close()

asyncio.run(inside_a_task())

# expect: handed out: abc
# expect: handed out: None
# expect: handed out: None
# expect: handed out: None
# expect: returned: 27
# expect: handed out: 1
# expect: handed out: 2
# expect: left
# expect: handed out: 1
# expect: handed out: 2
# expect: left
# expect: returned: <countedcounted>
# expect: step: None
# expect: end: 20
# expect: step: None
# expect: end: 20
# expect: thrown in: odd
# expect: 1 2 3
# expect: left
# expect: 1
# expect: left
# expect: cannot reuse already awaited coroutine
# expect: KeyError 'from within'
# expect: in a task: 1
# expect: in a task: 2
# expect: left
# expect: 20
