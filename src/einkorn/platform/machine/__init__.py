"""Target `machine`: a bootable image under a hypervisor, in ring 3 (src/einkornc/target/machine.py).

`start` is the root of the image: the entry stub calls it with page tables, stack and clock ready.
"""

from typing import NoReturn

from einkorn.lowlevel.image import call_main
from einkorn.memory import heap
from einkorn.platform import boundary
from einkorn.platform.machine import boot_information as boot
from einkorn.platform.machine.machine import Machine
from einkorn.platform.outcome import exit_status


def start() -> NoReturn:
    """Run the program: heap, platform, the program itself, its exit status."""
    heap.initialise(boot.field(boot.HEAP_START), boot.field(boot.HEAP_END))
    machine = Machine()
    boundary.install(machine)
    machine.exit(exit_status(call_main()))
