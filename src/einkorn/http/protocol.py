"""The server's side of HTTP/1.1 (RFC 9112) without I/O: octets in, events out; responses in, octets out.

Reading                                          Writing
  REQUEST_LINE --1--> FIELDS                       IDLE --a--> OWED
  FIELDS --2--> COMPLETE        (no body)          OWED --b--> DONE        (whole response)
         --3--> FIXED_BODY --4--> COMPLETE              --c--> STREAMING --d--> DONE
         --5--> CHUNK_SIZE                         DONE --e--> IDLE        (keep-alive)
  CHUNK_SIZE --6--> CHUNK_DATA --7--> CHUNK_END         --f--> CLOSED
  CHUNK_END --8--> CHUNK_SIZE --9--> TRAILERS
  TRAILERS --10--> COMPLETE --11--> REQUEST_LINE   (11 and e happen together, in `start_next`)
  any but COMPLETE --12--> FAILED                  IDLE, OWED --g--> DONE  (`refuse`)
"""

from enum import Enum
from typing import Final, assert_never

from einkorn.http import framing
from einkorn.http.events import Data, EndOfMessage, Event, Malformed, RequestHead, Signal
from einkorn.http.fields import Headers, parse_field_line
from einkorn.http.head_facts import HeadFacts
from einkorn.http.limits import Limits
from einkorn.http.octet_class import CLASSES, CR, LF, TOKEN
from einkorn.http.request_line import BadRequestLine, RequestLine, parse_request_line
from einkorn.http.response_head import Framing, emit_head

CONTINUE: Final = b"HTTP/1.1 100 Continue\r\n\r\n"
MOST_BLANK_LINES: Final = 4
LAST_CHUNK: Final = b"0\r\n\r\n"

# What `_find_line` returns besides the index of the line's CR.
_PART: Final = -1  # the line's end has not arrived
_BARE: Final = -2  # a LF without CR before it
_LONG: Final = -3  # longer than allowed


class Reading(Enum):
    """How far the request has been read."""

    REQUEST_LINE = 1
    FIELDS = 2
    FIXED_BODY = 3
    CHUNK_SIZE = 4
    CHUNK_DATA = 5
    CHUNK_END = 6
    TRAILERS = 7
    COMPLETE = 8
    FAILED = 9


class Writing(Enum):
    """How far the response has been given."""

    IDLE = 1
    OWED = 2
    STREAMING = 3
    DONE = 4
    CLOSED = 5


class ProtocolError(Exception):
    """The owner called a writing method that the state does not allow: its mistake, not the peer's."""


