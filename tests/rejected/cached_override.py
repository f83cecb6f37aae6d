"""A cached property that a subclass makes an attribute."""

from functools import cached_property


class Base:
    @cached_property
    def size(self) -> int:
        return 1


class Derived(Base):
    size = 2  # type: ignore[assignment]


print(Base().size, Derived().size)

# error: 7: The cached property size of Base
