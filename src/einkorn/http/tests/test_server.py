"""The whole server on CPython over loopback: time limits, slow and vanishing peers, stopping."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable

import pytest

from einkorn import http
from einkorn.http.server import Server

SLOW = http.Limits(head_time=0.2, idle_time=0.4, body_time=0.2, body_rate=1_000_000, write_time=0.2)
reported: list[str] = []


def make_app() -> http.Application:
    app = http.Application(report=lambda request, error: reported.append(repr(error)))

    @app.get("/")
    async def index(request: http.Request) -> http.Response:
        return http.Response.text("hello")

    @app.post("/echo")
    async def echo(request: http.Request) -> http.Response:
        return http.Response(await request.body())

    @app.post("/ignore")
    async def ignore(request: http.Request) -> http.Response:
        return http.Response.text("ignored")

    @app.get("/count")
    async def count(request: http.Request) -> http.Response:
        async def produce(writer: http.BodyWriter) -> None:
            for number in range(3):
                await writer.write_text(f"{number} ")
                await asyncio.sleep(0.01)

        return http.Response.stream(produce, "text/plain")

    @app.get("/endless")
    async def endless(request: http.Request) -> http.Response:
        async def produce(writer: http.BodyWriter) -> None:
            while True:
                await writer.write(bytes(1_000_000))

        return http.Response.stream(produce)

    @app.get("/broken")
    async def broken(request: http.Request) -> http.Response:
        async def produce(writer: http.BodyWriter) -> None:
            await writer.write(b"half")
            raise KeyError("rest")

        return http.Response.stream(produce)

    @app.get("/slow")
    async def slow(request: http.Request) -> http.Response:
        await asyncio.sleep(0.3)
        return http.Response.text("late")

    return app


class Live:
    """A running server and ways to talk to it."""

    def __init__(self, server: Server, port: int) -> None:
        self.server = server
        self.port = port

    async def open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self.port)

    async def say(self, octets: bytes) -> bytes:
        """Send, then return all that comes until the server ends the connection."""
        reader, writer = await self.open()
        writer.write(octets)
        answer = await asyncio.wait_for(reader.read(-1), 5)
        writer.close()
        return answer


def live(scenario: Callable[[Live], Awaitable[None]], limits: http.Limits | None = None) -> None:
    async def main() -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        server = Server(make_app(), limits or http.Limits())
        await server.start("127.0.0.1", port)
        try:
            await asyncio.wait_for(scenario(Live(server, port)), 10)
        finally:
            await server.stop()
            await asyncio.sleep(0)

    asyncio.run(main())


def get(path: str = "/", *fields: str, method: str = "GET", body: bytes = b"") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: h", *fields]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


LAST = "Connection: close"

CONVERSATIONS = {
    "keep-alive, then close": (get() + get("/", LAST), [b" 200 ", b"hello", b" 200 ", b"close"], 2),
    "pipelined with bodies": (
        get("/echo", method="POST", body=b"one") + get("/echo", LAST, method="POST", body=b"two"),
        [b"\r\n\r\none", b"\r\n\r\ntwo"],
        2,
    ),
    "a stream between two": (
        get("/count") + get("/", LAST),
        [b"chunked", b"2\r\n0 \r\n2\r\n1 \r\n2\r\n2 \r\n0\r\n\r\n", b"hello"],
        2,
    ),
    "unread body is drained": (
        get("/ignore", method="POST", body=b"a" * 5000) + get("/", LAST),
        [b"ignored", b"hello"],
        2,
    ),
    "refused": (b"nonsense\r\n\r\n", [b" 400 ", b"close", b"malformed request line"], 1),
    "too long a body": (get("/echo", "Content-Length: 9999999", method="POST"), [b" 413 "], 1),
    "too long a body in chunks": (
        get("/echo", "Transfer-Encoding: chunked", method="POST") + b"fffffff\r\n",
        [b" 413 ", b"close"],
        1,
    ),
    "a body that is malformed": (
        get("/echo", "Transfer-Encoding: chunked", method="POST") + b"zz\r\n",
        [b" 400 ", b"close"],
        1,
    ),
    "old peer": (b"GET /count HTTP/1.0\r\n\r\n", [b"close\r\n\r\n0 1 2 "], 1),
    "HEAD of a stream": (get("/count", LAST, method="HEAD"), [b"chunked", b"\r\n\r\n"], 1),
}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_conversations(name: str) -> None:
    octets, parts, count = CONVERSATIONS[name]

    async def scenario(server: Live) -> None:
        answer = await server.say(octets)
        at = 0
        for part in parts:
            at = answer.index(part, at) + len(part)
        assert answer.count(b"HTTP/1.1 ") == count

    live(scenario)


def test_continue() -> None:
    async def scenario(server: Live) -> None:
        reader, writer = await server.open()
        writer.write(get("/echo", "Content-Length: 2", "Expect: 100-continue", LAST, method="POST"))
        assert await reader.readuntil(b"\r\n\r\n") == b"HTTP/1.1 100 Continue\r\n\r\n"
        writer.write(b"hi")
        assert (await reader.read(-1)).endswith(b"\r\n\r\nhi")
        writer.close()
        answer = await server.say(
            get("/ignore", "Content-Length: 2", "Expect: 100-continue", method="POST")
        )
        assert answer.startswith(b"HTTP/1.1 200") and b"close" in answer, (
            "nobody asked for the body"
        )

    live(scenario)


DRIPS = {
    "nothing at all": (b"", 1, b""),
    "half a head": (b"GET / HTTP/1.1\r\nX: ", 1, b"408"),
    "half a body": (get("/echo", "Content-Length: 5", method="POST") + b"he", 1, b"408"),
    "half a chunk": (get("/echo", "Transfer-Encoding: chunked", method="POST") + b"5\r\nh", 1, b"408"),
    "idle after a request": (get(), 2, b"200"),
}  # fmt: skip


@pytest.mark.parametrize("name", DRIPS)
def test_slow_peers_are_given_up(name: str) -> None:
    octets, seconds, status = DRIPS[name]

    async def scenario(server: Live) -> None:
        started = time.monotonic()
        answer = await server.say(octets)
        assert answer[9:12] == status and time.monotonic() - started < seconds

    live(scenario, SLOW)


def test_dripping_does_not_extend_a_head() -> None:
    async def scenario(server: Live) -> None:
        reader, writer = await server.open()
        writer.write(b"GET / HTTP/1.1\r\nX: ")
        started = time.monotonic()
        while not reader.at_eof() and time.monotonic() - started < 3:
            writer.write(b"a")
            await asyncio.sleep(0.02)
            if time.monotonic() - started > 0.15 and b"408" in await peek(reader):
                break
        assert time.monotonic() - started < 1
        writer.close()

    async def peek(reader: asyncio.StreamReader) -> bytes:
        try:
            return await asyncio.wait_for(reader.read(4096), 0.02)
        except TimeoutError:
            return b""

    live(scenario, SLOW)


def test_a_peer_that_takes_nothing_is_cut_off() -> None:
    async def scenario(server: Live) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1000)
        writer.write(get("/endless"))
        await asyncio.sleep(1.0)
        assert server.server.count == 0
        writer.transport.abort()

    live(scenario, SLOW)


def test_a_response_that_breaks_off_is_no_whole_response() -> None:
    async def scenario(server: Live) -> None:
        reader, writer = await server.open()
        writer.write(get("/broken"))
        octets = b""
        try:
            while part := await reader.read(4096):
                octets += part
        except ConnectionError:
            pass
        assert not octets.endswith(b"0\r\n\r\n")
        writer.close()
        assert "KeyError('rest')" in reported
        assert b"hello" in await server.say(get("/", LAST)), "the server lives on"

    live(scenario)


def test_vanishing_peers_leave_nothing_behind() -> None:
    unexpected: list[str] = []

    async def scenario(server: Live) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: unexpected.append(context["message"]))
        for octets in (
            b"",
            b"nonsense\r\n",
            b"GET /",
            get("/count"),
            get("/echo", "Content-Length: 9", method="POST"),
        ):
            for _ in range(5):
                _, writer = await server.open()
                writer.write(octets)
                await asyncio.sleep(0.002)
                writer.transport.abort()
        await asyncio.sleep(0.2)
        assert server.server.count == 0

    live(scenario)
    assert unexpected == []


def test_connections_past_the_limit_are_turned_away() -> None:
    async def scenario(server: Live) -> None:
        first = await server.open()
        second = await server.open()
        await asyncio.sleep(0.05)
        assert (await server.say(b""))[9:12] == b"503"
        first[1].close()
        second[1].close()
        await asyncio.sleep(0.05)
        assert (await server.say(get("/", LAST)))[9:12] == b"200"

    live(scenario, http.Limits(connections=2))


def test_stopping_finishes_what_was_begun() -> None:
    async def scenario(server: Live) -> None:
        busy_reader, busy_writer = await server.open()
        idle_reader, idle_writer = await server.open()
        busy_writer.write(get("/slow"))
        await asyncio.sleep(0.1)
        started = time.monotonic()
        stopping = asyncio.create_task(server.server.stop())
        assert await idle_reader.read(-1) == b""
        answer = await busy_reader.read(-1)
        busy_writer.close()  # until then the server lingers
        await stopping
        assert answer.endswith(b"late") and b"Connection: close" in answer
        assert time.monotonic() - started < 1.5
        with pytest.raises(OSError):
            await server.open()
        idle_writer.close()

    live(scenario)


def test_stopping_does_not_wait_for_ever() -> None:
    async def scenario(server: Live) -> None:
        reader, writer = await server.open()
        writer.write(get("/endless"))
        await asyncio.sleep(0.05)
        started = time.monotonic()
        await server.server.stop()
        assert time.monotonic() - started < 2
        writer.transport.abort()

    live(scenario, http.Limits(stop_time=0.1))


def test_a_taken_port_is_an_error() -> None:
    async def scenario(server: Live) -> None:
        with pytest.raises(OSError):
            await http.serve(make_app(), "127.0.0.1", server.port)

    live(scenario)
