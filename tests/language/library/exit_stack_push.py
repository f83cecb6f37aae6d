"""ExitStack.push and push_async_exit: managers and functions that stand for `__exit__`."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, ExitStack
from types import TracebackType


class Noted:
    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> Noted:
        print("enter", self.name)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        print("exit", self.name, kind.__name__ if kind else None)

    async def __aenter__(self) -> Noted:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await asyncio.sleep(0)
        print("async exit", self.name, repr(error))


def swallow(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> bool:
    print("swallow", repr(error))
    return isinstance(error, KeyError)


with ExitStack() as stack:
    pushed = stack.push(Noted("pushed"))
    print(pushed.name)
    stack.push(swallow)
    stack.push(lambda kind, error, trace: print("lambda", error) is not None)

    @stack.push
    def last(
        kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        print("last")
        return False

    raise KeyError("k")
try:
    with ExitStack() as stack:
        stack.push(swallow)
        stack.push(Noted("second").__exit__)
        raise ValueError("v")
except ValueError as e:
    print("through", e)


async def swallow_later(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> bool:
    await asyncio.sleep(0)
    return error is not None


async def note(*words: str, end: str = "") -> None:
    print("callback", *words, end)


async def main() -> None:
    async with AsyncExitStack() as stack:
        stack.push(Noted("plain"))
        print(stack.push_async_exit(Noted("waiting")).name)
        stack.push_async_exit(swallow_later)
        stack.push_async_callback(note, "a", "b", end="!")
        kept = stack.pop_all()
    print("left")
    async with kept:
        raise OSError("gone")


asyncio.run(main())

# expect: pushed
# expect: last
# expect: lambda 'k'
# expect: swallow KeyError('k')
# expect: exit pushed None
# expect: exit second ValueError
# expect: swallow ValueError('v')
# expect: through v
# expect: waiting
# expect: left
# expect: callback a b !
# expect: async exit waiting None
# expect: exit plain None
