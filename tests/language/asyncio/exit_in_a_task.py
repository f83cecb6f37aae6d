"""SystemExit in a task ends the program with its status, and finally clauses run."""

import asyncio
import sys


async def leave() -> None:
    await asyncio.sleep(0)
    sys.exit(3)


async def main() -> None:
    task = asyncio.create_task(leave())
    try:
        await asyncio.sleep(100)
    finally:
        print("main is cancelled", task.done())


asyncio.run(main())

# exit: 3
# expect: main is cancelled True
