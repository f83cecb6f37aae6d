"""Items and keys of another type than the container's are found by their hash; comparing may change it."""

from collections.abc import Mapping
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
    print(2.0 in names.keys(), "2" in names.keys(), 2.5 in numbers, 3.0 in numbers, True in {1, 2})
    print(Pair(2, "even") in names.items(), (2, "odd") in names.items(), (2,) in names.items())
    print(2 in names.items(), ("even", 2) in names.items(), (2.0, "even") in names.items())
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
# expect: True False False True True
# expect: True False False
# expect: False False True
# expect: True True True
# expect: False 0 False 0
