"""An echo server: every octet that arrives goes back (RFC 862, on a port of our own).

Try it with `nc localhost 7000`. The environment variable PORT names another port.
"""

import asyncio
import os


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Serve one connection until the peer has said all it wanted."""
    count = 0
    try:
        while octets := await reader.read(4096):
            count += len(octets)
            writer.write(octets)
            await writer.drain()  # waits when the peer reads slower than it sends
    except ConnectionError:
        print("connection lost after", count, "octets", flush=True)
    else:
        print("echoed", count, "octets", flush=True)
    finally:
        writer.close()


async def main() -> None:
    port = int(os.environ.get("PORT", "7000"))
    server = await asyncio.start_server(echo, "0.0.0.0", port)
    print("listening on port", port, flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
