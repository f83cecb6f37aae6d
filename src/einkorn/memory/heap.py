"""Allocation, and when to collect: free lists by size class, runs of pages for large objects.

What programs and platforms call. Sweeping is lazy: a page's dead blocks are freed when its size
class next needs some, so a collection's pause is the marking only.
"""

from typing import NoReturn

from einkorn.lowlevel.image import Absent, reference, symbol_address
from einkorn.lowlevel.memory import (
    address_of,
    fill,
    load8,
    load32,
    load64,
    store8,
    store32,
    store64,
)
from einkorn.memory import collector
from einkorn.memory.layout import (
    ALWAYS,
    BUDGET,
    CLASS_OF,
    CLASS_SIZES,
    CLASSES,
    COLLECTIONS,
    EMERGENCY,
    EPOCH,
    FIRST_FREE,
    FREE_LISTS,
    FREE_PAGES,
    GRANULE,
    HANDED_OUT,
    LARGEST_SMALL,
    LINK_TABLE,
    LIVE,
    MARK_LIMIT,
    MARK_STACK,
    MARKED_TABLE,
    PAGE,
    PAGE_COUNT,
    PAGE_TABLE,
    PENDING,
    REGION_END,
    REGION_START,
    RUN_HEAD,
    RUN_REST,
    SPARE_ERROR,
    SPARE_LISTS,
    SWEPT,
    TOUCHED,
    ZERO_FROM,
)

# Pages kept back so that a MemoryError, its traceback and its handler find memory.
_RESERVE = 8
_LEAST_BUDGET = 262144
_LARGEST_LEAST_BUDGET = 1048576  # of what a cache still holds


def initialise(start: int, end: int, is_zero: bool = False) -> None:
    """Take the memory from `start` to `end` (addresses); called by the platform, once, first.

    It may hold anything, and pages are cleared when they are first used; where it `is_zero`, not even then.
    """
    state = symbol_address("einkorn_runtime_state")
    start = start + PAGE - 1 & -PAGE
    pages = (end - start) // PAGE
    # A 128th of the region for the mark stack, a page at least.
    marks = pages // 128 * PAGE + PAGE
    tables = pages * 6 + marks + PAGE - 1 & -PAGE
    first = start + tables
    # Marks and links are written before they are read: only what says which pages are free is cleared.
    if not is_zero:
        fill(start + marks + pages * 4, 0, pages)
    store64(state + MARK_STACK, start)
    store64(state + MARK_LIMIT, start + marks)
    store64(state + LINK_TABLE, start + marks)
    store64(state + PAGE_TABLE, start + marks + pages * 4)
    store64(state + MARKED_TABLE, start + marks + pages * 5)
    store64(state + REGION_START, first)
    store64(state + REGION_END, start + pages * PAGE)
    count = pages - tables // PAGE
    store64(state + PAGE_COUNT, count)
    store64(state + FREE_PAGES, count)
    store64(state + ZERO_FROM, 0 if is_zero else count)
    store64(state + EPOCH, 1)
    _set_budget(state, 0)
    _fill_class_table(state)
    store64(state + SPARE_ERROR, address_of(MemoryError()))


def _fill_class_table(state: int) -> None:
    number = 1
    granules = 1
    while number <= CLASSES:
        size = collector.class_size(number)
        store64(state + CLASS_SIZES + number * 8, size)
        while granules * GRANULE <= size:
            store8(state + CLASS_OF + granules, number)
            granules += 1
        number += 1
    store8(state + CLASS_OF, 1)


def allocate(size: int, class_id: int) -> int:
    """The address of `size` zeroed octets, `class_id` in the header. MemoryError.

    A free block of the right class is all zero but for its link: two loads, three stores.
    """
    if size <= LARGEST_SMALL:
        state = symbol_address("einkorn_runtime_state")
        head = state + FREE_LISTS + load8(state + CLASS_OF + (size + 15 >> 4)) * 8
        block = load64(head)
        if block != 0:
            store64(head, load64(block + 8))
            store64(block + 8, 0)
            store64(block, class_id)
            return block
    return _allocate_slowly(size, class_id)


def _allocate_slowly(size: int, class_id: int) -> int:
    """Where no block of the right size is at hand. Apart, so that `allocate` needs no registers saved."""
    state = symbol_address("einkorn_runtime_state")
    if size <= LARGEST_SMALL:
        return _refill_and_allocate(state, load8(state + CLASS_OF + (size + 15 >> 4)), class_id)
    return _allocate_run(state, size, class_id)


