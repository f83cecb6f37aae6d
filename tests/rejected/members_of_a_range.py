"""The members of an enum are known when the program is built."""

from enum import IntEnum


class Weekday(IntEnum):
    MON, TUE, WED = range(3)


print(list(Weekday))

# error: 7: An enum whose members are taken from one value
