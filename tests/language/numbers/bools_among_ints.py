"""Operators on what is declared int and holds a bool when the program runs."""


def has_bit(number: int, position: int) -> int:
    return number & 1 << position != 0


def update(number: int, position: int, bit: int) -> int:
    return number & ~(1 << position) | bit << position


def longest(row: list[int], limit: int) -> int:
    best = 0
    for value in row:
        if best < value:
            best = value
    return best & limit


print(has_bit(22, 2), has_bit(22, 3), update(22, 3, 1), update(True, 1, True))
print(longest([True, 3, False], True), longest([False, True], 7), True & has_bit(1, 0))

# expect: True False 30 3
# expect: 1 1 True
