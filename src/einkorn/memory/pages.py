"""Whole pages outside of the collector: rings and buffers that devices read and write."""

from einkorn.lowlevel.image import symbol_address
from einkorn.lowlevel.memory import load64, store8
from einkorn.memory.heap import collect_now, finish_sweeping, raise_exhausted, take_pages
from einkorn.memory.layout import PAGE, PAGE_TABLE, REGION_START, RESERVED


def reserve(octets: int) -> int:
    """The address of that many zeroed octets, on whole pages side by side, for good. MemoryError.

    The collector neither frees them nor looks into them.
    """
    state = symbol_address("einkorn_runtime_state")
    count = (octets + PAGE - 1) // PAGE
    page = take_pages(state, count)
    if page < 0:
        collect_now(state)
        finish_sweeping(state)
        page = take_pages(state, count)
    if page < 0:
        raise_exhausted(state)
    index = 0
    while index < count:
        store8(load64(state + PAGE_TABLE) + page + index, RESERVED)
        index += 1
    return load64(state + REGION_START) + page * PAGE
