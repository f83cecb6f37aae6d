"""The Platform of a machine: serial port, time stamp counter, virtio devices, halt.

wait: serve the network -> nothing told? -> arm -> still nothing? -> halt until interrupt or deadline -> serve
"""

from typing import Final, NoReturn, Protocol

import _einkorn_runtime as runtime

from einkorn.lowlevel.processor import call_entry
from einkorn.platform.boundary import Network
from einkorn.platform.command_line import MachineSettings, decode
from einkorn.platform.machine import boot_information as boot
from einkorn.platform.machine.clock import TimestampClock
from einkorn.platform.machine.console import ErrorConsole, SerialPort
from einkorn.platform.machine.entropy import seeded_generator
from einkorn.platform.machine.network import open_machine_network
from einkorn.platform.random_octets import RandomOctets

REFUSED: Final = 71  # exit status of a machine that is not fit to run the program
_END_OF_INPUT: Final = b"\x04"  # control-D: a serial line has no other end
_STANDARD_ERROR: Final = 2


class Served(Protocol):
    """What must be served before the machine sleeps. A Protocol: who opens no network carries none."""

    def serve(self) -> bool:
        """Do what is to be done; whether anything was told to the program."""

    def next_deadline(self) -> int: ...

    def arm(self) -> bool:
        """Let the device wake us; False when it already has something."""

    def disarm(self) -> None: ...


class Machine:
    """Implements boundary.Platform."""

    def __init__(self) -> None:
        self._serial = SerialPort()
        self._errors = ErrorConsole(self._serial)
        self._clock = TimestampClock()
        self._settings: MachineSettings | None = None
        self._random: RandomOctets | None = None
        self._served: Served | None = None
        self._network: Network | None = None
        self._is_input_ended = False

    def monotonic(self) -> int:
        return self._clock.monotonic()

    def wall_clock(self) -> int:
        """The hypervisor's clock, else the monitor's word for when it started the machine."""
        wall = self._clock.wall()
        return wall if wall >= 0 else self._read_settings().time + self._clock.monotonic()

    def write(self, descriptor: int, octets: bytes) -> None:
        if descriptor == _STANDARD_ERROR:
            self._errors.write(octets)
        else:
            self._serial.write(octets)

    def read(self, size: int) -> bytes:
        self._serial.wake_on_input()
        while not self._is_input_ended:
            octets = self._serial.read(size)
            if octets == _END_OF_INPUT:
                self._is_input_ended = True
            elif len(octets) > 0:
                return octets
            else:
                self._idle(-1)
        return b""

    def entropy(self, count: int) -> bytes:
        return self._generator().octets(count)

    def arguments(self) -> list[str]:
        return self._read_settings().arguments

    def environment(self) -> dict[str, str]:
        return self._read_settings().environment

    def wait(self, deadline: int) -> None:
        served = self._served
        if served is None:
            if deadline < 0 or self._clock.monotonic() < deadline:
                self._idle(deadline)
            return
        if served.serve():
            return
        due = served.next_deadline()
        if deadline >= 0 and deadline < due:
            due = deadline
        if due <= self._clock.monotonic():
            return
        if served.arm():
            self._idle(due)
        served.disarm()
        served.serve()

    def exit(self, status: int) -> NoReturn:
        while True:  # the call does not return; the loop says so to the type checker
            call_entry("einkorn_exit", status)

    def network(self) -> Network:
        network = self._network
        if network is None:
            opened = open_machine_network(
                boot.command_line(),
                self._read_settings(),
                self.monotonic,
                self._random_bits,
                self._complain,
            )
            if isinstance(opened, str):
                self._refuse(opened)
            self._served = opened
            network = opened.stack
            self._network = network
        return network

    def _idle(self, deadline: int) -> None:
        """Halt until an interrupt or the deadline; it may end early."""
        call_entry("einkorn_idle", self._clock.deadline_ticks(deadline))

    def _read_settings(self) -> MachineSettings:
        settings = self._settings
        if settings is None:
            settings = decode(boot.command_line())
            self._settings = settings
        return settings

    def _generator(self) -> RandomOctets:
        generator = self._random
        if generator is None:
            generator = seeded_generator(boot.command_line())
            if generator is None:
                self._refuse(
                    "no source of random numbers: the processor has no RDRAND and the machine no virtio-rng"
                )
            self._random = generator
        return generator

    def _random_bits(self) -> int:
        octets = self._generator().octets(4)
        return octets[0] << 24 | octets[1] << 16 | octets[2] << 8 | octets[3]

    def _refuse(self, reason: str) -> NoReturn:
        self._complain(reason)
        self.exit(REFUSED)

    def _complain(self, what: str) -> None:
        """One line of the machine's own on standard error."""
        self._errors.write(runtime.octets_of(f"einkorn: {what}\n"))