def _refill_and_allocate(state: int, number: int, class_id: int) -> int:
    """The slow way: sweep a page, take a fresh one, or collect."""
    always = load64(state + ALWAYS) != 0
    if always:
        collect_now(state)
    elif load64(state + HANDED_OUT) >= load64(state + BUDGET):
        collect_now(state)
    block = _find_block(state, number)
    if block == 0 and not always:
        collect_now(state)
        block = _find_block(state, number)
    if block == 0:
        store64(state + EMERGENCY, 1)
        raise_exhausted(state)
    # While collecting at each allocation the list stays hidden, so that each comes this way.
    lists = SPARE_LISTS if always else FREE_LISTS
    store64(state + lists + number * 8, load64(block + 8))
    store64(block + 8, 0)
    store64(block, class_id)
    return block


def raise_exhausted(state: int) -> NoReturn:
    """Raise the error made at the start: from here on the reserve is open, and may be empty too."""
    raise reference(load64(state + SPARE_ERROR), Absent[MemoryError]().value)


def _find_block(state: int, number: int) -> int:
    """A list of free blocks of a size class, or 0 when even sweeping all pages frees none."""
    if load64(state + ALWAYS) != 0:
        finish_sweeping(state)
        block = load64(state + SPARE_LISTS + number * 8)
        if block != 0:
            return block
    block = _next_free(state, number)
    if block == 0:
        # A page that other sizes have left empty becomes free only when it is swept.
        finish_sweeping(state)
        block = _next_free(state, number)
    return block


def _next_free(state: int, number: int) -> int:
    """A list of free blocks of a size class: from a page to be swept, or a fresh one; 0: none."""
    pending = state + PENDING + number * 8
    while load64(pending) != 0:
        page = load64(pending) - 1
        store64(pending, load32(load64(state + LINK_TABLE) + page * 4))
        block = collector.sweep_page(state, page, number)
        if block != 0:
            return block
    page = take_pages(state, 1)
    if page < 0:
        return 0
    store8(load64(state + PAGE_TABLE) + page, number)
    swept = state + SWEPT + number * 8
    store32(load64(state + LINK_TABLE) + page * 4, load64(swept))
    store64(swept, page + 1)
    store64(state + HANDED_OUT, load64(state + HANDED_OUT) + PAGE)
    address = load64(state + REGION_START) + page * PAGE
    size = load64(state + CLASS_SIZES + number * 8)
    block = address
    last = address + PAGE - size - size
    while block <= last:
        store64(block + 8, block + size)
        block += size
    return address


def take_pages(state: int, count: int) -> int:
    """The number of the first of `count` free pages in a row, cleared; -1: there are none."""
    reserve = 0 if load64(state + EMERGENCY) != 0 else _RESERVE
    if load64(state + FREE_PAGES) < count + reserve:
        return -1
    table = load64(state + PAGE_TABLE)
    total = load64(state + PAGE_COUNT)
    first = load64(state + FIRST_FREE)
    while first < total and load8(table + first) != 0:
        first += 1
    store64(state + FIRST_FREE, first)
    run = 0
    page = first
    while page < total:
        run = run + 1 if load8(table + page) == 0 else 0
        page += 1
        if run == count:
            break
    if run < count:
        return -1
    start = page - count
    if start == first:
        store64(state + FIRST_FREE, page)
    if page > load64(state + TOUCHED):
        store64(state + TOUCHED, page)
    store64(state + FREE_PAGES, load64(state + FREE_PAGES) - count)
    _clear_pages(state, start, page)
    return start


def _clear_pages(state: int, start: int, end: int) -> None:
    """Fill the pages from `start` to `end` (numbers) with zeros, but for those that are so."""
    zero_from = load64(state + ZERO_FROM)
    if end > zero_from:
        store64(state + ZERO_FROM, end)
        end = zero_from
    if start < end:
        fill(load64(state + REGION_START) + start * PAGE, 0, (end - start) * PAGE)


