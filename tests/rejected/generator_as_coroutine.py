"""A generator made awaitable by types.coroutine: what it yields would go to the event loop."""

import types
from collections.abc import Iterator


@types.coroutine
def pause() -> Iterator[None]:
    yield


async def main() -> None:
    await pause()


# error: 7: Module has no attribute "coroutine"
