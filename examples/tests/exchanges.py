"""What clients of the server examples say and must hear, over real sockets, whatever runs the server.

`EXCHANGES` names each example's port and its exchanges; an exchange takes the host and the port that
reach the server and raises AssertionError when it hears something else. Any order, any number of times.
"""

import http.client
import json
import socket
from collections.abc import Callable
from dataclasses import dataclass

PATIENCE = 20.0  # seconds: an emulated machine on a busy host is slow

type Exchange = Callable[[str, int], None]


@dataclass(frozen=True)
class Example:
    """A server example: where it lies below `examples/`, its own port, what to try on it."""

    path: str
    port: int
    exchanges: tuple[Exchange, ...]


def connect(host: str, port: int) -> socket.socket:
    """Open a connection whose reads do not wait for ever."""
    return socket.create_connection((host, port), timeout=PATIENCE)


def read_to_end(connection: socket.socket) -> bytes:
    """Return all octets until the server ends the connection."""
    octets = b""
    while part := connection.recv(65536):
        octets += part
    return octets


def read_exactly(connection: socket.socket, size: int) -> bytes:
    """Return `size` octets."""
    octets = b""
    while len(octets) < size:
        part = connection.recv(size - len(octets))
        assert part, f"the connection ended after {len(octets)} of {size} octets"
        octets += part
    return octets


# -- tutorial/echo_server.py -------------------------------------------------------------------------


def echo_a_line(host: str, port: int) -> None:
    """A line comes back; the server closes after the client has."""
    with connect(host, port) as connection:
        connection.sendall(b"hello\n")
        assert read_exactly(connection, 6) == b"hello\n"
        connection.shutdown(socket.SHUT_WR)
        assert read_to_end(connection) == b""


def echo_much(host: str, port: int) -> None:
    """More than any window or buffer comes back whole and in order."""
    octets = b"".join(number.to_bytes(4, "big") for number in range(32_768))
    with connect(host, port) as connection:
        heard = b""
        for start in range(0, len(octets), 8192):
            connection.sendall(octets[start : start + 8192])
            heard += read_exactly(connection, min(8192, len(octets) - start))
        connection.shutdown(socket.SHUT_WR)
        assert heard + read_to_end(connection) == octets


def echo_several_at_once(host: str, port: int) -> None:
    """Connections do not hear each other."""
    connections = [connect(host, port) for _ in range(8)]
    try:
        for number, connection in enumerate(connections):
            connection.sendall(b"%d" % number * 100)
        for number, connection in reversed(list(enumerate(connections))):
            assert read_exactly(connection, 100) == b"%d" % number * 100
    finally:
        for connection in connections:
            connection.close()


# -- tutorial/guess_a_number.py ----------------------------------------------------------------------


def ask(connection: socket.socket, text: str) -> str:
    """Send a line, return the answer's."""
    connection.sendall(f"{text}\n".encode())
    return read_line(connection)


def read_line(connection: socket.socket) -> str:
    """Return the next line without its end."""
    octets = b""
    while not octets.endswith(b"\n"):
        octets += read_exactly(connection, 1)
    return octets.decode().rstrip("\n")


def guess_by_halving(host: str, port: int) -> None:
    """Seven guesses suffice; then the server says how many it took, and goodbye."""
    with connect(host, port) as connection:
        assert read_line(connection) == "I think of a number from 1 to 100. Which is it?"
        low, high, guesses = 1, 100, 0
        while True:
            middle = (low + high) // 2
            guesses += 1
            answer = ask(connection, f" {middle}\r")
            if answer == "Too low.":
                low = middle + 1
            elif answer == "Too high.":
                high = middle - 1
            else:
                break
            assert low <= high and guesses < 7
        plural = "guess" if guesses == 1 else "guesses"
        assert answer == f"Right! It took you {guesses} {plural}."
        assert read_to_end(connection) == b""


def guess_nonsense(host: str, port: int) -> None:
    """What is no number of the range costs no guess; a flood ends the game."""
    with connect(host, port) as connection:
        read_line(connection)
        for text in ("", "x", "0", "101", "-5", "1.5", "é", "9" * 30):
            assert ask(connection, text) == "Please type a number from 1 to 100.", text
        connection.sendall(b"9" * 5000)
        try:
            assert read_to_end(connection) == b""
        except ConnectionError:
            pass  # as good: the server closed while we were sending


