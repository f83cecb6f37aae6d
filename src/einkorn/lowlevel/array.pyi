"""Fixed-length storage owned by the collector: what list, dict and buffers are made of."""

from typing import final

@final
class Array[T]:
    """`length` elements of T, zeroed (references null). Indices are NOT checked."""

    def __init__(self, length: int, /) -> None: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> T: ...
    def __setitem__(self, index: int, value: T, /) -> None: ...
    def clear(self, index: int, /) -> None:
        """Zero one element, so that the collector no longer sees what it referred to."""

    def move(self, source: int, target: Array[T], index: int, count: int, /) -> None:
        """Copy `count` elements from self[source:] to target[index:]; overlap allowed. NOT checked."""

    def address(self) -> int:
        """Address of element 0. Keeps nothing alive beyond the value on the stack."""
