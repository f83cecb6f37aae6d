"""Errors that nobody awaits are told on stderr, and the program goes on."""

import asyncio


async def fail(text: str) -> None:
    await asyncio.sleep(0)
    raise ValueError(text)


def broken() -> None:
    raise KeyError("in a callback")


async def crash(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readline()
    raise OverflowError("in a connection")


async def main() -> None:
    tasks = [asyncio.create_task(fail("nobody looks"))]
    asyncio.get_running_loop().call_soon(broken)
    await asyncio.sleep(0.01)
    server = await asyncio.start_server(crash, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"hello\n")
    print(await reader.read())
    writer.close()
    server.close()
    print("goes on", tasks[0].done())


asyncio.run(main())

# expect-error: Exception in callback
# expect-error: KeyError: 'in a callback'
# expect-error: Unhandled exception in client_connected_cb
# expect-error: OverflowError: in a connection
# expect-error: exception was never retrieved
# expect-error: ValueError: nobody looks
# expect: b''
# expect: goes on True
