"""A response as a handler makes it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final, Protocol

from einkorn.http.json_value import Json, emit_json
from einkorn.http.octet_class import lower
from einkorn.http.response_head import is_field_name, is_field_value, reason_phrase

HTML: Final = "text/html; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"
JSON: Final = "application/json"
OCTETS: Final = "application/octet-stream"

# What the server itself says about the message and the connection.
_RESERVED: Final = ("content-length", "transfer-encoding", "connection", "date", "content-type")


class BodyWriter(Protocol):
    """Takes the parts of a streamed body."""

    async def write(self, octets: bytes) -> None:
        """Send octets now; waits while the peer is slow. Raises Disconnected when it left."""
        ...

    async def write_text(self, text: str) -> None:
        """Send text now, as UTF-8."""
        ...


type Producer = Callable[[BodyWriter], Awaitable[None]]


class Response:
    """Status, fields and a body, which is either at hand or produced while it is sent."""

    def __init__(self, body: bytes, content_type: str = OCTETS, status: int = 200) -> None:
        if not 200 <= status <= 599:
            raise ValueError(f"{status} is not the status of a final response")
        if not is_field_value(content_type):
            raise ValueError(f"not a content type: {content_type!r}")
        self.status = status
        self.content_type = content_type
        self.body = body
        self.fields: list[tuple[str, str]] = []
        self.producer: Producer | None = None

    @staticmethod
    def text(text: str, status: int = 200) -> "Response":
        """Return plain text."""
        return _known(text.encode(), TEXT, status)

    @staticmethod
    def html(text: str, status: int = 200) -> "Response":
        """Return a page."""
        return _known(text.encode(), HTML, status)

    @staticmethod
    def json(value: Json, status: int = 200) -> "Response":
        """Return a JSON value."""
        return _known(emit_json(value).encode(), JSON, status)

    @staticmethod
    def empty(status: int = 204) -> "Response":
        """Return no body."""
        return Response(b"", "", status)

    @staticmethod
    def error(status: int, reason: str = "") -> "Response":
        """Return an error as plain text: the standard's phrase, and the reason when there is one."""
        phrase = f"{status} {reason_phrase(status)}"
        return Response.text(f"{phrase}\n" if reason == "" else f"{phrase}: {reason}\n", status)

    @staticmethod
    def redirect(location: str, status: int = 303) -> "Response":
        """Return "look there instead"; 303: with GET, whatever the method was."""
        response = Response(b"", "", status)
        response.add("Location", location)
        return response

    @staticmethod
    def stream(producer: Producer, content_type: str = OCTETS, status: int = 200) -> "Response":
        """Return a body that `producer` writes part by part, for as long as it likes."""
        response = Response(b"", content_type, status)
        if status == 204 or status == 304:
            raise ValueError(f"a response with status {status} has no body")
        response.producer = producer
        return response

    @staticmethod
    def iterate(parts: AsyncIterator[bytes], content_type: str = OCTETS) -> "Response":
        """Return a body whose parts come from an asynchronous iterator."""

        async def produce(writer: BodyWriter) -> None:
            async for part in parts:
                await writer.write(part)

        return Response.stream(produce, content_type)

    def add(self, name: str, value: str) -> None:
        """Append a field. Raises ValueError for what may not stand in a head."""
        if not is_field_name(name) or lower(name) in _RESERVED:
            raise ValueError(f"not a field that a program may send: {name!r}")
        if not is_field_value(value):
            raise ValueError(f"not a field value: {value!r}")
        self.fields.append((name, value))

    def set_cookie(self, name: str, value: str, max_age: int = -1) -> None:
        """Ask the browser to keep a cookie for `max_age` seconds; negative: until it is closed.

        It is sent to this site only and hidden from scripts (RFC 6265 section 4.1).
        """
        if not is_field_name(name) or any(character in value for character in ' ",;\\'):
            raise ValueError(f"not a cookie: {name!r}")
        age = "" if max_age < 0 else f"; Max-Age={max_age}"
        self.add("Set-Cookie", f"{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}")


def _known(body: bytes, content_type: str, status: int) -> Response:
    """Return a response with one of our own content types, which needs no check on each request."""
    response = Response(body, "", status)
    response.content_type = content_type
    return response
