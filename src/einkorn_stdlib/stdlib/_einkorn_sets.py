"""The hash table that set and frozenset share."""

from builtins import _are_plain
from typing import Final

from _einkorn_text import OctetBuilder

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u64

_DELETED: Final = 9223372036854775807  # ~(-2**63): no stored code, see _SetTable.code


class _SetTable[T]:
    """Open addressing step by step as in CPython's set, so that iteration has the same order.

    _codes[slot] is the complement of the item's hash: 0 is free (no hash is -1), _DELETED a grave.
    """

    _codes: Array[int]
    _items: Array[T]
    _fill: int
    _count: int

    def __init__(self, slots: int) -> None:
        self.reset(slots)

    def reset(self, slots: int) -> None:
        """Become empty."""
        self._codes = Array[int](slots)
        self._items = Array[T](slots)
        self._fill = 0
        self._count = 0

    def code[S](self, item: S) -> int:
        """The complement of the hash; the hash whose complement would be _DELETED moves by one."""
        value = ~hash(item)
        return value - 1 if value == _DELETED else value

    def find[S](self, item: S, code: int) -> int:
        """The slot of `item`, which may be of another type than the items; or the complement of
        the free slot where it goes."""
        codes = self._codes
        mask = len(codes) - 1
        perturb = u64(~code)
        home = ~code & mask
        while True:
            slot = home
            last = home + 9 if home + 9 <= mask else home
            while slot <= last:
                stored = codes[slot]
                if stored == 0:
                    return ~slot
                if stored == code:
                    present = self._items[slot]
                    is_equal = present == item
                    if not _are_plain(present, item) and self._is_changed(codes, slot, code):
                        return self.find(item, code)
                    if is_equal:
                        return slot
                slot += 1
            perturb = perturb >> 5
            home = int(u64(home * 5 + 1) + perturb & mask)

    def _is_changed(self, codes: Array[int], slot: int, code: int) -> bool:
        """Whether the comparison with an item has changed this set: then the search begins anew."""
        return self._codes is not codes or codes[slot] != code

    def has[S](self, item: S) -> bool:
        return self.find(item, self.code(item)) >= 0

    def add(self, item: T, code: int) -> None:
        slot = self.find(item, code)
        if slot >= 0:
            return
        slot = ~slot
        self._codes[slot] = code
        self._items[slot] = item
        self._fill += 1
        self._count += 1
        if self._fill * 5 >= (len(self._codes) - 1) * 3:
            self._resize(self._count * 2 if self._count > 50000 else self._count * 4)

    def _resize(self, least: int) -> None:
        slots = 8
        while slots <= least:
            slots <<= 1
        codes = self._codes
        items = self._items
        self._codes = Array[int](slots)
        self._items = Array[T](slots)
        self._fill = self._count
        slot = 0
        while slot < len(codes):
            code = codes[slot]
            if code != 0 and code != _DELETED:
                self._enter(items[slot], code)
            slot += 1

    def _enter(self, item: T, code: int) -> None:
        """Put an item that is not there yet into a table without graves."""
        codes = self._codes
        mask = len(codes) - 1
        perturb = u64(~code)
        home = ~code & mask
        while True:
            slot = home
            last = home + 9 if home + 9 <= mask else home
            while slot <= last:
                if codes[slot] == 0:
                    codes[slot] = code
                    self._items[slot] = item
                    return
                slot += 1
            perturb = perturb >> 5
            home = int(u64(home * 5 + 1) + perturb & mask)

    def remove(self, slot: int) -> None:
        self._codes[slot] = _DELETED
        self._items.clear(slot)
        self._count -= 1

    def merge(self, other: _SetTable[T]) -> None:
        """Add all items of `other`."""
        if other._count == 0:
            return
        if (self._fill + other._count) * 5 >= (len(self._codes) - 1) * 3:
            self._resize((self._count + other._count) * 2)
        fresh = self._fill == 0
        slot = 0
        while slot < len(other._codes):
            code = other._codes[slot]
            if code != 0 and code != _DELETED:
                if fresh:
                    self._enter(other._items[slot], code)
                else:
                    self.add(other._items[slot], code)
            slot += 1
        if fresh:
            self._fill = other._count
            self._count = other._count

    def next_slot(self, slot: int) -> int:
        """The first taken slot from `slot` on, or -1."""
        codes = self._codes
        while slot < len(codes):
            code = codes[slot]
            if code != 0 and code != _DELETED:
                return slot
            slot += 1
        return -1

    def is_within(self, other: _SetTable[T]) -> bool:
        if self._count > other._count:
            return False
        slot = self.next_slot(0)
        while slot >= 0:
            if other.find(self._items[slot], self._codes[slot]) < 0:
                return False
            slot = self.next_slot(slot + 1)
        return True

    def text(self) -> str:
        builder = OctetBuilder(32)
        builder.add_octet(123)
        slot = self.next_slot(0)
        first = True
        while slot >= 0:
            if not first:
                builder.add(", ")
            first = False
            builder.add(repr(self._items[slot]))
            slot = self.next_slot(slot + 1)
        builder.add_octet(125)
        return builder.to_str()

    def combined_hash(self) -> int:
        """Independent of the order, as CPython mixes it."""
        mixed = u64(0)
        slot = self.next_slot(0)
        while slot >= 0:
            value = u64(~self._codes[slot])
            mixed = mixed ^ ((value ^ 89869747) ^ value << 16) * u64(3644798167)
            slot = self.next_slot(slot + 1)
        mixed = mixed ^ u64(self._count + 1) * u64(1927868237)
        mixed = mixed ^ (mixed >> 11 ^ mixed >> 25)
        mixed = mixed * u64(69069) + u64(907133923)
        return int(mixed >> 1)
