"""Allocation: size classes cut from pages of 4 KiB, whole runs of pages for what is larger."""

from einkorn.lowlevel.image import symbol_address
from einkorn.lowlevel.memory import fill, load64, store64


def initialise(start: int, end: int) -> None:
    """Take the memory from `start` to `end` (addresses); called by the platform, once, first."""
    state = symbol_address("einkorn_runtime_state") + 16
    store64(state, start + 15 & -16)
    store64(state + 8, end & -16)


def allocate(size: int, class_id: int) -> int:
    """The address of `size` zeroed octets with the header of `class_id`. MemoryError."""
    state = symbol_address("einkorn_runtime_state") + 16
    block = load64(state)
    after = block + (size + 15 & -16)
    if after > load64(state + 8):
        raise MemoryError
    store64(state, after)
    fill(block, 0, after - block)
    store64(block, class_id)
    return block
