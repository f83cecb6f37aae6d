"""A tuple of numbers becomes one of numbers or bools where a loop runs over tuples and sets."""

from collections.abc import Iterable


def total(numbers: Iterable[int]) -> int:
    found = 0
    for number in numbers:
        found += number
    return found


def main() -> None:
    print(total([True, False, True]))
    for n in ((3, 4), {5}):
        print(total(n))


main()
# expect: 2
# expect: 7
# expect: 5
