"""What the protocol tells its owner: the events of `ServerProtocol.next_event`."""

from dataclasses import dataclass
from enum import Enum

from einkorn.http.fields import Headers
from einkorn.http.request_line import RequestLine


class Signal(Enum):
    """Events that carry nothing."""

    NEED_DATA = 1  # give more octets to `receive`, then ask again
    PAUSED = 2  # the request was told whole; the next waits until this one's response is sent
    CLOSED = 3  # the peer ended the connection between two requests


@dataclass(frozen=True)
class RequestHead:
    """A request begins. Data and one EndOfMessage follow, at once when there is no body."""

    line: RequestLine
    headers: Headers
    length: int  # of the body in octets; -1 when chunked
    expects_continue: bool  # the peer waits for 100 (Continue) before it sends the body


@dataclass(frozen=True)
class Data:
    """The next octets of the body, never empty."""

    octets: bytes


@dataclass(frozen=True)
class EndOfMessage:
    """The request is whole."""

    trailers: Headers


@dataclass(frozen=True)
class Malformed:
    """The peer broke the protocol or a limit: answer with `status` where still possible, then close."""

    status: int
    reason: str


type Event = Signal | RequestHead | Data | EndOfMessage | Malformed
