"""Target `process`: the program as a static Linux ELF that makes its own system calls (`system`).

`start` is the root of the image: the entry stub calls it on the image's own stack.
"""

from typing import Final, NoReturn

from einkorn.lowlevel.image import call_main, symbol_address
from einkorn.lowlevel.memory import load64
from einkorn.memory import heap
from einkorn.platform import boundary
from einkorn.platform.outcome import exit_status
from einkorn.platform.process import system
from einkorn.platform.process.environment import (
    Environment,
    environment_value,
    has_environment_value,
)
from einkorn.platform.process.process import Process

OUT_OF_MEMORY: Final = 71  # exit status; the same on the machine target
HEAP_SIZE: Final = 1 << 30  # address space only: the kernel gives pages when they are touched
SMALLEST_HEAP: Final = 256 << 10
# How much of the heap the kernel supplies by 4 kB, so that small programs stay small; what is beyond
# comes by 2 MB: a first touch costs as much as using the page.
SMALL_PAGES: Final = 4 << 20

# Offsets in `einkorn_boot_information` (src/einkornc/target/boot_information.py).
ARGUMENT_COUNT: Final = 104
ARGUMENTS: Final = 112
ENVIRONMENT: Final = 120


def start() -> NoReturn:
    """Run the program: heap, the program itself, its exit status."""
    information = symbol_address("einkorn_boot_information")
    variables = load64(information + ENVIRONMENT)
    _reserve_heap(variables)
    arguments = load64(information + ARGUMENTS)
    process = Process(Environment(load64(information + ARGUMENT_COUNT), arguments, variables))
    boundary.install(process)
    process.exit(exit_status(call_main()))


def _reserve_heap(variables: int) -> None:
    """Give the heap its address space: EINKORN_MEMORY octets (`einkorn run -m`), else HEAP_SIZE."""
    size = environment_value(variables, "EINKORN_MEMORY")
    if size < SMALLEST_HEAP:
        size = HEAP_SIZE
    address = system.map_memory(size)
    if address < 0:
        system.write_literal("einkorn: the system gives no memory for the heap; try a smaller -m\n")
        system.exit_process(OUT_OF_MEMORY)
    heap.initialise(address, address + size, is_zero=True)
    rest = heap.capacity() - SMALL_PAGES
    if rest > 0:
        system.advise_huge_pages(address + size - rest, rest)
    if has_environment_value(variables, "EINKORN_COLLECT", "every"):
        heap.collect_always()  # tests: whatever a collection can break, it breaks here
