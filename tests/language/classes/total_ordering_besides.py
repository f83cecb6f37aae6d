"""@total_ordering above @dataclass, and of an enum."""

from dataclasses import dataclass
from enum import Enum
from functools import total_ordering


@total_ordering
@dataclass
class Ver:
    major: int

    def __lt__(self, o: "Ver") -> bool:
        return self.major < o.major


v = Ver(1)
print(v >= Ver(0), v <= Ver(0), v > Ver(1))
print(max(v, Ver(3)))


@total_ordering
class Size(Enum):
    S = 1
    M = 2

    def __lt__(self, o: "Size") -> bool:
        return self.value < o.value


print(
    Size.S <= Size.M, Size.S >= Size.M, Size.M > Size.S, sorted([Size.M, Size.S]), Size.S >= Size.S
)

# expect: True False False
# expect: Ver(major=3)
# expect: True False True [<Size.S: 1>, <Size.M: 2>] True
