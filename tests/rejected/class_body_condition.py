"""A class variable that the body assigns under a condition, and a decorator that may replace the class."""

import random


def replaced(value: type["Settings"]) -> object:
    return value


class Settings:
    if random.random() < 0.5:
        size = 1


@replaced
class Special(Settings):
    pass


print(Settings.size)

# error: 12: size, assigned by a statement inside the class body
# error: 16: A class decorator that gives
