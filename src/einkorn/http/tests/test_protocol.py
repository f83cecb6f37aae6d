"""The protocol core: tables of octets and events, limits, pipelining, and a fuzzer that splits anywhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn.http.events import Data, EndOfMessage, Event, Malformed, RequestHead, Signal
from einkorn.http.limits import Limits
from einkorn.http.protocol import ProtocolError, Reading, ServerProtocol, Writing

DATE = "Sun, 06 Nov 1994 08:49:37 GMT"


def summary(event: Event) -> object:
    """A comparable short form of an event."""
    if isinstance(event, RequestHead):
        line = event.line
        return ("head", line.method, line.path, line.query, tuple(event.headers.items()))
    if isinstance(event, Data):
        return event.octets
    if isinstance(event, EndOfMessage):
        return ("end", tuple(event.trailers.items()))
    if isinstance(event, Malformed):
        return event.status
    return event


def run(pieces: list[bytes], limits: Limits | None = None, end: bool = False) -> list[object]:
    """Feed pieces, answer every whole request, return all events but NEED_DATA; join split bodies."""
    protocol = ServerProtocol(limits or Limits())
    events: list[object] = []
    for piece in [*pieces, b""] if end else pieces:
        protocol.receive(piece)
        while True:
            event = protocol.next_event()
            if event is Signal.NEED_DATA:
                break
            if event is Signal.PAUSED:
                protocol.respond(200, "", [], b"", DATE)
                if not protocol.start_next():
                    return [*events, "close"]
                continue
            found = summary(event)
            if isinstance(found, bytes) and events and isinstance(events[-1], bytes):
                events[-1] = events[-1] + found
            else:
                events.append(found)
            if isinstance(event, Malformed) or event is Signal.CLOSED:
                return events
    return events


def outcome(octets: bytes, limits: Limits | None = None) -> object:
    """The last thing told about one message."""
    events = run([octets], limits)
    return events[-1] if events else None


END = ("end", ())
HOST = (("host", "h"),)

ACCEPTED = {
    "simple": (
        b"GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        [("head", "GET", "/", "", HOST), END],
    ),
    "query": (
        b"GET /a?b=c?d HTTP/1.1\r\nHost: h\r\n\r\n",
        [("head", "GET", "/a", "b=c?d", HOST), END],
    ),
    "an empty line before": (
        b"\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n",
        [("head", "GET", "/", "", HOST), END],
    ),
    "blanks around a value": (
        b"GET / HTTP/1.1\r\nHost: \t h \t\r\n\r\n",
        [("head", "GET", "/", "", HOST), END],
    ),
    "empty value, obs-text": (
        b"GET / HTTP/1.1\r\nhOST:h\r\nX:\r\nY:a \xe9\r\n\r\n",
        [("head", "GET", "/", "", (*HOST, ("x", ""), ("y", "a \xe9"))), END],
    ),
    "length": (
        b"POST / HTTP/1.1\r\nHost:h\r\nContent-Length: 5\r\n\r\nhello",
        [("head", "POST", "/", "", (*HOST, ("content-length", "5"))), b"hello", END],
    ),
    "length twice the same": (
        b"POST / HTTP/1.1\r\nHost:h\r\nContent-Length: 2, 2\r\nContent-Length:2\r\n\r\nhi",
        [
            ("head", "POST", "/", "", (*HOST, ("content-length", "2, 2"), ("content-length", "2"))),
            b"hi",
            END,
        ],
    ),
    "chunks, extension, trailer": (
        b"POST / HTTP/1.1\r\nHost:h\r\nTransfer-Encoding: Chunked\r\n\r\n"
        b'5;a="b"\r\nhello\r\n00A ; x\r\n, world!!!\r\n0\r\nSum: 9\r\n\r\n',
        [
            ("head", "POST", "/", "", (*HOST, ("transfer-encoding", "Chunked"))),
            b"hello, world!!!",
            ("end", (("sum", "9"),)),
        ],
    ),
    "asterisk": (
        b"OPTIONS * HTTP/1.1\r\nHost:h\r\n\r\n",
        [("head", "OPTIONS", "*", "", HOST), END],
    ),
    "absolute form": (
        b"GET HTTP://x:80?q HTTP/1.1\r\nHost:h\r\n\r\n",
        [("head", "GET", "/", "q", HOST), END],
    ),
    "HTTP/1.0 needs no Host and closes": (
        b"GET / HTTP/1.0\r\n\r\n",
        [("head", "GET", "/", "", ()), END, "close"],
    ),
    "HTTP/1.0 may stay": (
        b"GET / HTTP/1.0\r\nConnection: x, Keep-Alive\r\n\r\n",
        [("head", "GET", "/", "", (("connection", "x, Keep-Alive"),)), END],
    ),
    "close wins": (
        b"GET / HTTP/1.1\r\nHost:h\r\nConnection: close\r\nConnection: keep-alive\r\n\r\n",
        [
            (
                "head",
                "GET",
                "/",
                "",
                (*HOST, ("connection", "close"), ("connection", "keep-alive")),
            ),
            END,
            "close",
        ],
    ),
    "later minor version": (
        b"GET / HTTP/1.9\r\nHost: h\r\n\r\n",
        [("head", "GET", "/", "", HOST), END],
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepts(name: str) -> None:
    octets, expected = ACCEPTED[name]
    assert run([octets]) == expected


@pytest.mark.parametrize("name", ACCEPTED)
def test_events_do_not_depend_on_how_octets_arrive(name: str) -> None:
    octets, expected = ACCEPTED[name]
    assert run([octets[i : i + 1] for i in range(len(octets))]) == expected
    for split in range(1, len(octets)):
        assert run([octets[:split], octets[split:]]) == expected


def request(*fields: bytes, line: bytes = b"POST / HTTP/1.1", host: bytes = b"Host: h") -> bytes:
    lines = [line, *([host] if host else []), *fields]
    return b"\r\n".join(lines) + b"\r\n\r\n"


CL5, CL6, TE = b"Content-Length: 5", b"Content-Length: 6", b"Transfer-Encoding: chunked"

REFUSED = {
    "TLS": (b"\x16\x03\x01\x02", 400),
    "blank first": (b" GET / HTTP/1.1\r\n", 400),
    "bare LF": (b"GET / HTTP/1.1\nHost: h\n\n", 400),
    "bare LF in fields": (b"GET / HTTP/1.1\r\nHost: h\n\r\n", 400),
    "CR inside a value": (request(b"X: a\rb"), 400),
    "CR inside a name": (request(b"X\r: a"), 400),
    "bare CR ends nothing": (b"GET / HTTP/1.1\rHost: h\r\n\r\n", 400),
    "NUL in a value": (request(b"X: a\0b"), 400),
    "DEL in a value": (request(b"X: a\x7fb"), 400),
    "HTTP/0.9": (b"GET /\r\n", 400),
    "two spaces": (b"GET  / HTTP/1.1\r\n", 400),
    "space in the target": (b"GET /a b HTTP/1.1\r\n", 400),
    "space after the version": (b"GET / HTTP/1.1 \r\n", 400),
    "tab for space": (b"GET\t/ HTTP/1.1\r\n", 400),
    "no target": (b"GET HTTP/1.1\r\n", 400),
    "relative target": (b"GET a HTTP/1.1\r\n", 400),
    "fragment": (b"GET /#a HTTP/1.1\r\n", 400),
    "octets past ASCII in the target": (b"GET /\xc3\xa9 HTTP/1.1\r\n", 400),
    "asterisk for GET": (b"GET * HTTP/1.1\r\n", 400),
    "CONNECT": (b"CONNECT h:80 HTTP/1.1\r\n", 400),
    "another scheme": (b"GET ftp://h/ HTTP/1.1\r\n", 400),
    "absolute form without host": (b"GET http:///a HTTP/1.1\r\n", 400),
    "absolute form with user": (b"GET http://u@h/ HTTP/1.1\r\n", 400),
    "lower-case version": (b"GET / http/1.1\r\n", 400),
    "version without dot": (b"GET / HTTP/1x1\r\n", 400),
    "letters in the version": (b"GET / HTTP/1.a\r\n", 400),
    "HTTP/2 preface": (b"PRI * HTTP/2.0\r\n", 505),
    "HTTP/2": (b"GET / HTTP/2.0\r\n", 505),
    "method of other octets": (b"G(T / HTTP/1.1\r\n", 400),
    "method too long": (b"G" * 25 + b" / HTTP/1.1\r\n", 400),
    "empty lines for ever": (b"\r\n" * 5, 400),
    "no Host": (request(host=b""), 400),
    "two Hosts": (request(b"Host: h"), 400),
    "two Hosts in 1.0": (request(b"Host: h", line=b"GET / HTTP/1.0"), 400),
    "Host with a path": (request(host=b"Host: h/a"), 400),
    "Host with a user": (request(host=b"Host: u@h"), 400),
    "Host with a blank": (request(host=b"Host: a b"), 400),
    "Host with a bad port": (request(host=b"Host: h:8x"), 400),
    "Host with a long port": (request(host=b"Host: h:123456"), 400),
    "Host with half an address": (request(host=b"Host: [::1"), 400),
    "Host with a bad escape": (request(host=b"Host: a%2"), 400),
    "blank before the colon": (request(b"X : a"), 400),
    "blank in a name": (request(b"X Y: a"), 400),
    "no colon": (request(b"X"), 400),
    "no name": (request(b": a"), 400),
    "folded line": (request(b"X: a", b" b"), 400),
    "folded first line": (b"GET / HTTP/1.1\r\n Host: h\r\n\r\n", 400),
    "both lengths": (request(CL5, TE), 400),
    "both lengths, other order": (request(TE, CL5), 400),
    "both, one unknown": (request(CL5, b"Transfer-Encoding: gzip"), 400),
    "two lengths": (request(CL5, CL6), 400),
    "two lengths in a list": (request(b"Content-Length: 5, 6"), 400),
    "negative length": (request(b"Content-Length: -1"), 400),
    "signed length": (request(b"Content-Length: +5"), 400),
    "empty length": (request(b"Content-Length:"), 400),
    "length in hexadecimal": (request(b"Content-Length: 0x5"), 400),
    "length with a blank": (request(b"Content-Length: 5 5"), 400),
    "length with a comma": (request(b"Content-Length: 5,"), 400),
    "length with an underscore": (request(b"Content-Length: 1_0"), 400),
    "length of twenty digits": (request(b"Content-Length: 18446744073709551616"), 400),
    "bad length, then a good one": (request(b"Content-Length: x", CL5), 400),
    "coding of another name": (request(b"Transfer-Encoding: xchunked"), 501),
    "coding before chunked": (request(b"Transfer-Encoding: gzip, chunked"), 501),
    "chunked twice": (request(TE, TE), 400),
    "chunked in 1.0": (request(TE, line=b"POST / HTTP/1.0"), 400),
    "unknown expectation": (request(b"Expect: wonders"), 417),
    "chunk size empty": (request(TE) + b"\r\n", 400),
    "chunk size no digit": (request(TE) + b"g\r\n", 400),
    "chunk size signed": (request(TE) + b"-5\r\n", 400),
    "chunk size with prefix": (request(TE) + b"0x5\r\n", 400),
    "chunk size with blanks": (request(TE) + b"5 \r\n", 400),
    "chunk size with a bare LF": (request(TE) + b"5\nhello", 400),
    "chunk size of twenty digits": (request(TE) + b"00000000000000000005\r\n", 400),
    "chunk extension with a control": (request(TE) + b"5;\0\r\n", 400),
    "chunk without its end": (request(TE) + b"5\r\nhelloX", 400),
    "chunk with half its end": (request(TE) + b"5\r\nhello\rX", 400),
    "trailer malformed": (request(TE) + b"0\r\nX : a\r\n", 400),
    "trailer folded": (request(TE) + b"0\r\n a\r\n", 400),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refuses(name: str) -> None:
    octets, status = REFUSED[name]
    assert outcome(octets) == status
    pieces = [octets[i : i + 1] for i in range(len(octets))]
    assert run(pieces)[-1] == status


def test_each_host_form_is_accepted() -> None:
    for host in (b"", b"a.b-c", b"h:", b"h:65535", b"[::1]", b"[::ffff:1.2.3.4]:80", b"a%20b"):
        assert outcome(request(host=b"Host: " + host)) == END


LIMITS = Limits(request_line=20, head=100, fields=3, chunk_line=4, body=10)


def line_of(size: int) -> bytes:
    return b"GET /" + b"a" * (size - 14) + b" HTTP/1.1"


def head_of(size: int) -> bytes:
    """A head of `size` octets, its empty line included."""
    octets = b"GET / HTTP/1.1\r\nHost: h\r\nX: "
    return octets + b"a" * (size - len(octets) - 4) + b"\r\n\r\n"


def chunked(*chunks: bytes) -> bytes:
    return request(TE) + b"".join(b"%x\r\n%b\r\n" % (len(c), c) for c in chunks) + b"0\r\n\r\n"


AT_LIMITS = {
    "request line below": (request(line=line_of(19)), END),
    "request line at": (request(line=line_of(20)), END),
    "request line above": (request(line=line_of(21)), 414),
    "request line far above, endless": (b"G" * 22, 414),
    "head below": (head_of(99), END),
    "head at": (head_of(100), END),
    "head above": (head_of(101), 431),
    "head endless": (head_of(150)[:140], 431),
    "fields at": (request(b"A:", b"B:"), END),
    "fields above": (request(b"A:", b"B:", b"C:"), 431),
    "length at": (request(b"Content-Length: 10") + b"a" * 10, END),
    "length above": (request(b"Content-Length: 11"), 413),
    "chunks at": (chunked(b"a" * 6, b"b" * 4), END),
    "chunks above": (chunked(b"a" * 6, b"b" * 5), 413),
    "chunk line at": (request(TE) + b"0;ab\r\n\r\n", END),
    "chunk line above": (request(TE) + b"0;abc\r\n\r\n", 400),
    "trailer fields at": (request(TE) + b"0\r\nA:\r\nB:\r\nC:\r\n\r\n", ("end", (("a", ""), ("b", ""), ("c", "")))),
    "trailer fields above": (request(TE) + b"0\r\nA:\r\nB:\r\nC:\r\nD:\r\n\r\n", 431),
    "trailer section endless": (request(TE) + b"0\r\nA:" + b"a" * 120, 431),
}  # fmt: skip


@pytest.mark.parametrize("name", AT_LIMITS)
def test_limits(name: str) -> None:
    octets, expected = AT_LIMITS[name]
    assert outcome(octets, LIMITS) == expected
    assert run([octets[i : i + 1] for i in range(len(octets))], LIMITS)[-1] == expected


def test_pipelined_requests_are_told_one_by_one() -> None:
    one = b"POST /%d HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi"
    octets = b"".join(one % number for number in range(5))
    for size in (1, 7, 50, 1000):
        events = run([octets[i : i + size] for i in range(0, len(octets), size)])
        heads = [event for event in events if isinstance(event, tuple) and event[0] == "head"]
        assert [head[2] for head in heads] == [f"/{number}" for number in range(5)]
        assert events.count(b"hi") == 5


def test_a_response_cannot_overtake_its_request() -> None:
    protocol = ServerProtocol(Limits())
    with pytest.raises(ProtocolError):
        protocol.respond(200, "", [], b"", DATE)
    protocol.receive(request(line=b"GET / HTTP/1.1") * 2)
    assert isinstance(protocol.next_event(), RequestHead)
    assert isinstance(protocol.next_event(), EndOfMessage)
    assert protocol.next_event() is Signal.PAUSED
    protocol.respond(200, "", [], b"", DATE)
    with pytest.raises(ProtocolError):
        protocol.respond(200, "", [], b"", DATE)
    assert protocol.start_next()
    assert isinstance(protocol.next_event(), RequestHead)


ENDINGS = {
    "between requests": (b"", Signal.CLOSED),
    "after a request": (request(), Signal.CLOSED),
    "in the request line": (b"GET", 400),
    "in the fields": (b"GET / HTTP/1.1\r\nHost", 400),
    "in a body": (request(CL5) + b"hel", 400),
    "in a chunk size": (request(TE) + b"5", 400),
    "in a chunk": (request(TE) + b"5\r\nhe", 400),
    "after a chunk": (request(TE) + b"5\r\nhello", 400),
    "in the trailers": (request(TE) + b"0\r\n", 400),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_the_peer_ends_the_connection(name: str) -> None:
    octets, expected = ENDINGS[name]
    assert run([octets] if octets else [], end=True)[-1] == expected


def answered(octets: bytes, body: bytes = b"hi", status: int = 200) -> tuple[bytes, bool]:
    """The response to one request, and whether the connection lives on."""
    protocol = ServerProtocol(Limits(drain=10))
    protocol.receive(octets)
    while isinstance(protocol.next_event(), RequestHead):
        pass
    response = protocol.respond(status, "text/x", [("A", "b")], body, DATE)
    while isinstance(protocol.next_event(), Data | EndOfMessage):
        pass
    return response, protocol.start_next()


GET = b"GET / HTTP/1.1"
HEAD_END = b"\r\n\r\n"

RESPONSES = {
    "whole": (
        request(line=GET),
        200,
        b"HTTP/1.1 200 OK\r\nDate: %b\r\nContent-Type: text/x\r\nA: b\r\nContent-Length: 2\r\n\r\nhi",
        True,
    ),
    "HEAD": (
        request(line=b"HEAD / HTTP/1.1"),
        404,
        b"HTTP/1.1 404 Not Found\r\nDate: %b\r\nContent-Type: text/x\r\nA: b\r\nContent-Length: 2\r\n\r\n",
        True,
    ),
    "no body with 304": (
        request(line=GET),
        304,
        b"HTTP/1.1 304 Not Modified\r\nDate: %b\r\nContent-Type: text/x\r\nA: b\r\n\r\n",
        True,
    ),
    "close": (
        request(b"Connection: close", line=GET),
        200,
        b"HTTP/1.1 200 OK\r\nDate: %b\r\nContent-Type: text/x\r\nA: b\r\nContent-Length: 2\r\n"
        b"Connection: close\r\n\r\nhi",
        False,
    ),
    "keep-alive in 1.0": (
        request(b"Connection: keep-alive", line=b"GET / HTTP/1.0"),
        200,
        b"HTTP/1.1 200 OK\r\nDate: %b\r\nContent-Type: text/x\r\nA: b\r\nContent-Length: 2\r\n"
        b"Connection: keep-alive\r\n\r\nhi",
        True,
    ),
}


@pytest.mark.parametrize("name", RESPONSES)
def test_responses(name: str) -> None:
    octets, status, expected, stays = RESPONSES[name]
    assert answered(octets, status=status) == (expected % DATE.encode(), stays)


UNREAD = {
    "little is drained": (request(b"Content-Length: 10"), b"a" * 10, True),
    "much is not": (request(b"Content-Length: 11"), b"a" * 11, False),
    "chunks are not": (request(TE), b"0\r\n\r\n", False),
    "what was never sent is not": (request(b"Content-Length: 3", b"Expect: 100-continue"), b"abc", False),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREAD)
def test_a_body_the_handler_left_unread(name: str) -> None:
    head, body, stays = UNREAD[name]
    protocol = ServerProtocol(Limits(drain=10))
    protocol.receive(head)
    assert isinstance(protocol.next_event(), RequestHead)
    response = protocol.respond(200, "", [], b"", "")
    assert (b"Connection: close" in response) is not stays
    protocol.receive(body)
    while isinstance(protocol.next_event(), Data | EndOfMessage):
        pass
    assert protocol.start_next() is stays


def begin(octets: bytes) -> ServerProtocol:
    protocol = ServerProtocol(Limits())
    protocol.receive(octets)
    assert isinstance(protocol.next_event(), RequestHead)
    assert isinstance(protocol.next_event(), EndOfMessage)
    return protocol


def test_a_stream_is_chunked() -> None:
    protocol = begin(request(line=GET))
    head = protocol.start_stream(200, "text/x", [], "")
    assert head.endswith(b"Transfer-Encoding: chunked\r\n\r\n")
    body = protocol.stream(b"a" * 26) + protocol.stream(b"") + protocol.end_stream()
    assert body == b"1a\r\n" + b"a" * 26 + b"\r\n0\r\n\r\n"
    assert protocol.start_next()


def test_a_stream_to_an_old_peer_ends_with_the_connection() -> None:
    protocol = begin(request(b"Connection: keep-alive", line=b"GET / HTTP/1.0"))
    assert protocol.start_stream(200, "", [], "").endswith(b"Connection: close\r\n\r\n")
    assert protocol.stream(b"abc") + protocol.end_stream() == b"abc"
    assert not protocol.start_next()


def test_a_stream_for_head_has_no_body() -> None:
    protocol = begin(request(line=b"HEAD / HTTP/1.1"))
    protocol.start_stream(200, "", [], "")
    assert protocol.stream(b"abc") + protocol.end_stream() == b""
    assert protocol.start_next()


def test_continue_is_sent_once_and_only_when_waited_for() -> None:
    octets = request(b"Content-Length: 2", b"Expect: 100-Continue")
    protocol = ServerProtocol(Limits())
    protocol.receive(octets)
    head = protocol.next_event()
    assert isinstance(head, RequestHead) and head.expects_continue
    assert protocol.permit_body() == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert protocol.permit_body() == b""
    eager = ServerProtocol(Limits())
    eager.receive(octets + b"hi")
    assert isinstance(eager.next_event(), RequestHead)
    assert eager.permit_body() == b""


def test_stopping_and_the_last_request_close() -> None:
    protocol = begin(request(line=GET))
    protocol.stop()
    assert b"Connection: close" in protocol.respond(200, "", [], b"", "")
    assert not protocol.start_next()
    events = run([request(line=GET) * 5], Limits(requests=3))
    assert events.count(END) == 3 and events[-1] == "close"


def test_refusal() -> None:
    protocol = ServerProtocol(Limits())
    protocol.receive(b"x\r\n")
    assert isinstance(protocol.next_event(), Malformed)
    assert protocol.refuse(400, "why", "").endswith(b"Connection: close\r\n\r\n400 why\n")
    assert protocol.refuse(400, "why", "") == b""
    assert not protocol.start_next()
    assert protocol.reading is Reading.FAILED and protocol.writing is Writing.CLOSED


WORDS = st.sampled_from(
    [b"GET ", b"POST ", b"/", b" HTTP/1.1", b" HTTP/1.0", b"\r\n", b"\r\n\r\n", b"Host: h\r\n",
     b"Content-Length: 3\r\n", b"Content-Length: 4\r\n", b"Transfer-Encoding: chunked\r\n", b"3\r\n",
     b"abc", b"0\r\n\r\n", b"\n", b"\r", b":", b" ", b"\0", b"Expect: 100-continue\r\n", b"\xff"]
)  # fmt: skip
NOISE = st.lists(st.one_of(WORDS, st.binary(max_size=6)), max_size=24).map(b"".join)
MIXED = st.one_of(
    NOISE,
    st.tuples(st.sampled_from([value[0] for value in ACCEPTED.values()]), NOISE).map(b"".join),
)


@settings(max_examples=300, deadline=None)
@given(octets=MIXED, cuts=st.lists(st.integers(0, 200), max_size=8))
def test_any_octets_split_anywhere_give_the_same_events(octets: bytes, cuts: list[int]) -> None:
    points = sorted({0, len(octets), *(cut for cut in cuts if cut < len(octets))})
    pieces = [octets[a:b] for a, b in zip(points, points[1:], strict=False)]
    assert run(pieces, end=True) == run([octets] if octets else [], end=True)
