"""The Platform of a Linux process: time, standard streams, random octets, sleep, host sockets."""

from typing import Final, NoReturn

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u8
from einkorn.lowlevel.memory import data_address, load64, new_bytes
from einkorn.platform.boundary import Network
from einkorn.platform.process import system
from einkorn.platform.process.environment import Environment
from einkorn.platform.process.network import HostNetwork
from einkorn.platform.process.poll import Poll

SECOND: Final = 1_000_000_000
READ_SIZE: Final = 65536


class Process:
    """Implements boundary.Platform. One object; its scratch memory is reused by every system call."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._timespec: Array[u8] = Array[u8](16)
        self._poll: Poll | None = None
        self._network: HostNetwork | None = None

    def monotonic(self) -> int:
        return self._clock(system.CLOCK_MONOTONIC)

    def wall_clock(self) -> int:
        return self._clock(system.CLOCK_REALTIME)

    def _clock(self, clock: int) -> int:
        address = self._timespec.address()
        system.clock_gettime(clock, address)
        return load64(address) * SECOND + load64(address + 8)

    def write(self, descriptor: int, octets: bytes) -> None:
        """Write all octets; what the other end no longer takes (a closed pipe) is dropped."""
        written = 0
        while written < len(octets):
            count = system.write(descriptor, data_address(octets) + written, len(octets) - written)
            if count >= 0:
                written += count
            elif count != system.INTERRUPTED and count != system.AGAIN:
                return

    def read(self, size: int) -> bytes:
        octets = new_bytes(min(size, READ_SIZE))
        while True:
            count = system.read(0, data_address(octets), len(octets))
            if count != system.INTERRUPTED:
                break
        return octets[: max(count, 0)]

    def entropy(self, count: int) -> bytes:
        octets = new_bytes(count)
        filled = 0
        while filled < count:
            got = system.get_random(data_address(octets) + filled, count - filled)
            if got < 0 and got != system.INTERRUPTED:
                self.write(2, b"einkorn: the system gives no random numbers\n")
                self.exit(1)
            filled += max(got, 0)
        return octets

    def arguments(self) -> list[str]:
        return self._environment.arguments()

    def environment(self) -> dict[str, str]:
        return self._environment.variables()

    def wait(self, deadline: int) -> None:
        self._ready_poll().wait(deadline, self.monotonic() if deadline >= 0 else 0)

    def exit(self, status: int) -> NoReturn:
        system.exit_process(status)

    def network(self) -> Network:
        network = self._network
        if network is None:
            network = HostNetwork(self._ready_poll(), self._environment.published_ports())
            self._network = network
        return network

    def _ready_poll(self) -> Poll:
        poll = self._poll
        if poll is None:
            poll = Poll()
            self._poll = poll
        return poll
