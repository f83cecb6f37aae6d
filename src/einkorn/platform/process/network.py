"""Host sockets behind boundary.Network: non-blocking, told apart by epoll."""

from collections.abc import Callable
from typing import Final

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u8
from einkorn.lowlevel.memory import store32
from einkorn.platform.boundary import Connection, ConnectionHandler, Listener
from einkorn.platform.process import poll, system
from einkorn.platform.process.connection import HostConnection, Scratch
from einkorn.platform.process.endpoint import SIZE, SocketAddress, numeric_host
from einkorn.platform.process.failure import system_error
from einkorn.platform.process.poll import Poll, Source
from einkorn.wire.ipv4 import parse_ipv4_address

ACCEPTED_AT_ONCE: Final = 64  # per round of the event loop, so that open connections get their turn


class HostNetwork:
    """Implements boundary.Network. `published`: the host's port by the program's, where they differ."""

    def __init__(self, sources: Poll, published: dict[int, int]) -> None:
        self._poll = sources
        self._published = published
        self._scratch = Scratch()
        self._answers: _Answers | None = None

    def listen(
        self,
        address: str,
        port: int,
        backlog: int,
        accept: Callable[[Connection], ConnectionHandler],
    ) -> Listener:
        place = SocketAddress()
        place.set(numeric_host(address), self._published.get(port, port))
        descriptor = system.socket_stream()
        if descriptor < 0:
            raise system_error(-descriptor, "")
        _set_flag(descriptor, system.SOL_SOCKET, system.SO_REUSEADDR)
        outcome = system.bind(descriptor, place.address(), SIZE)
        if outcome >= 0:
            outcome = system.listen(descriptor, backlog)
        if outcome < 0:
            system.close(descriptor)
            tried = f"error while attempting to bind on address ({address!r}, {port})"
            raise system_error(-outcome, tried)
        return HostListener(descriptor, self._poll, self._scratch, accept, port)

    def connect(self, address: str, port: int, handler: ConnectionHandler) -> Connection:
        place = SocketAddress()
        place.set(numeric_host(address), port)
        descriptor = system.socket_stream()
        if descriptor < 0:
            raise system_error(-descriptor, "")
        outcome = system.connect(descriptor, place.address(), SIZE)
        if outcome < 0 and outcome != system.IN_PROGRESS:
            system.close(descriptor)
            raise system_error(-outcome, f"Connect call failed ({address!r}, {port})")
        _set_flag(descriptor, system.IPPROTO_TCP, system.TCP_NODELAY)
        connection = HostConnection(descriptor, self._poll, self._scratch, (address, port))
        connection.start(handler, False)
        return connection

    def resolve(self, name: str, answer: Callable[[list[str], str], None]) -> None:
        """Numeric addresses and "localhost"; other names need the machine target's own resolver."""
        answers = self._answers
        if answers is None:
            answers = _Answers()
            self._answers = answers
        answers.add(name, answer)
        self._poll.later(answers)


class _Question:
    def __init__(self, name: str, answer: Callable[[list[str], str], None]) -> None:
        self.name = name
        self.answer = answer


class _Answers(Source):
    """Questions about names, answered from the event loop."""

    def __init__(self) -> None:
        super().__init__(-1)
        self._questions: list[_Question] = []

    def add(self, name: str, answer: Callable[[list[str], str], None]) -> None:
        self._questions.append(_Question(name, answer))

    def ready(self, events: int) -> None:
        """Never called: there is no descriptor."""

    def settle(self) -> None:
        questions = self._questions
        self._questions = []
        for question in questions:
            found = _known_addresses(question.name)
            question.answer(found, "" if len(found) > 0 else "Name or service not known")


def _known_addresses(name: str) -> list[str]:
    if name == "localhost":
        return ["127.0.0.1"]
    return [] if parse_ipv4_address(name) is None else [name]


class HostListener(Source):
    """A listening socket; implements boundary.Listener."""

    def __init__(
        self,
        descriptor: int,
        sources: Poll,
        scratch: Scratch,
        accept: Callable[[Connection], ConnectionHandler],
        port: int,
    ) -> None:
        super().__init__(descriptor)
        self._poll = sources
        self._scratch = scratch
        self._accept = accept
        self._is_closed = False
        host, drawn_port = descriptor_endpoint(descriptor)
        self._endpoint = (host, drawn_port if port == 0 else port)
        sources.watch(self, poll.READABLE)

    def local_endpoint(self) -> tuple[str, int]:
        return self._endpoint

    def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        self._poll.forget(self)
        system.close(self.descriptor)

    def ready(self, events: int) -> None:
        """Accept what waits. Without a free descriptor the kernel keeps the rest in its backlog."""
        for _ in range(ACCEPTED_AT_ONCE):
            if self._is_closed:
                return
            place = SocketAddress()
            descriptor = system.accept(self.descriptor, place.address(), place.size_address())
            if descriptor < 0:
                if descriptor not in (system.AGAIN, system.INTERRUPTED, system.ABORTED):
                    self._rest()
                return
            _set_flag(descriptor, system.IPPROTO_TCP, system.TCP_NODELAY)
            connection = HostConnection(descriptor, self._poll, self._scratch, place.endpoint())
            connection.start(self._accept(connection), True)

    def _rest(self) -> None:
        """Out of descriptors: stop accepting until a connection has ended, or this would spin."""
        self._poll.forget(self)
        self._scratch.resting.append(self)

    def settle(self) -> None:
        """A descriptor became free: accept again."""
        if not self._is_closed:
            self._poll.watch(self, poll.READABLE)


def descriptor_endpoint(descriptor: int) -> tuple[str, int]:
    place = SocketAddress()
    system.get_socket_name(descriptor, place.address(), place.size_address())
    return place.endpoint()


def _set_flag(descriptor: int, level: int, option: int) -> None:
    value: Array[u8] = Array[u8](4)
    store32(value.address(), 1)
    system.set_socket_option(descriptor, level, option, value.address(), 4)
