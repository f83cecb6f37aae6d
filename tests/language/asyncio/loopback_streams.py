"""Streams over loopback: lines, exact sizes, separators, ends, several connections."""

import asyncio


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    command = await reader.readline()
    if command == b"lines\n":
        async for line in reader:
            writer.write(line.upper())
            await writer.drain()
    elif command == b"exact\n":
        try:
            writer.write(await reader.readexactly(4) + b"|")
            await reader.readexactly(10)
        except asyncio.IncompleteReadError as error:
            writer.write(str(error).encode() + b"|" + error.partial)
    elif command == b"until\n":
        writer.writelines([await reader.readuntil(b"::"), await reader.readuntil(b";")])
    elif command == b"long\n":
        try:
            await reader.readline()
        except ValueError as error:
            writer.write(str(error).encode())
    writer.close()
    await writer.wait_closed()


async def ask(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    writer.write_eof()
    answer = await reader.read()
    print(reader.at_eof(), await reader.read(1))
    writer.close()
    await writer.wait_closed()
    return answer


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=100)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), port > 0)
    print(await ask(port, b"lines\none\ntwo\nlast"))
    print(await ask(port, b"exact\n12345678"))
    print(await ask(port, b"until\na::b;c"))
    print(await ask(port, b"long\n" + b"x" * 150 + b"\n"))
    print(await asyncio.gather(*[ask(port, f"lines\n{number}\n".encode()) for number in range(5)]))
    reader, writer = await asyncio.open_connection("localhost", port)
    peer = writer.get_extra_info("peername")
    print(peer[0], peer[1] == port, writer.can_write_eof(), writer.is_closing())
    writer.close()
    print(writer.is_closing())
    server.close()
    await server.wait_closed()
    print(server.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("refused")


asyncio.run(main())

# expect: True True
# expect: True b''
# expect: b'ONE\nTWO\nLAST'
# expect: True b''
# expect: b'1234|4 bytes read on a total of 10 expected bytes|5678'
# expect: True b''
# expect: b'a::b;'
# expect: True b''
# expect: b'Separator is found, but chunk is longer than limit'
# expect: True b''
# expect: True b''
# expect: True b''
# expect: True b''
# expect: True b''
# expect: [b'0\n', b'1\n', b'2\n', b'3\n', b'4\n']
# expect: 127.0.0.1 True True False
# expect: True
# expect: False
# expect: refused
