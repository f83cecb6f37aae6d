"""What one server grants its peers: sizes, counts and times. Past a limit a request is refused."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Sizes in octets, times in seconds. Each value is the largest that is still accepted."""

    request_line: int = 8_192  # RFC 9112 section 3 asks for at least 8000
    head: int = 16_384  # request line, fields and their line ends together
    fields: int = 100  # field lines of a head, and of a trailer section
    chunk_line: int = 1_024  # chunk size with its extensions
    body: int = 1_048_576
    drain: int = 65_536  # of a body that the handler left unread, before the connection ends
    connections: int = 1_000
    requests: int = 1_000_000  # on one connection
    head_time: float = 10.0  # from the first octet of a head (or the connection) to its end
    idle_time: float = 75.0  # between two requests
    body_time: float = 30.0  # to send a body, besides the time that `body_rate` grants
    body_rate: int = 1_024  # octets a second a sender of a long body must keep up
    write_time: float = 30.0  # for the peer to take what was written
    stop_time: float = 10.0  # for open requests, when the server stops
