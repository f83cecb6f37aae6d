"""Run a machine image under QEMU `microvm`, with KVM where it works, else emulated.

The guest's COM1 is our stdin and stdout, octet by octet. Its debug console (port 0xe9) comes through a pipe and goes
to stderr. The exit status comes through another pipe from port 0xea, since QEMU's own exit status has only 7 bits for
it. What QEMU itself says is kept back and only shown when it failed.
"""

import fcntl
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from einkorn_host.errors import BadSetting, MonitorFailed, NotAnImage, NoTarget, PortBusy
from einkorn_host.monitor import acceleration, command_line, elf, foreground, trace
from einkorn_host.monitor.command_line import MachineSettings
from einkorn_host.monitor.monitor import LEAST_MEMORY, Availability, NetworkMode, Settings

PROGRAM = "qemu-system-x86_64"
_INSTALL = (
    "Install QEMU (Debian: apt-get install qemu-system-x86), or use --on process or --on cpython."
)
_MACHINE = "microvm,acpi=off,pit=off,pic=off,rtc=off,x-option-roms=off"
_REPORT_SIZE = 4096  # a fault report is shorter
_ROOM_FOR_TABLES = 160 << 10  # page tables and the least heap the entry stub accepts
_USER_ADDRESS = MachineSettings(ip="10.0.2.15/24", gateway="10.0.2.2", dns="10.0.2.3")
_BUSY_PORT = re.compile(r"Could not set up host forwarding rule 'tcp:[^:']*:(\d+)-")


class Qemu:
    """The `qemu` monitor."""

    name = "qemu"

    def available(self) -> Availability:
        program = shutil.which(PROGRAM)
        if program is None:
            return Availability(False, f"{PROGRAM} is not on PATH", _INSTALL)
        return Availability(
            True, f"QEMU is here and runs machines {acceleration.flags(program)[1]}"
        )

    def run(self, image: Path, settings: Settings) -> int:
        return run(image, settings)


def run(image: Path, settings: Settings, extra: tuple[str, ...] = ()) -> int:
    """Run a machine to its end; the program's exit status. `extra` are further QEMU options, for tests."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise NoTarget("qemu", f"{PROGRAM} is not on PATH", _INSTALL)
    if not image.is_file():
        raise NotAnImage(image, "no such file")
    _check_memory(image, settings.memory)
    outcome = _Outcome(settings.stderr)
    with _preserved_flags(settings.stdin, settings.stdout):
        _run_machine(program, image, settings, extra, outcome)
    if outcome.was_interrupted:
        return foreground.INTERRUPTED
    if outcome.status:
        if explanation := trace.explain(bytes(outcome.last_errors), image):
            foreground.write_whole(settings.stderr, explanation.encode())
        return outcome.status[0]
    raise _failure(outcome, settings)


@dataclass
class _Outcome:
    """What is known when a machine has ended."""

    stderr: int
    status: bytearray = field(default_factory=bytearray)
    words: bytearray = field(default_factory=bytearray)
    last_errors: bytearray = field(default_factory=bytearray)
    code: int = 0
    was_interrupted: bool = False

    def pass_on(self, octets: bytes) -> None:
        """The guest wrote to stderr. Its last words may be a fault report."""
        self.last_errors += octets
        del self.last_errors[:-_REPORT_SIZE]
        foreground.write_whole(self.stderr, octets)


def _run_machine(
    program: str, image: Path, settings: Settings, extra: tuple[str, ...], outcome: _Outcome
) -> None:
    errors, errors_end = os.pipe()
    status, status_end = os.pipe()
    command = [*_command(program, image, settings, errors_end, status_end), *extra]
    try:
        child = subprocess.Popen(
            command,
            stdin=settings.stdin,
            stdout=settings.stdout,
            stderr=subprocess.PIPE,
            pass_fds=(errors_end, status_end),
            preexec_fn=foreground.die_with_parent,
        )
    finally:
        os.close(errors_end)
        os.close(status_end)
    assert child.stderr is not None, "stderr=PIPE above"
    with child:
        pipes = {
            errors: outcome.pass_on,
            status: outcome.status.extend,
            os.dup(child.stderr.fileno()): outcome.words.extend,
        }
        try:
            foreground.drain(pipes)
            outcome.code = child.wait()
        except KeyboardInterrupt:
            outcome.was_interrupted = True
            foreground.stop(child)


def _command(
    program: str, image: Path, settings: Settings, errors: int, status: int
) -> Iterator[str]:
    """QEMU's command line. The two descriptors are the writing ends of pipes."""
    yield from (program, "-M", _MACHINE, *acceleration.flags(program)[0])
    yield from (
        "-m",
        f"{-(-settings.memory >> 20)}M",
        "-nodefaults",
        "-no-user-config",
        "-no-reboot",
    )
    yield from ("-display", "none", "-name", settings.name or "einkorn")
    yield from ("-chardev", "stdio,id=console", "-serial", "chardev:console")
    for identity, descriptor, port in (("errors", errors, 0xE9), ("status", status, 0xEA)):
        yield from ("-chardev", f"file,id={identity},path=/dev/fd/{descriptor},append=on")
        yield from ("-device", f"isa-debugcon,iobase={port:#x},chardev={identity}")
    yield from ("-device", "isa-debug-exit,iobase=0xf4,iosize=4")
    yield from ("-global", "virtio-mmio.force-legacy=false", "-device", "virtio-rng-device")
    if settings.network is not NetworkMode.NONE:
        mac = ":".join(f"{octet:02x}" for octet in (0x52, 0x54, 0, *os.urandom(3)))
        yield from ("-netdev", _network_back_end(settings))
        yield from ("-device", f"virtio-net-device,netdev=network,mac={mac}")
    yield from ("-kernel", str(image), "-append", _kernel_command_line(settings))


