"""Arithmetic of split virtqueues (virtio 1.2 section 2.7), apart from the memory they lie in.

Indices run freely in 16 bits; an entry's place is its index modulo the queue's size, a power of two.
"""

from dataclasses import dataclass
from typing import Final

INDEX_MASK: Final = 0xFFFF
DESCRIPTOR_SIZE: Final = 16
USED_ENTRY_SIZE: Final = 8


@dataclass(frozen=True, slots=True)
class Layout:
    """Offsets of a queue's parts in one block of memory; each aligned as section 2.7 asks."""

    available: int
    used: int
    size: int


def layout(queue_size: int) -> Layout:
    available = DESCRIPTOR_SIZE * queue_size
    used = (available + 6 + 2 * queue_size + 3) & ~3
    return Layout(available, used, used + 6 + USED_ENTRY_SIZE * queue_size)


def queue_size(device_limit: int, wanted: int) -> int:
    """The largest power of two within both limits; 0 when the device has no such queue."""
    size = 1
    while size * 2 <= device_limit and size * 2 <= wanted:
        size *= 2
    return size if device_limit > 0 else 0


def advance(index: int, count: int) -> int:
    return (index + count) & INDEX_MASK


def distance(later: int, earlier: int) -> int:
    """How many entries lie between two free-running indices."""
    return (later - earlier) & INDEX_MASK


def is_event_due(event: int, new: int, old: int) -> bool:
    """Whether moving an index from `old` to `new` passed the one the other side waits for (section 2.7.10)."""
    return distance(new, advance(event, 1)) < distance(new, old)


class Outstanding:
    """Which descriptors the device holds. It is told nothing of this, so its word is checked against it."""

    def __init__(self, size: int) -> None:
        self._is_held = [False] * size
        self._free = list(range(size - 1, -1, -1))
        self._size = size

    def free_count(self) -> int:
        return len(self._free)

    def take(self) -> int:
        """A descriptor for the device, -1 when it holds all of them."""
        if len(self._free) == 0:
            return -1
        descriptor = self._free.pop()
        self._is_held[descriptor] = True
        return descriptor

    def give_back(self, descriptor: int) -> bool:
        """The device says it is done; False when it never had that descriptor."""
        if descriptor >= self._size or not self._is_held[descriptor]:
            return False
        self._is_held[descriptor] = False
        self._free.append(descriptor)
        return True
