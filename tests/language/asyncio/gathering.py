"""gather: order, errors, cancellation, nesting."""

import asyncio


async def after(delay: float, value: int) -> int:
    await asyncio.sleep(delay)
    return value


async def word(text: str) -> str:
    await asyncio.sleep(0)
    return text


async def fail(delay: float, text: str) -> int:
    await asyncio.sleep(delay)
    raise RuntimeError(text)


async def main() -> None:
    print(await asyncio.gather(after(0.02, 1), after(0.01, 2), after(0.0, 3)))
    number, text = await asyncio.gather(after(0.0, 1), word("one"))
    print(number + 1, text + "!")
    print(await asyncio.gather(*[after(0.0, value) for value in range(8)]))
    nothing: list[asyncio.Task[int]] = []
    print(await asyncio.gather(*nothing))
    left = asyncio.create_task(after(0.02, 4))
    try:
        await asyncio.gather(left, fail(0.0, "first"), fail(0.01, "second"))
    except RuntimeError as error:
        print(error, left.done())
    print(await left)
    kept = await asyncio.gather(after(0.0, 5), fail(0.0, "kept"), return_exceptions=True)
    print([repr(item) for item in kept])
    both = asyncio.gather(after(10.0, 1), after(10.0, 2))
    await asyncio.sleep(0)
    print(both.done(), both.cancel(), both.cancelled())
    try:
        await both
    except asyncio.CancelledError:
        print("cancelled", both.done())
    print(await asyncio.gather(asyncio.gather(after(0.0, 1), after(0.0, 2)), word("nested")))
    same = asyncio.create_task(after(0.0, 6))
    print(await asyncio.gather(same, same))


asyncio.run(main())

# expect: [1, 2, 3]
# expect: 2 one!
# expect: [0, 1, 2, 3, 4, 5, 6, 7]
# expect: []
# expect: first False
# expect: 4
# expect: ['5', "RuntimeError('kept')"]
# expect: False True False
# expect: cancelled True
# expect: [[1, 2], 'nested']
# expect: [6, 6]
