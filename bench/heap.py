"""What the collector of a running image says of its heap: words of its state, read from outside.

A process is read through /proc, a machine through QEMU's monitor (QMP `memsave`), both at the address that the
image's side file gives. The image needs no code for it.
"""

import json
import socket
import struct
from dataclasses import dataclass
from pathlib import Path

from einkorn.memory import layout
from einkorn_host.image.file import side_path

STATE_SECTION = ".bss.einkorn_runtime_state"
STATE_SIZE = 256  # octets, all words that are read here


@dataclass(frozen=True)
class HeapFigures:
    """Octets found reachable by the last collection, octets of pages in use, and collections so far."""

    live: int
    in_use: int
    collections: int

    def __str__(self) -> str:
        return (
            f"{self.live:,} live, {self.in_use:,} in pages in use, {self.collections:,} collections"
        )


def figures(state: bytes) -> HeapFigures:
    """The figures in the collector's state."""

    def word(offset: int) -> int:
        value: int = struct.unpack_from("<Q", state, offset)[0]
        return value

    used = word(layout.PAGE_COUNT) - word(layout.FREE_PAGES)
    return HeapFigures(word(layout.LIVE), used * layout.PAGE, word(layout.COLLECTIONS))


def state_address(image: Path) -> int:
    """Where the state of the collector is in every instance of `image`."""
    for section in json.loads(side_path(image).read_bytes())["sections"]:
        if section["name"] == STATE_SECTION:
            address: int = section["address"]
            return address
    raise ValueError(f"{image} has no section {STATE_SECTION}")


def of_process(pid: int, image: Path) -> HeapFigures:
    """The heap of a process that runs `image`."""
    with open(f"/proc/{pid}/mem", "rb") as memory:
        memory.seek(state_address(image))
        return figures(memory.read(STATE_SIZE))


class MachineMonitor:
    """The monitor of one QEMU, listening at a socket in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "monitor"
        self._saved = folder / "state"

    def arguments(self) -> list[str]:
        """What to add to QEMU's command line."""
        return ["-qmp", f"unix:{self._socket},server=on,wait=off"]

    def heap(self, image: Path) -> HeapFigures:
        """The heap of the machine, which runs `image`."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(self._socket))
            with connection.makefile("rw") as monitor:
                json.loads(monitor.readline())  # the greeting
                place = {"val": state_address(image), "size": STATE_SIZE}
                for command in (
                    {"execute": "qmp_capabilities"},
                    {"execute": "memsave", "arguments": place | {"filename": str(self._saved)}},
                ):
                    monitor.write(json.dumps(command) + "\n")
                    monitor.flush()
                    while "return" not in (answer := json.loads(monitor.readline())):
                        if "error" in answer:
                            raise RuntimeError(answer["error"]["desc"])
        return figures(self._saved.read_bytes())
