"""`len()` and truth of a program's own containers: a negative length is an error; a body of `pass` gives None."""

from collections.abc import Sized


class Owing:
    def __init__(self, size: int) -> None:
        self.size = size

    def __len__(self) -> int:
        return self.size


class Grown(list[int]):
    def __len__(self) -> int:
        return -1


def measure(sized: Sized) -> int:
    return len(sized)


def measure_list(numbers: list[int]) -> int:
    return len(numbers)


def attempt(owing: Owing) -> None:
    try:
        print(len(owing), bool(owing))
    except ValueError as error:
        print(error)
    try:
        print("full" if owing else "empty")
    except ValueError as error:
        print(error)
    try:
        print(measure(owing))
    except ValueError as error:
        print(error)


def nothing() -> object:
    pass


def perhaps() -> int | None:
    """Only a docstring."""


for size in (2, 0, -5):
    attempt(Owing(size))
try:
    print(measure_list([1]), measure_list(Grown([1, 2])))
except ValueError as error:
    print(error)
print(nothing(), perhaps())

# expect: 2 True
# expect: full
# expect: 2
# expect: 0 False
# expect: empty
# expect: 0
# expect: __len__() should return >= 0
# expect: __len__() should return >= 0
# expect: __len__() should return >= 0
# expect: __len__() should return >= 0
# expect: None None
