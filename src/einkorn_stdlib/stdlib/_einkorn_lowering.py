"""What compiled code calls on its own account, without the program naming it."""

from einkorn.lowlevel.array import Array


def tuple_items[T](collected: list[T]) -> Array[T]:
    """The items of a list as the storage of a tuple: exactly as long as the list."""
    items = Array[T](len(collected))
    collected._items.move(0, items, 0, len(collected))
    return items


def mix_hash(combined: int, item: int) -> int:
    """Fold the hash of one more item into a tuple's hash, without overflow."""
    rotated = ((combined & 0x3FFFFFFFFFF) << 5) ^ (combined >> 3)
    return (rotated ^ item) & 0x7FFFFFFFFFFFFFFF
