"""What the standard library sees of the world: one Platform, installed before the program starts.

Every target implements these Protocols; nothing above knows which one it runs on. Instants are nanoseconds.
"""

from collections.abc import Callable
from typing import NoReturn, Protocol


class Connection(Protocol):
    """One TCP connection, as its owner drives it. Calls after `ConnectionHandler.closed` do nothing."""

    def send(self, octets: bytes) -> int:
        """Return how many octets were taken (0..len); after fewer than all, wait for `writable`."""

    def finish(self) -> None:
        """Half-close once what was taken has been sent; receiving goes on."""

    def close(self) -> None:
        """Nobody will read again: what was taken is sent, then the connection ends."""

    def abort(self) -> None:
        """Reset the connection now."""

    def pause_receiving(self) -> None:
        """Back-pressure: stop reading, so that the peer's window closes."""

    def resume_receiving(self) -> None: ...

    def local_endpoint(self) -> tuple[str, int]: ...

    def peer_endpoint(self) -> tuple[str, int]: ...


class ConnectionHandler(Protocol):
    """The owner of a connection. Called from the event loop only, never from inside a Connection's method."""

    def connected(self) -> None: ...

    def received(self, octets: bytes) -> None: ...

    def finished(self) -> None:
        """The peer half-closed: nothing more will be received."""

    def writable(self) -> None:
        """There is room again after `send` took less than all, or all that was taken has been handed over."""

    def closed(self, reason: str) -> None:
        """Over; the last call ever. `reason`: "" orderly, else "reset by peer", "timed out", "refused", …"""


class Listener(Protocol):
    def close(self) -> None: ...

    def local_endpoint(self) -> tuple[str, int]: ...


class Network(Protocol):
    def listen(
        self,
        address: str,
        port: int,
        backlog: int,
        accept: Callable[[Connection], ConnectionHandler],
    ) -> Listener:
        """Listen on an IPv4 address ("" or "0.0.0.0": any) and port (0: any free one). Raises OSError."""

    def connect(self, address: str, port: int, handler: ConnectionHandler) -> Connection:
        """Begin connecting to a numeric IPv4 address; `handler` learns how it went. Raises OSError."""

    def resolve(self, name: str, answer: Callable[[list[str], str], None]) -> None:
        """Look up a name; `answer(addresses, error)` is called from the event loop."""


class Platform(Protocol):
    def monotonic(self) -> int: ...

    def wall_clock(self) -> int: ...

    def write(self, descriptor: int, octets: bytes) -> None:
        """Write all octets to stdout (1) or stderr (2)."""

    def read(self, size: int) -> bytes:
        """Block for up to `size` octets of stdin; b"" at its end."""

    def entropy(self, count: int) -> bytes: ...

    def arguments(self) -> list[str]: ...

    def environment(self) -> dict[str, str]: ...

    def wait(self, deadline: int) -> None:
        """Serve devices and sockets, calling handlers; sleep at most once, until `deadline` or an event.

        A negative deadline is none. A deadline that has passed makes this a poll.
        """

    def exit(self, status: int) -> NoReturn: ...

    def network(self) -> Network:
        """The network, created at first use: a program without sockets carries no network code."""


# Annotated without a value: no initialiser touches it, for start() installs before any module runs.
_platform: Platform


def install(platform: Platform) -> None:
    """Make `platform` the one that `current` returns; called once, by the target's start."""
    global _platform
    _platform = platform


def current() -> Platform:
    """Return the platform the program runs on. On CPython, where none is installed, NameError."""
    return _platform
