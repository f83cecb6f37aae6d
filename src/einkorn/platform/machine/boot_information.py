"""What the entry stub found out (src/einkornc/target/boot_information.py): 64-bit fields by their offset."""

from typing import Final

from einkorn.lowlevel.image import symbol_address
from einkorn.lowlevel.memory import copy, data_address, load64, new_bytes

HEAP_START: Final = 16
HEAP_END: Final = 24
COMMAND_LINE: Final = 48
COMMAND_SIZE: Final = 56
ENTRY_TICKS: Final = 64
TICKS_PER_SECOND: Final = 72
WALL_NANOSECONDS: Final = 80
WALL_TICKS: Final = 88


def field(offset: int) -> int:
    return load64(symbol_address("einkorn_boot_information") + offset)


def command_line() -> str:
    size = field(COMMAND_SIZE)
    octets = new_bytes(size)
    copy(data_address(octets), field(COMMAND_LINE), size)
    return octets.decode("utf-8", "replace")
