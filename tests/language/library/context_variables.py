"""contextvars: each task has its own value."""

import asyncio
import contextvars
from contextvars import ContextVar

request: ContextVar[str] = ContextVar("request", default="none")


async def handle(name: str) -> str:
    request.set(name)
    await asyncio.sleep(0)
    return request.get()


async def main() -> None:
    print(request.get(), await asyncio.gather(handle("a"), handle("b")), request.get())
    token = request.set("outer")
    print(request.get())
    request.reset(token)
    print(request.get())


asyncio.run(main())


def change(value: str, times: int = 1) -> int:
    request.set(value * times)
    return len(request.get())


async def child() -> str:
    inherited = request.get()
    request.set("child")
    return inherited


async def parent() -> None:
    request.set("parent")
    print(await asyncio.create_task(child()), request.get())
    print(await child(), request.get())


unset: contextvars.ContextVar[int] = contextvars.ContextVar("unset")
try:
    unset.get()
except LookupError as error:
    print(type(error).__name__)
print(unset.get(5), unset.name)
request.set("before")
copied = contextvars.copy_context()
print(copied.run(change, "x", times=3), request.get(), copied[request], unset in copied)
asyncio.run(parent())
print(request.get())
mark = unset.set(1)
unset.reset(mark)
try:
    unset.reset(mark)
except RuntimeError:
    print("used")
print(unset.get(-1))

# expect: none ['a', 'b'] none
# expect: outer
# expect: none
# expect: LookupError
# expect: 5 unset
# expect: 3 before xxx False
# expect: parent parent
# expect: parent child
# expect: before
# expect: used
# expect: -1
