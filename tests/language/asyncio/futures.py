"""Futures made by hand."""

import asyncio


async def wait_for_it(name: str, future: asyncio.Future[str]) -> None:
    try:
        print(name, "got", await future)
    except ValueError as error:
        print(name, "failed", error)
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main() -> None:
    loop = asyncio.get_running_loop()
    future: asyncio.Future[str] = loop.create_future()
    waiters = [asyncio.create_task(wait_for_it(name, future)) for name in ("x", "y", "z")]
    await asyncio.sleep(0)
    future.set_result("news")
    print(future.done(), future.cancelled(), future.result())
    await asyncio.gather(*waiters)
    try:
        future.set_result("more")
    except asyncio.InvalidStateError:
        print("set twice")
    failing: asyncio.Future[str] = loop.create_future()
    waiter = asyncio.create_task(wait_for_it("f", failing))
    await asyncio.sleep(0)
    failing.set_exception(ValueError("bad news"))
    await waiter
    print(repr(failing.exception()))
    given_up: asyncio.Future[str] = loop.create_future()
    waiter = asyncio.create_task(wait_for_it("c", given_up))
    await asyncio.sleep(0)
    print(given_up.cancel(), given_up.cancel())
    await waiter
    pending: asyncio.Future[str] = loop.create_future()
    try:
        pending.exception()
    except asyncio.InvalidStateError as error:
        print(error)
    order: list[int] = []
    pending.add_done_callback(lambda done: order.append(1))
    pending.add_done_callback(lambda done: order.append(2))
    pending.set_result("")
    pending.add_done_callback(lambda done: order.append(3))
    print(order)
    await asyncio.sleep(0)
    print(order, asyncio.isfuture(pending))


asyncio.run(main())

# expect: True False news
# expect: x got news
# expect: y got news
# expect: z got news
# expect: set twice
# expect: f failed bad news
# expect: ValueError('bad news')
# expect: True False
# expect: c cancelled
# expect: Exception is not set.
# expect: []
# expect: [1, 2, 3] True
