"""Connects to the address and port of its arguments, sends a line and prints what comes back."""

import asyncio
import sys


async def main() -> int:
    try:
        reader, writer = await asyncio.open_connection(sys.argv[1], int(sys.argv[2]))
    except OSError as error:
        print(type(error).__name__)
        return 1
    writer.write(b"hello from the machine\n")
    await writer.drain()
    writer.write_eof()
    print((await reader.read()).decode(), end="")
    writer.close()
    return 0


sys.exit(asyncio.run(main()))