# -- application/website -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Answer:
    """A response."""

    status: int
    fields: dict[str, str]
    body: bytes


def request(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    body: bytes = b"",
    fields: dict[str, str] | None = None,
) -> Answer:
    """Make one request on a connection that stays open."""
    connection.request(method, path, body or None, fields or {})
    response = connection.getresponse()
    found = {name.lower(): value for name, value in response.getheaders()}
    return Answer(response.status, found, response.read())


def browse(host: str, port: int) -> http.client.HTTPConnection:
    """Open a connection for requests."""
    return http.client.HTTPConnection(host, port, timeout=PATIENCE)


HTML = "text/html; charset=utf-8"


def website_pages(host: str, port: int) -> None:
    """Every page and file arrives on one connection, whole and with its type."""
    connection = browse(host, port)
    types = {
        "/": HTML,
        "/notes": HTML,
        "/counter": HTML,
        "/about": HTML,
        "/static/style.css": "text/css; charset=utf-8",
        "/static/counter.js": "text/javascript; charset=utf-8",
        "/static/einkorn.svg": "image/svg+xml",
        "/static/field.png": "image/png",
    }
    for path, content_type in types.items():
        answer = request(connection, "GET", path)
        assert answer.status == 200, path
        assert answer.fields["content-type"] == content_type, path
        assert int(answer.fields["content-length"]) == len(answer.body) > 0, path
        if content_type == HTML:
            assert answer.body.startswith(b"<!doctype html>"), path
            assert answer.body.endswith(b"</html>\n"), path
        head = request(connection, "HEAD", path)
        assert (head.status, head.body) == (200, b""), path
    picture = request(connection, "GET", "/static/field.png").body
    assert picture.startswith(b"\x89PNG\r\n\x1a\n") and picture.endswith(b"IEND\xaeB\x60\x82")
    assert request(connection, "GET", "/nothing").status == 404
    refused = request(connection, "DELETE", "/about")
    assert (refused.status, refused.fields["allow"]) == (405, "GET, HEAD, OPTIONS")
    connection.close()


def website_caching(host: str, port: int) -> None:
    """A second visit costs a 304; a part can be asked for."""
    connection = browse(host, port)
    first = request(connection, "GET", "/static/style.css")
    tag = first.fields["etag"]
    again = request(connection, "GET", "/static/style.css", fields={"If-None-Match": tag})
    assert (again.status, again.body, again.fields["etag"]) == (304, b"", tag)
    part = request(connection, "GET", "/static/style.css", fields={"Range": "bytes=3-8"})
    assert (part.status, part.body) == (206, first.body[3:9])
    connection.close()


def website_notes_form(host: str, port: int) -> None:
    """A note that a form sends is on the page, as text and not as markup; then it is removed."""
    connection = browse(host, port)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    sent = request(connection, "POST", "/notes", b"text=%3Cb%3E+K%C3%B6rner+%26+%22more%22", form)
    assert (sent.status, sent.fields["location"]) == (303, "/notes")
    page = request(connection, "GET", "/notes").body.decode()
    assert "&lt;b&gt; Körner &amp; &quot;more&quot;" in page and "<b>" not in page
    number = page.split("/api/notes/", 1)[1].split('"', 1)[0]
    assert request(connection, "POST", f"/notes/{number}/remove").status == 303
    assert request(connection, "GET", f"/api/notes/{number}").status == 404
    for body in (b"", b"text=", b"text=" + b"a" * 281, b"other=1"):
        assert request(connection, "POST", "/notes", body, form).status in (415, 422)
    assert request(connection, "POST", "/notes", b"text=%zz", form).status == 400
    assert request(connection, "POST", "/notes", b"text=a").status == 415
    connection.close()


