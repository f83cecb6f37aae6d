"""Serves one connection: moves octets between the streams and the protocol, and calls the application.

Time limits cost a request nothing but storing `deadline`: the server's watch compares it now and then.
"""

import asyncio
from typing import Final, Protocol

from einkorn.http.errors import Disconnected, HttpError
from einkorn.http.events import Data, Event, Malformed, RequestHead, Signal
from einkorn.http.limits import Limits
from einkorn.http.protocol import Reading, ServerProtocol, Writing
from einkorn.http.request import Request
from einkorn.http.response import Producer, Response

READ_SIZE: Final = 65_536
NEVER: Final = 1 << 62
LINGER: Final = 2_000_000_000  # nanoseconds that a peer may still send after the last response
LINGER_OCTETS: Final = 262_144
NANOSECONDS: Final = 1_000_000_000


class Responder(Protocol):
    """What answers requests: an Application, or a test's own."""

    async def respond(self, request: Request) -> Response:
        """Return the response. May raise Disconnected, nothing else."""
        ...

    def report(self, request: Request, error: Exception) -> None:
        """Hear of an exception that ended a streamed response in its middle."""
        ...


class Clock(Protocol):
    """The times a connection asks for."""

    def monotonic(self) -> int:
        """Return nanoseconds that never go back."""
        ...

    def date(self) -> str:
        """Return the Date field's value, "" when the wall clock was never set."""
        ...