class ServerProtocol:
    """One connection. Feed `receive`, drain `next_event`, answer each RequestHead, then `start_next`."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.reading = Reading.REQUEST_LINE
        self.writing = Writing.IDLE
        self._octets = b""
        self._at = 0  # first octet not yet consumed
        self._scanned = 0  # no LF stands in [_at, _scanned)
        self._origin = 0  # where the head or trailer section in progress begins
        self._ended = False  # the peer sends no more
        self._no_fields = Headers(b"", [])
        self._plain_end = EndOfMessage(self._no_fields)
        self._failure = Malformed(400, "")
        self._requests = 0
        self._blank_lines = 0  # before the request line
        self._stopping = False
        # Of the request being read.
        self._line = RequestLine("", "", "", "", 0)
        self._facts = HeadFacts()
        self._marks: list[int] = []
        self._left = 0  # octets of the body, or of the chunk, to come
        self._body_size = 0
        # Of the response being written.
        self._is_head = False
        self._chunking = False

    # -- reading ---------------------------------------------------------------------------------

    def receive(self, octets: bytes) -> None:
        """Take octets from the peer; none at all means that it will send no more."""
        if not octets:
            self._ended = True
        elif self._at == len(self._octets) and not self._is_in_head():
            self._octets = octets
            self._at = 0
            self._scanned = 0
        else:
            # Marks count from the origin of the head in progress, so what stands before it can go.
            keep = self._origin if self._is_in_head() else self._at
            self._octets = self._octets[keep:] + octets
            self._at -= keep
            self._scanned = max(self._scanned - keep, 0)
            self._origin = 0

    def next_event(self) -> Event:
        """Return what happened next; call until it returns a Signal or Malformed."""
        event = self._step()
        while event is None:
            event = self._step()
        return event

    def skip_body(self) -> bool:
        """Drop what has arrived of a body that nobody read; False while more of it is to come."""
        event = self.next_event()
        while isinstance(event, Data):
            event = self.next_event()
        return event is not Signal.NEED_DATA

    def has_begun(self) -> bool:
        """Say whether octets of a request have arrived that was not told yet."""
        return self._at < len(self._octets) or self.reading is Reading.FIELDS

    def _is_in_head(self) -> bool:
        return self.reading is Reading.FIELDS or self.reading is Reading.TRAILERS

    def _step(self) -> Event | None:
        """Make one transition, or say why none can be made; None: one was made, ask again."""
        match self.reading:
            case Reading.REQUEST_LINE:
                return self._read_request_line()
            case Reading.FIELDS:
                return self._read_field()
            case Reading.FIXED_BODY:
                return self._read_fixed_body()
            case Reading.CHUNK_SIZE:
                return self._read_chunk_size()
            case Reading.CHUNK_DATA:
                return self._read_chunk_data()
            case Reading.CHUNK_END:
                return self._read_chunk_end()
            case Reading.TRAILERS:
                return self._read_trailer()
            case Reading.COMPLETE:
                return Signal.PAUSED
            case Reading.FAILED:
                return self._failure
            case _:
                assert_never(self.reading)

    def _read_request_line(self) -> Event | None:
        if self._at == len(self._octets):
            return Signal.CLOSED if self._ended else Signal.NEED_DATA
        first = self._octets[self._at]
        if not CLASSES[first] & TOKEN and first != CR:
            return self._fail(400, "a request does not begin like this")
        end = self._find_line(self._limits.request_line)
        if end < 0:
            return self._line_problem(end, 414, "request line")
        if end == self._at:  # empty lines before a request: some clients send one (section 2.2)
            self._at = end + 2
            self._blank_lines += 1
            if self._blank_lines > MOST_BLANK_LINES:
                return self._fail(400, "empty lines instead of a request")
            return None
        line = parse_request_line(self._octets, self._at, end)
        if isinstance(line, BadRequestLine):
            if line is BadRequestLine.OTHER_VERSION:
                return self._fail(505, "only HTTP/1.0 and HTTP/1.1 are spoken here")
            return self._fail(400, "malformed request line")
        self._requests += 1
        self._begin_request(line)
        self._origin = self._at
        self._at = end + 2
        self._scanned = self._at
        self.reading = Reading.FIELDS  # 1
        return None

    def _begin_request(self, line: RequestLine) -> None:
        self._line = line
        self._facts.begin(line.minor)
        self._marks = []
        self._body_size = 0
        self._blank_lines = 0
        self._is_head = line.method == "HEAD"

    def _read_field(self) -> Event | None:
        end = self._find_line(self._limits.head - (self._at - self._origin) - 2)
        if end < 0:
            return self._line_problem(end, 431, "message head")
        start = self._at
        self._at = end + 2
        if end == start:
            return self._finish_head()
        if not parse_field_line(self._octets, start, end, self._origin, self._marks):
            return self._fail(400, "malformed field line")
        if len(self._marks) > 4 * self._limits.fields:
            return self._fail(431, "too many fields")
        self._facts.note(self._octets, self._origin, self._marks, len(self._marks) - 4)
        return None

    def _finish_head(self) -> Event:
        """Decide where the body ends (section 6.3) and whether the request may be served."""
        facts, minor = self._facts, self._line.minor
        if facts.hosts > 1 or (facts.hosts == 0 and minor > 0):
            return self._fail(400, "exactly one Host field is needed")
        if facts.chunked and (facts.length >= 0 or minor == 0):
            return self._fail(400, "the body's length is ambiguous")
        if facts.refusal > 0:
            return self._fail(facts.refusal, "a field of the request cannot be accepted")
        if facts.length > self._limits.body:
            return self._fail(413, "the body is longer than allowed")
        if minor == 0:
            facts.expects_continue = False  # HTTP/1.0 has no 100 (Continue)
        octets = self._octets
        if self._origin > 0 or self._at < len(octets):
            octets = octets[self._origin : self._at]
        self._origin = 0
        self.writing = Writing.OWED  # a
        length = -1
        if facts.chunked:
            self._scanned = self._at
            self.reading = Reading.CHUNK_SIZE  # 5
        else:
            length = max(facts.length, 0)
            self._left = length
            self.reading = Reading.FIXED_BODY  # 3, and 2 by way of it
        headers = Headers(octets, self._marks)
        return RequestHead(self._line, headers, length, facts.expects_continue)

    def _read_fixed_body(self) -> Event:
        if self._left == 0:
            self.reading = Reading.COMPLETE  # 4
            return self._plain_end
        data = self._take(self._left)
        if data is None:
            return self._wait()
        self._left -= len(data)
        return Data(data)

    def _read_chunk_size(self) -> Event | None:
        end = self._find_line(self._limits.chunk_line)
        if end < 0:
            return self._line_problem(end, 400, "chunk size")
        size = framing.parse_chunk_line(self._octets, self._at, end)
        if size < 0:
            return self._fail(400, "malformed chunk size")
        if size > self._limits.body - self._body_size:
            return self._fail(413, "the body is longer than allowed")
        self._at = end + 2
        self._scanned = self._at
        if size == 0:
            self._marks = []
            self._origin = self._at
            self.reading = Reading.TRAILERS  # 9
        else:
            self._body_size += size
            self._left = size
            self.reading = Reading.CHUNK_DATA  # 6
        return None

    def _read_chunk_data(self) -> Event:
        data = self._take(self._left)
        if data is None:
            return self._wait()
        self._left -= len(data)
        if self._left == 0:
            self.reading = Reading.CHUNK_END  # 7
        return Data(data)

    def _read_chunk_end(self) -> Event | None:
        at = self._at
        here = len(self._octets) - at
        if (here > 0 and self._octets[at] != CR) or (here > 1 and self._octets[at + 1] != LF):
            return self._fail(400, "a chunk is longer than its size says")
        if here < 2:
            return self._wait()
        self._at = at + 2
        self._scanned = self._at
        self.reading = Reading.CHUNK_SIZE  # 8
        return None

    def _read_trailer(self) -> Event | None:
        end = self._find_line(self._limits.head - (self._at - self._origin) - 2)
        if end < 0:
            return self._line_problem(end, 431, "trailer section")
        start = self._at
        self._at = end + 2
        if end > start:
            if not parse_field_line(self._octets, start, end, self._origin, self._marks):
                return self._fail(400, "malformed trailer field")
            if len(self._marks) > 4 * self._limits.fields:
                return self._fail(431, "too many trailer fields")
            return None
        trailers = self._no_fields
        if len(self._marks) > 0:
            trailers = Headers(self._octets[self._origin : self._at], self._marks)
        self._origin = 0
        self.reading = Reading.COMPLETE  # 10
        return EndOfMessage(trailers)

    def _take(self, most: int) -> bytes | None:
        """Consume up to `most` octets; None when there are none."""
        octets, at = self._octets, self._at
        here = len(octets) - at
        if here == 0:
            return None
        if at == 0 and here <= most:
            self._at = here
            return octets
        count = min(here, most)
        self._at = at + count
        return octets[at : at + count]

    def _find_line(self, longest: int) -> int:
        """Return the index of the CR that ends the line at `_at`, or _PART, _BARE or _LONG."""
        octets, at = self._octets, self._at
        end = octets.find(b"\n", max(self._scanned, at))
        if end < 0:
            self._scanned = len(octets)
            # One octet more may be here: the CR of a line exactly as long as allowed.
            return _LONG if len(octets) - at > longest + 1 else _PART
        if end == at or octets[end - 1] != CR:
            return _BARE
        self._scanned = end + 1
        return _LONG if end - 1 - at > longest else end - 1

    def _line_problem(self, found: int, too_long: int, what: str) -> Event:
        if found == _PART:
            return self._wait()
        if found == _LONG:
            return self._fail(too_long, f"{what} longer than allowed")
        return self._fail(400, "a line ends without carriage return")

    def _wait(self) -> Event:
        if self._ended:
            return self._fail(400, "the connection ended within the request")
        return Signal.NEED_DATA

    def _fail(self, status: int, reason: str) -> Event:
        self._failure = Malformed(status, reason)
        self._facts.keep_alive = False
        self.reading = Reading.FAILED  # 12
        return self._failure

    # -- writing ---------------------------------------------------------------------------------

    def is_head(self) -> bool:
        """Say whether the request is a HEAD: its response has a head only."""
        return self._is_head

    def stop(self) -> None:
        """Let the response under way, or the next, be the connection's last."""
        self._stopping = True

    def permit_body(self) -> bytes:
        """Return the 100 (Continue) that the peer waits for, b"" when it waits for none."""
        waits = self._facts.expects_continue and self.writing is Writing.OWED
        self._facts.expects_continue = False
        if waits and self._at == len(self._octets):
            return CONTINUE
        return b""  # RFC 9110 section 10.1.1: needless once the body has begun to arrive

    def keeps_alive(self) -> bool:
        """Say, once a response has begun, whether the connection outlives it."""
        return self._facts.keep_alive

    def respond(
        self, status: int, content_type: str, fields: list[tuple[str, str]], body: bytes, date: str
    ) -> bytes:
        """Return a whole response. `date` is in the form of emit_date, "" where no clock is."""
        self._need(Writing.OWED)
        self.writing = Writing.DONE  # b
        keep = self._decide_to_keep()
        if (
            status == 204 or status == 304 or status < 200
        ):  # never have a body (RFC 9110 section 6.4.1)
            return emit_head(
                status, content_type, fields, date, Framing.NONE, 0, self._connection(keep)
            ).encode()
        head = emit_head(
            status, content_type, fields, date, Framing.LENGTH, len(body), self._connection(keep)
        )
        return head.encode() if self._is_head else head.encode() + body

    def start_stream(
        self, status: int, content_type: str, fields: list[tuple[str, str]], date: str
    ) -> bytes:
        """Return the head of a response whose body follows by `stream`."""
        self._need(Writing.OWED)
        self.writing = Writing.STREAMING  # c
        self._chunking = self._line.minor > 0
        # An HTTP/1.0 peer knows no chunks: there the end of the connection is the end of the body.
        keep = self._decide_to_keep() and (self._chunking or self._is_head)
        self._facts.keep_alive = keep
        coding = Framing.CHUNKED if self._chunking else Framing.NONE
        return emit_head(
            status, content_type, fields, date, coding, 0, self._connection(keep)
        ).encode()

    def stream(self, octets: bytes) -> bytes:
        """Return the next part of a streamed body."""
        self._need(Writing.STREAMING)
        if len(octets) == 0 or self._is_head:
            return b""  # an empty chunk would end the body
        if not self._chunking:
            return octets
        return b"".join([f"{len(octets):x}\r\n".encode(), octets, b"\r\n"])

    def end_stream(self) -> bytes:
        """Return the end of a streamed body."""
        self._need(Writing.STREAMING)
        self.writing = Writing.DONE  # d
        return LAST_CHUNK if self._chunking and not self._is_head else b""

    def refuse(self, status: int, reason: str, date: str) -> bytes:
        """Return an error response that ends the connection; b"" when a response has begun already."""
        if self.writing is not Writing.IDLE and self.writing is not Writing.OWED:
            return b""
        self.writing = Writing.DONE  # g
        self._facts.keep_alive = False
        body = f"{status} {reason}\n".encode()
        head = emit_head(
            status, "text/plain; charset=utf-8", [], date, Framing.LENGTH, len(body), "close"
        )
        return head.encode() + body

    def start_next(self) -> bool:
        """Turn to the next request once this one is read and answered; False: close the connection."""
        self._need(Writing.DONE)
        if not self._facts.keep_alive or self.reading is not Reading.COMPLETE:
            self.writing = Writing.CLOSED  # f
            return False
        self.writing = Writing.IDLE  # e
        self.reading = Reading.REQUEST_LINE  # 11
        if self._at == len(self._octets):
            self._octets = b""  # an idle connection keeps nothing of its last request
            self._at = 0
        self._scanned = self._at
        return True

    def _decide_to_keep(self) -> bool:
        """Decide whether the connection outlives this response."""
        if self._stopping or self._facts.must_close or not self._can_drain():
            self._facts.keep_alive = False
        if self._requests >= self._limits.requests:
            self._facts.keep_alive = False
        return self._facts.keep_alive

    def _can_drain(self) -> bool:
        """Say whether reading what is left of the request is cheaper than a new connection."""
        if self.reading is Reading.COMPLETE:
            return True
        # A peer still waiting for 100 (Continue) may or may not send the body: no telling.
        if self._facts.expects_continue or self.reading is not Reading.FIXED_BODY:
            return False
        return self._left <= self._limits.drain

    def _connection(self, keep: bool) -> str:
        """Return the value of the Connection field, "" where the version's default says the same."""
        if self._line.minor > 0:
            return "" if keep else "close"
        return "keep-alive" if keep else "close"

    def _need(self, state: Writing) -> None:
        if self.writing is not state:
            raise ProtocolError(f"needs state {state.name}, is {self.writing.name}")
