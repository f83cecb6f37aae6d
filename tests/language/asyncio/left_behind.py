"""What asyncio.run does with tasks that are left when main ends."""

import asyncio


async def background(name: str) -> None:
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(0)
        print(name, "cleaned up")
        raise


async def main() -> str:
    task = asyncio.create_task(background("left"))
    await asyncio.sleep(0)
    print("main ends", task.done())
    return "result"


async def fails() -> None:
    raise LookupError("main failed")


print(asyncio.run(main()))
try:
    asyncio.run(fails())
except LookupError as error:
    print("LookupError", error)
with asyncio.Runner() as runner:
    print(runner.run(main()), runner.get_loop().is_running())


async def nested() -> None:
    coroutine = main()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)

# expect: main ends False
# expect: left cancelled
# expect: left cleaned up
# expect: result
# expect: LookupError main failed
# expect: main ends False
# expect: result False
# expect: left cancelled
# expect: left cleaned up
# expect: asyncio.run() cannot be called from a running event loop
# expect: no running event loop
