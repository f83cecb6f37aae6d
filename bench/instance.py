"""One machine under measurement: started, watched at its console, asked over its network, stopped.

The network is a private namespace with a tap on which ARP asks every few milliseconds, so that retries do not
round the figures. Machines are emulated unless `accelerated`: emulation is what counts instructions.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.counter import InstructionCounter
from einkorn_host.monitor.monitor import NetworkMode, Settings
from tests.support.boot import STAMP, boot_command
from tests.support.network import GUEST_ADDRESS, PREFIX, TAP

ROOT = Path(__file__).resolve().parents[1]
MIB = 1 << 20
DEFAULT_MEMORY = 16 * MIB


@dataclass
class Instance:
    """A running machine. Times are seconds of the monotonic clock."""

    process: subprocess.Popen[bytes]
    started: float
    counter: InstructionCounter | None

    def instructions(self) -> int:
        """Guest instructions until now; 0 when nobody counts."""
        return self.counter.read() if self.counter else 0

    def first_octet(self, seconds: float) -> float | None:
        """Time from start to the first octet on the console; None when none came in time."""
        output = self.process.stdout
        assert output is not None
        os.set_blocking(output.fileno(), False)
        while time.monotonic() < self.started + seconds:
            if output.read(1):
                return time.monotonic() - self.started
            if self.process.poll() is not None:
                return None
            time.sleep(0.0005)
        return None

    def processor_seconds(self) -> float:
        """User and system time of the machine and what started it."""
        ticks = 0
        for process in descendants(self.process.pid):
            try:
                fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it ended meanwhile
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")


def descendants(pid: int) -> list[int]:
    """The process and all that it started."""
    found = [pid]
    for process in found:
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            found += map(int, children.read_text().split())
    return found


@contextmanager
def started(
    image: Path,
    memory: int = DEFAULT_MEMORY,
    on_network: bool = False,
    counted: bool = False,
    accelerated: bool = False,
    environment: dict[str, str] | None = None,
    arguments: tuple[str, ...] = (),
) -> Iterator[Instance]:
    """Boot `image`; inside `private_network()` when `on_network`. Ended when the block is left.

    `arguments`: further ones of QEMU's command line.
    """
    with tempfile.TemporaryDirectory(prefix="einkorn-bench.") as folder:
        counter = InstructionCounter(Path(folder)) if counted else None
        settings = Settings(
            arguments=(image.stem,),
            environment=environment or {},
            memory=memory,
            network=NetworkMode.TAP if on_network else NetworkMode.NONE,
            tap=TAP if on_network else "",
            address=f"{GUEST_ADDRESS}/{PREFIX}" if on_network else "",
        )
        extra = (*arguments, *(counter.arguments() if counter else ()))
        choice = {} if accelerated else {"EINKORN_ACCEL": "tcg"}
        reading, writing = os.pipe()
        process = subprocess.Popen(
            boot_command(image, settings, extra),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=dict(os.environ) | {STAMP: str(writing)} | choice,
            pass_fds=(writing,),
        )
        os.close(writing)
        with open(reading, "rb") as stamp:
            instance = Instance(process, float(stamp.read()), counter)
        try:
            yield instance
        finally:
            process.terminate()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


def ask_often() -> None:
    """Inside a private network: let the host repeat its ARP requests after 2 ms instead of a second."""
    folder = Path(f"/proc/sys/net/ipv4/neigh/{TAP}")
    (folder / "retrans_time_ms").write_text("2")
    (folder / "mcast_solicit").write_text("5000")
