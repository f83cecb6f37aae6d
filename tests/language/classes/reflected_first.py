"""Whose operator runs: a right operand of a subclass first; in containers identity before equality; callable()."""

from collections import Counter
from collections.abc import Callable


class Base:
    def __init__(self, number: int) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        print("Base.eq", end=" ")
        return isinstance(other, Base)

    def __hash__(self) -> int:
        return 1

    def __add__(self, other: "Base") -> str:
        return "Base.add"

    def __radd__(self, other: "Base") -> str:
        return "Base.radd"

    def __lt__(self, other: "Base") -> bool:
        print("Base.lt", end=" ")
        return True

    def __gt__(self, other: "Base") -> bool:
        print("Base.gt", end=" ")
        return False


class Below(Base):
    def __eq__(self, other: object) -> bool:
        print("Below.eq", end=" ")
        return isinstance(other, Below)

    def __hash__(self) -> int:
        return 1

    def __radd__(self, other: "Base") -> str:
        if other.number == 5:
            return NotImplemented
        return "Below.radd"


class Lowest(Below):
    pass


class Unequal:
    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 5


class Caller:
    def __call__(self) -> int:
        return 4


def called(value: int | Callable[[], int] | Caller | str) -> int:
    if callable(value):
        return value()
    return -1


def kind(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return f"sequence {len(value)}"
    return type(value).__name__


items: list[Base] = [Base(1), Below(2), Lowest(3)]
for left in items:
    for right in items:
        print(left == right, left != right, left < right, left + right)
print(Base(5) + Below(1), Below(5) + Lowest(1))
print(Base(1) in [Below(1)], [Base(1)] == [Below(1)])
odd = Unequal()
print(
    odd == odd, odd in [odd], [odd] == [odd], [odd].index(odd), (odd,) == (odd,), [odd].count(odd)
)
callers: list[int | Callable[[], int] | Caller | str] = [3, lambda: 7, Caller(), "s"]
print([called(value) for value in callers])
print(kind([1]), kind((1, 2)), kind(3))
counts = {"b": 1}
counts |= {"d": 4}
print(counts, Counter("aab"))

# expect: Base.eq Base.eq Base.lt True False True Base.add
# expect: Below.eq Below.eq Base.gt False True False Below.radd
# expect: Below.eq Below.eq Base.gt False True False Below.radd
# expect: Below.eq Below.eq Base.lt False True True Base.add
# expect: Below.eq Below.eq Base.lt True False True Base.add
# expect: Below.eq Below.eq Base.gt True False False Base.add
# expect: Below.eq Below.eq Base.lt False True True Base.add
# expect: Below.eq Below.eq Base.lt True False True Base.add
# expect: Below.eq Below.eq Base.lt True False True Base.add
# expect: Base.add Base.add
# expect: Below.eq Below.eq False False
# expect: False True True 0 True 1
# expect: [-1, 7, 4, -1]
# expect: sequence 1 sequence 2 int
# expect: {'b': 1, 'd': 4} Counter({'a': 2, 'b': 1})
