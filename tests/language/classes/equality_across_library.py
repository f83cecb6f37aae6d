"""`==` behind objects across the library's classes: numbers of all kinds, texts, sequences, mappings, sets."""

from collections import Counter, OrderedDict, UserList, UserString, deque
from decimal import Decimal
from enum import Enum, IntEnum, IntFlag, StrEnum
from fractions import Fraction


class Level(IntEnum):
    TWO = 2


class Bits(IntFlag):
    TWO = 2


class Plain(Enum):
    TWO = 2


class Text(StrEnum):
    A = "a"


def equal(a: object, b: object) -> bool:
    return a == b


values: list[object] = [
    2,
    2.0,
    True,
    2 + 0j,
    Fraction(2),
    2.5,
    Fraction(5, 2),
    Level.TWO,
    Bits.TWO,
    Plain.TWO,
    Text.A,
]
values += [
    "a",
    b"a",
    bytearray(b"a"),
    memoryview(b"a"),
    UserString("a"),
    (1, 2),
    [1, 2],
    deque([1, 2]),
    UserList([1, 2]),
]
values += [
    {1: 2},
    OrderedDict({1: 2}),
    Counter({1: 2}),
    {1, 2},
    frozenset({1, 2}),
    {1: 1, 2: 2}.keys(),
    range(2),
    None,
]
for one in values:
    print(type(one).__name__, [index for index, other in enumerate(values) if equal(one, other)])
tens: list[object] = [10, 10.0, 10 + 0j, Decimal(10), Decimal("10.0")]
print([[equal(a, b) for b in tens] for a in tens])

# expect: int [0, 1, 3, 4, 7, 8]
# expect: float [0, 1, 3, 4, 7, 8]
# expect: bool [2]
# expect: complex [0, 1, 3, 4, 7, 8]
# expect: Fraction [0, 1, 3, 4, 7, 8]
# expect: float [5, 6]
# expect: Fraction [5, 6]
# expect: Level [0, 1, 3, 4, 7, 8]
# expect: Bits [0, 1, 3, 4, 7, 8]
# expect: Plain [9]
# expect: Text [10, 11, 15]
# expect: str [10, 11, 15]
# expect: bytes [12, 13, 14]
# expect: bytearray [12, 13, 14]
# expect: memoryview [12, 13, 14]
# expect: UserString [10, 11, 15]
# expect: tuple [16]
# expect: list [17, 19]
# expect: deque [18]
# expect: UserList [17, 19]
# expect: dict [20, 21, 22]
# expect: OrderedDict [20, 21, 22]
# expect: Counter [20, 21, 22]
# expect: set [23, 24, 25]
# expect: frozenset [23, 24, 25]
# expect: dict_keys [23, 24, 25]
# expect: range [26]
# expect: NoneType [27]
# expect: [[True, True, True, True, True], [True, True, True, True, True], [True, True, True, True, True], [True, True, True, True, True], [True, True, True, True, True]]
