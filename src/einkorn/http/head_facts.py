"""What a head's fields say about framing and the connection, noted field by field as they are parsed."""

from einkorn.http import framing
from einkorn.http.octet_class import equals_ignoring_case
from einkorn.http.request_line import is_host


class HeadFacts:
    """The facts of one request; a connection keeps one and begins it anew for each."""

    def __init__(self) -> None:
        self.length = -1
        """Content-Length, -1 when absent."""
        self.chunked = False
        self.hosts = 0
        """How many Host fields there were."""
        self.keep_alive = False
        self.must_close = False
        self.expects_continue = False
        self.refusal = 0
        """The status that a field by itself has earned, 0 for none."""

    def begin(self, minor: int) -> None:
        """Forget the last request; HTTP/1.1 keeps connections unless told otherwise, 1.0 does not."""
        self.length = -1
        self.chunked = False
        self.hosts = 0
        self.keep_alive = minor > 0
        self.must_close = False
        self.expects_continue = False
        self.refusal = 0

    def note(self, octets: bytes, origin: int, marks: list[int], at: int) -> None:
        """Take what matters from the field whose marks begin at `at`. Its name's length sorts it."""
        start, end = origin + marks[at], origin + marks[at + 1]
        value_start, value_end = origin + marks[at + 2], origin + marks[at + 3]
        match end - start:
            case 4:
                if equals_ignoring_case(octets, start, end, b"host"):
                    self._note_host(octets, value_start, value_end)
            case 6:
                if equals_ignoring_case(octets, start, end, b"expect"):
                    self._note_expectation(octets, value_start, value_end)
            case 10:
                if equals_ignoring_case(octets, start, end, b"connection"):
                    self._note_connection(octets, value_start, value_end)
            case 14:
                if equals_ignoring_case(octets, start, end, b"content-length"):
                    self._note_length(octets, value_start, value_end)
            case 17:
                if equals_ignoring_case(octets, start, end, b"transfer-encoding"):
                    self._note_coding(octets, value_start, value_end)
            case _:
                pass

    def _note_host(self, octets: bytes, start: int, end: int) -> None:
        self.hosts += 1
        if not is_host(octets, start, end):
            self.refusal = 400

    def _note_expectation(self, octets: bytes, start: int, end: int) -> None:
        """RFC 9110 section 10.1.1 knows one expectation."""
        if equals_ignoring_case(octets, start, end, b"100-continue"):
            self.expects_continue = True
        elif self.refusal == 0:
            self.refusal = 417

    def _note_connection(self, octets: bytes, start: int, end: int) -> None:
        """RFC 9112 section 9.3: close wins, wherever it stands."""
        if framing.has_token(octets, start, end, b"close"):
            self.must_close = True
        elif framing.has_token(octets, start, end, b"keep-alive"):
            self.keep_alive = True

    def _note_length(self, octets: bytes, start: int, end: int) -> None:
        length = framing.parse_content_length(octets, start, end)
        if length < 0 or (self.length >= 0 and length != self.length):
            self.refusal = 400
        self.length = length

    def _note_coding(self, octets: bytes, start: int, end: int) -> None:
        """RFC 9112 section 6.1: 501 for a coding we do not know, 400 for chunked twice."""
        if self.chunked:
            self.refusal = 400
        elif not equals_ignoring_case(octets, start, end, b"chunked") and self.refusal == 0:
            self.refusal = 501
        self.chunked = True
