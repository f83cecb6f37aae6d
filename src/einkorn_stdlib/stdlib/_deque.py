# mypy: disable-error-code="override"
# A deque cannot be sliced and its pop() takes no index: it is a MutableSequence all the same, as in CPython.
"""collections.deque: items at both ends in constant time."""

from builtins import _Index
from collections.abc import Iterable, MutableSequence
from typing import Self

from einkorn.lowlevel.array import Array


class deque[T](MutableSequence[T]):
    """A ring of 2**n places: item i lies at (_first + i) mod 2**n."""

    def __init__(self, iterable: Iterable[T] | None = None, maxlen: int | None = None) -> None:
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._items = Array[T](8)
        self._mask = 7
        self._first = 0
        self._size = 0
        self._changes = 0  # so that an iterator notices
        self._limit = -1 if maxlen is None else maxlen
        if iterable is not None:
            self.extend(iterable)

    @property
    def maxlen(self) -> int | None:
        return None if self._limit < 0 else self._limit

    def __len__(self) -> int:
        return self._size

    def __bool__(self) -> bool:
        return self._size != 0

    def _grow(self) -> None:
        wider = Array[T](2 * self._mask + 2)
        upper = self._mask + 1 - self._first
        self._items.move(self._first, wider, 0, upper)
        self._items.move(0, wider, upper, self._first)
        self._items = wider
        self._first = 0
        self._mask = 2 * self._mask + 1

    def append(self, x: T, /) -> None:
        """Add at the right; a full bounded deque loses its leftmost item."""
        if self._size == self._limit:
            if self._limit == 0:
                return
            self.popleft()
        if self._size > self._mask:
            self._grow()
        self._items[(self._first + self._size) & self._mask] = x
        self._size += 1
        self._changes += 1

    def appendleft(self, x: T, /) -> None:
        """Add at the left; a full bounded deque loses its rightmost item."""
        if self._size == self._limit:
            if self._limit == 0:
                return
            self.pop()
        if self._size > self._mask:
            self._grow()
        self._first = (self._first - 1) & self._mask
        self._items[self._first] = x
        self._size += 1
        self._changes += 1

    def pop(self) -> T:
        if self._size == 0:
            raise IndexError("pop from an empty deque")
        self._size -= 1
        self._changes += 1
        place = (self._first + self._size) & self._mask
        item = self._items[place]
        self._items.clear(place)
        return item

    def popleft(self) -> T:
        if self._size == 0:
            raise IndexError("pop from an empty deque")
        place = self._first
        item = self._items[place]
        self._items.clear(place)
        self._first = (place + 1) & self._mask
        self._size -= 1
        self._changes += 1
        return item

    def extend(self, iterable: Iterable[T], /) -> None:
        for item in self._source(iterable):
            self.append(item)

    def extendleft(self, iterable: Iterable[T], /) -> None:
        for item in self._source(iterable):
            self.appendleft(item)

    def _source(self, iterable: Iterable[T]) -> Iterable[T]:
        """`iterable`, or a copy when it is this very deque."""
        if iterable is self:
            return self.copy()
        return iterable

    def copy(self) -> "deque[T]":
        return deque(self, self.maxlen)

    def __copy__(self) -> "deque[T]":
        return self.copy()

    def clear(self) -> None:
        self._items = Array[T](8)
        self._mask = 7
        self._first = 0
        self._size = 0
        self._changes += 1

    def _place(self, index: int) -> int:
        """Where the item of an index lies; IndexError."""
        if index < 0:
            index += self._size
        if index < 0 or index >= self._size:
            raise IndexError("deque index out of range")
        return (self._first + index) & self._mask

    def __getitem__(self, key: _Index, /) -> T:
        return self._items[self._place(key)]

    def __setitem__(self, key: _Index, value: T, /) -> None:
        self._items[self._place(key)] = value

    def __delitem__(self, key: _Index, /) -> None:
        self._place(key)
        index = key + self._size if key < 0 else key
        while index < self._size - 1:
            following = self._items[(self._first + index + 1) & self._mask]
            self._items[(self._first + index) & self._mask] = following
            index += 1
        self.pop()

    def insert(self, i: int, x: T, /) -> None:
        """Insert before index `i`; IndexError when a bounded deque is full."""
        if self._size == self._limit:
            raise IndexError("deque already at its maximum size")
        if i < 0:
            i = max(i + self._size, 0)
        self.append(x)
        index = self._size - 1
        while index > i:
            before = self._items[(self._first + index - 1) & self._mask]
            self._items[(self._first + index) & self._mask] = before
            index -= 1
        self._items[(self._first + index) & self._mask] = x

    def rotate(self, n: int = 1, /) -> None:
        """Move the last `n` items to the front (negative: the first to the back)."""
        if self._size < 2:
            return
        n %= self._size
        if n * 2 <= self._size:
            for _ in range(n):
                self._put_left(self.pop())
        else:
            for _ in range(self._size - n):
                self.append(self.popleft())

    def _put_left(self, x: T) -> None:
        self._first = (self._first - 1) & self._mask
        self._items[self._first] = x
        self._size += 1

    def reverse(self) -> None:
        low = 0
        high = self._size - 1
        while low < high:
            left = (self._first + low) & self._mask
            right = (self._first + high) & self._mask
            item = self._items[left]
            self._items[left] = self._items[right]
            self._items[right] = item
            low += 1
            high -= 1

    def count(self, x: T, /) -> int:
        found = 0
        changes = self._changes
        for item in self:
            if item == x:
                found += 1
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
        return found

    def index(self, x: T, start: int = 0, stop: int = 0x7FFF_FFFF_FFFF_FFFF, /) -> int:
        if start < 0:
            start = max(start + self._size, 0)
        if stop < 0:
            stop = max(stop + self._size, 0)
        if stop > self._size:
            stop = self._size
        changes = self._changes
        for index in range(start, stop):
            is_equal = self._items[(self._first + index) & self._mask] == x
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            if is_equal:
                return index
        raise ValueError(f"{x!r} is not in deque")

    def remove(self, value: T, /) -> None:
        changes = self._changes
        for index in range(self._size):
            is_equal = self._items[(self._first + index) & self._mask] == value
            if self._changes != changes:
                raise IndexError("deque mutated during iteration")
            if is_equal:
                del self[index]
                return
        raise ValueError(f"{value!r} is not in deque")

    def __contains__(self, key: object, /) -> bool:
        for item in self:
            if item == key:
                return True
        return False

    def __iter__(self) -> "_deque_iterator[T]":
        return _deque_iterator(self, 0, 1)

    def __reversed__(self) -> "_deque_iterator[T]":
        return _deque_iterator(self, self._size - 1, -1)

    def __iadd__(self, value: Iterable[T], /) -> Self:
        self.extend(value)
        return self

    def __add__(self, value: Self, /) -> "deque[T]":
        result = self.copy()
        result.extend(value)
        return result

    def __mul__(self, value: int, /) -> "deque[T]":
        result = deque[T](None, self.maxlen)
        for _ in range(value):
            result.extend(self)
        return result

    def __rmul__(self, value: int, /) -> "deque[T]":
        return self * value

    def __imul__(self, value: int, /) -> Self:
        items = list(self)
        self.clear()
        for _ in range(value):
            self.extend(items)
        return self

    def __eq__(self, value: object, /) -> bool:
        if not isinstance(value, type(self)) or len(value) != self._size:
            return False
        others = iter(value)
        for item in self:
            if not item == next(others):
                return False
        return True

    def __lt__(self, value: "deque[T]", /) -> bool:
        return list(self) < list(value)

    def __le__(self, value: "deque[T]", /) -> bool:
        return list(self) <= list(value)

    def __gt__(self, value: "deque[T]", /) -> bool:
        return list(self) > list(value)

    def __ge__(self, value: "deque[T]", /) -> bool:
        return list(self) >= list(value)

    def __hash__(self) -> int:
        raise TypeError("unhashable type: 'collections.deque'")

    def __repr__(self) -> str:
        name = type(self).__name__
        if self._limit < 0:
            return f"{name}({list(self)!r})"
        return f"{name}({list(self)!r}, maxlen={self._limit})"


class _deque_iterator[T]:
    """Walks a deque by index, either way; RuntimeError when it changes meanwhile."""

    def __init__(self, items: deque[T], position: int, direction: int) -> None:
        self._deque = items
        self._position = position
        self._direction = direction
        self._changes = items._changes

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._deque._changes != self._changes:
            raise RuntimeError("deque mutated during iteration")
        if self._position < 0 or self._position >= self._deque._size:
            raise StopIteration
        more, item = self._step()
        return item

    def _step(self) -> tuple[bool, T]:
        items = self._deque
        if items._changes != self._changes:
            raise RuntimeError("deque mutated during iteration")
        position = self._position
        if position < 0 or position >= items._size:
            return (False, items._items[0])
        self._position = position + self._direction
        return (True, items._items[(items._first + position) & items._mask])
