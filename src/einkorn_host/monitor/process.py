"""Run a static Linux image as a process of this host.

The program's environment is exactly what the settings give, and besides, for the platform only:
EINKORN_MEMORY (octets of heap) and EINKORN_PORTS (`HOST:GUEST,…`: a listener on GUEST opens HOST).
"""

import os
import sys
from pathlib import Path

from einkorn_host.errors import NotAnImage
from einkorn_host.monitor import foreground
from einkorn_host.monitor.monitor import Availability, Settings


class Process:
    """The `process` target's monitor: no hypervisor, the kernel's system calls only."""

    name = "process"

    def available(self) -> Availability:
        if sys.platform == "linux" and os.uname().machine == "x86_64":
            return Availability(True, "this is Linux on x86-64")
        return Availability(
            False, "it needs Linux on x86-64", "Use --on qemu or --on cpython on this machine."
        )

    def run(self, image: Path, settings: Settings) -> int:
        if not image.is_file():
            raise NotAnImage(image, "no such file")
        if not os.access(image, os.X_OK):
            raise NotAnImage(image, "the file is not executable")
        name, *rest = settings.arguments or (image.name,)
        ports = ",".join(f"{port.host}:{port.guest}" for port in settings.ports)
        environment = {
            **settings.environment,
            "EINKORN_MEMORY": str(settings.memory),
            **({"EINKORN_PORTS": ports} if ports else {}),
        }
        # argv[0] is the program's name, as on every target; the file to run stands apart from it.
        return foreground.run(
            [name, *rest],
            settings.stdin,
            settings.stdout,
            settings.stderr,
            environment,
            executable=str(image.absolute()),
        )