class Connection:
    """One peer, from its first octet to the end."""

    def __init__(
        self,
        responder: Responder,
        clock: Clock,
        limits: Limits,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self.deadline = NEVER
        """When the watch calls `expire`; `Clock.monotonic` nanoseconds."""
        self._responder = responder
        self._clock = clock
        self._head_time = _nanoseconds(limits.head_time)
        self._idle_time = _nanoseconds(limits.idle_time)
        self._body_time = _nanoseconds(limits.body_time)
        self._body_rate = limits.body_rate
        self._write_time = _nanoseconds(limits.write_time)
        self._reader = reader
        self._writer = writer
        self._protocol = ServerProtocol(limits)
        self._is_waiting = True  # for the peer's next octets
        self._is_idle = True  # between requests
        self._is_expired = False
        self._sent_at = 0
        self._body_since = 0  # when the first wait for this request's body began, 0 for not yet
        self._body_size = 0

    async def serve(self) -> None:
        """Serve requests until one side ends the connection. Raises nothing of the peer's doing."""
        try:
            if await self._serve_requests():
                await self._linger()
        except OSError:
            pass  # the peer went away: reset, timed out, unreachable, no longer connected
        finally:
            self.deadline = NEVER
            self._writer.close()

    async def _serve_requests(self) -> bool:
        """Answer one request after the other; False: the peer has ended the connection itself."""
        self.deadline = self._clock.monotonic() + self._head_time
        while True:
            event = await self._next_head()
            if isinstance(event, RequestHead):
                await self._serve_request(event)
                if not self._protocol.start_next():
                    return True
                self._is_idle = True
            elif isinstance(event, Malformed):
                await self._refuse(event.status, event.reason)
                return not self._is_expired
            else:
                return False

    async def _next_head(self) -> Event:
        """Wait for the next request. A head has one deadline, however slowly it drips in."""
        protocol = self._protocol
        event = protocol.next_event()
        if event is not Signal.NEED_DATA:
            return event
        has_begun = protocol.has_begun()
        if has_begun:
            self.deadline = self._clock.monotonic() + self._head_time
        while event is Signal.NEED_DATA:
            self._is_idle = not has_begun
            protocol.receive(await self._reader.read(READ_SIZE))
            event = protocol.next_event()
            if not has_begun and event is Signal.NEED_DATA:
                has_begun = True
                self.deadline = self._clock.monotonic() + self._head_time
        return event

    async def _serve_request(self, head: RequestHead) -> None:
        self._is_idle = False
        self.deadline = NEVER  # how long a handler thinks is its own affair
        self._body_since = 0
        request = Request(head, self)
        response = await self._responder.respond(request)
        if self._is_expired:
            raise Disconnected("gave up waiting for the peer")
        protocol = self._protocol
        if response.producer is not None:
            await self._stream(request, response, response.producer)
        else:
            octets = protocol.respond(
                response.status,
                response.content_type,
                response.fields,
                response.body,
                self._clock.date(),
            )
            await self._send(octets)
        if protocol.keeps_alive() and not protocol.skip_body():
            await self._drain_body()
        self.deadline = self._sent_at + self._idle_time

    async def _stream(self, request: Request, response: Response, producer: Producer) -> None:
        head = self._protocol.start_stream(
            response.status, response.content_type, response.fields, self._clock.date()
        )
        await self._send(head)
        if not self._protocol.is_head():
            try:
                await producer(self)
            except Disconnected:
                raise
            except Exception as error:
                # Half of a body is out: only an abrupt end tells the peer that the rest is missing.
                self._responder.report(request, error)
                self._writer.transport.abort()
                raise Disconnected("the response broke off") from None
        await self._send(self._protocol.end_stream())

    # -- what handlers see: the source of the request's body, the writer of a streamed one --------

    async def read(self) -> bytes:
        """Return the next octets of the request's body, b"" at its end (`BodySource`)."""
        protocol = self._protocol
        if protocol.reading is Reading.COMPLETE or protocol.writing is not Writing.OWED:
            return b""
        event = await self._next_of_body()
        if isinstance(event, Data):
            return event.octets
        if isinstance(event, Malformed):
            raise HttpError(event.status, event.reason)
        return b""

    async def write(self, octets: bytes) -> None:
        """Send the next part of the response's body (`BodyWriter`)."""
        part = self._protocol.stream(octets)
        if len(part) > 0:
            await self._send(part)

    async def write_text(self, text: str) -> None:
        """Send the next part of the response's body as UTF-8 (`BodyWriter`)."""
        await self.write(text.encode())

    async def _next_of_body(self) -> Event:
        """Return the next event of the body, by a deadline that moves with what has arrived."""
        protocol = self._protocol
        event = protocol.next_event()
        while event is Signal.NEED_DATA:
            permission = protocol.permit_body()
            if len(permission) > 0:
                await self._send(permission)
            if self._body_since == 0:
                self._body_since = self._clock.monotonic()
                self._body_size = 0
            earned = self._body_size // self._body_rate * NANOSECONDS
            self.deadline = self._body_since + self._body_time + earned
            try:
                octets = await self._reader.read(READ_SIZE)
            except OSError as error:
                raise Disconnected(str(error)) from None
            self.deadline = NEVER
            if self._is_expired:
                raise Disconnected("gave up waiting for the body")
            self._body_size += len(octets)
            protocol.receive(octets)
            event = protocol.next_event()
        return event

    async def _drain_body(self) -> None:
        """Read what the handler left of the body, so that the next request can be found."""
        event = await self._next_of_body()
        while isinstance(event, Data):
            event = await self._next_of_body()

    # -- sending and ending ------------------------------------------------------------------------

    async def _send(self, octets: bytes) -> None:
        """Hand octets to the peer; waits, for a limited time, while it is slow to take them."""
        self._writer.write(octets)
        self._sent_at = self._clock.monotonic()
        self.deadline = self._sent_at + self._write_time
        self._is_waiting = False
        try:
            await self._writer.drain()
        except OSError as error:
            raise Disconnected(str(error)) from None
        self._is_waiting = True
        self.deadline = NEVER

    async def _refuse(self, status: int, reason: str) -> None:
        if not self._is_expired:
            octets = self._protocol.refuse(status, reason, self._clock.date())
            if len(octets) > 0:
                await self._send(octets)

    async def _linger(self) -> None:
        """Half-close and read on for a moment (RFC 9112 section 9.6).

        Closing while octets arrive would reset the connection, and the reset could overtake the
        response in the peer's buffers.
        """
        if self._is_expired or self._writer.is_closing():
            return
        self._writer.write_eof()
        self._is_waiting = False  # what expires here needs no 408
        self.deadline = self._clock.monotonic() + LINGER
        left = LINGER_OCTETS
        while left > 0:
            octets = await self._reader.read(READ_SIZE)
            if not octets:
                break
            left -= len(octets)

    def expire(self) -> None:
        """End the connection because its deadline has passed. Called by the server's watch."""
        self.deadline = NEVER
        self._is_expired = True
        if self._is_waiting and not self._is_idle:
            # Short enough for any buffer: nothing else is waiting to be sent.
            self._writer.write(
                self._protocol.refuse(408, "the request took too long", self._clock.date())
            )
        if self._is_waiting:
            self._writer.close()
        else:
            self._writer.transport.abort()  # the peer takes nothing: no use in waiting for it

    def stop(self) -> None:
        """Finish the request under way, if there is one, and end the connection."""
        self._protocol.stop()
        if self._is_idle:
            self._is_expired = True
            self._writer.close()

    def abort(self) -> None:
        """End the connection at once."""
        self._is_expired = True
        self._writer.transport.abort()


def _nanoseconds(seconds: float) -> int:
    return int(seconds * 1e9)