def website_notes_api(host: str, port: int) -> None:
    """The API makes, shows, lists and removes a note, and says what it does not take."""
    connection = browse(host, port)
    made = request(connection, "POST", "/api/notes", '{"text": "für 🌾"}'.encode())
    assert (made.status, made.fields["content-type"]) == (201, "application/json")
    note = json.loads(made.body)
    assert note["text"] == "für 🌾" and made.fields["location"] == f"/api/notes/{note['number']}"
    path = made.fields["location"]
    assert json.loads(request(connection, "GET", path).body) == note
    assert note in json.loads(request(connection, "GET", "/api/notes").body)["notes"]
    assert request(connection, "DELETE", path).status == 204
    assert request(connection, "DELETE", path).status == 404
    assert request(connection, "GET", "/api/notes/x").status == 404
    for body, status in ((b"{", 400), (b"\xff", 400), (b"[]", 422), (b'{"text": 1}', 422)):
        assert request(connection, "POST", "/api/notes", body).status == status, body
    connection.close()


def website_health(host: str, port: int) -> None:
    """The health check is a JSON object whose uptime is a number."""
    connection = browse(host, port)
    health = json.loads(request(connection, "GET", "/health").body)
    assert health["status"] == "ok" and health["uptime"] >= 0
    connection.close()


def website_counter(host: str, port: int) -> None:
    """Lines arrive in chunks, each when it is due; events go on until the visitor leaves."""
    with connect(host, port) as connection:
        connection.sendall(b"GET /counter/2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        head, body = read_to_end(connection).split(b"\r\n\r\n", 1)
        assert b"Transfer-Encoding: chunked" in head
        assert body == b"2\r\n1\n\r\n2\r\n2\n\r\n0\r\n\r\n"
    with connect(host, port) as connection:
        connection.sendall(b"GET /counter/events HTTP/1.1\r\nHost: h\r\n\r\n")
        octets = b""
        while b"data: 2\n\n" not in octets:
            octets += read_exactly(connection, 1)
        assert b"text/event-stream" in octets
    website_health(host, port)  # a visitor who left harms nobody


def website_pipelining(host: str, port: int) -> None:
    """Requests sent at once, in awkward pieces, are answered in order."""
    octets = b"".join(b"GET /api/notes/%d HTTP/1.1\r\nHost: h\r\n\r\n" % n for n in range(-20, 0))
    octets += b"GET /health HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
    with connect(host, port) as connection:
        for start in range(0, len(octets), 37):
            connection.sendall(octets[start : start + 37])
        heard = read_to_end(connection)
    assert heard.count(b"HTTP/1.1 404 ") == 20 and heard.count(b"HTTP/1.1 200 ") == 1
    at = [heard.index(b"there is no note %d\n" % number) for number in range(-20, 0)]
    assert at == sorted(at)


AMBIGUOUS = {
    b"nonsense\r\n\r\n": b"400",
    b"GET / HTTP/1.1\r\n\r\n": b"400",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n": b"400",
    b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n": b"400",
    b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n": b"400",
    b"POST /notes HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n": b"413",
    b"GET / HTTP/1.1\r\nHost: h\r\nX : y\r\n\r\n": b"400",
    b"GET / HTTP/1.1\r\nHost: h\r\nX: y\r\n z\r\n\r\n": b"400",
    b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n\r\n": b"414",
    b"GET / HTTP/1.1\r\nHost: h\r\nX: " + b"a" * 17000 + b"\r\n\r\n": b"431",
    b"GET / HTTP/3.0\r\n\r\n": b"505",
}


def website_refusals(host: str, port: int) -> None:
    """What is ambiguous or too large is refused with its status, and the connection ends."""
    for octets, status in AMBIGUOUS.items():
        with connect(host, port) as connection:
            connection.sendall(octets)
            heard = read_to_end(connection)
        assert heard.startswith(b"HTTP/1.1 " + status), (octets[:60], heard[:60])
        assert b"Connection: close" in heard
    website_health(host, port)


EXCHANGES = (
    Example("tutorial/echo_server.py", 7000, (echo_a_line, echo_much, echo_several_at_once)),
    Example("tutorial/guess_a_number.py", 7001, (guess_by_halving, guess_nonsense)),
    Example(
        "application/website",
        8080,
        (
            website_pages,
            website_caching,
            website_notes_form,
            website_notes_api,
            website_health,
            website_counter,
            website_pipelining,
            website_refusals,
        ),
    ),
)
