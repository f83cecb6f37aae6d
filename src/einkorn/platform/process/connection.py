"""One host socket as a boundary.Connection.

    connecting --WRITABLE--> open --> (we finished, peer finished, in either order) --> closed
    any --abort, error--> closed

`interest` follows the state: READABLE while open, unpaused and the peer has not finished; WRITABLE while connecting
and after a `send` that took less than all.
"""

from typing import Final

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u8
from einkorn.lowlevel.memory import copy, data_address, new_bytes, store32
from einkorn.platform.boundary import ConnectionHandler
from einkorn.platform.process import poll, system
from einkorn.platform.process.endpoint import SocketAddress
from einkorn.platform.process.failure import reason
from einkorn.platform.process.poll import Poll, Source

RECEIVE_SIZE: Final = 65536


class Scratch:
    """What the sockets of one network share."""

    def __init__(self) -> None:
        self.received: Array[u8] = Array[u8](RECEIVE_SIZE)
        self.resting: list[Source] = []  # listeners that wait for a descriptor to become free


class HostConnection(Source):
    def __init__(
        self, descriptor: int, sources: Poll, scratch: Scratch, peer: tuple[str, int]
    ) -> None:
        super().__init__(descriptor)
        self._poll = sources
        self._scratch = scratch
        self._peer = peer
        self._handler: ConnectionHandler | None = None
        self._is_open = False  # connected and not closed
        self._is_paused = False
        self._wants_room = False
        self._is_finished = False  # we half-closed
        self._is_peer_finished = False
        self._is_closed = False
        self._close_reason = ""

    def start(self, handler: ConnectionHandler, is_open: bool) -> None:
        """Begin to watch; an accepted connection is open already, and its handler told so."""
        self._handler = handler
        self._is_open = is_open
        if is_open:
            handler.connected()
        self._watch()

    def send(self, octets: bytes) -> int:
        if not self._is_open or self._is_finished or len(octets) == 0:
            return 0
        taken = system.send(self.descriptor, data_address(octets), len(octets))
        if taken < 0:
            if taken != system.AGAIN and taken != system.INTERRUPTED:
                self._close_later(reason(-taken))
                return 0
            taken = 0
        if taken < len(octets):
            self._wants_room = True
            self._watch()
        return taken

    def finish(self) -> None:
        if self._is_closed or self._is_finished:
            return
        self._is_finished = True
        if self._is_open:
            system.shutdown_sending(self.descriptor)
            if self._is_peer_finished:
                self._close_later("")

    def close(self) -> None:
        """The kernel sends what it took, and resets the connection if the peer goes on sending."""
        self._close_later("")

    def abort(self) -> None:
        if self._is_closed:
            return
        linger: Array[u8] = Array[u8](8)  # struct linger {on, 0 seconds}: closing sends a reset
        store32(linger.address(), 1)
        address = linger.address()
        system.set_socket_option(self.descriptor, system.SOL_SOCKET, system.SO_LINGER, address, 8)
        self._close_later("aborted")

    def pause_receiving(self) -> None:
        self._is_paused = True
        self._watch()

    def resume_receiving(self) -> None:
        self._is_paused = False
        self._watch()

    def local_endpoint(self) -> tuple[str, int]:
        place = SocketAddress()
        if self._is_closed:
            return ("0.0.0.0", 0)
        system.get_socket_name(self.descriptor, place.address(), place.size_address())
        return place.endpoint()

    def peer_endpoint(self) -> tuple[str, int]:
        return self._peer

    def ready(self, events: int) -> None:
        handler = self._handler
        if handler is None or self._is_closed:
            return
        if not self._is_open:
            self._finish_connecting(handler, events)
            return
        if events & poll.WRITABLE != 0 and self._wants_room:
            self._wants_room = False
            self._watch()
            handler.writable()
        self._read_ready(handler, events)

    def _read_ready(self, handler: ConnectionHandler, events: int) -> None:
        if self._is_closed:  # by what the handler did in writable()
            return
        if events & poll.READABLE != 0 and not self._is_paused and not self._is_peer_finished:
            self._receive(handler)
        elif events & (poll.FAILED | poll.HUNG_UP) != 0:
            self._hang_up(events)

    def settle(self) -> None:
        """Closed from outside the event loop: tell the handler now."""
        handler = self._handler
        self._handler = None
        if handler is not None:
            handler.closed(self._close_reason)

    def _finish_connecting(self, handler: ConnectionHandler, events: int) -> None:
        if events & (poll.FAILED | poll.HUNG_UP) != 0:
            self._close_later(self._pending_error())
            return
        self._is_open = True
        self._watch()
        handler.connected()
        if self._is_finished and not self._is_closed:
            system.shutdown_sending(self.descriptor)

    def _receive(self, handler: ConnectionHandler) -> None:
        address = self._scratch.received.address()
        count = system.read(self.descriptor, address, RECEIVE_SIZE)
        if count > 0:
            octets = new_bytes(count)
            copy(data_address(octets), address, count)
            handler.received(octets)
        elif count == 0:
            self._is_peer_finished = True
            self._watch()
            handler.finished()
            if self._is_finished:
                self._close_later("")
        elif count != system.AGAIN and count != system.INTERRUPTED:
            self._close_later(reason(-count))

    def _hang_up(self, events: int) -> None:
        """Reported though nobody asked. Octets that wait while paused are read later: look away until then."""
        if events & poll.FAILED != 0:
            self._close_later(self._pending_error())
        elif self._is_paused:
            self._poll.forget(self)
        else:
            self._close_later("")

    def _pending_error(self) -> str:
        """The socket's error, which any call on it returns and clears."""
        count = system.read(self.descriptor, self._scratch.received.address(), 1)
        return reason(-count) if count < 0 else "reset by peer"

    def _watch(self) -> None:
        if self._is_closed:
            return
        interest = 0
        if not self._is_open or self._wants_room:
            interest |= poll.WRITABLE
        if self._is_open and not self._is_paused and not self._is_peer_finished:
            interest |= poll.READABLE
        self._poll.watch(self, interest)

    def _close_later(self, why: str) -> None:
        """Give the descriptor back now, tell the handler from the event loop."""
        if self._is_closed:
            return
        self._is_closed = True
        self._is_open = False
        self._close_reason = why
        self._poll.forget(self)
        system.close(self.descriptor)
        self._poll.later(self)
        resting = self._scratch.resting
        while len(resting) > 0:
            self._poll.later(resting.pop())
