"""The hash table that set and frozenset share."""

from builtins import _are_plain
from typing import Final

import _einkorn_runtime as runtime
from _einkorn_text import OctetBuilder

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u64

_DELETED: Final = 9223372036854775807  # ~(-2**63): no stored code, see _SetTable.code


class _SetTable[T]:
    """Open addressing step by step as in CPython's set, so that iteration has the same order.

    For its sake the algebra goes the same ways too: which of two sets is walked, when there is
    room made, when graves are cleared. _codes[slot] is the complement of the item's hash: 0 is free (no hash is -1), _DELETED a grave.
    """

    _codes: Array[int]
    _items: Array[T]
    _fill: int
    _count: int
    _finger: int  # where pop goes on

    def __init__(self) -> None:
        self.reset()
        self._finger = 0

    def reset(self) -> None:
        """Become empty."""
        self._set_slots(8)
        self._fill = 0
        self._count = 0

    def _set_slots(self, slots: int) -> None:
        codes = Array[int](slots)
        self._items = Array[T](slots)
        self._codes = codes

    def code[S](self, item: S) -> int:
        """The complement of the hash; the hash whose complement would be _DELETED moves by one."""
        value = ~hash(item)
        return value - 1 if value == _DELETED else value

    def find[S](self, item: S, code: int) -> int:
        """The slot of `item`, which may be of another type than the items; or the complement of
        the slot where it goes: the last grave on the way, or the free one at its end."""
        codes = self._codes
        grave = -1
        mask = len(codes) - 1
        perturb = u64(~code)
        home = ~code & mask
        while True:
            slot = home
            last = home + 9 if home + 9 <= mask else home
            while slot <= last:
                stored = codes[slot]
                if stored == 0:
                    return ~slot if grave < 0 else ~grave
                if stored == _DELETED:
                    grave = slot
                elif stored == code:
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
        is_grave = self._codes[slot] == _DELETED
        self._codes[slot] = code
        self._items[slot] = item
        self._count += 1
        if is_grave:
            return
        self._fill += 1
        if self._fill * 5 >= (len(self._codes) - 1) * 3:
            self._grow()

    def _grow(self) -> None:
        self._resize(self._count * 2 if self._count > 50000 else self._count * 4)

    def widen(self, count: int) -> None:
        """Room for `count` items more, which are about to come."""
        if (self._fill + count) * 5 >= (len(self._codes) - 1) * 3:
            self._resize((self._count + count) * 2)

    def _resize(self, least: int) -> None:
        slots = 8
        while slots <= least:
            slots <<= 1
        codes = self._codes
        items = self._items
        self._set_slots(slots)
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

    def discard(self, item: T, code: int) -> bool:
        """Remove an item; whether it was there."""
        slot = self.find(item, code)
        if slot >= 0:
            self.remove(slot)
        return slot >= 0

    def pop_slot(self) -> int:
        """The next taken slot behind the one that was last asked for here, round the end; -1 where none is."""
        slot = self.next_slot(self._finger & len(self._codes) - 1)
        if slot < 0:
            slot = self.next_slot(0)
        self._finger = slot + 1
        return slot

    def merge(self, other: _SetTable[T]) -> None:
        """Add all items of `other`."""
        if other is self or other._count == 0:
            return
        self.widen(other._count)
        slots = len(other._codes)
        if self._fill > 0:
            slot = other.next_slot(0)
            while slot >= 0:
                self.add(other._items[slot], other._codes[slot])
                slot = other.next_slot(slot + 1)
            return
        if len(self._codes) == slots and other._fill == other._count:
            other._codes.move(0, self._codes, 0, slots)
            other._items.move(0, self._items, 0, slots)
        else:
            slot = other.next_slot(0)
            while slot >= 0:
                self._enter(other._items[slot], other._codes[slot])
                slot = other.next_slot(slot + 1)
        self._fill = other._count
        self._count = other._count

    def common(self, other: _SetTable[T]) -> _SetTable[T]:
        """The items of both, as the smaller one has them."""
        kept = _SetTable[T]()
        if other is self:
            kept.merge(self)
            return kept
        small, large = (self, other) if other._count > self._count else (other, self)
        slot = small.next_slot(0)
        while slot >= 0:
            item = small._items[slot]
            code = small._codes[slot]
            if large.find(item, code) >= 0:
                kept.add(item, code)
            slot = small.next_slot(slot + 1)
        return kept

    def lacking(self, other: _SetTable[T]) -> _SetTable[T]:
        """The items that `other` has not."""
        kept = _SetTable[T]()
        if self._count >> 2 > other._count:
            kept.merge(self)
            kept.discard_all(other)
            return kept
        slot = self.next_slot(0)
        while slot >= 0:
            item = self._items[slot]
            code = self._codes[slot]
            if other.find(item, code) < 0:
                kept.add(item, code)
            slot = self.next_slot(slot + 1)
        return kept

    def discard_all(self, other: _SetTable[T]) -> None:
        """Remove all items of `other`."""
        if other is self:
            self.reset()
            return
        if other._count >> 3 > self._count:
            other = self.common(other)
        slot = other.next_slot(0)
        while slot >= 0:
            self.discard(other._items[slot], other._codes[slot])
            slot = other.next_slot(slot + 1)
        self.tidy()

    def tidy(self) -> None:
        """Clear the graves where they are more than a fourth of the slots."""
        if self._fill - self._count > len(self._codes) - 1 >> 2:
            self._grow()

    def toggle_all(self, other: _SetTable[T]) -> None:
        """Add the items of `other` that are not here, remove the others."""
        slot = other.next_slot(0)
        while slot >= 0:
            item = other._items[slot]
            code = other._codes[slot]
            if not self.discard(item, code):
                self.add(item, code)
            slot = other.next_slot(slot + 1)

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
        code = runtime.signed(mixed * u64(69069) + u64(907133923))
        return 590923713 if code == -1 else code