def _allocate_run(state: int, size: int, class_id: int) -> int:
    """A large object: as many pages as it takes."""
    if size > load64(state + REGION_END) - load64(state + REGION_START):
        raise_exhausted(state)  # also what a length beyond all bounds comes to
    count = (size + PAGE - 1) // PAGE
    octets = count * PAGE
    is_due = load64(state + HANDED_OUT) + octets // 2 >= load64(state + BUDGET)
    if is_due or load64(state + ALWAYS) != 0:
        collect_now(state)
    page = take_pages(state, count)
    if page < 0:
        finish_sweeping(state)
        page = take_pages(state, count)
    if page < 0:
        collect_now(state)
        finish_sweeping(state)
        page = take_pages(state, count)
    if page < 0:
        store64(state + EMERGENCY, 1)
        raise_exhausted(state)
    table = load64(state + PAGE_TABLE)
    links = load64(state + LINK_TABLE)
    store8(table + page, RUN_HEAD)
    store32(links + page * 4, count)
    index = 1
    while index < count:
        store8(table + page + index, RUN_REST)
        store32(links + (page + index) * 4, index)
        index += 1
    store64(state + HANDED_OUT, load64(state + HANDED_OUT) + octets)
    address = load64(state + REGION_START) + page * PAGE
    store64(address, class_id)
    return address


def finish_sweeping(state: int) -> None:
    """Sweep all pages still pending; their blocks go to the free lists that are kept aside."""
    number = 1
    always = load64(state + ALWAYS) != 0
    while number <= CLASSES:
        head = state + (SPARE_LISTS if always else FREE_LISTS) + number * 8
        pending = state + PENDING + number * 8
        while load64(pending) != 0:
            page = load64(pending) - 1
            store64(pending, load32(load64(state + LINK_TABLE) + page * 4))
            collector.append_free(collector.sweep_page(state, page, number), head)
        number += 1


def collect_now(state: int) -> None:
    finish_sweeping(state)
    collector.collect(state)
    # The reserve is kept back again only once there is room beside it.
    if load64(state + LIVE) + 4 * _RESERVE * PAGE < load64(state + PAGE_COUNT) * PAGE:
        store64(state + EMERGENCY, 0)
    store64(state + HANDED_OUT, 0)
    _set_budget(state, load64(state + LIVE))


def _set_budget(state: int, live: int) -> None:
    """Collect again when as much has been handed out as is live, or a 16th of all memory."""
    total = load64(state + PAGE_COUNT) * PAGE
    budget = total // 16
    if budget < _LEAST_BUDGET:
        budget = _LEAST_BUDGET
    if budget > _LARGEST_LEAST_BUDGET:
        budget = _LARGEST_LEAST_BUDGET
    if budget < live:
        budget = live
    rest = total - live - _RESERVE * PAGE
    if budget > rest // 2:
        budget = rest // 2
    if budget < PAGE:
        budget = PAGE
    store64(state + BUDGET, budget)


# ---- What platforms and programs call


def collect() -> None:
    """Find out what is still reachable; everything else will be handed out again."""
    collect_now(symbol_address("einkorn_runtime_state"))


def collect_if_due() -> None:
    """For the event loop when it has nothing to do: the stack is shallow now, so marking is exact."""
    state = symbol_address("einkorn_runtime_state")
    if load64(state + HANDED_OUT) * 2 >= load64(state + BUDGET):
        collect()


def collect_always() -> None:
    """From now on collect at each allocation: for tests of compiler and library."""
    state = symbol_address("einkorn_runtime_state")
    finish_sweeping(state)
    number = 1
    while number <= CLASSES:
        store64(state + SPARE_LISTS + number * 8, load64(state + FREE_LISTS + number * 8))
        store64(state + FREE_LISTS + number * 8, 0)
        number += 1
    store64(state + ALWAYS, 1)


def heap_size() -> int:
    """Octets of pages in use."""
    state = symbol_address("einkorn_runtime_state")
    return (load64(state + PAGE_COUNT) - load64(state + FREE_PAGES)) * PAGE


def capacity() -> int:
    """Octets of all pages."""
    return load64(symbol_address("einkorn_runtime_state") + PAGE_COUNT) * PAGE


def live() -> int:
    """Octets that the last collection found reachable."""
    return load64(symbol_address("einkorn_runtime_state") + LIVE)


def collections() -> int:
    """How often the heap has been collected."""
    return load64(symbol_address("einkorn_runtime_state") + COLLECTIONS)
