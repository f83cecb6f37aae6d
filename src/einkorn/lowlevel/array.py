"""CPython twin of Array: a list of fixed length."""


class Array[T]:
    """`length` elements of T, absent until set."""

    def __init__(self, length: int, /) -> None:
        self._items: list[T | None] = [None] * length

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index: int, /) -> T:
        item = self._items[index]
        assert item is not None, "read of an element that was never set"
        return item

    def __setitem__(self, index: int, value: T, /) -> None:
        self._items[index] = value

    def clear(self, index: int, /) -> None:
        """Forget one element."""
        self._items[index] = None

    def move(self, source: int, target: "Array[T]", index: int, count: int, /) -> None:
        """Copy `count` elements from self[source:] to target[index:]; overlap allowed."""
        target._items[index : index + count] = self._items[source : source + count]

    def address(self) -> int:
        """Raises RuntimeError: CPython has no raw memory."""
        raise RuntimeError("an Array has no address on CPython: build the program to use this")
