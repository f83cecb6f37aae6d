"""A server and its clients in one program, over asyncio streams on the loopback interface."""

import asyncio


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        writer.write(line.strip().upper() + b"\n")
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def ask(port: int, words: list[str]) -> list[str]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answers: list[str] = []
    for word in words:
        writer.write(word.encode() + b"\n")
        answers.append((await reader.readline()).decode().strip())
    writer.write_eof()
    print(await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    return answers


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 7654)
    async with server:
        print(await asyncio.gather(ask(7654, ["one", "two"]), ask(7654, ["three"])))
    try:
        await asyncio.open_connection("127.0.0.1", 7654)
    except OSError as error:
        print(type(error).__name__)


asyncio.run(main())

# backends: cpython process -- a machine has no loopback interface
# expect: b'' True
# expect: b'' True
# expect: [['ONE', 'TWO'], ['THREE']]
# expect: ConnectionRefusedError
