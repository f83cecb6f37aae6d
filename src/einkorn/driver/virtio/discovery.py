"""Where the virtio windows are: from the kernel command line, or by looking where microvm puts them."""

from dataclasses import dataclass
from typing import Final

PREFIX: Final = "virtio_mmio.device="
# QEMU's microvm: 24 windows when it has ACPI and so says nothing on the command line.
USUAL_FIRST: Final = 0xFEB0_0000
USUAL_COUNT: Final = 24
USUAL_SIZE: Final = 0x200

LOWEST: Final = 0x4000_0000  # device windows lie between 1 and 4 GiB
HIGHEST: Final = 0xFFFF_FE00


@dataclass(frozen=True, slots=True)
class Window:
    address: int
    interrupt: int


def windows(command_line: str) -> list[Window]:
    """Every `virtio_mmio.device=SIZE@ADDRESS:INTERRUPT` word; where there is none, microvm's places."""
    found: list[Window] = []
    for word in command_line.split(" "):
        if word.startswith(PREFIX):
            window = parse_window(word[len(PREFIX) :])
            if window is not None:
                found.append(window)
    if len(found) == 0:
        for slot in range(USUAL_COUNT):
            found.append(Window(USUAL_FIRST + slot * USUAL_SIZE, 0))
    return found


def parse_window(text: str) -> Window | None:
    """`4K@0xd0000000:5` with an optional `:ID` behind; None when it is malformed or lies in memory."""
    _, at, place = text.partition("@")
    parts = place.split(":")
    if at == "" or len(parts) < 2:
        return None
    address = parse_number(parts[0])
    interrupt = parse_number(parts[1])
    if address < LOWEST or address > HIGHEST or interrupt < 0:
        return None
    return Window(address, interrupt)


def parse_number(text: str) -> int:
    """Decimal, or hexadecimal after 0x; -1 when it is neither or needs more than 48 bits."""
    is_hexadecimal = text[:2] in ("0x", "0X")
    digits = text[2:] if is_hexadecimal else text
    base = 16 if is_hexadecimal else 10
    if len(digits) == 0 or len(digits) > 12:
        return -1
    value = 0
    for digit in digits:
        place = "0123456789abcdefABCDEF".find(digit)
        if place >= 16:
            place -= 6
        if place < 0 or place >= base:
            return -1
        value = value * base + place
    return value
