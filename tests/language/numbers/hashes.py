"""Hashes of numbers, of None, and of tuples, ranges and frozensets of them are CPython's."""

from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: float


@dataclass(frozen=True)
class Place:
    row: int
    column: int


class Odd:
    """Its hash is CPython's error value."""

    def __hash__(self) -> int:
        return -1


def main() -> None:
    print(hash(0), hash(-1), hash(2**61 - 1), hash(-(2**61)), hash(True), hash(None))
    print(hash(0.5), hash(-1.0), hash(1e300), hash(float("inf")), hash(3.0) == hash(3))
    print(
        hash(()), hash((1,)), hash((1, 2)), hash((2, 1)), hash((-1, None, 2.5)), hash(((1, 2), 3))
    )
    print(hash(Odd()), hash((Odd(), Odd())))
    numbers: tuple[int, ...] = tuple(range(20))
    print(hash(numbers), hash(numbers[:1]), hash(numbers[:0]))
    print(
        hash(Point(3, 4.5)),
        hash(Place(7, -8)),
        hash(range(0)),
        hash(range(5, 6)),
        hash(range(1, 9, 2)),
    )
    print(hash(frozenset()), hash(frozenset({1, 2, 3})), hash(frozenset({(1, 2), (3, 4)})))
    print(hash(frozenset(range(50)) - frozenset(range(3))))
    print(list({(1, 2), (30, 4), (5, 60), (7, 8), (9, 10), (11, 12)}))
    print({Place(row, column) for row in range(3) for column in range(3)})


main()

# expect: 0 -2 0 -2 1 4238894112
# expect: 1152921504606846976 -2 1224995262755759164 314159 True
# expect: 5740354900026072187 -6644214454873602895 -3550055125485641917 6794810172467074373 2920420168803463771 -333907151259015829
# expect: -2 960947337673586213
# expect: -9217304902224717415 -8753497827991233192 5740354900026072187
# expect: -9022151181141665403 -4703785240467412584 2676694398852732306 -7048428680432378585 -6362908614013626339
# expect: 133146708735736 -272375401224217160 4486445898448503724
# expect: 180607654155186702
# expect: [(9, 10), (5, 60), (11, 12), (1, 2), (30, 4), (7, 8)]
# expect: {Place(row=0, column=1), Place(row=1, column=2), Place(row=2, column=1), Place(row=0, column=0), Place(row=1, column=1), Place(row=2, column=0), Place(row=0, column=2), Place(row=2, column=2), Place(row=1, column=0)}
