"""Echoes TCP connections on port 7000 and tells that it listens."""

import asyncio


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while octets := await reader.read(4096):
            writer.write(octets)
            await writer.drain()
    except ConnectionError:
        print("connection lost", flush=True)
    finally:
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(echo, "0.0.0.0", 7000)
    print("listening", flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
