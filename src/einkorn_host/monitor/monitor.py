"""What every monitor answers, and what it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol

LEAST_MEMORY = 2 << 20
DEFAULT_MEMORY = 64 << 20


class NetworkMode(Enum):
    """How the instance reaches the network."""

    NONE = "none"
    USER = "user"
    """The monitor's own address translation: no privileges, ports of the host forwarded in."""
    TAP = "tap"
    """A tap device that exists already, named by `Settings.tap`."""


@dataclass(frozen=True)
class Port:
    """A TCP port of the host that leads to one of the guest. `address` "" means all of the host's."""

    host: int
    guest: int
    address: str = ""


@dataclass(frozen=True)
class Settings:
    """How to run an image. `arguments` is the program's whole sys.argv; descriptors are the instance's streams."""

    arguments: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    memory: int = DEFAULT_MEMORY
    ports: tuple[Port, ...] = ()
    network: NetworkMode = NetworkMode.USER
    tap: str = ""
    address: str = ""
    """Static address for a tap, as 192.0.2.7/24; "" asks DHCP."""
    gateway: str = ""
    name: str = ""
    stdin: int = 0
    stdout: int = 1
    stderr: int = 2


@dataclass(frozen=True)
class Availability:
    """Whether a monitor can run here; `reason` says why (not), as part of a sentence, and `next_step` what helps."""

    is_available: bool
    reason: str
    next_step: str = ""


class Monitor(Protocol):
    """Runs images of one kind in the foreground."""

    @property
    def name(self) -> str:
        """What `--on` calls it."""

    def available(self) -> Availability:
        """Whether it can run here, found out without running the user's program."""

    def run(self, image: Path, settings: Settings) -> int:
        """Run to the end; the program's exit status (130 after Ctrl-C). Raises a CommandError of errors.py."""
