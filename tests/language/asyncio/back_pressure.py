"""A slow reader makes the writer wait; everything arrives."""

import asyncio

SIZE = 5_000_000
PIECE = 50_000


class Progress:
    def __init__(self) -> None:
        self.sent = 0
        self.waited = False


async def main() -> None:
    progress = Progress()
    go_on = asyncio.Event()
    received = bytearray()
    all_read = asyncio.Event()

    async def read_slowly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await go_on.wait()
        while octets := await reader.read(65536):
            received.extend(octets)
        all_read.set()
        writer.close()

    server = await asyncio.start_server(read_slowly, "127.0.0.1", 0)
    _, writer = await asyncio.open_connection("127.0.0.1", server.sockets[0].getsockname()[1])

    async def send() -> None:
        while progress.sent < 20 * SIZE and not go_on.is_set():
            writer.write(bytes([progress.sent // PIECE % 251]) * PIECE)
            progress.sent += PIECE
            await writer.drain()
        writer.write_eof()

    sending = asyncio.create_task(send())
    stuck_at = -1
    while stuck_at != progress.sent:
        stuck_at = progress.sent
        await asyncio.sleep(0.1)
    print(sending.done(), progress.sent < 20 * SIZE)
    go_on.set()
    await sending
    await all_read.wait()
    print(len(received) == progress.sent)
    print(all(received[at] == at // PIECE % 251 for at in range(0, len(received), PIECE)))
    writer.close()
    server.close()


asyncio.run(main())

# expect: False True
# expect: True
# expect: True
