"""In which order tasks and callbacks run."""

import asyncio


async def speak(name: str, times: int) -> str:
    for time in range(times):
        print(name, time)
        await asyncio.sleep(0)
    return name.upper()


def note(text: str) -> None:
    print("callback", text)


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "first")
    first = asyncio.create_task(speak("a", 3))
    second = asyncio.create_task(speak("b", 2))
    handle = loop.call_soon(note, "never")
    loop.call_soon(lambda: print("lambda"))
    handle.cancel()
    print("main goes on until it waits", handle.cancelled())
    await asyncio.sleep(0)
    print("main again")
    print(await second, await first)
    late: asyncio.Future[int] = loop.create_future()
    loop.call_soon(late.set_result, 5)
    print(await late)
    timer = loop.call_later(60.0, note, "far away")
    timer.cancel()
    soon = loop.time()
    loop.call_at(soon + 0.02, note, "two")
    loop.call_later(0.01, note, "one")
    await asyncio.sleep(0.03)
    print(loop.is_running(), loop.is_closed(), timer.cancelled())


asyncio.run(main())

# expect: main goes on until it waits True
# expect: callback first
# expect: a 0
# expect: b 0
# expect: lambda
# expect: main again
# expect: a 1
# expect: b 1
# expect: a 2
# expect: B A
# expect: 5
# expect: callback one
# expect: callback two
# expect: True False True
