"""Counts guest instructions: the one figure that other load on the machine does not move."""

import mmap
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(__file__).with_name("instruction_counter.c")


class CounterMissing(Exception):
    """The plugin cannot be built here; the message says why."""


class InstructionCounter:
    """The plugin, built into `folder`, and the counter of one QEMU."""

    def __init__(self, folder: Path) -> None:
        self._file = Path(tempfile.mkstemp(dir=folder, prefix="counter.")[1])
        self._file.write_bytes(bytes(8))
        with self._file.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 8)
        self._plugin = build_plugin(folder)

    def arguments(self) -> list[str]:
        """What to add to QEMU's command line."""
        return ["-plugin", f"{self._plugin},counter={self._file}"]

    def read(self) -> int:
        """Instructions executed until now."""
        count: int = struct.unpack("<Q", self._map[:8])[0]
        return count


def build_plugin(folder: Path) -> Path:
    """The shared object of the plugin in `folder`; CounterMissing without a C compiler."""
    target = folder / "instruction_counter.so"
    if target.exists():
        return target
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise CounterMissing("counting instructions needs a C compiler (apt-get install gcc)")
    subprocess.run(
        [compiler, "-O2", "-Wall", "-shared", "-fPIC", "-o", str(target), str(SOURCE)], check=True
    )
    return target
