"""Mark and sweep: precise in objects by the class table, conservative in stack, roots and frames.

Objects never move. A mark is the number of the collection (its epoch) in the object's collector
word, so nothing has to be unmarked. Marking keeps a stack of bounded size; when that overflows,
marked objects are walked again until nothing is left to find. Nothing here allocates.
"""

from einkorn.lowlevel.image import spill_registers, stack_pointer, symbol_address
from einkorn.lowlevel.memory import (
    fill,
    load8,
    load32,
    load64,
    prefetch,
    store8,
    store32,
    store64,
)
from einkorn.memory.layout import (
    CLASS_SIZES,
    CLASSES,
    COLLECTING,
    COLLECTIONS,
    EPOCH,
    FIRST_FREE,
    FREE,
    FREE_LISTS,
    FREE_PAGES,
    HANDED_OUT,
    LINK_TABLE,
    LIVE,
    MARK_LIMIT,
    MARK_STACK,
    MARK_TOP,
    MARKED_TABLE,
    NEXT_WAITING,
    OVERFLOWED,
    PAGE,
    PAGE_TABLE,
    PENDING,
    REGION_END,
    REGION_START,
    RESERVED,
    RUN_HEAD,
    RUN_REST,
    SPARE_ERROR,
    SPARE_LISTS,
    SWEPT,
    TOUCHED,
    WAITING,
    WAITING_SIZE,
)

# How the collector walks an object: second word of a class's row
_REFERENCE_ARRAY = 1
_RAW = 2
_CONSERVATIVE = 3
_POSITIVE = 0x7FFF_FFFF_FFFF_FFFF


def class_size(number: int) -> int:
    """Block size of a size class, 1 to 21: 16 octets apart up to 128, then four steps to each
    doubling; from 512 on what divides a page well."""
    if number <= 8:
        return number * 16
    if number <= 12:
        return 128 + (number - 8) * 32
    if number <= 16:
        return 256 + (number - 12) * 64
    if number == 17:
        return 672
    if number == 18:
        return 816
    if number == 19:
        return 1024
    return 1360 if number == 20 else 2048


def collect(state: int) -> None:
    """Mark what is reachable, free large objects that are not, leave all other pages to be swept.

    Every page must have been swept since the collection before: a dead object that is still there
    could be revived by a stray number, and what it refers to may be gone.
    """
    store64(state + COLLECTING, 1)
    store64(state + EPOCH, load64(state + EPOCH) % 0x7FFF_FFFF + 1)
    store64(state + MARK_TOP, load64(state + MARK_STACK))
    store64(state + OVERFLOWED, 0)
    store64(state + LIVE, 0)
    fill(load64(state + MARKED_TABLE), 0, load64(state + TOUCHED))
    number = 1
    while number <= CLASSES:
        store64(state + FREE_LISTS + number * 8, 0)
        store64(state + SPARE_LISTS + number * 8, 0)
        store64(state + PENDING + number * 8, load64(state + SWEPT + number * 8))
        store64(state + SWEPT + number * 8, 0)
        number += 1
    spill_registers()
    _scan(state, stack_pointer(), load64(symbol_address("einkorn_stack_top")))
    _scan(state, symbol_address("einkorn_roots_start"), symbol_address("einkorn_roots_end"))
    _mark_reference(state, load64(state + SPARE_ERROR))
    _drain(state)
    while load64(state + OVERFLOWED) != 0:
        store64(state + OVERFLOWED, 0)
        _walk_marked(state)
    _free_runs(state)
    store64(state + COLLECTIONS, load64(state + COLLECTIONS) + 1)
    store64(state + COLLECTING, 0)


# ---- Marking


def _mark(state: int, block: int) -> None:
    """Mark an allocated block, and remember it where it has references to follow."""
    if load32(block + 4) == load64(state + EPOCH):
        return
    store32(block + 4, load64(state + EPOCH))
    page = block - load64(state + REGION_START) >> 12
    store8(load64(state + MARKED_TABLE) + page, 1)
    store64(state + LIVE, load64(state + LIVE) + _size_on(state, page))
    kind = load32(symbol_address("einkorn_classes") + load32(block) * 32 + 4)
    if kind == _RAW:
        return
    top = load64(state + MARK_TOP)
    if top == load64(state + MARK_LIMIT):
        store64(state + OVERFLOWED, 1)
        return
    store64(top, block)
    store64(state + MARK_TOP, top + 8)


def _block_size(state: int, block: int) -> int:
    return _size_on(state, block - load64(state + REGION_START) >> 12)


def _size_on(state: int, page: int) -> int:
    """The size of the blocks of a page, or of the run that begins there."""
    number = load8(load64(state + PAGE_TABLE) + page)
    if number == RUN_HEAD:
        return load32(load64(state + LINK_TABLE) + page * 4) * PAGE
    return load64(state + CLASS_SIZES + number * 8)


def _mark_reference(state: int, reference: int) -> None:
    """Mark what a field refers to, a little later; null and static objects lie outside of the region.

    Most of what a collection costs is waiting for memory: so all are asked for well before they are looked at.
    """
    if load64(state + REGION_START) <= reference < load64(state + REGION_END):
        prefetch(reference)
        place = load64(state + NEXT_WAITING)
        store64(state + NEXT_WAITING, place + 8 & WAITING_SIZE - 8)
        oldest = load64(state + WAITING + place)
        store64(state + WAITING + place, reference)
        if oldest != 0 and load32(oldest) != 0:
            _mark(state, oldest)


def _mark_waiting(state: int) -> None:
    """Mark what still waits in the ring."""
    place = 0
    while place < WAITING_SIZE:
        reference = load64(state + WAITING + place)
        store64(state + WAITING + place, 0)
        if reference != 0 and load32(reference) != 0:
            _mark(state, reference)
        place += 8


