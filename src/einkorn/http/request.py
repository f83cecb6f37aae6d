"""A request as its handler sees it."""

from typing import Protocol

from einkorn.http.errors import HttpError
from einkorn.http.events import RequestHead
from einkorn.http.fields import Headers
from einkorn.http.json_value import Json, parse_json
from einkorn.http.octet_class import lower
from einkorn.http.percent import Pairs, parse_pairs

MOST_PAIRS = 1_000  # of one query or form


class BodySource(Protocol):
    """Where a request's body comes from: the connection, or a test."""

    async def read(self) -> bytes:
        """Return the next octets, b"" at the end. Raises HttpError when the body is malformed."""
        ...


class Request:
    """One request: what was asked, and the body, which is read only when a handler wants it."""

    def __init__(self, head: RequestHead, source: BodySource) -> None:
        self.method = head.line.method
        self.path = head.line.path
        """As sent, percent-encoded, without the query; path parameters arrive decoded."""
        self.headers: Headers = head.headers
        self._head = head
        self._source = source
        self._body: bytes | None = None

    @property
    def host(self) -> str:
        """Host and port that were asked for, "" when an HTTP/1.0 peer did not say."""
        if self._head.line.authority != "":
            return self._head.line.authority
        return self.headers.get("host") or ""

    @property
    def query_text(self) -> str:
        """What follows "?" in the target, as sent."""
        return self._head.line.query

    def query(self) -> Pairs:
        """Return the query's pairs. Raises HttpError 400 when badly encoded."""
        pairs = parse_pairs(self._head.line.query, MOST_PAIRS)
        if pairs is None:
            raise HttpError(400, "the query is badly encoded")
        return pairs

    def cookie(self, name: str) -> str | None:
        """Return the value of a cookie (RFC 6265 section 5.4)."""
        field = self.headers.get("cookie")
        if field is None:
            return None
        for pair in field.split(";"):
            equals = pair.find("=")
            if equals >= 0 and pair[:equals].strip() == name:
                return pair[equals + 1 :].strip()
        return None

    def media_type(self) -> str:
        """Return the body's media type in lower case without parameters, "" when not told."""
        field = self.headers.get("content-type") or ""
        end = field.find(";")
        return lower((field if end < 0 else field[:end]).strip())

    async def read(self) -> bytes:
        """Return the next octets of the body as they arrive, b"" at its end."""
        return await self._source.read()

    async def body(self) -> bytes:
        """Return the whole body, at most `Limits.body` octets."""
        body = self._body
        if body is None:
            parts: list[bytes] = []
            while octets := await self._source.read():
                parts.append(octets)
            body = parts[0] if len(parts) == 1 else b"".join(parts)
            self._body = body
        return body

    async def text(self) -> str:
        """Return the body as text. Raises HttpError 400 when it is no UTF-8."""
        body = await self.body()
        try:
            return body.decode()
        except UnicodeDecodeError:
            raise HttpError(400, "the body is not UTF-8") from None

    async def json(self) -> Json:
        """Return the body's JSON value. Raises HttpError 400 when it is none."""
        value = parse_json(await self.text())
        if isinstance(value, ValueError):
            raise HttpError(400, f"the body is not JSON: {value}")
        return value

    async def form(self) -> Pairs:
        """Return the pairs of an HTML form. Raises HttpError 415 or 400 when it is none."""
        if self.media_type() != "application/x-www-form-urlencoded":
            raise HttpError(415, "an urlencoded form is needed here")
        pairs = parse_pairs(await self.text(), MOST_PAIRS)
        if pairs is None:
            raise HttpError(400, "the form is badly encoded")
        return pairs
