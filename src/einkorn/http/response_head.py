"""The head of a response as it goes out (RFC 9112 section 4): status line and fields."""

from enum import Enum
from typing import Final

from einkorn.http.octet_class import HTAB, TOKEN, is_all

_REASONS: Final = {
    200: "OK",
    201: "Created",
    202: "Accepted",
    204: "No Content",
    206: "Partial Content",
    301: "Moved Permanently",
    302: "Found",
    303: "See Other",
    304: "Not Modified",
    307: "Temporary Redirect",
    308: "Permanent Redirect",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    408: "Request Timeout",
    409: "Conflict",
    410: "Gone",
    411: "Length Required",
    412: "Precondition Failed",
    413: "Content Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    416: "Range Not Satisfiable",
    417: "Expectation Failed",
    422: "Unprocessable Content",
    426: "Upgrade Required",
    429: "Too Many Requests",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error",
    501: "Not Implemented",
    503: "Service Unavailable",
    504: "Gateway Timeout",
    505: "HTTP Version Not Supported",
}


class Framing(Enum):
    """How the receiver finds the end of the body."""

    LENGTH = 1
    CHUNKED = 2
    NONE = 3  # no body, or it lasts until the connection ends


def reason_phrase(status: int) -> str:
    """Return the registered phrase of a status code, "" for one that is not in the table."""
    return "OK" if status == 200 else _REASONS.get(status, "")


def emit_head(
    status: int,
    content_type: str,
    fields: list[tuple[str, str]],
    date: str,
    framing: Framing,
    length: int,
    connection: str,
) -> str:
    """Return the head with its empty line; arguments that are "" leave their field out."""
    parts = ["HTTP/1.1 ", str(status), " ", reason_phrase(status), "\r\n"]
    if date != "":
        _append_field(parts, "Date", date)
    if content_type != "":
        _append_field(parts, "Content-Type", content_type)
    for name, value in fields:
        _append_field(parts, name, value)
    match framing:
        case Framing.LENGTH:
            _append_field(parts, "Content-Length", str(length))
        case Framing.CHUNKED:
            _append_field(parts, "Transfer-Encoding", "chunked")
        case Framing.NONE:
            pass
    if connection != "":
        _append_field(parts, "Connection", connection)
    parts.append("\r\n")
    return "".join(parts)


def _append_field(parts: list[str], name: str, value: str) -> None:
    parts.append(name)
    parts.append(": ")
    parts.append(value)
    parts.append("\r\n")


def is_field_name(name: str) -> bool:
    """Say whether a program may send a field of that name."""
    octets = name.encode()
    return len(octets) > 0 and is_all(octets, 0, len(octets), TOKEN)


def is_field_value(value: str) -> bool:
    """Say whether a program may send that value: printable ASCII and blanks.

    A line end in it would let its author add fields or a whole response ("response splitting").
    """
    for octet in value.encode():
        if octet > 0x7E or (octet < 0x20 and octet != HTAB):
            return False
    return True
