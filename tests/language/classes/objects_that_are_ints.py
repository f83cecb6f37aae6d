"""An object narrowed to int keeps its class: a bool prints True, a member of an IntEnum its name."""

from enum import IntEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 2


def kind(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return f"int {value!r} {type(value).__name__} {isinstance(value, Level)}"
    if isinstance(value, bool):
        return f"bool {value}"
    return "other"


def shown(value: object) -> str:
    if isinstance(value, int):
        return f"{value} {[value]} {value + 1} {value == 1}"
    return "-"


def plain(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return 0


def matched(value: object) -> str:
    match value:
        case int() if not isinstance(value, bool):
            return f"int {value}"
        case bool():
            return "bool"
        case _:
            return "?"


def captured(value: object) -> str:
    match value:
        case True:
            return "yes"
        case 1:
            return "one"
        case int(number):
            return f"int {number}"
        case _:
            return "?"


values: list[object] = [True, False, 0, 1, Level.HIGH, 2.0, "s", None]
for value in values:
    print(kind(value), shown(value), plain(value), matched(value), captured(value), sep=" | ")

# expect: bool True | True [True] 2 True | 0 | bool | yes
# expect: bool False | False [False] 1 False | 0 | bool | int False
# expect: int 0 int False | 0 [0] 1 False | 0 | int 0 | int 0
# expect: int 1 int False | 1 [1] 2 True | 1 | int 1 | one
# expect: int <Level.HIGH: 2> Level True | 2 [<Level.HIGH: 2>] 3 False | 2 | int 2 | int 2
# expect: other | - | 0 | ? | ?
# expect: other | - | 0 | ? | ?
# expect: other | - | 0 | ? | ?
