"""reduce, wraps, cmp_to_key, total_ordering."""

from collections.abc import Callable
from functools import cmp_to_key, reduce, total_ordering, wraps


def add(a: int, b: int) -> int:
    return a + b


def append(text: str, number: int) -> str:
    return text + str(number)


def twice(function: Callable[[int], int]) -> Callable[[int], int]:
    @wraps(function)
    def wrapper(value: int) -> int:
        return function(function(value))

    return wrapper


@twice
def increase(value: int) -> int:
    return value + 1


def by_last_digit(a: int, b: int) -> int:
    return a % 10 - b % 10


@total_ordering
class Age:
    def __init__(self, years: int) -> None:
        self.years = years

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Age) and self.years == other.years

    def __lt__(self, other: "Age") -> bool:
        return self.years < other.years


print(reduce(add, [1, 2, 3, 4]), reduce(append, [1, 2, 3], "n"), reduce(add, [], 7))
print(increase(5), sorted([31, 12, 43, 20], key=cmp_to_key(by_last_digit)))
print(Age(3) <= Age(4), Age(3) >= Age(4), Age(5) > Age(4))
try:
    reduce(add, list[int]())
except TypeError as error:
    print(error)

# expect: 10 n123 7
# expect: 7 [20, 31, 12, 43]
# expect: True False True
# expect: reduce() of empty iterable with no initial value
