"""Which target `einkorn run` takes, and why; and whether the host's ports are free for it."""

import errno
import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass

from einkorn_host.errors import NoTarget, PortBusy
from einkorn_host.monitor.cpython import CPython
from einkorn_host.monitor.monitor import Monitor, Port
from einkorn_host.monitor.process import Process
from einkorn_host.monitor.qemu import Qemu

# Best first: a sealed machine, then the same code without one, then the interpreter. With what the compiler
# must be asked for; nothing for CPython, which runs the source.
MONITORS: tuple[tuple[Monitor, str], ...] = (
    (Qemu(), "machine"),
    (Process(), "process"),
    (CPython(), ""),
)


@dataclass(frozen=True)
class Choice:
    """What runs the program, what it needs compiled (empty: nothing), and why it was chosen."""

    monitor: Monitor
    compiler_target: str
    reason: str


def choose(asked: str, configured: str) -> Choice:
    """The target asked for, else the configured one, else the best available; NoTarget when there is none."""
    wanted = asked or configured
    missing: list[str] = []
    next_step = ""
    for monitor, compiler_target in MONITORS:
        if wanted and monitor.name != wanted:
            continue
        found = monitor.available()
        if found.is_available:
            why = "asked for; " if asked else "configured; " if configured else ""
            why += "".join(f"{reason}; " for reason in missing)
            return Choice(monitor, compiler_target, why + found.reason)
        missing.append(f"no {monitor.name}, since {found.reason}")
        next_step = next_step or found.next_step
    raise NoTarget(wanted or "any target", "; ".join(missing), next_step)


def check_ports(ports: Sequence[Port]) -> None:
    """PortBusy for the first host port that cannot be opened: better now than after the build."""
    for port in ports:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((port.address, port.host))
            except OSError as error:
                if error.errno == errno.EADDRINUSE:
                    raise PortBusy(port.host, "another program listens there") from error
                reason = error.strerror or os.strerror(error.errno or 0)
                raise PortBusy(port.host, reason) from error