def _drain(state: int) -> None:
    """Follow references until none is left, on the mark stack or waiting."""
    bottom = load64(state + MARK_STACK)
    while True:
        while load64(state + MARK_TOP) != bottom:
            top = load64(state + MARK_TOP) - 8
            store64(state + MARK_TOP, top)
            _follow(state, load64(top))
        _mark_waiting(state)
        if load64(state + MARK_TOP) == bottom:
            return


def _follow(state: int, block: int) -> None:
    """Mark all that one object refers to."""
    row = symbol_address("einkorn_classes") + load32(block) * 32
    kind = load32(row + 4)
    if kind == _REFERENCE_ARRAY:
        place = block + 16
        end = place + load64(block + 8) * 8
        while place < end:
            _mark_reference(state, load64(place))
            place += 8
    elif kind == _CONSERVATIVE:
        _scan(state, block + 8, block + _block_size(state, block))
    elif kind != _RAW:
        references = load64(row + 8)
        place = block
        while references != 0:
            if references & 1 != 0:
                _mark_reference(state, load64(place))
            references = references >> 1 & _POSITIVE
            place += 8


def _scan(state: int, start: int, end: int) -> None:
    """Mark what any word from `start` to `end` might point into."""
    low = load64(state + REGION_START)
    high = load64(state + REGION_END)
    place = start + 7 & -8
    while place + 8 <= end:
        word = load64(place)
        if low <= word < high:
            _mark_pointed(state, word)
        place += 8


def _mark_pointed(state: int, word: int) -> None:
    """Mark the object that `word` points into.

    A pointer behind an array's last element still points into its block: every block of an array has
    an octet to spare. To take a block's start for the end of its neighbour would keep the neighbour.
    """
    block = _block_of(state, word)
    if block != 0:
        _mark(state, block)


def _block_of(state: int, word: int) -> int:
    """The allocated block that contains the address `word`, or 0."""
    start = load64(state + REGION_START)
    if word < start or word >= load64(state + REGION_END):
        return 0
    page = word - start >> 12
    number = load8(load64(state + PAGE_TABLE) + page)
    if number == FREE or number == RESERVED:
        return 0
    if number >= RUN_HEAD:
        if number == RUN_REST:
            page -= load32(load64(state + LINK_TABLE) + page * 4)
        return start + page * PAGE
    size = load64(state + CLASS_SIZES + number * 8)
    base = start + page * PAGE
    offset = (word - base) // size * size
    if offset + size > PAGE or load32(base + offset) == 0:
        return 0
    return base + offset


def _walk_marked(state: int) -> None:
    """Follow every marked object again, since some were marked without being followed."""
    epoch = load64(state + EPOCH)
    page = 0
    while page < load64(state + TOUCHED):
        number = load8(load64(state + PAGE_TABLE) + page)
        block = load64(state + REGION_START) + page * PAGE
        if number == RUN_HEAD:
            if load32(block + 4) == epoch:
                _follow(state, block)
                _drain(state)
        elif number != FREE and number < RESERVED:
            size = load64(state + CLASS_SIZES + number * 8)
            end = block + PAGE - size
            while block <= end:
                if load32(block) != 0 and load32(block + 4) == epoch:
                    _follow(state, block)
                    _drain(state)
                block += size
        page += 1


# ---- Sweeping


def sweep_page(state: int, page: int, number: int) -> int:
    """Free the dead blocks of a page; the list of all its free ones, or 0.

    A page without a live block goes back to the free pages (and gives none), dead blocks and all.
    """
    if load8(load64(state + MARKED_TABLE) + page) == 0:
        release_pages(state, page, 1)
        return 0
    epoch = load64(state + EPOCH)
    size = load64(state + CLASS_SIZES + number * 8)
    block = load64(state + REGION_START) + page * PAGE
    end = block + PAGE - size
    first = 0
    last = 0
    free = 0
    while block <= end:
        if load32(block) == 0 or load32(block + 4) != epoch:
            if load32(block) != 0:
                fill(block, 0, size)
            if last == 0:
                first = block
            else:
                store64(last + 8, block)
            last = block
            free += size
        block += size
    swept = state + SWEPT + number * 8
    store32(load64(state + LINK_TABLE) + page * 4, load64(swept))
    store64(swept, page + 1)
    if last != 0:
        store64(last + 8, 0)
        store64(state + HANDED_OUT, load64(state + HANDED_OUT) + free)
    return first


def append_free(blocks: int, head: int) -> None:
    """Put a list of free blocks before the list at `head`."""
    if blocks == 0:
        return
    last = blocks
    while load64(last + 8) != 0:
        last = load64(last + 8)
    store64(last + 8, load64(head))
    store64(head, blocks)


def release_pages(state: int, page: int, count: int) -> None:
    """Give pages back. They are cleared when they are taken again."""
    table = load64(state + PAGE_TABLE)
    if page < load64(state + FIRST_FREE):
        store64(state + FIRST_FREE, page)
    store64(state + FREE_PAGES, load64(state + FREE_PAGES) + count)
    while count > 0:
        count -= 1
        store8(table + page + count, FREE)


def _free_runs(state: int) -> None:
    """Give back the large objects that were not reached."""
    epoch = load64(state + EPOCH)
    page = 0
    while page < load64(state + TOUCHED):
        if load8(load64(state + PAGE_TABLE) + page) == RUN_HEAD:
            count = load32(load64(state + LINK_TABLE) + page * 4)
            if load32(load64(state + REGION_START) + page * PAGE + 4) != epoch:
                release_pages(state, page, count)
            page += count
        else:
            page += 1
