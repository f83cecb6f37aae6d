"""Boots one image in a process of its own, so that tests can end it, time it and capture what it says.

    python -m tests.support.boot IMAGE SETTINGS [QEMU OPTION…]

SETTINGS is JSON made by `boot_command`. The exit status is the program's; REFUSED when the monitor failed.
When the environment names a descriptor in STAMP, the instant just before QEMU starts is written to it.
"""

import json
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path

from einkorn_host.errors import CommandError
from einkorn_host.monitor import qemu
from einkorn_host.monitor.monitor import NetworkMode, Port, Settings

REFUSED = 99
STAMP = "EINKORN_TEST_STAMP"


def boot_command(image: Path, settings: Settings, extra: tuple[str, ...] = ()) -> list[str]:
    """The command that boots `image`; it must be started at the root of the tree."""
    values = asdict(settings)
    values["network"] = settings.network.value
    text = json.dumps(values)
    return [sys.executable, "-m", "tests.support.boot", str(image), text, *extra]


def read_settings(text: str) -> Settings:
    """The settings that `boot_command` wrote."""
    values = json.loads(text)
    values["network"] = NetworkMode(values["network"])
    values["arguments"] = tuple(values["arguments"])
    values["ports"] = tuple(Port(**port) for port in values["ports"])
    return Settings(**values)


def main() -> int:
    """Boot as the command line says."""
    settings = read_settings(sys.argv[2])
    if descriptor := os.environ.get(STAMP):
        os.write(int(descriptor), str(time.monotonic()).encode())
        os.close(int(descriptor))
    try:
        return qemu.run(Path(sys.argv[1]), settings, tuple(sys.argv[3:]))
    except CommandError as error:
        print(error.message, error.next_step, sep="\n", file=sys.stderr)
        return REFUSED


if __name__ == "__main__":
    sys.exit(main())
