"""contextvars: each task has its own value."""

import asyncio
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

# expect: none ['a', 'b'] none
# expect: outer
# expect: none
# backends: cpython -- the library has no contextvars yet