def _network_back_end(settings: Settings) -> str:
    if settings.network is NetworkMode.TAP:
        if not re.fullmatch(r"[\w.-]{1,15}", settings.tap):
            raise BadSetting(f"tap device {settings.tap!r}", "no such name can exist", "--tap tap0")
        return f"tap,id=network,ifname={settings.tap},script=no,downscript=no"
    forwards = [f"hostfwd=tcp:{port.address}:{port.host}-:{port.guest}" for port in settings.ports]
    return ",".join(["user", "id=network", *forwards])


def _kernel_command_line(settings: Settings) -> str:
    network = MachineSettings()
    if settings.network is NetworkMode.USER:
        network = _USER_ADDRESS
    elif settings.network is NetworkMode.TAP:
        network = MachineSettings(ip=settings.address or "dhcp", gateway=settings.gateway)
    text = command_line.encode(
        MachineSettings(
            settings.arguments,
            settings.environment,
            time.time_ns(),
            network.ip,
            network.gateway,
            network.dns,
        )
    )
    if len(text) > command_line.LIMIT:
        raise BadSetting(
            "arguments and environment",
            f"together they take {len(text)} octets; a machine accepts {command_line.LIMIT}",
            "einkorn run PROGRAM FEWER ARGUMENTS",
        )
    return text


def _check_memory(image: Path, memory: int) -> None:
    least = max(LEAST_MEMORY, elf.memory_end(image) + _ROOM_FOR_TABLES)
    if memory < least:
        raise BadSetting(
            f"memory of {memory} octets",
            f"this image needs at least {-(-least >> 20)}M to start",
            f"-m {-(-least >> 20)}M",
        )


@contextmanager
def _preserved_flags(*descriptors: int) -> Iterator[None]:
    """QEMU sets what it is given to non-blocking, for everyone who shares the terminal or pipe: undo that."""
    kept = {descriptor: fcntl.fcntl(descriptor, fcntl.F_GETFL) for descriptor in descriptors}
    try:
        yield
    finally:
        for descriptor, flags in kept.items():
            fcntl.fcntl(descriptor, fcntl.F_SETFL, flags)


def _failure(outcome: _Outcome, settings: Settings) -> Exception:
    """No exit status came: what went wrong, in an entry of errors.py."""
    words = outcome.words.decode(errors="replace").strip()
    if busy := _BUSY_PORT.search(words):
        return PortBusy(int(busy[1]), "it is in use, or you may not open it")
    if "cannot set up guest memory" in words:
        return MonitorFailed(
            f"this host has no {settings.memory >> 20} MiB of memory to give", "Try a smaller -m."
        )
    if f"could not configure /dev/net/tun ({settings.tap})" in words or "/dev/net/tun" in words:
        return NoTarget(
            "qemu",
            f"tap device {settings.tap!r} cannot be opened",
            f"Make it first: ip tuntap add {settings.tap} mode tap user $USER; or leave out --tap.",
        )
    if outcome.code == 0 and not words:
        return MonitorFailed(
            "the machine reset without an exit status",
            "It met a fault so early that it could not report it; --on process may show more.",
        )
    last = words.splitlines()[-1] if words else f"exit status {outcome.code}"
    return MonitorFailed(f"QEMU failed: {last}", "EINKORN_ACCEL=tcg runs it without KVM.")
