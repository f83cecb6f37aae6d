"""Routing, bodies and static files, without a connection: requests are made by the parser itself."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn import http
from einkorn.files import PackedFiles
from einkorn.http.events import RequestHead
from einkorn.http.protocol import ServerProtocol


class Body:
    """A body in parts."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = list(parts)

    async def read(self) -> bytes:
        return self._parts.pop(0) if self._parts else b""


def make(method: str, target: str, body: list[bytes] | None = None, **fields: str) -> http.Request:
    lines = [f"{method} {target} HTTP/1.1", "Host: h"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    protocol = ServerProtocol(http.Limits())
    protocol.receive("\r\n".join([*lines, "", ""]).encode())
    head = protocol.next_event()
    assert isinstance(head, RequestHead), head
    return http.Request(head, Body(body or []))


def ask(app: http.Application, request: http.Request) -> http.Response:
    return asyncio.run(app.respond(request))


def example() -> http.Application:
    app = http.Application(report=lambda request, error: failures.append(repr(error)))
    failures: list[str] = []

    @app.get("/")
    async def index(request: http.Request) -> http.Response:
        return http.Response.text("index")

    @app.post("/")
    async def post(request: http.Request) -> http.Response:
        return http.Response.text(f"posted {await request.text()}", 201)

    @app.get("/notes/{number}").taking(http.integer)
    async def note(request: http.Request, number: int) -> http.Response:
        return http.Response.text(f"note {number + 0}")

    @app.get("/notes/{name}").taking(http.text)
    async def named(request: http.Request, name: str) -> http.Response:
        return http.Response.text(f"named {name}")

    @app.delete("/notes/{number}").taking(http.integer)
    async def delete(request: http.Request, number: int) -> http.Response:
        return http.Response.empty()

    @app.get("/only/{number}").taking(http.integer)
    async def only(request: http.Request, number: int) -> http.Response:
        return http.Response.text("only")

    @app.get("/{a}/x/{b}").taking(http.text).taking(http.integer)
    async def two(request: http.Request, a: str, b: int) -> http.Response:
        return http.Response.text(f"two {a} {b}")

    @app.get("/{a}/{b}/{c}/y").taking(http.text).taking(http.integer).taking(http.text)
    async def three(request: http.Request, a: str, b: int, c: str) -> http.Response:
        return http.Response.text(f"three {a} {b} {c}")

    @app.get("/refuse")
    async def refuse(request: http.Request) -> http.Response:
        raise http.HttpError(403, "not you")

    @app.get("/backend")
    async def backend(request: http.Request) -> http.Response:
        raise ConnectionRefusedError("the data base is down")

    @app.get("/fail")
    async def fail(request: http.Request) -> http.Response:
        raise KeyError("secret")

    return app


ROUTES = {
    "GET /": (200, b"index"),
    "GET /?a=b": (200, b"index"),
    "HEAD /": (200, b"index"),
    "POST /": (201, b"posted "),
    "GET /notes/12": (200, b"note 12"),
    "GET /notes/-3": (200, b"note -3"),
    "GET /notes/a%20b": (200, b"named a b"),
    "GET /notes/a%2Fb": (200, b"named a/b"),
    "GET /%6eotes/1": (200, b"note 1"),
    "GET /notes/": (404, None),
    "GET /notes": (404, None),
    "GET /notes/1/": (404, None),
    "GET //": (404, None),
    "GET /only/x": (404, None),
    "GET /q/x/7": (200, b"two q 7"),
    "GET /q/x/z": (404, None),
    "GET /a/1/b/y": (200, b"three a 1 b"),
    "GET /%refuse": (400, None),
    "GET /%72efuse": (403, b"403 Forbidden: not you\n"),
    "GET /refuse": (403, b"403 Forbidden: not you\n"),
    "GET /fail": (500, b"500 Internal Server Error\n"),
    "GET /backend": (500, b"500 Internal Server Error\n"),
    "DELETE /notes/1": (204, b""),
    "DELETE /": (405, None),
    "PUT /notes/1": (405, None),
    "OPTIONS /": (204, b""),
    "OPTIONS *": (204, b""),
    "GET /nothing": (404, None),
    "OPTIONS /nothing": (404, None),
}


@pytest.mark.parametrize("line", ROUTES)
def test_routes(line: str) -> None:
    method, target = line.split()
    status, body = ROUTES[line]
    response = ask(example(), make(method, target))
    assert response.status == status
    assert body is None or response.body == body


TARGETS = st.lists(
    st.sampled_from(
        ["/", "notes", "a", "%2F", "%", "%00", "%ff", "?", "..", ";", "-1", "9" * 20, "s"]
    )
).map(lambda parts: "/" + "".join(parts))


@settings(max_examples=200, deadline=None)
@given(target=TARGETS, method=st.sampled_from(["GET", "HEAD", "POST", "DELETE", "OPTIONS", "X"]))
def test_no_target_is_the_servers_fault(target: str, method: str) -> None:
    app = example()
    app.static("/s", http.Directory(FILES))
    assert ask(app, make(method, target)).status in (200, 201, 204, 400, 404, 405)


def test_allow_lists_what_a_path_knows() -> None:
    app = example()
    assert ask(app, make("DELETE", "/")).fields == [("Allow", "GET, HEAD, OPTIONS, POST")]
    assert ask(app, make("OPTIONS", "/notes/1")).fields == [("Allow", "DELETE, GET, HEAD, OPTIONS")]


def test_routes_that_cannot_work_are_refused_at_once() -> None:
    app = http.Application()

    async def handler(request: http.Request) -> http.Response:
        return http.Response.empty()

    async def handler1(request: http.Request, value: str) -> http.Response:
        return http.Response.empty()

    app.get("/a")(handler)
    for path in ("/a", "b", "/{x}"):
        with pytest.raises(ValueError):
            app.get(path)(handler)
    for path in ("/a", "/{x}/{y}", "/a{x}", "{x}"):
        with pytest.raises(ValueError):
            app.get(path).taking(http.text)(handler1)
    with pytest.raises(ValueError):
        app.static("static", http.Directory(PackedFiles.of([])))


def failing(coroutine_of: http.Request, method: str) -> int:
    async def call() -> object:
        match method:
            case "json":
                return await coroutine_of.json()
            case "form":
                return await coroutine_of.form()
            case _:
                return await coroutine_of.text()

    with pytest.raises(http.HttpError) as caught:
        asyncio.run(call())
    return caught.value.status


FORM = "application/x-www-form-urlencoded"


def test_bodies() -> None:
    request = make("POST", "/?a=%20&b=2", [b'{"a', b'":', b"1}"], Cookie="x=1; y = 2 ;z")
    assert asyncio.run(request.json()) == {"a": 1}
    assert asyncio.run(request.body()) == b'{"a":1}', "a body can be had twice"
    assert request.query().items() == [("a", " "), ("b", "2")] and request.host == "h"
    assert (request.cookie("x"), request.cookie("y"), request.cookie("z")) == ("1", "2", None)
    form = make("POST", "/", [b"a=1+2&b=%C3%A9"], Content_Type=f"{FORM.upper()}; charset=utf-8")
    assert asyncio.run(form.form()).items() == [("a", "1 2"), ("b", "é")]
    assert make("GET", "http://other/").host == "other"


def test_bad_bodies_are_the_peers_fault() -> None:
    assert failing(make("POST", "/", [b"\xff"]), "text") == 400
    assert failing(make("POST", "/", [b"{"]), "json") == 400
    assert failing(make("POST", "/", [b"a=1"]), "form") == 415
    assert failing(make("POST", "/", [b"a=%"], Content_Type=FORM), "form") == 400
    with pytest.raises(http.HttpError):
        make("GET", "/?%zz").query()


class Collected:
    def __init__(self) -> None:
        self.octets = b""

    async def write(self, octets: bytes) -> None:
        self.octets += octets

    async def write_text(self, text: str) -> None:
        await self.write(text.encode())


def test_an_iterator_streams() -> None:
    async def parts() -> AsyncIterator[bytes]:
        for number in range(3):
            yield b"%d" % number

    async def collect() -> bytes:
        collected = Collected()
        producer = http.Response.iterate(parts()).producer
        assert producer is not None
        await producer(collected)
        return collected.octets

    assert asyncio.run(collect()) == b"012"


FILES = PackedFiles.of(
    [("a.css", b"body{}"), ("index.html", b"<p>"), ("sub/index.html", b"<b>"), ("sub/x y.txt", b"0123456789")]
)  # fmt: skip

STATIC = {
    "/s/a.css": (200, b"body{}", "text/css; charset=utf-8"),
    "/s/": (200, b"<p>", "text/html; charset=utf-8"),
    "/s/sub/": (200, b"<b>", "text/html; charset=utf-8"),
    "/s/sub/x%20y.txt": (200, b"0123456789", "text/plain; charset=utf-8"),
    "/s": (404, None, None),
    "/s/sub": (404, None, None),
    "/s/none": (404, None, None),
    "/s/../s/a.css": (404, None, None),
    "/s/%2e%2e/secret": (404, None, None),
    "/s//a.css": (404, None, None),
}


def static_app() -> http.Application:
    app = http.Application()
    app.static("/s", http.Directory(FILES, max_age=60))
    return app


@pytest.mark.parametrize("target", STATIC)
def test_static_files(target: str) -> None:
    status, body, content_type = STATIC[target]
    response = ask(static_app(), make("GET", target))
    assert response.status == status
    if body is not None:
        assert (response.body, response.content_type) == (body, content_type)


def test_static_conditions_and_ranges() -> None:
    app = static_app()
    first = ask(app, make("GET", "/s/sub/x%20y.txt"))
    fields = dict(first.fields)
    tag = fields["ETag"]
    assert len(tag) == 18 and fields["Cache-Control"] == "public, max-age=60"

    def status(method: str = "GET", **conditions: str) -> int:
        return ask(app, make(method, "/s/sub/x%20y.txt", None, **conditions)).status

    assert status(If_None_Match=tag) == 304
    assert status(If_None_Match=f'"x", W/{tag}') == 304
    assert status(If_None_Match="*") == 304
    assert status(If_None_Match='"x"') == 200
    assert status("HEAD", If_None_Match=tag) == 304
    assert status(Range="bytes=2-4") == 206
    assert status(Range="bytes=2-4", If_Range=tag) == 206
    assert status(Range="bytes=2-4", If_Range='"x"') == 200
    assert status(Range="bytes=10-") == 416
    assert status("HEAD", Range="bytes=2-4") == 200
    assert status("POST") == 405
    assert status("OPTIONS") == 204
    part = ask(app, make("GET", "/s/sub/x%20y.txt", Range="bytes=2-4"))
    assert part.body == b"234" and ("Content-Range", "bytes 2-4/10") in part.fields


def test_packed_files_lie_beside_the_program() -> None:
    with pytest.raises(FileNotFoundError):
        PackedFiles("no such directory").paths()
    with pytest.raises(FileNotFoundError):
        PackedFiles("..").paths()
    assert FILES.paths() == ["a.css", "index.html", "sub/index.html", "sub/x y.txt"]
