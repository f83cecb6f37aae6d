"""Items and keys of another type than the container's are found by their hash; comparing may change it."""

from collections.abc import Container, Mapping
from typing import NamedTuple

LARGE = 1_000


class Pair(NamedTuple):
    key: int
    value: str


class Meddler:
    """Equal to nothing; asked, it empties the set it is in."""

    def __init__(self, home: set[object], names: dict[object, int]) -> None:
        self.home = home
        self.names = names

    def __hash__(self) -> int:
        return hash(7)

    def __eq__(self, other: object) -> bool:
        self.home.clear()
        self.names.clear()
        return False


def look_up(mapping: Mapping[int, str], numbers: frozenset[int]) -> int:
    found = 0
    for number in range(LARGE):
        if number * 2 in mapping:
            found += 1
        if number in numbers:
            found += 1
        if (number, "even") in mapping.items():
            found += 1
    return found


def main() -> None:
    names = {number: "even" for number in range(0, LARGE, 2)}
    numbers = frozenset(range(0, LARGE, 3))
    print(look_up(names, numbers), len(numbers & names.keys()), len(names.keys() & numbers))
    keys: Container[object] = names.keys()
    print([item in keys for item in (2.0, "2", None, 3, 4)])
    numbers_and_others: Container[object] = numbers
    print([item in numbers_and_others for item in (2.5, 3.0, "3", True)], True in {1, 2})
    items: Container[object] = names.items()
    print(
        [
            item in items
            for item in (Pair(2, "even"), (2, "odd"), (2,), 2, ("even", 2), (2.0, "even"))
        ]
    )
    nan = float("nan")
    print((1, nan) in {1: nan}.items(), nan in frozenset([nan]), (None, 1) in {None: 1}.items())
    home: set[object] = set()
    by_name: dict[object, int] = {}
    meddler = Meddler(home, by_name)
    for number in range(3):
        home.add(100 + number)
        by_name[100 + number] = number
    home.add(meddler)
    by_name[meddler] = 1
    print(7 in home, len(home), 7 in by_name, len(by_name))


main()

# expect: 1334 167 167
# expect: [True, False, False, False, True]
# expect: [False, True, False, False] True
# expect: [True, False, False, False, False, True]
# expect: True True True
# expect: False 0 False 0
