"""A deep copy of a value of which nothing is known."""

import copy


def twice(value: object) -> object:
    return copy.deepcopy(value)


print(twice([1]))

# error: 7: A copy of a value of which only object is known
