"""Where the heap keeps its state, and the table of size classes.

    einkorn_runtime_state   16 octets   hash key of str and bytes (_einkorn_text)
                            then        the words below, then the free lists, one word a size class
                            2048        the str of each ASCII character, once it was asked for (_einkorn_text)
    heap region             page table: one octet a page, the size class or a mark below
                            link table: four octets a page: next page of its list, or length of a run
                            marked table: one octet a page, 1 where the last collection reached a block
                            mark stack
                            pages

A page holds blocks of one size class, or belongs to a run of pages that holds one large object.
A block is free exactly if its class id is 0; its second word is then the next free block, and all
its other octets are zero.
"""

from typing import Final

PAGE: Final = 4096
GRANULE: Final = 16
LARGEST_SMALL: Final = 2048

# Values of the page table that are no size class
FREE: Final = 0
RESERVED: Final = 253  # outside of the collector: pages.reserve
RUN_HEAD: Final = 254
RUN_REST: Final = 255

# Words of the state, by offset from einkorn_runtime_state
REGION_START: Final = 16  # first page
REGION_END: Final = 24  # end of the last page
PAGE_TABLE: Final = 32
LINK_TABLE: Final = 40
PAGE_COUNT: Final = 48
FREE_PAGES: Final = 56
FIRST_FREE: Final = 64  # no page below this number is free
MARK_STACK: Final = 72
MARK_LIMIT: Final = 80
MARK_TOP: Final = 88
OVERFLOWED: Final = 96
EPOCH: Final = 104  # what the collector word of an object reached by the last collection holds
HANDED_OUT: Final = 112  # octets given to free lists and runs since the last collection
BUDGET: Final = 120  # collect when so many have been
LIVE: Final = 128  # octets found reachable by the last collection
COLLECTIONS: Final = 136
ALWAYS: Final = 144  # 1: collect at each allocation (tests)
EMERGENCY: Final = 152  # 1: the reserve has been opened for the MemoryError on its way
TOUCHED: Final = 160  # pages from this number on were never used
COLLECTING: Final = 168  # 1 while marking
MARKED_TABLE: Final = 184
ZERO_FROM: Final = 192  # pages from this number on hold zeros
SPARE_ERROR: Final = 176  # address of the MemoryError that needs no memory to be raised
WAITING: Final = 256  # references that were met and not yet looked at, a ring of 16 words
WAITING_SIZE: Final = 128
NEXT_WAITING: Final = 200  # where in the ring the oldest stands

CLASSES: Final = 21
FREE_LISTS: Final = 512  # heads of the free lists, by size class (1 to 21)
PENDING: Final = 704  # pages not yet swept since the last collection, by size class: number + 1
SWEPT: Final = 896  # pages swept, by size class
SPARE_LISTS: Final = 1088  # free lists kept back while collecting at each allocation
CLASS_SIZES: Final = 1280  # block size of each class, a word each
CLASS_OF: Final = 1472  # size class by granules, one octet each, 0 to 128
